"""What tests remember to be quick is what they would find anew."""

import shutil
from pathlib import Path

import pypdfium2
import pytest

from cchc_docs.excel.results_reader import read_results
from cchc_docs.pdf.libreoffice import LibreOffice, find_libreoffice
from tests import conversions, readings
from tests.conftest import ROOT, Change

SAMPLE = sorted((ROOT / "inputs").rglob("*.xlsx"))


def pages(path: Path, count: int) -> list[tuple[str, bytes]]:
    """Text and picture of the first pages."""
    document = pypdfium2.PdfDocument(path)
    found = [(document[at].get_textpage().get_text_range(), bytes(document[at].render(scale=1).buffer)) for at in range(count)]
    document.close()
    return found


def test_remembered_pages_are_those_that_libreoffice_makes_anew(finished: Path, tmp_path: Path) -> None:
    (printed,) = find_libreoffice().convert([finished / "bao-cao.docx"], tmp_path)
    assert pages(finished / "bao-cao.pdf", 5) == pages(printed, 5)
    assert len(pypdfium2.PdfDocument(printed)) == 5


def test_only_the_same_files_of_the_same_program_are_the_same(finished: Path, tmp_path: Path) -> None:
    engine, one, other = find_libreoffice(), finished / "bao-cao.docx", finished / "phu-luc-1.docx"
    copy, renamed = tmp_path / "bao-cao.docx", tmp_path / "khac.docx"
    shutil.copy(one, copy)
    shutil.copy(one, renamed)
    same = conversions._digest(engine, [one, other])
    assert same == conversions._digest(engine, [copy, other])
    different = [(engine, [other, one]), (engine, [one]), (engine, [renamed, other]), (LibreOffice(tmp_path), [one, other])]
    assert same not in [conversions._digest(*given) for given in different]
    copy.write_bytes(one.read_bytes() + b"x")
    assert same != conversions._digest(engine, [copy, other])


@pytest.mark.parametrize("reader", readings._READERS, ids=lambda reader: reader.__name__)
def test_remembered_readings_are_those_of_the_reader(reader: readings.Reader) -> None:
    for path in SAMPLE:
        file = path.relative_to(ROOT).as_posix()
        told, again = (readings._remembering(reader)(path, file) for _ in range(2))
        assert told == again == reader(path, file)


def test_a_changed_workbook_is_read(workspace: Path, change: Change) -> None:
    file, path = "inputs/2023/thang-03.xlsx", workspace / "inputs/2023/thang-03.xlsx"
    read = readings._remembering(read_results)
    before, _ = read(path, file)
    change("2023/thang-03.xlsx", "Hồ sơ TTHC", "C4", 20)
    after, _ = read(path, file)
    assert before != after == read_results(path, file)[0]
