"""``cchc batch``: a period's reports of many units in one run."""

import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.batch import Batch, run_batch
from cchc_docs.workflows.unit_batch import Crew
from tests.archiving import archive_failures
from tests.conftest import TODAY, clean_sample, run_cchc, snapshot

KEY, PERIOD = "2023-03", "2023/2023-03"
FINAL = "bao-cao.trinh-ky.pdf"
MONTHS = ("thang-01.xlsx", "thang-02.xlsx", "thang-03.xlsx")


def unit(folder: Path, name: str) -> Path:
    """A commune with the first months of the sample year."""
    root = folder / "cac-xa" / name
    year = root / "inputs/2023"
    shutil.copytree(clean_sample() / "inputs/2023/minh-chung", year / "minh-chung")
    shutil.copy(clean_sample() / "inputs/co-quan.xlsx", root / "inputs")
    for book in ("ke-hoach.xlsx", *MONTHS):
        shutil.copy(clean_sample() / "inputs/2023" / book, year)
    return root


def province(folder: Path, *names: str) -> Path:
    shutil.copytree(clean_sample() / "templates", folder / "templates")
    for name in names:
        unit(folder, name)
    return folder


def outputs(folder: Path, name: str) -> Path:
    return folder / "cac-xa" / name / "outputs" / PERIOD


def states(folder: Path, *more: str) -> dict[str, str]:
    told = run_cchc(folder, "batch", KEY, "--units", "cac-xa", "--json", *more).json
    return {one["name"]: one["state"] for one in told["units"]}


