"""One guest and its outcome."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class GuestCase:
    """A file that somebody sends."""

    name: str
    make: Callable[[], bytes]
    codes: frozenset[str]
    """Of the issues about this file, all of them."""

    pages: int
    """That it adds to the whole; 0 when it is refused."""

    status: int
    end: str = ".pdf"
    seen: bytes = b""
    """What must be found in the unpacked contents of the whole."""

    size: tuple[int, int] | None = None
    """Of its first page as one sees it, in points."""

    archival: bool = False
    """Whether it allows the whole to be PDF/A-2b."""


def taken(name: str, make: Callable[[], bytes], *codes: str, pages: int = 1, end: str = ".pdf", **more: object) -> GuestCase:
    """A guest that comes along, with what is said about it."""
    return GuestCase(name, make, frozenset(codes), pages, 0, end, **more)  # type: ignore[arg-type]


def refused(name: str, make: Callable[[], bytes], *codes: str, status: int, end: str = ".pdf") -> GuestCase:
    """A guest because of which nothing is written."""
    return GuestCase(name, make, frozenset(codes), 0, status, end)
