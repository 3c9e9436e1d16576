"""What a form holds before a clerk opens it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class FilledRow:
    """A row of a table: values and remarks by the names of its columns."""

    values: Mapping[str, Any]
    remarks: Mapping[str, str] = field(default_factory=dict)
    """Shown as the cell's comment: what a code stands for."""


@dataclass(frozen=True, kw_only=True)
class Prefill:
    """Facts and rows by the names of their sheets; everything else is left blank."""

    facts: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    rows: Mapping[str, Sequence[FilledRow]] = field(default_factory=dict)
