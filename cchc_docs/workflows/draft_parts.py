"""A document's draft and its annexes as they stand now, and what keeps them from being final."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.errors import InputError
from cchc_docs.issues import Issue, Place, Severity, has_errors
from cchc_docs.vietnamese.numbers import roman
from cchc_docs.word.draft import Draft, read_draft
from cchc_docs.workflows.annexes import annex_file
from cchc_docs.workflows.document_form import errors_of_form
from cchc_docs.workflows.edited_figures import edited_dates, edited_figures
from cchc_docs.workflows.publication import refuse_if_open


def read_parts(draft: Path) -> tuple[list[Draft], list[Issue]]:
    """The document, then its annexes in their order, with an issue for each that is not there or belongs to another draft.

    Raises :class:`~cchc_docs.errors.InputError` for what is no draft of ours.
    """
    main = _read_main(draft)
    annexes, issues = _read_annexes(main)
    return [main, *annexes], issues


def check_parts(parts: Sequence[Draft], agency: Agency | None, *, accept_edits: bool, numbered: bool) -> list[Issue]:
    """Figures changed by hand, changes that are still tracked, numbers and days left open, errors of form.

    What is left open stops a document that is ``numbered``: nobody fills it in afterwards.
    """
    issues = [
        *edited_figures(parts, accepted=accept_edits),
        *edited_dates(parts),
        *(issue for part in parts for issue in _check(part)),
    ]
    left = Severity.ERROR if numbered else Severity.WARNING
    issues += [issue for part in parts for issue in _left_open(part, left)]
    return issues if has_errors(issues) else [*issues, *errors_of_form(parts, agency)]


def check_made(parts: Sequence[Draft], agency: Agency | None) -> list[Issue]:
    """The same for drafts that have just been made, which nobody has edited and which get no number."""
    return [*(issue for part in parts for issue in _left_open(part, Severity.WARNING)), *errors_of_form(parts, agency)]


def _left_open(part: Draft, severity: Severity) -> list[Issue]:
    return [
        Issue(
            code="draft-place-open",
            severity=severity,
            message=f"còn để trống «{what}»; hãy ghi đủ số, ngày của văn bản được nêu, ở dự thảo và ở bảng tính",
            place=Place(file=part.path.as_posix(), paragraph=paragraph),
        )
        for paragraph, what in part.open_places()
    ]


def _read_main(path: Path) -> Draft:
    main = _read(path)
    if main is None or main.properties.part:
        raise InputError(
            f"{path.as_posix()}: không phải dự thảo văn bản chính do cchc soạn; hãy chọn tệp như outputs/2023/2023-Q1/bao-cao.docx"
        )
    return main


def _read(path: Path) -> Draft | None:
    refuse_if_open(path)
    return read_draft(path)


def _read_annexes(main: Draft) -> tuple[list[Draft], list[Issue]]:
    """The annexes in their order, with an issue for each that is not there or belongs to another draft."""
    annexes, issues = [], []
    for number in range(1, main.properties.annexes + 1):
        path = main.path.with_name(annex_file(main.properties.kind, number))
        annex = _read(path) if path.is_file() else None
        if annex and _belongs(annex, main, number):
            annexes.append(annex)
            continue
        what = "là phụ lục của dự thảo khác" if path.is_file() else "không còn trong thư mục"
        issues.append(
            Issue(
                code="annex-missing",
                message=f"phụ lục {roman(number)} {what} nhưng dự thảo dẫn tới phụ lục này; hãy chép lại hoặc soạn lại dự thảo",
                place=Place(file=path.as_posix()),
            )
        )
    return annexes, issues


def _belongs(annex: Draft, main: Draft, number: int) -> bool:
    same = (annex.properties.kind, annex.properties.key) == (main.properties.kind, main.properties.key)
    return same and annex.properties.part == number


def _check(part: Draft) -> list[Issue]:
    return [
        Issue(
            code="draft-has-revisions",
            message=f"còn {what}, sẽ bị in ra; hãy chấp nhận hoặc xóa hết rồi lưu lại",
            place=Place(file=part.path.as_posix(), paragraph=paragraph),
        )
        for paragraph, what in part.revisions()
    ]


def what_stands_in_blanks(parts: Sequence[Draft]) -> list[Issue]:
    """A number that stands in a draft is in no register: it is left blank, and a warning says how to have it.

    A place that an edit has destroyed cannot be filled in later: a warning too, since it may be written by hand.
    """
    lost = [_lost(part, what, Severity.WARNING) for part in parts for what in part.lost_places()]
    standing = dict.fromkeys(what for part in parts for what in part.filled_by_hand())
    if not standing:
        return lost
    told = Issue(
        code="draft-filled-by-hand",
        severity=Severity.WARNING,
        message=(
            f"{', '.join(standing)} ghi sẵn trong dự thảo được để trống trong PDF; hãy dùng --number N và --date D để ghi vào văn bản "
            "và vào sổ"
        ),
        place=Place(file=parts[0].path.as_posix()),
    )
    return [*lost, told]


def fill_part(part: Draft, code_number: int | None, day: date | None) -> list[Issue]:
    """Writes number and date, None as room to be filled in, with an issue for each place that an edit has destroyed."""
    number = IssuingNumber(code_number=code_number, code_notation=part.properties.notation) if code_number else None
    return [_lost(part, what, Severity.ERROR) for what in part.fill(number, day)]


def _lost(part: Draft, what: str, severity: Severity) -> Issue:
    return Issue(
        code="draft-place-lost",
        severity=severity,
        message=f"không còn chỗ ghi {what} (đã bị xóa khi sửa dự thảo); hãy soạn lại dự thảo bằng --keep-edited",
        place=Place(file=part.path.as_posix()),
    )
