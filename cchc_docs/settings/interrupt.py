"""Ctrl-C as an exception that does not get lost.

Raised in the middle of an import, KeyboardInterrupt may be swallowed, or another error be made of it, by whatever the module does while
it is read; raised where the interpreter calls something back, it is told as «ignored». In both cases it comes again a moment later.
"""

import _thread
import inspect
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from types import FrameType

_IMPORTING = "<frozen importlib._bootstrap>"
"""The file that the interpreter names for its own steps of an import."""

_MOMENT = 0.01
"""Seconds."""


@dataclass
class _State:
    owed: bool = False
    """Whether an interrupt was asked for that could not be raised."""

    asking: bool = False
    """Whether a thread asks for it again."""


_STATE = _State()


def interrupt() -> None:
    """Raises KeyboardInterrupt, or sees to it that it is raised when what is being imported is there."""
    _STATE.owed = False
    if not _is_importing(inspect.currentframe()):
        raise KeyboardInterrupt
    _ask_again()


def _is_importing(frame: FrameType | None) -> bool:
    while frame:
        if frame.f_code.co_filename == _IMPORTING:
            return True
        frame = frame.f_back
    return False


def heed_ignored_interrupts() -> None:
    """From now on an interrupt that the interpreter ignores comes again, and nothing is said of it."""
    sys.unraisablehook = _told


def _told(what: "sys.UnraisableHookArgs") -> None:
    if issubclass(what.exc_type, KeyboardInterrupt):
        _ask_again()
    else:
        sys.__unraisablehook__(what)


def owe_nothing() -> None:
    """In a process that has just been made of another: the other's threads are not there."""
    _STATE.owed = _STATE.asking = False


def _ask_again() -> None:
    _STATE.owed = True
    if not _STATE.asking:
        _STATE.asking = True
        # The plainest thread: this may have come in the middle of anything, so of starting a thread of threading's, with its locks.
        _thread.start_new_thread(_asking, ())


def _asking() -> None:
    """More than once, as a signal that comes just before the main thread begins to wait does not wake it."""
    ask = _asker()
    while True:
        time.sleep(_MOMENT)
        if not _STATE.owed:
            break
        ask()
    _STATE.asking = False


def _asker() -> Callable[[], None]:
    if hasattr(signal, "pthread_kill"):
        return partial(signal.pthread_kill, threading.main_thread().ident or 0, signal.SIGINT)
    return partial(signal.raise_signal, signal.SIGINT)
