"""The self-scoring sheet: codes, evidence and rules by themselves; points, sums and totals once formulas are computed."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from cchc_docs.checks.proposal import nearest
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.month_details import SelfScore
from cchc_docs.domain.monthly_results import MonthlyResults
from cchc_docs.domain.plan import Plan
from cchc_docs.domain.score_sheet import Points, ScoreSheet, plain_code
from cchc_docs.domain.scoring_rule import ScoringRule, read_rule
from cchc_docs.issues import Issue, Severity
from cchc_docs.vietnamese.citations import citations
from cchc_docs.vietnamese.numbers import format_number

_HUNDRED = 100
_SPOKEN = {
    "maximum": "điểm tối đa",
    "score": "điểm tự chấm",
    "explanation": "giải trình",
    "unit": "đơn vị phụ trách",
    "task": "nhiệm vụ khắc phục",
}


def check_scores(month: MonthlyResults, agency: Agency | None, plan: Plan | None, shares: Mapping[str, bool]) -> Iterator[Issue]:
    """Each row by itself: a code of its own below one that is there, evidence, a rule that can be read, known unit and task.

    ``shares`` has every indicator that a rule may name, and whether it is a share.
    """
    sheet, seen = ScoreSheet(month.scores), dict[str, SelfScore]()
    leaves = set(sheet.leaves())
    for score in month.scores:
        yield from _code(score, sheet, seen)
        seen.setdefault(plain_code(score), score)
        is_leaf = plain_code(score) in leaves
        yield from _rule(score, shares, is_leaf=is_leaf)
        yield from _evidence(score) if is_leaf else ()
        yield from _named(score, agency, plan)


def check_points(month: MonthlyResults, *, computed: bool = True) -> Iterator[Issue]:
    """Points within their maximum, as the rules give them, summed right; call it when rules have been computed.

    Where they could not be, because something else is wrong, what they would give is nobody's mistake.
    """
    sheet = ScoreSheet(month.scores)
    leaves = set(sheet.leaves())
    for code, score in sheet.rows.items():
        points = sheet.points(code)
        if points and points.value > score.maximum:
            said = f"tiêu chí «{score.code}» tự chấm {_number(points.value)}, quá điểm tối đa {_number(score.maximum)}"
            yield _issue("score-over-maximum", said, score, "score")
        if score.score is not None and score.computed not in (None, score.score):
            said = f"tiêu chí «{score.code}» tự chấm {_number(score.score)} nhưng công thức «{score.rule}» cho {_number(score.computed)}"
            yield _issue("score-rule-differs", f"{said}; hãy để trống ô điểm hoặc sửa số liệu", score, "score")
        if points is None and code in leaves and (computed or not score.rule):
            why = "chưa đủ số liệu các tháng để tính" if score.rule else "chưa ghi điểm"
            yield _issue("score-missing", f"tiêu chí «{score.code}» {why}; hãy ghi điểm tự chấm", score, "score")
        if points and code in leaves and points.value < score.maximum:
            yield from _open_loss(score, score.maximum - points.value)
        yield from _sums(sheet, code)
    for part in month.parts or (month,):
        yield from _totals(part, ScoreSheet([score for score in month.scores if score.origin.file == part.file]))
    yield from _whole(month, sheet)


def _issue(code: str, message: str, score: SelfScore, name: str, severity: Severity = Severity.ERROR) -> Issue:
    return Issue(code=code, severity=severity, message=message, place=score.origin.place(name))


def _code(score: SelfScore, sheet: ScoreSheet, seen: Mapping[str, SelfScore]) -> Iterator[Issue]:
    code = plain_code(score)
    if not code:
        yield _issue(
            "score-code-wrong", f"mã tiêu chí «{score.code}» không đọc được; hãy ghi bằng số như 1; 1.1; 1.1.1", score, "code"
        )
    elif code in seen:
        row = seen[code].origin.row
        yield _issue("score-code-twice", f"mã tiêu chí «{score.code}» đã có ở dòng {row}; hãy sửa một trong hai", score, "code")
    elif (parent := code.rpartition(".")[0]) and parent not in sheet.rows:
        said = f"tiêu chí «{score.code}» không có tiêu chí cấp trên «{parent}» trong bảng; hãy thêm dòng «{parent}» hoặc sửa mã"
        yield _issue("score-parent-missing", said, score, "code")


def _named(score: SelfScore, agency: Agency | None, plan: Plan | None) -> Iterator[Issue]:
    units = sorted(unit.code for unit in agency.units) if agency else []
    if agency and score.unit and score.unit not in units:
        said = f"mã đơn vị «{score.unit}» không có trong {agency.file}, trang «Đơn vị»{nearest(score.unit, units)}"
        yield _issue("unit-unknown", said, score, "unit")
    if plan and score.task and not plan.task(score.task):
        said = f"mã nhiệm vụ «{score.task}» không có trong {plan.file}{nearest(score.task, [task.code for task in plan.tasks])}"
        yield _issue("task-unknown", said, score, "task")


def _rule(score: SelfScore, shares: Mapping[str, bool], *, is_leaf: bool) -> Iterator[Issue]:
    try:
        rule = read_rule(score.rule)
    except ValueError:
        said = (
            "hãy ghi như «ho_so.ty_le_dung_han; đủ 95%; từ 50%», «chi_tieu.tt_tin_bai; 24: 2; 12: 1» hoặc «ho_so.qua_han; trừ 0,5»"
        )
        yield _issue("score-rule-not-understood", f"không hiểu công thức «{score.rule}»; {said}", score, "rule")
        return
    if rule is None:
        return
    if not is_leaf:
        said = f"tiêu chí «{score.code}» có tiêu chí thành phần nên là tổng của chúng; hãy bỏ công thức"
        yield _issue("score-rule-not-understood", said, score, "rule")
    elif rule.indicator not in shares:
        said = f"không có chỉ tiêu «{rule.indicator}», hoặc nhiều chỉ tiêu cùng mã{nearest(rule.indicator, shares)}"
        yield _issue("score-indicator-unknown", said, score, "rule")
    elif said := _unfit(rule, score, share=shares[rule.indicator]):
        yield _issue("score-rule-not-understood", f"công thức «{score.rule}»: {said}", score, "rule")


def _unfit(rule: ScoringRule, score: SelfScore, *, share: bool) -> str:
    """Why a rule that can be read does not fit its indicator or its criterion; empty when it does."""
    if share and not rule.in_percent:
        return f"«{rule.indicator}» là tỷ lệ; hãy ghi ngưỡng có dấu % và không dùng «trừ»"
    if rule.in_percent and not share:
        return f"«{rule.indicator}» không phải tỷ lệ; hãy ghi ngưỡng không có dấu %"
    if rule.highest_step > score.maximum:
        return f"bậc cao nhất cho {_number(rule.highest_step)} điểm, quá điểm tối đa {_number(score.maximum)}"
    return ""


def _evidence(score: SelfScore) -> Iterator[Issue]:
    if not score.evidence:
        if score.score and not score.rule:
            full = score.score >= score.maximum
            yield _issue(
                "score-full-without-evidence" if full else "score-without-evidence",
                f"tiêu chí «{score.code}» có điểm{' tối đa' if full else ''} nhưng chưa ghi tài liệu kiểm chứng; "
                "hãy ghi số, ký hiệu, ngày",
                score,
                "evidence",
                Severity.ERROR if full else Severity.WARNING,
            )
        return
    for text in filter(None, map(str.strip, score.evidence.split(";"))):
        cited = citations(text)
        if not cited or any(one.date is None for one in cited):
            said = f"tiêu chí «{score.code}»: tài liệu «{text[:60]}» chưa đủ số, ký hiệu và ngày; hãy ghi cho đủ như trên văn bản"
            yield _issue("score-evidence-undated", said, score, "evidence", Severity.WARNING)


def _open_loss(score: SelfScore, lost: Decimal) -> Iterator[Issue]:
    """Points that were lost for a reason that nobody tells, or that nobody is to win back."""
    told = {"explanation": score.explanation, "unit": score.unit, "task": score.task}
    if missing := [name for name, text in told.items() if not text]:
        said = f"tiêu chí «{score.code}» mất {_number(lost)} điểm nhưng chưa ghi {', '.join(_SPOKEN[name] for name in missing)}"
        yield _issue("score-loss-open", f"{said}; hãy ghi để đưa vào phụ lục", score, missing[0], Severity.WARNING)


def _sums(sheet: ScoreSheet, code: str) -> Iterator[Issue]:
    score, parts = sheet.rows[code], sheet.parts(code)
    known = [points for part in parts if (points := sheet.points(part))]
    told: dict[str, tuple[Decimal | None, list[Points]]] = {
        "maximum": (score.maximum, [sheet.maximum(part) for part in parts]),
        "score": (score.score, known if len(known) == len(parts) else []),
    }
    for name, (stated, of_parts) in told.items():
        total = sum((one.value for one in of_parts), Decimal(0))
        if of_parts and stated is not None and stated != total:
            said = f"tiêu chí «{score.code}»: {_SPOKEN[name]} {_number(stated)} khác tổng thành phần {_number(total)}"
            yield _issue("score-sum-wrong", said, score, name)


def _totals(month: MonthlyResults, sheet: ScoreSheet) -> Iterator[Issue]:
    if month.score_totals is None:
        return
    known = all(sheet.points(code) for code in sheet.leaves())
    for name, points in (("maximum", sheet.whole()), ("score", sheet.total())):
        stated = month.score_totals.values.get(name) if known or name == "maximum" else None
        if stated is not None and stated != points.value:
            yield Issue(
                code="score-total-wrong",
                message=f"dòng «Tổng cộng» ghi {_SPOKEN[name]} {_number(stated)}, các lĩnh vực cộng lại là {_number(points.value)}",
                place=month.score_totals.origin.place(name),
            )


def _whole(month: MonthlyResults, sheet: ScoreSheet) -> Iterator[Issue]:
    """A set of criteria has 100 points unless its own row of totals says otherwise."""
    stated = any("maximum" in part.score_totals.values for part in (month.parts or (month,)) if part.score_totals)
    if sheet.fields and not stated and sheet.whole().value != _HUNDRED:
        found = _number(sheet.whole().value)
        said = f"các lĩnh vực cộng lại {found} điểm tối đa, không phải 100; hãy thêm dòng «Tổng cộng» nếu đúng là vậy"
        yield _issue("score-whole-not-hundred", said, sheet.rows[sheet.fields[0]], "maximum", Severity.WARNING)


def _number(points: Decimal) -> str:
    text = format_number(points, 2)
    return text.rstrip("0").rstrip(",")
