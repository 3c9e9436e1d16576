"""Form II.06a/VPCP/KSTT over the months of a period."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from cchc_docs.domain.dossier_statistics import DossierStatistics
from cchc_docs.domain.figure import Source, share_sources
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.indicators.indicator import Aggregation, Indicator, IndicatorValue, Unit, edge_month
from cchc_docs.vietnamese.text import fold


def _dossiers(code: str, label: str, aggregation: Aggregation, formula: str = "") -> Indicator:
    return Indicator(code=code, label=label, unit=Unit.DOSSIER, aggregation=aggregation, formula=formula, section="ho_so")


RECEIVED = _dossiers("tiep_nhan", "Hồ sơ nhận giải quyết", Aggregation.FORMULA, "(3) = (4) + (5) + (6)")
ONLINE = _dossiers("truc_tuyen", "Tiếp nhận trực tuyến", Aggregation.SUM, "(4)")
IN_PERSON = _dossiers("truc_tiep", "Tiếp nhận trực tiếp, qua bưu chính", Aggregation.SUM, "(5)")
CARRIED_OVER = _dossiers("ky_truoc", "Từ kỳ trước chuyển sang", Aggregation.FIRST, "(6)")
RESOLVED = _dossiers("da_giai_quyet", "Hồ sơ đã giải quyết", Aggregation.FORMULA, "(7) = (8) + (9) + (10)")
RESOLVED_EARLY = _dossiers("truoc_han", "Giải quyết trước hạn", Aggregation.SUM, "(8)")
RESOLVED_ON_TIME = _dossiers("dung_han", "Giải quyết đúng hạn", Aggregation.SUM, "(9)")
RESOLVED_LATE = _dossiers("qua_han", "Giải quyết quá hạn", Aggregation.SUM, "(10)")
PENDING = _dossiers("dang_giai_quyet", "Hồ sơ đang giải quyết", Aggregation.FORMULA, "(11) = (12) + (13)")
PENDING_IN_TIME = _dossiers("dang_trong_han", "Đang giải quyết trong hạn", Aggregation.LAST, "(12)")
PENDING_LATE = _dossiers("dang_qua_han", "Đang giải quyết quá hạn", Aggregation.LAST, "(13)")
ON_TIME_SHARE = Indicator(
    code="ty_le_dung_han",
    label="Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn",
    unit=Unit.SHARE,
    aggregation=Aggregation.FORMULA,
    formula="((8) + (9)) / (7)",
    section="ho_so",
)
STANDING_SHARE = Indicator(
    code="ty_le_766",
    label="Tỷ lệ hồ sơ đúng hạn theo Bộ chỉ số 766",
    unit=Unit.SHARE,
    aggregation=Aggregation.FORMULA,
    formula="((8) + (9) + (12)) / (3)",
    section="ho_so",
)
"""QĐ 766/QĐ-TTg: on time or still within time, among all dossiers to be dealt with."""

ON_TIME_OF_RECEIVED = Indicator(
    code="ty_le_tren_tiep_nhan",
    label="Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn trên tổng số hồ sơ nhận giải quyết",
    unit=Unit.SHARE,
    aggregation=Aggregation.FORMULA,
    formula="((8) + (9)) / (3)",
    section="ho_so",
)
"""NĐ 61/2018/NĐ-CP, Article 30.2.c."""

ONLINE_SHARE = Indicator(
    code="ty_le_truc_tuyen",
    label="Tỷ lệ hồ sơ tiếp nhận trực tuyến trong kỳ",
    unit=Unit.SHARE,
    aggregation=Aggregation.FORMULA,
    formula="(4) / ((4) + (5))",
    section="ho_so",
)

_COUNTED = {
    "online": ONLINE,
    "in_person": IN_PERSON,
    "carried_over": CARRIED_OVER,
    "resolved_early": RESOLVED_EARLY,
    "resolved_on_time": RESOLVED_ON_TIME,
    "resolved_late": RESOLVED_LATE,
    "pending_in_time": PENDING_IN_TIME,
    "pending_late": PENDING_LATE,
}
_TOTALS = {
    RECEIVED: (ONLINE, IN_PERSON, CARRIED_OVER),
    RESOLVED: (RESOLVED_EARLY, RESOLVED_ON_TIME, RESOLVED_LATE),
    PENDING: (PENDING_IN_TIME, PENDING_LATE),
}
SHARES = {
    ON_TIME_SHARE: ((RESOLVED_EARLY, RESOLVED_ON_TIME), (RESOLVED,)),
    STANDING_SHARE: ((RESOLVED_EARLY, RESOLVED_ON_TIME, PENDING_IN_TIME), (RECEIVED,)),
    ON_TIME_OF_RECEIVED: ((RESOLVED_EARLY, RESOLVED_ON_TIME), (RECEIVED,)),
    ONLINE_SHARE: ((ONLINE,), (ONLINE, IN_PERSON)),
}
"""Each share with the counts that are divided and those by which."""

DOSSIER_INDICATORS = (*_COUNTED.values(), *_TOTALS, *SHARES)

Figures = dict[str, IndicatorValue]
"""Values by their indicators' codes."""


