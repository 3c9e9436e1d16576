"""«Kính gửi» and «Nơi nhận». Appendix I, Part I, II.9."""

import re
from collections.abc import Iterator, Sequence

from cchc_docs.conformity.articles import part_one
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.lines import begins, plain
from cchc_docs.conformity.look import Look, unlike
from cchc_docs.conformity.rule import ERROR, WARNING, Finding, Rule, quote
from cchc_docs.domain.document_structure import Alignment, Paragraph
from cchc_docs.domain.document_type import DocumentType

_ADDRESS_LOOK = Look(smallest=13, largest=14, bold=False, capitals=False)
_TITLE_LOOK = Look(smallest=12, largest=12, bold=True, italic=True, capitals=False, alignment=Alignment.LEFT)
_LIST_LOOK = Look(smallest=11, largest=11, bold=False, alignment=Alignment.LEFT)
_ALWAYS = (DocumentType.TO_TRINH, DocumentType.CONG_VAN, DocumentType.PHIEU_XIN_LOI)
_MAY = (
    *_ALWAYS,
    DocumentType.BAO_CAO,
    DocumentType.PHIEU_CHUYEN,
    DocumentType.PHIEU_GUI,
    DocumentType.GIAY_MOI,
    DocumentType.THU_CONG,
)
_ALSO = (
    DocumentType.CONG_DIEN,
    DocumentType.GIAY_GIOI_THIEU,
    DocumentType.PHIEU_BAO,
    DocumentType.GIAY_MOI,
    DocumentType.PHIEU_GUI,
    DocumentType.PHIEU_CHUYEN,
    DocumentType.GIAY_UY_QUYEN,
)
_CONTRACTS = (DocumentType.HOP_DONG, DocumentType.BAN_GHI_NHO, DocumentType.BAN_THOA_THUAN)
_TWO_IN_ONE = re.compile(
    r"(?:Văn phòng\s+)?(?:Đoàn đại biểu Quốc hội và\s+)?(?:Hội đồng nhân dân|HĐND)(?:\s+và\s+(?:Ủy|Uỷ)?\s*(?:ban nhân dân|UBND))?"
)
"""One office may bear the names of two bodies."""

_AGENCY = re.compile(
    r"(?:^|,\s*(?:và\s+)?|\svà\s+)(?:Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Sở|Phòng|Ban|Bộ|Văn phòng|Trung tâm|Hội|Đảng ủy|Huyện ủy|Công an)\b"
)
_IN_LINE, _AT_THE_EDGE = 1.0, 5.0
_DRAFTER = re.compile(r"(?:\w{1,10}\.?\s*)?(?:\(\d+\)|\w{2,5}\.\s*\d+|\d+)\W*")
"""Box 12: «PL.(300)», under the recipients."""


def _above(form: Form) -> Paragraph | None:
    return next((line for line in form.ending.recipients if "như trên" in plain(line).casefold()), None)


def _missing(form: Form) -> Iterator[Finding]:
    if form.title.addressing is not None:
        return
    upward = form.kind is DocumentType.BAO_CAO and _above(form) is not None
    if form.kind in _ALWAYS or upward:
        kind = form.kind.title.lower() if form.kind else ""
        yield Finding(found=f"{kind} không có «Kính gửi»", expected="«Kính gửi:» và nơi nhận để giải quyết, dưới trích yếu")


def _unwanted(form: Form) -> Iterator[Finding]:
    line = form.title.addressing
    if line and form.kind is not None and form.kind not in (*_MAY, *_ALSO):
        yield Finding(place=line.place, found=f"{form.kind.title.lower()} có «Kính gửi»", expected="chỉ ghi ở «Nơi nhận»")


def _wording(form: Form) -> Iterator[Finding]:
    line = form.title.addressing
    if line and not re.match(r"Kính gửi:", plain(line)):
        yield Finding(place=line.place, found=f"ghi {quote(line)}", expected="«Kính gửi:», có dấu hai chấm")


def _list(form: Form) -> Iterator[Finding]:
    line, items = form.title.addressing, form.title.addressees
    if line is None:
        return
    own = re.sub(r"^kính gửi\s*:?\s*", "", plain(line), flags=re.IGNORECASE)
    if not own and not items:
        yield Finding(
            place=line.place, found="sau «Kính gửi» không có tên nơi nhận", expected="tên cơ quan, tổ chức, cá nhân nhận văn bản"
        )
    elif not own and len(items) == 1 and not _same_row(line, items[0]):
        expected = "ghi trên cùng một dòng với «Kính gửi:»"
        yield Finding(place=items[0].place, found=f"chỉ một nơi nhận mà xuống dòng {quote(items[0])}", expected=expected)
    elif own and (items or _several(own)) and not own.startswith(("-", "…", ".")):
        yield Finding(
            place=line.place, found=f"nhiều nơi nhận mà ghi liền {quote(line)}", expected="mỗi nơi một dòng, đầu dòng có gạch (-)"
        )
    else:
        yield from dashed_list(items)
        yield from _out_of_line(items)


