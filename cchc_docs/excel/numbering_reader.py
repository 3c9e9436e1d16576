"""Reading how an agency numbers its documents."""

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.numbering_series import Numbering, NumberingRule
from cchc_docs.excel.numbering_form import ALL, EACH, NUMBERING
from cchc_docs.excel.table import Row, read_table
from cchc_docs.excel.workbook import Workbook
from cchc_docs.issues import Issue


def read_numbering(workbook: Workbook, abbreviations: set[str], issues: list[Issue]) -> Numbering:
    """The agency's rules; a body that is called by one of the agency's own abbreviations is the agency."""
    return Numbering(rules=tuple(_rule(row, abbreviations) for row in read_table(workbook, NUMBERING, issues).rows))


def _rule(row: Row, abbreviations: set[str]) -> NumberingRule:
    general = row["type"] in (ALL, EACH)
    return NumberingRule(
        issuer=row["issuer"] if row["issuer"] not in abbreviations else None,
        document_type=None if general else next(one for one in DocumentType if one.title == row["type"]),
        each=row["type"] == EACH,
        group=row["group"],
        origin=row.origin,
    )
