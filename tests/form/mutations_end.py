"""Slips in who receives and who signs, and in the order of the parts (Appendix I, Part I, II.7, II.9, IV)."""

from random import Random

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn

from tests.form.mutation import (
    ADDRESSED,
    BASED,
    MAIN,
    TITLED,
    Edit,
    Mutation,
    body_text,
    looks,
    remove,
    restyle,
    reword,
    set_text,
    styled,
    upper,
)
from tests.form.writing import body
from tools.parts import say

_TO_ONE, _TO_MANY, _SENT_TO = styled("Kính gửi"), styled("Kính gửi nhiều nơi"), styled("Nơi được gửi")
_TO = styled("Kính gửi", "Kính gửi nhiều nơi")
_TITLE, _LIST = styled("Nơi nhận, tiêu đề"), styled("Nơi nhận")
_AUTHORITY, _NAME = styled("Quyền hạn, chức vụ"), styled("Họ tên người ký")
SIGNED = tuple(name for name in MAIN if name != "bien-ban")
"""Those signed by an authority; minutes are signed by two."""

_IN_PLACE_OF = tuple(name for name in SIGNED if name != "giay-moi")
_NOT_SENT_UP = tuple(name for name in SIGNED if name not in ADDRESSED)
_FOR_THE_HEAD = ("bao-cao", "chuong-trinh", "quyet-dinh", "thong-bao")
_FOR_THE_BODY = ("bao-cao", "to-trinh", "ke-hoach", "chuong-trinh")


def _address(document: Document, _random: Random) -> bool:
    lines = styled("Trích yếu")(document)
    say(document, "Kính gửi", "Kính gửi: Các ngành, đoàn thể xã")
    lines[0]._p.getnext().addnext(document.paragraphs[-1]._p)
    return True


def _many_on_one_line(document: Document, _random: Random) -> bool:
    names = [one.text[2:-1] for one in _SENT_TO(document)]
    remove(_SENT_TO)(document, _random)
    set_text(_TO_MANY(document)[0], f"Kính gửi: {', '.join(names)}")
    return True


def _one_below(document: Document, _random: Random) -> bool:
    opening = _TO_ONE(document)[0]
    name = opening.text.removeprefix("Kính gửi: ")
    set_text(opening, "Kính gửi:")
    say(document, "Nơi được gửi", f"- {name}.")
    opening._p.addnext(document.paragraphs[-1]._p)
    return True


def _title_with_list(document: Document, _random: Random) -> bool:
    first = _LIST(document)[0]
    set_text(_TITLE(document)[0], f"Nơi nhận: {first.text}")
    first._p.getparent().remove(first._p)
    return True


def _archive_first(document: Document, _random: Random) -> bool:
    entries = _LIST(document)
    texts = [one.text for one in entries]
    for one, text in zip(entries, [texts[-1], *texts[:-1]], strict=True):
        set_text(one, text[:-1] + (";" if one is not entries[-1] else "."))
    return True


def _as_above(document: Document, _random: Random) -> bool:
    set_text(_LIST(document)[0], "- Như trên;")
    return True


def _swap_signature(document: Document, _random: Random) -> bool:
    cells = _AUTHORITY(document)[0]._p.getparent().getparent().findall(qn("w:tc"))
    left, right = (cell.findall(qn("w:p")) for cell in cells)
    for paragraph in right:
        cells[0].append(paragraph)
    for paragraph in left:
        cells[1].append(paragraph)
    return True


def _recipients_below(document: Document, _random: Random) -> bool:
    """The recipients under the signature instead of beside it."""
    table = next(one for one in document.tables if one._tbl is _signature(document))
    row = table.add_row()  # type: ignore[no-untyped-call]
    for paragraph in (*_TITLE(document), *_LIST(document)):
        row.cells[0]._tc.append(paragraph._p)
    row.cells[0]._tc.remove(row.cells[0].paragraphs[0]._p)
    table.cell(0, 0).add_paragraph("")
    return True


def _signature(document: Document) -> object:
    return next(_AUTHORITY(document)[0]._p.iterancestors(qn("w:tbl")))


def _signed_too_early(document: Document, random: Random) -> bool:
    """The signature before the last paragraphs of the text."""
    table = next(_AUTHORITY(document)[0]._p.iterancestors(qn("w:tbl")))
    random.choice(body_text()(document)[-3:])._p.addprevious(table)
    return True


def _title_first(document: Document, _random: Random) -> bool:
    """Type and subject above the letterhead."""
    letterhead = document.tables[0]._tbl
    for one in (*styled("Tên loại")(document)[:1], *styled("Trích yếu")(document)):
        letterhead.addprevious(one._p)
    return True


def _addressed_before_title(document: Document, _random: Random) -> bool:
    title = styled("Tên loại")(document)[0]
    for one in (*_TO(document), *_SENT_TO(document)):
        title._p.addprevious(one._p)
    return True


