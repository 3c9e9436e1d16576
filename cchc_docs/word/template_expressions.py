"""One tag's expression: every name in it, and what it holds."""

import difflib
from collections.abc import Callable
from typing import Any

from jinja2 import nodes
from jinja2.sandbox import SandboxedEnvironment

from cchc_docs.domain.template_field import FieldKind
from cchc_docs.word.template_finding import Finding
from cchc_docs.word.template_scope import COUNT, FLAG, LOOP, LOOP_OTHERS, TEXT, Scope, Shape, plain_name
from cchc_docs.word.template_tags import Tag

_CALLABLE = ("range", "namespace")
_GLOBALS = ("cycler", "joiner", "lipsum", "dict", "self", "super", "caller", "varargs", "kwargs")
_DANGEROUS = ("attr", "safe")
_OF_LISTS = ("sort", "unique", "reverse", "list", "select", "reject", "selectattr", "rejectattr")
_COUNTING = ("length", "count", "sum", "int", "round", "abs", "wordcount", "float")
_OF_TEXT = ("upper", "lower", "title", "capitalize", "trim", "replace", "truncate", "center", "indent", "escape", "e", "string")
_BY_ATTRIBUTE = ("selectattr", "rejectattr", "groupby")
_FILTER_FOR = {"strip": "trim", "len": "length", "split": "", "items": "", "keys": "", "values": "", "get": "default"}
_CALCULATED = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow)
_CONSTANTS: dict[type, Shape] = {bool: FLAG, int: COUNT, float: COUNT, str: TEXT}
_ORDERED = ("lt", "lteq", "gt", "gteq")
_NUMBERS = (FieldKind.COUNT, FieldKind.OPEN_COUNT)
_WORDS = (FieldKind.TEXT, FieldKind.SHARE)
_WHOLE = (FieldKind.GROUP, FieldKind.LIST)


