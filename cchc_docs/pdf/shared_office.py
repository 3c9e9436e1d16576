"""One LibreOffice for the documents of many jobs, which take turns while it is at work.

Jobs run in threads of their own, one at a time, as nothing that they use is safe in two. LibreOffice converts what one job waits for while
another goes on.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar

from cchc_docs.pdf.libreoffice import LibreOffice

_AT_ONCE = 3
"""Jobs that are under way: one at work, one at LibreOffice's, one that waits for either; more would only take memory."""

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class _Request:
    """What one job waits for."""

    documents: Sequence[Path]
    target: Path
    answer: Future[tuple[list[Path | None], list[Path]]] = field(default_factory=Future)


class _Turns:
    """Whose turn it is, and what the others wait for."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._places = threading.Semaphore(_AT_ONCE)
        self._turn = threading.Lock()
        self._told: SimpleQueue[_Request | None] = SimpleQueue()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """The whole of a job, from its first turn to its end."""
        try:
            with self._places, self._turn:
                yield
        finally:
            self._told.put(None)

    def wait_for(self, request: _Request) -> tuple[list[Path | None], list[Path]]:
        """Gives the turn to another job until the request is answered."""
        self._turn.release()
        try:
            self._told.put(request)
            return request.answer.result()
        finally:
            self._turn.acquire()

    def requests(self) -> Iterator[_Request]:
        """What the jobs ask for, until every one has ended."""
        ended = 0
        while ended < self._jobs:
            request = self._told.get()
            if request:
                yield request
            else:
                ended += 1


@dataclass(frozen=True)
class SharedOffice(LibreOffice):
    """LibreOffice as one of the jobs sees it."""

    turns: _Turns

    def try_all(self, documents: Sequence[Path], target: Path) -> tuple[list[Path | None], list[Path]]:
        """As by a LibreOffice of its own."""
        return self.turns.wait_for(_Request(documents, target))


def run_together(jobs: Sequence[Callable[[LibreOffice], T]], office: LibreOffice) -> list[T]:
    """What each job gives, in their order; the first exception of a job is raised when all have ended.

    When the wait for them is broken off (Ctrl-C), nothing more is converted, and the jobs end with the process.
    """
    turns = _Turns(len(jobs))
    shared = SharedOffice(office.program, turns)
    results: list[Future[T]] = [Future() for _ in jobs]
    for job, result in zip(jobs, results, strict=True):
        threading.Thread(target=_run, args=(job, shared, result), daemon=True).start()
    for request in turns.requests():
        request.answer.set_result(office.try_all(request.documents, request.target))
    return [result.result() for result in results]


def _run(job: Callable[[LibreOffice], T], office: SharedOffice, result: Future[T]) -> None:
    try:
        with office.turns.taken():
            made = job(office)
    except BaseException as error:
        result.set_exception(error)
    else:
        result.set_result(made)
