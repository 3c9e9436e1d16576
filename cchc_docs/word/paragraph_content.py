"""What stands in a paragraph: its text run by run, fields, notes, drawn lines and text boxes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from lxml import etree

from cchc_docs.domain.document_structure import TextRun
from cchc_docs.word.markup import ALTERNATIVES, BOX, RUN_PROPERTIES, W, shown_children
from cchc_docs.word.ruled_lines import drawn_lines

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_RUN, _TEXT, _BREAK, _FIELD_MARK, _INSTRUCTION = f"{W}r", f"{W}t", f"{W}br", f"{W}fldChar", f"{W}instrText"
_SIMPLE_FIELD = f"{W}fldSimple"
LOOKED_INTO = frozenset(
    f"{W}{name}"
    for name in (
        "hyperlink",
        "ins",
        "moveTo",
        "smartTag",
        "sdt",
        "sdtContent",
        "customXml",
        "fldSimple",
        "dir",
        "bdo",
        "ruby",
        "rubyBase",
    )
) | {ALTERNATIVES, f"{_MATH}oMathPara"}
LETTERS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_DRAWINGS = frozenset(f"{W}{name}" for name in ("drawing", "pict", "object"))

RunLook = Callable[[etree._Element | None], dict[str, Any]]
NoteNumbers = dict[tuple[str, str | None], int]


@dataclass
class OpenFields:
    """Fields that have begun and not ended, across paragraphs: for each its instruction, and None once its result has begun."""

    waiting: list[str | None] = field(default_factory=list)

    @property
    def in_instruction(self) -> bool:
        """Whether what comes is part of an instruction, which is not printed."""
        return any(instruction is not None for instruction in self.waiting)


@dataclass
class ParagraphContent:
    """What was found in one paragraph."""

    runs: list[TextRun] = field(default_factory=list)
    marked: list[TextRun] = field(default_factory=list)
    """The runs as marks stood in them; empty where none did."""

    fields: list[str] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    lines: list[float] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)

    @property
    def begins_with_page_break(self) -> bool:
        """Whether a page break stands before any text."""
        return "".join(run.text for run in self.runs).lstrip(" \t\n").startswith("\f")


class ContentReader:
    """Reads paragraphs of one story (body, a header, a note) in their order."""

    def __init__(
        self, notes: NoteNumbers, root: etree._Element, texts: Mapping[etree._Element, str] = MappingProxyType({})
    ) -> None:
        self._notes, self._texts = notes, texts
        self._fields = OpenFields()
        kinds = [mark.get(f"{W}fldCharType") for mark in root.iter(_FIELD_MARK)]
        self._balanced = kinds.count("begin") == kinds.count("end")

    def read(self, paragraph: etree._Element, look: RunLook) -> ParagraphContent:
        """The paragraph's content; ``look`` gives the look of letters from their properties."""
        if not self._balanced:
            # A field whose end is lost would swallow the rest of the document.
            self._fields = OpenFields()
        content = ParagraphContent()
        pending: list[tuple[str, dict[str, Any]]] = []
        marked: list[tuple[str, dict[str, Any]]] = []
        waiting = list(paragraph)[::-1]
        while waiting:
            node = waiting.pop()
            if node.tag == _RUN:
                properties = node.find(RUN_PROPERTIES)
                letters = look(properties)
                text, with_marks = self._run_text(node, content, hidden=letters["hidden"])
                if text:
                    pending.append((text, letters))
                if with_marks:
                    marked.append((with_marks, letters))
            elif node.tag in LOOKED_INTO:
                if node.tag == _SIMPLE_FIELD:
                    _add_field(content, node.get(f"{W}instr"))
                waiting.extend(reversed(shown_children(node)))
            elif node.tag == f"{_MATH}oMath":
                pending.append(("".join(part.text or "" for part in node.iter(f"{_MATH}t")), look(None)))
                marked.append(pending[-1])
        content.runs = _joined(pending)
        if self._texts and marked != pending:
            content.marked = _joined(marked)
        return content

    def _run_text(self, run: etree._Element, content: ParagraphContent, *, hidden: bool) -> tuple[str, str]:
        """The run's text, and the same with the marks that stood in it."""
        pieces: list[str] = []
        marked: list[str] = []
        waiting = list(run)[::-1]
        while waiting:
            node = waiting.pop()
            tag = node.tag
            if tag == _FIELD_MARK:
                self._mark(node.get(f"{W}fldCharType"), content)
            elif tag == _INSTRUCTION:
                if self._fields.waiting and self._fields.waiting[-1] is not None:
                    self._fields.waiting[-1] += node.text or ""
            elif tag in (ALTERNATIVES, _RUN) or tag in LOOKED_INTO:
                waiting.extend(reversed(shown_children(node)))
            elif self._fields.in_instruction:
                continue
            elif tag in _DRAWINGS:
                if not hidden:
                    _draw(node, content)
            elif tag in _NOTES:
                number = self._notes.get((_NOTES[tag], node.get(f"{W}id")))
                content.notes.extend([] if number is None else [number])
            else:
                pieces.append(_letters(node, tag))
                marked.append(printed_text(node, self._texts[node]) if node in self._texts else pieces[-1])
        return "".join(pieces), "".join(marked)

    def _mark(self, kind: str | None, content: ParagraphContent) -> None:
        fields = self._fields.waiting
        if kind == "begin":
            fields.append("")
        elif fields and kind in ("separate", "end"):
            if fields[-1] is not None:
                _add_field(content, fields[-1])
                fields[-1] = None
            if kind == "end":
                fields.pop()


