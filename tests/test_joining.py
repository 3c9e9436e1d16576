"""Word files laid out as one: every page looks as it does apart, and what would not is kept apart."""

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from cchc_docs.pdf.dossier import read_laid_out_together
from cchc_docs.pdf.libreoffice import find_libreoffice
from cchc_docs.pdf.text import page_texts
from cchc_docs.word.joining import Joined, join
from tests.conftest import run_cchc
from tests.test_final_archives import CASES

Edit = Callable[[Document], None]


def pictures(pdf: Path) -> list[bytes]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [bytes(page.render(scale=1.5, grayscale=True).buffer) for page in document]
    finally:
        document.close()


def laid_out(folder: Path, contents: Sequence[bytes]) -> list[Path]:
    (folder / "pdf").mkdir(parents=True)
    paths = [folder / f"tep-{number:03d}.docx" for number, _ in enumerate(contents)]
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content)
    return find_libreoffice().convert(paths, folder / "pdf")


def texts(pdf: Path) -> list[str]:
    """Each page's letters, without spaces and figures, one of which is the page's number."""
    return [re.sub(r"[\s\d]", "", text) for text in page_texts(pdf)]


def alike(folder: Path, dossiers: Sequence[Sequence[bytes]], moved: int = 0) -> list[tuple[int, ...]]:
    """The page counts of the dossiers' parts, laid out together; each page is the one that comes of its part alone.

    ``moved`` is in how many parts a line may stand on the other side of a page break, every letter printed: LibreOffice does not always
    keep a heading with its text, and which it is depends on how much it lays out.
    """
    together: list[Joined] = []
    for parts in dossiers:
        (one,) = join(parts)
        together.append(one)
    alone = sorted({part for parts in dossiers for part in parts})
    apart = dict(zip(alone, laid_out(folder / "apart", alone), strict=True))
    pages = {part: pictures(pdf) for part, pdf in apart.items()}
    counts, others = [], set[bytes]()
    for parts, joined, pdf in zip(
        dossiers, together, laid_out(folder / "together", [one.content for one in together]), strict=True
    ):
        found = read_laid_out_together(pdf, joined.marks)
        assert found, "each part begins at its mark"
        assert found.pages == tuple(len(pages[part]) for part in parts)
        seen, said = iter(pictures(pdf)), iter(texts(pdf))
        for part in parts:
            if [next(seen) for _ in pages[part]] != pages[part]:
                others.add(part)
            assert "".join(next(said) for _ in pages[part]) == "".join(texts(apart[part]))
        counts.append(found.pages)
    assert len(others) <= moved
    return counts


def edited(content: bytes, edit: Edit) -> bytes:
    document = docx.Document(io.BytesIO(content))
    edit(document)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def replaced(content: bytes, name: str, old: str, new: str) -> bytes:
    """The file with another text in one of its members."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(written, "w") as target:
        for one in archive.namelist():
            text = archive.read(one)
            if one == name:
                assert re.search(old.encode(), text), "there is something to replace"
                text = re.sub(old.encode(), new.encode(), text, count=1)
            target.writestr(one, text)
    return written.getvalue()


def lines(count: int) -> Edit:
    def add(document: Document) -> None:
        closing = next(one for one in document.paragraphs if one.text.startswith("Trên đây là"))
        for number in range(count):
            closing.insert_paragraph_before(f"- Nội dung thêm thứ {number + 1}.", "Lời văn")

    return add


def first_paragraph(space: float = 0, *, on_a_new_page: bool = False, breaking: bool = False) -> Edit:
    def change(document: Document) -> None:
        first = document.paragraphs[0]
        first.paragraph_format.space_before = Pt(space)
        first.paragraph_format.page_break_before = on_a_new_page
        if breaking:
            document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)

    return change


@pytest.fixture(scope="module")
def parts(finished: Path) -> list[bytes]:
    """The quarter's report and its annexes, upright and across."""
    return [(finished / "bao-cao.docx").read_bytes(), *(one.read_bytes() for one in sorted(finished.glob("phu-luc-*.docx")))]


def test_every_page_of_the_quarter_looks_as_it_does_apart(parts: list[bytes], tmp_path: Path) -> None:
    assert alike(tmp_path, [parts]) == [(5, 4, 1, 4, 2, 1)]


def test_texts_of_every_length_and_beginning_look_as_they_do_apart(parts: list[bytes], tmp_path: Path) -> None:
    """Even and odd last pages, space above the first line, a break at the beginning or at the end."""
    report, first, *_, upright, last = (edited(part, lambda _: None) for part in parts)
    begun = [
        edited(first, first_paragraph(30)),
        edited(first, first_paragraph(on_a_new_page=True)),
        edited(upright, first_paragraph(breaking=True)),
    ]
    reports = [edited(report, lines(count)) for count in (0, 3, 11, 25, 38)]
    counts = alike(tmp_path, [[one, *begun, report, last] for one in reports])
    assert {pages[0] for pages in counts} == {5, 6}


def listed(document: Document) -> None:
    """By a style that is based on one that belongs to a list."""
    style = document.styles.add_style("Danh sách", WD_STYLE_TYPE.PARAGRAPH)
    style.element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 1
    below = document.styles.add_style("Danh sách con", WD_STYLE_TYPE.PARAGRAPH)
    below.base_style = style
    document.paragraphs[3].style = below


def numbered(document: Document) -> None:
    properties = document.paragraphs[3]._p.get_or_add_pPr()
    properties.get_or_add_numPr().get_or_add_numId().val = 1


