"""What keeps a Word file from being converted, as issues with their paragraph."""

from cchc_docs.issues import Issue, Place
from cchc_docs.word.hazards import find_hazards, may_carry_hazards
from cchc_docs.word.package import open_document


def document_hazards(content: bytes, name: str) -> list[Issue]:
    """What the file carries that must not reach LibreOffice; ``name`` is how messages call it.

    Raises :class:`~cchc_docs.errors.InputError` for what is no Word file.
    """
    if not may_carry_hazards(content):
        return []
    return [
        Issue(
            code="document-hazard",
            message=f"{hazard.what}, không chuyển sang PDF được; {hazard.remedy}",
            place=Place(file=name, paragraph=hazard.paragraph),
        )
        for hazard in find_hazards(open_document(content, name))
    ]
