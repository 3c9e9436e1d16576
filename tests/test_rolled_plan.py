"""What becomes of single tasks, names, people and words in the next year."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cchc_docs.domain.agency import Agency, Unit
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.review import ReviewEntry, ReviewKind, RolledPlan
from cchc_docs.domain.task import ResultStatus, Task, TaskResult
from cchc_docs.excel.agency_reader import read_agency
from cchc_docs.excel.plan_reader import read_plan
from cchc_docs.indicators.tasks import task_progress
from cchc_docs.workflows.rolled_plan import roll_plan
from tests.conftest import ROOT

NEW = "inputs/2024/ke-hoach.xlsx"
ORIGIN = RowOrigin(file="inputs/2023/thang-05.xlsx", sheet="Nhiệm vụ", row=4)
DONE, GOING = ResultStatus.DONE, ResultStatus.IN_PROGRESS


@pytest.fixture(scope="module")
def plan() -> Plan:
    found, _ = read_plan(ROOT / "inputs/2023/ke-hoach.xlsx", "inputs/2023/ke-hoach.xlsx")
    assert found
    return found


@pytest.fixture(scope="module")
def agency() -> Agency:
    found, _ = read_agency(ROOT / "inputs/co-quan.xlsx", "inputs/co-quan.xlsx")
    assert found
    return found


def result(code: str, status: ResultStatus, finished_on: date | None = None, reason: str | None = None) -> TaskResult:
    told = {"evidence": None, "delay_reason": reason, "origin": ORIGIN}
    return TaskResult(code=code, status=status, result=None, finished_on=finished_on, **told)  # type: ignore[arg-type]


def rolled(plan: Plan, agency: Agency, *results: TaskResult, day: date = date(2024, 1, 1)) -> RolledPlan:
    """The plan in the year of the day, with a month for each of the results."""
    months = [
        MonthlyResults(year=plan.year, month=at, file="", estimated=False, task_results=(one,))
        for at, one in enumerate(results, start=1)
    ]
    progress = task_progress(plan, (), months, date(plan.year, 12, 31), over=True)
    missing = range(len(results) + 1, 13)
    return roll_plan(plan, progress, agency, file=NEW, day=day, missing=list(missing))


def only(plan: Plan, deadline: str, **changed: object) -> Plan:
    """The plan with a single task, T1."""
    task = replace(plan.tasks[0], code="T1", deadline=deadline, budget=None, **changed)  # type: ignore[arg-type]
    return replace(plan, tasks=(task,), bases=(), paragraphs=(), notes=())


def of_tasks(found: RolledPlan) -> list[ReviewEntry]:
    return [entry for entry in found.entries if entry.place.sheet == "Nhiệm vụ" and entry.place.cell]


@pytest.mark.parametrize(
    ("deadline", "results", "fate", "words"),
    [
        ("Quý I/2023", [(DONE, 3)], "dropped", "Đã hoàn thành ngày 05/3/2023"),
        ("Quý I/2023 và những năm tiếp theo", [(DONE, 3)], "carried", "đã hoàn thành ngày 05/3/2023 nhưng kế hoạch ghi làm tiếp"),
        ("Thường xuyên trong năm 2023", [(GOING, 3)], "carried", "chuyển từ năm 2023 sang năm 2024"),
        ("Quý I/2023", [(GOING, 3)], "flagged", "chưa hoàn thành trong năm 2023"),
        ("Quý I/2023", [], "flagged", "năm 2023 không có kết quả nào"),
        ("Quý I/2023", [(DONE, 3), (GOING, 5)], "flagged", "đã ghi hoàn thành ngày 05/3/2023 rồi lại ghi «Đang thực hiện»"),
        ("Quý I/2023", [(GOING, 3), (DONE, 5)], "dropped", "Đã hoàn thành ngày 05/5/2023"),
        ("Quý I/2024", [(GOING, 3)], "flagged", "chưa hoàn thành trong năm 2023"),
    ],
)
def test_the_fate_of_a_task(
    plan: Plan, agency: Agency, deadline: str, results: list[tuple[ResultStatus, int]], fate: str, words: str
) -> None:
    told = [result("T1", status, date(2023, month, 5) if status is DONE else None) for status, month in results]
    found = rolled(only(plan, deadline), agency, *told)
    assert found.dropped == (("T1",) if fate == "dropped" else ())
    assert found.flagged == (("T1",) if fate == "flagged" else ())
    assert [task.code for task in found.plan.tasks] == ([] if fate == "dropped" else ["T1"])
    entry = of_tasks(found)[0]
    assert words in entry.reason
    kinds = {"dropped": ReviewKind.DROPPED, "flagged": ReviewKind.DOUBT, "carried": ReviewKind.CHANGED}
    assert entry.kind is kinds[fate]


def test_regular_work_without_any_result_is_flagged_only_where_there_are_results_of_others(plan: Plan, agency: Agency) -> None:
    single = only(plan, "Thường xuyên")
    assert rolled(single, agency).flagged == ()
    other = replace(single.tasks[0], code="T2")
    both = replace(single, tasks=(*single.tasks, other))
    found = rolled(both, agency, result("T1", GOING))
    assert found.flagged == ("T2",)
    assert "cả năm 2023 không có kết quả nào" in of_tasks(found)[0].reason


def test_the_reason_of_a_delay_is_told(plan: Plan, agency: Agency) -> None:
    found = rolled(only(plan, "Quý I/2023"), agency, result("T1", GOING, reason="Chờ hướng dẫn."))
    assert "(lý do: chờ hướng dẫn); hãy định lại thời hạn." in of_tasks(found)[0].reason


@pytest.mark.parametrize(("count", "words"), [(0, "tháng nào năm 2023"), (10, "tháng 11, 12 năm 2023")])
def test_missing_months_are_one_line(plan: Plan, agency: Agency, count: int, words: str) -> None:
    found = rolled(plan, agency, *(result("NV03", GOING) for _ in range(count)))
    (entry,) = [entry for entry in found.entries if "bảng kết quả" in entry.reason]
    assert words in entry.reason


def test_a_unit_that_is_no_more_is_doubted_where_it_stands(plan: Plan, agency: Agency) -> None:
    units = tuple(replace(unit, valid_until=date(2023, 12, 31)) if unit.code == "BDH" else unit for unit in agency.units)
    found = rolled(only(plan, "Quý I/2023"), replace(agency, units=units))
    (entry,) = [entry for entry in of_tasks(found) if "đơn vị «Ban điều hành CCHC xã» (BDH) không còn" in entry.reason]
    assert entry.place.cell == "G4"
    assert isinstance(units[0], Unit)


def renamed(agency: Agency) -> Agency:
    name = replace(
        agency.names[0],
        name="Ủy ban nhân dân xã Long Điền",
        short_name="UBND xã Long Điền",
        place_name="Long Điền",
        valid_from=date(2025, 7, 1),
        valid_until=None,
    )
    return replace(agency, names=(*agency.names, name))


def test_the_agencys_new_name_stands_in_the_plan_but_not_in_citations(plan: Plan, agency: Agency) -> None:
    cited = "Quyết định số 5/QĐ-UBND ngày 05/01/2023 của Ủy ban nhân dân xã Long Điền A về phân công nhiệm vụ"
    basis = replace(plan.bases[0], text=f"Căn cứ {cited}")
    found = rolled(replace(plan, year=2025, bases=(basis,)), renamed(agency), day=date(2026, 1, 1))
    assert found.plan.bases[0].text == f"Căn cứ {cited}"
    assert found.plan.subject == "Nâng cao chất lượng hiệu quả công tác cải cách hành chính trên địa bàn xã Long Điền."
    assert found.plan.citation.startswith("Kế hoạch số …/KH-UBND ngày … tháng … năm 2026 của Ủy ban nhân dân xã Long Điền về")
    assert (
        "(UBND) xã Long Điền ban hành Kế hoạch chấn chỉnh công tác CCHC trên địa bàn xã Long Điền với"
        in found.plan.paragraphs[0].text
    )
    changes = [entry for entry in found.entries if entry.reason == "Tên mới của địa phương từ ngày 01/7/2025."]
    assert len(changes) >= 2
    assert all(entry.kind is ReviewKind.CHANGED for entry in changes)


def test_without_a_new_name_every_text_with_the_old_one_is_doubted_and_the_law_is_told(plan: Plan, agency: Agency) -> None:
    found = rolled(replace(plan, year=2025), agency, day=date(2026, 1, 1))
    doubted = {entry.place.cell for entry in found.entries if "«xã Long Điền A» không còn" in entry.reason}
    assert doubted == {"B4", "B5", "B6"}
    first, *_ = found.entries
    assert (first.place.file, first.place.sheet) == ("inputs/co-quan.xlsx", "Cơ quan")
    assert "Luật Tổ chức chính quyền địa phương số 72/2025/QH15" in first.reason
    assert any("thay nơi nhận «Phòng Nội vụ»" in entry.reason for entry in found.entries)
    districts = [entry.old for entry in found.entries if "mô hình hai cấp" in entry.reason and entry.place.file == NEW]
    assert len(districts) == 2


def test_a_name_that_ends_within_the_plans_year_is_doubted(plan: Plan, agency: Agency) -> None:
    found = rolled(replace(plan, year=2024), agency, day=date(2025, 1, 1))
    assert "chỉ có hiệu lực đến hết ngày 30/6/2025, trong năm kế hoạch" in found.entries[0].reason


def test_another_signer_is_a_change_and_none_a_doubt(plan: Plan, agency: Agency) -> None:
    old = next(one for one in agency.signers if one.document_type.title == "Kế hoạch")
    rest = [one for one in agency.signers if one is not old]
    ended = replace(old, valid_until=date(2023, 12, 31))
    new = replace(old, valid_from=date(2024, 1, 1), block=replace(old.block, full_name="Trần Thị Ví Dụ"))
    changed = rolled(plan, replace(agency, signers=(*rest, ended, new)))
    (entry,) = [entry for entry in changed.entries if entry.place.sheet == "Người ký"]
    assert (entry.kind, entry.old, entry.new) == (ReviewKind.CHANGED, "Phó Chủ tịch Lê Thanh Mẫu", "Phó Chủ tịch Trần Thị Ví Dụ")
    (entry,) = [one for one in rolled(plan, replace(agency, signers=(*rest, ended))).entries if one.place.sheet == "Người ký"]
    assert entry.kind is ReviewKind.DOUBT


@pytest.mark.parametrize(
    ("citation", "expected", "doubts"),
    [
        ("Kế hoạch số 7/KH-UBND ngày 09/01/2023 về năm 2023", "Kế hoạch số …/KH-UBND ngày … tháng … năm 2024 về năm 2024", 1),
        ("Kế hoạch số …/KH-UBND ngày … tháng … năm 2023 của UBND xã", "Kế hoạch số …/KH-UBND ngày … tháng … năm 2024 của UBND xã", 1),
        ("Kế hoạch 7/KH – UBND", "Kế hoạch số …/KH – UBND ngày … tháng … năm 2024", 1),
        ("Kế hoạch cải cách hành chính năm 2023 của xã", "Kế hoạch cải cách hành chính năm 2024 của xã", 1),
    ],
)  # fmt: skip
def test_the_new_plans_citation_leaves_number_and_day_open(
    plan: Plan, agency: Agency, citation: str, expected: str, doubts: int
) -> None:
    found = rolled(replace(plan, citation=citation), agency)
    assert found.plan.citation == expected
    entries = [one for one in found.entries if one.place.cell == "B5" and one.place.sheet == "Thông tin"]
    assert len([one for one in entries if one.kind is ReviewKind.DOUBT]) == doubts


@pytest.mark.parametrize(
    ("text", "expected", "doubts"),
    [
        ("thực hiện *năm 2023*[^2023]; năm *2023*", "thực hiện *năm 2024*[^2023]; năm *2024*", 0),
        ("Theo *Kế hoạch số 341/KH-UBND*[^1] ngày 22/02/2023 của UBND huyện", None, 1),
        ("*Quý I*/2023 và 2*3", "*Quý I*/2024 và 2*3", 0),
    ],
)
def test_marks_within_the_words_stay_and_part_nothing(
    plan: Plan, agency: Agency, text: str, expected: str | None, doubts: int
) -> None:
    found = rolled(replace(plan, paragraphs=(replace(plan.paragraphs[0], text=text),)), agency)
    assert found.plan.paragraphs[0].text == (expected or text)
    entries = [one for one in found.entries if one.place.sheet == "Nội dung"]
    assert len([one for one in entries if one.kind is ReviewKind.DOUBT]) == doubts


def test_the_tasks_words_are_looked_for_in_every_column(plan: Plan, agency: Agency) -> None:
    words = {
        "group": "1. Nhóm năm 2023",
        "content": "Việc năm 2023",
        "product": "Báo cáo quý I/2023",
        "funding": "Dự toán năm 2023",
    }
    (task,) = rolled(only(plan, "Quý I/2023", **words), agency).plan.tasks
    assert isinstance(task, Task)
    assert [getattr(task, name) for name in words] == [text.replace("2023", "2024") for text in words.values()]
    assert task.due_date == date(2024, 3, 31)
    assert Path(task.origin.file).parent.name == "2024"
