"""Made-up plans through the whole rollover, workbook to workbook, two years on: what must hold of every one of them."""

import re
import tempfile
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_docs.domain.origin import RowOrigin
from cchc_docs.domain.period_key import parse_period_key
from cchc_docs.domain.plan import Plan, PlanBasis, PlanNote, PlanParagraph, TextLevel
from cchc_docs.domain.task import ReformArea, Task
from cchc_docs.excel.form_writer import write_form
from cchc_docs.excel.plan_form import PLAN
from cchc_docs.excel.plan_prefill import prefill_plan
from cchc_docs.excel.plan_reader import read_plan
from cchc_docs.settings.workspace import Workspace
from cchc_docs.vietnamese.text import clean
from cchc_docs.workflows.rollover import rollover
from tests.conftest import ROOT
from tests.made_plans import FIRM, LOOSE, OLD, Piece, composed, plans
from tests.rolled_books import Line, coloured, led_to, lines, open_book

ROLLED_ON = date(2023, 12, 1)
ORIGIN = RowOrigin(file="", sheet="", row=1)
DEADLINES = ("Quý I/2023", "Quý II/2023 và những năm tiếp theo", "31/3/2023", "Thường xuyên trong năm 2023", "6 tháng đầu năm 2023")
PLACES = (("Căn cứ", "A4"), ("Nội dung", "B4"), ("Chú thích", "B4"), ("Nhiệm vụ", "D4"), ("Nhiệm vụ", "E4"))
"""The cells that :func:`made` puts the texts into, and where they still are a year later."""


def made(texts: list[str], deadline: str) -> Plan:
    basis, paragraph, note, content, product = texts
    task = Task(
        code="NV01", area=ReformArea.DIRECTION, group="1. Nhóm", content=content, product=product, lead="VPTK", coordinators=("BDH",),
        deadline=deadline, due_date=None, budget=None, funding=None, origin=ORIGIN,
    )  # fmt: skip
    return Plan(
        year=OLD,
        file="",
        citation="Kế hoạch số 136/KH-UBND ngày 28/02/2023 của Ủy ban nhân dân xã Long Điền A",
        tasks=(task,),
        bases=(PlanBasis(text=basis, origin=ORIGIN),),
        paragraphs=(PlanParagraph(level=TextLevel.PARAGRAPH, text=paragraph, origin=ORIGIN),),
        notes=(PlanNote(code="1", text=note, origin=ORIGIN),),
    )


def texts_of(plan: Plan) -> list[str]:
    (task,) = plan.tasks
    return [plan.bases[0].text, plan.paragraphs[0].text, plan.notes[0].text, task.content, task.product or ""]


def read(root: Path, year: int) -> Plan:
    plan, issues = read_plan(root / f"inputs/{year}/ke-hoach.xlsx", f"inputs/{year}/ke-hoach.xlsx")
    assert plan is not None, issues
    return plan


def roll(root: Path, year: int) -> Plan:
    done = rollover(Workspace(root), parse_period_key(str(year)), parse_period_key(str(year + 1)), today=ROLLED_ON)
    assert done.rolled, done.issues
    plan = read(root, year + 1)
    assert plan == done.rolled.plan
    return plan


def cited_places(pieces: list[Piece], text: str) -> list[tuple[int, int]]:
    _, places = composed(pieces, OLD)
    return [(start, min(end, len(text))) for start, end, piece in places if piece.kind in ("cited", "still")]


def years_left(pieces: list[Piece], old: str, new: str, year: int) -> list[int]:
    """Where a year of the plan's own stands in the new text as it stood in the old one."""
    _, places = composed(pieces, OLD)
    own = [range(start, end) for start, end, piece in places if piece.kind in ("own", "doubted")]
    found = (match.start() for match in re.finditer(rf"(?<![\d.]){year}(?![\d,])", old))
    return [at for at in found if new[at : at + 4] == str(year) and any(at in one for one in own)]


def is_shown(at: int, text: str, line: Line) -> bool:
    """Whether the line shows the place of the text; of a long wording it shows the beginning."""
    words = line.old.removeprefix("…").removesuffix("…")
    begins = [found.start() for found in re.finditer(re.escape(words), text)]
    return any(begin <= at and (at < begin + len(words) or len(words) > 100) for begin in begins)


