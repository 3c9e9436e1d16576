"""The figures in a text: its numbers, but for those that count or measure nothing.

What is no figure is declared once, in :data:`EXCLUSIONS`: dates, notations, numbering, citations. Everything else that is
written with digits is a figure, and somebody must be able to say where it came from.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTH = r"(?:0?[1-9]|1[0-2])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d\d"


@dataclass(frozen=True, kw_only=True)
class Exclusion:
    """A way to write a number that is no figure."""

    name: str
    pattern: re.Pattern[str]
    example: str


def _exclusion(name: str, pattern: str, example: str) -> Exclusion:
    return Exclusion(name=name, pattern=re.compile(pattern, re.IGNORECASE | re.MULTILINE), example=example)


EXCLUSIONS = (
    _exclusion("khoảng ngày", rf"(?<![\d/]){_DAY}/{_MONTH}\s*(?:-|–|đến)\s*{_DAY}/{_MONTH}(?![\d/])", "15/12-14/3"),
    _exclusion("ngày viết bằng số", rf"(?<![\d/]){_DAY}[/.-]{_MONTH}[/.-]{_YEAR}(?!\d)", "14/3/2023"),
    _exclusion("tháng và năm", rf"(?<![\d/]){_MONTH}/{_YEAR}(?!\d)", "3/2023"),
    _exclusion("ngày viết bằng chữ", rf"\bngày\s+{_DAY}(?:\s*(?:/|tháng)\s*{_MONTH})?(?!\d|[.,]\d)", "ngày 14 tháng 3"),
    _exclusion(
        "nhiều tháng",
        rf"\btháng\s+{_MONTH}(?:\s*,\s*{_MONTH})*\s*(?:và|đến|-)\s*(?:tháng\s+)?{_MONTH}(?=\s*(?:năm\b|của\b|/{_YEAR}|[;.,)]|$))",
        "tháng 01, 02 và 3",
    ),
    _exclusion("tháng", rf"\btháng\s+{_MONTH}(?!\d|[.,]\d)", "tháng 01"),
    _exclusion("số tháng của kỳ", rf"\b\d{{1,2}}\s+tháng\s+(?:đầu|cuối)\s+năm(?:\s+{_YEAR})?\b", "6 tháng đầu năm"),
    _exclusion("quý và năm", rf"\b(?:quý\s+)?(?:[IV]+|[1-4])/{_YEAR}(?!\d)", "Quý I/2023"),
    _exclusion("quý", r"\bquý\s+(?:[1-4](?!\d)|IV|I{1,3}\b)", "quý 1"),
    _exclusion("giai đoạn", rf"(?<!\d){_YEAR}\s*[-–]\s*{_YEAR}(?!\d)", "2021 - 2030"),
    _exclusion("năm", rf"\b(?:năm|năm\s+học|quý\s+[IV\d]+/)\s*{_YEAR}(?!\d|[.,]\d)", "năm 2023"),
    _exclusion("giờ", r"\b\d{1,2}\s*(?:giờ|h)\s*\d{0,2}(?:\s*phút)?\b", "08 giờ 30 phút"),
    _exclusion(
        "số, ký hiệu, mã",
        r"(?<![\w./-])(?=[\w./&-]*[^\W\d_])(?=[\w./&-]*\d)\w[\w./&-]*\w",
        "136/KH-UBND; II.06a/VPCP/KSTT; H01.23-0115",
    ),
    _exclusion(
        "số văn bản",
        r"(?<!tổng )\bsố:?\s+\d+(?=[\s,.;)]|$)(?!\s+(?:hồ|nhiệm|người|cuộc|lượt|văn|trường|phản|đơn))",
        "văn bản số 12",
    ),
    _exclusion("đơn vị viện dẫn", r"\b(?:điều|khoản|mục|phần|chương|mẫu|biểu|phụ\s+lục|nhóm)\s+(?:số\s+)?\d+(?:\.\d+)*", "Điều 5"),
    _exclusion("đánh số đầu dòng", r"^[\s«(]*\d+(?:\.\d+)*[.)](?=\s|$)", "1. Mục đích"),
    _exclusion("số cột của biểu", r"\(\d{1,2}\)", "(13)"),
)  # fmt: skip
"""In the order in which they are taken out."""

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?%?|\d+(?:,\d+)?%?")


@dataclass(frozen=True, kw_only=True)
class PrintedNumber:
    """A figure as it is written."""

    text: str
    """«1.247», «97,28%»."""

    start: int
    """Where it begins in the text."""


def printed_numbers(text: str) -> Iterator[PrintedNumber]:
    """Every figure of the text, in its order."""
    rest = text
    for exclusion in EXCLUSIONS:
        rest = exclusion.pattern.sub(lambda found: " " * len(found[0]), rest)
    for found in _NUMBER.finditer(rest):
        yield PrintedNumber(text=found[0], start=found.start())