def _letters(node: etree._Element, tag: str) -> str:
    if tag == _TEXT:
        return printed_text(node)
    if tag == _BREAK:
        return "\f" if node.get(f"{W}type") in ("page", "column") else "\n"
    if tag == f"{W}sym":
        return _symbol(node.get(f"{W}char", ""))
    return LETTERS.get(tag, "")


def printed_text(node: etree._Element, text: str | None = None) -> str:
    """The letters of a ``w:t`` as Word takes them: without the spaces at its edges unless they are meant.

    ``text`` is another text in the element's place.
    """
    text = (text or node.text or "").replace("\n", " ").replace("\r", " ")
    if text[:1] in (" ", "\t") or text[-1:] in (" ", "\t"):
        # Word drops spaces at the edges unless the nearest word on it says that they are meant.
        said = next((value for value in _spaces(node) if value is not None), None)
        return text if said == "preserve" else text.strip(" \t")
    return text


def _spaces(node: etree._Element) -> list[str | None]:
    own = node.get(_SPACE)
    return [own] if own is not None else [ancestor.get(_SPACE) for ancestor in node.iterancestors()]


def _symbol(code: str) -> str:
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "" if "\ud800" <= letter <= "\udfff" or letter < " " else letter


def _add_field(content: ParagraphContent, instruction: str | None) -> None:
    words = (instruction or "").split(None, 1)
    if words:
        content.fields.append(words[0].upper())


def _draw(drawing: etree._Element, content: ParagraphContent) -> None:
    shown: list[etree._Element] = []
    waiting = [drawing]
    while waiting:
        node = waiting.pop()
        if node.tag == BOX:
            content.boxes.append(node)
            continue
        shown.append(node)
        waiting.extend(reversed(shown_children(node)))
    content.lines.extend(drawn_lines(shown))


def _joined(pending: list[tuple[str, dict[str, Any]]]) -> list[TextRun]:
    """Neighbours of one look made into one run."""
    runs: list[TextRun] = []
    texts: list[str] = []
    for number, (text, look) in enumerate(pending):
        texts.append(text)
        if number + 1 == len(pending) or pending[number + 1][1] != look:
            runs.append(TextRun(text="".join(texts), **look))
            texts = []
    return runs
