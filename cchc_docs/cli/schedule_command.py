"""``cchc schedule``."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cchc_docs.cli.parameters import json_option, today_option
from cchc_docs.cli.printing import print_issues, print_json, working
from cchc_docs.issues import exit_status

if TYPE_CHECKING:
    from cchc_docs.domain.duty import Duty
    from cchc_docs.workflows.schedule import Schedule

_COLOURS = {"overdue": "red", "today": "yellow", "done": "green"}
_HEADER = ("Hạn", "Tình trạng", "Loại", "Việc", "Thực hiện")


@click.command("schedule")
@click.argument("year", metavar="[NĂM]", type=click.IntRange(1900, 2199), required=False)
@click.option("--all", "every", is_flag=True, help="Cả năm nay, không chỉ tuần này và quá hạn.")
@click.option("--ics", type=click.Path(path_type=Path), metavar="TỆP.ics", help="Ghi cả năm thành tệp lịch có nhắc việc.")
@today_option
@json_option
def command(year: int | None, every: bool, ics: Path | None, today: date, as_json: bool) -> None:
    """Việc có hạn theo kế hoạch, chế độ báo cáo, chế độ họp: ai làm, hạn nào, xong hay quá hạn.

    Không ghi NĂM thì chỉ nêu việc quá hạn và việc của tuần này.

    \b
    Ví dụ:
      cchc schedule
      cchc schedule 2023
      cchc schedule --all --json
      cchc schedule 2023 --ics lich-2023.ics
    """
    from cchc_docs.settings.workspace import Workspace
    from cchc_docs.workflows.schedule import read_schedule
    from cchc_docs.workflows.schedule_calendar import write_calendar

    with working("Đang lập lịch…"):
        schedule = read_schedule(Workspace(Path()), today.year if every and year is None else year, today=today)
        if ics:
            write_calendar(schedule, ics)
    whole = every or year is not None
    _print(schedule, schedule.duties if whole else schedule.pressing(), whole=whole, as_json=as_json)
    if ics:
        click.echo(f"Đã ghi {len(schedule.duties)} việc vào {ics.as_posix()}", err=True)
    sys.exit(exit_status(schedule.issues))


def _print(schedule: "Schedule", duties: Sequence["Duty"], *, whole: bool, as_json: bool) -> None:
    if as_json:
        entries = [_entry(duty, schedule.today) for duty in duties]
        print_json({"entries": entries, "issues": [issue.as_json() for issue in schedule.issues]})
        return
    print_issues(schedule.issues, err=True)
    click.echo(click.style(_heading(schedule, duties, whole=whole), bold=True))
    if sys.stdout.isatty():
        _print_table(schedule, duties)
    else:
        for duty in duties:
            click.echo(" | ".join(_cells(duty, schedule.today)))
    following = schedule.next_due()
    if following and not whole:
        click.echo(f"Việc kế tiếp: {' | '.join(_cells(following, schedule.today))}")


def _heading(schedule: "Schedule", duties: Sequence["Duty"], *, whole: bool) -> str:
    from cchc_docs.vietnamese.dates import short_date, weekday_name

    states = [str(duty.state(schedule.today)) for duty in duties]
    named = {"overdue": "quá hạn", "today": "đến hạn hôm nay", "due": "chưa đến hạn", "done": "đã xong"}
    counts = ", ".join(f"{states.count(state)} việc {name}" for state, name in named.items() if state in states)
    first, last = (short_date(day) for day in schedule.week)
    scope = "Cả năm" if whole else f"Việc quá hạn và việc của tuần {first}–{last}"
    today = f"{weekday_name(schedule.today)} {short_date(schedule.today)}"
    return f"{scope}, tính đến {today}: {counts or 'không có việc nào'}."


def _cells(duty: "Duty", today: date) -> tuple[str, ...]:
    from cchc_docs.workflows.duty_words import due_words, state_words

    return due_words(duty), state_words(duty, today), duty.kind.value, duty.what, duty.who


def _print_table(schedule: "Schedule", duties: Sequence["Duty"]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    table = Table(*_HEADER, show_lines=False)
    for duty in duties:
        colour = _COLOURS.get(str(duty.state(schedule.today)), "")
        table.add_row(*(escape(cell) for cell in _cells(duty, schedule.today)), style=colour)
    if duties:
        Console().print(table)


def _entry(duty: "Duty", today: date) -> dict[str, Any]:
    """What does not apply is null; ``days`` are left until the due day, negative behind it."""
    from cchc_docs.domain.duty import Fulfilment

    done = duty.fulfilled or Fulfilment()
    told = {
        "kind": duty.kind.name.lower(),
        "code": duty.code,
        "key": duty.key,
        "what": duty.what,
        "who": duty.who,
        "unit": duty.unit,
    }
    days = {
        "stated": duty.stated.isoformat(),
        "due": duty.due.isoformat(),
        "days": None if duty.fulfilled else duty.days_left(today),
    }
    state = {"state": str(duty.state(today)), "drafted": duty.drafted, "document": done.document}
    return {**told, **days, **state, "date": done.day.isoformat() if done.day else None, "source": duty.source}
