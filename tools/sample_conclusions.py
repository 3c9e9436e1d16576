"""What the sample's April and May report of the meetings' conclusions. All invented."""

from datetime import date

from tools.sample_meetings import MEETINGS
from tools.sample_tasks import DONE, GOING

Row = tuple[object, ...]

_QUARTER, _REVIEW = "hop-2023-q1", "hop-2023-03"
_SURVEYED = "Nhiều hồ sơ phải kiểm tra thực địa"
# meeting, number of the conclusion, status, finished on, result, evidence, reason for delay
_TOLD: dict[int, tuple[tuple[str, int, str, date | None, str | None, str | None, str | None], ...]] = {
    4: (
        (_QUARTER, 1, DONE, date(2023, 3, 31), "Đã trình, ban hành báo cáo quý I năm 2023", "Báo cáo số 05/BC-UBND ngày 31/3/2023", None),
        (_QUARTER, 2, GOING, None, "Đã rà soát các hồ sơ tiếp nhận trong quý I", None, _SURVEYED),
        (_QUARTER, 3, GOING, None, "Phát 04 chuyên mục trên Đài truyền thanh xã", None, None),
        (_REVIEW, 1, DONE, date(2023, 4, 14), "Đã trả kết quả các hồ sơ trễ hạn từ tháng 3", "Sổ theo dõi hồ sơ tháng 4/2023", None),
        (_REVIEW, 2, GOING, None, "Lập danh sách vào thứ Hai và thứ Năm hằng tuần", None, None),
    ),
    5: (
        (_QUARTER, 2, DONE, date(2023, 5, 12), "Đã đề xuất cách khắc phục", "Báo cáo số 21/BC-ĐCXD ngày 12/5/2023", _SURVEYED),
        (_QUARTER, 3, GOING, None, "Phát 04 chuyên mục trên Đài truyền thanh xã", None, None),
        (_REVIEW, 2, GOING, None, "Lập danh sách vào thứ Hai và thứ Năm hằng tuần", None, None),
    ),
}  # fmt: skip


def conclusion_rows(month: int) -> list[Row]:
    """The rows of «Kết luận cuộc họp» in the sheet's column order."""
    return [_row(*line) for line in _TOLD.get(month, ())]


def _row(meeting: str, number: int, status: str, *rest: object) -> Row:
    content, unit, deadline, _ = MEETINGS[meeting].conclusions[number - 1]
    day, result, evidence, reason = rest
    key = meeting.removeprefix("hop-").upper()
    return (f"{key}/KL{number}", content, unit, deadline, status, day, result, evidence, reason)
