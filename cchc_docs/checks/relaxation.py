"""Errors that the agency lets pass as warnings, by name and with its reason."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from cchc_docs.checks.catalogue import CATALOGUE
from cchc_docs.checks.units import MISSING
from cchc_docs.issues import Issue, Severity


def relax(issues: Iterable[Issue], relaxed: Mapping[str, str]) -> list[Issue]:
    """The issues, those whose code is relaxed (code → reason) turned into warnings that say so."""
    return [issue.relaxed(relaxed[issue.code], Severity.WARNING) if _may(issue, relaxed) else issue for issue in issues]


def tolerate_missing(issues: Iterable[Issue]) -> list[Issue]:
    """The issues, those of workbooks that are not there turned into warnings: the report says what it lacks."""
    said = "; báo cáo sẽ ghi rõ là chưa có số liệu này"
    return [
        replace(issue, severity=Severity.WARNING, message=issue.message + said) if issue.code in MISSING else issue
        for issue in issues
    ]


def _may(issue: Issue, relaxed: Mapping[str, str]) -> bool:
    return issue.code in relaxed and CATALOGUE[issue.code].relaxable and issue.severity is Severity.ERROR
