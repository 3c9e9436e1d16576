"""The codes about signing: what is prepared for it, who signed, and what has changed since."""

from collections.abc import Mapping

from cchc_docs.checks.issue_kind import IssueKind
from cchc_docs.checks.issue_kind import kind as _kind
from cchc_docs.issues import Severity

_ERROR, _WARNING, _ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
_BY_HAND = "Vẫn ký tay hoặc tự đặt ô ký được."
_NO_PROOF = "Văn bản không còn giá trị như bản gốc."

SIGNING_KINDS: Mapping[str, IssueKind] = {
    "signature-place-not-found": _kind(_WARNING, "Không tìm thấy chỗ ký trong PDF.", _BY_HAND),
    "number-place-not-found": _kind(
        _WARNING, "Không tìm thấy chỗ trống ghi số hoặc ngày trong PDF.", "Vẫn ghi số, ngày bằng cách khác được."
    ),
    "number-font-missing": _kind(
        _WARNING, "Máy không có tệp phông để đặt ô điền số, ngày.", "Vẫn ghi số, ngày bằng cách khác được."
    ),
    "picture-not-transparent": _kind(
        _WARNING, "Hình chữ ký hoặc hình dấu không có nền trong suốt.", "NĐ 30/2020 yêu cầu tệp .png nền trong suốt."
    ),
    "picture-colour": _kind(
        _WARNING, "Hình chữ ký không xanh hoặc hình dấu không đỏ.", "NĐ 30/2020 yêu cầu chữ ký màu xanh, dấu màu đỏ."
    ),
    "picture-size-unknown": _kind(
        _WARNING, "Hình dấu không ghi độ phân giải hoặc quá lớn nên không theo kích thước thật.", "NĐ 30/2020 yêu cầu đúng cỡ dấu."
    ),
    "signature-missing": _kind(_ERROR, "Tệp không có chữ ký số nào.", "Không có gì để xác minh."),
    "signature-broken": _kind(_ERROR, "Nội dung đã ký bị thay đổi hoặc chữ ký hỏng.", _NO_PROOF),
    "signature-changed-after": _kind(_ERROR, "Sau khi ký, văn bản bị đổi ngoài việc điền số, ngày và ký thêm.", _NO_PROOF),
    "signature-not-covering": _kind(_ERROR, "Chữ ký không bao phủ toàn bộ văn bản lúc ký.", _NO_PROOF),
    "signature-certificate-invalid": _kind(
        _ERROR, "Chứng thư số không còn hoặc chưa có hiệu lực lúc ký, hoặc không dùng để ký được.", _NO_PROOF
    ),
    "signature-unlisted": _kind(
        _ERROR,
        "Người ký ngoài danh sách chứng thư của cơ quan; khi chưa có danh sách nào thì chỉ là cảnh báo.",
        "Ai cũng tự tạo được một chứng thư mang tên người khác.",
    ),
    "signature-by-other": _kind(_ERROR, "Chứng thư mang tên khác với tên ghi tại chỗ ký.", "Người ký không phải người có tên."),
    "signature-without-timestamp": _kind(
        _ADVICE, "Chữ ký không có dấu thời gian; giờ ký là của máy người ký.", "Khi chứng thư hết hạn thì khó chứng minh ngày ký."
    ),
    "signature-field-empty": _kind(_ADVICE, "Còn ô ký chưa ký.", "Có thể còn người phải ký."),
    "signed-not-in-register": _kind(_WARNING, "Tệp đã ký không phải tệp đang lưu trong sổ.", "Bản đúng là bản trong van-ban-di/."),
    "archive-claim-missing": _kind(_WARNING, "Tệp không phải PDF/A.", "Vẫn có giá trị, nhưng khó lưu trữ lâu dài."),
    "font-not-embedded": _kind(_WARNING, "Tệp có phông không nhúng.", "Máy khác có thể hiện chữ khác."),
}
