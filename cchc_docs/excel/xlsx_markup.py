"""The marks of an .xlsx or .xlsm, read from its parts.

A part of 50,000 rows is looked through by regular expressions, one for each kind of mark that it has at all: a tree of
it would take seconds and hundreds of megabytes.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import IO

from lxml import etree

from cchc_docs.excel.markup import MOST_CELLS, Extent, Markup, WorkbookMarkup
from cchc_docs.excel.number_format import shows_hundredths, shows_month_first
from cchc_docs.vietnamese.code_pages import legacy_font

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_BUILT_IN = {9: "0%", 10: "0.00%"}
_CELL, _ROW = rb"<(?:\w+:)?c", rb"<(?:\w+:)?row"
_UNNUMBERED = re.compile(rb"<(?:\w+:)?(?:c|row)(?=[\s/>])(?![^>]*\sr=[\"'])")
_TAG = re.compile(rb"<((?:\w+:)?)(c|row)(?=[\s/>])([^>]*)")
_REFERENCE = re.compile(rb"\sr=[\"']([A-Z]*)(\d+)[\"']")
_PLAIN = re.compile(rb'<c r="([A-Z]+)(\d+)"')
_FILLED = re.compile(_CELL + rb"\s[^>]*?\br=[\"']([A-Z]+)(\d+)[\"'](?:[^>]*[^/>])?>(?!</)")
_HIDDEN = re.compile(_ROW + rb"\s[^>]*?\bhidden=[\"'](?:1|true)[\"'][^>]*")
_ERROR = re.compile(_CELL + rb"\s[^>]*?\bt=[\"']e[\"'][^>]*")
_FORMULA = re.compile(_CELL + rb"(\s[^>]*)>\s*<(?:\w+:)?f(?=[\s/>])(.*?)</(?:\w+:)?c>", re.DOTALL)
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>[^<]")
_STRING = re.compile(rb"\bt=[\"']str[\"']")
_RARE = {_HIDDEN: (b"hidden=",), _ERROR: (b't="e"', b"t='e'")}
"""What a part holds when the pattern has anything to find: most parts hold none of it."""

_RUN_FONT = re.compile(rb"<(?:\w+:)?rFont\s[^>]*?val=[\"']([^\"']+)[\"']")


def read_xlsx_markup(path: Path | IO[bytes]) -> WorkbookMarkup:
    """The workbook's marks. Raises whatever zipfile and lxml raise for a damaged one."""
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        fonts, styles = _styles(archive) if "xl/styles.xml" in names else ((), _Styles())
        if "xl/sharedStrings.xml" in names:
            fonts += tuple(_run_fonts(archive.read("xl/sharedStrings.xml")))
        sheets = {}
        for name, part in sheet_parts(archive, names):
            content = archive.read(part)
            fonts += tuple(_run_fonts(content)) if b"rFont" in content else ()
            sheets[name] = _read_sheet(content, styles)
    return WorkbookMarkup(sheets=sheets, legacy_fonts=tuple(dict.fromkeys(fonts)))


