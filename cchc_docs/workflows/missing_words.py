"""What a report says of the workbooks that it was made without."""

from collections.abc import Iterator

from cchc_docs.indicators.dossiers import PENDING, RECEIVED, RESOLVED, dossier_table
from cchc_docs.settings.reporting_regime import month_window
from cchc_docs.vietnamese.dates import month_number, short_date
from cchc_docs.vietnamese.text import enumerated
from cchc_docs.workflows.inputs import PeriodInputs

_TASKS = "Kết quả thực hiện nhiệm vụ trong thời gian thiếu số liệu chưa được tính."


def missing_words(inputs: PeriodInputs) -> str:
    """The sentences that name what is missing and on which days balances stand instead; empty when nothing is missing."""
    units = dict.fromkeys(gap.unit for gap in inputs.gaps)
    sentences = [sentence for unit in units for sentence in _sentences(inputs, unit)]
    return " ".join([*sentences, _TASKS, *_unbalanced(inputs)]) if sentences else ""


def _sentences(inputs: PeriodInputs, unit: str | None) -> Iterator[str]:
    """Of a unit that misses months, or of the months that are missing altogether."""
    assert inputs.agency and inputs.period, "a report is made only when both are known"
    year, regime = inputs.period.key.year, inputs.agency.regime
    own = [gap.month for gap in inputs.gaps if gap.unit == unit]
    missing = {gap.month for gap in inputs.gaps if gap.unit in (None, unit)}
    months = enumerated(f"tháng {month_number(month)}/{year}" for month in own)
    whose = f" của {inputs.agency.unit_name(unit)}" if unit else ""
    yield f"Báo cáo chưa có số liệu{whose} {months}."
    there = [month.month for month in inputs.months if month.month not in missing]
    if there and own[0] < there[0]:
        yield f"Số liệu{whose} từ kỳ trước chuyển sang được tính tại ngày {short_date(month_window(year, there[0], regime)[0])}."
    if there and own[-1] > there[-1]:
        yield f"Số liệu{whose} cuối kỳ được tính đến hết ngày {short_date(month_window(year, there[-1], regime)[1])}."


def _unbalanced(inputs: PeriodInputs) -> Iterator[str]:
    """A hole between two months: what was received in it is among what is resolved or pending after it."""
    total = dossier_table(inputs.months).total
    received, resolved, pending = (int(total[one.code].value or 0) for one in (RECEIVED, RESOLVED, PENDING))
    if received != resolved + pending:
        yield "Do thiếu số liệu nêu trên, số hồ sơ nhận giải quyết chưa khớp với tổng số hồ sơ đã giải quyết và đang giải quyết."
