"""Rows that are no data, and rows that do not look like any."""

from openpyxl import Workbook

from tests.awkward.book import BOTH, DOSSIER_HEADER, FIRST, SECOND, SUM, D, E, P, Row, add, counted, dossiers, month, tasks
from tests.awkward.case import Catalogue, Reads, error, warning

CASES = Catalogue()


@CASES.case("rows hidden by hand", warning("rows-hidden", D, "A3"), reads=BOTH, says="dòng 3 ")
def hidden_rows() -> Workbook:
    book, sheet = dossiers()
    sheet.row_dimensions[3].hidden = True
    return book


@CASES.case("rows hidden by a filter", warning("rows-hidden", D, "A2"), reads=BOTH)
def filtered_rows() -> Workbook:
    book, sheet = dossiers()
    sheet.auto_filter.ref = "A1:L3"
    sheet.auto_filter.add_filter_column(0, ["Hộ tịch"])
    sheet.row_dimensions[2].hidden = True
    return book


@CASES.case("hidden rows that hold nothing", reads=BOTH)
def hidden_rows_empty() -> Workbook:
    book, sheet = dossiers()
    sheet.row_dimensions[9].hidden = True
    return book


@CASES.case("«Tổng cộng» in the column of names", reads=BOTH)
def total_in_names() -> Workbook:
    return dossiers([DOSSIER_HEADER, FIRST, SECOND, ["Tổng cộng", *SUM]])[0]


@CASES.case("«CỘNG» in the column of ordinal numbers", reads=BOTH)
def total_in_ordinals() -> Workbook:
    header, rows = ["STT", *DOSSIER_HEADER], [[1, *FIRST], [2, *SECOND]]
    return dossiers([header, *rows, ["CỘNG", None, *SUM]])[0]


@CASES.case("the total above the rows, «Tổng số (I + II)»", reads=BOTH)
def total_first() -> Workbook:
    return dossiers([DOSSIER_HEADER, ["Tổng số (I + II):", *SUM], FIRST, SECOND])[0]


@CASES.case("totals of groups and a total of all", reads=BOTH)
def subtotals() -> Workbook:
    rows = [["Cộng nhóm I", *FIRST[1:]], SECOND, ["Cộng nhóm II", *SECOND[1:]], ["Tổng cộng", *SUM]]
    return dossiers([DOSSIER_HEADER, FIRST, *rows])[0]


@CASES.case("a total that cannot be read", warning("cell-not-a-count", D, "C4"), reads=BOTH, says="dòng tổng")
def total_unreadable() -> Workbook:
    return dossiers([DOSSIER_HEADER, FIRST, SECOND, ["Tổng cộng", SUM[0], "x", *SUM[2:]]])[0]


@CASES.case("a field whose name begins with «Cộng»", reads=counted(["Cộng đồng dân cư", *FIRST[1:]]))
def field_named_like_a_total() -> Workbook:
    return dossiers([DOSSIER_HEADER, ["Cộng đồng dân cư", *FIRST[1:]]])[0]


@CASES.case("notes below the table", reads=BOTH)
def notes_below() -> Workbook:
    notes = [[], ["Ghi chú: số liệu lấy từ phần mềm một cửa"], ["Nguồn: Bộ phận Một cửa"]]
    return dossiers([DOSSIER_HEADER, FIRST, SECOND, *notes])[0]


@CASES.case("signatures and a date below the table", reads=BOTH)
def signatures_below() -> Workbook:
    signed: list[Row] = [
        [*[None] * 7, "Long Điền A, ngày 31 tháng 3 năm 2023"],
        ["NGƯỜI LẬP BIỂU", *[None] * 6, "CHỦ TỊCH"],
        [],
        ["Nguyễn Văn A"],
    ]
    return dossiers([DOSSIER_HEADER, FIRST, SECOND, [], *signed])[0]


