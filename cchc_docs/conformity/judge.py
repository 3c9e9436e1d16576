"""Judging a document by all rules."""

from collections.abc import Sequence

from cchc_docs.conformity.form import Form, KnownName
from cchc_docs.conformity.recognition import recognize
from cchc_docs.conformity.rules import RULES
from cchc_docs.domain.document_structure import DocumentStructure
from cchc_docs.issues import Issue


def judge(structure: DocumentStructure, file: str, known_names: Sequence[KnownName] = ()) -> tuple[Form, list[Issue]]:
    """The document as it was recognised, and its findings in the order in which they stand in it.

    ``file`` is what issues call it. What is missing or concerns the whole document comes first.
    """
    form = recognize(structure, known_names)
    issues = [issue for rule in RULES.values() if rule.on_annexes or not form.is_annex for issue in rule.issues(form, file)]
    return form, sorted(issues, key=lambda issue: issue.place.paragraph or 0)
