"""The decree's book: written to be printed and bound, and an older one brought in."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from openpyxl import Workbook, load_workbook
from pypdf import PdfReader

from tests.conftest import run_cchc
from tests.registering import codes, names

HEADER = (
    "Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản", "Người ký", "Nơi nhận văn bản",
    "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ngày chuyển", "Ký nhận", "Ghi chú",
)  # fmt: skip
"""Decree 30/2020/NĐ-CP, Appendix IV, I.2, in its order."""

LINES: tuple[tuple[Any, ...], ...] = (
    ("01/BC-UBND", date(2023, 1, 5), "Báo cáo kết quả năm 2022", "Lê Thanh Mẫu", "Phòng Nội vụ", "VT", 5, date(2023, 1, 6), "Văn A", None),
    ("02/BC-UBND", date(2023, 1, 30), "Báo cáo tháng 01", None, None, None, None, None, None, "Hủy: in trùng"),
    ("03/BC-UBND", "28/02/2023", "Báo cáo tháng 02", None, None, None, None, None, None, "Bản giấy"),
    ("01/UBND-VPTK", date(2023, 1, 9), "Công văn V/v nhắc hẹn", None, None, None, None, None, None, None),
)  # fmt: skip


def old_book(folder: Path, lines: tuple[tuple[Any, ...], ...] = LINES, header: tuple[str, ...] = HEADER) -> Path:
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Trang 1"
    page.append(["SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2023"])
    page.append(header)
    page.append([f"({number})" for number in range(1, 11)])
    for line in lines:
        page.append(line)
    book.save(folder / "so-cu.xlsx")
    return folder / "so-cu.xlsx"


def changed(row: int, column: int, value: object) -> tuple[tuple[Any, ...], ...]:
    lines = [list(line) for line in LINES]
    lines[row][column] = value
    return tuple(map(tuple, lines))


def test_an_older_book_comes_in_with_all_its_columns_and_goes_on(workspace: Path) -> None:
    old_book(workspace)
    result = run_cchc(workspace, "register", "import", "so-cu.xlsx")
    assert (result.status, result.out) == (0, "Đã nhập 4 văn bản.\n"), result.err
    first, void, noted, letter = run_cchc(workspace, "register", "list", "--json").json["entries"]
    assert [first[name] for name in ("number", "date", "document_type", "subject", "signer", "recipients")] == [
        1, "2023-01-05", "Báo cáo", "Kết quả năm 2022", "Lê Thanh Mẫu", "Phòng Nội vụ",
    ]  # fmt: skip
    assert [first[name] for name in ("archive", "issued_amount", "dispatched_on", "received_by", "source")] == [
        "VT", 5, "2023-01-06", "Văn A", "imported",
    ]  # fmt: skip
    assert (void["state"], void["reason"], noted["note"], noted["date"]) == ("void", "in trùng", "Bản giấy", "2023-02-28")
    assert (letter["series"], letter["document_type"], letter["subject"]) == ("Công văn", "Công văn", "V/v nhắc hẹn")
    assert run_cchc(workspace, "register", "issue", "--type", "BC", "--subject", "x").out.strip() == "04/BC-UBND"
    assert codes(workspace) == []


@pytest.mark.parametrize(
    ("row", "column", "value", "code", "cell", "said"),
    [
        (2, 0, "05/BC-UBND", "register-gap", "A6", "thiếu số 03, 04 trước số 05"),
        (2, 0, "02/BC-UBND", "register-number-twice", "A6", "số 02 của dãy «BC» năm 2023 đã được dùng"),
        (2, 0, "2a/BC-UBND", "register-number-wrong", "A6", "là số chèn"),
        (2, 0, "ba/BC-UBND", "register-number-wrong", "A6", "không phải số, ký hiệu văn bản"),
        (2, 1, date(2023, 1, 29), "register-order", "B6", "đứng sau số 02/BC-UBND ngày 30/01/2023"),
        (3, 1, date(2023, 5, 1), "register-date-future", "B7", "ở sau hôm nay"),
        (0, 7, date(2023, 1, 4), "register-dispatch-early", "H4", "trước ngày ban hành"),
        (1, 1, "hôm qua", "cell-not-a-date", "B5", "hôm qua"),
        (1, 2, None, "cell-missing", "C5", "chưa điền"),
    ],
)
def test_a_bad_line_is_named_by_its_cell_and_nothing_comes_in(
    workspace: Path, row: int, column: int, value: object, code: str, cell: str, said: str
) -> None:
    old_book(workspace, changed(row, column, value))
    result = run_cchc(workspace, "register", "import", "so-cu.xlsx", "--json")
    assert result.status == 1
    told = result.json
    assert (code, cell) in {(one["code"], one["cell"]) for one in told["issues"]}, told["issues"]
    assert any(said in one["message"] for one in told["issues"])
    assert told["entries"] == []
    assert names(workspace) == []


def test_every_bad_line_is_named_at_once(workspace: Path) -> None:
    old_book(workspace, (*changed(2, 0, "x"), ("02/UBND-VPTK", "mai", "Công văn y", *[None] * 7)))
    issues = run_cchc(workspace, "register", "import", "so-cu.xlsx", "--json").json["issues"]
    assert {(one["cell"], one["file"], one["sheet"]) for one in issues} == {
        ("A6", "so-cu.xlsx", "Trang 1"), ("B8", "so-cu.xlsx", "Trang 1"),
    }  # fmt: skip


def test_a_book_that_does_not_begin_at_01_needs_its_start(workspace: Path) -> None:
    old_book(workspace, (("136/KH-UBND", date(2023, 2, 28), "Kế hoạch cải cách hành chính", *[None] * 7),))
    refused = run_cchc(workspace, "register", "import", "so-cu.xlsx")
    assert refused.status == 1
    assert "thiếu số 01, 02" in refused.err
    assert run_cchc(workspace, "register", "start", "--series", "KH", "--number", "135").status == 0
    assert run_cchc(workspace, "register", "import", "so-cu.xlsx").status == 0
    again = run_cchc(workspace, "register", "import", "so-cu.xlsx")
    assert again.status == 1
    assert "số 136 của dãy «KH» năm 2023 đã được dùng" in again.err
    assert names(workspace) == ["2023 136/KH-UBND"]


def test_what_is_no_book_is_refused(workspace: Path) -> None:
    for file, status in (("khong-co.xlsx", 3), ("inputs/2023/ke-hoach.xlsx", 1)):
        result = run_cchc(workspace, "register", "import", file)
        assert result.status == status
    (workspace / "hong.xlsx").write_bytes(b"x")
    assert run_cchc(workspace, "register", "import", "hong.xlsx").status == 3
    old_book(workspace, ())
    empty = run_cchc(workspace, "register", "import", "so-cu.xlsx")
    assert empty.status == 1
    assert "không có dòng nào để nhập" in empty.err
    assert not (workspace / "van-ban-di").exists() or names(workspace) == []


def shape(path: Path) -> list[tuple[str, int, int]]:
    return [(page.title, page.max_row, page.max_column) for page in load_workbook(path).worksheets]


def test_the_book_is_exported_as_the_decree_has_it_and_comes_back_in(workspace: Path, tmp_path: Path) -> None:
    old_book(workspace)
    assert run_cchc(workspace, "register", "import", "so-cu.xlsx").status == 0
    result = run_cchc(workspace, "register", "export", "--series", "BC")
    assert result.out == "outputs/2023/so-van-ban-di-bc.xlsx\noutputs/2023/so-van-ban-di-bc.pdf\n", result.err
    sheet = workspace / "outputs/2023/so-van-ban-di-bc.xlsx"
    assert shape(sheet) == [("Bìa", 11, 1), ("Sổ đăng ký văn bản đi", 5, 10)]
    book = load_workbook(sheet)
    cover = [str(row[0]) for row in book["Bìa"].iter_rows(values_only=True) if row[0]]
    assert cover == [
        "ỦY BAN NHÂN DÂN XÃ LONG ĐIỀN A", "SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Năm: 2023", "Từ ngày 05/01/2023 đến ngày 28/02/2023",
        "Từ số 01/BC-UBND đến số 03/BC-UBND", "Quyển số: 01",
    ]  # fmt: skip
    table = list(book["Sổ đăng ký văn bản đi"].iter_rows(values_only=True))
    assert table[0] == HEADER
    assert table[1] == tuple(f"({number})" for number in range(1, 11))
    assert table[3][9] == "Hủy: in trùng"
    assert all(page.page_setup.orientation == "landscape" and page.page_setup.paperSize == 9 for page in book.worksheets)
    first = run_cchc(workspace, "register", "list", "--series", "BC", "--json").json
    other = tmp_path / "khac"
    (other / "inputs").mkdir(parents=True)
    (other / "inputs/co-quan.xlsx").write_bytes((workspace / "inputs/co-quan.xlsx").read_bytes())
    back = run_cchc(other, "register", "import", str(sheet))
    assert back.status == 0, back.err
    assert run_cchc(other, "register", "list", "--json").json == first


def test_the_printed_book_is_a4_landscape_with_every_letter_and_the_header_on_each_page(workspace: Path) -> None:
    lines = tuple((f"{number:02d}/BC-UBND", date(2023, 1, 5), f"Báo cáo việc thứ {number}", *[None] * 7) for number in range(1, 61))
    old_book(workspace, lines)
    assert run_cchc(workspace, "register", "import", "so-cu.xlsx").status == 0
    assert run_cchc(workspace, "register", "export", "-o", "so.xlsx").status == 0
    pages = PdfReader(workspace / "so.pdf").pages
    assert len(pages) > 2
    assert all(round(float(page.mediabox.width)) == 842 and round(float(page.mediabox.height)) == 595 for page in pages)
    document = pypdfium2.PdfDocument(workspace / "so.pdf")
    texts = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    assert "SỔ ĐĂNG KÝ VĂN BẢN ĐI" in texts[0]
    for text in texts[1:]:
        assert "Tên loại và trích yếu nội dung văn bản" in text
        assert "(10)" in text
    together = " ".join(texts)
    assert all(f"{number:02d}/BC-UBND" in together and f"việc thứ {number}" in together for number in range(1, 61))


def test_each_series_has_its_book_and_a_filled_in_copy_is_not_overwritten(workspace: Path) -> None:
    old_book(workspace)
    assert run_cchc(workspace, "register", "import", "so-cu.xlsx").status == 0
    assert run_cchc(workspace, "register", "export").status == 0
    sheet = workspace / "outputs/2023/so-van-ban-di.xlsx"
    assert [one[0] for one in shape(sheet)] == ["Bìa BC", "Sổ BC", "Bìa Công văn", "Sổ Công văn"]
    made = sheet.read_bytes()
    assert run_cchc(workspace, "register", "export").status == 0
    assert sheet.read_bytes() == made, "the same lines, the same bytes"
    book = load_workbook(sheet)
    book["Sổ BC"]["I4"] = "đã ký"
    book.save(sheet)
    assert run_cchc(workspace, "register", "export").status == 6
    nothing = run_cchc(workspace, "register", "export", "--year", "2022")
    assert nothing.status == 2
    assert "chưa có văn bản nào" in nothing.err


Row = tuple[str, str | None, str | None]


@pytest.fixture
def numbered(workspace: Path) -> Callable[..., Path]:
    """Writes the rows of «Đánh số văn bản»."""

    def write(*rows: Row) -> Path:
        path = workspace / "inputs/co-quan.xlsx"
        book = load_workbook(path)
        page = book["Đánh số văn bản"]
        page.delete_rows(4, 10)
        for at, row in enumerate(rows, start=4):
            for column, value in enumerate(row, start=1):
                page.cell(at, column).value = value
        book.save(path)
        return workspace

    return write


@pytest.mark.parametrize(
    ("rows", "code", "cell"),
    [
        ((("Báo cáo", "A", None), ("Kế hoạch", "A", None), ("Báo cáo", "B", None)), "numbering-type-twice", "A6"),
        ((("Mọi loại chung một dãy", None, None), ("Mỗi loại một dãy", None, None)), "numbering-type-twice", "A5"),
        ((("Báo cáo", "A", None), ("Báo cáo", "B", "UBND")), "numbering-type-twice", "A5"),
        ((("Mỗi loại một dãy", "A", None),), "numbering-group-unused", "B4"),
        ((("Mọi loại chung một dãy", None, "Đảng ủy"),), "numbering-party", "C4"),
        ((("Báo cáo nhanh", None, None),), "cell-not-a-choice", "A4"),
    ],
)
def test_what_cannot_be_a_rule_of_numbering_is_named(
    numbered: Callable[..., Path], rows: tuple[Row, ...], code: str, cell: str
) -> None:
    folder = numbered(*rows)
    issues = run_cchc(folder, "check", "inputs/co-quan.xlsx", "--json").json["issues"]
    assert [(one["code"], one["cell"], one["sheet"]) for one in issues] == [(code, cell, "Đánh số văn bản")]
    refused = run_cchc(folder, "register", "issue", "--type", "BC", "--subject", "x", "--json")
    assert refused.status == 1
    assert [one["code"] for one in refused.json["issues"]] == [code]
    assert not (folder / "van-ban-di").exists()


def test_groups_of_the_agency_share_their_numbers(numbered: Callable[..., Path]) -> None:
    folder = numbered(("Báo cáo", "Báo cáo, kế hoạch", None), ("Kế hoạch", "Báo cáo, kế hoạch", None))
    for kind in ("BC", "KH", "QĐ", "TB", "BC"):
        assert run_cchc(folder, "register", "issue", "--type", kind, "--subject", "x").status == 0
    assert names(folder) == [f"2023 {one}-UBND" for one in ("01/BC", "02/KH", "03/BC", "01/QĐ", "02/TB")]
