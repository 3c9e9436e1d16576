"""Finalizing a draft as it stands now: number and date in their places, one PDF/A-2b, a field for the signature."""

from datetime import date
from pathlib import Path

from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.errors import InputError, OutputError
from cchc_docs.issues import Issue, Place, Severity, has_errors
from cchc_docs.pdf.signature_field import add_signature_field, find_signature_place, is_signed
from cchc_docs.vietnamese.numbers import roman
from cchc_docs.word.draft import Draft, read_draft
from cchc_docs.word.package import DraftProperties
from cchc_docs.workflows.conversion import Convertible, Engine, check_fonts, convert_and_assemble
from cchc_docs.workflows.produced import Produced, ProducedDocument
from cchc_docs.workflows.publication import Publication, publication, refuse_if_open


def finalize(draft: Path, *, number: int | None, day: date | None, engine: Engine) -> Produced:
    """Writes ``<draft>.trinh-ky.pdf`` beside the draft, with the annexes that were drafted with it.

    ``number`` and ``day`` None leave both blank, to be filled after the signature. Nothing is written when the draft has errors.
    """
    parts = _read_parts(draft)
    issues = [issue for part in parts for issue in _check(part)]
    issues += [issue for part in parts for issue in _fill(part, number, day)]
    if has_errors(issues):
        return Produced(issues=tuple(issues))
    target = draft.with_suffix(".trinh-ky.pdf")
    _refuse_if_signed(target)
    with publication(draft.parent) as outgoing:
        pages, build_issues = _build(parts, outgoing, target, engine)
        issues += build_issues
        if not has_errors(build_issues):
            outgoing.publish()
    if has_errors(issues):
        return Produced(issues=tuple(issues))
    return Produced(documents=(_produced(parts[0], target, number, day, pages),), issues=tuple(issues))


def _read_parts(path: Path) -> list[Draft]:
    main = _read(path)
    if main is None or main.properties.part:
        raise InputError(
            f"{path.as_posix()}: không phải dự thảo văn bản chính do cchc soạn; hãy chọn tệp như outputs/2023/2023-Q1/bao-cao.docx"
        )
    found = (_read(annex) for annex in path.parent.glob("phu-luc-*.docx"))
    annexes = [annex for annex in found if annex and _belongs(annex, main)]
    return [main, *sorted(annexes, key=lambda annex: annex.properties.part)]


def _belongs(annex: Draft, main: Draft) -> bool:
    """An annex of the same draft, and not a copy of it that was moved aside."""
    same = (annex.properties.kind, annex.properties.key) == (main.properties.kind, main.properties.key)
    return same and annex.path.stem == f"phu-luc-{annex.properties.part}"


def _read(path: Path) -> Draft | None:
    refuse_if_open(path)
    return read_draft(path)


def _check(part: Draft) -> list[Issue]:
    return [
        Issue(
            code="draft-has-revisions",
            message=f"còn {what}, sẽ bị in ra; hãy chấp nhận hoặc xóa hết rồi lưu lại",
            place=Place(file=part.path.as_posix(), paragraph=paragraph),
        )
        for paragraph, what in part.revisions()
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


def _refuse_if_signed(target: Path) -> None:
    if target.exists() and is_signed(target):
        raise OutputError(f"{target.as_posix()}: tệp đã có chữ ký số; hãy chuyển tệp đã ký sang tên khác rồi chạy lại")


def _build(parts: list[Draft], outgoing: Publication, target: Path, engine: Engine) -> tuple[int, list[Issue]]:
    office = engine()
    scratch = outgoing.scratch()
    convertibles = []
    for part in parts:
        path = scratch / part.path.name
        path.write_bytes(part.content)
        prefix = f"PL {roman(part.properties.part)}-" if part.properties.part else ""
        convertibles.append(Convertible(path=path, title=part.properties.title, label_prefix=prefix))
    pdf = outgoing.path(target.name)
    assembled = convert_and_assemble(convertibles, pdf, scratch, office)
    issues = check_fonts(assembled, pdf, target.as_posix(), scratch, office, Severity.ERROR)
    issues += _add_field(pdf, parts[0].properties, assembled.pages[0], target)
    return sum(assembled.pages), issues


def _add_field(pdf: Path, properties: DraftProperties, main_pages: int, target: Path) -> list[Issue]:
    place = find_signature_place(pdf, properties.position, properties.full_name, main_pages)
    if place is None:
        return [
            Issue(
                code="signature-place-not-found",
                severity=Severity.WARNING,
                message=(
                    f"không tìm thấy chỗ ký giữa «{properties.position}» và «{properties.full_name}» nên không đặt ô ký số; "
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
