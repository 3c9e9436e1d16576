"""The district level (cấp huyện), which is no more, and how texts name its bodies."""

import re
from collections.abc import Iterator
from datetime import date

DISTRICTS_ENDED = date(2025, 7, 1)
"""From this day on there are provinces and communes only: Luật Tổ chức chính quyền địa phương số 72/2025/QH15."""

_BODIES = re.compile(
    r"\b(?:(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|(?:Ủy|Uỷ) ban (?:Mặt trận|MTTQ\w*)|"
    r"MTTQ\w*|Phòng|Trung tâm|Ban|Chi cục|Công an|"
    r"Văn phòng|Hội|Đoàn)\s[^,.;:()]{0,40}?\b(?:huyện|quận|thị xã|thị trấn)\b|(?:Huyện|Quận|Thị) [ủu]y\b|Phòng (?:Nội vụ|Tư pháp)\b)",
    re.IGNORECASE,
)
"""Bodies of the district level; the word alone may be part of a name or of history."""

_OF_THE_PAST = re.compile(
    r"\bcũ\b|trước đây|trước ngày|trước khi|sau khi|sáp nhập|hợp nhất|sắp xếp|bỏ cấp|không tổ chức|giai đoạn|lịch sử|kết thúc hoạt động",
    re.IGNORECASE,
)


def district_bodies(text: str) -> Iterator[re.Match[str]]:
    """The bodies of districts that the text names as if they were there; none of a text that tells of the past."""
    return iter(()) if _OF_THE_PAST.search(text) else _BODIES.finditer(text)
