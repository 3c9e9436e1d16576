"""The agency (cơ quan ban hành), its units, signers and recipients."""

import re
from dataclasses import dataclass, field
from datetime import date

from cchc_docs.domain.board_kind import BoardKind
from cchc_docs.domain.board_member import BoardMember
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.meeting_rule import MeetingRule
from cchc_docs.domain.numbering_series import ONE_FOR_ALL, Numbering
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.recipients import Recipients
from cchc_docs.domain.reporting_regime import CALENDAR, ReportingRegime
from cchc_docs.domain.signer_block import SignerBlock
from cchc_docs.domain.special_day import SpecialDay
from cchc_docs.domain.unit_ranking import UnitRanking
from cchc_docs.domain.validity import Validity

_LOCALITY = re.compile(r"\s+(?=(?:xã|phường|thị trấn|đặc khu|huyện|quận|tỉnh|thành phố)\s)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class AgencyName(Validity):
    """The agency's official name while it holds."""

    name: str
    """«Ủy ban nhân dân xã Long Điền A»."""

    short_name: str
    """«UBND xã Long Điền A», for the annexes' corners."""

    abbreviation: str
    """«UBND», the last group of the notation."""

    place_name: str
    """Địa danh: «Long Điền A»."""

    parent: str | None = None
    """Cơ quan chủ quản trực tiếp, if any; a People's Committee prints none unless its office wants it."""

    origin: RowOrigin

    @property
    def heading_lines(self) -> tuple[str, ...]:
        """The name in capitals as it stands at the top left: type of body, then locality, on a line each.

        Appendix I, Part I, II.2.b: a long name may take several lines.
        """
        return tuple(part.upper() for part in _LOCALITY.split(self.name, maxsplit=1))


@dataclass(frozen=True, kw_only=True)
class Unit(Validity):
    """A unit or position of the agency that leads or coordinates work."""

    code: str
    name: str
    board: BoardKind | None = None
    """Set for the board and the team whose members decisions name."""

    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class Signer(Validity):
    """Who signs a type of document, and by which authority."""

    document_type: DocumentType
    block: SignerBlock
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class Agency:
    """The agency's workbook as a value."""

    file: str
    names: tuple[AgencyName, ...]
    units: tuple[Unit, ...]
    signers: tuple[Signer, ...]
    recipients: dict[DocumentType, Recipients]
    relaxed: dict[str, str] = field(default_factory=dict)
    """Checks that the agency lets pass as warnings: code → reason."""

    regime: ReportingRegime = CALENDAR
    special_days: tuple[SpecialDay, ...] = ()
    """Days off and working Saturdays beside the national calendar, or against it."""

    meetings: tuple[MeetingRule, ...] = ()
    """What it holds regularly; none where nothing is said."""
    numbering: Numbering = ONE_FOR_ALL
    members: tuple[BoardMember, ...] = ()
    """Those of its boards and teams; none where nothing is said."""

    rankings: tuple[UnitRanking, ...] = ()
    """By what its units are ranked; none where nothing is said."""

    def name_on(self, day: date) -> AgencyName | None:
        """The name that holds on the day."""
        return next((name for name in self.names if name.covers(day)), None)

    def signer_on(self, document_type: DocumentType, day: date) -> Signer | None:
        """Who signs such documents on the day."""
        return next((one for one in self.signers if one.document_type is document_type and one.covers(day)), None)

    def members_on(self, unit: str, day: date) -> tuple[BoardMember, ...]:
        """Who belongs to the board on the day, in the order of the workbook."""
        return tuple(one for one in self.members if one.unit == unit and one.covers(day))

    def boards_on(self, kind: BoardKind, day: date) -> tuple[Unit, ...]:
        """The units that are marked as such a board on the day; there should be one."""
        return tuple(unit for unit in self.units if unit.board is kind and unit.covers(day))

    def unit_name(self, code: str) -> str:
        """The unit's name, or the code itself when no unit has it."""
        return next((unit.name for unit in self.units if unit.code == code), code)
