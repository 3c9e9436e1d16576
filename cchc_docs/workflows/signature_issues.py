"""What is wrong with a document's signatures, in a clerk's words. Signing, issuing and verifying judge alike."""

import unicodedata
from collections.abc import Iterator, Sequence

from cchc_docs.domain.signature import CertificateFault, CheckedSignature
from cchc_docs.errors import SigningError
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.pdf.signature_check import check_signatures
from cchc_docs.pdf.signature_field import Role
from cchc_docs.vietnamese.text import fold
from cchc_docs.workflows.signers_list import SignersList

_FAULTS = {
    CertificateFault.EXPIRED: "đã hết hạn khi ký",
    CertificateFault.NOT_YET_VALID: "chưa có hiệu lực khi ký",
    CertificateFault.NOT_FOR_SIGNING: "không phải loại dùng để ký",
}


def judge_signatures(signatures: Sequence[CheckedSignature], known: SignersList, shown: str) -> list[Issue]:
    """Errors for what does not hold. Somebody whom the list does not know is an error; a warning while there is no list at all."""
    return [issue for one in signatures for issue in _judged(one, known, Place(file=shown))]


def require_sound(content: bytes, known: SignersList, shown: str) -> tuple[CheckedSignature, ...]:
    """The signatures so far. Raises :class:`~cchc_docs.errors.SigningError` when one of them does not hold: nothing is built upon it."""
    signatures = check_signatures(content, shown, known.certificates)
    for issue in judge_signatures(signatures, known, shown):
        if issue.severity is Severity.ERROR:
            raise SigningError(str(issue))
    return signatures


def is_named(name: str, field: str, label: str, known: SignersList) -> bool:
    """Whether the certificate's name is the one that the place names; where the place names nobody, anybody's is."""
    names = [label, *(known.agency_names if field == Role.AGENCY else ())] if label else []
    return not names or any(_alike(name, one) for one in names)


def _judged(one: CheckedSignature, known: SignersList, place: Place) -> Iterator[Issue]:
    who = f"chữ ký của «{one.signer}»"
    if not one.intact:
        yield _error("signature-broken", f"{who} không đúng với nội dung: tệp đã bị sửa sau khi ký; hãy lấy lại bản đã ký", place)
    elif not one.covers_revision:
        yield _error("signature-not-covering", f"{who} không bao phủ toàn bộ văn bản; hãy ký lại từ bản trình ký", place)
    elif not one.only_filled:
        message = f"sau {who}, văn bản bị đổi ngoài việc điền số, ngày và ký thêm; hãy lấy lại bản đã ký"
        yield _error("signature-changed-after", message, place)
    if one.fault:
        message = f"chứng thư số của «{one.signer}» {_FAULTS[one.fault]}; hãy ký lại bằng chứng thư còn hiệu lực"
        yield _error("signature-certificate-invalid", message, place)
    elif not one.listed:
        yield _unlisted(one, known, place)
    if not is_named(one.signer, one.field, one.label, known):
        message = f"chỗ ký của «{one.label}» lại được ký bằng chứng thư của «{one.signer}»; hãy kiểm tra ai đã ký"
        yield _error("signature-by-other", message, place)


def _error(code: str, message: str, place: Place) -> Issue:
    return Issue(code=code, message=message, place=place)


def _unlisted(one: CheckedSignature, known: SignersList, place: Place) -> Issue:
    if known.certificates:
        message = (
            f"«{one.signer}» (chứng thư do «{one.issuer}» cấp) không có trong danh sách chứng thư của cơ quan; hãy kiểm tra ai đã ký, nếu "
            "đúng thì thêm chứng thư vào inputs/chung-thu"
        )
        return Issue(code="signature-unlisted", message=message, place=place)
    message = (
        f"chưa đối chiếu được chứng thư của «{one.signer}» (do «{one.issuer}» cấp) vì cơ quan chưa có danh sách chứng thư; hãy chép "
        "chứng thư của người ký hoặc của nơi cấp vào inputs/chung-thu"
    )
    return Issue(code="signature-unlisted", severity=Severity.WARNING, message=message, place=place)


def _alike(name: str, other: str) -> bool:
    """Letter case and the place of the tone do not count; a certificate may also have been issued without accents."""
    one, two = fold(name), fold(other)
    return one == two or (name.isascii() and one == _plain(two))


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
