"""Italic stretches and calls of notes within printed values, through the rendering of a template.

docxtpl prints a value as bare text in the run of its tag. A marked text is therefore printed with characters of the private
planes between its pieces; in the finished document they become runs of their own, and notes at the foot of the page.
They are others than those of :mod:`~cchc_docs.word.origin_marks`, so that a traced text may be marked.
"""

import re
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.font import Font
from lxml import etree

from cchc_docs import errors
from cchc_docs.domain.marked_text import MarkedText, NoteCall
from cchc_docs.word.footnotes import Footnotes
from cchc_docs.word.markup import BOX
from cchc_docs.word.private_marks import TEXT, part_roots, strip_marks, without_marks
from cchc_docs.word.template_text import own

_ITALIC, _UPRIGHT, _CALL, _END = "\U0010ffe0", "\U0010ffe1", "\U0010ffe2", "\U0010ffe3"
_DIGITS = {ord(digit): 0x10FFF0 + int(digit) for digit in "0123456789"}
_FIGURES = {private: digit for digit, private in _DIGITS.items()}
_MARK = re.compile("[\U0010ffe0-\U0010ffe3\U0010fff0-\U0010fff9]")
_PIECES = re.compile(f"({_ITALIC}|{_UPRIGHT}|{_CALL}[\U0010fff0-\U0010fff9]+{_END})")
_RUN, _LOOK, _LETTERS, _PARAGRAPH = (qn(f"w:{name}") for name in ("r", "rPr", "t", "p"))
_SPACE = qn("xml:space")
_QUOTED = 60


@dataclass(frozen=True, kw_only=True)
class _Note:
    lines: tuple[str, ...]
    parenthesized: bool


class InlineMarks:
    """The notes met while one template is rendered, and the marks set for them."""

    def __init__(self) -> None:
        self._notes: list[_Note] = []
        self._met = False

    def mark(self, value: MarkedText, write: Callable[[Any, str], str]) -> str:
        """The text as the value is printed, marks and all; ``write`` prints (what, its text) of a stretch or a line of a note."""
        self._met = True
        printed = []
        for piece in value.pieces:
            if isinstance(piece, NoteCall):
                lines = tuple(write(piece.text, line) for line in piece.text.splitlines()) or ("",)
                printed.append(f"{_CALL}{str(len(self._notes)).translate(_DIGITS)}{_END}")
                self._notes.append(_Note(lines=lines, parenthesized=value.parenthesized))
            else:
                text = write(piece.text, piece.text)
                printed.append(f"{_ITALIC}{text}{_UPRIGHT}" if piece.italic else text)
        return "".join(printed)

    def clean(self, text: str) -> str:
        """The text without characters that would be taken for marks."""
        return _MARK.sub("", text)

    def take(self, document: Document, name: str) -> None:
        """Makes of the marks in the rendered document what they mean, and takes them out.

        Raises :class:`~cchc_docs.errors.TemplateError` when a note is called where Word has no notes, or the template's own notes
        are broken; ``name`` is the template.
        """
        try:
            footnotes = Footnotes(document)
        except etree.XMLSyntaxError as error:
            raise errors.TemplateError(
                f"{name}: phần chú thích của tệp mẫu bị hỏng; hãy mở bằng Word, lưu lại rồi thử lại"
            ) from error
        if self._met:
            self._resolve(document, footnotes, name)
            strip_marks(document, _MARK)
        footnotes.arrange()

    def _resolve(self, document: Document, footnotes: Footnotes, name: str) -> None:
        for root in list(part_roots(document)):
            for paragraph in list(root.iter(_PARAGRAPH)):
                runs = list(own(paragraph, ("w:r",)))
                text = "".join(TEXT.__get__(node) or "" for run in runs for node in run.iterchildren(_LETTERS))
                if _CALL in text:
                    _refuse_without_notes(paragraph, text, name, in_body=root is document.element)
                italic = False
                for run in runs if _MARK.search(text) else ():
                    italic = _Cut(run, footnotes, self._notes, italic=italic).make()


class _Cut:
    """One run cut into as many as its marks ask for."""

    def __init__(self, run: etree._Element, footnotes: Footnotes, notes: Sequence[_Note], *, italic: bool) -> None:
        self._run, self._footnotes, self._notes = run, footnotes, notes
        self._look = run.find(_LOOK)
        self._italic = italic
        self._open = False
        self._made: list[etree._Element] = []

    def make(self) -> bool:
        """Puts the new runs in the place of the old; gives whether the text goes on italic."""
        for child in list(self._run):
            if child.tag == _LETTERS:
                for piece in _PIECES.split(TEXT.__get__(child) or ""):
                    self._piece(piece)
            elif child is not self._look:
                self._add(child)
        for made in self._made:
            self._run.addprevious(made)
        self._run.getparent().remove(self._run)
        return self._italic

    def _piece(self, piece: str) -> None:
        if piece in (_ITALIC, _UPRIGHT):
            self._italic, self._open = piece == _ITALIC, False
        elif piece.startswith(_CALL) and piece.endswith(_END):
            self._open = False
            note = self._notes[int(piece[1:-1].translate(_FIGURES))]
            identity = self._footnotes.add(note.lines)
            self._made += self._footnotes.call(identity, self._look, parenthesized=note.parenthesized)
        elif piece:
            letters = OxmlElement("w:t", attrs={_SPACE: "preserve"})
            TEXT.__set__(letters, piece)
            self._add(letters)

    def _add(self, child: etree._Element) -> None:
        if not self._open:
            run = OxmlElement("w:r", attrs=dict(self._run.attrib))
            if self._look is not None:
                run.append(deepcopy(self._look))
            if self._italic:
                Font(run).italic = True
            self._made.append(run)
            self._open = True
        self._made[-1].append(child)


def _refuse_without_notes(paragraph: etree._Element, text: str, name: str, *, in_body: bool) -> None:
    """Stops at a call in a part of a document where Word has no notes."""
    in_box = next(paragraph.iterancestors(BOX), None) is not None
    if in_body and not in_box:
        return
    where = "hộp văn bản" if in_box else "đầu trang, cuối trang hoặc chú thích"
    raise errors.TemplateError(
        f"{name}, {where} («{without_marks(text).strip()[:_QUOTED]}»): giá trị in ở đây có chú thích, mà Word không đặt được "
        "chú thích ở chỗ này; hãy chuyển thẻ vào thân văn bản"
    )
