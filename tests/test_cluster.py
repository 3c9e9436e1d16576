"""``cchc batch --executor dask://…``: the same work on machines that have none of the files."""

import json
import logging
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import dask.config
import pytest
from distributed import Client, LocalCluster, Security
from pypdf import PdfReader

from cchc_docs.cli.batch_printing import batch_json
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.errors import ProgramError
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows import cluster
from cchc_docs.workflows.batch import Batch, BatchResult, failed, run_batch
from cchc_docs.workflows.unit_batch import Crew
from tests.conftest import ROOT, TODAY, run_cchc, snapshot
from tests.test_batch import FINAL, KEY, move_a_dossier, outputs, province
from tests.test_batch_processes import begun

ENDED, PATIENCE = 2.0, 20.0


@dataclass(frozen=True)
class Machines:
    """Two workers, and the folder in which they keep what passes."""

    scheduler: str
    folder: Path

    @property
    def address(self) -> str:
        return self.scheduler.replace("tcp://", "dask://")

    def left(self) -> list[str]:
        """Files of ours that are still there when a worker has ended what it may still have under way."""
        deadline = time.monotonic() + PATIENCE
        while (found := self._found()) and time.monotonic() < deadline:
            time.sleep(0.1)
        return found

    def _found(self) -> list[str]:
        names = (
            Path(name) for _, folders, files in os.walk(self.folder) for name in (*folders, *files)
        )  # heeds nothing that goes meanwhile
        return [name.name for name in names if "cchc" in name.name or name.suffix in {".docx", ".pdf", ".xlsx"}]


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    folder = tmp_path_factory.mktemp("may-khac")
    (folder / "tmp").mkdir()
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0", silence_logs=logging.CRITICAL,
        local_directory=str(folder), env={"TMPDIR": str(folder / "tmp")},
    ) as local:  # fmt: skip
        yield Machines(local.scheduler_address, folder)


def batch(folder: Path, crew: Crew, jobs: int = 2) -> BatchResult:
    wanted = Batch(key=parse_period_key(KEY), units=folder / "cac-xa", today=date.fromisoformat(TODAY), jobs=jobs)
    return run_batch(Workspace(folder), wanted, lambda *_: None, crew)


def on_cluster(folder: Path, machines: Machines) -> BatchResult:
    with cluster.joined(machines.address) as (crew, jobs):
        return batch(folder, crew, jobs)


def outcomes(result: BatchResult) -> dict[str, str]:
    return {one.name: one.outcome.value for one in result.reports}


def cli(folder: Path, *more: str) -> Any:
    return run_cchc(folder, "batch", KEY, "--units", "cac-xa", "--json", *more)


def without_state(folder: Path) -> dict[str, bytes]:
    """Every file but what tells how the evidence was seen, and PDFs, whose identity is a matter of chance."""
    return {name: content for name, content in snapshot(folder).items() if not name.endswith(("lo.json", ".pdf", ".pdf.sha256"))}


@dataclass(frozen=True)
class Journeys:
    """What has travelled when ``both`` was made, by its hash."""

    handed_over: list[str] = field(default_factory=list)
    passed_on: list[tuple[str, str]] = field(default_factory=list)
    """Between workers: to whom, and what."""


@pytest.fixture(scope="module")
def journeys() -> Journeys:
    return Journeys()


