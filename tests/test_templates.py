"""Templates that somebody has spoilt: the field or tag is named with its place, and nothing is written."""

import re
from pathlib import Path

import docx
import pytest

from tests.conftest import run_cchc, snapshot

OUTPUTS = "outputs/2023/2023-Q1"


def edit_template(workspace: Path, name: str, old: str, new: str) -> None:
    """Changes a tag where it stands in one run, as the templates have them."""
    document = docx.Document(str(workspace / "templates" / name))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    paragraphs = [*document.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]
    runs = [run for paragraph in paragraphs for run in paragraph.runs if old in run.text]
    assert runs, f"{old!r} not in {name}"
    runs[0].text = runs[0].text.replace(old, new)
    document.save(str(workspace / "templates" / name))


@pytest.mark.parametrize(
    ("template", "right", "wrong", "suggested"),
    [
        ("bao-cao.docx", "{{ nhiem_vu.tong_so }}", "{{ nhiem_vu.tongso }}", "tong_so"),
        ("bao-cao.docx", "{{ trich_yeu }}", "{{ trich_yeuu }}", "trich_yeu"),
        ("phu-luc-ii06a.docx", "{{ dong.truc_tuyen }}", "{{ dong.truc_tyen }}", "truc_tuyen"),
        ("bao-cao.docx", "{{ nguoi_ky.ho_ten }}", "{{ nguoi_ky.hoten }}", "ho_ten"),
    ],
)
def test_a_misspelt_field_is_named_with_its_place_and_the_nearest_known(
    drafted: Path, template: str, right: str, wrong: str, suggested: str
) -> None:
    edit_template(drafted, template, right, wrong)
    before = snapshot(drafted)
    result = run_cchc(drafted, "report", "2023-Q1")
    assert result.status == 4
    assert re.search(rf"templates/{template}, đoạn \d+ \(«.*»\): không có trường «\w+»; có phải là «{suggested}»\?", result.err)
    assert snapshot(drafted) == before


@pytest.mark.parametrize(
    "wrong",
    [
        "{{ trich_yeu",
        "trich_yeu }}",
        "{% trich_yeu",
        "{%p if trich_yeu %} chữ sẽ mất",
        "{% if trich_yeu %}",
        "{{ trich_yeu|khong_co }}",
        "{{ 1/0 }}",
    ],
)
def test_a_broken_tag_is_a_template_error(drafted: Path, wrong: str) -> None:
    edit_template(drafted, "bao-cao.docx", "{{ trich_yeu }}", wrong)
    before = snapshot(drafted)
    result = run_cchc(drafted, "report", "2023-Q1")
    assert result.status == 4
    assert "templates/bao-cao.docx" in result.err
    assert snapshot(drafted) == before


def test_a_template_cannot_run_code(drafted: Path, tmp_path: Path) -> None:
    mark = tmp_path / "da-chay"
    tag = "{{ cycler.__init__.__globals__.os.popen('touch " + str(mark) + "').read() }}"
    edit_template(drafted, "bao-cao.docx", "{{ trich_yeu }}", tag)
    assert run_cchc(drafted, "report", "2023-Q1").status == 4
    assert not mark.exists()


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 rac", b"khong phai Word"])
def test_a_missing_or_damaged_template_is_a_template_error(drafted: Path, content: bytes | None) -> None:
    template = drafted / "templates" / "phu-luc-tien-do.docx"
    template.unlink()
    if content is not None:
        template.write_bytes(content)
    result = run_cchc(drafted, "report", "2023-Q1")
    assert result.status == 4
    assert "templates/phu-luc-tien-do.docx" in result.err
