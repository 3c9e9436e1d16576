"""The sample's quarter as if each unit had handed in its own workbook; the sample itself has one workbook for all."""

from dataclasses import replace
from datetime import date
from typing import Any

from cchc_docs.checks.joining import join_units
from cchc_docs.domain.month_details import ReportedFigure
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.workflows.inputs import PeriodInputs
from cchc_docs.workflows.months_together import Gap
from cchc_docs.workflows.synthesis_annex import synthesis_fields
from cchc_docs.workflows.unit_synthesis import synthesize

_DOSSIERS, _OTHERS, _SILENT = ("TPHT", "DCXD", "VHXH", "BPMC"), ("VPTK", "TCKT", "CNTT"), "TTVH"
"""Who has dossiers, who has single figures, and who has not reported."""


def sample_synthesis(inputs: PeriodInputs, day: date) -> dict[str, Any]:
    """The fields of the annex: dossiers go by their field, figures in turn, one unit misses the last month."""
    months = tuple(_divided(month) for month in inputs.months)
    gap = Gap(month=months[-1].month, unit=_SILENT)
    divided = replace(inputs, months=months, gaps=(gap,))
    return synthesis_fields(synthesize(divided, inputs.known_until, over=day > inputs.known_until), months[-1].year)


def _divided(month: MonthlyResults) -> MonthlyResults:
    files = {unit: f"{month.file.removesuffix('.xlsx')}/{unit}.xlsx" for unit in (*_DOSSIERS, *_OTHERS)}
    parts = []
    for at, unit in enumerate(_DOSSIERS):
        rows = tuple(replace(row, origin=replace(row.origin, file=files[unit])) for row in month.dossiers[at :: len(_DOSSIERS)])
        parts.append(
            MonthlyResults(year=month.year, month=month.month, file=files[unit], unit=unit, estimated=False, dossiers=rows)
        )
    for at, unit in enumerate(_OTHERS):
        codes = list(month.figures)[at :: len(_OTHERS)]
        figures = {code: _moved(month.figures[code], files[unit]) for code in codes}
        parts.append(
            MonthlyResults(year=month.year, month=month.month, file=files[unit], unit=unit, estimated=False, figures=figures)
        )
    return join_units(parts, month.file)[0]


def _moved(figure: ReportedFigure, file: str) -> ReportedFigure:
    return replace(figure, place=replace(figure.place, file=file))
