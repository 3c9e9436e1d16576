"""The bases of plan 136/KH-UBND of 28 February 2023; the notes and the sums of money are samples.

The source numbers its groups 1 to 5 and 7 to 10; here the program numbers them. The texts of its seven footnotes are lost.
"""

from datetime import date

from cchc_docs.excel import plan_form
from tools import sample_boards, sample_sisters, sample_tasks
from tools.sample_months import Filled
from tools.sample_plan_text import TEXT

BASES = (
    (
        "Căn cứ Nghị quyết số 05-NQ/HU ngày 20 tháng 10 năm 2020 của Ban Chấp hành Đảng bộ huyện Chợ Mới về đẩy mạnh thực hiện cải "
        "cách hành chính huyện Chợ Mới giai đoạn 2021-2025"
    ),
    (
        "Căn cứ Kế hoạch số 471/KH-UBND ngày 22 tháng 3 năm 2021 của Ủy ban nhân dân huyện Chợ Mới về cải cách hành chính huyện Chợ "
        "Mới giai đoạn 5 năm 2021 – 2025"
    ),
    (
        "Căn cứ Kế hoạch số 341/KH – UBND ngày 22 tháng 02 năm 2023 của Ủy ban nhân dân huyện Chợ Mới Kế hoạch nâng cao chất lượng "
        "hiệu quả công tác cải cách hành chính trên địa bàn huyện Chợ Mới"
    ),
    ("Căn cứ tình hình thực tế công tác cải cách hành chính trên địa bàn xã"),
)

_SAMPLE = "(lời chú thích giả định)"
NOTES = (
    ("1", f"Ví dụ: «Xây dựng nền hành chính phục vụ Nhân dân»; «Cải cách hành chính là trách nhiệm của mỗi công chức» {_SAMPLE}."),
    ("2", f"Kế hoạch tuyên truyền cải cách hành chính năm 2023 của xã, ban hành trong quý I năm 2023 {_SAMPLE}."),
    ("3", f"Quy chế được ban hành kèm theo quyết định kiện toàn Tổ kiểm tra công vụ {_SAMPLE}."),
    ("4", f"Mỗi năm kiểm tra theo kế hoạch ít nhất hai cuộc, chưa kể kiểm tra đột xuất {_SAMPLE}."),
    ("5", f"Thực hiện theo quy chế phối hợp giữa Ủy ban nhân dân xã và Ủy ban Mặt trận Tổ quốc Việt Nam xã {_SAMPLE}."),
    ("6", f"Theo quy tắc ứng xử của cán bộ, công chức đang áp dụng tại xã {_SAMPLE}."),
    ("7", f"Ngày gửi trùng ngày nghỉ thì gửi vào ngày làm việc liền trước {_SAMPLE}."),
)
_PLAN = "Kế hoạch số 136/KH-UBND ngày 28/02/2023"
# As the plan's sections II.1 and II.3 order them: name, cycle, days after the period, unit, task, source.
MEETINGS = (
    ("Họp Ban điều hành CCHC xã", "Mỗi quý", None, "BDH", "NV03", f"{_PLAN}, Mục 1 Phần II"),
    ("Họp rà soát hồ sơ TTHC trễ hạn", "Mỗi tháng", 5, "VPTK", "NV08", f"{_PLAN}, Mục 3 Phần II"),
    ("Họp cuối năm rà soát hồ sơ TTHC trễ hạn", "Mỗi năm", 10, "VPTK", "NV08", f"{_PLAN}, Mục 3 Phần II"),
)
# Task code: đồng, source; the sums are samples.
BUDGETS = {
    "NV06": (6_000_000, "Ngân sách xã"),
    "NV07": (4_500_000, "Ngân sách xã"),
    "NV12": (3_000_000, "Ngân sách xã"),
    "NV14": (2_500_000, "Ngân sách xã"),
    "NV16": (8_000_000, "Ngân sách xã"),
    "NV20": (5_000_000, "Ngân sách xã"),
    "NV22": (35_000_000, "Ngân sách xã"),
    "NV23": (18_500_000, "Ngân sách huyện hỗ trợ"),
}


def plan_sheets() -> list[Filled]:
    """The sheets of the plan's workbook, each with its rows."""
    citation = (
        "Kế hoạch số 136/KH-UBND ngày 28 tháng 02 năm 2023 của Ủy ban nhân dân xã Long Điền A về nâng cao chất lượng, "
        "hiệu quả công tác cải cách hành chính trên địa bàn xã"
    )
    subject = "Nâng cao chất lượng hiệu quả công tác cải cách hành chính trên địa bàn xã Long Điền A."
    sisters = sample_sisters.TASKS
    return [
        (plan_form.PLAN_FACTS, (2023, citation, subject, 136, date(2023, 2, 28))),
        (plan_form.BASES, [*((text, None) for text in BASES), *sample_sisters.BASES, *sample_boards.BASES]),
        (plan_form.TEXT, [(level, text, sample_sisters.of_text(text)) for level, text in TEXT]),
        (plan_form.NOTES, NOTES),
        (plan_form.TASKS, [(*task, *BUDGETS.get(task[0], (None, None)), sisters.get(task[0])) for task in sample_tasks.TASKS]),
    ]
