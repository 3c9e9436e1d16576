"""Merging a document with whatever evidence people send into one PDF."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_docs.errors import InputError, UsageError
from cchc_docs.issues import Issue, Place, Severity, has_errors
from cchc_docs.pdf.findings import Findings
from cchc_docs.pdf.guest import Guest, read_guest
from cchc_docs.pdf.merged import Merged, MergedPart
from cchc_docs.pdf.scan import read_scan
from cchc_docs.workflows.document_hazards import document_hazards
from cchc_docs.workflows.guest_files import GuestFile, GuestKind, read_file
from cchc_docs.workflows.protection import MADE, refuse_foreign, remember
from cchc_docs.workflows.publication import Publication, complete_interrupted, publication

if TYPE_CHECKING:
    from cchc_docs.workflows.conversion import Engine

CONTENTS = "Danh mục tài liệu kèm theo"
USUAL_RESOLUTION = 300
"""Dots per inch: what offices scan with, and what a printer shows."""


@dataclass(frozen=True, kw_only=True)
class MergeRequest:
    """What is to be merged."""

    target: Path
    files: Sequence[Path]
    """The main document first."""

    contents: bool = False
    """Whether a list of the parts follows the main document."""

    title: str = ""
    """Of the whole; empty for the main document's own."""

    resolution: int = USUAL_RESOLUTION
    """Pictures finer than this are made coarser, in dots per inch."""


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


@dataclass(frozen=True, kw_only=True)
class MergeResult:
    """What came of it; no parts when there are errors, and then nothing was written."""

    parts: tuple[PlacedPart, ...] = ()
    archival: bool = False
    """Whether the whole claims to be PDF/A-2b."""

    originals: tuple[Path, ...] = ()
    """Signed files that were kept whole beside the whole."""

    issues: tuple[Issue, ...] = ()

    @property
    def pages(self) -> int:
        """Of the whole."""
        return self.parts[-1].first + self.parts[-1].pages - 1 if self.parts else 0


def merge(request: MergeRequest, engine: "Engine", tell: Callable[[str], None] = lambda _: None) -> MergeResult:
    """Writes one PDF of the files in their order, with outline, page labels and, when asked for, a list of the parts.

    ``tell`` hears what is going on. Raises :class:`~cchc_docs.errors.OutputError` when the target is there and was not made by this
    command.
    """
    _check_target(request)
    complete_interrupted(request.target.parent)
    refuse_foreign(request.target.parent, request.target.name)
    found = [read_file(path) for path in request.files]
    issues = [one for one in found if isinstance(one, Issue)]
    files = [one for one in found if isinstance(one, GuestFile)]
    work = _Merging(request, files, tell)
    work.read_all()
    issues += work.issues
    if has_errors(issues):
        return MergeResult(issues=tuple(issues))
    with publication(request.target.parent) as outgoing:
        work.convert(outgoing.scratch(), engine)
        if has_errors(work.issues):
            return MergeResult(issues=tuple(work.issues))
        if request.contents:
            work.add_contents(outgoing.scratch(), engine)
        archival = work.merged.write(work.parts(), outgoing.path(request.target.name), title=request.title)
        originals = work.keep_originals(outgoing)
        remember(outgoing, request.target.name)
        outgoing.publish()
    issues = [*work.issues, *_not_archival(request.target, work.placed())]
    return MergeResult(parts=work.placed(), archival=archival, originals=originals, issues=tuple(issues))


def _not_archival(target: Path, parts: Sequence[PlacedPart]) -> list[Issue]:
    """One warning that names every part because of which the whole is no PDF/A."""
    names = [Path(part.file).name for part in parts if not part.archival]
    if not names:
        return []
    message = f"không ghi là PDF/A-2b vì {len(names)} phần không theo PDF/A: {', '.join(names)}; bản gộp vẫn xem và in được"
    return [Issue(code="merge-not-archival", severity=Severity.WARNING, message=message, place=Place(file=target.as_posix()))]


def _check_target(request: MergeRequest) -> None:
    if request.target.suffix.lower() != ".pdf":
        raise UsageError(f"«{request.target.name}» không phải tên tệp PDF; hãy đặt tên kết quả có đuôi .pdf")
    if request.target.resolve() in [path.resolve() for path in request.files]:
        raise UsageError(f"«{request.target.as_posix()}» vừa là kết quả vừa là tệp cần gộp; hãy đặt tên kết quả khác")


