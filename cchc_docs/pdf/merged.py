"""Many parts as one PDF: pages one after another, each part with its line in the outline and its page labels."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cchc_docs.pdf.archive import write_information, write_output_intent
from cchc_docs.pdf.guest import Guest
from cchc_docs.pdf.object_store import ObjectStore, text
from cchc_docs.pdf.outline import Entry, write_outline
from cchc_docs.pdf.page_labels import LabelRun, write_labels


@dataclass(frozen=True, kw_only=True)
class MergedPart:
    """A guest whose pages stand in the store, and how it is called in the whole."""

    guest: Guest
    title: str
    label_prefix: str = ""
    """Before the page number in the viewer's page labels: «P1-»; empty for the main document."""

    keeps_own: bool = False
    """Whether its own outline and page labels are kept as they are, where it has them: a document with its annexes."""


class Merged:
    """A PDF in the making."""

    def __init__(self) -> None:
        self.store = ObjectStore()
        self._root = self.store.reserve()
        self.parent = self.store.reserve()
        """The number of the page tree, which every page names."""

    def write(self, parts: Sequence[MergedPart], target: Path, *, title: str = "") -> bool:
        """Writes the file; True when it claims to be PDF/A-2b, which it does when every part allows it.

        Title, author and keywords are those of the first part; ``title`` says another.
        """
        archival = all(part.guest.archival for part in parts)
        pages = [number for part in parts for number in part.guest.pages]
        kids = b" ".join(b"%d 0 R" % number for number in pages)
        self.store.put(self.parent, b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids))
        information = {**parts[0].guest.information, "Title": title or parts[0].guest.information.get("Title") or parts[0].title}
        info, metadata = write_information(self.store, information, archival=archival)
        outline = write_outline(self.store, [entry for part in parts for entry in _entries(part)])
        catalogue = b"/Type/Catalog/Pages %d 0 R/Metadata %d 0 R/Outlines %d 0 R" % (self.parent, metadata, outline)
        catalogue += b"/PageMode/UseOutlines/ViewerPreferences<</DisplayDocTitle true>>"
        fields = [number for part in parts for number in part.guest.fields]
        form = b"".join(part.guest.form for part in parts)
        catalogue += b"/AcroForm<</Fields[%s]/SigFlags 1%s>>" % (b" ".join(map(_referred, fields)), form) if fields else b""
        catalogue += b"/OutputIntents[%d 0 R]" % write_output_intent(self.store) if archival else b""
        self.store.put(self._root, b"<<%s%s%s>>" % (catalogue, _labels(parts), _layers(parts)))
        self.store.write(target, root=self._root, info=info)
        return archival


def _referred(number: int) -> bytes:
    return b"%d 0 R" % number


def _entries(part: MergedPart) -> list[Entry]:
    own = list(part.guest.outline)
    return own if part.keeps_own and own else [Entry(part.title, part.guest.pages[0], own, bold=True)]


def _labels(parts: Sequence[MergedPart]) -> bytes:
    """Each part counts its pages from 1, or as it does itself."""
    runs, start = [], 0
    for part in parts:
        own = part.guest.labels if part.keeps_own else ()
        runs += [replace(run, first=start + run.first) for run in own or [LabelRun(first=0, prefix=part.label_prefix)]]
        start += len(part.guest.pages)
    return write_labels(runs)


def _layers(parts: Sequence[MergedPart]) -> bytes:
    layers = list(dict.fromkeys(layer for part in parts for layer in part.guest.layers))
    hidden = list(dict.fromkeys(layer for part in parts for layer in part.guest.hidden))
    if not layers:
        return b""
    usual = b"/Name %s/BaseState/ON/OFF[%s]" % (text("Lớp"), b" ".join(hidden))
    return b"/OCProperties<</OCGs[%s]/D<<%s>>>>" % (b" ".join(layers), usual)
