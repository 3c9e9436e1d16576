"""A font of our own in a finished PDF: Times New Roman or its metric twin, cut to the letters that a number, a day or a name needs.

ISO 19005-2, 6.2.11.6: with ASCII alone it has WinAnsi's encoding, so that other programs can write in its fields too; with further letters
it is symbolic, which means that the codes are its own and the font file itself tells their letters.
"""

import io
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_ASCII = "".join(map(chr, range(32, 127)))
_FIRST_FURTHER, _MOST_FURTHER = 128, 128
_SYMBOLIC, _NOT_SYMBOLIC, _SERIF, _ITALIC = 4, 32, 2, 64
_LIBERATION = "/usr/share/fonts/truetype/liberation2/LiberationSerif-{}.ttf"
_OUTSIDE_FONTCONFIG = {
    "win32": (r"{root}\Fonts\times{italic}.ttf",),
    "darwin": ("/System/Library/Fonts/Supplemental/Times New Roman{Italic}.ttf", "/Library/Fonts/Times New Roman{Italic}.ttf"),
}


@dataclass(frozen=True, kw_only=True)
class Typeface:
    """Some letters of one font, ready to be embedded."""

    name: str
    """With the prefix of a subset: «CCHCAA+LiberationSerif»."""

    content: bytes
    """The TrueType file of these letters alone."""

    widths: tuple[int, ...]
    """Of the codes from 32, in thousandths of the size."""

    further: str
    """The letters beyond ASCII, coded from 128 in this order."""

    ascent: int
    descent: int
    cap_height: int
    box: tuple[int, int, int, int]
    italic_angle: float

    def encode(self, text: str) -> bytes:
        """The codes of the text; what the font has no letter for is left out."""
        codes = {letter: _FIRST_FURTHER + at for at, letter in enumerate(self.further)}
        return bytes(codes.get(letter, ord(letter)) for letter in text if letter in codes or letter in _ASCII)

    def width(self, text: str, size: float) -> float:
        """The text's width in points."""
        return sum(self.widths[code - 32] for code in self.encode(text)) * size / 1000


@cache
def load_typeface(*, italic: bool = False, further: str = "") -> Typeface | None:
    """ASCII and the ``further`` letters of the machine's Times New Roman or Liberation Serif; None where it has neither."""
    path = font_file(italic=italic)
    if path is None:
        return None
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, glyph_names=False, name_IDs=[1, 2, 6])
    options.drop_tables += ["FFTM"]
    font = TTFont(io.BytesIO(path.read_bytes()), lazy=True)
    letters = "".join(dict.fromkeys(one for one in further if one not in _ASCII and ord(one) in font.getBestCmap()))[:_MOST_FURTHER]
    cutter = subset.Subsetter(options)
    cutter.populate(text=_ASCII + letters)
    cutter.subset(font)
    scale, names, metrics = 1000 / font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"]
    codes = [*_ASCII, None, *letters]
    head, metrics_of_windows = font["head"], font["OS/2"]
    if letters:
        _give_own_codes(font, {32 + at: names[ord(letter)] for at, letter in enumerate(codes) if letter})
    written = io.BytesIO()
    font.save(written, reorderTables=False)
    return Typeface(
        name=f"CCHCA{'B' if italic else 'A'}+{font['name'].getDebugName(6)}",
        content=written.getvalue(),
        widths=tuple(round(metrics[names[ord(letter)]][0] * scale) if letter else 0 for letter in codes),
        further=letters,
        ascent=round(font["hhea"].ascent * scale),
        descent=round(font["hhea"].descent * scale),
        cap_height=round(getattr(metrics_of_windows, "sCapHeight", 0) * scale) or 660,
        box=tuple(round(value * scale) for value in (head.xMin, head.yMin, head.xMax, head.yMax)),
        italic_angle=font["post"].italicAngle,
    )


def _give_own_codes(font: Any, codes: dict[int, str]) -> None:
    """One table of codes, as a symbolic font has it."""
    from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

    table = CmapSubtable.newSubtable(0)
    table.platformID, table.platEncID, table.language, table.cmap = 1, 0, 0, codes
    font["cmap"].tables = [table]


def write_typeface(writer: Any, typeface: Typeface) -> Any:
    """Adds the font to the PDF and gives the reference to it; ``writer`` is one of pyHanko's."""
    from pyhanko.pdf_utils import generic

    name: Any = generic.NameObject
    number: Any = generic.NumberObject
    program = generic.StreamObject({name("/Length1"): number(len(typeface.content))}, stream_data=typeface.content)
    program.compress()
    italic = _ITALIC if typeface.italic_angle else 0
    descriptor = generic.DictionaryObject(
        {
            name("/Type"): name("/FontDescriptor"),
            name("/FontName"): name(f"/{typeface.name}"),
            name("/Flags"): number((_SYMBOLIC if typeface.further else _NOT_SYMBOLIC) | _SERIF | italic),
            name("/FontBBox"): generic.ArrayObject(map(number, typeface.box)),
            name("/ItalicAngle"): generic.FloatObject(typeface.italic_angle),
            name("/Ascent"): number(typeface.ascent),
            name("/Descent"): number(typeface.descent),
            name("/CapHeight"): number(typeface.cap_height),
            name("/StemV"): number(80),
            name("/FontFile2"): writer.add_object(program),
        }
    )
    font = generic.DictionaryObject(
        {
            name("/Type"): name("/Font"),
            name("/Subtype"): name("/TrueType"),
            name("/BaseFont"): name(f"/{typeface.name}"),
            name("/FirstChar"): number(32),
            name("/LastChar"): number(31 + len(typeface.widths)),
            name("/Widths"): generic.ArrayObject(map(number, typeface.widths)),
            name("/FontDescriptor"): writer.add_object(descriptor),
            name("/ToUnicode"): writer.add_object(generic.StreamObject(stream_data=_unicode_map(typeface))),
        }
    )
    if not typeface.further:
        font[name("/Encoding")] = name("/WinAnsiEncoding")
    return writer.add_object(font)


def _unicode_map(typeface: Typeface) -> bytes:
    """Which letter each code is, so that the text can be searched and copied."""
    rows = [f"<20> <7e> <{32:04x}>"]
    rows += [f"<{_FIRST_FURTHER + at:02x}> <{_FIRST_FURTHER + at:02x}> <{ord(one):04x}>" for at, one in enumerate(typeface.further)]
    blocks = [rows[at : at + 100] for at in range(0, len(rows), 100)]
    ranges = "\n".join(f"{len(block)} beginbfrange\n" + "\n".join(block) + "\nendbfrange" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) "
        "/Supplement 0>> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{ranges}\nendcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode("ascii")


@cache
def font_file(*, italic: bool) -> Path | None:
    """The TrueType file of the font in which documents are printed on this machine; None when it is not found."""
    places = [
        place.format(root=os.environ.get("SYSTEMROOT", r"C:\Windows"), italic="i" if italic else "", Italic=" Italic" * italic)
        for place in _OUTSIDE_FONTCONFIG.get(sys.platform, ())
    ]
    if matcher := shutil.which("fc-match"):
        question = f"Times New Roman:charset=1ea1{':italic' if italic else ''}"
        said = subprocess.run([matcher, "--format=%{file}", question], capture_output=True, check=False).stdout
        places.append(said.decode("utf-8", "replace"))
    places.append(_LIBERATION.format("Italic" if italic else "Regular"))
    return next((Path(place) for place in places if place.endswith(".ttf") and Path(place).is_file()), None)
