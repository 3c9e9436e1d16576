"""What twelve units hand in comes to the same report as the single workbooks, figure by figure."""

import io
import shutil
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.excel.summary_writer import write_summary
from cchc_docs.indicators.by_unit import COUNTED_BY_UNIT, name_of
from cchc_docs.indicators.detailed import HIGHEST_SCORE, SELF_SCORE
from cchc_docs.indicators.indicator import Unit
from cchc_docs.issues import has_errors
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.inputs import PeriodInputs, read_period
from cchc_docs.workflows.report_annexes import SYNTHESIS
from cchc_docs.workflows.synthesis_annex import NOTHING, REST
from cchc_docs.workflows.synthesis_book import FILE, synthesis_tables
from cchc_docs.workflows.unit_synthesis import Synthesis, synthesize
from tests.conftest import ROOT, run_cchc
from tests.drafting import Drafts, drafts
from tests.project_figures import Figures, figures
from tests.twelve_units import TWELFTH, twelve_units

pytestmark = pytest.mark.usefixtures("read_once")

DAY = date(2023, 3, 28)
AFTERWARDS = date(2024, 1, 31)
TITLE = "Phụ lục VI. Tổng hợp kết quả thực hiện của các đơn vị"


@pytest.fixture(scope="module")
def divided(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first quarter by units."""
    folder = tmp_path_factory.mktemp("units")
    twelve_units(folder, (1, 2, 3))
    return folder


def read(folder: Path, key: str, day: date) -> PeriodInputs:
    inputs = read_period(Workspace(folder), parse_period_key(key), DocumentType.BAO_CAO, day)
    assert not has_errors(inputs.issues), [str(issue) for issue in inputs.issues]
    return inputs


def synthesis(folder: Path, key: str, day: date) -> Synthesis:
    inputs = read(folder, key, day)
    as_of = min(inputs.known_until, day)
    return synthesize(inputs, as_of, over=day > as_of)


def own_figures(key: str, day: date) -> Figures:
    """The agency's own, from the single workbooks."""
    inputs = read(ROOT, key, day)
    as_of = min(inputs.known_until, day)
    return figures(inputs.months, inputs.earlier, as_of, over=day > as_of)


def compare(found: Synthesis, own: Figures) -> int:
    """The whole is the agency's own, and the parts come to it; gives how many figures were added up."""
    values = {name_of(value.indicator): value.value for (group, _), value in own.items() if not group.startswith("ho_so ")}
    scores = {name_of(HIGHEST_SCORE), name_of(SELF_SCORE)}
    assert {name: value.value for name, value in found.figures.whole.items()} == {
        name: value for name, value in values.items() if name not in scores
    }
    assert found.figures.rest == {}
    added = 0
    for name, whole in found.figures.whole.items():
        parts = [own_part[name] for own_part in found.figures.units.values() if name in own_part]
        numbers = [Decimal(part.value) for part in parts if part.value is not None]
        if whole.indicator.unit is not Unit.SHARE:
            assert sum(numbers) == (whole.value or 0), name
            added += 1
        cells = Counter((one.place, one.role) for part in parts for one in part.sources)
        assert cells == Counter((one.place, one.role) for one in whole.sources), name
    return added


def test_the_parts_of_twelve_units_come_to_the_agencys_own_figures(divided: Path) -> None:
    found = synthesis(divided, "2023-Q1", DAY)
    assert len(found.names) == 12
    assert compare(found, own_figures("2023-Q1", DAY)) > 60
    assert sum("ho_so.tiep_nhan" in own for own in found.figures.units.values()) >= 5
    assert sum(any(name.startswith("chi_tieu.") for name in own) for own in found.figures.units.values()) >= 10


@pytest.mark.slow
@pytest.mark.parametrize("key", ["2023-03", "2023-H1", "2023-9M", "2023-Q4", "2023"])
def test_so_it_is_in_every_period_of_the_year(tmp_path: Path, key: str) -> None:
    twelve_units(tmp_path, range(1, 13))
    assert compare(synthesis(tmp_path, key, AFTERWARDS), own_figures(key, AFTERWARDS)) > 60


def test_a_share_is_made_of_sums(divided: Path) -> None:
    found = synthesis(divided, "2023-Q1", DAY)
    for own in (*found.figures.units.values(), found.figures.whole):
        if "ho_so.ty_le_dung_han" in own:
            above, below = (
                sum(int(own[f"ho_so.{code}"].value or 0) for code in codes)
                for codes in (("truoc_han", "dung_han"), ("da_giai_quyet",))
            )
            share = own["ho_so.ty_le_dung_han"].value
            assert share == (Decimal(above) / below if below else None)


@pytest.fixture(scope="module")
def quarter(divided: Path) -> Drafts:
    return drafts(divided, "2023-Q1", DAY)


def test_the_report_of_units_says_what_the_single_workbooks_say(quarter: Drafts) -> None:
    single = drafts(ROOT, "2023-Q1", DAY)
    assert quarter.titles["phu-luc-6.docx"] == TITLE
    assert "phu-luc-6.docx" not in single.parts
    told = quarter.text().replace("Kết quả của từng đơn vị được tổng hợp tại Phụ lục VI.\n", "")
    assert Counter(told.splitlines()) == Counter(single.text().splitlines()), "the order of rows goes by units"
    for name in ("phu-luc-1.docx", "phu-luc-3.docx"):
        assert Counter(map(tuple, quarter.rows(name))) == Counter(map(tuple, single.rows(name)))
    assert quarter.rows("phu-luc-2.docx")[-1] == single.rows("phu-luc-2.docx")[-1]


def table(found: Drafts, number: int) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in found.document("phu-luc-6.docx").tables[number].rows]


