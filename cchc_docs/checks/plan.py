"""The year's plan in itself: its tasks, its text, and what it needs to be written."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import zip_longest

from cchc_docs.checks.proposal import nearest
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.marked_reading import read_marked
from cchc_docs.domain.plan import Plan, TextLevel
from cchc_docs.domain.task import Task
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.dates import short_date


def check_plan(plan: Plan, agency: Agency) -> Iterator[Issue]:
    """Task codes are unique, units are known, and no deadline is over before the plan begins."""
    if not plan.tasks:
        yield Issue(
            code="plan-empty",
            message="kế hoạch chưa có nhiệm vụ nào; hãy điền trang «Nhiệm vụ»",
            place=Place(file=plan.file, sheet="Nhiệm vụ"),
        )
    units = [unit.code for unit in agency.units]
    seen: dict[str, int] = {}
    for task in plan.tasks:
        if task.code in seen:
            yield Issue(
                code="task-code-twice",
                message=f"mã nhiệm vụ «{task.code}» đã có ở dòng {seen[task.code]}; hãy đặt mã khác",
                place=task.origin.place("code"),
            )
        seen.setdefault(task.code, task.origin.row)
        for name, code in (("lead", task.lead), *(("coordinators", one) for one in task.coordinators)):
            if code not in units:
                yield Issue(
                    code="unit-unknown",
                    message=f"mã đơn vị «{code}» không có trong {agency.file}, trang «Đơn vị»{nearest(code, units)}",
                    place=task.origin.place(name),
                )
        yield from _check_deadline(task, plan)


def _check_deadline(task: Task, plan: Plan) -> Iterator[Issue]:
    """A plan without a date begins with its year."""
    begins = plan.issued_on or date(plan.year, 1, 1)
    if task.due_date and task.due_date < begins:
        what = f"ngày ban hành kế hoạch {short_date(begins)}" if plan.issued_on else f"năm kế hoạch {plan.year}"
        yield Issue(
            code="task-due-before-plan",
            message=(
                f"nhiệm vụ «{task.code}» có thời hạn {short_date(task.due_date)}, trước {what}; "
                "hãy sửa thời hạn, hoặc sửa năm, ngày ở trang «Thông tin»"
            ),
            place=task.origin.place("deadline"),
        )


def check_plan_text(plan: Plan) -> Iterator[Issue]:
    """Every call of a note calls one, every note is called, and no section is a bare heading."""
    notes = {note.code: note.text for note in plan.notes}
    called: set[str] = set()
    typed = [(one.text, one.origin) for one in plan.bases] + [(one.text, one.origin) for one in plan.paragraphs]
    for text, origin in typed:
        read = read_marked(text, notes)
        called.update(read.called)
        yield from (_unread(call.written, call.code, notes, origin.place("text")) for call in read.unread)
    for above, below in zip_longest(plan.paragraphs, plan.paragraphs[1:]):
        if above.level is TextLevel.SECTION and (below is None or below.level is TextLevel.SECTION):
            yield Issue(
                code="plan-section-empty",
                severity=Severity.WARNING,
                message=f"phần «{above.text[:60]}» chưa có nội dung nào; hãy điền nội dung hoặc bỏ phần này",
                place=above.origin.place("text"),
            )
    yield from _check_notes(plan, called)
    for task in plan.tasks:
        for name, words in (("content", task.content), ("product", task.product or ""), ("deadline", task.deadline)):
            for call in read_marked(words, {}).unread:
                message = f"«{call.written}»: trang «Nhiệm vụ» không đặt được chú thích; hãy bỏ dấu này, hoặc chú thích ở trang «Nội dung»"
                yield Issue(code="note-call-unread", message=message, place=task.origin.place(name))


def _unread(written: str, code: str, notes: Mapping[str, str], place: Place) -> Issue:
    if not written.endswith("]"):
        message = f"«{written}» mở chú thích mà không có dấu «]»; hãy ghi như [^1]"
    else:
        message = f"«{written}» gọi chú thích «{code}», không có ở trang «Chú thích»{nearest(code, notes)}"
    return Issue(code="note-call-unread", message=message, place=place)


def _check_notes(plan: Plan, called: set[str]) -> Iterator[Issue]:
    seen: dict[str, int] = {}
    for note in plan.notes:
        if note.code in seen:
            yield Issue(
                code="note-code-twice",
                message=f"mã chú thích «{note.code}» đã có ở dòng {seen[note.code]}; hãy đặt mã khác",
                place=note.origin.place("code"),
            )
        elif note.code not in called:
            yield Issue(
                code="note-not-called",
                severity=Severity.WARNING,
                message=f"chú thích «{note.code}» không được gọi ở đâu nên không in; hãy ghi [^{note.code}] vào lời văn hoặc bỏ dòng này",
                place=note.origin.place("code"),
            )
        seen.setdefault(note.code, note.origin.row)


def check_plan_to_write(plan: Plan) -> Iterator[Issue]:
    """What the plan's own document needs, and the reports that only cite it do not."""
    if not plan.subject:
        yield Issue(
            code="plan-subject-missing",
            message="chưa có «Trích yếu» nên không soạn được kế hoạch; hãy điền mục này",
            place=plan.places.get("subject", Place(file=plan.file, sheet="Thông tin")),
        )
    if not plan.own_bases:
        yield Issue(
            code="plan-bases-missing",
            severity=Severity.WARNING,
            message="kế hoạch chưa có căn cứ nào; hãy điền trang «Căn cứ»",
            place=Place(file=plan.file, sheet="Căn cứ"),
        )
    if not plan.paragraphs:
        yield Issue(
            code="plan-text-missing",
            message="kế hoạch chưa có lời văn nên không soạn được; hãy điền trang «Nội dung» (xem mẫu: cchc form plan)",
            place=Place(file=plan.file, sheet="Nội dung"),
        )


def check_plan_cited(plan: Plan) -> Iterator[Issue]:
    """What reports and sister plans need, which name the plan, and a plan that is not yet issued cannot have."""
    if not plan.citation:
        yield Issue(
            code="plan-citation-missing",
            message="chưa có «Viện dẫn» nên văn bản khác không nêu được kế hoạch; hãy điền số, ngày, trích yếu của kế hoạch đã ban hành",
            place=plan.places.get("citation", Place(file=plan.file, sheet="Thông tin")),
        )
    elif "…" in plan.citation or "..." in plan.citation:
        yield Issue(
            code="plan-citation-open",
            severity=Severity.WARNING,
            message="«Viện dẫn» còn để trống số hoặc ngày của kế hoạch; hãy ghi khi kế hoạch đã ban hành rồi soạn lại văn bản này",
            place=plan.places.get("citation", Place(file=plan.file, sheet="Thông tin")),
        )
