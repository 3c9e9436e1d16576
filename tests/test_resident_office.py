"""LibreOffice that stays: one start for many conversions, whatever happens to it, and nothing left of it."""

import os
import signal
import sys
import threading
import time
from pathlib import Path

import pytest

from cchc_docs.errors import ProgramError
from cchc_docs.pdf import office_job, resident_office
from cchc_docs.pdf.libreoffice import LibreOffice, find_libreoffice
from cchc_docs.pdf.resident_office import ResidentOffice, starting_office
from cchc_docs.pdf.shared_office import run_together
from tests.test_broken_world import commands_naming
from tests.test_office_job import documents, socket_of, wrapped

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes of POSIX")

STARTED, CLIENT = "trong.fodt", "--convert-to"
"""What stands in the commands of the one that stays, and of those that ask it for something."""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "tam"
    folder.mkdir()
    (tmp_path / "pdf").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def engines(temporary: Path) -> set[int]:
    """The processes of LibreOffice itself that work in the folder."""
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if command[0].endswith(b"soffice.bin") and str(temporary).encode() in b" ".join(command):
            found.add(int(process.name))
    return found


def noted(folder: Path, program: str = "") -> LibreOffice:
    """The real program, which notes each of its starts; ``program`` is what is done before."""
    return wrapped(folder, f'echo "$@" >> "{folder}/starts"\n{program}\nexec "{find_libreoffice().program}" "$@"')


def starts(folder: Path, word: str) -> int:
    return sum(word in line for line in (folder / "starts").read_text(encoding="utf-8").splitlines())


def come(office: ResidentOffice, folder: Path, *names: str) -> list[str]:
    return [path.name for path in office.convert(documents(folder, *names), folder / "pdf")]


def test_one_start_serves_many_conversions_and_leaves_nothing(temporary: Path, tmp_path: Path) -> None:
    office = ResidentOffice(noted(tmp_path).program)
    served = set[int]()
    for name in ("mot", "hai", "ba"):
        assert come(office, tmp_path, name) == [f"{name}.pdf"]
        served |= engines(temporary)
    assert len(served) == 1
    assert (starts(tmp_path, STARTED), starts(tmp_path, CLIENT)) == (1, 3)
    profile = (tmp_path / "starts").read_text(encoding="utf-8").split()[0].removeprefix("-env:UserInstallation=")
    assert socket_of(profile)
    office.close()
    assert engines(temporary) == set()
    assert list(temporary.iterdir()) == []
    assert socket_of(profile) == []


def test_it_is_asked_for_nothing_before_it_is_ready(temporary: Path, tmp_path: Path) -> None:
    """Asked too early it would end after the first conversion, with nothing open."""
    office = ResidentOffice(noted(tmp_path, f'case "$*" in *{STARTED}*) sleep 1;; esac').program)
    office.start()
    assert starts_soon(tmp_path)
    assert engines(temporary) == set(), "it is not there yet"
    assert come(office, tmp_path, "mot") == ["mot.pdf"]
    first = engines(temporary)
    assert come(office, tmp_path, "hai") == ["hai.pdf"]
    assert engines(temporary) == first != set()
    office.close()


def starts_soon(folder: Path) -> bool:
    until = time.monotonic() + 5
    while time.monotonic() < until:
        if (folder / "starts").exists():
            return True
        time.sleep(0.01)
    return False


def test_one_that_was_killed_is_started_anew(temporary: Path, tmp_path: Path) -> None:
    office = ResidentOffice(find_libreoffice().program)
    come(office, tmp_path, "mot")
    first = engines(temporary)
    for process in first:
        os.kill(process, signal.SIGKILL)
    assert come(office, tmp_path, "hai") == ["hai.pdf"]
    assert engines(temporary).isdisjoint(first)
    office.close()


