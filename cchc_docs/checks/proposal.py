"""Proposing what may have been meant by an unknown code."""

import difflib
from collections.abc import Iterable


def nearest(code: str, known: Iterable[str]) -> str:
    """The end of a sentence about an unknown code: the nearest known one, or to look again."""
    folded = {one.casefold(): one for one in known}
    near = [folded[one] for one in difflib.get_close_matches(code.casefold(), list(folded), n=1)]
    return f"; có phải là «{near[0]}»?" if near else "; hãy kiểm tra lại mã"
