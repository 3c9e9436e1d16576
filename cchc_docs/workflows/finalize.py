"""Finalizing a draft as it stands now: number and date in their places, one PDF/A-2b, a field for the signature."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docx.document import Document

from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.errors import InputError, OutputError
from cchc_docs.issues import Issue, Place, Severity, has_errors
from cchc_docs.pdf.signature_field import add_signature_field, find_signature_place, is_signed
from cchc_docs.vietnamese.dates import long_date
from cchc_docs.vietnamese.numbers import roman
from cchc_docs.word.bookmarks import CODE_NUMBER, ISSUED_DATE, fill_bookmark
from cchc_docs.word.package import DraftProperties, open_document, read_properties, to_bytes
from cchc_docs.word.revisions import find_revisions
from cchc_docs.workflows.conversion import Convertible, Engine, check_fonts, convert_and_assemble
from cchc_docs.workflows.produced import Produced, ProducedDocument
from cchc_docs.workflows.publication import Publication, publication, refuse_if_open


@dataclass(frozen=True, kw_only=True)
class _DraftPart:
    """The main document or an annex, as it stands now."""

    path: Path
    document: Document
    properties: DraftProperties


def finalize(draft: Path, *, number: int | None, day: date | None, engine: Engine) -> Produced:
    """Writes ``<draft>.trinh-ky.pdf`` beside the draft, with the annexes that were drafted with it.

    ``number`` and ``day`` None leave both blank, to be filled after the signature. Nothing is written when the draft has errors.
    """
    parts = _read_parts(draft)
    issues = [issue for part in parts for issue in _check(part)]
    if number is not None or day is not None:
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


def _read_parts(draft: Path) -> list[_DraftPart]:
    main = _read_part(draft)
    if main is None or main.properties.part:
        raise InputError(
            f"{draft.as_posix()}: không phải dự thảo văn bản chính do cchc soạn; hãy chọn tệp như outputs/2023/2023-Q1/bao-cao.docx"
        )
    annexes = []
    for path in sorted(draft.parent.glob("phu-luc-*.docx")):
        annex = _read_part(path)
        same = annex and (annex.properties.kind, annex.properties.key) == (main.properties.kind, main.properties.key)
        if annex and same and path.stem == f"phu-luc-{annex.properties.part}":
            annexes.append(annex)
    return [main, *sorted(annexes, key=lambda annex: annex.properties.part)]


def _read_part(path: Path) -> _DraftPart | None:
    refuse_if_open(path)
    document = open_document(path, path.as_posix())
    properties = read_properties(document)
    return _DraftPart(path=path, document=document, properties=properties) if properties else None


def _check(part: _DraftPart) -> list[Issue]:
    return [
        Issue(
            code="draft-has-revisions",
            message=f"còn {what}, sẽ bị in ra; hãy chấp nhận hoặc xóa hết rồi lưu lại",
            place=Place(file=part.path.as_posix(), paragraph=paragraph),
        )
        for paragraph, what in find_revisions(part.document)
    ]


def _fill(part: _DraftPart, number: int | None, day: date | None) -> list[Issue]:
    issuing_number = IssuingNumber(code_number=number, code_notation=part.properties.notation)
    wanted = {}
    if number is not None:
        wanted[CODE_NUMBER] = issuing_number.number_part
    if day is not None:
        wanted[ISSUED_DATE] = long_date(day)
    part.document.core_properties.keywords = str(issuing_number)
    names = {CODE_NUMBER: "số văn bản", ISSUED_DATE: "ngày ban hành"}
    return [
        Issue(
            code="draft-place-lost",
            message=f"không còn chỗ ghi {names[name]} (đã bị xóa khi sửa dự thảo); hãy soạn lại dự thảo bằng --keep-edited",
            place=Place(file=part.path.as_posix()),
        )
        for name, text in wanted.items()
        if not fill_bookmark(part.document, name, text)
    ]


def _refuse_if_signed(target: Path) -> None:
    if target.exists() and is_signed(target):
        raise OutputError(f"{target.as_posix()}: tệp đã có chữ ký số; hãy chuyển tệp đã ký sang tên khác rồi chạy lại")


def _build(parts: list[_DraftPart], outgoing: Publication, target: Path, engine: Engine) -> tuple[int, list[Issue]]:
    office = engine()
    scratch = outgoing.scratch()
    convertibles = []
    for part in parts:
        path = scratch / part.path.name
        path.write_bytes(to_bytes(part.document))
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


def _produced(main: _DraftPart, target: Path, number: int | None, day: date | None, pages: int) -> ProducedDocument:
    return ProducedDocument(
        kind=main.properties.kind,
        key=main.properties.key,
        path=target,
        number=number,
        notation=main.properties.notation,
        date=day,
        pages=pages,
    )
