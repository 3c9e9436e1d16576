"""Options and arguments that several commands share."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from cchc_docs.domain.period_key import PeriodKey, parse_period_key

F = TypeVar("F", bound=Callable[..., Any])
KEY_FORMS = "2023-03, 2023-Q1, 2023-3M, 2023-H1, 2023-9M, 2023 (hoặc Q1/2023, 3/2023, 6T/2023)"


class Today(click.ParamType[date]):
    """A day as YYYY-MM-DD or dd/mm/yyyy."""

    name = "ngày"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; a usage error when the text names none."""
        from cchc_docs.vietnamese.dates import read_date

        day = value if isinstance(value, date) else read_date(str(value))
        if day is None:
            self.fail(f"«{value}» không phải là ngày; hãy ghi như 2023-03-31 hoặc 31/03/2023.", param, ctx)
        return day


class Period(click.ParamType[PeriodKey]):
    """A period's key."""

    name = "kỳ"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> PeriodKey:
        """The key; a usage error when the text is none."""
        if isinstance(value, PeriodKey):
            return value
        try:
            return parse_period_key(value)
        except ValueError:
            self.fail(f"«{value}» không phải là kỳ; hãy ghi như {KEY_FORMS}.", param, ctx)


class Report(click.ParamType[PeriodKey | Path]):
    """A report that was drafted: by its period, its folder, or one of its files."""

    name = "báo cáo"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> PeriodKey | Path:
        """What is there is a path; what reads as a key is one; anything else is taken for a path that is missing."""
        if isinstance(value, PeriodKey | Path) or Path(value).exists():
            return value if isinstance(value, PeriodKey) else Path(value)
        try:
            return parse_period_key(value)
        except ValueError:
            return Path(value)


def today_option(command: F) -> F:
    """``--today``, which may stand before or after the command's name; the real day when it is not given."""

    def chosen(ctx: click.Context, param: click.Parameter, value: date | None) -> date:
        return value or (ctx.find_root().obj or {}).get("today") or date.today()

    option = click.option("--today", type=Today(), callback=chosen, help="Coi ngày này là hôm nay (YYYY-MM-DD).")
    return option(command)


def json_option(command: F) -> F:
    """``--json``: one object on standard output."""

    def noted(ctx: click.Context, param: click.Parameter, value: bool) -> bool:
        ctx.meta["json"] = value
        return value

    return click.option("--json", "as_json", is_flag=True, callback=noted, is_eager=True, help="In kết quả dạng JSON.")(command)


def meeting_option(command: F) -> F:
    """``--meeting``: which of the meetings that a period or a day has."""
    said = "Cuộc họp thứ mấy của kỳ; từ cuộc thứ hai tệp là hop-KỲ-lan-N.xlsx."
    return click.option("--meeting", metavar="N", type=click.IntRange(1, 99), default=1, help=said)(command)
