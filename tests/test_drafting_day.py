"""The day on which a report is made: it is made anew on another day only where it would be another report."""

import copy
import pickle
import zipfile
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from cchc_docs.domain.drafting_day import DraftingDay, plain_day
from tests.conftest import snapshot
from tests.test_batch import FINAL, KEY, outputs, province, states

DAYS = st.dates(date(2022, 11, 1), date(2024, 3, 31))
ASKED: dict[str, Callable[[date, date], Any]] = {
    "before": lambda day, other: day < other,
    "not after": lambda day, other: day <= other,
    "after": lambda day, other: day > other,
    "not before": lambda day, other: other <= day,
    "the other before": lambda day, other: other < day,
    "the same": lambda day, other: other == day,
    "another": lambda day, other: day != other,
    "another the other way": lambda day, other: other != day,
    "an hour of it": lambda day, other: day == datetime(other.year, other.month, other.day, 8),
    "between": lambda day, other: other <= day <= other + timedelta(days=20),
    "one of them": lambda day, other: day in (other, other + timedelta(days=1)),
    "year": lambda day, _: day.year,
    "month": lambda day, _: day.month,
}
ASKED_OF_THE_DAY: dict[str, Callable[[date, date], Any]] = {
    "day": lambda day, _: day.day,
    "the earlier": lambda day, other: str(min(day, other)),
    "the later": lambda day, other: max(other, day).isoformat(),
    "distance": lambda day, other: day - other,
    "distance back": lambda day, other: other - day,
    "next": lambda day, _: day + timedelta(days=1),
    "next the other way": lambda day, _: timedelta(days=1) + day,
    "hash": lambda day, _: hash(day),
    "member": lambda day, other: day in dict.fromkeys((other,)),
    "weekday": lambda day, _: day.weekday(),
    "ISO week": lambda day, _: day.isocalendar().week,
    "written": lambda day, _: f"{day:%d/%m/%Y} {day!s} {day!r}",
    "struct": lambda day, _: day.timetuple().tm_yday,
    "ordinal": lambda day, _: day.toordinal(),
    "replaced": lambda day, _: day.replace(month=1),
    "pickled": lambda day, _: pickle.loads(pickle.dumps(day)),
    "copied": lambda day, _: copy.copy(day),
    "at noon": lambda day, _: datetime(day.year, day.month, day.day, 12),
}


@given(DAYS, st.lists(st.tuples(st.sampled_from(sorted(ASKED | ASKED_OF_THE_DAY)), DAYS), max_size=6), DAYS)
def test_on_the_days_that_it_names_every_answer_is_the_same(day: date, asked: list[tuple[str, date]], near: date) -> None:
    drafting, questions = DraftingDay.of(day), ASKED | ASKED_OF_THE_DAY
    answers = [questions[name](drafting, other) for name, other in asked]
    assert answers == [questions[name](day, other) for name, other in asked], "it answers as every day does"
    assert drafting.first <= day <= drafting.last
    spoken_of = {day, near, *(other for _, other in asked)}
    others = {one + timedelta(days=step) for one in spoken_of for step in (-40, -21, -20, -1, 0, 1, 20, 21, 40)}
    for other_day in others:
        if drafting.first <= other_day <= drafting.last:
            assert [questions[name](other_day, other) for name, other in asked] == answers


@pytest.mark.parametrize("name", sorted(ASKED_OF_THE_DAY))
def test_who_asks_for_the_day_itself_leaves_no_other(name: str) -> None:
    drafting = DraftingDay.of(date(2023, 4, 3))
    ASKED_OF_THE_DAY[name](drafting, date(2023, 4, 3))
    assert (drafting.first, drafting.last) == (date(2023, 4, 3), date(2023, 4, 3))


def test_every_question_that_a_day_answers_is_noted() -> None:
    """None of a date's own methods is left that looks past what is noted."""
    makers = {"__new__", "__init__", "__getattribute__", "__setattr__", "__delattr__", "__init_subclass__", "__subclasshook__"}
    general = {"__class__", "__dir__", "__doc__", "__sizeof__", "__getstate__"}
    of_the_class = {"today", "fromtimestamp", "fromordinal", "fromisoformat", "fromisocalendar", "min", "max", "resolution"}
    silent = {name for name in dir(date) if getattr(DraftingDay, name) is getattr(date, name) or name not in vars(DraftingDay)}
    assert silent - makers - general - of_the_class == set()


def test_nothing_asked_is_every_day_and_a_comparison_one_side() -> None:
    drafting = DraftingDay.of(date(2023, 4, 3))
    assert plain_day(drafting) == date(2023, 4, 3)
    assert type(plain_day(drafting)) is date
    assert (drafting.first, drafting.last) == (date.min, date.max), "the plain day tells nothing of itself"
    assert drafting > date(2023, 3, 31)
    assert drafting < date(2025, 7, 1)
    assert (drafting.first, drafting.last) == (date(2023, 4, 1), date(2025, 6, 30))
    assert drafting.month == 4
    assert (drafting.first, drafting.last) == (date(2023, 4, 1), date(2023, 4, 30))


def contents(folder: Path) -> dict[str, bytes]:
    """What the drafts say, without the day on which the file was made."""
    said: dict[str, bytes] = {}
    for path in sorted(folder.glob("*.docx")):
        with zipfile.ZipFile(path) as package:
            said |= {f"{path.name} {name}": package.read(name) for name in package.namelist() if name != "docProps/core.xml"}
    return said


def test_a_closed_period_is_made_anew_only_in_another_month(tmp_path: Path) -> None:
    """What is printed of the day is its month and year; who signs and what is overdue no longer changes with each day."""
    folder = province(tmp_path / "tinh", "xa-mot")
    assert states(folder, "--today", "2023-04-03") == {"xa-mot": "made"}
    before = snapshot(folder)
    for day in ("2023-04-04", "2023-04-30", "2023-04-01"):
        assert states(folder, "--today", day) == {"xa-mot": "unchanged"}, day
    assert snapshot(folder) == before
    own = outputs(folder, "xa-mot")
    drafts, pages = contents(own), [page.extract_text() for page in PdfReader(own / FINAL).pages]
    assert len(drafts) > 40
    assert states(folder, "--today", "2023-04-30", "--force") == {"xa-mot": "made"}
    assert contents(own) == drafts, "it would have been the same"
    assert [page.extract_text() for page in PdfReader(own / FINAL).pages] == pages
    assert states(folder, "--today", "2023-05-02") == {"xa-mot": "made"}
    assert "tháng 5 năm 2023" in PdfReader(own / FINAL).pages[0].extract_text()


def test_a_period_that_is_not_closed_is_made_anew_each_day(tmp_path: Path) -> None:
    """It is compared with the same day of the year before, and what is overdue grows from day to day."""
    folder = province(tmp_path / "tinh", "xa-mot")
    assert states(folder, "--today", "2023-03-28") == {"xa-mot": "made"}
    assert states(folder, "--today", "2023-03-29") == {"xa-mot": "made"}
    assert states(folder, "--today", "2023-03-29") == {"xa-mot": "unchanged"}
    assert KEY == "2023-03"
