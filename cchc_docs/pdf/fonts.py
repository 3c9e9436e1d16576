"""Which fonts a PDF really carries."""

import ctypes
from dataclasses import dataclass
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, PdfObject

ALLOWED = ("TimesNewRoman", "LiberationSerif")
"""Times New Roman (Decree 30/2020/NĐ-CP, Appendix I, Part I, I.4) and its metric twin, which stands in for it."""


@dataclass(frozen=True, order=True)
class EmbeddedFont:
    """A font of a PDF."""

    name: str
    """Without the subset's prefix: «LiberationSerif-Bold»."""

    embedded: bool

    @property
    def allowed(self) -> bool:
        """Embedded, and Times New Roman or its twin."""
        return self.embedded and self.name.replace(" ", "").startswith(ALLOWED)


def embedded_fonts(reader: PdfReader) -> frozenset[EmbeddedFont]:
    """Every font that the pages name, each once."""
    return frozenset(font for page in reader.pages for font in fonts_of(page.get("/Resources")))


def fonts_of(resources: PdfObject | None) -> set[EmbeddedFont]:
    """The fonts that a page or a form names."""
    return {_described(_dictionary(font)) for font in _dictionary(_dictionary(resources).get("/Font")).values()}


def _described(font: DictionaryObject) -> EmbeddedFont:
    descendants = font.get("/DescendantFonts")
    inner = _dictionary(descendants.get_object()[0]) if descendants is not None else font
    descriptor = _dictionary(inner.get("/FontDescriptor"))
    embedded = any(name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3"))
    return EmbeddedFont(str(font.get("/BaseFont", "/?"))[1:].split("+")[-1], embedded)


def _dictionary(value: PdfObject | None) -> DictionaryObject:
    found = value.get_object() if value is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def strange_characters(path: Path) -> list[tuple[int, str, str]]:
    """(page counted from 1, font, the characters shown in it) for each font that is not allowed, page by page."""
    import pypdfium2
    from pypdfium2 import raw

    document = pypdfium2.PdfDocument(path)
    found: dict[tuple[int, str], dict[str, None]] = {}
    try:
        for number, page in enumerate(document, start=1):
            textpage = page.get_textpage()
            for index in range(textpage.count_chars()):
                buffer = ctypes.create_string_buffer(256)
                raw.FPDFText_GetFontInfo(textpage, index, buffer, 256, ctypes.c_int())
                name = buffer.value.decode("utf-8", "replace").split("+")[-1]
                character = chr(raw.FPDFText_GetUnicode(textpage, index))
                if name and not character.isspace() and not EmbeddedFont(name, embedded=True).allowed:
                    found.setdefault((number, name), {})[character] = None
    finally:
        document.close()
    return [(number, name, "".join(characters)) for (number, name), characters in found.items()]
