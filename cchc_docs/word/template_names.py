"""What the tags of a template name: fields, filters, tests; and whether a field is used as what it is."""

import re
from collections.abc import Iterable

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from cchc_docs.domain.template_field import TemplateFields
from cchc_docs.word.template_blocks import CLOSERS, has_equals
from cchc_docs.word.template_expressions import Expressions
from cchc_docs.word.template_finding import Finding
from cchc_docs.word.template_scope import LOOP, Scope, Shape, plain_name
from cchc_docs.word.template_tags import Tag

_LOOP_NAMES = re.compile(r"for\s+(\w+)(?:\s*,\s*(\w+))?\s")
_SPACED = re.compile(r"[^\W\d]\w*(?:\.\w+)*(?:[\s-]+[^\W\d]\w*(?:\.\w+)*)+")
_WORDS = re.compile(r"\b(?:and|or|not|in|is|if|else)\b")


class NameReader:
    """Follows the tags of one part in order, knowing what each loop gives."""

    def __init__(self, known: TemplateFields, environment: SandboxedEnvironment) -> None:
        self.findings: list[Finding] = []
        self._environment = environment
        self._scope = Scope(known)
        self._loops: set[str] = set()

    def read(self, tags: Iterable[Tag]) -> None:
        """Fills :attr:`findings`."""
        ordered = [tag for tag in tags if tag.opening != "{#"]
        for tag in ordered:
            found = _LOOP_NAMES.match(tag.inner) if tag.word == "for" else None
            self._loops.update(name for name in (found.groups() if found else ()) if name)
        for tag in ordered:
            self._read(tag)

    def _read(self, tag: Tag) -> None:
        if tag.word == "endfor":
            self._scope.leave()
        if tag.word in CLOSERS or tag.word == "else":
            if tag.rest and not tag.broken:
                what = f"thẻ «{tag.text}» có chữ thừa «{tag.rest[:40]}»"
                remedy = "hãy viết {% elif … %}" if tag.word == "else" else f"hãy viết {{% {tag.word} %}}"
                self.findings.append(tag.finding("template-tag-broken", what, remedy))
            return
        if tag.broken:
            if tag.word == "for":
                self._enter_unknown(tag)
            return
        if not self._spaced(tag):
            self._parse(tag)
        elif tag.word == "for":
            self._enter_unknown(tag)

    def _parse(self, tag: Tag) -> None:
        source = _source(tag)
        if not source:
            return
        try:
            node = self._environment.parse(source).body[0]
            self._check(tag, node)
        except TemplateSyntaxError:
            self.findings.append(_syntax(tag))
        except RecursionError:
            what = f"thẻ «{tag.text[:60]}…» lồng quá nhiều lớp ngoặc"
            self.findings.append(tag.finding("template-too-deep", what, "hãy viết thẻ đơn giản hơn"))
        else:
            return
        if tag.word == "for":
            self._enter_unknown(tag)

    def _check(self, tag: Tag, node: nodes.Node) -> None:
        expressions = Expressions(tag, self._scope, self._environment, self._loops)
        if isinstance(node, nodes.For):
            self._enter(node, expressions)
        elif isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
            self._scope.add(node.target.name, expressions.shape(node.node))
        elif isinstance(node, nodes.AssignBlock) and isinstance(node.target, nodes.Name):
            self._scope.add(node.target.name, None)
        elif isinstance(node, nodes.Output):
            for one in node.nodes:
                expressions.printed(one)
        elif isinstance(node, nodes.With):
            for target, value in zip(node.targets, node.values, strict=True):
                if isinstance(target, nodes.Name):
                    self._scope.add(target.name, expressions.shape(value))
        else:
            for child in node.iter_child_nodes():
                expressions.shape(child)
        self.findings.extend(expressions.findings)

    def _enter(self, node: nodes.For, expressions: Expressions) -> None:
        element = expressions.element(node.iter)
        names: dict[str, Shape] = {"loop": LOOP}
        if isinstance(node.target, nodes.Name):
            names[node.target.name] = element
        else:
            names.update({one.name: None for one in node.target.find_all(nodes.Name)})
        self._scope.enter(names)
        if node.test is not None:
            expressions.shape(node.test)

    def _enter_unknown(self, tag: Tag) -> None:
        """The loop cannot be read; its names may be anything."""
        found = _LOOP_NAMES.match(tag.inner)
        self._scope.enter({"loop": LOOP, **{name: None for name in (found.groups() if found else ()) if name}})

    def _spaced(self, tag: Tag) -> bool:
        """A field written with spaces or hyphens between its words."""
        text = tag.rest if tag.opening == "{%" else tag.inner
        if tag.word == "for" and re.search(r"\sin\s", text):
            text = re.split(r"\sin\s", text, maxsplit=1)[1].strip()
        if not _SPACED.fullmatch(text) or _WORDS.search(text):
            return False
        meant = plain_name(text)
        near = meant if meant in self._scope.paths() else ""
        if near:
            what = f"tên trường «{text}» viết rời"
            self.findings.append(tag.finding("template-field-unknown", what, f"hãy viết liền bằng dấu gạch dưới: «{near}»"))
        return bool(near)


def _source(tag: Tag) -> str:
    """The tag as a template of its own; nothing when there is nothing in it to read."""
    match tag.word:
        case "":
            return f"{{{{ {tag.inner} }}}}" if tag.opening == "{{" else ""
        case "if" | "elif":
            return f"{{% if {tag.rest} %}}{{% endif %}}"
        case "set" if has_equals(tag.rest):
            return f"{{% set {tag.rest} %}}"
        case "for" | "set" | "with" | "filter":
            return f"{{% {tag.inner} %}}{{% end{tag.word} %}}"
        case "colspan" | "cellbg":
            return f"{{{{ {tag.rest} }}}}"
        case _:
            return ""


def _syntax(tag: Tag) -> Finding:
    """What is probably wrong with a tag that Jinja cannot read."""
    text = tag.rest if tag.opening == "{%" else tag.inner
    if not text:
        return tag.finding("template-tag-broken", f"thẻ «{tag.text}» trống", "hãy ghi tên trường, ví dụ {{ ky.ten }}")
    if tag.word in ("if", "elif") and re.search(r"[^=!<>]=[^=]", text):
        return tag.finding("template-tag-broken", f"thẻ «{tag.text}» so sánh bằng một dấu =", "hãy viết hai dấu ==")
    if tag.word == "for" and not re.search(r"\sin\s", text):
        return tag.finding("template-tag-broken", f"thẻ «{tag.text}» thiếu chữ «in»", "hãy viết {% for dong in noi_nhan %}")
    if text.count("'") % 2 or text.count('"') % 2:
        return tag.finding("template-tag-broken", f"thẻ «{tag.text}» thiếu dấu nháy", "hãy mở và đóng nháy cùng một kiểu")
    return tag.finding(
        "template-tag-broken", f"thẻ «{tag.text}» viết sai", "hãy so với tệp mẫu gốc hoặc docs/templates.md và viết lại"
    )
