"""What was appended after a signature, in words."""

from cchc_docs.domain.signature import CheckedSignature
from cchc_docs.pdf.blank_places import Blank
from cchc_docs.pdf.signature_field import Role

_SAID = {
    Blank.NUMBER: "điền số",
    Blank.DAY: "điền ngày",
    Role.SIGNER: "người có thẩm quyền ký",
    Role.SECRETARY: "thư ký ký",
    Role.INSPECTED: "đơn vị được kiểm tra ký",
    Role.AGENCY: "cơ quan ký",
}


def changes_in_words(signature: CheckedSignature) -> str:
    """«sau đó chỉ điền số, điền ngày, cơ quan ký»."""
    names = {name.rstrip("0123456789") for name in signature.filled}
    told = [said for name, said in _SAID.items() if str(name) in names]
    told += [f"điền hoặc ký ô {name}" for name in sorted(names - {str(name) for name in _SAID})]
    return f"sau đó chỉ {', '.join(told)}" if told else "sau đó không đổi nội dung"