def test_the_annexs_columns_add_up_to_its_last_row_and_to_form_ii06a(quarter: Drafts) -> None:
    *_, last = rows = table(quarter, 0)[3:]
    assert len(rows) == 13
    for column in (2, 3, 4, 6, 8, 9, 11, 12):
        numbers = [int(row[column].replace(".", "")) for row in rows[:-1] if row[column] != NOTHING]
        assert sum(numbers) == int(last[column].replace(".", "")), column
    form = quarter.rows("phu-luc-2.docx")[-1]
    assert [last[6], last[8], last[9], last[11], last[12]] == [form[2], form[6], form[9], form[10], form[12]]
    assert last[7] == "100%"
    assert last[10] == "99,11%"


def test_every_number_of_the_annex_is_known_to_the_reconciliation(divided: Path) -> None:
    from cchc_docs.workflows.draft_report import _document, _subject
    from cchc_docs.workflows.drafting import write_parts
    from cchc_docs.workflows.reconcile import reconcile
    from cchc_docs.workflows.report_annexes import report_appendices
    from cchc_docs.workflows.report_context import report_context
    from cchc_docs.workflows.report_request import WHOLE

    inputs = read(divided, "2023-Q1", DAY)
    assert inputs.agency and inputs.plan and inputs.period
    appendices = tuple(one for one in report_appendices(inputs.plan, inputs.months, DAY) if one.template == SYNTHESIS)
    subject = _subject(inputs.agency, inputs.period, None, WHOLE)
    document = _document(inputs.agency, inputs.period, DAY, subject=subject, appendices=appendices)
    context = report_context(document, inputs.agency, inputs.plan, inputs, inputs.period, DAY)
    (annex,) = write_parts(Workspace(divided), document, "bao-cao.docx", context)[1:]
    reconciliation = reconcile("", {annex.name: annex.shown})
    cells = [text for row in table(Drafts({"phu-luc-6.docx": annex.content}, {}), 0)[3:] for text in row[2:] if text != NOTHING]
    shown = [one.text for one in annex.shown if one.place.table == 1]
    assert len(cells) > 60
    assert Counter(shown) == Counter(cells)
    assert len({(one.figure.code, one.figure.scope) for one in reconciliation.figures}) > 100
    assert all(abs(one.figure.recomputed - Decimal(one.figure.value or 0)) < Decimal("1e-20") for one in reconciliation.figures)


