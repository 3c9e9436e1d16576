"""Strict, sandboxed rendering of a Word template.

docxtpl's own defaults print nothing for a misspelt field, lose text after a bare ``&`` and let a template run code.
Here an unknown field stops the rendering and is named with its place, cell text is escaped, and a template reaches
nothing but the values it is given.
"""

import difflib
import functools
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import CodeType
from typing import Any

from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateError, TemplateRuntimeError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from cchc_docs import errors
from cchc_docs.domain.document_structure import DocumentStructure
from cchc_docs.domain.marked_text import MarkedText
from cchc_docs.domain.shown import Shown
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.numbers import format_number
from cchc_docs.word.hazards import Hazard, find_hazards, may_carry_hazards
from cchc_docs.word.inline_marks import InlineMarks
from cchc_docs.word.line_breaks import keep_broken_lines_together
from cchc_docs.word.number_places import mark_places
from cchc_docs.word.origin_marks import OriginMarks
from cchc_docs.word.package import open_document

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TAG = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
_GROUP = "nhóm nhiều trường"
_BRACES = re.compile(r"\{\{|\}\}|\{%|%\}")
_PARAGRAPH_TAG = re.compile(r"\{%-?p\s")
_WORD = re.compile(r"[A-Za-z_][A-Za-z_0-9]*")


def printed(value: Any) -> Any:
    """How a value is printed where a template names it alone: nothing for None, Vietnamese figures and dates."""
    if value is None:
        return ""
    if isinstance(value, Mapping | list | tuple):
        raise TemplateRuntimeError(_GROUP)
    if isinstance(value, bool | StrictUndefined):
        return value
    if isinstance(value, int | Decimal):
        return format_number(value)
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return _NOT_XML.sub("", value)
    return value


class _Environment(SandboxedEnvironment):
    """Compiles each source once in a process: a batch fills the same templates for every unit."""

    def from_string(self, source: Any, globals: Any = None, template_class: Any = None) -> Template:  # noqa: A002 - jinja's name
        """The template of the source."""
        return (template_class or self.template_class).from_code(self, _compiled(source), self.make_globals(globals))


@functools.lru_cache(maxsize=200)
def _compiled(source: str) -> CodeType:
    """What the code does with values is asked of the environment that it runs in, and not compiled in."""
    return SandboxedEnvironment(undefined=StrictUndefined, autoescape=True, finalize=printed).compile(source)


class _Template(DocxTemplate):  # type: ignore[misc] # docxtpl is not typed
    """Its parts are made ready once in a process, as they are compiled once."""

    def patch_xml(self, src_xml: str) -> str:
        """The part with its tags as Jinja wants them."""
        return _patched(src_xml)


@functools.lru_cache(maxsize=200)
def _patched(source: str) -> str:
    """What docxtpl does to the tags of a part asks nothing of the template that it belongs to."""
    return str(DocxTemplate.patch_xml(None, source))


@functools.lru_cache(maxsize=50)
def _hazard(content: bytes, name: str) -> Hazard | None:
    """The first hazard of a template; a document made from what must not be converted could not be converted either."""
    if not may_carry_hazards(content):
        return None
    return next(iter(find_hazards(open_document(content, name))), None)


@dataclass(frozen=True, kw_only=True)
class Rendered:
    """A document made from a template."""

    document: Document
    origins: OriginMarks

    def read(self) -> tuple[DocumentStructure, tuple[Shown, ...]]:
        """The parts of the document as it is now, and each value in it that knows where it came from."""
        return self.origins.read(self.document)


def render(path: Path, name: str, context: Mapping[str, Any]) -> Rendered:
    """The document made of the template and the context.

    ``name`` is how messages call the template. Raises :class:`~cchc_docs.errors.TemplateError` when the file is missing or
    no Word file, or a tag is broken or names an unknown field.
    """
    template = open_template(path, name)
    _refuse_hazards(path, name)
    _check_tags(template, name)
    mark_places(template.get_docx())
    origins, inline = OriginMarks(), InlineMarks()
    environment = _Environment(undefined=StrictUndefined, autoescape=True, finalize=_finalize(origins, inline))
    try:
        template.render(dict(context), environment)
    except UndefinedError as error:
        raise _unknown_field(template, name, error, context) from error
    except SecurityError as error:
        raise errors.TemplateError(f"{name}: thẻ gọi đến điều không được phép ({error}); hãy bỏ thẻ này") from error
    except TemplateSyntaxError as error:
        raise _broken_tag(name, error) from error
    except TemplateRuntimeError as error:
        what = "thẻ gọi một nhóm nhiều trường, không in được" if str(error) == _GROUP else "thẻ không tính được"
        raise errors.TemplateError(f"{name}: {what}; hãy ghi rõ tên trường, ví dụ {{{{ nhiem_vu.tong_so }}}}") from error
    except (TemplateError, TypeError, ValueError, ArithmeticError, OverflowError) as error:
        raise errors.TemplateError(
            f"{name}: có thẻ không tính được; hãy sửa lại thẻ trong tệp mẫu (xem chi tiết: --debug)"
        ) from error
    document: Document = template.docx
    inline.take(document, name)
    keep_broken_lines_together(document)
    origins.take(document)
    return Rendered(document=document, origins=origins)


