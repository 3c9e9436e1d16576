"""A .docx as a package: properties that travel with a draft, and bytes that depend on nothing but the content."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.pkgwriter import PackageWriter
from lxml import etree

from cchc_docs import errors

_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_PREFIX = "cchc."
_OPTIONAL = {"attachments": "0", "evidence": "0", "event_date": ""}
"""Not written when there is nothing to say, as in most drafts: what they then are."""

_COUNTS = ("part", "annexes", "attachments", "evidence")
_EPOCH = (1980, 1, 1, 0, 0, 0)
MOST_UNPACKED = 300 * 2**20
"""A document that unpacks to more than this is refused."""


_LONGEST_TITLE = 255
"""Letters that python-docx allows in a property."""


@dataclass(frozen=True, kw_only=True)
class DraftProperties:
    """What a draft says of itself in its custom properties, so that it can be finalized wherever it was edited."""

    kind: str
    """``bao-cao``; an annex has its document's."""

    key: str
    series: str
    """The numbering series it will take its number from: the notation until the agency decides otherwise."""

    part: int
    """0 for the main document, 1 … for its annexes."""

    annexes: int
    """How many annexes the document has."""

    title: str
    """For the PDF's outline."""

    notation: str
    position: str
    """The signer's position as printed."""

    full_name: str
    agency: str
    attachments: int = 0
    """How many of the annexes, the last ones, are no phụ lục but texts that a decision issues: a regulation."""

    evidence: int = 0
    """How many files of evidence go along with the document; 0 for an annex."""

    event_date: str = ""
    """The day of the meeting that it is about, in ISO form; empty for what is about none."""


def open_document(source: Path | bytes, name: str) -> Document:
    """The document of a .docx that somebody may have edited. Raises :class:`~cchc_docs.errors.InputError`."""
    try:
        content = source if isinstance(source, bytes) else source.read_bytes()
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MOST_UNPACKED:
                raise errors.InputError(f"{name}: tệp nén giãn ra quá lớn, có thể là tệp độc hại; hãy kiểm tra lại tệp")
        return docx.Document(io.BytesIO(content))
    except errors.InputError:
        raise
    except FileNotFoundError as error:
        raise errors.InputError(f"không có tệp {name}; hãy kiểm tra lại đường dẫn") from error
    except Exception as error:  # the one guarded call into a foreign parser: whatever it raises means «unreadable»
        raise errors.InputError(f"{name}: không đọc được tệp Word này; hãy mở bằng Word, lưu lại rồi thử lại") from error


def write_properties(document: Document, properties: DraftProperties, day: date, subject: str) -> None:
    """Writes title, author, subject and keywords where every program shows them, and the draft's own properties."""
    core = document.core_properties
    core.title, core.author = properties.title[:_LONGEST_TITLE], properties.agency
    core._element.get_or_add_subject().text = subject  # whole, for the register; python-docx refuses more than 255 letters
    core.keywords, core.last_modified_by, core.comments = properties.notation, properties.agency, ""
    core.created = core.modified = datetime(day.year, day.month, day.day)
    core.revision, core.language = 1, "vi-VN"
    told = {field.name: getattr(properties, field.name) for field in fields(properties)}
    values = {f"{_PREFIX}{name}": value for name, value in told.items() if name not in _OPTIONAL or value}
    package = document.part.package
    part = Part(PackURI("/docProps/custom.xml"), _CUSTOM_TYPE, _custom_xml(values), package)
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def read_properties(document: Document) -> DraftProperties | None:
    """What the draft says of itself, or None when it is not a draft of ours (or its properties were removed)."""
    found: dict[str, Any] = {}
    for relationship in document.part.package.rels.values():
        if relationship.reltype == RELATIONSHIP_TYPE.CUSTOM_PROPERTIES and not relationship.is_external:
            try:
                root = etree.fromstring(relationship.target_part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
            except etree.XMLSyntaxError:
                return None
            for entry in root.iterchildren("*"):
                found[str(entry.get("name")).removeprefix(_PREFIX)] = "".join(entry.itertext())
    try:
        texts = {
            name: found.get(name, _OPTIONAL[name]) if name in _OPTIONAL else found[name]
            for name in (field.name for field in fields(DraftProperties))
        }
        return DraftProperties(**{**texts, **{name: int(texts[name]) for name in _COUNTS}})
    except (KeyError, ValueError):
        return None


def to_bytes(document: Document) -> bytes:
    """The document as a .docx whose bytes are the same whenever its content is."""
    package = document.part.package
    assert package is not None
    parts = package.parts
    for part in parts:
        part.before_marshal()
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        writer: Any = PackageWriter  # whose own archive would bear the time of writing
        outlet = _Outlet(archive)
        writer._write_content_types_stream(outlet, parts)
        writer._write_pkg_rels(outlet, package.rels)
        writer._write_parts(outlet, parts)
    return written.getvalue()


class _Outlet:
    """Stands for python-docx's own archive."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def write(self, name: PackURI, content: bytes) -> None:
        info = zipfile.ZipInfo(name.membername, date_time=_EPOCH)
        info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
        self._archive.writestr(info, content)


def _custom_xml(values: Mapping[str, object]) -> bytes:
    entries = "".join(
        f'<property fmtid="{_FORMAT}" pid="{number}" name="{escape(name)}"><vt:lpwstr>{escape(str(value))}</vt:lpwstr></property>'
        for number, (name, value) in enumerate(values.items(), start=2)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<Properties xmlns="{_CUSTOM}" xmlns:vt="{_VALUES}">{entries}</Properties>'
    ).encode()