def counted(document: Document) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "NUMPAGES")
    document.paragraphs[3]._p.append(field)


def ending_in_a_table(document: Document) -> None:
    document.add_table(1, 1)


def continued(document: Document) -> None:
    document.sections[0].start_type = 0  # type: ignore[assignment]


def without_header(document: Document) -> None:
    for reference in document.sections[0]._sectPr.findall(qn("w:headerReference")):
        document.sections[0]._sectPr.remove(reference)


def with_line_numbers(document: Document) -> None:
    document.sections[0]._sectPr.append(OxmlElement("w:lnNumType"))


@pytest.mark.parametrize(
    ("edit", "counts"),
    [
        (listed, [1, 1, 1]),
        (numbered, [1, 1, 1]),
        (counted, [1, 1, 1]),
        (continued, [1, 1, 1]),
        (with_line_numbers, [1, 1, 1]),
        (without_header, [1, 2]),
        (ending_in_a_table, [2, 1]),
    ],
)
def test_what_would_look_otherwise_stays_apart(parts: list[bytes], edit: Edit, counts: list[int]) -> None:
    """A file without headers would take those before it, and one that ends in a table has no paragraph to say so."""
    plain = [edited(part, lambda _: None) for part in parts[:3]]
    assert [one.count for one in join(plain)] == [3]
    changed = edited(plain[1], edit)
    assert [one.count for one in join([plain[0], changed, plain[2]])] == counts


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("word/styles.xml", r'w:sz w:val="\d+"', 'w:sz w:val="30"'),
        ("word/settings.xml", "</w:settings>", "<w:hideSpellingErrors/></w:settings>"),
        ("word/header2.xml", " PAGE ", " PAGE  "),
        ("word/document.xml", "<w:body>", '<w:background w:color="FF0000"/><w:body>'),
        ("word/document.xml", "<w:document ", '<w:document xmlns:x="urn:x" '),
        ("word/document.xml", "<w:p>", '<w:p><w:hyperlink w:anchor="a"/>'),
        ("word/document.xml", "</w:p>", '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'),
    ],
)
def test_files_of_another_make_stay_apart(parts: list[bytes], name: str, old: str, new: str) -> None:
    other = replaced(parts[1], name, old, new)
    assert [one.count for one in join([parts[0], other, *parts[2:4]])] == [1, 1, 2]


def test_a_header_that_counts_all_pages_keeps_them_apart(parts: list[bytes]) -> None:
    counting = [replaced(part, "word/header2.xml", " PAGE ", " NUMPAGES ") for part in parts]
    assert [one.count for one in join(counting)] == [1] * len(parts)


@pytest.mark.parametrize("setting", ["evenAndOddHeaders", "mirrorMargins"])
def test_odd_and_even_pages_keep_them_apart(parts: list[bytes], setting: str) -> None:
    doubled = [replaced(part, "word/settings.xml", "</w:settings>", f"<w:{setting}/></w:settings>") for part in parts]
    assert [one.count for one in join(doubled)] == [1] * len(parts)


def test_properties_alone_keep_nothing_apart(parts: list[bytes]) -> None:
    other = replaced(parts[1], "docProps/core.xml", "<dc:title>[^<]*", "<dc:title>Tên khác")
    assert [one.count for one in join([parts[0], other])] == [2]


def test_what_is_long_stays_apart(parts: list[bytes]) -> None:
    long = replaced(parts[0], "word/document.xml", "<w:body>", "<w:body>" + "<w:p/>" * 400_000)
    assert [one.count for one in join([long, *parts[1:3]])] == [1, 2]
    half = replaced(parts[0], "word/document.xml", "<w:body>", "<w:body>" + "<w:p/>" * 200_000)
    assert [one.count for one in join([half, parts[1], half])] == [2, 1]


def test_one_file_stays_as_it_is(parts: list[bytes]) -> None:
    assert join(parts[:1]) == [Joined(content=parts[0])]


def test_where_a_part_begins_is_shown_and_not_guessed(parts: list[bytes], tmp_path: Path) -> None:
    (joined,) = join(parts[:2])
    (pdf,) = laid_out(tmp_path, [joined.content])
    found = read_laid_out_together(pdf, joined.marks)
    assert found
    assert found.pages == (5, 4)
    assert read_laid_out_together(pdf, [*joined.marks, "cchcpart3"]) is None, "not there"
    assert read_laid_out_together(pdf, [*joined.marks, *joined.marks]) is None, "a part without a page"


ALONE = ("ke-hoach-tuyen-truyen", "ke-hoach-kiem-tra")
"""Kinds of one file that cannot be followed by another."""


@pytest.mark.slow
@pytest.mark.parametrize("name", list(CASES))
def test_every_kind_of_document_looks_as_it_does_apart(name: str, tmp_path: Path) -> None:
    """Drafts of one folder, whether they are one document's or not, in the order of their names and in the opposite one."""
    case = CASES[name]
    case.prepare(tmp_path)
    assert run_cchc(tmp_path, *case.command, "--today", case.today).status == 0
    drafts = sorted(min((tmp_path / "outputs/2023").glob(f"{case.draft}.docx")).parent.glob("*.docx"))
    files = [draft.read_bytes() for draft in drafts]
    dossiers, first = list[list[bytes]](), 0
    row = [*files, *files[::-1], files[0], files[0]]
    for one in join(row):
        dossiers += [row[first : first + one.count]] if one.count > 1 else []
        first += one.count
    assert bool(dossiers) is (name not in ALONE)
    assert len(alike(tmp_path / "in", dossiers, moved=1)) == len(dossiers)
