"""Every problem of a template is found at once, with its place, before anything is rendered."""

import re
from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from cchc_docs.checks.catalogue import CATALOGUE
from cchc_docs.errors import TemplateError
from cchc_docs.issues import Severity
from cchc_docs.word.template_lint import count_tags, lint_template
from cchc_docs.workflows.report_fields import REPORT_FIELDS
from cchc_docs.workflows.template_fields import TEMPLATE_FIELDS
from tests.conftest import ROOT
from tests.template_breaking import REPORT, lint, opened, with_paragraphs, with_rows

WRONG = [
    ("{{ nhiem_vu.tongso }}", "template-field-unknown", "có phải là «nhiem_vu.tong_so»?"),
    ("{{ tong_so }}", "template-field-unknown", "có phải là «nhiem_vu.tong_so»?"),
    ("{{ Trich_Yeu }}", "template-field-unknown", "viết bằng chữ thường: «trich_yeu»"),
    ("{{ trích_yếu }}", "template-field-unknown", "chữ thường, không dấu: «trich_yeu»"),
    ("{{ Địa_danh }}", "template-field-unknown", "có phải là «co_quan.dia_danh»?"),
    ("{{trich yeu}}", "template-field-unknown", "viết rời"),
    ("{{ trich-yeu }}", "template-field-unknown", "hãy viết liền bằng dấu gạch dưới: «trich_yeu»"),
    ("{% if ky uoc %}x{% endif %}", "template-tag-broken", "viết sai"),
    ("{{ trich_yeu.ten }}", "template-field-unknown", "«trich_yeu» là chữ, không có trường con «ten»"),
    ("{{ nhiem_vu.nhom.ten }}", "template-field-unknown", "là danh sách, không có trường «ten»"),
    ("{{ nhiem_vu['tongso'] }}", "template-field-unknown", "«tongso»"),
    ("{{ ho_so.linh_vuc|sum(attribute='tiepnhan') }}", "template-field-unknown", "có phải là «tiep_nhan»?"),
    ("{% for a in nhiem_vu.nhom %}{{ a.tem }}{% endfor %}", "template-field-unknown", "có phải là «a.ten»?"),
    (
        "{% for a in nhiem_vu.nhom %}{% for b in a.viec %}{{ b.noidung }}{% endfor %}{% endfor %}",
        "template-field-unknown",
        "«b.noi_dung»",
    ),
    ("{% for a in nhiem_vu.nhom %}x{% endfor %}{{ a.ten }}", "template-field-unknown", "bên trong vòng lặp"),
    ("{% for a in noi_nhan %}{{ loop.indx }}{% endfor %}", "template-field-unknown", "có phải là «loop.index»?"),
    ("{{ loop.index }}", "template-field-unknown", "bên trong vòng lặp"),
    ("{% set a = nhiem_vu %}{{ a.tongso }}", "template-field-unknown", "có phải là «a.tong_so»?"),
    ("{{ phu_luc.nhan }}", "template-field-unknown", "không có trường «phu_luc»"),
    ("{{ nhiem_vu }}", "template-field-group", "«nhiem_vu» là nhóm"),
    ("{{ noi_nhan }}", "template-field-group", "hãy lặp {% for dong in noi_nhan %}"),
    ("{{ noi_nhan|upper }}", "template-field-group", "là danh sách"),
    ("{{ 'a' if ky.uoc else noi_nhan }}", "template-field-group", "là danh sách"),
    ("{% for a in noi_nhan %}{{ loop.last }}{% endfor %}", "template-field-group", "là điều kiện"),
    ("{% for a in trich_yeu %}{{ a }}{% endfor %}", "template-loop-over-no-list", "«trich_yeu» là chữ"),
    ("{% for a in nhiem_vu %}{{ a }}{% endfor %}", "template-loop-over-no-list", "«nhiem_vu» là nhóm"),
    ("{% if nhiem_vu.ty_le_hoan_thanh > 50 %}x{% endif %}", "template-not-a-number", "là chữ"),
    ("{% if ky.nam == 2023 %}x{% endif %}", "template-not-a-number", "«ky.nam» là chữ"),
    ("{{ ho_so.ty_le_dung_han + 1 }}", "template-not-a-number", "là chữ"),
    ("{{ nhiem_vu.tong_so / 0 }}", "template-not-a-number", "chia cho 0"),
    ("{{ trich_yeu", "template-tag-broken", "thiếu dấu đóng «}}»"),
    ("trich_yeu }}", "template-tag-broken", "mà không có dấu mở"),
    ("{% if ky.uoc¶x{% endif %}", "template-tag-broken", "thiếu dấu đóng «%}»"),
    ("{{ trich_yeu %}", "template-tag-broken", "mở bằng «{{» mà đóng bằng «%}»"),
    ("{ { trich_yeu } }", "template-tag-broken", "dấu cách giữa hai dấu ngoặc"),
    ("{{ trich_yeu + }}", "template-tag-broken", "viết sai"),
    ("{{ }}", "template-tag-broken", "trống"),
    ("{{ ky.ten, }}", "template-tag-broken", "dấu phẩy"),
    ("{# a", "template-tag-broken", "thiếu dấu đóng «#}»"),
    ("{% if ky.nam = '2023' %}x{% endif %}", "template-tag-broken", "hai dấu =="),
    ("{% for a noi_nhan %}{{ a }}{% endfor %}", "template-tag-broken", "thiếu chữ «in»"),
    ("{{ 'a }}", "template-tag-broken", "thiếu dấu nháy"),
    ("{% if ky.uoc %}x{% endif ky %}", "template-tag-broken", "chữ thừa"),
    ("{% if ky.uoc %}x{% elseif ky.ten %}y{% endif %}", "template-tag-unknown", "có phải là «elif»?"),
    ("{% if ky.uoc %}x{% end if %}", "template-tag-unknown", "có phải là «endif»?"),
    ("{% inn ky.uoc %}", "template-tag-unknown", "không có thẻ «inn»"),
    ("{% if ky.uoc %}", "template-tag-unclosed", "chưa có thẻ đóng"),
    ("{% for a in noi_nhan %}", "template-tag-unclosed", "{% endfor %}"),
    ("{% endfor %}", "template-tag-unopened", "không có thẻ mở"),
    ("{% else %}", "template-tag-unopened", "không nằm trong thẻ"),
    ("{% if ky.uoc %}{% for a in noi_nhan %}{% endif %}{% endfor %}", "template-tag-crossed", "thẻ mở sau phải đóng trước"),
    ("{%p if ky.uoc %}¶x{% endif %}", "template-tag-level", "không cùng loại"),
    ("{{ trich_yeu¶}}", "template-tag-split", "bị tách sang đoạn sau"),
    ("{% if ky.uoc¶%}x{% endif %}", "template-tag-split", "bị tách sang đoạn sau"),
    ("{%p if ky.uoc %} chữ¶{%p endif %}", "template-text-beside-tag", "«chữ» bên cạnh sẽ bị mất"),
    ("{%p if ky.uoc %}{%p endif %}", "template-text-beside-tag", "riêng một đoạn"),
    ("{%p if nhiem_vu.tong_so % 2 %}¶{%p endif %}", "template-tag-prefix", "có dấu %"),
    ("{% p if ky.uoc %}¶{%p endif %}", "template-tag-prefix", "hãy viết liền «{%p»"),
    ("{%pif ky.uoc %}¶{%p endif %}", "template-tag-prefix", "hãy viết liền «{%p»"),
    ("{%p\u00a0if ky.uoc %}¶{%p endif %}", "template-tag-prefix", "một dấu cách thường"),
    ("{{r trich_yeu }}", "template-tag-prefix", "không in ra gì"),
    ("x {%- if ky.uoc %}x{% endif %}", "template-tag-prefix", "dấu gạch"),
    ("{%tr if ky.uoc %}¶{%tr endif %}", "template-tag-prefix", "chỉ dùng trong bảng"),
    ("{{ trich_yeu or “x” }}", "template-quote-curly", "dấu nháy cong"),
    ("{{ trich_yeu or „x” }}", "template-character", "ký tự «„»"),
    ("{{ nhiem_vu.tong_so – 1 }}", "template-character", "ký tự «–»"),
    ("{{ trich\u200b_yeu }}", "template-character", "ký tự ẩn (U+200B)"),
    ("{{ 'a & b' }}", "template-character", "dấu &"),
    ("{{ trich_yeu|uper }}", "template-filter-unknown", "có phải là «upper»?"),
    ("{% if ky.uoc is defned %}x{% endif %}", "template-test-unknown", "có phải là «defined»?"),
    ("{{ cycler('a') }}", "template-forbidden", "«cycler»"),
    ("{{ ().__class__ }}", "template-forbidden", "«__class__»"),
    ("{{ trich_yeu|attr('__class__') }}", "template-forbidden", "«attr»"),
    ("{{ trich_yeu|safe }}", "template-forbidden", "«safe»"),
    ("{{ trich_yeu.upper() }}", "template-forbidden", "hãy viết «|upper»"),
    ("{{ nhiem_vu.items() }}", "template-forbidden", "items()"),
    ("{% include 'a' %}", "template-forbidden", "không được dùng"),
    ("{{ 9**9**9**9 }}", "template-forbidden", "«**»"),
    (f"{{{{ {'(' * 900}1{')' * 900} }}}}", "template-too-deep", "lồng quá nhiều lớp"),
    (f"{{{{ {'1+' * 1500}1 }}}}", "template-too-deep", "dài quá mức"),
    ("{% if ky.uoc %}" * 13 + "{% endif %}" * 13, "template-too-deep", "quá nhiều thẻ khác"),
]
RIGHT = [
    "{{\u00a0trich_yeu\u00a0}}",
    "{# ghi chú {{ la }} #}",
    "{{ nhiem_vu['tong_so'] }} {{ noi_nhan[0] }} {{ noi_nhan|first }} {{ noi_nhan[:2]|join('; ') }}",
    "{% set a = nhiem_vu.nhom %}{% for b in a|sort(attribute='ten') if b.viec %}{{ loop.index }}{{ b.ten }}{% else %}x{% endfor %}",
    "{% for a in nhiem_vu.nhom %}{% for b in a.viec %}{{ b.stt + 1 }}{{ ',' if not loop.last }}{% endfor %}{{ a.ten }}{% endfor %}",
    "{% with a = ky %}{{ a.ten }}{% endwith %}{% filter upper %}{{ ky.ten }}{% endfilter %}",
    "{% if nhiem_vu.tong_so > 3 and ky.nam == '2023' %}x{% elif not ky.uoc %}y{% else %}z{% endif %}",
    "{{ noi_nhan|length }} {{ ky.uoc or ky.ten }} {{ trich_yeu ~ ' ' ~ ky.ten }} {% for i in range(3) %}{{ i }}{% endfor %}",
    "a {%r if ky.uoc %}b{%r endif %} c",
    "{%p if ky.uoc %}¶x¶{%p else %}¶y¶{%p endif %}",
]


