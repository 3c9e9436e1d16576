"""Word files that would fetch, run or swamp something: refused with their place, and harmless even when they are converted."""

import io
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from cchc_docs.pdf.libreoffice import find_libreoffice
from cchc_docs.word.hazards import find_hazards, may_carry_hazards
from tests.conftest import ROOT, run_cchc, snapshot
from tests.hostile_documents import bomb, changed, damages, many_paragraphs

DRAFT = "outputs/2023/2023-Q1/bao-cao.docx"
SECRET = "Chữ chỉ có trong tệp của máy này"
NAMES = tuple(damages("", Path("/x")))


@dataclass
class Web:
    """A server of this machine that notes what is asked of it."""

    address: str
    asked: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            noted.asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    for method in ("HEAD", "OPTIONS", "PROPFIND"):
        setattr(Handler, f"do_{method}", Handler.do_GET)
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        noted = Web(f"http://127.0.0.1:{server.server_port}")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield noted
        server.shutdown()


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "bi-mat.txt"
    path.write_text(SECRET, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", NAMES)
def test_each_is_found_with_its_paragraph(name: str, web: Web, secret: Path) -> None:
    document = docx.Document(str(ROOT / "templates/giay-moi.docx"))
    assert find_hazards(document) == []
    damages(web.address, secret)[name](document)
    path = secret.with_name("x.docx")
    document.save(str(path))
    assert may_carry_hazards(path.read_bytes())
    found = {one.paragraph for one in find_hazards(docx.Document(str(path)))}
    body = docx.Document(str(path)).element.body.iter("{*}p")
    third = next(at for at, one in enumerate(body, start=1) if one is not None and _is_third(path, at))
    assert found == ({None} if name in ("macros", "another document") else {third})


def _is_third(path: Path, at: int) -> bool:
    document = docx.Document(str(path))
    return list(document.element.body.iter("{*}p"))[at - 1] is document.paragraphs[2]._p


def test_what_we_make_ourselves_is_not_worth_a_second_look(drafted: Path) -> None:
    files = [*ROOT.glob("templates/*.docx"), *drafted.glob("outputs/**/*.docx")]
    assert len(files) > 20
    assert [path.name for path in files if may_carry_hazards(path.read_bytes())] == []


@pytest.mark.parametrize("name", ["picture on the web", "INCLUDETEXT", "nested archive", "macros"])
def test_a_draft_that_carries_one_is_refused_with_its_place(name: str, drafted: Path, web: Web, secret: Path) -> None:
    before = len(web.asked)
    changed(drafted / DRAFT, damages(web.address, secret)[name])
    made = snapshot(drafted)
    result = run_cchc(drafted, "finalize", DRAFT, "--json")
    told = [issue for issue in result.json["issues"] if issue["code"] == "document-hazard"]
    assert (result.status, len(told), told[0]["file"]) == (1, 1, DRAFT)
    assert bool(told[0]["paragraph"]) == (name != "macros")
    assert snapshot(drafted) == made
    assert len(web.asked) == before


def test_a_guest_that_carries_one_is_refused_and_the_others_are_still_told_of(workspace: Path, web: Web, secret: Path) -> None:
    for name, damage in (("mot.docx", "INCLUDETEXT"), ("hai.docx", "macros")):
        (workspace / name).write_bytes((ROOT / "templates/giay-moi.docx").read_bytes())
        changed(workspace / name, damages(web.address, secret)[damage])
    (workspace / "ba.docx").write_bytes((ROOT / "templates/giay-moi.docx").read_bytes())
    result = run_cchc(workspace, "merge", "gop.pdf", "ba.docx", "mot.docx", "hai.docx", "--json")
    told = [(one["code"], one["file"]) for one in result.json["issues"] if one["severity"] == "error"]
    assert (result.status, told) == (1, [("document-hazard", "mot.docx"), ("document-hazard", "hai.docx")])
    assert not (workspace / "gop.pdf").exists()


def test_a_template_that_carries_one_is_refused(workspace: Path, web: Web, secret: Path) -> None:
    changed(workspace / "templates/giay-moi.docx", damages(web.address, secret)["picture on the web"])
    result = run_cchc(workspace, "write", "giay-moi", "2023-Q1")
    assert result.status == 4
    assert "templates/giay-moi.docx, đoạn" in result.err
    assert "có ảnh hoặc tệp liên kết từ nơi khác" in result.err
    linted = run_cchc(workspace, "lint", "templates/giay-moi.docx", "--json")
    assert (linted.status, [issue["code"] for issue in linted.json["issues"]]) == (4, ["template-hazard"])


def test_converted_all_the_same_they_reach_neither_the_web_nor_a_file(tmp_path: Path, web: Web, secret: Path) -> None:
    """The engine's own guard, were the first one ever passed."""
    before, files = len(web.asked), []
    for number, (name, damage) in enumerate(damages(web.address, secret).items()):
        if name != "another document":
            path = tmp_path / f"{number}.docx"
            document = docx.Document(str(ROOT / "templates/giay-moi.docx"))
            damage(document)
            document.save(str(path))
            files.append(path)
    written = tmp_path / "pdf"
    written.mkdir()
    outputs = find_libreoffice().convert(files, written)
    assert len(outputs) == len(NAMES) - 1
    for output in outputs:
        pages = PdfReader(output).pages
        text = " ".join(page.extract_text() for page in pages)
        assert "GIẤY MỜI" in text
        assert SECRET not in text
        assert not [image for page in pages for image in page.images]
    assert len(web.asked) == before


def test_a_bomb_is_refused_before_it_is_unpacked(drafted: Path) -> None:
    path = drafted / DRAFT
    path.write_bytes(bomb(path.read_bytes()))
    result = run_cchc(drafted, "finalize", DRAFT)
    assert result.status == 3
    assert "giãn ra quá lớn" in result.err


def test_four_hundred_thousand_paragraphs_are_refused(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("x")
    document.save(str(tmp_path / "x.docx"))
    long = many_paragraphs((tmp_path / "x.docx").read_bytes(), 400_000)
    assert may_carry_hazards(long)
    (found,) = find_hazards(docx.Document(io.BytesIO(long)))
    assert (found.what, found.remedy) == ("có hơn 100.000 đoạn", "hãy chia thành nhiều tệp")
