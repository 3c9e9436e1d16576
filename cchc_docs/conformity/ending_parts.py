"""Finding boxes 7 and 9b: recipients at the left, the signer at the right."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cchc_docs.conformity.form import Ending
from cchc_docs.conformity.lines import begins, is_rule, plain
from cchc_docs.conformity.look import in_capitals, is_bold
from cchc_docs.conformity.title_parts import DASHED
from cchc_docs.domain.document_structure import Paragraph

POSITION = re.compile(
    r"(?:T[./]?M|K[./]?T|T[./]?L|T[./]?U[./]?Q|Q)\s*[./]|(?:TM|KT|TL|TUQ)\s|"
    r"(?:phó\s+|quyền\s+)?(?:chủ t[iị]ch|chủ tọa|chủ toạ|trưởng|giám đốc|chánh|bí thư|thư ký|chủ trì|ủy ban|quyền hạn|"
    r"văn phòng|phụ trách|ủy viên|uỷ viên|hiệu trưởng|bộ trưởng|thứ trưởng|cục trưởng|vụ trưởng|công chức|chỉ huy trưởng|tổng)\b",
    re.IGNORECASE,
)
_LONGEST_NAME = 6
_NOTE = re.compile(r"\(.*|.*\)\W*\d*")


@dataclass(frozen=True)
class Found:
    """The ending, the lines before it and those behind."""

    ending: Ending
    before: tuple[Paragraph, ...]
    after: tuple[Paragraph, ...]


def is_position(line: Paragraph) -> bool:
    """Whether the line names an authority or a position."""
    return bool(POSITION.match(plain(line)))


def find_ending(lines: Sequence[Paragraph], *, minutes: bool) -> Found:
    """The ending of the lines of a main document."""
    titled = next(
        (index for index in range(len(lines) - 1, -1, -1) if begins(lines[index], "nơi nhận") and len(plain(lines[index])) < 40),
        None,
    )
    table = (lines[titled].place.table if titled is not None else None) or _signature_table(lines)
    if table is None:
        return _untabled(lines, titled)
    if titled is not None and lines[titled].place.table != table:
        return _beside(lines, titled, table, minutes=minutes)
    inside = [index for index, line in enumerate(lines) if line.place.table == table]
    column = (lines[titled].place.column if titled is not None else None) or min(lines[index].place.column or 1 for index in inside)
    cells = [lines[index] for index in inside if not is_rule(lines[index])]
    left = [line for line in cells if (line.place.column or 0) <= column]
    right = [line for line in cells if (line.place.column or 0) > column]
    if not right:  # the columns stand the other way round
        right = [line for line in left if (line.place.column or 0) < column]
        left = [line for line in left if (line.place.column or 0) == column]
    title = lines[titled] if titled is not None else _unnamed_title(left)
    upper, listed = _split(left, title)
    authority, name = _signer(right)
    ending = Ending(
        recipients_title=title,
        recipients=tuple(listed),
        authority=authority,
        name=name,
        secretary=tuple(upper) if minutes else (),
    )
    return _cut(ending, lines, inside[0], inside[-1])


def _cut(ending: Ending, lines: Sequence[Paragraph], first: int, last: int) -> Found:
    """The lines before and behind; a name that was typed just under the table belongs to it."""
    after = [line for line in lines[last + 1 :] if not is_rule(line)]
    if (
        ending.authority
        and ending.name is None
        and after
        and len(plain(after[0]).split()) <= _LONGEST_NAME
        and not is_position(after[0])
    ):
        ending = replace(ending, name=after.pop(0))
    return Found(ending, tuple(lines[:first]), tuple(after))


def _beside(lines: Sequence[Paragraph], titled: int, table: int, *, minutes: bool) -> Found:
    """Recipients above or below the table in which the signers stand."""
    inside = [index for index, line in enumerate(lines) if line.place.table == table]
    cells = [lines[index] for index in inside if not is_rule(lines[index])]
    signers = max(line.place.column or 1 for line in cells)
    authority, name = _signer([line for line in cells if line.place.column == signers])
    listed = []
    for line in lines[titled + 1 :]:
        if line.place.table is not None or not DASHED.match(plain(line)):
            break
        listed.append(line)
    ending = Ending(
        recipients_title=lines[titled],
        recipients=tuple(listed),
        authority=authority,
        name=name,
        secretary=tuple(line for line in cells if (line.place.column or 1) < signers) if minutes else (),
    )
    return _cut(ending, lines, min(inside[0], titled), max(inside[-1], titled + len(listed)))


def _unnamed_title(left: list[Paragraph]) -> Paragraph | None:
    """A title in other words: the line above the first dash."""
    dashed = next((index for index, line in enumerate(left) if DASHED.match(plain(line))), 0)
    return left[dashed - 1] if dashed and not is_position(left[dashed - 1]) else None


def _split(left: list[Paragraph], title: Paragraph | None) -> tuple[list[Paragraph], list[Paragraph]]:
    """What stands above «Nơi nhận:» in its column, and the recipients under it."""
    if title is None:
        listed = [line for line in left if DASHED.match(plain(line))]
        return [line for line in left if not any(line is one for one in listed)], listed
    position = next(index for index, line in enumerate(left) if line is title)
    return left[:position], left[position + 1 :]


def _signer(column: list[Paragraph]) -> tuple[tuple[Paragraph, ...], Paragraph | None]:
    said = [line for line in column if not _NOTE.fullmatch(plain(line))]
    if not said:
        return (), None
    *above, last = said
    if (is_position(last) and (in_capitals(last) or not above)) or (not above and in_capitals(last)):
        return tuple(said), None
    return tuple(line for line in above if in_capitals(line) or is_position(line)), last


def _signature_table(lines: Sequence[Paragraph]) -> int | None:
    """The last table in which somebody signs, when «Nơi nhận» is missing."""
    for line in reversed(lines):
        if line.place.table is not None and is_position(line) and in_capitals(line) and is_bold(line):
            return line.place.table
    return None


def _untabled(lines: Sequence[Paragraph], titled: int | None) -> Found:
    """An ending typed without a table."""
    signed = next(
        (index for index in range(len(lines) - 1, -1, -1) if is_position(lines[index]) and in_capitals(lines[index])), None
    )
    starts = [index for index in (titled, signed) if index is not None]
    if not starts:
        return Found(Ending(), tuple(lines), ())
    while (
        signed is not None and signed - 1 not in (titled, -1) and is_position(lines[signed - 1]) and in_capitals(lines[signed - 1])
    ):
        signed -= 1
    listed = [line for line in lines[titled + 1 :] if DASHED.match(plain(line))] if titled is not None else []
    column = (
        [line for line in lines[signed:] if not DASHED.match(plain(line)) and not begins(line, "nơi nhận")]
        if signed is not None
        else []
    )
    authority, name = _signer([line for line in column if not is_rule(line)])
    first = min(index for index in (titled, signed) if index is not None)
    ending = Ending(
        recipients_title=lines[titled] if titled is not None else None, recipients=tuple(listed), authority=authority, name=name
    )
    return Found(ending, tuple(lines[:first]), ())
