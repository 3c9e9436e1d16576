"""Reading ``inputs/co-quan.xlsx``."""

from collections import defaultdict
from pathlib import Path

from cchc_docs.domain.agency import Agency, AgencyName, Signer, Unit
from cchc_docs.domain.board_kind import BoardKind
from cchc_docs.domain.board_member import BoardMember
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.recipients import Recipients
from cchc_docs.domain.signer_block import SignerBlock
from cchc_docs.excel.agency_form import ADDRESSEE, AGENCY, ARCHIVE, COPY, MEMBERS, NAMES, RECIPIENTS, RELAXED, SIGNERS, UNITS
from cchc_docs.excel.numbering_reader import read_numbering
from cchc_docs.excel.ranking_form import read_rankings
from cchc_docs.excel.reading import open_form
from cchc_docs.excel.regime_reader import read_meetings, read_regime, read_special_days
from cchc_docs.excel.table import Row, read_table
from cchc_docs.issues import Issue, has_errors


def read_agency(path: Path, file: str) -> tuple[Agency | None, list[Issue]]:
    """The agency and every problem of its workbook; None when the workbook cannot be read or has errors."""
    workbook, issues = open_form(path, file, AGENCY)
    if workbook is None:
        return None, issues
    names, units, members, signers, recipients, relaxed = (
        read_table(workbook, sheet, issues).rows for sheet in (NAMES, UNITS, MEMBERS, SIGNERS, RECIPIENTS, RELAXED)
    )
    regime, special_days = read_regime(workbook, issues), read_special_days(workbook, issues)
    meetings = read_meetings(workbook, issues)
    rankings = read_rankings(workbook, issues)
    numbering = read_numbering(workbook, {row["abbreviation"] for row in names}, issues)
    if has_errors(issues):
        return None, issues
    agency = Agency(
        file=file,
        names=tuple(AgencyName(**row.values, origin=row.origin) for row in names),
        units=tuple(_unit(row) for row in units),
        members=tuple(BoardMember(**row.values, origin=row.origin) for row in members),
        signers=tuple(_signer(row) for row in signers),
        recipients=_recipients(recipients),
        relaxed={row["code"]: row["reason"] for row in relaxed},
        regime=regime,
        special_days=special_days,
        meetings=meetings,
        numbering=numbering,
        rankings=rankings,
    )
    return agency, issues


def _document_type(title: str) -> DocumentType:
    return next(one for one in DocumentType if one.title == title)


def _unit(row: Row) -> Unit:
    return Unit(**{**row.values, "board": BoardKind(row["board"]) if row["board"] else None}, origin=row.origin)


def _signer(row: Row) -> Signer:
    return Signer(
        document_type=_document_type(row["type"]),
        block=SignerBlock(
            collective=row["collective"],
            delegation=row["delegation"],
            principal=row["principal"],
            position=row["position"],
            full_name=row["full_name"],
        ),
        valid_from=row["valid_from"],
        valid_until=row["valid_until"],
        origin=row.origin,
    )


def _plain(name: str, role: str) -> str:
    """The name without the dash, the word and the marks that the document adds itself."""
    text = name.strip("-–+• ;.").strip()
    prefix = f"{role}:"
    return text[len(prefix) :].strip() if text.startswith(prefix) else text


def _recipients(rows: tuple[Row, ...]) -> dict[DocumentType, Recipients]:
    named: dict[DocumentType, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        named[_document_type(row["type"])][row["role"]].append(_plain(row["name"], row["role"]))
    return {
        document_type: Recipients(
            addressees=tuple(roles[ADDRESSEE]),
            copies=tuple(roles[COPY]),
            archive=", ".join(roles[ARCHIVE]),
        )
        for document_type, roles in named.items()
    }
