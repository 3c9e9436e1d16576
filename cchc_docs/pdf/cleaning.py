"""What a guest brings along beside its pages: scripts, attachments, forms, signatures, layers. Seen, so that it can be said."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pypdf.generic import BooleanObject, DictionaryObject, PdfObject

from cchc_docs.pdf.annotation import chain_of, file_name, happening
from cchc_docs.pdf.entries import array, dictionaries, dictionary, number, resolved, text_of, word

_MOST_NODES = 20_000
"""Of a tree of names or fields; what lies beyond is left behind unsaid."""


@dataclass
class Luggage:
    """What hangs on the document as a whole."""

    scripts: list[str] = field(default_factory=list)
    """Actions that would happen by themselves, by their kinds: «JavaScript»."""

    attachments: list[str] = field(default_factory=list)
    fields: int = 0
    signatures: list[str] = field(default_factory=list)
    """The names of the signed fields."""

    unsigned: list[str] = field(default_factory=list)
    """The names of the fields that wait for a signature."""

    has_xfa: bool = False
    only_xfa: bool = False
    """The pages are but a notice to use another program."""


def luggage_of(root: DictionaryObject) -> Luggage:
    """Everything that the catalogue holds beside pages and outline."""
    found = Luggage()
    names = dictionary(root, "/Names")
    found.scripts += ["JavaScript" for _ in named_values(dictionary(names, "/JavaScript"))]
    for action in chain_of(dictionary(root, "/OpenAction")):
        if word(action, "/S") not in ("/GoTo", ""):
            found.scripts.append(word(action, "/S")[1:])
    found.scripts += happening(root)
    files = [value for _, value in named_values(dictionary(names, "/EmbeddedFiles"))]
    found.attachments += [file_name(one) for one in map(resolved, files) if isinstance(one, DictionaryObject)]
    found.attachments += [file_name(one) for one in dictionaries(root, "/AF") if file_name(one) not in found.attachments]
    form = dictionary(root, "/AcroForm")
    found.has_xfa = resolved(form.get("/XFA")) is not None
    found.only_xfa = found.has_xfa and resolved(root.get("/NeedsRendering")) == BooleanObject(value=True)
    for one in _fields(form):
        _note_field(one, found)
    return found


def _note_field(one: DictionaryObject, found: Luggage) -> None:
    found.fields += 1
    found.scripts += happening(one)
    if word(one, "/FT") == "/Sig":
        name = text_of(one.get("/T")) or "không tên"
        (found.signatures if "/ByteRange" in dictionary(one, "/V") else found.unsigned).append(name)


def _fields(form: DictionaryObject) -> Iterator[DictionaryObject]:
    """Every node of the tree of fields, each once."""
    waiting, seen = list(dictionaries(form, "/Fields")), set[int]()
    while waiting and len(seen) < _MOST_NODES:
        one = waiting.pop(0)
        if id(one) not in seen:
            seen.add(id(one))
            yield one
            waiting += dictionaries(one, "/Kids")


def named_values(tree: DictionaryObject) -> Iterator[tuple[str, PdfObject]]:
    """The names of a tree of names with what they stand for."""
    waiting, seen = [tree], set[int]()
    while waiting and len(seen) < _MOST_NODES:
        node = waiting.pop(0)
        if id(node) in seen:
            continue
        seen.add(id(node))
        pairs = array(node, "/Names")
        for name, value in zip(pairs[::2], pairs[1::2], strict=False):
            key = resolved(name)
            yield (key.decode("latin-1") if isinstance(key, bytes) else str(key)), value
        waiting += dictionaries(node, "/Kids")


def destinations_of(root: DictionaryObject) -> dict[str, PdfObject]:
    """What the document's named destinations stand for."""
    older = dictionary(root, "/Dests")
    newer = named_values(dictionary(dictionary(root, "/Names"), "/Dests"))
    return {**{str(name): older.raw_get(name) for name in older}, **dict(newer)}


def hidden_layers(root: DictionaryObject) -> tuple[list[PdfObject], list[PdfObject]]:
    """The references to all layers, and to those that are not shown at first."""
    properties = dictionary(root, "/OCProperties")
    layers, usual = array(properties, "/OCGs"), dictionary(properties, "/D")
    if word(usual, "/BaseState") == "/OFF":
        shown = array(usual, "/ON")
        return layers, [one for one in layers if one not in shown]
    return layers, array(usual, "/OFF")


def claims_archive(root: DictionaryObject, xmp: bytes) -> bool:
    """Whether the file says that it is PDF/A-1, -2 or -3, with colours that the whole's own profile can stand for."""
    claimed = any(mark % part in xmp for part in (b"1", b"2", b"3") for mark in (b"pdfaid:part>%s<", b'pdfaid:part="%s"'))
    profiles = [dictionary(one, "/DestOutputProfile") for one in dictionaries(root, "/OutputIntents")]
    return claimed and all(number(profile, "/N") in (None, 3.0) for profile in profiles)
