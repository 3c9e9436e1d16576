"""``cchc report`` for one unit and for a span of days: what the drafts then say."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cchc_docs.domain.period_key import PeriodKey, PeriodKind, parse_period_key
from cchc_docs.settings.reporting_regime import fitting_span, period, regime_of
from cchc_docs.settings.working_days import WorkingDays
from cchc_docs.settings.workspace import Workspace
from tests.conftest import Change, run_cchc, snapshot
from tests.drafted_words import found, lint_is_content, paragraphs, rows, totals, words
from tests.sample_year import CARRIED, PENDING, RESOLVED, total
from tests.unit_books import ONE_STOP, divide

QUARTER = "outputs/2023/2023-Q1"
AFTER = ("--today", "2023-04-28")
SPAN = ("2023", "--from", "2023-02-01", "--to", "31/03/2023", "--subject", "kết quả đợt cao điểm cải cách hành chính.")
SPAN_FOLDER = "outputs/2023/2023-02-01--2023-03-31"


def test_a_unit_has_a_report_of_its_own(workspace: Path) -> None:
    divide(workspace, 1, 2, 3)
    assert run_cchc(workspace, "report", "2023-Q1").status == 0
    before = snapshot(workspace)
    result = run_cchc(workspace, "report", "2023-Q1", "--unit", "bpmc", "--json")
    assert result.status == 0
    folder = f"{QUARTER}/bpmc"
    assert {one["path"].rpartition("/")[0] for one in result.json["documents"]} == {folder}
    assert {one["key"] for one in result.json["documents"]} == {"2023-Q1"}
    after = snapshot(workspace)
    assert {name: after[name] for name in before} == before, "the commune's own outputs stay"
    said = words(workspace / folder / "bao-cao.docx")
    whose = "Bộ phận Tiếp nhận và Trả kết quả"
    assert f"Kết quả công tác cải cách hành chính quý I năm 2023 của {whose}\n" in said
    assert f"Theo Kế hoạch CCHC năm 2023, {whose} chủ trì 1 nhiệm vụ" in said
    assert f"Trên đây là Báo cáo kết quả công tác CCHC quý I năm 2023 của {whose}, kính gửi" in said
    assert "Kiện toàn Ban điều hành" not in said, "the work of other units"
    (task,) = [row for row in rows(workspace / folder / "phu-luc-1.docx") if row[0].isdigit()]
    assert (task[0], task[2]) == ("1", whose)
    form = totals(workspace / folder / "phu-luc-2.docx")
    assert (form[3], form[4], form[8]) == (total(1, CARRIED), sum(total(month, RESOLVED) for month in (1, 2, 3)), total(3, PENDING))
    assert lint_is_content(workspace, folder)
    assert run_cchc(workspace, "finalize", f"{folder}/bao-cao.docx").status == 0


def test_a_unit_that_leads_nothing_says_so_and_misses_its_own_months(workspace: Path) -> None:
    divide(workspace, 1, 2, 3)
    book = load_workbook(workspace / "inputs/2023/thang-01/TPHT.xlsx")
    book["Thông tin"]["B6"].value = None
    book["Nhiệm vụ"].delete_rows(4, 20)
    book.save(workspace / "inputs/2023/thang-01/VHXH.xlsx")
    refused = run_cchc(workspace, "report", "2023-Q1", "--unit", "VHXH", "--json")
    assert refused.status == 1
    assert found(refused) == [("month-missing", "error", f"inputs/2023/thang-{month}/VHXH.xlsx") for month in ("02", "03")]
    assert run_cchc(workspace, "report", "2023-Q1", "--unit", "VHXH", "--allow-missing").status == 0
    said = words(workspace / f"{QUARTER}/vhxh/bao-cao.docx")
    assert "Kế hoạch CCHC năm 2023 không có nhiệm vụ nào do Công chức Văn hóa - Xã hội chủ trì." in said
    assert "Báo cáo chưa có số liệu tháng 02/2023 và tháng 3/2023." in said


def test_errors_of_other_units_do_not_stop_a_unit(workspace: Path) -> None:
    divide(workspace, 1, 2, 3)
    (workspace / "inputs/2023/thang-02/VPTK.xlsx").write_bytes(b"")
    assert run_cchc(workspace, "report", "2023-Q1").status == 3
    assert run_cchc(workspace, "report", "2023-Q1", "--unit", ONE_STOP).status == 0
    (workspace / "inputs/2023/thang-02/BPMC.xlsx").write_bytes(b"")
    assert run_cchc(workspace, "report", "2023-Q1", "--unit", ONE_STOP).status == 3


def test_the_agencys_figures_are_not_printed_as_a_units(workspace: Path) -> None:
    refused = run_cchc(workspace, "report", "2023-Q1", "--unit", ONE_STOP, "--json")
    assert refused.status == 1
    assert found(refused) == [("unit-not-separate", "error", f"inputs/2023/thang-{month}.xlsx") for month in ("01", "02", "03")]
    assert "inputs/2023/thang-01" in refused.json["issues"][0]["message"]


def test_what_a_whole_workbook_says_of_a_units_tasks_before_the_period_is_known(workspace: Path) -> None:
    divide(workspace, 3)
    assert run_cchc(workspace, "report", "2023-03", "--unit", "TTVH").status == 0
    assert "đã hoàn thành 1/1 nhiệm vụ có thời hạn" in words(workspace / "outputs/2023/2023-03/ttvh/bao-cao.docx")


def test_an_unknown_unit_is_answered_with_the_codes(workspace: Path) -> None:
    result = run_cchc(workspace, "report", "2023-Q1", "--unit", "XYZ")
    assert result.status == 2
    assert "không có đơn vị «XYZ» trong inputs/co-quan.xlsx" in result.err
    assert "VPTK, TPHT, TCKT" in result.err


def test_a_units_folder_has_a_plain_name() -> None:
    key = parse_period_key("2023-Q1")
    names = [Workspace(Path()).outputs(key, code).name for code in ("BPMC", "Địa chính/XD", "Tổ 1", "…")]
    assert names == ["bpmc", "dia-chinh-xd", "to-1", "don-vi"]


def test_two_units_may_not_share_a_folder(workspace: Path) -> None:
    book = load_workbook(workspace / "inputs/co-quan.xlsx")
    book["Đơn vị"].append(("bp-mc", "Bộ phận khác", None, None))
    book["Đơn vị"].append(("BP.MC", "Bộ phận khác nữa", None, None))
    book.save(workspace / "inputs/co-quan.xlsx")
    result = run_cchc(workspace, "report", "2023-Q1", "--unit", "BP.MC")
    assert (result.status, "cùng một thư mục dự thảo «bp-mc»" in result.err) == (2, True)


def test_a_span_of_months_has_a_report_with_the_clerks_subject(workspace: Path) -> None:
    result = run_cchc(workspace, "report", *SPAN, *AFTER, "--json")
    assert (result.status, [issue["code"] for issue in result.json["issues"]]) == (0, ["estimate-to-replace"])
    assert {one["key"] for one in result.json["documents"]} == {"2023-02-01--2023-03-31"}
    draft = workspace / SPAN_FOLDER / "bao-cao.docx"
    said = words(draft)
    assert paragraphs(draft)[1] == "Kết quả đợt cao điểm cải cách hành chính"
    assert "cải cách hành chính (CCHC) từ ngày 01/02/2023 đến ngày 31/3/2023 như sau:" in said
    assert "I. SỐ LIỆU CHỦ YẾU" in said and "II. NỘI DUNG ĐÃ THỰC HIỆN" in said
    assert "KẾ HOẠCH NĂM 2023 ĐẾN HẾT NGÀY 31/3/2023" in words(workspace / SPAN_FOLDER / "phu-luc-1.docx")
    form = totals(workspace / SPAN_FOLDER / "phu-luc-2.docx")
    assert (form[3], form[4], form[8]) == (total(2, CARRIED), total(2, RESOLVED) + total(3, RESOLVED), total(3, PENDING))
    assert lint_is_content(workspace, SPAN_FOLDER)
    final = run_cchc(workspace, "finalize", f"{SPAN_FOLDER}/bao-cao.docx", "--json")
    assert (final.status, final.json["documents"][0]["key"]) == (0, "2023-02-01--2023-03-31")
    assert run_cchc(workspace, "check", "2023-02-01--2023-03-31", *AFTER).status == 0


ALONE = "--from, --to và --subject phải đi cùng nhau"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("2023", "--from", "2023-02-01"), ALONE),
        (("2023", "--to", "2023-02-28", "--subject", "x"), ALONE),
        (("2023", "--from", "2023-02-01", "--to", "2023-02-28"), ALONE),
        (("2023-Q1", "--subject", "x"), ALONE),
        (("2023-02-01--2023-02-28",), ALONE),
        (("2023", "--from", "2023-02-01", "--to", "2023-02-28", "--subject", " . "), "--subject chưa có chữ nào"),
        (("2023", "--from", "2023-03-01", "--to", "2023-02-28", "--subject", "x"), "hãy đổi hai ngày cho nhau"),
        (("2023-Q1", "--from", "2023-02-01", "--to", "2023-02-28", "--subject", "x"), "hãy ghi cchc report 2023 --from"),
        (("2022", "--from", "2023-02-01", "--to", "2023-02-28", "--subject", "x"), "hãy ghi cchc report 2023 --from"),
        (("2023", "--from", "2023-02-05", "--to", "2023-03-20", "--subject", "x"), "; hãy ghi --from 2023-02-01 --to 2023-03-31"),
        (("2023", "--from", "2023-02-20", "--to", "2023-02-25", "--subject", "x"), "; hãy ghi --from 2023-02-01 --to 2023-02-28"),
        (("2023", "--from", "2022-12-01", "--to", "2023-02-28", "--subject", "x"), "; hãy ghi --from 2023-01-01 --to 2023-02-28"),
        (("2023-03-15",), "là một ngày, không phải kỳ báo cáo"),
    ],
)
def test_spans_that_cannot_be_are_refused_in_one_sentence(workspace: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run_cchc(workspace, "report", *arguments)
    assert (result.status, result.out) == (2, "")
    assert said in result.err
    assert len(result.err.splitlines()) == 1
    assert not (workspace / "outputs").exists()


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2023-02-01--2023-03-31", (2, 3)),
        ("2023-01-01--2023-12-31", tuple(range(1, 13))),
        ("2022-12-15--2023-02-14", (1, 2)),
        ("2023-11-15--2023-12-14", (12,)),
    ],
)
def test_a_spans_key_reads_back_and_knows_its_months(text: str, months: tuple[int, ...]) -> None:
    key = parse_period_key(text)
    assert (str(key), key.kind, key.year, key.months) == (text, PeriodKind.SPAN, 2023, months)
    regime = regime_of("NĐ 09/2019" if "-15--" in text else None)
    assert fitting_span(key, regime) == key
    whole = period(key, regime, WorkingDays())
    assert (whole.first_day, whole.last_day) == (key.day, key.until)


def test_a_span_that_ends_before_it_begins_is_no_key() -> None:
    with pytest.raises(ValueError, match="ends before"):
        parse_period_key("2023-03-31--2023-02-01")


def test_the_nearest_span_follows_the_regime() -> None:
    key = PeriodKey.of_span(date(2023, 2, 1), date(2023, 3, 31))
    fitting = fitting_span(key, regime_of("NĐ 09/2019"))
    assert (fitting.day, fitting.until) == (date(2023, 2, 15), date(2023, 4, 14))


def refusal(workspace: Path) -> str:
    """What the quarter's report is refused with, which is one error."""
    result = run_cchc(workspace, "report", "2023-Q1")
    assert (result.status, result.out) == (1, "")
    errors = [line for line in result.err.splitlines() if line.startswith("LỖI")]
    assert len(errors) == 1
    assert not (workspace / QUARTER).exists()
    return errors[0]


