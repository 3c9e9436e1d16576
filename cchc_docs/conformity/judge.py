"""Judging a document by all rules."""

from collections.abc import Iterable, Sequence

from cchc_docs.conformity import capital_rules, citation_rules, file_rules, page_rules, term_rules, text_rules
from cchc_docs.conformity.form import Form, KnownName
from cchc_docs.conformity.recognition import recognize
from cchc_docs.conformity.rule import Rule
from cchc_docs.conformity.rules import RULES
from cchc_docs.domain.document_structure import DocumentStructure
from cchc_docs.issues import Issue

_OF_ANY_DOCUMENT = (
    *text_rules.RULES,
    *citation_rules.RULES,
    *capital_rules.RULES,
    *term_rules.RULES,
    *file_rules.RULES,
    RULES["party-document"],
)


def _asked(form: Form) -> Iterable[Rule]:
    if form.is_party:
        return _OF_ANY_DOCUMENT
    if not form.is_recognized:
        return (*page_rules.RULES, RULES["form-unrecognized"], *_OF_ANY_DOCUMENT)
    return (rule for rule in RULES.values() if rule.on_annexes or not form.is_annex)


def judge(structure: DocumentStructure, file: str, known_names: Sequence[KnownName] = ()) -> tuple[Form, list[Issue]]:
    """The document as it was recognised, and its findings in the order in which they stand in it.

    ``file`` is what issues call it. What is missing or concerns the whole document comes first.
    """
    form = recognize(structure, known_names)
    issues = [issue for rule in _asked(form) for issue in rule.issues(form, file)]
    return form, sorted(issues, key=lambda issue: issue.place.paragraph or 0)