@settings(max_examples=15, deadline=None, derandomize=True)
@given(made_up=st.lists(plans(glue=LOOSE), min_size=5, max_size=5), deadline=st.sampled_from(DEADLINES))
def test_no_digit_in_a_citation_changes_and_no_year_of_the_plans_own_survives_unflagged(
    made_up: list[list[Piece]], deadline: str
) -> None:
    old_texts = [clean(composed(pieces, OLD)[0]) for pieces in made_up]
    with tempfile.TemporaryDirectory() as folder:
        root = started(Path(folder), made(old_texts, deadline))
        for year in (OLD, OLD + 1):
            before, after = texts_of(read(root, year)), texts_of(roll(root, year))
            doubts = doubted(root, year + 1)
            for pieces, first, old, new, place in zip(made_up, old_texts, before, after, PLACES, strict=True):
                assert len(new) == len(first)
                for start, end in cited_places(pieces, first):
                    assert new[start:end] == first[start:end]
                here = [line for line in doubts if (line.sheet, line.cell) == place]
                for at in years_left(pieces, old, new, year):
                    assert any(is_shown(at, old, line) for line in here), (old, at)
            check_list(root, year + 1)


@settings(max_examples=10, deadline=None, derandomize=True)
@given(made_up=st.lists(plans(glue=FIRM), min_size=5, max_size=5))
def test_plans_of_clear_sentences_become_what_they_were_made_to_become(made_up: list[list[Piece]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = started(Path(folder), made([clean(composed(pieces, OLD)[0]) for pieces in made_up], "Năm 2023"))
        for year in (OLD, OLD + 1):
            after = roll(root, year)
            assert texts_of(after) == [clean(composed(pieces, year + 1)[0]) for pieces in made_up]
            assert after.tasks[0].deadline == f"Năm {year + 1}"


def started(root: Path, plan: Plan) -> Path:
    """A workspace with the sample's agency and the plan."""
    (root / "inputs" / str(OLD)).mkdir(parents=True)
    (root / "inputs/co-quan.xlsx").write_bytes((ROOT / "inputs/co-quan.xlsx").read_bytes())
    (root / f"inputs/{OLD}/ke-hoach.xlsx").write_bytes(write_form(PLAN, prefill_plan(plan)))
    return root


def doubted(root: Path, year: int) -> list[Line]:
    return [line for line in lines(open_book(root / f"inputs/{year}/ke-hoach.xlsx")) if line.kind == "Nghi vấn"]


def check_list(root: Path, year: int) -> None:
    """The list and the workbook agree."""
    book = open_book(root / f"inputs/{year}/ke-hoach.xlsx")
    own = [line for line in lines(book) if line.location and not line.target]
    assert set(coloured(book)) == {(line.sheet, line.cell) for line in own}
    for line in own:
        new = "" if line.new == "(để trống)" else line.old if line.new == "(giữ nguyên)" else line.new
        assert new.strip("…") in led_to(book, line).strip("…") or new.strip("…").strip() in led_to(book, line)


def test_the_made_up_plans_hold_what_they_are_to_prove() -> None:
    texts = [
        "Căn cứ Kế hoạch số 5/KH-UBND ngày 05/01/2023",
        "trong năm 2023",
        "so với năm 2022",
        "việc năm 2023",
        "kế hoạch năm 2023",
    ]
    with tempfile.TemporaryDirectory() as folder:
        root = started(Path(folder), made(texts, "Quý I/2023"))
        assert texts_of(roll(root, OLD)) == [texts[0], "trong năm 2024", texts[2], "việc năm 2024", "kế hoạch năm 2024"]
        assert {PLACES[0], PLACES[2]} <= {(line.sheet, line.cell) for line in doubted(root, OLD + 1)}
    own = [Piece("trong năm {0}", "own")]
    assert years_left(own, "trong năm 2023", "trong năm 2023", OLD) == [10]
    assert years_left(own, "trong năm 2023", "trong năm 2024", OLD) == []
