"""What the layout engine makes of texts of every length: the signature block never stands alone on its page."""

from pathlib import Path

import docx
import pytest

from cchc_docs.pdf.libreoffice import find_libreoffice
from tests.pdf_reading import Page, read_pages

LENGTHS = range(40)
"""Lines added before the closing words: more than a page of them, one at a time."""

BLOCK = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thanh Mẫu", "Nơi nhận:", "- Lưu: VT, VPTK.")


@pytest.fixture(scope="module")
def reports(finished: Path, tmp_path_factory: pytest.TempPathFactory) -> list[list[Page]]:
    """The sample report with more and more lines, laid out in one run."""
    folder = tmp_path_factory.mktemp("lengths")
    drafts = []
    for length in LENGTHS:
        document = docx.Document(str(finished / "bao-cao.docx"))
        closing = next(paragraph for paragraph in document.paragraphs if paragraph.text.startswith("Trên đây là"))
        for number in range(length):
            closing.insert_paragraph_before(f"- Nội dung thêm thứ {number + 1}.", "Lời văn")
        drafts.append(folder / f"dai-{length:02d}.docx")
        document.save(str(drafts[-1]))
    (folder / "pdf").mkdir()
    return [read_pages(path) for path in find_libreoffice().convert(drafts, folder / "pdf")]


def lines_of(page: Page) -> str:
    return "\n".join(line.text for line in page.lines)


def test_lengths_reach_every_place_on_the_page(reports: list[list[Page]]) -> None:
    assert {len(pages) for pages in reports} >= {5, 6}


def test_the_signature_block_is_never_split(reports: list[list[Page]]) -> None:
    assert len(reports) == len(LENGTHS)
    for pages in reports:
        assert all(text in lines_of(pages[-1]) for text in BLOCK)
        assert not any(text in lines_of(page) for page in pages[1:-1] for text in BLOCK)


def test_the_signature_block_never_stands_without_text_above_it(reports: list[list[Page]]) -> None:
    for length, pages in zip(LENGTHS, reports, strict=True):
        block_top = pages[-1].line("TM. ỦY BAN NHÂN DÂN").top
        above = [line for line in pages[-1].lines if line.bottom > block_top and line.right - line.left > 100]
        assert len(above) >= 2, f"{length} lines added"


def test_headings_never_end_a_page(reports: list[list[Page]]) -> None:
    for pages in reports:
        for page in pages[:-1]:
            last = min(page.lines, key=lambda line: line.bottom).text
            assert not last.isupper()
            assert last[:2] not in {f"{number}." for number in range(1, 7)}
