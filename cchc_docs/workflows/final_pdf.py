"""The one file that is ready to be signed: document and annexes as PDF/A-2b, with a field for the signature."""

from collections.abc import Sequence
from pathlib import Path

from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.pdf.signature_field import add_signature_field, find_signature_place
from cchc_docs.vietnamese.numbers import roman
from cchc_docs.word.draft import Draft
from cchc_docs.word.package import DraftProperties
from cchc_docs.workflows.annexes import page_prefix
from cchc_docs.workflows.conversion import Convertible, Engine, convert_and_assemble


def build_final(parts: Sequence[Draft], pdf: Path, target: Path, scratch: Path, engine: Engine) -> tuple[int, list[Issue]]:
    """Writes the PDF/A-2b of the parts as they are, with the signature's field; gives its pages, and what went wrong.

    ``target`` is where the PDF will be, as messages name it; ``scratch`` is an empty folder for what is needed meanwhile.
    """
    office = engine()
    convertibles = []
    for part in parts:
        path = scratch / part.path.name
        path.write_bytes(part.content)
        convertibles.append(Convertible(path=path, title=part.properties.title, label_prefix=_prefix(part.properties)))
    converted = convert_and_assemble(convertibles, pdf, target, scratch, office, Severity.ERROR)
    if not converted.pages:
        return 0, [*converted.issues]
    field_issues = _add_field(pdf, parts[0].properties, converted.pages[0], target)
    return sum(converted.pages), [*converted.issues, *field_issues]


def _prefix(properties: DraftProperties) -> str:
    """What stands before the part's page numbers."""
    if not properties.part:
        return ""
    attached = properties.part > properties.annexes - properties.attachments
    return page_prefix(properties.title) if attached else f"PL {roman(properties.part)}-"


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
