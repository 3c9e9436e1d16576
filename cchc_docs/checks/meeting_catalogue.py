"""The codes of issues about meetings and what they conclude."""

from collections.abc import Mapping

from cchc_docs.checks.issue_kind import IssueKind
from cchc_docs.checks.issue_kind import kind as _kind
from cchc_docs.issues import Severity

_ERROR, _WARNING, _ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
_MINUTES = "Biên bản sai thì không có giá trị làm chứng."
_REPORTED = "Kết quả không biết của việc nào nên bị mất."

MEETING_KINDS: Mapping[str, IssueKind] = {
    "meeting-file-name": _kind(_ERROR, "Tên tệp cuộc họp không nêu kỳ hoặc ngày họp.", "Không biết tệp của cuộc họp nào."),
    "meeting-time-unread": _kind(_ERROR, "Giờ bắt đầu hoặc kết thúc cuộc họp không đọc được.", _MINUTES),
    "meeting-day-differs": _kind(_ERROR, "Ngày họp khác ngày trong tên tệp.", _MINUTES),
    "meeting-figures-later": _kind(
        _WARNING, "Số liệu hồ sơ của biên bản tính đến một ngày sau ngày họp.", "Cuộc họp không thể biết số liệu cuối cùng."
    ),
    "meeting-ends-early": _kind(_ERROR, "Cuộc họp kết thúc trước hoặc đúng lúc bắt đầu.", _MINUTES),
    "meeting-end-missing": _kind(_ERROR, "Chưa ghi giờ kết thúc cuộc họp.", "Mẫu 1.9 ghi cuộc họp kết thúc vào lúc nào."),
    "meeting-secretary-missing": _kind(_ERROR, "Chưa ghi thư ký cuộc họp.", "Biên bản phải có chữ ký thư ký."),
    "meeting-attendance-missing": _kind(_ERROR, "Chưa ghi một người dự họp có mặt hay vắng.", _MINUTES),
    "meeting-reason-missing": _kind(_WARNING, "Người vắng chưa ghi lý do.", "Biên bản vẫn soạn được."),
    "meeting-person-unlisted": _kind(_ERROR, "Chủ trì hoặc thư ký không có trong thành phần dự họp.", _MINUTES),
    "meeting-person-absent": _kind(_ERROR, "Chủ trì hoặc thư ký được ghi là vắng.", _MINUTES),
    "meeting-person-twice": _kind(_ERROR, "Một người có hai dòng trong thành phần dự họp.", "Số người có mặt sẽ sai."),
    "meeting-members-unknown": _kind(
        _ADVICE, "Cơ quan chưa có danh sách thành viên của ban, tổ họp.", "Không đối chiếu được người dự."
    ),
    "meeting-not-member": _kind(_ERROR, "Người dự với tư cách thành viên không có trong danh sách của ban, tổ.", _MINUTES),
    "meeting-member-absent": _kind(_WARNING, "Thành viên ban, tổ vắng họp.", "Kế hoạch yêu cầu thành viên dự đầy đủ."),
    "meeting-member-unlisted": _kind(
        _WARNING, "Thành viên ban, tổ không có trong thành phần dự họp.", "Thành viên phải dự đầy đủ."
    ),
    "meeting-votes-wrong": _kind(_ERROR, "Số người biểu quyết nhiều hơn số người có mặt.", _MINUTES),
    "conclusion-unit-missing": _kind(
        _ERROR, "Kết luận chưa giao đơn vị nào; chỉ là cảnh báo khi không có thời hạn.", "Việc có thời hạn phải có người làm."
    ),
    "conclusion-due-before": _kind(_ERROR, "Thời hạn của kết luận ở trước ngày họp.", "Không thể xong trước khi được giao."),
    "conclusion-task-unknown": _kind(
        _WARNING, "Mã nhiệm vụ của kết luận không có trong kế hoạch.", "Lịch không biết khi nào kết luận đã thực hiện xong."
    ),
    "conclusion-result-unknown": _kind(_ERROR, "Bảng tháng báo cáo một kết luận mà không cuộc họp nào có.", _REPORTED),
    "conclusion-result-twice": _kind(_ERROR, "Bảng tháng có hai dòng về một kết luận.", "Không biết dòng nào đúng."),
    "conclusion-finished-date-missing": _kind(
        _ERROR, "Kết luận hoàn thành nhưng chưa ghi ngày.", "Không tính được đúng hạn hay chậm."
    ),
    "conclusion-finished-date-unexpected": _kind(
        _ERROR, "Kết luận có ngày hoàn thành nhưng tình trạng chưa hoàn thành.", "Hai ô nói khác nhau."
    ),
    "conclusion-finished-before-meeting": _kind(
        _ERROR, "Kết luận ghi hoàn thành trước ngày họp.", "Không thể xong trước khi được giao."
    ),
    "conclusion-finished-after-period": _kind(_ERROR, "Kết luận ghi hoàn thành sau tháng báo cáo.", "Kết quả thuộc tháng khác."),
    "conclusion-delay-reason-missing": _kind(_WARNING, "Kết luận chậm chưa ghi lý do.", "Báo cáo nên nêu lý do."),
    "conclusion-content-differs": _kind(
        _WARNING, "Nội dung kết luận trong bảng tháng khác nội dung ở cuộc họp.", "Có thể ghi nhầm mã."
    ),
    "conclusion-forgotten": _kind(
        _WARNING, "Kết luận chưa xong mà bảng tháng không nhắc đến.", "Việc đã giao mà không ai theo dõi nữa."
    ),
    "invitation-late": _kind(_WARNING, "Giấy mời được soạn sau ngày họp.", "Có thể là gõ nhầm ngày."),
    "invitation-empty": _kind(_ERROR, "Giấy mời chưa mời ai.", "Văn bản sẽ thiếu người được mời."),
    "conclusions-missing": _kind(_ERROR, "Cuộc họp chưa có kết luận để thông báo.", "Văn bản sẽ không có nội dung."),
}
