"""Flawless documents that plan: a plan with two annexes and a programme in parts. People and figures are invented."""

from docx.document import Document

from cchc_docs.word.lines import fit_lines
from tests.form.writing import annex, annex_page, bases, body, letterhead, new_document, part, signature, table_of, title

ATTACHED = "Kế hoạch số 12/KH-UBND ngày 16 tháng 01 năm 2023 của Ủy ban nhân dân xã Long Điền A"
TASKS = (
    ("STT", "Nội dung nhiệm vụ", "Chủ trì", "Thời hạn", "Sản phẩm"),
    ("1", "Ban hành kế hoạch tuyên truyền", "Văn phòng - Thống kê", "Quý I", "Kế hoạch"),
    ("2", "Rà soát văn bản thuộc thẩm quyền", "Tư pháp - Hộ tịch", "Quý III", "Báo cáo"),
    ("3", "Số hóa kết quả giải quyết thủ tục", "Bộ phận Một cửa", "Quý IV", "Dữ liệu số"),
    ("4", "Kiểm tra công vụ tại các ấp", "Tổ kiểm tra công vụ", "Quý II", "Thông báo"),
)
TARGETS = (
    "1. Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên.",
    "2. Tỷ lệ hồ sơ tiếp nhận trực tuyến đạt từ 60% trở lên.",
    "3. Mức độ hài lòng của người dân, doanh nghiệp đạt từ 95% trở lên.",
    "4. Tỷ lệ văn bản đi được ký số và gửi trên môi trường mạng đạt 100%./.",
)


def plan() -> Document:
    """The year's plan with its two annexes in the same file."""
    document = new_document()
    letterhead(document, "Số: 12/KH-UBND", "Long Điền A, ngày 16 tháng 01 năm 2023")
    title(document, "KẾ HOẠCH", "Cải cách hành chính năm 2023")
    bases(
        document,
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành "
        "chính nhà nước giai đoạn 2021 - 2030;",
        "Căn cứ Kế hoạch số 03/KH-UBND ngày 09 tháng 01 năm 2023 của Ủy ban nhân dân huyện Chợ Mới về cải cách hành chính "
        "năm 2023.",
    )
    body(
        document,
        "Ủy ban nhân dân (UBND) xã Long Điền A ban hành Kế hoạch cải cách hành chính (CCHC) năm 2023 như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "# 1. Mục đích",
        "- Nâng cao chất lượng phục vụ người dân, doanh nghiệp; lấy sự hài lòng làm thước đo hiệu quả.",
        "- Nâng cao trách nhiệm của người đứng đầu và kỷ luật, kỷ cương hành chính.",
        "# 2. Yêu cầu",
        "Xác định rõ nội dung, sản phẩm, thời hạn và người chủ trì của từng nhiệm vụ.",
        "II. NHIỆM VỤ TRỌNG TÂM",
        "# 1. Công tác chỉ đạo, điều hành",
        "- Họp Ban điều hành CCHC mỗi quý một lần, kết luận rõ việc, rõ người, rõ thời hạn.",
        "- Đưa kết quả CCHC vào tiêu chí xếp loại cán bộ, công chức cuối năm.",
        "# 2. Cải cách thể chế",
        "- Rà soát văn bản thuộc thẩm quyền; kiến nghị xử lý văn bản không còn phù hợp.",
        "# 3. Cải cách thủ tục hành chính",
        "a) Công khai đầy đủ, kịp thời thủ tục hành chính tại nơi tiếp nhận hồ sơ.",
        "b) Tiếp nhận, giải quyết hồ sơ đúng quy trình, đúng thời hạn.",
        "c) Xin lỗi bằng văn bản khi hồ sơ quá hạn.",
        "d) Số hóa thành phần hồ sơ ngay khi tiếp nhận.",
        "đ) Tái sử dụng dữ liệu đã số hóa, không yêu cầu người dân nộp lại giấy tờ.",
        "e) Lấy ý kiến đánh giá của người dân trên từng hồ sơ.",
        "# 4. Cải cách tổ chức bộ máy",
        "- Thực hiện quy chế làm việc; phân công rõ việc cho từng chức danh công chức.",
        "# 5. Cải cách chế độ công vụ",
        "- Cử công chức tham gia bồi dưỡng theo vị trí việc làm; thực hiện văn hóa công sở.",
        "# 6. Cải cách tài chính công",
        "- Công khai dự toán, quyết toán ngân sách; thực hành tiết kiệm, chống lãng phí.",
        "# 7. Xây dựng chính quyền điện tử, chính quyền số",
        "- Ký số toàn bộ văn bản đi; cung cấp dịch vụ công trực tuyến toàn trình và một phần.",
        "# 8. Tuyên truyền",
        "- Mỗi tháng có ít nhất 04 tin, bài trên Đài truyền thanh xã.",
        "# 9. Kiểm tra, giám sát",
        "- Kiểm tra công vụ định kỳ và đột xuất tại Bộ phận Tiếp nhận và Trả kết quả.",
        "Nhiệm vụ và chỉ tiêu cụ thể tại Phụ lục I, Phụ lục II kèm theo Kế hoạch này.",
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Công chức Văn phòng - Thống kê theo dõi, đôn đốc; tổng hợp báo cáo UBND huyện trước ngày 15 của tháng cuối quý.",
        "2. Công chức Tài chính - Kế toán tham mưu bố trí kinh phí thực hiện.",
        "3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể phối hợp tuyên truyền, giám sát.",
        "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các ngành phản ánh về UBND xã để được hướng dẫn./.",
    )
    signature(
        document,
        ("- Phòng Nội vụ huyện;", "- Thành viên Ban điều hành CCHC xã;", "- Các ngành, đoàn thể xã;", "- Lưu: VT, VPTK."),
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        "Nguyễn Văn Thí Dụ",
    )
    annex_page(document, landscape=True)
    annex(document, "Phụ lục I", "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2023", ATTACHED)
    table_of(document, (14, 92, 58, 36, 46), TASKS)
    body(document, "Thời hạn nêu trên tính đến ngày cuối cùng của quý./.")
    annex_page(document)
    annex(document, "Phụ lục II", "CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH NĂM 2023", ATTACHED)
    body(document, *TARGETS)
    fit_lines(document)
    return document


