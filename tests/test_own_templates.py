"""Templates that an office puts into ``templates/`` itself."""

import shutil
from pathlib import Path

import docx
import pytest

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.workflows.own_templates import type_named
from tests.conftest import run_cchc
from tests.drafted_words import paragraphs

OWN = "bao-cao-nhanh"


def put(workspace: Path, name: str, *texts: str) -> None:
    document = docx.Document()
    document.styles["Normal"].font.name = "Times New Roman"
    for text in texts:
        document.add_paragraph(text)
    document.save(str(workspace / "templates" / f"{name}.docx"))


def test_it_is_listed_with_the_fields_it_needs(workspace: Path) -> None:
    put(workspace, OWN, "Kỳ: {{ ky.ten }}", "{%p for dong in danh_gia.kien_nghi %}", "- {{ dong }}", "{%p endfor %}")
    put(workspace, "khong-co-the", "Chỉ có chữ.")
    put(workspace, "phu-luc-rieng", "{{ ky.ten }}")
    said = run_cchc(workspace, "write", "--list").out
    assert f"{OWN} " in said
    assert "(Báo cáo; các trường: ky.ten, danh_gia.kien_nghi)" in said
    entry = run_cchc(workspace, "write", "--list", "--json").json["entries"][-1]
    assert (entry["kind"], entry["fields"], entry["problem"]) == (OWN, ["ky.ten", "danh_gia.kien_nghi"], None)
    assert not any(name in said for name in ("khong-co-the", "phu-luc-rieng"))


def test_it_is_filled_from_the_report_of_the_key(workspace: Path) -> None:
    put(workspace, OWN, "Kỳ: {{ ky.ten }}", "Đơn vị: {{ co_quan.ten }}")
    result = run_cchc(workspace, "write", OWN, "2023-02", "--json")
    assert result.status == 0
    assert [(one["kind"], one["notation"]) for one in result.json["documents"]] == [(OWN, "BC-UBND")] * 2
    assert paragraphs(workspace / f"outputs/2023/2023-02/{OWN}.docx") == [
        "Kỳ: tháng 02 năm 2023", "Đơn vị: Ủy ban nhân dân xã Long Điền A",
    ]  # fmt: skip


def test_it_takes_its_number_and_its_day(workspace: Path) -> None:
    put(workspace, OWN, "Số:{{ so }}/{{ ky_hieu }}", "{{ co_quan.dia_danh }}, {{ ngay_ban_hanh }}", "Kỳ: {{ ky.ten }}")
    assert run_cchc(workspace, "write", OWN, "2023-02").status == 0
    draft = workspace / f"outputs/2023/2023-02/{OWN}.docx"
    assert paragraphs(draft)[0] == "Số:        /BC-UBND"
    result = run_cchc(workspace, "finalize", str(draft), "--number", "auto", "--date", "2023-03-28", "--json")
    assert result.status == 0, result.out
    kept = next((workspace / "van-ban-di").rglob(f"{OWN}.docx"))
    assert paragraphs(kept)[:2] == ["Số: 01/BC-UBND", "Long Điền A, ngày 28 tháng 3 năm 2023"]


def test_it_is_filled_from_the_plan_when_it_names_what_only_plans_have(workspace: Path) -> None:
    shutil.copy(workspace / "templates/ke-hoach.docx", workspace / "templates/ke-hoach-gon.docx")
    refused = run_cchc(workspace, "write", "ke-hoach-gon", "2023-Q1")
    assert (refused.status, "soạn theo năm" in refused.err) == (2, True)
    assert run_cchc(workspace, "write", "ke-hoach-gon", "2023").status == 0
    assert "I. MỤC ĐÍCH, YÊU CẦU" in paragraphs(workspace / "outputs/2023/2023/ke-hoach-gon.docx")


@pytest.mark.parametrize("wrong", ["{{ ky.tem }}", "{{ khong_co }}", "{{ ky.ten", "{%p for x in ky.ten %}"])
def test_what_it_may_not_name_is_a_template_error(workspace: Path, wrong: str) -> None:
    put(workspace, OWN, "Kỳ: {{ ky.ten }}", wrong)
    result = run_cchc(workspace, "write", OWN, "2023-02")
    assert result.status == 4
    assert f"templates/{OWN}.docx" in result.err
    assert not (workspace / "outputs").exists()


def test_one_that_cannot_be_read_does_not_hide_the_others(workspace: Path) -> None:
    put(workspace, OWN, "{{ ky.ten }}")
    (workspace / "templates/hong.docx").write_bytes(b"rac")
    said = run_cchc(workspace, "write", "--list")
    assert said.status == 0
    assert "templates/hong.docx" in said.out
    assert OWN in said.out
    assert run_cchc(workspace, "write", "hong", "2023-02").status == 4
    unknown = run_cchc(workspace, "write", "bao-cao-nhan", "2023-02")
    assert (unknown.status, f"«{OWN}»" in unknown.err) == (2, True)


def test_it_may_name_the_comparison(workspace: Path) -> None:
    put(workspace, OWN, "Tiếp nhận: {{ so_sanh.tiep_nhan }}.")
    assert run_cchc(workspace, "write", OWN, "2023-02").status == 0
    (said,) = paragraphs(workspace / f"outputs/2023/2023-02/{OWN}.docx")
    assert said == "Tiếp nhận: tăng 32 hồ sơ (tăng 9,3%) so với cùng kỳ năm trước."


def test_its_type_is_told_by_its_name_and_wants_a_signer(workspace: Path) -> None:
    put(workspace, "huong-dan-so-lieu", "{{ ky.ten }}")
    result = run_cchc(workspace, "write", "huong-dan-so-lieu", "2023-02", "--json")
    assert result.status == 1
    assert {"signer-missing", "recipients-missing"} <= {one["code"] for one in result.json["issues"]}


@pytest.mark.parametrize(
    ("stem", "named"),
    [
        ("thong-bao-ket-qua", DocumentType.THONG_BAO),
        ("Công văn số liệu", DocumentType.CONG_VAN),
        ("to-trinh", DocumentType.TO_TRINH),
        ("quy-dinh-noi-bo", DocumentType.QUY_DINH),
        ("de-angia", None),
        ("so-lieu", None),
    ],
)
def test_the_type_by_the_files_name(stem: str, named: DocumentType | None) -> None:
    assert type_named(stem) is named
