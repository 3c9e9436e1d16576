"""A Word document or a PDF judged by the rules of form, as the agency relaxes them."""

from collections.abc import Sequence

from cchc_docs.conformity.form import Form, KnownName
from cchc_docs.conformity.judge import judge, judge_printed
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.document_structure import DocumentStructure
from cchc_docs.domain.page_geometry import PageGeometry
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.word.draft import Draft

_MILDER = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.ADVICE, Severity.ADVICE: Severity.ADVICE}


def judge_form(structure: DocumentStructure, name: str, agency: Agency | None) -> tuple[Form, list[Issue]]:
    """What the document is, and every finding in it; without the agency its names are not known."""
    form, issues = judge(structure, name, _known_names(agency))
    return form, [_overridden(issue, agency) for issue in issues]


def judge_pages(geometry: PageGeometry, name: str, agency: Agency | None) -> tuple[Form, list[Issue]]:
    """The same for the printed pages of a PDF; what the document is tells its first part."""
    form, issues = judge_printed(geometry, name, _known_names(agency))
    return form, [_overridden(issue, agency) for issue in issues]


def errors_of_form(parts: Sequence[Draft], agency: Agency | None) -> list[Issue]:
    """For each part with errors of form a warning: the leader may want it so, and «cchc lint» names them one by one."""
    return [issue for part in parts for issue in _of_part(part, agency)]


def _of_part(part: Draft, agency: Agency | None) -> list[Issue]:
    name = part.path.as_posix()
    found = [issue for issue in judge_form(part.structure(), name, agency)[1] if issue.severity is Severity.ERROR]
    if not found:
        return []
    first = found[0]
    return [
        Issue(
            code="draft-form",
            severity=Severity.WARNING,
            message=f"có {len(found)} lỗi thể thức, lỗi đầu: {first.message}; hãy xem từng lỗi bằng cchc lint {name}",
            place=Place(file=name, paragraph=first.place.paragraph),
        )
    ]


def _known_names(agency: Agency | None) -> list[KnownName]:
    return [
        KnownName(name=one.name, place_name=one.place_name, valid_from=one.valid_from, valid_until=one.valid_until)
        for one in (agency.names if agency else ())
    ]


def _overridden(issue: Issue, agency: Agency | None) -> Issue:
    reason = agency.relaxed.get(issue.code) if agency else None
    return issue.relaxed(reason, _MILDER[issue.severity]) if reason else issue
