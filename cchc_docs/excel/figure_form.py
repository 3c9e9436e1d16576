"""Sheets of single figures: one line each, «chỉ tiêu» and number. Their lines are declared in :mod:`cchc_docs.indicators.reported`."""

from cchc_docs.excel.declaration import CellType, Column, FactSheet
from cchc_docs.indicators import reported
from cchc_docs.indicators.indicator import Indicator, Unit


def _facts(indicators: tuple[Indicator, ...]) -> tuple[Column, ...]:
    return tuple(
        Column(
            name=one.code,
            label=one.label,
            type=CellType.PERCENT if one.unit is Unit.SHARE else CellType.INTEGER,
            unit=one.unit.value,
            note=one.note,
        )
        for one in indicators
    )


INSTITUTIONS = FactSheet(
    name="Thể chế",
    required=False,
    note="Văn bản quy phạm pháp luật; rà soát; theo dõi thi hành; phổ biến pháp luật.",
    facts=_facts(reported.INSTITUTIONS),
)
COMMUNICATION = FactSheet(
    name="Tuyên truyền",
    required=False,
    note="Thông tin, tuyên truyền về CCHC.",
    facts=_facts(reported.COMMUNICATION),
)
INSPECTION = FactSheet(
    name="Kiểm tra công vụ",
    required=False,
    note="Kiểm tra CCHC, kiểm tra công vụ.",
    facts=_facts(reported.INSPECTION),
)
RECEPTION = FactSheet(
    name="Tiếp dân, PAKN",
    required=False,
    note="Tiếp công dân; phản ánh, kiến nghị; khiếu nại, tố cáo.",
    facts=_facts(reported.RECEPTION),
)
SURVEY = FactSheet(
    name="Khảo sát hài lòng",
    required=False,
    note="Khảo sát sự hài lòng về giải quyết TTHC.",
    facts=_facts(reported.SURVEY),
)
ORGANIZATION = FactSheet(
    name="Tổ chức bộ máy, nhân sự",
    required=False,
    note="Tổ chức bộ máy, nhân sự, đào tạo, kỷ luật.",
    facts=_facts(reported.ORGANIZATION),
)
DIGITAL = FactSheet(
    name="Chính quyền số",
    required=False,
    note="Dịch vụ công trực tuyến, thanh toán, số hóa, văn bản điện tử. «Mức độ 3, 4» chỉ dùng cho số liệu cũ.",
    facts=_facts(reported.DIGITAL),
)

FIGURE_SHEETS = (INSTITUTIONS, COMMUNICATION, INSPECTION, RECEPTION, SURVEY, ORGANIZATION, DIGITAL)
