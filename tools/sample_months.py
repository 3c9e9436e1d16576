"""The sheets of a month of the sample year, each with its rows."""

from collections.abc import Mapping, Sequence
from datetime import date

from cchc_docs.excel import dossier_form, figure_form, results_form
from cchc_docs.excel.declaration import FactSheet, Sheet
from tools import sample_details as details
from tools import sample_figures as figures
from tools import sample_scores, sample_tasks, sample_tasks_q2, sample_tasks_q3, sample_tasks_q4
from tools.sample_conclusions import conclusion_rows
from tools.sample_dossiers import DOSSIERS, OPENING, MonthCounts, late_dossiers
from tools.sample_evidence import FILES

Rows = Sequence[Sequence[object]]
Filled = tuple[Sheet, Rows] | tuple[FactSheet, Sequence[object]]
"""A sheet with its rows, or with the values beside its labels."""

_QUARTERS = (sample_tasks, sample_tasks_q2, sample_tasks_q3, sample_tasks_q4)


def dossier_rows(month: int, counts: dict[str, tuple[MonthCounts, ...]] = DOSSIERS) -> list[tuple[object, ...]]:
    """The rows of «Hồ sơ TTHC» in the sheet's column order; what is pending is what was received and not resolved."""
    rows: list[tuple[object, ...]] = []
    for field, months in counts.items():
        carried = OPENING.get(field, 0)
        for online, in_person, early, on_time, late, pending_late in months[:month]:
            received, resolved = carried + online + in_person, early + on_time + late
            pending = received - resolved
            row = (
                field, received, online, in_person, carried, resolved, early, on_time, late,
                pending, pending - pending_late, pending_late,
            )  # fmt: skip
            carried = pending
        if any(row[1:]):
            rows.append(row)
    return rows


def with_totals(rows: Rows) -> Rows:
    """The form's rows and their sums."""
    return [*rows, ("Tổng cộng", *(sum(int(str(row[at])) for row in rows) for at in range(1, 12)))]


def month_sheets(month: int) -> list[Filled]:
    """In the order of the workbook; a sheet that need not be there is there only in months that fill it in."""
    said = _QUARTERS[(month - 1) // 3]
    kind = "Ước thực hiện" if month == 3 else "Chính thức"
    finished = [
        (
            code,
            status,
            100 if day else None,
            result,
            date(2023, day[1], day[0]) if day else None,
            evidence,
            FILES.get((month, code)),
            reason,
        )
        for code, status, result, day, evidence, reason in said.RESULTS[month]
    ]
    lesser: dict[Sheet, Mapping[int, Rows]] = {
        results_form.INITIATIVES: details.INITIATIVES,
        results_form.EQUIPMENT: details.EQUIPMENT,
        results_form.EXPENSES: details.EXPENSES,
        results_form.SCORES: {12: sample_scores.DECEMBER},
    }
    given, concluded = details.SUPERIOR_TASKS.get(month), conclusion_rows(month)
    return [
        (results_form.RESULTS_FACTS, (2023, month, kind, None, "Phạm Thị Ví Dụ")),
        (results_form.TASK_RESULTS, finished),
        *([(results_form.SUPERIOR_TASKS, given)] if given else []),
        *([(results_form.CONCLUSION_RESULTS, concluded)] if concluded else []),
        (dossier_form.DOSSIERS, with_totals(dossier_rows(month))),
        (dossier_form.OVERDUE_DOSSIERS, late_dossiers(month)),
        *((sheet, [figures.FIGURES[month].get(fact.name) for fact in sheet.facts]) for sheet in figure_form.FIGURE_SHEETS),
        *((sheet, months[month]) for sheet, months in lesser.items() if month in months),
        (results_form.ACTIVITIES, [_filled(line, 3) for line in said.ACTIVITIES[month]]),
        (results_form.ASSESSMENTS, [_filled(line, 3) for line in said.ASSESSMENTS[month]]),
        (results_form.NEXT_STEPS, [(text,) for text in said.NEXT_STEPS[month]]),
    ]


def _filled(line: Sequence[str], columns: int) -> tuple[str | None, ...]:
    """The line with its last columns blank where it says nothing."""
    return (*line, *[None] * (columns - len(line)))
