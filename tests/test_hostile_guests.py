"""Word files and workbooks as evidence that would fetch, run or swamp something: refused with their place, harmless if converted."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl import Workbook
from pypdf import PdfReader

from cchc_docs.excel.hazards import find_workbook_hazards
from cchc_docs.pdf.libreoffice import find_libreoffice
from tests.conftest import ROOT, run_cchc, snapshot
from tests.hostile_documents import bomb, changed, damages, field, many_paragraphs
from tests.hostile_workbooks import harmless_workbooks, hostile_workbooks
from tests.test_hostile_conversion import SECRET, Web, web  # noqa: F401 - a fixture

LETTER = ROOT / "templates/giay-moi.docx"
DOCUMENTS = tuple(damages("", Path("/x")))
WORKBOOKS = tuple(hostile_workbooks("", Path("/x/y")))


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A workbook of this machine."""
    book = Workbook()
    book.worksheets[0]["A1"] = SECRET
    book.save(tmp_path / "bi-mat.xlsx")
    return tmp_path / "bi-mat.xlsx"


def refused(folder: Path, *names: str) -> list[tuple[str, str, str | None, str | None]]:
    """Merges them; nothing may come of it. Gives code, file, sheet and cell of each error."""
    before = snapshot(folder)
    result = run_cchc(folder, "merge", "ra.pdf", *names, "--json")
    assert result.status == 1, result.err
    assert snapshot(folder) == before
    told = [issue for issue in result.json["issues"] if issue["severity"] == "error"]
    return [(issue["code"], issue["file"], issue["sheet"], issue["cell"]) for issue in told]


def test_every_hostile_word_file_is_refused_by_name(tmp_path: Path, web: Web, secret: Path) -> None:  # noqa: F811
    before = len(web.asked)
    for number, name in enumerate(DOCUMENTS):
        (tmp_path / f"{number}.docx").write_bytes(LETTER.read_bytes())
        changed(tmp_path / f"{number}.docx", damages(web.address, secret)[name])
    found = refused(tmp_path, *(f"{number}.docx" for number in range(len(DOCUMENTS))))
    assert sorted(set(found)) == sorted(("document-hazard", f"{number}.docx", None, None) for number in range(len(DOCUMENTS)))
    assert len(web.asked) == before


def test_every_hostile_workbook_is_refused_with_its_cell(tmp_path: Path, web: Web, secret: Path) -> None:  # noqa: F811
    before = len(web.asked)
    made = hostile_workbooks(web.address, secret)
    for number, (content, _) in enumerate(made.values()):
        (tmp_path / f"{number}.xlsx").write_bytes(content)
    found = refused(tmp_path, *(f"{number}.xlsx" for number in range(len(made))))
    first = {file: (sheet, cell) for _, file, sheet, cell in reversed(found)}
    assert first == {f"{number}.xlsx": place for number, (_, place) in enumerate(made.values())}
    assert {code for code, *_ in found} == {"document-hazard"}
    assert len(web.asked) == before


def test_what_only_looks_hostile_is_taken(web: Web) -> None:  # noqa: F811
    for name, content in harmless_workbooks(web.address).items():
        assert find_workbook_hazards(content) == [], name
    for path in (ROOT / "inputs").rglob("*.xlsx"):
        assert find_workbook_hazards(path.read_bytes()) == [], path


def test_converted_all_the_same_workbooks_reach_neither_the_web_nor_a_file(tmp_path: Path, web: Web, secret: Path) -> None:  # noqa: F811
    """The engine's own guard, were the first one ever passed."""
    before, files = len(web.asked), []
    harmless = {name: (content, (None, None)) for name, content in harmless_workbooks(web.address).items()}
    for number, (name, (content, _)) in enumerate({**hostile_workbooks(web.address, secret), **harmless}.items()):
        if name != "a cell far away":
            files.append(tmp_path / f"{number}.xlsx")
            files[-1].write_bytes(content)
    written = tmp_path / "pdf"
    written.mkdir()
    outputs = find_libreoffice().convert(files, written)
    assert len(outputs) == len(files) > 15
    for output in outputs:
        pages = PdfReader(output).pages
        text = " ".join(page.extract_text() for page in pages)
        assert "Số liệu" in text
        assert SECRET not in text
        assert not [image for page in pages for image in page.images]
    assert len(web.asked) == before


