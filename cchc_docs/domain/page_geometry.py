"""What stands where on the printed pages of a document, whoever made it.

Lengths are points; boxes are left, bottom, right, top from the lower left corner of the page as a reader sees it. A blank page
has neither text nor lines nor pictures.
"""

from dataclasses import dataclass

Box = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class PrintedRun:
    """Letters side by side with one look."""

    text: str
    font: str
    """The family without the subset's prefix and the cut: «Times New Roman»."""

    size: float
    bold: bool = False
    italic: bool = False
    color: str | None = None
    """Six hexadecimal figures; None for black."""

    box: Box
    """As wide as the letters advance, as high as the font is."""

    baseline: float


@dataclass(frozen=True, kw_only=True)
class PrintedLine:
    """A straight line drawn across or down the page."""

    box: Box

    @property
    def length(self) -> float:
        """Along its longer side."""
        left, bottom, right, top = self.box
        return max(right - left, top - bottom)

    @property
    def horizontal(self) -> bool:
        """Whether it lies."""
        left, bottom, right, top = self.box
        return right - left >= top - bottom


@dataclass(frozen=True, kw_only=True)
class PrintedPage:
    """One page."""

    number: int
    """Counted from 1 through the file."""

    label: str = ""
    """What viewers call it: «PL I-1»; empty when the file does not say."""

    width: float
    height: float
    runs: tuple[PrintedRun, ...] = ()
    lines: tuple[PrintedLine, ...] = ()
    images: tuple[Box, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing is printed on it."""
        return not (self.runs or self.lines or self.images)


@dataclass(frozen=True, kw_only=True)
class PageGeometry:
    """All pages of a file."""

    pages: tuple[PrintedPage, ...]

    @property
    def is_scan(self) -> bool:
        """Whether it is pictures of text: nothing that could be read stands on any page that has something."""
        return any(page.images or page.lines for page in self.pages) and not any(page.runs for page in self.pages)
