"""The parts of the form as values."""

from datetime import date
from pathlib import Path

import docx
import pytest

from cchc_docs.domain.agency import AgencyName
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.period_key import PeriodKey, PeriodKind, parse_period_key
from cchc_docs.domain.recipients import Recipients
from cchc_docs.domain.reporting_regime import CALENDAR
from cchc_docs.domain.signer_block import SignerBlock
from cchc_docs.domain.validity import Validity
from cchc_docs.issues import Issue, Place, Severity, exit_status
from cchc_docs.settings.reporting_regime import period
from cchc_docs.settings.working_days import WorkingDays

# Decree 30/2020/NĐ-CP, Appendix III, section I, typed from the decree's table.
ABBREVIATIONS = (
    "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB".split()  # noqa: SIM905
)


def test_the_types_are_those_of_the_decree() -> None:
    assert len(DocumentType) == 29 + 1  # and the apology, which is of another circular
    assert [one.abbreviation for one in DocumentType if one.abbreviation] == [*ABBREVIATIONS, "PXL"]
    assert DocumentType.CONG_VAN.abbreviation is None


@pytest.mark.parametrize(("number", "text"), [(5, "05/BC-UBND"), (15, "15/BC-UBND"), (136, "136/BC-UBND"), (None, "/BC-UBND")])
def test_numbers_below_ten_have_a_zero_and_no_spaces(number: int | None, text: str) -> None:
    assert str(IssuingNumber(code_number=number, code_notation="BC-UBND")) == text


def test_a_blank_number_leaves_room() -> None:
    blank = IssuingNumber(code_notation="BC-UBND")
    assert f"Số:{blank.number_part}/{blank.code_notation}" == "Số:        /BC-UBND"
    given = IssuingNumber(code_number=5, code_notation="BC-UBND")
    assert f"Số:{given.number_part}/{given.code_notation}" == "Số: 05/BC-UBND"


def test_a_deputy_signs_for_the_collective_and_the_head() -> None:
    block = SignerBlock(
        collective="Ủy ban nhân dân", delegation="KT.", principal="Chủ tịch", position="Phó Chủ tịch", full_name="A"
    )
    assert block.authority_lines == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")
    assert block.position_line == "PHÓ CHỦ TỊCH"


def test_a_head_signs_without_delegation() -> None:
    assert SignerBlock(position="Chủ tịch", full_name="A").authority_lines == ()


def test_recipients_end_with_the_archive_and_begin_with_as_above_when_addressed() -> None:
    assert Recipients(addressees=("X",), copies=("Y",), archive="VT, TH").lines == ("- Như trên;", "- Y;", "- Lưu: VT, TH.")
    assert Recipients(copies=("Y",), archive="VT").lines == ("- Y;", "- Lưu: VT.")


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ủy ban nhân dân xã Long Điền A", ("ỦY BAN NHÂN DÂN", "XÃ LONG ĐIỀN A")),
        ("Ủy ban nhân dân thị trấn Mỹ Luông", ("ỦY BAN NHÂN DÂN", "THỊ TRẤN MỸ LUÔNG")),
        ("Ban điều hành CCHC", ("BAN ĐIỀU HÀNH CCHC",)),
    ],
)
def test_a_name_stands_in_capitals_with_its_locality_on_a_line_of_its_own(name: str, lines: tuple[str, ...]) -> None:
    agency = AgencyName(name=name, short_name="", abbreviation="", place_name="", origin=RowOrigin(file="", sheet="", row=1))
    assert agency.heading_lines == lines


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2023-03", "2023-03"),
        ("3/2023", "2023-03"),
        ("2023-Q1", "2023-Q1"),
        ("q1/2023", "2023-Q1"),
        ("3T/2023", "2023-3M"),
        ("6T/2023", "2023-H1"),
        ("9T/2023", "2023-9M"),
        ("2023-H1", "2023-H1"),
        ("2023", "2023"),
        ("2023-03-15", "2023-03-15"),
    ],
)
def test_keys_are_read_in_every_documented_form(text: str, canonical: str) -> None:
    assert str(parse_period_key(text)) == canonical
    assert parse_period_key(canonical) == parse_period_key(text)


@pytest.mark.parametrize(
    "text", ["", "2023-13", "2023-Q5", "Q1", "2023-00", "23-01", "2023-02-30", "2023-12M", "báo cáo", "0/2023"]
)
def test_other_keys_are_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - an impossible day is date's own ValueError
        parse_period_key(text)


def test_a_calendar_quarter_runs_from_its_first_to_its_last_day() -> None:
    quarter = period(parse_period_key("2023-Q1"), CALENDAR, WorkingDays())
    assert (quarter.first_day, quarter.last_day) == (date(2023, 1, 1), date(2023, 3, 31))
    assert (quarter.name, quarter.next_name, quarter.months) == ("quý I năm 2023", "quý II năm 2023", (1, 2, 3))


@pytest.mark.parametrize(
    ("key", "following"),
    [
        ("2023-12", "tháng 01 năm 2024"),
        ("2023-Q4", "quý I năm 2024"),
        ("2023-H1", "quý III năm 2023"),
        ("2023", "năm 2024"),
    ],
)
def test_the_period_that_follows_may_lie_in_the_next_year(key: str, following: str) -> None:
    assert period(parse_period_key(key), CALENDAR, WorkingDays()).next_name == following


def test_validity_includes_both_its_days() -> None:
    term = Validity(valid_from=date(2023, 1, 1), valid_until=date(2023, 12, 31))
    assert term.covers(date(2023, 1, 1))
    assert term.covers(date(2023, 12, 31))
    assert not term.covers(date(2024, 1, 1))
    assert Validity().covers(date(1990, 1, 1))


def test_an_unreadable_input_outranks_other_errors() -> None:
    error = Issue(code="x", message="x")
    warning = Issue(code="x", message="x", severity=Severity.WARNING)
    unreadable = Issue(code="x", message="x", unreadable=True)
    assert [exit_status(issues) for issues in ([], [warning], [error], [error, unreadable])] == [0, 0, 1, 3]


def test_an_issue_prints_its_place_before_its_sentence() -> None:
    issue = Issue(code="x", message="sai", place=Place(file="a.xlsx", sheet="Nhiệm vụ", cell="C7"))
    assert str(issue) == "a.xlsx, trang «Nhiệm vụ», ô C7: sai"
    assert list(issue.as_json()) == "code severity message file sheet cell paragraph table row column page box".split()  # noqa: SIM905


def test_a_key_without_number_is_a_year() -> None:
    assert parse_period_key("2023") == PeriodKey(kind=PeriodKind.YEAR, year=2023)


def test_the_repository_root_is_a_workspace() -> None:
    root = Path(__file__).parent.parent
    assert {path.name for path in (root / "templates").glob("*.docx")} >= {
        "bao-cao.docx",
        "phu-luc-tien-do.docx",
        "phu-luc-ii06a.docx",
    }
    assert docx.Document(str(root / "templates" / "bao-cao.docx")).paragraphs
