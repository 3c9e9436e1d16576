"""A PDF on its way through the signatures: which fields it has, and number and day filled in between two of them.

Whatever is done to it is appended; the bytes that somebody has signed stay as they are.
"""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cchc_docs.errors import InputError, SigningError
from cchc_docs.pdf.blank_places import Blank
from cchc_docs.pdf.form_fields import fill_fields, open_blanks
from cchc_docs.pdf.quiet import quiet
from cchc_docs.pdf.signature_field import Role


@dataclass(frozen=True, kw_only=True)
class FieldState:
    """A place for a signature."""

    name: str
    label: str
    """Whose it is."""

    page: int | None
    """Counted from 0; None for a field that is nowhere seen."""

    box: tuple[float, float, float, float]
    """All zero for a field that is not seen."""

    signed: bool


@dataclass(frozen=True, kw_only=True)
class SignedState:
    """How far a file has come."""

    fields: tuple[FieldState, ...]
    blanks: frozenset[Blank]
    """What is still to be filled in."""

    @property
    def signed(self) -> bool:
        """Whether anybody has signed."""
        return any(field.signed for field in self.fields)

    @property
    def sealed(self) -> bool:
        """Whether the agency has signed."""
        return any(field.signed and field.name == Role.AGENCY for field in self.fields)

    def field(self, name: str) -> FieldState | None:
        """The field of that name."""
        return next((field for field in self.fields if field.name == name), None)


def read_state(content: bytes, shown: str) -> SignedState:
    """The file's fields. Raises :class:`~cchc_docs.errors.InputError` for what is no PDF, and refuses an encrypted one."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import enumerate_sig_fields

    try:
        with quiet():
            reader = PdfFileReader(io.BytesIO(content), strict=False)
            encrypted = reader.encrypted
            if not encrypted:
                places = _places(reader)
                found = [(name, value, reference.get_object()) for name, value, reference in enumerate_sig_fields(reader)]
                fields = tuple(_field(name, value is not None, field, places) for name, value, field in found)
                return SignedState(fields=fields, blanks=frozenset(open_blanks(reader.root)))
    except Exception as error:  # the one guarded call into a foreign parser: whatever it raises means «unreadable»
        raise InputError(f"{shown}: không đọc được tệp PDF này (hỏng hoặc không phải PDF); hãy xuất lại tệp") from error
    raise SigningError(f"{shown}: tệp PDF được mã hóa (đặt mật khẩu) nên không ký, không xác minh được; hãy dùng bản không mã hóa")


def fill_blanks(content: bytes, values: Mapping[Blank, str]) -> bytes:
    """The file with the values appended to it, which leaves every signature valid."""
    from cchc_docs.pdf.appending import StillWriter

    with quiet():
        writer = StillWriter(content)
        fill_fields(writer, values)
        return writer.content()


def _places(reader: Any) -> dict[int, int]:
    """The page of each widget, by the widget's object number."""
    places = {}
    for page in range(int(reader.root["/Pages"]["/Count"])):
        leaf = reader.find_page_for_modification(page)[0].get_object()
        if "/Annots" in leaf:
            widgets = (getattr(one, "reference", None) for one in leaf["/Annots"])
            places.update({reference.idnum: page for reference in widgets if reference is not None})
    return places


def _field(name: str, signed: bool, field: Any, places: Mapping[int, int]) -> FieldState:
    widget = field if "/Rect" in field or "/Kids" not in field else field["/Kids"][0].get_object()
    left, bottom, right, top = (float(edge) for edge in widget["/Rect"]) if "/Rect" in widget else (0.0,) * 4
    reference = widget.container_ref
    label = str(field["/TU"]) if "/TU" in field else ""
    return FieldState(
        name=str(name),
        label=" ".join(label.split()),
        page=places.get(getattr(reference, "idnum", -1)),
        box=(left, bottom, right, top),
        signed=signed,
    )
