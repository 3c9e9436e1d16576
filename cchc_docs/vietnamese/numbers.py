"""Figures as Vietnamese readers write them: a dot between thousands, a comma before decimals."""

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

_MOST_FIGURES = 30
"""A longer number is none that anybody reads; Python itself refuses to convert very long ones."""

_GROUPED = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+")
_PLAIN = re.compile(r"[+-]?\d+")
_DECIMAL = re.compile(r"([+-]?(?:\d{1,3}(?:\.\d{3})+|\d+))(?:,(\d+))?")


def round_half_up(value: Decimal, digits: int) -> Decimal:
    """The value rounded as taught in school: a half goes away from zero."""
    return value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)


@lru_cache(maxsize=10_000)
def format_number(value: int | Decimal, digits: int = 0) -> str:
    """«1.234.567» or, with digits, «1.234,50»; rounded half up."""
    from babel import numbers

    rounded = round_half_up(Decimal(value), digits)
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return str(numbers.format_decimal(rounded, format=pattern, locale="vi"))


def format_decimal(value: Decimal) -> str:
    """A number with as many decimals as it has, two at most: «12,5», «12»."""
    text = format_number(value, 2)
    return text.rstrip("0").rstrip(",")


def format_percent(share: Decimal, digits: int = 2) -> str:
    """A share (1 is the whole) as «97,28%»: with so many digits, or none when they would all be zero («100%»)."""
    return format_number(share * 100, digits).removesuffix("," + "0" * digits) + "%"


def read_integer(text: str) -> int | None:
    """The whole number that the text writes («1247», «1.247»), or None when it is not clearly one."""
    stripped = text.strip()
    if len(stripped) > _MOST_FIGURES:
        return None
    if _PLAIN.fullmatch(stripped) or _GROUPED.fullmatch(stripped):
        return int(stripped.replace(".", ""))
    return None


def read_decimal(text: str) -> Decimal | None:
    """The number that the text writes («97,28», «1.247,5»), or None when it is not clearly one.

    «1.234» alone is ambiguous (a thousand and more, or one and a bit) and gives None.
    """
    stripped = text.strip()
    if len(stripped) > _MOST_FIGURES or (_GROUPED.fullmatch(stripped) and stripped.count(".") == 1):
        return None
    match = _DECIMAL.fullmatch(stripped)
    return Decimal(f"{match[1].replace('.', '')}.{match[2] or 0}") if match else None


def roman(number: int) -> str:
    """The number in Roman numerals, as quarters, sections and annexes are counted."""
    if not 0 < number < 4000:
        raise ValueError(f"no Roman numeral for {number}")
    symbols = (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    )  # fmt: skip
    text = ""
    for value, symbol in symbols:
        count, number = divmod(number, value)
        text += symbol * count
    return text


def read_roman(text: str) -> int | None:
    """The number of a Roman numeral, or None."""
    return next((number for number in range(1, 40) if roman(number) == text.strip().upper()), None)