def _bases_at_the_end(document: Document, _random: Random) -> bool:
    place = body_text()(document)[-1]
    for one in styled("Căn cứ")(document):
        place._p.addprevious(one._p)
    return True


def _text_after_signature(document: Document, _random: Random) -> bool:
    table = next(_AUTHORITY(document)[0]._p.iterancestors(qn("w:tbl")))
    body(document, "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các ngành phản ánh để được hướng dẫn.")
    table.getnext().addnext(document.paragraphs[-1]._p)
    return True


def _both(first: Edit, second: Edit) -> Edit:
    def apply(document: Document, random: Random) -> bool:
        return first(document, random) and second(document, random)

    return apply


def _no_form(document: Document, random: Random) -> bool:
    """Only running text, as of a speech."""
    every = styled("Quốc hiệu", "Tiêu ngữ", "Tên cơ quan", "Số ký hiệu", "Địa danh, ngày tháng", "Tên loại", "Trích yếu công văn")
    return remove(every)(document, random)


_ADDRESSED = (
    Mutation("addressee-missing", "none", ADDRESSED, remove(styled("Kính gửi", "Kính gửi nhiều nơi", "Nơi được gửi"))),
    Mutation("addressee-unwanted", "in another type", ("ke-hoach", "chuong-trinh", "quyet-dinh", "thong-bao"), _address),
    Mutation("addressee-wording", "no colon", ADDRESSED, reword(_TO, "gửi:", "gửi", "gửi;")),
    Mutation("addressee-wording", "the words", ADDRESSED, reword(_TO, "Kính gửi", "Kính Gửi", "Kính gởi", "KÍNH GỬI", "kính gửi")),
    Mutation("addressee-list", "marks", ("to-trinh",), reword(_SENT_TO, ";$", ",", ".", "")),
    Mutation("addressee-list", "the last mark", ("to-trinh",), reword(_SENT_TO, r"\.$", ";", "")),
    Mutation("addressee-list", "no dash", ("to-trinh",), reword(_SENT_TO, "^- ", "", "+ ", "* ")),
    Mutation("addressee-list", "several on one line", ("to-trinh",), _many_on_one_line),
    Mutation("addressee-list", "one on a line of its own", ("bao-cao", "cong-van"), _one_below),
    Mutation("addressee-look", "size", ADDRESSED, restyle(_TO, sizes=(11, 12, 15))),
    Mutation("addressee-look", "italics", ADDRESSED, restyle(styled("Kính gửi", "Nơi được gửi"), italic=True)),
    Mutation("addressee-look", "bold", ADDRESSED, restyle(_TO, bold=True)),
)

_RECIPIENTS = (
    Mutation("recipients-missing", "none", MAIN, _both(remove(_LIST), remove(_TITLE))),
    Mutation("recipients-title", "no colon", MAIN, reword(_TITLE, ":", "")),
    Mutation("recipients-title", "the words", MAIN, reword(_TITLE, "Nơi nhận", "NƠI NHẬN", "Nơi Nhận", "Nơi gửi")),
    Mutation("recipients-title", "not alone on its line", SIGNED, _title_with_list),
    Mutation("recipients-title-look", "size", MAIN, restyle(_TITLE, sizes=(10, 11, 13, 14))),
    Mutation("recipients-title-look", "not bold", MAIN, restyle(_TITLE, bold=False)),
    Mutation("recipients-title-look", "upright", MAIN, restyle(_TITLE, italic=False)),
    Mutation("recipients-title-look", "not at the left", MAIN, restyle(_TITLE, align=(ALIGN.CENTER, ALIGN.RIGHT))),
    Mutation("recipients-look", "size", MAIN, restyle(_LIST, sizes=(9, 10, 12, 13))),
    Mutation("recipients-look", "italics", MAIN, restyle(_LIST, italic=True)),
    Mutation("recipients-look", "bold", MAIN, restyle(_LIST, bold=True)),
    Mutation("recipients-look", "not at the left", MAIN, restyle(_LIST, align=(ALIGN.CENTER, ALIGN.RIGHT))),
    Mutation("recipients-list", "marks", MAIN, reword(_LIST, ";$", ",", ".", "")),
    Mutation("recipients-list", "the last mark", MAIN, reword(_LIST, r"\.$", ";", "")),
    Mutation("recipients-list", "no dash", MAIN, reword(_LIST, "^- (?!Lưu)", "", "+ ", "* ", "• ")),
    Mutation("recipients-archive", "none", SIGNED, remove(styled("Nơi nhận", matching="Lưu"))),
    Mutation("recipients-archive", "no colon", MAIN, reword(_LIST, "Lưu: ", "Lưu ", "Lưu; ")),
    Mutation("recipients-archive", "no VT", MAIN, reword(_LIST, r"VT(, .+)?\.", "VP.", "văn thư.", "HS.")),
    Mutation("recipients-archive", "not the last", MAIN, _archive_first),
    Mutation("recipients-as-above", "none", ADDRESSED, remove(styled("Nơi nhận", matching="Như trên"))),
    Mutation("recipients-as-above", "other words", ADDRESSED, reword(_LIST, "Như trên", "Như kính gửi", "Nơi trên")),
    Mutation("recipients-as-above", "where nothing is above", tuple(one for one in _NOT_SENT_UP if one != "giay-moi"), _as_above),
)

