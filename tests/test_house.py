"""The house's own rules, kept by machine."""

import ast
import functools
import gettext
import re
import tomllib
from pathlib import Path

import pytest

from cchc_docs import __version__
from tests.conftest import ROOT
from tools import make_sample, make_templates

FOLDERS = ("cchc_docs", "tools", "tests")
SOURCES = [*sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")), ROOT / "run.py"]
PRODUCT = [path for path in SOURCES if path.is_relative_to(ROOT / "cchc_docs")]


@functools.cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(parsed(path)) if isinstance(node, ast.FunctionDef)]


def test_there_is_something_to_look_at() -> None:
    assert len(PRODUCT) > 50
    assert sum(len(functions(path)) for path in PRODUCT) > 150


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_have_at_most_300_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", PRODUCT, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_functions_have_at_most_40_lines_and_commands_25(path: Path) -> None:
    for function in functions(path):
        statements = function.body[1:] if ast.get_docstring(function) else function.body
        length = (statements[-1].end_lineno or 0) - statements[0].lineno + 1 if statements else 0
        assert length <= (25 if function.name == "command" else 40), function.name


@pytest.mark.parametrize("path", PRODUCT, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_module_and_public_name_has_a_docstring(path: Path) -> None:
    tree = parsed(path)
    assert ast.get_docstring(tree), "module"
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), node.name


def test_no_file_is_a_bag_and_nothing_is_left_undone() -> None:
    assert not [path for path in PRODUCT if path.stem in ("utils", "helpers", "common", "misc")]
    marks = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b")
    assert not [path for path in SOURCES if path != Path(__file__) and marks.search(path.read_text(encoding="utf-8"))]


def test_nothing_below_the_command_line_asks_for_today() -> None:
    asked = [path for path in PRODUCT if re.search(r"date\.today|datetime\.now|time\.time", path.read_text(encoding="utf-8"))]
    assert [path.parts[-2:] for path in asked] == [("cli", "parameters.py"), ("cli", "sign_command.py")]


def test_only_guarded_parsers_catch_everything() -> None:
    for path in PRODUCT:
        for line in path.read_text(encoding="utf-8").splitlines():
            if re.search(r"except (Base)?Exception", line) and "BaseException" not in line:
                assert "the one guarded call" in line, f"{path}: {line}"


@pytest.fixture(scope="module")
def made_templates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("templates")
    make_templates.main(folder)
    return folder


@pytest.mark.parametrize("name", sorted(make_templates.TEMPLATES))
def test_templates_are_what_their_tool_makes(name: str, made_templates: Path) -> None:
    assert (made_templates / name).read_bytes() == (ROOT / "templates" / name).read_bytes()


def test_the_sample_is_what_its_tool_makes(tmp_path: Path) -> None:
    make_sample.main(tmp_path)
    made = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file())
    assert made == sorted(path.relative_to(ROOT / "inputs") for path in (ROOT / "inputs").rglob("*") if path.is_file())
    assert (len(made), sum(path.suffix == ".xlsx" for path in made)) == (31, 29)
    for path in made:
        assert (tmp_path / path).read_bytes() == (ROOT / "inputs" / path).read_bytes(), path


def test_every_sample_sheet_says_that_it_is_invented() -> None:
    from openpyxl import load_workbook

    sheets = [sheet for path in (ROOT / "inputs").rglob("*.xlsx") for sheet in load_workbook(path).worksheets]
    assert len(sheets) > 20
    assert all("SỐ LIỆU MẪU" in str(sheet["A1"].value) for sheet in sheets)


def test_no_real_person_of_the_source_plan_signs_an_invented_report() -> None:
    from openpyxl import load_workbook

    texts = [
        str(value)
        for path in (ROOT / "inputs").rglob("*.xlsx")
        for sheet in load_workbook(path).worksheets
        for row in sheet.iter_rows(values_only=True)
        for value in row
    ]
    assert any("Lê Thanh Mẫu" in text for text in texts)
    assert not any("Trương Minh Sơn" in text for text in texts)


def test_the_locks_hold_every_dependency_with_a_hash() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [re.split(r"[<>=\[]", name)[0] for name in project["project"]["dependencies"]]
    lock = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    test_lock = (ROOT / "requirements" / "test.txt").read_text(encoding="utf-8")
    assert len(wanted) >= 9
    for name in wanted:
        assert re.search(rf"^{name}==[\d.]+ \\\n    --hash=sha256:", lock, re.MULTILINE), name
    assert set(re.findall(r"^([\w.-]+==\S+)", lock, re.MULTILINE)) <= set(re.findall(r"^([\w.-]+==\S+)", test_lock, re.MULTILINE))


def test_the_changelog_names_the_version() -> None:
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_clicks_words_are_compiled_from_their_source() -> None:
    from babel.messages.pofile import read_po

    folder = ROOT / "cchc_docs" / "cli" / "locale" / "vi" / "LC_MESSAGES"
    with (folder / "messages.po").open("rb") as source, (folder / "messages.mo").open("rb") as compiled:
        messages = [message for message in read_po(source, locale="vi") if message.id]
        words = gettext.GNUTranslations(compiled)
    assert len(messages) > 25
    for message in messages:
        one, *many = message.id if isinstance(message.id, tuple | list) else (message.id,)
        said = words.ngettext(one, many[0], 1) if many else words.gettext(one)
        written = message.string if isinstance(message.string, str) else "".join(message.string or ())
        assert said == written
