"""Sixty notes on many pages, as LibreOffice prints them, and what the judge of forms says to them."""

import re
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from pypdf import PdfReader

from cchc_docs.domain.marked_text import MarkedText, NoteCall, Stretch
from cchc_docs.pdf.libreoffice import find_libreoffice
from cchc_docs.word.package import to_bytes
from cchc_docs.word.template import render
from tests.conftest import ROOT, run_cchc
from tests.pdf_reading import Page, read_pages
from tests.test_footnotes import filled, template
from tools.sample_context import sample_context

_SENTENCE = "Nâng cao chất lượng, hiệu quả và cải thiện thứ hạng chỉ số cải cách hành chính. "


def called(number: int, *, parenthesized: bool = False) -> MarkedText:
    pieces = (
        Stretch(text=f"{_SENTENCE * 3}Nội dung mã{number:02d}"),
        NoteCall(text=f"Ghi chú gc{number:02d} (văn bản mẫu)."),
        Stretch(text=" và "),
        Stretch(text="in nghiêng", italic=True),
    )
    return MarkedText(pieces=pieces, parenthesized=parenthesized)


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty notes in paragraphs, thirty in a table; two in one paragraph, one at the very beginning, one at the very end."""
    folder = tmp_path_factory.mktemp("printed")
    document = template("{{ dau }}", "{%p for x in xs %}", "- {{ x }}.", "{%p endfor %}")
    table = document.add_table(4, 2, "Table Grid")
    for row, texts in zip(
        table.rows, (("STT", "Nội dung"), ("{%tr for x in ys %}", ""), ("{{ loop.index }}", "{{ x }}")), strict=False
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.rows[3].cells[0].text = "{%tr endfor %}"
    document.add_paragraph("{{ cuoi }}", "Lời văn")
    first = MarkedText(pieces=(NoteCall(text="Ghi chú gc01."), Stretch(text=" mã01 mã02"), NoteCall(text="Ghi chú gc02.")))
    last = MarkedText(pieces=(Stretch(text="Hết mã60"), NoteCall(text="Ghi chú gc60.\nDòng hai của ghi chú.")))
    values = [called(number, parenthesized=number % 2 == 0) for number in range(3, 60)]
    rendered = filled(document, folder, dau=first, xs=values[:28], ys=values[28:], cuoi=last)
    (folder / "in.docx").write_bytes(to_bytes(rendered.document))
    (printed,) = find_libreoffice().convert([folder / "in.docx"], folder)
    return printed


@pytest.fixture(scope="module")
def pages(pdf: Path) -> list[Page]:
    return read_pages(pdf)


def test_every_note_stands_at_the_foot_of_the_page_that_calls_it_under_its_number(pages: list[Page]) -> None:
    assert len(pages) > 6
    met = []
    for page in pages:
        text = "\n".join(line.text for line in page.lines)
        calls = re.findall(r"mã(\d\d)", text)
        notes = re.findall(r"gc(\d\d)", text)
        assert notes == calls
        assert not notes or min(page.line(f"mã{one}").bottom for one in calls) > max(page.line(f"gc{one}").top for one in notes)
        met += notes
    assert met == [f"{number:02d}" for number in range(1, 61)]


def test_numbers_are_counted_by_the_program_and_printed_beside_call_and_note(pdf: Path) -> None:
    whole = " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())
    for number in range(3, 60):
        call = rf"mã{number:02d} ?\({number}\)" if number % 2 == 0 else rf"mã{number:02d} ?{number}(?!\d)"
        assert re.search(call, whole), number
        assert re.search(rf"(?<!\d){number} ?Ghi chú gc{number:02d}", whole), number


def test_notes_are_small_letters_under_a_short_line(pages: list[Page]) -> None:
    page = pages[1]
    notes = [line for line in page.lines if "gc" in line.text]
    assert len(notes) >= 3
    top = max(line.top for line in notes)
    assert any(rule[2] - rule[0] > 50 and top <= rule[1] < top + 20 for rule in page.rules)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's report with notes and italics in its own template."""
    folder = tmp_path_factory.mktemp("linted")
    context: dict[str, Any] = sample_context()
    lines = context["phuong_huong"]
    note = NoteCall(text="Theo Kế hoạch số 136/KH-UBND ngày 28 tháng 02 năm 2023 của Ủy ban nhân dân xã (văn bản mẫu).")
    context["phuong_huong"] = [
        MarkedText(pieces=(Stretch(text=str(line).rstrip(".")), note, Stretch(text=".")), parenthesized=number % 2 == 0)
        for number, line in enumerate(lines)
    ]
    rendered = render(ROOT / "templates" / "bao-cao.docx", "bao-cao.docx", context)
    (folder / "co-chu-thich.docx").write_bytes(to_bytes(rendered.document))
    plain = render(ROOT / "templates" / "bao-cao.docx", "bao-cao.docx", sample_context())
    (folder / "khong-chu-thich.docx").write_bytes(to_bytes(plain.document))
    return folder


def test_the_judge_of_forms_has_nothing_to_say_to_notes(report: Path) -> None:
    with_notes, without = (run_cchc(report, "lint", "--json", f"{name}-chu-thich.docx") for name in ("co", "khong"))
    found, expected = ([(one["code"], one["paragraph"]) for one in result.json["issues"]] for result in (with_notes, without))
    assert found == expected


def test_other_readers_open_it(report: Path) -> None:
    content = (report / "co-chu-thich.docx").read_bytes()
    document = docx.Document(BytesIO(content))
    bare = docx.Document(str(report / "khong-chu-thich.docx"))
    assert [one.text.replace("()", "") for one in document.paragraphs] == [one.text for one in bare.paragraphs]
    (pdf,) = find_libreoffice().convert([report / "co-chu-thich.docx"], report)
    assert "".join(page.extract_text() for page in PdfReader(pdf).pages).count("văn bản mẫu") == len(
        sample_context()["phuong_huong"]
    )


def test_a_thousand_notes_take_little_time(tmp_path: Path) -> None:
    values = [called(number) for number in range(1000)]
    document = template("{%p for x in xs %}", "{{ x }}", "{%p endfor %}")
    started = time.process_time()
    rendered = filled(document, tmp_path, xs=values)
    assert time.process_time() - started < 20
    assert to_bytes(rendered.document)
