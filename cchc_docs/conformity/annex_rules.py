"""Annexes. Appendix I, Part I, III.1; Appendix III, models 2.1 and 2.2."""

import re
from collections.abc import Iterator

from cchc_docs.conformity.articles import part_one
from cchc_docs.conformity.day_of_issue import DATE_LINE
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.lines import plain
from cchc_docs.conformity.look import Look, unlike
from cchc_docs.conformity.numbering import roman_value
from cchc_docs.conformity.rule import ADVICE, ERROR, Finding, Rule, quote
from cchc_docs.domain.document_structure import Alignment, Paragraph

_LABEL_LOOK = Look(smallest=14, largest=14, bold=True, capitals=False, alignment=Alignment.CENTER)
_TITLE_LOOK = Look(smallest=13, largest=14, bold=True, capitals=True, alignment=Alignment.CENTER)
_ATTACHED_LOOK = Look(smallest=13, largest=14, italic=True, capitals=False, alignment=Alignment.CENTER)
_NUMERAL = re.compile(r"phụ lục\s+(?:số\s+)?(?P<numeral>[^\s.:]+)", re.IGNORECASE)
_ATTACHED = ("(Kèm theo ", "số", "/", "ngày", "tháng", "năm", "của ", ")")
"""What must follow each other in it."""
_TOLD = re.compile(r"phụ lục\s+((?:số\s+)?(?:[ivxlc]+|\d+)\b(?:\s*(?:,|và|đến|-)\s*(?:phụ lục\s+)?(?:[ivxlc]+|\d+)\b)*)")
_NUMBERED = re.compile(r"số\s*(?P<number>\d*)\s*/", re.IGNORECASE)
_DAY_PARTS = ("day", "month", "year")
_DOTTED = re.compile(r"[.…]")


def _numeral(text: str) -> str | None:
    found = _NUMERAL.match(text)
    return found["numeral"] if found and not _DOTTED.search(text) else None


def _numerals(form: Form) -> Iterator[Finding]:
    several = len(form.annexes) > 1 or form.structure.annexes > 1
    first = _numeral(plain(form.annexes[0].label)) if form.is_annex else None
    start = (roman_value(first) if first else 0) or form.structure.draft_part or 1
    for position, annex in enumerate(form.annexes, start=start):
        text = plain(annex.label)
        numeral = _numeral(text)
        if numeral is None:
            if several and not _DOTTED.search(text):
                yield Finding(
                    place=annex.label.place,
                    found=f"{quote(annex.label)} không có số thứ tự",
                    expected="số La Mã khi có từ hai phụ lục",
                )
        elif not roman_value(numeral):
            yield Finding(
                place=annex.label.place, found=f"{quote(annex.label)} đánh số «{numeral}»", expected="số La Mã: «Phụ lục I»"
            )
        elif len(form.annexes) > 1 and roman_value(numeral) != position:
            yield Finding(
                place=annex.label.place, found=f"{quote(annex.label)} là phụ lục thứ {position}", expected="đánh số liên tục từ I"
            )


def _single(form: Form) -> Iterator[Finding]:
    several = len(form.annexes) > 1 or form.structure.annexes > 1
    for annex in form.annexes:
        if not several and not form.is_annex and _numeral(plain(annex.label)):
            yield Finding(
                place=annex.label.place, found=f"chỉ một phụ lục mà ghi {quote(annex.label)}", expected="«Phụ lục», không đánh số"
            )


def _restarts(form: Form) -> Iterator[Finding]:
    """Annexes in the document's own file."""
    if form.is_annex:
        return
    for annex in form.annexes:
        section = next((one for one in form.structure.sections if any(_holds(block, annex.label) for block in one.blocks)), None)
        numbered = section is not None and any("PAGE" in paragraph.fields for paragraph in section.header)
        first = section is not None and next((block for block in section.blocks if not _blank(block)), None)
        opens = isinstance(first, Paragraph) and first.place == annex.label.place
        if section is not None and numbered and not (opens and section.setup.page_number_start == 1):
            found = f"số trang của {quote(annex.label)} không đánh lại từ 1"
            yield Finding(
                place=annex.label.place, found=found, expected="số trang đánh riêng theo từng phụ lục (section mới, bắt đầu từ 1)"
            )


def _holds(block: object, label: Paragraph) -> bool:
    return isinstance(block, Paragraph) and block.place == label.place


def _blank(block: object) -> bool:
    return isinstance(block, Paragraph) and not block.text.strip()


def _agrees(form: Form) -> Iterator[Finding]:
    number, day = form.heading.number, form.heading.date
    own = _digits(plain(number)) if number else ""
    own_day = DATE_LINE.search(plain(day)) if day else None
    for annex in form.annexes:
        text = " ".join(plain(line) for line in annex.attached)
        told = _NUMBERED.search(text)
        told_day = DATE_LINE.search(text)
        wrong = []
        if told and own and told["number"] and told["number"].lstrip("0") != own:
            wrong.append(f"số {told['number']}")
        if (
            told_day
            and own_day
            and any(told_day[part] and own_day[part] and int(told_day[part]) != int(own_day[part]) for part in _DAY_PARTS)
        ):
            wrong.append(told_day[0].strip())
        if wrong:
            found = f"{quote(annex.label)} kèm theo văn bản {', '.join(wrong)}"
            yield Finding(place=annex.attached[0].place, found=found, expected="đúng số và ngày của chính văn bản này")


def _digits(text: str) -> str:
    found = re.search(r"(\d+)\s*/", text)
    return found[1].lstrip("0") if found else ""


