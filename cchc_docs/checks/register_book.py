"""The laws of the register over a whole book: to prove one that is kept here, and to judge one that is brought in."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from cchc_docs.domain.register_entry import RegisterEntry, SeriesStart
from cchc_docs.issues import Issue, Place
from cchc_docs.vietnamese.dates import short_date

_NAMED = 10
PlaceOf = Callable[[RegisterEntry, str], Place]
"""Where the entry's value of that name stands: «number», «day», «dispatched_on»."""


def check_book(entries: Iterable[RegisterEntry], starts: Iterable[SeriesStart], place: PlaceOf) -> Iterator[Issue]:
    """Gaps, order, duplicates, years and days of dispatch, series by series."""
    begun = {(start.year, start.series): start for start in starts}
    books: dict[tuple[int, str], list[RegisterEntry]] = defaultdict(list)
    for entry in entries:
        books[(entry.year, entry.series)].append(entry)
    for key in sorted(books):
        lines = sorted(books[key], key=lambda entry: entry.code_number)
        yield from _numbers(lines, begun.get(key), place)
        yield from _order(lines, begun.get(key), place)
    everything = [entry for key in sorted(books) for entry in books[key]]
    yield from _notations(everything, place)
    for entry in everything:
        yield from _days(entry, place)


def _numbers(lines: Sequence[RegisterEntry], start: SeriesStart | None, place: PlaceOf) -> Iterator[Issue]:
    last = start.number if start else 0
    for entry in lines:
        number = entry.code_number
        if number <= last:
            yield Issue(
                code="register-number-twice",
                message=f"số {number:02d} của dãy «{entry.series}» năm {entry.year} đã được dùng; mỗi số chỉ một văn bản, hãy sửa lại số",
                place=place(entry, "number"),
            )
        elif number > last + 1:
            missing = [f"{one:02d}" for one in range(last + 1, min(number, last + 1 + _NAMED))]
            more = " …" if number - last - 1 > _NAMED else ""
            yield Issue(
                code="register-gap",
                message=(
                    f"dãy «{entry.series}» năm {entry.year} thiếu số {', '.join(missing)}{more} trước số {number:02d}; "
                    "hãy bổ sung dòng còn thiếu, số hủy thì ghi «Hủy: lý do»"
                ),
                place=place(entry, "number"),
            )
        last = max(last, number)


def _order(lines: Sequence[RegisterEntry], start: SeriesStart | None, place: PlaceOf) -> Iterator[Issue]:
    latest: date | None = start.last_date if start else None
    before = f"số {start.number:02d} (sổ cũ)" if start else ""
    for entry in lines:
        if latest and entry.issued_date < latest:
            yield Issue(
                code="register-order",
                message=(
                    f"số {entry.number} ngày {short_date(entry.issued_date)} đứng sau {before} ngày {short_date(latest)}; "
                    "số phải theo thứ tự ngày ban hành, hãy sửa lại ngày hoặc số"
                ),
                place=place(entry, "day"),
            )
        else:
            latest, before = entry.issued_date, f"số {entry.number}"


def _notations(entries: Sequence[RegisterEntry], place: PlaceOf) -> Iterator[Issue]:
    seen: dict[tuple[int, str], str] = {}
    for entry in entries:
        key = (entry.year, str(entry.number))
        if seen.setdefault(key, entry.series) != entry.series:
            yield Issue(
                code="register-notation-twice",
                message=(
                    f"số, ký hiệu {entry.number} năm {entry.year} có ở cả dãy «{seen[key]}» và dãy «{entry.series}»; "
                    "số và ký hiệu là duy nhất trong năm, hãy sửa một trong hai"
                ),
                place=place(entry, "number"),
            )


def _days(entry: RegisterEntry, place: PlaceOf) -> Iterator[Issue]:
    if entry.issued_date.year != entry.year:
        yield Issue(
            code="register-year-differs",
            message=f"số {entry.number} ngày {short_date(entry.issued_date)} đứng trong sổ năm {entry.year}; hãy sửa lại ngày hoặc năm",
            place=place(entry, "day"),
        )
    late = entry.dispatch.dispatched_on
    if late and late < entry.issued_date:
        yield Issue(
            code="register-dispatch-early",
            message=(
                f"ngày chuyển {short_date(late)} của số {entry.number} trước ngày ban hành {short_date(entry.issued_date)}; hãy sửa lại"
            ),
            place=place(entry, "dispatched_on"),
        )
