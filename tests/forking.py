"""The command in a process of its own that need not import everything again: forked from one that has done so."""

import ast
import atexit
import contextlib
import functools
import gc
import importlib
import json
import os
import pkgutil
import shutil
import signal
import socket
import socketserver
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

_SECONDS = 180


def run_forked(folder: Path, arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[int, str, str]:
    """Status, standard output and standard error of ``cchc`` with the arguments, started in the folder."""
    with tempfile.TemporaryDirectory(prefix="cchc-chay-") as kept, socket.socket(socket.AF_UNIX) as connection:
        out, err = Path(kept, "out"), Path(kept, "err")
        asked = {"folder": str(folder), "arguments": arguments, "environment": dict(environment), "out": str(out), "err": str(err)}
        connection.settimeout(_SECONDS)
        connection.connect(_server())
        connection.sendall(json.dumps(asked).encode() + b"\n")
        status = int(connection.makefile("rb").readline())
        return status, out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8")


@functools.cache
def _server() -> str:
    """The address of the process from which commands are forked; it ends with the one that runs the tests."""
    folder = tempfile.mkdtemp(prefix="cchc-me-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    address = f"{folder}/s"
    root = Path(__file__).resolve().parent.parent
    started = subprocess.Popen(
        [sys.executable, "-m", "tests.forking", address], cwd=root, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    )
    atexit.register(started.kill)
    assert started.stdout is not None
    assert started.stdout.readline() == b"ready\n"
    return address


class _Handler(socketserver.StreamRequestHandler):
    """One command."""

    def handle(self) -> None:
        asked = json.loads(self.rfile.readline())
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        child = os.fork()
        if not child:
            self.connection.close()
            _run(asked)
        _, state = os.waitpid(child, 0)
        self.wfile.write(b"%d\n" % os.waitstatus_to_exitcode(state))


class _Server(socketserver.ForkingMixIn, socketserver.UnixStreamServer):
    max_children = 100

    def __init__(self, address: str, handler: type[_Handler]) -> None:
        super().__init__(address, handler)
        self._parent = os.getppid()

    def service_actions(self) -> None:
        """Ends with the process that runs the tests, however that one ends."""
        super().service_actions()
        if os.getppid() != self._parent:
            os._exit(0)


def _run(asked: Mapping[str, Any]) -> None:
    """In the new process: the streams, the folder and the environment, then what ``python -m cchc_docs`` does."""
    status = 1
    for path, stream in ((os.devnull, 0), (asked["out"], 1), (asked["err"], 2)):
        target = os.open(path, os.O_RDWR | os.O_CREAT)
        os.dup2(target, stream)
        os.close(target)
    os.environ.clear()
    os.environ.update(asked["environment"])
    os.chdir(asked["folder"])
    sys.argv = ["cchc", *asked["arguments"]]
    try:
        from cchc_docs.cli import main

        main()
        status = 0
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:  # a traceback is what the tests then see
        sys.excepthook(*sys.exc_info())
    finally:
        with contextlib.suppress(OSError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(status)


def _import_everything() -> None:
    """The product, what its modules import only when they need it, and the countries' holidays, which their library does so too."""
    import cchc_docs

    for module in pkgutil.walk_packages(cchc_docs.__path__, "cchc_docs."):
        if not module.name.endswith("__main__"):
            _import_late(Path(str(importlib.import_module(module.name).__file__)))
    importlib.import_module("holidays.countries")


def _import_late(source: Path) -> None:
    """What is imported inside functions."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        for name in [node.module or ""] if isinstance(node, ast.ImportFrom) else names:
            importlib.import_module(name)


def _serve(address: str) -> None:
    """Imports what the commands import, then forks one process for each request."""
    _import_everything()
    from tests.conversions import remember_conversions
    from tests.readings import read_ahead, remember_readings

    remember_conversions()
    remember_readings()
    read_ahead()
    gc.freeze()  # the forked processes need not look through, and so copy, what they all have
    with _Server(address, _Handler) as server:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        server.serve_forever()


if __name__ == "__main__":
    _serve(sys.argv[1])
