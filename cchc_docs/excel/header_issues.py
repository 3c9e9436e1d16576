"""What is wrong with a header: missing and doubled columns, and headers that are nearly known."""

import difflib
from collections.abc import Iterable, Iterator

from cchc_docs.excel.cell import column_letter
from cchc_docs.excel.declaration import Column, Sheet
from cchc_docs.excel.header import Header, free_texts
from cchc_docs.excel.workbook import SheetContent
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.text import fold

_NEAR_MISSING, _NEAR_OPTIONAL = 0.6, 0.75
"""How alike a header must be to be proposed: less where a column is missing, more where it may well be another one."""


def header_issues(content: SheetContent, sheet: Sheet, header: Header, file: str) -> list[Issue]:
    """Required columns that are missing, with the nearest header proposed; columns claimed twice; headers nearly known."""
    missing = [column for column in sheet.columns if column.required and column.name not in header.positions]
    issues = [_missing(content, column, header, file) for column in missing]
    labels = {column.name: column.label for column in sheet.columns}
    issues += [_double(content, labels[name], header, at, file) for name, at in header.doubles]
    return issues if missing else [*issues, *_nearly_known(content, sheet, header, file)]


def _place(content: SheetContent, header: Header, at: int, file: str) -> Place:
    return Place(file=file, sheet=content.name, cell=f"{column_letter(at)}{header.texts[at].row + 1}")


def _nearest(labels: Iterable[str], header: Header, cutoff: float) -> int | None:
    """The free column whose header is most like one of the labels."""
    wanted = [fold(label) for label in labels]
    found = [
        (max(difflib.SequenceMatcher(a=reading, b=one).ratio() for reading in text.readings for one in wanted), -at)
        for at, text in free_texts(header)
    ]
    ratio, at = max(found, default=(0.0, 0))
    return -at if ratio >= cutoff else None


def _missing(content: SheetContent, column: Column, header: Header, file: str) -> Issue:
    at = _nearest(column.labels, header, _NEAR_MISSING)
    place = Place(file=file, sheet=content.name, cell=f"A{max(header.row, 0) + 1}")
    remedy = "hãy ghi đúng tiêu đề cột này ở dòng tiêu đề"
    if at is not None:
        place = _place(content, header, at, file)
        remedy = f"có phải là cột «{header.texts[at].shown}» (ô {place.cell})? Nếu phải, hãy sửa tiêu đề"
    return Issue(code="column-missing", message=f"thiếu cột «{column.label}»; {remedy}", place=place)


def _double(content: SheetContent, label: str, header: Header, at: int, file: str) -> Issue:
    return Issue(
        code="column-twice",
        message=f"tiêu đề «{header.texts[at].shown}» và một cột khác cùng là «{label}»; hãy giữ một cột hoặc đổi tên cột kia",
        place=_place(content, header, at, file),
    )


def _nearly_known(content: SheetContent, sheet: Sheet, header: Header, file: str) -> Iterator[Issue]:
    """Optional columns whose header is misspelt: proposed, never used silently."""
    doubled = {at for _, at in header.doubles}
    for column in sheet.columns:
        at = None if column.name in header.positions else _nearest((column.label,), header, _NEAR_OPTIONAL)
        if at is not None and at not in doubled:
            yield Issue(
                code="column-unknown",
                severity=Severity.WARNING,
                message=(
                    f"tiêu đề «{header.texts[at].shown}» không có trong biểu mẫu nên cột này không được đọc; "
                    f"có phải là «{column.label}»? Nếu phải, hãy sửa tiêu đề"
                ),
                place=_place(content, header, at, file),
            )