def test_the_workbook_sums_by_formulas_that_come_to_the_same(divided: Path) -> None:
    found = synthesis(divided, "2023-Q1", DAY)
    content = write_summary("Tổng hợp", synthesis_tables(found, 2023))
    assert content == write_summary("Tổng hợp", synthesis_tables(found, 2023))
    book, values = load_workbook(io.BytesIO(content)), load_workbook(io.BytesIO(content), data_only=True)
    assert book.sheetnames == ["Nhiệm vụ", "Hồ sơ TTHC", "Chỉ tiêu khác", "Xếp hạng"]
    for page in book:
        assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
        assert page.freeze_panes and page.print_title_rows
    page, known = book["Hồ sơ TTHC"], values["Hồ sơ TTHC"]
    assert page["C16"].value == "=SUM(C4:C15)"
    assert known["C16"].value == found.figures.whole["ho_so.tiep_nhan"].value
    others, told = book["Chỉ tiêu khác"], values["Chỉ tiêu khác"]
    sums = [row for row in range(4, others.max_row + 1) if str(others.cell(row, 16).value).startswith("=SUM(")]
    assert len(sums) > 20
    for row in sums:
        assert sum(Decimal(str(told.cell(row, column).value or 0)) for column in range(4, 16)) == told.cell(row, 16).value


