"""A run of LibreOffice leaves nothing behind, however it ends, and what one run loses is tried once more."""

import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import docx
import pytest

from cchc_docs.errors import ProgramError
from cchc_docs.pdf.libreoffice import LibreOffice, find_libreoffice
from cchc_docs.pdf.office_job import job_folder, profile_option, run_job
from tests.conftest import ROOT, TODAY
from tests.test_broken_world import commands_naming

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes of POSIX")


def documents(folder: Path, *names: str) -> list[Path]:
    for name in names:
        document = docx.Document()
        document.add_paragraph(f"Văn bản {name}")
        document.save(str(folder / f"{name}.docx"))
    return [folder / f"{name}.docx" for name in names]


def wrapped(folder: Path, script: str) -> LibreOffice:
    """The real program behind a few lines of shell."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    return LibreOffice(program)


def socket_of(profile: str) -> list[Path]:
    """Where LibreOffice listens for itself: named by the MD5 of its profile's address, half bytes without their zeros."""
    digest = hashlib.md5(profile.encode("utf-16-le"), usedforsecurity=False).digest()
    name = f"OSL_PIPE_{os.getuid()}_SingleOfficeIPC_{''.join(f'{byte:x}' for byte in digest)}"
    return [path for path in (Path("/tmp", name), Path("/var/tmp", name)) if path.exists()]


def test_a_new_profile_does_not_try_the_graphics(tmp_path: Path) -> None:
    """It takes twice as long as a conversion, and LibreOffice does it whenever its profile has not seen its version."""
    (document,) = documents(tmp_path, "mot")
    with job_folder() as folder:
        command = [str(find_libreoffice().program), profile_option(folder), "--headless", "--convert-to", "pdf"]
        run_job([*command, "--outdir", str(tmp_path), str(document)], folder, 60, "")
        profile = sorted(path.name for path in (folder / "profile" / "user").iterdir())
    assert (tmp_path / "mot.pdf").is_file()
    assert "registrymodifications.xcu" in profile
    assert "GraphicsRenderTests.log" not in profile


@pytest.mark.parametrize("name", [signal.SIGKILL, signal.SIGTERM])
def test_when_the_program_is_killed_no_libreoffice_goes_on(name: signal.Signals, drafted: Path, tmp_path: Path) -> None:
    temporary = tmp_path / "tam"
    temporary.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-m", "cchc_docs", "report", "2023-Q1", "--today", TODAY],
        cwd=drafted,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while not (jobs := list(temporary.glob("cchc-libreoffice-*/profile/user/*"))) or not commands_naming("soffice.bin"):
        assert process.poll() is None
        time.sleep(0.02)
    process.send_signal(name)
    process.wait()
    job = jobs[0].parents[2].name
    until = time.monotonic() + 5
    while commands_naming(job) and time.monotonic() < until:
        time.sleep(0.05)
    assert commands_naming(job) == []


def test_a_finished_run_and_a_killed_one_leave_no_folder_and_no_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary, written, noted = tmp_path / "tam", tmp_path / "pdf", tmp_path / "noted"
    temporary.mkdir()
    written.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    office = wrapped(
        tmp_path,
        f'echo "$1" >> "{noted}"\nif [ "$(wc -l < "{noted}")" -eq 1 ]; then\n'
        f'  "{find_libreoffice().program}" "$1" --headless --norestore --accept="pipe,name=cchc$$;urp" & sleep 2\n'
        f'  ls /tmp /var/tmp | grep OSL_PIPE > "{tmp_path}/there"\n'
        f'  rm -f /tmp/OSL_PIPE_*_cchc$$ /var/tmp/OSL_PIPE_*_cchc$$; kill -9 $$\nfi\nexec "{find_libreoffice().program}" "$@"',
    )
    office.convert(documents(tmp_path, "mot"), written)
    assert list(temporary.iterdir()) == []
    assert [name.name for name in written.iterdir()] == ["mot.pdf"]
    first, second = (line.removeprefix("-env:UserInstallation=") for line in noted.read_text(encoding="utf-8").split())
    digest = hashlib.md5(first.encode("utf-16-le"), usedforsecurity=False).digest()
    assert "".join(f"{byte:x}" for byte in digest) in (tmp_path / "there").read_text(encoding="utf-8"), "there was one"
    assert socket_of(first) == socket_of(second) == []


def test_what_the_common_run_loses_is_made_alone(tmp_path: Path) -> None:
    """The program is killed in its first run, as by a machine that has no memory left, after one of two files."""
    (tmp_path / "pdf").mkdir()
    real = find_libreoffice().program
    office = wrapped(
        tmp_path,
        f'echo run >> "{tmp_path}/runs"\nif [ "$(wc -l < "{tmp_path}/runs")" -eq 1 ]; then\n'
        f'  for last; do :; done; "{real}" "$@" & until [ -s "{tmp_path}/pdf/mot.pdf" ]; do sleep 0.02; done; rm -f "$last.pdf"; '
        f'rm -f "{tmp_path}/pdf/hai.pdf"; kill -9 $$\nfi\nexec "{real}" "$@"',
    )
    outputs = office.convert(documents(tmp_path, "mot", "hai"), tmp_path / "pdf")
    assert [output.name for output in outputs] == ["mot.pdf", "hai.pdf"]
    assert all(output.read_bytes().startswith(b"%PDF") for output in outputs)
    assert (tmp_path / "runs").read_text(encoding="utf-8").count("run") <= 3


def test_for_nothing_no_libreoffice_is_started(tmp_path: Path) -> None:
    """Told to convert no file, it would start as if for a person and wait for ever."""
    assert wrapped(tmp_path, f'echo run >> "{tmp_path}/runs"').convert([], tmp_path) == []
    assert not (tmp_path / "runs").exists()


def test_what_never_comes_out_is_named(tmp_path: Path) -> None:
    (tmp_path / "pdf").mkdir()
    office = wrapped(tmp_path, f'echo run >> "{tmp_path}/runs"')
    with pytest.raises(ProgramError, match=r"không tạo được PDF từ mot, hai"):
        office.convert(documents(tmp_path, "mot", "hai"), tmp_path / "pdf")
    assert (tmp_path / "runs").read_text(encoding="utf-8").count("run") == 3


def test_what_does_not_end_is_stopped_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pdf").mkdir()
    monkeypatch.setattr("cchc_docs.pdf.libreoffice._LEAST_SECONDS", 0.2)
    monkeypatch.setattr("cchc_docs.pdf.libreoffice._SECONDS_A_FILE", 0.1)
    monkeypatch.setattr("cchc_docs.pdf.libreoffice._BYTES_A_SECOND", 10**9)
    office = wrapped(tmp_path, "sleep 600")
    start = time.monotonic()
    with pytest.raises(ProgramError, match=r"LibreOffice không xong và đã bị dừng khi chuyển mot\.docx"):
        office.convert(documents(tmp_path, "mot"), tmp_path / "pdf")
    assert time.monotonic() - start < 10
    assert commands_naming(str(tmp_path / "soffice")) == []
