"""Flawless documents that go up: a report and a proposal. People and figures are invented."""

from docx.document import Document

from cchc_docs.word.lines import fit_lines
from tests.form.writing import BLANK_NUMBER, addressees, body, letterhead, new_document, signature, table_of, title

FIELDS = (
    ("STT", "Lĩnh vực", "Tiếp nhận", "Đã giải quyết", "Đúng hạn", "Tỷ lệ đúng hạn"),
    ("1", "Hộ tịch", "214", "214", "214", "100%"),
    ("2", "Chứng thực", "655", "655", "655", "100%"),
    ("3", "Đất đai", "38", "31", "30", "96,8%"),
    ("4", "Bảo trợ xã hội", "47", "42", "42", "100%"),
)


def report() -> Document:
    """A quarterly report to the district's office, signed by the deputy chairman."""
    document = new_document()
    letterhead(document, "Số: 45/BC-UBND", "Long Điền A, ngày 20 tháng 3 năm 2023")
    title(document, "BÁO CÁO", "Kết quả công tác cải cách hành chính quý I năm 2023")
    addressees(document, "Phòng Nội vụ huyện Chợ Mới")
    body(
        document,
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 16 tháng 01 năm 2023 của Ủy ban nhân dân xã Long Điền A về cải cách hành "
        "chính năm 2023, Ủy ban nhân dân (UBND) xã Long Điền A báo cáo kết quả công tác cải cách hành chính (CCHC) quý I "
        "năm 2023 như sau:",
        "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
        "# 1. Ban hành văn bản",
        "Trong quý, UBND xã đã ban hành 07 văn bản chỉ đạo, điều hành công tác CCHC. Nội dung bám sát Kế hoạch số "
        "12/KH-UBND và được phổ biến đến toàn thể cán bộ, công chức, người hoạt động không chuyên trách xã, ấp.",
        "# 2. Kiểm tra, tuyên truyền",
        "a) Tổ kiểm tra công vụ kiểm tra 02 lượt việc chấp hành giờ làm việc và văn hóa công sở, không có trường hợp vi "
        "phạm phải xử lý.",
        "b) Đài truyền thanh xã phát 24 lượt tin, bài về dịch vụ công trực tuyến với tổng thời lượng 180 phút.",
        "II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG",
        "# 1. Cải cách thể chế",
        "Công chức Tư pháp - Hộ tịch rà soát 15 văn bản thuộc thẩm quyền của UBND xã; không có văn bản hết hiệu lực, chồng "
        "chéo hoặc trái quy định của pháp luật.",
        "# 2. Cải cách thủ tục hành chính",
        "a) Niêm yết công khai đầy đủ danh mục thủ tục hành chính tại Bộ phận Tiếp nhận và Trả kết quả theo Nghị định số "
        "61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải "
        "quyết thủ tục hành chính.",
        "b) Kết quả tiếp nhận, giải quyết hồ sơ từ ngày 15 tháng 12 năm 2022 đến ngày 14 tháng 3 năm 2023:",
    )
    table_of(document, (12, 48, 24, 26, 24, 26), FIELDS)
    body(
        document,
        "c) Tỷ lệ hồ sơ tiếp nhận trực tuyến đạt 62,4%, tăng 8,1 điểm phần trăm so với cùng kỳ năm trước.",
        "d) Thực hiện 04 lượt lấy ý kiến đánh giá sự hài lòng của tổ chức, cá nhân; 98,6% ý kiến hài lòng.",
        "đ) Không có phản ánh, kiến nghị về quy định hành chính.",
        "# 3. Cải cách tổ chức bộ máy và chế độ công vụ",
        "Bố trí đủ 21 cán bộ, công chức theo quy định; cử 03 công chức tham gia lớp bồi dưỡng kỹ năng số do huyện tổ chức. "
        "Việc quản lý cán bộ, công chức thực hiện đúng Luật Cán bộ, công chức.",
        "# 4. Cải cách tài chính công",
        "Công khai dự toán ngân sách năm 2023 đúng thời hạn; tiết kiệm chi thường xuyên 10% theo chỉ tiêu được giao.",
        "# 5. Xây dựng chính quyền điện tử, chính quyền số",
        "Toàn bộ văn bản đi được ký số và gửi, nhận qua hệ thống quản lý văn bản. Việc trình bày văn bản thực hiện theo Nghị "
        "định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.",
        "III. PHƯƠNG HƯỚNG QUÝ II NĂM 2023",
        "1. Hoàn thành việc số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực.",
        "2. Duy trì tỷ lệ hồ sơ giải quyết đúng hạn từ 98% trở lên; không để hồ sơ đất đai quá hạn.",
        "3. Tổ chức 02 buổi hướng dẫn người dân tạo tài khoản và nộp hồ sơ trực tuyến tại các ấp.",
        "Trên đây là Báo cáo kết quả công tác CCHC quý I năm 2023 của UBND xã Long Điền A./.",
    )
    signature(
        document,
        ("- Như trên;", "- TT. Đảng ủy, TT. HĐND xã;", "- Chủ tịch, các PCT UBND xã;", "- Lưu: VT, VPTK."),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        "Lê Thanh Mẫu",
    )
    fit_lines(document)
    return document


