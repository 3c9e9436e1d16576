"""A copy of a document, for reading only, with Word comments at the places of its findings."""

from collections.abc import Iterable, Mapping, Sequence

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

from cchc_docs.issues import Issue, Severity
from cchc_docs.word.markup import BOX
from cchc_docs.word.structure import paragraph_numbers

_MARK = "Bản chú thích của cchc"
"""The copy's category among its properties: by it the copy is known wherever it is renamed to."""

_AUTHOR = "cchc"
_LEVELS = {Severity.ERROR: "LỖI", Severity.WARNING: "Cảnh báo", Severity.ADVICE: "Gợi ý"}


def is_annotated(document: Document) -> bool:
    """Whether the document is such a copy."""
    return bool(document.core_properties.category == _MARK)


def annotate_document(document: Document, issues: Sequence[Issue]) -> int:
    """Comments each paragraph with its findings, the first one also with those that have none; gives the number of comments.

    The comments bear no time, so that the same findings make the same copy.
    """
    by_number: dict[int, list[Issue]] = {}
    for issue in issues:
        by_number.setdefault(issue.place.paragraph or 0, []).append(issue)
    paragraphs = {number: element for element, number in paragraph_numbers(document.element.body).items()}
    for number in sorted(by_number):
        _comment(document, _target(paragraphs, number), by_number[number])
    document.core_properties.category = _MARK
    return len(by_number)


def _target(paragraphs: Mapping[int, etree._Element], number: int) -> etree._Element | None:
    if number in paragraphs:
        return paragraphs[number]
    spoken = (one for one in paragraphs.values() if any(text.text for text in one.iter(qn("w:t"))))
    return next(spoken, next(iter(paragraphs.values()), None))


def _comment(document: Document, element: etree._Element | None, issues: Iterable[Issue]) -> None:
    paragraph = document.add_paragraph() if element is None else Paragraph(element, document._body)
    text = "\n".join(f"{_LEVELS[issue.severity]}: {issue.message} [{issue.code}]" for issue in issues)
    comment = document.add_comment(_runs(paragraph), text=text, author=_AUTHOR, initials=_AUTHOR)
    comment._comment_elm.attrib.pop(qn("w:date"), None)


def _runs(paragraph: Paragraph) -> list[Run]:
    """The paragraph's runs, those inside links and tracked insertions when there are no others; a new one when there are none."""
    if paragraph.runs:
        return paragraph.runs
    within = [one for one in paragraph._p.iter(qn("w:r")) if not any(True for _ in one.iterancestors(BOX))]
    return [Run(one, paragraph) for one in within] or [paragraph.add_run()]
