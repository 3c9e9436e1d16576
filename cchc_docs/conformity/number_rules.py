"""Number and notation. Appendix I, Part I, II.3; Appendix III, I."""

import re
from collections.abc import Iterator

from cchc_docs.conformity.articles import appendix_three, part_one
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.lines import plain
from cchc_docs.conformity.look import Look, unlike
from cchc_docs.conformity.rule import ADVICE, ERROR, Finding, Rule, quote
from cchc_docs.domain.document_structure import Alignment, Paragraph
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.vietnamese.text import clean

_LOOK = Look(smallest=13, largest=13, bold=False, alignment=Alignment.CENTER)
_WORDING = re.compile(r"Số: ?[\d\s.…]*/\s*[^\s\d]")
_PARTS = re.compile(r"(?P<said>[^:\d/]*:?)\s*(?P<number>\d*)[\s.…]*/(?P<notation>.*)")
_LOOSE = re.compile(r"\s*[–—−]\s*|\s+-\s*|-\s+")
_GROUP = re.compile(r"[^\W\d_]+")
_ABBREVIATIONS = {one.abbreviation: one for one in DocumentType if one.abbreviation}
_BY_CAPITALS = {abbreviation.upper(): abbreviation for abbreviation in (*_ABBREVIATIONS, "TrS")}
_LEGAL = re.compile(r"\d\s*/\s*\d{4}\s*/")
_ALSO_LEGAL = (DocumentType.QUYET_DINH, DocumentType.NGHI_QUYET, DocumentType.CHI_THI)
"""«Số: 05/2026/QĐ-UBND» numbers a legal normative document, whose form another law sets (Article 4.2.a)."""

_AGENCIES = ("UBND", "HĐND", "BCĐ", "BĐH", "VP", "TTPVHCC")
_PLACEHOLDER = re.compile(r"[.…]")


def _notation(line: Paragraph | None) -> str | None:
    """The notation as typed, its spaces kept; None when the line has none or only dots."""
    parts = _PARTS.match(_typed(line)) if line else None
    return parts["notation"].strip() if parts and not _PLACEHOLDER.search(parts["notation"]) else None


def _typed(line: Paragraph) -> str:
    return clean("".join(run.printed for run in line.runs if not run.superscript))


def _missing(form: Form) -> Iterator[Finding]:
    if form.heading.number is None and not form.is_attachment:
        yield Finding(found="không có dòng số, ký hiệu", expected="«Số:      /…» canh giữa dưới tên cơ quan ban hành")


def _wording(form: Form) -> Iterator[Finding]:
    line = form.heading.number
    if line and _LEGAL.search(plain(line)):
        if form.kind not in _ALSO_LEGAL:
            found = f"số của {form.kind.title.lower() if form.kind else 'văn bản hành chính'} kèm năm: {quote(line)}"
            yield Finding(place=line.place, found=found, expected="số không kèm năm: «Số: 05/BC-UBND»")
    elif line and not _WORDING.match(plain(line)):
        yield Finding(
            place=line.place,
            found=f"ghi {quote(line)}",
            expected="«Số: 05/BC-UBND»: chữ «Số», dấu hai chấm, số, gạch chéo, ký hiệu",
        )


def _two_digits(form: Form) -> Iterator[Finding]:
    line = form.heading.number
    parts = _PARTS.match(plain(line)) if line else None
    if line and parts and len(parts["number"]) == 1:
        yield Finding(place=line.place, found=f"ghi số {parts['number']}", expected=f"thêm số 0 phía trước: 0{parts['number']}")
    elif line and parts and len(parts["number"]) > 2 and parts["number"].startswith("0"):
        right = f"{int(parts['number']):02d}"
        yield Finding(place=line.place, found=f"ghi số {parts['number']}", expected=f"«{right}», chỉ thêm số 0 trước số nhỏ hơn 10")


def _spacing(form: Form) -> Iterator[Finding]:
    line = form.heading.number
    parts = _PARTS.match(_typed(line)) if line else None
    loose = parts and (_LOOSE.search(parts["notation"].strip()) or re.match(r"\s+[^\s.…]", parts["notation"]))
    apart = re.search(r"\d\s+/", _typed(line)) if line else None
    if line and parts and (loose or apart or "_" in parts["notation"]):
        found = f"ký hiệu ghi «{'' if not apart else parts['number'] + ' '}/{parts['notation'].rstrip()}»"
        expected = "gạch nối ngắn (-), không cách chữ, liền sau dấu gạch chéo"
        yield Finding(place=line.place, found=found, expected=expected)


def _capitals(form: Form) -> Iterator[Finding]:
    notation = _notation(form.heading.number)
    for group in _GROUP.findall(notation or ""):
        own = form.kind.abbreviation if form.kind and form.kind.abbreviation else ""
        alike = own and _without_stroke(group) == _without_stroke(own)
        right = own if alike else _BY_CAPITALS.get(group.upper(), group.upper())
        if group != right and form.heading.number:
            yield Finding(place=form.heading.number.place, found=f"ký hiệu có «{group}»", expected=f"«{right}»")
            return


