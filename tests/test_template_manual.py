"""What the manual of templates says is what the lint says."""

import re
from pathlib import Path

import pytest

from cchc_docs.domain.template_field import field_paths
from cchc_docs.workflows.plan_fields import PLAN_FIELDS
from cchc_docs.workflows.report_fields import APPENDIX_FIELDS
from tests.conftest import ROOT
from tests.template_breaking import lint, with_paragraphs, with_rows

MANUAL = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
MISTAKES = [
    [cell.replace(r"\|", "|").strip().strip("`") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
    for line in MANUAL.partition("| Gõ sai |")[2].partition("\n\n")[0].splitlines()[2:]
]
EXAMPLES = re.findall(r"^```\n(.*?)\n```$", MANUAL, re.MULTILINE | re.DOTALL)
INLINE = re.findall(r"`(\{\{ [^`]*? \}\})`", MANUAL.partition("## 6")[0])


def test_the_manual_has_something_to_try() -> None:
    assert len(MISTAKES) > 20
    assert len(EXAMPLES) >= 5
    assert len(INLINE) > 5


@pytest.mark.parametrize(("wrong", "said", "right"), MISTAKES)
def test_every_mistake_gets_the_words_that_the_manual_quotes(tmp_path: Path, wrong: str, said: str, right: str) -> None:
    assert any(said in issue.message for issue in lint(with_paragraphs(*wrong.split("¶")), tmp_path))
    assert lint(with_paragraphs(*right.split("¶")), tmp_path) == []


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_right(tmp_path: Path, example: str) -> None:
    lines = example.splitlines()
    rows = [[cell.strip() for cell in line.split("│")] for line in lines]
    document = with_rows(rows) if "{%tr" in example else with_paragraphs(*lines)
    assert lint(document, tmp_path) == []


@pytest.mark.parametrize("tag", [tag for tag in INLINE if "loop" not in tag])
def test_every_tag_in_the_text_is_right(tmp_path: Path, tag: str) -> None:
    assert lint(with_paragraphs(tag), tmp_path) == []


def test_every_field_is_in_a_table() -> None:
    tables = MANUAL.partition("## 8")[2]
    paths = [
        path
        for path, field in field_paths((*APPENDIX_FIELDS, *PLAN_FIELDS))
        if not (field.fields and field.element.kind == field.kind)
    ]
    assert len(paths) > 50
    for path in paths:
        assert f"`{{{{ {path} }}}}`" in tables or f" in {path} %}}" in tables, path


def test_links_of_the_documents_lead_somewhere() -> None:
    for path in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), f"{path}: {target}"
