"""Signing documents: by a person, or by the agency; one after another with a key that was unlocked once.

A signature is appended: the file's earlier bytes stay. The signed file takes the place of the unsigned one in one move; a document that
has its number gets a new record instead. What fails names its file, which stays as it was, and leaves the others.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from cchc_docs.errors import CchcError, InputError, OutputError, SigningError
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.pdf.signature_check import check_signatures
from cchc_docs.pdf.signature_field import Role
from cchc_docs.pdf.signature_picture import SignaturePicture
from cchc_docs.pdf.signed_pdf import SignedState, read_state
from cchc_docs.pdf.signing import sign_pdf
from cchc_docs.pdf.signing_key import SigningKey
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.publication import publication, refuse_if_open
from cchc_docs.workflows.sign_in_record import Recorded, keep_signed, recorded_at
from cchc_docs.workflows.signature_issues import is_named, judge_signatures, require_sound
from cchc_docs.workflows.signers_list import SignersList, read_signers_list
from cchc_docs.workflows.signing_look import choose_look


@dataclass(frozen=True, kw_only=True)
class SignRequest:
    """How the clerk wants it signed."""

    seal: bool = False
    """By the agency rather than by a person; so it is too when the agency's field is named."""

    field: str = ""
    """The field's name; empty for the one that belongs to the key."""

    picture: SignaturePicture | None = None
    timestamp: str = ""
    """The time-stamp server; empty for none."""

    @property
    def by_agency(self) -> bool:
        """Whether it is the agency's signature."""
        return self.seal or self.field == Role.AGENCY


@dataclass(frozen=True, kw_only=True)
class SignedFile:
    """A file that was signed."""

    path: Path
    """Where the signed one stands: a document with a number has a new record."""

    field: str
    signer: str


@dataclass(frozen=True, kw_only=True)
class SignResult:
    """What was signed, and what was not."""

    files: tuple[SignedFile, ...]
    issues: tuple[Issue, ...]


def sign_files(
    workspace: Workspace,
    paths: Sequence[Path],
    request: SignRequest,
    key: SigningKey,
    *,
    now: datetime,
    today: date,
    tell: Callable[[str], None] = lambda _: None,
) -> SignResult:
    """Signs each file; ``now`` is the moment that the page shows and by which the certificate is judged, ``today`` the register's."""
    key.require_valid(now)
    known = read_signers_list(workspace)
    files: list[SignedFile] = []
    issues: list[Issue] = list(request.picture.issues) if request.picture else []
    for at, path in enumerate(paths, start=1):
        tell(f"Đang ký {at}/{len(paths)}: {path.name}…")
        try:
            signed, found = _sign(workspace, path, request, key, known, now, today)
        except CchcError as error:
            issues.append(_failed(path, error))
        else:
            files.append(signed)
            issues += found
    return SignResult(files=tuple(files), issues=tuple(issues))


def _failed(path: Path, error: CchcError) -> Issue:
    shown = path.as_posix()
    message = str(error).removeprefix(f"{shown}: ")
    return Issue(code=error.code, message=message, place=Place(file=shown), unreadable=isinstance(error, InputError))


def _sign(
    workspace: Workspace, path: Path, request: SignRequest, key: SigningKey, known: SignersList, now: datetime, today: date
) -> tuple[SignedFile, list[Issue]]:
    shown = path.as_posix()
    if not path.is_file():
        raise InputError(f"{shown}: không có tệp này; hãy kiểm tra lại đường dẫn")
    refuse_if_open(path)
    content = path.read_bytes()
    state = read_state(content, shown)
    if state.signed:
        require_sound(content, known, shown)
    _refuse_out_of_order(state, request, shown)
    recorded = recorded_at(workspace, path)
    field = _choose_field(state, request, key, known, shown)
    chosen = choose_look(state, field, request.picture, key.name, recorded.entry if recorded else None, now, shown)
    signed = sign_pdf(content, chosen.request, key, timestamp=request.timestamp)
    found = _after(signed, content, known, shown)
    if path.read_bytes() != content:
        raise OutputError(f"{shown}: tệp vừa bị chương trình khác thay đổi nên không ghi đè; hãy chạy lại")
    target = _keep(workspace, path, recorded, signed, key.name, today)
    return SignedFile(path=target, field=field, signer=key.name), [*chosen.issues, *found]


