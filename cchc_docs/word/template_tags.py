"""The tags of a template, and those that are not whole or that Word has spoilt."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cchc_docs.word.template_finding import Finding
from cchc_docs.word.template_text import TemplateParagraph

_BRACES = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_PREFIX = re.compile(r"(p|tr|tc|r) (.*)", re.DOTALL)
_BAD_PREFIX = re.compile(r"[-+\s]*(?:(p|tr|tc|r)\s|(p|tr|tc|r)(?=(?:if|for|else|elif|endif|endfor|set)\b))(.*)", re.DOTALL)
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_TEXTS = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", re.DOTALL)
_APART = re.compile(r"\{\s+[{%][^{}]*[}%]\s*\}|\{\s*[{%][^{}]*[}%]\s+\}")
_MISWRITTEN = re.compile(r"(elseif|else\s+if|elsif|foreach|endforeach|end\s+if|end\s+for|endfi)\b(.*)", re.DOTALL)
_RIGHT = {
    "elseif": "elif",
    "elsif": "elif",
    "foreach": "for",
    "endforeach": "endfor",
    "endif": "endif",
    "endfor": "endfor",
    "endfi": "endif",
}
_LONGEST = 2000
"""A longer tag is none that anybody wrote; it is not parsed."""

_FAR = 3
"""A tag that goes on after more paragraphs than this was not meant as one."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Tag:
    """A whole tag, or what there is of a broken one."""

    opening: str
    """``{{``, ``{%`` or ``{#``."""

    prefix: str = ""
    """``p``, ``tr``, ``tc`` or ``r``: what docxtpl takes away around it."""

    inner: str
    """What stands in it without prefix and outer spaces, with straight quotes, as docxtpl hands it to Jinja."""

    paragraph: TemplateParagraph
    start: int
    end: int
    broken: bool = False
    """Something is wrong with it and has been said."""

    @property
    def text(self) -> str:
        """The tag as typed."""
        return self.paragraph.text[self.start : self.end]

    @property
    def word(self) -> str:
        """``if``, ``for``, ``endif``; empty for a tag that prints."""
        found = re.match(r"\w+", self.inner) if self.opening == "{%" else None
        return found[0] if found else ""

    @property
    def rest(self) -> str:
        """What follows the word."""
        return self.inner[len(self.word) :].strip()

    def finding(self, code: str, what: str, remedy: str) -> Finding:
        """A problem of this tag."""
        return Finding(code=code, what=what, remedy=remedy, paragraph=self.paragraph, at=self.start)


class TagScanner:
    """Reads the paragraphs of one part."""

    def __init__(self) -> None:
        self.tags: list[Tag] = []
        self.findings: list[Finding] = []
        self._open: tuple[TemplateParagraph, int, str] | None = None

    def read(self, paragraphs: Iterable[TemplateParagraph]) -> None:
        """Fills :attr:`tags` and :attr:`findings`."""
        for paragraph in paragraphs:
            if any(brace in paragraph.text for brace in "{}"):
                self._read(paragraph)
        self._give_up()

    def _read(self, paragraph: TemplateParagraph) -> None:
        for match in _BRACES.finditer(paragraph.text):
            brace = match[0]
            if self._open and self._open[2] == "{#" and brace != "#}":
                continue
            if brace in _CLOSING:
                self._give_up()
                self._open = (paragraph, match.start(), brace)
            elif self._open:
                self._close(paragraph, match)
            elif brace != "#}":
                self._say(paragraph, match.start(), f"có dấu đóng «{brace}» mà không có dấu mở")
        if self._open and self._open[2] == "{#":
            self._give_up()
        for match in _APART.finditer(paragraph.text):
            self._say(paragraph, match.start(), f"thẻ «{match[0]}» có dấu cách giữa hai dấu ngoặc nên không được điền")

    def _close(self, paragraph: TemplateParagraph, match: re.Match[str]) -> None:
        assert self._open
        opened, start, opening = self._open
        if opened is not paragraph:
            if paragraph.order[1] - opened.order[1] > _FAR or _CLOSING[opening] != match[0]:
                self._give_up()
                self._say(paragraph, match.start(), f"có dấu đóng «{match[0]}» mà không có dấu mở")
                return
            what = f"thẻ «{opened.text[start : start + 60]}» bị tách sang đoạn sau"
            self.findings.append(
                Finding(
                    code="template-tag-split",
                    what=what,
                    remedy="mỗi thẻ phải nằm trọn trong một đoạn, hãy xóa dấu xuống dòng ở giữa",
                    paragraph=opened,
                    at=start,
                )
            )
            self._keep(opened, start, len(opened.text), opened.text[start + 2 :], broken=True)
        else:
            whole = match[0] == _CLOSING[opening]
            if not whole:
                self._say(opened, start, f"thẻ «{opened.text[start : match.end()]}» mở bằng «{opening}» mà đóng bằng «{match[0]}»")
            self._keep(opened, start, match.end(), opened.text[start + 2 : match.start()], broken=not whole)
        self._open = None

    def _give_up(self) -> None:
        """The open tag was never closed."""
        if not self._open:
            return
        paragraph, start, opening = self._open
        rest = paragraph.text[start:]
        self._say(paragraph, start, f"thẻ «{rest[:60]}» thiếu dấu đóng «{_CLOSING[opening]}»")
        self._keep(paragraph, start, start + 2, rest[2:62], broken=True)
        self._open = None

    def _say(self, paragraph: TemplateParagraph, at: int, what: str) -> None:
        remedy = "hãy viết thẻ đủ dấu, ví dụ {{ ky.ten }} hoặc {% if ky.uoc %}"
        self.findings.append(Finding(code="template-tag-broken", what=what, remedy=remedy, paragraph=paragraph, at=at))

    def _keep(self, paragraph: TemplateParagraph, start: int, end: int, inner: str, *, broken: bool) -> None:
        tag = Tag(opening=paragraph.text[start : start + 2], inner=inner, paragraph=paragraph, start=start, end=end, broken=broken)
        found = [] if broken or tag.opening == "{#" else [*_spoilt(tag)]
        self.findings.extend(found)
        wrong = any(finding.code != "template-quote-curly" for finding in found)
        self.tags.append(self._mended(_with_prefix(replace(tag, broken=broken or wrong))))

    def _mended(self, tag: Tag) -> Tag:
        """With the word that was meant, so that the tags which belong to it are not said to be wrong too."""
        found = _MISWRITTEN.fullmatch(tag.inner) if tag.opening == "{%" else None
        if not found:
            return tag
        right = _RIGHT["".join(found[1].split())]
        self.findings.append(tag.finding("template-tag-unknown", f"không có thẻ «{found[1]}»", f"có phải là «{right}»?"))
        return replace(tag, inner=f"{right}{found[2]}")


