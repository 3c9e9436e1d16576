"""The fields of a reminder: what each unit has not reported or not finished in time; their declaration and their values."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.duty import Duty, DutyKind
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.template_field import TemplateFields, count_field, group_field, list_field, text_field
from cchc_docs.settings.reporting_regime import month_window
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.periods import month_name
from cchc_docs.workflows.document_fields import DOCUMENT_FIELDS, document_context
from cchc_docs.workflows.months_together import Gap

_WORK = (
    count_field("stt", "Số thứ tự trong cả công văn"),
    text_field("noi_dung", "Nhiệm vụ hoặc kết luận cuộc họp quá hạn, hoặc báo cáo tháng chưa gửi"),
    text_field("thoi_han", "Thời hạn; của báo cáo tháng là ngày chốt số liệu"),
    text_field("so_ngay", "Số ngày đã quá hạn; trống khi chưa quá hạn"),
)
REMINDER_FIELDS: TemplateFields = (
    *DOCUMENT_FIELDS,
    group_field("ky", "Kỳ được đôn đốc", text_field("ten", "Tên kỳ"), text_field("tinh_den", "Ngày mà tiến độ được tính đến")),
    group_field("ke_hoach", "Kế hoạch năm", text_field("vien_dan", "Câu viện dẫn kế hoạch năm, không có dấu ở cuối")),
    count_field("so_viec", "Số việc phải đôn đốc"),
    count_field("so_bao_cao", "Trong đó số báo cáo tháng chưa gửi"),
    count_field("so_qua_han", "Trong đó số nhiệm vụ, kết luận cuộc họp quá hạn"),
    list_field("don_vi", "Đơn vị được đôn đốc", text_field("ten", "Tên đơn vị"), list_field("viec", "Việc của đơn vị", *_WORK)),
)


@dataclass(frozen=True, kw_only=True)
class Reminded:
    """One thing that a unit owes."""

    unit: str
    what: str
    due: date
    report: bool
    """Whether it is a month's workbook; else a task or a conclusion."""


def owed_by_units(gaps: Iterable[Gap], duties: Iterable[Duty], year: int, plan: Plan, agency: Agency) -> list[Reminded]:
    """What is missing, unit by unit in the agency's order; a month of which there is nothing is missing from all who lead a task."""
    reports = [
        Reminded(
            unit=unit,
            what=f"Báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính {month_name(gap.month, year)}",
            due=month_window(year, gap.month, agency.regime)[1],
            report=True,
        )
        for gap in gaps
        for unit in ([gap.unit] if gap.unit else dict.fromkeys(task.lead for task in plan.tasks))
    ]
    tasks = [Reminded(unit=duty.unit, what=_told(duty), due=duty.due, report=False) for duty in duties if duty.unit]
    order = {unit.code: number for number, unit in enumerate(agency.units)}
    return sorted([*reports, *tasks], key=lambda one: (order.get(one.unit, len(order)), one.unit, not one.report, one.due))


def _told(duty: Duty) -> str:
    """A conclusion with the meeting that gave it: the plan does not."""
    if duty.kind is not DutyKind.CONCLUSION:
        return duty.what
    return f"{duty.what.rstrip(' .;')} (kết luận tại cuộc họp: {duty.source})"


def reminder_context(
    document: AdministrativeDocument, owed: Sequence[Reminded], plan: Plan, agency: Agency, *, period: str, today: date
) -> dict[str, Any]:
    """The fields; ``period`` is its name."""
    return {
        **document_context(document),
        "ky": {"ten": period, "tinh_den": short_date(today)},
        "ke_hoach": {"vien_dan": plan.citation.rstrip(" ;.,")},
        "so_viec": len(owed),
        "so_bao_cao": sum(one.report for one in owed),
        "so_qua_han": sum(not one.report for one in owed),
        "don_vi": list(_units(owed, agency, today)),
    }


def _units(owed: Sequence[Reminded], agency: Agency, today: date) -> Iterator[dict[str, Any]]:
    numbered = list(enumerate(owed, start=1))
    for code in dict.fromkeys(one.unit for one in owed):
        own = [(number, one) for number, one in numbered if one.unit == code]
        yield {"ten": agency.unit_name(code), "viec": [_work(number, one, today) for number, one in own]}


def _work(number: int, one: Reminded, today: date) -> dict[str, Any]:
    late = (today - one.due).days
    return {
        "stt": number,
        "noi_dung": one.what.rstrip(" ."),
        "thoi_han": short_date(one.due),
        "so_ngay": str(late) if late > 0 else "",
    }
