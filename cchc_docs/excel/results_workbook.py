"""``inputs/YEAR/thang-MM.xlsx``: a month's results."""

from pathlib import Path

from cchc_docs.domain.dossier_statistics import DossierStatistics
from cchc_docs.domain.monthly_results import ActivityNote, AssessmentKind, AssessmentNote, MonthlyResults, NextStep
from cchc_docs.domain.task import ReformArea, ResultStatus, TaskResult
from cchc_docs.excel.column import CellType, Column, FactSheet, Sheet
from cchc_docs.excel.table import read_facts, read_table
from cchc_docs.excel.workbook import open_workbook
from cchc_docs.issues import Issue

_OFFICIAL, _ESTIMATED = "Chính thức", "Ước thực hiện"


def _count(name: str, label: str, note: str, *variants: str, required: bool = True) -> Column:
    return Column(name=name, label=label, variants=variants, type=CellType.INTEGER, required=required, note=note, width=11)


FACTS = FactSheet(
    name="Thông tin",
    facts=(
        Column(name="year", label="Năm", type=CellType.INTEGER, required=True),
        Column(name="month", label="Tháng", type=CellType.INTEGER, required=True),
        Column(
            name="estimated",
            label="Loại số liệu",
            type=CellType.CHOICE,
            choices=(_OFFICIAL, _ESTIMATED),
            required=True,
            note="«Ước thực hiện» khi tháng chưa kết thúc.",
        ),
    ),
)
TASK_RESULTS = Sheet(
    name="Nhiệm vụ",
    columns=(
        Column(name="code", label="Mã", variants=("Mã nhiệm vụ",), required=True, width=8),
        Column(
            name="status",
            label="Tình trạng",
            required=True,
            type=CellType.CHOICE,
            choices=tuple(status.value for status in ResultStatus),
            width=16,
        ),
        Column(name="result", label="Kết quả thực hiện", width=70, note="Câu văn sẽ được đưa vào báo cáo."),
        Column(name="finished_on", label="Ngày hoàn thành", type=CellType.DATE, note="Bắt buộc khi đã hoàn thành."),
        Column(name="evidence", label="Minh chứng", width=30, note="Số, ký hiệu, ngày của văn bản."),
        Column(name="delay_reason", label="Lý do chậm", width=30),
    ),
)
DOSSIERS = Sheet(
    name="Hồ sơ TTHC",
    columns=(
        Column(name="field_name", label="Lĩnh vực", variants=("Lĩnh vực giải quyết",), required=True, width=30),
        _count("stated_received", "Tiếp nhận: tổng số (3)", "(3) = (4) + (5) + (6); để kiểm tra.", required=False),
        _count("online", "Trực tuyến (4)", "Tiếp nhận trong kỳ, trực tuyến."),
        _count("in_person", "Trực tiếp, bưu chính (5)", "Tiếp nhận trong kỳ, trực tiếp hoặc qua bưu chính."),
        _count("carried_over", "Kỳ trước chuyển sang (6)", "Bằng số đang giải quyết cuối kỳ trước.", "Từ kỳ trước (6)"),
        _count("stated_resolved", "Đã giải quyết: tổng số (7)", "(7) = (8) + (9) + (10); để kiểm tra.", required=False),
        _count("resolved_early", "Trước hạn (8)", "Đã giải quyết trước hạn."),
        _count("resolved_on_time", "Đúng hạn (9)", "Kể cả hồ sơ trả lại, rút."),
        _count("resolved_late", "Quá hạn (10)", "Đã giải quyết nhưng quá hạn."),
        _count("stated_pending", "Đang giải quyết: tổng số (11)", "(11) = (12) + (13); để kiểm tra.", required=False),
        _count("pending_in_time", "Đang giải quyết trong hạn (12)", "Kể cả hồ sơ chờ bổ sung."),
        _count("pending_late", "Đang giải quyết quá hạn (13)", "Chưa giải quyết xong và đã quá hạn."),
    ),
)
ACTIVITIES = Sheet(
    name="Nội dung bổ sung",
    required=False,
    columns=(
        Column(
            name="area",
            label="Nội dung CCHC",
            required=True,
            type=CellType.CHOICE,
            choices=tuple(area.value for area in ReformArea),
            width=30,
        ),
        Column(name="text", label="Nội dung", required=True, width=90, note="Câu văn sẽ được đưa vào báo cáo."),
    ),
)
ASSESSMENTS = Sheet(
    name="Khó khăn, kiến nghị",
    required=False,
    columns=(
        Column(
            name="kind",
            label="Loại",
            required=True,
            type=CellType.CHOICE,
            choices=tuple(kind.value for kind in AssessmentKind),
        ),
        Column(name="text", label="Nội dung", required=True, width=90),
    ),
)
NEXT_STEPS = Sheet(
    name="Phương hướng",
    required=False,
    columns=(Column(name="text", label="Nội dung", variants=("Nhiệm vụ kỳ tới",), required=True, width=100),),
)


def read_results(path: Path, file: str) -> tuple[MonthlyResults | None, list[Issue]]:
    """The month and every problem of its workbook; None when it cannot be read or has errors."""
    workbook = open_workbook(path, file)
    if isinstance(workbook, Issue):
        return None, [workbook]
    issues: list[Issue] = []
    facts = read_facts(workbook, FACTS, issues)
    task_results, dossiers, activities, assessments, next_steps = (
        read_table(workbook, sheet, issues) for sheet in (TASK_RESULTS, DOSSIERS, ACTIVITIES, ASSESSMENTS, NEXT_STEPS)
    )
    if issues or facts is None:
        return None, issues
    results = MonthlyResults(
        year=facts["year"],
        month=facts["month"],
        file=file,
        estimated=facts["estimated"] == _ESTIMATED,
        task_results=tuple(
            TaskResult(**{**row.values, "status": ResultStatus(row["status"])}, origin=row.origin) for row in task_results
        ),
        dossiers=tuple(DossierStatistics(**row.values, origin=row.origin) for row in dossiers),
        activities=tuple(ActivityNote(area=ReformArea(row["area"]), text=row["text"], origin=row.origin) for row in activities),
        assessments=tuple(
            AssessmentNote(kind=AssessmentKind(row["kind"]), text=row["text"], origin=row.origin) for row in assessments
        ),
        next_steps=tuple(NextStep(text=row["text"], origin=row.origin) for row in next_steps),
    )
    return results, []
