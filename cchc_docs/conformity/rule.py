"""A rule of form and what it finds."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from cchc_docs.conformity.form import Form
from cchc_docs.domain.document_structure import DocumentPlace, Paragraph
from cchc_docs.issues import Issue, Place, Severity

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
_QUOTED = 60


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Something in a document that is not as the rule has it."""

    place: DocumentPlace | None = None
    """None for what concerns the whole document or is missing."""

    found: str
    """What stands there: «lề trái 25 mm»."""

    expected: str
    """What should: «30 đến 35 mm»; it completes «cần …»."""


@dataclass(frozen=True)
class Rule:
    """One demand on the form of a document."""

    name: str
    """Stable, lower case, words joined by hyphens: what findings, overrides and ``--explain`` name."""

    level: Severity
    article: str
    """Where the demand is written."""

    says: str
    """The demand in one Vietnamese sentence."""

    good: str
    """An example that meets it."""

    bad: str
    """One that does not."""

    check: Callable[[Form], Iterable[Finding]]
    on_annexes: bool = False
    """Whether it is also asked of a file that is nothing but an annex."""

    def issues(self, form: Form, file: str) -> Iterator[Issue]:
        """The rule's findings in the document as issues."""
        for finding in self.check(form):
            where = finding.place or DocumentPlace()
            yield Issue(
                code=self.name,
                severity=self.level,
                message=f"{where.part + ': ' if where.part else ''}{finding.found}; cần {finding.expected} ({self.article})",
                place=_place(where, file),
            )


def _place(where: DocumentPlace, file: str) -> Place:
    """On printed pages the page and the box tell where; paragraphs and tables are only made out."""
    if where.page is not None:
        return Place(file=file, page=where.page, box=where.box)
    return Place(file=file, paragraph=where.paragraph, table=where.table, row=where.row, column=where.column)


def quote(line: Paragraph) -> str:
    """The beginning of the line's text between quotation marks."""
    text = " ".join(line.text.split())
    return f"«{text if len(text) <= _QUOTED else text[:_QUOTED].rsplit(' ', 1)[0] + '…'}»"
