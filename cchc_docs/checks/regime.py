"""What an agency says of its reporting regime: each period once, with a window, a name and a due date that can be."""

import calendar
import re
from collections.abc import Callable, Iterator

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.period_key import PeriodKey, PeriodKind
from cchc_docs.domain.reporting_regime import PeriodRule
from cchc_docs.issues import Issue, Severity
from cchc_docs.vietnamese.dates import short_date

_LONGEST = 31
_COMMON, _LEAP = 2023, 2024


def check_regime(agency: Agency, has_own: Callable[[PeriodRule], bool] = lambda _rule: False) -> Iterator[Issue]:
    """The agency's rows about periods and about days off; ``has_own`` says of which periods there is a workbook of their own."""
    seen: dict[tuple[PeriodKind, int], int] = {}
    own = [(rule, rule.origin) for rule in agency.regime.rules if rule.origin]
    for rule, origin in sorted(own, key=lambda pair: pair[1].row):
        key = (rule.kind, rule.number)
        if key in seen:
            yield _twice("period-rule-twice", "loại kỳ này", origin, "kind", seen[key])
        seen.setdefault(key, origin.row)
        yield from _due(rule, origin)
        yield from _title(rule, origin)
        yield from () if has_own(rule) else _window(rule, origin, agency.regime.first_day)
    yield from _days(agency)


def _twice(code: str, what: str, origin: RowOrigin, name: str, first: int) -> Issue:
    return Issue(code=code, message=f"{what} đã có ở dòng {first}; hãy giữ một dòng", place=origin.place(name))


def _days(agency: Agency) -> Iterator[Issue]:
    seen: dict[object, int] = {}
    for one in agency.special_days:
        if one.origin is None:
            continue
        if one.day in seen:
            yield _twice("day-off-twice", f"ngày {short_date(one.day)}", one.origin, "day", seen[one.day])
        seen.setdefault(one.day, one.origin.row)


def _due(rule: PeriodRule, origin: RowOrigin) -> Iterator[Issue]:
    if rule.due_day is None:
        if rule.due_month is not None:
            yield Issue(
                code="due-day-missing",
                message="có tháng gửi nhưng chưa có ngày gửi nên chưa biết hạn; hãy ghi cột «Hạn gửi ngày» hoặc xóa ô này",
                place=origin.place("due_month"),
            )
        return
    months = {(month - 1 + (rule.due_month or 0)) % 12 + 1 for month in _last_months(rule)}
    short = sorted(month for month in months if rule.due_day > _length(_COMMON, month))
    if short:
        yield Issue(
            code="due-day-not-in-month",
            severity=Severity.WARNING,
            message=(
                f"tháng {', '.join(map(str, short))} không có ngày {rule.due_day} nên hạn gửi lấy ngày cuối tháng; "
                "hãy ghi ngày mà tháng nào cũng có"
            ),
            place=origin.place("due_day"),
        )


def _title(rule: PeriodRule, origin: RowOrigin) -> Iterator[Issue]:
    if rule.title is None:
        return
    number = {PeriodKind.MONTH: "tháng", PeriodKind.QUARTER: "quý"}.get(rule.kind)
    named = re.findall(r"\{([^{}]*)\}", rule.title)
    rest = re.sub(r"\{[^{}]*\}", "", rule.title)
    needed = ["năm", *([number] if number and not rule.number else [])]
    known = {"năm", *([number] if number else [])}
    if unknown := [word for word in named if word not in known]:
        problem = f"không biết {{{unknown[0]}}} là gì"
    elif "{" in rest or "}" in rest:
        problem = "có dấu ngoặc nhọn viết dở"
    elif missing := [word for word in needed if word not in named]:
        problem = f"thiếu {{{missing[0]}}} nên các kỳ khác nhau sẽ cùng một tên"
    else:
        return
    example = {"tháng": "tháng {tháng} năm {năm}", "quý": "quý {quý} năm {năm}"}.get(number or "", "6 tháng đầu năm {năm}")
    yield Issue(code="period-title-wrong", message=f"tên kỳ {problem}; hãy ghi lại, ví dụ «{example}»", place=origin.place("title"))


def _window(rule: PeriodRule, origin: RowOrigin, first_day: int) -> Iterator[Issue]:
    """A period is made of months, so it begins and ends where months do."""
    ends = {first_day - 1} if first_day > 1 else _ends(rule)
    name = ""
    if rule.from_day is not None and rule.from_day != first_day:
        name = "from_day"
    elif rule.to_day is not None and rule.to_day not in ends:
        name = "to_day"
    if name:
        window = f"từ ngày {first_day} tháng trước đến ngày {first_day - 1}" if first_day > 1 else "theo tháng dương lịch"
        yield Issue(
            code="period-window-not-months",
            message=(
                f"số liệu các tháng chốt {window} nên kỳ này không thể chốt khác; "
                "hãy xóa ô này, sửa «Chốt số liệu từ ngày» ở trang «Chế độ báo cáo», hoặc lập bảng riêng của kỳ (ví dụ quy-1.xlsx)"
            ),
            place=origin.place(name),
        )


def _ends(rule: PeriodRule) -> set[int]:
    """The days on which the calendar months end with which such periods end; 31 says «the last day» of any."""
    return {_length(year, month) for month in _last_months(rule) for year in (_COMMON, _LEAP)} | {_LONGEST}


def _last_months(rule: PeriodRule) -> set[int]:
    """The months of the year with which such periods end."""
    numbers = {PeriodKind.MONTH: range(1, 13), PeriodKind.QUARTER: range(1, 5)}.get(rule.kind, range(1))
    wanted = (rule.number,) if rule.number else numbers
    return {PeriodKey(kind=rule.kind, year=_COMMON, number=number).months[-1] for number in wanted}


def _length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]
