"""Which annexes a report has, what they list, and what they never print."""

import re
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cchc_docs.domain.period_key import PeriodKind
from cchc_docs.issues import Severity
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.annexes import annex_file, numbered, remove_stale, stale_annexes
from cchc_docs.workflows.lint import lint
from cchc_docs.workflows.report_annexes import (
    ANNEXES,
    DOSSIER_FORM,
    STATISTICS,
    label_fields,
    report_template,
)
from tests.conftest import ROOT, Change, run_cchc
from tests.drafting import Drafts, clear, drafts, empty

pytestmark = pytest.mark.usefixtures("read_once")

DAY = date(2023, 3, 28)
QUARTER = (1, 2, 3)
LATE, FORM = "Hồ sơ trễ hạn", "Hồ sơ TTHC"
REPORT = "bao-cao.docx"


@pytest.fixture(scope="module")
def quarter() -> Drafts:
    return drafts(ROOT, "2023-Q1", DAY)


@pytest.fixture(scope="module")
def year() -> Drafts:
    return drafts(ROOT, "2023", date(2024, 1, 5))


def lists(found: Drafts, name: str) -> list[list[str]]:
    """The numbered lines of the annex."""
    return [row for row in found.rows(name) if row[0].isdigit()]


def test_every_annex_follows_in_its_order(quarter: Drafts) -> None:
    assert [title.split(". ") for name, title in quarter.titles.items() if name != REPORT] == [
        [f"Phụ lục {numeral}", title]
        for numeral, title in zip(("I", "II", "III", "IV", "V"), list(ANNEXES.values())[:5], strict=True)
    ]


def test_annexes_that_would_be_empty_disappear_and_the_others_move_up(workspace: Path) -> None:
    empty(workspace, QUARTER, LATE, FORM)
    clear(workspace, QUARTER, "Nhiệm vụ", 6)
    found = drafts(workspace, "2023-Q1", DAY)
    assert list(found.titles.values())[1:] == [
        "Phụ lục I. Tiến độ thực hiện nhiệm vụ kế hoạch",
        "Phụ lục II. Số liệu thống kê kết quả công tác cải cách hành chính",
    ]
    text = found.text()
    assert "Số liệu thống kê chi tiết tại Phụ lục II." in text
    assert "Chi tiết tại Phụ lục I." in text
    assert set(re.findall(r"Phụ lục \w*", text)) == {"Phụ lục I", "Phụ lục II"}
    assert "hồ sơ" not in "\n".join(row[1] for row in lists(found, "phu-luc-2.docx") if row[2] == "hồ sơ" and "nhận" in row[1])


@pytest.mark.parametrize("gone", ["", LATE, "Nhiệm vụ"])
def test_no_reference_is_left_without_its_annex(workspace: Path, gone: str) -> None:
    if gone == LATE:
        empty(workspace, QUARTER, LATE)
    elif gone:
        clear(workspace, QUARTER, gone, 6)
    found = drafts(workspace, "2023-Q1", DAY)
    labels = [title.split(".")[0] for name, title in found.titles.items() if name != REPORT]
    assert len(labels) == (4 if gone else 5)
    assert set(re.findall(r"Phụ lục [IV]+", found.text())) == set(labels)
    assert "tại )" not in found.text() and "tại ." not in found.text()


def test_a_single_annex_has_no_numeral() -> None:
    (alone,) = numbered([STATISTICS], ANNEXES)
    assert alone.label == "Phụ lục"
    assert label_fields([alone])["phu_luc_so_lieu"] == "Phụ lục"
    assert [name for name, label in label_fields([alone]).items() if label] == ["phu_luc_so_lieu"]
    assert [one.label for one in numbered([DOSSIER_FORM, STATISTICS], ANNEXES)] == ["Phụ lục I", "Phụ lục II"]


def test_nobody_who_handed_a_dossier_in_is_ever_named(quarter: Drafts, year: Drafts) -> None:
    people = {
        str(value)
        for month in range(1, 13)
        for row in load_workbook(ROOT / f"inputs/2023/thang-{month:02d}.xlsx")[LATE].iter_rows(min_row=4, values_only=True)
        for value in row[3:5]
        if value
    }
    assert len(people) > 5
    for found in (quarter, year):
        for name in found.parts:
            assert not [person for person in people if person in found.text(name)], name


