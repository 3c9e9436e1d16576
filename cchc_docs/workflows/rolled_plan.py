"""Next year's plan from this year's: a pure decision over what was read."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.plan import Plan, PlanBasis, PlanNote, PlanParagraph
from cchc_docs.domain.review import ReviewEntry, ReviewKind, RolledPlan
from cchc_docs.excel.declaration import Sheet
from cchc_docs.excel.form_places import fact_places, row_place
from cchc_docs.excel.plan_form import BASES, NOTES, PLAN_FACTS, TASKS, TEXT
from cchc_docs.indicators.tasks import TaskProgress
from cchc_docs.issues import Place
from cchc_docs.vietnamese.cited_documents import cited_documents
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.workflows.moved_text import TextMover
from cchc_docs.workflows.rolled_agency import agency_entries, renamings
from cchc_docs.workflows.rolled_tasks import TaskRoller

_NOTATION = re.compile(r"(?:(?i:số)\s*)?:?[\d\s.…_]*/\s*(?P<notation>[A-ZĐ][\wĐđ]*(?:\s?[-–]\s?[A-ZĐ][\wĐđ]*)*)")
_LAW = re.compile(r"(?<!\w)(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?!\w)")
_ORDER = list(ReviewKind)
Line = TypeVar("Line", PlanBasis, PlanParagraph, PlanNote)


def roll_plan(
    plan: Plan, progress: Sequence[TaskProgress], agency: Agency, *, file: str, day: date, missing: Sequence[int]
) -> RolledPlan:
    """The plan of the following year, to be written to ``file``.

    ``progress`` tells of every task at the old year's end, of which the ``missing`` months are not known; names, units and
    signers are those of ``day``, which lies in the new year.
    """
    mover = TextMover(old=plan.year, new=plan.year + 1, day=day, renamings=renamings(agency, day))
    places = fact_places(file, PLAN_FACTS)
    facts, of_facts = _facts(plan, mover, places)
    bases, of_bases = _lines(plan.bases, BASES, mover, file)
    paragraphs, of_paragraphs = _lines(plan.paragraphs, TEXT, mover, file)
    notes, of_notes = _lines(plan.notes, NOTES, mover, file)
    tasks = TaskRoller(mover, agency, file, any_results=len(missing) < 12).roll(progress)
    of_agency = agency_entries(agency, plan.issued_on or date(plan.year, 1, 1), day)
    of_bases += _in_force(bases, mover.new, {entry.place for entry in of_bases if entry.kind is ReviewKind.DOUBT})
    entries = [*of_agency, *of_facts, *of_bases, *of_paragraphs, *of_notes, *_missing(plan, missing, file), *tasks.entries]
    rolled = replace(plan, **facts, file=file, places=places, bases=bases, paragraphs=paragraphs, notes=notes, tasks=tasks.tasks)
    return RolledPlan(
        plan=rolled,
        entries=tuple(sorted(entries, key=lambda entry: _ORDER.index(entry.kind))),
        flagged=tasks.flagged,
        dropped=tasks.dropped,
    )


def _lines(lines: Sequence[Line], sheet: Sheet, mover: TextMover, file: str) -> tuple[tuple[Line, ...], list[ReviewEntry]]:
    """The rows of a sheet of texts."""
    moved: list[Line] = []
    entries: list[ReviewEntry] = []
    for index, line in enumerate(lines):
        origin = row_place(file, sheet, index)
        text, found = mover.move(line.text, origin.place("text"))
        moved.append(replace(line, text=text, origin=origin))
        entries += found
    return tuple(moved), entries


def _in_force(bases: Sequence[PlanBasis], year: int, doubted: AbstractSet[Place]) -> Iterator[ReviewEntry]:
    """Each basis that names a document: whether it still holds is known to nobody but who looks it up."""
    reason = f"Hãy xem văn bản còn hiệu lực khi ban hành kế hoạch năm {year} hay đã có văn bản thay thế."
    for basis in bases:
        place = basis.origin.place("text")
        if place not in doubted and (_LAW.search(basis.text) or any(cited_documents(basis.text))):
            yield ReviewEntry(kind=ReviewKind.DOUBT, place=place, old=basis.text, new=basis.text, reason=reason)


def _facts(plan: Plan, mover: TextMover, places: Mapping[str, Place]) -> tuple[dict[str, Any], list[ReviewEntry]]:
    """Year, citation and subject; number and day are blank until the plan is issued."""
    entries = [_changed(places["year"], str(plan.year), str(mover.new), f"Chuyển từ năm {mover.old} sang năm {mover.new}.")]
    citation, found = _citation(plan.citation, mover, places["citation"])
    entries += found
    subject = plan.subject
    if subject:
        subject, found = mover.move(subject, places["subject"])
        entries += found
    if plan.code_number is not None:
        entries.append(_changed(places["code_number"], str(plan.code_number), "", "Kế hoạch mới chưa có số; ghi khi được cấp."))
    if plan.issued_on is not None:
        said = short_date(plan.issued_on)
        entries.append(_changed(places["issued_on"], said, "", "Kế hoạch mới chưa ban hành; ghi ngày khi ban hành."))
    facts = {"year": mover.new, "citation": citation, "subject": subject, "code_number": None, "issued_on": None}
    return facts, entries


def _changed(place: Place, old: str, new: str, reason: str) -> ReviewEntry:
    return ReviewEntry(kind=ReviewKind.CHANGED, place=place, old=old, new=new, reason=reason)


def _citation(citation: str, mover: TextMover, place: Place) -> tuple[str, list[ReviewEntry]]:
    """How the new plan will be cited, the places of its number and day left open; the rest is the plan's own words."""
    head = next(iter(cited_documents(citation)), None)
    named = _NOTATION.search(citation, 0, head.head_end) if head else None
    if head is None or named is None:
        moved, found = mover.move(citation, place)
        reason = f"Không tìm thấy số, ký hiệu trong viện dẫn; hãy ghi số, ngày của kế hoạch năm {mover.new} khi ban hành."
        return moved, [*found, ReviewEntry(kind=ReviewKind.DOUBT, place=place, old=citation, new=moved, reason=reason)]
    rest, found = mover.move(citation[head.head_end :], place)
    opening = f"{citation[: named.start()].rstrip()} số …/{named['notation']} ngày … tháng … năm {mover.new}"
    reason = "Số, ngày của kế hoạch mới chưa có; khi ban hành hãy ghi vào chỗ «…» để báo cáo viện dẫn đúng."
    whole = ReviewEntry(kind=ReviewKind.DOUBT, place=place, old=citation, new=opening + rest, reason=reason)
    return opening + rest, [whole, *(one for one in found if one.kind is ReviewKind.DOUBT)]


def _missing(plan: Plan, months: Sequence[int], file: str) -> Iterator[ReviewEntry]:
    if months:
        named = ", ".join(map(str, months)) if len(months) < 12 else "nào"
        reason = (
            f"Chưa có bảng kết quả tháng {named} năm {plan.year}; nhiệm vụ hoàn thành trong thời gian đó bị coi là chưa hoàn thành."
        )
        place = Place(file=file, sheet=TASKS.name)
        yield ReviewEntry(kind=ReviewKind.DOUBT, place=place, old="", new="", reason=reason)
