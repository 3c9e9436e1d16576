"""What a Word file from somewhere else may carry that must not reach the layout engine: links, objects, macros, sheer size."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree

MOST_PARAGRAPHS = 100_000
_HARMLESS = {RELATIONSHIP_TYPE.HYPERLINK, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"}
"""Nothing is fetched for these: an address to click on, and the template that Word names in many files."""

_FETCHING = re.compile(r"^\s*(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|LINK|DDEAUTO|DDE|DATABASE|IMPORT|RD)\b", re.IGNORECASE)
_OBJECTS = {
    f"{{{namespace}}}{name}"
    for namespace, name in (
        ("urn:schemas-microsoft-com:office:office", "OLEObject"),
        ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "object"),
        ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "control"),
    )
}
_REAL_TEXT = "hãy thay bằng nội dung thật (Ctrl+Shift+F9)"
_OTHER_FILES = (qn("w:altChunk"), qn("w:subDoc"))
_EXTERNAL = re.compile(rb"TargetMode\s*=\s*[\"']External", re.IGNORECASE)
_SUSPECT = re.compile(rb"OLEObject|altChunk|subDoc|[<:](?:object|control)\b")
_INSTRUCTION = re.compile(rb"instrText[^>]*>([^<]*)<|fldSimple[^>]*instr=[\"']([^\"']*)")
_WORDS = (b"INCLUDE", b"LINK", b"DDE", b"DATABASE", b"IMPORT", b"RD ", b"&#")
_RELATED = re.compile(r"\{http://schemas\.openxmlformats\.org/officeDocument/2006/relationships\}\w+")


@dataclass(frozen=True, kw_only=True)
class Hazard:
    """One of them."""

    what: str
    """A Vietnamese wording: what there is."""

    remedy: str
    paragraph: int | None = None
    """Counted from 1 through the body; None for what belongs to no paragraph."""


def may_carry_hazards(content: bytes) -> bool:
    """Whether it is worth looking: a quick answer, and never a false no."""
    try:
        return _may(content)
    except (KeyError, OSError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error):  # broken: reading it will tell
        return True


def _may(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        if any(name.endswith((".bin", ".docm")) for name in names):
            return True
        types = archive.read("[Content_Types].xml")
        related = (archive.read(name) for name in names if name.endswith(".rels"))
        if b"macroEnabled" in types or any(_EXTERNAL.search(one) for one in related):
            return True
        parts = (archive.read(name) for name in names if name.startswith("word/") and name.endswith(".xml"))
        return any(_is_suspect(part) for part in parts)


def _is_suspect(part: bytes) -> bool:
    instructions = b"".join(b"".join(found) for found in _INSTRUCTION.findall(part)).upper()
    return bool(_SUSPECT.search(part) or part.count(b"<w:p") > MOST_PARAGRAPHS or any(word in instructions for word in _WORDS))


def find_hazards(document: Document) -> list[Hazard]:
    """Every one, in the order of the body; what belongs to no paragraph comes first."""
    body = document.element.body
    linked = {name for name, relation in document.part.rels.items() if relation.is_external and relation.reltype not in _HARMLESS}
    found = [*_of_package(document, linked)]
    number = 0
    for element in body.iter(etree.Element):
        if element.tag == qn("w:p"):
            number += 1
            found += [Hazard(what=hazard.what, remedy=hazard.remedy, paragraph=number) for hazard in _of_paragraph(element, linked)]
        elif element.tag in _OTHER_FILES:
            found.append(Hazard(what="có tệp khác được ghép vào (altChunk)", remedy="hãy chép nội dung vào văn bản"))
    if number > MOST_PARAGRAPHS:
        told = f"{MOST_PARAGRAPHS:,}".replace(",", ".")
        found.append(Hazard(what=f"có hơn {told} đoạn", remedy="hãy chia thành nhiều tệp"))
    return list(dict.fromkeys([*found, *_of_other_parts(document)]))


def _of_other_parts(document: Document) -> Iterator[Hazard]:
    """Headers, footers, notes: their paragraphs are counted nowhere."""
    for part in document.part.package.iter_parts():
        if part is not document.part and re.fullmatch(r"/word/.*\.xml", part.partname) and _is_suspect(part.blob):
            root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
            for paragraph in root.iter(qn("w:p")):
                yield from _of_paragraph(paragraph, set())


def _of_package(document: Document, linked: set[str]) -> Iterator[Hazard]:
    told = etree.tostring(document.element).decode() if linked else ""
    if any(f'"{name}"' not in told for name in linked):
        yield _link()
    for part in document.part.package.iter_parts():
        if "macroEnabled" in part.content_type or part.partname.endswith("vbaProject.bin"):
            yield Hazard(what="có macro", remedy="hãy lưu lại thành .docx không macro")
        if part is not document.part and _links_out(part):
            yield _link()


def _links_out(part: Part) -> bool:
    return any(relation.is_external and relation.reltype not in _HARMLESS for relation in part.rels.values())


def _link() -> Hazard:
    return Hazard(what="có ảnh hoặc tệp liên kết từ nơi khác", remedy="hãy chèn hẳn vào văn bản rồi lưu lại")


def _of_paragraph(paragraph: etree._Element, linked: set[str]) -> Iterator[Hazard]:
    instructions = []
    for element in paragraph.iter(etree.Element):
        if element.tag in _OBJECTS:
            yield Hazard(what="có đối tượng nhúng (OLE, ActiveX)", remedy="hãy thay bằng bảng hoặc ảnh")
        elif element.tag == qn("w:instrText"):
            instructions.append(element.text or "")
        elif element.tag == qn("w:fldChar") and element.get(qn("w:fldCharType")) == "begin":
            instructions.append("\n")
        elif element.tag == qn("w:fldSimple"):
            instructions.append(f"\n{element.get(qn('w:instr')) or ''}\n")
        if linked and any(value in linked for name, value in element.attrib.items() if _RELATED.match(str(name))):
            yield _link()
    for line in "".join(instructions).splitlines():
        if fetching := _FETCHING.match(line):
            yield Hazard(
                what=f"có trường {fetching[1].upper()} lấy nội dung từ tệp khác",
                remedy="hãy thay bằng nội dung thật (Ctrl+Shift+F9)",
            )
