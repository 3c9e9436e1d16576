"""The boards and teams that decisions of the agency set up (ban, tổ)."""

from enum import Enum


class BoardKind(Enum):
    """Which of them a unit is, or whose decision a legal basis belongs to; the value is what a clerk chooses."""

    STEERING = "Ban điều hành"
    """Ban điều hành or Ban Chỉ đạo of administrative reform."""

    INSPECTION = "Tổ kiểm tra"
    """Tổ or Đoàn kiểm tra of administrative reform and of civil service."""
