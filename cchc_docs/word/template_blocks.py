"""Which tag opens and which closes."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cchc_docs.word.template_finding import Finding
from cchc_docs.word.template_layout import level
from cchc_docs.word.template_tags import Tag

CLOSERS = {"endif": "if", "endfor": "for", "endset": "set", "endwith": "with", "endfilter": "filter"}
_BETWEEN = {"else": ("if", "for"), "elif": ("if",)}
_IN_CELLS = ("vm", "hm", "colspan", "cellbg")
KNOWN = ("if", "elif", "else", "endif", "for", "endfor", "set", "endset", "with", "endwith", "filter", "endfilter", *_IN_CELLS)
_FORBIDDEN = (
    "include", "import", "from", "extends", "block", "endblock", "macro", "endmacro", "call", "endcall", "raw", "endraw",
    "autoescape", "endautoescape", "do", "break", "continue", "debug", "trans", "endtrans", "pluralize",
)  # fmt: skip
_DEEPEST = 12
"""Python itself refuses some twenty loops in one another."""


@dataclass(eq=False)
class _Open:
    tag: Tag
    word: str
    crossed: list[Finding] = field(default_factory=list)
    """Said only when this one is closed after all; else that it is not closed explains everything."""


class BlockReader:
    """Follows the opening and closing tags of one part."""

    def __init__(self) -> None:
        self._stack: list[_Open] = []
        self._said_deep = False

    def read(self, tags: Iterable[Tag]) -> Iterator[Finding]:
        """What is wrong in how they open and close."""
        for tag in tags:
            if tag.opening == "{%":
                yield from self._read(tag)
        for one in self._stack:
            what = f"thẻ «{one.tag.text}» chưa có thẻ đóng"
            yield one.tag.finding("template-tag-unclosed", what, f"hãy thêm thẻ đóng {{%{one.tag.prefix} end{one.word} %}}")

    def _read(self, tag: Tag) -> Iterator[Finding]:
        if tag.word in CLOSERS:
            yield from self._close(tag, CLOSERS[tag.word])
        elif tag.word in _BETWEEN:
            if not self._stack or self._stack[-1].word not in _BETWEEN[tag.word]:
                remedy = "hãy đặt thẻ này giữa {% if … %} và {% endif %}"
                yield tag.finding("template-tag-unopened", f"thẻ «{tag.text}» không nằm trong thẻ {{% if … %}} nào", remedy)
            else:
                yield from self._same_level(self._stack[-1].tag, tag)
        elif tag.word in CLOSERS.values():
            if tag.word != "set" or not has_equals(tag.rest):
                yield from self._opened(tag)
        elif tag.word in _IN_CELLS:
            if tag.paragraph.inside("w:tc") is None:
                yield tag.finding("template-tag-unknown", f"thẻ «{tag.text}» đứng ngoài bảng", "thẻ này chỉ dùng trong ô của bảng")
        elif not tag.broken:
            yield _unknown(tag)

    def _opened(self, tag: Tag) -> Iterator[Finding]:
        self._stack.append(_Open(tag, tag.word))
        if len(self._stack) > _DEEPEST and not self._said_deep:
            self._said_deep = True
            what = f"thẻ «{tag.text}» nằm trong quá nhiều thẻ khác (hơn {_DEEPEST} lớp)"
            yield tag.finding("template-too-deep", what, "hãy bớt số lớp lồng nhau")

    def _close(self, tag: Tag, word: str) -> Iterator[Finding]:
        index = next((index for index in reversed(range(len(self._stack))) if self._stack[index].word == word), None)
        if index is None:
            remedy = f"hãy bỏ thẻ này hoặc thêm thẻ mở {{% {word} … %}}"
            yield tag.finding("template-tag-unopened", f"thẻ đóng «{tag.text}» không có thẻ mở", remedy)
            return
        opened = self._stack.pop(index)
        yield from opened.crossed
        if index < len(self._stack):
            inner = self._stack[-1]
            what = f"thẻ đóng «{tag.text}» đứng trước thẻ đóng của «{inner.tag.text}» mở sau nó"
            inner.crossed.append(tag.finding("template-tag-crossed", what, "thẻ mở sau phải đóng trước, hãy đổi chỗ hai thẻ đóng"))
        else:
            yield from self._same_level(opened.tag, tag)

    def _same_level(self, opened: Tag, tag: Tag) -> Iterator[Finding]:
        if opened.broken or tag.broken or level(opened) == level(tag):
            return
        what = f"thẻ «{opened.text}» và thẻ «{tag.text}» không cùng loại hoặc không cùng ô, cùng bảng"
        remedy = "hãy viết thẻ mở và thẻ đóng cùng kiểu (đều {% hoặc đều {%p hoặc đều {%tr) và đặt trong cùng một ô"
        yield tag.finding("template-tag-level", what, remedy)


def has_equals(rest: str) -> bool:
    """Whether a ``set`` says its value itself, so that it needs no ``endset``."""
    return "=" in rest.replace("==", "").replace("!=", "").replace(">=", "").replace("<=", "").split("|")[0]


def _unknown(tag: Tag) -> Finding:
    if tag.word in _FORBIDDEN:
        return tag.finding("template-forbidden", f"thẻ «{tag.text}» gọi đến điều không được dùng trong tệp mẫu", "hãy bỏ thẻ này")
    near = next(iter(difflib.get_close_matches(tag.word, KNOWN, n=1)), "")
    if not tag.word:
        return tag.finding("template-tag-unknown", f"thẻ «{tag.text}» trống", "hãy xóa hoặc viết đủ, ví dụ {% if ky.uoc %}")
    remedy = f"có phải là «{near}»?" if near else "các từ dùng được: if, elif, else, endif, for, endfor, set"
    return tag.finding("template-tag-unknown", f"không có thẻ «{tag.word}»", remedy)
