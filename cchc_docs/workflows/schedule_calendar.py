"""The schedule as a calendar file (.ics) with reminders, for phones and mail programs. The only importer of icalendar."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from cchc_docs.domain.duty import Duty, DutyKind, DutyState
from cchc_docs.errors import OutputError, UsageError
from cchc_docs.settings.workspace import plain_name
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.workflows.duty_words import due_words, state_words
from cchc_docs.workflows.publication import publication
from cchc_docs.workflows.schedule import Schedule

_PRODUCT = "-//cchc//cchc schedule//VI"
_PREFIXES = {DutyKind.TASK: "nhiem-vu", DutyKind.REPORT: "bao-cao", DutyKind.MEETING: "hop", DutyKind.CONCLUSION: "ket-luan"}
_REMINDERS = ((timedelta(days=-3, hours=8), "Còn 3 ngày"), (timedelta(hours=8), "Đến hạn hôm nay"))
"""Three days before at eight in the morning, and on the day: from the midnight with which an all-day entry begins."""


def write_calendar(schedule: Schedule, path: Path) -> None:
    """Writes every duty of the schedule into the file, whole or not at all; the same duties on the same day as the same bytes.

    Raises :class:`~cchc_docs.errors.UsageError` for another suffix, and :class:`~cchc_docs.errors.OutputError` when the file
    there is not one of ours or cannot be written.
    """
    if path.suffix.lower() != ".ics":
        raise UsageError(f"«{path.as_posix()}» không phải tên tệp lịch; hãy ghi tên kết thúc bằng .ics, ví dụ lich-2023.ics")
    if path.is_file() and _PRODUCT.encode() not in path.read_bytes():
        raise OutputError(f"{path.as_posix()}: không phải lịch do cchc tạo nên không bị ghi đè; hãy chọn tên khác")
    content = calendar(schedule)
    with publication(path.parent) as outgoing:
        outgoing.path(path.name).write_bytes(content)
        outgoing.publish()


def calendar(schedule: Schedule) -> bytes:
    """The calendar, RFC 5545."""
    import icalendar

    book = icalendar.Calendar()
    book.add("prodid", _PRODUCT)
    book.add("version", "2.0")
    book.add("calscale", "GREGORIAN")
    book.add("x-wr-calname", f"Lịch cải cách hành chính {schedule.owner}".strip())
    for duty in schedule.duties:
        entry = icalendar.Event()
        for name, value in _entry(duty, schedule).items():
            entry.add(name, value)
        for before, words in _REMINDERS if duty.state(schedule.today) is not DutyState.DONE else ():
            reminder = icalendar.Alarm()
            reminder.add("action", "DISPLAY")
            reminder.add("description", f"{words}: {duty.what}")
            reminder.add("trigger", before)
            entry.add_component(reminder)
        book.add_component(entry)
    content: bytes = book.to_ical()
    return content


def uid(duty: Duty, owner: str) -> str:
    """The same for the same duty in every calendar made of it, so that importing again changes entries and adds none."""
    names = (_PREFIXES[duty.kind], duty.key, plain_name(duty.code), plain_name(owner))
    return f"{'-'.join(names).lower()}@cchc"


def _entry(duty: Duty, schedule: Schedule) -> dict[str, date | str | list[str]]:
    done = "✓ " if duty.state(schedule.today) is DutyState.DONE else ""
    lines = (
        f"Thực hiện: {duty.who}",
        f"Hạn: {due_words(duty)}",
        f"Tình trạng ngày {short_date(schedule.today)}: {state_words(duty, schedule.today)}",
        f"Theo: {duty.source}",
    )
    return {
        "uid": uid(duty, schedule.owner),
        "dtstamp": datetime(schedule.today.year, schedule.today.month, schedule.today.day, tzinfo=UTC),
        "dtstart": duty.due,
        "dtend": duty.due + timedelta(days=1),
        "summary": f"{done}{duty.what}",
        "description": "\n".join(lines),
        "categories": [duty.kind.value],
        "transp": "TRANSPARENT",
    }
