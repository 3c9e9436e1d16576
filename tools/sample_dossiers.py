"""The sample's dossiers: counts by field and month, and the list of late ones. All invented."""

from datetime import date, timedelta

MonthCounts = tuple[int, int, int, int, int, int]
"""Online, in person, early, on time, late, pending late at the month's end."""

_NONE = (0, 0, 0, 0, 0, 0)

# field: the counts of each month, a line for each quarter
DOSSIERS: dict[str, tuple[MonthCounts, ...]] = {
    "Chứng thực": (
        (12, 168, 120, 60, 0, 0), (15, 171, 130, 56, 0, 0), (21, 184, 148, 57, 0, 0),
        (30, 170, 145, 55, 0, 0), (41, 168, 150, 59, 0, 0), (52, 175, 168, 59, 0, 0),
        (49, 142, 140, 51, 0, 0), (63, 160, 170, 53, 0, 0), (72, 158, 178, 52, 0, 0),
        (78, 150, 177, 51, 0, 0), (85, 146, 183, 48, 0, 0), (98, 152, 199, 51, 0, 0),
    ),
    "Hộ tịch": (
        (34, 41, 40, 28, 1, 0), (38, 37, 44, 31, 0, 0), (45, 40, 52, 30, 0, 0),
        (47, 33, 56, 26, 0, 0), (52, 31, 57, 26, 1, 0), (58, 29, 62, 25, 0, 0),
        (50, 22, 52, 23, 0, 0), (66, 26, 66, 24, 0, 0), (69, 24, 69, 23, 0, 0),
        (64, 20, 64, 21, 0, 0), (68, 19, 67, 20, 0, 0), (75, 18, 74, 21, 0, 0),
    ),
    "Đất đai": (
        (6, 22, 8, 12, 2, 2), (9, 25, 11, 16, 3, 1), (11, 24, 13, 18, 2, 1),
        (13, 23, 15, 20, 2, 1), (14, 22, 16, 20, 1, 0), (16, 21, 18, 18, 1, 1),
        (14, 17, 16, 16, 1, 0), (18, 18, 19, 17, 0, 0), (19, 17, 19, 17, 1, 0),
        (18, 15, 18, 16, 0, 1), (20, 14, 18, 16, 1, 0), (21, 13, 19, 18, 0, 0),
    ),
    "Xây dựng": (
        (2, 5, 3, 3, 0, 0), (3, 4, 4, 3, 0, 0), (2, 6, 3, 4, 0, 0),
        (3, 5, 4, 4, 0, 0), (4, 6, 5, 5, 0, 0), (4, 4, 4, 5, 0, 0),
        (2, 3, 3, 3, 0, 0), (3, 4, 3, 3, 0, 0), (5, 3, 4, 3, 0, 0),
        (4, 4, 5, 4, 0, 0), (5, 3, 4, 4, 0, 0), (4, 3, 5, 3, 0, 0),
    ),
    "Bảo trợ xã hội": (
        (8, 19, 10, 12, 0, 0), (10, 16, 12, 15, 1, 0), (12, 18, 14, 14, 0, 0),
        (13, 15, 15, 14, 0, 0), (15, 16, 16, 15, 0, 0), (17, 14, 18, 14, 0, 0),
        (16, 12, 15, 13, 0, 0), (18, 13, 18, 12, 0, 0), (21, 12, 19, 14, 0, 0),
        (20, 10, 18, 13, 0, 0), (22, 11, 21, 13, 0, 0), (24, 10, 22, 13, 0, 0),
    ),
    "Người có công": (
        (1, 6, 3, 3, 0, 0), (2, 5, 4, 3, 0, 0), (2, 7, 5, 3, 0, 0),
        (2, 6, 5, 3, 0, 0), (3, 5, 5, 3, 0, 0), (3, 7, 6, 4, 0, 0),
        (7, 16, 14, 9, 0, 0), (4, 5, 6, 4, 0, 0), (3, 4, 4, 3, 0, 0),
        (4, 3, 4, 3, 0, 0), (3, 4, 4, 4, 0, 0), (5, 3, 5, 3, 0, 0),
    ),
    "Thi đua - khen thưởng": (
        _NONE, (4, 0, 3, 1, 0, 0), (3, 1, 2, 1, 0, 0),
        (2, 0, 2, 1, 0, 0), _NONE, (5, 1, 4, 1, 0, 0),
        (0, 0, 1, 0, 0, 0), _NONE, _NONE,
        (3, 0, 2, 1, 0, 0), (4, 0, 2, 1, 0, 0), (9, 1, 7, 3, 0, 0),
    ),
    "Tôn giáo": (
        _NONE, _NONE, _NONE,
        _NONE, (1, 3, 2, 1, 0, 0), (2, 2, 3, 2, 0, 0),
        _NONE, (1, 1, 1, 1, 0, 0), (2, 1, 2, 0, 0, 0),
        (1, 1, 2, 1, 0, 0), _NONE, (3, 1, 3, 1, 0, 0),
    ),
}  # fmt: skip
OPENING = {"Chứng thực": 0, "Hộ tịch": 3, "Đất đai": 9, "Xây dựng": 1, "Bảo trợ xã hội": 4, "Người có công": 1}

