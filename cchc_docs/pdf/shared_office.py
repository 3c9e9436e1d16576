"""One LibreOffice for the documents of many jobs, which take turns while it is at work.

Jobs run in threads of their own, one at a time, as nothing that they use is safe in two. LibreOffice converts what one job waits for while
another goes on. Where it does not stay between conversions, a start costs more than the documents of a report: there all that the jobs
wait for is converted in one run when each of them waits or has ended.
"""

import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from cchc_docs.pdf.libreoffice import LibreOffice
from cchc_docs.pdf.office_job import job_folder
from cchc_docs.pdf.resident_office import ResidentOffice

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

    def __init__(self, jobs: int, *, one_by_one: bool) -> None:
        """``one_by_one`` is how requests are answered: otherwise all together."""
        self._one_by_one = one_by_one
        self._places = threading.Semaphore(_AT_ONCE if one_by_one else jobs)
        self._turn = threading.Lock()
        self._changed = threading.Condition()
        self._busy = jobs
        self._requests: list[_Request] = []

    @contextmanager
    def taken(self) -> Iterator[None]:
        """The whole of a job: it is counted as busy until it ends."""
        try:
            with self._places, self._turn:
                yield
        finally:
            self._rest()

    def wait_for(self, request: _Request) -> tuple[list[Path | None], list[Path]]:
        """Gives the turn to another job until the request is answered."""
        self._turn.release()
        try:
            self._rest(request)
            return request.answer.result()
        finally:
            self._turn.acquire()

    def _rest(self, request: _Request | None = None) -> None:
        with self._changed:
            self._busy -= 1
            self._requests += [request] if request else []
            self._changed.notify()

    def rounds(self) -> Iterator[list[_Request]]:
        """What is to be converted next, until every job has ended; each request must be answered before the next round."""
        while True:
            with self._changed:
                self._changed.wait_for(lambda: not self._busy or (self._one_by_one and self._requests))
                if not self._requests:
                    return
                many = 1 if self._one_by_one else len(self._requests)
                requests, self._requests = self._requests[:many], self._requests[many:]
                self._busy += len(requests)
            yield requests


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
    turns = _Turns(len(jobs), one_by_one=isinstance(office, ResidentOffice))
    shared = SharedOffice(office.program, turns)
    results: list[Future[T]] = [Future() for _ in jobs]
    for job, result in zip(jobs, results, strict=True):
        threading.Thread(target=_run, args=(job, shared, result), daemon=True).start()
    for requests in turns.rounds():
        _answer(requests, office)
    return [result.result() for result in results]


def _run(job: Callable[[LibreOffice], T], office: SharedOffice, result: Future[T]) -> None:
    try:
        with office.turns.taken():
            made = job(office)
    except BaseException as error:
        result.set_exception(error)
    else:
        result.set_result(made)


def _answer(requests: Sequence[_Request], office: LibreOffice) -> None:
    """Converts everything in one run, under names that differ, and hands out what came."""
    if len(requests) == 1:
        (request,) = requests
        request.answer.set_result(office.try_all(request.documents, request.target))
        return
    with job_folder() as folder:
        inward, outward = folder / "vao", folder / "ra"
        for one in (inward, outward):
            one.mkdir()
        named = {}
        for at, request in enumerate(requests):
            for document in request.documents:
                named[document] = inward / f"{at:04d}-{document.name}"
                _lend(document, named[document])
        outputs, late = office.try_all(list(named.values()), outward)
        came = dict(zip(named, outputs, strict=True))
        for request in requests:
            stopped = [document for document in request.documents if named[document] in late]
            request.answer.set_result(([_delivered(came[one], one, request.target) for one in request.documents], stopped))


def _lend(document: Path, place: Path) -> None:
    """A second name where the disk allows it: nothing is written into what is converted."""
    try:
        place.hardlink_to(document)
    except OSError:
        shutil.copyfile(document, place)


def _delivered(output: Path | None, document: Path, target: Path) -> Path | None:
    if output is None:
        return None
    place = target / f"{document.stem}.pdf"
    shutil.move(output, place)
    return place
