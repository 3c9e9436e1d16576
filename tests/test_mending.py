"""``cchc lint --fix``: what it promises is mended in a copy, and not a letter else is changed."""

import io
import unicodedata
from pathlib import Path
from random import Random

import docx
import pytest
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from cchc_docs.conformity.judge import judge
from cchc_docs.word.mending import Change, mend_document
from cchc_docs.word.package import open_document, to_bytes
from cchc_docs.word.structure import read_structure
from tests.conftest import run_cchc, snapshot
from tests.form.good_documents import GOOD
from tests.form.mutation import every_paragraph, set_text
from tests.form.mutations import MUTATIONS
from tests.test_lint import write

PROMISED = ("look-alike-letter", "not-nfc", "double-space", "dash-in-notation", "date-zeros")
SLIPS = [one for one in MUTATIONS if one.rule in PROMISED or (one.rule, one.name) == ("date-wording", "no zero")]
_SOURCES = {name: to_bytes(make()) for name, make in GOOD.items()}


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def broken(document: Document) -> set[str]:
    structure = read_structure(open_document(to_bytes(document), "thu.docx"))
    return {issue.code for issue in judge(structure, "thu.docx")[1]}


def texts(document: Document) -> list[str]:
    return [one.text for one in every_paragraph(document)]


def looks(document: Document) -> list[bytes]:
    return [etree.tostring(one) for one in document.element.body.iter(qn("w:rPr"), qn("w:pPr"))]


@pytest.mark.parametrize("name", GOOD)
def test_a_good_document_is_left_as_it_is(name: str) -> None:
    document = opened(_SOURCES[name])
    assert mend_document(document) == []
    assert to_bytes(document) == to_bytes(opened(_SOURCES[name]))


def test_what_it_promises_is_mended_and_the_text_is_the_one_before_the_slip() -> None:
    random, tried = Random(12), 0
    assert len(SLIPS) >= 8
    for slip in SLIPS:
        for name in slip.documents:
            document = opened(_SOURCES[name])
            if not slip.apply(document, random):
                continue
            before, looked = broken(document), looks(document)
            assert slip.rule in before
            changes = mend_document(document)
            assert changes, (slip.rule, slip.name, name)
            assert not broken(document) & set(PROMISED), (slip.rule, slip.name, name)
            assert texts(document) == texts(opened(_SOURCES[name])), (slip.rule, slip.name, name)
            assert looks(document) == looked
            tried += 1
    assert tried > 40


def test_several_slips_in_one_document_are_all_mended() -> None:
    random = Random(3)
    for name in GOOD:
        for _ in range(5):
            document = opened(_SOURCES[name])
            made = [slip.apply(document, random) for slip in random.sample(SLIPS, 4) if name in slip.documents]
            changes = mend_document(document)
            assert bool(changes) == any(made)
            assert not broken(document) & set(PROMISED)
            assert texts(document) == texts(opened(_SOURCES[name]))


def paragraph_of(*runs: str) -> Document:
    document = opened(_SOURCES["cong-van"])
    paragraph = next(one for one in document.paragraphs if len(one.text) > 60)
    set_text(paragraph, "")
    for number, text in enumerate(runs):
        paragraph.add_run(text).bold = bool(number % 2)
    return document


def mended(*runs: str) -> tuple[list[str], list[Change]]:
    document = paragraph_of(*runs)
    changes = mend_document(document)
    paragraph = next(one for one in document.paragraphs if one.runs and one.runs[-1].bold)
    return [run.text for run in paragraph.runs if run.text], changes


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (("Số liệu ", " tháng"), ["Số liệu ", "tháng"]),
        (("ngày 5 thá", "ng 03 năm 2023"), ["ngày 05 thá", "ng 3 năm 2023"]),
        (("Kế hoạch số 341/KH –", " UBND"), ["Kế hoạch số 341/KH-", "UBND"]),
        (("vie\u0302", "\u0323c"), ["vi\u1ec7", "c"]),
        (("BÐH", " Ɖất"), ["BĐH", " Đất"]),
        (("Số:", "      /BC - UBND"), ["Số:", "      /BC-UBND"]),
        (("ngày      tháng 3", " năm 2023"), ["ngày      tháng 3", " năm 2023"]),
        (("Nơi nhận:", "          TM. ỦY BAN"), ["Nơi nhận:", "          TM. ỦY BAN"]),
        (("ngày\t5 th", "áng\n3"), ["ngày\t05 th", "áng\n3"]),
    ],
)
def test_changes_over_runs_keep_the_looks_of_both(runs: tuple[str, ...], expected: list[str]) -> None:
    assert mended(*runs)[0] == expected


def test_a_change_is_told_with_its_words_and_its_place() -> None:
    _, changes = mended("Báo cáo  số liệu ngày 5 tháng 03 năm 2023 theo Kế hoạch số 341/KH – UBND của BÐ", "H")
    assert [(one.rule, one.old, one.new) for one in changes] == [
        ("look-alike-letter", "BÐH", "BĐH"),
        ("double-space", "cáo  số", "cáo số"),
        ("dash-in-notation", "341/KH – UBND", "341/KH-UBND"),
        ("date-zeros", "ngày 5 tháng 03 năm", "ngày 05 tháng 3 năm"),
    ]
    assert all(one.place.paragraph and one.place.table is None for one in changes)


