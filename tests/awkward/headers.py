"""Headers: where they stand and how they are worded."""

from openpyxl import Workbook

from tests.awkward.book import BOTH, DOSSIER_HEADER, FIRST, SECOND, TASK_HEADER, D, N, R, Row, add, counted, dossiers, month, tasks
from tests.awkward.case import Catalogue, Reads, error, warning

CASES = Catalogue()
VARIANTS = [
    "Lĩnh vực giải quyết", "Số hồ sơ nhận giải quyết Tổng số", "Qua mạng", "Trực tiếp và BCCI", "Tồn kỳ trước",
    "Số hồ sơ đã giải quyết Tổng số", "Sớm hạn", "Đúng hạn", "Đã giải quyết quá hạn", "Số hồ sơ đang giải quyết Tổng số",
    "Trong hạn", "Số hồ sơ đang giải quyết Trễ hạn",
]  # fmt: skip
NUMBERS = [f"({number})" for number in range(1, 14)]


def official(*, numbers: bool, shift: int = 0) -> Workbook:
    """Form II.06a/VPCP/KSTT as the circular prints it: three rows of headers, merged both ways."""
    first = ["STT", "Lĩnh vực giải quyết", "Số hồ sơ nhận giải quyết", *[None] * 3, "Số hồ sơ đã giải quyết", *[None] * 3]
    rows: list[Row] = [
        ["BÁO CÁO TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"],
        [],
        [*first, "Số hồ sơ đang giải quyết"],
        [None, None, "Tổng số", "Trong kỳ", None, "Từ kỳ trước", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", "Tổng số",
         "Trong hạn", "Quá hạn"],
        [None, None, None, "Trực tuyến", "Trực tiếp, dịch vụ bưu chính"],
    ]  # fmt: skip
    rows += [[f"({number + shift})" for number in range(1, 14)]] if numbers else []
    book, sheet = dossiers([*rows, [1, *FIRST], [2, *SECOND]])
    for merged in (
        "A1:M1",
        "A3:A5",
        "B3:B5",
        "C3:F3",
        "G3:J3",
        "K3:M3",
        "C4:C5",
        "D4:E4",
        *(f"{letter}4:{letter}5" for letter in "FGHIJKLM"),
    ):
        sheet.merge_cells(merged)
    return book


@CASES.case("three title rows above the header", reads=BOTH)
def title_rows_above() -> Workbook:
    titles = [["ỦY BAN NHÂN DÂN XÃ LONG ĐIỀN A"], ["BIỂU II.06a"], ["Tháng 3 năm 2023"]]
    book, sheet = dossiers([*titles, DOSSIER_HEADER, FIRST, SECOND])
    sheet.merge_cells("A2:L2")
    return book


@CASES.case("the header in row 12, column C", reads=BOTH)
def header_in_row_12() -> Workbook:
    return dossiers(top=12, left=3)[0]


@CASES.case("the official header of three merged rows", reads=BOTH)
def official_header() -> Workbook:
    return official(numbers=False)


@CASES.case("the official header with the row of column numbers (1) to (13)", reads=BOTH)
def official_header_numbered() -> Workbook:
    return official(numbers=True)


@CASES.case("column numbers that run otherwise than the form's: the texts hold", reads=BOTH)
def official_header_numbered_otherwise() -> Workbook:
    return official(numbers=True, shift=-1)


@CASES.case("header texts that nobody knows above the right column numbers", reads=counted(FIRST))
def known_by_column_numbers() -> Workbook:
    odd = ["STT", "Lĩnh vực", *(f"Cột {letter}" for letter in "abcdefghijk")]
    return dossiers([odd, NUMBERS, [1, *FIRST]])[0]


@CASES.case("a column of ordinal numbers before the table", reads=BOTH)
def ordinal_column() -> Workbook:
    return dossiers([["STT", *DOSSIER_HEADER], [1, *FIRST], [2, *SECOND]])[0]


@CASES.case("columns in the opposite order", reads=BOTH)
def columns_reversed() -> Workbook:
    return dossiers([row[::-1] for row in (DOSSIER_HEADER, FIRST, SECOND)])[0]


@CASES.case("headers as one-stop software words them", reads=BOTH)
def one_stop_headers() -> Workbook:
    return dossiers([VARIANTS, FIRST, SECOND])[0]


@CASES.case("headers in capitals, tones on the other vowel, line breaks, odd spaces and marks", reads=counted(FIRST))
def headers_folded() -> Workbook:
    odd = [label.upper().replace(" ", "\n", 1).replace("Ỳ", "Ỳ ") + " :" for label in DOSSIER_HEADER]
    return dossiers([[odd[0], *odd[1:]], FIRST])[0]


@CASES.case("a required header misspelt: proposed, not used", error("column-missing", D, "C1"), says="«Truc tuyen (4)» (ô C1)")
def header_misspelt() -> Workbook:
    return dossiers([[*DOSSIER_HEADER[:2], "Truc tuyen (4)", *DOSSIER_HEADER[3:]], FIRST])[0]


