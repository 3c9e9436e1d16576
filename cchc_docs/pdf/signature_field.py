"""An empty signature field where the signer signs: between position and name, found in the page's own text.

Decree 30/2020/NĐ-CP, Appendix I, Part I, II.7.d: the signature's picture is centred between the signer's position and
full name. The field carries no certification, no lock and no mandatory seed value, which would block the agency's own
signature after the leader's.
"""

from dataclasses import dataclass
from pathlib import Path

FIELD_NAME = "NguoiKy"
_WIDTH = 170.0
_GAP = 3.0
_LOWEST = 24.0


@dataclass(frozen=True, kw_only=True)
class SignaturePlace:
    """Where a signature goes."""

    page: int
    """Counted from 0."""

    box: tuple[int, int, int, int]
    """Left, bottom, right, top in points from the page's lower left corner."""


@dataclass(frozen=True, kw_only=True)
class _Found:
    left: float
    bottom: float
    right: float
    top: float


def find_signature_place(path: Path, position: str, full_name: str, pages: int) -> SignaturePlace | None:
    """The room between the last «position» and the «full name» below it, on the first ``pages`` pages.

    None when the page does not show them, position above name with room between them.
    """
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        for number in reversed(range(min(pages, len(document)))):
            textpage = document[number].get_textpage()
            names = _occurrences(textpage, full_name)
            for name in reversed(names):
                above = [one for one in _occurrences(textpage, position) if _stands_above(one, name)]
                if above:
                    return _place(number, min(above, key=lambda one: one.bottom), name)
        return None
    finally:
        document.close()


def _occurrences(textpage: object, text: str) -> list[_Found]:
    """Where the text stands on the page; each place is the box around all its letters."""
    search = textpage.search(text, match_case=True)  # type: ignore[attr-defined]
    places = []
    while found := search.get_next():
        boxes = [textpage.get_charbox(index) for index in range(found[0], found[0] + found[1])]  # type: ignore[attr-defined]
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        places.append(_Found(left=min(lefts), bottom=min(bottoms), right=max(rights), top=max(tops)))
    return places


def _stands_above(position: _Found, name: _Found) -> bool:
    overlap = min(position.right, name.right) - max(position.left, name.left)
    return overlap > 0 and position.bottom - name.top >= _LOWEST


def _place(page: int, position: _Found, name: _Found) -> SignaturePlace:
    centre = (position.left + position.right) / 2
    return SignaturePlace(
        page=page,
        box=(
            round(centre - _WIDTH / 2),
            round(name.top + _GAP),
            round(centre + _WIDTH / 2),
            round(position.bottom - _GAP),
        ),
    )


def add_signature_field(path: Path, place: SignaturePlace) -> None:
    """Appends the field to the PDF as an incremental update, which keeps PDF/A-2b."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigFieldSpec, append_signature_field

    with path.open("rb+") as stream:
        writer = IncrementalPdfFileWriter(stream)
        append_signature_field(writer, SigFieldSpec(FIELD_NAME, on_page=place.page, box=place.box))
        writer.write_in_place()  # type: ignore[no-untyped-call]  # pyHanko has not typed it


def is_signed(path: Path) -> bool:
    """Whether a signature field of the PDF holds a signature; a file that is no PDF holds none."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        fields = PdfReader(path).get_fields() or {}
    except (PyPdfError, OSError, ValueError):
        return False
    return any(field.get("/FT") == "/Sig" and field.get("/V") is not None for field in fields.values())
