"""Kills a command at each of its steps: ``python -m tests.killing WORKSPACE kill|interrupt|restore ARGUMENT…`` tells what then was found.

A step is every statement to the database and everything that changes the disk below ``van-ban-di``. The command runs in a forked
process, which ends just before its first step, then before its second, and so on until it comes through. «STEP» in an argument is
the number of the attempt. With «restore» the command is killed too, and each attempt begins with ``van-ban-di`` as it was at first.
"""

import itertools
import json
import os
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pyhanko.sign.validation  # noqa: F401 - imported before the forks, as the others are
import pypdfium2  # noqa: F401
import python_calamine  # noqa: F401

from cchc_docs.cli.group import cchc
from cchc_docs.register.database import Database
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows import export_register, issue_pdf, sign_in_record, verify_register  # noqa: F401 - imported before the forks
from cchc_docs.workflows.record_folder import discard
from cchc_docs.workflows.register_lines import LineName, void_entry
from tests.registering import codes, entries, left_over, names, records

_CHANGING = {"os.mkdir", "os.rename", "os.chmod", "os.remove", "os.rmdir", "shutil.rmtree", "shutil.copyfile"}


def end_before(step: int, *, interrupt: bool) -> None:
    """The process ends, as by a power cut, before so many steps have been made; or is interrupted by Ctrl-C just then."""
    count = 0

    def counted() -> None:
        nonlocal count
        count += 1
        if count == step and interrupt:
            raise KeyboardInterrupt
        if count == step:
            os._exit(9)

    def heard(event: str, arguments: tuple[Any, ...]) -> None:
        writes = event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
        if (writes or event in _CHANGING) and any("van-ban-di" in str(argument) for argument in arguments):
            counted()

    sys.addaudithook(heard)
    for name in ("rows", "insert"):
        setattr(Database, name, _counting(getattr(Database, name), counted))


def _counting(method: Any, counted: Any) -> Any:
    def call(*arguments: Any) -> Any:
        counted()
        given = method(*arguments)
        if arguments[1] == "COMMIT":  # a moment of its own: done, and the program does not know yet
            counted()
        return given

    return call


def kill_everywhere(arguments: list[str], *, interrupt: bool, restore: bool) -> list[dict[str, Any]]:
    """What was found after each kill."""
    found = []
    if restore:
        shutil.copytree("van-ban-di", "ban-dau")
    for step in itertools.count(1):
        if restore:
            discard(Path("van-ban-di"))
            shutil.copytree("ban-dau", "van-ban-di")
        process = os.fork()
        if process == 0:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.dup2(1, 2)
            end_before(step, interrupt=interrupt)
            try:
                cchc(args=[argument.replace("STEP", str(step)) for argument in arguments])
            except SystemExit as left:
                os._exit(left.code if isinstance(left.code, int) else 0)
        _, status = os.waitpid(process, 0)
        lines, said = names(Path()), codes(Path())
        told = {"lines": lines, "records": records(Path()), "left": len(left_over(Path())), "codes": said}
        found.append({"step": step, "status": os.waitstatus_to_exitcode(status), **told})
        if found[-1]["status"] not in (9, 130):
            return found
        if not restore:
            _void_all()
    raise AssertionError("unreachable: count() does not end")


def _void_all() -> None:
    """A draft that has its number gets no other: for the next attempt the number is taken back."""
    today = date.fromisoformat(os.environ["CCHC_TODAY"])
    for entry in entries(Path()):
        if entry.kind and not entry.is_void:
            name = LineName(number=entry.code_number, notation=entry.number.code_notation, year=entry.year)
            void_entry(Workspace(Path()), name, "Thử lại", today=today)


if __name__ == "__main__":
    os.chdir(sys.argv[1])
    print(json.dumps(kill_everywhere(sys.argv[3:], interrupt=sys.argv[2] == "interrupt", restore=sys.argv[2] == "restore")))  # noqa: T201 - what the test reads
