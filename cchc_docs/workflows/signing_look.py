"""What a signature shows on the page: the picture, or who signed and when; on a file of annexes number and time alone."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from cchc_docs.domain.register_entry import RegisterEntry
from cchc_docs.errors import SigningError
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.pdf.signature_field import Role, SignatureField, SignaturePlace, seal_place
from cchc_docs.pdf.signature_look import fits, picture_look, text_look
from cchc_docs.pdf.signature_picture import SignaturePicture
from cchc_docs.pdf.signed_pdf import SignedState
from cchc_docs.pdf.signing import SignatureRequest

_VIETNAM = timezone(timedelta(hours=7))


@dataclass(frozen=True, kw_only=True)
class ChosenLook:
    """The request, and what is not as the decree wants it."""

    request: SignatureRequest
    issues: tuple[Issue, ...] = ()


def choose_look(
    state: SignedState,
    name: str,
    picture: SignaturePicture | None,
    signer: str,
    entry: RegisterEntry | None,
    now: datetime,
    shown: str,
) -> ChosenLook:
    """Decree 30/2020/NĐ-CP, Appendix I, Part I, II.7.d, II.8 and III.1.d: an annex in a file of its own shows no picture."""
    field, new = state.field(name), None
    seal = name == Role.AGENCY
    if field is None:
        new = _beside(state, signer)
        box = new.place.box
        size = (float(box[2] - box[0]), float(box[3] - box[1]))
    else:
        size = (field.box[2] - field.box[0], field.box[3] - field.box[1])
    if not size[0] or not size[1]:  # another program's field that nobody sees
        return ChosenLook(request=SignatureRequest(field=name, look=None))
    look, issues = _look(state, picture, signer, entry, now, size, shown, seal=seal)
    return ChosenLook(request=SignatureRequest(field=name, look=look, new=new), issues=issues)


def moment(now: datetime) -> str:
    """«28/02/2026; 09:15:30 +07:00»: Vietnam's time by ISO 8601."""
    return now.astimezone(_VIETNAM).strftime("%d/%m/%Y; %H:%M:%S +07:00")


def _look(
    state: SignedState,
    picture: SignaturePicture | None,
    signer: str,
    entry: RegisterEntry | None,
    now: datetime,
    size: tuple[float, float],
    shown: str,
    *,
    seal: bool,
) -> tuple[Any, tuple[Issue, ...]]:
    if seal and state.field(Role.SIGNER) is None:
        return text_look([f"Số: {entry.number}; {moment(now)}" if entry else moment(now)]), ()
    if picture is None:
        return text_look([f"Ký bởi: {signer}", f"Thời gian: {moment(now)}"]), ()
    issues = () if not seal or fits(picture, size) else (_too_large(shown),)
    return picture_look(picture, size, seal=seal), issues


def _beside(state: SignedState, signer: str) -> SignatureField:
    """Minutes are prepared without a place for the agency, which may sign them: beside the chair's."""
    chair = state.field(Role.SIGNER)
    if chair is None or chair.page is None:
        raise SigningError("không có ô ký của cơ quan và không biết đặt ở đâu; hãy ghi --field")
    place = SignaturePlace(page=chair.page, box=seal_place(chair.box), name=signer)
    return SignatureField(role=Role.AGENCY, place=place)


def _too_large(shown: str) -> Issue:
    message = "hình dấu lớn hơn ô ký (42 mm) nên bị thu nhỏ; hãy kiểm tra độ phân giải (dpi) của tệp hình"
    return Issue(code="picture-size-unknown", severity=Severity.WARNING, message=message, place=Place(file=shown))
