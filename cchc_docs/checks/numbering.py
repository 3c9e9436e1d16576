"""What an agency says of its numbering: each type once, no group where all are meant, no body under another law."""

from collections.abc import Iterator

from cchc_docs.domain.agency import Agency
from cchc_docs.issues import Issue
from cchc_docs.vietnamese.text import fold

_PARTY = frozenset(map(fold, ("ĐU", "ĐUX", "Đảng ủy", "Đảng bộ", "Chi bộ", "Ban Thường vụ Đảng ủy")))
"""Documents of the Party follow its own instructions and are kept in its own book, not by Decree 30."""


def check_numbering(agency: Agency) -> Iterator[Issue]:
    """The rows of «Đánh số văn bản»."""
    seen: dict[object, int] = {}
    for rule in agency.numbering.rules:
        if rule.origin is None:
            continue
        key = (rule.issuer, rule.document_type)
        if key in seen:
            what = f"«{rule.document_type.title}»" if rule.document_type else "dòng chung cho các loại"
            yield Issue(
                code="numbering-type-twice",
                message=f"{what} đã có ở dòng {seen[key]} nên không biết lấy số ở dãy nào; hãy giữ một dòng",
                place=rule.origin.place("type"),
            )
        seen.setdefault(key, rule.origin.row)
        if rule.document_type is None and rule.group:
            yield Issue(
                code="numbering-group-unused",
                message=f"dòng chung cho các loại không có nhóm nên «{rule.group}» không được dùng; hãy xóa ô này hoặc chọn một loại",
                place=rule.origin.place("group"),
            )
        if rule.issuer and fold(rule.issuer) in _PARTY:
            yield Issue(
                code="numbering-party",
                message=f"«{rule.issuer}» là tổ chức đảng, văn bản của đảng không theo Nghị định 30/2020/NĐ-CP; hãy xóa dòng này",
                place=rule.origin.place("issuer"),
            )
