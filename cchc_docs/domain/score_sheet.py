"""The self-scoring sheet as a tree: fields (lĩnh vực), their criteria, and the criteria's parts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from cchc_docs.domain.figure import Source
from cchc_docs.domain.month_details import SelfScore

_CODE = re.compile(r"\d{1,3}(?:\.\d{1,3})*")


@dataclass(frozen=True, kw_only=True)
class Points:
    """Points and the cells that give them."""

    value: Decimal
    sources: tuple[Source, ...]


def plain_code(score: SelfScore) -> str:
    """The code without a closing dot; empty when it is none («I», «a»)."""
    code = score.code.strip().rstrip(".")
    return code if _CODE.fullmatch(code) else ""


class ScoreSheet:
    """The rows of a sheet by their codes. A code that stands twice, or is none, is left out of the sums: it is an issue."""

    def __init__(self, scores: Sequence[SelfScore]) -> None:
        self.rows: dict[str, SelfScore] = {}
        for score in scores:
            if code := plain_code(score):
                self.rows.setdefault(code, score)
        self._below: dict[str, list[str]] = {code: [] for code in self.rows}
        for code in self.rows:
            if (parent := code.rpartition(".")[0]) in self._below:
                self._below[parent].append(code)

    @property
    def fields(self) -> tuple[str, ...]:
        """The codes of the fields, in the order of the sheet."""
        return tuple(code for code in self.rows if "." not in code)

    def parts(self, code: str) -> tuple[str, ...]:
        """The codes directly below."""
        return tuple(self._below[code])

    def below(self, code: str) -> tuple[str, ...]:
        """All codes below, each before its own parts."""
        return tuple(one for part in self._below[code] for one in (part, *self.below(part)))

    def leaves(self) -> tuple[str, ...]:
        """The codes that have no parts: those that are scored."""
        return tuple(code for code in self.rows if not self._below[code])

    def maximum(self, code: str) -> Points:
        """The most points of a row."""
        score = self.rows[code]
        return Points(value=score.maximum, sources=(Source(place=score.origin.place("maximum"), value=score.maximum),))

    def points(self, code: str) -> Points | None:
        """The points of a row: as typed, as computed, or the sum of its parts; None when nothing tells them."""
        score = self.rows[code]
        if score.score is not None:
            return Points(value=score.score, sources=(Source(place=score.origin.place("score"), value=score.score),))
        if score.computed is not None:
            return Points(value=score.computed, sources=(Source(place=score.origin.place("rule"), value=score.computed),))
        found = [points for part in self._below[code] if (points := self.points(part))]
        return together(found) if found else None

    @property
    def begun(self) -> bool:
        """Whether anybody scores here: a form that was handed out has its criteria already, without points."""
        typed = any(score.score is not None for score in self.rows.values())
        return typed or all(self.rows[code].rule for code in self.leaves())

    def total(self) -> Points:
        """The points of all fields."""
        return together([points for code in self.fields if (points := self.points(code))])

    def whole(self) -> Points:
        """The most points of all fields."""
        return together([self.maximum(code) for code in self.fields])


def together(points: Sequence[Points]) -> Points:
    """The sum, with the cells of all."""
    return Points(
        value=sum((one.value for one in points), Decimal(0)), sources=tuple(source for one in points for source in one.sources)
    )
