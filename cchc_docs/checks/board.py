"""The members of a board or team, and the bases, that a decision about it needs."""

from collections.abc import Iterator, Sequence
from datetime import date

from cchc_docs.domain.agency import Agency, Unit
from cchc_docs.domain.board_kind import BoardKind
from cchc_docs.domain.board_member import BoardMember
from cchc_docs.domain.plan import Plan
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.text import fold


def check_board(agency: Agency, kind: BoardKind, day: date) -> Iterator[Issue]:
    """One unit is the board on the day, it has members, one of them its head, each once and with a duty."""
    boards = agency.boards_on(kind, day)
    if not boards:
        yield Issue(
            code="board-unmarked",
            message=f"chưa có đơn vị nào chọn «{kind.value}» ở cột «Loại ban, tổ» vào ngày {short_date(day)}; hãy chọn cho ban, tổ ấy",
            place=Place(file=agency.file, sheet="Đơn vị"),
        )
    for other in boards[1:]:
        yield Issue(
            code="board-marked-twice",
            message=f"«{boards[0].name}» đã chọn «{kind.value}» ở dòng {boards[0].origin.row}; hãy chọn cho một đơn vị",
            place=other.origin.place("board"),
        )
    if len(boards) == 1:
        members = agency.members_on(boards[0].code, day)
        yield from _check_heads(agency, boards[0], members, day)
        yield from _check_members(members)


def check_boards(agency: Agency, day: date) -> Iterator[Issue]:
    """The same for each board whose members somebody has begun to write down."""
    for kind in BoardKind:
        if any(agency.members_on(unit.code, day) for unit in agency.boards_on(kind, day)):
            yield from check_board(agency, kind, day)


def check_decision_bases(plan: Plan, kind: BoardKind) -> Iterator[Issue]:
    """A decision has legal bases of its own: models 1.2 and 1.3 of Decree 30/2020/NĐ-CP."""
    if not any(basis.sister is kind for basis in plan.bases):
        yield Issue(
            code="decision-bases-missing",
            message=f"chưa có căn cứ nào chọn «{kind.value}» ở cột «Kế hoạch riêng» (trang «Căn cứ»); hãy thêm căn cứ của quyết định",
            place=Place(file=plan.file, sheet="Căn cứ"),
        )


def _check_heads(agency: Agency, board: Unit, members: Sequence[BoardMember], day: date) -> Iterator[Issue]:
    sheet = Place(file=agency.file, sheet="Thành viên")
    heads = [one for one in members if one.leads]
    if not members:
        yield Issue(
            code="board-members-missing",
            message=(
                f"«{board.name}» không có thành viên nào vào ngày {short_date(day)}; hãy điền trang «Thành viên», "
                f"cột «Ban, tổ» ghi {board.code}"
            ),
            place=sheet,
        )
    elif not heads:
        yield Issue(
            code="board-head-missing",
            message=f"«{board.name}» chưa có người đứng đầu; hãy ghi «Trưởng Ban» hoặc «Tổ trưởng» ở cột «Chức danh trong ban, tổ»",
            place=sheet,
        )
    for other in heads[1:]:
        yield Issue(
            code="board-heads-two",
            message=f"«{heads[0].full_name}» ở dòng {heads[0].origin.row} đã đứng đầu «{board.name}»; hãy sửa chức danh hoặc ngày hiệu lực",
            place=other.origin.place("role"),
        )


def _check_members(members: Sequence[BoardMember]) -> Iterator[Issue]:
    """Each is there once, with position and duty, which the decision's table has columns for."""
    seen: dict[tuple[str, str], int] = {}
    for one in members:
        name, position = fold(one.full_name), fold(one.position or "")
        same = [row for (other, held), row in seen.items() if other == name and (held == position or not held or not position)]
        if same:
            yield Issue(
                code="board-member-twice",
                message=f"«{one.full_name}» đã có ở dòng {same[0]}; hãy giữ một dòng, hoặc ghi chức vụ khác nhau nếu là hai người",
                place=one.origin.place("full_name"),
            )
        seen.setdefault((name, position), one.origin.row)
        if not one.position:
            yield Issue(
                code="board-position-missing",
                severity=Severity.WARNING,
                message=f"«{one.full_name}» chưa ghi chức vụ trong cơ quan; hãy điền cột «Chức vụ»",
                place=one.origin.place("position"),
            )
        if not one.duty:
            yield Issue(
                code="board-duty-missing",
                severity=Severity.WARNING,
                message=f"«{one.full_name}» chưa được phân công nhiệm vụ; hãy điền cột «Nhiệm vụ được phân công»",
                place=one.origin.place("duty"),
            )
