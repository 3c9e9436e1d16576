"""Judging a document by all rules."""

from collections.abc import Iterable, Sequence

from cchc_docs.conformity import capital_rules, citation_rules, file_rules, page_rules, printed_rules, term_rules, text_rules
from cchc_docs.conformity.form import Form, KnownName
from cchc_docs.conformity.printed_document import structures
from cchc_docs.conformity.recognition import recognize
from cchc_docs.conformity.rule import Rule
from cchc_docs.conformity.rules import RULES
from cchc_docs.domain.document_structure import DocumentStructure
from cchc_docs.domain.evidence import is_evidence_page
from cchc_docs.domain.page_geometry import PageGeometry
from cchc_docs.issues import Issue

_OF_ANY_DOCUMENT = (
    *text_rules.RULES,
    *citation_rules.RULES,
    *capital_rules.RULES,
    *term_rules.RULES,
    *file_rules.RULES,
    RULES["party-document"],
)
_OF_ANY_PRINT = (*page_rules.RULES, *printed_rules.RULES)
_NOT_PRINTED = {"font-twin"}
"""What a print does not show: its fonts are embedded, and Liberation Serif prints as Times New Roman."""


def _asked(form: Form) -> Iterable[Rule]:
    if form.is_party:
        return _OF_ANY_DOCUMENT
    if not form.is_recognized:
        return (*_OF_ANY_PRINT, RULES["form-unrecognized"], *_OF_ANY_DOCUMENT)
    return (rule for rule in RULES.values() if rule.on_annexes or not form.is_annex)


def judge(structure: DocumentStructure, file: str, known_names: Sequence[KnownName] = ()) -> tuple[Form, list[Issue]]:
    """The document as it was recognised, and its findings in the order in which they stand in it.

    ``file`` is what issues call it. What is missing or concerns the whole document comes first.
    """
    form = recognize(structure, known_names)
    issues = [issue for rule in _asked(form) for issue in rule.issues(form, file)]
    return form, sorted(issues, key=lambda issue: issue.place.paragraph or 0)


def judge_printed(geometry: PageGeometry, file: str, known_names: Sequence[KnownName] = ()) -> tuple[Form, list[Issue]]:
    """The first document of the printed pages as it was recognised, and the findings of all, page by page from above.

    Annexes and other documents bound with it are each judged as what they are; evidence is not judged.
    """
    own = tuple(page for page in geometry.pages if not is_evidence_page(page.label))
    geometry = PageGeometry(pages=own) if own else geometry
    if geometry.is_scan:
        form = Form(structure=DocumentStructure(sections=(), printed=geometry))
        return form, list(RULES["scan-without-text"].issues(form, file))
    forms = [recognize(structure, known_names) for structure in structures(geometry)]
    asked = ((form, rule) for form in forms for rule in _asked(form) if rule.name not in _NOT_PRINTED)
    issues = [issue for form, rule in asked for issue in rule.issues(form, file)]
    return forms[0], sorted(issues, key=lambda issue: (issue.place.page or 0, -(issue.place.box or (0, 0, 0, 1e6))[3]))