@CASES.case("an optional header misspelt: proposed, not used", warning("column-unknown", N, "D1"), says="«Kết quả thực hiện»")
def optional_header_misspelt() -> Workbook:
    book, sheet = tasks(["NV01", "Đang thực hiện", None, "Đã làm", None])
    sheet["D1"].value = "Kết qủa thưc hiện"
    return book


@CASES.case("no header at all", *(error("column-missing", D, "A1") for _ in range(9)))
def no_header() -> Workbook:
    return dossiers([FIRST, SECOND])[0]


@CASES.case("one header twice", error("column-twice", D, "M1"), says="«Trực tuyến (4)»")
def header_twice() -> Workbook:
    return dossiers([[*DOSSIER_HEADER, "Trực tuyến (4)"], [*FIRST, 11]])[0]


@CASES.case("a header and a variant of it: two columns claim one", error("column-twice", D, "M1"), says="«Qua mạng»")
def header_and_its_variant() -> Workbook:
    return dossiers([[*DOSSIER_HEADER, "Qua mạng"], [*FIRST, 11]])[0]


@CASES.case("columns that the form does not have", reads=BOTH)
def extra_columns() -> Workbook:
    extra = [[*row, "Ghi chú" if row is DOSSIER_HEADER else "x"] for row in (DOSSIER_HEADER, FIRST, SECOND)]
    return dossiers(extra)[0]


@CASES.case("the optional totals left out", reads=counted(FIRST))
def totals_left_out() -> Workbook:
    kept = [at for at in range(12) if at not in (1, 5, 9)]
    return dossiers([[row[at] for at in kept] for row in (DOSSIER_HEADER, FIRST)])[0]


@CASES.case("the header printed again in the middle, at a new page", reads=BOTH)
def header_again() -> Workbook:
    return dossiers([DOSSIER_HEADER, FIRST, DOSSIER_HEADER, SECOND])[0]


@CASES.case("the table's columns numbered A, B, 1, 2, 3", reads=BOTH)
def lettered_columns() -> Workbook:
    return dossiers([["STT", *DOSSIER_HEADER], ["A", "B", *range(1, 12)], [1, *FIRST], [2, *SECOND]])[0]


@CASES.case(
    "dossiers as one-stop software exports them",
    reads=Reads(part="records", names=("code", "field_name"), rows=[("H1", "Đất đai")]),
)
def one_stop_records() -> Workbook:
    book = month()
    header = [
        "STT",
        "Số hồ sơ",
        "Lĩnh vực",
        "Tên thủ tục",
        "Kênh thực hiện",
        "Ngày nhận",
        "Hạn trả",
        "Ngày kết thúc xử lý",
        "Cán bộ",
    ]
    add(
        book, R, [["DANH SÁCH HỒ SƠ"], header, [1, "H1", "Đất đai", "Đăng ký", "Trực tuyến", "01/03/2023", "15/03/2023", None, "A"]]
    )
    return book


@CASES.case("sheet names in capitals with spaces", reads=BOTH)
def sheet_names_in_capitals() -> Workbook:
    book, sheet = dossiers()
    sheet.title = " HỒ SƠ  TTHC "
    book.remove(book[N])
    add(book, "nhiệm  vụ", [TASK_HEADER])
    return book


@CASES.case("a sheet's name misspelt: proposed, not read", warning("sheet-unknown", "Hồ sơ TTHCC", None), says="«Hồ sơ TTHC»")
def sheet_misspelt() -> Workbook:
    book, sheet = dossiers()
    sheet.title = "Hồ sơ TTHCC"
    return book


@CASES.case("a copy of a sheet left in the workbook", warning("sheet-unknown", "Hồ sơ TTHC (2)", None), reads=BOTH)
def sheet_copied() -> Workbook:
    book, _ = dossiers()
    add(book, "Hồ sơ TTHC (2)", [DOSSIER_HEADER, FIRST])
    return book


@CASES.case("two sheets of one name, spaces apart", error("sheet-twice", "Hồ sơ  TTHC", None))
def sheet_twice() -> Workbook:
    book, _ = dossiers()
    add(book, "Hồ sơ  TTHC", [DOSSIER_HEADER, FIRST])
    return book


@CASES.case("a required sheet missing", error("sheet-missing", N, None))
def sheet_missing() -> Workbook:
    book, _ = dossiers()
    book.remove(book[N])
    return book


@CASES.case("a hidden sheet", warning("sheet-hidden", D, None), reads=BOTH)
def sheet_hidden() -> Workbook:
    book, sheet = dossiers()
    sheet.sheet_state = "hidden"
    return book


@CASES.case("an optional sheet that is empty")
def sheet_empty() -> Workbook:
    return dossiers([])[0]
