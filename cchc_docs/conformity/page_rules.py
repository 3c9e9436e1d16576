"""Paper, margins, fonts, colour. Appendix I, Part I, I.1 to I.4."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from cchc_docs.conformity.articles import part_one
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.look import figure
from cchc_docs.conformity.rule import ADVICE, ERROR, Finding, Rule, quote
from cchc_docs.domain.document_structure import DocumentPlace, Paragraph, Section, Table, TextRun
from cchc_docs.vietnamese.code_pages import legacy_font

_SHORT_SIDE, _LONG_SIDE = 210.0, 297.0
_PAPER_TOLERANCE, _MARGIN_TOLERANCE = 1.0, 0.3
MARGINS = {"top": (20.0, 25.0), "bottom": (20.0, 25.0), "left": (30.0, 35.0), "right": (15.0, 20.0)}
"""Least and most, in millimetres."""

_FONT, _TWIN = "Times New Roman", "Liberation Serif"
_DARK = 0x26
_BLACK = (None, "000000", "auto")
_STAMPS = ("khẩn", "thượng khẩn", "hỏa tốc", "hoả tốc", "mật", "tối mật", "tuyệt mật")


def _sections(form: Form) -> Iterator[tuple[Section, str]]:
    """Each section with what to call it; of many alike the first is enough."""
    several, seen = len(form.structure.sections) > 1, set()
    for number, section in enumerate(form.structure.sections, start=1):
        if section.setup not in seen:
            seen.add(section.setup)
            yield section, f" của phần {number}" if several else ""


def _place(section: Section) -> DocumentPlace | None:
    first = next((block for block in section.blocks if isinstance(block, Paragraph)), None)
    return first.place if first else None


def _page_size(form: Form) -> Iterator[Finding]:
    for section, name in _sections(form):
        sides = sorted((section.setup.page_width, section.setup.page_height))
        if abs(sides[0] - _SHORT_SIDE) > _PAPER_TOLERANCE or abs(sides[1] - _LONG_SIDE) > _PAPER_TOLERANCE:
            found = f"khổ giấy{name} là {sides[0]:.0f} x {sides[1]:.0f} mm"
            yield Finding(place=_place(section), found=found, expected="khổ A4 (210 x 297 mm)")


def _page_orientation(form: Form) -> Iterator[Finding]:
    labels = {annex.label.place.paragraph for annex in form.annexes}
    for number, section in enumerate(form.structure.sections, start=1):
        name = f" của phần {number}" if len(form.structure.sections) > 1 else ""
        tabled = any(isinstance(block, Table) and block.ruled for block in section.blocks)
        annexed = any(isinstance(block, Paragraph) and block.place.paragraph in labels for block in section.blocks)
        if section.setup.landscape and not tabled and not annexed:
            found = f"trang{name} nằm ngang mà không có bảng, biểu"
            yield Finding(place=_place(section), found=found, expected="trình bày theo chiều dài của khổ A4")


def _margin(attribute: str, name: str, least: float, most: float) -> Callable[[Form], Iterator[Finding]]:
    def check(form: Form) -> Iterator[Finding]:
        for section, called in _sections(form):
            width = getattr(section.setup, attribute)
            if width < least - _MARGIN_TOLERANCE or width > most + _MARGIN_TOLERANCE:
                found = f"lề {name}{called} là {figure(round(width, 1))} mm"
                yield Finding(place=_place(section), found=found, expected=f"{least:.0f} đến {most:.0f} mm")

    return check


def _fonts(run: TextRun) -> set[str]:
    plain, high = _alphabets(run.printed)
    fonts = {run.font} if plain else set()
    return fonts | {run.high_font} if high and not legacy_font(run.high_font) else fonts


@lru_cache(maxsize=16384)
def _alphabets(text: str) -> tuple[bool, bool]:
    """Whether letters of ASCII stand in the text, and whether others do."""
    letters = [letter for letter in text if letter.isalnum()]
    return any(map(str.isascii, letters)), not all(map(str.isascii, letters))


def _in_font(form: Form, *, wanted: Callable[[str], bool], expected: str) -> Iterator[Finding]:
    for paragraph in form.structure.everything():
        found = sorted({font for run in paragraph.runs for font in _fonts(run) if wanted(font)})
        if found:
            yield Finding(place=paragraph.place, found=f"{quote(paragraph)}: phông {', '.join(found)}", expected=expected)


def _font_family(form: Form) -> Iterator[Finding]:
    return _in_font(form, wanted=lambda font: font not in (_FONT, _TWIN), expected=f"phông {_FONT}")


def _font_twin(form: Form) -> Iterator[Finding]:
    found = list(_in_font(form, wanted=lambda font: font == _TWIN, expected=f"phông {_FONT} khi gửi tệp Word"))
    return iter(found[:1])


def _is_black(color: str | None) -> bool:
    """Black, or so dark that nobody sees the difference («Black, Text 1, lighter 5 %»)."""
    if color in _BLACK or not re.fullmatch(r"[0-9A-Fa-f]{6}", color or ""):
        return True
    return all(int((color or "")[at : at + 2], 16) <= _DARK for at in (0, 2, 4))


def _text_color(form: Form) -> Iterator[Finding]:
    boxes = {id(paragraph) for paragraph in form.structure.text_boxes}
    for paragraph in form.structure.everything():
        if id(paragraph) in boxes or paragraph.text.strip().casefold() in _STAMPS:
            continue
        colours = sorted({run.color or "" for run in paragraph.runs if not _is_black(run.color) and run.printed.strip()})
        if colours:
            yield Finding(place=paragraph.place, found=f"{quote(paragraph)}: chữ màu {', '.join(colours)}", expected="chữ màu đen")


RULES = (
    Rule(
        "page-size",
        ERROR,
        part_one("I.1"),
        "Khổ giấy A4.",
        "210 x 297 mm",
        "Letter, 216 x 279 mm",
        _page_size,
        on_annexes=True,
    ),
    Rule(
        "page-orientation",
        ERROR,
        part_one("I.2"),
        "Trang theo chiều dài của khổ A4; chỉ nằm ngang khi có bảng, biểu hoặc là phụ lục.",
        "Trang dọc; phụ lục có bảng nhiều cột nằm ngang",
        "Kế hoạch không có bảng mà trang nằm ngang",
        _page_orientation,
        on_annexes=True,
    ),
    *(
        Rule(
            f"margin-{side}",
            ERROR,
            part_one("I.3"),
            f"Lề {name} {least:.0f} đến {most:.0f} mm.",
            f"{least:.0f} mm",
            f"{least - 5:.0f} mm",
            _margin(f"{side}_margin", name, least, most),
            on_annexes=True,
        )
        for side, name in (("top", "trên"), ("bottom", "dưới"), ("left", "trái"), ("right", "phải"))
        for least, most in (MARGINS[side],)
    ),
    Rule(
        "font-family",
        ERROR,
        part_one("I.4"),
        "Phông chữ Times New Roman.",
        "Times New Roman",
        "Arial, Calibri",
        _font_family,
        on_annexes=True,
    ),
    Rule(
        "font-twin",
        ADVICE,
        part_one("I.4"),
        "Liberation Serif in ra như Times New Roman, nhưng tệp Word gửi đi nên ghi đúng tên phông Times New Roman.",
        "Times New Roman",
        "Liberation Serif",
        _font_twin,
        on_annexes=True,
    ),
    Rule(
        "text-color",
        ERROR,
        part_one("I.4"),
        "Chữ màu đen; chỉ dấu chỉ mức độ khẩn, mật dùng màu đỏ.",
        "Tự động hoặc đen",
        "Chữ xanh sao chép từ trang web",
        _text_color,
        on_annexes=True,
    ),
)
