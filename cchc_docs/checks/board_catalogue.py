"""The codes of issues about boards, the decisions that set them up, and inspections. The catalogue takes them in."""

from collections.abc import Mapping

from cchc_docs.checks.issue_kind import IssueKind
from cchc_docs.checks.issue_kind import kind as _kind
from cchc_docs.issues import Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_ASSIGNED = "Kế hoạch yêu cầu phân công trách nhiệm cụ thể từng thành viên."
_SIGNED = "Biên bản kiểm tra phải có chữ ký của đơn vị được kiểm tra."
_MODEL = "Quyết định phải có căn cứ (Mẫu 1.2 Phụ lục III Nghị định 30/2020/NĐ-CP)."

BOARD_KINDS: Mapping[str, IssueKind] = {
    "board-unmarked": _kind(
        _ERROR, "Soạn quyết định mà chưa đơn vị nào được ghi là ban, tổ ấy.", "Không biết kiện toàn ban, tổ nào."
    ),
    "board-marked-twice": _kind(_ERROR, "Hai đơn vị cùng được ghi là một loại ban, tổ.", "Không biết kiện toàn ban, tổ nào."),
    "board-members-missing": _kind(_ERROR, "Ban, tổ không có thành viên nào vào ngày soạn quyết định.", "Danh sách sẽ trống."),
    "board-head-missing": _kind(_ERROR, "Ban, tổ chưa có người đứng đầu.", "Quyết định phải ghi ai đứng đầu."),
    "board-heads-two": _kind(_ERROR, "Ban, tổ có hai người đứng đầu.", "Chỉ một người đứng đầu."),
    "board-member-twice": _kind(_ERROR, "Một người có hai dòng trong một ban, tổ.", "Số thành viên sẽ sai."),
    "board-position-missing": _kind(_WARNING, "Thành viên chưa ghi chức vụ trong cơ quan.", "Ô trong danh sách để trống."),
    "board-duty-missing": _kind(_WARNING, "Thành viên chưa được phân công nhiệm vụ.", _ASSIGNED),
    "decision-bases-missing": _kind(_ERROR, "Chưa có căn cứ nào của quyết định cần soạn.", _MODEL),
    "inspection-unit-missing": _kind(_ERROR, "Cuộc kiểm tra chưa ghi đơn vị được kiểm tra.", "Không biết biên bản về đơn vị nào."),
    "inspection-representative-missing": _kind(_ERROR, "Chưa ghi ai ký biên bản cho đơn vị được kiểm tra.", _SIGNED),
    "inspection-team-missing": _kind(
        _WARNING, "Cuộc kiểm tra chưa ghi tổ, đoàn kiểm tra.", "Không đối chiếu được thành viên với quyết định."
    ),
    "inspection-findings-missing": _kind(_ERROR, "Cuộc kiểm tra chưa ghi kết quả.", "Biên bản sẽ không có nội dung."),
    "inspection-finding-empty": _kind(_ERROR, "Một nội dung kiểm tra chưa ghi ưu điểm hay hạn chế.", "Biên bản sẽ in dòng trống."),
}
