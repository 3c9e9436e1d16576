"""Working days and moved due dates against tables that were typed from the law and the yearly notices."""

from datetime import date
from pathlib import Path

import pytest

from cchc_docs.domain.special_day import SpecialDay
from cchc_docs.settings.working_days import WorkingDays
from cchc_docs.vietnamese.dates import read_date, short_date

TABLES = Path(__file__).parent / "calendar"
WEEKDAYS = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Chủ nhật")


def rows(name: str) -> list[tuple[str, ...]]:
    lines = (TABLES / name).read_text(encoding="utf-8").splitlines()
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines if line and not line.startswith("#")]


DAYS, MOVED = rows("ngay-lam-viec.txt"), rows("han-roi-ngay-nghi.txt")


def day(text: str) -> date:
    read = read_date(text)
    assert read and short_date(read) == text, f"not as the decree writes a date: {text}"
    return read


def own_days(text: str) -> list[SpecialDay]:
    pairs = [one.rsplit(" ", 1) for one in text.split("; ") if one]
    assert all(word in ("làm", "nghỉ") for _, word in pairs)
    return [SpecialDay(day=day(on), working=word == "làm") for on, word in pairs]


def test_the_tables_are_large_and_every_row_names_its_source() -> None:
    assert len(DAYS) + len(MOVED) >= 150
    assert {len(row) for row in DAYS} == {4}
    assert {len(row) for row in MOVED} == {5}
    assert all(row[3] for row in (*DAYS, *MOVED))
    assert len({row[0] for row in DAYS}) == len(DAYS)
    assert {day(row[0]).year for row in DAYS} >= set(range(2020, 2028))
    assert all("quy tắc" in row[3] for row in DAYS if day(row[0]).year == 2027)


@pytest.mark.parametrize("row", DAYS, ids=lambda row: row[0])
def test_a_day_is_worked_or_off_as_its_source_says(row: tuple[str, ...]) -> None:
    on = day(row[0])
    assert WEEKDAYS[on.weekday()] == row[1]
    assert row[2] in ("làm", "nghỉ")
    assert WorkingDays().works(on) is (row[2] == "làm"), row[3]


@pytest.mark.parametrize("row", MOVED, ids=lambda row: f"{row[0]}{' (riêng)' if row[4] else ''}")
def test_a_due_date_moves_as_its_source_says(row: tuple[str, ...]) -> None:
    working_days = WorkingDays(own_days(row[4]))
    assert working_days.on_or_before(day(row[0])) == day(row[1]), row[3]
    assert working_days.on_or_after(day(row[0])) == day(row[2]), row[3]
