"""The cells behind a printed figure."""

from dataclasses import dataclass
from pathlib import Path

from cchc_docs.domain.period_key import PeriodKey
from cchc_docs.domain.reconciliation import FILE, Reconciliation, ShownFigure, TypedNumber
from cchc_docs.errors import InputError
from cchc_docs.excel.reconciliation_reader import read_reconciliation
from cchc_docs.issues import Issue, Place
from cchc_docs.settings.workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class Traced:
    """What a report's reconciliation says about one number."""

    file: str
    """The reconciliation."""

    figures: tuple[ShownFigure, ...]
    """Those asked for, then those that they are computed from."""

    typed: tuple[TypedNumber, ...]
    issues: tuple[Issue, ...] = ()
    """One, when the report shows no such number."""


def trace(workspace: Workspace, report: Path | PeriodKey, wanted: str) -> Traced:
    """Everything known about the number in the report: a key, its folder, or any file of it.

    Raises :class:`~cchc_docs.errors.InputError` when there is no reconciliation beside it.
    """
    path = _reconciliation(workspace, report)
    name = workspace.name_of(path.resolve())
    if not path.is_file():
        raise InputError(f"{name}: chưa có bảng đối chiếu của báo cáo này; hãy soạn báo cáo bằng lệnh cchc report")
    reconciliation = read_reconciliation(path, name)
    figures, typed = reconciliation.find(wanted)
    issues = () if figures or typed else (_unknown(wanted, name, reconciliation),)
    return Traced(file=name, figures=(*figures, *reconciliation.behind(figures)), typed=typed, issues=issues)


def _reconciliation(workspace: Workspace, report: Path | PeriodKey) -> Path:
    if isinstance(report, PeriodKey):
        return workspace.outputs(report) / FILE
    return report / FILE if report.is_dir() else report.with_name(FILE)


def _unknown(wanted: str, name: str, reconciliation: Reconciliation) -> Issue:
    message = (
        f"không có số «{wanted}» trong {len(reconciliation.figures)} chỉ tiêu và {len(reconciliation.typed)} số do người soạn nhập; "
        "hãy ghi đúng như in (ví dụ «97,28%») và xem dự thảo có bị sửa tay hay không"
    )
    return Issue(code="figure-unknown", message=message, place=Place(file=name))
