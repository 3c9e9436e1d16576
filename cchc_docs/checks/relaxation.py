"""Errors that the agency lets pass as warnings, by name and with its reason."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from cchc_docs.checks.catalogue import CATALOGUE
from cchc_docs.issues import Issue, Severity


def relax(issues: Iterable[Issue], relaxed: Mapping[str, str]) -> list[Issue]:
    """The issues, those whose code is relaxed (code → reason) turned into warnings that say so."""
    return [_relaxed(issue, relaxed[issue.code]) if _may(issue, relaxed) else issue for issue in issues]


def _may(issue: Issue, relaxed: Mapping[str, str]) -> bool:
    return issue.code in relaxed and CATALOGUE[issue.code].relaxable and issue.severity is Severity.ERROR


def _relaxed(issue: Issue, reason: str) -> Issue:
    return replace(issue, severity=Severity.WARNING, message=f"{issue.message} (cơ quan cho phép: {reason})")
