"""The fields that a report's templates may name."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.figure import Figure
from cchc_docs.domain.monthly_results import ActivityNote, AssessmentKind, AssessmentNote, MonthlyResults, NextStep
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.reporting_period import ReportingPeriod
from cchc_docs.domain.task import ReformArea
from cchc_docs.domain.traced import TracedCount, TracedText, Words
from cchc_docs.indicators.dossiers import Figures, dossier_table
from cchc_docs.indicators.indicator import IndicatorValue, Unit
from cchc_docs.indicators.tasks import TaskProgress, task_figures, task_progress
from cchc_docs.vietnamese.dates import blank_date, long_date, short_date
from cchc_docs.vietnamese.numbers import format_decimal, format_percent
from cchc_docs.vietnamese.periods import month_name
from cchc_docs.vietnamese.text import enumerated, sentence, uncapitalize_first
from cchc_docs.workflows.inputs import PeriodInputs
from cchc_docs.workflows.missing_words import missing_words

TASK_PROGRESS, DOSSIER_FORM = "phu-luc-tien-do.docx", "phu-luc-ii06a.docx"

AREA_FIELDS = {
    ReformArea.DIRECTION: "chi_dao_dieu_hanh",
    ReformArea.INSTITUTIONS: "the_che",
    ReformArea.PROCEDURES: "thu_tuc_hanh_chinh",
    ReformArea.ORGANIZATION: "to_chuc_bo_may",
    ReformArea.CIVIL_SERVICE: "che_do_cong_vu",
    ReformArea.PUBLIC_FINANCE: "tai_chinh_cong",
    ReformArea.DIGITAL_GOVERNMENT: "chinh_quyen_so",
}
ASSESSMENT_FIELDS = {
    AssessmentKind.LIMITATION: "han_che",
    AssessmentKind.CAUSE: "nguyen_nhan",
    AssessmentKind.PROPOSAL: "kien_nghi",
}


def document_context(document: AdministrativeDocument) -> dict[str, Any]:
    """The fields of the form, which every document has."""
    day = long_date(document.issued_date) if document.issued_date else blank_date(document.drafted_on)
    return {
        "co_quan": {
            "ten": document.issuer.name,
            "dong_ten": list(document.issuer.heading_lines),
            "chu_quan": (document.issuer.parent or "").upper(),
            "dia_danh": document.issuer.place_name,
        },
        "ten_loai": document.document_type.title,
        "so": document.issuing_number.number_part,
        "ky_hieu": document.issuing_number.code_notation,
        "ngay_ban_hanh": day,
        "trich_yeu": document.subject,
        "kinh_gui": list(document.recipients.addressees),
        "noi_nhan": list(document.recipients.lines),
        "nguoi_ky": {
            "quyen_han": list(document.signer.authority_lines),
            "chuc_vu": document.signer.position_line,
            "ho_ten": document.signer.full_name,
        },
    }


def report_context(
    document: AdministrativeDocument, agency: Agency, plan: Plan, inputs: PeriodInputs, period: ReportingPeriod, today: date
) -> dict[str, Any]:
    """The fields of a periodic report and its annexes."""
    months = inputs.months
    as_of = min(inputs.known_until, today)
    progress = task_progress(plan, inputs.earlier, months, as_of, over=today > as_of)
    labels = {appendix.template: appendix.label for appendix in document.appendices}
    return {
        **document_context(document),
        "ky": {
            "ten": period.name,
            "den_het": period.until_end,
            "nam": str(period.key.year),
            "tu_ngay": short_date(period.first_day),
            "den_ngay": short_date(period.last_day),
            "tinh_den": short_date(as_of),
            "uoc": enumerated(month_name(month.month, month.year) for month in months if month.estimated),
            "thieu": missing_words(inputs),
        },
        "don_vi": agency.unit_name(inputs.unit) if inputs.unit else "",
        "ky_toi": {"ten": period.next_name},
        "ke_hoach": {"vien_dan": plan.citation},
        "nhiem_vu": {**printed_figures(task_figures(progress)), "nhom": _groups(progress, agency)},
        "ho_so": _dossiers(months),
        "noi_dung": {field: _activities(area, progress, months) for area, field in AREA_FIELDS.items()},
        "danh_gia": {
            field: _sentences(_texts(note for month in months for note in month.assessments if note.kind is kind))
            for kind, field in ASSESSMENT_FIELDS.items()
        },
        "phuong_huong": _sentences(_texts(months[-1].next_steps if inputs.known_until == period.last_day else ())),
        "phu_luc_tien_do": labels[TASK_PROGRESS],
        "phu_luc_ho_so": labels[DOSSIER_FORM],
    }


def printed_figures(figures: Figures, scope: str = "") -> dict[str, TracedCount | TracedText | None]:
    """Counts as numbers, so that templates can compare them; shares as they are printed; None where there is none."""
    return {code: _printed(value, value.figure(scope)) for code, value in figures.items()}


def _printed(value: IndicatorValue, figure: Figure) -> TracedCount | TracedText | None:
    if value.value is None:
        return None
    match value.indicator.unit:
        case Unit.SHARE:
            return TracedText(format_percent(Decimal(value.value)), figure)
        case Unit.POINT:
            return TracedText(format_decimal(Decimal(value.value)), figure)
        case _:
            return TracedCount(figure)


def _dossiers(months: Sequence[MonthlyResults]) -> dict[str, Any]:
    table = dossier_table(months)
    fields = [{"ten": name, **printed_figures(figures, name)} for name, figures in table.fields]
    return {**printed_figures(table.total), "linh_vuc": fields}


def _activities(area: ReformArea, progress: Sequence[TaskProgress], months: Sequence[MonthlyResults]) -> list[str]:
    """What was done in an area: the results of its tasks in the plan's order, then the clerk's own paragraphs."""
    results = (result for one in progress if one.task.area is area for result in one.reported if result.result)
    notes = (note for month in months for note in month.activities if note.area is area)
    return _sentences([*(words(one.result, one.origin, "result") for one in results), *_texts(notes)])


def _texts(notes: Iterable[ActivityNote | AssessmentNote | NextStep]) -> Iterator[TracedText]:
    return (words(note.text, note.origin, "text") for note in notes)


def words(text: str | None, origin: RowOrigin, name: str) -> TracedText:
    """The text of a row's cell, remembering it."""
    return TracedText(text or "", Words(place=origin.place(name)))