_PROCEDURES = {
    "Hộ tịch": "Đăng ký khai sinh",
    "Đất đai": "Xác nhận tình trạng sử dụng đất",
    "Bảo trợ xã hội": "Hỗ trợ chi phí mai táng",
}
_REASON = "Phải xác minh thêm nguồn gốc hồ sơ"
_Day = tuple[int, int]

# month: code, field, due, promised anew, resolved (day, month); what one month leaves late, the next one resolves
_LATE: dict[int, tuple[tuple[str, str, _Day, _Day, _Day | None], ...]] = {
    2: (
        ("H32.01.0004", "Đất đai", (12, 1), (17, 1), (2, 2)),
        ("H32.01.0005", "Đất đai", (15, 1), (20, 1), (6, 2)),
        ("H32.02.0001", "Đất đai", (9, 2), (14, 2), (13, 2)),
        ("H32.02.0002", "Đất đai", (15, 2), (20, 2), None),
        ("H32.02.0003", "Bảo trợ xã hội", (6, 2), (10, 2), (8, 2)),
    ),
    3: (
        ("H32.02.0002", "Đất đai", (15, 2), (20, 2), (2, 3)),
        ("H32.03.0001", "Đất đai", (9, 3), (14, 3), (13, 3)),
        ("H32.03.0003", "Đất đai", (12, 3), (17, 3), None),
    ),
    4: (
        ("H32.03.0003", "Đất đai", (12, 3), (17, 3), (4, 4)),
        ("H32.04.0001", "Đất đai", (11, 4), (14, 4), (14, 4)),
        ("H32.04.0002", "Đất đai", (25, 4), (8, 5), None),
    ),
    5: (
        ("H32.05.0001", "Hộ tịch", (23, 5), (26, 5), (24, 5)),
        ("H32.04.0002", "Đất đai", (25, 4), (8, 5), (8, 5)),
    ),
    6: (
        ("H32.06.0001", "Đất đai", (13, 6), (16, 6), (16, 6)),
        ("H32.06.0002", "Đất đai", (27, 6), (5, 7), None),
    ),
    7: (("H32.06.0002", "Đất đai", (27, 6), (5, 7), (5, 7)),),
    9: (("H32.09.0001", "Đất đai", (12, 9), (15, 9), (14, 9)),),
    10: (("H32.10.0001", "Đất đai", (26, 10), (3, 11), None),),
    11: (("H32.10.0001", "Đất đai", (26, 10), (3, 11), (3, 11)),),
}


_AWAITS = (10, "H32.10.0001")
"""The month and the dossier of which the letter of apology is still to be written; the next month names it."""


def late_dossiers(month: int) -> list[tuple[object, ...]]:
    """As many late dossiers as the form counts: resolved late, and pending late at the month's end."""
    if month > 1:
        return [
            _late(code, field, _day(due), _day(new_due), _day(resolved) if resolved else None, awaits=(month, code) == _AWAITS)
            for code, field, due, new_due, resolved in _LATE.get(month, ())
        ]
    rows: list[tuple[object, ...]] = []
    for field, months in DOSSIERS.items():
        *_, resolved_late, pending_late = months[month - 1]
        for number in range(resolved_late + pending_late):
            due = date(2023, month, 6 + 3 * number)
            resolved = due + timedelta(days=2) if number < resolved_late else None
            rows.append(_late(f"H32.{month:02d}.{len(rows) + 1:04d}", field, due, due + timedelta(days=5), resolved))
    return rows


def _late(code: str, field: str, due: date, new_due: date, resolved: date | None, *, awaits: bool = False) -> tuple[object, ...]:
    number = int(code[-4:])
    sent = date(2023, 10, 31) if code == _AWAITS[1] else due
    return (
        code, field, _PROCEDURES[field], f"Người nộp mẫu {number}", "Ấp mẫu", due - timedelta(days=15), due, resolved, _REASON,
        new_due, None if awaits else f"Phiếu xin lỗi số {number:02d}/PXL ngày {sent:%d/%m/%Y}",
    )  # fmt: skip


def _day(day: _Day) -> date:
    return date(2023, day[1], day[0])
