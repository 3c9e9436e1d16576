"""The agency's list of certificates, and the names under which it signs itself."""

from dataclasses import dataclass
from typing import Any

from cchc_docs.excel.agency_reader import read_agency
from cchc_docs.pdf.certificates import ENDINGS, read_certificates
from cchc_docs.settings.workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class SignersList:
    """Whom the agency knows."""

    certificates: tuple[Any, ...] = ()
    """Of its signers, or of the authorities that issue theirs; none while the agency keeps no list."""

    agency_names: tuple[str, ...] = ()
    """Every name that the agency has had, long and short."""


def read_signers_list(workspace: Workspace) -> SignersList:
    """Reads ``inputs/chung-thu``. Raises :class:`~cchc_docs.errors.InputError` for a file in it that is no certificate."""
    paths = sorted(path for path in workspace.certificates.glob("*") if path.suffix.lower() in ENDINGS and path.is_file())
    agency, _ = read_agency(workspace.agency, workspace.name(workspace.agency)) if workspace.agency.is_file() else (None, [])
    names = [name for one in agency.names for name in (one.name, one.short_name)] if agency else []
    return SignersList(certificates=read_certificates(paths), agency_names=tuple(dict.fromkeys(names)))
