"""Number and notation (số, ký hiệu) of a document."""

from dataclasses import dataclass

BLANK_NUMBER = " " * 8
"""The room left for the number, which comes after the signature (Decree 30/2020/NĐ-CP, Article 15.2).

A space and a number of three figures, each as wide as two spaces.
"""


@dataclass(frozen=True, kw_only=True)
class IssuingNumber:
    """«05/BC-UBND». Decree 30/2020/NĐ-CP, Appendix I, Part I, II.3."""

    code_number: int | None = None
    """None until the document is issued."""

    code_notation: str
    """«BC-UBND»: the groups joined by hyphens without spaces."""

    @property
    def number_part(self) -> str:
        """What stands between «Số:» and the stroke: a space and the number, at least two figures; or the blank."""
        return BLANK_NUMBER if self.code_number is None else f" {self.code_number:02d}"

    def __str__(self) -> str:
        return f"{self.number_part.lstrip()}/{self.code_notation}"