def test_what_word_files_may_keep_reaches_nothing_either(tmp_path: Path, web: Web, secret: Path) -> None:  # noqa: F811
    """A template's address, which Word notes in many files, and a picture's address in the old drawing language."""
    document = docx.Document(str(LETTER))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    settings = document.part._settings_part
    identity = settings.relate_to(f"{web.address}/mau.dotm", kind, is_external=True)
    settings.element.append(parse_xml(f'<w:attachedTemplate {nsdecls("w", "r")} r:id="{identity}"/>'))
    picture = (
        f'<v:shape style="width:50pt;height:50pt"><v:imagedata src="{web.address}/anh.png" href="{secret.as_uri()}"/></v:shape>'
    )
    document.paragraphs[2]._p.append(
        parse_xml(f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>{picture}</w:pict></w:r>')
    )
    document.save(str(tmp_path / "giu.docx"))
    before = len(web.asked)
    result = run_cchc(tmp_path, "merge", "ra.pdf", "giu.docx")
    assert result.status == 0, result.err
    assert len(web.asked) == before


def test_a_field_in_a_header_or_a_footer_is_found_too(tmp_path: Path, secret: Path) -> None:
    for part in ("header", "footer"):
        document = docx.Document()
        for _ in range(3):
            getattr(document.sections[0], part).add_paragraph("x")
        field(getattr(document.sections[0], part), f' INCLUDETEXT "{secret.as_posix()}" ')
        document.save(str(tmp_path / f"{part}.docx"))
    assert [code for code, *_ in refused(tmp_path, "header.docx", "footer.docx")] == ["document-hazard"] * 2


@pytest.mark.parametrize("source", [LETTER, ROOT / "inputs/2023/thang-01.xlsx"], ids=["docx", "xlsx"])
def test_a_bomb_is_refused_before_anything_is_unpacked(tmp_path: Path, source: Path) -> None:
    name = f"bom{source.suffix}"
    (tmp_path / name).write_bytes(bomb(source.read_bytes()))
    assert refused(tmp_path, name) == [("guest-too-large", name, None, None)]


def test_a_package_with_two_parts_of_one_name_is_damaged(tmp_path: Path) -> None:
    """Who looks at one of them and who prints the other would never meet."""
    written = io.BytesIO(LETTER.read_bytes())
    with zipfile.ZipFile(written, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr("word/document.xml", "<x/>")
    (tmp_path / "hai.docx").write_bytes(written.getvalue())
    result = run_cchc(tmp_path, "merge", "ra.pdf", "hai.docx", "--json")
    assert (result.status, [issue["code"] for issue in result.json["issues"]]) == (3, ["guest-damaged"])


def test_four_hundred_thousand_paragraphs_are_refused(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("x")
    document.save(str(tmp_path / "dai.docx"))
    (tmp_path / "dai.docx").write_bytes(many_paragraphs((tmp_path / "dai.docx").read_bytes(), 400_000))
    assert refused(tmp_path, "dai.docx") == [("document-hazard", "dai.docx", None, None)]


def test_evidence_is_looked_at_as_what_is_merged(drafted: Path, web: Web, secret: Path) -> None:  # noqa: F811
    folder = drafted / "inputs/2023/minh-chung"
    (folder / "02-BB-UBND.png").write_bytes(hostile_workbooks(web.address, secret)["WEBSERVICE"][0])
    (folder / "kiem-tra/09-BB-UBND.pdf").write_bytes(LETTER.read_bytes())
    changed(folder / "kiem-tra/09-BB-UBND.pdf", damages(web.address, secret)["INCLUDETEXT"])
    before = snapshot(drafted)
    result = run_cchc(drafted, "finalize", "outputs/2023/2023-Q1/bao-cao.docx", "--json")
    told = {
        (issue["file"], issue["cell"], bool(issue["paragraph"])) for issue in result.json["issues"] if issue["severity"] == "error"
    }
    assert told == {
        ("inputs/2023/minh-chung/02-BB-UBND.png", "B3", False),
        ("inputs/2023/minh-chung/kiem-tra/09-BB-UBND.pdf", None, True),
    }
    assert snapshot(drafted) == before
