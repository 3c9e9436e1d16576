"""The sister plans (kế hoạch riêng) that the yearly plan orders."""

from enum import Enum


class SisterPlan(Enum):
    """A plan of its own for one field of the yearly plan; the value is what a clerk chooses."""

    COMMUNICATION = "Tuyên truyền"
    INSPECTION = "Kiểm tra"
    EMULATION = "Thi đua"
