"""Legal bases and running text. Appendix I, Part I, II.6.a and II.6.e."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from cchc_docs.conformity.articles import part_one
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.lines import is_placeholder, plain
from cchc_docs.conformity.look import Look, figure, is_italic, lettered, sizes, unlike
from cchc_docs.conformity.numbering import is_chapter
from cchc_docs.conformity.rule import ERROR, WARNING, Finding, Rule, quote
from cchc_docs.conformity.title_parts import is_basis
from cchc_docs.domain.document_structure import Alignment, Paragraph, SpacingRule

_BASIS_LOOK = Look(smallest=13, largest=14, italic=True, bold=False)
_SMALLEST, _LARGEST = 13.0, 14.0
_INDENTS = (10.0, 12.7)
_INDENT_TOLERANCE = 0.4
_LEAST_GAP = 6.0
_ROUNDING = 0.05
_SINGLE, _WIDEST = 1.0, 1.5
_LINE_OF_SIZE = 1.15
"""A single line of Times New Roman is 1.15 times the size of its letters."""


def _basis_punctuation(form: Form) -> Iterator[Finding]:
    for number, line in enumerate(form.bases, start=1):
        last = number == len(form.bases)
        if not plain(line).endswith("." if last else ";"):
            expected = "dòng căn cứ cuối cùng kết thúc bằng dấu chấm (.)" if last else "cuối mỗi căn cứ có dấu chấm phẩy (;)"
            yield Finding(place=line.place, found=f"{quote(line)} kết thúc bằng «{plain(line)[-1:]}»", expected=expected)


def running(form: Form) -> tuple[Paragraph, ...]:
    """The lines of running text: the body without lines that are centred on purpose."""
    said = (line for line in form.body if not is_placeholder(line))
    return tuple(line for line in said if not (line.alignment is Alignment.CENTER and (is_chapter(line) or _centred_title(line))))


def _centred_title(line: Paragraph) -> bool:
    runs = lettered(line)
    return bool(runs) and all(run.bold or run.italic for run in runs) and len(plain(line)) < 120


def _size(form: Form) -> Iterator[Finding]:
    for line in running(form):
        wrong = [size for size in sizes(line) if not _SMALLEST <= size <= _LARGEST]
        if wrong:
            found = f"{quote(line)}: cỡ chữ {' và '.join(map(figure, wrong))}"
            yield Finding(place=line.place, found=found, expected="cỡ chữ 13 đến 14")


def _uniform(form: Form) -> Iterator[Finding]:
    lines = [line for line in running(form) if sizes(line)]
    counted = Counter(size for line in lines for size in sizes(line) if _SMALLEST <= size <= _LARGEST)
    if len(counted) < 2:
        return
    usual = counted.most_common(1)[0][0]
    for line in lines:
        others = [size for size in sizes(line) if size != usual and _SMALLEST <= size <= _LARGEST]
        if others:
            found = f"{quote(line)}: cỡ chữ {' và '.join(map(figure, others))}"
            yield Finding(place=line.place, found=found, expected=f"một cỡ chữ trong cả phần lời văn ({figure(usual)})")


def _alignment(form: Form) -> Iterator[Finding]:
    names = {Alignment.LEFT: "canh trái", Alignment.CENTER: "canh giữa", Alignment.RIGHT: "canh phải"}
    for line in running(form):
        if line.alignment in names:
            yield Finding(place=line.place, found=f"{quote(line)} {names[line.alignment]}", expected="canh đều cả hai lề")


def _indent(form: Form) -> Iterator[Finding]:
    for line in running(form):
        if line.alignment is Alignment.CENTER or line.alignment is Alignment.RIGHT or line.runs[0].text.startswith("\t"):
            continue
        start = line.first_line_start
        if not any(abs(start - wanted) <= _INDENT_TOLERANCE for wanted in _INDENTS):
            found = f"{quote(line)}: đầu dòng lùi {figure(round(start / 10, 2))} cm"
            yield Finding(place=line.place, found=found, expected="lùi 1 cm hoặc 1,27 cm")


def _gap(form: Form) -> Iterator[Finding]:
    texts = running(form)
    for above, line in pairwise(texts):
        first, second = above.place.paragraph or 0, line.place.paragraph or 0
        if second != first + 1:
            continue
        gap = above.space_after + line.space_before
        if gap < _LEAST_GAP - _ROUNDING:
            found = f"trước {quote(line)} chỉ cách {figure(gap)} pt"
            yield Finding(place=line.place, found=found, expected="khoảng cách giữa các đoạn tối thiểu 6 pt")


def _line_spacing(form: Form) -> Iterator[Finding]:
    for line in running(form):
        spacing = line.line_spacing
        letters = max(sizes(line), default=_LARGEST)
        times = spacing.value if spacing.rule is SpacingRule.MULTIPLE else spacing.value / (letters * _LINE_OF_SIZE)
        low = times < _SINGLE - _ROUNDING and spacing.rule is not SpacingRule.AT_LEAST
        if low or times > _WIDEST + _ROUNDING:
            found = f"{quote(line)}: cách dòng {figure(round(times, 2))}"
            yield Finding(place=line.place, found=found, expected="từ dòng đơn đến 1,5 dòng")


def _upright(form: Form) -> Iterator[Finding]:
    for line in running(form):
        if is_italic(line) and not is_basis(line):
            yield Finding(place=line.place, found=f"{quote(line)} in nghiêng cả đoạn", expected="kiểu chữ đứng")


RULES = (
    Rule(
        "basis-look",
        ERROR,
        part_one("II.6.a"),
        f"Căn cứ ban hành {_BASIS_LOOK}.",
        "Căn cứ Luật …; (nghiêng, cỡ 14)",
        "Căn cứ Luật …; (đứng)",
        lambda form: unlike(form.bases, _BASIS_LOOK),
    ),
    Rule(
        "basis-punctuation",
        ERROR,
        part_one("II.6.a"),
        "Cuối mỗi căn cứ có dấu chấm phẩy (;), dòng cuối cùng kết thúc bằng dấu chấm (.).",
        "Căn cứ Luật …; / Căn cứ Nghị định … .",
        "Căn cứ Luật …, / Căn cứ Nghị định …;",
        _basis_punctuation,
    ),
    Rule("body-size", ERROR, part_one("II.6.e"), "Lời văn cỡ chữ 13 đến 14.", "Cỡ 14", "Cỡ 12", _size),
    Rule(
        "body-size-uniform",
        WARNING,
        part_one("II.6.đ"),
        "Số thứ tự và tiêu đề cùng cỡ chữ với lời văn: cả văn bản một cỡ.",
        "Lời văn và tiêu đề đều cỡ 14",
        "Có đoạn cỡ 13 giữa lời văn cỡ 14",
        _uniform,
    ),
    Rule("body-alignment", ERROR, part_one("II.6.e"), "Lời văn canh đều cả hai lề.", "Canh đều", "Canh trái", _alignment),
    Rule(
        "body-indent",
        ERROR,
        part_one("II.6.e"),
        "Khi xuống dòng, chữ đầu dòng lùi 1 cm hoặc 1,27 cm.",
        "Lùi 1,27 cm",
        "Không lùi, hoặc lùi 2 cm",
        _indent,
    ),
    Rule(
        "body-spacing",
        ERROR,
        part_one("II.6.e"),
        "Khoảng cách giữa các đoạn văn tối thiểu 6 pt.",
        "Cách trên 6 pt",
        "Cách trên 0 pt, cách dưới 0 pt",
        _gap,
    ),
    Rule(
        "body-line-spacing",
        ERROR,
        part_one("II.6.e"),
        "Khoảng cách giữa các dòng từ dòng đơn đến 1,5 dòng.",
        "Dòng đơn; 1,2; 1,5",
        "2,0; 0,8",
        _line_spacing,
    ),
    Rule(
        "body-upright",
        WARNING,
        part_one("II.6.e"),
        "Lời văn kiểu chữ đứng.",
        "Đoạn văn đứng, có thể nghiêng một vài chữ",
        "Cả đoạn in nghiêng",
        _upright,
    ),
)
