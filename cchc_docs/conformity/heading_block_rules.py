"""National title, motto and the agency's name. Appendix I, Part I, II.1 and II.2."""

import re
from collections.abc import Iterator

from cchc_docs.conformity.articles import part_one
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.heading_parts import MOTTO, NATIONAL_TITLE
from cchc_docs.conformity.lines import is_placeholder, plain
from cchc_docs.conformity.look import Look, figure, unlike
from cchc_docs.conformity.rule import ERROR, WARNING, Finding, Rule, quote
from cchc_docs.domain.document_structure import Alignment, Paragraph, SpacingRule
from cchc_docs.vietnamese.text import fold

_TITLE_LOOK = Look(smallest=12, largest=13, bold=True, capitals=True, alignment=Alignment.CENTER)
_MOTTO_LOOK = Look(smallest=13, largest=14, bold=True, capitals=False, alignment=Alignment.CENTER)
_ISSUER_LOOK = Look(smallest=12, largest=13, bold=True, capitals=True, alignment=Alignment.CENTER)
_PARENT_LOOK = Look(smallest=12, largest=13, bold=False, capitals=True, alignment=Alignment.CENTER)
_ABBREVIATED = re.compile(r"\b(?:UBND|HĐND|U\.B\.N\.D|BCĐ|BĐH|PVHCC|TTPVHCC)\b", re.IGNORECASE)
_ONE_LINE = 1.05
_TIGHT = 1.0
_SHORTEST, _LONGEST = 1 / 3 - 0.03, 1 / 2 + 0.05
_SAME_LENGTH = (0.86, 1.14)
"""A little room: texts are measured with the metrics of one cut of the font and lines are drawn by hand."""


def _title_missing(form: Form) -> Iterator[Finding]:
    if form.heading.national_title is None:
        yield Finding(found="không có Quốc hiệu", expected=f"«{NATIONAL_TITLE}» ở phía trên cùng, bên phải trang đầu")


def _title_wording(form: Form) -> Iterator[Finding]:
    line = form.heading.national_title
    if line and (fold(plain(line)) != fold(NATIONAL_TITLE) or re.search(r"[^\w\s]", plain(line))):
        yield Finding(place=line.place, found=f"Quốc hiệu ghi {quote(line)}", expected=f"«{NATIONAL_TITLE}»")


def _motto_missing(form: Form) -> Iterator[Finding]:
    if form.heading.motto is None:
        yield Finding(found="không có Tiêu ngữ", expected=f"«{MOTTO}» ở dưới Quốc hiệu")


def _motto_wording(form: Form) -> Iterator[Finding]:
    line = form.heading.motto
    if line and plain(line) not in (MOTTO, MOTTO.upper()):  # capitals are the look's business
        expected = f"«{MOTTO}», gạch nối ngắn có cách chữ, chữ đầu mỗi cụm từ viết hoa"
        yield Finding(place=line.place, found=f"Tiêu ngữ ghi {quote(line)}", expected=expected)


def _motto_line(form: Form) -> Iterator[Finding]:
    line, drawn = form.heading.motto, form.heading.motto_lines
    if line is None or line.longest_line <= 0:
        return
    if any(run.underline for run in line.runs):
        yield Finding(place=line.place, found="Tiêu ngữ bị gạch chân", expected="đường kẻ ngang ở dưới, không gạch chân chữ")
        return
    if not drawn:
        yield Finding(
            place=line.place, found="dưới Tiêu ngữ không có đường kẻ ngang", expected="đường kẻ nét liền dài bằng dòng chữ"
        )
    elif not any(_SAME_LENGTH[0] <= length / line.longest_line <= _SAME_LENGTH[1] for length in drawn):
        found = f"đường kẻ dưới Tiêu ngữ dài bằng {drawn[0] / line.longest_line:.0%} dòng chữ"
        yield Finding(place=line.place, found=found, expected="dài bằng dòng chữ")


