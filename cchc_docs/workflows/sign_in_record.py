"""Signing what has its number already: the record stays as it is, the signed file stands in a new one under the same number."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.register_entry import SIGNED, RegisterEntry
from cchc_docs.errors import RegisterError, SigningError
from cchc_docs.pdf.signed_pdf import read_state
from cchc_docs.register.database import PATIENCE
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.correcting import correct_document
from cchc_docs.workflows.issuing import Issued
from cchc_docs.workflows.number_filling import begins_with
from cchc_docs.workflows.record_desk import Built
from cchc_docs.workflows.record_folder import MANIFEST, sha256
from cchc_docs.workflows.register_lines import LineName, list_entries
from cchc_docs.workflows.signature_issues import require_sound
from cchc_docs.workflows.signers_list import read_signers_list


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """A PDF of an issued document, as the register knows it."""

    entry: RegisterEntry
    name: str

    def path(self, workspace: Workspace) -> Path:
        """Where it stands."""
        return workspace.record / self.entry.current_folder / self.name


def recorded_at(workspace: Workspace, path: Path) -> Recorded | None:
    """The document whose record the file stands in; None for a file that is elsewhere.

    Raises :class:`~cchc_docs.errors.SigningError` for a file of an earlier record, or of none.
    """
    inside = path.resolve()
    record = workspace.record.resolve()
    if not inside.is_relative_to(record):
        return None
    folder = inside.parent.relative_to(record).as_posix()
    for entry in list_entries(workspace):
        if folder == entry.current_folder and any(file.name == path.name for file in entry.current_files):
            return Recorded(entry=entry, name=path.name)
        if folder in (entry.folder, *(one.folder for one in entry.corrections)):
            newest = (Path(workspace.name(workspace.record)) / entry.current_folder / path.name).as_posix()
            raise SigningError(f"{path.as_posix()}: là bản cũ của số {entry.number}; hãy dùng bản đang có giá trị: {newest}")
    raise SigningError(f"{path.as_posix()}: không có trong sổ dù nằm trong van-ban-di; hãy chạy cchc register verify")


def keep_signed(
    workspace: Workspace, recorded: Recorded, content: bytes, who: str, *, today: date, patience: float = PATIENCE
) -> Issued:
    """Puts the signed file into a new record of the document, with all its other files, by the protocol of issuing."""
    entry, old = recorded.entry, recorded.path(workspace)
    expected = sha256(old)

    def build(_number: IssuingNumber, staging: Path) -> Built:
        if sha256(old) != expected:
            raise RegisterError(f"{workspace.name(old)}: tệp vừa bị thay đổi; hãy chạy cchc register verify")
        kept = [file.name for file in entry.current_files if file.name != MANIFEST]
        for name in kept:
            shutil.copyfile(old.with_name(name), staging / name)
        (staging / recorded.name).write_bytes(content)
        return Built(files=tuple(staging / name for name in kept))

    name = LineName(number=entry.code_number, notation=entry.number.code_notation, year=entry.year)
    reason, upon = f"{SIGNED}{who}", len(entry.corrections)
    return correct_document(workspace, name, build, reason=reason, today=today, patience=patience, upon=upon)


def keep_signed_elsewhere(workspace: Workspace, pdf: Path, *, today: date, patience: float = PATIENCE) -> Issued:
    """Takes in what the office's own program has signed: a file that begins with the bytes of one in the record.

    Raises :class:`~cchc_docs.errors.SigningError` when the signatures do not hold or nothing was added, and
    :class:`~cchc_docs.errors.RegisterError` when the register knows no such document.
    """
    shown = pdf.as_posix()
    content = pdf.read_bytes() if pdf.is_file() else b""
    state = read_state(content, shown)
    signatures = require_sound(content, read_signers_list(workspace), shown)
    for entry in list_entries(workspace, patience=patience):
        for file in entry.current_files if not entry.is_void else ():
            recorded = Recorded(entry=entry, name=file.name)
            path = recorded.path(workspace)
            if not (file.name.endswith(".pdf") and path.is_file() and begins_with(pdf, path.read_bytes())):
                continue
            before = read_state(path.read_bytes(), workspace.name(path))
            signed = {field.name for field in state.fields if field.signed} - {one.name for one in before.fields if one.signed}
            if not signed:
                raise SigningError(f"{shown}: không có chữ ký mới so với bản đang lưu của số {entry.number}; hãy ký rồi chạy lại")
            who = ", ".join(one.signer for one in signatures if one.field in signed)
            return keep_signed(workspace, recorded, content, who, today=today, patience=patience)
    raise RegisterError(
        f"{shown}: không phải bản ký thêm từ một tệp trong van-ban-di; hãy ký đúng tệp đã cấp số, bằng chương trình ký không ghi lại cả tệp"
    )
