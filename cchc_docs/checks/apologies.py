"""What letters of apology need, and that no dossier gets a second one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cchc_docs.domain.apology import last_day_for, only_soon_due, owed_apology
from cchc_docs.domain.dossier_record import OverdueDossier
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.issues import Issue, Severity
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.text import fold


@dataclass(frozen=True, kw_only=True)
class ApologyBefore:
    """What is known of a dossier from before its line of this month."""

    told: str
    """Which apology it was: «Phiếu xin lỗi số 02/PXL ngày 12/3/2023»; empty when only a new day was promised."""

    where: str
    """The cell or the book that says so."""

    new_due_on: date | None = None


def apologies_before(lines: Iterable[OverdueDossier]) -> dict[str, ApologyBefore]:
    """By the folded codes of dossiers; of several lines the last that tells of an apology or a new day."""
    return {
        fold(one.code): ApologyBefore(
            told=one.apology or "",
            where=str(one.origin.place("apology" if one.apology else "new_due_on")),
            new_due_on=one.new_due_on,
        )
        for one in lines
        if one.apology or one.new_due_on
    }


def check_apologies(
    dossiers: Sequence[OverdueDossier],
    before: Mapping[str, ApologyBefore],
    next_worked: Callable[[date], date],
    today: date,
) -> Iterator[Issue]:
    """Everything that is wrong with the lines; ``next_worked`` gives the day itself when the office works on it."""
    seen: dict[str, OverdueDossier] = {}
    for one in owed_apology(dossiers, today):
        earlier = before.get(fold(one.code))
        yield from _repeated(one, seen.setdefault(fold(one.code), one), earlier)
        yield from _incomplete(one)
        yield from _new_day(one, next_worked, today)
        if today > last_day_for(one):
            yield _late(one, today)
    for one in dossiers:
        yield from _promised_again(one, before.get(fold(one.code)))
    for one in only_soon_due(dossiers, today):
        yield Issue(
            code="apology-not-yet",
            severity=Severity.WARNING,
            message=(
                f"hồ sơ «{one.code}» đến hạn ngày {short_date(one.due_on)}, chưa có ngày hẹn lại nên chưa soạn phiếu; nếu không trả kịp, "
                f"hãy ghi ngày hẹn lại và gửi phiếu chậm nhất ngày {short_date(last_day_for(one))}"
            ),
            place=one.origin.place("new_due_on"),
        )


def check_promised_again(months: Iterable[MonthlyResults]) -> Iterator[Issue]:
    """A dossier is promised a new day only once, whatever month says so; the months are in calendar order."""
    earlier: list[OverdueDossier] = []
    for month in months:
        before = apologies_before(earlier)
        for one in month.overdue:
            yield from _promised_again(one, before.get(fold(one.code)))
        earlier += month.overdue


def _repeated(one: OverdueDossier, first: OverdueDossier, earlier: ApologyBefore | None) -> Iterator[Issue]:
    said = f"{earlier.told} ({earlier.where})" if earlier and earlier.told else ""
    if first is not one:
        said = f"một dòng khác ({first.origin.place('code')})"
    if said:
        yield Issue(
            code="apology-twice",
            message=(
                f"hồ sơ «{one.code}» đã có {said}; mỗi hồ sơ chỉ xin lỗi, hẹn lại một lần, hãy ghi văn bản đó vào ô này hoặc bỏ dòng thừa"
            ),
            place=one.origin.place("apology"),
        )


def _promised_again(one: OverdueDossier, earlier: ApologyBefore | None) -> Iterator[Issue]:
    if earlier and earlier.new_due_on and one.new_due_on and one.new_due_on != earlier.new_due_on:
        yield Issue(
            code="new-due-twice",
            message=(
                f"hồ sơ «{one.code}» đã hẹn lại ngày {short_date(earlier.new_due_on)} ({earlier.where}); chỉ được hẹn lại một lần, "
                "hãy ghi lại ngày đã hẹn"
            ),
            place=one.origin.place("new_due_on"),
        )


def _incomplete(one: OverdueDossier) -> Iterator[Issue]:
    if not one.applicant:
        yield Issue(
            code="apology-applicant-missing",
            message=f"hồ sơ «{one.code}» chưa ghi người nộp nên không biết gửi phiếu cho ai; hãy điền",
            place=one.origin.place("applicant"),
        )
    if not one.reason:
        yield Issue(
            code="apology-reason-missing",
            message=f"hồ sơ «{one.code}» chưa ghi lý do trễ, phiếu xin lỗi phải nêu lý do; hãy điền",
            place=one.origin.place("reason"),
        )
    if not one.new_due_on:
        yield Issue(
            code="new-due-missing",
            message=f"hồ sơ «{one.code}» quá hạn mà chưa ghi ngày hẹn lại; hãy chọn một ngày làm việc",
            place=one.origin.place("new_due_on"),
        )


def _new_day(one: OverdueDossier, next_worked: Callable[[date], date], today: date) -> Iterator[Issue]:
    day = one.new_due_on
    if day is None:
        return
    earliest, what = max((one.due_on, "ngày hẹn trả"), (today, "hôm nay"))
    if day <= earliest:
        yield Issue(
            code="new-due-too-early",
            message=f"hồ sơ «{one.code}» hẹn lại ngày {short_date(day)}, không sau {what} ({short_date(earliest)}); hãy sửa ngày",
            place=one.origin.place("new_due_on"),
        )
    elif (worked := next_worked(day)) != day:
        yield Issue(
            code="new-due-day-off",
            message=f"hồ sơ «{one.code}» hẹn lại ngày {short_date(day)} là ngày nghỉ; hãy hẹn ngày làm việc, ví dụ {short_date(worked)}",
            place=one.origin.place("new_due_on"),
        )


def _late(one: OverdueDossier, today: date) -> Issue:
    return Issue(
        code="apology-late",
        severity=Severity.WARNING,
        message=(
            f"phiếu xin lỗi của hồ sơ «{one.code}» phải gửi chậm nhất ngày {short_date(last_day_for(one))} (01 ngày trước ngày hẹn trả), "
            f"nay đã chậm {(today - last_day_for(one)).days} ngày; hãy gửi ngay"
        ),
        place=one.origin.place("due_on"),
    )