def _title_place(form: Form) -> Iterator[Finding]:
    title = form.heading.national_title
    if title is None:
        return
    if title.place.table is None:
        found = "Quốc hiệu không nằm cùng bảng với tên cơ quan (gõ bằng dấu cách, Tab hoặc đặt riêng)"
        yield Finding(place=title.place, found=found, expected="bảng hai cột không kẻ: tên cơ quan bên trái, Quốc hiệu bên phải")
    elif title.place.column == 1 and not any(line.place.column == 1 for line in form.heading.issuer):
        yield Finding(place=title.place, found="Quốc hiệu đặt bên trái", expected="bên phải, phía trên cùng trang đầu")


def _title_spacing(form: Form) -> Iterator[Finding]:
    title, motto = form.heading.national_title, form.heading.motto
    if title is None or motto is None:
        return
    for line in (title, motto):
        spacing = line.line_spacing
        if spacing.rule is SpacingRule.MULTIPLE and spacing.value > _ONE_LINE:
            yield Finding(place=line.place, found=f"{quote(line)} cách dòng {figure(spacing.value)}", expected="cách nhau dòng đơn")
            return
    if title.place.paragraph != motto.place.paragraph and title.space_after + motto.space_before > _TIGHT:
        yield Finding(place=motto.place, found="giữa Quốc hiệu và Tiêu ngữ có khoảng trống", expected="cách nhau dòng đơn")


def _issuer_missing(form: Form) -> Iterator[Finding]:
    if not form.heading.issuer:
        yield Finding(found="không có tên cơ quan ban hành", expected="tên cơ quan, in hoa, đậm, ở góc trái phía trên")


def _issuer_line(form: Form) -> Iterator[Finding]:
    underlined = [line for line in form.heading.issuer if any(run.underline for run in line.runs)]
    if underlined:
        found = f"{quote(underlined[0])} bị gạch chân"
        yield Finding(place=underlined[0].place, found=found, expected="đường kẻ ngang ở dưới, không gạch chân chữ")
        return
    yield from short_line(form.heading.issuer, form.heading.issuer_lines, "tên cơ quan")


def short_line(lines: tuple[Paragraph, ...], drawn: tuple[float, ...], name: str) -> Iterator[Finding]:
    """Findings on the line under a text: missing, or not a third to a half as long as one of its lines."""
    lengths = [line.longest_line for line in lines if line.longest_line > 0]
    if not lengths:
        return
    place = lines[-1].place
    if not drawn:
        yield Finding(place=place, found=f"dưới {name} không có đường kẻ ngang", expected="đường kẻ dài 1/3 đến 1/2 dòng chữ")
    elif not any(map(is_placeholder, lines)) and not any(
        min(lengths) * _SHORTEST <= length <= max(lengths) * _LONGEST for length in drawn
    ):
        found = f"đường kẻ dưới {name} dài bằng {drawn[0] / lengths[-1]:.0%} dòng chữ"
        yield Finding(place=place, found=found, expected="dài từ 1/3 đến 1/2 dòng chữ")


def _issuer_abbreviated(form: Form) -> Iterator[Finding]:
    for line in form.heading.issuer:
        if _ABBREVIATED.search(plain(line)):
            yield Finding(place=line.place, found=f"tên cơ quan ban hành viết tắt {quote(line)}", expected="tên chính thức, đầy đủ")


def _only(line: Paragraph | None) -> tuple[Paragraph, ...]:
    return (line,) if line else ()


