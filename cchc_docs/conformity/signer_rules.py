"""Authority, position and name of the signer. Appendix I, Part I, II.7; Appendix III, model 1.9."""

import re
from collections.abc import Iterator

from cchc_docs.conformity.articles import appendix_three, part_one
from cchc_docs.conformity.ending_parts import is_position
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.lines import begins, plain
from cchc_docs.conformity.look import Look, unlike
from cchc_docs.conformity.rule import ERROR, Finding, Rule, quote
from cchc_docs.domain.document_structure import Alignment, Paragraph
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.vietnamese.text import fold

_AUTHORITY_LOOK = Look(smallest=13, largest=14, bold=True, capitals=True, alignment=Alignment.CENTER)
_NAME_LOOK = Look(smallest=13, largest=14, bold=True, capitals=False, alignment=Alignment.CENTER)
_MARKED = re.compile(r"(?P<letters>T\W?M|K\W?T|T\W?L|T\W?U\W?Q|Q)(?P<mark>[^\w]*)(?=\w)(?P<rest>.*)", re.IGNORECASE)
_SHORT = re.compile(r"\b(?:UBND|HĐND|BCĐ|BĐH)\b")
_RIGHT = re.compile(r"(?:TM|KT|TL|TUQ|Q)\. \S")
_STANDING = re.compile(r"(?:KT|TL|TUQ)\. ", re.IGNORECASE)
_IN_FULL = re.compile(r"(?:QUYỀN(?!\s+HẠN)|THAY MẶT|KÝ THAY|THỪA LỆNH|THỪA ỦY QUYỀN|THỪA UỶ QUYỀN)\s", re.IGNORECASE)
_TITLED = re.compile(
    r"(?:(?:GS|PGS|TS|ThS|Th\.S|CN|KS|BS|LS|Tiến sĩ|Thạc sĩ|Cử nhân|Kỹ sư|Bác sĩ|Luật sư|Nhà giáo|Đồng chí|Đ/c|"
    r"(?:Thiếu|Trung|Thượng|Đại) (?:úy|uý|tá|tướng))\b[.\s]*)+|(?:Ông|Bà)\b[:\s]+(?=\w+\s+\w+\s+\w+)",
    re.IGNORECASE,
)
_OWN_RULES = re.compile(r"TRƯỜNG|TRẠM Y TẾ|BỆNH VIỆN|HỌC VIỆN|VIỆN|CÔNG AN|QUÂN SỰ", re.IGNORECASE)
"""II.7.c: armed forces, education, health and science decide on degrees and ranks themselves."""

_ABBREVIATED = ("tm", "kt", "tl", "tuq", "q")
_SAID = {"TM": "thay mặt", "KT": "ký thay", "TL": "thừa lệnh", "TUQ": "thừa ủy quyền", "Q": "quyền"}


def _missing(form: Form) -> Iterator[Finding]:
    if form.is_attachment or form.ending.authority or (form.ending.name and form.kind is DocumentType.BIEN_BAN):
        return
    yield Finding(
        found="không có quyền hạn, chức vụ của người ký", expected="quyền hạn, chức vụ in hoa, đậm, ngang hàng với «Nơi nhận»"
    )


def _authority_mark(line: Paragraph) -> str | None:
    """The abbreviation of authority that the line begins with, in capitals and without marks; None when it has none."""
    found = _MARKED.match(plain(line))
    if found is None:
        return None
    letters = re.sub(r"\W", "", found["letters"]).upper()
    separated = found["mark"] or len(letters) < len(found["letters"])
    return letters if separated and letters.casefold() in _ABBREVIATED else None


def _wording(form: Form) -> Iterator[Finding]:
    for line in form.ending.authority:
        letters = _authority_mark(line)
        if _IN_FULL.match(plain(line)):
            yield Finding(place=line.place, found=f"ghi {quote(line)}", expected="chữ viết tắt TM., Q., KT., TL., TUQ.")
        elif letters == "TM" and _SHORT.search(plain(line)):
            yield Finding(
                place=line.place, found=f"tên tập thể viết tắt {quote(line)}", expected="tên đầy đủ: «TM. ỦY BAN NHÂN DÂN»"
            )
        elif letters and not _RIGHT.match(plain(line).upper()):
            yield Finding(
                place=line.place, found=f"ghi {quote(line)}", expected=f"«{letters}. …» ({_SAID[letters]}): dấu chấm rồi cách chữ"
            )


def _position(form: Form) -> Iterator[Finding]:
    lines = form.ending.authority
    marks = [_authority_mark(line) for line in lines]
    for index, (line, letters) in enumerate(zip(lines, marks, strict=True)):
        following = lines[index + 1] if index + 1 < len(lines) else None
        passed_on = letters == "TL" and index + 1 < len(marks) and marks[index + 1] == "KT"  # Article 13.4
        if letters in ("KT", "TL", "TUQ") and (following is None or marks[index + 1]) and not passed_on:
            yield Finding(
                place=line.place,
                found=f"dưới {quote(line)} không ghi chức vụ của người ký",
                expected="chức vụ của người ký ở dòng dưới",
            )
        elif letters == "TM" and following is None:
            yield Finding(
                place=line.place, found=f"dưới {quote(line)} không ghi chức vụ", expected="chức vụ của người ký ở dòng dưới"
            )
        elif letters == "KT" and following is not None and _same_head(line, following):
            yield Finding(
                place=following.place,
                found=f"ký thay mà chức vụ ghi {quote(following)}",
                expected="chức vụ của chính người ký, cấp phó của chức vụ ấy",
            )


def _same_head(line: Paragraph, following: Paragraph) -> bool:
    """Whether the position under «KT. …» is the head's own and not the signer's."""
    head = fold(plain(line).partition(" ")[2])
    return bool(head) and fold(plain(following)) == head


