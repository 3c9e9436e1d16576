"""One slip in a good document: what it is and the ways to make it. Knows nothing of the linter."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

Edit = Callable[[Document, Random], bool]
Where = Callable[[Document], list[Paragraph]]

ALL = (
    "bao-cao", "to-trinh", "ke-hoach", "chuong-trinh", "quyet-dinh", "cong-van", "giay-moi", "thong-bao", "bien-ban", "phu-luc",
)  # fmt: skip
MAIN = ALL[:-1]
"""All with a letterhead."""

TITLED = tuple(name for name in MAIN if name != "cong-van")
DATED = tuple(name for name in MAIN if name != "bien-ban")
"""Those with a line of place and date."""

SIGNED_DAY = ("bao-cao", "ke-hoach", "chuong-trinh", "quyet-dinh", "cong-van", "giay-moi")
"""Those whose number and day are filled in."""

COMMUNE = tuple(name for name in MAIN if name != "thong-bao")
ADDRESSED = ("bao-cao", "to-trinh", "cong-van")
BASED = ("ke-hoach", "chuong-trinh", "quyet-dinh")
ANNEXED = ("ke-hoach", "phu-luc")
LONG = ("bao-cao", "to-trinh", "ke-hoach", "chuong-trinh")
"""Longer than a page."""


@dataclass(frozen=True)
class Mutation:
    """Breaks one rule in the documents it names; ``apply`` says whether this document could be so changed."""

    rule: str
    name: str
    documents: tuple[str, ...]
    apply: Edit


def every_paragraph(document: Document) -> list[Paragraph]:
    """All paragraphs, those of tables too, in the order of the text."""
    return [Paragraph(found, document._body) for found in document.element.body.iter(qn("w:p"))]


def styled(*names: str, matching: str = "") -> Where:
    """Paragraphs with text in one of the styles."""

    def where(document: Document) -> list[Paragraph]:
        return [
            one
            for one in every_paragraph(document)
            if one.text.strip() and one.style is not None and one.style.name in names and re.search(matching, one.text)
        ]

    return where


def body_text(*, least: int = 0, matching: str = "") -> Where:
    """Running text of the main document, before its annexes; at least so many letters long."""
    look, label = styled("Lời văn", "Lời kết", matching=matching), styled("Nhãn phụ lục")

    def where(document: Document) -> list[Paragraph]:
        annexes = label(document)
        found = look(document)
        if annexes:
            order = list(document.element.body)
            found = [one for one in found if order.index(one._p) < order.index(annexes[0]._p)]
        return [one for one in found if len(one.text) >= least]

    return where


def restyle(
    where: Where,
    *,
    sizes: Sequence[float] = (),
    bold: bool | None = None,
    italic: bool | None = None,
    align: Sequence[ALIGN] = (),
    font: Sequence[str] = (),
) -> Edit:
    """Changes the look of one paragraph, chosen at random, by direct formatting."""

    def apply(document: Document, random: Random) -> bool:
        found = where(document)
        if not found:
            return False
        one = random.choice(found)
        size, name = (random.choice(sizes) if sizes else None), (random.choice(font) if font else None)
        for run in one.runs:
            if size is not None:
                run.font.size = Pt(size)
            if bold is not None:
                run.bold = bold
            if italic is not None:
                run.italic = italic
            if name is not None:
                run.font.name = name
                run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:cs"), name)
        if align:
            one.alignment = random.choice(align)
        return True

    return apply


def layout(where: Where, change: Callable[[Paragraph, Random], None]) -> Edit:
    """Changes one paragraph, chosen at random, as told."""

    def apply(document: Document, random: Random) -> bool:
        found = where(document)
        if found:
            change(random.choice(found), random)
        return bool(found)

    return apply


def reword(where: Where, pattern: str, *news: str | Callable[[re.Match[str]], str]) -> Edit:
    """Replaces the first match of the pattern in one paragraph, chosen at random among those that have one."""

    def apply(document: Document, random: Random) -> bool:
        found = [one for one in where(document) if re.search(pattern, one.text)]
        if not found:
            return False
        one, new = random.choice(found), random.choice(news)
        changed = re.sub(pattern, new, one.text, count=1)
        if changed == one.text:
            return False
        set_text(one, changed)
        return True

    return apply


def set_text(paragraph: Paragraph, text: str) -> None:
    """Writes a text into the paragraph, keeping the runs' looks where the texts agree."""
    old = paragraph.text
    front = next((i for i, (a, b) in enumerate(zip(old, text, strict=False)) if a != b), min(len(old), len(text)))
    back = 0
    while back < min(len(old), len(text)) - front and old[-1 - back] == text[-1 - back]:
        back += 1
    stop, place, written = len(old) - back, 0, False
    for run in paragraph.runs:
        start, place = place, place + len(run.text)
        if place < front:
            continue
        new = "" if written else text[front : len(text) - back]
        run.text = run.text[: max(0, front - start)] + new + run.text[max(0, stop - start) :]
        written = True
        if place >= stop:
            return


def remove(where: Where) -> Edit:
    """Takes away every paragraph found; in a cell left empty, an empty one remains."""

    def apply(document: Document, _random: Random) -> bool:
        found = where(document)
        for one in found:
            parent = one._p.getparent()
            if parent is None or (parent.tag == qn("w:tc") and len(parent.findall(qn("w:p"))) == 1):
                for run in list(one.runs):
                    one._p.remove(run._r)
            else:
                parent.remove(one._p)
        return bool(found)

    return apply


def either(*edits: Edit) -> Edit:
    """One of the edits, chosen at random."""

    def apply(document: Document, random: Random) -> bool:
        return random.choice(edits)(document, random)

    return apply


def looks(rule: str, what: str, documents: tuple[str, ...], where: Where, sizes: Sequence[float]) -> tuple[Mutation, ...]:
    """The common slips of a centred, upright line: another size, slanted, at the left."""
    return (
        Mutation(rule, f"{what}: size", documents, restyle(where, sizes=sizes)),
        Mutation(rule, f"{what}: italics", documents, restyle(where, italic=True)),
        Mutation(rule, f"{what}: alignment", documents, restyle(where, align=(ALIGN.LEFT, ALIGN.RIGHT))),
    )


def upper(match: re.Match[str]) -> str:
    """The match in capitals."""
    return match[0].upper()


def lower(match: re.Match[str]) -> str:
    """The match in small letters but the first."""
    return match[0].capitalize()