@pytest.mark.parametrize("name", sorted(TEMPLATE_FIELDS))
def test_the_shipped_templates_have_no_problem(name: str) -> None:
    assert lint_template(ROOT / "templates" / name, name, TEMPLATE_FIELDS[name]) == []


@pytest.mark.parametrize(("wrong", "code", "words"), WRONG, ids=[f"{code}-{wrong[:40]}" for wrong, code, _ in WRONG])
def test_each_problem_alone_is_named_with_its_place_and_a_remedy(tmp_path: Path, wrong: str, code: str, words: str) -> None:
    issues = lint(with_paragraphs(*wrong.split("¶")), tmp_path)
    assert {issue.code for issue in issues} == {code}
    first = issues[0]
    assert first.severity is CATALOGUE[code].severity
    assert first.place.file == f"templates/{REPORT}"
    assert first.place.paragraph in (14, 15)
    assert "; " in first.message
    assert words in first.message
    assert "\n" not in first.message


def test_every_code_of_templates_is_tried() -> None:
    elsewhere = {"template-tag-formatted", "template-not-filled", "template-hazard"}
    codes = {code for code in CATALOGUE if code.startswith("template-")}
    assert {code for _, code, _ in WRONG} == codes - elsewhere


@pytest.mark.parametrize("right", RIGHT)
def test_what_may_be_written_is_no_problem(tmp_path: Path, right: str) -> None:
    assert lint(with_paragraphs(*right.split("¶")), tmp_path) == []