def _title_missing(form: Form) -> Iterator[Finding]:
    for annex in form.annexes:
        if not annex.title:
            yield Finding(
                place=annex.label.place,
                found=f"dưới {quote(annex.label)} không có tên phụ lục",
                expected="tên phụ lục, in hoa, đậm",
            )


def _attached(form: Form) -> Iterator[Finding]:
    for annex in form.annexes:
        text = " ".join(plain(line) for line in annex.attached)
        kind = form.kind.title if form.kind else "Văn bản"
        expected = f"«(Kèm theo {kind} số … ngày … tháng … năm … của …)»"
        if not annex.attached:
            yield Finding(place=annex.label.place, found=f"{quote(annex.label)} không ghi kèm theo văn bản nào", expected=expected)
        elif not _in_order(text):
            yield Finding(place=annex.attached[0].place, found=f"ghi {quote(annex.attached[0])}", expected=expected)


def _in_order(text: str) -> bool:
    position = 0
    for part in _ATTACHED:
        found = text.find(part, position)
        if found < 0 or (position == 0 and found):
            return False
        position = found + len(part)
    return position == len(text)


def _mentioned(form: Form) -> Iterator[Finding]:
    if form.is_annex:
        return
    labels = {id(annex.label) for annex in form.annexes}
    said = " ".join(plain(line) for line in form.lines if id(line) not in labels).casefold()
    told = {numeral for found in _TOLD.finditer(said) for numeral in re.findall(r"[ivxlc]+|\d+", found[1])}
    for annex in form.annexes:
        numeral = _numeral(plain(annex.label))
        if (numeral.casefold() not in told) if numeral else ("phụ lục" not in said):
            found = f"nội dung văn bản không nhắc đến {quote(annex.label)}"
            yield Finding(place=annex.label.place, found=found, expected="chỉ dẫn về phụ lục đó")


RULES = (
    Rule(
        "annex-label-look",
        ERROR,
        part_one("III.1.b"),
        f"Chữ «Phụ lục» và số thứ tự {_LABEL_LOOK}.",
        "Phụ lục I (cỡ 14, đậm)",
        "PHỤ LỤC I",
        lambda form: unlike(tuple(annex.label for annex in form.annexes), _LABEL_LOOK),
        on_annexes=True,
    ),
    Rule(
        "annex-numeral",
        ERROR,
        part_one("III.1.a"),
        "Từ hai phụ lục trở lên thì đánh số La Mã theo thứ tự.",
        "Phụ lục I, Phụ lục II",
        "Phụ lục 1; Phụ lục số 01",
        _numerals,
        on_annexes=True,
    ),
    Rule(
        "annex-single-numeral",
        ADVICE,
        part_one("III.1.a"),
        "Chỉ có một phụ lục thì không cần đánh số.",
        "Phụ lục",
        "Phụ lục I (văn bản chỉ có một phụ lục)",
        _single,
    ),
    Rule(
        "annex-page-number",
        ERROR,
        part_one("III.1.đ"),
        "Số trang của phụ lục đánh số riêng theo từng phụ lục.",
        "Trang đầu của Phụ lục I là trang 1",
        "Phụ lục I bắt đầu từ trang 7",
        _restarts,
    ),
    Rule(
        "annex-agrees",
        ERROR,
        part_one("III.1.c"),
        "Số, ngày ghi trên phụ lục là số, ngày của văn bản (hoặc để trống).",
        "Kế hoạch số 136 ngày 28/02: phụ lục ghi số 136, ngày 28/02",
        "Phụ lục còn ghi số và ngày của văn bản năm trước",
        _agrees,
    ),
    Rule(
        "annex-title-missing",
        ADVICE,
        part_one("III.1.b"),
        "Dưới chữ «Phụ lục» có tên phụ lục.",
        "TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ",
        "Dưới «Phụ lục I» là bảng",
        _title_missing,
        on_annexes=True,
    ),
    Rule(
        "annex-title-look",
        ERROR,
        part_one("III.1.b"),
        f"Tên phụ lục {_TITLE_LOOK}.",
        "TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ (cỡ 14, đậm)",
        "Tiến độ thực hiện nhiệm vụ",
        lambda form: unlike(tuple(line for annex in form.annexes for line in annex.title), _TITLE_LOOK),
        on_annexes=True,
    ),
    Rule(
        "annex-attached",
        ERROR,
        part_one("III.1.c"),
        "Dưới tên phụ lục ghi kèm theo văn bản nào: số, ký hiệu, thời gian, cơ quan ban hành.",
        "(Kèm theo Kế hoạch số 136/KH-UBND ngày 28 tháng 02 năm 2023 của …)",
        "Kèm theo kế hoạch",
        _attached,
        on_annexes=True,
    ),
    Rule(
        "annex-attached-look",
        ERROR,
        part_one("III.1.c"),
        f"Thông tin kèm theo {_ATTACHED_LOOK}.",
        "(Kèm theo …) nghiêng, cỡ 14",
        "(Kèm theo …) đứng, đậm",
        lambda form: unlike((*form.title.attached, *(line for annex in form.annexes for line in annex.attached)), _ATTACHED_LOOK),
        on_annexes=True,
    ),
    Rule(
        "annex-mentioned",
        ERROR,
        part_one("III.1.a"),
        "Trong văn bản có chỉ dẫn về phụ lục kèm theo.",
        "(chi tiết tại Phụ lục I)",
        "Có Phụ lục II mà nội dung không nhắc đến",
        _mentioned,
    ),
)