class Expressions:
    """Reads the expressions of one tag."""

    def __init__(self, tag: Tag, scope: Scope, environment: SandboxedEnvironment, loops: set[str]) -> None:
        self.findings: list[Finding] = []
        self._tag = tag
        self._scope = scope
        self._environment = environment
        self._loops = loops
        self._readers: dict[type[nodes.Node], Callable[[Any], Shape]] = {
            nodes.Name: self._name,
            nodes.Getattr: lambda node: self._attribute(node, node.node, node.attr),
            nodes.Getitem: self._item,
            nodes.Filter: self._filter,
            nodes.Call: self._call,
            nodes.Test: self._test,
            nodes.Compare: self._compare,
            nodes.Const: lambda node: _CONSTANTS.get(type(node.value)),
            **dict.fromkeys((nodes.And, nodes.Or), self._either),
            **dict.fromkeys(_CALCULATED, self._binary),
        }

    def printed(self, node: nodes.Node) -> None:
        """The expression is printed as it is."""
        if isinstance(node, nodes.CondExpr):
            self.shape(node.test)
            for one in (node.expr1, node.expr2):
                if one is not None:
                    self.printed(one)
            return
        shape = self.shape(node)
        if isinstance(node, nodes.Tuple | nodes.List | nodes.Dict):
            what = f"thẻ «{self._tag.text}» in nhiều giá trị một lần"
            self._say("template-tag-broken", what, "hãy bỏ dấu phẩy hoặc dấu ngoặc thừa, mỗi thẻ in một trường")
        elif shape and shape.kind in (*_WHOLE, FieldKind.FLAG):
            self._whole(node, shape.kind)

    def element(self, node: nodes.Node) -> Shape:
        """What a loop over the expression gives."""
        shape = self.shape(node)
        if shape is None or shape.kind is FieldKind.LIST:
            return shape.element if shape else None
        what = f"«{_path(node) or self._tag.rest}» là {shape.kind}, không phải danh sách nên không lặp được"
        self._say("template-loop-over-no-list", what, "hãy lặp qua một danh sách, ví dụ {% for dong in noi_nhan %}")
        return None

    def shape(self, node: nodes.Node) -> Shape:
        """What the expression holds; everything wrong in it is said on the way."""
        read = self._readers.get(type(node))
        if read is not None:
            return read(node)
        self._children(node)
        return TEXT if isinstance(node, nodes.Concat) else FLAG if isinstance(node, nodes.Not) else None

    def _children(self, node: nodes.Node) -> None:
        for child in node.iter_child_nodes():
            shape = self.shape(child)
            if isinstance(node, nodes.Concat) and shape and shape.kind in _WHOLE:
                self._whole(child, shape.kind)

    def _name(self, node: nodes.Name) -> Shape:
        if self._scope.holds(node.name):
            return self._scope.shape(node.name)
        if node.name in (*_GLOBALS, *_CALLABLE) or node.name.startswith("_"):
            self._forbidden(node.name)
        elif node.name in self._loops or node.name == "loop":
            remedy = "hãy đặt thẻ giữa {% for … %} và {% endfor %}"
            self._say("template-field-unknown", f"«{node.name}» chỉ dùng được bên trong vòng lặp của nó", remedy)
        else:
            self._unknown(node.name)
        return None

    def _attribute(self, node: nodes.Node, owner: nodes.Node, name: str) -> Shape:
        if name.startswith("_"):
            self._forbidden(name)
            return None
        shape = self.shape(owner)
        if shape is None or (shape is LOOP and name in LOOP_OTHERS):
            return None
        field = shape.field(name) if shape.kind is FieldKind.GROUP else None
        if field is None:
            path = _path(node) or name
            if shape.kind is FieldKind.GROUP:
                self._unknown(path)
            elif shape.kind is FieldKind.LIST:
                what = f"«{_path(owner)}» là danh sách, không có trường «{name}»"
                self._say(
                    "template-field-unknown", what, f"hãy viết {{% for dong in {_path(owner)} %}} rồi dùng {{{{ dong.{name} }}}}"
                )
            else:
                self._say(
                    "template-field-unknown",
                    f"«{_path(owner)}» là {shape.kind}, không có trường con «{name}»",
                    "hãy bỏ phần sau dấu chấm",
                )
        return field

    def _item(self, node: nodes.Getitem) -> Shape:
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._attribute(node, node.node, node.arg.value)
        shape = self.shape(node.node)
        self.shape(node.arg)
        if shape is None or shape.kind is not FieldKind.LIST:
            return TEXT if shape and shape.kind in _WORDS else None
        return shape if isinstance(node.arg, nodes.Slice) else shape.element

    def _filter(self, node: nodes.Filter) -> Shape:
        shape = self.shape(node.node) if node.node is not None else None
        for argument in (*node.args, *(keyword.value for keyword in node.kwargs)):
            self.shape(argument)
        if node.name not in self._environment.filters:
            near = difflib.get_close_matches(node.name, sorted(self._environment.filters), n=1)
            remedy = f"có phải là «{near[0]}»?" if near else "hãy bỏ phần sau dấu |"
            self._say("template-filter-unknown", f"không có bộ lọc «{node.name}»", remedy)
            return None
        if node.name in _DANGEROUS:
            self._forbidden(node.name)
            return None
        self._by_attribute(node, shape)
        if node.name in _OF_TEXT and shape and shape.kind in _WHOLE and node.node is not None:
            self._whole(node.node, shape.kind)
        return _filtered(node.name, shape)

    def _by_attribute(self, node: nodes.Filter, shape: Shape) -> None:
        """``sum(attribute='tong_so')`` names a field too."""
        if not shape or shape.kind is not FieldKind.LIST or not shape.fields:
            return
        named = [keyword.value for keyword in node.kwargs if keyword.key == "attribute"]
        if node.name in _BY_ATTRIBUTE:
            named.extend(node.args[:1])
        for one in named:
            if isinstance(one, nodes.Const) and isinstance(one.value, str) and not shape.element.field(one.value.split(".")[0]):
                near = difflib.get_close_matches(one.value, [field.name for field in shape.fields], n=1)
                remedy = f"có phải là «{near[0]}»?" if near else "hãy xem danh sách trường trong docs/templates.md"
                self._say("template-field-unknown", f"không có trường «{one.value}» trong «{_path(node.node)}»", remedy)

    def _call(self, node: nodes.Call) -> Shape:
        for argument in (*node.args, *(keyword.value for keyword in node.kwargs)):
            self.shape(argument)
        called = node.node
        if isinstance(called, nodes.Name) and (called.name in _CALLABLE or self._scope.holds(called.name)):
            return None
        if isinstance(called, nodes.Getattr):
            if isinstance(called.node, nodes.Name) and called.node.name == "loop" and called.attr in ("cycle", "changed"):
                return self._attribute(called, called.node, called.attr)
            owner = self.shape(called.node)
            self._method(called, owner)
        else:
            self._forbidden(_path(called) or "()")
        return None

    def _method(self, called: nodes.Getattr, owner: Shape) -> None:
        name = _FILTER_FOR.get(called.attr, called.attr if called.attr in self._environment.filters else "")
        if called.attr.startswith("_") or not name or owner is None:
            self._forbidden(f"{called.attr}()")
        else:
            what = f"thẻ «{self._tag.text}» gọi «.{called.attr}()», điều không được phép"
            self._say("template-forbidden", what, f"hãy viết «|{name}» thay cho «.{called.attr}()»")

    def _test(self, node: nodes.Test) -> Shape:
        if not (node.name in ("defined", "undefined") and isinstance(node.node, nodes.Name)):
            self.shape(node.node)
        for argument in node.args or ():
            self.shape(argument)
        if node.name not in self._environment.tests:
            near = difflib.get_close_matches(node.name, sorted(self._environment.tests), n=1)
            remedy = f"có phải là «{near[0]}»?" if near else "hãy bỏ phần «is …»"
            self._say("template-test-unknown", f"không có phép thử «is {node.name}»", remedy)
        return FLAG

    def _compare(self, node: nodes.Compare) -> Shape:
        left = self.shape(node.expr)
        for operand in node.ops:
            right = self.shape(operand.expr)
            if operand.op in (*_ORDERED, "eq", "ne") and left and right and _mixed(left, right):
                self._no_number(node.expr if left.kind in _WORDS else operand.expr)
            elif operand.op in _ORDERED:
                self._perhaps_nothing((node.expr, left), (operand.expr, right))
        return FLAG

    def _either(self, node: nodes.BinExpr) -> Shape:
        left, right = self.shape(node.left), self.shape(node.right)
        return left if left == right else None

    def _binary(self, node: nodes.BinExpr) -> Shape:
        if isinstance(node, nodes.Pow):
            self._forbidden("**")
        if (
            isinstance(node, nodes.Div | nodes.FloorDiv | nodes.Mod)
            and isinstance(node.right, nodes.Const)
            and not node.right.value
        ):
            self._say("template-not-a-number", f"thẻ «{self._tag.text}» chia cho 0", "hãy sửa lại phép tính")
        left, right = self.shape(node.left), self.shape(node.right)
        self._perhaps_nothing((node.left, left), (node.right, right))
        for side, shape, other in ((node.left, left, right), (node.right, right, left)):
            alone = isinstance(node, nodes.Add) and not (other and other.kind is FieldKind.COUNT)
            if shape and shape.kind in (*_WORDS, FieldKind.GROUP) and not alone:
                self._no_number(side)
        return COUNT if left and right and {left.kind, right.kind} == {FieldKind.COUNT} else None

    def _whole(self, node: nodes.Node, kind: FieldKind) -> None:
        path = _path(node) or self._tag.inner
        remedy = {
            FieldKind.GROUP: f"hãy ghi rõ một trường của nhóm, ví dụ {{{{ {path}.… }}}}",
            FieldKind.LIST: f"hãy lặp {{% for dong in {path} %}} hoặc nối {{{{ {path}|join('; ') }}}}",
        }.get(kind, f"hãy viết {{% if {path} %}} … {{% endif %}}")
        self._say("template-field-group", f"«{path}» là {kind}, không in thẳng ra được", remedy)

    def _no_number(self, node: nodes.Node) -> None:
        what = f"«{_path(node) or self._tag.inner}» là chữ, không tính hoặc so sánh với số được"
        self._say("template-not-a-number", what, "hãy dùng một trường số, hoặc so sánh với chữ trong nháy")

    def _perhaps_nothing(self, *sides: tuple[nodes.Node, Shape]) -> None:
        for node, shape in sides:
            if shape and shape.kind is FieldKind.OPEN_COUNT:
                path = _path(node) or self._tag.inner
                what = f"«{path}» có thể trống, không tính hoặc so sánh lớn nhỏ được"
                self._say("template-not-a-number", what, f"hãy viết ({path} or 0)")

    def _forbidden(self, name: str) -> None:
        self._say("template-forbidden", f"thẻ «{self._tag.text}» gọi đến «{name}», điều không được phép", "hãy bỏ thẻ này")

    def _unknown(self, path: str) -> None:
        near = self._scope.nearest(path)
        what = f"không có trường «{path}»"
        if near and near == plain_name(path):
            how = "chữ thường" if near == path.lower() else "chữ thường, không dấu"
            self._say("template-field-unknown", what, f"tên trường viết bằng {how}: «{near}»")
        else:
            remedy = f"có phải là «{near}»?" if near else "hãy xem danh sách trường trong docs/templates.md"
            self._say("template-field-unknown", what, remedy)

    def _say(self, code: str, what: str, remedy: str) -> None:
        finding = self._tag.finding(code, what, remedy)
        if not any(finding == other or other.code == code == "template-forbidden" for other in self.findings):
            self.findings.append(finding)


def _path(node: nodes.Node | None) -> str:
    """The dotted path as typed; nothing for anything else."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_path(node.node)}.{node.attr}" if _path(node.node) else ""
    return ""


def _mixed(left: Shape, right: Shape) -> bool:
    kinds = {shape.kind for shape in (left, right) if shape}
    return bool(kinds & set(_NUMBERS)) and bool(kinds & set(_WORDS))


def _filtered(name: str, shape: Shape) -> Shape:
    if name in _COUNTING:
        return COUNT
    if name in _OF_TEXT or name == "join":
        return TEXT
    if shape and shape.kind is FieldKind.LIST:
        return shape if name in _OF_LISTS else shape.element if name in ("first", "last", "random") else None
    return shape if name in ("default", "d") else None
