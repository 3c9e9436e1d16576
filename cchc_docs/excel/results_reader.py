"""Reading a month's workbook: one for all, or one of a unit."""

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from cchc_docs.domain.dossier_record import Channel, DossierRecord, OverdueDossier
from cchc_docs.domain.dossier_statistics import DossierStatistics
from cchc_docs.domain.month_details import (
    ConclusionResult,
    Equipment,
    Expense,
    Initiative,
    ReportedFigure,
    ScoreTotals,
    SelfScore,
    SuperiorTask,
    TextCorrection,
)
from cchc_docs.domain.monthly_results import (
    ActivityNote,
    AssessmentKind,
    AssessmentNote,
    DossierTotals,
    MonthlyResults,
    NextStep,
    NoteScope,
)
from cchc_docs.domain.score_sheet import ScoreSheet
from cchc_docs.domain.task import ReformArea, ResultStatus, TaskResult
from cchc_docs.excel import dossier_form
from cchc_docs.excel import results_form as form
from cchc_docs.excel.declaration import Sheet
from cchc_docs.excel.facts import read_facts
from cchc_docs.excel.figure_form import FIGURE_SHEETS
from cchc_docs.excel.reading import open_form
from cchc_docs.excel.table import Table, read_table
from cchc_docs.excel.workbook import Workbook
from cchc_docs.issues import Issue, has_errors

T = TypeVar("T")


def read_results(path: Path, file: str) -> tuple[MonthlyResults | None, list[Issue]]:
    """The month and every problem of its workbook; None when it cannot be read or has errors."""
    workbook, issues = open_form(path, file, form.RESULTS)
    if workbook is None:
        return None, issues
    facts = read_facts(workbook, form.RESULTS_FACTS, issues)
    tables = {sheet.name: read_table(workbook, sheet, issues) for sheet in form.RESULTS.sheets if isinstance(sheet, Sheet)}
    figures = _figures(workbook, issues)
    if has_errors(issues) or facts is None:
        return None, issues
    rows = _rows(tables)
    begun = ScoreSheet(rows["scores"]).begun
    results = MonthlyResults(
        year=facts.values["year"],
        month=facts.values["month"],
        file=file,
        unit=facts.values["unit"],
        estimated=facts.values["estimated"] == form.ESTIMATED,
        places=facts.places,
        dossier_totals=_totals(tables[dossier_form.DOSSIERS.name]),
        score_totals=_score_totals(tables[form.SCORES.name]) if begun else None,
        figures=figures,
        **{**rows, "scores": rows["scores"] if begun else ()},
    )
    return results, issues


def _rows(tables: dict[str, Table]) -> dict[str, Any]:
    """Every kind of row as its values."""

    def made(sheet: Sheet, make: Callable[..., T], **enums: type[Enum]) -> tuple[T, ...]:
        return tuple(
            make(
                **{**row.values, **{name: kind(row[name]) if row[name] else None for name, kind in enums.items()}},
                origin=row.origin,
            )
            for row in tables[sheet.name].rows
        )

    return {
        "task_results": made(form.TASK_RESULTS, TaskResult, status=ResultStatus),
        "superior_tasks": made(form.SUPERIOR_TASKS, SuperiorTask, status=ResultStatus),
        "conclusion_results": made(form.CONCLUSION_RESULTS, ConclusionResult, status=ResultStatus),
        "dossiers": made(dossier_form.DOSSIERS, DossierStatistics),
        "records": made(dossier_form.DOSSIER_RECORDS, DossierRecord, channel=Channel),
        "overdue": made(dossier_form.OVERDUE_DOSSIERS, OverdueDossier),
        "initiatives": made(form.INITIATIVES, Initiative),
        "equipment": made(form.EQUIPMENT, Equipment),
        "expenses": made(form.EXPENSES, Expense),
        "scores": made(form.SCORES, SelfScore),
        "activities": made(form.ACTIVITIES, ActivityNote, area=ReformArea, scope=NoteScope),
        "assessments": made(form.ASSESSMENTS, AssessmentNote, kind=AssessmentKind, scope=NoteScope),
        "next_steps": made(form.NEXT_STEPS, NextStep),
        "corrections": made(form.CORRECTIONS, TextCorrection),
    }


def _figures(workbook: Workbook, issues: list[Issue]) -> dict[str, ReportedFigure]:
    """The single figures that are filled in."""
    figures = {}
    for sheet in FIGURE_SHEETS:
        if facts := read_facts(workbook, sheet, issues):
            filled = {name: value for name, value in facts.values.items() if value is not None}
            labels = {fact.name: fact.label for fact in sheet.facts}
            figures.update(
                {name: ReportedFigure(value=value, place=facts.places[name], label=labels[name]) for name, value in filled.items()}
            )
    return figures


def _totals(table: Table) -> DossierTotals | None:
    return DossierTotals(values=table.total.values, origin=table.total.origin) if table.total else None


def _score_totals(table: Table) -> ScoreTotals | None:
    return ScoreTotals(values=table.total.values, origin=table.total.origin) if table.total else None