def test_calc_comes_to_what_is_written_beside_the_formulas(divided: Path, tmp_path: Path) -> None:
    import subprocess

    from cchc_docs.pdf.libreoffice import find_libreoffice

    path = tmp_path / "tong-hop.xlsx"
    path.write_bytes(write_summary("Tổng hợp", synthesis_tables(synthesis(divided, "2023-Q1", DAY), 2023)))
    command = [str(find_libreoffice().program), f"-env:UserInstallation=file://{tmp_path}/ho-so", "--headless", "--convert-to"]
    command += ["xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "tinh"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    ours, theirs = load_workbook(path, data_only=True), load_workbook(tmp_path / "tinh/tong-hop.xlsx", data_only=True)
    formulas = load_workbook(path)
    compared = 0
    for page in formulas:
        for row in page.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    mine, calculated = ours[page.title][cell.coordinate].value, theirs[page.title][cell.coordinate].value
                    assert float(mine or 0) == pytest.approx(float(calculated or 0)), (page.title, cell.coordinate)
                    compared += 1
    assert compared > 80


def test_who_has_not_reported_is_named_with_the_months(tmp_path: Path) -> None:
    twelve_units(tmp_path, (1, 2, 3))
    for month in (2, 3):
        (tmp_path / f"inputs/2023/thang-{month:02d}/VPTK.xlsx").unlink()
    inputs = read_period(Workspace(tmp_path), parse_period_key("2023-Q1"), DocumentType.BAO_CAO, DAY, allow_missing=True)
    found = synthesize(inputs, DAY, over=False)
    assert found.missing == {"VPTK": (2, 3)}
    (page,) = [one for one in synthesis_tables(found, 2023) if one.sheet == "Chưa báo cáo"]
    assert page.rows == (("Công chức Văn phòng - Thống kê", "02/2023"), ("Công chức Văn phòng - Thống kê", "3/2023"))
    for name, whole in found.figures.whole.items():
        numbers = [own[name].value or 0 for own in found.figures.units.values() if name in own]
        if whole.indicator.unit is not Unit.SHARE:
            assert sum(numbers) == (whole.value or 0), name


def rank(folder: Path, *rows: tuple[str, ...]) -> list[tuple[str, list[tuple[int, str]]]]:
    path = folder / "inputs/co-quan.xlsx"
    book = load_workbook(path)
    page = book.create_sheet("Xếp hạng đơn vị")
    for row in (("Xếp hạng",), (), ("Chỉ tiêu", "Thứ tự"), *rows):
        page.append(row)
    book.save(path)
    found = synthesis(folder, "2023-Q1", DAY)
    return [(name_of(one.indicator), [(unit.place, unit.code) for unit in one.units]) for one in found.rankings]


def test_the_agency_chooses_by_what_its_units_are_ranked(tmp_path: Path, divided: Path) -> None:
    usual = synthesis(divided, "2023-Q1", DAY).rankings
    assert [name_of(one.indicator) for one in usual] == ["ho_so.ty_le_dung_han", "nhiem_vu.ty_le_hoan_thanh"]
    twelve_units(tmp_path, (1, 2, 3))
    chosen = rank(tmp_path, ("Đang giải quyết quá hạn", "Thấp xếp trước"), ("Nhiệm vụ trong kế hoạch", ""))
    assert [name for name, _ in chosen] == ["ho_so.dang_qua_han", "nhiem_vu.tong_so"]
    lowest, most = chosen[0][1], chosen[1][1]
    assert [place for place, _ in lowest] == [1] * (len(lowest) - 1) + [len(lowest)], "one unit has the only overdue dossier"
    assert most[0] == (1, "VPTK")
    assert [place for place, _ in most] == sorted(place for place, _ in most)


def test_every_indicator_can_be_chosen_by_a_name_of_its_own() -> None:
    from cchc_docs.excel.ranking_form import CHOICES

    assert len(CHOICES) == len(COUNTED_BY_UNIT) > 80


def test_a_units_own_report_has_no_synthesis(divided: Path) -> None:
    inputs = read_period(Workspace(divided), parse_period_key("2023-Q1"), DocumentType.BAO_CAO, DAY, unit="VPTK")
    from cchc_docs.workflows.unit_synthesis import is_divided

    assert inputs.months
    assert not is_divided(inputs.months)
    assert is_divided(read(divided, "2023-Q1", DAY).months)
    assert TWELFTH in synthesis(divided, "2023-Q1", DAY).names


def test_annex_and_workbook_go_when_the_months_are_single_files_again(tmp_path: Path) -> None:
    twelve_units(tmp_path, (1, 2, 3))
    folder = tmp_path / "outputs/2023/2023-Q1"
    assert run_cchc(tmp_path, "report", "2023-Q1").status == 0
    made = (folder / FILE).read_bytes()
    assert (folder / "phu-luc-6.docx").is_file()
    for month in ("01", "02", "03"):
        shutil.rmtree(tmp_path / f"inputs/2023/thang-{month}")
        shutil.copy(ROOT / f"inputs/2023/thang-{month}.xlsx", tmp_path / "inputs/2023")
    assert run_cchc(tmp_path, "report", "2023-Q1").status == 0
    assert not (folder / FILE).exists()
    assert not (folder / "phu-luc-6.docx").exists()
    (folder / FILE).write_bytes(made)
    assert run_cchc(tmp_path, "report", "2023-Q1").status == 0
    assert (folder / FILE).read_bytes() == made, "nobody knows that this one is ours"


def test_months_of_the_whole_agency_among_months_of_units_are_a_row_of_their_own(tmp_path: Path) -> None:
    twelve_units(tmp_path, (2, 3))
    shutil.copy(ROOT / "inputs/2023/thang-01.xlsx", tmp_path / "inputs/2023")
    found = synthesis(tmp_path, "2023-Q1", DAY)
    january, whole = found.figures.rest["ho_so.truc_tuyen"].value, found.figures.whole["ho_so.truc_tuyen"].value
    assert january and whole and 0 < january < whole
    parts = [own["ho_so.truc_tuyen"].value or 0 for own in found.figures.units.values() if "ho_so.truc_tuyen" in own]
    assert sum(parts) + january == whole
    assert REST in [row.name for row in synthesis_tables(found, 2023)[1].rows]  # type: ignore[union-attr]
