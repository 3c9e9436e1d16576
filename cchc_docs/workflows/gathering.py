"""Files of any kind on their way into one PDF: read, converted, cleaned, each with what is said about it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_docs.domain.evidence import LIST_PREFIX
from cchc_docs.errors import InputError
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.pdf.findings import Findings
from cchc_docs.pdf.guest import Guest, read_guest
from cchc_docs.pdf.merged import Merged, MergedPart
from cchc_docs.pdf.scan import read_scan
from cchc_docs.workflows.guest_files import GuestFile, GuestKind
from cchc_docs.workflows.guest_hazards import guest_hazards, lost_letters

if TYPE_CHECKING:
    from cchc_docs.workflows.conversion import Engine

CONTENTS = "Danh mục tài liệu kèm theo"
USUAL_RESOLUTION = 300
"""Dots per inch: what offices scan with, and what a printer shows."""

_CONVERTED = (GuestKind.WORD, GuestKind.WORKBOOK)


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A file, and how it is called in the whole."""

    file: GuestFile
    title: str
    label_prefix: str = ""
    """Before the page numbers; empty for the main document."""

    shown: str = ""
    """The path that messages print, when it is not the file's own."""

    is_main: bool = False
    """Whether it is the document itself, whose outline, page labels and empty field for a signature are kept."""

    @property
    def name(self) -> str:
        """As messages call it."""
        return self.shown or self.file.path.as_posix()


@dataclass(frozen=True, kw_only=True)
class PlacedPart:
    """Where a part stands in the whole."""

    file: str
    title: str
    pages: int
    first: int
    """Counted from 1."""

    archival: bool
    """Whether it allows the whole to be PDF/A-2b."""


@dataclass
class _Taken:
    """A piece and what came of it."""

    piece: Piece
    findings: Findings
    guest: Guest | None = None

    @property
    def there(self) -> Guest:
        assert self.guest is not None, "asked for only when nothing was refused"
        return self.guest


