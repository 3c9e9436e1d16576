"""Copies of the real templates, broken in one place."""

from collections.abc import Sequence
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from cchc_docs.issues import Issue
from cchc_docs.word.template_lint import lint_template
from cchc_docs.workflows.template_fields import TEMPLATE_FIELDS
from tests.conftest import ROOT

REPORT = "bao-cao.docx"
SUBJECT = "{{ trich_yeu }}"


def opened(name: str = REPORT) -> Document:
    return docx.Document(str(ROOT / "templates" / name))


def lint(document: Document, folder: Path, name: str = REPORT) -> list[Issue]:
    document.save(str(folder / name))
    return lint_template(folder / name, f"templates/{name}", TEMPLATE_FIELDS[name])


def with_paragraphs(*texts: str) -> Document:
    """The report's template with these paragraphs in place of the subject's."""
    document = opened()
    subject = next(paragraph for paragraph in document.paragraphs if paragraph.text == SUBJECT)
    for text in texts[:-1]:
        subject.insert_paragraph_before(text, subject.style)
    subject.runs[0].text = texts[-1]
    return document


def with_content(xml: str, *, after: str = "") -> Document:
    """The report's template with this markup as content of the subject's paragraph, and paragraphs of their own after it."""
    document = opened()
    subject = next(paragraph for paragraph in document.paragraphs if paragraph.text == SUBJECT)
    made = parse_xml(f"<w:body {nsdecls('w')}><w:p>{xml}</w:p>{after}</w:body>")
    for paragraph in list(made):
        subject._p.addprevious(paragraph)
    subject._p.getparent().remove(subject._p)
    return document


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def with_rows(rows: Sequence[Sequence[str]]) -> Document:
    """The report's template with a table of these texts before the subject."""
    document = opened()
    subject = next(paragraph for paragraph in document.paragraphs if paragraph.text == SUBJECT)
    width = max(len(row) for row in rows)
    table = document.add_table(len(rows), width)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
    subject._p.addprevious(table._tbl)
    return document
