"""The quarter's figures, computed here from the cells with plain arithmetic, against what the documents print."""

import re
from pathlib import Path

import docx
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from cchc_docs.domain.dossier_statistics import DossierStatistics
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.indicators.dossiers import dossier_table
from tests.conftest import ROOT

COLUMNS = {3: "B", 4: "C", 5: "D", 6: "E", 7: "F", 8: "G", 9: "H", 10: "I", 11: "J", 12: "K", 13: "L"}


def cells_of_month(month: int) -> dict[str, dict[int, int]]:
    """Field → form column → number, from the sample workbook's cells."""
    sheet = load_workbook(ROOT / "inputs" / "2023" / f"thang-{month:02d}.xlsx")["Hồ sơ TTHC"]
    rows = {}
    for row in range(4, sheet.max_row + 1):
        field = sheet[f"A{row}"].value
        if field and field != "Tổng cộng":
            rows[str(field)] = {column: int(str(sheet[f"{letter}{row}"].value)) for column, letter in COLUMNS.items()}
    return rows


def expected_quarter() -> dict[str, dict[int, int]]:
    """The quarter by the form's rules: 4, 5, 8, 9, 10 summed; 6 of January; 12, 13 of March; 3, 7, 11 by formula."""
    months = [cells_of_month(month) for month in (1, 2, 3)]
    quarter: dict[str, dict[int, int]] = {}
    for field in months[2]:
        empty = dict.fromkeys(COLUMNS, 0)
        of = [month.get(field, empty) for month in months]
        row = {column: sum(month[column] for month in of) for column in (4, 5, 8, 9, 10)}
        row |= {6: of[0][6], 12: of[2][12], 13: of[2][13]}
        row |= {3: row[4] + row[5] + row[6], 7: row[8] + row[9] + row[10], 11: row[12] + row[13]}
        quarter[field] = row
    return quarter


def number(text: str) -> int:
    return int(text.replace(".", ""))


@pytest.fixture(scope="module")
def printed_table(finished: Path) -> dict[str, dict[int, int]]:
    """The annex's table as it stands in its .docx."""
    table = docx.Document(str(finished / "phu-luc-2.docx")).tables[-1]
    rows = {}
    for row in table.rows[4:]:
        texts = [cell.text for cell in row.cells]
        rows[texts[1]] = {column: number(texts[column - 1]) for column in COLUMNS}
    return rows


@pytest.fixture(scope="module")
def printed_text(finished: Path) -> str:
    """The whole final PDF's text, its lines joined."""
    document = pypdfium2.PdfDocument(finished / "bao-cao.trinh-ky.pdf")
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return re.sub(r"\s+", " ", text)


def test_the_annex_prints_every_field_as_computed_from_the_cells(printed_table: dict[str, dict[int, int]]) -> None:
    expected = expected_quarter()
    assert len(expected) == 7
    assert {field: printed_table[field] for field in expected} == expected
    assert set(printed_table) == {*expected, "TỔNG CỘNG"}


def test_every_identity_of_the_form_holds_in_the_printed_table(printed_table: dict[str, dict[int, int]]) -> None:
    assert len(printed_table) == 8
    for row in printed_table.values():
        assert row[3] == row[4] + row[5] + row[6]
        assert row[7] == row[8] + row[9] + row[10]
        assert row[11] == row[12] + row[13]
        assert row[3] == row[7] + row[11]
    total = printed_table["TỔNG CỘNG"]
    fields = [row for name, row in printed_table.items() if name != "TỔNG CỘNG"]
    assert total == {column: sum(row[column] for row in fields) for column in COLUMNS}


def test_the_text_says_what_the_annex_says(printed_text: str, printed_table: dict[str, dict[int, int]]) -> None:
    total = {column: f"{value:,}".replace(",", ".") for column, value in printed_table["TỔNG CỘNG"].items()}
    alone = re.sub(r", (?:tăng|giảm) [^;.]*? so với cùng kỳ năm trước;", ",", printed_text)
    for sentence in (
        f"số hồ sơ TTHC phải giải quyết là {total[3]} hồ sơ, gồm {total[4]} hồ sơ tiếp nhận trực tuyến, {total[5]} hồ sơ tiếp nhận "
        f"trực tiếp và qua dịch vụ bưu chính, {total[6]} hồ sơ từ kỳ trước chuyển sang.",
        f"Đã giải quyết: {total[7]} hồ sơ, gồm {total[8]} hồ sơ trước hạn, {total[9]} hồ sơ đúng hạn, {total[10]} hồ sơ quá hạn.",
        f"Đang giải quyết: {total[11]} hồ sơ, gồm {total[12]} hồ sơ trong hạn, {total[13]} hồ sơ quá hạn",
    ):
        assert sentence in alone


