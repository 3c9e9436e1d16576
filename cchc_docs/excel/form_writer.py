"""Writing a workbook to fill in from its declaration."""

from openpyxl import Workbook

from cchc_docs.excel.declaration import FactSheet, WorkbookForm
from cchc_docs.excel.form_facts import write_facts
from cchc_docs.excel.form_guide import GUIDE, write_guide
from cchc_docs.excel.form_table import write_table
from cchc_docs.excel.prefill import Prefill
from cchc_docs.excel.saving import saved
from cchc_docs.excel.validation import ChoiceLists


def write_form(form: WorkbookForm, prefill: Prefill | None = None) -> bytes:
    """The workbook with the instructions first and then every sheet of the form; the same prefill gives the same bytes."""
    return saved(form_book(form, prefill or Prefill()))


def form_book(form: WorkbookForm, known: Prefill) -> Workbook:
    """The same before it is saved, for those who add to it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    write_guide(book.create_sheet(GUIDE), form)
    lists = ChoiceLists(book)
    for sheet in form.sheets:
        page, title = book.create_sheet(sheet.name), f"{form.title}: {sheet.name}"
        if isinstance(sheet, FactSheet):
            write_facts(page, sheet, title, known.facts.get(sheet.name, {}), lists)
        else:
            write_table(page, sheet, title, known.rows.get(sheet.name, ()), lists)
    lists.close()
    return book
