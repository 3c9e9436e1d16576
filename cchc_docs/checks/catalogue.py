"""Every code that an issue may carry, what it says and why it is an error or a warning. ``docs/issues.md`` is made from it."""

from cchc_docs.checks.board_catalogue import BOARD_KINDS
from cchc_docs.checks.draft_catalogue import DRAFT_KINDS
from cchc_docs.checks.guest_catalogue import GUEST_KINDS
from cchc_docs.checks.issue_kind import IssueKind
from cchc_docs.checks.issue_kind import kind as _kind
from cchc_docs.checks.letter_catalogue import LETTER_KINDS
from cchc_docs.checks.meeting_catalogue import MEETING_KINDS
from cchc_docs.checks.score_catalogue import SCORE_KINDS
from cchc_docs.checks.signing_catalogue import SIGNING_KINDS
from cchc_docs.issues import Severity

_ERROR, _WARNING, _ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
_FIGURE = "Số sai sẽ thành số sai trên chữ ký."
_LOST = "Nếu bỏ qua thì số liệu bị mất mà không ai biết."
_SHOWN = "Số liệu vẫn dùng được; người soạn cần biết."
_REGISTER = "Số là duy nhất, liên tiếp, theo thứ tự ngày trong năm (khoản 1 Điều 15 Nghị định 30/2020/NĐ-CP)."
_TAMPERED = "Văn bản đã phát hành không được thay đổi."
_UNPRINTED = "Báo cáo sẽ không soạn được hoặc in thiếu chữ."

