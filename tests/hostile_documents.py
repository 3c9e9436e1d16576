"""Word files that would fetch, run or swamp something, made from a good one."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PIL import Image

OLE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject"
MACROS = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def linked_picture(document: Document, address: str) -> None:
    """A picture in the third paragraph that lies elsewhere."""
    picture = io.BytesIO()
    Image.new("RGB", (40, 40), (255, 0, 0)).save(picture, "PNG")
    run = document.paragraphs[2].add_run()
    run.add_picture(io.BytesIO(picture.getvalue()))
    blip = next(iter(run._r.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip")))
    identity = document.part.relate_to(address, RELATIONSHIP_TYPE.IMAGE, is_external=True)
    del blip.attrib[f"{_RELATIONS}embed"]
    blip.set(f"{_RELATIONS}link", identity)


def field(document: Document, instruction: str) -> None:
    """A field in the third paragraph, its instruction in two runs as Word leaves it after an edit."""
    at = len(instruction) // 2
    for xml in (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve">{instruction[:at]}</w:instrText>',
        f'<w:instrText xml:space="preserve">{instruction[at:]}</w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>cũ</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        document.paragraphs[2]._p.append(parse_xml(f"<w:r {nsdecls('w')}>{xml}</w:r>"))


def embedded_object(document: Document, content: bytes) -> None:
    """An OLE package in the third paragraph: a nested archive, for example."""
    part = Part(PackURI("/word/embeddings/oleObject1.bin"), "application/vnd.openxmlformats-officedocument.oleObject", content)
    identity = document.part.relate_to(part, OLE)
    document.paragraphs[2]._p.append(
        parse_xml(
            f'<w:r {nsdecls("w", "r")} xmlns:o="urn:schemas-microsoft-com:office:office"><w:object>'
            f'<o:OLEObject Type="Embed" ProgID="Package" ShapeID="x" DrawAspect="Content" ObjectID="_1" r:id="{identity}"/>'
            "</w:object></w:r>"
        )
    )


def linked_object(document: Document, address: str) -> None:
    """An OLE object in the third paragraph that lies elsewhere."""
    identity = document.part.relate_to(address, OLE, is_external=True)
    document.paragraphs[2]._p.append(
        parse_xml(
            f'<w:r {nsdecls("w", "r")} xmlns:o="urn:schemas-microsoft-com:office:office"><w:object>'
            f'<o:OLEObject Type="Link" ProgID="Word.Document.12" ShapeID="x" DrawAspect="Content" ObjectID="_1" r:id="{identity}" '
            'UpdateMode="Always"/></w:object></w:r>'
        )
    )


def macros(document: Document) -> None:
    """A part with macros."""
    document.part.relate_to(
        Part(PackURI("/word/vbaProject.bin"), "application/vnd.ms-office.vbaProject", b"\xd0\xcf\x11\xe0"), MACROS
    )


def other_document(document: Document) -> None:
    """A page of the web that Word would take in when it opens the file."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
    identity = document.part.relate_to(Part(PackURI("/word/khac.html"), "text/html", b"<p>khac</p>"), kind)
    document.element.body.insert(2, parse_xml(f'<w:altChunk {nsdecls("w", "r")} r:id="{identity}"/>'))


def many_paragraphs(source: bytes, count: int) -> bytes:
    """The package with so many that laying them out would take the afternoon."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:sectPr", b"<w:p><w:r><w:t>x</w:t></w:r></w:p>" * count + b"<w:sectPr", 1)
            new.writestr(name, part)
    return target.getvalue()


def bomb(source: bytes) -> bytes:
    """The package with a part of half a gigabyte of nothing."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        with new.open("word/media/x.png", "w") as entry:
            for _ in range(512):
                entry.write(bytes(2**20))
    return target.getvalue()


def nested_archive() -> bytes:
    """An archive of an archive."""
    inner = b"x"
    for _ in range(3):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("trong.zip", inner)
        inner = packed.getvalue()
    return inner


def damages(web: str, secret: Path) -> Mapping[str, Callable[[Document], Any]]:
    """Each hostile document by its name; ``web`` is an address, ``secret`` a file of this machine."""
    local = secret.as_uri()
    return {
        "picture on the web": lambda one: linked_picture(one, f"{web}/anh.png"),
        "picture on this machine": lambda one: linked_picture(one, local),
        "INCLUDETEXT": lambda one: field(one, f' INCLUDETEXT "{secret.as_posix()}" '),
        "INCLUDETEXT on the web": lambda one: field(one, f' INCLUDETEXT "{web}/chu.txt" '),
        "INCLUDEPICTURE": lambda one: field(one, f' includepicture "{web}/anh.png" \\d '),
        "LINK": lambda one: field(one, f' LINK Word.Document.12 "{secret.as_posix()}" \\a \\r '),
        "DDEAUTO": lambda one: field(one, ' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" '),
        "linked object": lambda one: linked_object(one, local),
        "nested archive": lambda one: embedded_object(one, nested_archive()),
        "macros": macros,
        "another document": other_document,
    }


def changed(path: Path, damage: Callable[[Document], Any]) -> None:
    """The file with the damage."""
    document = docx.Document(str(path))
    damage(document)
    document.save(str(path))
