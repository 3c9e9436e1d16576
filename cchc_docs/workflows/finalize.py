"""Finalizing a draft as it stands now: number and date in their places, one PDF/A-2b, a field for the signature."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.errors import InputError
from cchc_docs.issues import Issue, Place, Severity, has_errors
from cchc_docs.pdf.signature_field import add_signature_field, find_signature_place
from cchc_docs.vietnamese.numbers import roman
from cchc_docs.word.draft import Draft, read_draft
from cchc_docs.word.package import DraftProperties
from cchc_docs.workflows.annexes import annex_file
from cchc_docs.workflows.conversion import Convertible, Engine, convert_and_assemble
from cchc_docs.workflows.edited_figures import edited_figures
from cchc_docs.workflows.produced import Produced, ProducedDocument
from cchc_docs.workflows.protection import refuse_foreign, remember
from cchc_docs.workflows.publication import Publication, complete_interrupted, publication, refuse_if_open


def finalize(draft: Path, *, number: int | None, day: date | None, engine: Engine, accept_edits: bool = False) -> Produced:
    """Writes ``<draft>.trinh-ky.pdf`` beside the draft, with the annexes that were drafted with it.

    ``number`` and ``day`` None leave both blank, to be filled after the signature. Nothing is written when the draft has errors;
    figures that were changed by hand are errors unless ``accept_edits``.
    """
    complete_interrupted(draft.parent)
    main = _read_main(draft)
    annexes, issues = _read_annexes(main)
    parts = [main, *annexes]
    issues += edited_figures(parts, accepted=accept_edits)
    issues += [issue for part in parts for issue in _check(part)]
    issues += _filled_by_hand(parts) if number is None or day is None else ()
    issues += [issue for part in parts for issue in _fill(part, number, day)]
    if has_errors(issues):
        return Produced(issues=tuple(issues))
    target = draft.with_suffix(".trinh-ky.pdf")
    refuse_foreign(target.parent, target.name)
    with publication(draft.parent) as outgoing:
        pages, found = _build(parts, outgoing, target, engine)
        issues += found
        if has_errors(issues):
            return Produced(issues=tuple(issues))
        remember(outgoing, target.name)
        outgoing.publish()
    return Produced(documents=(_produced(main, target, number, day, pages),), issues=tuple(issues))


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


def _filled_by_hand(parts: Sequence[Draft]) -> list[Issue]:
    """A number or day that is typed into one part stays blank in the others; one that was drafted stands in all of them."""
    filled = {part.path: part.filled_by_hand() for part in parts}
    return [
        Issue(
            code="draft-filled-by-hand",
            message=f"{what} đã ghi tay trong dự thảo nên không có ở các phụ lục; hãy để trống chỗ đó rồi dùng --number và --date",
            place=Place(file=path.as_posix()),
        )
        for path, told in filled.items()
        for what in told
        if not all(what in others for others in filled.values())
    ]


def _fill(part: Draft, code_number: int | None, day: date | None) -> list[Issue]:
    number = IssuingNumber(code_number=code_number, code_notation=part.properties.notation) if code_number else None
    return [
        Issue(
            code="draft-place-lost",
            message=f"không còn chỗ ghi {what} (đã bị xóa khi sửa dự thảo); hãy soạn lại dự thảo bằng --keep-edited",
            place=Place(file=part.path.as_posix()),
        )
        for what in part.fill(number, day)
    ]


def _build(parts: list[Draft], outgoing: Publication, target: Path, engine: Engine) -> tuple[int, list[Issue]]:
    office, scratch = engine(), outgoing.scratch()
    convertibles = []
    for part in parts:
        path = scratch / part.path.name
        path.write_bytes(part.content)
        prefix = f"PL {roman(part.properties.part)}-" if part.properties.part else ""
        convertibles.append(Convertible(path=path, title=part.properties.title, label_prefix=prefix))
    pdf = outgoing.path(target.name)
    converted = convert_and_assemble(convertibles, pdf, target, scratch, office, Severity.ERROR)
    field_issues = _add_field(pdf, parts[0].properties, converted.pages[0], target)
    return sum(converted.pages), [*converted.issues, *field_issues]


def _add_field(pdf: Path, properties: DraftProperties, main_pages: int, target: Path) -> list[Issue]:
    place = find_signature_place(pdf, properties.position, properties.full_name, main_pages)
    if place is None:
        return [
            Issue(
                code="signature-place-not-found",
                severity=Severity.WARNING,
                message=(
                    f"không tìm thấy chỗ ký dưới «{properties.position}» nên không đặt ô ký số; "
                    "hãy kiểm tra khối chữ ký trong dự thảo"
                ),
                place=Place(file=target.as_posix()),
            )
        ]
    add_signature_field(pdf, place)
    return []


def _produced(main: Draft, target: Path, number: int | None, day: date | None, pages: int) -> ProducedDocument:
    return ProducedDocument(
        kind=main.properties.kind,
        key=main.properties.key,
        path=target,
        number=number,
        notation=main.properties.notation,
        date=day,
        pages=pages,
    )
