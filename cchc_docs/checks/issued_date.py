"""The day on which a document is to be issued: worked, not to come, not before what the document tells of, and signed in office."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from cchc_docs.domain.agency import Agency, Signer
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.vietnamese.dates import short_date, weekday_name


@dataclass(frozen=True, kw_only=True)
class Event:
    """A meeting that a document is about."""

    day: date
    ahead: bool
    """Whether the document goes out before it, as an invitation does."""


@dataclass(frozen=True, kw_only=True)
class IssuedDate:
    """What a document's date is judged by."""

    day: date
    file: str
    """The draft, as messages name it."""

    cut_off: date | None = None
    """The last day whose figures it tells of; None for a document without figures."""

    event: Event | None = None
    plan: tuple[str, date] | None = None
    """The plan that it reports on, as documents name it, and the plan's own date."""


@dataclass(frozen=True, kw_only=True)
class NamedSigner:
    """The signer as the draft prints them."""

    document_type: DocumentType
    full_name: str
    position: str


def check_issued_date(issued: IssuedDate, *, today: date, works: Callable[[date], bool]) -> Iterator[Issue]:
    """Warnings only: an office may have worked on a day off, and a head may decide to date a document so."""
    said = f"ngày ban hành {short_date(issued.day)}"
    if not works(issued.day):
        weekday = weekday_name(issued.day)
        yield _warning("issued-on-day-off", f"{said} ({weekday}) là ngày nghỉ của cơ quan; hãy chọn ngày làm việc", issued)
    if issued.day > today:
        yield _warning("issued-in-future", f"{said} sau hôm nay {short_date(today)}; hãy ghi ngày đã ký văn bản", issued)
    if issued.cut_off and issued.day < issued.cut_off:
        message = (
            f"{said} trước ngày chốt số liệu {short_date(issued.cut_off)}; hãy kiểm tra ngày, hoặc ghi số liệu là ước thực hiện"
        )
        yield _warning("issued-before-cut-off", message, issued)
    if issued.event and (issued.day > issued.event.day if issued.event.ahead else issued.day < issued.event.day):
        order = "sau" if issued.event.ahead else "trước"
        message = f"{said} {order} ngày họp {short_date(issued.event.day)} mà văn bản nói đến; hãy kiểm tra lại ngày"
        yield _warning("issued-out-of-order", message, issued)
    if issued.plan and issued.day < issued.plan[1]:
        message = f"{said} trước ngày {short_date(issued.plan[1])} của {issued.plan[0]} mà văn bản căn cứ; hãy kiểm tra lại ngày"
        yield _warning("issued-before-plan", message, issued)


def _warning(code: str, message: str, issued: IssuedDate) -> Issue:
    return Issue(code=code, severity=Severity.WARNING, message=message, place=Place(file=issued.file))


def check_signer_in_office(agency: Agency, signer: NamedSigner, issued: IssuedDate) -> Iterator[Issue]:
    """The person whom the draft names signs such documents on the day. Decree 30/2020/NĐ-CP, Article 13."""
    same = [one for one in agency.signers if one.document_type is signer.document_type and _is(one, signer)]
    if any(one.covers(issued.day) for one in same):
        return
    who = f"{signer.position} {signer.full_name}".strip()
    in_office = agency.signer_on(signer.document_type, issued.day)
    instead = f"; ngày đó người ký là {in_office.block.position} {in_office.block.full_name}" if in_office else ""
    yield Issue(
        code="signer-not-in-office",
        message=(
            f"{who} không ký «{signer.document_type.title}» vào ngày {short_date(issued.day)}{_term(same)}{instead}; "
            f"hãy sửa ngày ban hành, khối chữ ký của dự thảo, hoặc trang «Người ký» của {agency.file}"
        ),
        place=same[0].origin.place("full_name") if same else Place(file=issued.file),
    )


def _is(one: Signer, signer: NamedSigner) -> bool:
    """Positions are printed in capitals, with «Q.» before them for an acting head."""
    names = (one.block.full_name, signer.full_name)
    positions = {one.block.position.casefold(), one.block.position_line.casefold()}
    return len({" ".join(name.casefold().split()) for name in names}) == 1 and signer.position.casefold() in positions


def _term(same: list[Signer]) -> str:
    """« (từ 01/01/2023 đến 30/6/2023)»: the terms that do not cover the day."""
    terms = []
    for one in same:
        begins = f"từ {short_date(one.valid_from)}" if one.valid_from else ""
        ends = f"đến {short_date(one.valid_until)}" if one.valid_until else ""
        terms.append(" ".join(part for part in (begins, ends) if part))
    return f" (chỉ ký {'; '.join(terms)})" if terms else ""