class _Merging:
    """The whole on its way."""

    def __init__(self, request: MergeRequest, files: Sequence[GuestFile], tell: Callable[[str], None]) -> None:
        self._request, self._files, self._tell = request, files, tell
        self.merged = Merged()
        self._guests: dict[int, Guest] = {}
        self._contents: Guest | None = None
        self._findings = [Findings(file.path.as_posix()) for file in files]

    @property
    def issues(self) -> list[Issue]:
        """In the order of the files."""
        return [issue for findings in self._findings for issue in findings.issues]

    def read_all(self) -> None:
        """Reads what needs no other program."""
        seen: dict[str, str] = {}
        for order, file in enumerate(self._files):
            self._tell(f"Đang đọc {file.path.name} ({order + 1}/{len(self._files)})…")
            if file.digest in seen:
                self._findings[order].finding("guest-twice", f"giống hệt {seen[file.digest]}, nội dung chỉ được lưu một lần")
            seen.setdefault(file.digest, file.path.as_posix())
            if file.kind is GuestKind.PDF:
                self._read_pdf(order, file.read())
            elif file.kind is GuestKind.SCAN:
                resolution = self._request.resolution
                guest = read_scan(file.read(), self._findings[order], self.merged.store, self.merged.parent, resolution=resolution)
                self._take(order, guest)

    def convert(self, scratch: Path, engine: "Engine") -> None:
        """Turns Word files and workbooks into pages, all in one start of the engine."""
        orders = [order for order, file in enumerate(self._files) if file.kind in (GuestKind.WORD, GuestKind.WORKBOOK)]
        if not orders:
            return
        self._tell(f"Đang chuyển {len(orders)} tệp Word, Excel bằng LibreOffice…")
        copies = []
        for order in list(orders):  # a copy: the engine leaves its lock beside what it opens
            content = self._files[order].read()
            if self._is_hazardous(order, content):
                orders.remove(order)
                continue
            copies.append(scratch / f"phan-{order}{self._files[order].kind.value}")
            copies[-1].write_bytes(content)
        if not orders:
            return
        for order, pdf in zip(orders, engine().convert_readable(copies, scratch), strict=True):
            if pdf is None:
                self._damaged(order)
            else:
                self._read_pdf(order, pdf.read_bytes())

    def _is_hazardous(self, order: int, content: bytes) -> bool:
        """Whether a Word file carries what must not reach the engine."""
        file = self._files[order]
        if file.kind is not GuestKind.WORD:
            return False
        try:
            found = document_hazards(content, file.path.as_posix())
        except InputError:
            self._damaged(order)
            return True
        self._findings[order].issues.extend(found)
        return bool(found)

    def _damaged(self, order: int) -> None:
        message = "LibreOffice không mở được tệp này; hãy mở, lưu lại rồi thử lại"
        self._findings[order].finding("guest-damaged", message, unreadable=True)

    def _read_pdf(self, order: int, content: bytes) -> None:
        """The main document alone keeps the field in which it is going to be signed."""
        store, parent = self.merged.store, self.merged.parent
        self._take(order, read_guest(content, self._findings[order], store, parent, keep_unsigned=order == 0))

    def _take(self, order: int, guest: Guest | None) -> None:
        if guest:
            self._guests[order] = guest

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
            begun = len(self.merged.store)
            guest = read_guest(pdf.read_bytes(), Findings(CONTENTS), self.merged.store, self.merged.parent)
            assert guest is not None, "the engine's own PDF is readable"
            if len(guest.pages) <= pages:
                self._contents = guest
                return
            pages = len(guest.pages)
            self.merged.store.forget_from(begun)

    def parts(self) -> list[MergedPart]:
        """Everything in its order."""
        parts = [
            MergedPart(guest=self._guests[order], title=file.title, label_prefix=f"P{order}-" if order else "")
            for order, file in enumerate(self._files)
        ]
        if self._contents:
            parts.insert(1, MergedPart(guest=self._contents, title=CONTENTS, label_prefix="DM-"))
        return parts

    def placed(self) -> tuple[PlacedPart, ...]:
        """Where each part stands."""
        return self._placed(contents=len(self._contents.pages) if self._contents else 0)

    def _placed(self, *, contents: int) -> tuple[PlacedPart, ...]:
        guests = [(file.path.as_posix(), file.title, self._guests[order]) for order, file in enumerate(self._files)]
        counted = [(name, title, len(guest.pages), guest.archival) for name, title, guest in guests]
        if contents:
            counted.insert(1, ("", CONTENTS, contents, True))
        placed, first = [], 1
        for name, title, pages, archival in counted:
            placed.append(PlacedPart(file=name, title=title, pages=pages, first=first, archival=archival))
            first += pages
        return tuple(placed)

    def keep_originals(self, outgoing: Publication) -> tuple[Path, ...]:
        """Lays a copy of each signed file beside the whole, byte for byte: there its signature can still be verified."""
        folder = self._request.target.with_suffix(".goc").name
        kept: dict[str, GuestFile] = {}
        for order, file in enumerate(self._files):
            if self._guests[order].signed:
                kept[_free_name(file, kept)] = file
        for name, file in kept.items():
            refuse_foreign(outgoing.target / folder, name)
            outgoing.path(f"{folder}/{name}").write_bytes(file.read())
            outgoing.path(f"{folder}/{MADE}/{name}.sha256").write_text(file.digest, encoding="ascii")
        return tuple(outgoing.target / folder / name for name in kept)


def _free_name(file: GuestFile, taken: Mapping[str, GuestFile]) -> str:
    """The file's own name, numbered when another file of that name is kept already."""
    name, number = file.path.name, 1
    while name in taken and taken[name].digest != file.digest:
        number += 1
        name = f"{file.path.stem}-{number}{file.path.suffix}"
    return name