@CASES.case("a field named like a signature, every number typed as text", reads=counted(["Xác nhận cư trú", *FIRST[1:]], SECOND))
def field_named_like_a_signature() -> Workbook:
    return dossiers([DOSSIER_HEADER, ["Xác nhận cư trú", *map(str, FIRST[1:])], [SECOND[0], *map(str, SECOND[1:])]])[0]


@CASES.case(
    "numbers below something like a signature: the table is not over",
    error("cell-missing", E, "B3"),
    error("cell-missing", E, "B4"),
)
def rows_below_a_signature() -> Workbook:
    book = month()
    header = ["Tên thiết bị", "Bộ phận sử dụng", "Hiện có", "Cần bổ sung", "Đã bổ sung trong tháng"]
    add(book, E, [header, ["Máy in", "Một cửa", 1, 0, 0], ["Người lập biểu", None, 2, 0, 0], ["Máy tính", None, 1, 0, 0]])
    return book


@CASES.case("blank rows and rows of spaces between the rows", reads=BOTH)
def blank_rows_between() -> Workbook:
    return dossiers([DOSSIER_HEADER, [], FIRST, [" ", None, "\u00a0"], [], SECOND])[0]


@CASES.case("a row of which only the ordinal number is filled in", reads=BOTH)
def numbered_blank_rows() -> Workbook:
    return dossiers([["STT", *DOSSIER_HEADER], [1, *FIRST], [2, *SECOND], [3], [4]])[0]


@CASES.case("a row half filled in", error("cell-missing", D, "D3"), error("cell-missing", D, "E3"))
def half_filled() -> Workbook:
    return dossiers([DOSSIER_HEADER, FIRST, [*SECOND[:3], None, None, *SECOND[5:]]])[0]


@CASES.case("next steps that begin like a note", warning("row-taken-for-note", P, "A3"),
            reads=Reads(part="next_steps", names=("text",), rows=[("Nguồn nhân lực được bổ sung",)]))  # fmt: skip
def next_steps_like_notes() -> Workbook:
    book = month()
    add(book, P, [["Nội dung"], ["Nguồn nhân lực được bổ sung"], ["Lưu ý: rà soát lại"]])
    return book


@CASES.case(
    "a heading for a group, not merged, without numbers", *(error("cell-missing", D, f"{letter}2") for letter in "CDEGHIKL")
)
def heading_not_merged() -> Workbook:
    return dossiers([DOSSIER_HEADER, ["I. Lĩnh vực Tư pháp"], FIRST, SECOND])[0]


@CASES.case(
    "a task's result that says «Cộng» and nothing of totals", reads=Reads(part="task_results", names=("result",), rows=[("Cộng",)])
)
def text_like_a_total() -> Workbook:
    return tasks(["NV01", "Đang thực hiện", None, "Cộng", None])[0]


@CASES.case(
    "a label of a sheet of facts misspelt",
    warning("fact-unknown", "Tuyên truyền", "A1"),
    says="«Tin, bài về CCHC trên truyền thanh»",
)
def fact_misspelt() -> Workbook:
    book = month()
    add(book, "Tuyên truyền", [["Tin bài CCHC trên truyền thanh", 4]])
    return book


@CASES.case("a fact given twice", error("fact-twice", "Thông tin", "B6"))
def fact_given_twice() -> Workbook:
    book = month()
    book["Thông tin"]["A6"].value, book["Thông tin"]["B6"].value = "THÁNG", 4
    return book


@CASES.case("a fact's label merged over two columns", reads=Reads(part="", names=("month",), rows=[(3,)]))
def fact_label_merged() -> Workbook:
    book = month()
    book.remove(book["Thông tin"])
    sheet = add(
        book,
        "Thông tin",
        [["STT", None], *([label, None, value] for label, value in (("Năm", 2023), ("Tháng", 3), ("Loại số liệu", "Chính thức")))],
    )
    for row in (2, 3, 4):
        sheet.merge_cells(f"A{row}:B{row}")
    return book


@CASES.case("a required fact left blank", error("cell-missing", "Thông tin", "B3"))
def fact_blank() -> Workbook:
    book = month()
    book["Thông tin"]["B3"].value = None
    return book
