"""``cchc write phieu-xin-loi``: an apology and a new day for each dossier that is late or soon will be."""

import re
from datetime import date, timedelta
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from cchc_docs.workflows.apology_context import address, addressee
from tests.apology_rows import SHEET, add_rows, row
from tests.conftest import Change, copy_sample, run_cchc, snapshot
from tests.drafted_words import paragraphs

OUTPUTS = "outputs/2023/2023-03"
KIND = "phieu-xin-loi"
DAYS = [day for day in (date(2023, 4, 3) + timedelta(days=one) for one in range(60)) if day.weekday() < 5][:30]
DAYS = [day if (day.month, day.day) not in ((5, 1), (5, 2), (5, 3)) else date(2023, 5, 18) for day in DAYS]
"""30 days after 31 March 2023 on which an office works: 30 April and 1 May were off until 3 May."""


def file(number: int) -> str:
    return f"{OUTPUTS}/{KIND}-h32-03-{number:04d}.docx"


def said_day(day: date) -> str:
    """As the decree writes it, typed once more for the test."""
    month = f"0{day.month}" if day.month < 3 else str(day.month)
    return (
        f"{('thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu')[day.weekday()]}, ngày {day.day:02d} tháng {month} năm {day.year}"
    )


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with thirty apologies. Tests must not change it."""
    folder = copy_sample(tmp_path_factory.mktemp("written"))
    add_rows(folder, [row(100 + number, new_due=day) for number, day in enumerate(DAYS)])
    assert run_cchc(folder, "check", "inputs/2023/thang-03.xlsx").status == 0
    result = run_cchc(folder, "write", KIND, "2023-03", "--json")
    assert (result.status, result.json["issues"]) == (0, [])
    assert len(result.json["documents"]) == 31
    return folder


def test_thirty_dossiers_give_thirty_documents_each_with_its_own_day(written: Path) -> None:
    assert len(list((written / OUTPUTS).glob(f"{KIND}-*.docx"))) == 30
    for number, day in enumerate(DAYS):
        lines = paragraphs(written / file(100 + number))
        assert lines[:2] == ["PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", f"Kính gửi: Ông/Bà Người nộp mẫu {100 + number}"]
        assert f"mã hồ sơ: H32.03.{100 + number:04d}; hẹn trả kết quả: ngày 31 tháng 3 năm 2023." in lines[3]
        assert lines[-2].endswith(f"sẽ trả kết quả giải quyết hồ sơ vào {said_day(day)}.")
        assert lines[-1].endswith("./.")


def test_one_preview_shows_them_all(written: Path) -> None:
    reader = PdfReader(written / OUTPUTS / f"{KIND}.pdf")
    assert len(reader.pages) == 30
    assert [one.title for one in reader.outline][::29] == [  # type: ignore[union-attr]
        f"Phiếu xin lỗi và hẹn lại ngày trả kết quả hồ sơ H32.03.{number:04d}" for number in (100, 129)
    ]


def test_its_parts_are_those_of_the_model(written: Path) -> None:
    document = docx.Document(str(written / file(100)))
    head, foot = document.tables
    assert head.cell(1, 0).text == "Số:        /PXL-UBND"
    assert re.search(r"^Long Điền A, ngày\s+tháng 3 năm 2023$", head.cell(1, 1).text)
    assert foot.cell(0, 0).text.splitlines() == [
        "Nơi nhận:", "- Như trên;", "- Bộ phận Tiếp nhận và Trả kết quả;", "- Lưu: VT, VPTK.",
    ]  # fmt: skip
    assert [line for line in foot.cell(0, 1).text.splitlines() if line][:2] == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]
    styles = [one.style.name for one in document.paragraphs if one.text and one.style]
    assert styles == ["Tên loại", "Kính gửi", *["Lời văn"] * 5, "Lời kết"]


def test_neither_drafts_nor_template_have_findings(written: Path) -> None:
    said = run_cchc(written, "lint", file(100), file(129), f"templates/{KIND}.docx").out
    assert said.count("không có lỗi.") == 3


def test_no_report_names_the_applicant(written: Path, tmp_path: Path) -> None:
    copy_sample(tmp_path)
    add_rows(tmp_path, [row(100, applicant="Lương Thị Kín Đáo")])
    assert run_cchc(tmp_path, "write", KIND, "2023-03").status == 0
    assert run_cchc(tmp_path, "report", "2023-03").status == 0
    parts = [one for one in (tmp_path / OUTPUTS).glob("*.docx") if not one.name.startswith(KIND)]
    assert len(parts) > 2
    for part in parts:
        document = docx.Document(str(part))
        assert "Kín Đáo" not in document.element.xml
    assert "Kín Đáo" in (paragraphs(tmp_path / file(100)))[1]


def test_a_late_apology_is_written_and_reported(workspace: Path) -> None:
    line = add_rows(workspace, [row(100, due=date(2023, 3, 27)), row(101, due=date(2023, 3, 28)), row(102, due=date(2023, 3, 29))])
    result = run_cchc(workspace, "write", KIND, "2023-03", "--json")
    assert result.status == 0
    late = [(one["cell"], one["severity"]) for one in result.json["issues"] if one["code"] == "apology-late"]
    assert late == [(f"G{line}", "warning"), (f"G{line + 1}", "warning")]
    assert "26/3/2023" in result.json["issues"][-2]["message"]
    assert "đến nay Ủy ban nhân dân xã Long Điền A chưa trả" in paragraphs(workspace / file(100))[4]
    assert "không thể trả kết quả" in paragraphs(workspace / file(101))[4]


@pytest.mark.parametrize(
    ("changed", "code", "column"),
    [
        ({"applicant": None}, "apology-applicant-missing", "D"),
        ({"reason": None}, "apology-reason-missing", "I"),
        ({"new_due": None, "due": date(2023, 3, 20)}, "new-due-missing", "J"),
        ({"new_due": date(2023, 4, 8)}, "new-due-day-off", "J"),
        ({"new_due": date(2023, 5, 1)}, "new-due-day-off", "J"),
        ({"new_due": date(2023, 3, 31)}, "new-due-too-early", "J"),
        ({"new_due": date(2023, 3, 28), "due": date(2023, 3, 20)}, "new-due-too-early", "J"),
    ],
)
def test_what_a_letter_needs_is_an_issue_with_its_cell(workspace: Path, changed: dict[str, object], code: str, column: str) -> None:
    line = add_rows(workspace, [row(100), row(101, **changed)])  # type: ignore[arg-type]
    result = run_cchc(workspace, "write", KIND, "2023-03", "--json")
    assert result.status == 1
    errors = [(one["code"], one["sheet"], one["cell"]) for one in result.json["issues"] if one["severity"] == "error"]
    assert errors == [(code, SHEET, f"{column}{line + 1}")]
    assert not (workspace / "outputs").exists()


def test_a_second_apology_is_refused(workspace: Path) -> None:
    line = add_rows(workspace, [row(0, code="h32.02.0003", new_due=date(2023, 4, 5))])
    result = run_cchc(workspace, "write", KIND, "2023-03", "--json")
    assert result.status == 1
    told = {one["code"]: (one["cell"], one["message"]) for one in result.json["issues"] if one["severity"] == "error"}
    assert {code: cell for code, (cell, _) in told.items()} == {"apology-twice": f"K{line}", "new-due-twice": f"J{line}"}
    assert "Phiếu xin lỗi số 03/PXL" in told["apology-twice"][1]
    assert "inputs/2023/thang-02.xlsx" in told["apology-twice"][1]
    assert "10/02/2023" in told["new-due-twice"][1]


def test_the_check_too_tells_of_a_second_new_day(workspace: Path, change: Change) -> None:
    change("2023/thang-04.xlsx", SHEET, "J4", date(2023, 4, 20))
    july = {"CCHC_TODAY": "2023-07-03"}
    for targets in ((), ("2023-04",), ("2023-Q2",), ("inputs/2023/thang-04.xlsx",)):
        result = run_cchc(workspace, "check", *targets, "--json", environment=july)
        assert [(one["code"], one["file"], one["cell"]) for one in result.json["issues"]] == [
            ("new-due-twice", "inputs/2023/thang-04.xlsx", "J4")
        ]
        assert (result.status, "17/3/2023" in result.out) == (1, True)
    assert run_cchc(workspace, "check", "2023-05", environment=july).out == "Không có lỗi.\n", "another month's matter"


def test_the_sample_has_a_dossier_that_awaits_an_apology(workspace: Path) -> None:
    result = run_cchc(workspace, "write", KIND, "2023-10", environment={"CCHC_TODAY": "2023-10-31"})
    assert (result.status, "apology-late" in result.err) == (0, True)
    assert (workspace / "outputs/2023/2023-10/phieu-xin-loi-h32-10-0001.docx").is_file()


def test_an_earlier_month_that_cannot_be_read_may_hide_an_apology(workspace: Path) -> None:
    add_rows(workspace, [row(100)])
    (workspace / "inputs/2023/thang-02.xlsx").write_bytes(b"rac")
    result = run_cchc(workspace, "write", KIND, "2023-03", "--json")
    assert result.status == 3
    assert ("workbook-unreadable", "inputs/2023/thang-02.xlsx") in [(one["code"], one["file"]) for one in result.json["issues"]]


def test_an_apology_that_was_issued_is_not_written_again(workspace: Path) -> None:
    line = add_rows(workspace, [row(100), row(101)])
    assert run_cchc(workspace, "write", KIND, "2023-03").status == 0
    issued = run_cchc(workspace, "finalize", file(100), "--number", "auto", "--date", "2023-03-28", "--json")
    assert (issued.status, issued.json["issues"]) == (0, [])
    assert issued.json["documents"][0]["notation"] == "PXL-UBND"
    before = snapshot(workspace / "outputs")
    again = run_cchc(workspace, "write", KIND, "2023-03", "--json")
    assert [(one["code"], one["severity"], one["cell"]) for one in again.json["issues"]] == [
        ("apology-recorded", "warning", f"K{line}")
    ]
    assert "đã có phiếu số 01/PXL-UBND nên không soạn lại" in again.json["issues"][0]["message"]
    written = [Path(one["path"]).name for one in again.json["documents"]]
    assert (again.status, written) == (0, [Path(file(101)).name, f"{KIND}.pdf"])
    after = snapshot(workspace / "outputs")
    assert {name: content for name, content in after.items() if name in before and "101" not in name and KIND + ".pdf" not in name}
    assert after[file(100).removeprefix("outputs/")] == before[file(100).removeprefix("outputs/")]


def test_when_every_apology_is_recorded_a_second_one_is_refused(workspace: Path) -> None:
    line = add_rows(workspace, [row(100)])
    assert run_cchc(workspace, "write", KIND, "2023-03").status == 0
    assert run_cchc(workspace, "finalize", file(100), "--number", "auto", "--date", "2023-03-28").status == 0
    before = snapshot(workspace / "outputs")
    again = run_cchc(workspace, "write", KIND, "2023-03", "--json")
    assert again.status == 1
    assert ("apology-twice", f"K{line}") in [(one["code"], one["cell"]) for one in again.json["issues"]]
    assert "01/PXL-UBND ngày 28/3/2023" in again.out
    assert snapshot(workspace / "outputs") == before


def test_soon_due_without_a_new_day_is_only_named(workspace: Path) -> None:
    line = add_rows(
        workspace, [row(100, new_due=None), row(101, apology="Phiếu xin lỗi số 09/PXL"), row(102, resolved=date(2023, 3, 27))]
    )
    result = run_cchc(workspace, "write", KIND, "2023-03", "--json")
    assert result.status == 0
    assert result.json["documents"] == []
    assert [(one["code"], one["cell"]) for one in result.json["issues"]][-2:] == [
        ("apology-not-yet", f"J{line}"),
        ("apology-none", None),
    ]
    assert not (workspace / "outputs").exists()


def test_an_edited_letter_stops_all(workspace: Path) -> None:
    add_rows(workspace, [row(100), row(101)])
    assert run_cchc(workspace, "write", KIND, "2023-03").status == 0
    document = docx.Document(str(workspace / file(101)))
    document.paragraphs[-2].add_run(" Sửa tay.")
    document.save(str(workspace / file(101)))
    before = snapshot(workspace)
    assert run_cchc(workspace, "write", KIND, "2023-03").status == 6
    assert snapshot(workspace) == before


@pytest.mark.parametrize(
    ("applicant", "form", "name", "sent"),
    [
        ("Nguyễn Văn A", "Ông/Bà", "Nguyễn Văn A", "Ông/Bà Nguyễn Văn A"),
        ("bà  Trần Thị B.", "Bà", "Trần Thị B", "Bà Trần Thị B"),
        ("Bàn Thị C", "Ông/Bà", "Bàn Thị C", "Ông/Bà Bàn Thị C"),
        ("Ông/Bà Lê D", "Ông/Bà", "Lê D", "Ông/Bà Lê D"),
        ("Công ty TNHH M & N", "Quý đơn vị", "Công ty TNHH M & N", "Công ty TNHH M & N"),
    ],
)
def test_people_and_organizations_are_spoken_to_as_what_they_are(applicant: str, form: str, name: str, sent: str) -> None:
    assert address(applicant) == (form, name)
    assert addressee(applicant) == sent
