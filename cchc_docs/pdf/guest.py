"""A stranger's PDF read into the whole: cleaned, flattened, and everything said that was done to it."""

import io
from dataclasses import dataclass, field, replace

from pypdf import PdfReader
from pypdf.errors import LimitReachedError
from pypdf.generic import DictionaryObject, IndirectObject, PdfObject, StreamObject

from cchc_docs.pdf.annotation import Annotations, sort_out
from cchc_docs.pdf.bounds import MOST_PAGES, MOST_SECONDS, TooMuchError, within
from cchc_docs.pdf.cleaning import claims_archive, destinations_of, hidden_layers, luggage_of
from cchc_docs.pdf.copying import Copier, MissingObjectError
from cchc_docs.pdf.entries import dictionary, number, resolved, text_of
from cchc_docs.pdf.findings import Findings
from cchc_docs.pdf.guest_words import tell_luggage, tell_pages
from cchc_docs.pdf.object_store import ObjectStore, text
from cchc_docs.pdf.outline import Entry, read_outline
from cchc_docs.pdf.page import PageWriter, UnreadablePageError
from cchc_docs.pdf.page_labels import LabelRun, read_labels
from cchc_docs.pdf.repair import mended, remarks

_DAMAGED = "tệp PDF hỏng hoặc bị cắt cụt, không đọc đủ các trang; hãy lấy lại tệp gốc hoặc quét lại"


@dataclass(frozen=True, kw_only=True)
class Guest:
    """What came of a file: its pages stand in the store."""

    pages: tuple[int, ...]
    """The numbers of the pages' objects."""

    outline: tuple[Entry, ...] = ()
    archival: bool = False
    """Whether it allows the whole to be PDF/A-2b."""

    signed: bool = False
    fields: tuple[int, ...] = ()
    """Empty fields for signatures, number and day that were kept."""

    form: bytes = b""
    """Entries of the form as a whole that they need."""

    layers: tuple[bytes, ...] = ()
    hidden: tuple[bytes, ...] = ()
    """Of the layers, those that are not shown at first."""

    labels: tuple[LabelRun, ...] = ()
    """What it calls its pages itself; none when it does not say."""

    information: dict[str, str] = field(default_factory=dict)
    """Title, Author, Subject, Keywords."""


class _RefusedError(Exception):
    """The guest cannot be taken in; the findings say why."""


def _refused(findings: Findings, code: str, message: str, *, page: int | None = None, unreadable: bool = False) -> _RefusedError:
    findings.finding(code, message, page=page, unreadable=unreadable)
    return _RefusedError()


def read_guest(content: bytes, findings: Findings, store: ObjectStore, parent: int, *, keep_unsigned: bool = False) -> Guest | None:
    """Copies the pages into the store, below the ``parent``; None when the guest is refused, and the findings say why.

    Empty fields for signatures stay when ``keep_unsigned``. A file that is not quite lawful is read a second time as the library
    repairs it, and that is said.
    """
    begun = len(store)
    for strict in (True, False):
        told = Findings(findings.file)
        try:
            with within(MOST_SECONDS), remarks() as remarked:
                guest = _Reading(content, told, store, parent, strict=strict).read(keep_unsigned=keep_unsigned)
            if remarked or not strict:
                told.finding(
                    "guest-repaired", "tệp PDF có chỗ sai đã được sửa khi đọc, mọi trang đều đọc được; hãy xem lại các trang"
                )
                guest = replace(guest, archival=False)
            findings.issues += told.issues
            return guest
        except _RefusedError:
            findings.issues += told.issues
            break
        except (TooMuchError, LimitReachedError) as error:
            reason = str(error) if isinstance(error, TooMuchError) else "có cấu trúc quá lớn"
            findings.finding("guest-too-large", f"tệp {reason} nên không gộp; hãy in lại ra PDF hoặc chia nhỏ")
            break
        except Exception:  # the one guarded call into a foreign parser: whatever it raises means «not lawful», then «damaged»
            store.forget_from(begun)
    else:
        findings.finding("guest-damaged", _DAMAGED, unreadable=True)
    store.forget_from(begun)
    return None