def test_several_problems_are_shown_at_once_in_order(tmp_path: Path) -> None:
    texts = ("{{ nhiem_vu.tongso }} và {{ ky.tem }}", "{% if ky.uoc %}", "{{ trich_yeu|uper }}", "{{ trich_yeu")
    document = with_paragraphs(*texts)
    document.sections[0].footer.paragraphs[0].text = "{{ ky.ten }} {{ ky.namm }}"
    issues = lint(document, tmp_path)
    assert [(issue.place.paragraph, issue.code) for issue in issues] == [
        (14, "template-field-unknown"),
        (14, "template-field-unknown"),
        (15, "template-tag-unclosed"),
        (16, "template-filter-unknown"),
        (17, "template-tag-broken"),
        (None, "template-field-unknown"),
    ]
    assert issues[-1].message.startswith("cuối trang: không có trường «ky.namm»")


def test_a_problem_in_a_table_has_its_cell(tmp_path: Path) -> None:
    name = "phu-luc-tien-do.docx"
    document = opened(name)
    cell = document.tables[0].rows[4].cells[2]
    assert cell.text == "{{ viec.chu_tri }}"
    cell.paragraphs[0].runs[0].text = "{{ viec.chutri }}"
    (issue,) = lint(document, tmp_path, name)
    assert (issue.place.table, issue.place.row, issue.place.column) == (1, 5, 3)
    assert issue.place.paragraph
    assert "có phải là «viec.chu_tri»?" in issue.message


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([("{%tr for a in noi_nhan %}", "chữ"), ("{{ a }}", ""), ("{%tr endfor %}", "")], "template-text-beside-tag"),
        ([("{%tr for a in noi_nhan %}", ""), ("{{ a }}", "{%tr endfor %}")], "template-text-beside-tag"),
        ([("{% if ky.uoc %}a", "b{% endif %}")], "template-tag-level"),
        ([("{%p if ky.uoc %}", "{%p endif %}")], "template-tag-level"),
        ([("{%tc if ky.uoc %} chữ", "{%tc endif %}")], "template-text-beside-tag"),
    ],
)
def test_tags_in_tables(tmp_path: Path, rows: list[tuple[str, ...]], code: str) -> None:
    assert {issue.code for issue in lint(with_rows(rows), tmp_path)} == {code}