@dataclass(frozen=True, kw_only=True)
class DossierTable:
    """II.06a for a period: its fields in the order in which they first appear, and the whole."""

    fields: tuple[tuple[str, Figures], ...]
    total: Figures


def dossier_table(months: Sequence[MonthlyResults]) -> DossierTable:
    """The form over the months, which must be given in calendar order."""
    names: dict[str, str] = {}
    for month in months:
        for row in month.dossiers:
            names.setdefault(fold(row.field_name), row.field_name)
    fields = tuple((name, _with_formulas(_over_months(key, months))) for key, name in names.items())
    return DossierTable(fields=fields, total=_with_formulas(_summed([figures for _, figures in fields])))


def _over_months(key: str, months: Sequence[MonthlyResults]) -> Figures:
    named = [[row for row in month.dossiers if fold(row.field_name) == key] for month in months]
    every = [row for rows in named for row in rows]
    edges = {
        Aggregation.FIRST: named[edge_month(named, months)],
        Aggregation.LAST: named[-1 - edge_month(named[::-1], months[::-1])],
    }
    return {
        indicator.code: _counted(indicator, name, edges.get(indicator.aggregation, every)) for name, indicator in _COUNTED.items()
    }


def _counted(indicator: Indicator, name: str, rows: list[DossierStatistics]) -> IndicatorValue:
    return IndicatorValue(
        indicator=indicator,
        value=sum(getattr(row, name) for row in rows),
        sources=tuple(Source(place=row.origin.place(name), value=getattr(row, name)) for row in rows),
    )


def _summed(fields: list[Figures]) -> Figures:
    return {indicator.code: _total(indicator, [one[indicator.code] for one in fields]) for indicator in _COUNTED.values()}


def _total(indicator: Indicator, parts: Sequence[IndicatorValue]) -> IndicatorValue:
    return IndicatorValue(
        indicator=indicator,
        value=sum(int(part.value or 0) for part in parts),
        sources=tuple(source for part in parts for source in part.sources),
    )


def _with_formulas(figures: Figures) -> Figures:
    whole = dict(figures)
    for indicator, parts in _TOTALS.items():
        whole[indicator.code] = _total(indicator, [whole[part.code] for part in parts])
    for indicator, (numerators, denominators) in SHARES.items():
        above = _total(indicator, [whole[part.code] for part in numerators])
        below = _total(indicator, [whole[part.code] for part in denominators])
        share = Decimal(int(above.value or 0)) / Decimal(int(below.value or 0)) if below.value else None
        sources = share_sources(above.sources, below.sources)
        whole[indicator.code] = IndicatorValue(indicator=indicator, value=share, sources=sources)
    return whole
