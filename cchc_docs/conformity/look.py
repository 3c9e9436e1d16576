"""How a line looks, and how the decree wants it to look."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc_docs.conformity.rule import Finding, quote
from cchc_docs.domain.document_structure import Alignment, Paragraph, TextRun

_ALIGNED = {
    Alignment.LEFT: "canh trái",
    Alignment.CENTER: "canh giữa",
    Alignment.RIGHT: "canh phải",
    Alignment.JUSTIFY: "canh đều hai bên",
}
_NO_DIFFERENT = {Alignment.LEFT: Alignment.JUSTIFY}
"""A line that ends before the margin looks the same."""

_TOLERANCE = 0.01


@dataclass(frozen=True, kw_only=True)
class Look:
    """Sizes as a range in points; None where the decree leaves it open."""

    smallest: float
    largest: float
    bold: bool | None = None
    italic: bool | None = False
    capitals: bool | None = None
    alignment: Alignment | None = None

    def __str__(self) -> str:
        sizes = figure(self.smallest) if self.smallest == self.largest else f"{figure(self.smallest)} đến {figure(self.largest)}"
        parts = [f"cỡ chữ {sizes}"]
        if self.capitals is not None:
            parts.append("in hoa" if self.capitals else "in thường")
        if self.italic is not None:
            parts.append("nghiêng" if self.italic else "đứng")
        if self.bold is not None:
            parts.append("đậm" if self.bold else "không đậm")
        if self.alignment is not None:
            parts.append(_ALIGNED[self.alignment])
        return ", ".join(parts)


def figure(value: float) -> str:
    """A length or size with a decimal comma, without needless zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def lettered(line: Paragraph) -> tuple[TextRun, ...]:
    """The runs that hold letters or figures of the line itself: no superscript marks, nothing hidden."""
    return tuple(run for run in line.runs if not run.superscript and not run.hidden and any(map(str.isalnum, run.text)))


def sizes(line: Paragraph) -> tuple[float, ...]:
    """The sizes of its letters, smallest first."""
    return tuple(sorted({run.size for run in lettered(line)}))


def in_capitals(line: Paragraph) -> bool:
    """Whether every letter of the line is a capital, whether typed or shown so."""
    text = "".join(run.printed for run in lettered(line))
    return any(map(str.isalpha, text)) and text == text.upper()


def is_bold(line: Paragraph) -> bool:
    """Whether all its letters are bold."""
    return bool(lettered(line)) and all(run.bold for run in lettered(line))


def is_italic(line: Paragraph) -> bool:
    """Whether all its letters are italic."""
    return bool(lettered(line)) and all(run.italic for run in lettered(line))


def unlike(lines: tuple[Paragraph, ...], look: Look) -> Iterator[Finding]:
    """A finding for each line that does not look so, naming all that differs."""
    for line in lines:
        if differing := _differences(line, look):
            yield Finding(place=line.place, found=f"{quote(line)}: {', '.join(differing)}", expected=str(look))


def _differences(line: Paragraph, look: Look) -> list[str]:
    if not lettered(line):
        return []
    found = []
    wrong = [size for size in sizes(line) if not look.smallest - _TOLERANCE <= size <= look.largest + _TOLERANCE]
    if wrong:
        found.append(f"cỡ chữ {' và '.join(map(figure, wrong))}")
    if look.capitals is not None and in_capitals(line) is not look.capitals:
        found.append("không in hoa" if look.capitals else "in hoa")
    if look.italic is not None and (difference := _style(line, "italic", wanted=look.italic)):
        found.append(f"{difference}nghiêng")
    if look.bold is not None and (difference := _style(line, "bold", wanted=look.bold)):
        found.append(f"{difference}đậm")
    if look.alignment is not None and line.alignment not in (look.alignment, _NO_DIFFERENT.get(look.alignment)):
        found.append(_ALIGNED[line.alignment])
    return found


def _style(line: Paragraph, name: str, *, wanted: bool) -> str:
    """What to say before «đậm» or «nghiêng» when the line is not as wanted; empty when it is."""
    wrong = [run for run in lettered(line) if getattr(run, name) is not wanted]
    if not wrong:
        return ""
    some = "có chỗ " if len(wrong) < len(lettered(line)) else ""
    return f"{some}không " if wanted else some or "chữ "