def _out_of_line(items: Sequence[Paragraph]) -> Iterator[Finding]:
    for line in items[1:]:
        if abs(line.first_line_start - items[0].first_line_start) > _IN_LINE:
            yield Finding(
                place=line.place, found=f"gạch đầu dòng của {quote(line)} lệch", expected="các gạch đầu dòng thẳng hàng với nhau"
            )


def _same_row(line: Paragraph, item: Paragraph) -> bool:
    return line.place.table is not None and (line.place.table, line.place.row) == (item.place.table, item.place.row)


def _several(text: str) -> bool:
    """Whether the text names more than one agency."""
    return ";" in text.rstrip(";") or len(_AGENCY.findall(_TWO_IN_ONE.sub("HĐND", text))) > 1


def dashed_list(items: Sequence[Paragraph], *, closed: bool = True) -> Iterator[Finding]:
    """Findings on lines that should begin with a dash and end in «;», the last in «.»."""
    for number, line in enumerate(items, start=1):
        text, last = plain(line), closed and number == len(items)
        if not text.startswith("- "):
            yield Finding(place=line.place, found=f"{quote(line)} không có gạch đầu dòng (-)", expected="gạch đầu dòng «- »")
        elif not text.endswith("." if last else ";"):
            expected = "dòng cuối cùng kết thúc bằng dấu chấm (.)" if last else "cuối dòng có dấu chấm phẩy (;)"
            ends = f"kết thúc bằng «{text[-1:]}»" if not text[-1:].isalnum() else "không có dấu ở cuối"
            yield Finding(place=line.place, found=f"{quote(line)} {ends}", expected=expected)


def _list_lines(form: Form) -> list[Paragraph]:
    """The recipients, without the drafter's mark (box 12) below them."""
    lines = list(form.ending.recipients)
    while len(lines) > 1 and not begins(lines[-1], "- lưu") and "lưu" not in plain(lines[-1]).casefold() and _is_mark(lines[-1]):
        lines.pop()
    return lines


def _is_mark(line: Paragraph) -> bool:
    text = plain(line)
    return not text.startswith("-") and (bool(_DRAFTER.fullmatch(text)) or not any(map(str.isalpha, text)))


def _recipients_missing(form: Form) -> Iterator[Finding]:
    if form.is_attachment or form.kind in _CONTRACTS:
        return
    if form.ending.recipients_title is None:
        yield Finding(found="không có «Nơi nhận»", expected="«Nơi nhận:» ở cuối văn bản, sát lề trái")
    elif not form.ending.recipients:
        yield Finding(
            place=form.ending.recipients_title.place, found="dưới «Nơi nhận:» không có dòng nào", expected="các nơi nhận văn bản"
        )


def _title(form: Form) -> Iterator[Finding]:
    line = form.ending.recipients_title
    if line and plain(line) != "Nơi nhận:":
        yield Finding(place=line.place, found=f"ghi {quote(line)}", expected="«Nơi nhận:» trên một dòng riêng, có dấu hai chấm")


def _recipients_look(form: Form) -> Iterator[Finding]:
    yield from unlike(form.ending.recipients, _LIST_LOOK)
    for line in _list_lines(form)[:1]:
        if line.first_line_start > _AT_THE_EDGE:
            yield Finding(place=line.place, found=f"{quote(line)} lùi vào", expected="gạch đầu dòng sát lề trái")


def _recipients_list(form: Form) -> Iterator[Finding]:
    return dashed_list(_list_lines(form))


def _archive(form: Form) -> Iterator[Finding]:
    lines = _list_lines(form)
    if lines and not re.match(r"[-–]?\s*Lưu: VT(?=[.,;(\s]|$)", plain(lines[-1])):
        found = f"dòng cuối của nơi nhận là {quote(lines[-1])}"
        yield Finding(place=lines[-1].place, found=found, expected="«- Lưu: VT, đơn vị soạn thảo.»")


def _as_above(form: Form) -> Iterator[Finding]:
    above, lines = _above(form), form.ending.recipients
    if form.title.addressing is None:
        if above is not None and form.kind is not DocumentType.BAO_CAO and form.kind not in (*_ALWAYS, *_ALSO):
            yield Finding(place=above.place, found="ghi «Như trên» mà không có «Kính gửi»", expected="tên nơi nhận")
    elif form.kind in (*_ALWAYS, DocumentType.BAO_CAO) and lines and (above is None or above is not lines[0]):
        yield Finding(
            place=lines[0].place, found=f"dòng đầu của nơi nhận là {quote(lines[0])}", expected="«- Như trên;» vì có «Kính gửi»"
        )