def test_a_name_written_into_a_reason_is_taken_out(workspace: Path, change: Change) -> None:
    change("2023/thang-03.xlsx", LATE, "D5", "Nguyễn Văn Mẫu")
    change("2023/thang-03.xlsx", LATE, "I5", "Chờ ông NGUYỄN VĂN MẪU bổ sung giấy tờ")
    found = drafts(workspace, "2023-Q1", DAY)
    assert "Chờ ông người nộp hồ sơ bổ sung giấy tờ" in found.text("phu-luc-4.docx")
    assert "chờ ông người nộp hồ sơ bổ sung giấy tờ" in found.text()
    assert not [name for name in found.parts if "nguyễn văn mẫu" in found.text(name).lower()]


def test_the_statistical_annex_lists_every_indicator_that_has_a_value(quarter: Drafts) -> None:
    rows = quarter.rows("phu-luc-3.docx")
    groups = [row[0] for row in rows if not row[0].isdigit()][1:]
    assert [group.split(".")[0] for group in groups] == ["I", "II", "III", "IV", "V", "VI"]
    listed = lists(quarter, "phu-luc-3.docx")
    assert len(listed) >= 60
    assert all(row[1] and row[2] and row[3] for row in listed)
    shown = {row[1]: row for row in listed}
    assert shown["Hồ sơ nhận giải quyết"][3] == "1.057"
    assert shown["Từ kỳ trước chuyển sang"][-1] == "Đầu kỳ"
    assert shown["Đang giải quyết quá hạn"][3:] == ["1", "0", "1", "Không đổi", "Cuối kỳ; ước thực hiện"]
    assert "Phiếu phát ra" not in shown, "no survey was reported"


def test_each_share_of_dossiers_on_time_says_what_it_means(quarter: Drafts) -> None:
    shown = {row[3]: row[-1] for row in lists(quarter, "phu-luc-3.docx") if "đúng hạn" in row[1] and row[2] == "%"}
    assert [shown[share].split("; ước")[0] for share in ("99,11%", "99,05%", "94,51%")] == [
        "Trên số hồ sơ đã giải quyết (biểu II.06a)",
        "Đúng hạn và còn trong hạn, trên số hồ sơ nhận giải quyết (Quyết định số 766/QĐ-TTg)",
        "Trên số hồ sơ nhận giải quyết (Điều 30 Nghị định số 61/2018/NĐ-CP)",
    ]


def test_money_is_grouped_and_only_what_rests_on_an_estimated_month_is_called_so(year: Drafts) -> None:
    shown = {row[1]: row for row in lists(year, "phu-luc-3.docx")}
    assert shown["Dự toán kinh phí CCHC năm"][2:4] == ["đồng", "113.000.000"]
    assert shown["Điểm tự chấm Chỉ số CCHC"][2] == "điểm"
    assert shown["Hồ sơ nhận giải quyết"][-1] == "Gồm cả kỳ trước chuyển sang; ước thực hiện", "March is estimated"
    assert shown["Nhiệm vụ trong kế hoạch"][-1] == "Cuối kỳ", "the plan is not"
    march = lists(drafts(ROOT, "2023-03", date(2023, 3, 28)), "phu-luc-3.docx")
    assert not [row for row in march if "ước thực hiện" in row[-1].lower()], "where everything is, the note below says it once"
    august = lists(drafts(ROOT, "2023-08", date(2023, 9, 5)), "phu-luc-3.docx")
    assert not [row for row in august if "ước thực hiện" in row[-1].lower()]


def test_a_dossier_that_several_months_list_counts_once_by_its_latest_line(quarter: Drafts) -> None:
    rows = lists(quarter, "phu-luc-4.docx")
    assert [row[0] for row in rows] == [str(number) for number in range(1, 11)]
    codes = [row[1] for row in rows]
    assert len(set(codes)) == len(codes) == 10
    by_code = {row[1]: row for row in rows}
    assert by_code["H32.01.0004"][3:5] == ["12/01/2023", "21"]
    assert by_code["H32.01.0004"][6].startswith("Đã giải quyết ngày 02/02/2023")
    assert by_code["H32.03.0003"][4] == "16"
    assert by_code["H32.03.0003"][6].startswith("Đang giải quyết; hẹn lại ngày 17/3/2023")


def test_a_dossier_that_is_only_soon_due_is_not_listed(workspace: Path, change: Change) -> None:
    change("2023/thang-03.xlsx", LATE, "G6", date(2023, 4, 5))
    found = drafts(workspace, "2023-Q1", DAY)
    assert "H32.03.0003" not in found.text("phu-luc-4.docx")


def test_evidence_is_listed_once_in_the_plans_order(quarter: Drafts, workspace: Path, change: Change) -> None:
    rows = lists(quarter, "phu-luc-5.docx")
    assert rows[0] == [
        "1",
        "Kiện toàn Ban điều hành CCHC xã, phân công nhiệm vụ cụ thể từng thành viên",
        "Quyết định số 71/QĐ-UBND ngày 10/3/2023",
    ]
    change("2023/thang-03.xlsx", "Nhiệm vụ", "F5", "Quyết định số 71/QĐ-UBND  ngày 10/3/2023")
    assert len(lists(drafts(workspace, "2023-Q1", DAY), "phu-luc-5.docx")) == len(rows) - 1


