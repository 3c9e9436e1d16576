"""Outlines: a guest's own, read from its file, and the whole's, written into the store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pypdf.generic import DictionaryObject

from cchc_docs.pdf.annotation import Named, chain_of, page_of
from cchc_docs.pdf.entries import dictionary, number, text_of, word
from cchc_docs.pdf.object_store import ObjectStore, text

_MOST_ENTRIES = 5_000
_MOST_DEPTH = 10
_BOLD = 2


@dataclass
class Entry:
    """A line of an outline."""

    title: str
    page: int
    """The number of the page's object."""

    below: "list[Entry]" = field(default_factory=list)
    bold: bool = False


def read_outline(root: DictionaryObject, pages: Mapping[tuple[int, int], int], named: Named) -> tuple[list[Entry], list[str]]:
    """The outline as far as it leads to pages, and the kinds of its actions that do anything else.

    At most five thousand lines, ten deep, none twice.
    """
    removed: list[str] = []
    seen: set[int] = set()

    def entries(parent: DictionaryObject, depth: int) -> list[Entry]:
        found: list[Entry] = []
        one = dictionary(parent, "/First")
        while one and id(one) not in seen and len(seen) < _MOST_ENTRIES:
            seen.add(id(one))
            below = entries(one, depth + 1) if depth < _MOST_DEPTH else []
            action = dictionary(one, "/A")
            removed.extend(word(step, "/S")[1:] for step in chain_of(action) if word(step, "/S") not in ("/GoTo", "/URI", ""))
            target = action.get("/D") if word(action, "/S") == "/GoTo" else one.get("/Dest")
            page = pages.get(page_of(target, named) or (0, 0))
            if page is None:
                found += below
            else:
                found.append(Entry(text_of(one.get("/Title")), page, below, bold=bool(int(number(one, "/F") or 0) & _BOLD)))
            one = dictionary(one, "/Next")
        return found

    return entries(dictionary(root, "/Outlines"), 0), removed


def write_outline(store: ObjectStore, entries: Sequence[Entry]) -> int:
    """Writes the outline and gives its number."""
    root = store.reserve()
    first, last, _ = _write_level(store, entries, root)
    store.put(root, b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % (first, last, len(entries)))
    return root


def _write_level(store: ObjectStore, entries: Sequence[Entry], parent: int) -> tuple[int, int, int]:
    """First and last number, and how many lines there are in all."""
    placed = [store.reserve() for _ in entries]
    count = 0
    for order, (entry, own) in enumerate(zip(entries, placed, strict=True)):
        written = b"<</Title %s/Parent %d 0 R/Dest[%d 0 R/Fit]" % (text(entry.title), parent, entry.page)
        written += b"/F %d" % _BOLD if entry.bold else b""
        written += b"/Prev %d 0 R" % placed[order - 1] if order else b""
        written += b"/Next %d 0 R" % placed[order + 1] if order + 1 < len(placed) else b""
        if entry.below:
            first, last, below = _write_level(store, entry.below, own)
            written += b"/First %d 0 R/Last %d 0 R/Count %d" % (first, last, -below)  # closed until somebody opens it
        store.put(own, written + b">>")
        count += 1
    return placed[0], placed[-1], count