def test_rows_and_cells_of_their_own_are_no_problem(tmp_path: Path) -> None:
    rows = [("{%tr for a in noi_nhan %}", ""), ("{{ a }}", "{{ loop.index }}"), ("{%tr endfor %}", "")]
    assert lint(with_rows(rows), tmp_path) == []
    assert lint(with_rows([("{%tc for a in noi_nhan %}", "{{ a }}", "{%tc endfor %}")]), tmp_path) == []


def test_tags_are_counted_in_body_headers_and_footers() -> None:
    assert all(count_tags(opened(name)) for name in TEMPLATE_FIELDS)
    document = docx.Document()
    document.add_paragraph("Báo cáo {a} 100%")
    assert not count_tags(document)
    document.sections[0].header.paragraphs[0].add_run("{")
    document.sections[0].header.paragraphs[0].add_run("{ ky.ten }}").font.size = Pt(9)
    assert count_tags(document)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 rac", b"khong phai Word"])
def test_what_is_no_word_file_stays_an_error_of_its_own(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.docx").write_bytes(content)
    with pytest.raises(TemplateError, match=re.escape("a.docx")):
        lint_template(tmp_path / "a.docx", "a.docx", REPORT_FIELDS)
    with pytest.raises(TemplateError):
        lint_template(tmp_path / "none.docx", "none.docx", REPORT_FIELDS)


def test_severities_are_those_of_the_catalogue() -> None:
    warnings = {code for code, kind in CATALOGUE.items() if code.startswith("template-") and kind.severity is Severity.WARNING}
    assert warnings == {"template-tag-formatted", "template-quote-curly"}