def _name_missing(form: Form) -> Iterator[Finding]:
    if form.ending.authority and form.ending.name is None:
        line = form.ending.authority[-1]
        yield Finding(
            place=line.place, found=f"dưới {quote(line)} không có họ tên người ký", expected="họ, tên đệm và tên của người ký"
        )


def _name_title(form: Form) -> Iterator[Finding]:
    if not any(_OWN_RULES.search(plain(line)) for line in form.heading.issuer):
        for line in _names(form):
            yield from _titles(line)


def _titles(line: Paragraph) -> Iterator[Finding]:
    if (found := _TITLED.match(plain(line))) and found.end() < len(plain(line)):
        yield Finding(
            place=line.place, found=f"họ tên ghi {quote(line)}", expected="không ghi học hàm, học vị, danh hiệu trước họ tên"
        )


def _place(form: Form) -> Iterator[Finding]:
    title, authority = form.ending.recipients_title, form.ending.authority
    if title is None or not authority or form.kind is DocumentType.BIEN_BAN:
        return
    first = authority[0]
    if first.place.table is None or first.place.table != title.place.table:
        yield Finding(
            place=first.place, found=f"{quote(first)} không ngang hàng với «Nơi nhận»", expected="cùng hàng, bên phải «Nơi nhận»"
        )
    elif (first.place.column or 0) < (title.place.column or 0):
        yield Finding(place=first.place, found=f"{quote(first)} đứng bên trái «Nơi nhận»", expected="bên phải «Nơi nhận»")
    elif first.place.row != title.place.row:
        yield Finding(
            place=first.place, found=f"{quote(first)} lệch hàng với «Nơi nhận»", expected="cùng hàng, bên phải «Nơi nhận»"
        )


def _minutes(form: Form) -> Iterator[Finding]:
    if form.kind is not DocumentType.BIEN_BAN:
        return
    if not any(begins(line, "thư ký", "người ghi biên bản") for line in form.ending.secretary):
        yield Finding(found="biên bản không có chữ ký thư ký bên trái", expected="«THƯ KÝ» bên trái, «CHỦ TỌA» bên phải")
    elif not any(begins(line, "chủ tọa", "chủ trì") for line in form.ending.authority):
        yield Finding(found="biên bản không có chữ ký chủ tọa bên phải", expected="«THƯ KÝ» bên trái, «CHỦ TỌA» bên phải")


def _names(form: Form) -> tuple[Paragraph, ...]:
    """The signer's name; in minutes the secretary's as well."""
    written = [line for line in form.ending.secretary[-1:] if not is_position(line)]
    return (*([form.ending.name] if form.ending.name else []), *written)


def _positions(form: Form) -> tuple[Paragraph, ...]:
    return (*form.ending.authority, *(line for line in form.ending.secretary if is_position(line)))


RULES = (
    Rule(
        "signature-missing",
        ERROR,
        part_one("II.7.đ"),
        "Cuối văn bản có quyền hạn, chức vụ của người ký.",
        "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH",
        "Chỉ có họ tên người ký",
        _missing,
    ),
    Rule(
        "authority-wording",
        ERROR,
        part_one("II.7.b"),
        "Quyền hạn ghi TM., Q., KT., TL., TUQ.: dấu chấm rồi cách chữ.",
        "KT. CHỦ TỊCH",
        "KT.CHỦ TỊCH; T/M ỦY BAN NHÂN DÂN",
        _wording,
    ),
    Rule(
        "authority-position",
        ERROR,
        part_one("II.7.b"),
        "Dưới quyền hạn là chức vụ của chính người ký; ký thay (KT.) thì là chức vụ cấp phó.",
        "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
        "KT. CHỦ TỊCH rồi đến họ tên",
        _position,
    ),
    Rule(
        "authority-look",
        ERROR,
        part_one("II.7.đ"),
        f"Quyền hạn, chức vụ {_AUTHORITY_LOOK}.",
        "KT. CHỦ TỊCH (cỡ 14, đậm)",
        "Kt. Chủ tịch",
        lambda form: unlike(_positions(form), _AUTHORITY_LOOK),
    ),
    Rule(
        "signer-name-missing",
        ERROR,
        part_one("II.7.c"),
        "Dưới chức vụ có họ và tên người ký.",
        "Nguyễn Văn A",
        "Chỉ có chức vụ",
        _name_missing,
    ),
    Rule(
        "signer-name-look",
        ERROR,
        part_one("II.7.đ"),
        f"Họ và tên người ký {_NAME_LOOK}.",
        "Nguyễn Văn A (cỡ 14, đậm)",
        "NGUYỄN VĂN A; Nguyễn Văn A (không đậm)",
        lambda form: unlike(_names(form), _NAME_LOOK),
    ),
    Rule(
        "signer-name-title",
        ERROR,
        part_one("II.7.c"),
        "Trước họ tên người ký không ghi học hàm, học vị, danh hiệu.",
        "Nguyễn Văn A",
        "ThS. Nguyễn Văn A; Ông Nguyễn Văn A",
        _name_title,
    ),
    Rule(
        "signature-place",
        ERROR,
        part_one("II.9.d"),
        "«Nơi nhận» bên trái, ngang hàng với quyền hạn, chức vụ của người ký bên phải.",
        "Bảng hai cột, cùng hàng",
        "«Nơi nhận» ở dưới chữ ký",
        _place,
    ),
    Rule(
        "minutes-signers",
        ERROR,
        appendix_three("Mẫu 1.9"),
        "Biên bản có chữ ký thư ký bên trái và chủ tọa bên phải.",
        "THƯ KÝ | CHỦ TỌA",
        "Chỉ có chủ tọa ký",
        _minutes,
    ),
)
