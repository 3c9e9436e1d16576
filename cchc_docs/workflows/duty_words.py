"""A duty's state and day in words."""

from datetime import date

from cchc_docs.domain.duty import Duty, DutyState
from cchc_docs.vietnamese.dates import short_date, weekday_name


def due_words(duty: Duty) -> str:
    """«thứ Sáu 03/3/2023 (thay Chủ nhật 05/3/2023)»."""
    instead = f" (thay {weekday_name(duty.stated)} {short_date(duty.stated)})" if duty.stated != duty.due else ""
    return f"{weekday_name(duty.due)} {short_date(duty.due)}{instead}"


def state_words(duty: Duty, today: date) -> str:
    """«quá hạn 23 ngày», «còn 3 ngày; đã soạn dự thảo», «đã xong: 05/BC-UBND ngày 31/3/2023»."""
    match duty.state(today):
        case DutyState.DONE:
            return f"đã xong{_by(duty)}"
        case DutyState.TODAY:
            said = "đến hạn hôm nay"
        case DutyState.OVERDUE:
            said = f"quá hạn {-duty.days_left(today)} ngày"
        case DutyState.DUE:
            said = f"còn {duty.days_left(today)} ngày"
    return f"{said}; đã soạn dự thảo" if duty.drafted else said


def _by(duty: Duty) -> str:
    done = duty.fulfilled
    assert done, "only what is done is asked for"
    late = (done.day - duty.due).days if done.day else 0
    dated = f"ngày {short_date(done.day)}" if done.day and f"ngày {short_date(done.day)}" not in (done.document or "") else ""
    words = " ".join(part for part in (done.document, dated) if part)
    return (f": {words}" if words else "") + (f" (chậm {late} ngày)" if late > 0 else "")
