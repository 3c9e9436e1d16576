"""Whatever clerks do in whatever order, the book keeps the decree's laws."""

import shutil
import tempfile
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.numbering_series import ALL_TYPES, Numbering, NumberingRule, issuer_of, notation_of, type_of
from cchc_docs.domain.register_entry import Dispatch, RegisterEntry
from cchc_docs.errors import InputError, RegisterError
from cchc_docs.register.laws import MOST_AHEAD
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.issue_request import IssueRequest
from cchc_docs.workflows.issuing import issue_document
from cchc_docs.workflows.record_desk import Built
from cchc_docs.workflows.register_lines import LineName, dispatch_entry, void_entry
from tests.registering import EACH_TYPE, codes, entries, issue, left_over, records

NOTATIONS = ("BC-UBND", "QĐ-UBND", "UBND-VPTK", "TB-BĐH", "GM-BĐH")
SERIES = {"BC-UBND": "BC", "QĐ-UBND": "QĐ", "UBND-VPTK": "Công văn", "TB-BĐH": "BĐH: chung", "GM-BĐH": "BĐH: chung"}


class Office(RuleBasedStateMachine):
    """An office over the turn of a year; beside the register a model that is a list."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="cchc-so-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
        self.today = date(2023, 12, 20)
        self.book: list[tuple[int, str, int, date]] = []
        self.void: set[int] = set()
        self.gone: set[int] = set()

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    def last(self, year: int, notation: str) -> tuple[int, date | None]:
        of_series = [one for one in self.book if one[0] == year and SERIES[one[1]] == SERIES[notation]]
        return (of_series[-1][2], of_series[-1][3]) if of_series else (0, None)

    @rule(notation=st.sampled_from(NOTATIONS), back=st.integers(-2, 25), keeps_files=st.booleans(), expected=st.integers(-2, 3))
    def issues(self, notation: str, back: int, keeps_files: bool, expected: int) -> None:
        day = self.today - timedelta(days=back)
        number, before = self.last(day.year, notation)
        wanted = number + expected if expected != 0 and number + expected > 0 else None
        begins = wanted is not None and number == 0
        follows = wanted in (None, number + 1) or begins
        lawful = day <= self.today + MOST_AHEAD and (before is None or day >= before) and follows
        try:
            entry = issue(self.folder, notation, day, today=self.today, number=wanted, keeps_files=keeps_files)
        except RegisterError:
            assert not lawful
            return
        assert lawful
        assert (entry.code_number, entry.series) == (wanted if begins else number + 1, SERIES[notation])
        self.book.append((day.year, notation, entry.code_number, day))

    @rule(notation=st.sampled_from(NOTATIONS))
    def a_build_fails(self, notation: str) -> None:
        def build(number: IssuingNumber, staging: Path) -> Built:
            (staging / "x").write_text(str(number), encoding="utf-8")
            raise InputError("hỏng")

        request = IssueRequest(agency=EACH_TYPE, document_type=type_of(notation), notation=notation, subject="x", day=self.today)
        with pytest.raises((InputError, RegisterError)):
            issue_document(Workspace(self.folder), request, build, today=self.today)

    @precondition(lambda self: self.book)
    @rule(chance=st.randoms(use_true_random=False))
    def voids(self, chance: object) -> None:
        at = chance.randrange(len(self.book))  # type: ignore[attr-defined]
        year, notation, number, _ = self.book[at]
        name = LineName(number=number, notation=notation, year=year)
        try:
            void_entry(Workspace(self.folder), name, "Sai", today=self.today)
        except RegisterError:
            assert at in self.void | self.gone
            return
        assert at not in self.void | self.gone
        self.void.add(at)

    @precondition(lambda self: self.book)
    @rule(chance=st.randoms(use_true_random=False))
    def dispatches(self, chance: object) -> None:
        at = chance.randrange(len(self.book))  # type: ignore[attr-defined]
        year, notation, number, _ = self.book[at]
        name = LineName(number=number, notation=notation, year=year)
        try:
            dispatch_entry(Workspace(self.folder), name, Dispatch(dispatched_on=self.today), today=self.today)
        except RegisterError:
            assert at in self.void
            return
        assert at not in self.void
        self.gone.add(at)

    @rule(days=st.integers(1, 9))
    def days_go_by(self, days: int) -> None:
        self.today += timedelta(days=days)

    @invariant()
    def the_book_is_lawful_and_is_the_model(self) -> None:
        lines = entries(self.folder)
        told = sorted((line.year, line.number.code_notation, line.code_number, line.issued_date) for line in lines)
        assert told == sorted(self.book)
        assert sum(line.is_void for line in lines) == len(self.void)
        assert all(lawful(lines, series) for series in {(line.year, line.series) for line in lines})
        assert codes(self.folder) == []
        assert left_over(self.folder) == []
        assert records(self.folder) == sorted(line.folder for line in lines if line.folder)


def lawful(lines: tuple[RegisterEntry, ...], series: tuple[int, str]) -> bool:
    """Each once, none left out after the first, in the order of the days: said once more, without the product's words.

    The first is 01, or the number with which an office that has an older book began.
    """
    own = [line for line in lines if (line.year, line.series) == series]
    rising = all(one.issued_date <= other.issued_date for one, other in pairwise(own))
    first = own[0].code_number
    return [line.code_number for line in own] == list(range(first, first + len(own))) and rising


TestOffice = Office.TestCase
TestOffice.settings = settings(max_examples=30, stateful_step_count=20, deadline=None, derandomize=True)


@pytest.mark.parametrize("document_type", list(DocumentType))
def test_a_notation_names_its_type_and_its_issuer(document_type: DocumentType) -> None:
    notation = notation_of(document_type, "UBND", "VPTK")
    assert issuer_of(notation, "UBND") is None
    assert issuer_of(notation_of(document_type, "BĐH", "TH"), "UBND") == "BĐH"
    if document_type.abbreviation:
        assert notation == f"{document_type.abbreviation}-UBND"
        assert type_of(notation) is document_type


@pytest.mark.parametrize(
    ("rules", "wanted"),
    [
        ((), ("chung", "chung", "chung", "BĐH: chung")),
        ((NumberingRule(each=True),), ("BC", "KH", "Công văn", "BĐH: chung")),
        ((NumberingRule(issuer="BĐH", each=True),), ("chung", "chung", "chung", "BĐH: BC")),
        (
            (
                NumberingRule(document_type=DocumentType.BAO_CAO, group="BC, KH"),
                NumberingRule(document_type=DocumentType.KE_HOACH, group="BC, KH"),
            ),
            ("BC, KH", "BC, KH", "chung", "BĐH: chung"),
        ),
        ((NumberingRule(document_type=DocumentType.BAO_CAO), NumberingRule(each=False)), ("BC", "chung", "chung", "BĐH: chung")),
    ],
)
def test_series_are_what_the_head_of_the_agency_decided(rules: tuple[NumberingRule, ...], wanted: tuple[str, ...]) -> None:
    numbering = Numbering(rules=rules)
    asked = (
        (DocumentType.BAO_CAO, None),
        (DocumentType.KE_HOACH, None),
        (DocumentType.CONG_VAN, None),
        (DocumentType.BAO_CAO, "BĐH"),
    )
    assert tuple(str(numbering.series(*one)) for one in asked) == wanted
    assert ALL_TYPES == "chung"
