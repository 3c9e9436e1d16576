"""The figures that were changed by hand in a draft: the annexes and the reconciliation still say the others."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from cchc_docs.domain.reconciliation import FILE, Reconciliation
from cchc_docs.errors import InputError
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.printed_numbers import printed_numbers
from cchc_docs.word.draft import Draft
from cchc_docs.word.figure_edits import FigureEdit, figure_edits
from cchc_docs.workflows.protection import MADE
from cchc_docs.workflows.reconcile import standing

_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}")
_ACCEPTED = "được giữ theo --accept-edits"
_REMEDY = "hãy sửa số trong bảng tính đầu vào rồi soạn lại, hoặc thêm --accept-edits nếu sửa có chủ ý"


def edited_figures(parts: Sequence[Draft], *, accepted: bool) -> list[Issue]:
    """An issue for each figure that differs from the draft as it was made; warnings when they are ``accepted``.

    A draft beside which the copy it was made from no longer lies cannot be compared: a warning.
    """
    known = cache(partial(_reconciliation, parts[0].path.parent))
    issues = [issue for part in parts for issue in _of_part(part, known, _ACCEPTED if accepted else _REMEDY)]
    return [replace(issue, severity=Severity.WARNING) for issue in issues] if accepted else issues


def _reconciliation(folder: Path) -> Reconciliation | None:
    from cchc_docs.excel.reconciliation_reader import read_reconciliation

    path = folder / FILE
    try:
        return read_reconciliation(path, path.as_posix()) if path.is_file() else None
    except InputError:
        return None


def _of_part(part: Draft, known: Callable[[], Reconciliation | None], remedy: str) -> Iterator[Issue]:
    path, made = part.path, part.path.parent / MADE / part.path.name
    if not made.is_file():
        yield Issue(
            code="draft-not-comparable",
            severity=Severity.WARNING,
            message="không còn bản cchc đã soạn để so số liệu đã sửa (thư mục .cchc bên cạnh); hãy tự soát lại số liệu",
            place=Place(file=path.as_posix()),
        )
        return
    for edit in figure_edits(made.read_bytes(), path.read_bytes(), path.as_posix(), _texts):
        yield Issue(
            code="figure-edited",
            message=f"{_said(edit, _label(edit, path.name, known()))}; bảng đối chiếu và các chỗ khác không đổi theo; {remedy}",
            place=Place(
                file=path.as_posix(),
                paragraph=edit.place.paragraph,
                table=edit.place.table,
                row=edit.place.row,
                column=edit.place.column,
            ),
        )


def edited_dates(parts: Sequence[Draft]) -> list[Issue]:
    """A warning for each date that is another one than when the draft was made: the workbooks and the schedule say the first."""
    issues = []
    for part in parts:
        path, made = part.path, part.path.parent / MADE / part.path.name
        if made.is_file():
            edits = figure_edits(made.read_bytes(), path.read_bytes(), path.as_posix(), _dates)
            issues += [_date_edited(path, edit) for edit in edits if edit.before and edit.after]
    return issues


def _date_edited(path: Path, edit: FigureEdit) -> Issue:
    place = edit.place
    return Issue(
        code="date-edited",
        severity=Severity.WARNING,
        message=f"ngày «{edit.before}» đã bị sửa thành «{edit.after}»; bảng tính và lịch không đổi theo, hãy sửa cả ở đó",
        place=Place(file=path.as_posix(), paragraph=place.paragraph, table=place.table, row=place.row, column=place.column),
    )


def _dates(text: str) -> Iterator[str]:
    return (" ".join(found[0].split()) for found in _DATE.finditer(text))


def _texts(text: str) -> Iterator[str]:
    return (number.text for number in printed_numbers(text))


def _said(edit: FigureEdit, label: str) -> str:
    what = f" ({label})" if label else ""
    if not edit.after:
        return f"số liệu «{edit.before}»{what} đã bị xóa"
    if not edit.before:
        return f"số liệu «{edit.after}» đã được thêm"
    return f"số liệu «{edit.before}»{what} đã bị sửa thành «{edit.after}»"


def _label(edit: FigureEdit, file: str, known: Reconciliation | None) -> str:
    """What the figure tells, when the reconciliation knows it at this place."""
    if known is None or edit.made_at is None:
        return ""
    at = standing(file, edit.made_at, "")
    labels = {
        one.figure.label
        for one in known.figures
        if edit.before in one.printed.split("; ") and any(_stands(told, at) for told in one.standings)
    }
    return labels.pop() if len(labels) == 1 else ""


def _stands(told: str, at: str) -> bool:
    return told.split(" «", maxsplit=1)[0] == at.split(" «", maxsplit=1)[0]
