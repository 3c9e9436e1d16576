"""The codes of issues about the self-scoring sheet. The catalogue takes them in."""

from cchc_docs.checks.issue_kind import IssueKind
from cchc_docs.checks.issue_kind import kind as _kind
from cchc_docs.issues import Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_FIGURE = "Số sai sẽ thành số sai trên chữ ký."
_UNSUMMED = "Không biết cộng điểm vào đâu."

SCORE_KINDS: dict[str, IssueKind] = {
    "score-code-wrong": _kind(_ERROR, "Mã tiêu chí không viết bằng số như 1; 1.1; 1.1.1.", _UNSUMMED),
    "score-code-twice": _kind(_ERROR, "Hai tiêu chí cùng mã.", _UNSUMMED),
    "score-parent-missing": _kind(_ERROR, "Tiêu chí thành phần không có tiêu chí cấp trên trong bảng.", _UNSUMMED),
    "score-over-maximum": _kind(_ERROR, "Điểm tự chấm cao hơn điểm tối đa.", _FIGURE),
    "score-missing": _kind(_ERROR, "Tiêu chí chưa có điểm tự chấm, cũng không có công thức tính được điểm.", _FIGURE),
    "score-full-without-evidence": _kind(
        _ERROR, "Tự chấm điểm tối đa mà không ghi tài liệu kiểm chứng.", "Điểm không có minh chứng sẽ bị trừ.", relaxable=True
    ),
    "score-without-evidence": _kind(_WARNING, "Có điểm nhưng chưa ghi tài liệu kiểm chứng.", "Điểm không có minh chứng sẽ bị trừ."),
    "score-evidence-undated": _kind(
        _WARNING, "Tài liệu kiểm chứng không ghi đủ số, ký hiệu và ngày.", "Người thẩm định không tìm được văn bản."
    ),
    "score-sum-wrong": _kind(_ERROR, "Điểm của tiêu chí khác tổng điểm các tiêu chí thành phần.", _FIGURE, relaxable=True),
    "score-total-wrong": _kind(_ERROR, "Dòng «Tổng cộng» khác tổng điểm các lĩnh vực.", _FIGURE, relaxable=True),
    "score-whole-not-hundred": _kind(
        _WARNING, "Tổng điểm tối đa khác 100 mà không có dòng «Tổng cộng».", "Bộ tiêu chí có thể không theo thang 100 điểm."
    ),
    "score-loss-open": _kind(
        _WARNING,
        "Tiêu chí bị mất điểm chưa ghi giải trình, đơn vị phụ trách hoặc nhiệm vụ khắc phục.",
        "Điểm mất phải có người khắc phục.",
    ),
    "score-rule-not-understood": _kind(_ERROR, "Không hiểu công thức ở cột «Cách chấm».", "Không tính được điểm."),
    "score-indicator-unknown": _kind(_ERROR, "Công thức chấm điểm nêu một chỉ tiêu không có.", "Không tính được điểm."),
    "score-rule-differs": _kind(_ERROR, "Điểm tự chấm khác điểm tính theo công thức.", _FIGURE, relaxable=True),
}
