"""Type, subject, and the subject of official letters. Appendix I, Part I, II.5."""

from collections.abc import Iterator

from cchc_docs.conformity.articles import appendix_three, part_one
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.heading_block_rules import short_line
from cchc_docs.conformity.lines import is_placeholder, plain
from cchc_docs.conformity.look import Look, figure, unlike
from cchc_docs.conformity.rule import ADVICE, ERROR, WARNING, Finding, Rule, quote
from cchc_docs.conformity.title_parts import type_of
from cchc_docs.domain.document_structure import Alignment
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.vietnamese.text import fold

_TYPE_LOOK = Look(smallest=13, largest=14, bold=True, capitals=True, alignment=Alignment.CENTER)
_SUBJECT_LOOK = Look(smallest=13, largest=14, bold=True, capitals=False, alignment=Alignment.CENTER)
_LETTER_LOOK = Look(smallest=12, largest=13, bold=False, capitals=False, alignment=Alignment.CENTER)
_LETTER_GAP = 5.95
_SUBJECTLESS = (
    DocumentType.CONG_VAN,
    DocumentType.GIAY_GIOI_THIEU,
    DocumentType.GIAY_NGHI_PHEP,
    DocumentType.THU_CONG,
    DocumentType.PHIEU_XIN_LOI,
)


def _type_missing(form: Form) -> Iterator[Finding]:
    if form.title.type_name is None and form.kind is not DocumentType.CONG_VAN:
        name = form.kind.title.upper() if form.kind else "BÁO CÁO"
        yield Finding(found="không có tên loại văn bản", expected=f"«{name}» canh giữa trên trích yếu")


def _type_unwanted(form: Form) -> Iterator[Finding]:
    line = form.title.type_name
    letter = form.kind is DocumentType.CONG_VAN or form.heading.letter_subject
    if line and (letter or plain(line).casefold().startswith("công văn")):
        yield Finding(place=line.place, found=f"công văn ghi tên loại {quote(line)}", expected="công văn không ghi tên loại")


def _type_wording(form: Form) -> Iterator[Finding]:
    line = form.title.type_name
    if line is None:
        return
    named = type_of(plain(line))
    if named is not None and fold(plain(line)) != fold(named.title):
        yield Finding(place=line.place, found=f"tên loại ghi {quote(line)}", expected=f"«{named.title.upper()}»")


def _subject_missing(form: Form) -> Iterator[Finding]:
    if not form.title.subject and form.title.type_name is not None and form.kind not in _SUBJECTLESS:
        yield Finding(
            place=form.title.type_name.place,
            found="dưới tên loại không có trích yếu",
            expected="một câu ngắn hoặc cụm từ nêu nội dung",
        )


def _subject_line(form: Form) -> Iterator[Finding]:
    if form.title.subject and form.kind not in _SUBJECTLESS:
        yield from short_line(form.title.subject, form.title.subject_lines, "trích yếu")


def _subject_stop(form: Form) -> Iterator[Finding]:
    subject = form.title.subject or form.heading.letter_subject
    line = subject[-1] if subject else None
    if line and plain(line).endswith((".", ";", ",", ":")) and not is_placeholder(line):
        yield Finding(place=line.place, found=f"cuối trích yếu {quote(line)} có dấu câu", expected="không có dấu ở cuối")


def _letter_subject_missing(form: Form) -> Iterator[Finding]:
    if form.kind is DocumentType.CONG_VAN and not form.heading.letter_subject:
        yield Finding(found="công văn không có trích yếu", expected="«V/v …» canh giữa dưới số, ký hiệu")


def _decision(form: Form) -> Iterator[Finding]:
    if form.kind not in (DocumentType.QUYET_DINH, DocumentType.NGHI_QUYET) or form.title.type_name is None:
        return
    if form.title.authority is None:
        expected = "thẩm quyền ban hành, in hoa, đậm, canh giữa: «CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …»"
        yield Finding(place=form.title.type_name.place, found="trên các căn cứ không ghi thẩm quyền ban hành", expected=expected)
    if form.title.decides is None:
        expected = "«QUYẾT ĐỊNH:» hoặc «QUYẾT NGHỊ:» sau các căn cứ"
        yield Finding(
            place=form.title.type_name.place, found=f"{form.kind.title.lower()} không có dòng «QUYẾT …:»", expected=expected
        )


def _letter_gap(form: Form) -> Iterator[Finding]:
    number, line = form.heading.number, form.heading.letter_subject[0] if form.heading.letter_subject else None
    if number is None or line is None or line.place.paragraph != (number.place.paragraph or 0) + 1:
        return
    gap = number.space_after + line.space_before
    if gap < _LETTER_GAP:
        found = f"trích yếu cách số, ký hiệu {figure(gap)} pt"
        yield Finding(place=line.place, found=found, expected="cách 6 pt")


