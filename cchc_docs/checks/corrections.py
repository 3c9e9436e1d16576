"""What a letter of correction needs. Decree 30/2020/NĐ-CP, Article 18.3: it mends form, not content."""

import re
from collections.abc import Iterable, Iterator, Sequence

from cchc_docs.domain.month_details import TextCorrection
from cchc_docs.domain.register_entry import RegisterEntry
from cchc_docs.issues import Issue, Severity
from cchc_docs.vietnamese.dates import short_date

_NUMBER = re.compile(r"(?:số\s*:?\s*)?0*(\d+)\s*/\s*(\S+)", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")


def corrected_document(row: TextCorrection, entries: Iterable[RegisterEntry]) -> RegisterEntry | None:
    """The register's line of the document that the row names; None when number, notation and day name none."""
    told = _NUMBER.fullmatch(row.document.strip())
    if told is None:
        return None
    number, notation = int(told[1]), told[2].casefold()
    return next(
        (
            one
            for one in entries
            if (one.code_number, one.number.code_notation.casefold(), one.issued_date) == (number, notation, row.issued_on)
        ),
        None,
    )


def check_corrections(rows: Sequence[TextCorrection], entries: Sequence[RegisterEntry]) -> Iterator[Issue]:
    """Each row corrects a document that was issued, and says something else than it."""
    for row in rows:
        yield from _check_document(row, corrected_document(row, entries))
        if row.wrong == row.right:
            yield Issue(
                code="correction-same",
                message="nội dung đính chính giống hệt nội dung đã ghi; hãy ghi lại",
                place=row.origin.place("right"),
            )
        elif _FIGURES.findall(row.wrong) != _FIGURES.findall(row.right):
            yield Issue(
                code="correction-of-content",
                severity=Severity.WARNING,
                message=(
                    "chỗ này thay đổi số liệu; công văn đính chính chỉ sửa thể thức, kỹ thuật trình bày, nếu sai nội dung hãy ban hành văn "
                    "bản thay thế (khoản 3 Điều 18 Nghị định 30/2020/NĐ-CP)"
                ),
                place=row.origin.place("right"),
            )


def _check_document(row: TextCorrection, entry: RegisterEntry | None) -> Iterator[Issue]:
    place, called = row.origin.place("document"), f"văn bản số {row.document} ngày {short_date(row.issued_on)}"
    if entry is None:
        yield Issue(
            code="correction-document-unknown",
            message=f"{called} không có trong sổ văn bản đi; hãy xem lại số, ký hiệu, ngày (cchc register list)",
            place=place,
        )
    elif entry.is_void:
        yield Issue(
            code="correction-document-void",
            message=f"{called} đã hủy số ({entry.void_reason}) nên không đính chính; hãy bỏ dòng này",
            place=place,
        )
    elif entry.dispatch.dispatched_on is None:
        yield Issue(
            code="correction-not-sent",
            severity=Severity.WARNING,
            message=f"{called} chưa ghi ngày chuyển đi; nếu chưa gửi, hãy sửa dự thảo rồi chạy cchc finalize --correct, không cần công văn",
            place=place,
        )
