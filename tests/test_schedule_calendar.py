"""The schedule on a terminal and as a calendar file, read back by the library."""

import os
import pty
import re
import select
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest

from cchc_docs.domain.duty import Duty, DutyKind
from cchc_docs.errors import OutputError
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.schedule import Schedule, read_schedule
from cchc_docs.workflows.schedule_calendar import calendar, uid, write_calendar
from tests.conftest import ROOT, TODAY, clean_sample, run_cchc, snapshot

DAY = date.fromisoformat(TODAY)


def schedule(year: int | None = 2023, today: date = DAY) -> Schedule:
    return read_schedule(Workspace(clean_sample()), year, today=today)


def entries(content: bytes) -> list[Any]:
    book = icalendar.Calendar.from_ical(content)
    assert isinstance(book, icalendar.Calendar)
    return list(book.events)


def test_every_duty_is_an_all_day_entry_with_its_words(workspace: Path) -> None:
    result = run_cchc(workspace, "schedule", "2023", "--ics", "lich.ics")
    assert result.status == 0
    assert "Đã ghi 40 việc vào lich.ics" in result.err
    read = entries((workspace / "lich.ics").read_bytes())
    duties = schedule().duties
    assert [one["dtstart"].dt for one in read] == [duty.due for duty in duties]
    assert [one["dtend"].dt - one["dtstart"].dt for one in read] == [timedelta(days=1)] * 40
    assert [str(one["summary"]).removeprefix("✓ ") for one in read] == [duty.what for duty in duties]
    assert sum(str(one["summary"]).startswith("✓ ") for one in read) == 10
    report = next(one for one in read if "3 tháng đầu năm" in one["summary"])
    assert str(report["description"]).splitlines() == [
        "Thực hiện: Công chức Văn phòng - Thống kê",
        "Hạn: thứ Sáu 03/3/2023 (thay Chủ nhật 05/3/2023)",
        "Tình trạng ngày 28/3/2023: quá hạn 25 ngày",
        "Theo: Chế độ báo cáo 136/KH-UBND",
    ]


def test_what_is_not_done_reminds_three_days_before_and_on_the_day_at_eight() -> None:
    for one in entries(calendar(schedule())):
        triggers = [reminder["trigger"].dt for reminder in one.walk("VALARM")]
        wanted = [] if str(one["summary"]).startswith("✓ ") else [timedelta(days=-3, hours=8), timedelta(hours=8)]
        assert triggers == wanted
        words = [str(reminder["description"]) for reminder in one.walk("VALARM")]
        assert words == [f"{begins}: {one['summary']}" for begins in ("Còn 3 ngày", "Đến hạn hôm nay")][: len(triggers)]
        assert all(reminder["action"] == "DISPLAY" for reminder in one.walk("VALARM"))
        assert one["dtstamp"].dt == datetime(2023, 3, 28, tzinfo=UTC)


def test_the_same_day_gives_the_same_bytes_and_every_day_the_same_names() -> None:
    first, again, later = calendar(schedule()), calendar(schedule()), calendar(schedule(today=date(2023, 6, 20)))
    assert first == again != later
    names = [[str(one["uid"]) for one in entries(content)] for content in (first, later)]
    assert names[0] == names[1]
    assert len(set(names[0])) == 40
    assert "bao-cao-2023-3m-bao-cao-ubnd-xa-long-dien-a@cchc" in names[0]
    assert "nhiem-vu-2023-nv02-ubnd-xa-long-dien-a@cchc" in names[0]
    assert "hop-2023-q1-hop-ban-dieu-hanh-cchc-xa-ubnd-xa-long-dien-a@cchc" in names[0]


def test_a_conclusion_has_a_name_of_its_own_too() -> None:
    duty = Duty(kind=DutyKind.CONCLUSION, code="1", key="2023-Q1", what="x", who="y", stated=DAY, due=DAY, source="z")
    assert uid(duty, "UBND xã A") == "ket-luan-2023-q1-1-ubnd-xa-a@cchc"


def test_lines_are_folded_and_end_as_the_standard_wants() -> None:
    content = calendar(schedule())
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    lines = content.split(b"\r\n")
    assert len(lines) > 300
    assert not [line for line in lines if b"\n" in line or len(line) > 75]


def test_an_old_calendar_of_ours_is_replaced_and_nobody_elses(workspace: Path) -> None:
    target = workspace / "lich.ics"
    assert run_cchc(workspace, "schedule", "--ics", "lich.ics", "--today", "2023-01-09").status == 0
    old = target.read_bytes()
    assert run_cchc(workspace, "schedule", "--ics", "lich.ics").status == 0
    assert target.read_bytes() != old
    target.write_bytes(b"BEGIN:VCALENDAR\r\nPRODID:-//khac//\r\nEND:VCALENDAR\r\n")
    before = snapshot(workspace)
    for name, status, words in (
        ("lich.ics", 6, "không phải lịch do cchc tạo nên không bị ghi đè"),
        ("inputs/co-quan.xlsx", 2, "không phải tên tệp lịch"),
        ("templates/bao-cao.docx/x.ics", 6, ""),
    ):
        refused = run_cchc(workspace, "schedule", "--ics", name)
        assert refused.status == status, refused.err
        assert words in refused.err
    assert snapshot(workspace) == before


def test_a_full_disk_leaves_the_old_calendar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "lich.ics"
    write_calendar(schedule(), target)
    old = snapshot(tmp_path)

    def full(path: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="đĩa đã đầy"):
        write_calendar(schedule(today=date(2023, 6, 20)), target)
    monkeypatch.undo()
    assert snapshot(tmp_path) == old


def on_a_terminal(folder: Path, *arguments: str) -> str:
    """What the command prints as its result on a terminal of 160 columns."""
    ours, its = pty.openpty()
    environment = {**os.environ, "CCHC_TODAY": TODAY, "PYTHONPATH": str(ROOT), "COLUMNS": "160", "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    started = subprocess.Popen(
        [sys.executable, "-m", "cchc_docs", *arguments], cwd=folder, env=environment, stdout=its, stderr=subprocess.DEVNULL
    )
    os.close(its)
    shown = b""
    while select.select([ours], [], [], 60)[0]:
        try:
            part = os.read(ours, 65536)
        except OSError:  # Linux says so when the other end has closed
            break
        if not part:
            break
        shown += part
    assert started.wait(60) == 0
    os.close(ours)
    return shown.decode()


def test_a_terminal_has_a_table_in_colours(workspace: Path) -> None:
    shown = on_a_terminal(workspace, "schedule")
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown)
    assert "\x1b[31m" in shown, "what is overdue is red"
    assert "\x1b[32m" in shown, "what is done is green"
    (header,) = (line for line in plain.splitlines() if "Tình trạng" in line)
    assert re.findall(r"[^┃\s][^┃]*?(?=\s*┃)", header) == ["Hạn", "Tình trạng", "Loại", "Việc", "Thực hiện"]
    assert "quá hạn 25 ngày" in plain
    assert "Việc kế tiếp: " in plain


def test_json_on_a_terminal_has_no_colours(workspace: Path) -> None:
    assert "\x1b" not in on_a_terminal(workspace, "schedule", "--json")