def test_headers_notes_and_hidden_words(tmp_path: Path) -> None:
    document = paragraph_of("một", " hai")
    header = document.sections[0].header
    header.paragraphs[0].add_run("BÐH  xã")
    hidden = next(one for one in document.paragraphs if one.runs and one.runs[-1].bold).add_run("  BÐ  H")
    hidden.font.hidden = True
    assert [(one.place.part, one.rule) for one in mend_document(document)] == [
        ("đầu trang", "look-alike-letter"),
        ("đầu trang", "double-space"),
    ]
    assert header.paragraphs[0].text.endswith("BĐH xã")
    assert hidden.text == "  BÐ  H"


def with_notes(text: str) -> Document:
    """A letter with a part of notes, which python-docx keeps as bytes."""
    document = opened(_SOURCES["cong-van"])
    note = f'<w:footnote w:id="2"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
    blob = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {nsdecls("w")}>{note}</w:footnotes>'.encode()
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return document


def test_footnotes_are_mended_too() -> None:
    document = with_notes("Theo Kế hoạch  số 341/KH – UBND ngày 5 tháng 3.")
    changes = mend_document(document)
    assert [one.place.part for one in changes] == ["chú thích"] * 3
    again = opened(to_bytes(document))
    (notes,) = [one.target_part for one in again.part.rels.values() if one.reltype.endswith("/footnotes")]
    assert "Theo Kế hoạch số 341/KH-UBND ngày 05 tháng 3." in notes.blob.decode()
    assert mend_document(again) == []


def spoilt(folder: Path) -> Path:
    return write(folder, "ke-hoach", ("cải cách", "cải  cách"))


def test_the_command_writes_a_copy_and_judges_it(tmp_path: Path) -> None:
    path = spoilt(tmp_path)
    before = path.read_bytes()
    result = run_cchc(tmp_path, "lint", "--fix", "ke-hoach.docx")
    assert (result.status, result.err) == (0, "")
    assert path.read_bytes() == before
    head, change, left = result.out.splitlines()
    assert head == "ke-hoach.docx: đã sửa 1 chỗ trong bản sao ke-hoach.sua.docx."
    assert change.startswith("  đoạn ") and change.endswith(": «cải  cách» thành «cải cách» [double-space]")
    assert left == "ke-hoach.sua.docx (Kế hoạch): không có lỗi."
    assert run_cchc(tmp_path, "lint", "ke-hoach.sua.docx").out.endswith("không có lỗi.\n")
    again = run_cchc(tmp_path, "lint", "--fix", "--json", "ke-hoach.docx").json
    assert again["issues"] == [] and again["copies"] == ["ke-hoach.sua.docx"]
    (told,) = again["changes"]
    assert set(told) == {"rule", "file", "paragraph", "table", "row", "column", "page", "box", "part", "old", "new"}
    assert (told["rule"], told["file"], told["old"], told["new"]) == ("double-space", "ke-hoach.docx", "cải  cách", "cải cách")


def test_nothing_to_mend_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, "cong-van")
    result = run_cchc(tmp_path, "lint", "--fix", "cong-van.docx")
    assert result.out.startswith("cong-van.docx: không có gì để tự sửa.\n")
    assert [one.name for one in tmp_path.iterdir()] == ["cong-van.docx"]


@pytest.mark.parametrize("known", [True, False])
def test_a_copy_that_somebody_has_edited_is_not_written_over(tmp_path: Path, known: bool) -> None:
    spoilt(tmp_path)
    if known:
        run_cchc(tmp_path, "lint", "--fix", "ke-hoach.docx")
    (tmp_path / "ke-hoach.sua.docx").write_bytes(to_bytes(GOOD["cong-van"]()))
    before = snapshot(tmp_path)
    result = run_cchc(tmp_path, "lint", "--fix", "ke-hoach.docx")
    assert result.status == 6
    assert "ke-hoach.sua.docx" in result.err
    assert snapshot(tmp_path) == before


def test_an_old_code_page_is_left_alone(tmp_path: Path) -> None:
    document = paragraph_of("Thùc hiÖn  kÕ ho¹ch c¶i c¸ch", " hµnh chÝnh n¨m 2023.")
    (tmp_path / "cong-van.docx").write_bytes(to_bytes(document))
    result = run_cchc(tmp_path, "lint", "--fix", "cong-van.docx")
    assert "không có gì để tự sửa" in result.out and "[legacy-code-page]" in result.out


def test_a_folder_is_mended_once_and_each_document_judged_once(tmp_path: Path) -> None:
    spoilt(tmp_path)
    write(tmp_path, "cong-van")
    for _ in range(2):
        told = run_cchc(tmp_path, "lint", "--fix", "--json", ".").json
        assert [one["file"] for one in told["files"]] == ["cong-van.docx", "ke-hoach.sua.docx"]
        assert told["copies"] == ["ke-hoach.sua.docx"] and told["issues"] == []
    assert sorted(one.name for one in tmp_path.glob("*.docx")) == ["cong-van.docx", "ke-hoach.docx", "ke-hoach.sua.docx"]


def test_fix_and_annotate_exclude_each_other(tmp_path: Path) -> None:
    spoilt(tmp_path)
    assert run_cchc(tmp_path, "lint", "--fix", "--annotate", "ke-hoach.docx").status == 2


def test_every_text_stays_what_it_was_but_for_its_composition() -> None:
    document = opened(_SOURCES["bien-ban"])
    for paragraph in every_paragraph(document):
        for run in paragraph.runs:
            run.text = unicodedata.normalize("NFD", run.text)
    mend_document(document)
    assert texts(document) == texts(opened(_SOURCES["bien-ban"]))
