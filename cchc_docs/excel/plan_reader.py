"""Reading ``inputs/YEAR/ke-hoach.xlsx``."""

import re
from pathlib import Path

from cchc_docs.domain.board_kind import BoardKind
from cchc_docs.domain.plan import Plan, PlanBasis, PlanNote, PlanParagraph, TextLevel
from cchc_docs.domain.sister_plan import SisterPlan
from cchc_docs.domain.task import ReformArea, Task
from cchc_docs.excel.facts import read_facts
from cchc_docs.excel.plan_form import BASES, NOTES, PLAN, PLAN_FACTS, TASKS, TEXT
from cchc_docs.excel.reading import open_form
from cchc_docs.excel.table import Row, read_table
from cchc_docs.issues import Issue, has_errors
from cchc_docs.vietnamese.periods import read_deadline


def read_plan(path: Path, file: str) -> tuple[Plan | None, list[Issue]]:
    """The plan and every problem of its workbook; None when it cannot be read or has errors."""
    workbook, issues = open_form(path, file, PLAN)
    if workbook is None:
        return None, issues
    facts = read_facts(workbook, PLAN_FACTS, issues)
    bases = tuple(_basis(row) for row in read_table(workbook, BASES, issues).rows)
    paragraphs = tuple(_paragraph(row) for row in read_table(workbook, TEXT, issues).rows)
    notes = tuple(PlanNote(**row.values, origin=row.origin) for row in read_table(workbook, NOTES, issues).rows)
    tasks = tuple(_task(row, issues) for row in read_table(workbook, TASKS, issues).rows)
    if has_errors(issues) or facts is None:
        return None, issues
    told = {**facts.values, "citation": facts.values["citation"] or ""}
    return Plan(file=file, bases=bases, paragraphs=paragraphs, notes=notes, tasks=tasks, **told, places=facts.places), issues


def _basis(row: Row) -> PlanBasis:
    boards = {kind.value: kind for kind in BoardKind}
    return PlanBasis(text=row["text"], sister=boards.get(row["sister"]) or _sister(row), origin=row.origin)


def _paragraph(row: Row) -> PlanParagraph:
    return PlanParagraph(level=TextLevel(row["level"]), text=row["text"], sister=_sister(row), origin=row.origin)


def _sister(row: Row) -> SisterPlan | None:
    return SisterPlan(row["sister"]) if row["sister"] else None


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
        budget=row["budget"],
        funding=row["funding"],
        sister=_sister(row),
        origin=row.origin,
    )