def move_a_dossier(root: Path) -> None:
    """One dossier of March comes in at the counter instead of online."""
    path = root / "inputs/2023/thang-03.xlsx"
    book = load_workbook(path)
    for cell, value in (("C4", 20), ("D4", 185), ("C11", 95), ("D11", 281)):
        book["Hồ sơ TTHC"][cell].value = value
    book.save(path)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three communes, the second without its month. Tests must not change it."""
    folder = province(tmp_path_factory.mktemp("tinh"), "xa-mot", "xa-hai", "xa-ba")
    (folder / "cac-xa/xa-hai/inputs/2023/thang-03.xlsx").unlink()
    (folder / "cac-xa/ghi-chu").mkdir()
    result = run_cchc(folder, "batch", KEY, "--units", "cac-xa", "--json")
    assert result.status == 1
    assert {one["name"]: one["state"] for one in result.json["units"]} == {"xa-ba": "made", "xa-hai": "failed", "xa-mot": "made"}
    (issue,) = [one for one in result.json["issues"] if one["severity"] == "error"]
    assert (issue["code"], issue["file"]) == ("month-missing", "cac-xa/xa-hai/inputs/2023/thang-03.xlsx")
    assert result.err.splitlines()[-1].startswith("[3/3] xa-")
    finals = [one for one in result.json["documents"] if one["path"].endswith(FINAL)]
    assert [(one["kind"], one["number"], one["pages"]) for one in finals] == [("bao-cao", None, finals[0]["pages"])] * 2
    return folder


def test_a_units_documents_are_those_of_report_and_finalize(made: Path, tmp_path: Path) -> None:
    alone = unit(tmp_path, "xa")
    shutil.copytree(made / "templates", alone / "templates")
    assert run_cchc(alone, "report", KEY).status == 0
    assert run_cchc(alone, "finalize", f"outputs/{PERIOD}/bao-cao.docx").status == 0
    own, together = alone / "outputs" / PERIOD, outputs(made, "xa-mot")
    drafts = sorted(path.name for path in own.glob("*.docx"))
    assert len(drafts) >= 4
    for name in drafts:
        assert (together / name).read_bytes() == (own / name).read_bytes(), name
    assert (together / "doi-chieu-so-lieu.xlsx").is_file()
    pages, known = (PdfReader(folder / FINAL).pages for folder in (together, own))
    assert [page.extract_text() for page in pages] == [page.extract_text() for page in known]
    assert not (together / "bao-cao.pdf").exists(), "nobody looks at a hundred previews"


def test_the_finals_are_ready_to_be_signed_and_without_a_number(made: Path) -> None:
    final = outputs(made, "xa-ba") / FINAL
    assert archive_failures(final) == []
    assert "NguoiKy" in (PdfReader(final).get_fields() or {})
    assert not (made / "cac-xa/xa-ba/van-ban-di").exists()


def test_a_units_problems_lie_in_its_own_folder(made: Path) -> None:
    told = (outputs(made, "xa-hai") / "van-de.txt").read_text(encoding="utf-8")
    assert told.startswith("LỖI: inputs/2023/thang-03.xlsx: thiếu số liệu tháng 3/2023")
    assert not (outputs(made, "xa-hai") / "bao-cao.docx").exists()


def test_the_synthesis_adds_the_units_up_and_names_who_is_missing(made: Path) -> None:
    path = made / "outputs" / PERIOD / "tong-hop.xlsx"
    book = load_workbook(path, data_only=True)
    page = book["Hồ sơ TTHC"]
    headers = [cell.value for cell in page[3]]
    first, second, total = (dict(zip(headers, row, strict=True)) for row in page.iter_rows(min_row=4, max_row=6, values_only=True))
    assert [first["Đơn vị"], total["Đơn vị"]] == ["Ủy ban nhân dân xã Long Điền A (xa-ba)", "TỔNG CỘNG"]
    assert [one["Hồ sơ nhận giải quyết"] for one in (first, second, total)] == [415, 415, 830]
    assert [one["Tiếp nhận trực tuyến"] for one in (first, second, total)] == [96, 96, 192]
    missing = [row for row in book["Chưa có báo cáo"].iter_rows(min_row=4, values_only=True) if row[0]]
    assert [(row[0], row[1]) for row in missing] == [("cac-xa/xa-hai", 1)]


def test_what_has_not_changed_is_not_made_again(made: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(made, tmp_path / "t")
    before = snapshot(folder)
    assert states(folder) == {"xa-ba": "unchanged", "xa-hai": "failed", "xa-mot": "unchanged"}
    assert snapshot(folder) == before
    move_a_dossier(folder / "cac-xa/xa-mot")
    shutil.copy(clean_sample() / "inputs/2023/thang-03.xlsx", folder / "cac-xa/xa-hai/inputs/2023")
    assert states(folder) == {"xa-ba": "unchanged", "xa-hai": "made", "xa-mot": "made"}
    assert not (outputs(folder, "xa-hai") / "van-de.txt").exists()
    changed = {name for name, content in snapshot(folder).items() if before.get(name) != content}
    assert not [name for name in changed if "/xa-ba/" in name]
    (outputs(folder, "xa-ba") / FINAL).unlink()
    assert states(folder)["xa-ba"] == "made"
    for name in ("xa-hai", "xa-mot"):
        shutil.rmtree(folder / "cac-xa" / name)
    assert states(folder, "--today", "2023-03-29") == {"xa-ba": "made"}
    assert states(folder, "--today", "2023-03-29") == {"xa-ba": "unchanged"}
    assert states(folder, "--today", "2023-03-29", "--force") == {"xa-ba": "made"}


def test_a_state_that_is_lost_or_torn_costs_only_time(made: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(made, tmp_path / "t")
    (outputs(folder, "xa-ba") / ".cchc/lo.json").write_text("{", encoding="utf-8")
    (outputs(folder, "xa-mot") / ".cchc/lo.json").unlink()
    assert states(folder) == {"xa-ba": "made", "xa-hai": "failed", "xa-mot": "made"}


def test_somebodys_work_is_kept_and_stops_only_its_unit(made: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(made, tmp_path / "t")
    signed = outputs(folder, "xa-ba") / FINAL
    signed.write_bytes(signed.read_bytes() + b"\n% signed")
    move_a_dossier(folder / "cac-xa/xa-ba")
    before = signed.read_bytes()
    result = run_cchc(folder, "batch", KEY, "--units", "cac-xa")
    assert result.status == 1
    assert result.out.splitlines()[0] == "3 đơn vị: 1 không đổi, 2 có lỗi.", result.err
    assert "đã được ký số" in result.err
    assert signed.read_bytes() == before


def test_a_synthesis_that_somebody_worked_in_is_told_before_anything_is_made(made: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(made, tmp_path / "t")
    (folder / "outputs" / PERIOD / "tong-hop.xlsx").write_bytes(b"mine")
    refused = run_cchc(folder, "hang-loat", KEY, "--units", "cac-xa", "--force", "--quiet")
    assert (refused.status, "tong-hop.xlsx" in refused.err, refused.out) == (6, True, "")


def test_a_unit_in_which_nothing_can_be_written_stops_no_other(made: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(made, tmp_path / "t")
    shutil.rmtree(folder / "cac-xa/xa-ba/outputs")
    (folder / "cac-xa/xa-ba/outputs").write_text("một tệp", encoding="utf-8")
    result = run_cchc(folder, "batch", KEY, "--units", "cac-xa")
    assert (result.status, result.out.splitlines()[0]) == (1, "3 đơn vị: 1 không đổi, 2 có lỗi.")
    assert "cac-xa/xa-ba/outputs" in result.err


def test_a_day_is_no_period(made: Path) -> None:
    refused = run_cchc(made, "batch", "2023-03-15", "--units", "cac-xa")
    assert (refused.status, "không phải kỳ báo cáo" in refused.err) == (2, True)


@pytest.mark.parametrize(("arguments", "status", "said"), [
    (("--units", "khong-co"), 2, "Không có «khong-co»; hãy kiểm tra lại tên và đường dẫn."),
    (("--units", "templates/bao-cao-chuyen-de.docx"), 2, "«templates/bao-cao-chuyen-de.docx» là tệp; ở đây cần một thư mục."),
    (("--units", "templates"), 3, "không có đơn vị nào"),
    ((), 2, "--units"),
])  # fmt: skip
def test_what_cannot_be_begun_is_one_sentence(tmp_path: Path, arguments: Sequence[str], status: int, said: str) -> None:
    refused = run_cchc(province(tmp_path), "batch", KEY, *arguments)
    assert (refused.status, said in refused.err) == (status, True)


def test_any_executor_can_do_the_work(tmp_path: Path) -> None:
    folder, told = province(tmp_path, "xa-mot", "xa-hai"), list[str]()
    batch = Batch(key=parse_period_key(KEY), units=folder / "cac-xa", today=date.fromisoformat(TODAY), jobs=2)
    with ThreadPoolExecutor(1) as executor:
        result = run_batch(
            Workspace(folder), batch, lambda report, done, total: told.append(f"{done}/{total}"), Crew(executor=executor)
        )
    assert [one.outcome for one in result.reports] == ["made", "made"]
    assert told == ["1/2", "2/2"]
    assert archive_failures(outputs(folder, "xa-hai") / FINAL) == []
