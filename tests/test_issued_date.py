"""A document's date: what is wrong with it, told one by one."""

from dataclasses import replace
from datetime import date

import pytest

from cchc_docs.checks.issued_date import IssuedDate, NamedSigner, check_issued_date, check_signer_in_office
from cchc_docs.domain.agency import Agency, Signer
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.special_day import SpecialDay
from cchc_docs.excel.agency_reader import read_agency
from cchc_docs.issues import Severity, has_errors
from cchc_docs.settings.working_days import WorkingDays
from tests.conftest import ROOT

FILE = "outputs/2023/2023-Q1/bao-cao.docx"
PLAN = ("Kế hoạch số 136/KH-UBND", date(2023, 2, 28))
TODAY = date(2023, 4, 5)
REPORT = NamedSigner(document_type=DocumentType.BAO_CAO, full_name="Lê Thanh Mẫu", position="PHÓ CHỦ TỊCH")


def on(day: date) -> IssuedDate:
    return IssuedDate(day=day, file=FILE, cut_off=date(2023, 3, 31), plan=PLAN)


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        (date(2023, 3, 31), []),
        (date(2023, 4, 4), []),
        (TODAY, []),
        (date(2023, 4, 2), ["issued-on-day-off"]),
        (date(2023, 4, 6), ["issued-in-future"]),
        (date(2023, 4, 29), ["issued-on-day-off", "issued-in-future"]),
        (date(2023, 3, 30), ["issued-before-cut-off"]),
        (date(2023, 2, 28), ["issued-before-cut-off"]),
        (date(2023, 2, 27), ["issued-before-cut-off", "issued-before-plan"]),
        (date(2023, 1, 25), ["issued-on-day-off", "issued-before-cut-off", "issued-before-plan"]),
    ],
)
def test_each_doubt_about_a_date_is_a_warning_of_its_own(day: date, codes: list[str]) -> None:
    issues = list(check_issued_date(on(day), today=TODAY, works=WorkingDays().works))
    assert [issue.code for issue in issues] == codes
    assert not has_errors(issues)
    assert all(issue.place.file == FILE and "; hãy " in issue.message for issue in issues)


def test_a_document_without_figures_and_plan_is_judged_by_the_calendar_alone() -> None:
    bare = IssuedDate(day=date(2023, 1, 4), file=FILE)
    assert not list(check_issued_date(bare, today=TODAY, works=WorkingDays().works))


def test_the_agencys_working_saturday_is_no_day_off() -> None:
    saturday = IssuedDate(day=date(2023, 4, 1), file=FILE)
    own = WorkingDays([SpecialDay(day=saturday.day, working=True)])
    assert not list(check_issued_date(saturday, today=TODAY, works=own.works))
    (issue,) = check_issued_date(saturday, today=TODAY, works=WorkingDays().works)
    assert issue.message == "ngày ban hành 01/4/2023 (thứ Bảy) là ngày nghỉ của cơ quan; hãy chọn ngày làm việc"


@pytest.fixture
def agency() -> Agency:
    read, _ = read_agency(ROOT / "inputs/co-quan.xlsx", "inputs/co-quan.xlsx")
    assert read
    return read


def with_terms(agency: Agency, *terms: tuple[str, date | None, date | None]) -> Agency:
    """The agency with these signers of reports, each with first and last day."""
    (one,) = (signer for signer in agency.signers if signer.document_type is DocumentType.BAO_CAO)
    signers: list[Signer] = [
        replace(one, block=replace(one.block, full_name=name), valid_from=first, valid_until=last) for name, first, last in terms
    ]
    return replace(agency, signers=tuple(signers))


def test_a_signer_without_term_may_always_sign(agency: Agency) -> None:
    assert not list(check_signer_in_office(agency, REPORT, on(TODAY)))
    assert not list(check_signer_in_office(agency, replace(REPORT, position="Phó Chủ tịch"), on(TODAY)))


@pytest.mark.parametrize(("day", "fits"), [(30, True), (31, False)])
def test_the_last_day_of_a_term_still_counts(agency: Agency, day: int, fits: bool) -> None:
    changed = with_terms(agency, ("Lê Thanh Mẫu", None, date(2023, 3, 30)), ("Trần Thị Thay Thế", date(2023, 3, 31), None))
    issues = list(check_signer_in_office(changed, REPORT, on(date(2023, 3, day))))
    assert (not issues) is fits
    if issues:
        assert [(one.code, one.severity) for one in issues] == [("signer-not-in-office", Severity.ERROR)]
        assert issues[0].place.sheet == "Người ký"
        assert issues[0].message == (
            "PHÓ CHỦ TỊCH Lê Thanh Mẫu không ký «Báo cáo» vào ngày 31/3/2023 (chỉ ký đến 30/3/2023); ngày đó người ký là "
            "Phó Chủ tịch Trần Thị Thay Thế; hãy sửa ngày ban hành, khối chữ ký của dự thảo, hoặc trang «Người ký» của "
            "inputs/co-quan.xlsx"
        )


def test_a_signer_of_two_terms_may_sign_in_both_and_not_between(agency: Agency) -> None:
    terms = (("Lê Thanh Mẫu", None, date(2023, 1, 31)), ("Lê Thanh Mẫu", date(2023, 4, 1), None))
    changed = with_terms(agency, *terms)
    days = (date(2023, 1, 31), date(2023, 2, 1), date(2023, 3, 31), date(2023, 4, 1))
    assert [not list(check_signer_in_office(changed, REPORT, on(day))) for day in days] == [True, False, False, True]


@pytest.mark.parametrize(
    "signer",
    [
        replace(REPORT, full_name="Lê Văn Lạ"),
        replace(REPORT, position="CHỦ TỊCH"),
        replace(REPORT, document_type=DocumentType.CHI_THI),
    ],
)
def test_somebody_else_on_the_draft_is_told_at_the_draft(agency: Agency, signer: NamedSigner) -> None:
    (issue,) = check_signer_in_office(agency, signer, on(TODAY))
    assert issue.code == "signer-not-in-office"
    assert issue.place.file == FILE
