"""Text fields for number and day, which are filled in after the leader has signed, without touching what was signed.

The fields stand in the file when it is signed; filling them in appends to it. Their font is embedded, each keeps its own appearance,
and no viewer is asked to make another (NeedAppearances), so the file stays PDF/A-2b. A filled field is read-only.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from cchc_docs.errors import InputError
from cchc_docs.pdf.blank_places import Blank, BlankPlace, blank_of
from cchc_docs.pdf.typeface import Typeface, load_typeface, write_typeface

_ABOVE, _BELOW = 0.9, 0.25
"""The field's edges over and under the line of writing, as parts of the size."""

_PRINTED, _LOCKED, _CONTENTS_LOCKED, _READ_ONLY = 4, 128, 512, 1
_RIGHT, _CENTRED = 2, 1
_LABELS = {Blank.NUMBER: "Số văn bản", Blank.DAY: "Ngày ban hành"}
_DEFAULT = re.compile(r"/(\S+) ([\d.]+) Tf")


def write_fields(writer: Any, places: Sequence[BlankPlace]) -> bool:
    """Adds the fields to the PDF that pyHanko's ``writer`` appends to; False when this machine has no font to embed."""
    from pyhanko.pdf_utils import generic

    name = generic.NameObject
    looks = sorted({place.italic for place in places})
    faces: dict[bool, Typeface] = {look: face for look in looks if (face := load_typeface(italic=look))}
    if len(faces) != len(looks):
        return False
    form = _form_of(writer)
    fonts = generic.DictionaryObject({name(_font_name(look)): write_typeface(writer, face) for look, face in faces.items()})
    form[name("/DR")] = generic.DictionaryObject({name("/Font"): fonts})
    form[name("/DA")] = generic.TextStringObject(f"{_font_name(looks[0])} 13 Tf 0 g")
    for blank in Blank:
        standing = [place for place in places if place.blank is blank]
        for at, place in enumerate(standing, start=1):
            form["/Fields"].append(_field(writer, f"{blank}{at if at > 1 else ''}", place))
    writer.update_container(form)
    return True


def fill_fields(writer: Any, values: Mapping[Blank, str]) -> None:
    """Writes the values into the fields and closes them; a field that is not there is passed over."""
    from pyhanko.pdf_utils import generic

    name = generic.NameObject
    for blank, field in text_fields(writer.root):
        value = values.get(blank)
        if value is None:
            continue
        field[name("/V")] = generic.TextStringObject(value)
        field[name("/Ff")] = generic.NumberObject(_READ_ONLY)
        field[name("/F")] = generic.NumberObject(_PRINTED | _LOCKED | _CONTENTS_LOCKED)
        field[name("/AP")] = _appearance(writer, field, value)
        writer.update_container(field)


def text_fields(root: Any) -> list[tuple[Blank, Any]]:
    """The form fields for number and day of a PDF, by its catalogue: one for each place on its pages."""
    if "/AcroForm" not in root or "/Fields" not in root["/AcroForm"]:
        return []
    fields = [reference.get_object() for reference in root["/AcroForm"]["/Fields"]]
    named = [(blank_of(str(field["/T"])) if "/T" in field else None, field) for field in fields]
    return [(blank, field) for blank, field in named if blank and field.get("/FT") == "/Tx"]


def open_blanks(root: Any) -> set[Blank]:
    """What is still to be filled in."""
    return {blank for blank, field in text_fields(root) if "/V" not in field or not str(field["/V"]).strip()}


def _form_of(writer: Any) -> Any:
    from pyhanko.pdf_utils import generic

    name = generic.NameObject
    if "/AcroForm" not in writer.root:
        form = generic.DictionaryObject({name("/Fields"): generic.ArrayObject()})
        writer.root[name("/AcroForm")] = writer.add_object(form)
        writer.update_root()
    return writer.root["/AcroForm"]


def _field(writer: Any, called: str, place: BlankPlace) -> Any:
    """Field and widget in one: pyHanko's rules do not follow a field that several widgets share when they judge what was filled in."""
    from pyhanko.pdf_utils import generic

    name, text = generic.NameObject, generic.TextStringObject
    page = writer.find_page_for_modification(place.page)[0]
    blank = place.blank
    box = (place.left, place.baseline - _BELOW * place.size, place.right, place.baseline + _ABOVE * place.size)
    field = generic.DictionaryObject(
        {
            name("/Type"): name("/Annot"),
            name("/Subtype"): name("/Widget"),
            name("/FT"): name("/Tx"),
            name("/T"): text(called),
            name("/TU"): text(_LABELS[blank]),
            name("/Q"): generic.NumberObject(_RIGHT if blank is Blank.NUMBER else _CENTRED),
            name("/DA"): text(f"{_font_name(place.italic)} {place.size:g} Tf 0 g"),
            name("/P"): page,
            name("/F"): generic.NumberObject(_PRINTED),
            name("/Rect"): generic.ArrayObject(generic.FloatObject(round(edge, 2)) for edge in box),
        }
    )
    field[name("/AP")] = _appearance(writer, field, "")
    reference = writer.add_object(field)
    writer.register_annotation(page, reference)
    return reference


def _font_name(italic: bool) -> str:
    return "/CchcI" if italic else "/CchcR"


def _appearance(writer: Any, field: Any, value: str) -> Any:
    """What is seen in the field: the value on the line of the text around it, pressed together only when the room is too narrow."""
    from pyhanko.pdf_utils import generic

    name = generic.NameObject
    left, bottom, right, top = (float(edge) for edge in field["/Rect"])
    font_name, size = _read_look(str(field["/DA"]))
    fonts = writer.root["/AcroForm"]["/DR"]["/Font"]
    room, wide = right - left, _width(fonts[font_name], value, size)
    pressed = min(1.0, room / wide) if wide else 1.0
    start = (room - wide * pressed) * int(field["/Q"]) / 2
    code = value.encode("ascii").hex()
    shown = f"BT {font_name} {size:g} Tf 0 g {pressed * 100:.4g} Tz {start:.2f} {_BELOW * size:.2f} Td <{code}> Tj ET"
    stream = generic.StreamObject(
        {
            name("/Type"): name("/XObject"),
            name("/Subtype"): name("/Form"),
            name("/BBox"): generic.ArrayObject(generic.FloatObject(round(edge, 2)) for edge in (0, 0, room, top - bottom)),
            name("/Resources"): generic.DictionaryObject({name("/Font"): fonts}),
        },
        stream_data=f"/Tx BMC {f'q {shown} Q ' if value else ''}EMC".encode("ascii"),
    )
    return generic.DictionaryObject({name("/N"): writer.add_object(stream)})


def _read_look(default: str) -> tuple[str, float]:
    found = _DEFAULT.search(default)
    if not found:
        raise InputError("ô ghi số, ngày trong PDF đã bị đổi; hãy tạo lại PDF bằng cchc finalize")
    return f"/{found[1]}", float(found[2])


def _width(font: Any, value: str, size: float) -> float:
    widths, first = font["/Widths"], int(font["/FirstChar"])
    return sum(float(widths[code - first]) for code in value.encode("ascii")) * size / 1000
