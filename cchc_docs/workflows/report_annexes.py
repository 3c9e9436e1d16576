"""Which annexes a report has: those that would be empty are left out, the others numbered in their order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from cchc_docs.domain.appendix import Appendix
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.period_key import PeriodKind
from cchc_docs.domain.plan import Plan
from cchc_docs.indicators.dossiers import dossier_table
from cchc_docs.workflows.annexes import numbered
from cchc_docs.workflows.earlier_figures import NOTHING_EARLIER, ComparedPeriods
from cchc_docs.workflows.overdue_annex import late_dossiers
from cchc_docs.workflows.statistical_annex import has_dossiers

REPORT, MONTHLY_REPORT, SPECIAL_REPORT = "bao-cao.docx", "bao-cao-thang.docx", "bao-cao-chuyen-de.docx"
TASK_PROGRESS, DOSSIER_FORM = "phu-luc-tien-do.docx", "phu-luc-ii06a.docx"
STATISTICS_ONE, STATISTICS_TWO = "phu-luc-so-lieu-mot-ky.docx", "phu-luc-so-lieu-hai-ky.docx"
STATISTICS, OVERDUE, EVIDENCE = "phu-luc-so-lieu.docx", "phu-luc-qua-han.docx", "phu-luc-minh-chung.docx"
SELF_SCORING = "phu-luc-cham-diem.docx"
ANNEXES = {
    TASK_PROGRESS: "Tiến độ thực hiện nhiệm vụ kế hoạch",
    DOSSIER_FORM: "Tình hình, kết quả giải quyết thủ tục hành chính",
    STATISTICS: "Số liệu thống kê kết quả công tác cải cách hành chính",
    OVERDUE: "Danh sách hồ sơ thủ tục hành chính quá hạn",
    EVIDENCE: "Danh mục văn bản, tài liệu minh chứng",
    SELF_SCORING: "Bảng tự chấm điểm Chỉ số cải cách hành chính",
}
"""Templates of annexes in the order in which they follow the report, with their titles."""

COMPARING = {STATISTICS_ONE: STATISTICS, STATISTICS_TWO: STATISTICS}
"""Templates of the statistical annex with columns for one earlier period or two, and the annex that they are."""

LABEL_FIELDS = {
    "phu_luc_tien_do": TASK_PROGRESS,
    "phu_luc_ho_so": DOSSIER_FORM,
    "phu_luc_so_lieu": STATISTICS,
    "phu_luc_qua_han": OVERDUE,
    "phu_luc_minh_chung": EVIDENCE,
    "phu_luc_cham_diem": SELF_SCORING,
}
"""The field of a template that holds an annex's label."""


def report_template(kind: PeriodKind) -> str:
    """The template of a report over such a period."""
    match kind:
        case PeriodKind.MONTH:
            return MONTHLY_REPORT
        case PeriodKind.QUARTER | PeriodKind.THREE_MONTHS | PeriodKind.HALF_YEAR | PeriodKind.NINE_MONTHS | PeriodKind.YEAR:
            return REPORT
        case _:
            return SPECIAL_REPORT


def report_appendices(
    plan: Plan, months: Sequence[MonthlyResults], as_of: date, compared: ComparedPeriods = NOTHING_EARLIER
) -> tuple[Appendix, ...]:
    """The annexes that have something to show; a single one has no numeral (Appendix I, Part I, III.1.a)."""
    dossiers = has_dossiers(dossier_table(months).total)
    evidence = any(result.evidence and plan.task(result.code) for month in months for result in month.task_results)
    figures = any(month.figures or month.superior_tasks or month.initiatives or month.equipment for month in months)
    counted = any(month.expenses or month.scores for month in months)
    there = {
        TASK_PROGRESS: bool(plan.tasks),
        DOSSIER_FORM: dossiers,
        STATISTICS: bool(plan.tasks) or dossiers or figures or counted,
        OVERDUE: bool(late_dossiers(months, as_of)),
        EVIDENCE: evidence,
        SELF_SCORING: any(month.scores for month in months),
    }
    statistics = (STATISTICS, STATISTICS_ONE, STATISTICS_TWO)[len(compared.told)]
    appendices = numbered([template for template in ANNEXES if there[template]], ANNEXES)
    return tuple(replace(one, template=statistics) if one.template == STATISTICS else one for one in appendices)


def label_fields(appendices: Iterable[Appendix]) -> Mapping[str, str]:
    """The labels by their fields; empty for an annex that is left out."""
    labels = {COMPARING.get(appendix.template, appendix.template): appendix.label for appendix in appendices}
    return {field: labels.get(template, "") for field, template in LABEL_FIELDS.items()}