def proposal() -> Document:
    """A proposal to several bodies; number and day are not yet given."""
    document = new_document()
    letterhead(document, f"{BLANK_NUMBER}/TTr-UBND", "Long Điền A, ngày      tháng 4 năm 2023")
    title(document, "TỜ TRÌNH", "Về việc hỗ trợ kinh phí nâng cấp Bộ phận Tiếp nhận và Trả kết quả")
    addressees(document, "Ủy ban nhân dân huyện Chợ Mới", "Phòng Nội vụ huyện Chợ Mới", "Phòng Tài chính - Kế hoạch huyện Chợ Mới")
    body(
        document,
        "Thực hiện Nghị định số 107/2021/NĐ-CP ngày 06 tháng 12 năm 2021 của Chính phủ sửa đổi, bổ sung một số điều của Nghị "
        "định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong "
        "giải quyết thủ tục hành chính, Ủy ban nhân dân xã Long Điền A kính trình các cơ quan xem xét, hỗ trợ kinh phí "
        "nâng cấp Bộ phận Tiếp nhận và Trả kết quả như sau:",
        "# 1. Sự cần thiết",
        "Bộ phận Tiếp nhận và Trả kết quả của xã được đưa vào sử dụng từ năm 2016, diện tích 32 m2. Số hồ sơ tiếp nhận mỗi "
        "năm hiện nay tăng gần gấp đôi so với thời điểm đó.",
        "Hệ thống máy tính, máy quét đã hư hỏng nhiều lần, chưa đáp ứng yêu cầu số hóa hồ sơ khi tiếp nhận. Người dân phải "
        "chờ đợi lâu vào các ngày đầu tuần.",
        "# 2. Nội dung đề nghị hỗ trợ",
        "a) Trang bị 03 bộ máy tính, 02 máy quét tài liệu và 01 màn hình tra cứu dùng cho người dân.",
        "b) Sửa chữa quầy giao dịch, bố trí thêm 12 ghế chờ và bàn viết hồ sơ.",
        "c) Lắp đặt hệ thống lấy số xếp hàng tự động và camera giám sát.",
        "# 3. Dự toán và nguồn kinh phí",
        "a) Tổng dự toán là 186.000.000 đồng (một trăm tám mươi sáu triệu đồng).",
        "b) Ngân sách xã cân đối 36.000.000 đồng; đề nghị ngân sách huyện hỗ trợ 150.000.000 đồng.",
        "# 4. Thời gian thực hiện",
        "Việc mua sắm, sửa chữa thực hiện trong quý II và quý III năm 2023, bảo đảm không làm gián đoạn việc tiếp nhận hồ sơ.",
        "UBND xã cam kết quản lý, sử dụng kinh phí đúng mục đích, đúng chế độ và quyết toán theo quy định.",
        "Kính trình các cơ quan xem xét, quyết định./.",
    )
    signature(
        document,
        ("- Như trên;", "- TT. Đảng ủy, TT. HĐND xã;", "- Công chức TC-KT xã;", "- Lưu: VT, VPTK."),
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        "Nguyễn Văn Thí Dụ",
    )
    fit_lines(document)
    return document
