"""What cchc itself prints, finalized, breaks no rule on its pages."""

from pathlib import Path

import pytest

from tests.apology_rows import add_rows, row
from tests.archiving import archive_failures
from tests.conftest import copy_sample, run_cchc
from tests.test_inspections import book as inspection
from tests.test_letters import RIGHT, correct

SEED_SLIPS = {
    "capital-agency",
    "subject-stop", "dash-in-notation", "space-before-mark", "term-out-of-force", "body-upright", "date-short", "citation-incomplete",
}  # fmt: skip
"""The seed plan's own, which its draft keeps on purpose."""

COMPANIONS = (
    ("plan", "2023"),
    ("report", "2023-03"),
    ("minutes", "2023-Q1"),
    ("write", "ke-hoach-tuyen-truyen", "2023"),
    ("write", "ke-hoach-kiem-tra", "2023"),
    ("write", "ke-hoach-thi-dua", "2023"),
    ("write", "to-trinh", "2023-Q1"),
    ("write", "quyet-dinh-kien-toan", "2023"),
    ("write", "quyet-dinh-to-kiem-tra", "2023"),
    ("write", "giay-moi", "2023-Q1"),
    ("write", "thong-bao-ket-luan", "2023-Q1"),
    ("write", "cong-van-don-doc", "2023-Q1"),
)


def found(folder: Path, pdf: Path) -> set[str]:
    result = run_cchc(folder, "lint", "--json", str(pdf))
    return {issue["code"] for issue in result.json["issues"] if issue["severity"] != "advice"}


def test_the_final_report_with_its_annexes_breaks_no_rule(finished: Path) -> None:
    folder = finished.parent.parent.parent
    assert found(folder, finished / "bao-cao.trinh-ky.pdf") == set()
    assert found(folder, finished / "bao-cao.pdf") == set()


@pytest.mark.slow
def test_every_other_final_document_breaks_no_rule(tmp_path: Path) -> None:
    folder = copy_sample(tmp_path)
    for command in COMPANIONS:
        run_cchc(folder, *command)
    drafts = [
        one
        for one in sorted((folder / "outputs").rglob("*.docx"))
        if ".cchc" not in one.parts and not one.name.startswith("phu-luc")
    ]
    finals = []
    for draft in drafts:
        run_cchc(folder, "finalize", draft.relative_to(folder).as_posix())
        finals.append(draft.with_name(f"{draft.stem}.trinh-ky.pdf"))
    printed = [final for final in finals if final.is_file()]
    assert len(printed) >= 10
    broken = {final.name: found(folder, final) for final in printed}
    assert broken.pop("ke-hoach.trinh-ky.pdf") <= SEED_SLIPS
    assert {name: codes for name, codes in broken.items() if codes} == {}


@pytest.mark.slow
def test_the_final_papers_of_single_events_break_no_rule(workspace: Path) -> None:
    inspection(workspace)
    add_rows(workspace, [row(100)])
    issue = ("register", "issue", "--type", "BC", "--subject", "Kết quả công tác cải cách hành chính quý I năm 2023")
    assert run_cchc(workspace, *issue, "--date", "2023-04-03", "--today", "2023-04-03").status == 0
    sent = ("register", "dispatch", "1/BC-UBND", "--date", "2023-04-04", "--today", "2023-04-04")
    assert run_cchc(workspace, *sent).status == 0
    correct(workspace, RIGHT)
    drafted = []
    for kind, key, today in (
        ("bien-ban-kiem-tra", "2023-11-15", "2023-11-16"),
        ("phieu-xin-loi", "2023-03", "2023-03-28"),
        ("cong-van-dinh-chinh", "2023-04", "2023-04-20"),
    ):
        written = run_cchc(workspace, "write", kind, key, "--today", today, "--json")
        assert (written.status, written.json["issues"]) == (0, [])
        drafts = [one["path"] for one in written.json["documents"] if one["path"].endswith(".docx")]
        assert run_cchc(workspace, "finalize", drafts[0], "--today", today).status == 0
        drafted.append(workspace / drafts[0])
    for draft in drafted:
        final = draft.with_name(f"{draft.stem}.trinh-ky.pdf")
        assert found(workspace, final) == set(), final.name
        assert archive_failures(final) == []
