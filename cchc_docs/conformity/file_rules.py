"""What must not be left in a file that goes out."""

import re
from collections.abc import Iterator

from cchc_docs.conformity.form import Form
from cchc_docs.conformity.rule import ERROR, WARNING, Finding, Rule, quote

_TAG = re.compile(r"\{[{%#].*?[%}#]\}|\{\{|\}\}|\{%|%\}")
_MOVING = ("DATE", "TIME", "SAVEDATE", "PRINTDATE", "CREATEDATE")
_ARTICLE = "NĐ 30/2020, Điều 12"


def _tags(form: Form) -> Iterator[Finding]:
    for paragraph in form.structure.everything():
        if found := _TAG.search(paragraph.text):
            yield Finding(place=paragraph.place, found=f"còn thẻ mẫu «{found[0]}»", expected="chữ thật thay cho thẻ")


def _changes(form: Form) -> Iterator[Finding]:
    if form.structure.tracked_changes:
        found = f"còn {form.structure.tracked_changes} chỗ theo dõi thay đổi (Track Changes)"
        yield Finding(found=found, expected="chấp nhận hoặc từ chối hết các thay đổi")


def _comments(form: Form) -> Iterator[Finding]:
    if form.structure.comments:
        yield Finding(found=f"còn {form.structure.comments} ghi chú (Comment)", expected="xử lý và xóa hết ghi chú")


def _hidden(form: Form) -> Iterator[Finding]:
    for paragraph in form.structure.everything():
        if hidden := "".join(run.text for run in paragraph.runs if run.hidden).strip():
            yield Finding(place=paragraph.place, found=f"có chữ ẩn «{hidden[:40]}» trong {quote(paragraph)}", expected="bỏ chữ ẩn")


def _dates(form: Form) -> Iterator[Finding]:
    for paragraph in form.structure.everything():
        if found := [name for name in paragraph.fields if name in _MOVING]:
            expected = "ngày viết bằng chữ, không tự đổi khi mở tệp"
            yield Finding(place=paragraph.place, found=f"{quote(paragraph)} có trường {found[0]}", expected=expected)


RULES = (
    Rule(
        "date-field",
        ERROR,
        _ARTICLE,
        "Ngày trong văn bản không phải trường tự cập nhật.",
        "ngày 05 tháng 3 năm 2026 (gõ chữ)",
        "Trường DATE đổi theo ngày mở tệp",
        _dates,
        on_annexes=True,
    ),
    Rule(
        "template-tag-left",
        ERROR,
        _ARTICLE,
        "Văn bản không còn thẻ mẫu.",
        "UBND xã Long Điền A",
        "{{ co_quan.ten }}",
        _tags,
        on_annexes=True,
    ),
    Rule(
        "tracked-changes",
        ERROR,
        _ARTICLE,
        "Không còn thay đổi chưa chấp nhận.",
        "Mọi thay đổi đã được chấp nhận",
        "Chữ xóa còn gạch ngang, in ra cả",
        _changes,
        on_annexes=True,
    ),
    Rule(
        "comments-left",
        WARNING,
        _ARTICLE,
        "Không còn ghi chú (Comment).",
        "Không có",
        "Còn ghi chú của lãnh đạo",
        _comments,
        on_annexes=True,
    ),
    Rule("hidden-text", WARNING, _ARTICLE, "Không có chữ ẩn.", "Không có", "Chữ ẩn từ bản trước", _hidden, on_annexes=True),
)
