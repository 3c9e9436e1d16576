"""A Dask cluster does a batch's work on machines that have none of our files: the one module that knows Dask."""

import asyncio
import logging
import re
import secrets
import threading
import time
import warnings
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cchc_docs import __version__
from cchc_docs.errors import ProgramError, UsageError
from cchc_docs.pdf.libreoffice import find_libreoffice
from cchc_docs.workflows.far_units import make_far
from cchc_docs.workflows.program_version import program_digest
from cchc_docs.workflows.unit_batch import Crew
from cchc_docs.workflows.unit_blobs import Contents
from cchc_docs.workflows.unpacked_units import Answer, Parcel, make_parcel

if TYPE_CHECKING:
    from distributed import Client, Worker

_ADDRESS = re.compile(r"dask://(?P<place>(?:\[[0-9a-fA-F:]+\]|[^\s:/\[\]]+):(?P<port>[0-9]{1,5}))/?")
_PATIENCE = 10.0
"""Seconds within which scheduler and workers must answer."""

_WITHOUT_WORKERS = 60.0
"""Seconds that a run waits for a worker to come back when there is none left."""

_GLANCE = 0.2
"""Seconds after which a carrier sees that it is no longer waited for."""

_ONE_AT_A_TIME = threading.Lock()
"""On a worker of several threads: neither pdfium nor docxtpl is safe in two."""


class ClusterCarrier:
    """Brings parcels to the cluster's workers, where every content arrives once, by its hash."""

    def __init__(self, client: "Client", address: str) -> None:
        self._client = client
        self._address = address
        self._tasks = client.get_executor(pure=False)
        self._shipped: dict[str, Any] = {}
        self._shipping = threading.Lock()
        self._stopped = threading.Event()

    def ship(self, contents: Contents) -> None:
        """Hands over what no worker has yet; what was lost with a worker goes once more.

        A key is never used again: a worker that is just told to forget it would forget the new content.
        """
        with self._in_words():
            self._await_workers()
            with self._shipping:
                new = {digest: content for digest, content in contents.items() if not self._is_there(digest)}
                keys = {digest: f"cchc-{digest}-{secrets.token_hex(4)}" for digest in new}
                found = self._client.scatter({keys[digest]: content for digest, content in new.items()}) if new else {}
                self._shipped |= {digest: found[key] for digest, key in keys.items()}

    def make(self, parcel: Parcel) -> Answer:
        """Waits for the parcel's units. Raises :class:`concurrent.futures.BrokenExecutor` when they were lost with their worker."""
        named = {
            digest
            for files in (parcel.templates, *(one for unit in parcel.units for one in (unit.inputs, unit.drafts)))
            for digest in files.values()
        }
        with self._in_words():
            if not all(map(self._is_there, named)):
                raise CancelledError
            blobs = {digest: self._shipped[digest] for digest in named}
            return self._awaited(self._tasks.submit(_make_on_worker, parcel, blobs, program_digest()))

    def stopped(self) -> bool:
        """Whether the run was broken off."""
        return self._stopped.is_set()

    def stop(self) -> None:
        """Nothing is waited for any longer; the cluster forgets what it has not begun when the client is closed."""
        self._stopped.set()

    def workers(self) -> int:
        """How many there are now."""
        return len(self._client.scheduler_info()["workers"])

    def _is_there(self, digest: str) -> bool:
        return digest in self._shipped and self._shipped[digest].status == "finished"

    def _awaited(self, future: "Future[Answer]") -> Answer:
        """Looks often whether it is still wanted, and from time to time whether there is anybody who could do it."""
        looked = time.monotonic()
        while not wait([future], timeout=_GLANCE).done:
            if self.stopped():
                raise CancelledError
            if time.monotonic() - looked > _PATIENCE:
                self._await_workers()
                looked = time.monotonic()
        return future.result()

    def _await_workers(self) -> None:
        """Until there is one: a worker that was killed is started again in most clusters."""
        deadline = time.monotonic() + _WITHOUT_WORKERS
        while not self.workers():
            if self.stopped():
                raise CancelledError
            if time.monotonic() > deadline:
                raise _nobody_works(self._address)
            time.sleep(_GLANCE)

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        """What the loss of a worker or of the scheduler looks like from here."""
        from distributed import KilledWorker

        try:
            yield
        except (CancelledError, KilledWorker, OSError) as error:
            if self._client.status != "running" and not self.stopped():
                raise ProgramError(
                    f"mất kết nối với cụm dask://{self._address}; hãy kiểm tra dask scheduler rồi chạy lại"
                ) from error
            raise BrokenExecutor(str(error)) from error


