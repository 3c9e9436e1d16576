"""The empty document that every template begins as."""

from datetime import datetime

import docx
from docx.document import Document

from tools.styles import add_styles, set_up_page


def blank_document(*, landscape: bool = False) -> Document:
    """An empty document with the styles and the page of all templates."""
    document = docx.Document()
    for paragraph in list(document.paragraphs):
        paragraph._p.getparent().remove(paragraph._p)
    _drop_leftovers(document)
    add_styles(document)
    set_up_page(document, landscape=landscape)
    core = document.core_properties
    core.title = core.author = core.comments = core.last_modified_by = ""
    core.created = core.modified = datetime(2023, 1, 1)
    return document


_KEPT_STYLES = (
    "Normal",
    "Heading 1",
    "Heading 2",
    "Heading 3",
    "Header",
    "Default Paragraph Font",
    "Normal Table",
    "Table Grid",
    "No List",
)


def _drop_leftovers(document: Document) -> None:
    """python-docx's own template brings a picture of itself, a second set of styles for old programs and a hundred table looks."""
    for rels in (document.part.package.rels, document.part.rels):
        for identity in [name for name, one in rels.items() if one.reltype.endswith(("/thumbnail", "/stylesWithEffects"))]:
            del rels[identity]
    for style in list(document.styles):
        if style.name not in _KEPT_STYLES:
            style.delete()
