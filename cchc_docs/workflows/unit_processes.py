"""The processes of this machine that make units, each with a LibreOffice of its own."""

import gc
import multiprocessing
import os
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import wait
from multiprocessing.util import Finalize
from pathlib import Path

from cchc_docs.pdf.office_job import clear_abandoned, end_jobs
from cchc_docs.pdf.resident_office import keep_office
from cchc_docs.settings.stopping import clear_all, heed_requests
from cchc_docs.workflows.publication import complete_interrupted

_MOST_GARBAGE = 100_000
"""New objects after which a process looks for those that nobody needs any more; it does so after each group anyway."""

_PATIENCE, _ASKED_EVERY = 1.0, 0.2
"""Seconds that the processes have to take back what they have under way; one that has only just begun may not hear the first request."""


@contextmanager
def unit_workers(jobs: int, program: Path, executor: Executor | None, folders: Sequence[Path]) -> Iterator[Executor]:
    """The given executor, or processes that end with us and at once when we are interrupted.

    ``folders`` are those that they publish into: nothing half made is left there by one that had to be killed.
    """
    if executor is not None:
        yield executor
        return
    pool = ProcessPoolExecutor(jobs, initializer=_ready, initargs=(program,))
    try:
        yield pool
    except BaseException:
        if _have_been_killed():
            clear_abandoned()
            for folder in folders:
                complete_interrupted(folder)
        pool.shutdown(cancel_futures=True)
        raise
    pool.shutdown()


def _have_been_killed() -> bool:
    """Ends our processes; whether there was one that did not do so by itself, and so has cleared nothing away."""
    started = multiprocessing.active_children()
    until = time.monotonic() + _PATIENCE
    while (working := [process for process in started if process.is_alive()]) and time.monotonic() < until:
        for process in working:
            process.terminate()
        wait([process.sentinel for process in working], _ASKED_EVERY)
    for process in working:
        process.kill()
        process.join()
    return bool(working)


def _ready(program: Path) -> None:
    """Ctrl-C reaches every process of a terminal: each ends its LibreOffice and takes back what it has under way."""
    heed_requests(_end)
    office = keep_office(program)
    Finalize(None, office.close, exitpriority=1)
    office.start()
    gc.freeze()  # what the program itself is made of needs no looking through after each group
    gc.set_threshold(_MOST_GARBAGE)


def _end() -> None:
    try:
        end_jobs()
        clear_all()
    finally:
        os._exit(130)
