"""``inputs/YEAR/ke-hoach.xlsx``: the year's plan."""

import re
from pathlib import Path

from cchc_docs.domain.plan import Plan
from cchc_docs.domain.task import ReformArea, Task
from cchc_docs.excel.column import CellType, Column, FactSheet, Sheet
from cchc_docs.excel.table import Row, read_facts, read_table
from cchc_docs.excel.workbook import open_workbook
from cchc_docs.issues import Issue
from cchc_docs.vietnamese.periods import read_deadline

FACTS = FactSheet(
    name="Thông tin",
    facts=(
        Column(name="year", label="Năm kế hoạch", type=CellType.INTEGER, required=True),
        Column(
            name="citation",
            label="Viện dẫn",
            required=True,
            note="Số, ký hiệu, ngày, cơ quan ban hành và trích yếu của kế hoạch, như báo cáo sẽ viện dẫn.",
        ),
    ),
)
TASKS = Sheet(
    name="Nhiệm vụ",
    columns=(
        Column(name="code", label="Mã", variants=("Mã nhiệm vụ",), required=True, width=8),
        Column(
            name="area",
            label="Nội dung CCHC",
            required=True,
            type=CellType.CHOICE,
            choices=tuple(area.value for area in ReformArea),
            width=26,
        ),
        Column(name="group", label="Nhóm nhiệm vụ", required=True, width=30),
        Column(name="content", label="Nội dung nhiệm vụ", required=True, width=60),
        Column(name="product", label="Sản phẩm", width=26),
        Column(name="lead", label="Chủ trì", variants=("Cơ quan chủ trì",), required=True, note="Mã đơn vị."),
        Column(
            name="coordinators", label="Phối hợp", variants=("Cơ quan phối hợp",), note="Các mã đơn vị, cách nhau bằng dấu «;»."
        ),
        Column(
            name="deadline",
            label="Thời hạn",
            variants=("Thời gian thực hiện", "Thời gian hoàn thành"),
            required=True,
            width=28,
            note="Quý I/2023; tháng 3/2023; 31/3/2023; năm 2023; hoặc thường xuyên.",
        ),
    ),
)


def read_plan(path: Path, file: str) -> tuple[Plan | None, list[Issue]]:
    """The plan and every problem of its workbook; None when it cannot be read or has errors."""
    workbook = open_workbook(path, file)
    if isinstance(workbook, Issue):
        return None, [workbook]
    issues: list[Issue] = []
    facts = read_facts(workbook, FACTS, issues)
    tasks = [_task(row, issues) for row in read_table(workbook, TASKS, issues)]
    if issues or facts is None:
        return None, issues
    return Plan(file=file, tasks=tuple(tasks), **facts.values), []


def _task(row: Row, issues: list[Issue]) -> Task:
    due_date = None
    try:
        due_date = read_deadline(row["deadline"])
    except ValueError:
        issues.append(
            Issue(
                code="deadline-not-understood",
                message=f"không hiểu thời hạn «{row['deadline']}»; hãy ghi như «Quý I/2023», «31/3/2023» hoặc «thường xuyên»",
                place=row.origin.place("deadline"),
            )
        )
    return Task(
        code=row["code"],
        area=ReformArea(row["area"]),
        group=row["group"],
        content=row["content"],
        product=row["product"],
        lead=row["lead"],
        coordinators=tuple(part.strip() for part in re.split(r"[;,]", row["coordinators"] or "") if part.strip()),
        deadline=row["deadline"],
        due_date=due_date,
        origin=row.origin,
    )