def _sentences(texts: Iterable[TracedText]) -> list[str]:
    """Each line of each text as a sentence of its own, every sentence once."""
    lines = ((line.strip().lstrip("-–+• "), text.origin) for text in texts for line in text.splitlines())
    return list(dict.fromkeys(TracedText(sentence(line), origin) for line, origin in lines if line))


def _groups(progress: Sequence[TaskProgress], agency: Agency) -> list[dict[str, Any]]:
    numbered = list(enumerate(progress, start=1))
    return [
        {"ten": group, "viec": [_task(number, one, agency) for number, one in ones]}
        for group, ones in groupby(numbered, key=lambda item: item[1].task.group)
    ]


def _task(number: int, one: TaskProgress, agency: Agency) -> dict[str, Any]:
    reported = one.reported or ((one.finished,) if one.finished else ())
    results = _sentences(words(getattr(one, name), one.origin, name) for one in reported for name in ("result", "evidence"))
    reasons = dict.fromkeys(result.delay_reason.rstrip(" .;") for result in reported if result.delay_reason)
    delay = f" Lý do chậm: {uncapitalize_first('; '.join(reasons))}." if reasons else ""
    finished_on = one.finished.finished_on if one.finished else None
    return {
        "stt": number,
        "noi_dung": words(one.task.content, one.task.origin, "content"),
        "chu_tri": agency.unit_name(one.task.lead),
        "thoi_han": one.task.deadline,
        "ket_qua": words((" ".join(results) + delay).strip(), (reported[0] if reported else one.task).origin, "result"),
        "ngay_hoan_thanh": f"{finished_on:%d/%m/%Y}" if finished_on else "",
        "tinh_trang": one.state.value,
    }
