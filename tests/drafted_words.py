"""What stands in drafts, read with python-docx as Word shows it, and what the command said of them."""

from pathlib import Path

import docx

from tests.conftest import Result, run_cchc


def paragraphs(path: Path) -> list[str]:
    """The paragraphs of the body that say something."""
    return [paragraph.text for paragraph in docx.Document(str(path)).paragraphs if paragraph.text.strip()]


def rows(path: Path, table: int = -1) -> list[list[str]]:
    """The cells of a table, row by row."""
    return [[cell.text for cell in row.cells] for row in docx.Document(str(path)).tables[table].rows]


def words(path: Path) -> str:
    """All of it: paragraphs, then tables."""
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*paragraphs(path), *cells])


def totals(path: Path) -> list[int]:
    """Columns 3 to 13 of form II.06a's last row."""
    return [int(cell.replace(".", "")) for cell in rows(path)[-1][2:]]


def drop(workspace: Path, *names: str) -> None:
    """Takes months' workbooks away, or a month's of a unit."""
    for name in names:
        (workspace / f"inputs/2023/thang-{name}.xlsx").unlink()


def found(result: Result) -> list[tuple[str, str, str]]:
    """Code, severity and file of each issue."""
    return [(issue["code"], issue["severity"], issue["file"]) for issue in result.json["issues"]]


def lint_is_content(workspace: Path, folder: str) -> bool:
    """Whether ``cchc lint`` finds nothing in the report and its annexes."""
    drafts = sorted(path.relative_to(workspace).as_posix() for path in (workspace / folder).glob("*.docx"))
    assert len(drafts) >= 3
    return run_cchc(workspace, "lint", *drafts).out.count("không có lỗi.") == len(drafts)
