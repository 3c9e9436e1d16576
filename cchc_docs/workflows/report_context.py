"""The fields that a report's templates may name."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from cchc_docs.domain.administrative_document import AdministrativeDocument
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.issued_report import Restatement
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.reporting_period import ReportingPeriod
from cchc_docs.domain.task import ReformArea
from cchc_docs.indicators.dossiers import DossierTable, Figures
from cchc_docs.indicators.tasks import TaskState
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.periods import month_name
from cchc_docs.vietnamese.text import enumerated, uncapitalize_first
from cchc_docs.workflows.activities import area_activities, assessments
from cchc_docs.workflows.comparison_fields import comparison_fields
from cchc_docs.workflows.conclusion_words import conclusion_fields
from cchc_docs.workflows.document_fields import document_context
from cchc_docs.workflows.earlier_figures import NOTHING_EARLIER, ComparedPeriods
from cchc_docs.workflows.inputs import PeriodInputs
from cchc_docs.workflows.missing_words import missing_words
from cchc_docs.workflows.overdue_annex import overdue_count, overdue_fields
from cchc_docs.workflows.period_figures import period_figures
from cchc_docs.workflows.printed_values import period_label, printed_figures, sentences, texts
from cchc_docs.workflows.report_annexes import label_fields
from cchc_docs.workflows.restatements import restated_reports
from cchc_docs.workflows.scoring_annex import scoring_fields
from cchc_docs.workflows.statistical_annex import statistical_groups, told_values
from cchc_docs.workflows.task_words import coming_tasks, evidence_rows, late_given_tasks, late_tasks, task_groups

AREA_FIELDS = {
    ReformArea.DIRECTION: "chi_dao_dieu_hanh",
    ReformArea.INSTITUTIONS: "the_che",
    ReformArea.PROCEDURES: "thu_tuc_hanh_chinh",
    ReformArea.ORGANIZATION: "to_chuc_bo_may",
    ReformArea.CIVIL_SERVICE: "che_do_cong_vu",
    ReformArea.PUBLIC_FINANCE: "tai_chinh_cong",
    ReformArea.DIGITAL_GOVERNMENT: "chinh_quyen_so",
}


ENUMERATED = {
    "tuyen_truyen": ("tt_tin_bai", "tt_hoi_nghi", "tt_doi_thoai", "tt_khau_hieu", "tt_luot_nguoi"),
    "kiem_tra": ("kt_ke_hoach", "kt_dot_xuat", "kt_don_vi"),
    "phap_luat": (
        "tc_ban_hanh", "tc_ra_soat", "tc_kien_nghi_xu_ly", "tc_da_xu_ly", "tc_theo_doi_thi_hanh", "tc_pho_bien", "tc_luot_nguoi",
    ),
    "bien_che": ("bm_bien_che", "bm_co_mat", "bm_khong_chuyen_trach"),
    "can_bo": ("bm_dao_tao", "bm_tuyen_dung"),
    "dich_vu_cong": ("cqs_toan_trinh", "cqs_mot_phan"),
    "ho_so_so": ("cqs_so_hoa", "cqs_ket_qua_dien_tu", "cqs_ho_so_phi", "cqs_thanh_toan"),
    "van_ban": ("cqs_van_ban_di", "cqs_van_ban_di_ky_so", "cqs_van_ban_den"),
}  # fmt: skip
"""Reported figures that the text enumerates, by the field of the enumeration."""


def report_context(
    document: AdministrativeDocument,
    agency: Agency,
    plan: Plan,
    inputs: PeriodInputs,
    period: ReportingPeriod,
    today: date,
    *,
    restated: Sequence[Restatement] = (),
    compared: ComparedPeriods = NOTHING_EARLIER,
) -> dict[str, Any]:
    """The fields of a periodic report and its annexes.

    ``restated`` are figures of earlier reports that have changed since; ``compared`` are the periods it is compared with.
    """
    months = inputs.months
    as_of = as_of_day(inputs, today)
    figures = period_figures(plan, inputs.earlier, months, as_of, over=today > as_of)
    progress, tasks, table, others = figures.progress, figures.tasks, figures.dossiers, figures.others
    told = told_values(tasks, table.total, others)
    return {
        **document_context(document),
        **_period_fields(period, as_of, inputs, agency),
        "ke_hoach": {"vien_dan": plan.citation},
        "dieu_chinh": restated_reports(restated, agency),
        "nhiem_vu": {
            **printed_figures(tasks),
            "nhom": task_groups(progress, agency, months),
            "viec_qua_han": late_tasks(progress, TaskState.OVERDUE, agency),
            "viec_cham": late_tasks(progress, TaskState.DONE_LATE, agency),
        },
        "viec_cap_tren_cham": late_given_tasks(months, as_of, over=today > as_of),
        "ket_luan": conclusion_fields(inputs, agency, as_of, over=today > as_of),
        "ho_so": dossier_values(table),
        "ho_so_qua_han": {"tong_so": overdue_count(months, as_of), "linh_vuc": overdue_fields(months, as_of)},
        "chi_tieu": printed_figures(others),
        "liet_ke": {field: _enumerated(others, codes) for field, codes in ENUMERATED.items()},
        "so_lieu": statistical_groups(told, months, period.last_day, compared),
        "so_sanh": comparison_fields(figures.by_code(), compared),
        "minh_chung": evidence_rows(progress),
        "cham_diem": scoring_fields(months, plan, agency),
        "noi_dung": {field: area_activities(area, progress, months) for area, field in AREA_FIELDS.items()},
        "danh_gia": assessments(months),
        "phuong_huong": sentences(texts(months[-1].next_steps if inputs.known_until == period.last_day else ())),
        "nhiem_vu_ky_toi": coming_tasks(progress, period.next_last_day, agency),
        **label_fields(document.appendices),
    }


def as_of_day(inputs: PeriodInputs, today: date) -> date:
    """The day on which a report stands: the last that its months tell of, or the day of drafting before that."""
    return min(inputs.known_until, today)


def _period_fields(period: ReportingPeriod, as_of: date, inputs: PeriodInputs, agency: Agency) -> dict[str, Any]:
    months = inputs.months
    return {
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
    }


def dossier_values(table: DossierTable) -> dict[str, Any]:
    """Form II.06a: the whole, and each of its fields."""
    fields = [{"ten": name, **printed_figures(figures, name)} for name, figures in table.fields]
    return {**printed_figures(table.total), "linh_vuc": fields}


def _enumerated(figures: Figures, codes: Iterable[str]) -> list[dict[str, Any]]:
    """The figures that are not zero, each with what it counts."""
    return [
        {"so": count, "ten": uncapitalize_first(period_label(figures[code].indicator))}
        for code, count in printed_figures({code: figures[code] for code in codes}).items()
        if count
    ]
