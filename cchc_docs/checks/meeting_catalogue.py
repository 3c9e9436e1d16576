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
    "meeting-year-differs": _kind(_ERROR, "Ngày họp thuộc năm khác với năm trong tên tệp.", _MINUTES),
    "meeting-outside-period": _kind(
        _WARNING, "Ngày họp ở trước kỳ mà tên tệp nêu, hoặc sau tháng tiếp theo kỳ ấy.", "Có thể là gõ nhầm ngày."
    ),
    "meeting-day-off": _kind(_WARNING, "Ngày họp là ngày nghỉ.", "Có thể là gõ nhầm ngày."),
    "meeting-not-filled": _kind(
        _ADVICE, "Bảng tính cuộc họp được tạo sẵn nhưng chưa điền.", "Chưa có gì để soạn; các việc khác không bị ảnh hưởng."
    ),
    "meeting-number-gap": _kind(
        _WARNING, "Có cuộc họp lần sau mà chưa có tệp của một lần trước trong kỳ.", "Có thể là ghi nhầm lần họp."
    ),
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
    "meeting-person-ambiguous": _kind(
        _WARNING, "Chủ trì, thư ký, người phát biểu trùng tên với người khác dự họp.", "Không biết lấy chức vụ của ai."
    ),
    "meeting-chair-is-secretary": _kind(_WARNING, "Một người vừa chủ trì vừa là thư ký.", "Biên bản sẽ do một người ký hai chỗ."),
    "meeting-speaker-unlisted": _kind(
        _WARNING, "Người phát biểu không có trong thành phần dự họp.", "Có thể là gõ nhầm tên; biên bản vẫn soạn được."
    ),
    "minutes-of-inspection": _kind(
        _ERROR, "Soạn biên bản cuộc họp từ tệp của một cuộc kiểm tra.", "Biên bản kiểm tra có mẫu riêng, có kết quả kiểm tra."
    ),
    "inspection-representative-of-team": _kind(
        _ERROR, "Người đại diện đơn vị được kiểm tra thuộc tổ, đoàn kiểm tra.", "Không ai ký thay cho bên mình kiểm tra."
    ),
    "meeting-members-unknown": _kind(
        _ADVICE, "Cơ quan chưa có danh sách thành viên của ban, tổ họp.", "Không đối chiếu được người dự."
    ),
    "meeting-not-member": _kind(_ERROR, "Người dự với tư cách thành viên không có trong danh sách của ban, tổ.", _MINUTES),
    "meeting-member-absent": _kind(_WARNING, "Thành viên ban, tổ vắng họp.", "Kế hoạch yêu cầu thành viên dự đầy đủ."),
    "meeting-member-unlisted": _kind(
        _WARNING, "Thành viên ban, tổ không có trong thành phần dự họp.", "Thành viên phải dự đầy đủ."
    ),
    "meeting-votes-wrong": _kind(_ERROR, "Số người biểu quyết nhiều hơn số thành viên có mặt.", _MINUTES),
    "meeting-votes-none": _kind(_ERROR, "Việc được biểu quyết không có phiếu nào.", _MINUTES),
    "meeting-votes-missing": _kind(
        _WARNING, "Số người biểu quyết ít hơn số thành viên có mặt.", "Biên bản ghi số người chưa biểu quyết."
    ),
    "conclusion-units-several": _kind(_ERROR, "Một dòng kết luận giao cho nhiều đơn vị.", "Mỗi đơn vị báo cáo phần của mình."),
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
        _WARNING,
        "Nội dung kết luận trong bảng tháng khác nội dung ở cuộc họp; là lỗi khi đó là nội dung của kết luận khác.",
        "Có thể ghi nhầm mã.",
    ),
    "conclusion-forgotten": _kind(
        _WARNING, "Kết luận chưa xong mà bảng tháng không nhắc đến.", "Việc đã giao mà không ai theo dõi nữa."
    ),
    "invitation-late": _kind(_WARNING, "Giấy mời được soạn sau ngày họp.", "Có thể là gõ nhầm ngày."),
    "invitation-empty": _kind(_ERROR, "Giấy mời chưa mời ai.", "Văn bản sẽ thiếu người được mời."),
    "conclusions-missing": _kind(_ERROR, "Cuộc họp chưa có kết luận để thông báo.", "Văn bản sẽ không có nội dung."),
}