def programme() -> Document:
    """A programme in two parts (Phần)."""
    document = new_document()
    letterhead(document, "Số: 01/CTr-UBND", "Long Điền A, ngày 06 tháng 02 năm 2023")
    title(document, "CHƯƠNG TRÌNH", "Chuyển đổi số xã Long Điền A năm 2023")
    bases(
        document,
        "Căn cứ Luật Giao dịch điện tử;",
        "Căn cứ Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ phê duyệt Chương trình Chuyển đổi "
        "số quốc gia đến năm 2025, định hướng đến năm 2030.",
    )
    body(document, "Ủy ban nhân dân xã Long Điền A ban hành Chương trình Chuyển đổi số năm 2023 với các nội dung sau:")
    part(document, "Phần I", "TÌNH HÌNH, MỤC TIÊU")
    body(
        document,
        "I. TÌNH HÌNH",
        "Xã có 10 ấp với 4.512 hộ; 100% ấp đã có mạng cáp quang. Tổ công nghệ số cộng đồng được thành lập tại tất cả các ấp "
        "với 62 thành viên.",
        "Việc nộp hồ sơ trực tuyến đã thành nền nếp ở các lĩnh vực hộ tịch, chứng thực; lĩnh vực đất đai còn hạn chế.",
        "II. MỤC TIÊU",
        "1. Có ít nhất 60% hồ sơ được tiếp nhận trực tuyến.",
        "2. Có ít nhất 50% người dân trong độ tuổi lao động có tài khoản định danh điện tử.",
        "3. Toàn bộ cán bộ, công chức xử lý công việc trên môi trường mạng.",
    )
    part(document, "Phần II", "NHIỆM VỤ VÀ TỔ CHỨC THỰC HIỆN")
    body(
        document,
        "I. NHIỆM VỤ",
        "# 1. Phát triển chính quyền số",
        "a) Nâng cấp mạng nội bộ, bảo đảm an toàn thông tin theo cấp độ.",
        "b) Số hóa sổ hộ tịch và tài liệu địa chính đang lưu giữ tại xã.",
        "c) Duy trì trang thông tin điện tử của xã.",
        "# 2. Phát triển kinh tế số, xã hội số",
        "a) Hỗ trợ hộ sản xuất, kinh doanh đưa sản phẩm lên sàn thương mại điện tử.",
        "b) Vận động thanh toán không dùng tiền mặt đối với học phí, viện phí, phí và lệ phí.",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Phụ trách Công nghệ thông tin tham mưu triển khai và báo cáo hằng quý.",
        "2. Ban nhân dân các ấp chỉ đạo hoạt động của tổ công nghệ số cộng đồng.",
        "Yêu cầu các ngành, Ban nhân dân các ấp nghiêm túc thực hiện Chương trình này./.",
    )
    signature(
        document,
        ("- UBND huyện Chợ Mới;", "- Các ngành, đoàn thể xã;", "- Ban nhân dân các ấp;", "- Lưu: VT, CNTT."),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        "Lê Thanh Mẫu",
    )
    fit_lines(document)
    return document
