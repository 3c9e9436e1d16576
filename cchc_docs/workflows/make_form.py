"""Making workbooks to fill in."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.domain.agency import Unit
from cchc_docs.domain.period_key import PeriodKey, PeriodKind
from cchc_docs.domain.reporting_regime import ReportingRegime
from cchc_docs.errors import InputError, OutputError, UsageError
from cchc_docs.excel.agency_reader import read_agency
from cchc_docs.excel.form_writer import write_form
from cchc_docs.excel.forms import FORMS
from cchc_docs.excel.plan_form import PLAN_FACTS
from cchc_docs.excel.prefill import Prefill
from cchc_docs.settings.reporting_regime import month_window
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.inputs import require_workspace
from cchc_docs.workflows.known_results import read_known
from cchc_docs.workflows.meeting_inputs import number_gaps
from cchc_docs.workflows.prefill_meeting import prefill_meeting, read_before_meeting
from cchc_docs.workflows.prefill_results import prefill_results
from cchc_docs.workflows.publication import publication

_KEYS = {
    "plan": ((PeriodKind.YEAR,), "năm, ví dụ cchc form plan 2024"),
    "results": ((PeriodKind.MONTH,), "tháng, ví dụ cchc form results 2023-04"),
    "meeting": (
        tuple(kind for kind in PeriodKind if kind is not PeriodKind.SPAN),
        "kỳ hoặc ngày họp, ví dụ cchc form meeting 2023-Q1",
    ),
}


@dataclass(frozen=True, kw_only=True)
class FormsMade:
    """The workbooks written, and what could not be filled in beforehand."""

    files: tuple[Path, ...]
    notes: tuple[str, ...] = ()


def make_form(
    workspace: Workspace,
    kind: str,
    key: PeriodKey | None,
    *,
    unit: str | None = None,
    all_units: bool = False,
    meeting: int = 1,
) -> FormsMade:
    """Writes the workbook, or one for each unit; ``kind`` is one of :data:`~cchc_docs.excel.forms.FORMS`.

    Raises :class:`~cchc_docs.errors.OutputError` and writes nothing when any of them is there already.
    """
    require_workspace(workspace)
    _refuse_wrong_key(kind, key)
    if meeting > 1 and kind != "meeting":
        raise UsageError("--meeting chỉ dùng cho cchc form meeting; hãy bỏ tùy chọn này")
    if (unit or all_units) and (kind != "results" or (unit and all_units)):
        raise UsageError("--unit và --all-units chỉ dùng cho cchc form results, mỗi lần một trong hai; hãy bỏ bớt tùy chọn")
    if kind == "meeting" and key is not None:
        target = workspace.meeting(key, meeting)
        _refuse_existing([target])
        known = read_before_meeting(workspace, key)
        notes = (*known.notes, *(issue.message for issue in number_gaps(workspace, key, meeting)))
        return FormsMade(files=_write(kind, [(target, prefill_meeting(key, known))]), notes=notes)
    if kind == "results" and key is not None:
        return _make_results(workspace, key, _units(workspace, key, unit, all_units=all_units))
    return FormsMade(files=_write(kind, [_single(workspace, kind, key)]))


def _refuse_wrong_key(kind: str, key: PeriodKey | None) -> None:
    if kind not in _KEYS:
        if key is not None:
            raise UsageError(f"bảng thông tin cơ quan dùng cho mọi năm nên không có kỳ; hãy bỏ «{key}»")
        return
    kinds, wanted = _KEYS[kind]
    if key is None or key.kind not in kinds:
        named = f"«{key}» không dùng được cho bảng này" if key else "chưa nêu kỳ"
        raise UsageError(f"{named}; hãy ghi {wanted}")


def _single(workspace: Workspace, kind: str, key: PeriodKey | None) -> tuple[Path, Prefill]:
    if key is None:
        return workspace.agency, Prefill()
    return workspace.plan(key.year), Prefill(facts={PLAN_FACTS.name: {"year": key.year}})


def _make_results(workspace: Workspace, key: PeriodKey, units: Sequence[str] | None) -> FormsMade:
    """The month's workbook; with ``units`` one for each of them, in the month's folder."""
    whole, parts = workspace.results(key.year, key.number), workspace.unit_results(key.year, key.number)
    if units is not None and whole.exists():
        raise OutputError(f"{whole.as_posix()}: đã có tệp chung của tháng; hãy chuyển tệp này đi trước khi tạo bảng theo đơn vị")
    if units is None and parts:
        raise OutputError(f"{parts[0].as_posix()}: tháng này đã có bảng theo đơn vị; hãy dùng --unit, hoặc chuyển các tệp này đi")
    targets: list[tuple[Path, str | None]]
    targets = [(whole, None)] if units is None else [(workspace.unit_form(key.year, key.number, unit), unit) for unit in units]
    _refuse_existing([path for path, _ in targets])
    known = read_known(workspace, key.year, key.number)
    notes = list(known.notes)
    if units is not None and known.before and workspace.results(known.before.year, known.before.month).exists():
        notes.append(f"{known.before.file} là tệp chung nên không biết số chuyển sang thuộc đơn vị nào; hãy tự điền cột (6)")
    wanted = [(path, prefill_results(key, known, unit)) for path, unit in targets]
    return FormsMade(files=_write("results", wanted), notes=tuple(notes))


def _units(workspace: Workspace, key: PeriodKey, unit: str | None, *, all_units: bool) -> list[str] | None:
    """The codes of the wanted units; None for a workbook of the whole agency."""
    if unit is None and not all_units:
        return None
    agency, _ = read_agency(workspace.agency, workspace.name(workspace.agency))
    if agency is None:
        raise InputError(
            f"{workspace.name(workspace.agency)}: chưa có hoặc có lỗi nên không biết các đơn vị; "
            "hãy tạo bằng cchc form agency, hoặc xem lỗi bằng cchc check"
        )
    codes = list(dict.fromkeys(one.code for one in agency.units if _works_in(one, key, agency.regime)))
    if unit is None and not codes:
        raise InputError(f"{agency.file}: chưa có đơn vị nào; hãy điền trang «Đơn vị» rồi chạy lại")
    if len({workspace.unit_form(key.year, key.number, code).name.casefold() for code in codes}) < len(codes):
        raise InputError(f"{agency.file}: hai mã đơn vị cho cùng một tên tệp; hãy đặt mã khác nhau, không dùng dấu / \\ : * ?")
    if unit is not None and unit not in codes:
        folded = {code.casefold(): code for code in codes}
        near = difflib.get_close_matches(unit.casefold(), list(folded), n=1)
        proposal = f"có phải là «{folded[near[0]]}»?" if near else f"hãy xem trang «Đơn vị» của {agency.file}"
        raise UsageError(f"không có đơn vị «{unit}» trong {agency.file}; {proposal}")
    return codes if unit is None else [unit]


def _works_in(unit: Unit, key: PeriodKey, regime: ReportingRegime) -> bool:
    return any(unit.covers(day) for day in month_window(key.year, key.number, regime))


def _refuse_existing(paths: Sequence[Path]) -> None:
    for path in paths:
        if path.exists():
            raise OutputError(f"{path.as_posix()}: đã có, không ghi đè; hãy dùng tệp đó, hoặc đổi tên tệp đó rồi chạy lại")


def _write(kind: str, wanted: Sequence[tuple[Path, Prefill]]) -> tuple[Path, ...]:
    """All of them or none; they lie in one folder."""
    paths = [path for path, _ in wanted]
    _refuse_existing(paths)
    with publication(paths[0].parent) as outgoing:
        for path, prefill in wanted:
            outgoing.path(path.name).write_bytes(write_form(FORMS[kind], prefill))
        outgoing.publish()
    return tuple(paths)
