"""The number and the day that a finished PDF bears already."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cchc_docs.errors import InputError
from cchc_docs.pdf.text import printed_text
from cchc_docs.vietnamese.dates import read_date
from cchc_docs.vietnamese.text import clean


@dataclass(frozen=True, kw_only=True)
class Printed:
    """What stands at the head of the first page; None where the place is blank."""

    number: int | None
    day: date | None


def read_printed(pdf: Path, notation: str, place_name: str) -> Printed:
    """Looks for «Số: 05/BC-UBND» and «Long Điền A, ngày 31 tháng 3 năm 2023».

    Raises :class:`~cchc_docs.errors.InputError` when the file is no PDF.
    """
    text = clean(_first_page(pdf))
    number = re.search(rf"Số\s*:\s*(\d+)\s*/\s*{re.escape(notation)}", text)
    named = re.search(rf"{re.escape(place_name)}\s*,\s*(ngày\s+\d+\s+tháng\s+\d+\s+năm\s+\d{{4}})", text) if place_name else None
    day = read_date(" ".join(named[1].split())) if named else None
    return Printed(number=int(number[1]) if number else None, day=day)


def _first_page(pdf: Path) -> str:
    if not pdf.is_file():
        raise InputError(f"không có tệp {pdf.as_posix()}; hãy kiểm tra lại đường dẫn")
    try:
        with printed_text(pdf) as printed:
            return printed.text(0)
    except Exception as error:  # the one guarded call into a foreign parser: whatever it raises means «unreadable»
        raise InputError(f"{pdf.as_posix()}: không đọc được tệp PDF này (hỏng, có mật khẩu); hãy xuất lại tệp") from error
