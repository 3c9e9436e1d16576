"""The plan drafted from the sample is plan 136/KH-UBND: its Word file, its PDF, its findings."""

import json
import re
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from tests.conftest import copy_sample, run_cchc
from tests.seed_plan import CUT_BY_PAGES, DIFFERENCES, SOURCE, expected_paragraphs, seed_paragraphs
from tools.sample_plan import NOTES

PLAN = "outputs/2023/2023/ke-hoach.docx"
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the sample's plan drafted."""
    folder = copy_sample(tmp_path_factory.mktemp("planned"))
    result = run_cchc(folder, "plan", "2023")
    assert (result.status, result.err) == (0, "")
    return folder


@pytest.fixture(scope="module")
def plan(planned: Path) -> Document:
    return docx.Document(str(planned / PLAN))


def printed(document: Document) -> list[str]:
    """Every paragraph that says something, cells of tables too, a note's call as «⁽¹⁾»."""
    paragraphs, number = [], 0
    for paragraph in document.element.body.iter(qn("w:p")):
        text = ""
        for run in paragraph.iter(qn("w:r")):
            called = run.find(qn("w:footnoteReference")) is not None
            number += called
            raised = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}") is not None
            words = "".join(node.text or "" for node in run.iter(qn("w:t")))
            text += str(number).translate(RAISED) if called else words.translate({40: "⁽", 41: "⁾"}) if raised else words
        paragraphs.append(text)
    return [text for text in paragraphs if text]


def test_the_scan_has_what_is_told_of_it() -> None:
    seed = seed_paragraphs()
    assert len(seed) == 107
    assert sum(line.startswith(CUT_BY_PAGES) for line in SOURCE.read_text(encoding="utf-8").splitlines()) == 3
    assert len(DIFFERENCES) == 10


def test_the_word_file_is_the_seed_paragraph_by_paragraph(plan: Document) -> None:
    assert printed(plan) == expected_paragraphs()


def test_what_the_scan_has_in_italics_is_in_italics(plan: Document) -> None:
    """But for the calls of notes, which are raised, and the bases, which the decree wants in italics and the scan's text has not."""
    wanted = {paragraph.replace("*", "") for paragraph in seed_paragraphs() if re.fullmatch(r"- \*[^*]+\*", paragraph)}
    found = {one.text for one in plan.paragraphs if one.text.startswith("- ") and all(run.italic for run in one.runs[1:])}
    lines = {one.text for one in plan.paragraphs if len(one.runs) > 1 and one.runs[0].text == "- " and one.runs[-1].italic}
    assert len(wanted) > 15
    assert wanted == lines
    assert wanted <= found
    within = [run.text for one in plan.paragraphs for run in one.runs if run.italic and one.text not in lines]
    assert within == ["Đối với tổ kiểm tra công vụ", "Xây dựng Chính phủ điện tử, Chính phủ số"]
    bases = [one for one in plan.paragraphs if one.style is not None and one.style.name == "Căn cứ"]
    assert [one.text[-1] for one in bases] == [";", ";", ";", "."]
    assert plan.styles["Căn cứ"].font.italic


def test_the_pdf_says_the_same_words_in_the_same_order(planned: Path) -> None:
    annexed = len(PdfReader(planned / "outputs/2023/2023/ke-hoach.pdf").pages)
    reader = PdfReader(planned / "outputs/2023/2023/ke-hoach.pdf")
    pages = [page.extract_text() for page, label in zip(reader.pages, reader.page_labels, strict=True) if label.isdigit()]
    assert 5 <= len(pages) < annexed
    words: list[str] = []
    footnotes = ""
    for number, page in enumerate(pages, start=1):
        head, _, rest = page.partition("\n")
        body = page if number == 1 else rest
        assert number == 1 or head.strip() == str(number)
        starts = [body.find(f"\n{index} {text[:30]}") for index, (_, text) in enumerate(NOTES, start=1)]
        cut = min((start for start in starts if start >= 0), default=len(body))
        words += body[:cut].split()
        footnotes += body[cut:]
    raised = str.maketrans("⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹", "()0123456789")
    assert words == " ".join(expected_paragraphs()).translate(raised).split()
    said = " ".join(footnotes.split())
    assert [said.count(text) for _, text in NOTES] == [1] * 7


def test_headings_are_the_outline(planned: Path) -> None:
    outline = PdfReader(planned / "outputs/2023/2023/ke-hoach.pdf").outline
    titles = [str(entry.title) for entry in outline if not isinstance(entry, list)]
    subject = "nâng cao chất lượng hiệu quả công tác cải cách hành chính trên địa bàn xã Long Điền A"
    assert titles == [f"Kế hoạch {subject}", "Phụ lục I. Danh mục nhiệm vụ", "Phụ lục II. Dự toán kinh phí"]

    def flat(entries: object, depth: int = 0) -> list[tuple[int, str]]:
        assert isinstance(entries, list)
        return [
            one for entry in entries for one in (flat(entry, depth + 1) if isinstance(entry, list) else [(depth, str(entry.title))])
        ]

    shown = flat(outline[1])
    numbered = [text for text in expected_paragraphs() if re.match(r"(?:[IVX]+|\d+)\. |[a-e]\) ", text)]
    assert [title for _, title in shown] == numbered
    assert [depth for depth, _ in shown] == [0 if re.match("[IVX]", text) else 1 if text[0].isdigit() else 2 for text in numbered]


OWN_SLIPS = [
    ("subject-stop", "Nâng cao chất lượng"),
    ("dash-in-notation", "Căn cứ Kế hoạch số 341/KH – UBND"),
    ("space-before-mark", "- Cơ quan thực hiện: Công chức VP – TK ;"),
    ("term-out-of-force", "- Có biện pháp nâng cao tỷ lệ"),
    ("citation-incomplete", "Thực hiện theo Thông tư số 26/2019/TT-BTC"),
    ("capital-agency", "- Giao CC VP - TK thường xuyên theo dõi"),  # «phòng Nội Vụ»: Appendix II, IV.1.a has «Phòng Nội vụ»
    ("date-short", "Thực hiện theo Thông tư số 26/2019/TT-BTC"),
]
"""What the source itself got wrong, and the plan repeats because it is the source's own words."""


def test_the_plan_has_exactly_the_seeds_own_findings(planned: Path, plan: Document) -> None:
    """Beside the slips of words, each line of responsibility is in italics, as the source has it and the decree does not know."""
    result = run_cchc(planned, "lint", "--json", PLAN, *(f"outputs/2023/2023/ke-hoach-phu-luc-{one}.docx" for one in (1, 2)))
    assert result.status == 0
    paragraphs = ["".join(node.text or "" for node in one.iter(qn("w:t"))) for one in plan.element.body.iter(qn("w:p"))]
    issues = json.loads(result.out)["issues"]
    found = sorted((issue["code"], paragraphs[issue["paragraph"] - 1]) for issue in issues if issue["file"] == PLAN)
    italic = [paragraph.replace("*", "") for paragraph in seed_paragraphs() if re.fullmatch(r"- \*[^*]+\*", paragraph)]
    wanted = [*OWN_SLIPS, *(("body-upright", text) for text in italic)]
    assert len(found) == len(issues) == len(wanted)
    missing = [(code, start) for code, start in wanted if not any(code == one and text.startswith(start) for one, text in found)]
    assert missing == []
    assert sorted(code for code, _ in found) == sorted(code for code, _ in wanted)


def test_the_seed_raises_no_issue(planned: Path) -> None:
    result = run_cchc(planned, "check", "--json", "inputs/2023/ke-hoach.xlsx")
    assert (result.status, result.json["issues"]) == (0, [])