def _parse(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def sheet_parts(archive: zipfile.ZipFile, names: set[str]) -> Iterator[tuple[str, str]]:
    """Each sheet's name and the part that holds it."""
    relations = {str(one.get("Id")): str(one.get("Target")) for one in _parse(archive.read("xl/_rels/workbook.xml.rels"))}
    for sheet in _parse(archive.read("xl/workbook.xml")).iter(f"{_MAIN}sheet", f"{_STRICT}sheet"):
        relation = next((value for name, value in sheet.attrib.items() if str(name).endswith("}id")), "")
        target = relations.get(str(relation), "")
        part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        if part in names:
            yield str(sheet.get("name")), part


@dataclass(frozen=True, kw_only=True)
class _Styles:
    """Style numbers, as cells name them."""

    month_first: frozenset[int] = frozenset()
    percent: frozenset[int] = frozenset()
    legacy: frozenset[int] = frozenset()


def _styles(archive: zipfile.ZipFile) -> tuple[tuple[str, ...], _Styles]:
    """The fonts of old code pages, and the styles that change what a cell means."""
    root = _parse(archive.read("xl/styles.xml"))
    main = _STRICT if root.tag.startswith(_STRICT) else _MAIN
    fonts = [[str(name.get("val")) for name in font.iter(f"{main}name")] for font in root.iterfind(f"{main}fonts/{main}font")]
    old = {str(index) for index, names in enumerate(fonts) if any(legacy_font(name) for name in names)}
    codes = {str(one.get("numFmtId")): str(one.get("formatCode")) for one in root.iter(f"{main}numFmt")}
    codes |= {str(number): code for number, code in _BUILT_IN.items()}
    used = list(root.iterfind(f"{main}cellXfs/{main}xf"))
    shown = [codes.get(str(one.get("numFmtId")), "") for one in used]
    styles = _Styles(
        month_first=frozenset(index for index, code in enumerate(shown) if shows_month_first(code)),
        percent=frozenset(index for index, code in enumerate(shown) if shows_hundredths(code)),
        legacy=frozenset(index for index, one in enumerate(used) if one.get("fontId") in old),
    )
    return tuple(name for names in fonts for name in names if legacy_font(name)), styles


def _run_fonts(content: bytes) -> Iterator[str]:
    """The old fonts of single words within a cell."""
    return (name for name in (raw.decode("utf-8", "replace") for raw in set(_RUN_FONT.findall(content))) if legacy_font(name))


def _read_sheet(content: bytes, styles: _Styles) -> Markup:
    plain = all(content.count(b"<%b " % tag) == content.count(b'<%b r="' % tag) for tag in (b"c", b"row"))
    if not (plain and b":c " not in content and b"<c>" not in content) and _UNNUMBERED.search(content):
        content = _numbered(content)
    return Markup(
        hidden_rows=tuple(sorted({row for row, _ in _places(_HIDDEN, content)})),
        formulas_without_value=frozenset(_empty_formulas(content)),
        error_cells=frozenset(cell for _, cell in _places(_ERROR, content)),
        month_first_cells=_styled(content, styles.month_first),
        percent_cells=_styled(content, styles.percent),
        legacy_cells=_styled(content, styles.legacy),
        extent=_extent(content),
    )


def _places(pattern: re.Pattern[bytes], content: bytes) -> Iterator[tuple[int, str]]:
    """Row number and cell of each tag that the pattern finds."""
    if pattern in _RARE and not any(mark in content for mark in _RARE[pattern]):
        return
    for match in pattern.finditer(content):
        if reference := _REFERENCE.search(match[0]):
            yield int(reference[2]), (reference[1] + reference[2]).decode()


def _empty_formulas(content: bytes) -> Iterator[str]:
    """Formulas that no spreadsheet program has calculated; one whose value is an empty text has been."""
    if not any(mark in content for mark in (b"<f", b":f")):
        return
    for match in _FORMULA.finditer(content):
        reference = _REFERENCE.search(match[1])
        if reference and not _VALUE.search(match[2]) and not _STRING.search(match[1]):
            yield (reference[1] + reference[2]).decode()


def _styled(content: bytes, styles: frozenset[int]) -> frozenset[str]:
    """The filled cells of the styles."""
    if not styles:
        return frozenset()
    numbers = "|".join(map(str, sorted(styles))).encode()
    pattern = re.compile(_CELL + rb"\s[^>]*?\bs=[\"'](?:" + numbers + rb")[\"'](?:[^>]*[^/>])?>(?!</)")
    return frozenset(cell for _, cell in _places(pattern, content))


def _extent(content: bytes) -> Extent:
    """How far the filled cells reach; empty cells with a style count only where they make the sheet look too large."""
    extent = _reach(_PLAIN.findall(content))
    return extent if 0 < extent.cells <= MOST_CELLS else _reach(_FILLED.findall(content))


def _reach(places: list[tuple[bytes, bytes]]) -> Extent:
    letters, rows = {column for column, _ in places}, {row for _, row in places}
    return Extent(rows=max(map(int, rows), default=0), columns=max(map(_column_number, letters), default=0))


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _numbered(content: bytes) -> bytes:
    """The part with the places that some programs leave out: each row and cell follows the one before."""
    row, column = 0, count(1)

    def with_place(tag: re.Match[bytes]) -> bytes:
        nonlocal row, column
        reference = _REFERENCE.search(tag[3])
        if tag[2] == b"row":
            row, column = int(reference[2]) if reference else row + 1, count(1)
            place = str(row).encode()
        elif reference:
            column = count(_column_number(reference[1]) + 1)
            return tag[0]
        else:
            place = _letters(next(column)) + str(row).encode()
        return tag[0] if reference else b'<%b%b r="%b"%b' % (tag[1], tag[2], place, tag[3])

    return _TAG.sub(with_place, content)


def _letters(number: int) -> bytes:
    letters = b""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = bytes([65 + rest]) + letters
    return letters
