"""The codes about drafts as they stand when they are made final."""

from collections.abc import Mapping

from cchc_docs.checks.issue_kind import IssueKind
from cchc_docs.checks.issue_kind import kind as _kind
from cchc_docs.issues import Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

DRAFT_KINDS: Mapping[str, IssueKind] = {
    "draft-has-revisions": _kind(_ERROR, "Dự thảo còn thay đổi đang theo dõi hoặc ghi chú.", "Chữ đã xóa cũng bị in ra."),
    "draft-filled-by-hand": _kind(
        _WARNING, "Số hoặc ngày đã ghi sẵn trong dự thảo; PDF để trống.", "Số chưa có trong sổ thì không in lên văn bản."
    ),
    "draft-number-differs": _kind(_ERROR, "Dự thảo ghi sẵn một số khác số mà sổ cấp.", "Nơi khác viện dẫn số kia."),
    "draft-not-comparable": _kind(_WARNING, "Không còn bản gốc của dự thảo để so số liệu.", "Không biết số nào đã bị sửa tay."),
    "figure-edited": _kind(
        _ERROR,
        "Số liệu trong dự thảo bị sửa, thêm hoặc xóa sau khi soạn; --accept-edits giữ lại.",
        "Lời văn và phụ lục nói hai số.",
    ),
    "document-hazard": _kind(
        _ERROR,
        "Tệp Word, Excel có liên kết, đối tượng nhúng, macro hoặc quá dài.",
        "Không mở tệp lạ và không gọi ra mạng khi tạo PDF.",
    ),
    "date-edited": _kind(_WARNING, "Ngày trong dự thảo bị sửa sau khi soạn.", "Bảng tính và lịch vẫn ghi ngày cũ."),
    "draft-place-open": _kind(
        _ERROR,
        "Dự thảo nêu một văn bản mà để trống số hoặc ngày; chưa cấp số thì chỉ là cảnh báo.",
        "Văn bản ký thiếu số, ngày của văn bản được nêu.",
    ),
    "draft-form": _kind(_WARNING, "Dự thảo có lỗi thể thức.", "Lãnh đạo có thể muốn như vậy; cchc lint nêu từng lỗi."),
    "evidence-missing": _kind(
        _ERROR,
        "Tệp minh chứng của dự thảo không có, hoặc nằm ngoài thư mục minh-chung, khi trình ký.",
        "Hồ sơ sẽ thiếu mà không ai biết.",
    ),
    "evidence-list-missing": _kind(_ERROR, "Không còn danh mục tệp minh chứng của dự thảo.", "Hồ sơ sẽ thiếu mà không ai biết."),
    "evidence-changed": _kind(
        _WARNING, "Tệp minh chứng đã thay đổi sau khi soạn dự thảo.", "Có thể là bản quét lại, cũng có thể chép đè nhầm tệp."
    ),
    "draft-place-lost": _kind(_ERROR, "Dự thảo không còn chỗ ghi số hoặc ngày.", "Không ghi được số, ngày đúng chỗ."),
}