class _Reading:
    """One attempt at one file."""

    def __init__(self, content: bytes, findings: Findings, store: ObjectStore, parent: int, *, strict: bool) -> None:
        self._findings, self._store, self._parent, self._strict = findings, store, parent, strict
        self._whole = strict or _opens(content)
        self._reader = PdfReader(io.BytesIO(content if strict else mended(content)), strict=strict)
        self._unlock()
        self._root = self._reader.root_object
        self._named: dict[str, PdfObject] | None = None

    def _unlock(self) -> None:
        if self._reader.is_encrypted:
            if not self._reader.decrypt(""):
                raise _refused(
                    self._findings,
                    "guest-password",
                    "tệp đặt mật khẩu mở nên không gộp được; hãy xin bản không có mật khẩu hoặc in lại ra PDF",
                )
            self._findings.finding("guest-encrypted", "tệp được mã hóa nhưng mở không cần mật khẩu; bản gộp không còn mã hóa")

    def read(self, *, keep_unsigned: bool) -> Guest:
        """Everything, or an error."""
        luggage = luggage_of(self._root)
        if luggage.only_xfa:
            raise _refused(
                self._findings,
                "guest-xfa-dynamic",
                "biểu mẫu XFA chỉ hiện trong Adobe Reader nên không gộp được; hãy mở bằng Adobe Reader rồi in ra PDF",
            )
        pages, numbers = self._pages()
        copier = Copier(self._reader, self._store, numbers, whole=self._whole)
        fields: list[int] | None = [] if keep_unsigned else None
        lying = self._write(pages, PageWriter(copier, self._store, self._parent, numbers, fields))
        outline, removed = read_outline(self._root, numbers, self._named_value)
        luggage.scripts += removed
        if any(one.signed for one in lying) and not luggage.signatures:
            luggage.signatures.append("không tên")  # a signature that the form does not list
        tell_luggage(luggage, lying, self._findings, kept=len(fields or ()))
        layers, hidden = hidden_layers(self._root)
        kept = [one for one in map(copier.copied, layers) if one]
        if kept:
            self._findings.finding("guest-layers-kept", f"tệp có {len(kept)} lớp nội dung; lớp ẩn vẫn ẩn trong bản gộp")
        return Guest(
            pages=tuple(numbers[key] for key in numbers),
            outline=tuple(outline),
            archival=self._allows_archive(copier),
            signed=bool(luggage.signatures),
            fields=tuple(fields or ()),
            form=self._form(copier) if fields else b"",
            layers=tuple(kept),
            hidden=tuple(one for one in map(copier.copied, hidden) if one),
            labels=read_labels(self._root, len(pages)),
            information=self._information(),
        )

    def _form(self, copier: Copier) -> bytes:
        """What the empty text fields take from the form as a whole: its fonts."""
        form = dictionary(self._root, "/AcroForm")
        if not dictionary(form, "/DR"):
            return b""
        return b"/DR %s/DA %s" % (copier.value(form.get("/DR"), key="/Resources"), text(text_of(form.get("/DA"))))

    def _pages(self) -> tuple[list[DictionaryObject], dict[tuple[int, int], int]]:
        """The pages and the numbers that they get, by their identities in the file."""
        pages: list[DictionaryObject] = list(self._reader.pages)
        if not pages:
            raise _refused(self._findings, "guest-empty", "tệp PDF không có trang nào; hãy kiểm tra lại tệp")
        if len(pages) > MOST_PAGES:
            raise TooMuchError(f"có {len(pages)} trang, quá {MOST_PAGES} trang")
        if not self._whole and len(pages) < (number(dictionary(self._root, "/Pages"), "/Count") or 0):
            raise MissingObjectError
        keys: dict[tuple[int, int], int] = {}
        for order, page in enumerate(pages):
            keys[self._key(page, order, keys)] = self._store.reserve()
        return pages, keys

    def _key(self, page: DictionaryObject, order: int, taken: dict[tuple[int, int], int]) -> tuple[int, int]:
        """The page's identity; one that stands twice in the tree, or in no object of its own, gets one that nothing leads to."""
        reference = page.indirect_reference
        key = (reference.idnum, reference.generation) if isinstance(reference, IndirectObject) else (0, -1 - order)
        return (0, -1 - order) if key in taken else key

    def _write(self, pages: list[DictionaryObject], writer: PageWriter) -> list[Annotations]:
        lying, scaled = [], []
        for order, (page, own) in enumerate(zip(pages, writer.pages.values(), strict=True), start=1):
            upon = sort_out(page, self._named_value) if "/Annots" in page or "/AA" in page else Annotations()
            try:
                sheet = writer.write(own, page, upon)
            except (UnreadablePageError, MissingObjectError) as error:
                if self._strict:
                    raise
                raise _refused(self._findings, "guest-damaged", _DAMAGED, page=order, unreadable=True) from error
            lying.append(upon)
            if sheet.scale < 1:
                scaled.append(order)
        tell_pages(scaled, writer.copier.unembedded, self._findings)
        return lying

    def _named_value(self, name: str) -> PdfObject | None:
        if self._named is None:
            self._named = destinations_of(self._root)
        return self._named.get(name) or self._named.get(f"/{name}")

    def _allows_archive(self, copier: Copier) -> bool:
        metadata = resolved(self._root.get("/Metadata"))
        xmp = metadata.get_data() if isinstance(metadata, StreamObject) else b""
        return not (copier.unembedded or copier.has_printing_colours) and claims_archive(self._root, xmp)

    def _information(self) -> dict[str, str]:
        found = self._reader.trailer.get("/Info")
        found = resolved(found)
        if not isinstance(found, DictionaryObject):
            return {}
        return {name: said for name in ("Title", "Author", "Subject", "Keywords") if (said := text_of(found.get(f"/{name}")))}


def _opens(content: bytes) -> bool:
    """Whether the file's own table of objects leads to its pages."""
    with remarks() as remarked:
        try:
            len(PdfReader(io.BytesIO(content), strict=True).pages)
        except Exception:  # the one guarded call into a foreign parser: whatever it raises means «repaired»
            return False
    return not remarked