@contextmanager
def joined(address: str, jobs: int | None = None) -> Iterator[tuple[Crew, int]]:
    """The cluster at dask://HOST:PORT as a crew, and how many groups it is given at once: ``jobs``, or as many as it has workers.

    Raises :class:`~cchc_docs.errors.UsageError` for an address that is none, and :class:`~cchc_docs.errors.ProgramError` when there
    is no cluster, or a worker that cannot do what this program does. Broken off, it cancels what waits.
    """
    place = _place(address)
    with _connected(place) as client:
        _require_able(client, place)
        carrier = ClusterCarrier(client, place)
        together = jobs or carrier.workers()
        carriers = ThreadPoolExecutor(together + (jobs is None))  # one parcel is on its way while every worker has one
        try:
            yield Crew(executor=carriers, make=partial(make_far, carrier=carrier)), together
        except BaseException:
            carrier.stop()
            carriers.shutdown(wait=False, cancel_futures=True)
            raise
        carriers.shutdown()


def _place(address: str) -> str:
    """HOST:PORT."""
    if not (found := _ADDRESS.fullmatch(address)) or not 0 < int(found["port"]) < 2**16:
        raise UsageError(f"«{address}» không phải địa chỉ của cụm máy; hãy ghi như dask://may-chu:8786")
    return found["place"]


@contextmanager
def _connected(place: str) -> Iterator["Client"]:
    try:
        import distributed
    except ImportError as error:
        raise ProgramError(
            'chưa cài phần chạy trên cụm máy; hãy chạy lệnh pip install ".[dask]" trong thư mục chứa mã nguồn cchc'
        ) from error
    address = f"{_protocol()}://{place}"
    with _quiet():
        try:
            asyncio.run(asyncio.wait_for(_ask(address), _PATIENCE))
            client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:  # a TypeError tells that certificates are missing
            raise ProgramError(
                f"không kết nối được với cụm dask://{place} trong {_PATIENCE:.0f} giây; "
                "hãy kiểm tra địa chỉ, cổng và dask scheduler đang chạy"
            ) from error
        try:
            yield client
        finally:
            with suppress(TimeoutError):
                client.close(timeout=1)


async def _ask(address: str) -> None:
    """Whether a scheduler answers: a client whose connection fails or is broken off does not end for a long time."""
    from distributed import Security, rpc

    scheduler = rpc(address, connection_args=Security().get_connection_args("client"))
    try:
        await scheduler.identity(n_workers=0)
    finally:
        await scheduler.close_rpc()


def _protocol() -> str:
    """As the machine's own settings of Dask say, where the certificates are named too."""
    import dask

    return "tls" if dask.config.get("distributed.comm.require-encryption") else "tcp"


@contextmanager
def _quiet() -> Iterator[None]:
    """What Dask says of lost workers and other versions is said in our own words."""
    from distributed import versions

    logger = logging.getLogger("distributed")
    names = [logger, *(logging.getLogger(name) for name in logging.root.manager.loggerDict if name.startswith("distributed."))]
    levels = [one.level for one in names]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", versions.VersionMismatchWarning)
        try:
            for one in names:
                one.setLevel(logging.CRITICAL)
            yield
        finally:
            for one, level in zip(names, levels, strict=True):
                one.setLevel(level)


def _require_able(client: "Client", place: str) -> None:
    """Every worker has this very program, and LibreOffice."""
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
        told = client.run(_introduced, program_digest(), on_error="return")
        workers = client.scheduler_info()["workers"]
    except OSError as error:
        raise _nobody_works(place) from error
    for address, problem in sorted(told.items()):
        if isinstance(problem, ProgramError):
            raise problem
        if isinstance(problem, Exception) and not isinstance(problem, OSError):  # an OSError is a worker that has just gone
            raise ProgramError(_other_program(_named(workers.get(address, {}).get("name"), address))) from problem


def _nobody_works(place: str) -> ProgramError:
    return ProgramError(
        f"cụm dask://{place} không có máy nào đang làm việc; hãy chạy dask worker {place} trên các máy rồi chạy lại"
    )


def _introduced(expected: str, dask_worker: "Worker") -> None:
    """On a worker: raises :class:`~cchc_docs.errors.ProgramError` when it cannot do what is asked."""
    if program_digest() != expected:
        raise ProgramError(_other_program(_named(dask_worker.name, dask_worker.address)))
    with _telling_where(dask_worker):
        find_libreoffice()


@contextmanager
def _telling_where(worker: "Worker") -> Iterator[None]:
    try:
        yield
    except ProgramError as error:
        raise ProgramError(f"máy làm việc {_named(worker.name, worker.address)}: {error}") from error


def _named(name: object, address: str) -> str:
    return address if name in {None, address} else f"{name} ({address})"


def _other_program(worker: str) -> str:
    return (
        f"máy làm việc {worker}: không có chương trình cchc đúng như bản {__version__} trên máy này; "
        "hãy cài cùng một bản cchc trên máy đó, khởi động lại dask worker rồi chạy lại"
    )


def _make_on_worker(parcel: Parcel, blobs: Contents, expected: str) -> Answer:
    """On a worker, which may have come after the run began."""
    from distributed import get_worker

    worker = get_worker()
    _introduced(expected, worker)
    with _ONE_AT_A_TIME, _telling_where(worker):
        return make_parcel(parcel, blobs, Path(worker.local_directory))
