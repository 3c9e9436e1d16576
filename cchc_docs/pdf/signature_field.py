"""The empty fields in which a document is signed, found in the page's own text.

Decree 30/2020/NĐ-CP, Appendix I, Part I: the signature's picture is centred between the signer's position and full name (II.7.d); the
seal's covers about a third of it, towards the left (II.8). A field carries no certification, no lock and no mandatory seed
value, which would block what comes after the first signature.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from cchc_docs.pdf.blank_places import BlankPlace
from cchc_docs.pdf.text import PrintedText

_WIDTH = 170.0
_SEAL = 42 * 72 / 25.4
"""The seal's field is a square of 42 mm: room for any office's seal at its true size."""

_COVERED = 1 / 3
_TEXT_WIDTH, _TEXT_HEIGHT = 200.0, 26.0
"""Room for two lines of size 10: «Số: 136/KH-UBND; 28/02/2026; 09:15:30 +07:00»."""

_MARGIN, _EDGE = 20 * 72 / 25.4, 24.0
"""The right margin of 20 mm, and the distance from the paper's edge; the text begins 20 mm below it."""

_GAP = 3.0
_LOWEST, _HIGHEST = 24.0, 160.0


class Role(StrEnum):
    """Who signs, named as the field is."""

    SIGNER = "NguoiKy"
    SECRETARY = "ThuKy"
    INSPECTED = "DonViDuocKiemTra"
    AGENCY = "CoQuan"


@dataclass(frozen=True, kw_only=True)
class SignaturePlace:
    """Where a signature goes."""

    page: int
    """Counted from 0."""

    box: tuple[int, int, int, int]
    """Left, bottom, right, top in points from the page's lower left corner."""

    name: str = ""
    """Whose it is, as the page says below it."""


@dataclass(frozen=True, kw_only=True)
class SignatureField:
    """An empty field to be added; programs show the place's name beside it."""

    role: Role
    place: SignaturePlace


@dataclass(frozen=True)
class _Found:
    left: float
    bottom: float
    right: float
    top: float


def find_signature_place(printed: PrintedText, position: str, full_name: str, pages: int) -> SignaturePlace | None:
    """The room between the last «position» and the name below it, on the first ``pages`` pages.

    Without a ``full_name`` it is whoever stands there; the name may have been changed in the draft: the page's own text counts. None
    when no text stands under the position with room for a signature between them.
    """
    for number in reversed(range(min(pages, len(printed)))):
        textpage = printed.letters(number)
        for place in reversed(_occurrences(textpage, position)):
            if name := _name_below(textpage, place, full_name):
                text = textpage.get_text_bounded(name.left - 1, name.bottom - 1, name.right + 1, name.top + 1)
                return _place(number, place, name, " ".join(text.split()))
    return None


def _occurrences(textpage: object, text: str) -> list[_Found]:
    """Where the text stands on the page; each place is the box around all its letters."""
    search = textpage.search(text, match_case=True)  # type: ignore[attr-defined]
    places = []
    while found := search.get_next():
        boxes = [textpage.get_charbox(index) for index in range(found[0], found[0] + found[1])]  # type: ignore[attr-defined]
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        places.append(_Found(left=min(lefts), bottom=min(bottoms), right=max(rights), top=max(tops)))
    return places


def _name_below(textpage: object, position: _Found, full_name: str) -> _Found | None:
    """The signer's name under the position; when somebody else's stands there now, whatever text comes first below."""
    named = [name for name in _occurrences(textpage, full_name) if _stands_above(position, name)] if full_name else []
    if named:
        return max(named, key=lambda one: one.top)
    texts = [_Found(*textpage.get_rect(index)) for index in range(textpage.count_rects())]  # type: ignore[attr-defined]
    below = [text for text in texts if _stands_above(position, text)]
    return max(below, key=lambda one: one.top, default=None)


def _stands_above(position: _Found, name: _Found) -> bool:
    """One over the other, with room for a signature between them and no more than a signature block has."""
    overlap = min(position.right, name.right) - max(position.left, name.left)
    return overlap > 0 and _LOWEST <= position.bottom - name.top <= _HIGHEST


def _place(page: int, position: _Found, name: _Found, said: str) -> SignaturePlace:
    centre = (position.left + position.right) / 2
    return SignaturePlace(
        page=page,
        name=said,
        box=(
            round(centre - _WIDTH / 2),
            round(name.top + _GAP),
            round(centre + _WIDTH / 2),
            round(position.bottom - _GAP),
        ),
    )


def seal_place(signature: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
    """The box of the seal over the left third of the signature's box, on the same middle line."""
    left, bottom, right, top = signature
    edge, middle = left + (right - left) * _COVERED, (bottom + top) / 2
    return round(edge - _SEAL), round(middle - _SEAL / 2), round(edge), round(middle + _SEAL / 2)


def add_copy_field(path: Path, agency: str) -> None:
    """Appends the agency's field to what goes along in a file of its own: text alone, top right of the first page, above its text.

    Decree 30/2020/NĐ-CP, Appendix I, Part I, III.1.d: number and notation, time of signing; upright, size 10, black, no picture.
    """
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        width, height = document[0].get_size()
    finally:
        document.close()
    right, top = width - _MARGIN, height - _EDGE
    box = (round(right - _TEXT_WIDTH), round(top - _TEXT_HEIGHT), round(right), round(top))
    add_fields(path, [SignatureField(role=Role.AGENCY, place=SignaturePlace(page=0, box=box, name=agency))], [])


def add_fields(path: Path, fields: Sequence[SignatureField], blanks: Sequence[BlankPlace]) -> bool:
    """Appends the fields for signatures, number and day in one incremental update, which keeps PDF/A-2b.

    False when this machine has no font for number and day: these fields are left out then.
    """
    from pyhanko.sign.fields import append_signature_field

    from cchc_docs.pdf.appending import StillWriter
    from cchc_docs.pdf.form_fields import write_fields

    writer = StillWriter(path.read_bytes())
    written = not blanks or write_fields(writer, blanks)
    for field in fields:
        append_signature_field(writer, field_spec(field))
    path.write_bytes(writer.content())
    return written


def field_spec(field: SignatureField) -> Any:
    """The field as pyHanko names it."""
    from pyhanko.sign.fields import SigFieldSpec

    place = field.place
    return SigFieldSpec(field.role, on_page=place.page, box=place.box, readable_field_name=place.name or None)
