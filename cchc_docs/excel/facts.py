"""Reading a sheet of facts: the label in one column, the value beside it."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from cchc_docs.excel.cell import BadCell, as_text, column_letter, is_blank, row_number
from cchc_docs.excel.declaration import Column, FactSheet
from cchc_docs.excel.marked_cell import read_marked_cell
from cchc_docs.excel.table import missing_sheet
from cchc_docs.excel.workbook import SheetContent, Workbook
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.text import fold

_LABEL_COLUMNS = 4
"""A label stands in one of so many columns: a number or a group may stand before it."""

_NEAR = 0.75


@dataclass(frozen=True, kw_only=True)
class Facts:
    """The good facts by name, and the cell of each; a fact that is not filled in is None."""

    values: dict[str, Any]
    places: dict[str, Place]


def read_facts(workbook: Workbook, sheet: FactSheet, issues: list[Issue]) -> Facts | None:
    """The facts of the sheet; None, with the issues appended, when one of them is missing or bad."""
    facts = read_good_facts(workbook, sheet, issues)
    return facts if facts and len(facts.values) == len(sheet.facts) else None


def read_good_facts(workbook: Workbook, sheet: FactSheet, issues: list[Issue]) -> Facts | None:
    """The good ones of the sheet's facts, with the issues of the others appended; None when there is no such sheet."""
    content = workbook.sheet(sheet.name)
    if content is None:
        if sheet.required:
            issues.append(missing_sheet(workbook, sheet.name))
        return None
    reader = _Reader(workbook.file, content, sheet)
    found = sorted(reader.issues(), key=lambda issue: row_number(issue.place.cell or ""))
    issues += found
    return Facts(values=reader.values, places=reader.places)


class _Reader:
    def __init__(self, file: str, content: SheetContent, sheet: FactSheet) -> None:
        self._file, self._content, self._sheet = file, content, sheet
        self._ends = {(top, left): right for (top, left), (_, right) in content.merged}
        self._lines = dict(self._labels())
        self.values: dict[str, Any] = {}
        self.places: dict[str, Place] = {}

    def _labels(self) -> Iterator[tuple[tuple[int, int], str]]:
        """Every text that may be a label, folded, by its place."""
        for index, grid_row in enumerate(self._content.grid):
            for at, raw in enumerate(grid_row[:_LABEL_COLUMNS]):
                if isinstance(raw, str) and (label := fold(raw)):
                    yield (index, at), label

    def issues(self) -> Iterator[Issue]:
        """Reads every fact; what is wrong with one, or stands in the sheet and is none."""
        used: set[tuple[int, int]] = set()
        for fact in self._sheet.facts:
            labels = {fold(label) for label in fact.labels}
            lines = [place for place, label in self._lines.items() if label in labels]
            used.update(lines)
            row, at = self._value_place(lines[0]) if lines else (len(self._content.grid), 1)
            self.places[fact.name] = self._place(row, at)
            yield from self._twice(fact, lines[1:])
            yield from self._read(fact, row, at)
        absent = {fold(fact.label): fact for fact in self._sheet.facts if self.values.get(fact.name) is None}
        for place, label in self._lines.items():
            if any(row == place[0] and at <= place[1] for row, at in used):
                continue  # a label that is known, or what stands to the right of one: value, unit, note
            near = difflib.get_close_matches(label, list(absent), n=1, cutoff=_NEAR)
            if near and self._raw(*self._value_place(place)) not in (None, ""):
                yield self._unknown(place, absent[near[0]])

    def _read(self, fact: Column, row: int, at: int) -> Iterator[Issue]:
        place, warnings = self.places[fact.name], list[Issue]()
        value = read_marked_cell(self._raw(row, at), fact, self._content.markup, place, warnings.append)
        yield from (replace(one, message=one.message.replace("cột", "mục", 1)) for one in warnings)
        if isinstance(value, BadCell):
            yield Issue(code=value.code, message=value.message.replace("cột", "mục", 1), place=place)
        else:
            self.values[fact.name] = value

    def _twice(self, fact: Column, others: list[tuple[int, int]]) -> Iterator[Issue]:
        for row, at in (self._value_place(other) for other in others):
            if not is_blank(self._raw(row, at)):
                first = self.places[fact.name].cell
                message = f"mục «{fact.label}» đã có ở ô {first}; hãy giữ một dòng"
                yield Issue(code="fact-twice", message=message, place=self._place(row, at))

    def _unknown(self, place: tuple[int, int], fact: Column) -> Issue:
        return Issue(
            code="fact-unknown",
            severity=Severity.WARNING,
            message=(
                f"mục «{as_text(self._raw(*place))}» không có trong biểu mẫu nên không được đọc; "
                f"có phải là «{fact.label}»? Nếu phải, hãy sửa lại tên mục"
            ),
            place=self._place(*place),
        )

    def _value_place(self, label: tuple[int, int]) -> tuple[int, int]:
        """Beside the label, or beside the cells that it is merged over."""
        row, at = label
        return row, self._ends.get(label, at) + 1

    def _raw(self, row: int, at: int) -> Any:
        return self._content.grid[row][at] if row < len(self._content.grid) and at < len(self._content.grid[row]) else None

    def _place(self, row: int, at: int) -> Place:
        return Place(file=self._file, sheet=self._content.name, cell=f"{column_letter(at)}{row + 1}")
