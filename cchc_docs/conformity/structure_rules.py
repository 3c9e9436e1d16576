"""Numbers and looks of phần, chương, mục, điều, khoản, điểm. Appendix I, Part I, II.6.d and II.6.đ; V."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cchc_docs.conformity.articles import part_one
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.lines import is_rule, plain
from cchc_docs.conformity.look import Look, is_bold, lettered, unlike
from cchc_docs.conformity.numbering import Level, Number, number_of
from cchc_docs.conformity.rule import ERROR, WARNING, Finding, Rule, quote
from cchc_docs.domain.document_structure import Alignment, Paragraph
from cchc_docs.vietnamese.order import LETTERS

_SECTION_LOOK = Look(smallest=13, largest=14, bold=True, capitals=True)
_CHAPTER_LOOK = Look(smallest=13, largest=14, bold=True, capitals=False, alignment=Alignment.CENTER)
_CHAPTER_TITLE_LOOK = Look(smallest=13, largest=14, bold=True, capitals=True, alignment=Alignment.CENTER)
_NEVER = "fjwz"
_MARKS = {Level.ARTICLE: ".", Level.CAPITAL: ".", Level.ROMAN: ".", Level.ARABIC: ".", Level.LETTER: ")"}
_SAID = {
    Level.ARTICLE: "«Điều 1.»",
    Level.CAPITAL: "«A.»",
    Level.ROMAN: "«I.»",
    Level.ARABIC: "dấu chấm sau số: «1.»",
    Level.LETTER: "dấu đóng ngoặc đơn sau chữ: «a)»",
}
_LONGEST_TITLE = 100
_UNIT = re.compile(r"\d\s*(?:km2|m2|km²|m²|ha|km|m|kg|%)(?!\w)")
_ARTICLE_HEAD = re.compile(r"Điều\s+\d+\s*[.:]?", re.IGNORECASE)
_CONTINUES = (Level.ARTICLE,)
"""Articles are counted through the whole document, whatever stands above them."""


def _numbered(form: Form) -> Iterator[tuple[Paragraph, Number]]:
    for line in form.body:
        if (number := number_of(line)) is not None:
            yield line, number


def _sequence(form: Form) -> Iterator[tuple[Paragraph, Number, int]]:
    """Each numbered line with the value that its place in the document asks for."""
    last: dict[Level, int] = {}
    outer: dict[Level, int] = {}
    parents: dict[Level, str] = {}
    fresh = False
    for line in form.body:
        number = number_of(line)
        if number is None:
            fresh = fresh or plain(line).endswith(":") or is_bold(line)
            continue
        if number.level in outer and number.value == outer[number.level] + 1 != last.get(number.level, 0) + 1:
            last[number.level] = outer.pop(number.level)  # the inner list is over
        if number.level is Level.DECIMAL and parents.get(Level.DECIMAL) != number.parent:
            last.pop(Level.DECIMAL, None)
            parents[Level.DECIMAL] = number.parent
        expected = last.get(number.level, 0) + 1
        if number.value == 1 and fresh and number.level >= Level.ARABIC:
            outer[number.level] = last.get(number.level, 0)
            expected = 1  # a list of its own under an unnumbered title or a line ending in a colon
        yield line, number, expected
        last[number.level] = number.value or expected
        for lower in [level for level in last if level > number.level and level not in _CONTINUES]:
            del last[lower]
        for lower in [level for level in outer if level > number.level]:
            del outer[lower]
        fresh = plain(line).endswith(":")


def _numbering(form: Form) -> Iterator[Finding]:
    for line, number, expected in _sequence(form):
        if number.value != expected and not _letter_slip(number, expected):
            yield Finding(
                place=line.place, found=f"{quote(line)} đánh số «{number.shown}»", expected=f"«{_show(number, expected)}» ở chỗ này"
            )


def _letters(form: Form) -> Iterator[Finding]:
    for line, number, expected in _sequence(form):
        if _letter_slip(number, expected):
            found = f"{quote(line)} đánh thứ tự «{number.shown})»"
            yield Finding(place=line.place, found=found, expected=f"theo bảng chữ cái tiếng Việt: «{_show(number, expected)})»")


def _letter_slip(number: Number, expected: int) -> bool:
    """A letter as Latin lists count: e after d, f after e; or one that the Vietnamese order does not have."""
    if number.level is not Level.LETTER or number.value == expected:
        return False
    wanted = _show(number, expected)
    return number.shown in _NEVER or (wanted == "đ" and number.shown == "e")


def _show(number: Number, value: int) -> str:
    if number.level in (Level.LETTER, Level.CAPITAL):
        letter = LETTERS[min(value, len(LETTERS)) - 1]
        return letter if number.level is Level.LETTER else letter.upper()
    if not number.shown.isdigit() and number.level is not Level.DECIMAL:
        return _roman(value)
    return f"{number.parent}.{value}" if number.level is Level.DECIMAL else str(value)


def _roman(value: int) -> str:
    shown = ""
    for worth, letters in ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        shown += letters * (value // worth)
        value %= worth
    return shown


def _mark(form: Form) -> Iterator[Finding]:
    for line, number in _numbered(form):
        wanted = _MARKS.get(number.level)
        if wanted and number.mark != wanted:
            found = (
                f"{quote(line)}: sau «{number.shown}» là «{number.mark}»" if number.mark else f"{quote(line)}: sau số không có dấu"
            )
            yield Finding(place=line.place, found=found, expected=_SAID[number.level])


def _section_look(form: Form) -> Iterator[Finding]:
    for line, number in _numbered(form):
        if number.level is Level.ROMAN and number.title:
            yield from unlike((line,), replace(_SECTION_LOOK, capitals=None if _capital_title(number.title) else True))


def _capital_title(title: str) -> bool:
    """Whether the title is in capitals, notes in brackets and units of measure left out."""
    words = _UNIT.sub(" ", re.sub(r"\([^)]*\)", " ", title))
    return words == words.upper()


def _article_look(form: Form) -> Iterator[Finding]:
    for line, number in _numbered(form):
        if number.level is not Level.ARTICLE:
            continue
        head = _ARTICLE_HEAD.match(line.text.strip())
        if head and head[0].startswith("ĐIỀU"):
            yield Finding(place=line.place, found=f"{quote(line)}: «ĐIỀU» in hoa", expected="in thường: «Điều 1.»")
        shown = 0
        for run in line.runs:
            if head is None or shown >= len(head[0].rstrip(" .:")):
                break
            if run.text.strip() and (not run.bold or run.italic):
                yield Finding(
                    place=line.place, found=f"{quote(line)}: «Điều {number.shown}.» không đậm hoặc nghiêng", expected="đứng, đậm"
                )
                break
            shown += len(run.text)


def _chapter_look(form: Form) -> Iterator[Finding]:
    lines = form.body
    for index, line in enumerate(lines):
        number = number_of(line)
        if number is None or number.level > Level.SUBSECTION:
            continue
        yield from unlike((line,), _CHAPTER_LOOK)
        if number.level <= Level.CHAPTER and number.shown.upper().strip("IVXLC"):
            yield Finding(place=line.place, found=f"{quote(line)} đánh số «{number.shown}»", expected="chữ số La Mã")
        below = lines[index + 1] if index + 1 < len(lines) else None
        if below is not None and not number.title and number_of(below) is None and not is_rule(below):
            yield from unlike((below,), _CHAPTER_TITLE_LOOK)


def _clause_look(form: Form) -> Iterator[Finding]:
    """A clause that is only a title, its text following on other lines."""
    below = dict(zip(map(id, form.body), form.body[1:], strict=False))
    for line, number in _numbered(form):
        text, following = plain(line), below.get(id(line))
        after = number_of(following) if following else None
        if following is None or (after is not None and after.level <= Level.ARABIC):
            continue
        titled = (
            number.level is Level.ARABIC and len(text) <= _LONGEST_TITLE and not text.endswith((".", ";", ":", ",", "!", "?", "…"))
        )
        if titled and (not is_bold(line) or any(run.italic for run in lettered(line))):
            found = f"tiêu đề {quote(line)} {'nghiêng' if is_bold(line) else 'không đậm'}"
            yield Finding(place=line.place, found=found, expected="số thứ tự và tiêu đề của khoản đứng, đậm")


RULES = (
    Rule(
        "heading-numbering",
        ERROR,
        part_one("II.6.đ"),
        "Phần, chương, mục, điều, khoản, điểm đánh số liên tục từ đầu, bắt đầu lại trong mỗi mục cha.",
        "I, II, III; 1, 2, 3; a, b, c",
        "5 rồi đến 7; hai mục cùng số 3",
        _numbering,
    ),
    Rule(
        "heading-letters",
        ERROR,
        part_one("II.6.đ"),
        "Thứ tự các điểm theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i …, x, y.",
        "d), đ), e), g)",
        "d), e), f), g)",
        _letters,
    ),
    Rule(
        "heading-mark",
        ERROR,
        part_one("II.6.đ"),
        "Sau số thứ tự có dấu chấm, sau chữ thứ tự có dấu đóng ngoặc đơn.",
        "I.; 1.; a); Điều 1.",
        "1); 1/; a.; Điều 1:",
        _mark,
    ),
    Rule(
        "heading-section-look",
        ERROR,
        part_one("V, số thứ tự 6.b"),
        f"Số thứ tự và tiêu đề của mục (I, II …) {_SECTION_LOOK}.",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "I. Mục đích, yêu cầu",
        _section_look,
    ),
    Rule(
        "heading-article-look",
        ERROR,
        part_one("II.6.đ"),
        "«Điều» và số thứ tự kiểu chữ đứng, đậm.",
        "Điều 1. (đậm)",
        "Điều 1. (không đậm)",
        _article_look,
    ),
    Rule(
        "heading-chapter-look",
        ERROR,
        part_one("II.6.đ"),
        "«Phần», «Chương», «Mục» và số thứ tự trên dòng riêng, canh giữa, đậm; tiêu đề ở dưới, in hoa, đậm.",
        "Chương I / QUY ĐỊNH CHUNG",
        "Chương 1: Quy định chung (canh trái)",
        _chapter_look,
    ),
    Rule(
        "heading-clause-look",
        WARNING,
        part_one("II.6.đ"),
        "Khoản có tiêu đề: số thứ tự và tiêu đề trên dòng riêng, đậm.",
        "1. Phạm vi áp dụng (đậm)",
        "1. Phạm vi áp dụng (không đậm)",
        _clause_look,
    ),
)