RULES = (
    Rule(
        "national-title-missing",
        ERROR,
        part_one("II.1.a"),
        "Văn bản có Quốc hiệu ở phía trên cùng, bên phải trang đầu.",
        NATIONAL_TITLE,
        "Bắt đầu bằng tên cơ quan, không có Quốc hiệu",
        _title_missing,
    ),
    Rule(
        "national-title-wording",
        ERROR,
        part_one("II.1.a"),
        f"Quốc hiệu ghi đúng: {NATIONAL_TITLE}.",
        NATIONAL_TITLE,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.",
        _title_wording,
    ),
    Rule(
        "national-title-look",
        ERROR,
        part_one("II.1.a"),
        f"Quốc hiệu {_TITLE_LOOK}.",
        NATIONAL_TITLE,
        "Quốc hiệu cỡ 14, không đậm",
        lambda form: unlike(_only(form.heading.national_title), _TITLE_LOOK),
    ),
    Rule(
        "motto-missing",
        ERROR,
        part_one("II.1.b"),
        "Dưới Quốc hiệu có Tiêu ngữ.",
        MOTTO,
        "Chỉ có Quốc hiệu",
        _motto_missing,
    ),
    Rule(
        "motto-wording",
        ERROR,
        part_one("II.1.b"),
        f"Tiêu ngữ ghi đúng: {MOTTO}; gạch nối ngắn, có cách chữ.",
        MOTTO,
        "Độc lập – Tự do – Hạnh phúc; Độc lập-Tự do-Hạnh phúc",
        _motto_wording,
    ),
    Rule(
        "motto-look",
        ERROR,
        part_one("II.1.b"),
        f"Tiêu ngữ {_MOTTO_LOOK}.",
        MOTTO,
        "Tiêu ngữ nghiêng, cỡ 12",
        lambda form: unlike(_only(form.heading.motto), _MOTTO_LOOK),
    ),
    Rule(
        "motto-line",
        ERROR,
        part_one("II.1.b"),
        "Dưới Tiêu ngữ có đường kẻ ngang, nét liền, dài bằng dòng chữ.",
        "Đường kẻ dài bằng dòng Tiêu ngữ",
        "Đường kẻ dài bằng nửa dòng Tiêu ngữ, hoặc gạch chân chữ",
        _motto_line,
    ),
    Rule(
        "national-title-place",
        ERROR,
        part_one("II.1.c"),
        "Quốc hiệu ở bên phải, tên cơ quan ở bên trái, phía trên cùng trang đầu.",
        "Bảng hai cột: tên cơ quan | Quốc hiệu",
        "Quốc hiệu ở giữa, tên cơ quan ở dưới",
        _title_place,
    ),
    Rule(
        "national-title-spacing",
        WARNING,
        part_one("II.1.c"),
        "Quốc hiệu và Tiêu ngữ cách nhau dòng đơn.",
        "Cách dòng 1,0",
        "Cách dòng 1,5; có dòng trống ở giữa",
        _title_spacing,
    ),
    Rule(
        "issuer-missing",
        ERROR,
        part_one("II.2.a"),
        "Văn bản có tên cơ quan ban hành.",
        "ỦY BAN NHÂN DÂN XÃ LONG ĐIỀN A",
        "Góc trái chỉ có số, ký hiệu",
        _issuer_missing,
    ),
    Rule(
        "issuer-abbreviated",
        ERROR,
        part_one("II.2.a"),
        "Tên cơ quan ban hành ghi đầy đủ; chỉ tên cơ quan chủ quản được viết tắt cụm từ thông dụng.",
        "ỦY BAN NHÂN DÂN XÃ LONG ĐIỀN A",
        "UBND XÃ LONG ĐIỀN A",
        _issuer_abbreviated,
    ),
    Rule(
        "issuer-look",
        ERROR,
        part_one("II.2.b"),
        f"Tên cơ quan ban hành {_ISSUER_LOOK}.",
        "ỦY BAN NHÂN DÂN XÃ LONG ĐIỀN A (cỡ 12, đậm)",
        "Ủy ban nhân dân xã Long Điền A",
        lambda form: unlike(form.heading.issuer, _ISSUER_LOOK),
    ),
    Rule(
        "parent-look",
        ERROR,
        part_one("II.2.b"),
        f"Tên cơ quan chủ quản trực tiếp {_PARENT_LOOK}.",
        "UBND TỈNH AN GIANG (cỡ 12, không đậm)",
        "UBND TỈNH AN GIANG (đậm)",
        lambda form: unlike(form.heading.parent, _PARENT_LOOK),
    ),
    Rule(
        "issuer-line",
        ERROR,
        part_one("II.2.b"),
        "Dưới tên cơ quan ban hành có đường kẻ ngang, nét liền, dài 1/3 đến 1/2 dòng chữ.",
        "Đường kẻ dài bằng 2/5 dòng tên cơ quan",
        "Đường kẻ dài bằng cả dòng, hoặc gạch chân tên cơ quan",
        _issuer_line,
    ),
)
