"""What lies upon a page: links that do no harm stay links, every other appearance becomes part of the page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from cchc_docs.pdf.blank_places import blank_of
from cchc_docs.pdf.entries import (
    IDENTITY,
    Box,
    Matrix,
    array,
    box,
    dictionaries,
    dictionary,
    floats,
    number,
    resolved,
    text_of,
    word,
)

_HIDDEN = 2 | 32
"""The flags «hidden» and «no view»."""

_SAFE = ("http://", "https://", "mailto:")
_MEDIA = ("/Movie", "/Sound", "/Screen", "/3D", "/RichMedia")
_COMMENTS = ("/Text", "/FreeText", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Stamp", "/Ink", "/Line", "/Caret", "/Square",
             "/Circle", "/Polygon", "/PolyLine", "/Redact")  # fmt: skip


@dataclass(frozen=True)
class Link:
    """A link to an address, or to a page of the same file."""

    box: Box
    address: str = ""
    page: tuple[int, int] | None = None
    """The page's identity in its own file."""


@dataclass(frozen=True)
class Appearance:
    """A picture of an annotation, and the matrix that puts it in its place."""

    form: PdfObject
    matrix: Matrix


@dataclass(frozen=True)
class Waiting:
    """An empty field that waits for a signature, or for number and day."""

    name: str
    box: Box
    look: str = ""
    """Of a text field: font, size and colour as its default appearance has them; empty for a signature."""

    alignment: int = 0
    label: str = ""
    """What a reader is told of it: «Số văn bản», whose seal it is."""


@dataclass
class Annotations:
    """Those of one page, sorted out."""

    links: list[Link] = field(default_factory=list)
    appearances: list[Appearance] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    comments: int = 0
    unseen: int = 0
    """Of the comments, those that have no picture of their own: each program draws them as it likes."""

    fields: int = 0
    signed: bool = False
    """Whether a signature is seen on the page."""

    removed: list[str] = field(default_factory=list)
    """Actions and media that are left behind: «JavaScript», «Launch»."""

    attached: list[str] = field(default_factory=list)
    """The names of files that hang on the page."""

    blank: list[str] = field(default_factory=list)
    """The names of fields that hold a value which nothing shows."""


Named = Callable[[str], PdfObject | None]
"""Gives the destination of a name."""


def sort_out(page: DictionaryObject, named: Named) -> Annotations:
    """The page's annotations by what becomes of them."""
    found = Annotations()
    for one in dictionaries(page, "/Annots"):
        found.removed += list(_actions(one))
        kind = word(one, "/Subtype")
        if kind == "/Link":
            _take_link(one, found, named)
        elif kind == "/FileAttachment":
            found.attached.append(file_name(dictionary(one, "/FS")))
        elif kind != "/Popup" and not int(number(one, "/F") or 0) & _HIDDEN:
            _take_appearance(one, kind, found)
    found.removed += list(happening(page))
    return found


def is_blank_field(one: DictionaryObject) -> bool:
    """Whether it is one of the fields that finalizing leaves for number and day, and nothing has been filled in."""
    return word(one, "/FT") == "/Tx" and blank_of(text_of(one.get("/T"))) is not None and not text_of(one.get("/V")).strip()


def _take_appearance(one: DictionaryObject, kind: str, found: Annotations) -> None:
    found.comments += kind in _COMMENTS
    found.fields += kind == "/Widget"
    if kind in _MEDIA:
        found.removed.append(kind[1:])
    place = box(one, "/Rect")
    if word(one, "/FT") == "/Sig" and place and not dictionary(one, "/V"):
        found.waiting.append(Waiting(_field_name(one), place, label=text_of(one.get("/TU"))))
        return
    if place and is_blank_field(one):
        look, label = text_of(one.get("/DA")), text_of(one.get("/TU"))
        found.waiting.append(Waiting(_field_name(one), place, look, int(number(one, "/Q") or 0), label))
        return
    found.signed |= word(one, "/FT") == "/Sig"
    appearance = _appearance(one)
    found.unseen += kind in _COMMENTS and appearance is None
    if appearance:
        found.appearances.append(appearance)
    elif kind == "/Widget" and _value(one):
        found.blank.append(_field_name(one))


