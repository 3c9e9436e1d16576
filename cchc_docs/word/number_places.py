"""Marking where number and date stand in a template that an office wrote itself, so that finalizing finds them."""

import copy
import re

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

from cchc_docs.word.bookmarks import CODE_NUMBER, ISSUED_DATE, bookmark_text

_TAGS = {CODE_NUMBER: re.compile(r"\{\{\s*so\s*\}\}"), ISSUED_DATE: re.compile(r"\{\{\s*ngay_ban_hanh\s*\}\}")}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FIRST_IDENTITY = 9000
"""Above what Word has counted to in a template."""


def mark_places(template: Document) -> None:
    """Puts the bookmark around the first tag of number and of date, where it is not there yet and the tag stands in one piece."""
    for number, (name, tag) in enumerate(_TAGS.items()):
        if bookmark_text(template, name) is None:
            found = ((node, tag.search(node.text or "")) for node in template.element.body.iter(qn("w:t")))
            node, match = next(((node, match) for node, match in found if match), (None, None))
            if node is not None and match is not None and len(node.getparent().findall(qn("w:t"))) == 1:
                _mark(node, match, name, str(_FIRST_IDENTITY + number))


def _mark(node: etree._Element, match: re.Match[str], name: str, identity: str) -> None:
    """Cuts the run in up to three and puts the bookmark around the tag's."""
    run, text = node.getparent(), node.text or ""
    assert run is not None, "a text stands in a run"
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), identity)
    start.set(qn("w:name"), name)
    before, after = _like(run, text[: match.start()]), _like(run, text[match.end() :])
    _say(run, match[0])
    for one in (*before, start):
        run.addprevious(one)
    for one in (*reversed(after), end):
        run.addnext(one)


def _like(run: etree._Element, text: str) -> list[etree._Element]:
    """A run of the same look that says the text; none when there is no text."""
    if not text:
        return []
    other = copy.deepcopy(run)
    _say(other, text)
    return [other]


def _say(run: etree._Element, text: str) -> None:
    node = run.find(qn("w:t"))
    assert node is not None, "copied from a run with a text"
    node.text = text
    node.set(_SPACE, "preserve")
