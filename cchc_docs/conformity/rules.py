"""All rules of form, in the order of the decree."""

from cchc_docs.conformity import (
    annex_rules,
    body_rules,
    capital_rules,
    citation_rules,
    closing_rules,
    date_rules,
    file_rules,
    heading_block_rules,
    number_rules,
    page_number_rules,
    page_rules,
    printed_rules,
    recipient_rules,
    signer_rules,
    structure_rules,
    term_rules,
    text_rules,
    title_rules,
)
from cchc_docs.conformity.rule import Rule

GROUPS: dict[str, tuple[Rule, ...]] = {
    "Trang giấy, phông chữ": page_rules.RULES,
    "Số trang": page_number_rules.RULES,
    "Trang in": printed_rules.RULES,
    "Quốc hiệu, Tiêu ngữ, tên cơ quan": heading_block_rules.RULES,
    "Số, ký hiệu": number_rules.RULES,
    "Địa danh, thời gian": date_rules.RULES,
    "Tên loại, trích yếu": title_rules.RULES,
    "Căn cứ, lời văn": body_rules.RULES,
    "Phần, chương, mục, điều, khoản, điểm": structure_rules.RULES,
    "Kết thúc, thứ tự": closing_rules.RULES,
    "Kính gửi, nơi nhận": recipient_rules.RULES,
    "Người ký": signer_rules.RULES,
    "Phụ lục": annex_rules.RULES,
    "Chữ và dấu": text_rules.RULES,
    "Viện dẫn": citation_rules.RULES,
    "Viết hoa": capital_rules.RULES,
    "Năm, thuật ngữ, tên gọi": term_rules.RULES,
    "Tệp gửi đi": file_rules.RULES,
}
RULES: dict[str, Rule] = {rule.name: rule for rules in GROUPS.values() for rule in rules}