def _refuse_hazards(path: Path, name: str) -> None:
    if hazard := _hazard(path.read_bytes(), name):
        where = f", đoạn {hazard.paragraph}" if hazard.paragraph else ""
        raise errors.TemplateError(f"{name}{where}: {hazard.what}; {hazard.remedy}")


def _finalize(origins: OriginMarks, inline: InlineMarks) -> Callable[[Any], Any]:
    def write(value: Any, text: str) -> str:
        return origins.mark(value, inline.clean(_NOT_XML.sub("", text)))

    def finalize(value: Any) -> Any:
        if isinstance(value, MarkedText):
            marked = inline.mark(value, write)
            return marked if value.origin is None else origins.wrap(value.origin, marked)
        text = printed(value)
        return write(value, text) if isinstance(text, str) and not isinstance(text, Markup) else text

    return finalize


def _check_tags(template: DocxTemplate, name: str) -> None:
    """Stops at a tag that is not whole within its paragraph, or at text beside a paragraph tag: docxtpl would lose text."""
    for number, text in enumerate(_paragraph_texts(template), start=1):
        rest = _TAG.sub("", text)
        if _BRACES.search(rest):
            raise errors.TemplateError(
                f"{name}, đoạn {number} («{text.strip()[:80]}»): thẻ viết dở, thiếu dấu mở hoặc đóng; "
                "mỗi thẻ phải nằm trọn trong một đoạn, hãy sửa lại"
            )
        if _PARAGRAPH_TAG.search(text) and rest.strip():
            raise errors.TemplateError(
                f"{name}, đoạn {number} («{text.strip()[:80]}»): thẻ {{%p …%}} phải đứng riêng một đoạn, chữ bên cạnh sẽ bị mất; "
                "hãy chuyển chữ sang đoạn khác"
            )


def _broken_tag(name: str, error: TemplateSyntaxError) -> errors.TemplateError:
    """Quotes the line of the tag: docxtpl hands over some lines before and after it, the tag's own being the fourth."""
    lines = [" ".join(line.split()) for line in getattr(error, "docx_context", [])]
    own = lines[min(error.lineno, 4) - 1] if len(lines) >= min(error.lineno, 4) else ""
    where = f", gần chỗ «{own[:100]}»" if own else ""
    return errors.TemplateError(f"{name}: thẻ viết sai hoặc thiếu thẻ đóng{where}; hãy sửa lại thẻ trong tệp mẫu")


def open_template(path: Path, name: str) -> DocxTemplate:
    """The template, not yet looked at. Raises :class:`~cchc_docs.errors.TemplateError`."""
    if not path.is_file():
        raise errors.TemplateError(f"thiếu tệp mẫu {name}; hãy chép lại tệp này vào thư mục templates (cchc doctor)")
    try:
        template = _Template(io.BytesIO(path.read_bytes()))
        template.init_docx()
    except PermissionError as error:
        raise errors.TemplateError(f"{name}: không có quyền đọc tệp mẫu này; hãy kiểm tra quyền của tệp") from error
    except PackageNotFoundError as error:
        raise _not_word(name) from error
    except Exception as error:  # the one guarded call into a foreign parser: whatever it raises means «unreadable»
        raise _not_word(name) from error
    return template


def _not_word(name: str) -> errors.TemplateError:
    return errors.TemplateError(f"{name}: không phải tệp Word (.docx) hoặc tệp hỏng; hãy lưu lại bằng Word rồi thử lại")


def _unknown_field(template: DocxTemplate, name: str, error: UndefinedError, context: Mapping[str, Any]) -> errors.TemplateError:
    """Names the field, the paragraph it stands in, and the nearest field that exists."""
    quoted = re.findall(r"'([^']+)'", str(error))
    field = quoted[-1] if quoted else str(error)
    for number, text in enumerate(_paragraph_texts(template), start=1):
        tags = [tag for tag in _TAG.findall(text) if field in _WORD.findall(tag)]
        if tags:
            where = f"đoạn {number} («{text.strip()[:80]}»)"
            break
    else:
        where = "đầu trang, cuối trang hoặc thuộc tính của tệp"
    near = difflib.get_close_matches(field, sorted(_names(context)), n=1)
    hint = f"có phải là «{near[0]}»?" if near else "hãy xem lại tên trường"
    return errors.TemplateError(f"{name}, {where}: không có trường «{field}»; {hint}")


def _paragraph_texts(template: DocxTemplate) -> list[str]:
    """Every paragraph of the body, tables included, in the order in which a reader counts them."""
    document = template.get_docx()
    namespace = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    return [
        "".join(node.text or "" for node in paragraph.iter(f"{namespace}t"))
        for paragraph in document.element.body.iter(f"{namespace}p")
    ]


def _names(values: Any) -> set[str]:
    """Every field name in the context, at any depth."""
    if isinstance(values, Mapping):
        return {str(key) for key in values} | {name for value in values.values() for name in _names(value)}
    if isinstance(values, list | tuple):
        return {name for value in values[:1] for name in _names(value)}
    return set()


def check_template(path: Path, name: str) -> None:
    """Raises :class:`~cchc_docs.errors.TemplateError` when the template cannot be opened or a tag in it is broken."""
    template = open_template(path, name)
    _check_tags(template, name)
    try:
        template.get_undeclared_template_variables(SandboxedEnvironment(autoescape=True))
    except TemplateSyntaxError as error:
        raise _broken_tag(name, error) from error
