"""Each guest of the corpus: taken in and said, or refused and said; scripts never survive."""

import re
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject

from cchc_docs.issues import exit_status
from cchc_docs.pdf.libreoffice import LibreOffice
from cchc_docs.workflows.merge import MergeRequest, MergeResult, merge
from tests.archiving import archive_failures
from tests.conftest import ROOT
from tests.guests.__main__ import catalogue
from tests.guests.corpus import CORPUS
from tests.guests.guest_case import GuestCase
from tests.guests.raw import paged, written

FORBIDDEN = re.compile(
    rb"/JavaScript|/JS\b|/AA\b|/Launch|/SubmitForm|/ImportData|/GoToR|/AcroForm|/XFA|/EmbeddedFile|/OpenAction|passwd|alert"
)

NOT_COMPARED = {
    "hybrid": "PDFium does not find what is hidden from older readers",
    "mat-bang-tham-chieu": "PDFium does not open it",
    "khong-khung": "PDFium takes an American sheet",
    "js-chu-giai": "PDFium draws a comment of its own making",
    "co-chu-ky": "PDFium smooths the letters of a field in another way",
    "chu-ky-ngoai-bieu-mau": "PDFium does not show a field that the form does not list",
    "anh-doi-duoi-pdf": "a picture",
}
"""Whose page is not compared with that of the whole, point by point."""


def no_engine() -> LibreOffice:
    raise AssertionError("nothing here needs LibreOffice")


def merged(folder: Path, *files: Path) -> MergeResult:
    """The files behind a main document of one page."""
    main = folder / "chinh.pdf"
    main.write_bytes(written(paged(content=b"0 1 0 rg 9 9 9 9 re f")))
    return merge(MergeRequest(target=folder / "ra.pdf", files=(main, *files)), no_engine)


def unpacked(pdf: Path, *, strict: bool = True) -> bytes:
    """Every object of the file as text, and the content of every stream that is no picture.

    Not ``strict`` for a file that has been added to: numbers may be left out then.
    """
    reader = PdfReader(pdf, strict=strict)
    parts = []
    for number in range(1, int(str(reader.trailer["/Size"]))):
        found = reader.get_object(number)
        parts.append(repr(found).encode())
        if isinstance(found, StreamObject) and found.get("/Subtype") != "/Image":
            parts.append(found.get_data())
    return b"\n".join(parts)


def test_the_corpus_is_large_and_names_are_told_apart() -> None:
    names = [case.name for case in CORPUS]
    assert len(set(names)) == len(names) >= 80
    assert sum(case.status > 0 for case in CORPUS) >= 20


def test_all_that_allow_it_are_pdfa_2b_together(tmp_path: Path) -> None:
    cases = [case for case in CORPUS if case.archival]
    files = [tmp_path / f"{case.name}{case.end}" for case in cases]
    for path, case in zip(files, cases, strict=True):
        path.write_bytes(case.make())
    result = merge(MergeRequest(target=tmp_path / "ra.pdf", files=files), no_engine)
    assert (result.archival, archive_failures(tmp_path / "ra.pdf")) == (True, [])
    assert len(cases) > 15


def test_the_catalogue_names_every_guest() -> None:
    assert (ROOT / "tests" / "guests" / "README.md").read_text(encoding="utf-8") == catalogue(), "run: python -m tests.guests"


@pytest.mark.parametrize("case", CORPUS, ids=lambda case: case.name)
def test_every_guest_has_its_outcome(case: GuestCase, tmp_path: Path) -> None:
    guest = tmp_path / f"{case.name}{case.end}"
    guest.write_bytes(content := case.make())
    result = merged(tmp_path, guest)
    about = [issue for issue in result.issues if issue.place.file == guest.as_posix()]
    assert {issue.code for issue in about} == case.codes, [str(issue) for issue in about]
    assert exit_status(result.issues) == case.status
    assert guest.read_bytes() == content
    if case.status:
        assert not (tmp_path / "ra.pdf").exists()
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["chinh.pdf", guest.name])
        return
    assert result.parts[1].pages == case.pages
    assert result.parts[1].archival == case.archival
    look_at(tmp_path / "ra.pdf", case)


def look_at(pdf: Path, case: GuestCase) -> None:
    """The whole is sound, holds nothing that acts, and shows what the guest showed."""
    checked = subprocess.run(["qpdf", "--check", pdf], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")
    said = unpacked(pdf)
    assert not FORBIDDEN.search(said)
    assert case.seen in said
    reader = PdfReader(pdf)
    assert len(reader.pages) == 1 + case.pages
    if case.end == ".pdf" and "guest-page-scaled" not in case.codes and case.name not in NOT_COMPARED:
        assert drawn(pdf, 1) == drawn(pdf.with_name(f"{case.name}.pdf"), 0)
    if case.size:
        assert seen_size(reader.pages[1]) == pytest.approx(case.size, abs=2)


def drawn(pdf: Path, number: int) -> bytes:
    """The page's points as a reader shows it, with fields and comments."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        document.init_forms()
        return bytes(document[number].render(scale=0.25).buffer)
    finally:
        document.close()


def seen_size(page: DictionaryObject) -> tuple[float, float]:
    """Width and height as a reader shows the page."""
    left, bottom, right, top = (float(number) for number in page.get("/CropBox", page["/MediaBox"]))
    size = right - left, top - bottom
    return size if int(page.get("/Rotate", 0)) % 180 == 0 else size[::-1]
