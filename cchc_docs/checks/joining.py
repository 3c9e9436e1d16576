"""Joining the workbooks of several units into one month."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.text import fold

_ROWS = (
    "task_results", "superior_tasks", "conclusion_results", "dossiers", "records", "overdue", "initiatives", "equipment",
    "expenses", "scores", "activities", "assessments", "next_steps", "corrections",
)  # fmt: skip
_KEYS: dict[str, tuple[str, Callable[[Any], str]]] = {
    "task_results": ("nhiệm vụ", lambda row: row.code),
    "conclusion_results": ("kết luận", lambda row: row.code),
    "dossiers": ("lĩnh vực", lambda row: row.field_name),
    "records": ("hồ sơ", lambda row: row.code),
    "overdue": ("hồ sơ", lambda row: row.code),
    "scores": ("tiêu chí", lambda row: row.code),
}
"""What a row of each sheet is known by; two units may not claim the same one."""


def join_units(parts: Sequence[MonthlyResults], file: str) -> tuple[MonthlyResults, list[Issue]]:
    """The parts as one month, with an issue for each row that two units claim. ``file`` names the whole in messages."""
    issues = [issue for name, (what, key) in _KEYS.items() for issue in _claimed_twice(parts, name, what, key)]
    issues += _figures_twice(parts)
    if len({part.estimated for part in parts}) > 1:
        issues.append(
            Issue(
                code="month-kinds-mixed",
                severity=Severity.WARNING,
                message="có đơn vị ghi số liệu chính thức, có đơn vị ghi ước thực hiện; cả tháng được coi là ước",
                place=Place(file=file),
            )
        )
    rows: dict[str, Any] = {name: tuple(row for part in parts for row in getattr(part, name)) for name in _ROWS}
    joined = replace(
        parts[0],
        file=file,
        unit=None,
        estimated=any(part.estimated for part in parts),
        dossier_totals=None,
        score_totals=None,
        parts=tuple(parts),
        figures={code: figure for part in parts for code, figure in part.figures.items()},
        **rows,
    )
    return joined, issues


def _claimed_twice(parts: Iterable[MonthlyResults], name: str, what: str, key: Callable[[Any], str]) -> Iterator[Issue]:
    seen: dict[str, MonthlyResults] = {}
    for part in parts:
        for row in getattr(part, name):
            first = seen.setdefault(fold(key(row)), part)
            if first is not part:
                yield Issue(
                    code="row-claimed-twice",
                    message=f"{what} «{key(row)}» cũng có trong {first.file}; hãy để một đơn vị báo cáo {what} này",
                    place=row.origin.place(),
                )


def _figures_twice(parts: Iterable[MonthlyResults]) -> Iterator[Issue]:
    seen: dict[str, MonthlyResults] = {}
    for part in parts:
        for code, figure in part.figures.items():
            first = seen.setdefault(code, part)
            if first is not part:
                yield Issue(
                    code="row-claimed-twice",
                    message=f"mục «{figure.label}» cũng có trong {first.file}; hãy để một đơn vị báo cáo",
                    place=figure.place,
                )
