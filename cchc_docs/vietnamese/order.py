"""The order of Vietnamese letters, as points are counted: a, b, c, d, đ, e, g."""

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Decree 30/2020/NĐ-CP, Appendix I, Part I, II.6.d: letters in the order of the Vietnamese alphabet, those with marks left out."""
