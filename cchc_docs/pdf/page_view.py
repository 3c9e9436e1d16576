"""From a PDF page's own coordinates to those of the page as a reader sees it."""

from dataclasses import dataclass
from typing import Any

from cchc_docs.domain.page_geometry import Box


@dataclass(frozen=True, kw_only=True)
class PageView:
    """Where the visible part of a page lies and how far it is turned."""

    left: float
    bottom: float
    right: float
    top: float
    quarters: int
    """Quarter turns clockwise."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as seen."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.quarters % 2 else (width, height)

    def point(self, across: float, up: float) -> tuple[float, float]:
        """The place of a point as seen."""
        x, y = across - self.left, up - self.bottom
        width, height = self.right - self.left, self.top - self.bottom
        return ((x, y), (y, width - x), (width - x, height - y), (height - y, x))[self.quarters]

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The box around a box as seen."""
        if not self.quarters:
            return left - self.left, bottom - self.bottom, right - self.left, top - self.bottom
        (x1, y1), (x2, y2) = self.point(left, bottom), self.point(right, top)
        return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def view_of(page: Any) -> PageView:
    """How the page is shown: its crop box within its media box, and its rotation."""
    media = page.get_mediabox()
    crop = page.get_cropbox()
    left, bottom, right, top = (
        max(media[0], crop[0]),
        max(media[1], crop[1]),
        min(media[2], crop[2]),
        min(media[3], crop[3]),
    )
    if right <= left or top <= bottom:
        left, bottom, right, top = media
    return PageView(left=left, bottom=bottom, right=right, top=top, quarters=page.get_rotation() // 90 % 4)