CATALOGUE: dict[str, IssueKind] = {
    "workbook-unreadable": _kind(
        _ERROR, "Bảng tính không đọc được (hỏng, rỗng, có mật khẩu, không phải bảng tính, quá lớn).", _LOST
    ),
    "document-unreadable": _kind(
        _ERROR, "Tệp Word cần soát không đọc được (hỏng, có mật khẩu, không phải .docx).", "Không soát được."
    ),
    "annotated-copy": _kind(
        _WARNING, "Tệp là bản sao có chú thích do cchc lint --annotate ghi.", "Soát lại sẽ báo hai lần; hãy soát tệp gốc."
    ),
    "agency-not-used": _kind(
        _WARNING, "Bảng cơ quan có lỗi nên không được dùng khi soát thể thức.", "Tên và điều cho phép của cơ quan bị bỏ qua."
    ),
    "workbook-twice": _kind(_ERROR, "Có hai tệp cùng tên, khác đuôi.", "Không biết dùng tệp nào."),
    "workbook-not-read": _kind(_WARNING, "Bảng tính trong thư mục của năm có tên mà không biểu nào dùng.", _LOST),
    "sheet-missing": _kind(_ERROR, "Thiếu một trang tính bắt buộc.", _LOST),
    "sheet-hidden": _kind(_WARNING, "Trang tính đang ẩn nhưng vẫn được đọc.", _SHOWN),
    "sheet-twice": _kind(_ERROR, "Hai trang tính cùng tên.", "Không biết trang nào đúng."),
    "sheet-unknown": _kind(_WARNING, "Tên trang tính gần giống một trang của biểu mẫu; trang không được đọc.", _LOST),
    "fact-twice": _kind(_ERROR, "Một mục được ghi ở hai dòng.", "Không biết dòng nào đúng."),
    "fact-unknown": _kind(_WARNING, "Tên mục gần giống một mục của biểu mẫu; dòng không được đọc.", _LOST),
    "row-taken-for-note": _kind(_WARNING, "Dòng bắt đầu như một ghi chú nên không được đọc.", _LOST),
    "column-missing": _kind(_ERROR, "Thiếu một cột bắt buộc, hoặc tiêu đề cột viết khác.", _LOST),
    "column-unknown": _kind(_WARNING, "Tiêu đề cột không có trong biểu mẫu; cột không được đọc.", _LOST),
    "column-twice": _kind(_ERROR, "Hai cột cùng nhận là một tiêu đề.", "Không thể đoán cột nào đúng."),
    "cell-missing": _kind(_ERROR, "Ô bắt buộc chưa điền.", _LOST),
    "cell-not-a-count": _kind(_ERROR, "Ô cần số nguyên không âm.", _FIGURE),
    "cell-not-a-number": _kind(_ERROR, "Ô cần một số; cách viết không rõ («1.234») cũng bị từ chối.", _FIGURE),
    "cell-not-a-percent": _kind(_ERROR, "Ô cần tỷ lệ từ 0 đến 100.", _FIGURE),
    "cell-not-a-date": _kind(_ERROR, "Ô cần một ngày có thật.", "Ngày sai làm sai thời hạn."),
    "cell-date-ambiguous": _kind(
        _ERROR, "Cột có ngày viết kiểu tháng/ngày nên không rõ ngày nào là ngày, ngày nào là tháng.", "Không được đoán ngày."
    ),
    "cell-not-a-choice": _kind(_ERROR, "Ô phải chọn trong danh sách.", "Chữ khác không biết xếp vào đâu."),
    "cell-formula-without-value": _kind(_ERROR, "Công thức chưa được tính nên ô không có giá trị.", _LOST),
    "cell-error-value": _kind(_ERROR, "Ô báo lỗi (#N/A, #REF!, #DIV/0! …).", _FIGURE),
    "cell-merged": _kind(_ERROR, "Ô số bị gộp qua nhiều dòng nên không biết số thuộc dòng nào.", _FIGURE),
    "cell-look-alike-letter": _kind(_WARNING, "Chữ Ð hoặc Ɖ giống chữ Đ; đã được sửa khi đọc.", _SHOWN),
    "cell-legacy-code-page": _kind(_ERROR, "Chữ viết bằng bảng mã cũ (TCVN3, VNI).", "In ra sẽ thành chữ không đọc được."),
    "cell-too-long": _kind(_ERROR, "Ô chứa văn bản quá dài để in.", "Bảng in ra sẽ hỏng trang."),
    "font-legacy": _kind(_WARNING, "Bảng tính dùng phông .Vn hoặc VNI của bảng mã cũ.", "Chữ không dấu vẫn đọc được."),
    "rows-hidden": _kind(_WARNING, "Có dòng đang ẩn hoặc bị lọc; các dòng này vẫn được đọc.", _SHOWN),
    "month-differs": _kind(_ERROR, "Tháng, năm ghi trong bảng khác với tên tệp.", _FIGURE),
    "month-missing": _kind(_ERROR, "Thiếu bảng kết quả của một tháng trong kỳ.", _FIGURE),
    "month-twice": _kind(_ERROR, "Một tháng vừa có một tệp chung vừa có thư mục theo đơn vị.", "Không biết dùng số liệu nào."),
    "month-kinds-mixed": _kind(_WARNING, "Trong một tháng có đơn vị ghi chính thức, có đơn vị ghi ước.", "Báo cáo sẽ ghi là ước."),
    "unit-missing": _kind(
        _ERROR, "Tháng nộp theo đơn vị nhưng thiếu bảng của một đơn vị còn việc phải báo cáo.", _FIGURE, relaxable=True
    ),
    "unit-not-separate": _kind(
        _ERROR,
        "Soạn báo cáo của một đơn vị nhưng tháng chỉ có tệp chung của cả cơ quan.",
        "Không in số của cơ quan thành số của đơn vị.",
    ),
    "row-claimed-twice": _kind(_ERROR, "Hai đơn vị cùng báo cáo một dòng.", "Cộng cả hai là tính hai lần."),
    "year-differs": _kind(_ERROR, "Năm ghi trong kế hoạch khác với thư mục.", "Không được lẫn kế hoạch hai năm."),
    "dossiers-total-wrong": _kind(
        _ERROR, "Biểu II.06a: tổng số ghi tay khác tổng tính từ các cột.", "Một trong các số bị sai.", relaxable=True
    ),
    "dossiers-received-not-resolved-plus-pending": _kind(
        _ERROR, "Biểu II.06a: (3) khác (7) + (11).", "Hồ sơ nhận phải đã hoặc đang giải quyết.", relaxable=True
    ),
    "dossiers-sheet-total-wrong": _kind(
        _ERROR, "Biểu II.06a: dòng tổng cộng khác tổng các lĩnh vực.", "Có lĩnh vực bị sót hoặc sai.", relaxable=True
    ),
    "dossiers-listed-not-counted": _kind(
        _ERROR, "Có hồ sơ trễ hạn nhưng trang «Hồ sơ TTHC» trống hoặc không có.", "Báo cáo sẽ nói không phát sinh hồ sơ."
    ),
    "dossiers-field-twice": _kind(_ERROR, "Biểu II.06a: một lĩnh vực có hai dòng.", "Cộng cả hai là tính hai lần."),
    "dossiers-carried-over-wrong": _kind(
        _ERROR, "Biểu II.06a: (6) khác (11) của tháng trước.", "Số kỳ trước chuyển sang phải khớp.", relaxable=True
    ),
    "dossiers-field-dropped": _kind(
        _ERROR, "Lĩnh vực còn hồ sơ đang giải quyết nhưng không có ở tháng sau.", "Hồ sơ bị sót.", relaxable=True
    ),
    "dossiers-differ-from-records": _kind(
        _ERROR, "Biểu II.06a khác số tính từ trang «Hồ sơ chi tiết».", "Một trong hai nguồn bị sai.", relaxable=True
    ),
    "record-dates-wrong": _kind(_ERROR, "Ngày của hồ sơ không hợp lý (giải quyết hoặc hẹn trả trước ngày nhận).", _FIGURE),
    "record-outside-period": _kind(
        _WARNING, "Hồ sơ nhận sau tháng báo cáo hoặc đã xong trước tháng báo cáo.", "Hồ sơ không được đếm; có thể gõ nhầm ngày."
    ),
    "record-code-twice": _kind(_ERROR, "Một mã hồ sơ có hai dòng.", "Cộng cả hai là tính hai lần."),
    "overdue-count-differs": _kind(
        _WARNING, "Số hồ sơ trễ hạn trong danh sách khác cột (10) + (13).", "Danh sách có thể chưa đủ; biểu vẫn đúng."
    ),
    "overdue-resolved-after-period": _kind(
        _WARNING, "Hồ sơ trễ hạn ghi giải quyết xong sau ngày chốt số liệu.", "Tháng này tính là đang giải quyết."
    ),
    "overdue-reason-missing": _kind(_WARNING, "Hồ sơ trễ hạn chưa ghi lý do.", "Báo cáo phải nêu lý do trễ."),
    **LETTER_KINDS,
    "deadline-not-understood": _kind(_ERROR, "Không hiểu thời hạn của nhiệm vụ.", "Không tính được quá hạn."),
    "task-due-before-plan": _kind(
        _ERROR,
        "Thời hạn của nhiệm vụ trước ngày ban hành kế hoạch, hoặc trước năm kế hoạch khi chưa có ngày.",
        "Nhiệm vụ quá hạn ngay khi giao; thường là gõ nhầm năm.",
        relaxable=True,
    ),
    "note-call-unread": _kind(
        _ERROR, "Dấu gọi chú thích viết dở hoặc gọi một chú thích không có.", "Dấu sẽ bị in nguyên vào văn bản."
    ),
    "note-code-twice": _kind(_ERROR, "Hai chú thích cùng mã.", "Không biết in chú thích nào."),
    "note-not-called": _kind(_WARNING, "Chú thích không được gọi trong lời văn.", "Chú thích sẽ không được in."),
    "plan-section-empty": _kind(_WARNING, "Một phần của kế hoạch chỉ có đề mục.", "Có thể soạn tiếp sau."),
    "plan-subject-missing": _kind(_ERROR, "Soạn kế hoạch mà chưa có trích yếu.", "Văn bản phải có trích yếu."),
    "plan-citation-missing": _kind(
        _ERROR, "Soạn báo cáo, kế hoạch riêng mà kế hoạch năm chưa có viện dẫn.", "Văn bản phải nêu kế hoạch."
    ),
    "plan-citation-open": _kind(
        _WARNING, "Viện dẫn kế hoạch còn để trống số hoặc ngày khi văn bản khác nêu kế hoạch.", "Kế hoạch có thể chưa ban hành."
    ),
    "plan-text-missing": _kind(_ERROR, "Soạn kế hoạch mà chưa có lời văn.", "Không có gì để soạn."),
    "sister-plan-empty": _kind(_ERROR, "Chưa có nhiệm vụ nào thuộc kế hoạch riêng cần soạn.", "Kế hoạch sẽ không có nhiệm vụ."),
    "sister-plan-text-missing": _kind(_ERROR, "Chưa có đoạn lời văn nào thuộc kế hoạch riêng cần soạn.", "Không có gì để soạn."),
    "plan-bases-missing": _kind(_WARNING, "Kế hoạch chưa có căn cứ.", "Văn bản cần có căn cứ ban hành."),
    "task-code-twice": _kind(_ERROR, "Kế hoạch có hai nhiệm vụ cùng mã.", "Không biết kết quả thuộc nhiệm vụ nào."),
    "task-unknown": _kind(_ERROR, "Mã nhiệm vụ không có trong kế hoạch.", _LOST),
    "task-result-twice": _kind(_ERROR, "Một nhiệm vụ có hai dòng kết quả.", "Không biết dòng nào đúng."),
    "task-finished-date-missing": _kind(_ERROR, "Nhiệm vụ hoàn thành nhưng chưa ghi ngày.", "Không tính được đúng hạn hay chậm."),
    "task-finished-date-unexpected": _kind(_ERROR, "Có ngày hoàn thành nhưng tình trạng chưa hoàn thành.", "Hai ô nói khác nhau."),
    "task-finished-after-period": _kind(_ERROR, "Ngày hoàn thành sau tháng báo cáo.", "Kết quả thuộc tháng khác."),
    "task-finished-before-year": _kind(_WARNING, "Ngày hoàn thành trước năm báo cáo.", "Có thể gõ nhầm năm."),
    "task-progress-wrong": _kind(
        _WARNING, "Tỷ lệ hoàn thành không hợp với tình trạng.", "Báo cáo dùng tình trạng, không dùng tỷ lệ."
    ),
    "task-evidence-missing": _kind(_WARNING, "Nhiệm vụ hoàn thành chưa có minh chứng.", "Có thể bổ sung sau, trước khi chấm điểm."),
    "task-evidence-file-missing": _kind(
        _WARNING, "Tệp minh chứng được nêu nhưng không có trên đĩa.", "Soạn được dự thảo; đến lúc trình ký phải có đủ tệp."
    ),
    "task-evidence-file-outside": _kind(
        _ERROR, "Tên tệp minh chứng dẫn ra ngoài thư mục minh-chung.", "Không lấy nhầm tệp khác của máy vào hồ sơ."
    ),
    "task-delay-reason-missing": _kind(_WARNING, "Nhiệm vụ chậm chưa ghi lý do.", "Báo cáo nên nêu lý do."),
    "unit-unknown": _kind(_ERROR, "Mã đơn vị không có trong danh sách đơn vị.", "Không biết giao việc cho ai."),
    "unit-code-twice": _kind(_ERROR, "Hai đơn vị cùng mã.", "Không biết mã thuộc đơn vị nào."),
    "figure-part-over-whole": _kind(_ERROR, "Số thành phần lớn hơn tổng số.", _FIGURE),
    "figure-resolved-over-received": _kind(_ERROR, "Phản ánh, kiến nghị đã giải quyết nhiều hơn số phải giải quyết.", _FIGURE),
    **SCORE_KINDS,
    "expense-over-budget": _kind(_WARNING, "Số đã chi lớn hơn dự toán.", "Có thể đã được bổ sung dự toán."),
    "agency-name-not-valid": _kind(_ERROR, "Không có tên cơ quan nào có hiệu lực vào ngày cuối kỳ.", "Không biết ghi tên nào."),
    "agency-name-expired": _kind(_WARNING, "Tên cơ quan không còn hiệu lực vào ngày soạn.", "Có thể đang soạn lại văn bản cũ."),
    "numbering-type-twice": _kind(_ERROR, "Trang «Đánh số văn bản» xếp một loại vào hai dãy số.", "Không biết lấy số ở dãy nào."),
    "numbering-group-unused": _kind(
        _ERROR, "Trang «Đánh số văn bản» ghi nhóm ở dòng chung cho các loại.", "Nhóm chỉ dùng cho một loại."
    ),
    "numbering-party": _kind(
        _ERROR, "Trang «Đánh số văn bản» ghi một tổ chức đảng.", "Văn bản của đảng có sổ riêng, không theo Nghị định 30/2020/NĐ-CP."
    ),
    "signer-missing": _kind(_ERROR, "Không có người ký loại văn bản này vào ngày soạn.", "Văn bản phải có người ký."),
    "signer-not-in-office": _kind(
        _ERROR,
        "Người ký ghi trong dự thảo không ký loại văn bản này vào ngày ban hành.",
        "Văn bản ký sai thẩm quyền (Điều 13 NĐ 30/2020).",
    ),
    "issued-on-day-off": _kind(_WARNING, "Ngày ban hành là ngày nghỉ của cơ quan.", "Cơ quan có thể đã làm việc ngày đó."),
    "issued-in-future": _kind(_WARNING, "Ngày ban hành sau hôm nay.", "Văn bản có thể được chuẩn bị trước ngày ký."),
    "issued-before-cut-off": _kind(
        _WARNING, "Ngày ban hành trước ngày chốt số liệu.", "Chế độ báo cáo có thể đặt hạn gửi trước ngày chốt."
    ),
    "issued-before-plan": _kind(
        _WARNING, "Ngày ban hành trước ngày của kế hoạch mà văn bản căn cứ.", "Kế hoạch có thể ghi sai ngày."
    ),
    "issued-out-of-order": _kind(
        _WARNING, "Giấy mời ban hành sau ngày họp, hoặc thông báo kết luận trước ngày họp.", "Ngày họp có thể ghi sai."
    ),
    "signer-principal-missing": _kind(
        _ERROR, "Ký KT., TL. hoặc TUQ. nhưng chưa ghi ký thay chức vụ nào.", "Quyền hạn ký sẽ bị in sai."
    ),
    "addressee-missing": _kind(_ERROR, "Văn bản gửi cấp trên chưa có Kính gửi.", "Sai thể thức (Phụ lục I NĐ 30/2020)."),
    "archive-missing": _kind(_ERROR, "Nơi nhận thiếu dòng «Lưu».", "Sai thể thức (Phụ lục I NĐ 30/2020)."),
    "recipients-too-many": _kind(_ERROR, "Nơi nhận quá dài so với một trang.", "Khối chữ ký sẽ bị tách hoặc đứng riêng trang."),
    "plan-empty": _kind(_ERROR, "Kế hoạch chưa có nhiệm vụ nào.", "Không tính được tiến độ."),
    "period-not-over": _kind(_WARNING, "Tháng của kỳ báo cáo chưa kết thúc nhưng ghi là chính thức.", "Có thể phải ghi là ước."),
    "estimate-to-replace": _kind(
        _WARNING,
        "Tháng đã chốt số liệu nhưng vẫn ghi là ước.",
        "Báo cáo in số ước của tháng đã qua; hãy thay bằng số liệu chính thức.",
    ),
    "regime-first-day-wrong": _kind(_ERROR, "Ngày chốt số liệu không phải từ 1 đến 28.", "Có tháng không chốt được."),
    "period-rule-twice": _kind(_ERROR, "Một loại kỳ báo cáo có hai dòng.", "Không biết dòng nào đúng."),
    "period-window-not-months": _kind(
        _ERROR, "Kỳ báo cáo chốt số liệu khác các tháng của nó.", "Bảng tháng không chia được theo kỳ."
    ),
    "period-title-wrong": _kind(_ERROR, "Tên kỳ báo cáo thiếu hoặc sai chỗ ghi năm, quý, tháng.", "Báo cáo sẽ in sai tên kỳ."),
    "due-day-wrong": _kind(_ERROR, "Ngày gửi báo cáo không phải từ 1 đến 31.", "Không tính được hạn gửi."),
    "due-day-missing": _kind(_ERROR, "Có tháng gửi báo cáo nhưng không có ngày gửi.", "Không tính được hạn gửi."),
    "due-day-not-in-month": _kind(
        _WARNING, "Ngày gửi không có trong tháng gửi.", "Hạn gửi là ngày cuối tháng (Điều 148 BLDS 2015)."
    ),
    "day-off-twice": _kind(_ERROR, "Một ngày được ghi hai dòng ở trang «Ngày nghỉ».", "Không biết dòng nào đúng."),
    "meeting-days-wrong": _kind(_ERROR, "Số ngày sau kỳ của cuộc họp định kỳ không phải từ 1 đến 60.", "Không tính được hạn họp."),
    "meeting-rule-twice": _kind(_ERROR, "Một cuộc họp định kỳ được ghi hai dòng.", "Lịch sẽ nhắc hai lần."),
    "meeting-task-unknown": _kind(
        _WARNING, "Mã nhiệm vụ của cuộc họp định kỳ không có trong kế hoạch.", "Lịch không biết cuộc họp nào đã có biên bản."
    ),
    "month-earlier-missing": _kind(
        _WARNING, "Thiếu tháng trước kỳ nên tiến độ nhiệm vụ có thể chưa đủ.", "Số của kỳ không bị ảnh hưởng."
    ),
    "next-steps-missing": _kind(_WARNING, "Chưa có phương hướng kỳ tới.", "Báo cáo in câu chung; nên ghi việc cụ thể."),
    "task-reopened": _kind(_WARNING, "Nhiệm vụ đã hoàn thành ở tháng trước lại ghi chưa xong.", "Báo cáo lấy lần hoàn thành."),
    "task-result-missing": _kind(_WARNING, "Nhiệm vụ hoàn thành chưa ghi kết quả.", "Việc đã làm sẽ không có trong lời văn."),
    "dossiers-field-near": _kind(_WARNING, "Hai lĩnh vực có tên gần giống nhau.", "Có thể là một lĩnh vực gõ nhầm."),
    "figure-unknown": _kind(_ERROR, "Báo cáo không có số được hỏi.", "Số sửa tay trong dự thảo thì không truy được nguồn."),
    "annex-missing": _kind(_ERROR, "Thiếu tệp phụ lục của dự thảo.", "Văn bản dẫn tới phụ lục không có."),
    "text-lost": _kind(_ERROR, "Có chữ của tệp Word không in ra PDF.", "Văn bản ký thiếu nội dung."),
    "recipients-missing": _kind(_ERROR, "Chưa có nơi nhận của loại văn bản này.", "Văn bản phải có nơi nhận."),
    "font-not-allowed": _kind(_ERROR, "PDF có ký tự không phải Times New Roman; ở bản xem trước chỉ là cảnh báo.", "Sai thể thức."),
    **DRAFT_KINDS,
    "template-hazard": _kind(
        _ERROR, "Tệp mẫu có liên kết, đối tượng nhúng, macro hoặc quá dài.", "Văn bản soạn ra không được chuyển sang PDF."
    ),
    "template-field-unknown": _kind(_ERROR, "Tệp mẫu: thẻ nêu một trường không có, hoặc không có ở chỗ đó.", _UNPRINTED),
    "template-field-group": _kind(_ERROR, "Tệp mẫu: thẻ in thẳng một nhóm, một danh sách hoặc một điều có/không.", _UNPRINTED),
    "template-loop-over-no-list": _kind(_ERROR, "Tệp mẫu: vòng lặp qua một trường không phải danh sách.", _UNPRINTED),
    "template-not-a-number": _kind(
        _ERROR, "Tệp mẫu: thẻ tính hoặc so sánh chữ như số.", "Thẻ không tính được hoặc luôn cho kết quả sai."
    ),
    "template-tag-broken": _kind(_ERROR, "Tệp mẫu: thẻ viết dở hoặc viết sai.", _UNPRINTED),
    "template-tag-unknown": _kind(_ERROR, "Tệp mẫu: thẻ {% … %} bắt đầu bằng một từ không có.", _UNPRINTED),
    "template-tag-unclosed": _kind(_ERROR, "Tệp mẫu: thẻ mở không có thẻ đóng.", _UNPRINTED),
    "template-tag-unopened": _kind(_ERROR, "Tệp mẫu: thẻ đóng hoặc thẻ else không có thẻ mở.", _UNPRINTED),
    "template-tag-crossed": _kind(_ERROR, "Tệp mẫu: hai cặp thẻ đan chéo nhau.", _UNPRINTED),
    "template-tag-level": _kind(
        _ERROR, "Tệp mẫu: thẻ mở và thẻ đóng khác kiểu hoặc khác ô.", "Tệp Word soạn ra sẽ mất chữ hoặc hỏng bảng."
    ),
    "template-tag-split": _kind(_ERROR, "Tệp mẫu: thẻ bị tách ra hai đoạn, hoặc nửa trong nửa ngoài một liên kết.", _UNPRINTED),
    "template-tag-formatted": _kind(
        _WARNING,
        "Tệp mẫu: thẻ có nhiều định dạng, hoặc chứa dấu trang, hình, liên kết.",
        "Thẻ vẫn được điền nhưng mất phần ở giữa.",
    ),
    "template-tag-prefix": _kind(_ERROR, "Tệp mẫu: viết sai kiểu thẻ {%p, {%tr, {%tc, {%r.", _UNPRINTED),
    "template-text-beside-tag": _kind(
        _ERROR, "Tệp mẫu: có chữ hoặc hình đứng cạnh thẻ phải đứng riêng.", "Phần đứng cạnh sẽ bị mất."
    ),
    "template-quote-curly": _kind(
        _WARNING, "Tệp mẫu: trong thẻ có dấu nháy cong.", "Thẻ vẫn được điền, nhưng nên gõ lại nháy thẳng."
    ),
    "template-character": _kind(_ERROR, "Tệp mẫu: trong thẻ có ký tự lạ hoặc ký tự ẩn.", _UNPRINTED),
    "template-filter-unknown": _kind(_ERROR, "Tệp mẫu: không có bộ lọc ghi sau dấu gạch đứng.", _UNPRINTED),
    "template-test-unknown": _kind(_ERROR, "Tệp mẫu: không có phép thử ghi sau chữ is.", _UNPRINTED),
    "template-forbidden": _kind(_ERROR, "Tệp mẫu: thẻ gọi hàm hoặc điều không được phép.", "Tệp mẫu không được chạy mã lệnh."),
    "template-too-deep": _kind(_ERROR, "Tệp mẫu: thẻ quá dài hoặc lồng quá nhiều lớp.", _UNPRINTED),
    "template-not-filled": _kind(
        _ERROR, "Tệp mẫu: thẻ nằm ở chỗ không được điền (chú thích cuối văn bản).", "Thẻ sẽ bị in nguyên ra."
    ),
    "register-number-wrong": _kind(_ERROR, "Sổ nhập vào có ô không phải số, ký hiệu; số chèn (12a) cũng vậy.", _REGISTER),
    "register-number-twice": _kind(_ERROR, "Sổ văn bản đi có một số dùng hai lần trong một dãy.", _REGISTER),
    "register-notation-twice": _kind(_ERROR, "Sổ văn bản đi có hai văn bản cùng số, ký hiệu trong năm.", _REGISTER),
    "register-begun": _kind(_WARNING, "Dãy số bắt đầu giữa chừng từ số được ghi.", "Có thể là gõ nhầm số."),
    "figure-restated": _kind(_WARNING, "Số liệu của kỳ trước nay khác báo cáo đã phát hành.", "Báo cáo ghi điều chỉnh."),
    "register-gap": _kind(_ERROR, "Sổ văn bản đi thiếu số ở giữa.", _REGISTER),
    "register-order": _kind(_ERROR, "Sổ văn bản đi có số sau mà ngày trước.", _REGISTER),
    "register-year-differs": _kind(_ERROR, "Sổ văn bản đi có ngày không thuộc năm của sổ.", _REGISTER),
    "register-date-future": _kind(_ERROR, "Sổ nhập vào có ngày ở sau hôm nay.", "Văn bản chưa ban hành thì chưa ghi sổ."),
    "register-dispatch-early": _kind(_ERROR, "Sổ văn bản đi có ngày chuyển trước ngày ban hành.", "Một trong hai ngày bị sai."),
    "register-empty": _kind(_ERROR, "Sổ nhập vào không có dòng nào.", _LOST),
    "register-damaged": _kind(_ERROR, "Tệp của sổ văn bản đi có chỗ hỏng.", "Dòng sổ có thể đã mất hoặc sai."),
    "register-line-differs": _kind(_ERROR, "Dòng sổ khác bản ghi kèm văn bản đã phát hành.", _TAMPERED),
    "register-folder-missing": _kind(_ERROR, "Không còn thư mục của một văn bản đã phát hành.", _TAMPERED),
    "register-folder-unknown": _kind(_ERROR, "Thư mục trong van-ban-di không có dòng nào trong sổ.", _TAMPERED),
    "register-file-missing": _kind(_ERROR, "Thiếu một tệp của văn bản đã phát hành.", _TAMPERED),
    "register-file-changed": _kind(_ERROR, "Tệp của văn bản đã phát hành khác với lúc phát hành (SHA-256).", _TAMPERED),
    "register-file-unknown": _kind(_ERROR, "Thư mục của văn bản đã phát hành có thêm tệp lạ.", _TAMPERED),
    "doctor-found": _kind(_ERROR, "Máy hoặc thư mục làm việc thiếu một thứ cần có (cchc doctor).", "Lệnh khác sẽ không chạy được."),
    **SIGNING_KINDS,
    **MEETING_KINDS,
    **BOARD_KINDS,
    **GUEST_KINDS,
}

RELAXABLE = tuple(code for code, kind in CATALOGUE.items() if kind.relaxable)
