"""The small language in which a criterion says how an indicator gives its points. It is data, never code.

- ``ho_so.ty_le_dung_han; đủ 98%; từ 80%``: all points from 98 % on, none up to 80 % (up to 0 when it says nothing), in
  proportion between them; where fewer is better, ``đủ`` is below ``từ``.
- ``ho_so.ty_le_dung_han; 95%: 5; 90%: 3``: the points of the highest step that is reached, none below the lowest.
- ``ho_so.qua_han; trừ 0,5``: half a point less for each one counted, down to none.
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

BY_HAND = "tự chấm"
_CODE = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)?")
_NUMBER = r"\d{1,9}(?:,\d{1,4})?"
_EDGE = re.compile(rf"(đủ|từ)\s*({_NUMBER})\s*(%?)", re.IGNORECASE)
_STEP = re.compile(rf"({_NUMBER})\s*(%?)\s*:\s*({_NUMBER})")
_EACH = re.compile(rf"trừ\s*({_NUMBER})", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class ScoringRule:
    """How an indicator gives a criterion's points: by an edge, by steps, or by what each one takes away."""

    indicator: str
    """Its code, with or without the section: «ho_so.ty_le_dung_han», «ty_le_dung_han»."""

    full: Decimal | None = None
    """The value from which on all points are given; a share is a fraction of 1."""

    none: Decimal = Decimal(0)
    """The value up to which no points are given."""

    steps: tuple[tuple[Decimal, Decimal], ...] = ()
    """Least value and its points, the highest first."""

    each: Decimal = Decimal(0)
    """What each one counted takes away."""

    in_percent: bool = False
    """Whether its values are shares."""

    @property
    def highest_step(self) -> Decimal:
        """The most points that a step gives; zero without steps."""
        return max((points for _, points in self.steps), default=Decimal(0))

    def points(self, value: Decimal, maximum: Decimal) -> Decimal:
        """The points for the value, between none and the maximum, rounded half up to hundredths."""
        if self.steps:
            reached = (points for least, points in self.steps if value >= least)
            return next(reached, Decimal(0))
        lost = self.each * value if self.full is None else maximum * (self.full - value) / (self.full - self.none)
        return min(max(maximum - lost, Decimal(0)), maximum).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def read_rule(text: str | None) -> ScoringRule | None:
    """The rule that the text writes; None for one scored by hand. Raises :class:`ValueError` when it cannot be understood."""
    words = " ".join((text or "").split()).rstrip(" ;.")
    if not words or words.casefold() == BY_HAND:
        return None
    indicator, *parts = (part.strip() for part in words.split(";"))
    if not _CODE.fullmatch(indicator) or not parts:
        raise ValueError(words)
    for read in (_edges, _steps, _deduction):
        if rule := read(indicator, parts):
            return rule
    raise ValueError(words)


def _edges(indicator: str, parts: list[str]) -> ScoringRule | None:
    found = [_EDGE.fullmatch(part) for part in parts]
    told = {one[1].casefold(): _number(one[2], one[3]) for one in found if one}
    if None in found or len(told) != len(parts) or "đủ" not in told or told["đủ"] == told.get("từ", Decimal(0)):
        return None
    signs = {one[3] for one in found if one and Decimal(one[2].replace(",", "."))}
    if len(signs) > 1:
        return None
    return ScoringRule(indicator=indicator, full=told["đủ"], none=told.get("từ", Decimal(0)), in_percent=signs == {"%"})


def _steps(indicator: str, parts: list[str]) -> ScoringRule | None:
    found = [_STEP.fullmatch(part) for part in parts]
    steps = {_number(one[1], one[2]): _number(one[3]) for one in found if one}
    signs = {one[2] for one in found if one}
    if None in found or len(steps) != len(parts) or len(signs) > 1:
        return None
    return ScoringRule(indicator=indicator, steps=tuple(sorted(steps.items(), reverse=True)), in_percent=signs == {"%"})


def _deduction(indicator: str, parts: list[str]) -> ScoringRule | None:
    found = _EACH.fullmatch(parts[0])
    return ScoringRule(indicator=indicator, each=_number(found[1])) if found and len(parts) == 1 else None


def _number(text: str, sign: str = "") -> Decimal:
    number = Decimal(text.replace(",", "."))
    return number / 100 if sign else number
