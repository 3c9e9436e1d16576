"""The templates of the decisions about boards (model 1.2) and of the list of members that goes with them (model 2.1)."""

from docx.document import Document
from docx.shared import Mm

from tools.blank_document import blank_document
from tools.parts import across, appendix_title, fill_row, header_row, heading, ruled_table, say, signature, title
from tools.styles import add_decision_style

_ISSUER = "tham_quyen.ten"
_RESPONSIBLE = (
    "{% if de_nghi %}{{ de_nghi }}, các{% else %}Các{% endif %} cơ quan, đơn vị có liên quan và các ông (bà) có tên trong danh sách nêu "
    "tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."
)
_SET_UP = (
    "Kiện toàn {{ ban.ten }} (sau đây gọi tắt là {{ ban.goi_tat }}) gồm {{ ban.so_nguoi }} thành viên, do ông (bà) {{ ban.dung_dau }} làm "
    "{{ ban.chuc_danh }}; danh sách thành viên và phân công nhiệm vụ tại Phụ lục kèm theo Quyết định này."
)
_IN_FORCE = (
    "Quyết định này có hiệu lực kể từ ngày ký. Các quyết định trước đây của {{ tham_quyen.ten }} về thành lập, kiện toàn {{ ban.ten }} hết "
    "hiệu lực kể từ ngày Quyết định này có hiệu lực."
)


def board_decision() -> Document:
    """Quyết định kiện toàn Ban điều hành."""
    document = _opening()
    _article(document, 1, _SET_UP)
    _article(
        document,
        2,
        "Ban hành kèm theo Quyết định này Quy chế tổ chức và hoạt động của {{ ban.ten }}. Các thành viên {{ ban.goi_tat }} "
        "làm việc theo chế "
        "độ kiêm nhiệm, thực hiện nhiệm vụ được phân công và Quy chế này.",
    )
    _closing(document)
    return document


def team_decision() -> Document:
    """Quyết định kiện toàn Tổ kiểm tra."""
    document = _opening()
    _article(document, 1, _SET_UP)
    _article(document, 2, "{{ ban.goi_tat }} có nhiệm vụ, quyền hạn sau:")
    say(
        document,
        "Lời văn",
        "1. Kiểm tra việc thực hiện nhiệm vụ cải cách hành chính, giải quyết thủ tục hành chính, chấp hành kỷ luật, kỷ cương "
        "hành chính của "
        "các đơn vị, cán bộ, công chức theo Kế hoạch kiểm tra năm {{ ky.nam }}; kiểm tra đột xuất khi cần thiết.",
        "2. Yêu cầu đơn vị, cá nhân được kiểm tra báo cáo, cung cấp hồ sơ, tài liệu, giải trình những vấn đề liên quan đến "
        "nội dung kiểm tra.",
        "3. Lập biên bản từng cuộc kiểm tra; kiến nghị chấn chỉnh, xử lý vi phạm; theo dõi việc khắc phục sau kiểm tra.",
        "4. Báo cáo {{ tham_quyen.ten }} kết quả kiểm tra chậm nhất 05 ngày làm việc sau khi kết thúc mỗi cuộc kiểm tra.",
        "{%p if cuoc_kiem_tra %}",
        "5. Thực hiện các cuộc kiểm tra sau:",
        "{%p for cuoc in cuoc_kiem_tra %}",
        "- {{ cuoc.ngay|capitalize }}: {{ cuoc.don_vi }}{{ '.' if loop.last else ';' }}",
        "{%p endfor %}",
        "{%p endif %}",
        "{{ ban.goi_tat }} làm việc theo chế độ kiêm nhiệm.",
    )
    _closing(document)
    return document


def members_annex() -> Document:
    """Phụ lục: danh sách thành viên và bảng phân công nhiệm vụ."""
    document = blank_document()
    appendix_title(document, "{{ phu_luc.ten|upper }}", _ISSUER)
    table = ruled_table(document, (Mm(11), Mm(33), Mm(36), Mm(24), Mm(56)), 4, header_rows=1)
    header_row(table.rows[0], ("STT", "Họ và tên", "Chức vụ", "Chức danh", "Nhiệm vụ được phân công"))
    across(table.rows[1], "{%tr for nguoi in thanh_vien %}")
    fields = ("ten", "chuc_vu", "chuc_danh")
    cells = table.rows[2].cells
    fill_row(
        table.rows[2],
        ("Bảng, số", "{{ nguoi.stt }}"),
        *(("Bảng, chữ", f"{{{{ nguoi.{name} }}}}") for name in fields),
        ("Bảng, chữ", "{%p for viec in nguoi.nhiem_vu %}"),
    )
    for text in ("{% if nguoi.nhiem_vu|length > 1 %}- {% endif %}{{ viec }}{{ '.' if loop.last else ';' }}", "{%p endfor %}"):
        cells[4].add_paragraph(text, "Bảng, chữ")
    across(table.rows[3], "{%tr endfor %}")
    return document


def _opening() -> Document:
    """Down to «QUYẾT ĐỊNH:»."""
    document = blank_document()
    add_decision_style(document)
    heading(document)
    title(document, "QUYẾT ĐỊNH")
    say(document, "Thẩm quyền", "{{ tham_quyen.dong }}")
    say(document, "Căn cứ", "{%p for dong in can_cu %}", "{{ dong }}{{ '.' if loop.last else ';' }}", "{%p endfor %}")
    say(document, "Thẩm quyền", "QUYẾT ĐỊNH:")
    return document


def _article(document: Document, number: int, text: str, style: str = "Lời văn") -> None:
    """«Điều 1.» in bold, then its text."""
    paragraph = document.add_paragraph(style=style)
    paragraph.add_run(f"Điều {number}.").bold = True
    paragraph.add_run(f" {text}")


def _closing(document: Document) -> None:
    _article(document, 3, _IN_FORCE)
    _article(document, 4, _RESPONSIBLE, "Lời kết")
    signature(document, first="- Như Điều 4;")