_SIGNER = (
    Mutation("signature-missing", "none", SIGNED, remove(styled("Quyền hạn, chức vụ", "Họ tên người ký"))),
    Mutation("authority-wording", "no space", SIGNED, reword(_AUTHORITY, r"^(TM|KT|TL|Q)\. ", r"\1.")),
    Mutation("authority-wording", "no point", SIGNED, reword(_AUTHORITY, r"^(TM|KT|TL|Q)\. ", r"\1 ", r"\1: ")),
    Mutation(
        "authority-wording",
        "strokes",
        _IN_PLACE_OF,
        reword(_AUTHORITY, r"^(TM|KT|TL)\. ", "T/M ", "K/T ", "T/L ", "K.T "),
    ),
    Mutation("authority-wording", "in full", ("giay-moi",), reword(_AUTHORITY, r"^Q\. ", "QUYỀN ")),
    Mutation("authority-position", "no position", _FOR_THE_HEAD, remove(styled("Quyền hạn, chức vụ", matching="^PHÓ"))),
    Mutation(
        "authority-position", "no position by order", ("cong-van",), remove(styled("Quyền hạn, chức vụ", matching="^(CÔ|VĂ)"))
    ),
    Mutation(
        "authority-position", "only for the body", ("to-trinh", "ke-hoach"), remove(styled("Quyền hạn, chức vụ", matching="^CHỦ"))
    ),
    *looks("authority-look", "authority", SIGNED, _AUTHORITY, (11, 12, 15)),
    Mutation("authority-look", "not bold", SIGNED, restyle(_AUTHORITY, bold=False)),
    Mutation("authority-look", "small letters", SIGNED, reword(_AUTHORITY, "(?<!T)CHỦ TỊCH|TRƯỞNG PHÒNG|CÔNG CHỨC", "Chủ tịch")),
    Mutation("signer-name-missing", "none", SIGNED, remove(_NAME)),
    *looks("signer-name-look", "name", MAIN, _NAME, (11, 12, 15)),
    Mutation("signer-name-look", "not bold", MAIN, restyle(_NAME, bold=False)),
    Mutation("signer-name-look", "capitals", MAIN, reword(_NAME, "^.+$", upper)),
    Mutation("signer-name-title", "a degree", MAIN, reword(_NAME, "^", "ThS. ", "TS. ", "Ths ", "BS. ", "CN. ", "Thạc sĩ ")),
    Mutation("signer-name-title", "Ông, Bà", MAIN, reword(_NAME, "^", "Ông ", "Bà ", "Ông: ", "Đồng chí ")),
    Mutation("signature-place", "the sides swapped", SIGNED, _swap_signature),
    Mutation("signature-place", "recipients below", SIGNED, _recipients_below),
    Mutation("minutes-signers", "the sides swapped", ("bien-ban",), _swap_signature),
    Mutation("minutes-signers", "one missing", ("bien-ban",), remove(styled("Quyền hạn, chức vụ", matching="THƯ"))),
    Mutation("minutes-signers", "no chair", ("bien-ban",), reword(_AUTHORITY, "CHỦ TỌA", "CHỦ TỊCH", "ĐẠI BIỂU")),
)

_ORDER = (
    Mutation("part-order", "signed before the end", SIGNED, _signed_too_early),
    Mutation("part-order", "text after the signature", SIGNED, _text_after_signature),
    Mutation("part-order", "type above the letterhead", TITLED, _title_first),
    Mutation("part-order", "Kính gửi above the type", ("bao-cao", "to-trinh"), _addressed_before_title),
    Mutation("part-order", "bases at the end", BASED, _bases_at_the_end),
    Mutation("form-unrecognized", "no part of the form", ("to-trinh", "cong-van", "giay-moi", "thong-bao"), _no_form),
    Mutation("decision-authority", "no authority", ("quyet-dinh",), remove(styled("Thẩm quyền", matching="^CHỦ"))),
    Mutation("decision-authority", "no decision", ("quyet-dinh",), remove(styled("Thẩm quyền", matching="^QUYẾT"))),
)

END = _ADDRESSED + _RECIPIENTS + _SIGNER + _ORDER
