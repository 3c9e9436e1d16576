"""What viewers call the pages: «1», «PL I-2»; a document's own read from its file, and the whole's written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pypdf.generic import DictionaryObject, NumberObject

from cchc_docs.pdf.entries import array, dictionaries, dictionary, number, resolved, text_of, word
from cchc_docs.pdf.object_store import text

_STYLES = ("D", "R", "r", "A", "a")
_MOST_DEPTH, _MOST_RUNS = 10, 5_000
_LONGEST_PREFIX = 100


@dataclass(frozen=True, kw_only=True)
class LabelRun:
    """Pages whose labels count on."""

    first: int
    """The page it begins with, counted from 0."""

    prefix: str = ""
    style: str = "D"
    """How the number is written; empty for a prefix alone."""

    start: int = 1


def read_labels(root: DictionaryObject, pages: int) -> tuple[LabelRun, ...]:
    """The runs in the order of the pages; none when the document does not label its pages."""
    found = {first: run for first, run in _runs(dictionary(root, "/PageLabels"), 0) if 0 <= first < pages}
    ordered = [found[first] for first in sorted(found)][:_MOST_RUNS]
    return tuple(ordered if not ordered or ordered[0].first == 0 else [LabelRun(first=0), *ordered])


def _runs(node: DictionaryObject, depth: int) -> Iterator[tuple[int, LabelRun]]:
    elements = array(node, "/Nums")
    for key, value in zip(elements[::2], elements[1::2], strict=False):
        first, said = resolved(key), resolved(value)
        if isinstance(first, NumberObject) and isinstance(said, DictionaryObject):
            style, start = word(said, "/S")[1:], int(number(said, "/St") or 1)
            prefix = text_of(said.get("/P"))[:_LONGEST_PREFIX]
            yield (
                int(first),
                LabelRun(first=int(first), prefix=prefix, style=style if style in _STYLES else "", start=max(1, start)),
            )
    if depth < _MOST_DEPTH:
        for kid in dictionaries(node, "/Kids"):
            yield from _runs(kid, depth + 1)


def write_labels(runs: Sequence[LabelRun]) -> bytes:
    """The catalogue's entry."""
    return b"/PageLabels<</Nums[%s]>>" % b"".join(map(_written, runs))


def _written(run: LabelRun) -> bytes:
    style = b"/S/%s" % run.style.encode() if run.style else b""
    prefix = b"/P %s" % text(run.prefix) if run.prefix else b""
    start = b"/St %d" % run.start if run.start != 1 else b""
    return b"%d<<%s%s%s>>" % (run.first, style, prefix, start)
