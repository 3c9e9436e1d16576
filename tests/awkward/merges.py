"""Merged cells."""

from openpyxl import Workbook

from tests.awkward.book import BOTH, DOSSIER_HEADER, FIRST, SECOND, D, dossiers, records
from tests.awkward.case import Catalogue, Reads, error

CASES = Catalogue()


@CASES.case("group headings merged across the table", reads=BOTH)
def group_headings() -> Workbook:
    book, sheet = dossiers([DOSSIER_HEADER, ["I. Lĩnh vực Tư pháp"], FIRST, ["II. Khác"], SECOND])
    sheet.merge_cells("A2:L2")
    sheet.merge_cells("A4:F4")
    return book


@CASES.case("a note merged over several rows below the table", reads=BOTH)
def note_merged() -> Workbook:
    book, sheet = dossiers([DOSSIER_HEADER, FIRST, SECOND, [], ["Số liệu tính đến ngày 31/3"]])
    sheet.merge_cells("A5:L7")
    return book


@CASES.case("blank cells of a row merged by chance", error("cell-missing", D, "K2"), error("cell-missing", D, "L2"))
def row_merged_at_its_end() -> Workbook:
    book, sheet = dossiers()
    sheet.merge_cells("J2:L2")
    return book


@CASES.case("a text merged over the rows that it belongs to", reads=Reads(
    part="records", names=("code", "field_name"), rows=[("H1", "Đất đai"), ("H2", "Đất đai"), ("H3", "Hộ tịch")]))  # fmt: skip
def text_merged_down() -> Workbook:
    rows = [
        [code, field, None, "Trực tiếp", "01/03/2023", "15/03/2023"]
        for code, field in (("H1", "Đất đai"), ("H2", None), ("H3", "Hộ tịch"))
    ]
    book, sheet = records(*rows)
    sheet.merge_cells("B2:B3")
    return book


@CASES.case("a text merged down over rows that hold nothing", reads=BOTH)
def text_merged_over_blank_rows() -> Workbook:
    book, sheet = dossiers()
    sheet.merge_cells("A3:A9")
    sheet["M9"].value = "x"
    return book


@CASES.case("a number merged over two rows", error("cell-merged", D, "C2"), error("cell-missing", D, "C3"), says="dòng 2–3")
def number_merged_down() -> Workbook:
    book, sheet = dossiers()
    sheet.merge_cells("C2:C3")
    return book


@CASES.case("the title of a table merged over blank rows above it", reads=BOTH)
def title_merged() -> Workbook:
    book, sheet = dossiers([["Kỳ trước chuyển sang"], [], [], DOSSIER_HEADER, FIRST, SECOND])
    sheet.merge_cells("A1:L3")
    return book
