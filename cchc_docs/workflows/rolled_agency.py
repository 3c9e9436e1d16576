"""What of the agency is another on the new plan's day: its name, who signs, who receives."""

from collections.abc import Iterator
from datetime import date, timedelta

from cchc_docs.domain.agency import Agency, AgencyName
from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.review import ReviewEntry, ReviewKind
from cchc_docs.issues import Place
from cchc_docs.vietnamese.dates import short_date
from cchc_docs.vietnamese.districts import DISTRICTS_ENDED, district_bodies
from cchc_docs.vietnamese.text import capitalize_first
from cchc_docs.workflows.moved_text import NO_DISTRICTS, Renaming

_KIND = DocumentType.KE_HOACH
_REFORM = f"{NO_DISTRICTS} (Luật Tổ chức chính quyền địa phương số 72/2025/QH15), nhiều xã được sắp xếp, đổi tên"


def renamings(agency: Agency, day: date) -> tuple[Renaming, ...]:
    """The localities of the agency's earlier names, with that of the name that holds on the day, if any does."""
    now = agency.name_on(day)
    new, since = (_locality(now), now.valid_from) if now else ("", None)
    earlier = dict.fromkeys(_locality(name) for name in agency.names if name.valid_until and name.valid_until < day)
    return tuple(Renaming(old=name, new=new, since=since) for name in earlier if name != new)


def _locality(name: AgencyName) -> str:
    """«xã Long Điền A» of «Ủy ban nhân dân xã Long Điền A»; the whole name where none is in it."""
    *_, last = name.heading_lines
    return name.name[-len(last) :]


def agency_entries(agency: Agency, before: date, day: date) -> Iterator[ReviewEntry]:
    """What must be looked at in the agency's workbook: ``before`` is the old plan's day, ``day`` the new one's."""
    yield from _name(agency, day)
    yield from _signer(agency, before, day)
    yield from _recipients(agency, day)
    if before < DISTRICTS_ENDED <= day:
        reason = f"{capitalize_first(_REFORM)}; hãy xem lại tên cơ quan, chức danh, nơi nhận, đơn vị trong cả kế hoạch."
        yield _doubt(Place(file=agency.file), "", "", reason)


def _doubt(place: Place, old: str, new: str, reason: str) -> ReviewEntry:
    return ReviewEntry(kind=ReviewKind.DOUBT, place=place, old=old, new=new, reason=reason)


def _name(agency: Agency, day: date) -> Iterator[ReviewEntry]:
    now = agency.name_on(day)
    if now is None:
        past = [name for name in agency.names if name.valid_until and name.valid_until < day]
        last = max(past, key=lambda name: name.valid_until or day, default=None)
        place = last.origin.place("valid_until") if last else Place(file=agency.file, sheet="Cơ quan")
        why = f"; {_REFORM}" if day >= DISTRICTS_ENDED else ""
        reason = (
            f"Không có tên cơ quan nào có hiệu lực ngày {short_date(day)}{why}; hãy thêm dòng tên mới rồi sửa tên trong kế hoạch."
        )
        yield _doubt(place, last.name if last else "", "", reason)
    elif now.valid_until and now.valid_until.year == day.year:
        following = now.valid_until + timedelta(days=1)
        why = f"; {_REFORM}" if following == DISTRICTS_ENDED else ""
        reason = (
            f"Tên này chỉ có hiệu lực đến hết ngày {short_date(now.valid_until)}, trong năm kế hoạch{why}; "
            f"hãy xem việc từ ngày {short_date(following)} do cơ quan nào làm."
        )
        yield _doubt(now.origin.place("valid_until"), now.name, now.name, reason)


def _signer(agency: Agency, before: date, day: date) -> Iterator[ReviewEntry]:
    old, new = agency.signer_on(_KIND, before), agency.signer_on(_KIND, day)
    said = f"{old.block.position} {old.block.full_name}" if old else ""
    if new is None:
        place = old.origin.place("full_name") if old else Place(file=agency.file, sheet="Người ký")
        yield _doubt(place, said, "", f"Không có người ký kế hoạch vào ngày {short_date(day)}; hãy thêm một dòng.")
        return
    now = f"{new.block.position} {new.block.full_name}"
    if old and now != said:
        reason = f"Người ký kế hoạch vào ngày {short_date(day)} theo trang «Người ký»."
        yield ReviewEntry(kind=ReviewKind.CHANGED, place=new.origin.place("full_name"), old=said, new=now, reason=reason)


def _recipients(agency: Agency, day: date) -> Iterator[ReviewEntry]:
    place = Place(file=agency.file, sheet="Nơi nhận")
    recipients = agency.recipients.get(_KIND)
    if recipients is None:
        yield _doubt(place, "", "", "Chưa có nơi nhận của kế hoạch; hãy thêm các dòng Nơi nhận, Lưu.")
    elif day >= DISTRICTS_ENDED:
        for copy in (*recipients.addressees, *recipients.copies):
            if any(district_bodies(copy)):
                yield _doubt(place, copy, copy, f"{capitalize_first(NO_DISTRICTS)}; hãy thay nơi nhận «{copy}».")
