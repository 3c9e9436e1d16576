"""What goes wrong on a machine: one clear sentence with its remedy, the right status, the old outputs whole."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import docx
import pytest

from tests.conftest import ROOT, TODAY, run_cchc, snapshot

OUTPUTS = "outputs/2023/2023-Q1"


def test_a_missing_libreoffice_is_named_with_the_command_that_installs_it(drafted: Path, tmp_path: Path) -> None:
    before = snapshot(drafted)
    environment = {"PATH": str(tmp_path)}
    for arguments in (("report", "2023-Q1"), ("finalize", f"{OUTPUTS}/bao-cao.docx"), ("doctor",)):
        result = run_cchc(drafted, *arguments, environment=environment)
        assert result.status == 5
        said = result.err + result.out
        assert "không tìm thấy LibreOffice" in said
        assert "apt-get install libreoffice-writer-nogui" in said
    assert snapshot(drafted) == before


RUBBISH = """
while [ "$1" != --outdir ]; do shift; done
folder=$2; shift 2
for name; do echo rubbish > "$folder/$(basename "$name" .docx).pdf"; done
"""


@pytest.mark.parametrize("behaviour", ["exit 0", "exit 1", RUBBISH])
def test_a_libreoffice_that_makes_no_pdf_is_found_out(drafted: Path, tmp_path: Path, behaviour: str) -> None:
    """It says 0 and writes nothing when its Writer is missing, and can leave half a file."""
    fake = tmp_path / "bin" / "soffice"
    fake.parent.mkdir()
    fake.write_text(f"#!/bin/sh\n{behaviour}\n", encoding="utf-8")
    fake.chmod(0o755)
    before = snapshot(drafted / "outputs")
    result = run_cchc(drafted, "report", "2023-Q1", environment={"PATH": f"{fake.parent}:{os.environ['PATH']}"})
    assert result.status == 5
    assert result.err.startswith("Lỗi: LibreOffice không tạo được PDF từ bao-cao")
    assert snapshot(drafted / "outputs") == before


@pytest.mark.parametrize("mark", ["~$o-cao.docx", "~$ao-cao.docx", ".~lock.bao-cao.docx#", ".~lock.phu-luc-2.docx#"])
def test_a_draft_open_in_word_or_libreoffice_is_left_alone(drafted: Path, mark: str) -> None:
    (drafted / OUTPUTS / mark).write_text("x", encoding="utf-8")
    before = snapshot(drafted)
    result = run_cchc(drafted, "report", "2023-Q1")
    assert result.status == 6
    assert "đang mở" in result.err
    assert snapshot(drafted) == before


def test_outputs_that_cannot_be_written_are_named(workspace: Path) -> None:
    (workspace / "outputs").write_text("một tệp, không phải thư mục", encoding="utf-8")
    result = run_cchc(workspace, "report", "2023-Q1")
    assert result.status == 6
    assert "outputs" in result.err
    assert (workspace / "outputs").read_text(encoding="utf-8").startswith("một tệp")


def test_a_file_that_refuses_to_be_replaced_leaves_all_others_as_they_were(drafted: Path) -> None:
    """The preview has become a folder: the last of the moves fails, and those before it are taken back."""
    (drafted / OUTPUTS / "bao-cao.pdf").unlink()
    stubborn = drafted / OUTPUTS / "bao-cao.pdf" / "x"
    stubborn.parent.mkdir()
    stubborn.write_text("x", encoding="utf-8")
    stubborn.parent.chmod(0o555)
    before = snapshot(drafted)
    done = subprocess.run(
        [sys.executable, "-c", FAILING_MOVE, str(drafted)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    stubborn.parent.chmod(0o755)
    assert "OutputError" in done.stderr, done.stderr
    assert snapshot(drafted) == before


FAILING_MOVE = f"""
import sys
from pathlib import Path
from cchc_docs.workflows.publication import publication
target = Path(sys.argv[1]) / "{OUTPUTS}"
real = Path.replace
def refuse(self, to):
    if self.name == "bao-cao.pdf":
        raise PermissionError(13, "Permission denied", str(self))
    return real(self, to)
with publication(target) as outgoing:
    for name in ("bao-cao.docx", "phu-luc-1.docx", "bao-cao.pdf"):
        outgoing.path(name).write_text("mới")
    Path.replace = refuse
    outgoing.publish()
