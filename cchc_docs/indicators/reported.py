"""Single figures that units report each month, and how each goes over the months of a period.

The month's workbook asks for them by this declaration (:mod:`cchc_docs.excel.figure_form`).
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_docs.domain.figure import Source, SourceRole, share_sources
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.indicators.indicator import Aggregation, Group, Indicator, IndicatorValue, Unit, edge_month

_MONTHLY, _CLOSING = "Trong tháng.", "Cuối tháng."


def _flow(code: str, label: str, unit: Unit, group: Group, note: str = _MONTHLY) -> Indicator:
    """What happens in a month: summed over the period."""
    return Indicator(code=code, label=label, unit=unit, aggregation=Aggregation.SUM, group=group, note=note)


def _closing(code: str, label: str, unit: Unit, group: Group, note: str = _CLOSING) -> Indicator:
    """How things stand at a month's end: the last month's."""
    return Indicator(code=code, label=label, unit=unit, aggregation=Aggregation.LAST, group=group, note=note)


_LAW, _RUN = Group.INSTITUTIONS, Group.DIRECTION
INSTITUTIONS = (
    _flow("tc_ban_hanh", "Văn bản QPPL ban hành", Unit.DOCUMENT, _LAW),
    _flow("tc_dung_trinh_tu", "Văn bản QPPL ban hành đúng trình tự", Unit.DOCUMENT, _LAW),
    _flow("tc_ra_soat", "Văn bản QPPL được rà soát", Unit.DOCUMENT, _LAW),
    _flow("tc_kien_nghi_xu_ly", "Văn bản kiến nghị xử lý sau rà soát", Unit.DOCUMENT, _LAW),
    _flow("tc_da_xu_ly", "Văn bản đã xử lý sau rà soát", Unit.DOCUMENT, _LAW),
    _flow("tc_theo_doi_thi_hanh", "Cuộc theo dõi tình hình thi hành pháp luật", Unit.EVENT, _LAW),
    _flow("tc_pho_bien", "Cuộc phổ biến, giáo dục pháp luật", Unit.EVENT, _LAW),
    _flow("tc_luot_nguoi", "Lượt người dự phổ biến pháp luật", Unit.ATTENDANCE, _LAW),
)
COMMUNICATION = (
    _flow("tt_tin_bai", "Tin, bài về CCHC trên truyền thanh", Unit.TIME, _RUN),
    _flow("tt_hoi_nghi", "Hội nghị có lồng ghép tuyên truyền CCHC", Unit.EVENT, _RUN),
    _flow("tt_luot_nguoi", "Lượt người được tuyên truyền", Unit.ATTENDANCE, _RUN),
    _flow("tt_khau_hieu", "Băng rôn, khẩu hiệu", Unit.PIECE, _RUN),
    _flow("tt_doi_thoai", "Cuộc đối thoại với người dân", Unit.EVENT, _RUN),
)
INSPECTION = (
    _flow("kt_ke_hoach", "Cuộc kiểm tra theo kế hoạch", Unit.EVENT, _RUN),
    _flow("kt_dot_xuat", "Cuộc kiểm tra đột xuất", Unit.EVENT, _RUN),
    _flow("kt_don_vi", "Bộ phận, công chức được kiểm tra", Unit.TIME, _RUN),
    _flow("kt_vi_pham", "Trường hợp vi phạm phát hiện", Unit.CASE, _RUN),
    _flow("kt_da_xu_ly", "Trường hợp vi phạm đã xử lý", Unit.CASE, _RUN),
)
_DONE = Group.PROCEDURES
COMPLAINTS_CARRIED = Indicator(
    code="td_pakn_ky_truoc",
    label="Phản ánh, kiến nghị từ tháng trước chuyển sang",
    unit=Unit.COMPLAINT,
    aggregation=Aggregation.FIRST,
    group=_DONE,
    note="Còn lại cuối tháng trước.",
)
RECEPTION = (
    _flow("td_luot", "Lượt công dân được tiếp", Unit.TIME, _DONE),
    _flow("td_pakn_nhan", "Phản ánh, kiến nghị tiếp nhận trong tháng", Unit.COMPLAINT, _DONE),
    COMPLAINTS_CARRIED,
    _flow("td_pakn_xong", "Phản ánh, kiến nghị đã giải quyết", Unit.COMPLAINT, _DONE),
    _flow("td_pakn_dung_han", "Trong đó: giải quyết đúng hạn", Unit.COMPLAINT, _DONE),
    _flow("td_don", "Đơn khiếu nại, tố cáo tiếp nhận", Unit.PETITION, _DONE),
    _flow("td_don_xong", "Đơn khiếu nại, tố cáo đã giải quyết", Unit.PETITION, _DONE),
)
SURVEY = (
    _flow("hl_phat_ra", "Phiếu phát ra", Unit.FORM, _DONE),
    _flow("hl_thu_ve", "Phiếu thu về hợp lệ", Unit.FORM, _DONE),
    _flow("hl_hai_long", "Phiếu hài lòng, rất hài lòng", Unit.FORM, _DONE),
)
_STAFF, _SERVICE = Group.ORGANIZATION, Group.CIVIL_SERVICE
ORGANIZATION = (
    _closing("bm_bien_che", "Cán bộ, công chức được giao", Unit.PERSON, _STAFF),
    _closing("bm_co_mat", "Cán bộ, công chức có mặt", Unit.PERSON, _STAFF),
    _closing("bm_khong_chuyen_trach", "Người hoạt động không chuyên trách", Unit.PERSON, _STAFF),
    _flow("bm_dao_tao", "Lượt cán bộ, công chức được đào tạo, bồi dưỡng", Unit.TIME, _SERVICE),
    _flow("bm_tuyen_dung", "Công chức được tuyển dụng, tiếp nhận", Unit.PERSON, _SERVICE),
    _flow("bm_ky_luat", "Cán bộ, công chức bị kỷ luật", Unit.PERSON, _SERVICE),
)
_ONLINE = Group.DIGITAL_GOVERNMENT
DIGITAL = (
    _closing(
        "cqs_toan_trinh", "TTHC cung cấp trực tuyến toàn trình", Unit.PROCEDURE, _ONLINE, "Cuối tháng; trước 2022 là mức độ 4."
    ),
    _closing("cqs_mot_phan", "TTHC cung cấp trực tuyến một phần", Unit.PROCEDURE, _ONLINE, "Cuối tháng; trước 2022 là mức độ 3."),
    _flow("cqs_ho_so_phi", "Hồ sơ có phí, lệ phí", Unit.DOSSIER, _ONLINE),
    _flow("cqs_thanh_toan", "Hồ sơ thanh toán trực tuyến", Unit.DOSSIER, _ONLINE),
    _flow("cqs_so_hoa", "Hồ sơ được số hóa khi tiếp nhận", Unit.DOSSIER, _ONLINE),
    _flow("cqs_ket_qua_dien_tu", "Hồ sơ trả kết quả điện tử", Unit.DOSSIER, _ONLINE),
    _flow("cqs_van_ban_di", "Văn bản đi", Unit.DOCUMENT, _ONLINE),
    _flow("cqs_van_ban_di_ky_so", "Văn bản đi được ký số, gửi điện tử", Unit.DOCUMENT, _ONLINE),
    _flow("cqs_van_ban_den", "Văn bản đến tiếp nhận điện tử", Unit.DOCUMENT, _ONLINE),
    _closing("cqs_may_tinh", "Tỷ lệ cán bộ, công chức có máy tính làm việc", Unit.SHARE, _ONLINE, "Cuối tháng, từ 0 đến 100."),
)
REPORTED = (*COMMUNICATION, *INSPECTION, *SURVEY, *INSTITUTIONS, *RECEPTION, *ORGANIZATION, *DIGITAL)


def _share(code: str, label: str, part: str, whole: str, group: Group) -> tuple[Indicator, str, str]:
    labels = {one.code: one.label for one in REPORTED}
    indicator = Indicator(
        code=code,
        label=label,
        unit=Unit.SHARE,
        aggregation=Aggregation.FORMULA,
        formula=f"«{labels[part]}» / «{labels[whole]}»",
        group=group,
    )
    return indicator, part, whole


COMPLAINTS_PENDING = Indicator(
    code="td_pakn_con",
    label="Phản ánh, kiến nghị đang giải quyết cuối kỳ",
    unit=Unit.COMPLAINT,
    aggregation=Aggregation.FORMULA,
    formula="kỳ trước chuyển sang + tiếp nhận trong kỳ - đã giải quyết",
    group=_DONE,
)
_SHARES = (
    _share("ty_le_hai_long", "Tỷ lệ hài lòng về giải quyết TTHC", "hl_hai_long", "hl_thu_ve", _DONE),
    _share("ty_le_dung_trinh_tu", "Tỷ lệ văn bản QPPL đúng trình tự", "tc_dung_trinh_tu", "tc_ban_hanh", _LAW),
    _share("ty_le_pakn_dung_han", "Tỷ lệ phản ánh, kiến nghị giải quyết đúng hạn", "td_pakn_dung_han", "td_pakn_xong", _DONE),
    _share("ty_le_don_xong", "Tỷ lệ đơn khiếu nại, tố cáo đã giải quyết", "td_don_xong", "td_don", _DONE),
    _share("ty_le_thanh_toan", "Tỷ lệ hồ sơ thanh toán trực tuyến", "cqs_thanh_toan", "cqs_ho_so_phi", _ONLINE),
    _share("ty_le_ky_so", "Tỷ lệ văn bản đi được ký số, gửi điện tử", "cqs_van_ban_di_ky_so", "cqs_van_ban_di", _ONLINE),
)
REPORTED_FORMULAS = (COMPLAINTS_PENDING, *(indicator for indicator, _, _ in _SHARES))


def reported_figures(months: Sequence[MonthlyResults]) -> dict[str, IndicatorValue]:
    """The figures over the months, which must be given in calendar order; None where no month fills one in."""
    figures = {indicator.code: _over_months(indicator, months) for indicator in REPORTED}
    figures[COMPLAINTS_PENDING.code] = _pending(figures)
    for indicator, part, whole in _SHARES:
        above, below = figures[part], figures[whole]
        share = Decimal(above.value) / Decimal(below.value) if above.value is not None and below.value else None
        figures[indicator.code] = IndicatorValue(
            indicator=indicator, value=share, sources=share_sources(above.sources, below.sources)
        )
    return figures


def _over_months(indicator: Indicator, months: Sequence[MonthlyResults]) -> IndicatorValue:
    given = [month.figures[indicator.code] for month in _counted(indicator, months) if indicator.code in month.figures]
    value = sum((figure.value for figure in given), start=0) if given else None
    if value is not None and indicator.unit is Unit.SHARE:
        value = Decimal(value) / 100
    part = Decimal(1) / 100 if indicator.unit is Unit.SHARE else 1
    sources = tuple(Source(place=figure.place, value=figure.value * part) for figure in given)
    return IndicatorValue(indicator=indicator, value=value, sources=sources)


def _counted(indicator: Indicator, months: Sequence[MonthlyResults]) -> Sequence[MonthlyResults]:
    given = [indicator.code in month.figures for month in months]
    match indicator.aggregation:
        case Aggregation.FIRST:
            return [months[edge_month(given, months)]] if months else ()
        case Aggregation.LAST:
            return [months[-1 - edge_month(given[::-1], months[::-1])]] if months else ()
        case _:
            return months


def _pending(figures: dict[str, IndicatorValue]) -> IndicatorValue:
    carried, received, resolved = (figures[code] for code in ("td_pakn_ky_truoc", "td_pakn_nhan", "td_pakn_xong"))
    given = [one for one in (carried, received, resolved) if one.value is not None]
    value = int(carried.value or 0) + int(received.value or 0) - int(resolved.value or 0) if given else None
    taken = (replace(source, role=SourceRole.SUBTRACTED) for source in resolved.sources)
    return IndicatorValue(indicator=COMPLAINTS_PENDING, value=value, sources=(*carried.sources, *received.sources, *taken))
