"""Citations and dates in the text. Appendix I, Part I, II.4.b, II.6.a, II.6.b."""

import re
from collections.abc import Iterator

from cchc_docs.conformity.articles import part_one
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.lines import plain
from cchc_docs.conformity.rule import ADVICE, WARNING, Finding, Rule, quote
from cchc_docs.domain.document_structure import Paragraph
from cchc_docs.vietnamese.citations import Citation, citations
from cchc_docs.vietnamese.typing_slips import wrong_zeros

_LAW = re.compile(r"(?:Căn cứ|Theo)\s+(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)\b")
_NAMED_BASIS = re.compile(r"(?:Căn cứ|Theo)\s+(?:(?:Nghị|Quyết|Thông|Chỉ|Kế|Công|Chương|Hướng|Kết|Đề|Quy)\s\w+)\b")
_LAW_NOTATION = re.compile(r"^QH\d+$|^PL-UBTVQH|/QH\d+$")
_PROPOSAL = re.compile(r"(?:Theo đề nghị|Xét)\b")
_OWN = re.compile(r"\(?kèm theo\b", re.IGNORECASE)


def _prose(form: Form) -> tuple[Paragraph, ...]:
    notes = tuple(line for note in form.structure.footnotes for line in note.paragraphs)
    outside = tuple(line for annex in form.annexes for line in annex.content if line.place.table is None)
    return (*form.bases, *form.body, *outside, *notes)


def _cited(form: Form) -> Iterator[tuple[Paragraph, Citation]]:
    for line in _prose(form):
        if not _OWN.match(plain(line)):
            for citation in citations(plain(line)):
                yield line, citation


def _short(form: Form) -> Iterator[Finding]:
    attached = ((line, one) for annex in form.annexes for line in annex.attached for one in citations(plain(line)))
    for line, citation in (*_cited(form), *attached):
        if citation.date and "tháng" not in citation.date:
            found = f"viện dẫn {citation.number}/{citation.notation} ghi ngày «{citation.date}»"
            yield Finding(place=line.place, found=found, expected="ghi đầy đủ «ngày 05 tháng 3 năm 2020»")


def _incomplete(form: Form) -> Iterator[Finding]:
    seen: set[str] = set()
    for line, citation in _cited(form):
        new = citation.key not in seen
        seen.add(citation.key)
        if not new or any(line is basis for basis in form.bases):
            continue
        if _LAW_NOTATION.search(citation.notation) or _LAW_NOTATION.search(citation.key):
            found = f"viện dẫn Luật, Pháp lệnh ghi số, ký hiệu «{citation.number}/{citation.notation}»"
            yield Finding(place=line.place, found=found, expected="chỉ ghi tên loại và tên của Luật, Pháp lệnh")
        elif lacking := _lacking(citation):
            found = f"viện dẫn lần đầu «{citation.number}/{citation.notation}» thiếu {', '.join(lacking)}"
            expected = "đủ tên loại, số, ký hiệu, thời gian, cơ quan ban hành, trích yếu"
            yield Finding(place=line.place, found=found, expected=expected)


def _lacking(citation: Citation) -> list[str]:
    lacking = [] if citation.date else ["thời gian ban hành"]
    lacking += [] if citation.issuer else ["cơ quan ban hành"]
    return lacking + ([] if citation.has_subject else ["trích yếu"])


def _basis_incomplete(form: Form) -> Iterator[Finding]:
    for line in form.bases:
        text = plain(line)
        cited = list(citations(text))
        if _LAW.match(text):
            if cited or " của Quốc hội" in text:
                found = f"{quote(line)} ghi số, ký hiệu hoặc cơ quan ban hành của Luật"
                expected = "Luật, Pháp lệnh không ghi số, ký hiệu, cơ quan ban hành"
                yield Finding(place=line.place, found=found, expected=expected)
        elif _NAMED_BASIS.match(text) and not _PROPOSAL.match(text):
            lacking = [part for one in cited for part in _lacking(one)] if cited else ["số, ký hiệu"]
            if lacking:
                found = f"căn cứ {quote(line)} thiếu {', '.join(lacking)}"
                yield Finding(place=line.place, found=found, expected="đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu")


def _zeros(form: Form) -> Iterator[Finding]:
    attached = tuple(line for annex in form.annexes for line in annex.attached)
    for line in (*_prose(form), *attached):
        for found, right, _ in wrong_zeros(plain(line)):
            yield Finding(place=line.place, found=f"ghi «{found}»", expected=f"«{right}»")


RULES = (
    Rule(
        "date-short",
        ADVICE,
        part_one("II.6.b"),
        "Thời gian ban hành của văn bản được viện dẫn ghi bằng chữ ngày, tháng, năm.",
        "ngày 05 tháng 3 năm 2020",
        "ngày 05/3/2020",
        _short,
    ),
    Rule(
        "date-zeros",
        WARNING,
        part_one("II.4.b"),
        "Thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2; các tháng khác không thêm.",
        "ngày 05 tháng 3; ngày 15 tháng 02",
        "ngày 5 tháng 03",
        _zeros,
    ),
    Rule(
        "citation-incomplete",
        WARNING,
        part_one("II.6.b"),
        "Lần viện dẫn đầu ghi đủ tên loại, số, ký hiệu, thời gian, cơ quan ban hành và trích yếu.",
        "Quyết định số 766/QĐ-TTg ngày 23 tháng 6 năm 2022 của Thủ tướng Chính phủ phê duyệt Bộ chỉ số …",
        "Quyết định số 766/QĐ-TTg",
        _incomplete,
    ),
    Rule(
        "basis-incomplete",
        WARNING,
        part_one("II.6.a"),
        "Căn cứ ghi đủ tên loại, số, ký hiệu, cơ quan, ngày ban hành; riêng Luật, Pháp lệnh không ghi số, ký hiệu, cơ quan.",
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
        "Căn cứ Nghị định về công tác văn thư;",
        _basis_incomplete,
    ),
)
