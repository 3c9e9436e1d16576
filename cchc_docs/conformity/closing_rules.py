"""The end of the text and the order of the parts. Appendix I, Part I, IV; Appendix III, models."""

import re
from collections.abc import Iterator

from cchc_docs.conformity.articles import appendix_three, part_one
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.lines import is_placeholder, is_rule, plain
from cchc_docs.conformity.look import is_italic
from cchc_docs.conformity.rule import ERROR, Finding, Rule, quote
from cchc_docs.conformity.title_parts import is_basis
from cchc_docs.domain.document_structure import Paragraph

MARK = "./."
_TITLE_LINES = 12
_ISSUED = re.compile(r"\(?\s*(?:ban hành )?kèm theo\b", re.IGNORECASE)


def _closing(form: Form) -> Iterator[Finding]:
    if form.last_lines and not any(plain(line).endswith(MARK) for line in form.last_lines):
        line = form.last_lines[0]
        yield Finding(place=line.place, found=f"nội dung kết thúc bằng {quote(line)}", expected="dấu «./.» ở cuối nội dung")


def _twice(form: Form) -> Iterator[Finding]:
    last = {id(line) for line in form.last_lines}
    for line in (*form.bases, *form.body):
        if id(line) not in last and plain(line).endswith(MARK):
            yield Finding(
                place=line.place, found=f"«./.» đứng giữa văn bản, cuối {quote(line)}", expected="chỉ một «./.» ở cuối nội dung"
            )


def _unrecognized(form: Form) -> Iterator[Finding]:
    if not form.is_recognized:
        found = "không nhận ra văn bản hành chính: không có Quốc hiệu, Tiêu ngữ, số, ký hiệu, tên loại"
        yield Finding(found=found, expected="đủ các thành phần thể thức, hoặc không soát tệp này bằng lệnh này")


def _order(form: Form) -> Iterator[Finding]:
    parts = _parts(form)
    furthest: tuple[str, int] | None = None
    for name, line in parts:
        position = line.place.paragraph or 0
        if furthest is not None and position < furthest[1]:
            yield Finding(
                place=line.place,
                found=f"{name} ({quote(line)}) đứng trước {furthest[0]}",
                expected=f"{furthest[0]} đứng trước {name}",
            )
        elif furthest is None or position > furthest[1]:
            furthest = (name, position)
    for line in form.body:
        if is_basis(line) and is_italic(line):
            yield Finding(place=line.place, found=f"{quote(line)} đứng giữa nội dung", expected="các căn cứ đứng trước nội dung")
            return
    if any(_ISSUED.match(plain(line)) for line in form.after[:_TITLE_LINES]):
        return  # the text that a decision issues follows it in the same file (Appendix III, model 1.3)
    for line in form.after:
        if not _is_address(line) and not is_placeholder(line):
            yield Finding(
                place=line.place, found=f"{quote(line)} đứng sau phần chữ ký", expected="chữ ký và nơi nhận ở cuối văn bản"
            )
            return


def _parts(form: Form) -> list[tuple[str, Paragraph]]:
    named: list[tuple[str, Paragraph | None]] = [
        ("Quốc hiệu", form.heading.national_title),
        ("Tiêu ngữ", form.heading.motto),
        ("tên loại", form.title.type_name),
        ("trích yếu", next(iter(form.title.subject), None)),
        ("«Kính gửi»", form.title.addressing),
        ("căn cứ", next(iter(form.bases), None)),
        ("nội dung", next(iter(form.body), None)),
        ("«Nơi nhận»", form.ending.recipients_title),
    ]
    left: list[tuple[str, Paragraph | None]] = [
        ("tên cơ quan chủ quản", next(iter(form.heading.parent), None)),
        ("tên cơ quan ban hành", next(iter(form.heading.issuer), None)),
        ("số, ký hiệu", form.heading.number),
        ("tên loại", form.title.type_name),
    ]
    found = [(name, line) for name, line in named if line is not None]
    beside = [(name, line) for name, line in left if line is not None and line.place.table is not None]
    return found if _rising(beside) else [*found, *beside]


def _rising(parts: list[tuple[str, Paragraph]]) -> bool:
    positions = [line.place.paragraph or 0 for _, line in parts]
    return positions == sorted(positions)


def _is_address(line: Paragraph) -> bool:
    """Box 13 stands at the foot of the first page: the agency's address, with telephone or e-mail; or a drawn line."""
    text = plain(line).casefold()
    return is_rule(line) or any(word in text for word in ("địa chỉ", "điện thoại", "đt:", "fax", "e-mail", "email", "website", "@"))


RULES = (
    Rule(
        "closing-mark",
        ERROR,
        appendix_three("Mẫu 1.1 đến 1.10"),
        "Nội dung kết thúc bằng «./.».",
        "… xem xét, tổng hợp./.",
        "… xem xét, tổng hợp.",
        _closing,
    ),
    Rule(
        "closing-mark-twice",
        ERROR,
        appendix_three("Mẫu 1.1 đến 1.10"),
        "«./.» chỉ đứng một lần, ở cuối nội dung.",
        "Chỉ dòng cuối có «./.»",
        "Cuối mục I có «./.», cuối văn bản lại có",
        _twice,
    ),
    Rule(
        "form-unrecognized",
        ERROR,
        "NĐ 30/2020, Điều 8",
        "Văn bản hành chính có các thành phần thể thức; tệp không có thành phần nào thì chỉ soát giấy, phông, chữ.",
        "Văn bản có Quốc hiệu, số, ký hiệu, tên loại",
        "Bài phát biểu, danh sách, bảng biểu rời",
        _unrecognized,
    ),
    Rule(
        "part-order",
        ERROR,
        part_one("IV"),
        "Thứ tự: Quốc hiệu, tên cơ quan, số, ngày, tên loại, trích yếu, Kính gửi, căn cứ, nội dung, nơi nhận, chữ ký.",
        "Tên loại, trích yếu rồi đến Kính gửi",
        "Kính gửi đứng trên tên loại; đoạn văn sau chữ ký",
        _order,
    ),
)
