"""What the register holds of documents that were drafted here, by kind and period."""

from cchc_docs.domain.duty import Fulfilment
from cchc_docs.domain.register_entry import RegisterEntry
from cchc_docs.settings.workspace import Workspace


def recorded_drafts(workspace: Workspace) -> list[RegisterEntry]:
    """The lines, not void, of documents that were drafted here, in the order of their numbers. None where there is no register.

    Raises :class:`~cchc_docs.errors.RegisterError` for a register that cannot be read.
    """
    if not workspace.register.is_file():
        return []
    from cchc_docs.workflows.open_register import opened_register

    with opened_register(workspace) as register:
        return [entry for entry in register.entries() if entry.kind and entry.key and not entry.is_void]


def issued_documents(workspace: Workspace) -> dict[tuple[str, str], Fulfilment]:
    """Number and day of each, by kind and key; of several the last."""
    return {
        (entry.kind, entry.key): Fulfilment(document=str(entry.number), day=entry.issued_date)
        for entry in recorded_drafts(workspace)
    }
