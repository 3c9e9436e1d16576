"""Which program this is: machines that work together must have the very same."""

import hashlib
from functools import cache
from pathlib import Path

from cchc_docs import __version__

_PACKAGE = Path(__file__).parent.parent


@cache
def program_digest() -> str:
    """Of the version and of all sources by their content; the same on every machine that has them, whenever they were put there."""
    digest = hashlib.sha256(__version__.encode())
    for path in sorted(_PACKAGE.rglob("*.py")):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(_PACKAGE).as_posix()} {len(content)}\n".encode() + content)
    return digest.hexdigest()
