"""``cchc trace``."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cchc_docs.cli.parameters import Report, json_option
from cchc_docs.cli.printing import print_issues, print_json
from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.issues import exit_status

if TYPE_CHECKING:
    from cchc_docs.domain.figure import Source
    from cchc_docs.domain.reconciliation import ShownFigure, TypedNumber

_SHOWN = 12
"""So many cells of a figure are listed unless all are asked for."""


@click.command("trace")
@click.argument("report", metavar="BÁO_CÁO", type=Report())
@click.argument("figure", metavar="SỐ")
@click.option("--all", "every", is_flag=True, help="Liệt kê mọi ô nguồn.")
@json_option
def command(report: Path | PeriodKey, figure: str, every: bool, as_json: bool) -> None:
    """Cho biết SỐ in trong BÁO_CÁO lấy từ những ô nào, tính thế nào, đứng ở đâu.

    BÁO_CÁO là kỳ báo cáo hoặc một tệp của dự thảo; SỐ ghi như in, hoặc là mã chỉ tiêu.

    \b
    Ví dụ:
      cchc trace 2023-Q1 97,28%
      cchc trace outputs/2023/2023-Q1/bao-cao.docx ty_le_dung_han --all
    """
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.trace import trace

    traced = trace(Workspace(Path()), report, figure)
    if as_json:
        told = {"figures": [_figure_json(one) for one in traced.figures], "typed": [_typed_json(one) for one in traced.typed]}
        print_json({**told, "issues": [issue.as_json() for issue in traced.issues]})
    else:
        for shown in traced.figures:
            _print_figure(shown, every=every)
        for number in traced.typed:
            _print_typed(number)
        print_issues(traced.issues, err=True)
    sys.exit(exit_status(traced.issues))


def _print_figure(shown: "ShownFigure", *, every: bool) -> None:
    figure = shown.figure
    scope = f" ({figure.scope})" if figure.scope else ""
    click.echo(f"{click.style(f'«{shown.printed}»', bold=True)} {figure.label}{scope} [{figure.code}]")
    how = "; ".join(text for text in (figure.rule, figure.formula) if text)
    click.echo(f"  Cách tính: {how}. Đơn vị tính: {figure.unit}.")
    click.echo(f"  Chỗ đứng: {'; '.join(shown.standings)}.")
    click.echo(f"  Ô nguồn ({len(figure.sources)}):")
    listed = figure.sources if every else figure.sources[:_SHOWN]
    for source in listed:
        click.echo(f"    {_source(source)}")
    if len(listed) < len(figure.sources):
        click.echo(f"    … và {len(figure.sources) - len(listed)} ô khác (thêm --all để xem hết)")


def _source(source: "Source") -> str:
    value = "" if source.value is None else f" = {source.value}"
    if source.figure:
        return f"{source.role}: chỉ tiêu [{source.figure}]{value}"
    return f"{source.role}: {source.place if source.place.file else 'ngày tính của báo cáo'}{value}"


def _print_typed(number: "TypedNumber") -> None:
    click.echo(f"{click.style(f'«{number.text}»', bold=True)} do người soạn nhập: {number.words}")
    click.echo(f"  Ô nguồn: {number.cell}")
    click.echo(f"  Chỗ đứng: {number.standing}.")


def _figure_json(shown: "ShownFigure") -> dict[str, Any]:
    figure = shown.figure
    sources = [
        {
            "role": str(one.role),
            "figure": one.figure or None,
            "file": one.place.file,
            "sheet": one.place.sheet,
            "cell": one.place.cell,
            "value": None if one.value is None else float(one.value),
        }
        for one in figure.sources
    ]
    told = {"code": figure.code, "label": figure.label, "scope": figure.scope, "unit": figure.unit, "printed": shown.printed}
    value = None if figure.value is None else float(figure.value)
    how = {"value": value, "rule": figure.rule, "formula": figure.formula}
    return {**told, **how, "standings": list(shown.standings), "sources": sources}


def _typed_json(number: "TypedNumber") -> dict[str, Any]:
    cell = number.cell
    told = {"printed": number.text, "words": number.words, "standing": number.standing}
    return {**told, "file": cell.file, "sheet": cell.sheet, "cell": cell.cell}
