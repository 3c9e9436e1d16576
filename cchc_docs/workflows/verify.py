"""Verifying a signed document: its signatures, what was appended after each, whether it lasts, whether it is the one in the register."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.domain.register_entry import RegisterEntry
from cchc_docs.domain.signature import CheckedSignature
from cchc_docs.errors import CchcError, InputError
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.pdf.lasting import Lasting, read_lasting
from cchc_docs.pdf.signature_check import check_signatures
from cchc_docs.pdf.signed_pdf import SignedState, read_state
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.number_filling import begins_with
from cchc_docs.workflows.register_lines import list_entries
from cchc_docs.workflows.signature_issues import judge_signatures
from cchc_docs.workflows.signers_list import SignersList, read_signers_list


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What the register knows of the file."""

    entry: RegisterEntry | None = None
    """The document that it belongs to."""

    current: bool = False
    """It is, byte for byte, the one that is kept."""


@dataclass(frozen=True, kw_only=True)
class VerifiedFile:
    """One file as it was found."""

    path: Path
    signatures: tuple[CheckedSignature, ...] = ()
    lasting: Lasting | None = None
    standing: Standing = Standing()
    issues: tuple[Issue, ...] = ()


def verify_file(workspace: Workspace, path: Path, known: SignersList | None = None) -> VerifiedFile:
    """Looks at everything and changes nothing; what is wrong are issues, an unreadable file too."""
    shown = path.as_posix()
    try:
        if not path.is_file():
            raise InputError(f"{shown}: không có tệp này; hãy kiểm tra lại đường dẫn")
        content = path.read_bytes()
        state = read_state(content, shown)
        people = known or read_signers_list(workspace)
        signatures = check_signatures(content, shown, people.certificates)
        lasting = _lasting(content, shown)
    except CchcError as error:
        message = str(error).removeprefix(f"{shown}: ")
        unreadable = isinstance(error, InputError)
        return VerifiedFile(
            path=path, issues=(Issue(code=error.code, message=message, place=Place(file=shown), unreadable=unreadable),)
        )
    standing = _standing(workspace, path, content)
    issues = [
        *_missing(signatures, shown),
        *judge_signatures(signatures, people, shown),
        *_advice(signatures, state, shown),
        *_of_lasting(lasting, shown),
        *_of_standing(workspace, standing, path),
    ]
    return VerifiedFile(path=path, signatures=signatures, lasting=lasting, standing=standing, issues=tuple(issues))


def _lasting(content: bytes, shown: str) -> Lasting:
    try:
        return read_lasting(content)
    except Exception as error:  # the one guarded call into a foreign parser: whatever it raises means «unreadable»
        raise InputError(f"{shown}: không đọc được các trang của tệp (tệp hỏng); hãy lấy lại bản đã ký") from error


def _standing(workspace: Workspace, path: Path, content: bytes) -> Standing:
    """By the file's hash; a file that one of the register's begins with, or that begins with one of these, is of the same document."""
    digest = hashlib.sha256(content).hexdigest()
    near = Standing()
    for entry in list_entries(workspace):
        for file in entry.current_files:
            if not file.name.endswith(".pdf"):
                continue
            if file.sha256 == digest:
                return Standing(entry=entry, current=True)
            kept = workspace.record / entry.current_folder / file.name
            if kept.is_file() and (begins_with(kept, content) or begins_with(path, kept.read_bytes())):
                near = Standing(entry=entry)
    return near


def _missing(signatures: tuple[CheckedSignature, ...], shown: str) -> list[Issue]:
    if signatures:
        return []
    message = "tệp chưa có chữ ký số nào; hãy chọn bản đã ký, hoặc ký bằng cchc sign"
    return [Issue(code="signature-missing", message=message, place=Place(file=shown))]


def _advice(signatures: tuple[CheckedSignature, ...], state: SignedState, shown: str) -> list[Issue]:
    place = Place(file=shown)
    advice = [
        Issue(
            code="signature-without-timestamp",
            severity=Severity.ADVICE,
            message=f"chữ ký của «{one.signer}» không có dấu thời gian, giờ ký là giờ của máy ký; nếu cần hãy ký với --timestamp",
            place=place,
        )
        for one in signatures
        if not one.timestamped
    ]
    for field in state.fields if signatures else ():
        if not field.signed:
            message = f"ô ký «{field.label or field.name}» còn trống; hãy kiểm tra có còn ai phải ký không"
            advice.append(Issue(code="signature-field-empty", severity=Severity.ADVICE, message=message, place=place))
    return advice


def _of_lasting(lasting: Lasting, shown: str) -> list[Issue]:
    place, found = Place(file=shown), []
    if not lasting.claims_archive:
        message = "tệp không phải PDF/A; nếu là văn bản của cơ quan, hãy tạo bằng cchc finalize trước khi ký"
        found.append(Issue(code="archive-claim-missing", severity=Severity.WARNING, message=message, place=place))
    if lasting.missing_fonts:
        message = f"tệp không nhúng phông {', '.join(lasting.missing_fonts)}; chữ có thể hiện khác ở máy khác, hãy hỏi nơi tạo tệp"
        found.append(Issue(code="font-not-embedded", severity=Severity.WARNING, message=message, place=place))
    return found


def _of_standing(workspace: Workspace, standing: Standing, path: Path) -> list[Issue]:
    entry = standing.entry
    if entry is None or standing.current:
        return []
    kept = f"{workspace.name(workspace.record)}/{entry.current_folder}"
    message = f"không phải tệp đang lưu của số {entry.number} mà là bản trước hoặc sau khi ký thêm; bản đúng nằm trong {kept}"
    if any(begins_with(path, one.read_bytes()) for one in (workspace.record / entry.current_folder).glob("*.pdf")):
        message = f"đã ký thêm so với bản đang lưu của số {entry.number}; hãy đưa vào sổ bằng cchc register keep {path.as_posix()}"
    return [Issue(code="signed-not-in-register", severity=Severity.WARNING, message=message, place=Place(file=path.as_posix()))]
