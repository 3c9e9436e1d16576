"""The look that a paragraph and its letters end up with: defaults, styles, numbering and their own words together."""

from typing import Any

from lxml import etree

from cchc_docs.word.look_facts import TOGGLES, Facts, paragraph_facts, run_facts
from cchc_docs.word.numbering import Numbering
from cchc_docs.word.style_sheet import StyleSheet

FALLBACK_FONT = "Times New Roman"
_FALLBACK_SIZE = 10.0


class EffectiveLook:
    """Follows every property to its end. What styles give together is worked out once."""

    def __init__(self, styles: StyleSheet, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._paragraphs: dict[tuple[str | None, str | None, bool, bool], Facts] = {}
        self._runs: dict[tuple[str | None, str | None, str | None, bool], Facts] = {}

    def paragraph(self, properties: etree._Element | None, table_style: str | None, *, in_table: bool) -> Facts:
        """A paragraph's look; ``list`` and ``list_level`` say how it is numbered."""
        own = paragraph_facts(properties)
        look = dict(self._styled(own.get("style"), table_style, in_table=in_table, numbered="list" not in own))
        if "list" in own or "list_level" in own:
            key = own.get("list", look.get("list", 0))
            look.update(self._numbering.looks(key, own.get("list_level", 0)))
        look.update(own)
        return look

    def run(
        self, properties: etree._Element | None, style: str | None, table_style: str | None, *, in_table: bool
    ) -> dict[str, Any]:
        """The look of letters, by the names that :class:`~cchc_docs.domain.document_structure.TextRun` has for it."""
        own = run_facts(properties, self._styles.theme)
        key = (style, table_style, own.pop("style", None), in_table)
        if key not in self._runs:
            self._runs[key] = self._styled_run(*key)
        return _named({**self._runs[key], **own} if own else self._runs[key])

    def _styled(self, style: str | None, table_style: str | None, *, in_table: bool, numbered: bool) -> Facts:
        key = (style, table_style, in_table, numbered)
        if key in self._paragraphs:
            return self._paragraphs[key]
        look = dict(self._styles.defaults[0])
        for part in self._styles.chain("table", table_style) if in_table else ():
            look.update(part.paragraph)
        for part in self._styles.chain("paragraph", style):
            if numbered and "list" in part.paragraph:
                # A style's own indents outdo those of the list that it names.
                bound = self._numbering.level_of_style(part.paragraph["list"], part.key)
                level = part.paragraph["list_level"] if bound is None else bound
                look.update(self._numbering.looks(part.paragraph["list"], level))
                look.update({**part.paragraph, "list_level": level})
            else:
                look.update(part.paragraph)
        self._paragraphs[key] = look
        return look

    def _styled_run(self, style: str | None, table_style: str | None, character: str | None, in_table: bool) -> Facts:
        defaults = self._styles.defaults[1]
        levels: list[Facts] = []
        for kind, key in (("table", table_style), ("paragraph", style), ("character", character)):
            if kind == "table" and not in_table:
                continue
            level: Facts = {}
            for part in self._styles.chain(kind, key):
                level.update(part.run)
            levels.append(level)
        look = {"font": FALLBACK_FONT, "high_font": FALLBACK_FONT, "size": _FALLBACK_SIZE, **defaults}
        for level in levels:
            look.update(level)
        for toggle in TOGGLES:
            odd = sum(bool(level.get(toggle)) for level in levels) % 2 == 1
            look[toggle] = bool(defaults.get(toggle)) or odd
        look.pop("style", None)
        return look


def _named(look: Facts) -> dict[str, Any]:
    return {
        "font": look["font"],
        "high_font": look["high_font"],
        "size": look["size"],
        "bold": look["bold"],
        "italic": look["italic"],
        "underline": look.get("underline", False),
        "all_caps": look["caps"] or look["small_caps"],
        "color": look.get("color"),
        "superscript": look.get("superscript", False),
        "hidden": look["hidden"],
    }
