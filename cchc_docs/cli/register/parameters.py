"""Options and arguments that the register's commands share."""

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from cchc_docs.cli.parameters import Today

if TYPE_CHECKING:
    from cchc_docs.domain.document_type import DocumentType

F = TypeVar("F", bound=Callable[..., Any])
_NAME = re.compile(r"(\d{1,6})\s*[/-]\s*(.+)")


class DocumentName(click.ParamType[tuple[int, str]]):
    """Number and notation of a document."""

    name = "số/ký hiệu"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, str]:
        """(5, «BC-UBND») of «05/BC-UBND», or of its folder's name «05-BC-UBND»."""
        from cchc_docs.vietnamese.text import clean

        match = None if isinstance(value, tuple) else _NAME.fullmatch(clean(str(value)))
        if match is None:
            self.fail(f"«{value}» không phải số, ký hiệu văn bản; hãy ghi như 05/BC-UBND.", param, ctx)
        return int(match[1]), match[2]


class TypeName(click.ParamType["DocumentType"]):
    """A type of document, by its abbreviation or its name, accents or not."""

    name = "loại"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> "DocumentType":
        """The type; a usage error when no single one is meant."""
        from cchc_docs.domain.document_type import DocumentType
        from cchc_docs.settings.workspace import plain_name

        if isinstance(value, DocumentType):
            return value
        for told in (str.casefold, plain_name):
            for names in ((one.abbreviation or one.title, one) for one in DocumentType), ((one.title, one) for one in DocumentType):
                found = [one for name, one in names if told(name) == told(str(value))]
                if len(found) == 1:
                    return found[0]
        return self.fail(
            f"«{value}» không phải loại văn bản; hãy ghi chữ viết tắt hoặc tên loại, ví dụ BC, «Quyết định», «Công văn».",
            param,
            ctx,
        )


def year_option(command: F) -> F:
    """``--year``."""
    return click.option("--year", type=click.IntRange(1990, 2100), metavar="NĂM", help="Năm của sổ; mặc định năm nay.")(command)


def series_option(command: F) -> F:
    """``--series``."""
    return click.option("--series", metavar="DÃY", help="Dãy số, như cột «Dãy» của cchc register list: chung, BC, «BĐH: chung» …")(
        command
    )


def wait_option(command: F) -> F:
    """``--wait``: how long to wait while another command is issuing."""
    text = "Đợi lệnh khác đang cấp số tối đa bấy nhiêu giây; mặc định 120."
    return click.option("--wait", "patience", type=click.FloatRange(min=0), default=120, metavar="GIÂY", help=text)(command)


def day_option(text: str) -> Callable[[F], F]:
    """``--date``."""
    return click.option("--date", "day", type=Today(), help=text)


def year_of(year: int | None, today: date) -> int:
    """The year asked for, or this one."""
    return year or today.year
