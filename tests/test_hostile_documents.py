"""Word files nobody would write by hand: each gets its report, soon, and never a traceback."""

import io
import time
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from cchc_docs.conformity.judge import judge
from cchc_docs.word.package import open_document, to_bytes
from cchc_docs.word.structure import read_structure
from tests.conftest import run_cchc
from tests.form.good_documents import GOOD
from tests.measuring import seconds

LONG_TEXTS = {
    "a word of 200,000 letters": "a" * 200_000,
    "20,000 digits": "1" * 20_000,
    "one word in two spellings, 2,500 times": "hòa hoà " * 2_500,
    "spaces": " " * 100_000 + "x",
    "numbers of documents": "Quyết định số 12/QĐ-UBND ngày 10 tháng 02 năm 2023 của Ủy ban nhân dân xã về việc này; " * 1_500,
    "open brackets": "(Kèm theo " * 200,
    "dots": "." * 50_000,
    "points and strokes": "./" * 20_000,
    "Căn cứ": "Căn cứ " * 5_000,
    "headings": "1. 1.1. a) " * 5_000,
    "tabs": "\t" * 5_000 + "TM. ỦY BAN NHÂN DÂN",
}


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_a_paragraph_made_to_be_slow_is_not(name: str) -> None:
    document = GOOD["ke-hoach"]()
    document.paragraphs[12].insert_paragraph_before(LONG_TEXTS[name])
    structure = read_structure(open_document(to_bytes(document), "x.docx"))
    started = time.process_time()
    judge(structure, "x.docx")
    assert time.process_time() - started < 3


@pytest.mark.parametrize(
    "text", ["Phụ lục I", "Điều 1. Việc", "a) Việc", "Nơi nhận:", "KẾ HOẠCH", "Kính gửi: UBND xã", "Số: 12/KH-UBND"]
)
def test_two_thousand_paragraphs_of_one_kind_are_not_slow(text: str) -> None:
    document = GOOD["ke-hoach"]()
    place = document.paragraphs[20]
    for _ in range(2_000):
        place.insert_paragraph_before(text)
    structure = read_structure(open_document(to_bytes(document), "x.docx"))
    started = time.process_time()
    _, issues = judge(structure, "x.docx")
    assert time.process_time() - started < 5
    assert issues


def repacked(source: bytes, part: str, old: str, new: str) -> bytes:
    """The package with some words of a part replaced."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old_zip, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new_zip:
        for name in old_zip.namelist():
            data = old_zip.read(name)
            if name == part:
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode())
            new_zip.writestr(name, data)
    return target.getvalue()


def test_a_header_kept_on_the_network_is_not_fetched_and_breaks_nothing(tmp_path: Path) -> None:
    source = to_bytes(GOOD["ke-hoach"]())
    relations = zipfile.ZipFile(io.BytesIO(source)).read("word/_rels/document.xml.rels").decode()
    (target,) = [part.split('"')[0] for part in relations.split('Target="') if part.startswith("header")][:1]
    linked = repacked(
        source, "word/_rels/document.xml.rels", f'Target="{target}"', 'Target="http://192.0.2.1/header.xml" TargetMode="External"'
    )
    (tmp_path / "x.docx").write_bytes(linked)
    result = run_cchc(tmp_path, "lint", "x.docx")
    assert result.status in (0, 1, 3)
    assert "Traceback" not in result.err
    assert "x.docx" in result.out + result.err


def test_a_file_without_a_body_is_said_to_be_unreadable(tmp_path: Path) -> None:
    document = docx.Document()
    body = document.element.find(qn("w:body"))
    document.element.remove(body)
    (tmp_path / "x.docx").write_bytes(to_bytes(document))
    result = run_cchc(tmp_path, "lint", "--json", "x.docx")
    assert [issue["code"] for issue in result.json["issues"]] == ["document-unreadable"]
    assert result.status == 3


def test_three_hundred_pages_are_read(tmp_path: Path) -> None:
    document = GOOD["ke-hoach"]()
    (long,) = [one for one in document.paragraphs if one.text.startswith("- ") and len(one.text) > 80][:1]
    for number in range(3600):
        copy = document.add_paragraph(f"- Việc thứ {number}: {long.text[2:]} " * 3, long.style)
        long._p.addnext(copy._p)
    (tmp_path / "dai.docx").write_bytes(to_bytes(document))
    taken, result = seconds(tmp_path, "lint", "dai.docx")
    assert result.status in (0, 1)
    assert taken < 6
