"""A kind of document that goes along with plan and reports: a sister plan, an invitation, a notice."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.period_key import PeriodKey, PeriodKind
from cchc_docs.domain.template_field import TemplateFields
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.conversion import Engine
from cchc_docs.workflows.produced import Produced


@dataclass(frozen=True, kw_only=True)
class CompanionRequest:
    """Which document is to be written, and how."""

    workspace: Workspace
    key: PeriodKey
    today: date
    engine: Engine
    keep_edited: bool = False
    """Whether edited drafts are moved aside; else they stop the drafting."""

    meeting: int = 1
    """Which of the key's meetings a document about one is of."""


@dataclass(frozen=True, kw_only=True)
class Companion:
    """What is known of a kind before one of it is written."""

    kind: str
    """By which a clerk asks for it, and its file name in ``outputs/``."""

    name: str
    document_type: DocumentType
    keys: frozenset[PeriodKind]
    """The kinds of keys that it may be written for."""

    key_name: str
    """What its key is, for a clerk: «năm»."""

    key_example: str
    fields: TemplateFields
    """What its template may name."""

    draft: Callable[["Companion", CompanionRequest], Produced]

    @property
    def template(self) -> str:
        """The file name of its template."""
        return f"{self.kind}.docx"