def test_a_workbook_of_another_year_is_named_with_its_cell(workspace: Path, change: Change) -> None:
    change("2023/thang-02.xlsx", "Thông tin", "B3", 2022)
    said = refusal(workspace)
    assert "inputs/2023/thang-02.xlsx, trang «Thông tin», ô B3: trang «Thông tin» ghi tháng 2/2022" in said
    assert "tệp này là của tháng 2/2023" in said


def test_more_dossiers_resolved_than_received_are_named_with_their_numbers(workspace: Path, change: Change) -> None:
    for cell, value in (("F4", None), ("G4", 900), ("F10", None), ("G10", None)):
        change("2023/thang-01.xlsx", "Hồ sơ TTHC", cell, value)
    said = refusal(workspace)
    assert "trang «Hồ sơ TTHC», ô A4: lĩnh vực «Chứng thực»: nhận" in said
    assert "(3) phải bằng (7) + (11)" in said


def test_more_complaints_resolved_than_received_are_named_with_their_numbers(workspace: Path, change: Change) -> None:
    change("2023/thang-02.xlsx", "Tiếp dân, PAKN", "B6", 9)
    assert "«Phản ánh, kiến nghị đã giải quyết» ghi 9 nhưng chuyển sang và tiếp nhận chỉ có 1;" in refusal(workspace)
