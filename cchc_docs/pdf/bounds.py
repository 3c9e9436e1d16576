"""How much of a guest is read: a hostile or broken file ends as an issue, never as a hanging or exhausted machine."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

MOST_BYTES = 300_000_000
"""A guest's file."""

MOST_PAGES = 5_000
MOST_OBJECTS = 1_000_000
MOST_DEPTH = 80
"""Objects inside objects, from a page on."""

MOST_DECODED = 256_000_000
"""Bytes of one stream once it is unpacked."""

MOST_PIXELS = 200_000_000
"""Of one picture: an A0 sheet at 300 dpi has 140 million."""

MOST_SECONDS = 120.0
"""For one guest."""


class TooMuchError(Exception):
    """A guest exceeds a bound; the text says in Vietnamese which."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raises :class:`TooMuchError` in the block when the time is over, wherever a library may be turning in circles.

    Only the main thread of a POSIX system can be interrupted so; elsewhere the other bounds must do.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_number: int, _frame: object) -> None:
        raise TooMuchError(f"không đọc xong sau {seconds:.0f} giây")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)  # again and again: a library may swallow what it does not know
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