def _with_prefix(tag: Tag) -> Tag:
    """The tag with its prefix taken off, however it is written; a printing tag may have a field of that name."""
    inner = tag.inner.translate(_QUOTES)
    found = _PREFIX.fullmatch(inner)
    if found and (tag.opening != "{{" or found[2].strip()):
        return replace(tag, prefix=found[1], inner=found[2].strip())
    wrong = _BAD_PREFIX.fullmatch(inner) if tag.opening == "{%" else None
    if wrong:
        return replace(tag, prefix=wrong[1] or wrong[2], inner=wrong[3].strip().strip("-").strip())
    return replace(tag, inner=inner.strip().strip("-+" if tag.opening == "{%" else "-").strip())


def _spoilt(tag: Tag) -> Iterator[Finding]:
    """What docxtpl or Jinja cannot take in how the tag is typed."""
    if len(tag.inner) > _LONGEST:
        yield tag.finding("template-too-deep", "thẻ dài quá mức", "hãy viết thẻ ngắn lại")
        return
    strange = _strange(tag.inner.translate(_QUOTES))
    if not strange and any(quote in tag.inner for quote in "“”‘’"):
        what = f"thẻ «{tag.text}» có dấu nháy cong do Word tự đổi"
        yield tag.finding("template-quote-curly", what, "hãy gõ lại nháy thẳng (bấm Ctrl+Z ngay sau khi Word đổi)")
    if strange:
        yield tag.finding("template-character", f"thẻ «{tag.text}» có {strange}", "hãy xóa và gõ lại thẻ bằng chữ không định dạng")
    yield from _wrong_prefix(tag)


def _wrong_prefix(tag: Tag) -> Iterator[Finding]:
    prefix = _PREFIX.fullmatch(tag.inner)
    if tag.opening == "{{":
        if prefix and prefix[2].strip():
            what = f"thẻ «{tag.text}» có chữ «{prefix[1]}» sau dấu mở nên không in ra gì"
            yield tag.finding("template-tag-prefix", what, f"hãy viết «{{{{ {prefix[2].strip()} }}}}»")
        return
    if tag.inner.startswith("-") or tag.inner.endswith("-"):
        what = f"thẻ «{tag.text}» có dấu gạch nên chữ đứng cạnh bị mất"
        yield tag.finding("template-tag-prefix", what, "hãy bỏ dấu gạch, viết {% … %}")
    elif prefix and any(mark in prefix[2] for mark in "%}"):
        yield tag.finding(
            "template-tag-prefix",
            f"thẻ «{tag.text}» có dấu % hoặc }} ở bên trong",
            f"thẻ {{%{prefix[1]} …%}} không được có dấu này, hãy bỏ đi",
        )
    elif not prefix and (wrong := _BAD_PREFIX.fullmatch(tag.inner)):
        name = wrong[1] or wrong[2]
        yield tag.finding(
            "template-tag-prefix",
            f"thẻ «{tag.text}» viết chữ «{name}» chưa đúng chỗ",
            f"hãy viết liền «{{%{name}», rồi một dấu cách thường: «{{%{name} {wrong[3].strip()} %}}»",
        )


def _strange(inner: str) -> str:
    """The first character that no tag may hold outside a quoted text, in words; ``&`` is printed wrongly even inside one."""
    if "&" in inner:
        return "dấu &"
    for letter in _TEXTS.sub("", inner):
        if letter.isascii() or letter.isspace() or f"a{letter}".isidentifier():
            continue
        return f"ký tự «{letter}»" if letter.isprintable() else f"ký tự ẩn (U+{ord(letter):04X})"
    return ""
