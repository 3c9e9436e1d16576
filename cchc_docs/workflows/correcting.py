"""A new record under the same number, the old one kept: of a document that is corrected, or signed, before it has left the agency."""

from dataclasses import replace
from datetime import date

from cchc_docs.domain.register_entry import SIGNED, Correction, RegisterEntry
from cchc_docs.errors import RegisterError, UsageError
from cchc_docs.register.database import PATIENCE
from cchc_docs.register.register import Register
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.workflows.issuing import Issued, published, refuse_issued_again
from cchc_docs.workflows.open_register import disk_in_words, opened_register
from cchc_docs.workflows.record_desk import Build, Built, RecordDesk, StoppedError
from cchc_docs.workflows.record_folder import add_manifest, keep_only, manifest_of
from cchc_docs.workflows.register_lines import LineName, find_line


def correct_document(
    workspace: Workspace,
    name: LineName,
    build: Build,
    *,
    reason: str,
    today: date,
    patience: float = PATIENCE,
    upon: int | None = None,
) -> Issued:
    """Builds the record anew under its number and date, by the protocol of issuing.

    The new folder is «05-BC-UBND.sua-1» beside the first one, or «05-BC-UBND.ky-1» when the reason is a signature.
    ``upon`` is the revision that the new record was made from; when there is a later one by now, nothing is done.

    Raises :class:`~cchc_docs.errors.RegisterError` for a document that has been sent or is void: then Article 18 holds.
    """
    if not reason.strip():
        raise UsageError("sửa văn bản đã cấp số phải có lý do; hãy ghi lý do")
    try:
        with opened_register(workspace, patience=patience) as register:
            with RecordDesk(workspace, register) as desk, register.database.writing():
                entry = find_line(register, name, today)
                _refuse_beyond_correction(entry)
                if upon is not None and upon != len(entry.corrections):
                    raise RegisterError(f"số {entry.number} vừa được ký hoặc sửa bằng lệnh khác; hãy chạy lại với bản lưu mới nhất")
                built = desk.build(entry.number, build)
                with disk_in_words(workspace.record):
                    entry = register.correct(entry, _sealed(register, entry, desk, built, " ".join(reason.split()), today))
            return published(workspace, register, entry, built.issues)
    except StoppedError as stopped:
        return Issued(entry=None, issues=stopped.issues)


def _refuse_beyond_correction(entry: RegisterEntry) -> None:
    if entry.is_void:
        raise RegisterError(f"số {entry.number} đã hủy ({entry.void_reason}) nên không sửa được; hãy cấp số mới")
    if entry.dispatch.dispatched_on:
        raise RegisterError(
            f"số {entry.number} đã chuyển đi ngày {short_date(entry.dispatch.dispatched_on)} nên không sửa tệp được; hãy ban hành công văn "
            "đính chính hoặc văn bản thay thế (khoản 3 Điều 18 Nghị định 30/2020/NĐ-CP)"
        )
    if not entry.folder:
        raise RegisterError(
            f"số {entry.number} chỉ có dòng sổ, không có tệp để sửa; hãy ghi chú bằng cchc register dispatch --note"
        )


def _sealed(register: Register, entry: RegisterEntry, desk: RecordDesk, built: Built, reason: str, today: date) -> Correction:
    assert desk.staging is not None
    revision = len(entry.corrections) + 1
    files = keep_only(desk.staging, built.files)
    refuse_issued_again(register, files, entry.identity)
    correction = Correction(
        revision=revision,
        reason=reason,
        corrected_on=today,
        folder=f"{entry.folder}.{'ky' if reason.startswith(SIGNED) else 'sua'}-{revision}",
        staging=desk.name,
        files=files,
    )
    return replace(correction, files=(*files, add_manifest(desk.staging, manifest_of(entry, correction))))