def _address_lines(form: Form) -> tuple[Paragraph, ...]:
    return (*((form.title.addressing,) if form.title.addressing else ()), *form.title.addressees)


RULES = (
    Rule(
        "addressee-missing",
        ERROR,
        part_one("II.9.b"),
        "Tờ trình, công văn và báo cáo gửi cấp trên có «Kính gửi».",
        "Kính gửi: Sở Nội vụ",
        "Công văn không có «Kính gửi»",
        _missing,
    ),
    Rule(
        "addressee-unwanted",
        WARNING,
        part_one("II.9.c"),
        "Chỉ tờ trình, công văn, báo cáo gửi cấp trên (và phiếu gửi, phiếu chuyển, giấy mời) có «Kính gửi».",
        "Kế hoạch chỉ có «Nơi nhận»",
        "Kế hoạch có «Kính gửi: các bộ phận»",
        _unwanted,
    ),
    Rule(
        "addressee-wording",
        ERROR,
        part_one("II.9.d"),
        "Sau chữ «Kính gửi» có dấu hai chấm.",
        "Kính gửi: Sở Nội vụ",
        "Kính gửi Sở Nội vụ",
        _wording,
    ),
    Rule(
        "addressee-list",
        ERROR,
        part_one("II.9.d"),
        "Gửi một nơi: cùng dòng; gửi nhiều nơi: mỗi nơi một dòng, đầu dòng gạch (-), cuối dòng (;), dòng cuối (.).",
        "Kính gửi: / - Sở Nội vụ; / - Văn phòng UBND tỉnh.",
        "Kính gửi: Sở Nội vụ; Văn phòng UBND tỉnh",
        _list,
    ),
    Rule(
        "addressee-look",
        ERROR,
        part_one("II.9.d"),
        f"«Kính gửi» và nơi nhận {_ADDRESS_LOOK}.",
        "Kính gửi: Sở Nội vụ (cỡ 14, đứng)",
        "Kính gửi: Sở Nội vụ (đậm, nghiêng)",
        lambda form: unlike(_address_lines(form), _ADDRESS_LOOK),
    ),
    Rule(
        "recipients-missing",
        ERROR,
        part_one("II.9.c"),
        "Văn bản có «Nơi nhận».",
        "Nơi nhận: / - Như trên; / - Lưu: VT.",
        "Cuối văn bản chỉ có chữ ký",
        _recipients_missing,
    ),
    Rule(
        "recipients-title",
        ERROR,
        part_one("II.9.d"),
        "«Nơi nhận» trên một dòng riêng, sau có dấu hai chấm.",
        "Nơi nhận:",
        "Nơi nhận; NƠI NHẬN:",
        _title,
    ),
    Rule(
        "recipients-title-look",
        ERROR,
        part_one("II.9.d"),
        f"Chữ «Nơi nhận» {_TITLE_LOOK}.",
        "Nơi nhận: (cỡ 12, nghiêng, đậm)",
        "Nơi nhận: (đứng, gạch chân)",
        lambda form: unlike((form.ending.recipients_title,) if form.ending.recipients_title else (), _TITLE_LOOK),
    ),
    Rule(
        "recipients-look",
        ERROR,
        part_one("II.9.d"),
        f"Các nơi nhận {_LIST_LOOK}.",
        "- Lưu: VT. (cỡ 11)",
        "- Lưu: VT. (cỡ 14)",
        _recipients_look,
    ),
    Rule(
        "recipients-list",
        ERROR,
        part_one("II.9.d"),
        "Mỗi nơi nhận một dòng, đầu dòng gạch (-), cuối dòng (;), dòng cuối (.).",
        "- TT. Đảng ủy; / - Lưu: VT.",
        "+ TT. Đảng ủy, / - Lưu: VT",
        _recipients_list,
    ),
    Rule(
        "recipients-archive",
        ERROR,
        part_one("II.9.d"),
        "Dòng cuối: chữ «Lưu», dấu hai chấm, «VT», đơn vị soạn thảo.",
        "- Lưu: VT, VPTK.",
        "- Lưu VT; - Lưu: VPTK.",
        _archive,
    ),
    Rule(
        "recipients-as-above",
        ERROR,
        part_one("II.9.b"),
        "Có «Kính gửi» thì nơi nhận đầu tiên là «Như trên»; không có thì không ghi.",
        "- Như trên;",
        "Kế hoạch không có «Kính gửi» mà ghi «Như trên»",
        _as_above,
    ),
)