@pytest.fixture(scope="module")
def both(machines: Machines, journeys: Journeys, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Three communes, the second without its month, made on this machine and made on the others. Tests must not change them."""
    here = province(tmp_path_factory.mktemp("day") / "t", "xa-mot", "xa-hai", "xa-ba")
    (here / "cac-xa/xa-hai/inputs/2023/thang-03.xlsx").unlink()
    there = shutil.copytree(here, tmp_path_factory.mktemp("kia") / "t")
    really: Any = Client.scatter

    def scatter(client: Client, data: dict[str, bytes], **options: Any) -> Any:
        journeys.handed_over.extend(hash_of(key) for key in data)
        return really(client, data, **options)

    known = cli(here)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Client, "scatter", scatter)
        patch.chdir(there)
        told = on_cluster(Path(), machines)
    journeys.passed_on.extend(passed_on(machines))
    assert (known.status, failed(told)) == (1, True)
    assert batch_json(told) == known.json
    assert outcomes(told) == {"xa-ba": "made", "xa-hai": "failed", "xa-mot": "made"}
    return here, there


def passed_on(machines: Machines) -> list[tuple[str, str]]:
    with closing_client(machines) as client:
        told = client.run(lambda dask_worker: [key for one in dask_worker.transfer_incoming_log for key in one["keys"]])
    return [(worker, hash_of(key)) for worker, keys in told.items() for key in keys]


def test_what_units_share_travels_once(both: tuple[Path, Path], journeys: Journeys) -> None:
    once = set(journeys.handed_over)
    assert len(journeys.handed_over) == len(once) > len(list((both[1] / "templates").glob("*.docx")))
    came = [one for one in journeys.passed_on if one[1] in once]
    assert 0 < len(came) == len(set(came))


def test_other_machines_make_the_very_same(both: tuple[Path, Path], machines: Machines) -> None:
    here, there = both
    known, told = without_state(here), without_state(there)
    assert sorted(told) == sorted(known)
    assert [name for name in known if told[name] != known[name]] == []
    assert len([name for name in told if name.endswith(".docx") and "/outputs/" in name]) >= 8
    for name in ("xa-mot", "xa-ba"):
        pages, as_known = (PdfReader(outputs(folder, name) / FINAL).pages for folder in (there, here))
        assert [page.extract_text() for page in pages] == [page.extract_text() for page in as_known]
    assert machines.left() == []


def test_what_is_kept_of_a_unit_is_that_of_its_real_files(both: tuple[Path, Path], machines: Machines) -> None:
    here, there = (json.loads((outputs(one, "xa-ba") / ".cchc/lo.json").read_text(encoding="utf-8")) for one in both)
    assert {**there, "evidence": 0} == {**here, "evidence": 0}
    name, (seen, _) = next(iter(there["evidence"].items()))
    real = (both[1] / "cac-xa/xa-ba" / name).stat()
    assert str(real.st_mtime_ns) in seen
    assert str(real.st_ino) in seen
    everything = b"".join(content for name, content in snapshot(both[1] / "cac-xa").items())
    assert machines.folder.as_posix().encode() not in everything


def test_a_second_run_finds_everything_unchanged_here_and_there(both: tuple[Path, Path], machines: Machines) -> None:
    _, there = both
    before = snapshot(there)
    for more in ((), ("--executor", machines.address)):
        told = cli(there, *more).json
        assert {one["name"]: one["state"] for one in told["units"]} == {
            "xa-ba": "unchanged",
            "xa-hai": "failed",
            "xa-mot": "unchanged",
        }
        assert snapshot(there) == before


def test_somebodys_work_is_kept(both: tuple[Path, Path], machines: Machines, tmp_path: Path) -> None:
    folder = shutil.copytree(both[1], tmp_path / "t")
    draft = outputs(folder, "xa-ba") / "bao-cao.docx"
    shutil.copy(folder / "templates/bao-cao.docx", draft)
    move_a_dossier(folder / "cac-xa/xa-ba")
    before = snapshot(outputs(folder, "xa-ba"))
    told = cli(folder, "--executor", machines.address)
    (issue,) = [one for one in told.json["issues"] if one["code"] == "output-refused"]
    assert (told.status, issue["file"]) == (1, "cac-xa/xa-ba")
    assert issue["message"].startswith(f"cac-xa/xa-ba/outputs/2023/{KEY}/bao-cao.docx: dự thảo đã được sửa")
    after = snapshot(outputs(folder, "xa-ba"))
    assert issue["message"] in after.pop("van-de.txt").decode()
    assert after == before


def hash_of(key: object) -> str:
    """Of «cchc-HASH-CHANCE»; nothing of other keys."""
    return str(key).split("-")[1] if str(key).startswith("cchc-") else ""


@contextmanager
def closing_client(machines: Machines) -> Iterator[Client]:
    client: Client = Client(machines.scheduler, set_as_default=False)
    with client:
        yield client


@pytest.mark.skipif(sys.platform == "win32", reason="signals of a POSIX system")
def test_a_worker_that_dies_costs_only_time(machines: Machines, tmp_path: Path) -> None:
    folder = province(tmp_path, "xa-mot", "xa-hai")
    killed = list[str]()
    with ThreadPoolExecutor(1) as aside:
        running = aside.submit(on_cluster, folder, machines)
        killed += kill_a_busy_worker(machines, running.done)
        assert outcomes(running.result(60)) == {"xa-hai": "made", "xa-mot": "made"}
    assert len(killed) == 1
    assert machines.left() == []
    assert not list(folder.rglob(".cchc-moi-*"))


def kill_a_busy_worker(machines: Machines, given_up: Callable[[], bool]) -> list[str]:
    with closing_client(machines) as client:
        processes = client.run(os.getpid)
        while not (busy := [worker for worker, tasks in client.processing().items() if tasks]) and not given_up():
            time.sleep(0.05)
        for worker in busy[:1]:
            os.kill(processes[worker], signal.SIGKILL)
    return busy[:1]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of a POSIX system")
def test_ctrl_c_ends_it_at_once(machines: Machines, tmp_path: Path) -> None:
    folder = province(tmp_path / "t", "xa-mot", "xa-hai", "xa-ba")
    running = begun(folder, tmp_path / "tmp", "--executor", machines.address, "--jobs", "3")  # the third waits for the others
    with closing_client(machines) as client:
        while not any(client.processing().values()) and running.poll() is None:
            time.sleep(0.05)
    start = time.monotonic()
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=30)
    assert time.monotonic() - start < ENDED
    assert (running.returncode, "Traceback" in err) == (130, False), err
    assert list((tmp_path / "tmp").iterdir()) == []
    assert not list(folder.rglob(".cchc-moi-*"))
    assert machines.left() == []


def test_another_program_on_a_worker_is_refused(machines: Machines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "program_digest", lambda: "another")
    with pytest.raises(
        ProgramError, match=r"máy làm việc .*127\.0\.0\.1.*không có chương trình cchc đúng như bản .* cài cùng một bản"
    ):
        on_cluster(tmp_path, machines)


@pytest.mark.slow
def test_a_worker_with_other_sources_is_named(machines: Machines, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "cchc_docs", tmp_path / "khac/cchc_docs", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / "khac/cchc_docs/errors.py").open("a", encoding="utf-8") as source:
        source.write("# other\n")
    command = ["-m", "distributed.cli.dask_worker", machines.scheduler, "--no-nanny", "--no-dashboard", "--name", "may-cu"]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "khac")}
    other = subprocess.Popen(
        [sys.executable, *command, "--local-directory", str(tmp_path)], cwd=tmp_path, env=environment, stderr=subprocess.DEVNULL
    )
    try:
        with closing_client(machines) as client:
            client.wait_for_workers(3, timeout=30)
        with pytest.raises(ProgramError, match=r"máy làm việc may-cu \(tcp://127.*không có chương trình cchc đúng như"):
            on_cluster(tmp_path, machines)
    finally:
        other.terminate()
        other.wait()


@pytest.mark.slow
def test_the_line_is_encrypted_where_dask_is_told_so(tmp_path: Path) -> None:
    folder, security = province(tmp_path, "xa-mot"), Security.temporary()
    told = {
        "distributed.comm.require-encryption": True,
        "distributed.comm.tls.ca-file": security.tls_ca_file,
        "distributed.comm.tls.client.cert": security.tls_client_cert,
        "distributed.comm.tls.client.key": security.tls_client_key,
    }
    with LocalCluster(
        n_workers=1, threads_per_worker=1, protocol="tls://", security=security, dashboard_address=":0", silence_logs=logging.CRITICAL
    ) as local, dask.config.set(told):  # fmt: skip
        address = local.scheduler_address.replace("tls://", "tcp://")
        assert outcomes(on_cluster(folder, Machines(address, tmp_path))) == {"xa-mot": "made"}
