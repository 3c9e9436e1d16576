"""The command line as a user meets it."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_docs import __version__
from tests.conftest import ROOT, TODAY, run_cchc
from tests.measuring import seconds


def test_help_lists_every_command_with_its_alias(tmp_path: Path) -> None:
    said = run_cchc(tmp_path, "--help").out
    for pair in (
        "init / khoi-tao",
        "doctor / chan-doan",
        "check / kiem-tra",
        "report / bao-cao",
        "write / viet",
        "finalize / trinh-ky",
        "rollover / chuyen-nam",
        "schedule / lich",
        "register / so-van-ban",
        "merge / gop",
    ):
        assert pair in said
    assert "Ví dụ" in said
    assert "Usage" not in said


@pytest.mark.parametrize(
    "name", ["init", "doctor", "check", "report", "write", "finalize", "rollover", "schedule", "register", "merge"]
)
def test_every_command_has_help_with_examples(tmp_path: Path, name: str) -> None:
    result = run_cchc(tmp_path, name, "--help")
    assert result.status == 0
    assert f"cchc {name}" in result.out
    assert "Ví dụ" in result.out


def test_aliases_do_the_same(workspace: Path) -> None:
    assert run_cchc(workspace, "kiem-tra", "Q1/2023").out == run_cchc(workspace, "check", "2023-Q1").out


def test_version(tmp_path: Path) -> None:
    assert run_cchc(tmp_path, "--version").out.strip() == f"cchc {__version__}"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("reprot",), "Không có lệnh 'reprot'"),
        (("report",), "Thiếu tham số 'KỲ'"),
        (("report", "2023-Q9"), "«2023-Q9» không phải là kỳ"),
        (("report", "2023-Q1", "--todya", "x"), "Không có tùy chọn '--todya'"),
        (("report", "2023-Q1", "--today", "mai"), "«mai» không phải là ngày"),
    ],
)
def test_usage_errors_are_vietnamese_and_end_with_2(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    result = run_cchc(tmp_path, *arguments)
    assert result.status == 2
    assert words in result.err
    assert result.out == ""


def test_today_may_stand_before_or_after_the_command_or_in_the_environment(workspace: Path) -> None:
    for arguments, environment in (
        (("--today", "2026-11-23", "check", "2023-Q1"), {"CCHC_TODAY": ""}),
        (("check", "2023-Q1", "--today", "23/11/2026"), {"CCHC_TODAY": ""}),
        (("check", "2023-Q1"), {"CCHC_TODAY": "2026-11-23"}),
    ):
        assert "không còn hiệu lực vào ngày soạn 23/11/2026" in run_cchc(workspace, *arguments, environment=environment).out


def test_output_in_a_pipe_is_plain_utf8_even_on_a_legacy_code_page(workspace: Path) -> None:
    result = run_cchc(workspace, "check", environment={"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"})
    assert result.out == "Không có lỗi.\n"
    assert "\x1b" not in result.out


def test_json_is_one_object_also_when_the_world_is_broken(workspace: Path, tmp_path: Path) -> None:
    assert run_cchc(workspace, "check", "--json").json == {"issues": []}
    failed = run_cchc(workspace, "report", "2023-Q1", "--json", environment={"PATH": str(tmp_path / "khong-co")})
    assert failed.status == 5
    (issue,) = failed.json["issues"]
    assert (issue["code"], issue["severity"], issue["file"]) == ("program-failed", "error", None)


def test_a_report_in_json_names_every_file_with_its_pages(finished: Path, tmp_path: Path) -> None:
    workspace = finished.parent.parent.parent
    documents = run_cchc(workspace, "report", "2023-Q1", "--json").json["documents"]
    assert [(Path(one["path"]).name, one["kind"], one["pages"]) for one in documents] == [
        ("bao-cao.docx", "bao-cao", 5),
        ("phu-luc-1.docx", "phu-luc", 4),
        ("phu-luc-2.docx", "phu-luc", 1),
        ("phu-luc-3.docx", "phu-luc", 4),
        ("phu-luc-4.docx", "phu-luc", 2),
        ("phu-luc-5.docx", "phu-luc", 1),
        ("bao-cao.pdf", "bao-cao", 17),
    ]
    assert all(list(one) == ["kind", "key", "path", "number", "notation", "date", "pages"] for one in documents)
    assert all((workspace / one["path"]).is_file() for one in documents)


def test_check_of_one_workbook_names_its_problems_only(workspace: Path) -> None:
    (workspace / "inputs/2023/thang-01.xlsx").write_bytes(b"")
    assert run_cchc(workspace, "check", "inputs/2023/thang-01.xlsx").status == 3
    assert run_cchc(workspace, "check", "inputs/2023/ke-hoach.xlsx").status == 0
    assert run_cchc(workspace, "check", "inputs/2023/khong-co.xlsx").status == 3
    assert run_cchc(workspace, "check", "templates/bao-cao.docx").status == 2


def test_init_makes_a_workspace_and_never_writes_into_one(tmp_path: Path) -> None:
    assert run_cchc(tmp_path, "init", "Xã tôi", "--sample").status == 0
    made = tmp_path / "Xã tôi"
    for month in range(1, 13):
        workbook = f"inputs/2023/thang-{month:02d}.xlsx"
        assert (made / workbook).read_bytes() == (ROOT / workbook).read_bytes()
    again = run_cchc(tmp_path, "init", "Xã tôi")
    assert again.status == 6
    assert "không trống" in again.err
    assert run_cchc(tmp_path, "init", "trong").status == 0
    assert not list((tmp_path / "trong").rglob("*.xlsx"))


def test_doctor_finds_a_sound_machine_sound_and_names_the_embedded_font(workspace: Path) -> None:
    result = run_cchc(workspace, "doctor")
    assert result.status == 0, result.out
    assert "«Times New Roman» được nhúng bằng" in result.out
    assert result.out.count("tốt") == 4


def test_doctor_names_a_broken_template(workspace: Path) -> None:
    (workspace / "templates/bao-cao.docx").write_bytes(b"x")
    result = run_cchc(workspace, "doctor")
    assert result.status == 4
    assert "templates/bao-cao.docx" in result.out


def test_help_needs_under_a_quarter_of_a_second_of_cpu(tmp_path: Path) -> None:
    def cpu() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "cchc_docs", "--help"], cwd=ROOT, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    assert min(cpu() for _ in range(3)) < 0.25


def test_a_warm_report_takes_under_four_seconds(finished: Path) -> None:
    folder = finished.parent.parent.parent
    assert any(seconds(folder, "report", "2023-Q1", "--today", TODAY)[0] < 4 for _ in range(3))


HEAVY = (
    "docx",
    "jinja2",
    "openpyxl",
    "python_calamine",
    "pypdf",
    "pyhanko",
    "pypdfium2",
    "babel",
    "rich",
    "lxml",
    "holidays",
    "icalendar",
)


def test_heavy_libraries_are_not_loaded_for_help() -> None:
    script = f"""
import sys
sys.argv = ["cchc", "--help"]
try:
    from cchc_docs.cli import main
    main()
except SystemExit:
    print([name for name in {HEAVY} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=os.environ, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
