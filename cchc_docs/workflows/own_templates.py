"""Templates that an office has put into ``templates/`` itself: what each is, what it needs, and filling it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.period_key import PeriodKind
from cchc_docs.domain.template_field import TemplateFields
from cchc_docs.errors import CchcError, TemplateError
from cchc_docs.issues import Severity
from cchc_docs.settings.workspace import Workspace, plain_name
from cchc_docs.word.template_lint import lint_template
from cchc_docs.word.used_fields import has_tags, named_variables, used_fields
from cchc_docs.workflows.companion import Companion, CompanionRequest
from cchc_docs.workflows.companions import PERIODS
from cchc_docs.workflows.draft_from_fields import draft_from_plan, draft_from_report
from cchc_docs.workflows.plan_fields import PLAN_FIELDS
from cchc_docs.workflows.produced import Produced
from cchc_docs.workflows.report_fields import REPORT_FIELDS
from cchc_docs.workflows.template_fields import TEMPLATE_FIELDS

_ANNEX = "phu-luc"
"""An annex stands for no document; its name would take that of a report's annex."""


@dataclass(frozen=True, kw_only=True)
class OwnTemplate:
    """One of them."""

    companion: Companion
    needs: tuple[str, ...] = ()
    """The fields it names."""

    problem: str = ""
    """Why it cannot be filled; empty when it can be tried."""


def own_templates(workspace: Workspace) -> list[OwnTemplate]:
    """Those with tags, by their names; one that cannot be read is told with its problem."""
    files = sorted(path for path in workspace.templates.glob("*.docx") if path.name not in TEMPLATE_FIELDS)
    return [own for path in files if not path.name.startswith(("~$", _ANNEX)) and (own := _own(workspace, path))]


def own_companion(workspace: Workspace, kind: str) -> Companion | None:
    """The one of that name, None when there is none. Raises :class:`~cchc_docs.errors.TemplateError` when it cannot be read."""
    own = next((one for one in own_templates(workspace) if one.companion.kind == kind), None)
    if own and own.problem:
        raise TemplateError(own.problem)
    return own.companion if own else None


def _own(workspace: Workspace, path: Path) -> OwnTemplate | None:
    name = workspace.name(path)
    try:
        if not has_tags(path, name):
            return None
        companion = _companion(path, of_plan=_is_of_plan(named_variables(path, name)))
        return OwnTemplate(companion=companion, needs=used_fields(path, name, companion.fields))
    except CchcError as error:
        return OwnTemplate(companion=_companion(path, of_plan=False), problem=str(error))


def _is_of_plan(named: frozenset[str]) -> bool:
    """Whether it names what only plans have; what both have, or nobody, is looked for in the report."""
    report, plan = ({field.name for field in fields} for fields in (REPORT_FIELDS, PLAN_FIELDS))
    return len(named & plan) > len(named & report)


def _companion(path: Path, *, of_plan: bool) -> Companion:
    fields: TemplateFields = PLAN_FIELDS if of_plan else REPORT_FIELDS
    usual = DocumentType.KE_HOACH if of_plan else DocumentType.BAO_CAO
    drafted: Callable[[Companion, CompanionRequest], Produced]
    if of_plan:
        drafted = partial(draft_from_plan, "Cải cách hành chính năm {year}")
    else:
        drafted = partial(draft_from_report, "Kết quả công tác cải cách hành chính {period}", lambda _: ())
    return Companion(
        kind=path.stem,
        name="Mẫu riêng của cơ quan",
        document_type=type_named(path.stem) or usual,
        keys=frozenset({PeriodKind.YEAR}) if of_plan else PERIODS,
        key_name="năm" if of_plan else "kỳ báo cáo",
        key_example="2023" if of_plan else "2023-Q1",
        fields=fields,
        draft=partial(_judged, drafted),
    )


def type_named(stem: str) -> DocumentType | None:
    """The type with whose plain name the file's name begins: «thong-bao-ket-qua» is a notice; None when no type does."""
    named = [one for one in DocumentType if f"{plain_name(stem)}-".startswith(f"{plain_name(one.title)}-")]
    return max(named, key=lambda one: len(one.title), default=None)


def _judged(
    drafted: Callable[[Companion, CompanionRequest], Produced], companion: Companion, request: CompanionRequest
) -> Produced:
    """Every problem of the template at once, before any data is read; its warnings go along with the draft."""
    path = request.workspace.templates / companion.template
    issues = lint_template(path, request.workspace.name(path), companion.fields)
    if wrong := [str(issue) for issue in issues if issue.severity is Severity.ERROR]:
        raise TemplateError("\n".join(wrong))
    produced = drafted(companion, request)
    return replace(produced, issues=(*issues, *produced.issues))
