"""A meeting (cuộc họp): what invitation, minutes and notice of conclusions are written from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import Enum

from cchc_docs.domain.origin import RowOrigin
from cchc_docs.issues import Place


class Attendance(Enum):
    """Whether somebody came; the value is what a clerk chooses."""

    PRESENT = "Có mặt"
    ABSENT = "Vắng"


class Capacity(Enum):
    """As what somebody is invited; the value is what a clerk chooses."""

    MEMBER = "Thành viên"
    GUEST = "Khách mời"
    INSPECTED = "Đơn vị được kiểm tra"


@dataclass(frozen=True, kw_only=True)
class Participant:
    """Somebody who is invited."""

    full_name: str
    position: str | None = None
    capacity: Capacity = Capacity.MEMBER
    attendance: Attendance | None = None
    """None before the meeting."""

    reason: str | None = None
    """Why he stayed away."""

    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class AgendaItem:
    """What the meeting is to speak of."""

    content: str
    presenter: str | None = None
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class Statement:
    """What somebody said."""

    speaker: str
    position: str | None = None
    content: str
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class Vote:
    """A question that was put to the vote, and the voices."""

    content: str
    agreed: int
    opposed: int
    other: int
    origin: RowOrigin

    @property
    def voices(self) -> int:
        """All of them."""
        return self.agreed + self.opposed + self.other


@dataclass(frozen=True, kw_only=True)
class Conclusion:
    """What the chair concluded: a task, who does it, until when."""

    content: str
    unit: str | None = None
    """The code of the unit that has to do it; None for what is only stated."""

    deadline: str | None = None
    """In the chair's words: «quý II/2023»."""

    due_date: date | None = None
    """The last day of :attr:`deadline`; None for work without one."""

    task: str | None = None
    """The plan's task under which the months report it."""

    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class InspectionFinding:
    """What an inspection found of one matter."""

    content: str
    """The matter: «Việc chấp hành giờ giấc làm việc»."""

    strengths: str | None = None
    shortcomings: str | None = None
    origin: RowOrigin


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """A meeting's workbook as a value."""

    file: str
    name: str
    start_date: date
    start_time: time
    end_date: date | None = None
    """None: on the day on which it began."""

    end_time: time | None = None
    """None before the meeting."""

    place: str
    chair: str
    secretary: str | None = None
    body: str | None = None
    """The code of the board whose meeting it is; None when it is no board's."""

    inspected: tuple[str, ...] = ()
    """The codes of the units that are inspected; none when it is a meeting and no inspection."""

    representative: str | None = None
    """Who signs the inspection's minutes for them; several are separated by «;»."""

    participants: tuple[Participant, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    statements: tuple[Statement, ...] = ()
    findings: tuple[InspectionFinding, ...] = ()
    votes: tuple[Vote, ...] = ()
    conclusions: tuple[Conclusion, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    """The cells of the facts."""

    @property
    def starts(self) -> datetime:
        """Day and hour of its beginning."""
        return datetime.combine(self.start_date, self.start_time)

    @property
    def ends(self) -> datetime | None:
        """Day and hour of its end; None before that."""
        return datetime.combine(self.end_date or self.start_date, self.end_time) if self.end_time else None

    @property
    def held(self) -> bool:
        """Whether somebody has begun to write down how it went."""
        return bool(self.end_time or any(one.attendance for one in self.participants))

    @property
    def representatives(self) -> tuple[str, ...]:
        """Everybody who signs the inspection's minutes for the inspected."""
        return tuple(name.strip() for name in (self.representative or "").split(";") if name.strip())

    @property
    def voters(self) -> tuple[Participant, ...]:
        """The members who are there: guests have no vote."""
        return self.who(Attendance.PRESENT, Capacity.MEMBER)

    def participant(self, full_name: str) -> Participant | None:
        """Who has that name, however it is spaced or capitalized."""
        return next(iter(self.namesakes(full_name)), None)

    def namesakes(self, full_name: str) -> tuple[Participant, ...]:
        """Everybody of that name, however it is spaced or capitalized."""
        return tuple(one for one in self.participants if _same(one.full_name) == _same(full_name))

    def capacity(self, one: Participant) -> Capacity:
        """As what he sits in the meeting: who signs for the inspected is one of them, whatever was chosen."""
        signs = bool(self.inspected) and _same(one.full_name) in map(_same, self.representatives)
        return Capacity.INSPECTED if signs else one.capacity

    def who(self, attendance: Attendance, *capacities: Capacity) -> tuple[Participant, ...]:
        """Those who came, or did not, among the capacities; among all when none is named."""
        wanted = capacities or tuple(Capacity)
        return tuple(one for one in self.participants if one.attendance is attendance and self.capacity(one) in wanted)

    def as_listed(self) -> "Meeting":
        """The meeting with every name as the list of participants writes it; a speaker without a position takes that of the list."""
        return replace(
            self,
            chair=self._listed_name(self.chair),
            secretary=self._listed_name(self.secretary) if self.secretary else self.secretary,
            representative="; ".join(map(self._listed_name, self.representatives)) or None,
            statements=tuple(map(self._listed_speaker, self.statements)),
        )

    def _listed_name(self, full_name: str) -> str:
        listed = self.participant(full_name)
        return listed.full_name if listed else full_name

    def _listed_speaker(self, said: Statement) -> Statement:
        """Of two who bear the name nobody can tell which one spoke."""
        listed = self.namesakes(said.speaker)
        position = listed[0].position if len(listed) == 1 else None
        return replace(said, speaker=listed[0].full_name, position=said.position or position) if listed else said


def _same(name: str) -> str:
    return " ".join(name.casefold().split())
