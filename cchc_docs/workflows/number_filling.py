"""Number and day written into a PDF that was finalized with room for them, without touching what was signed."""

import re
from datetime import date
from pathlib import Path

from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.register_entry import RegisterEntry
from cchc_docs.errors import InputError, RegisterError, SigningError
from cchc_docs.pdf.blank_places import Blank
from cchc_docs.pdf.signature_check import check_signatures
from cchc_docs.pdf.signed_pdf import SignedState, fill_blanks, read_state
from cchc_docs.pdf.text import printed_text
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.dates import month_number, short_date
from cchc_docs.vietnamese.text import clean
from cchc_docs.workflows.signature_issues import require_sound
from cchc_docs.workflows.signers_list import read_signers_list

_MONTH = re.compile(r",\s*ngày\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")


def state_of(workspace: Workspace, pdf: Path) -> SignedState:
    """How far the file has come. Raises when somebody's signature in it does not hold; what cannot be read and is not signed has no
    fields: a scan goes into the record as it is.
    """
    content, shown = pdf.read_bytes(), pdf.as_posix()
    try:
        state = read_state(content, shown)
    except InputError:
        if b"/ByteRange" in content:
            raise
        return SignedState(fields=(), blanks=frozenset())
    if state.signed:
        require_sound(content, read_signers_list(workspace), shown)
    return state


def require_month(pdf: Path, day: date) -> None:
    """Month and year are printed: only the day is filled in. Raises :class:`~cchc_docs.errors.RegisterError` for another month's."""
    with printed_text(pdf) as printed:
        found = _MONTH.search(" ".join(clean(printed.text(0)).split()))
    if found and (int(found[1]), int(found[2])) != (day.month, day.year):
        raise RegisterError(
            f"{pdf.as_posix()}: văn bản in sẵn tháng {found[1]} năm {found[2]} mà ngày ban hành là {short_date(day)}; hãy ghi đúng --date, "
            f"hoặc tạo lại bản trình ký bằng cchc finalize --date rồi trình ký (tháng {month_number(day.month)})"
        )


def filled(content: bytes, number: IssuingNumber, day: date, shown: str) -> bytes:
    """The file with number and day in all their places; every signature stays valid.

    Raises :class:`~cchc_docs.errors.SigningError` when somebody has locked the document with his signature.
    """
    done = fill_blanks(content, {Blank.NUMBER: number.number_part.strip(), Blank.DAY: f"{day.day:02d}"})
    if not all(one.intact and one.only_filled for one in check_signatures(done, shown, ())):
        raise SigningError(
            f"{shown}: chữ ký trên tệp khóa tài liệu nên không điền được số, ngày; hãy ký lại bản trình ký, không chọn «khóa tài liệu», "
            "«chứng nhận tài liệu»"
        )
    return done


def refuse_filled_before(workspace: Workspace, entries: tuple[RegisterEntry, ...], pdf: Path) -> None:
    """What was issued from a file begins with the file's own bytes: the same file gets no second number."""
    content = pdf.read_bytes()
    for entry in entries:
        for file in entry.files if not entry.is_void else ():
            path = workspace.record / entry.folder / file.name
            if path.suffix == ".pdf" and path.is_file() and begins_with(path, content):
                raise RegisterError(
                    f"{pdf.as_posix()}: chính tệp này đã được phát hành với số {entry.number} ngày {short_date(entry.issued_date)}; "
                    "không cấp số lần nữa, hãy xem cchc register list"
                )


def begins_with(path: Path, content: bytes) -> bool:
    """Whether the file is the content, or the content with something appended."""
    if path.stat().st_size < len(content):
        return False
    with path.open("rb") as stream:
        return stream.read(len(content)) == content
