"""Issuing without Word or LibreOffice: an agency in memory and records of a few bytes."""

from datetime import date
from pathlib import Path

from cchc_docs.domain.agency import Agency, AgencyName
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.numbering_series import Numbering, NumberingRule, type_of
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.register_entry import RegisterEntry
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.issue_request import IssueRequest
from cchc_docs.workflows.issuing import issue_document
from cchc_docs.workflows.record_desk import Built
from cchc_docs.workflows.record_folder import STAGING
from cchc_docs.workflows.register_lines import list_entries
from cchc_docs.workflows.verify_register import verify_register

DAY = date(2023, 3, 28)
_NAME = AgencyName(
    name="Ủy ban nhân dân xã Long Điền A",
    short_name="UBND xã Long Điền A",
    abbreviation="UBND",
    place_name="Long Điền A",
    origin=RowOrigin(file="inputs/co-quan.xlsx", sheet="Cơ quan", row=4),
)
ONE_FOR_ALL = Agency(file="inputs/co-quan.xlsx", names=(_NAME,), units=(), signers=(), recipients={})
EACH_TYPE = Agency(
    file="inputs/co-quan.xlsx",
    names=(_NAME,),
    units=(),
    signers=(),
    recipients={},
    numbering=Numbering(rules=(NumberingRule(each=True), NumberingRule(issuer="BĐH"))),
)


def build(number: IssuingNumber, staging: Path) -> Built:
    """Two files that stay, and something that was needed on the way."""
    pdf, draft = staging / "van-ban.pdf", staging / "van-ban.docx"
    for path in (pdf, draft):
        path.write_text(f"{path.name} {staging.name} {number}", encoding="utf-8")
    (staging / "nhap").mkdir()
    (staging / "nhap" / "tam.txt").write_text("tạm", encoding="utf-8")
    return Built(files=(pdf, draft))


def issue(
    folder: Path, notation: str = "BC-UBND", day: date = DAY, *, today: date | None = None, agency: Agency = EACH_TYPE,
    number: int | None = None, keeps_files: bool = True, patience: float = 60,
) -> RegisterEntry:  # fmt: skip
    """Issues a small document."""
    request = IssueRequest(
        agency=agency, document_type=type_of(notation), notation=notation, subject="Kết quả", day=day, number=number
    )
    issued = issue_document(Workspace(folder), request, build if keeps_files else None, today=today or day, patience=patience)
    assert issued.entry is not None
    return issued.entry


def entries(folder: Path) -> tuple[RegisterEntry, ...]:
    return list_entries(Workspace(folder))


def names(folder: Path) -> list[str]:
    """«2023 01/BC-UBND» for each line."""
    return [f"{entry.year} {entry.number}" for entry in entries(folder)]


def codes(folder: Path) -> list[str]:
    """What verify finds."""
    return sorted(issue.code for issue in verify_register(Workspace(folder)).issues)


def records(folder: Path) -> list[str]:
    """The folders of issued documents that are there."""
    return sorted(path.relative_to(folder / "van-ban-di").as_posix() for path in (folder / "van-ban-di").glob("[12]*/*"))


def left_over(folder: Path) -> list[Path]:
    """What lies in the staging folder."""
    return list((folder / "van-ban-di" / STAGING).glob("*"))
