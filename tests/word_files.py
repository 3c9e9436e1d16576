"""Word files written by hand, markup and all, and what the reader makes of them."""

import io
import zipfile
from collections.abc import Mapping

from cchc_docs.domain.document_structure import DocumentStructure, Paragraph
from cchc_docs.word.package import open_document
from cchc_docs.word.structure import read_structure

_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in _NAMES.items())
_OFFICE = _NAMES["r"]
_MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def make_docx(body: str, parts: Mapping[str, str] | None = None, *, document: str | None = None, office: str = _OFFICE) -> bytes:
    """A .docx with the body; ``parts`` are the inside of ``styles``, ``numbering``, ``header1`` … by name."""
    roots = {"theme": "a:theme", "header": "w:hdr", "footer": "w:ftr"}
    files, related, typed = {}, "", ""
    for name, content in (parts or {}).items():
        kind = name.rstrip("0123456789")
        root = roots.get(kind, f"w:{kind}")
        files[f"word/{name}.xml"] = f"<{root} {_DECLARED}>{content}</{root}>"
        related += f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>'
        typed += f'<Override PartName="/word/{name}.xml" ContentType="{_MIME}{kind}+xml"/>'
    files["word/document.xml"] = document or f"<w:document {_DECLARED}><w:body>{body}</w:body></w:document>"
    files["word/_rels/document.xml.rels"] = _relationships(related)
    files["_rels/.rels"] = _relationships(f'<Relationship Id="r1" Type="{office}/officeDocument" Target="word/document.xml"/>')
    files["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MIME}document.main+xml"/>{typed}</Types>'
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return packed.getvalue()


def read(body: str, parts: Mapping[str, str] | None = None) -> DocumentStructure:
    """The structure of a .docx with that body."""
    return read_structure(open_document(make_docx(body, parts), "thử.docx"))


def first(body: str, parts: Mapping[str, str] | None = None) -> Paragraph:
    """The first paragraph of a .docx with that body."""
    return next(read(body, parts).paragraphs())


def paragraph(text: str = "chữ", look: str = "", letters: str = "") -> str:
    """A paragraph with its ``w:pPr`` and one run with its ``w:rPr``."""
    return f'<w:p><w:pPr>{look}</w:pPr><w:r><w:rPr>{letters}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def style(key: str, inside: str, kind: str = "paragraph", *, default: bool = False) -> str:
    """A style named like its key."""
    said = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{key}"{said}><w:name w:val="{key}"/>{inside}</w:style>'


def _relationships(inside: str) -> str:
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'
