"""The codes about files that people send along to be merged: PDFs, scans, Word files, workbooks."""

from collections.abc import Mapping

from cchc_docs.checks.issue_kind import IssueKind
from cchc_docs.checks.issue_kind import kind as _kind
from cchc_docs.issues import Severity

_ERROR, _WARNING, _ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
_LOST = "Bản gộp sẽ thiếu mà không ai biết."
_SAID = "Trang vẫn đủ; người gộp cần biết tệp đã khác bản gốc."
_SAFE = "Hồ sơ lưu trữ không được tự chạy mã, mở tệp hay gửi dữ liệu."

GUEST_KINDS: Mapping[str, IssueKind] = {
    "guest-unreadable": _kind(_ERROR, "Tệp cần gộp không có, là thư mục hoặc không mở được.", _LOST),
    "guest-kind-unknown": _kind(_ERROR, "Tệp cần gộp không phải PDF, JPEG, PNG, TIFF, .docx, .xlsx.", _LOST),
    "guest-damaged": _kind(_ERROR, "Tệp cần gộp hỏng hoặc bị cắt cụt, không đọc đủ các trang.", _LOST),
    "guest-repaired": _kind(_WARNING, "Tệp PDF có chỗ sai được sửa khi đọc; mọi trang đều đọc được.", _SAID),
    "guest-password": _kind(_ERROR, "Tệp PDF đặt mật khẩu mở.", _LOST),
    "guest-encrypted": _kind(_WARNING, "Tệp PDF được mã hóa nhưng mở không cần mật khẩu.", _SAID),
    "guest-empty": _kind(_ERROR, "Tệp PDF không có trang nào.", _LOST),
    "guest-too-large": _kind(
        _ERROR, "Tệp cần gộp vượt giới hạn: dung lượng, số trang, điểm ảnh, dữ liệu giải nén, thời gian.", "Máy sẽ treo."
    ),
    "guest-twice": _kind(_ADVICE, "Hai phần được gộp giống hệt nhau; nội dung chỉ lưu một lần.", "Có thể chọn nhầm tệp."),
    "guest-signed": _kind(
        _WARNING,
        "Tệp PDF có chữ ký số; bản gộp chỉ giữ hình, bản gốc được lưu bên cạnh.",
        "Gộp làm chữ ký không còn kiểm tra được.",
    ),
    "guest-form-flattened": _kind(_WARNING, "Ô điền, ô chờ ký của biểu mẫu được in thẳng vào trang.", _SAID),
    "guest-form-without-appearance": _kind(_ERROR, "Ô điền có giá trị nhưng tệp không kèm hình của giá trị.", _LOST),
    "guest-xfa-dynamic": _kind(_ERROR, "Biểu mẫu XFA động: trang thật chỉ hiện trong Adobe Reader.", _LOST),
    "guest-xfa-removed": _kind(_WARNING, "Phần biểu mẫu XFA bị bỏ, trang giữ như đang hiện.", _SAID),
    "guest-javascript-removed": _kind(_WARNING, "Mã JavaScript trong tệp PDF bị bỏ.", _SAFE),
    "guest-actions-removed": _kind(_WARNING, "Hành động mở chương trình, tệp, gửi dữ liệu, phim, âm thanh bị bỏ.", _SAFE),
    "guest-attachments-removed": _kind(_WARNING, "Tệp đính kèm bên trong tệp PDF bị bỏ.", "Tệp đính kèm không nằm trên trang nào."),
    "guest-comments-flattened": _kind(_WARNING, "Ghi chú, đánh dấu trên trang được in thẳng vào trang.", _SAID),
    "guest-comments-removed": _kind(
        _WARNING, "Ghi chú không có hình trên trang bị bỏ.", "Mỗi chương trình vẽ ghi chú ấy một cách."
    ),
    "guest-layers-kept": _kind(_ADVICE, "Tệp PDF có lớp nội dung; lớp ẩn vẫn ẩn.", "Có thể có nội dung không nhìn thấy."),
    "guest-font-not-embedded": _kind(_WARNING, "Tệp PDF dùng phông không nhúng.", "Máy khác có thể hiện chữ khác."),
    "guest-text-lost": _kind(
        _WARNING, "Chữ của tệp Word không hiện đủ trên trang sau khi chuyển sang PDF.", "Ô, khung quá nhỏ bị cắt mà không ai biết."
    ),
    "merge-not-archival": _kind(
        _WARNING, "Có phần không theo PDF/A nên bản gộp không ghi là PDF/A-2b.", "Chỉ ghi PDF/A khi mọi phần đều theo."
    ),
    "guest-page-scaled": _kind(_WARNING, "Trang lớn hơn khổ A3 được thu nhỏ về A3.", _SAID),
    "scan-downsampled": _kind(_WARNING, "Ảnh quá mịn được giảm độ phân giải.", "Chữ vẫn đọc được; bản gốc không đổi."),
    "scan-cmyk-converted": _kind(_WARNING, "Ảnh màu in CMYK được đổi sang RGB.", "Màu có thể lệch đôi chút."),
}
