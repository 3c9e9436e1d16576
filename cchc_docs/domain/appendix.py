"""Annexes (phụ lục)."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Appendix:
    """An annex of a document. Decree 30/2020/NĐ-CP, Appendix I, Part I, III.1."""

    template: str
    """The file name of its template."""

    title: str
    label: str
    """«Phụ lục I»; a single annex is «Phụ lục» without numeral."""