def _refuse_out_of_order(state: SignedState, request: SignRequest, shown: str) -> None:
    """The leader, then number and day, then the agency: Decree 30/2020/NĐ-CP, Articles 14 and 15."""
    if state.sealed:
        raise SigningError(f"{shown}: cơ quan đã ký số tệp này nên không ký thêm được; hãy kiểm tra có chọn nhầm tệp không")
    signer = state.field(Role.SIGNER)
    elsewhere = any(field.signed and field.name not in set(Role) for field in state.fields)  # another program's own field
    if request.by_agency and signer and not signer.signed and not elsewhere:
        raise SigningError(f"{shown}: «{signer.label}» chưa ký nên cơ quan chưa ký được; hãy trình ký trước")
    if request.by_agency and state.blanks:
        raise SigningError(
            f"{shown}: chưa có số, ngày nên cơ quan chưa ký được; hãy cấp số bằng cchc register issue rồi ký tệp trong van-ban-di"
        )


def _choose_field(state: SignedState, request: SignRequest, key: SigningKey, known: SignersList, shown: str) -> str:
    """The field that is asked for, the agency's, or the free one that names the key's holder."""
    if request.by_agency:
        name = request.field or Role.AGENCY
        if name == Role.AGENCY and state.field(name) is None and state.field(Role.SIGNER) is None:
            raise SigningError(f"{shown}: không có ô ký của cơ quan; hãy tạo PDF bằng cchc finalize, hoặc ghi --field")
        _refuse_other_name(state, name, key, known, shown)
        return name
    free = [field for field in state.fields if not field.signed and field.name != Role.AGENCY]
    own = [field for field in free if field.label and is_named(key.name, field.name, field.label, known)]
    name = request.field or next((field.name for field in (*own, *free)), "")
    if not name:
        taken = any(field.signed for field in state.fields)
        told = (
            "các ô ký đều đã có chữ ký"
            if taken
            else "không có ô ký; hãy tạo PDF bằng cchc finalize, hoặc ký bằng chương trình khác"
        )
        raise SigningError(f"{shown}: {told}")
    _refuse_other_name(state, name, key, known, shown)
    return name


def _refuse_other_name(state: SignedState, name: str, key: SigningKey, known: SignersList, shown: str) -> None:
    field = state.field(name)
    if field is None:
        if name == Role.AGENCY:
            return
        there = ", ".join(one.name for one in state.fields) or "không có ô nào"
        raise SigningError(f"{shown}: không có ô ký «{name}» (có: {there}); hãy ghi lại --field")
    if field.signed:
        raise SigningError(f"{shown}: ô ký «{name}» đã có chữ ký; hãy kiểm tra có chọn nhầm tệp không")
    if not is_named(key.name, field.name, field.label, known):
        raise SigningError(f"{shown}: chỗ ký của «{field.label}» mà chứng thư mang tên «{key.name}»; hãy dùng đúng chứng thư")


def _after(signed: bytes, before: bytes, known: SignersList, shown: str) -> list[Issue]:
    """Looks at what was made before anybody sees it: the earlier bytes stand, every signature holds."""
    assert signed.startswith(before), "a signature is appended"
    *earlier, own = check_signatures(signed, shown, known.certificates)
    if not all(one.intact and one.only_filled for one in earlier):
        raise SigningError(
            f"{shown}: chữ ký có trước khóa tài liệu nên không ký thêm được; hãy ký lại từ bản trình ký, không chọn «khóa»"
        )
    issues = judge_signatures([own], known, shown)
    for issue in issues:
        if issue.severity is Severity.ERROR:
            raise SigningError(str(issue))
    return issues


def _keep(workspace: Workspace, path: Path, recorded: Recorded | None, signed: bytes, who: str, today: date) -> Path:
    if recorded is None:
        _replace(path, signed)
        return path
    issued = keep_signed(workspace, recorded, signed, who, today=today)
    return (issued.folder or path.parent) / path.name


def _replace(path: Path, content: bytes) -> None:
    """The signed file takes the place of the unsigned one in one move, with its rights."""
    with publication(path.parent) as outgoing:
        made = outgoing.path(path.name)
        made.write_bytes(content)
        made.chmod(path.stat().st_mode & 0o777)
        outgoing.publish()