def _type(form: Form) -> Iterator[Finding]:
    line, kind, notation = form.heading.number, form.kind, _notation(form.heading.number)
    if line is None or kind is None or notation is None or kind.abbreviation is None:
        return
    first = (_GROUP.findall(notation) or [""])[0]
    if _without_stroke(first) != _without_stroke(kind.abbreviation):  # capitals are the rule above
        found = f"ký hiệu bắt đầu bằng «{first}» mà văn bản là {kind.title.lower()}"
        yield Finding(place=line.place, found=found, expected=f"«{kind.abbreviation}»")


def _letter(form: Form) -> Iterator[Finding]:
    line, notation = form.heading.number, _notation(form.heading.number)
    if line is None or notation is None or form.kind is not DocumentType.CONG_VAN:
        return
    groups = _GROUP.findall(notation)
    typed = len(groups) > 1 and groups[0] in _ABBREVIATIONS and groups[1] in _AGENCIES
    if groups and ("CV" in map(str.upper, groups) or len(groups) < 2 or typed):
        found = f"ký hiệu công văn ghi «{notation}»"
        yield Finding(
            place=line.place, found=found, expected="chữ viết tắt tên cơ quan và đơn vị soạn thảo hoặc lĩnh vực: «UBND-VP»"
        )


def _without_stroke(text: str) -> str:
    """Capitals, with Đ as D: «QyĐ» and «QYD» are slips of each other."""
    return text.upper().replace("Đ", "D")


def _party(form: Form) -> Iterator[Finding]:
    if form.is_party and form.heading.number:
        found = f"số, ký hiệu {quote(form.heading.number)} là của văn bản Đảng"
        yield Finding(place=form.heading.number.place, found=found, expected="soát theo quy định về thể thức văn bản của Đảng")


def _look(form: Form) -> Iterator[Finding]:
    return unlike((form.heading.number,) if form.heading.number else (), _LOOK)


RULES = (
    Rule(
        "number-missing",
        ERROR,
        part_one("II.3.d"),
        "Dưới tên cơ quan ban hành có số, ký hiệu; số có thể còn để trống.",
        "Số:      /BC-UBND",
        "Không có dòng «Số:»",
        _missing,
    ),
    Rule(
        "number-wording",
        ERROR,
        part_one("II.3.c"),
        "Ghi chữ «Số», dấu hai chấm, số, dấu gạch chéo, ký hiệu.",
        "Số: 05/BC-UBND",
        "Số 05/BC-UBND; SỐ: 05/BC-UBND",
        _wording,
    ),
    Rule(
        "number-two-digits",
        ERROR,
        part_one("II.3.c"),
        "Số nhỏ hơn 10 ghi thêm số 0 phía trước.",
        "Số: 05/BC-UBND",
        "Số: 5/BC-UBND",
        _two_digits,
    ),
    Rule(
        "notation-spacing",
        ERROR,
        part_one("II.3.c"),
        "Giữa các nhóm chữ trong ký hiệu là dấu gạch nối (-), không cách chữ.",
        "BC-UBND",
        "BC – UBND; BC - UBND",
        _spacing,
    ),
    Rule(
        "party-document",
        ADVICE,
        "NĐ 30/2020, Điều 2.2",
        "Văn bản của Đảng có quy định thể thức riêng; chỉ soát chữ, dấu, viện dẫn.",
        "Số: 12/KH-UBND",
        "Số 12-KH/ĐU",
        _party,
    ),
    Rule(
        "notation-capitals",
        ERROR,
        part_one("II.3.c"),
        "Ký hiệu viết bằng chữ in hoa; QyĐ, CTr, TTr theo Phụ lục III.",
        "BC-UBND, TTr-UBND",
        "BC-Ubnd, TTR-UBND",
        _capitals,
    ),
    Rule(
        "notation-type",
        ERROR,
        appendix_three("Mục I"),
        "Ký hiệu bắt đầu bằng chữ viết tắt đúng của tên loại văn bản.",
        "KH-UBND cho kế hoạch; TTr-UBND cho tờ trình",
        "BC-UBND cho kế hoạch",
        _type,
    ),
    Rule(
        "notation-letter",
        ERROR,
        part_one("II.3.b"),
        "Ký hiệu công văn gồm chữ viết tắt tên cơ quan và tên đơn vị soạn thảo hoặc lĩnh vực; không có «CV».",
        "Số: 12/UBND-VP",
        "Số: 12/CV-UBND",
        _letter,
    ),
    Rule(
        "number-look",
        ERROR,
        part_one("II.3.c"),
        f"Dòng số, ký hiệu {_LOOK}.",
        "Số: 05/BC-UBND (cỡ 13)",
        "Dòng số đậm, cỡ 14",
        _look,
    ),
)
