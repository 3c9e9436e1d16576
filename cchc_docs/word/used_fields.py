"""Which of the fields that it may name a template really names."""

import re
from collections.abc import Iterator
from pathlib import Path

from jinja2 import TemplateError
from jinja2.sandbox import SandboxedEnvironment

from cchc_docs import errors
from cchc_docs.domain.template_field import FieldKind, TemplateFields, field_paths
from cchc_docs.word.template import open_template
from cchc_docs.word.template_lint import count_tags
from cchc_docs.word.template_text import template_parts

_TAG = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)


def has_tags(path: Path, name: str) -> bool:
    """Whether anything in the file is to be filled in. Raises :class:`~cchc_docs.errors.TemplateError`."""
    return count_tags(open_template(path, name).get_docx()) > 0


def named_variables(path: Path, name: str) -> frozenset[str]:
    """The first words of all dotted names. Raises :class:`~cchc_docs.errors.TemplateError` for tags that cannot be read."""
    try:
        return frozenset(open_template(path, name).get_undeclared_template_variables(SandboxedEnvironment(autoescape=True)))
    except TemplateError as error:
        raise errors.TemplateError(f"{name}: có thẻ viết sai; hãy soát bằng cchc lint {name}") from error


def used_fields(path: Path, name: str, known: TemplateFields) -> tuple[str, ...]:
    """The dotted names of the known fields that tags name, in the order of the declaration; groups by what is in them."""
    tags = " ".join(_tags(path, name))
    return tuple(
        dotted
        for dotted, field in field_paths(known)
        if field.kind is not FieldKind.GROUP and re.search(rf"(?<![\w.]){re.escape(dotted)}(?!\w)", tags)
    )


def _tags(path: Path, name: str) -> Iterator[str]:
    for part in template_parts(open_template(path, name).get_docx()):
        for paragraph in part:
            yield from _TAG.findall(paragraph.text)
