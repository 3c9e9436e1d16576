"""The page number. Appendix I, Part I, I.7."""

import math
import re
from collections.abc import Iterator

from cchc_docs.conformity.articles import part_one
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.look import figure
from cchc_docs.conformity.rule import ERROR, Finding, Rule, quote
from cchc_docs.domain.document_structure import MILLIMETRES_PER_POINT, Alignment, DocumentPlace, Paragraph, SpacingRule

_LETTER_OF_SIZE, _LINE_OF_SIZE = 0.45, 1.15
"""Width of a letter of running text and height of a single line, as multiples of the size."""

_SURELY_LONGER = 1.15
"""Pages: the estimate is rough, and a document that just fills its page needs no number."""

_ARTICLE = part_one("I.7")
_SIZES = (13.0, 14.0)
_PLAIN = re.compile(r"\s*\d+\s*")


def _numbered(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    return tuple(paragraph for paragraph in paragraphs if "PAGE" in paragraph.fields)


def _headers(form: Form) -> tuple[Paragraph, ...]:
    found = [paragraph for section in form.structure.sections for paragraph in _numbered(section.header)]
    return tuple({(paragraph.text, paragraph.alignment, paragraph.runs): paragraph for paragraph in found}.values())


def _missing(form: Form) -> Iterator[Finding]:
    if form.structure.printed is not None:
        yield from _missing_on_page(form)
        return
    anywhere = any(_numbered((*section.header, *section.footer)) for section in form.structure.sections)
    if form.structure.sections and not anywhere and _pages(form) > _SURELY_LONGER:
        yield Finding(
            found="văn bản dài hơn một trang mà không đánh số trang", expected="số trang ở giữa lề trên, từ trang thứ hai"
        )


def _missing_on_page(form: Form) -> Iterator[Finding]:
    """The first printed page that should have a number and has none; the first page of the document and of an annex need none."""
    printed = form.structure.printed
    starts = {annex.label.place.page for annex in form.annexes}
    for page in printed.pages[1:] if printed else ():
        if page.number not in starts and not page.is_blank and page.number not in form.structure.numbered_pages:
            found = f"trang {page.number} không có số trang"
            yield Finding(place=DocumentPlace(page=page.number), found=found, expected="số trang ở giữa lề trên, từ trang thứ hai")
            return


def _pages(form: Form) -> float:
    """Roughly how many pages the body takes; of cells side by side the fullest counts."""
    heights: dict[tuple[int | None, int | None, int | None], float] = {}
    for line in form.lines:
        column = (line.place.table, line.place.row, line.place.column) if line.place.table else (None, None, None)
        heights[column] = heights.get(column, 0.0) + _height(line)
    rows: dict[tuple[int | None, int | None], float] = {}
    for (table, row, _), height in heights.items():
        rows[table, row] = max(rows.get((table, row), 0.0), height)
    setup = form.structure.sections[0].setup
    room = (setup.page_height - setup.top_margin - setup.bottom_margin) / MILLIMETRES_PER_POINT
    return sum(rows.values()) / max(room, 1.0)


def _height(line: Paragraph) -> float:
    size = max((run.size for run in line.runs), default=14.0)
    room = max(line.width - line.left_indent - line.right_indent, 5.0) / MILLIMETRES_PER_POINT
    printed = max(1, math.ceil(len(line.text) * size * _LETTER_OF_SIZE / room))
    spacing = line.line_spacing.value if line.line_spacing.rule is SpacingRule.MULTIPLE else 1.0
    return printed * size * _LINE_OF_SIZE * spacing + line.space_before + line.space_after


def _place(form: Form) -> Iterator[Finding]:
    for section in form.structure.sections:
        if footers := _numbered((*section.footer, *section.first_footer)):
            yield Finding(place=footers[0].place, found="số trang đặt ở cuối trang", expected="đặt ở giữa lề trên")
    for paragraph in _headers(form):
        if paragraph.alignment is not Alignment.CENTER:
            yield Finding(place=paragraph.place, found="số trang không canh giữa", expected="canh giữa theo chiều ngang")


def _look(form: Form) -> Iterator[Finding]:
    for paragraph in _headers(form):
        for run in paragraph.runs:
            if not any(map(str.isalnum, run.text)):
                continue
            wrong = [] if _SIZES[0] <= run.size <= _SIZES[1] else [f"cỡ chữ {figure(run.size)}"]
            wrong += ["nghiêng"] * run.italic + ["đậm"] * run.bold
            if wrong:
                yield Finding(
                    place=paragraph.place, found=f"số trang {', '.join(wrong)}", expected="cỡ chữ 13 đến 14, kiểu chữ đứng"
                )
                break


def _first_page(form: Form) -> Iterator[Finding]:
    first = form.structure.sections[0] if form.structure.sections else None
    if first is None:
        return
    shown = (
        _numbered((*first.first_header, *first.first_footer))
        if first.setup.different_first_page
        else _numbered((*first.header, *first.footer))
    )
    if shown:
        yield Finding(place=shown[0].place, found="trang thứ nhất có số trang", expected="không hiển thị số trang thứ nhất")


def _format(form: Form) -> Iterator[Finding]:
    for section in form.structure.sections:
        if section.setup.page_number_format not in ("decimal", "") and _numbered(section.header):
            yield Finding(found=f"số trang kiểu «{section.setup.page_number_format}»", expected="chữ số Ả Rập")
    if form.structure.sections and form.structure.sections[0].setup.page_number_start not in (None, 1):
        start = form.structure.sections[0].setup.page_number_start
        yield Finding(found=f"số trang bắt đầu từ {start}", expected="đánh từ số 1")
    for paragraph in _headers(form):
        if not _PLAIN.fullmatch(paragraph.text) and paragraph.text.strip():
            yield Finding(place=paragraph.place, found=f"số trang ghi {quote(paragraph)}", expected="chỉ ghi chữ số")


RULES = (
    Rule(
        "page-number-missing",
        ERROR,
        _ARTICLE,
        "Văn bản từ hai trang trở lên có số trang.",
        "2 (giữa lề trên của trang thứ hai)",
        "Văn bản bốn trang không có số trang",
        _missing,
    ),
    Rule(
        "page-number-place",
        ERROR,
        _ARTICLE,
        "Số trang canh giữa theo chiều ngang trong phần lề trên.",
        "Giữa lề trên",
        "Góc phải cuối trang",
        _place,
        on_annexes=True,
    ),
    Rule(
        "page-number-look",
        ERROR,
        _ARTICLE,
        "Số trang cỡ chữ 13 đến 14, kiểu chữ đứng.",
        "2 (cỡ 14, đứng)",
        "2 (cỡ 11, nghiêng)",
        _look,
        on_annexes=True,
    ),
    Rule(
        "page-number-first-page",
        ERROR,
        _ARTICLE,
        "Không hiển thị số trang thứ nhất.",
        "Trang đầu không có số, trang sau là 2",
        "Trang đầu có số 1",
        _first_page,
        on_annexes=True,
    ),
    Rule(
        "page-number-format",
        ERROR,
        _ARTICLE,
        "Số trang đánh từ số 1 bằng chữ số Ả Rập, không kèm chữ khác.",
        "2",
        "Trang 2/5; - 2 -; ii",
        _format,
        on_annexes=True,
    ),
)
