"""Which names a tag may use where it stands, and what they hold."""

import difflib
import unicodedata
from collections.abc import Iterator

from cchc_docs.domain.template_field import FieldKind, TemplateField, TemplateFields, field_paths

_LOOP = {
    FieldKind.COUNT: ("index", "index0", "revindex", "revindex0", "length", "depth", "depth0"),
    FieldKind.FLAG: ("first", "last"),
}
LOOP = TemplateField(
    name="loop",
    kind=FieldKind.GROUP,
    fields=tuple(TemplateField(name=name, kind=kind) for kind, names in _LOOP.items() for name in names),
)
LOOP_OTHERS = ("previtem", "nextitem", "cycle", "changed")
"""What else a loop has, whose value is not known before it runs."""

Shape = TemplateField | None
"""What an expression holds; None when it cannot be told."""

TEXT = TemplateField(name="", kind=FieldKind.TEXT)
COUNT = TemplateField(name="", kind=FieldKind.COUNT)
FLAG = TemplateField(name="", kind=FieldKind.FLAG)


class Scope:
    """The names: the template's fields, and what loops and ``set`` have added."""

    def __init__(self, known: TemplateFields) -> None:
        self._known = {field.name: field for field in known}
        self._frames: list[dict[str, Shape]] = [{}]
        self._proposed: dict[str, str] = {}  # a name is often misspelt the same way again; what was meant changes with the names

    def enter(self, names: dict[str, Shape]) -> None:
        """A loop begins."""
        self._frames.append(dict(names))
        self._proposed.clear()

    def leave(self) -> None:
        """A loop ends."""
        if len(self._frames) > 1:
            self._frames.pop()
            self._proposed.clear()

    def add(self, name: str, shape: Shape) -> None:
        """From here to the end of the loop."""
        self._frames[-1][name] = shape
        self._proposed.clear()

    def holds(self, name: str) -> bool:
        """Whether the name may be used here."""
        return name in self._known or any(name in frame for frame in self._frames)

    def shape(self, name: str) -> Shape:
        """What the name holds."""
        for frame in reversed(self._frames):
            if name in frame:
                return frame[name]
        return self._known.get(name)

    def paths(self) -> Iterator[str]:
        """Every dotted path that may be named here, those of the innermost loop first."""
        for frame in reversed(self._frames):
            for name, shape in frame.items():
                yield name
                if shape and shape.kind is FieldKind.GROUP:
                    yield from (path for path, _ in field_paths(shape.fields, f"{name}."))
        yield from (path for path, _ in field_paths(tuple(self._known.values())))

    def nearest(self, path: str) -> str:
        """The known path that was meant, or nothing."""
        if path not in self._proposed:
            self._proposed[path] = self._nearest(path)
        return self._proposed[path]

    def _nearest(self, path: str) -> str:
        known = list(dict.fromkeys(self.paths()))
        plain = plain_name(path)
        if plain in known:
            return plain
        before, _, last = plain.rpartition(".")
        beside = [one for one in known if one.rpartition(".")[0] == before]
        near = difflib.get_close_matches(plain, beside, n=1, cutoff=0.7)
        same = [one for one in known if one.rpartition(".")[2] == last]
        return next(iter((*near, *same, *difflib.get_close_matches(plain, known, n=1))), "")


def plain_name(name: str) -> str:
    """As field names are written: small letters without accents, words joined by underscores."""
    decomposed = unicodedata.normalize("NFD", name.strip().lower().replace("đ", "d").replace("ð", "d"))
    return "_".join("".join(letter for letter in decomposed if not unicodedata.combining(letter)).replace("-", " ").split())
