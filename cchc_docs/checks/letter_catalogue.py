"""The codes of issues that letters may carry: apology, reminder, submission, correction. The catalogue takes them in."""

from cchc_docs.checks.issue_kind import IssueKind
from cchc_docs.checks.issue_kind import kind as _kind
from cchc_docs.issues import Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

LETTER_KINDS: dict[str, IssueKind] = {
    "apology-recorded": _kind(
        _WARNING, "Hồ sơ đã có phiếu xin lỗi trong sổ nên không soạn lại.", "Mỗi hồ sơ chỉ xin lỗi, hẹn lại một lần."
    ),
    "apology-twice": _kind(
        _ERROR, "Hồ sơ đã có văn bản xin lỗi mà soạn phiếu lần nữa.", "Chỉ được hẹn lại một lần (Nghị định 61/2018/NĐ-CP)."
    ),
    "new-due-twice": _kind(
        _ERROR, "Hồ sơ được hẹn lại sang một ngày khác ngày đã hẹn lại.", "Chỉ được hẹn lại một lần (Nghị định 61/2018/NĐ-CP)."
    ),
    "apology-applicant-missing": _kind(_ERROR, "Soạn phiếu xin lỗi mà hồ sơ chưa ghi người nộp.", "Không biết gửi cho ai."),
    "apology-reason-missing": _kind(_ERROR, "Soạn phiếu xin lỗi mà hồ sơ chưa ghi lý do trễ.", "Phiếu xin lỗi phải nêu lý do."),
    "new-due-missing": _kind(_ERROR, "Hồ sơ quá hạn chưa ghi ngày hẹn lại.", "Phiếu xin lỗi phải hẹn lại ngày trả."),
    "new-due-too-early": _kind(
        _ERROR, "Ngày hẹn lại không sau ngày hẹn trả hoặc không sau hôm nay.", "Người dân sẽ lại đến mà không có kết quả."
    ),
    "new-due-day-off": _kind(_ERROR, "Ngày hẹn lại là ngày nghỉ của cơ quan.", "Người dân sẽ đến vào ngày cơ quan không làm việc."),
    "apology-late": _kind(
        _WARNING, "Phiếu xin lỗi soạn sau hạn phải gửi: 01 ngày trước ngày hẹn trả.", "Vẫn phải gửi, càng sớm càng tốt."
    ),
    "apology-not-yet": _kind(
        _WARNING, "Hồ sơ sắp đến hạn chưa có ngày hẹn lại nên chưa soạn phiếu.", "Kết quả còn có thể trả kịp."
    ),
    "apology-none": _kind(_WARNING, "Không có hồ sơ nào cần xin lỗi.", "Không phải lỗi; không có tệp nào được tạo."),
    "reminder-none": _kind(_WARNING, "Không có đơn vị nào phải đôn đốc.", "Không phải lỗi; không có tệp nào được tạo."),
    "submission-empty": _kind(_ERROR, "Soạn tờ trình mà trong kỳ chưa có kiến nghị nào.", "Tờ trình phải có điều đề nghị."),
    "correction-none": _kind(_ERROR, "Soạn công văn đính chính mà chưa ghi điều cần đính chính.", "Không có gì để soạn."),
    "correction-document-unknown": _kind(
        _ERROR, "Văn bản cần đính chính không có trong sổ văn bản đi.", "Chỉ đính chính văn bản đã ban hành."
    ),
    "correction-document-void": _kind(_ERROR, "Văn bản cần đính chính đã hủy số.", "Văn bản đã hủy thì không đính chính."),
    "correction-not-sent": _kind(
        _WARNING, "Văn bản cần đính chính chưa ghi ngày chuyển đi.", "Văn bản chưa chuyển đi thì nên sửa ngay tệp, giữ nguyên số."
    ),
    "correction-same": _kind(_ERROR, "Nội dung đính chính giống hệt nội dung đã ghi.", "Không có gì thay đổi."),
    "correction-of-content": _kind(
        _WARNING,
        "Điều cần đính chính làm thay đổi số liệu.",
        "Sai nội dung phải sửa đổi, thay thế bằng văn bản cùng hình thức (khoản 3 Điều 18 Nghị định 30/2020/NĐ-CP).",
    ),
}
