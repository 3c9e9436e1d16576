"""The notes at the foot of a document's pages: real ones, which Word and LibreOffice number by themselves.

Word wants a part of its own for them, with two notes that are only lines (the separators), the settings to name those two,
and a style each for the note and for its number. What a document already has of this is left as it is.
"""

import itertools
from collections.abc import Sequence
from copy import deepcopy
from functools import cached_property

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.text.run import CT_R
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from cchc_docs.word.footnote_styles import note_style, reference_style
from cchc_docs.word.related_parts import find_part

_NOTE, _IDENTITY = qn("w:footnote"), qn("w:id")
_TYPE = qn("w:type")
_NORMAL = "normal"
_SEPARATORS = {"-1": "separator", "0": "continuationSeparator"}
_EMPTY = f"<w:footnotes {nsdecls('w', 'r')}/>"
_SETTINGS_AFTER = (
    *("w:endnotePr", "w:compat", "w:docVars", "w:rsids", "m:mathPr", "w:attachedSchema", "w:themeFontLang"),
    *("w:clrSchemeMapping", "w:doNotIncludeSubdocsInStats", "w:doNotAutoCompressPictures", "w:forceUpgrade", "w:captions"),
    *("w:readModeInkLockDown", "w:smartTagType", "sl:schemaLibrary", "w:shapeDefaults", "w:doNotEmbedSmartTags"),
    *("w:decimalSymbol", "w:listSeparator", "w14:docId", "w14:defaultImageDpi"),
)
_RAISED_OTHERWISE = tuple(f"w:{name}" for name in ("rStyle", "vertAlign", "position"))


class Footnotes:
    """The notes of one document, to which more can be added in the order of reading.

    From then on the notes are kept as a tree like the body, not as the bytes that python-docx reads. Raises
    :class:`lxml.etree.XMLSyntaxError` when those are broken.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root = _open(document)
        notes = () if self._root is None else self._root.iterchildren(_NOTE)
        self._used = {*_SEPARATORS, *(note.get(_IDENTITY) for note in notes)}
        self._free = map(str, itertools.count(1))

    @cached_property
    def _note_style(self) -> str:
        return note_style(self._document)

    @cached_property
    def _reference_style(self) -> str:
        return reference_style(self._document)

    def add(self, lines: Sequence[str]) -> str:
        """Adds a note with a paragraph for each line; gives the identity by which the text calls it."""
        if self._root is None:
            self._root = _make(self._document)
        identity = next(number for number in self._free if number not in self._used)
        note = _element("w:footnote", id=identity)
        for number, line in enumerate(lines):
            paragraph = etree.SubElement(note, qn("w:p"))
            paragraph.append(_element("w:pPr"))
            paragraph[0].append(_element("w:pStyle", val=self._note_style))
            if number == 0:
                paragraph.append(self._numbered(_run(_element("w:footnoteRef"))))
            paragraph.append(_text_run(line if number else f" {line}"))
        self._root.append(note)
        return identity

    def call(self, identity: str, look: etree._Element | None, *, parenthesized: bool) -> list[CT_R]:
        """The runs that print a note's number in the text; ``look`` is the ``w:rPr`` of the letters before it."""
        # Only here: before a note LibreOffice prints the number by itself, and loses or moves what stands around it.
        runs = [_run(_element("w:footnoteReference", id=identity))]
        if parenthesized:
            runs = [_text_run("("), *runs, _text_run(")")]
        return [self._numbered(run, look) for run in runs]

    def arrange(self) -> None:
        """Brings the notes into the order in which the text calls them, and their identities with them; uncalled ones come last.

        Word finds a note by its identity, but LibreOffice (7.4) hands out the notes in the order of their identities, whichever
        is called: a note of the template's own among added ones would change places with another. What they say stays as it
        is. A call that a loop has repeated gets a note of its own.
        """
        if self._root is None:
            return
        notes = {note.get(_IDENTITY): note for note in self._root.iterchildren(_NOTE) if note.get(_TYPE, _NORMAL) == _NORMAL}
        calls = list(self._document.element.iter(qn("w:footnoteReference")))
        others = {note.get(_IDENTITY) for note in (*self._root.iterchildren(_NOTE), *calls)} - notes.keys()
        numbers = (number for number in map(str, itertools.count(1)) if number not in others)
        uncalled = dict(notes)
        for call in calls:
            identity = call.get(_IDENTITY)
            if identity in notes:
                note = uncalled.pop(identity, None)
                call.set(_IDENTITY, self._place(deepcopy(notes[identity]) if note is None else note, next(numbers)))
        for note in uncalled.values():
            self._place(note, next(numbers))

    def _place(self, note: etree._Element, identity: str) -> str:
        assert self._root is not None
        note.set(_IDENTITY, identity)
        self._root.append(note)
        return identity

    def _numbered(self, run: CT_R, look: etree._Element | None = None) -> CT_R:
        if look is not None:
            run.insert(0, deepcopy(look))
            for other in [run[0].find(qn(name)) for name in _RAISED_OTHERWISE]:
                if other is not None:
                    run[0].remove(other)
        run.style = self._reference_style
        return run