def _appearance(one: DictionaryObject) -> Appearance | None:
    """The normal appearance; of several that of the present state."""
    normal: PdfObject | None = dictionary(one, "/AP").get("/N")
    form = resolved(normal)
    if isinstance(form, DictionaryObject) and not isinstance(form, StreamObject):
        normal = form.get(word(one, "/AS") or "/Off")
        form = resolved(normal)
    place = box(one, "/Rect")
    if not isinstance(form, StreamObject) or place is None or normal is None:
        return None
    form.setdefault(NameObject("/Subtype"), NameObject("/Form"))
    matrix = _placing(form, place)
    return Appearance(normal, matrix) if matrix else None


def _placing(form: StreamObject, place: Box) -> Matrix | None:
    """What brings the form's box, turned by its own matrix, into the annotation's (ISO 32000-1, 12.5.5)."""
    inner = box(form, "/BBox")
    if inner is None:
        return None
    given = floats(form, "/Matrix")
    a, b, c, d, e, f = given if len(given) == 6 else IDENTITY
    across = [a * x + c * y + e for x in (inner[0], inner[2]) for y in (inner[1], inner[3])]
    upward = [b * x + d * y + f for x in (inner[0], inner[2]) for y in (inner[1], inner[3])]
    width, height = max(across) - min(across), max(upward) - min(upward)
    if not width or not height:
        return None
    wide, high = (place[2] - place[0]) / width, (place[3] - place[1]) / height
    return (wide, 0.0, 0.0, high, place[0] - min(across) * wide, place[1] - min(upward) * high)


def _take_link(one: DictionaryObject, found: Annotations, named: Named) -> None:
    place, action = box(one, "/Rect"), dictionary(one, "/A")
    if place is None:
        return
    address = text_of(action.get("/URI")) if word(action, "/S") == "/URI" else ""
    if address.lower().startswith(_SAFE) and address.isascii():
        found.links.append(Link(place, address=address))
        return
    target = action.get("/D") if word(action, "/S") == "/GoTo" else one.get("/Dest")
    page = page_of(target, named)
    if page:
        found.links.append(Link(place, page=page))
    elif address:
        found.removed.append("URI")


def page_of(target: PdfObject | None, named: Named) -> tuple[int, int] | None:
    """The identity of the page to which a destination leads, by name or as it stands; None when it leads nowhere."""
    found = resolved(target)
    if isinstance(found, TextStringObject | NameObject):
        found = resolved(named(str(found)))
    elif isinstance(found, ByteStringObject):
        found = resolved(named(found.decode("latin-1")))
    if isinstance(found, DictionaryObject):
        found = resolved(found.get("/D"))
    first = found[0] if isinstance(found, ArrayObject) and found else None
    return (first.idnum, first.generation) if isinstance(first, IndirectObject) else None


def _actions(one: DictionaryObject) -> Iterator[str]:
    """The names of the actions of an annotation that are left behind."""
    for action in chain_of(dictionary(one, "/A")):
        if word(action, "/S") not in ("/GoTo", "/URI", ""):
            yield word(action, "/S")[1:]
    yield from happening(one)


def happening(holder: DictionaryObject) -> Iterator[str]:
    """The names of what happens by itself: when a page opens, when a field is left."""
    for name in dictionary(holder, "/AA"):
        for action in chain_of(dictionary(dictionary(holder, "/AA"), name)):
            yield word(action, "/S")[1:] or "AA"


def chain_of(action: DictionaryObject) -> list[DictionaryObject]:
    """An action and those that follow it, at most a hundred."""
    found: list[DictionaryObject] = []
    waiting = [action] if action else []
    while waiting and len(found) < 100:
        one = waiting.pop()
        found.append(one)
        following = resolved(one.get("/Next"))
        if isinstance(following, DictionaryObject):
            waiting.append(following)
        elif isinstance(following, ArrayObject):
            waiting += [each for each in map(resolved, array(one, "/Next")) if isinstance(each, DictionaryObject)]
    return found


def file_name(specification: DictionaryObject) -> str:
    """What an attached file is called."""
    return text_of(specification.get("/UF")) or text_of(specification.get("/F")) or "không tên"


def _value(one: DictionaryObject) -> bool:
    """Whether the field has a value that is to be seen; a button's state is its appearance."""
    holder = one
    for _ in range(20):
        if word(holder, "/FT") in ("/Btn", "/Sig"):
            return False
        if text_of(holder.get("/V")):
            return True
        holder = dictionary(holder, "/Parent")
    return False


def _field_name(one: DictionaryObject) -> str:
    return text_of(one.get("/T")) or text_of(dictionary(one, "/Parent").get("/T")) or "không tên"
