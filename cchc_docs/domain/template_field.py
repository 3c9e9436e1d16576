"""What a Word template may name."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    """What a field holds, and so what a template may do with it."""

    TEXT = "chữ"
    COUNT = "số"
    """A whole number: printed with dots between thousands, and it may be compared and added."""

    OPEN_COUNT = "số, có thể trống"
    """A whole number, or nothing where nobody reported it: it may be asked for, but not compared or added as it is."""

    SHARE = "tỷ lệ"
    """Text such as «97,28%»; empty where there is nothing to divide by."""

    FLAG = "điều kiện"
    """Yes or no."""

    GROUP = "nhóm"
    """Has fields of its own and is never printed itself."""

    LIST = "danh sách"
    """To be looped over: of groups when it has fields, else of texts."""


@dataclass(frozen=True, kw_only=True)
class TemplateField:
    """A field, or a group or list with its fields."""

    name: str
    meaning: str = ""
    """For a clerk."""

    kind: FieldKind = FieldKind.TEXT
    fields: tuple["TemplateField", ...] = ()

    def field(self, name: str) -> "TemplateField | None":
        """The field of that name in the group, or None."""
        return next((one for one in self.fields if one.name == name), None)

    @property
    def element(self) -> "TemplateField":
        """What a loop over the list gives."""
        kind = FieldKind.GROUP if self.fields else FieldKind.TEXT
        return TemplateField(name=self.name, meaning=self.meaning, kind=kind, fields=self.fields)


TemplateFields = tuple[TemplateField, ...]


def text_field(name: str, meaning: str) -> TemplateField:
    """A field that holds text."""
    return TemplateField(name=name, meaning=meaning)


def count_field(name: str, meaning: str) -> TemplateField:
    """A field that holds a whole number."""
    return TemplateField(name=name, meaning=meaning, kind=FieldKind.COUNT)


def group_field(name: str, meaning: str, *fields: TemplateField) -> TemplateField:
    """A group of fields."""
    return TemplateField(name=name, meaning=meaning, kind=FieldKind.GROUP, fields=fields)


def list_field(name: str, meaning: str, *fields: TemplateField) -> TemplateField:
    """A list: of groups with the fields, or of texts when there are none."""
    return TemplateField(name=name, meaning=meaning, kind=FieldKind.LIST, fields=fields)


def field_paths(fields: TemplateFields, before: str = "") -> Iterator[tuple[str, TemplateField]]:
    """Every field that may be named without a loop, with its dotted path, groups before what is in them."""
    for field in fields:
        yield before + field.name, field
        if field.kind is FieldKind.GROUP:
            yield from field_paths(field.fields, f"{before}{field.name}.")