def called_notes(document: Document) -> list[etree._Element]:
    """The notes that the text calls, in its order, each once; their tree is not to be changed."""
    root = find_part(document, "footnotes")
    notes = {} if root is None else {note.get(_IDENTITY): note for note in root.iterchildren(_NOTE)}
    called = dict.fromkeys(call.get(_IDENTITY) for call in document.element.iter(qn("w:footnoteReference")))
    return [notes[identity] for identity in called if identity in notes]


def _open(document: Document) -> etree._Element | None:
    """The tree of the notes that the document has, or None."""
    for relationship in document.part.rels.values():
        if relationship.reltype.endswith("/footnotes") and not relationship.is_external:
            part = relationship.target_part
            if not isinstance(part, XmlPart):
                part = _as_tree(part)
                relationship._target = part
            return part.element
    return None


def _as_tree(part: Part) -> XmlPart:
    tree = XmlPart(part.partname, part.content_type, parse_xml(part.blob), part.package)
    for relationship in part.rels.values():
        tree.load_rel(relationship.reltype, relationship._target, relationship.rId, relationship.is_external)
    return tree


def _make(document: Document) -> etree._Element:
    """A part with nothing but the separators, which the settings are told of."""
    package = document.part.package
    taken = {part.partname for part in package.iter_parts()}
    names = (PackURI(f"/word/footnotes{number or ''}.xml") for number in itertools.count())
    part = XmlPart(next(name for name in names if name not in taken), CONTENT_TYPE.WML_FOOTNOTES, parse_xml(_EMPTY), package)
    told = _element("w:footnotePr")
    for identity, kind in _SEPARATORS.items():
        note = _element("w:footnote", type=kind, id=identity)
        paragraph = etree.SubElement(note, qn("w:p"))
        layout = etree.SubElement(paragraph, qn("w:pPr"))
        layout.append(_element("w:spacing", before="0", after="0", line="240", lineRule="auto"))
        paragraph.append(_run(_element(f"w:{kind}")))
        part.element.append(note)
        told.append(_element("w:footnote", id=identity))
    settings = document.settings.element
    old = settings.find(told.tag)
    if old is not None:
        settings.remove(old)
    settings.insert_element_before(told, *_SETTINGS_AFTER)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return part.element


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    return OxmlElement(tag, attrs={qn(f"w:{name}"): value for name, value in attributes.items()})


def _run(content: BaseOxmlElement) -> CT_R:
    run = _element("w:r")
    assert isinstance(run, CT_R)
    run.append(content)
    return run


def _text_run(text: str) -> CT_R:
    """A run whose spaces are kept, at its edges too; tabs become real ones."""
    run = _element("w:r")
    assert isinstance(run, CT_R)
    run.text = text
    for node in run.iterchildren(qn("w:t")):
        node.set(qn("xml:space"), "preserve")
    return run
