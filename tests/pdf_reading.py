"""What a reader sees of a PDF: lines of text and ruled lines with their places, in points from the lower left corner."""

import ctypes
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from pypdfium2 import raw


@dataclass(frozen=True)
class TextLine:
    text: str
    left: float
    bottom: float
    right: float
    top: float
    baseline: int

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Page:
    width: float
    height: float
    lines: list[TextLine]
    rules: list[tuple[float, float, float, float]]

    def line(self, text: str) -> TextLine:
        """The line that contains the text."""
        found = [line for line in self.lines if text in line.text]
        assert found, f"{text!r} not on the page"
        return found[0]

    def rule_below(self, line: TextLine) -> tuple[float, float, float, float]:
        """The nearest ruled line under the text line."""
        below = [
            rule for rule in self.rules if rule[1] < line.bottom and line.bottom - rule[3] < 12 and rule[0] < line.centre < rule[2]
        ]
        assert below, f"no line under {line.text!r}"
        return max(below, key=lambda rule: rule[1])


def read_pages(path: Path) -> list[Page]:
    """Every page of the PDF."""
    document = pypdfium2.PdfDocument(path)
    pages = [_read(page) for page in document]
    document.close()
    return pages


def _read(page: pypdfium2.PdfPage) -> Page:
    textpage = page.get_textpage()
    rows: dict[int, list[tuple[float, float, float, float, str]]] = {}
    for index in range(textpage.count_chars()):
        left, bottom, right, top = textpage.get_charbox(index, loose=True)
        across, baseline = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(textpage, index, across, baseline)
        character = textpage.get_text_range(index, 1)
        if character.strip() or character == " ":
            rows.setdefault(round(baseline.value), []).append((left, bottom, right, top, character))
    lines = []
    for key in sorted(rows, reverse=True):
        for group in _split(sorted(rows[key])):
            visible = [char for char in group if char[4].strip()]
            if visible:
                lines.append(
                    TextLine(
                        "".join(char[4] for char in group).strip(),
                        min(char[0] for char in visible),
                        min(char[1] for char in visible),
                        max(char[2] for char in visible),
                        max(char[3] for char in visible),
                        key,
                    )
                )
    rules = []
    for found in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = found.get_bounds()
        if right - left > 20 and top - bottom < 3:
            rules.append((left, bottom, right, top))
    return Page(page.get_width(), page.get_height(), lines, rules)


def _split(
    characters: list[tuple[float, float, float, float, str]],
) -> list[list[tuple[float, float, float, float, str]]]:
    """Characters of one height, in columns that stand more than 30 points apart."""
    groups: list[list[tuple[float, float, float, float, str]]] = []
    for character in characters:
        if groups and character[0] - groups[-1][-1][2] < 30:
            groups[-1].append(character)
        else:
            groups.append([character])
    return groups
