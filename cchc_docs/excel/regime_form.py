"""The sheets of the agency's workbook that say how it reports and meets: regime, periods, days off, meetings. All may be left out."""

from cchc_docs.domain.meeting_rule import MeetingCycle
from cchc_docs.domain.period_key import PeriodKind
from cchc_docs.domain.reporting_regime import WhenOff
from cchc_docs.excel.declaration import CellType, Column, FactSheet, Sheet
from cchc_docs.settings.reporting_regime import PRESETS
from cchc_docs.vietnamese.numbers import roman

PERIOD_KINDS = {
    "Tháng": (PeriodKind.MONTH, 0),
    "Quý": (PeriodKind.QUARTER, 0),
    "3 tháng": (PeriodKind.THREE_MONTHS, 0),
    "6 tháng": (PeriodKind.HALF_YEAR, 0),
    "9 tháng": (PeriodKind.NINE_MONTHS, 0),
    "Năm": (PeriodKind.YEAR, 0),
    **{f"Quý {roman(quarter)}": (PeriodKind.QUARTER, quarter) for quarter in range(1, 5)},
    **{f"Tháng {month}": (PeriodKind.MONTH, month) for month in range(1, 13)},
}
"""What a clerk chooses, and the kind and number that are meant; 0 is all of the kind."""

DUE_MONTHS = {"Tháng cuối kỳ": 0, "Tháng sau kỳ": 1, "Tháng thứ hai sau kỳ": 2}
OFF, WORKED = "Nghỉ", "Làm bù"

REGIME = FactSheet(
    name="Chế độ báo cáo",
    required=False,
    note="Cơ quan báo cáo theo chế độ nào; để trống thì theo tháng dương lịch, không có hạn gửi.",
    facts=(
        Column(
            name="preset",
            label="Chế độ",
            type=CellType.CHOICE,
            choices=tuple(PRESETS),
            note=(
                "136/KH-UBND: 3, 6, 9 tháng, năm, tháng dương lịch, gửi ngày 05 tháng cuối. 581/BNV-CCHC: quý I, 6 tháng, quý III, "
                "năm, chốt ngày 14, gửi ngày 20 tháng cuối. NĐ 09/2019: chốt ngày 14, hạn gửi tự ghi."
            ),
        ),
        Column(
            name="first_day",
            label="Chốt số liệu từ ngày",
            type=CellType.INTEGER,
            note="Chỉ ghi khi khác chế độ. 1: tháng dương lịch; 15: từ ngày 15 tháng trước đến ngày 14. Từ 1 đến 28.",
        ),
        Column(
            name="when_off",
            label="Hạn gửi rơi ngày nghỉ",
            variants=("Rơi ngày nghỉ",),
            type=CellType.CHOICE,
            choices=tuple(one.value for one in WhenOff),
            note="Báo cáo và cuộc họp định kỳ; để trống là giữ nguyên.",
        ),
    ),
)
PERIODS = Sheet(
    name="Kỳ báo cáo",
    required=False,
    note="Chỉ ghi kỳ nào khác chế độ đã chọn; ô để trống thì theo chế độ.",
    columns=(
        Column(
            name="kind",
            label="Loại kỳ",
            required=True,
            type=CellType.CHOICE,
            choices=tuple(PERIOD_KINDS),
            note="«Quý» là cả bốn quý; «Quý I» chỉ là quý I. Dòng của một quý, một tháng được dùng trước dòng chung.",
        ),
        Column(name="due_day", label="Hạn gửi ngày", type=CellType.INTEGER, note="Ngày trong tháng, từ 1 đến 31."),
        Column(
            name="due_month",
            label="Hạn gửi tháng",
            type=CellType.CHOICE,
            choices=tuple(DUE_MONTHS),
            width=20,
            note="Để trống là tháng cuối của kỳ.",
        ),
        Column(
            name="title",
            label="Tên kỳ in báo cáo",
            width=34,
            note="Ghi {năm} thay cho năm, {quý}, {tháng} thay cho số quý, số tháng. Ví dụ: 3 tháng đầu năm {năm}.",
        ),
        Column(
            name="from_day",
            label="Chốt từ ngày",
            type=CellType.INTEGER,
            note="Chỉ để đối chiếu với trang «Chế độ báo cáo»: ngày đầu trong tháng trước kỳ, hoặc 1.",
        ),
        Column(
            name="to_day",
            label="Chốt đến ngày",
            type=CellType.INTEGER,
            note="Chỉ để đối chiếu: ngày cuối trong tháng cuối kỳ.",
        ),
    ),
)
DAYS = Sheet(
    name="Ngày nghỉ",
    required=False,
    note="Ngày nghỉ, ngày làm bù khác lịch chung; thứ Bảy, Chủ nhật, ngày lễ đã biết thì không cần ghi.",
    columns=(
        Column(name="day", label="Ngày", required=True, type=CellType.DATE, note="Một ngày một dòng."),
        Column(
            name="sort",
            label="Loại",
            required=True,
            type=CellType.CHOICE,
            choices=(OFF, WORKED),
            note="«Làm bù» là thứ Bảy, Chủ nhật phải đi làm.",
        ),
        Column(name="source", label="Nguồn", width=40, note="Văn bản cho nghỉ, hoán đổi."),
    ),
)
MEETINGS = Sheet(
    name="Chế độ họp",
    required=False,
    note="Cuộc họp định kỳ mà kế hoạch, quy chế đặt ra; `cchc schedule` nhắc từng cuộc.",
    columns=(
        Column(name="name", label="Cuộc họp", required=True, width=44, note="Ví dụ: Họp Ban điều hành CCHC xã."),
        Column(
            name="cycle",
            label="Định kỳ",
            required=True,
            type=CellType.CHOICE,
            choices=tuple(cycle.value for cycle in MeetingCycle),
            note="Mỗi kỳ một cuộc.",
        ),
        Column(
            name="days_after",
            label="Chậm nhất sau kỳ",
            type=CellType.INTEGER,
            unit="ngày",
            note="5: chậm nhất 05 ngày sau khi hết kỳ. Để trống: họp trong kỳ.",
        ),
        Column(name="unit", label="Đơn vị tổ chức", required=True, note="Mã đơn vị."),
        Column(
            name="task",
            label="Mã nhiệm vụ",
            note="Nhiệm vụ của kế hoạch mà bảng tháng ghi biên bản, thông báo của cuộc họp làm minh chứng; để trống nếu không có.",
        ),
        Column(name="source", label="Nguồn", width=44, note="Văn bản đặt ra cuộc họp."),
    ),
)
REGIME_SHEETS = (REGIME, PERIODS, DAYS, MEETINGS)
