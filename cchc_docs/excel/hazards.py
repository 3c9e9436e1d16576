"""What a workbook from somewhere else may carry that must not reach the layout engine: links, objects, macros, sheer size."""

import html
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from cchc_docs.excel.markup import MOST_CELLS
from cchc_docs.excel.xlsx_markup import read_xlsx_markup, sheet_parts

_EXTERNAL = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*>", re.IGNORECASE)
_ADDRESS_TO_CLICK = re.compile(rb"Type\s*=\s*[\"'][^\"']*/hyperlink[\"']")
_FORMULA = re.compile(rb"<(?:\w+:)?f(?:\s[^>]*)?>([^<]+)<")
_NAMED = re.compile(rb"<(?:\w+:)?definedName\s[^>]*>([^<]+)<")
_CELL = re.compile(rb"<(?:\w+:)?c\s[^>]*?\br=[\"']([A-Z]+\d+)[\"']")
_NEAR = 500
"""Bytes before a formula among which its cell's own tag stands."""

_REACHING = re.compile(
    r"\b(?:WEBSERVICE|IMAGE|RTD|DDE|CALL|REGISTER\.ID|SQL\.REQUEST)\s*\("
    r"|\w\|'?[^!|]*!"  # cmd|'/c calc'!A0
    r"|\[[^\[\]]+\][^\[\]!(),]*!"  # [1]Sheet1!A1, 'C:\x\[so.xlsx]Sheet1'!A1; not Table1[Column]
    r"|'(?:file|https?|ftp|smb):",
    re.IGNORECASE,
)
_TEXTS = re.compile(r'"[^"]*"')
_BREAK = "hãy thay công thức bằng giá trị (Dán đặc biệt, Giá trị), ngắt liên kết (Dữ liệu, Sửa liên kết) rồi lưu lại"


@dataclass(frozen=True, kw_only=True)
class WorkbookHazard:
    """One of them."""

    what: str
    """A Vietnamese wording: what there is."""

    remedy: str
    sheet: str | None = None
    cell: str | None = None


def find_workbook_hazards(content: bytes) -> list[WorkbookHazard]:
    """Every one, what belongs to no cell first; of many formulas in one sheet the first.

    Raises whatever zipfile and lxml raise for a damaged workbook. The bounds of the archive are to be checked before.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        found = [*_of_package(archive, names), *_of_sheets(archive, names)]
    extents = read_xlsx_markup(io.BytesIO(content)).sheets
    found += [
        WorkbookHazard(
            what="có ô ở rất xa nên trang in sẽ nhiều vô kể", remedy="hãy xóa các hàng, cột thừa rồi lưu lại", sheet=name
        )
        for name, sheet in extents.items()
        if sheet.extent.cells > MOST_CELLS
    ]
    return list(dict.fromkeys(found))


def _of_package(archive: zipfile.ZipFile, names: list[str]) -> Iterator[WorkbookHazard]:
    if any(name.endswith("vbaProject.bin") for name in names) or b"macroEnabled" in archive.read("[Content_Types].xml"):
        yield WorkbookHazard(what="có macro", remedy="hãy lưu lại thành .xlsx không macro")
    if any(name.startswith(("xl/embeddings/", "xl/activeX/", "xl/ctrlProps/")) for name in names):
        yield WorkbookHazard(what="có đối tượng nhúng (OLE, ActiveX)", remedy="hãy thay bằng bảng hoặc ảnh")
    if any(name.startswith(("xl/connections.", "xl/queryTables/")) for name in names):
        yield WorkbookHazard(what="lấy dữ liệu từ nguồn bên ngoài", remedy=_BREAK)
    if any(name.startswith("xl/externalLinks/") and name.endswith(".xml") for name in names):
        yield WorkbookHazard(what="có liên kết tới sổ tính hoặc chương trình khác", remedy=_BREAK)
    related = [name for name in names if name.endswith(".rels") and not name.startswith("xl/externalLinks/")]
    if any(not _ADDRESS_TO_CLICK.search(one) for name in related for one in _EXTERNAL.findall(archive.read(name))):
        yield WorkbookHazard(what="có ảnh hoặc tệp liên kết từ nơi khác", remedy="hãy chèn hẳn vào trang rồi lưu lại")


def _of_sheets(archive: zipfile.ZipFile, names: list[str]) -> Iterator[WorkbookHazard]:
    reaches = "có công thức lấy dữ liệu từ tệp hoặc địa chỉ khác"
    if any(_reaches(text) for text in _NAMED.findall(archive.read("xl/workbook.xml"))):
        yield WorkbookHazard(what="có tên vùng trỏ tới tệp hoặc địa chỉ khác", remedy=_BREAK)
    for sheet, part in sheet_parts(archive, set(names)):
        content = archive.read(part)
        for formula in _FORMULA.finditer(content):
            if _reaches(formula[1]):
                cells = _CELL.findall(content, max(0, formula.start() - _NEAR), formula.start())
                yield WorkbookHazard(what=reaches, remedy=_BREAK, sheet=sheet, cell=cells[-1].decode() if cells else None)
                break


def _reaches(formula: bytes) -> bool:
    """Whether it leaves the workbook; what stands in quotation marks is text, as the address of a HYPERLINK."""
    said = html.unescape(formula.decode("utf-8", "replace"))
    return bool(_REACHING.search(_TEXTS.sub('""', said)))


UNREADABLE = (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, OSError, ValueError, RuntimeError)
"""What a damaged workbook makes of the looking."""
