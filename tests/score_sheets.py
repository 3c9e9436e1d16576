"""Self-scoring sheets of March, each with one thing wrong, and where it is."""

from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook

MARCH, SHEET = "inputs/2023/thang-03.xlsx", "Tự chấm điểm CCHC"
HEADER = (
    "Mã tiêu chí", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Tài liệu kiểm chứng", "Giải trình", "Cách chấm",
    "Đơn vị phụ trách", "Nhiệm vụ khắc phục",
)  # fmt: skip
PROOF = "Báo cáo số 92/BC-UBND ngày 27/6/2023"
E, W = "error", "warning"

Row = tuple[object, ...]


def leaf(code: str, most: object, points: object, proof: object = PROOF, **others: object) -> Row:
    """A criterion that is scored; the others are rule, unit, task."""
    mending = (others.get("rule"), others.get("unit", "VPTK"), others.get("task", "NV01"))
    return (code, "Tiêu chí", most, points, proof, "Còn việc chưa làm", *mending)


def above(code: str, most: object, points: object) -> Row:
    """A criterion that is the sum of its parts."""
    return (code, "Lĩnh vực", most, points)


GOOD: tuple[Row, ...] = (
    above("1", 60, 50), above("1.1", 20, None), leaf("1.1.1", 15, 12), leaf("1.1.2", 5, 5),
    leaf("1.2", 40, 33), above("2", 40, 30), leaf("2.1", 40, 30), ("Tổng cộng", None, 100, 80),
)  # fmt: skip
"""Nothing is wrong with these; they stand in rows 2 to 9."""


class Mistake(NamedTuple):
    """What is wrong, and the sheet in which it is; without rows of its own the good one with cells changed."""

    code: str
    severity: str
    cell: str
    changes: dict[str, object]


SCORE_MISTAKES = (
    Mistake("score-over-maximum", E, "D6", {"D6": 41}),
    Mistake("cell-not-a-number", E, "D6", {"D6": -1}),
    Mistake("cell-not-a-number", E, "C6", {"C6": -1}),
    Mistake("score-full-without-evidence", E, "E5", {"E5": None}),
    Mistake("score-without-evidence", W, "E4", {"E4": None}),
    Mistake("score-evidence-undated", W, "E4", {"E4": "Báo cáo số 92/BC-UBND"}),
    Mistake("score-evidence-undated", W, "E4", {"E4": "Sổ tiếp công dân năm 2023"}),
    Mistake("score-evidence-undated", W, "E4", {"E4": f"{PROOF}; Quyết định số 12/QĐ-UBND"}),
    Mistake("score-sum-wrong", E, "C2", {"C2": 61}),
    Mistake("score-sum-wrong", E, "C3", {"C3": 19}),
    Mistake("score-sum-wrong", E, "D2", {"D2": 51}),
    Mistake("score-sum-wrong", E, "D3", {"D3": 16}),
    Mistake("score-total-wrong", E, "C9", {"C9": 99}),
    Mistake("score-total-wrong", E, "D9", {"D9": 81}),
    Mistake("score-whole-not-hundred", W, "C2", {"A9": None, "C9": None, "D9": None, "C7": 41, "C8": 41}),
    Mistake("score-code-twice", E, "A5", {"A5": "1.1.1"}),
    Mistake("score-code-wrong", E, "A2", {"A2": "I"}),
    Mistake("score-parent-missing", E, "A8", {"A8": "3.1"}),
    Mistake("score-missing", E, "D6", {"D6": None}),
    Mistake("score-loss-open", W, "F4", {"F4": None}),
    Mistake("score-loss-open", W, "H6", {"H6": None}),
    Mistake("score-loss-open", W, "I8", {"I8": None}),
    Mistake("unit-unknown", E, "H4", {"H4": "VPTX"}),
    Mistake("task-unknown", E, "I4", {"I4": "NV99"}),
    Mistake("score-rule-not-understood", E, "G4", {"G4": "ho_so.ty_le_dung_han đủ 95%"}),
    Mistake("score-rule-not-understood", E, "G4", {"G4": "ho_so.ty_le_dung_han; đủ 95"}),
    Mistake("score-rule-not-understood", E, "G4", {"G4": "ho_so.qua_han; đủ 0%; từ 9%"}),
    Mistake("score-rule-not-understood", E, "G4", {"G4": "ho_so.qua_han; 3: 16"}),
    Mistake("score-rule-not-understood", E, "G3", {"G3": "ho_so.qua_han; trừ 1"}),
    Mistake("score-indicator-unknown", E, "G4", {"G4": "ho_so.qua_hanh; trừ 1"}),
    Mistake("score-indicator-unknown", E, "G4", {"G4": "qua_han; trừ 1"}),
    Mistake("score-rule-differs", E, "D4", {"G4": "ho_so.qua_han; trừ 0,5"}),
    Mistake("score-missing", E, "D4", {"D4": None, "G4": "chi_tieu.ty_le_hai_long; đủ 95%"}),
)


def plant(folder: Path, changes: dict[str, object], rows: tuple[Row, ...] = GOOD) -> None:
    """Writes the sheet into March's workbook and changes cells of it."""
    book = load_workbook(folder / MARCH)
    page = book.create_sheet(SHEET)
    for row in (HEADER, *rows):
        page.append(row)
    for cell, value in changes.items():
        page[cell] = value
    book.save(folder / MARCH)
