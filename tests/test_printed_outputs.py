"""What cchc itself prints, finalized, breaks no rule on its pages."""

from pathlib import Path

import pytest

from tests.conftest import copy_sample, run_cchc

SEED_SLIPS = {
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
