"""The styles of a document, each with those it is based on."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from docx.styles import BabelFish
from lxml import etree

from cchc_docs.word.look_facts import Facts, paragraph_facts, read_theme, run_facts, whole_table_facts
from cchc_docs.word.markup import PARAGRAPH_PROPERTIES, RUN_PROPERTIES, W, child_value


@dataclass(frozen=True, kw_only=True)
class Style:
    """One style by itself."""

    key: str
    name: str
    element: etree._Element
    paragraph: Facts
    run: Facts


class StyleSheet:
    """Finds styles by kind and key; a style that is missing, or of another kind, counts as none."""

    def __init__(self, root: etree._Element | None, theme: etree._Element | None) -> None:
        self.theme = read_theme(theme)
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._defaults: dict[str, str] = {}
        self._chains: dict[tuple[str, str | None], tuple[Style, ...]] = {}
        self._root = root
        for element in () if root is None else root.iterchildren(f"{W}style"):
            kind, key = element.get(f"{W}type", "paragraph"), element.get(f"{W}styleId", "")
            self._elements.setdefault((kind, key), element)
            if element.get(f"{W}default") in ("1", "true", "on"):
                self._defaults.setdefault(kind, key)

    @cached_property
    def defaults(self) -> tuple[Facts, Facts]:
        """What holds for paragraphs and for letters where no style says otherwise."""
        root = None if self._root is None else self._root.find(f"{W}docDefaults")
        if root is None:
            return {}, {}
        return (
            paragraph_facts(root.find(f"{W}pPrDefault/{PARAGRAPH_PROPERTIES}")),
            run_facts(root.find(f"{W}rPrDefault/{RUN_PROPERTIES}"), self.theme),
        )

    def chain(self, kind: str, key: str | None) -> tuple[Style, ...]:
        """The style and those it is based on, the furthest first; where none is named, the default of its kind."""
        if (kind, key) not in self._chains:
            self._chains[kind, key] = self._follow(kind, key)
        return self._chains[kind, key]

    def name(self, key: str | None) -> str:
        """A paragraph style's name as Word's list of styles shows it."""
        chain = self.chain("paragraph", key)
        return BabelFish.internal2ui(chain[-1].name) if chain else ""

    def _follow(self, kind: str, key: str | None) -> tuple[Style, ...]:
        # A run without a style of its own has nothing between it and its paragraph.
        if kind != "character" and (kind, key or "") not in self._elements:
            key = self._defaults.get(kind)
        found: list[Style] = []
        seen: set[str] = set()
        while key is not None and key not in seen and (kind, key) in self._elements:
            seen.add(key)
            element = self._elements[kind, key]
            paragraph, run = whole_table_facts(element, self.theme)
            found.append(Style(key=key, name=child_value(element, "name") or key, element=element, paragraph=paragraph, run=run))
            key = child_value(element, "basedOn")
        return tuple(reversed(found))


def style_sheet(root: etree._Element | None, theme: etree._Element | None) -> StyleSheet:
    """That of the two parts; many documents are made of one template, and share it."""
    return _read(*(None if part is None else etree.tostring(part) for part in (root, theme)))


@lru_cache(maxsize=50)
def _read(root: bytes | None, theme: bytes | None) -> StyleSheet:
    """From a copy: the document's own tree may be changed later."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return StyleSheet(*(None if part is None else etree.fromstring(part, parser) for part in (root, theme)))
