"""What a workbook's values do not tell: hidden rows, formulas without a value, error cells, dates shown month first, old fonts.

Read from the parts of an .xlsx or .xlsm; .xls and .ods give nothing here. A sheet without any such mark is not parsed.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from cchc_docs.vietnamese.code_pages import legacy_font

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MARKS = (b'hidden="1"', b'hidden="true"', b"<f>", b"<f ", b't="e"')
_MONTH_FIRST = re.compile(r"^[^dy]*m{1,2}[^a-z]+d", re.IGNORECASE)
_BUILT_IN_PERCENT = {"9": "0%", "10": "0.00%"}
_QUOTED = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")


@dataclass(frozen=True, kw_only=True)
class Markup:
    """The marks of one sheet; cells in A1 notation."""

    hidden_rows: tuple[int, ...] = ()
    """Counted from 1."""

    formulas_without_value: frozenset[str] = frozenset()
    error_cells: frozenset[str] = frozenset()
    month_first_cells: frozenset[str] = frozenset()
    """Cells whose number format shows the month before the day."""

    percent_cells: frozenset[str] = frozenset()
    """Cells whose number format shows hundredths: 0,97 is seen as 97%."""


@dataclass(frozen=True, kw_only=True)
class WorkbookMarkup:
    """The marks of a workbook by sheet name."""

    sheets: dict[str, Markup] = field(default_factory=dict)
    legacy_fonts: tuple[str, ...] = ()


def read_markup(path: Path) -> WorkbookMarkup:
    """The workbook's marks. Raises whatever zipfile and lxml raise for a damaged one."""
    if path.suffix.lower() not in (".xlsx", ".xlsm") or not zipfile.is_zipfile(path):
        return WorkbookMarkup()
    with zipfile.ZipFile(path) as archive:
        fonts, styles = _styles(archive)
        sheets = {name: _read_sheet(archive, part, styles) for name, part in _sheet_parts(archive)}
    return WorkbookMarkup(sheets=sheets, legacy_fonts=fonts)


def _parse(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _sheet_parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    relations = {str(one.get("Id")): str(one.get("Target")) for one in _parse(archive.read("xl/_rels/workbook.xml.rels"))}
    for sheet in _parse(archive.read("xl/workbook.xml")).iter(f"{_MAIN}sheet"):
        target = relations.get(str(sheet.get(_RELATION)), "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part in archive.namelist():
            yield str(sheet.get("name")), part


@dataclass(frozen=True, kw_only=True)
class _Styles:
    """Style numbers, as cells name them."""

    month_first: frozenset[str] = frozenset()
    percent: frozenset[str] = frozenset()


def _styles(archive: zipfile.ZipFile) -> tuple[tuple[str, ...], _Styles]:
    """The fonts of old code pages, and the styles that change what a number means."""
    if "xl/styles.xml" not in archive.namelist():
        return (), _Styles()
    root = _parse(archive.read("xl/styles.xml"))
    names = [str(one.get("val")) for one in root.iterfind(f"{_MAIN}fonts/{_MAIN}font/{_MAIN}name")]
    codes = {str(one.get("numFmtId")): _QUOTED.sub("", str(one.get("formatCode"))) for one in root.iter(f"{_MAIN}numFmt")}
    codes |= _BUILT_IN_PERCENT
    used = [codes.get(str(one.get("numFmtId")), "") for one in root.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf")]
    styles = _Styles(
        month_first=frozenset(str(index) for index, code in enumerate(used) if _MONTH_FIRST.match(code)),
        percent=frozenset(str(index) for index, code in enumerate(used) if "%" in code),
    )
    return tuple(dict.fromkeys(name for name in names if legacy_font(name))), styles


def _read_sheet(archive: zipfile.ZipFile, part: str, styles: _Styles) -> Markup:
    content = archive.read(part)
    if not styles.month_first and not styles.percent and not any(mark in content for mark in _MARKS):
        return Markup()
    hidden: list[int] = []
    empty_formulas, errors, dates, percents = set(), set(), set(), set()
    with archive.open(part) as stream:
        for _, row in etree.iterparse(stream, tag=f"{_MAIN}row", resolve_entities=False, no_network=True):
            if row.get("hidden") in ("1", "true"):
                hidden.append(int(row.get("r", "0")))
            for cell in row.iterchildren(f"{_MAIN}c"):
                place = str(cell.get("r"))
                value = cell.findtext(f"{_MAIN}v")
                if cell.get("t") == "e":
                    errors.add(place)
                elif cell.find(f"{_MAIN}f") is not None and not value and cell.get("t") != "str":
                    empty_formulas.add(place)
                if value and cell.get("s") in styles.month_first:
                    dates.add(place)
                if value and cell.get("s") in styles.percent:
                    percents.add(place)
            row.clear()
    return Markup(
        hidden_rows=tuple(hidden),
        formulas_without_value=frozenset(empty_formulas),
        error_cells=frozenset(errors),
        month_first_cells=frozenset(dates),
        percent_cells=frozenset(percents),
    )
