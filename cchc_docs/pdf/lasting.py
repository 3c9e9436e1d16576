"""Whether a PDF can be kept for long: what it claims of itself, and which fonts it does not carry."""

import io
from dataclasses import dataclass
from typing import Any

from cchc_docs.pdf.cleaning import claims_archive
from cchc_docs.pdf.fonts import embedded_fonts, fonts_of


@dataclass(frozen=True, kw_only=True)
class Lasting:
    """What was found; nothing is judged beyond the claim."""

    claims_archive: bool
    """It says that it is PDF/A."""

    missing_fonts: tuple[str, ...]
    """Fonts that pages or form fields use and the file does not carry."""


def read_lasting(content: bytes) -> Lasting:
    """Looks at the metadata, at the fonts of pages and at those of fields and signatures."""
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(content))
    root: Any = reader.trailer["/Root"]
    metadata = root["/Metadata"].get_object().get_data() if "/Metadata" in root else b""
    claimed = claims_archive(root, metadata)
    fonts = set(embedded_fonts(reader))
    for page in reader.pages:
        for annotation in page.get("/Annots", ()):
            shown = annotation.get_object().get("/AP", {}).get("/N")
            fonts |= fonts_of(shown.get_object().get("/Resources")) if shown is not None else set()
    return Lasting(claims_archive=claimed, missing_fonts=tuple(sorted({font.name for font in fonts if not font.embedded})))
