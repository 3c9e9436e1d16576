"""The reconciliation: every printed figure with its cells, checked by another program, and what a clerk asks of it."""

import csv
import io
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cchc_docs.domain.reconciliation import FILE, Reconciliation
from cchc_docs.excel.reconciliation_reader import read_reconciliation
from cchc_docs.excel.reconciliation_writer import write_reconciliation
from cchc_docs.vietnamese.printed_numbers import printed_numbers
from tests.conftest import copy_sample, run_cchc, snapshot
from tests.office_saving import save_by_office
from tests.pdf_numbers import figures_of

DAYS = {"2023-03": "2023-03-28", "2023-H1": "2023-06-30", "2023": "2023-12-28"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_sample(tmp_path_factory.mktemp("reconciled"))


def drafted(folder: Path, key: str) -> Path:
    """The folder of the period's drafts, made once."""
    outputs = folder / "outputs" / "2023" / key
    if not outputs.is_dir():
        assert run_cchc(folder, "report", key, "--today", DAYS[key]).status == 0
    return outputs


def known(reconciliation: Reconciliation) -> set[str]:
    figures = {text for one in reconciliation.figures for text in one.printed.split("; ")}
    return figures | {one.text for one in reconciliation.typed}


@pytest.mark.parametrize("key", DAYS)
def test_every_number_of_the_finished_pdf_is_in_the_reconciliation(folder: Path, key: str) -> None:
    outputs = drafted(folder, key)
    final = run_cchc(folder, "finalize", f"outputs/2023/{key}/bao-cao.docx", "--today", DAYS[key])
    assert final.status == 0
    printed = figures_of(outputs / "bao-cao.trinh-ky.pdf")
    assert len(printed) > 100
    assert set(printed) - known(read_reconciliation(outputs / FILE, FILE)) == set()


def test_the_reader_of_pdfs_sees_a_figure_nobody_can_account_for(folder: Path) -> None:
    outputs = drafted(folder, "2023-03")
    printed = figures_of(outputs / "bao-cao.pdf")
    reconciliation = read_reconciliation(outputs / FILE, FILE)
    without = Reconciliation(title="", figures=reconciliation.figures[1:], typed=())
    assert set(printed) - known(without)


def test_every_link_leads_to_a_cell_that_holds_the_value(folder: Path) -> None:
    reconciliation = read_reconciliation(drafted(folder, "2023-H1") / FILE, FILE)
    books = {
        path: load_workbook(folder / path)
        for path in {s.place.file or "" for f in reconciliation.figures for s in f.figure.sources if s.place.file}
    }
    sources = [source for one in reconciliation.figures for source in one.figure.sources if source.place.file]
    assert len(sources) > 500
    for source in sources:
        cell = books[source.place.file or ""][source.place.sheet or ""][source.place.cell or ""].value
        assert cell is not None, source
        if isinstance(cell, datetime):
            assert source.value == (cell - datetime(1899, 12, 30)).days
        elif source.value is not None:
            assert Decimal(str(cell)) in (Decimal(source.value), Decimal(source.value) * 100), source
    page = load_workbook(drafted(folder, "2023-H1") / FILE)["Ô nguồn"]
    links = [cell.hyperlink for row in page.iter_rows(min_row=4) for cell in row if cell.hyperlink]
    assert len(links) == len(sources)
    for link, source in zip(links, sources, strict=True):
        assert (drafted(folder, "2023-H1") / (link.target or "")).resolve() == (folder / (source.place.file or "")).resolve()
        assert link.location == f"'{source.place.sheet}'!{source.place.cell}"


def recalculated(path: Path, folder: Path) -> list[str]:
    """The figures' sheet as LibreOffice computes it."""
    table = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,1"
    save_by_office(path, table, folder)
    (made,) = folder.glob(f"{path.stem}*.csv")
    rows = csv.reader(io.StringIO(made.read_text(encoding="utf-8")), delimiter="\t")
    return [row[9] for row in rows if len(row) > 9 and row[0].isdigit()]


def test_another_program_finds_every_figure_equal_to_its_cells_and_one_changed_cell_unequal(folder: Path, tmp_path: Path) -> None:
    path = drafted(folder, "2023-H1") / FILE
    reconciliation = read_reconciliation(path, FILE)
    book = load_workbook(path)
    (tmp_path / "tinh").mkdir()
    book.save(tmp_path / "tinh" / FILE)  # openpyxl leaves out what the formulas came to: LibreOffice has to compute
    assert recalculated(tmp_path / "tinh" / FILE, tmp_path / "tinh") == ["khớp"] * len(reconciliation.figures)
    assert len(reconciliation.figures) > 150
    cell: Any = next(row[6] for row in book["Ô nguồn"].iter_rows(min_row=4) if row[6].value)
    cell.value += 1
    (tmp_path / "sai").mkdir()
    book.save(tmp_path / "sai" / FILE)
    assert recalculated(tmp_path / "sai" / FILE, tmp_path / "sai").count("LỆCH") == 1


def test_who_only_previews_the_workbook_sees_what_its_formulas_come_to(folder: Path) -> None:
    path = drafted(folder, "2023-H1") / FILE
    formulas, seen = load_workbook(path)["Số liệu"], load_workbook(path, data_only=True)["Số liệu"]
    rows = range(4, formulas.max_row + 1)
    assert all(str(formulas.cell(row, 10).value).startswith("=IF(") for row in rows)
    assert {seen.cell(row, 10).value for row in rows} == {"khớp"}
    assert seen["J2"].value == f"{len(rows)}/{len(rows)} khớp"
    assert formulas.auto_filter.ref == f"A3:L{formulas.max_row}"


def test_what_is_written_is_read_back(folder: Path) -> None:
    reconciliation = read_reconciliation(drafted(folder, "2023-03") / FILE, FILE)
    path = folder / "again.xlsx"
    path.write_bytes(write_reconciliation(reconciliation, "../../../"))
    assert read_reconciliation(path, FILE) == reconciliation
    assert reconciliation.title == "Báo cáo kết quả công tác cải cách hành chính tháng 3 năm 2023"
    path.unlink()


def test_one_changed_cell_changes_only_what_depends_on_it(workspace: Path) -> None:
    assert run_cchc(workspace, "report", "2023-03").status == 0
    outputs = workspace / "outputs" / "2023" / "2023-03"
    before, files = read_reconciliation(outputs / FILE, FILE), snapshot(outputs)
    assert run_cchc(workspace, "report", "2023-03").status == 0
    same = snapshot(outputs)
    assert {name: data for name, data in same.items() if not name.endswith((".pdf", ".sha256"))} == {
        name: data for name, data in files.items() if not name.endswith((".pdf", ".sha256"))
    }
    month = workspace / "inputs" / "2023" / "thang-03.xlsx"
    book = load_workbook(month)
    sheet = book["Hồ sơ TTHC"]
    total = next(row[0].row for row in sheet.iter_rows(min_row=4) if row[0].value == "Tổng cộng")
    for row in (4, total):
        for column, step in ((7, 1), (8, -1)):
            cell: Any = sheet.cell(row, column)
            cell.value += step
    book.save(month)
    assert run_cchc(workspace, "report", "2023-03").status == 0
    after = read_reconciliation(outputs / FILE, FILE)
    old, new = (
        {(one.figure.code, one.figure.scope): one.figure.value for one in made.figures if ".so_" not in one.figure.code}
        for made in (before, after)
    )
    changed = {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
    compared = {key for key in changed if "tang_giam_" in key[0]}
    assert {code.partition(".")[2].partition(".")[0] for code, _ in compared} == {"truoc_han", "dung_han"}
    field = str(sheet["A4"].value)
    assert changed - compared == {(code, scope) for code in ("ho_so.truoc_han", "ho_so.dung_han") for scope in ("", field)}


def test_a_reconciliation_somebody_wrote_in_is_not_overwritten(workspace: Path) -> None:
    assert run_cchc(workspace, "report", "2023-03").status == 0
    path = workspace / "outputs" / "2023" / "2023-03" / FILE
    book = load_workbook(path)
    book.worksheets[0]["A1"].value = "đã xem"
    book.save(path)
    again = run_cchc(workspace, "report", "2023-03")
    assert again.status == 6
    assert FILE in again.err


def test_a_figure_is_traced_to_its_cells(folder: Path) -> None:
    outputs = drafted(folder, "2023-03")
    shown = next(one for one in read_reconciliation(outputs / FILE, FILE).figures if one.figure.code == "ho_so.ty_le_dung_han")
    by_key = run_cchc(folder, "trace", "2023-03", f"«{shown.printed}»")
    by_file = run_cchc(folder, "truy-nguon", "outputs/2023/2023-03/bao-cao.docx", "ty_le_dung_han", "--all")
    assert by_key.status == by_file.status == 0
    assert "Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn" in by_key.out
    assert "bao-cao.docx, đoạn" in by_key.out
    assert "tử số: inputs/2023/thang-03.xlsx, trang «Hồ sơ TTHC», ô " in by_file.out
    found = run_cchc(folder, "trace", "2023-03", "ty_le_dung_han", "--json").json["figures"]
    assert [one["printed"] for one in found] == [shown.printed]
    above = sum(one["value"] for one in found[0]["sources"] if one["role"] == "tử số")
    below = sum(one["value"] for one in found[0]["sources"] if one["role"] == "mẫu số")
    assert abs(above / below - found[0]["value"]) < 1e-9


def test_numbers_that_somebody_typed_are_said_to_be_so(folder: Path) -> None:
    reconciliation = read_reconciliation(drafted(folder, "2023-03") / FILE, FILE)
    assert reconciliation.typed
    for one in reconciliation.typed:
        assert one.text in [number.text for number in printed_numbers(one.words)]
    traced = run_cchc(folder, "trace", "2023-03", reconciliation.typed[0].text)
    assert "do người soạn nhập" in traced.out


def test_a_number_that_is_not_there_and_a_report_that_is_not_there(folder: Path) -> None:
    drafted(folder, "2023-03")
    missing = run_cchc(folder, "trace", "2023-03", "987654")
    assert missing.status == 1 and "không có số «987654»" in missing.err and "[figure-unknown]" in missing.err
    assert run_cchc(folder, "trace", "2023-Q4", "1").status == 3
