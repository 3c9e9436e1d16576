"""What a signal does at an unlucky moment: in the middle of quick steps, of an import, before a process knows how to end."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of a POSIX system")

_HELD = """
import os, signal
from cchc_docs.settings.stopping import heed_requests, stop_on_request, undisturbed

def end():
    print("heard", flush=True)

heed_requests(end)
with undisturbed():
    os.kill(os.getpid(), signal.SIGTERM)
    print("done", flush=True)
"""

_LATE = """
import os, signal
from cchc_docs.settings.stopping import heed_requests, stop_on_request, undisturbed

stop_on_request()
with undisturbed():
    child = os.fork()
    if not child:
        os.kill(os.getpid(), signal.SIGINT)
        print("begins", flush=True)
        heed_requests(lambda: os._exit(7))
        print("goes on", flush=True)
    _, status = os.waitpid(child, 0)
print(os.waitstatus_to_exitcode(status))
"""

_IN_THE_MIDDLE = """
import importlib.abc, sys
from cchc_docs.pdf.office_job import is_listening, job_folder
from cchc_docs.settings.stopping import clear_all

class Refuse(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        raise AssertionError(f"{name} is imported")

with job_folder() as folder:
    sys.meta_path.insert(0, Refuse())
    clear_all()
    print(folder.exists(), is_listening(folder))
"""

_OF_ANOTHER_THREAD = """
import sys, threading, time
from pathlib import Path
from cchc_docs.settings.stopping import clear_all, passing_folder, undisturbed

place, begun, over = Path(sys.argv[1]), threading.Event(), threading.Event()

def make():
    with passing_folder(place, "mot-") as folder:
        with undisturbed():
            begun.set()
            time.sleep(0.3)
            (folder / "tep").write_text("a")
            (folder / "tep").rename(place / "tep")
        over.wait()
    with passing_folder(place, "hai-"):
        print("a folder after the end")

threading.Thread(target=make, daemon=True).start()
begun.wait()
clear_all()
over.set()
time.sleep(0.2)
print(*(path.name for path in place.iterdir()))
"""


_DURING_AN_IMPORT = """
import os, signal, sys
from pathlib import Path
from cchc_docs.settings.stopping import stop_on_request

Path(sys.argv[1], "mot.py").write_text('''
import os, signal
try:
    os.kill(os.getpid(), signal.SIGINT)
    print("read on", flush=True)
except BaseException:
    pass
''')
sys.path.insert(0, sys.argv[1])
stop_on_request()
try:
    import mot
    signal.pause()
except KeyboardInterrupt:
    print("stopped")
"""

_WHERE_NOTHING_CAN_BE_RAISED = """
import os, signal
from cchc_docs.settings.stopping import stop_on_request

class Leaving:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        sum(range(9))

stop_on_request()
try:
    Leaving()
    signal.pause()
except KeyboardInterrupt:
    print("stopped")
"""

_AT_THE_VERY_END = """
import atexit, os, signal

def late():
    os.kill(os.getpid(), signal.SIGINT)
    os.kill(os.getpid(), signal.SIGTERM)

atexit.register(late)
from cchc_docs.settings.stopping import stop_on_request
stop_on_request()
print("done")
"""

_TRYING_TO_WRITE = """
import os, signal, sys
from cchc_docs.settings.stopping import heed_requests, system_folder

opened = os.open

def open_and_be_asked(*arguments):
    file = opened(*arguments)
    os.kill(os.getpid(), signal.SIGTERM)
    return file

os.environ["TMPDIR"], os.open = sys.argv[1], open_and_be_asked
heed_requests(lambda: os._exit(0))
system_folder()
print("not heard")
"""


def told(program: str, *arguments: str) -> list[str]:
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_a_signal_during_a_few_quick_steps_is_heard_after_them_whoever_hears_it() -> None:
    assert told(_HELD) == ["done", "heard"]


def test_a_process_that_begins_while_its_parent_holds_signals_back_hears_one_when_it_knows_how_to_end() -> None:
    assert told(_LATE) == ["begins", "7"]


def test_what_is_cleared_away_at_a_signal_needs_nothing_to_be_imported() -> None:
    """A module that was half imported at that moment would not come again."""
    assert told(_IN_THE_MIDDLE) == ["False False"]


def test_what_another_thread_is_just_doing_is_done_first_and_then_it_begins_nothing_more(tmp_path: Path) -> None:
    assert told(_OF_ANOTHER_THREAD, str(tmp_path)) == ["tep"]


def test_a_signal_during_an_import_is_heard_when_the_module_is_there(tmp_path: Path) -> None:
    """Some modules swallow every error while they are read, or make another one of it."""
    assert told(_DURING_AN_IMPORT, str(tmp_path)) == ["read on", "stopped"]


def test_a_signal_where_the_interpreter_ignores_errors_comes_again() -> None:
    assert told(_WHERE_NOTHING_CAN_BE_RAISED) == ["stopped"]


def test_a_signal_when_all_is_done_changes_nothing() -> None:
    assert told(_AT_THE_VERY_END) == ["done"]


def test_a_signal_while_python_tries_where_it_can_write_leaves_nothing_there(tmp_path: Path) -> None:
    assert told(_TRYING_TO_WRITE, str(tmp_path)) == []
    assert list(tmp_path.iterdir()) == []
