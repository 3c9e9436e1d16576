"""The parts of a .docx beside its body, as trees; what is missing or broken is None."""

from docx.document import Document
from docx.opc.part import Part, XmlPart
from lxml import etree


def find_part(document: Document, kind: str) -> etree._Element | None:
    """The root of the body's first related part of a kind: ``styles``, ``numbering``, ``footnotes``, ``theme``."""
    for relationship in document.part.rels.values():
        if relationship.reltype.endswith(f"/{kind}") and not relationship.is_external:
            return _root(relationship.target_part)
    return None


def find_by_id(document: Document, identity: str | None) -> etree._Element | None:
    """The root of the part to which the body refers by that relationship."""
    relationship = document.part.rels.get(identity or "")
    return None if relationship is None or relationship.is_external else _root(relationship.target_part)


def _root(part: Part) -> etree._Element | None:
    if isinstance(part, XmlPart):
        return part.element
    try:
        return etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True))
    except (etree.XMLSyntaxError, ValueError):
        return None