"""


def test_an_edited_draft_is_not_overwritten_and_its_edits_are_named(drafted: Path) -> None:
    draft = drafted / OUTPUTS / "bao-cao.docx"
    document = docx.Document(str(draft))
    paragraph = next(one for one in document.paragraphs if one.text.startswith("a) Tiếp nhận"))
    paragraph.runs[0].text = paragraph.runs[0].text.replace("1.057", "1.075")
    document.save(str(draft))
    before = snapshot(drafted)
    result = run_cchc(drafted, "report", "2023-Q1")
    assert result.status == 6
    assert "1.075" in result.err
    assert "--keep-edited" in result.err
    assert snapshot(drafted) == before


def test_an_edited_draft_is_kept_under_another_name_when_asked(drafted: Path) -> None:
    draft = drafted / OUTPUTS / "bao-cao.docx"
    made = draft.read_bytes()
    document = docx.Document(str(draft))
    document.paragraphs[0].add_run("sửa")
    document.save(str(draft))
    edited = draft.read_bytes()
    assert run_cchc(drafted, "report", "2023-Q1", "--keep-edited").status == 0
    assert draft.read_bytes() == made
    assert (draft.parent / "bao-cao.da-sua-1.docx").read_bytes() == edited


def test_an_unedited_draft_is_made_again_byte_for_byte(drafted: Path) -> None:
    before = {name: content for name, content in snapshot(drafted).items() if name.endswith((".docx", ".xlsx"))}
    assert sum(name.startswith("outputs/") for name in before) == 13
    assert run_cchc(drafted, "report", "2023-Q1").status == 0
    assert {name: content for name, content in snapshot(drafted).items() if name.endswith((".docx", ".xlsx"))} == before


def test_clerks_files_are_never_changed(workspace: Path) -> None:
    before = snapshot(workspace)
    for arguments in (("check",), ("report", "2023-Q1"), ("doctor",)):
        run_cchc(workspace, *arguments)
    assert {name: content for name, content in snapshot(workspace).items() if not name.startswith("outputs/")} == before


def test_ctrl_c_ends_with_130_and_leaves_everything_clean(drafted: Path, tmp_path: Path) -> None:
    before = snapshot(drafted)
    temporary = tmp_path / "tam"
    temporary.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-m", "cchc_docs", "report", "2023-Q1", "--today", TODAY],
        cwd=drafted,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    while not (jobs := list(temporary.glob("cchc-libreoffice-*/*"))):
        assert process.poll() is None
        time.sleep(0.02)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Đã dừng" in said.decode()
    assert "Traceback" not in said.decode()
    assert not commands_naming(str(jobs[0].parent)), "LibreOffice still runs"
    assert list(temporary.iterdir()) == []
    temporary.rmdir()
    assert snapshot(drafted) == before


def commands_naming(text: str) -> list[str]:
    """The command lines of running processes that contain the text."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            found.append(path.read_bytes().decode("utf-8", "replace"))
        except OSError:  # it has ended meanwhile
            continue
    assert found
    return [command for command in found if text in command]


def test_a_killed_publication_is_completed_by_the_next_one(drafted: Path) -> None:
    """Killed between two moves: what had been built whole is put in place before anything else."""
    script = FAILING_MOVE.replace('raise PermissionError(13, "Permission denied", str(self))', "os._exit(9)").replace(
        "import sys", "import os, sys"
    )
    done = subprocess.run([sys.executable, "-c", script, str(drafted)], env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    assert done.returncode == 9
    folder = drafted / OUTPUTS
    assert (folder / "bao-cao.docx").read_text(encoding="utf-8") == "mới"
    from cchc_docs.workflows.publication import publication

    with publication(folder):
        assert [(folder / name).read_text(encoding="utf-8") for name in ("bao-cao.docx", "phu-luc-1.docx", "bao-cao.pdf")] == [
            "mới"
        ] * 3
    assert not list(folder.glob(".cchc-moi-*"))


def test_a_machine_whose_fonts_lack_vietnamese_letters_is_told_so(drafted: Path, tmp_path: Path) -> None:
    """Only LibreOffice's own font of symbols can be had: another font must not slip into a document unsaid."""
    settings = tmp_path / "fonts.conf"
    settings.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>/usr/share/fonts/truetype/libreoffice</dir><cachedir>{tmp_path}/bo-nho-phong</cachedir></fontconfig>",
        encoding="utf-8",
    )
    before = snapshot(drafted / "outputs")
    for arguments in (("doctor",), ("report", "2023-Q1"), ("finalize", f"{OUTPUTS}/bao-cao.docx")):
        result = run_cchc(drafted, *arguments, environment={"FONTCONFIG_FILE": str(settings)})
        assert result.status == 5
        said = result.err + result.out
        assert "thiếu chữ tiếng Việt" in said
        assert "OpenSymbol" in said
        assert "fonts-liberation2" in said
    assert snapshot(drafted / "outputs") == before
