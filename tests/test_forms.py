"""Forms: what is filled in is read back as it was typed, and the sheets guide the hand."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.excel.cell import MOST_LETTERS
from cchc_docs.excel.declaration import CellType, Column, FactSheet, Sheet, WorkbookForm
from cchc_docs.excel.facts import read_facts
from cchc_docs.excel.form_writer import write_form
from cchc_docs.excel.forms import FORMS
from cchc_docs.excel.prefill import FilledRow, Prefill
from cchc_docs.excel.table import read_table
from cchc_docs.excel.workbook import Workbook, open_workbook
from cchc_docs.issues import Issue
from cchc_docs.vietnamese.text import clean, fold

SHEETS = [(form, sheet) for form in FORMS.values() for sheet in form.sheets]
TABLES = [(form, sheet) for form, sheet in SHEETS if isinstance(sheet, Sheet)]
FACTS = [(form, sheet) for form, sheet in SHEETS if isinstance(sheet, FactSheet)]
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵAĐƯỜNG"
SIGNS = "0123456789 .,;:-–/()%\"'&<>«»\n"
# What spreadsheet programs take for a formula, an error, a number or a date.
STARTS = ("", "=", "=A1+", "=SUM(A1:A9) ", "-", "+", "@", "#N/A ", "#REF!", "1/3 ", "01", "1e3 ", "TRUE ", "<b>")


def name(pair: tuple[WorkbookForm, Sheet | FactSheet]) -> str:
    return f"{pair[0].kind}-{pair[1].name}"


def columns(sheet: Sheet | FactSheet) -> tuple[Column, ...]:
    return sheet.facts if isinstance(sheet, FactSheet) else sheet.columns


@st.composite
def texts(draw: st.DrawFn) -> str:
    word = draw(st.text(LETTERS, min_size=2, max_size=8))
    rest = draw(st.text(LETTERS + SIGNS, max_size=80))
    times = draw(st.sampled_from((0, 0, 0, 0, MOST_LETTERS)))
    # A letter of Vietnamese alone keeps the quotation marks from looking like an old code page.
    text = draw(st.sampled_from(STARTS)) + word + "ệ " + rest + word * times
    return clean(text[:MOST_LETTERS])


@cache
def typed(column: Column) -> st.SearchStrategy[Any]:
    """What a clerk may type into the column, as the library is given it."""
    numbers = {
        CellType.INTEGER: st.just(0) | st.integers(0, 10**12),
        CellType.DECIMAL: st.just(0) | st.integers(0, 10**11).map(lambda hundredths: hundredths / 100),
        CellType.PERCENT: st.sampled_from((0, 100)) | st.integers(0, 10**4).map(lambda hundredths: hundredths / 100),
        CellType.DATE: st.dates(date(1990, 1, 1), date(2100, 12, 31)),
        CellType.CHOICE: st.sampled_from(column.choices or ("",)),
    }
    value: st.SearchStrategy[Any] = numbers.get(column.type, texts())
    return value if column.required else st.none() | value


def read_back(value: Any, column: Column) -> Any:
    if value is None or column.type not in (CellType.DECIMAL, CellType.PERCENT):
        return value
    return Decimal(str(value))


def type_in(page: Worksheet, row: int, at: int, value: Any) -> None:
    cell = page.cell(row, at)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"  # as Excel keeps what is typed into a cell of text
    if isinstance(value, date):
        cell.number_format = "dd/mm/yyyy"


@cache
def blank(form: WorkbookForm, sheet: Sheet | FactSheet) -> bytes:
    """The form with that sheet alone."""
    return write_form(WorkbookForm(kind=form.kind, title=form.title, file=form.file, sheets=(sheet,)))


def reopened(book: Any, path: Path) -> Workbook:
    book.save(path)
    workbook = open_workbook(path, path.name)
    assert isinstance(workbook, Workbook), workbook
    return workbook


several = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def test_every_sheet_of_every_workbook_is_looked_at() -> None:
    assert set(FORMS) == {"agency", "plan", "results", "meeting"}
    assert (len(TABLES), len(FACTS)) == (35, 11)
    assert {column.type for _, sheet in SHEETS for column in columns(sheet)} == set(CellType)


@pytest.mark.parametrize("pair", TABLES, ids=name)
@several
@given(data=st.data())
def test_what_is_typed_into_a_table_is_read_back(pair: tuple[WorkbookForm, Sheet], data: st.DataObject, tmp_path: Path) -> None:
    form, sheet = pair
    rows = data.draw(st.lists(st.tuples(*map(typed, sheet.columns)), min_size=1, max_size=4))
    rows = [row for row in rows if any(value is not None for value in row)]
    book = load_workbook(BytesIO(blank(form, sheet)))
    for number, row in enumerate(rows, start=4):
        for at, value in enumerate(row, start=1):
            type_in(book[sheet.name], number, at, value)
    issues: list[Issue] = []
    table = read_table(reopened(book, tmp_path / "x.xlsx"), sheet, issues)
    assert issues == []
    assert table.total is None
    expected = [{c.name: read_back(value, c) for c, value in zip(sheet.columns, row, strict=True)} for row in rows]
    assert [row.values for row in table.rows] == expected


@pytest.mark.parametrize("pair", FACTS, ids=name)
@several
@given(data=st.data())
def test_what_is_typed_into_facts_is_read_back(pair: tuple[WorkbookForm, FactSheet], data: st.DataObject, tmp_path: Path) -> None:
    form, sheet = pair
    values = data.draw(st.tuples(*map(typed, sheet.facts)))
    book = load_workbook(BytesIO(blank(form, sheet)))
    for row, value in enumerate(values, start=4):
        type_in(book[sheet.name], row, 2, value)
    issues: list[Issue] = []
    facts = read_facts(reopened(book, tmp_path / "x.xlsx"), sheet, issues)
    assert issues == []
    assert facts is not None
    assert facts.values == {fact.name: read_back(value, fact) for fact, value in zip(sheet.facts, values, strict=True)}


def test_what_is_filled_in_beforehand_is_read_back_too(tmp_path: Path) -> None:
    sheet = next(sheet for _, sheet in TABLES if sheet.name == "Tự chấm điểm CCHC")
    values = {
        "code": "1.10",
        "criterion": "=1+1",
        "maximum": Decimal("2.5"),
        "score": Decimal(0),
        "evidence": "-x",
        "explanation": "#N/A",
        "rule": "tự chấm",
        "unit": "VPTK",
        "task": "NV01",
    }
    prefill = Prefill(rows={sheet.name: [FilledRow(values=values, remarks={"code": "Nội dung\nThời hạn: quý I"})]})
    content = write_form(FORMS["results"], prefill)
    assert content == write_form(FORMS["results"], prefill)
    book = load_workbook(BytesIO(content))
    assert book[sheet.name]["A4"].comment.text == "Nội dung\nThời hạn: quý I"
    assert not book[sheet.name]["A4"].protection.locked
    issues: list[Issue] = []
    (row,) = read_table(reopened(book, tmp_path / "x.xlsx"), sheet, issues).rows
    assert (row.values, issues) == (values, [])


def opened(form: WorkbookForm) -> Any:
    return load_workbook(BytesIO(write_form(form)))


def rule(page: Worksheet, cell: str) -> Any:
    (found,) = (one for one in page.data_validations.dataValidation if cell in one.sqref)
    return found


def offered(book: Any, formula: str) -> Iterator[str]:
    """The choices that a drop-down names."""
    if formula.startswith('"'):
        yield from formula.strip('"').split(",")
        return
    sheet, _, cells = formula.partition("!")
    left, top, right, bottom = range_boundaries(cells.replace("$", ""))
    assert left == right
    assert book[sheet.strip("'")].sheet_state == "hidden"
    for row in range(top or 0, (bottom or 0) + 1):
        yield str(book[sheet.strip("'")].cell(row, left).value)


RULES = {
    CellType.TEXT: "textLength", CellType.INTEGER: "whole", CellType.DECIMAL: "decimal", CellType.PERCENT: "decimal",
    CellType.DATE: "date", CellType.CHOICE: "list",
}  # fmt: skip


def check_rule(book: Any, page: Worksheet, cell: str, column: Column) -> None:
    found = rule(page, cell)
    assert found.type == RULES[column.type]
    assert found.showErrorMessage
    assert found.errorStyle in (None, "stop")
    assert 10 < len(found.error) <= 225
    assert len(found.formula1) <= 257
    if column.type is CellType.CHOICE:
        assert tuple(offered(book, found.formula1)) == column.choices


def check_page(page: Worksheet, title: str, note: str) -> None:
    assert page["A1"].value == title
    assert page["A2"].value == note
    assert page.freeze_panes == "A4"
    assert (page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToWidth) == ("landscape", 9, 1)
    assert page.page_setup.fitToHeight == 0
    assert page.print_title_rows == "$3:$3"
    lock = page.protection
    assert (lock.sheet, lock.password) == (True, None)
    assert not any((lock.insertRows, lock.deleteRows, lock.formatCells, lock.formatRows, lock.sort, lock.autoFilter))


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.kind)
def test_every_form_begins_with_how_to_fill_it_in(form: WorkbookForm) -> None:
    book = opened(form)
    assert book.sheetnames[: len(form.sheets) + 1] == ["Hướng dẫn", *(sheet.name for sheet in form.sheets)]
    said = "\n".join(str(value) for row in book["Hướng dẫn"].iter_rows(values_only=True) for value in row if value)
    for words in (form.title, form.file, "dấu chấm nghìn, dấu phẩy thập phân", "dd/mm/yyyy", "được khóa", "Màu cam", "cchc check"):
        assert words in said
    assert all(sheet.name in said and sheet.note in said for sheet in form.sheets)


@pytest.mark.parametrize("pair", TABLES, ids=name)
def test_a_table_guides_the_hand(pair: tuple[WorkbookForm, Sheet]) -> None:
    form, sheet = pair
    book = opened(form)
    page = book[sheet.name]
    check_page(page, f"{form.title}: {sheet.name}", sheet.note)
    last = get_column_letter(len(sheet.columns))
    assert page.auto_filter.ref == f"A3:{last}503"
    for at, column in enumerate(sheet.columns, start=1):
        letter, header = get_column_letter(at), page.cell(3, at)
        assert (header.value, header.font.name, header.font.bold) == (column.label, "Times New Roman", True)
        assert header.protection.locked
        assert header.alignment.wrap_text
        assert header.fill.fgColor.rgb == ("00F8CBAD" if column.required else "00DDEBF7")
        assert header.comment.text.startswith(column.note)
        free = page.column_dimensions[letter]
        assert not free.protection.locked
        assert free.width == column.width
        for row in (4, 503):
            check_rule(book, page, f"{letter}{row}", column)
    rest = page.column_dimensions[get_column_letter(len(sheet.columns) + 1)]
    assert (rest.protection.locked, rest.max) == (False, 16384)


@pytest.mark.parametrize("pair", FACTS, ids=name)
def test_a_sheet_of_facts_guides_the_hand(pair: tuple[WorkbookForm, FactSheet]) -> None:
    form, sheet = pair
    book = opened(form)
    page = book[sheet.name]
    check_page(page, f"{form.title}: {sheet.name}", sheet.note)
    for row, fact in enumerate(sheet.facts, start=4):
        label, value, unit, note = (page.cell(row, at) for at in range(1, 5))
        assert (label.value, value.value, unit.value, note.value) == (
            fact.label,
            None,
            fact.unit or None,
            fact.note,
        )
        assert (label.protection.locked, value.protection.locked) == (True, False)
        check_rule(book, page, value.coordinate, fact)


def test_numbers_are_shown_as_they_are_meant() -> None:
    page = opened(FORMS["results"])["Thông tin"]
    assert [page.cell(row, 2).number_format for row in (4, 5, 6)] == ["0", "0", "@"]
    tasks = opened(FORMS["results"])["Nhiệm vụ"].column_dimensions
    assert [tasks[letter].number_format for letter in "ACE"] == ["@", "0.00", "dd/mm/yyyy"]
    assert opened(FORMS["results"])["Kinh phí"].column_dimensions["C"].number_format == "#,##0"


def test_a_month_says_whether_it_is_official_or_estimated() -> None:
    book = opened(FORMS["results"])
    assert tuple(offered(book, rule(book["Thông tin"], "B6").formula1)) == ("Chính thức", "Ước thực hiện")


def test_no_two_headers_of_a_sheet_are_taken_for_each_other() -> None:
    for _, sheet in SHEETS:
        labels = [fold(label) for column in columns(sheet) for label in column.labels]
        assert len(labels) == len(set(labels)), sheet.name