def test_shares_are_computed_from_the_sums_and_rounded_half_up(printed_text: str) -> None:
    # by hand from the sample: 999 of 1008 resolved in time are 99,107…%; 240 of 1039 received online are 23,099…%
    whole = [sum(row[column] for row in expected_quarter().values()) for column in (4, 5, 7, 8, 9)]
    assert whole == [240, 799, 1008, 629, 370]
    assert "trên tổng số hồ sơ đã giải quyết là 99,11%" in printed_text
    assert "tổng số hồ sơ tiếp nhận trong kỳ là 23,10%" in printed_text


def test_task_counts_are_those_counted_by_hand(printed_text: str) -> None:
    # the sample: 24 tasks, 8 «thường xuyên»; done NV01 (10/3, due 28/2: late), NV02, 06, 10, 11, 20, 24; NV15 is due on 31/3
    assert "gồm 24 nhiệm vụ, trong đó có 16 nhiệm vụ có thời hạn và 8 nhiệm vụ thường xuyên" in printed_text
    assert (
        "Tính đến hết ngày 28/3/2023, đã hoàn thành 7/16 nhiệm vụ có thời hạn, đạt 43,75% (đúng hạn 6 nhiệm vụ, "
        "chậm hạn 1 nhiệm vụ); 9 nhiệm vụ chưa đến hạn; không có nhiệm vụ quá hạn."
    ) in printed_text


def test_the_annex_lists_every_task_of_the_plan_once_with_its_state(finished: Path) -> None:
    rows = [[cell.text for cell in row.cells] for row in docx.Document(str(finished / "phu-luc-1.docx")).tables[-1].rows]
    tasks = [row for row in rows if row[0].isdigit()]
    assert [row[0] for row in tasks] == [str(index) for index in range(1, 25)]
    states = [row[6] for row in tasks]
    assert states.count("Hoàn thành đúng hạn") == 6
    assert states.count("Hoàn thành chậm hạn") == 1
    assert states.count("Chưa đến hạn") == 9
    assert sum(state.startswith("Thường xuyên") for state in states) == 8


def test_the_estimated_month_is_said_in_the_text_and_in_the_annexes_of_figures(printed_text: str) -> None:
    assert "Số liệu tháng 3 năm 2023 trong Báo cáo này là số ước thực hiện" in printed_text
    assert printed_text.count("Số liệu tháng 3 năm 2023 là số ước thực hiện.") == 3


COUNTS = st.integers(min_value=0, max_value=300)
MONTH_FLOWS = st.tuples(COUNTS, COUNTS, st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))


@given(st.lists(st.lists(MONTH_FLOWS, min_size=3, max_size=3), min_size=1, max_size=5), st.integers(0, 50))
def test_the_identities_hold_for_any_months_that_carry_over(
    fields: list[list[tuple[int, int, float, float, float]]], opening: int
) -> None:
    months: list[list[DossierStatistics]] = [[], [], []]
    for name, flows in enumerate(fields):
        carried = opening
        for month, (online, in_person, done, early, late) in enumerate(flows):
            row = made_row(f"Lĩnh vực {name}", month, online, in_person, carried, done, early, late)
            carried = row.pending
            months[month].append(row)
    table = dossier_table([made_month(number, rows) for number, rows in enumerate(months, start=1)])
    value = {code: int(figure.value or 0) for code, figure in table.total.items() if not code.startswith("ty_le")}
    assert value["tiep_nhan"] == value["da_giai_quyet"] + value["dang_giai_quyet"]
    assert value["truc_tuyen"] == sum(row.online for rows in months for row in rows)
    assert value["ky_truoc"] == opening * len(fields)
    assert value["dang_giai_quyet"] == sum(row.pending for row in months[2])


def made_row(
    name: str, month: int, online: int, in_person: int, carried: int, done: float, early: float, late: float
) -> DossierStatistics:
    received = online + in_person + carried
    resolved = int(received * done)
    resolved_early = int(resolved * early)
    pending_late = int((received - resolved) * late)
    return DossierStatistics(
        field_name=name,
        online=online,
        in_person=in_person,
        carried_over=carried,
        resolved_early=resolved_early,
        resolved_on_time=resolved - resolved_early,
        resolved_late=0,
        pending_in_time=received - resolved - pending_late,
        pending_late=pending_late,
        origin=RowOrigin(file=f"thang-{month + 1}", sheet="Hồ sơ TTHC", row=4),
    )


def made_month(number: int, rows: list[DossierStatistics]) -> MonthlyResults:
    return MonthlyResults(
        year=2023,
        month=number,
        file=f"thang-{number}",
        estimated=False,
        task_results=(),
        dossiers=tuple(rows),
        activities=(),
        assessments=(),
        next_steps=(),
    )
