"""Findings in SARIF 2.1.0, the format in which editors and servers show what a linter found."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from cchc_docs import __version__
from cchc_docs.checks.catalogue import CATALOGUE
from cchc_docs.conformity.rules import RULES
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.workflows.lint import Linted

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_PLACES = ("paragraph", "table", "row", "column", "page")


def as_sarif(linted: Sequence[Linted], status: int) -> dict[str, Any]:
    """One log with one run: every rule that was asked or broken, every file that was judged, every finding."""
    others = sorted({issue.code for one in linted for issue in one.issues} - set(RULES))
    names = [*RULES, *others]
    index = {name: number for number, name in enumerate(names)}
    driver = {"name": "cchc", "version": __version__, "language": "vi", "rules": [_rule(name) for name in names]}
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": status in (0, 1), "exitCode": status}],
        "artifacts": [{"location": {"uri": quote(one.file)}} for one in linted],
        "columnKind": "unicodeCodePoints",
        "results": [_result(issue, index[issue.code]) for one in linted for issue in one.issues],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(name: str) -> dict[str, Any]:
    if name not in RULES:
        known = CATALOGUE.get(name)
        said = known.meaning if known else name
        level = _LEVELS[known.severity] if known else "warning"
        return {"id": name, "shortDescription": {"text": said}, "help": {"text": said}, "defaultConfiguration": {"level": level}}
    rule = RULES[name]
    return {
        "id": name,
        "shortDescription": {"text": rule.says},
        "help": {"text": f"{rule.says} Căn cứ: {rule.article}. Đúng: {rule.good}. Sai: {rule.bad}."},
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
        "properties": {"article": rule.article},
    }


def _result(issue: Issue, rule: int) -> dict[str, Any]:
    """The finding; a Word file has no lines, so that its place is a logical one: «đoạn 12»."""
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": quote(issue.place.file or "")}}}
    told = {name: value for name in _PLACES if (value := getattr(issue.place, name)) is not None}
    if told:
        location["logicalLocations"] = [{"fullyQualifiedName": str(Place(**told)), "kind": "element"}]
        location["properties"] = told
    return {
        "ruleId": issue.code,
        "ruleIndex": rule,
        "level": _LEVELS[issue.severity],
        "message": {"text": issue.message},
        "locations": [location],
    }
