"""The letters of a PDF page as runs of one look on one line."""

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cchc_docs.domain.page_geometry import PrintedRun
from cchc_docs.errors import InputError
from cchc_docs.pdf.page_view import PageView

MOST_LETTERS = 200_000
"""On one page: a full page of small print has some 10,000."""

_ASCENT, _DESCENT = 0.89, 0.22
"""Of Times New Roman, as parts of the size."""

_GAP, _BACK, _LEVEL = 1.2, 0.3, 0.1
"""As parts of the size: what sets two runs apart, how far letters may overlap, how much baselines may differ."""

_BOLD_FLAG, _ITALIC_FLAG = 1 << 18, 1 << 6
"""What a font says of itself; the weight that it tells beside them is made up by many programs."""

_FILL_AND_STROKE, _SLANT = 2, 0.1
_CUT = re.compile(
    r"[-,\s]*(?:PS)?[-,]?(?:Bold|Italic|Oblique|Regular|Roman|SemiBold|Semibold|Medium|Black|Heavy|It|BoldMT|ItalicMT|MT)+$"
)
_KNOWN = {"TimesNewRoman": "Times New Roman", "LiberationSerif": "Liberation Serif", "Times": "Times New Roman"}
_REPLACED = {0xA0: " ", 0x02: "-", 0xAD: "-"}
_SKIPPED = (0, 0x0A, 0x0D, 0xFFFE, 0xFFFF)


@dataclass(frozen=True)
class _Look:
    font: str
    size: float
    bold: bool
    italic: bool
    color: str | None
    upright: bool


@dataclass(slots=True)
class _Letters:
    """A run while it grows."""

    look: _Look
    text: str
    left: float
    right: float
    baseline: float


def read_runs(page: Any, view: PageView) -> tuple[PrintedRun, ...]:
    """The runs of the page in the order in which they are painted; text that stands upright as the page is seen."""
    textpage = page.get_textpage()
    try:
        return tuple(_run(letters) for letters in _grown(textpage, view) if letters.text.strip())
    finally:
        textpage.close()


def _run(letters: _Letters) -> PrintedRun:
    look = letters.look
    box = (letters.left, letters.baseline - look.size * _DESCENT, letters.right, letters.baseline + look.size * _ASCENT)
    return PrintedRun(
        text=letters.text,
        font=look.font,
        size=look.size,
        bold=look.bold,
        italic=look.italic,
        color=look.color,
        box=box,
        baseline=letters.baseline,
    )


def _grown(textpage: Any, view: PageView) -> Iterator[_Letters]:
    from pypdfium2 import raw

    count = raw.FPDFText_CountChars(textpage)
    if count > MOST_LETTERS:
        raise InputError(f"có trang chứa hơn {MOST_LETTERS} chữ; hãy kiểm tra lại tệp")
    unicode_of, object_of, box_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetTextObject, raw.FPDFText_GetLooseCharBox
    cast, pointer, rectangle = ctypes.cast, ctypes.c_void_p, raw.FS_RECTF()
    painted: dict[int | None, tuple[_Look | None, float]] = {}
    current: _Letters | None = None
    for index in range(count):
        code, owner = unicode_of(textpage, index), object_of(textpage, index)
        if code in _SKIPPED or not owner:
            continue
        key = cast(owner, pointer).value
        if key not in painted:
            painted[key] = (_look(textpage, index, owner, view), _baseline(textpage, index, view))
        look, baseline = painted[key]
        if look is None or not look.upright:
            continue
        box_of(textpage, index, rectangle)
        left, _, right, _ = view.box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        letter = _REPLACED.get(code) or chr(code)
        if current is not None and _continues(current, look, left, baseline):
            current.text += letter
            current.right = max(current.right, right) if letter != " " else current.right
        elif letter != " ":
            if current is not None:
                yield current
            current = _Letters(look, letter, left, right, baseline)
    if current is not None:
        yield current


def _baseline(textpage: Any, index: int, view: PageView) -> float:
    """The height on which the letters of one painted text stand."""
    from pypdfium2 import raw

    across, up = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(textpage, index, across, up)
    return view.point(across.value, up.value)[1]


def _continues(run: _Letters, look: _Look, left: float, baseline: float) -> bool:
    spaced = run.text.endswith(" ")
    gap = left - run.right
    near = -_BACK * look.size <= gap <= (_GAP if spaced else _LEVEL * 2) * look.size
    return near and (look is run.look or look == run.look) and abs(baseline - run.baseline) <= _LEVEL * look.size


def _look(textpage: Any, index: int, owner: Any, view: PageView) -> _Look | None:
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    font = raw.FPDFTextObj_GetFont(owner)
    if not font or not raw.FPDFText_GetMatrix(textpage, index, matrix):
        return None
    name = _font_name(font)
    flags, size = raw.FPDFFont_GetFlags(font), raw.FPDFText_GetFontSize(textpage, index) * math.hypot(matrix.c, matrix.d)
    angle = (math.degrees(math.atan2(matrix.b, matrix.a)) - 90 * view.quarters) % 360
    slant = (matrix.a * matrix.c + matrix.b * matrix.d) / max(math.hypot(matrix.a, matrix.b) * math.hypot(matrix.c, matrix.d), 1e-9)
    lower = name.casefold()
    stroked = raw.FPDFTextObj_GetTextRenderMode(owner) == _FILL_AND_STROKE
    return _Look(
        font=family(name),
        size=round(size * 4) / 4 if abs(size * 4 - round(size * 4)) < 0.2 else round(size, 2),
        bold=any(word in lower for word in ("bold", "black", "heavy")) or bool(flags & _BOLD_FLAG) or stroked,
        italic=any(word in lower for word in ("italic", "oblique")) or bool(flags & _ITALIC_FLAG) or slant > _SLANT,
        color=_color(owner),
        upright=min(angle, 360 - angle) < 10,
    )


def _font_name(font: Any) -> str:
    from pypdfium2 import raw

    buffer = ctypes.create_string_buffer(256)
    raw.FPDFFont_GetBaseFontName(font, buffer, 256)
    return buffer.value.decode("utf-8", "replace").split("+", 1)[-1]


def family(name: str) -> str:
    """The family of a font by its PostScript name: «TimesNewRomanPS-BoldMT» is Times New Roman."""
    bare = _CUT.sub("", name.replace(" ", "")).removesuffix("PS")
    return _KNOWN.get(bare) or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", bare) or name


def _color(owner: Any) -> str | None:
    from pypdfium2 import raw

    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(owner, red, green, blue, alpha):
        return None
    found = f"{red.value:02X}{green.value:02X}{blue.value:02X}"
    return None if found == "000000" else found
