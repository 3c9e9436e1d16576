"""The tables of all fields that templates may name, with what the sample prints for each."""

from collections.abc import Iterator, Mapping
from typing import Any

from cchc_docs.domain.template_field import FieldKind, TemplateField, TemplateFields
from cchc_docs.word.template import printed
from cchc_docs.workflows.companions import COMPANIONS
from cchc_docs.workflows.decision_fields import TEAM_DECISION_FIELDS
from cchc_docs.workflows.document_fields import DOCUMENT_FIELDS, OWN_APPENDIX
from cchc_docs.workflows.dossier_fields import DOSSIER_FIELD, OVERDUE_FIELD
from cchc_docs.workflows.meeting_fields import INSPECTION_FIELDS, MEETING_FIELDS
from cchc_docs.workflows.plan_fields import PLAN_FIELDS
from cchc_docs.workflows.report_fields import APPENDIX_FIELDS
from cchc_docs.workflows.sister_plan_fields import SISTER_PLAN_FIELDS
from tools.sample_context import sample_context, sample_meeting_context, sample_plan_context, sample_sister_plan_context
from tools.sample_decisions import sample_inspection_context, sample_team_decision_context
from tools.sample_letters import LETTERS

_LONGEST = 90
Row = tuple[str, str, str, str]
Table = tuple[str, list[Row]]


def template_tables() -> Iterator[Table]:
    """(title, rows) for the fields outside groups, for each group, and for each list of groups; the plans' and letters' own come last."""
    yield from _tables(APPENDIX_FIELDS, sample_context(), "Chung", "")
    shared = {field.name for field in (*DOCUMENT_FIELDS, OWN_APPENDIX)}
    own = tuple(field for field in PLAN_FIELDS if field.name not in shared)
    yield from _tables(own, sample_plan_context(), "Kế hoạch và phụ lục của kế hoạch: chung", "Kế hoạch: ")
    own = tuple(field for field in SISTER_PLAN_FIELDS if field.name not in shared)
    yield from _tables(own, sample_sister_plan_context(), "Kế hoạch riêng: chung", "Kế hoạch riêng: ")
    for kind, (name, sample) in LETTERS.items():
        own = tuple(field for field in COMPANIONS[kind].fields if field.name not in shared)
        yield from _tables(own, sample(), f"{name}: chung", f"{name}: ")
    shared |= {field.name for field in (DOSSIER_FIELD, OVERDUE_FIELD)}
    own = tuple(field for field in MEETING_FIELDS if field.name not in shared)
    yield from _tables(own, sample_meeting_context(), "Biên bản, giấy mời, thông báo kết luận: chung", "Cuộc họp: ")
    own = tuple(field for field in INSPECTION_FIELDS if field not in MEETING_FIELDS)
    yield from _tables(own, sample_inspection_context(), "Biên bản kiểm tra: chung", "Biên bản kiểm tra: ")
    own = tuple(field for field in TEAM_DECISION_FIELDS if field not in DOCUMENT_FIELDS)
    title = "Quyết định kiện toàn ban, tổ; phụ lục, quy chế kèm theo: chung"
    yield from _tables(own, sample_team_decision_context(), title, "Quyết định kiện toàn: ")


def _tables(fields: TemplateFields, context: Mapping[str, Any], title: str, before: str) -> Iterator[Table]:
    alone = [field for field in fields if field.kind is not FieldKind.GROUP]
    if alone:
        yield title, [row for field in alone for row in _rows(field, field.name, context[field.name])]
    for field in fields:
        if field.kind is FieldKind.GROUP:
            yield from _group(f"{before}{field.meaning}", field.fields, field.name, context[field.name])
        elif field.fields:
            heading = f"{before}{field.meaning}: trong `{{%tr for {field.name} in {field.name} %}}`"
            yield from _group(heading, field.fields, field.name, context[field.name][0])


def _group(title: str, fields: TemplateFields, path: str, values: Mapping[str, Any]) -> Iterator[Table]:
    alone = [one for one in fields if one.kind is not FieldKind.GROUP]
    yield title, [row for one in alone for row in _rows(one, f"{path}.{one.name}", values[one.name])]
    for one in fields:
        if one.kind is FieldKind.GROUP:
            yield from _group(f"{title}: {one.meaning}", one.fields, f"{path}.{one.name}", values[one.name])
        if one.kind is FieldKind.LIST and one.fields:
            heading = f"{one.meaning}: trong `{{%tr for {one.name} in {path}.{one.name} %}}`"
            yield from _group(heading, one.fields, one.name, values[one.name][0])


def _rows(field: TemplateField, path: str, value: Any) -> Iterator[Row]:
    if field.kind is not FieldKind.LIST:
        yield f"`{{{{ {path} }}}}`", field.meaning, str(field.kind), _example(value)
    elif field.fields:
        yield f"`{{%tr for {field.name} in {path} %}}`", field.meaning, str(field.kind), f"{len(value)} phần tử, xem bảng riêng"
    else:
        yield f"`{{%p for dong in {path} %}}` `{{{{ dong }}}}`", field.meaning, str(field.kind), _example(value[0] if value else "")


def _example(value: Any) -> str:
    text = " ".join(str(printed(value)).split())
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return text or "(trống)"
