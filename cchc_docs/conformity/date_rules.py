"""Place and date. Appendix I, Part I, II.4."""

import re
from collections.abc import Iterator
from datetime import date

from cchc_docs.conformity.articles import appendix_three, part_one
from cchc_docs.conformity.day_of_issue import DATE_LINE
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.lines import plain
from cchc_docs.conformity.look import Look, unlike
from cchc_docs.conformity.rule import ERROR, Finding, Rule, quote
from cchc_docs.domain.document_structure import Alignment
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.vietnamese.dates import month_number

_LOOK = Look(smallest=13, largest=14, bold=False, italic=True, capitals=False, alignment=Alignment.CENTER)
_BLANK = re.compile(r"[\s.…]*")
_LONGEST_ABBREVIATION = 3
_DOTS = re.compile(r"^[\s.…\d]*$")


def _missing(form: Form) -> Iterator[Finding]:
    if form.heading.date is None and form.kind is not DocumentType.BIEN_BAN and not form.is_attachment:
        yield Finding(
            found="không có địa danh và thời gian ban hành", expected="«Long Điền, ngày      tháng 3 năm 2026» dưới Tiêu ngữ"
        )


def _unwanted(form: Form) -> Iterator[Finding]:
    line = form.heading.date
    if line and form.kind is DocumentType.BIEN_BAN:
        expected = "biên bản chỉ ghi thời gian họp trong nội dung"
        yield Finding(place=line.place, found=f"biên bản có dòng {quote(line)}", expected=expected)


def _wording(form: Form) -> Iterator[Finding]:
    line = form.heading.date
    if line is None or form.kind is DocumentType.BIEN_BAN:
        return
    told = DATE_LINE.search(plain(line))
    expected = "«ngày 05 tháng 01 năm 2026», ngày có thể để trống"
    if told is None or plain(line)[told.end() :].strip(" .…" if not told["year"] else "") or "ngày " not in plain(line):
        yield Finding(place=line.place, found=f"ghi {quote(line)}", expected=expected)
        return
    day, month, year = told["day"], told["month"], told["year"]
    if (day and day != f"{int(day):02d}") or (month and month != month_number(int(month))):
        expected = "thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2; các tháng khác không thêm"
        yield Finding(place=line.place, found=f"ghi {quote(line)}", expected=expected)
    elif year and len(year) != 4:
        yield Finding(place=line.place, found=f"{quote(line)} ghi năm «{year}»", expected="năm đủ bốn chữ số")
    elif day and month and year and not _real(int(day), int(month), int(year)):
        yield Finding(place=line.place, found=f"{quote(line)} không phải một ngày có thật", expected=expected)


def _real(day: int, month: int, year: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _place_name(form: Form) -> Iterator[Finding]:
    line = form.heading.date
    if line is None or form.kind is DocumentType.BIEN_BAN:
        return
    told = re.match(r"(?P<place>.*?)(?P<comma>,?)\s*ngày", plain(line), re.IGNORECASE)
    place = told["place"].strip() if told else ""
    if told is None or (_DOTS.match(place) and place):
        return
    if wrong := _wrong_place(place, comma=told["comma"], spaced=plain(line)[told.end() - len("ngày") - 1] == " "):
        expected = "địa danh viết hoa chữ cái đầu, sau đó là dấu phẩy: «Long Điền, ngày …»"
        yield Finding(place=line.place, found=f"{quote(line)}: {wrong}", expected=expected)


def _wrong_place(place: str, *, comma: str, spaced: bool) -> str:
    words = [word for word in place.removeprefix("Thành phố ").split() if word[:1].isalpha()]
    if not words:
        return "thiếu địa danh"
    if not comma:
        return "sau địa danh thiếu dấu phẩy"
    if not spaced:
        return "sau dấu phẩy thiếu dấu cách"
    small = [word for word in words if not word[:1].isupper()]
    if small:
        return f"chữ «{small[0]}» của địa danh không viết hoa"
    return "địa danh in hoa toàn bộ" if len(place) > _LONGEST_ABBREVIATION and place == place.upper() else ""


def _look(form: Form) -> Iterator[Finding]:
    return unlike((form.heading.date,) if form.heading.date else (), _LOOK)


def _same_line(form: Form) -> Iterator[Finding]:
    number, line = form.heading.number, form.heading.date
    if number is None or line is None or number.place.table is None or line.place.table != number.place.table:
        return
    if number.place.row != line.place.row:
        yield Finding(place=line.place, found="địa danh, ngày tháng không cùng dòng với số, ký hiệu", expected="trên cùng một dòng")


RULES = (
    Rule(
        "date-missing",
        ERROR,
        part_one("II.4.c"),
        "Văn bản có địa danh và thời gian ban hành (biên bản thì không); ngày có thể còn để trống.",
        "Long Điền, ngày … tháng 3 năm 2026",
        "Không có dòng ngày, tháng, năm",
        _missing,
    ),
    Rule(
        "date-unwanted",
        ERROR,
        appendix_three("Mẫu 1.9"),
        "Biên bản không có dòng địa danh, ngày tháng.",
        "Thời gian ghi trong nội dung biên bản",
        "Long Điền, ngày 31 tháng 3 năm 2026 ở đầu biên bản",
        _unwanted,
    ),
    Rule(
        "date-wording",
        ERROR,
        part_one("II.4.b"),
        "Ngày, tháng, năm viết đầy đủ; thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2.",
        "ngày 05 tháng 3 năm 2026",
        "ngày 5 tháng 03 năm 2026; 05/3/2026",
        _wording,
    ),
    Rule(
        "place-name",
        ERROR,
        part_one("II.4.c"),
        "Địa danh viết hoa các chữ cái đầu, sau địa danh có dấu phẩy.",
        "Long Điền, ngày …",
        "Long điền ngày …",
        _place_name,
    ),
    Rule("date-look", ERROR, part_one("II.4.c"), f"Địa danh và thời gian {_LOOK}.", "Nghiêng, cỡ 13 hoặc 14", "Đứng, đậm", _look),
    Rule(
        "number-date-line",
        ERROR,
        part_one("II.4.c"),
        "Địa danh và thời gian trên cùng một dòng với số, ký hiệu.",
        "Hai ô cùng hàng của bảng đầu trang",
        "Ngày tháng ở hàng dưới số, ký hiệu",
        _same_line,
    ),
)
