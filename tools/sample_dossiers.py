"""The sample's dossiers: counts by field and month, and the list of late ones. All invented."""

from datetime import date, timedelta

# field: for each month (online, in person, early, on time, late, pending late at the month's end)
DOSSIERS = {
    "Chứng thực": ((12, 168, 120, 60, 0, 0), (15, 171, 130, 56, 0, 0), (21, 184, 148, 57, 0, 0)),
    "Hộ tịch": ((34, 41, 40, 28, 1, 0), (38, 37, 44, 31, 0, 0), (45, 40, 52, 30, 0, 0)),
    "Đất đai": ((6, 22, 8, 12, 2, 2), (9, 25, 11, 16, 3, 1), (11, 24, 13, 18, 2, 1)),
    "Xây dựng": ((2, 5, 3, 3, 0, 0), (3, 4, 4, 3, 0, 0), (2, 6, 3, 4, 0, 0)),
    "Bảo trợ xã hội": ((8, 19, 10, 12, 0, 0), (10, 16, 12, 15, 1, 0), (12, 18, 14, 14, 0, 0)),
    "Người có công": ((1, 6, 3, 3, 0, 0), (2, 5, 4, 3, 0, 0), (2, 7, 5, 3, 0, 0)),
    "Thi đua - khen thưởng": ((0, 0, 0, 0, 0, 0), (4, 0, 3, 1, 0, 0), (3, 1, 2, 1, 0, 0)),
}
OPENING = {"Chứng thực": 0, "Hộ tịch": 3, "Đất đai": 9, "Xây dựng": 1, "Bảo trợ xã hội": 4, "Người có công": 1}

_PROCEDURES = {
    "Hộ tịch": "Đăng ký khai sinh",
    "Đất đai": "Xác nhận tình trạng sử dụng đất",
    "Bảo trợ xã hội": "Hỗ trợ chi phí mai táng",
}
_REASON = "Phải xác minh thêm nguồn gốc hồ sơ"


def late_dossiers(month: int) -> list[tuple[object, ...]]:
    """As many late dossiers as the form counts: resolved late, and pending late at the month's end."""
    rows: list[tuple[object, ...]] = []
    for field, months in DOSSIERS.items():
        *_, resolved_late, pending_late = months[month - 1]
        for number in range(resolved_late + pending_late):
            resolved = number < resolved_late
            due = date(2023, month, 6 + 3 * number)
            rows.append(
                (
                    f"H32.{month:02d}.{len(rows) + 1:04d}", field, _PROCEDURES[field], f"Người nộp mẫu {len(rows) + 1}", "Ấp mẫu",
                    due - timedelta(days=15), due, due + timedelta(days=2) if resolved else None, _REASON,
                    due + timedelta(days=5), f"Phiếu xin lỗi số {len(rows) + 1:02d}/PXL ngày {due:%d/%m/%Y}",
                )
            )  # fmt: skip
    return rows
