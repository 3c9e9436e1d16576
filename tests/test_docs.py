"""Documents that are made from code say what the code says."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_docs.checks.catalogue import CATALOGUE, RELAXABLE
from cchc_docs.excel.declaration import FactSheet
from cchc_docs.excel.forms import FORMS
from tests.conftest import ROOT
from tools import make_docs

PACKAGE = ROOT / "cchc_docs"
MAKERS = {"Issue", "BadCell", "Finding", "finding"}
"""What carries a code by name."""


@pytest.mark.parametrize("name", sorted(make_docs.DOCUMENTS))
def test_generated_documents_are_not_stale(name: str, tmp_path: Path) -> None:
    make_docs.main(tmp_path)
    made = (tmp_path / name).read_text(encoding="utf-8")
    assert len(made) > 5000
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == made, "run: python -m tools.make_docs"


def test_every_column_is_documented() -> None:
    said = make_docs.forms_document()
    for form in FORMS.values():
        assert f"`{form.file}`" in said
        for sheet in form.sheets:
            assert f"### Trang «{sheet.name}»" in said
            for column in sheet.facts if isinstance(sheet, FactSheet) else sheet.columns:
                assert column.note, f"{sheet.name}, {column.label}"
                for words in (f"**{column.label}**", column.note, *column.choices, *column.variants):
                    assert words in said


def test_every_code_is_documented_with_a_reason() -> None:
    said = make_docs.issues_document()
    for code, kind in CATALOGUE.items():
        assert f"`{code}`" in said
        assert kind.meaning.endswith(".")
        assert kind.reason.endswith(".")
        assert kind.meaning in said
        assert kind.reason in said
    assert said.count("| có |") == len(RELAXABLE) > 5


def words(node: ast.expr) -> Iterator[str]:
    """The strings that the expression may give."""
    if isinstance(node, ast.IfExp):
        yield from words(node.body)
        yield from words(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def given(node: ast.Call) -> Iterator[ast.expr]:
    """What the call gives as code by name."""
    yield from (keyword.value for keyword in node.keywords if keyword.arg == "code")
    yield from node.args[:1] if called(node) == "finding" else ()


def shorter(function: ast.FunctionDef) -> int | None:
    """The place of the parameter that the function passes on as a code; None when it passes on none."""
    names = [argument.arg for argument in function.args.args if argument.arg != "self"]
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and called(node) in MAKERS:
            for value in given(node):
                if isinstance(value, ast.Name) and value.id in names:
                    return names.index(value.id)
    return None


def codes(path: Path) -> Iterator[str]:
    """Every code that the module gives to an issue, or to a function of its own that makes one."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    places = {function.name: place for function in functions if (place := shorter(function)) is not None}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in MAKERS:
            yield from (word for value in given(node) for word in words(value))
        if isinstance(node, ast.Call) and called(node) in places:
            yield from (word for value in (*given(node), *node.args[places[called(node)] :][:1]) for word in words(value))
    for function in functions:
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and [getattr(target, "id", "") for target in node.targets] == ["code"]:
                yield from words(node.value)


def test_the_codes_that_are_used_are_those_of_the_catalogue() -> None:
    used = {code for path in PACKAGE.rglob("*.py") for code in codes(path)}
    assert len(used) > 60
    assert used == set(CATALOGUE)
