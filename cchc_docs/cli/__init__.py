"""The command line: it translates words into one call of a workflow and its result into words; it decides nothing."""

import gc
import gettext
import os
import sys
from pathlib import Path

_LOCALE = Path(__file__).parent / "locale"

_NEW_OBJECTS = 100_000
"""How many new objects are met before dead cycles are looked for: a document's tree is all alive until it is written."""


_INTERRUPTED = 130


def main() -> None:
    """Runs ``cchc`` and exits with its status; stopped at whatever moment, without a traceback."""
    try:
        _run()
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    finally:
        # An interrupt that went through the running of a text (so dataclasses are made) is remembered by the interpreter, which then
        # ends as if SIGINT had killed it; running another text makes it forget.
        eval("0")  # noqa: S307 - nobody else's text


def _run() -> None:
    _speak_utf8()
    _speak_vietnamese()
    gc.set_threshold(_NEW_OBJECTS)
    from cchc_docs.settings.stopping import stop_on_request

    stop_on_request()
    from cchc_docs.cli.group import cchc

    cchc(prog_name="cchc")


def _speak_utf8() -> None:
    """Redirected output on Windows is in a legacy code page, which has no Vietnamese."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def _speak_vietnamese() -> None:
    """Click takes its own words («Usage», «No such option») from the gettext catalogue of the process."""
    gettext.bindtextdomain("messages", _LOCALE)
    os.environ["LANGUAGE"] = "vi"