def test_one_that_is_killed_at_work_loses_nothing(temporary: Path, tmp_path: Path) -> None:
    """Killed when the first of its files is there."""
    office = ResidentOffice(find_libreoffice().program)
    names = [f"so-{number}" for number in range(12)]
    files = documents(tmp_path, *names)

    def kill() -> None:
        until = time.monotonic() + 30
        while not list((tmp_path / "pdf").iterdir()) and time.monotonic() < until:
            time.sleep(0.002)
        for process in engines(temporary):
            os.kill(process, signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    outputs = office.convert(files, tmp_path / "pdf")
    killer.join()
    assert [path.name for path in outputs] == [f"{name}.pdf" for name in names]
    office.close()


def test_it_is_started_anew_after_so_many_documents(temporary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resident_office, "_MOST_SERVED", 2)
    office = ResidentOffice(noted(tmp_path).program)
    for name in ("mot", "hai", "ba"):
        come(office, tmp_path, name)
    assert starts(tmp_path, STARTED) == 2
    assert len(engines(temporary)) == 1
    office.close()


def test_where_it_does_not_stay_each_conversion_starts_by_itself(
    temporary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resident_office, "_LONGEST_START", 0.3)
    office = ResidentOffice(noted(tmp_path, f'case "$*" in *{STARTED}*) exec sleep 600;; esac').program)
    assert come(office, tmp_path, "mot") == ["mot.pdf"]
    assert list(temporary.iterdir()) == []
    assert commands_naming("sleep 600") == []


def test_what_does_not_end_is_stopped_with_it(temporary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("_LEAST_SECONDS", 1.0), ("_SECONDS_A_FILE", 0.1), ("_BYTES_A_SECOND", 10**9)):
        monkeypatch.setattr(f"cchc_docs.pdf.libreoffice.{name}", value)
    office = ResidentOffice(noted(tmp_path, f'case "$*" in *{CLIENT}*mot*) exec sleep 600;; esac').program)
    with pytest.raises(ProgramError, match=r"đã bị dừng khi chuyển mot\.docx"):
        come(office, tmp_path, "mot")
    assert engines(temporary) == set()
    monkeypatch.setattr("cchc_docs.pdf.libreoffice._LEAST_SECONDS", 60)
    assert come(office, tmp_path, "hai") == ["hai.pdf"]
    office.close()


def test_what_is_no_document_stops_only_itself(temporary: Path, tmp_path: Path) -> None:
    office = ResidentOffice(find_libreoffice().program)
    come(office, tmp_path, "mot")
    first = engines(temporary)
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"PK\x03\x04 not a document")
    assert office.convert_readable([broken], tmp_path / "pdf") == [None]
    assert come(office, tmp_path, "hai") == ["hai.pdf"]
    assert engines(temporary) == first
    office.close()


def test_it_starts_while_the_data_are_read(temporary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = noted(tmp_path).program
    monkeypatch.setattr(resident_office, "find_libreoffice", lambda: LibreOffice(begun))
    monkeypatch.setattr(ResidentOffice, "start", ResidentOffice._begin)
    with starting_office() as engine:
        assert starts_soon(tmp_path)
        assert starts(tmp_path, STARTED) == 1
        assert [path.name for path in engine().convert(documents(tmp_path, "mot"), tmp_path / "pdf")] == ["mot.pdf"]
        assert starts(tmp_path, STARTED) == 1
    assert engines(temporary) == set()
    assert list(temporary.iterdir()) == []


def test_that_there_is_none_is_told_when_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with starting_office() as engine, pytest.raises(ProgramError, match="không tìm thấy LibreOffice"):
        engine()


def test_an_error_in_the_data_ends_it_too(temporary: Path) -> None:
    with pytest.raises(ValueError, match="of the data"), starting_office():
        raise ValueError("of the data")
    assert list(temporary.iterdir()) == []
    assert set() == office_job._RUNNING


def test_a_job_goes_on_while_libreoffice_works_for_another(temporary: Path, tmp_path: Path) -> None:
    """And no more than three are under way, however many there are."""
    said, under_way, most = list[str](), set[str](), list[int]()

    def job(name: str, office: LibreOffice) -> str:
        under_way.add(name)
        most.append(len(under_way))
        said.append(f"begins {name}")
        (output,) = office.convert(documents(tmp_path, name), tmp_path / "pdf")
        said.append(f"has {name}")
        under_way.discard(name)
        return output.name

    names = [f"so-{number}" for number in range(8)]
    office = ResidentOffice(find_libreoffice().program)
    made = run_together([lambda office, name=name: job(name, office) for name in names], office)  # type: ignore[misc]
    office.close()
    assert made == [f"{name}.pdf" for name in names]
    assert max(most) == 3
    begun = [word.split()[1] for word in said if word.startswith("begins")]
    assert said.index(f"begins {begun[1]}") < said.index(f"has {begun[0]}")