def _letter_subject_wording(form: Form) -> Iterator[Finding]:
    line = form.heading.letter_subject[0] if form.heading.letter_subject else None
    if line and not plain(line).startswith("V/v "):
        yield Finding(place=line.place, found=f"trích yếu công văn ghi {quote(line)}", expected="bắt đầu bằng «V/v »")


RULES = (
    Rule(
        "type-missing",
        ERROR,
        part_one("II.5.b"),
        "Văn bản (trừ công văn) có tên loại.",
        "BÁO CÁO",
        "Chỉ có trích yếu, không có chữ «BÁO CÁO»",
        _type_missing,
    ),
    Rule(
        "type-unwanted",
        ERROR,
        part_one("II.5.b"),
        "Công văn không ghi tên loại; trích yếu sau chữ «V/v» dưới số, ký hiệu.",
        "V/v báo cáo số liệu cải cách hành chính",
        "CÔNG VĂN",
        _type_unwanted,
    ),
    Rule(
        "type-wording",
        ERROR,
        "NĐ 30/2020, Điều 7",
        "Tên loại là một trong 29 loại văn bản hành chính.",
        "KẾ HOẠCH",
        "KẾ HOẠC",
        _type_wording,
    ),
    Rule(
        "type-look",
        ERROR,
        part_one("II.5.b"),
        f"Tên loại {_TYPE_LOOK}.",
        "KẾ HOẠCH (cỡ 14, đậm)",
        "Kế hoạch",
        lambda form: unlike((form.title.type_name,) if form.title.type_name else (), _TYPE_LOOK),
    ),
    Rule(
        "subject-missing",
        ERROR,
        part_one("II.5.b"),
        "Dưới tên loại có trích yếu nội dung.",
        "Cải cách hành chính năm 2026",
        "Dưới «KẾ HOẠCH» là phần căn cứ",
        _subject_missing,
    ),
    Rule(
        "subject-look",
        ERROR,
        part_one("II.5.b"),
        f"Trích yếu {_SUBJECT_LOOK}.",
        "Cải cách hành chính năm 2026 (cỡ 14, đậm)",
        "CẢI CÁCH HÀNH CHÍNH NĂM 2026",
        lambda form: unlike(form.title.subject, _SUBJECT_LOOK),
    ),
    Rule(
        "subject-line",
        ERROR,
        part_one("II.5.b"),
        "Dưới trích yếu có đường kẻ ngang, nét liền, dài 1/3 đến 1/2 dòng chữ.",
        "Đường kẻ dài bằng 2/5 dòng trích yếu",
        "Không có đường kẻ, hoặc kẻ dài bằng cả dòng",
        _subject_line,
    ),
    Rule(
        "subject-stop",
        ADVICE,
        part_one("II.5.a"),
        "Trích yếu là một câu ngắn gọn hoặc một cụm từ; theo mẫu, cuối trích yếu không có dấu câu.",
        "Cải cách hành chính năm 2026",
        "Cải cách hành chính năm 2026.",
        _subject_stop,
    ),
    Rule(
        "letter-subject-missing",
        ERROR,
        part_one("II.5.b"),
        "Công văn có trích yếu «V/v …» dưới số, ký hiệu.",
        "V/v báo cáo số liệu cải cách hành chính",
        "Dưới số, ký hiệu để trống",
        _letter_subject_missing,
    ),
    Rule(
        "letter-subject-wording",
        ERROR,
        part_one("II.5.b"),
        "Trích yếu công văn ghi sau chữ «V/v».",
        "V/v báo cáo số liệu",
        "v/v báo cáo số liệu; Về việc báo cáo số liệu",
        _letter_subject_wording,
    ),
    Rule(
        "letter-subject-gap",
        WARNING,
        part_one("II.5.b"),
        "Trích yếu công văn cách dòng số, ký hiệu 6 pt.",
        "Cách trên 6 pt",
        "Cách trên 0 pt",
        _letter_gap,
    ),
    Rule(
        "decision-authority",
        WARNING,
        appendix_three("Mẫu 1.1 đến 1.3"),
        "Quyết định, nghị quyết ghi thẩm quyền ban hành trên các căn cứ và «QUYẾT ĐỊNH:», «QUYẾT NGHỊ:» sau các căn cứ.",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ LONG ĐIỀN / Căn cứ …; / QUYẾT ĐỊNH:",
        "Sau các căn cứ là Điều 1, không có «QUYẾT ĐỊNH:»",
        _decision,
    ),
    Rule(
        "letter-subject-look",
        ERROR,
        part_one("II.5.b"),
        f"Trích yếu công văn {_LETTER_LOOK}.",
        "V/v … (cỡ 12, đứng)",
        "V/v … (cỡ 14, đậm, nghiêng)",
        lambda form: unlike(form.heading.letter_subject, _LETTER_LOOK),
    ),
)
