"""What is prepared in the PDF for those who sign and for the records office, who gives number and day."""

import re
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.pdf.blank_places import Blank, BlankPlace, find_blank_places
from cchc_docs.pdf.signature_field import (
    Role,
    SignatureField,
    SignaturePlace,
    add_fields,
    find_signature_place,
    seal_place,
)
from cchc_docs.pdf.text import PrintedText
from cchc_docs.vietnamese.text import clean
from cchc_docs.word.package import DraftProperties

_MINUTES = {Role.SECRETARY: "THƯ KÝ", Role.INSPECTED: "ĐƯỢC KIỂM TRA"}
"""Who signs minutes beside the chair: model 1.9 of the decree, and an inspection's."""

_SAID = {Blank.NUMBER: re.compile(r"Số\s*:\s*\d+\s*/"), Blank.DAY: re.compile(r",\s*ngày\s+\d+\s+tháng\s")}
_NAMES = {Blank.NUMBER: "số", Blank.DAY: "ngày"}


def add_signing_places(
    pdf: Path, shown: Path, printed: PrintedText, properties: DraftProperties, pages: Sequence[int]
) -> list[Issue]:
    """Adds the fields for signatures, and for number and day where they are blank; ``pages`` are the counts of the PDF's parts.

    ``printed`` are the pages of these parts. What has no place gets no field and a warning.
    """
    minutes = properties.notation.startswith("BB-")
    signer = find_signature_place(printed, properties.position, properties.full_name, pages[0])
    fields = [SignatureField(role=Role.SIGNER, place=signer)] if signer else []
    if minutes:
        found = ((role, find_signature_place(printed, position, "", pages[0])) for role, position in _MINUTES.items())
        fields += [SignatureField(role=role, place=place) for role, place in found if place]
    elif signer:
        seal = SignaturePlace(page=signer.page, box=seal_place(signer.box), name=properties.agency)
        fields.append(SignatureField(role=Role.AGENCY, place=seal))
    firsts = [0, *accumulate(pages)][:-1]
    blanks = find_blank_places(printed, properties.notation, firsts)
    issues = [] if signer else [_no_place(shown, properties.position)]
    issues += _not_found(printed, shown, blanks, {Blank.NUMBER} if minutes else set(Blank))
    if (fields or blanks) and not add_fields(pdf, fields, blanks):
        issues.append(_no_font(shown))
    return issues


def _no_place(shown: Path, position: str) -> Issue:
    return Issue(
        code="signature-place-not-found",
        severity=Severity.WARNING,
        message=(f"không tìm thấy chỗ ký dưới «{position}» nên không đặt ô ký số; hãy kiểm tra khối chữ ký trong dự thảo"),
        place=Place(file=shown.as_posix()),
    )


def _not_found(printed: PrintedText, shown: Path, blanks: Sequence[BlankPlace], wanted: set[Blank]) -> list[Issue]:
    """On the first page each stands printed, or is blank with room to be filled in."""
    first = clean(printed.text(0))
    standing = {place.blank for place in blanks if place.page == 0} | {blank for blank, said in _SAID.items() if said.search(first)}
    return [
        Issue(
            code="number-place-not-found",
            severity=Severity.WARNING,
            message=(
                f"không tìm thấy chỗ trống để ghi {_NAMES[blank]} nên không đặt ô điền; hãy kiểm tra dòng số, ký hiệu và dòng địa danh, "
                "ngày tháng trong dự thảo"
            ),
            place=Place(file=shown.as_posix(), page=1),
        )
        for blank in Blank
        if blank in wanted - standing
    ]


def _no_font(shown: Path) -> Issue:
    return Issue(
        code="number-font-missing",
        severity=Severity.WARNING,
        message=(
            "không tìm thấy tệp phông Times New Roman hoặc Liberation Serif nên không đặt ô điền số, ngày; hãy chạy cchc doctor "
            "để biết cách cài phông"
        ),
        place=Place(file=shown.as_posix()),
    )
