"""A problem found in a template, before it becomes an issue."""

from dataclasses import dataclass

from cchc_docs.checks.catalogue import CATALOGUE
from cchc_docs.issues import Issue, Place
from cchc_docs.word.template_text import TemplateParagraph

_AROUND = 40
_SHOWN = 100


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What is wrong at one place of a template."""

    code: str
    what: str
    """What is wrong; the paragraph's text is quoted after it."""

    remedy: str
    paragraph: TemplateParagraph | None = None
    """None when the place is not known."""

    at: int = 0
    """Offset in the paragraph's text."""

    @property
    def order(self) -> tuple[int, int, int]:
        """Where it stands in the file, for sorting."""
        return (*self.paragraph.order, self.at) if self.paragraph else (10**9, 0, 0)

    def as_issue(self, file: str) -> Issue:
        """The issue, with the place that the file gives it."""
        severity = CATALOGUE[self.code].severity
        if self.paragraph is None:
            return Issue(code=self.code, severity=severity, message=f"{self.what}; {self.remedy}", place=Place(file=file))
        part = f"{self.paragraph.part}: " if self.paragraph.part else ""
        quoted = _quoted(self.paragraph.text, self.at)
        where = "" if f"«{quoted}»" in self.what else f" (ở «{quoted}»)"
        message = f"{part}{self.what}{where}; {self.remedy}"
        place = Place(
            file=file,
            paragraph=self.paragraph.number,
            table=self.paragraph.table,
            row=self.paragraph.row,
            column=self.paragraph.column,
        )
        return Issue(code=self.code, severity=severity, message=message, place=place)


def _quoted(text: str, at: int) -> str:
    """The words around the place, on one line."""
    start = max(0, at - _AROUND)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    shown = text[start : start + _SHOWN]
    ends = "…" if start + _SHOWN < len(text) else ""
    return f"{'…' if start else ''}{' '.join(shown.split())}{ends}"
