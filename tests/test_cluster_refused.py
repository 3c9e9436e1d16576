"""Clusters with which nothing can be begun: one sentence, and soon."""

import logging
import socket
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from distributed import LocalCluster

from cchc_docs.errors import ProgramError
from cchc_docs.workflows import cluster
from cchc_docs.workflows.program_version import program_digest
from tests.conftest import run_cchc
from tests.test_batch import KEY, province

ENDED = 2.0


def test_a_worker_without_libreoffice_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    worker: Any = SimpleNamespace(name="may-2", address="tcp://10.0.0.2:4000")
    with pytest.raises(ProgramError, match=r"máy làm việc may-2 \(tcp://10.0.0.2:4000\): không tìm thấy LibreOffice .*; hãy cài"):
        cluster._introduced(program_digest(), worker)


@pytest.mark.parametrize(
    "address", ["may-chu:8786", "dask://may-chu", "dask://may-chu:0", "dask://:8786", "tcp://may-chu:8786", "dask://a:99999"]
)
def test_what_is_no_address_is_said(tmp_path: Path, address: str) -> None:
    refused = run_cchc(province(tmp_path), "batch", KEY, "--units", "templates", "--executor", address)
    assert (refused.status, refused.err.count("\n"), f"«{address}»" in refused.err) == (2, 1, True), refused.err


@pytest.mark.parametrize("listens", [False, True], ids=["nobody there", "somebody else there"])
def test_a_scheduler_that_does_not_answer_is_waited_for_a_while(monkeypatch: pytest.MonkeyPatch, listens: bool) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"dask://127.0.0.1:{server.getsockname()[1]}"
        if not listens:
            server.close()
        start = time.monotonic()
        with pytest.raises(ProgramError, match=f"không kết nối được với cụm {address} "), cluster.joined(address):
            pass
    assert time.monotonic() - start < ENDED


def test_a_cluster_in_which_nobody_works_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 0.5)
    local = LocalCluster(n_workers=0, processes=True, dashboard_address=":0", silence_logs=logging.CRITICAL)
    with (
        local,
        pytest.raises(ProgramError, match="không có máy nào đang làm việc; hãy chạy dask worker"),
        cluster.joined(local.scheduler_address.replace("tcp://", "dask://")),
    ):
        pass


def test_without_the_extra_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ProgramError, match=r'hãy chạy lệnh pip install "\.\[dask\]"'), cluster.joined("dask://a:1"):
        pass
