"""Reading a stranger's objects by the type that an entry ought to have: whatever else stands there counts as missing."""

from collections.abc import Iterator

from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NumberObject, PdfObject, TextStringObject

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def resolved(value: PdfObject | None) -> PdfObject | None:
    """The object itself, wherever a reference leads."""
    return value.get_object() if value is not None else None


def dictionary(holder: DictionaryObject, name: str) -> DictionaryObject:
    """The dictionary (or stream) of the entry; an empty one when there is none."""
    found = resolved(holder.get(name))
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def array(holder: DictionaryObject, name: str) -> list[PdfObject]:
    """The elements of the entry's array as they stand; none when it is no array."""
    found = resolved(holder.get(name))
    return list(found) if isinstance(found, ArrayObject) else []


def dictionaries(holder: DictionaryObject, name: str) -> Iterator[DictionaryObject]:
    """The elements of the entry's array that are dictionaries."""
    for one in array(holder, name):
        found = resolved(one)
        if isinstance(found, DictionaryObject):
            yield found


def word(holder: DictionaryObject, name: str) -> str:
    """The entry's name or text; empty when it is neither."""
    found = resolved(holder.get(name))
    return str(found) if isinstance(found, str) else ""


def number(holder: DictionaryObject, name: str) -> float | None:
    """The entry's number."""
    found = resolved(holder.get(name))
    return float(found) if isinstance(found, NumberObject | FloatObject) else None


def floats(holder: DictionaryObject, name: str) -> tuple[float, ...]:
    """The entry's numbers; none when anything else is among them."""
    found = [resolved(one) for one in array(holder, name)]
    numbers = [float(one) for one in found if isinstance(one, NumberObject | FloatObject)]
    return tuple(numbers) if len(numbers) == len(found) else ()


def box(holder: DictionaryObject, name: str) -> Box | None:
    """The entry's rectangle, its corners in order; None when it encloses nothing."""
    found = floats(holder, name)
    if len(found) != 4:
        return None
    left, right = sorted((found[0], found[2]))
    bottom, top = sorted((found[1], found[3]))
    return (left, bottom, right, top) if right - left >= 1 and top - bottom >= 1 else None


def text_of(value: PdfObject | None) -> str:
    """A text string, as a title or a file's name; empty when it is none."""
    found = resolved(value)
    return str(found).strip("\x00 ") if isinstance(found, TextStringObject) else ""
