"""The page of charts: there on request, lines and letters instead of a picture, legible without colour, its numbers those of the text."""

import io
import re
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from cchc_docs.domain.chart import Chart, ChartKind
from cchc_docs.domain.reconciliation import FILE
from cchc_docs.excel.chart_writer import draw
from cchc_docs.excel.reconciliation_reader import read_reconciliation
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.lint import lint
from tests.archiving import archive_failures
from tests.conftest import ROOT, copy_sample, run_cchc
from tests.drafting import drafts
from tests.pdf_numbers import figures_of

pytestmark = pytest.mark.usefixtures("read_once")

YEAR, AFTERWARDS = "2023", "2024-01-05"
ANNEX = "phu-luc-9.docx"
_IMAGE, _PATH = 3, 2
"""Kinds of objects on a page, as PDFium counts them."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The year's drafts with the page of charts."""
    root = copy_sample(tmp_path_factory.mktemp("charts"))
    assert run_cchc(root, "report", YEAR, "--charts", "--today", AFTERWARDS).status == 0
    return root / "outputs/2023/2023"


def charts_of(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = sorted(name for name in archive.namelist() if re.fullmatch(r"word/charts/chart\d+\.xml", name))
        assert not [name for name in archive.namelist() if name.startswith("word/media/")]
        return [archive.read(name).decode() for name in names]


def cached(chart: str) -> list[str]:
    """The numbers that the chart's part carries."""
    found = re.search(r"numCache>(.*?)numCache>", chart)
    assert found
    return re.findall(r"<(?:c:)?v>([\d.]+)</", found[1])


def test_the_page_is_there_on_request_alone(folder: Path) -> None:
    titles = drafts(ROOT, YEAR, date.fromisoformat(AFTERWARDS)).titles
    assert "Phụ lục IX" not in " ".join(titles.values())
    assert len(charts_of((folder / ANNEX).read_bytes())) == 2
    with zipfile.ZipFile(folder / ANNEX) as archive:
        assert not re.search("[\U000f0000-\U0010ffff]", archive.read("word/document.xml").decode())
    assert [str(issue) for one in lint(Workspace(folder), [folder / ANNEX]) for issue in one.issues] == []


def test_the_same_figures_are_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    root = copy_sample(tmp_path)
    assert run_cchc(root, "report", YEAR, "--charts", "--today", AFTERWARDS).status == 0
    assert (root / "outputs/2023/2023" / ANNEX).read_bytes() == (folder / ANNEX).read_bytes()


def test_the_final_page_is_vector_with_embedded_fonts_and_keeps_the_archive_form(folder: Path) -> None:
    root = folder.parent.parent.parent
    assert run_cchc(root, "finalize", str((folder / "bao-cao.docx").relative_to(root)), "--today", AFTERWARDS).status == 0
    final = folder / "bao-cao.trinh-ky.pdf"
    assert archive_failures(final) == []
    document = pypdfium2.PdfDocument(final)
    (number,) = [at for at, one in enumerate(document) if "Biểu đồ 1." in one.get_textpage().get_text_bounded()]
    page = document[number]
    kinds = [one.type for one in page.get_objects(max_depth=10)]
    text = page.get_textpage().get_text_bounded()
    document.close()
    assert kinds.count(_IMAGE) == 0
    assert kinds.count(_PATH) > 100, "axes, lines, markers and hatches"
    assert "99,02%" in text and "99.02%" not in text
    assert text.count("99,02%") == 2, "beside its point and in the table"
    known = read_reconciliation(folder / FILE, FILE)
    told = {text for one in known.figures for text in one.printed.split("; ")} | {one.text for one in known.typed}
    assert set(figures_of(final)) - told == set(), "every number of the year's report, its tables and its charts"
    fonts = fonts_of(PdfReader(final), number)
    assert fonts
    for name, embedded in fonts.items():
        assert embedded, name
        assert re.search("Liberation ?Serif|Times ?New ?Roman", name), name


def fonts_of(reader: PdfReader, number: int) -> dict[str, bool]:
    """Each font of the page, and of what is drawn on it, with whether it is embedded."""
    found: dict[str, bool] = {}
    waiting: list[Any] = [reader.pages[number]["/Resources"].get_object()]
    while waiting:
        resources = waiting.pop()
        for font in resources.get("/Font", {}).values():
            one = font.get_object()
            held = one["/DescendantFonts"][0].get_object() if "/DescendantFonts" in one else one
            described = held["/FontDescriptor"].get_object()
            found[str(one["/BaseFont"])] = any(key in described for key in ("/FontFile", "/FontFile2", "/FontFile3"))
        forms = [one.get_object() for one in resources.get("/XObject", {}).values()]
        waiting += [form["/Resources"].get_object() for form in forms if "/Resources" in form]
    return found


def test_it_is_legible_in_black_and_white(folder: Path) -> None:
    line, bars = charts_of((folder / ANNEX).read_bytes())
    for one in (line, bars):
        assert set(re.findall(r'srgbClr val="(\w+)"', one)) <= {"000000", "FFFFFF"}
        assert 'typeface="Times New Roman"' in one
        assert '<showVal val="1"' in one.replace("c:", "")
    hatches = re.findall(r'pattFill [^>]*prst="(\w+)"', bars)
    assert len(hatches) == len(set(hatches)) == 5
    assert "diamond" in line


def test_the_charts_numbers_are_known_to_the_reconciliation(folder: Path) -> None:
    page = load_workbook(folder / "doi-chieu-so-lieu.xlsx").worksheets[0]
    rows = [tuple(str(value) for value in row) for row in page.iter_rows(min_row=1, values_only=True)]
    on_page = [row for row in rows if any(f"{ANNEX}," in value for value in row)]
    assert len(on_page) == 12 + 5
    line, bars = charts_of((folder / ANNEX).read_bytes())
    points = [Decimal(value) for value in cached(line)]
    printed = [
        next(value for value in row if value.endswith("%") and value != "%")
        for month in range(1, 13)
        for row in on_page
        if f"Tháng {month}" in row
    ]
    assert [f"{point * 100:.2f}%".replace(".", ",").replace(",00%", "%") for point in points] == printed
    assert sum(map(int, cached(bars))) == 24, "every task of the plan has one state"


def test_a_gap_stays_a_gap_and_odd_words_stay_words() -> None:
    chart = Chart(kind=ChartKind.LINE, title="A & <B>", names=("T1", "T2"), values=(None, Decimal("0.5")), share=True)
    content = draw(chart).decode()
    assert content == draw(chart).decode()
    assert "A &amp; &lt;B&gt;" in content
    assert re.findall(r'pt idx="(\d)"><(?:c:)?v>0\.5', content) == ["1"]


def test_a_month_has_the_months_before_it(tmp_path: Path) -> None:
    root = copy_sample(tmp_path)
    assert run_cchc(root, "report", "2023-03", "--charts").status == 0
    (annex,) = [
        content
        for path in (root / "outputs/2023/2023-03").glob("phu-luc-*.docx")
        if (content := path.read_bytes()) and charts_of(content)
    ]
    assert re.findall(r"<(?:c:)?v>(T\d+)</", charts_of(annex)[0]) == ["T1", "T2", "T3"]
