"""The codes about signing: what is prepared for it, who signed, and what has changed since."""

from collections.abc import Mapping

from cchc_docs.checks.issue_kind import IssueKind
from cchc_docs.checks.issue_kind import kind as _kind
from cchc_docs.issues import Severity

_WARNING = Severity.WARNING
_BY_HAND = "Vẫn ký tay hoặc tự đặt ô ký được."

SIGNING_KINDS: Mapping[str, IssueKind] = {
    "signature-place-not-found": _kind(_WARNING, "Không tìm thấy chỗ ký trong PDF.", _BY_HAND),
    "number-place-not-found": _kind(
        _WARNING, "Không tìm thấy chỗ trống ghi số hoặc ngày trong PDF.", "Vẫn ghi số, ngày bằng cách khác được."
    ),
    "number-font-missing": _kind(
        _WARNING, "Máy không có tệp phông để đặt ô điền số, ngày.", "Vẫn ghi số, ngày bằng cách khác được."
    ),
}
