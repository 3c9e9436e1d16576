"""Whether another process is still there."""

import os
import sys

_RIGHT_TO_ASK = 0x1000


def is_running(process: int) -> bool:
    """Whether a process of that number runs; asking does not disturb it."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(_RIGHT_TO_ASK, 0, process)
        if handle:
            kernel.CloseHandle(handle)
        return bool(handle)
    else:  # noqa: RET505 - so that the type checker sees one platform at a time
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return True