@dataclass
class Gathering:
    """The whole on its way."""

    pieces: Sequence[Piece]
    tell: Callable[[str], None] = lambda _: None
    """Hears what is going on."""

    resolution: int = USUAL_RESOLUTION
    """Pictures finer than this are made coarser, in dots per inch."""

    _taken: list[_Taken] = field(init=False)
    _contents: Guest | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self._merged = Merged()
        self._taken = [_Taken(piece, Findings(piece.name)) for piece in self.pieces]

    @property
    def issues(self) -> list[Issue]:
        """In the order of the files."""
        return [issue for one in self._taken for issue in one.findings.issues]

    def read_all(self) -> None:
        """Reads what needs no other program."""
        seen: dict[str, str] = {}
        for order, one in enumerate(self._taken, start=1):
            file = one.piece.file
            self.tell(f"Đang đọc {file.path.name} ({order}/{len(self._taken)})…")
            if file.digest in seen:
                one.findings.finding("guest-twice", f"giống hệt {seen[file.digest]}, nội dung chỉ được lưu một lần")
            seen.setdefault(file.digest, one.piece.name)
            if file.kind is GuestKind.PDF:
                self._read_pdf(one, file.read())
            elif file.kind is GuestKind.SCAN:
                store, parent = self._merged.store, self._merged.parent
                one.guest = read_scan(file.read(), one.findings, store, parent, resolution=self.resolution)

    def put_first(self, piece: Piece) -> None:
        """The main document, made meanwhile, before everything else."""
        main = _Taken(piece, Findings(piece.name))
        self._taken.insert(0, main)
        self._read_pdf(main, piece.file.read())

    def convert(self, scratch: Path, engine: "Engine") -> None:
        """Turns Word files and workbooks into pages, all in one start of the engine."""
        waiting = [one for one in self._taken if one.piece.file.kind in _CONVERTED]
        if not waiting:
            return
        self.tell(f"Đang chuyển {len(waiting)} tệp Word, Excel bằng LibreOffice…")
        copies = []
        for number, one in enumerate(list(waiting)):  # a copy: the engine leaves its lock beside what it opens
            content = one.piece.file.read()
            if self._is_hazardous(one, content):
                waiting.remove(one)
                continue
            copies.append(scratch / f"phan-{number}{one.piece.file.kind.value}")
            copies[-1].write_bytes(content)
        if not waiting:
            return
        for one, copy, pdf in zip(waiting, copies, engine().convert_readable(copies, scratch), strict=True):
            if pdf is None:
                _damaged(one)
                continue
            self._read_pdf(one, pdf.read_bytes())
            if one.piece.file.kind is GuestKind.WORD:
                lost_letters(copy.read_bytes(), pdf, one.findings)

    def _is_hazardous(self, one: _Taken, content: bytes) -> bool:
        """Whether a file carries what must not reach the engine."""
        try:
            return guest_hazards(one.piece.file.kind, content, one.findings)
        except InputError:
            _damaged(one)
            return True

    def _read_pdf(self, one: _Taken, content: bytes) -> None:
        store, parent = self._merged.store, self._merged.parent
        one.guest = read_guest(content, one.findings, store, parent, keep_unsigned=one.piece.is_main)

    def add_contents(self, scratch: Path, engine: "Engine") -> None:
        """Makes the list of the parts. How long it is moves what it lists, so it is made again until it is right."""
        from cchc_docs.word.contents_page import ContentsLine, contents_page

        pages = 1
        office = engine()
        while True:
            lines = [
                ContentsLine(title=part.title, pages=part.pages, first=part.first) for part in self._placed(contents=pages)[2:]
            ]
            source = scratch / "danh-muc.docx"
            source.write_bytes(contents_page(CONTENTS.upper(), lines))
            (pdf,) = office.convert([source], scratch)
            begun = len(self._merged.store)
            guest = read_guest(pdf.read_bytes(), Findings(CONTENTS), self._merged.store, self._merged.parent)
            assert guest is not None, "the engine's own PDF is readable"
            if len(guest.pages) <= pages:
                self._contents = guest
                return
            pages = len(guest.pages)
            self._merged.store.forget_from(begun)

    def write(self, target: Path, *, title: str = "") -> bool:
        """Writes everything in its order; True when the whole claims to be PDF/A-2b."""
        parts = [
            MergedPart(
                guest=one.there,
                title=one.piece.title,
                label_prefix=one.piece.label_prefix,
                keeps_own=one.piece.is_main and bool(one.there.labels),
            )
            for one in self._taken
        ]
        if self._contents:
            parts.insert(1, MergedPart(guest=self._contents, title=CONTENTS, label_prefix=LIST_PREFIX))
        return self._merged.write(parts, target, title=title)

    def placed(self) -> tuple[PlacedPart, ...]:
        """Where each part stands."""
        return self._placed(contents=len(self._contents.pages) if self._contents else 0)

    def _placed(self, *, contents: int) -> tuple[PlacedPart, ...]:
        counted = [(one.piece.name, one.piece.title, len(one.there.pages), one.there.archival) for one in self._taken]
        if contents:
            counted.insert(1, ("", CONTENTS, contents, True))
        placed, first = [], 1
        for name, title, pages, archival in counted:
            placed.append(PlacedPart(file=name, title=title, pages=pages, first=first, archival=archival))
            first += pages
        return tuple(placed)

    def signed(self) -> Mapping[str, GuestFile]:
        """The files whose signatures only their originals still have, by names that differ."""
        kept: dict[str, GuestFile] = {}
        for one in self._taken:
            if one.there.signed:
                kept[_free_name(one.piece.file, kept)] = one.piece.file
        return kept


def _damaged(one: _Taken) -> None:
    message = "LibreOffice không mở được tệp này; hãy mở, lưu lại rồi thử lại"
    one.findings.finding("guest-damaged", message, unreadable=True)


def _free_name(file: GuestFile, taken: Mapping[str, GuestFile]) -> str:
    """The file's own name, numbered when another file of that name is kept already."""
    name, number = file.path.name, 1
    while name in taken and taken[name].digest != file.digest:
        number += 1
        name = f"{file.path.stem}-{number}{file.path.suffix}"
    return name


def not_archival(target: str, parts: Sequence[PlacedPart]) -> list[Issue]:
    """One warning that names every part because of which the whole is no PDF/A."""
    names = [Path(part.file).name for part in parts if not part.archival]
    if not names:
        return []
    message = f"không ghi là PDF/A-2b vì {len(names)} phần không theo PDF/A: {', '.join(names)}; bản gộp vẫn xem và in được"
    return [Issue(code="merge-not-archival", severity=Severity.WARNING, message=message, place=Place(file=target))]
