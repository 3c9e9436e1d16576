"""What a clerk does with single lines of the register: looks them up, takes a number back, notes what became of a document."""

from dataclasses import dataclass
from datetime import date

from cchc_docs.domain.register_entry import Dispatch, RegisterEntry, SeriesStart
from cchc_docs.errors import RegisterError, UsageError
from cchc_docs.register.database import PATIENCE
from cchc_docs.register.laws import LastNumber
from cchc_docs.register.register import Register
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.workflows.open_register import opened_register


@dataclass(frozen=True, kw_only=True)
class LineName:
    """What a clerk calls a document by: number and notation in a year."""

    number: int
    notation: str
    year: int | None
    """None: of this year, if no other year has such a document."""


def list_entries(
    workspace: Workspace, *, year: int | None = None, series: str | None = None, patience: float = PATIENCE
) -> tuple[RegisterEntry, ...]:
    """The register's lines, series by series."""
    with opened_register(workspace, patience=patience) as register:
        return register.entries(year=year, series=series)


def find_line(register: Register, name: LineName, today: date) -> RegisterEntry:
    """The line that the clerk means; a number that another year has too is asked about rather than guessed."""
    if name.year is not None:
        return register.entry(name.year, name.number, name.notation)
    years = register.years_of(name.number, name.notation)
    if years not in ([], [today.year]):
        called, told = f"{name.number:02d}/{name.notation}", ", ".join(map(str, years))
        raise RegisterError(f"số {called} có trong sổ năm {told}; hãy nêu rõ năm, ví dụ --year {years[-1]}")
    return register.entry(today.year, name.number, name.notation)


def void_entry(workspace: Workspace, name: LineName, reason: str, *, today: date, patience: float = PATIENCE) -> RegisterEntry:
    """Takes a number back with its reason; line, number and files stay."""
    if not reason.strip():
        raise UsageError("hủy số phải có lý do; hãy thêm --reason")
    with opened_register(workspace, patience=patience) as register, register.database.writing():
        entry = find_line(register, name, today)
        return register.void(entry, " ".join(reason.split()), today)


def dispatch_entry(
    workspace: Workspace, name: LineName, late: Dispatch, *, today: date, patience: float = PATIENCE
) -> RegisterEntry:
    """Fills the decree's later columns of a line."""
    if late == Dispatch():
        raise UsageError("chưa nêu gì để ghi; hãy thêm --date, --copies, --archive, --received-by hoặc --note")
    if late.dispatched_on and late.dispatched_on > today:
        raise RegisterError(
            f"ngày chuyển {short_date(late.dispatched_on)} ở sau hôm nay ({short_date(today)}); hãy ghi khi đã chuyển"
        )
    with opened_register(workspace, patience=patience) as register, register.database.writing():
        return register.dispatch(find_line(register, name, today), late)


def start_series(workspace: Workspace, start: SeriesStart, *, today: date, patience: float = PATIENCE) -> LastNumber:
    """Notes the last number of an older book, from which the series goes on in mid-year."""
    if start.last_date and start.last_date.year != start.year:
        raise UsageError(f"ngày {short_date(start.last_date)} không thuộc năm {start.year}; hãy ghi lại --date hoặc --year")
    if start.last_date and start.last_date > today:
        raise RegisterError(f"ngày {short_date(start.last_date)} ở sau hôm nay ({short_date(today)}); hãy ghi lại ngày")
    with opened_register(workspace, patience=patience, create=True) as register, register.database.writing():
        register.start(start)
        return register.last(start.year, start.series)
