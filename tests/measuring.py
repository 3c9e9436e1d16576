"""How long a command takes, as a user starts it, also while other tests share the processor."""

import resource
import time
from pathlib import Path

from tests.conftest import Result, started


def seconds(folder: Path, *arguments: str) -> tuple[float, Result]:
    """The time until it ended; its own and its children's processor time when that is less, for then others were served meanwhile."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    result = started(folder, *arguments)
    waited, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return min(waited, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime), result