def test_the_template_goes_by_the_kind_of_period() -> None:
    assert report_template(PeriodKind.MONTH) == "bao-cao-thang.docx"
    assert report_template(PeriodKind.SPAN) == "bao-cao-chuyen-de.docx"
    others = set(PeriodKind) - {PeriodKind.MONTH, PeriodKind.DAY, PeriodKind.SPAN}
    assert {report_template(kind) for kind in others} == {"bao-cao.docx"}


@pytest.mark.parametrize(
    ("key", "today", "template"),
    [
        ("2023-03", DAY, None),
        ("2023-08", date(2023, 9, 5), None),
        ("2023", date(2024, 1, 5), None),
        ("2023-Q3", date(2023, 10, 5), "bao-cao-chuyen-de.docx"),
    ],
)
def test_reports_of_every_kind_break_no_rule_of_form(tmp_path: Path, key: str, today: date, template: str | None) -> None:
    found = drafts(ROOT, key, today, template)
    paths = []
    for name, content in found.parts.items():
        paths.append(tmp_path / name)
        paths[-1].write_bytes(content)
    linted = lint(Workspace(tmp_path), paths)
    assert len(linted) == len(found.parts) >= 4
    assert [str(issue) for one in linted for issue in one.issues if issue.severity is not Severity.ADVICE] == []


def test_a_month_has_an_outline_of_its_own() -> None:
    found = drafts(ROOT, "2023-08", date(2023, 9, 5))
    headings = [one.text for one in found.document(REPORT).paragraphs if one.style and one.style.name == "Heading 1"]
    assert headings == [
        "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ TRONG THÁNG",
        "II. KHÓ KHĂN, VƯỚNG MẮC",
        "III. NHIỆM VỤ TRỌNG TÂM THÁNG 9 NĂM 2023",
        "IV. KIẾN NGHỊ",
    ]


def test_annexes_of_an_earlier_draft_do_not_stay(drafted: Path) -> None:
    folder = drafted / "outputs/2023/2023-Q1"
    own = folder / "phu-luc-9.docx"
    own.write_bytes(b"cua van thu")
    empty(drafted, QUARTER, LATE)
    clear(drafted, QUARTER, "Nhiệm vụ", 6)
    assert run_cchc(drafted, "report", "2023-Q1").status == 0
    assert sorted(path.name for path in folder.glob("phu-luc-*.docx")) == [*(f"phu-luc-{n}.docx" for n in (1, 2, 3)), own.name]
    assert sorted(path.name for path in (folder / ".cchc").glob("phu-luc-*")) == [f"phu-luc-{n}.docx" for n in (1, 2, 3)]


def test_an_edited_annex_of_an_earlier_draft_is_somebodys_work(drafted: Path) -> None:
    folder = drafted / "outputs/2023/2023-Q1"
    (folder / "phu-luc-5.docx").write_bytes((folder / "phu-luc-4.docx").read_bytes())
    clear(drafted, QUARTER, "Nhiệm vụ", 6)
    refused = run_cchc(drafted, "report", "2023-Q1")
    assert refused.status == 6
    assert "phu-luc-5.docx" in refused.err
    assert (folder / "phu-luc-5.docx").is_file()
    assert run_cchc(drafted, "report", "2023-Q1", "--keep-edited").status == 0
    assert not (folder / "phu-luc-5.docx").exists()
    assert (folder / "phu-luc-5.da-sua-1.docx").is_file()


def test_only_what_was_made_for_the_document_is_stale(tmp_path: Path) -> None:
    made = ("phu-luc-2.docx", "phu-luc-3.docx", "ke-hoach-phu-luc-3.docx", "ke-hoach-kiem-tra-phu-luc-3.docx")
    for name in (*made, *(f".cchc/{one}" for one in made), "phu-luc-4.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert stale_annexes(tmp_path, "ke-hoach", [annex_file("ke-hoach", 1)]) == ["ke-hoach-phu-luc-3.docx"]
    stale = stale_annexes(tmp_path, "bao-cao", [annex_file("bao-cao", number) for number in (1, 2)])
    assert stale == ["phu-luc-3.docx"]
    remove_stale(tmp_path, stale)
    left = sorted(path.name for path in tmp_path.rglob("*.docx"))
    assert left == sorted([*(name for name in (*made, *made) if name not in stale), "phu-luc-4.docx"])
