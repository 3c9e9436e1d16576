"""Single dossiers: their dates, their codes, and the list of late ones against the form."""

from collections.abc import Iterator
from datetime import date

from cchc_docs.domain.dossier_record import DossierRecord, OverdueDossier
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.dates import short_date


def check_records(month: MonthlyResults, first_day: date, last_day: date) -> Iterator[Issue]:
    """Dates in their order, codes once in each list, late dossiers with a reason and as many as the form counts."""
    for rows in (month.records, month.overdue):
        seen: dict[tuple[str, str], int] = {}
        for row in rows:
            yield from _dates(row)
            key = (row.origin.file, row.code)
            if key in seen:
                yield Issue(
                    code="record-code-twice",
                    message=f"mã hồ sơ «{row.code}» đã có ở dòng {seen[key]}; hãy bỏ một dòng",
                    place=row.origin.place("code"),
                )
            seen.setdefault(key, row.origin.row)
    for record in month.records:
        yield from _outside(record, first_day, last_day)
    yield from _resolved_later(month, last_day)
    yield from _reasons(month, last_day)
    yield from _late_count(month, last_day)


def _dates(row: DossierRecord | OverdueDossier) -> Iterator[Issue]:
    for name, day, what in (("due_on", row.due_on, "hẹn trả"), ("resolved_on", row.resolved_on, "giải quyết xong")):
        if day and day < row.received_on:
            yield Issue(
                code="record-dates-wrong",
                message=f"hồ sơ «{row.code}» {what} ngày {day:%d/%m/%Y}, trước ngày tiếp nhận {row.received_on:%d/%m/%Y}; hãy sửa ngày",
                place=row.origin.place(name),
            )


def _outside(record: DossierRecord, first_day: date, last_day: date) -> Iterator[Issue]:
    """A dossier that the month does not count: received after it, or done with before it."""
    name, message = "", ""
    if record.received_on > last_day:
        name, message = "received_on", f"nhận ngày {record.received_on:%d/%m/%Y}, sau ngày chốt số liệu {last_day:%d/%m/%Y}"
    elif record.resolved_on and record.resolved_on < first_day:
        name, message = "resolved_on", f"giải quyết xong ngày {record.resolved_on:%d/%m/%Y}, trước tháng báo cáo"
    if name:
        yield Issue(
            code="record-outside-period",
            severity=Severity.WARNING,
            message=f"hồ sơ «{record.code}» {message} nên không được đếm; hãy sửa ngày hoặc bỏ dòng này",
            place=record.origin.place(name),
        )


def _resolved_later(month: MonthlyResults, last_day: date) -> Iterator[Issue]:
    """A result of a later month: on the last day of this one the dossier was pending, and is told so."""
    for row in month.overdue:
        if row.resolved_on and row.resolved_on > last_day:
            yield Issue(
                code="overdue-resolved-after-period",
                severity=Severity.WARNING,
                message=(
                    f"hồ sơ «{row.code}» ghi giải quyết xong ngày {short_date(row.resolved_on)}, sau ngày chốt số liệu "
                    f"{short_date(last_day)}, nên tháng này tính là đang giải quyết; hãy ghi ngày ấy ở bảng tháng sau"
                ),
                place=row.origin.place("resolved_on"),
            )


def _reasons(month: MonthlyResults, last_day: date) -> Iterator[Issue]:
    for row in month.overdue:
        if row.is_late(last_day) and not row.reason:
            yield Issue(
                code="overdue-reason-missing",
                severity=Severity.WARNING,
                message=f"hồ sơ «{row.code}» đã trễ hạn nhưng chưa ghi lý do; hãy ghi lý do trễ",
                place=row.origin.place("reason"),
            )


def _late_count(month: MonthlyResults, last_day: date) -> Iterator[Issue]:
    if not month.overdue or not month.dossiers:
        return
    counted = sum(row.resolved_late + row.pending_late for row in month.dossiers)
    listed = sum(row.is_late(last_day) for row in month.overdue)
    if counted != listed:
        yield Issue(
            code="overdue-count-differs",
            severity=Severity.WARNING,
            message=f"danh sách có {listed} hồ sơ trễ hạn nhưng biểu II.06a đếm {counted} (cột 10 và 13); hãy kiểm tra lại",
            place=Place(file=month.overdue[0].origin.file, sheet=month.overdue[0].origin.sheet),
        )
