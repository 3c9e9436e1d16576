"""What a clerk asks of a report beyond its period: a unit's own, made without what is missing, of a span of days."""

from dataclasses import dataclass
from datetime import date

from cchc_docs.domain.agency import Agency
from cchc_docs.domain.period_key import PeriodKey, PeriodKind
from cchc_docs.domain.reporting_regime import ReportingRegime
from cchc_docs.errors import UsageError
from cchc_docs.settings.reporting_regime import fitting_span
from cchc_docs.settings.workspace import plain_name
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.text import capitalize_first, clean

_EXAMPLE = 'cchc report 2023 --from 2023-02-01 --to 2023-03-31 --subject "Kết quả đợt cao điểm cải cách hành chính"'


@dataclass(frozen=True, kw_only=True)
class ReportRequest:
    """The options of ``cchc report``."""

    unit: str | None = None
    """A unit's code; None for the report of the whole agency."""

    allow_missing: bool = False
    """The report is made although workbooks are missing, and says which."""

    charts: bool = False
    """An annex with a page of charts."""

    first_day: date | None = None
    last_day: date | None = None
    subject: str | None = None
    """A span of days and what the report of it is about: all three or none."""


WHOLE = ReportRequest()
"""A regular report of the whole agency."""


def reported_key(key: PeriodKey, request: ReportRequest) -> PeriodKey:
    """The key of what is reported: the given one, or that of the span. Raises :class:`~cchc_docs.errors.UsageError`."""
    first, last = request.first_day, request.last_day
    if key.kind is PeriodKind.DAY:
        raise UsageError(f"«{key}» là một ngày, không phải kỳ báo cáo; hãy ghi tháng (2023-03), quý (2023-Q1) hoặc năm (2023)")
    if key.kind is PeriodKind.SPAN and (first, last) == (None, None):
        first, last = key.day, key.until
        key = PeriodKey(kind=PeriodKind.YEAR, year=key.year)
    given = [one is not None for one in (first, last, request.subject)]
    if any(given) and not all(given):
        raise UsageError(f"--from, --to và --subject phải đi cùng nhau; hãy ghi như: {_EXAMPLE}")
    if first is None or last is None:
        return key
    if not plain_subject(request.subject):
        raise UsageError(f"--subject chưa có chữ nào; hãy ghi trích yếu của báo cáo như: {_EXAMPLE}")
    if first > last:
        raise UsageError(f"--from {first} sau --to {last}; hãy đổi hai ngày cho nhau")
    if key != PeriodKey(kind=PeriodKind.YEAR, year=last.year):
        raise UsageError(f"KỲ phải là năm của --to; hãy ghi cchc report {last.year} --from {first} --to {last} và --subject")
    return PeriodKey.of_span(first, last)


def plain_subject(text: str | None) -> str:
    """The subject as a document prints it: one line in NFC, a capital first letter, no full stop."""
    return capitalize_first(" ".join(clean(text or "").split()).rstrip(" .;,:"))


def require_whole_months(key: PeriodKey, regime: ReportingRegime) -> None:
    """Raises :class:`~cchc_docs.errors.UsageError` for a span that the months' workbooks cannot be divided by."""
    if key.kind is not PeriodKind.SPAN or (fitting := fitting_span(key, regime)) == key:
        return
    assert key.day and key.until, "a span has both days"
    cut = (
        f"từ ngày {regime.first_day} tháng trước đến ngày {regime.first_day - 1}"
        if regime.first_day > 1
        else "theo tháng dương lịch"
    )
    raise UsageError(
        f"số liệu các tháng chốt {cut} nên không tách được từ ngày {short_date(key.day)} đến ngày {short_date(key.until)}; "
        f"hãy ghi --from {fitting.day} --to {fitting.until}"
    )


def known_unit(agency: Agency, code: str) -> str:
    """The unit's code as the agency writes it. Raises :class:`~cchc_docs.errors.UsageError` when it has no such unit."""
    codes = [unit.code for unit in agency.units]
    found = next((one for one in codes if one == code), None) or next(
        (one for one in codes if one.casefold() == code.casefold()), None
    )
    if found is None:
        raise UsageError(f"không có đơn vị «{code}» trong {agency.file}; hãy chọn một trong các mã: {', '.join(codes)}")
    for other in codes:
        if other != found and plain_name(other) == plain_name(found):
            raise UsageError(
                f"hai mã đơn vị «{found}» và «{other}» cho cùng một thư mục dự thảo «{plain_name(found)}»; "
                f"hãy đổi một trong hai ở trang «Đơn vị» của {agency.file}"
            )
    return found
