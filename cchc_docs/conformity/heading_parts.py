"""Finding boxes 1 to 4 and 5b at the top of a document, even when one of them is missing or misspelt."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_docs.conformity.form import Heading
from cchc_docs.conformity.lines import begins, is_rule, likeness, plain
from cchc_docs.conformity.look import in_capitals, is_bold
from cchc_docs.domain.document_structure import Paragraph

NATIONAL_TITLE, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
_SEARCHED = 40
_ALIKE = 0.7
_LONGEST_DATE = 70
NUMBER = re.compile(r"\s*s[ốôóo]\s*[:.;,]?\s*[\d./…]|\s*s[ốôóo]\s*[:.;,]|.{0,12}/\s*[A-ZĐ]{2}", re.IGNORECASE)
DATED = re.compile(r"ngày.*(?:tháng|/).*(?:năm|/)|\d+\s*[/.-]\s*\d+\s*[/.-]\s*\d{4}", re.IGNORECASE)
_LOCALITY = re.compile(r"(?:XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|TỈNH|THÀNH PHỐ)\s", re.IGNORECASE)
_BODY = re.compile(
    r"(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|PHÒNG|SỞ|BỘ|CỤC|CHI CỤC|BAN|TRUNG TÂM|VĂN PHÒNG|ĐẢNG ỦY|TỔ|TRƯỜNG|TRẠM)\s", re.IGNORECASE
)
_SUBJECT = re.compile(r"v\s*[/.]?\s*v\b|về việc\b", re.IGNORECASE)


@dataclass(frozen=True)
class Found:
    """The heading, and which lines it took."""

    heading: Heading
    taken: frozenset[int]
    """Positions in the document's lines."""


def find_heading(lines: Sequence[Paragraph]) -> Found:
    """The heading among the document's first lines."""
    top = lines[:_SEARCHED]
    title, motto = _most_like(top, NATIONAL_TITLE), _most_like(top, MOTTO)
    anchor = top[title] if title is not None else top[motto] if motto is not None else None
    table = anchor.place.table if anchor is not None else _numbered_table(top)
    if table is None:
        return _untabled(top, title, motto)
    taken = [index for index, line in enumerate(lines) if line.place.table == table]
    sent = next((at for at, index in enumerate(taken) if begins(lines[index], "kính gửi")), len(taken))
    taken = taken[:sent]  # an addressee in the heading's table is none of the heading
    left, right = _sides([lines[index] for index in taken], anchor)
    known = [lines[index] for index in (title, motto) if index is not None]
    others = [line for line in right if not is_rule(line) and not any(line is one for one in known)]
    heading = _left_column(
        left,
        Heading(
            national_title=lines[title] if title is not None else None,
            motto=lines[motto] if motto is not None else None,
            motto_lines=tuple(length for line in right for length in line.ruled_lines),
            date=next((line for line in reversed(others) if len(plain(line)) < _LONGEST_DATE and DATED.search(plain(line))), None)
            or (others[-1] if others else None),
        ),
    )
    return Found(heading, frozenset(taken))


def _sides(lines: list[Paragraph], anchor: Paragraph | None) -> tuple[list[Paragraph], list[Paragraph]]:
    """The agency's side and the nation's; in the row of a title that stands at the left they are the other way round."""
    columns = sorted({line.place.column or 0 for line in lines})
    column = (anchor.place.column if anchor is not None else None) or columns[-1]
    swapped = column == columns[0] and len(columns) > 1
    row = anchor.place.row if anchor is not None and swapped else None

    def nations(line: Paragraph) -> bool:
        if line.place.row == row:
            return line.place.column == column
        return (line.place.column or 0) >= (columns[1] if swapped else column)

    return [line for line in lines if not nations(line)], [line for line in lines if nations(line)]


def _most_like(lines: Sequence[Paragraph], wanted: str) -> int | None:
    scored = [(likeness(plain(line), wanted), -index) for index, line in enumerate(lines) if not is_rule(line)]
    score, index = max(scored, default=(0.0, 0))
    return -index if score >= _ALIKE else None


def _numbered_table(lines: Sequence[Paragraph]) -> int | None:
    first = next((line for line in lines[:10] if line.place.table and NUMBER.match(plain(line))), None)
    return first.place.table if first else None


def _left_column(left: Sequence[Paragraph], heading: Heading) -> Heading:
    number = next((index for index, line in enumerate(left) if not is_rule(line) and NUMBER.match(plain(line))), None)
    subject = next((index for index, line in enumerate(left) if _SUBJECT.match(plain(line))), len(left))
    end = number if number is not None else subject
    parent, issuer = _parent_and_issuer([line for line in left[:end] if not is_rule(line)])
    below = [line for line in left[subject:] if not is_rule(line)]
    upto = left[: end + 1]
    return Heading(
        national_title=heading.national_title,
        motto=heading.motto,
        motto_lines=heading.motto_lines,
        date=heading.date,
        parent=parent,
        issuer=issuer,
        issuer_lines=tuple(length for line in upto for length in line.ruled_lines),
        number=left[number] if number is not None else None,
        letter_subject=tuple(below),
    )


def _parent_and_issuer(names: list[Paragraph]) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """The names above each other, told apart by where a new name begins and by what is bold."""
    units: list[list[Paragraph]] = []
    for line in names:
        text = plain(line)
        continues = units and (
            (_LOCALITY.match(text) and not any(_LOCALITY.search(plain(one)) for one in units[-1]))
            or (is_bold(line) and is_bold(units[-1][-1]) and not _BODY.match(text))
        )
        if continues:
            units[-1].append(line)
        else:
            units.append([line])
    if not units:
        return (), ()
    return tuple(line for unit in units[:-1] for line in unit), tuple(units[-1])


def _untabled(top: Sequence[Paragraph], title: int | None, motto: int | None) -> Found:
    """A heading that was typed without a table: what can be told from the words alone."""
    if title is None and motto is None:
        return Found(Heading(), frozenset())
    taken = {index for index in (title, motto) if index is not None}
    number = next((index for index, line in enumerate(top) if begins(line, "số") and "/" in plain(line)), None)
    dated = next((index for index, line in enumerate(top) if len(plain(line)) < _LONGEST_DATE and DATED.search(plain(line))), None)
    last = max(taken | {index for index in (number, dated) if index is not None})
    names = [
        index
        for index, line in enumerate(top[:last])
        if index not in taken and in_capitals(line) and not is_rule(line) and index not in (number, dated)
    ]
    parent, issuer = _parent_and_issuer([top[index] for index in names])
    taken |= {*names, *(index for index in (number, dated) if index is not None)}
    taken |= {index for index in range(last + 1) if is_rule(top[index])}
    heading = Heading(
        national_title=top[title] if title is not None else None,
        motto=top[motto] if motto is not None else None,
        parent=parent,
        issuer=issuer,
        number=top[number] if number is not None else None,
        date=top[dated] if dated is not None else None,
        motto_lines=tuple(length for index in taken for length in top[index].ruled_lines),
    )
    return Found(heading, frozenset(taken))
