"""What a report tells of meetings' conclusions: how many there are in each state, and which are late."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.template_field import TemplateField, group_field, list_field, text_field
from cchc_docs.indicators.conclusions import (
    CONCLUSION_INDICATORS,
    LATE,
    OVERDUE,
    ConclusionProgress,
    conclusion_figures,
    conclusion_progress,
)
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.text import uncapitalize_first
from cchc_docs.workflows.dossier_fields import figure_fields
from cchc_docs.workflows.inputs import PeriodInputs
from cchc_docs.workflows.printed_values import printed_figures, words

CONCLUSION_FIELD: TemplateField = group_field(
    "ket_luan",
    "Kết luận của các cuộc họp giao cho đơn vị",
    *figure_fields(CONCLUSION_INDICATORS),
    list_field(
        "viec_cham",
        "Kết luận hoàn thành chậm hoặc quá hạn",
        text_field("noi_dung", "Nội dung kết luận"),
        text_field("don_vi", "Đơn vị thực hiện"),
        text_field("thoi_han", "Thời hạn như ghi ở kết luận"),
        text_field("tinh_trang", "Hoàn thành ngày nào, hay chưa hoàn thành"),
        text_field("ly_do", "Lý do chậm; trống nếu không ghi"),
    ),
)


def conclusion_fields(inputs: PeriodInputs, agency: Agency, day: date, *, over: bool) -> dict[str, Any]:
    """As on the day, which may be over."""
    given = [one for one in inputs.concluded.given if one.code not in inputs.concluded.closed]
    progress = conclusion_progress(given, inputs.earlier, inputs.months, day, over=over)
    return {**printed_figures(conclusion_figures(progress)), "viec_cham": _late(progress, agency)}


def _late(progress: Sequence[ConclusionProgress], agency: Agency) -> list[dict[str, Any]]:
    return [_told(one, agency) for state in (LATE, OVERDUE) for one in progress if one.state is state]


def _told(one: ConclusionProgress, agency: Agency) -> dict[str, Any]:
    said, done = one.given.conclusion, one.finished
    line = done or one.latest
    finished = f"hoàn thành ngày {short_date(done.finished_on)}" if done and done.finished_on else "chưa hoàn thành"
    reason = uncapitalize_first(((line.delay_reason if line else None) or "").rstrip(" .;"))
    return {
        "noi_dung": words(said.content.rstrip(" .;"), said.origin, "content"),
        "don_vi": agency.unit_name(one.given.unit),
        "thoi_han": words(said.deadline, said.origin, "deadline"),
        "tinh_trang": words(finished, line.origin, "finished_on") if line else finished,
        "ly_do": words(reason, line.origin, "delay_reason") if line else "",
    }
