"""What is said to the clerk about a guest that was taken in: what was removed, flattened, made smaller."""

from collections.abc import Collection, Sequence

from cchc_docs.pdf.annotation import Annotations
from cchc_docs.pdf.cleaning import Luggage
from cchc_docs.pdf.findings import Findings, listed

_SCRIPT = "JavaScript"


def tell_luggage(luggage: Luggage, lying: Sequence[Annotations], findings: Findings, *, kept: int) -> None:
    """One issue for each kind of thing that does not come along as it was; so many empty fields for signatures were ``kept``."""
    _tell_forms(luggage, lying, findings, kept)
    removed = [*luggage.scripts, *(name for one in lying for name in one.removed)]
    if _SCRIPT in removed:
        findings.finding("guest-javascript-removed", f"đã bỏ {removed.count(_SCRIPT)} đoạn mã JavaScript trong tệp")
    actions = sorted({name for name in removed if name != _SCRIPT})
    if actions:
        findings.finding("guest-actions-removed", f"đã bỏ các hành động {listed(actions)} (mở chương trình, tệp hoặc địa chỉ khác)")
    attached = [*luggage.attachments, *(name for one in lying for name in one.attached)]
    if attached:
        findings.finding(
            "guest-attachments-removed", f"đã bỏ tệp đính kèm bên trong: {listed(attached)}; cần thì gộp thêm như một phần riêng"
        )
    unseen = sum(one.unseen for one in lying)
    comments = sum(one.comments for one in lying) - unseen
    if comments:
        findings.finding("guest-comments-flattened", f"{comments} ghi chú, đánh dấu trên trang được in thẳng vào trang")
    if unseen:
        findings.finding(
            "guest-comments-removed", f"đã bỏ {unseen} ghi chú không có hình trên trang; cần giữ thì in ra PDF rồi gộp bản in"
        )


def _tell_forms(luggage: Luggage, lying: Sequence[Annotations], findings: Findings, kept: int) -> None:
    if luggage.signatures:
        findings.finding(
            "guest-signed",
            f"tệp có chữ ký số ({listed(luggage.signatures)}): bản gộp chỉ giữ hình chữ ký, bản gốc còn nguyên chữ ký được lưu bên cạnh",
        )
    fields = max(luggage.fields, sum(one.fields for one in lying)) - len(luggage.signatures) - kept
    if fields > 0:
        waiting = f", trong đó có ô chờ ký {listed(luggage.unsigned)}" if luggage.unsigned and not kept else ""
        findings.finding(
            "guest-form-flattened", f"{fields} ô điền của biểu mẫu được in thẳng vào trang, không điền tiếp được{waiting}"
        )
    blank = [name for one in lying for name in one.blank]
    if blank:
        findings.finding(
            "guest-form-without-appearance",
            f"ô {listed(blank)} có giá trị nhưng tệp không kèm hình của giá trị; hãy mở tệp, in ra PDF rồi gộp bản in",
        )
    if luggage.has_xfa:
        findings.finding("guest-xfa-removed", "đã bỏ phần biểu mẫu XFA, chỉ giữ các trang như đang hiện")


def tell_pages(scaled: Sequence[int], unembedded: Collection[str], findings: Findings) -> None:
    """What was done to the pages themselves."""
    if scaled:
        pages = ", ".join(map(str, scaled[:10])) + ("…" if len(scaled) > 10 else "")
        findings.finding("guest-page-scaled", f"{len(scaled)} trang lớn hơn khổ A3 được thu nhỏ về A3 (trang {pages})")
    if unembedded:
        findings.finding(
            "guest-font-not-embedded",
            f"phông {listed(sorted(unembedded))} không nhúng trong tệp nên máy khác có thể hiện khác; hãy xuất lại có nhúng phông",
        )
