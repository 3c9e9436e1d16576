"""What is known of every issue of a kind."""

from dataclasses import dataclass

from cchc_docs.issues import Severity


@dataclass(frozen=True, kw_only=True)
class IssueKind:
    """A kind of problem."""

    severity: Severity
    meaning: str
    """What is wrong, for a clerk."""

    reason: str
    """Why it is an error, a warning or advice."""

    relaxable: bool = False
    """The agency may turn the error into a warning by name, with its reason."""


def kind(severity: Severity, meaning: str, reason: str, *, relaxable: bool = False) -> IssueKind:
    """The kind, told in one line."""
    return IssueKind(severity=severity, meaning=meaning, reason=reason, relaxable=relaxable)
