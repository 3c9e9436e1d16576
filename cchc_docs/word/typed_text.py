"""The text of a paragraph as it stands in its runs, to be changed there without touching any look."""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from cchc_docs.vietnamese.typing_slips import Mend
from cchc_docs.word.markup import ALTERNATIVES, RUN_PROPERTIES, W, is_on, shown_children
from cchc_docs.word.paragraph_content import LETTERS, LOOKED_INTO, printed_text

_RUN, _TEXT, _BREAK = f"{W}r", f"{W}t", f"{W}br"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass
class _Piece:
    """A stretch of the text and the element that holds it; None for a tab, a break, a hyphen of Word's own."""

    text: str
    node: etree._Element | None


class TypedText:
    """What is typed in one paragraph, that of its text boxes, of hidden and of struck out words left aside."""

    def __init__(self, paragraph: etree._Element) -> None:
        self._pieces: list[_Piece] = []
        waiting = list(paragraph)[::-1]
        while waiting:
            node = waiting.pop()
            if node.tag == _RUN:
                waiting.extend(reversed([] if _is_hidden(node) else shown_children(node)))
            elif node.tag in LOOKED_INTO or node.tag == ALTERNATIVES:
                waiting.extend(reversed(shown_children(node)))
            elif node.tag == _TEXT:
                self._pieces.append(_Piece(printed_text(node), node))
            elif node.tag == _BREAK or node.tag in LETTERS:
                self._pieces.append(_Piece("\n" if node.tag == _BREAK else LETTERS[node.tag], None))

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(piece.text for piece in self._pieces)

    def apply(self, mends: Iterable[Mend]) -> list[Mend]:
        """Makes the changes, which do not overlap; gives those made: what reaches over a tab or a break is left."""
        made = [mend for mend in mends if self._can(mend)]
        for mend in reversed(made):
            self._make(mend)
        return made

    def _can(self, mend: Mend) -> bool:
        return all(piece.node is not None for piece, start, end in self._touched(mend) if start < end)

    def _make(self, mend: Mend) -> None:
        new = mend.new
        for piece, start, end in self._touched(mend):
            if piece.node is not None:
                piece.text = piece.text[:start] + new + piece.text[end:]
                piece.node.text = piece.text
                if piece.text != piece.text.strip():
                    piece.node.set(_SPACE, "preserve")
                new = ""

    def _touched(self, mend: Mend) -> list[tuple[_Piece, int, int]]:
        """The pieces that hold letters of the change, with its edges in each."""
        touched, at = [], 0
        for piece in self._pieces:
            start, end = max(mend.start - at, 0), min(mend.end - at, len(piece.text))
            if start < end:
                touched.append((piece, start, end))
            at += len(piece.text)
        return touched


def _is_hidden(run: etree._Element) -> bool:
    hidden = run.find(f"{RUN_PROPERTIES}/{W}vanish")
    return hidden is not None and is_on(hidden)
