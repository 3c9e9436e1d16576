"""Being stopped by Ctrl-C, by ``kill`` or by a closed terminal: what is under way is taken back, and nothing is left lying about."""

import atexit
import os
import shutil
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from cchc_docs.settings.interrupt import heed_ignored_interrupts, interrupt, owe_nothing

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")
"""As far as the system has them."""

_TRIES, _PAUSE = 20, 0.05


@dataclass
class _State:
    heard: Callable[[], None] = interrupt
    held: int = 0
    asked: bool = False
    lock: threading.RLock = field(default_factory=threading.RLock)
    """Held by a thread during its quick steps: nothing is cleared away under them."""

    folders: dict[Path, Callable[[Path], None]] = field(default_factory=dict)
    """What is to be removed at the latest when the program ends."""


_STATE = _State()


def stop_on_request() -> None:
    """From now on each of the signals is a :class:`KeyboardInterrupt`, as Ctrl-C is, and none at the very end, when all is done."""
    heed_requests(interrupt)
    heed_ignored_interrupts()
    atexit.register(_ignore_requests)


def heed_requests(heard: Callable[[], None]) -> None:
    """From now on each of the signals calls the function, and so does one that came while it was held back.

    A process that has just been made of another holds nothing back any more, whatever that one did.
    """
    _STATE.heard = heard
    _answer(_heard)
    _STATE.held, _STATE.lock = 0, threading.RLock()
    owe_nothing()
    _hear_late()


def _answer(answer: Callable[[int, FrameType | None], None] | signal.Handlers) -> None:
    for name in _SIGNALS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), answer)


def _ignore_requests() -> None:
    """The interpreter would else, in its last moments, be killed by one after everything was said."""
    _answer(signal.SIG_IGN)


def _heard(_number: int, _frame: FrameType | None) -> None:
    if _STATE.held:
        _STATE.asked = True
    else:
        _STATE.heard()


def _hear_late() -> None:
    if _STATE.asked:
        _STATE.asked = False
        _STATE.heard()


@contextmanager
def undisturbed() -> Iterator[None]:
    """A few quick steps that are made all or none: a signal meanwhile is heard after them.

    Those of another thread than the main one do not keep it from being heard, but what clears everything away waits for them.
    """
    if threading.current_thread() is not threading.main_thread():
        with _STATE.lock:
            yield
        return
    _STATE.held += 1  # by one thread alone, as counting is not all or none itself
    try:
        with _STATE.lock:
            yield
    finally:
        _STATE.held -= 1
        if not _STATE.held:
            _hear_late()


def system_folder() -> Path:
    """Where the system keeps what passes. Python tries whether it can write there, when it is asked for the first time."""
    with undisturbed():
        return Path(tempfile.gettempdir())


@contextmanager
def passing_folder(parent: Path, prefix: str, remove: Callable[[Path], None] | None = None) -> Iterator[Path]:
    """A new folder for the time of the block, named by the prefix and chance; ``remove`` takes it away, when more goes with it.

    It is noted as it is made, so that no moment is too early for it to be cleared away.
    """
    folder = parent / f"{prefix}{os.urandom(6).hex()}"
    try:
        with undisturbed():
            _STATE.folders[folder] = remove or remove_folder
            folder.mkdir(mode=0o700)
        yield folder
    finally:
        with undisturbed():
            _clear(folder)


def _clear(folder: Path) -> None:
    if remove := _STATE.folders.get(folder):  # gone already when the program has ended meanwhile
        remove(folder)
        _STATE.folders.pop(folder, None)


def remove_folder(folder: Path) -> None:
    """Removes it; once more when a program that is just being ended still writes there."""
    for _ in range(_TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(_PAUSE)


@atexit.register
def clear_all() -> None:
    """Removes what a signal at an unlucky moment has kept from being removed, and what is under way when nobody waits for it any more.

    It is the end: no other thread makes a folder or begins its quick steps after it.
    """
    _STATE.lock.acquire()
    with undisturbed():
        for folder in list(_STATE.folders):
            _clear(folder)
