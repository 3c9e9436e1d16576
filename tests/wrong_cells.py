"""Cells that are wrong, each with the check that it makes speak and where."""

from datetime import date
from typing import NamedTuple

from tests.awkward.book import D, I, K, N, P, R

JAN, FEB, MAR, PLAN, AGENCY = (
    f"inputs/{name}.xlsx" for name in ("2023/thang-01", "2023/thang-02", "2023/thang-03", "2023/ke-hoach", "co-quan")
)
TEXT, NOTES = "Nội dung", "Chú thích"
LATE, SURVEY = "Hồ sơ trễ hạn", "Khảo sát hài lòng"
RECORD_HEADER = ("Mã hồ sơ", "Lĩnh vực", "Thủ tục", "Hình thức nộp", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày giải quyết xong")
Change = tuple[str, str, str, object]


class Wrong(NamedTuple):
    """A check, what makes it appear, and where."""

    code: str
    severity: str
    file: str
    sheet: str | None
    cell: str | None
    changes: tuple[Change, ...]


def one(code: str, severity: str, file: str, sheet: str, cell: str, value: object) -> Wrong:
    """A cell whose own value is wrong."""
    return Wrong(code, severity, file, sheet, cell, ((file, sheet, cell, value),))


def table(file: str, sheet: str, *rows: tuple[object, ...]) -> tuple[Change, ...]:
    """A sheet of its own with the rows from A1 on."""
    return tuple(
        (file, sheet, f"{'ABCDEFGHIJKL'[at]}{index}", value) for index, row in enumerate(rows, 1) for at, value in enumerate(row)
    )


def records(*rows: tuple[object, ...]) -> tuple[Change, ...]:
    return table(MAR, R, RECORD_HEADER, *rows)


def blank(file: str, sheet: str, row: int) -> tuple[Change, ...]:
    return tuple((file, sheet, f"{letter}{row}", None) for letter in "ABCDEFGHIJKL")


E, W = "error", "warning"
WRONG = (
    one("month-differs", E, FEB, I, "B4", 5),
    one("year-differs", E, PLAN, I, "B3", 2024),
    one("dossiers-total-wrong", E, JAN, D, "B5", 99),
    one("dossiers-total-wrong", E, JAN, D, "F5", 99),
    one("dossiers-total-wrong", E, JAN, D, "J5", 99),
    Wrong("dossiers-received-not-resolved-plus-pending", E, JAN, D, "A5", ((JAN, D, "H5", 29),)),
    one("dossiers-sheet-total-wrong", E, JAN, D, "D10", 999),
    one("dossiers-field-twice", E, JAN, D, "A5", "CHỨNG THỰC"),
    Wrong("dossiers-field-near", W, JAN, D, "A8", ((JAN, D, "A7", "Bảo trợ xã hộ"),)),
    one("dossiers-carried-over-wrong", E, MAR, D, "E6", 18),
    Wrong("dossiers-field-dropped", E, FEB, D, "A7", blank(MAR, D, 7)),
    Wrong("dossiers-differ-from-records", E, MAR, D, "D5", records(("H1", "Hộ tịch", None, "Trực tiếp", "01/03/2023", "31/03/2023", None))),
    Wrong("record-dates-wrong", E, MAR, R, "F2", records(("H1", "Hộ tịch", None, "Trực tiếp", "09/03/2023", "08/03/2023", None))),
    one("record-dates-wrong", E, MAR, LATE, "H4", date(2023, 1, 30)),
    Wrong("record-outside-period", W, MAR, R, "E2", records(("H1", "Hộ tịch", None, "Trực tiếp", "09/04/2023", "18/04/2023", None))),
    Wrong("record-outside-period", W, MAR, R, "G2",
          records(("H1", "Hộ tịch", None, "Trực tiếp", "09/02/2023", "18/02/2023", "17/02/2023"))),
    Wrong("record-code-twice", E, MAR, LATE, "A5", ((MAR, LATE, "A5", "H32.02.0002"),)),
    Wrong("overdue-count-differs", W, MAR, LATE, None, ((MAR, LATE, "G4", date(2023, 3, 30)),)),
    one("overdue-reason-missing", W, MAR, LATE, "I5", None),
    one("overdue-resolved-after-period", W, MAR, LATE, "H4", "05/04/2023"),
    one("deadline-not-understood", E, PLAN, N, "H4", "sớm"),
    one("task-code-twice", E, PLAN, N, "A5", "NV01"),
    one("task-unknown", E, FEB, N, "A4", "NV99"),
    one("task-result-twice", E, FEB, N, "A5", "NV04"),
    one("task-finished-date-missing", E, FEB, N, "E5", None),
    one("task-finished-date-unexpected", E, FEB, N, "E4", date(2023, 2, 5)),
    one("task-finished-after-period", E, FEB, N, "E5", "05/03/2023"),
    one("task-finished-before-year", W, FEB, N, "E5", "20/02/2022"),
    one("task-progress-wrong", W, FEB, N, "C5", 90),
    one("task-evidence-missing", W, FEB, N, "F5", None),
    one("task-evidence-file-missing", W, FEB, N, "G5", "khong-co.pdf"),
    one("task-evidence-file-outside", E, FEB, N, "G5", "../ke-hoach.xlsx"),
    one("task-delay-reason-missing", W, MAR, N, "H4", None),
    one("task-result-missing", W, FEB, N, "D5", None),
    Wrong("task-reopened", W, MAR, N, "B7", ((MAR, N, "A7", "NV06"), (MAR, N, "B7", "Đang thực hiện"))),
    one("task-due-before-plan", E, PLAN, N, "H4", "Tháng 01/2023"),
    Wrong("task-due-before-plan", E, PLAN, N, "H4", ((PLAN, I, "B7", None), (PLAN, N, "H4", "Quý IV/2022"))),
    Wrong("plan-section-empty", W, PLAN, TEXT, "B5", ((PLAN, TEXT, "A6", "Phần (I, II)"),)),
    one("note-call-unread", E, PLAN, TEXT, "B4", "Nhằm chấn chỉnh[^9] những mặt tồn tại"),
    one("note-call-unread", E, PLAN, TEXT, "B4", "Nhằm chấn chỉnh[^1 những mặt tồn tại"),
    one("note-call-unread", E, PLAN, "Căn cứ", "A4", "Căn cứ tình hình thực tế[^9]"),
    one("note-call-unread", E, PLAN, N, "D4", "Kiện toàn Ban điều hành[^1]"),
    Wrong("note-not-called", W, PLAN, NOTES, "A11", ((PLAN, NOTES, "A11", "8"), (PLAN, NOTES, "B11", "Chưa gọi."))),
    Wrong("note-code-twice", E, PLAN, NOTES, "A11", ((PLAN, NOTES, "A11", "7"), (PLAN, NOTES, "B11", "Hai lần."))),
    one("cell-missing", E, PLAN, N, "F4", None),
    one("cell-too-long", E, PLAN, TEXT, "B7", "dài " * 1001),
    one("unit-unknown", E, PLAN, N, "F4", "VPTX"),
    one("unit-unknown", E, PLAN, N, "G4", "BDH; XX"),
    one("unit-unknown", E, MAR, I, "B6", "VPTX"),
    one("unit-code-twice", E, AGENCY, "Đơn vị", "A5", "VPTK"),
    Wrong("figure-part-over-whole", E, MAR, SURVEY, "B5", ((MAR, SURVEY, "B3", 90), (MAR, SURVEY, "B4", 80), (MAR, SURVEY, "B5", 81))),
    one("figure-resolved-over-received", E, MAR, "Tiếp dân, PAKN", "B6", 99),
    Wrong("expense-over-budget", W, MAR, K, "D2",
          table(MAR, K, ("Nội dung chi", "Nguồn", "Dự toán năm", "Đã chi trong tháng"), ("In ấn", None, 1000, 2000))),
    one("agency-name-not-valid", E, AGENCY, "Cơ quan", "G4", date(2022, 6, 30))._replace(cell=None),
    one("agency-name-expired", W, AGENCY, "Cơ quan", "G4", date(2023, 3, 31)),
    one("signer-missing", E, AGENCY, "Người ký", "H4", date(2023, 1, 1))._replace(cell=None),
    one("signer-principal-missing", E, AGENCY, "Người ký", "D4", None),
    one("addressee-missing", E, AGENCY, "Nơi nhận", "B4", "Nơi nhận")._replace(cell=None),
    one("archive-missing", E, AGENCY, "Nơi nhận", "B10", "Nơi nhận")._replace(cell=None),
    one("recipients-too-many", E, AGENCY, "Nơi nhận", "C5", "Ban ngành đoàn thể " * 90)._replace(cell=None),
    Wrong("recipients-missing", E, AGENCY, "Nơi nhận", None, tuple((AGENCY, "Nơi nhận", f"A{row}", "Biên bản") for row in range(4, 11))),
    Wrong("plan-empty", E, PLAN, N, None, tuple(change for row in range(4, 28) for change in blank(PLAN, N, row))),
    one("period-not-over", W, MAR, I, "B5", "Chính thức"),
    Wrong("next-steps-missing", W, MAR, P, None, tuple((MAR, P, f"A{row}", None) for row in range(4, 12))),
)  # fmt: skip
