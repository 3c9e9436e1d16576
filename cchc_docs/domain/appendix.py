"""Annexes (phụ lục)."""

from dataclasses import dataclass

_ANNEX = "Phụ lục"


@dataclass(frozen=True, kw_only=True)
class Appendix:
    """An annex of a document. Decree 30/2020/NĐ-CP, Appendix I, Part I, III.1."""

    template: str
    """The file name of its template."""

    title: str
    label: str
    """«Phụ lục I»; a single annex is «Phụ lục» without numeral; «Quy chế» for a regulation that a decision issues."""

    @property
    def is_attachment(self) -> bool:
        """Whether it is a text of a type of its own that the document issues, and no phụ lục."""
        return not self.label.startswith(_ANNEX)

    @property
    def heading(self) -> str:
        """Label and title on a line: «Phụ lục I. Tiến độ …», «Quy chế tổ chức …»."""
        if not self.is_attachment:
            return f"{self.label}. {self.title}"
        return f"{self.label} {self.title[:1].lower()}{self.title[1:]}"
