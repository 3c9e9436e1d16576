"""What templates may name is what the contexts of report, plan and sister plan hold, both ways."""

from collections.abc import Mapping
from typing import Any

import pytest

from cchc_docs.domain.marked_text import MarkedText
from cchc_docs.domain.template_field import FieldKind, TemplateField, TemplateFields
from cchc_docs.workflows.companions import COMPANIONS
from cchc_docs.workflows.decision_fields import ATTACHED_FIELDS
from cchc_docs.workflows.meeting_fields import MEETING_FIELDS
from cchc_docs.workflows.plan_fields import PLAN_APPENDIX_FIELDS
from cchc_docs.workflows.report_fields import APPENDIX_FIELDS, REPORT_FIELDS
from cchc_docs.workflows.sister_plan_fields import SISTER_PLAN_FIELDS
from cchc_docs.workflows.template_fields import TEMPLATE_FIELDS
from tests.conftest import ROOT
from tools.sample_context import sample_context, sample_meeting_context, sample_plan_context, sample_sister_plan_context
from tools.sample_decisions import DECISIONS, sample_attached_context
from tools.sample_letters import LETTERS

TYPES: dict[FieldKind, tuple[type, ...]] = {
    FieldKind.TEXT: (str, MarkedText),
    FieldKind.COUNT: (int,),
    FieldKind.OPEN_COUNT: (int, type(None)),
    FieldKind.SHARE: (str, type(None)),
    FieldKind.FLAG: (bool,),
    FieldKind.GROUP: (dict,),
    FieldKind.LIST: (list,),
}


@pytest.fixture(scope="module")
def context() -> dict[str, Any]:
    return sample_context()


def agree(fields: TemplateFields, values: Mapping[str, Any], path: str = "") -> int:
    """Compares names and kinds at every depth; gives how many fields it has seen."""
    assert [field.name for field in fields] == list(dict.fromkeys(field.name for field in fields))
    assert {field.name for field in fields} == set(values), path
    return sum(1 + agree_one(field, values[field.name], f"{path}{field.name}") for field in fields)


def agree_one(field: TemplateField, value: Any, path: str) -> int:
    right: bool = isinstance(value, TYPES[field.kind]) and (field.kind is FieldKind.FLAG or not isinstance(value, bool))
    assert right, path
    assert field.meaning, path
    assert bool(field.fields) >= (field.kind is FieldKind.GROUP), path
    if field.kind is FieldKind.SHARE and value is not None:
        assert value.endswith("%"), path
    if field.kind is FieldKind.GROUP:
        return agree(field.fields, value, f"{path}.")
    if field.kind is FieldKind.LIST and field.fields:
        assert value, f"{path}: the sample shows nothing"
        return max(agree(field.fields, element, f"{path}[].") for element in value)
    if field.kind is FieldKind.LIST:
        assert all(isinstance(element, TYPES[FieldKind.TEXT]) for element in value), path
    return 0


def test_the_declaration_and_the_context_agree(context: dict[str, Any]) -> None:
    assert agree(APPENDIX_FIELDS, context) > 70


def test_the_plans_declaration_and_its_context_agree() -> None:
    assert agree(PLAN_APPENDIX_FIELDS, sample_plan_context()) > 40


def test_the_sister_plans_declaration_and_their_context_agree() -> None:
    assert agree(SISTER_PLAN_FIELDS, sample_sister_plan_context()) > 40


@pytest.mark.parametrize("kind", LETTERS)
def test_the_letters_declarations_and_their_contexts_agree(kind: str) -> None:
    assert agree(COMPANIONS[kind].fields, LETTERS[kind][1]()) > 20


@pytest.mark.parametrize("kind", DECISIONS)
def test_the_decisions_and_inspections_declarations_and_their_contexts_agree(kind: str) -> None:
    assert agree(COMPANIONS[kind].fields, DECISIONS[kind]()) > 25


def test_what_a_decision_issues_has_its_fields() -> None:
    assert agree(ATTACHED_FIELDS, sample_attached_context()) > 25


def test_the_meetings_declaration_and_its_context_agree() -> None:
    assert agree(MEETING_FIELDS, sample_meeting_context()) > 100


def test_only_annexes_have_a_label_of_their_own(context: dict[str, Any]) -> None:
    assert {field.name for field in APPENDIX_FIELDS} - {field.name for field in REPORT_FIELDS} == {"phu_luc"}
    assert agree(REPORT_FIELDS, {name: value for name, value in context.items() if name != "phu_luc"}) > 70


def test_every_template_has_its_fields() -> None:
    assert set(TEMPLATE_FIELDS) == {path.name for path in (ROOT / "templates").glob("*.docx")}
