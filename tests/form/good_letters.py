"""Flawless documents of the day's work: decision, letter, invitation, announcement, minutes. People are invented."""

from docx.document import Document

from cchc_docs.word.lines import fit_lines
from tests.form.writing import (
    BLANK_NUMBER,
    addressees,
    annex,
    bases,
    body,
    letterhead,
    minutes_signatures,
    new_document,
    signature,
    table_of,
    title,
)
from tools.parts import say


def decision() -> Document:
    """A decision of the chairman, signed by the deputy (model 1.2)."""
    document = new_document()
    letterhead(document, "Số: 58/QĐ-UBND", "Long Điền A, ngày 10 tháng 02 năm 2023")
    title(document, "QUYẾT ĐỊNH", "Về việc kiện toàn Tổ kiểm tra công vụ xã Long Điền A")
    say(document, "Thẩm quyền", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ LONG ĐIỀN A")
    bases(
        document,
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Căn cứ Luật Cán bộ, công chức;",
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 16 tháng 01 năm 2023 của Ủy ban nhân dân xã Long Điền A về cải cách hành chính "
        "năm 2023;",
        "Theo đề nghị của Công chức Văn phòng - Thống kê.",
    )
    say(document, "Thẩm quyền", "QUYẾT ĐỊNH:")
    body(
        document,
        "Điều 1. Kiện toàn Tổ kiểm tra công vụ xã Long Điền A (sau đây gọi tắt là Tổ kiểm tra) gồm các ông, bà sau:",
        "1. Ông Nguyễn Văn Thí Dụ, Chủ tịch Ủy ban nhân dân xã, Tổ trưởng.",
        "2. Bà Trần Thị Ngọc Thử, Công chức Văn phòng - Thống kê, Tổ phó.",
        "3. Ông Phạm Minh Nháp, Công chức Tư pháp - Hộ tịch, thành viên.",
        "Điều 2. Nhiệm vụ của Tổ kiểm tra:",
        "1. Xây dựng kế hoạch kiểm tra hằng quý, trình Chủ tịch Ủy ban nhân dân xã phê duyệt.",
        "2. Kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính của cán bộ, công chức.",
        "3. Báo cáo kết quả kiểm tra, kiến nghị xử lý trường hợp vi phạm.",
        "Tổ kiểm tra tự giải thể khi có quyết định thay thế.",
        "Điều 3. Công chức Văn phòng - Thống kê, các cơ quan, đơn vị liên quan và các ông, bà có tên tại Điều 1 chịu trách "
        "nhiệm thi hành Quyết định này kể từ ngày ký./.",
    )
    signature(
        document,
        ("- Như Điều 3;", "- Phòng Nội vụ huyện Chợ Mới;", "- TT. Đảng ủy, TT. HĐND xã;", "- Lưu: VT, VPTK."),
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        "Lê Thanh Mẫu",
    )
    fit_lines(document)
    return document


def letter() -> Document:
    """An official letter by order of the chairman (model 1.5)."""
    document = new_document()
    letterhead(
        document,
        "Số: 03/UBND-VPTK",
        "Long Điền A, ngày 05 tháng 01 năm 2023",
        letter_subject="V/v rà soát thủ tục hành chính niêm yết tại nơi tiếp nhận hồ sơ",
    )
    addressees(document, "Bộ phận Tiếp nhận và Trả kết quả xã")
    body(
        document,
        "Thực hiện Thông tư số 01/2018/TT-VPCP ngày 23 tháng 11 năm 2018 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng "
        "dẫn thi hành một số quy định của Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ "
        "chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính, Ủy ban nhân dân xã Long Điền A đề nghị Bộ phận "
        "Tiếp nhận và Trả kết quả thực hiện một số nội dung sau:",
        "1. Rà soát toàn bộ thủ tục hành chính đang niêm yết; gỡ bỏ thủ tục đã bị bãi bỏ, bổ sung thủ tục mới được công bố.",
        "2. Cập nhật thời hạn giải quyết, phí và lệ phí trên bảng niêm yết đúng với quyết định công bố hiện hành.",
        "3. Bố trí mã QR tại bàn viết hồ sơ để người dân tra cứu thành phần hồ sơ và mẫu đơn.",
        "Kết quả rà soát gửi về Công chức Văn phòng - Thống kê trước ngày 13 tháng 01 năm 2023 để tổng hợp, báo cáo Chủ tịch "
        "Ủy ban nhân dân xã.",
        "Đề nghị Bộ phận Tiếp nhận và Trả kết quả quan tâm thực hiện./.",
    )
    signature(
        document,
        ("- Như trên;", "- Chủ tịch, các PCT UBND xã;", "- Lưu: VT, VPTK."),
        ("TL. CHỦ TỊCH", "CÔNG CHỨC", "VĂN PHÒNG - THỐNG KÊ"),
        "Trần Thị Ngọc Thử",
    )
    fit_lines(document)
    return document


def invitation() -> Document:
    """An invitation by the acting chairman (model 1.7)."""
    document = new_document()
    letterhead(document, "Số: 07/GM-UBND", "Long Điền A, ngày 27 tháng 3 năm 2023")
    title(document, "GIẤY MỜI", "Họp sơ kết công tác cải cách hành chính quý I năm 2023")
    body(
        document,
        "Ủy ban nhân dân xã Long Điền A trân trọng kính mời: Thành viên Ban điều hành cải cách hành chính xã, Trưởng Ban nhân "
        "dân các ấp.",
        "Tới dự cuộc họp sơ kết công tác cải cách hành chính quý I năm 2023 và triển khai nhiệm vụ quý II năm 2023.",
        "Chủ trì: Ông Nguyễn Văn Thí Dụ, Quyền Chủ tịch Ủy ban nhân dân xã.",
        "Thời gian: 08 giờ 00 phút, ngày 31 tháng 3 năm 2023 (thứ Sáu).",
        "Địa điểm: Hội trường Ủy ban nhân dân xã Long Điền A.",
        "Đề nghị các thành viên chuẩn bị ý kiến phát biểu về phần việc được phân công, đến dự họp đúng thành phần và thời gian "
        "nêu trên./.",
    )
    signature(
        document,
        ("- Như thành phần mời;", "- TT. Đảng ủy, TT. HĐND xã;", "- Lưu: VT, VPTK."),
        ("Q. CHỦ TỊCH",),
        "Nguyễn Văn Thí Dụ",
    )
    fit_lines(document)
    return document


def announcement() -> Document:
    """An announcement of an office that has a parent; number and day are not yet given."""
    document = new_document()
    letterhead(
        document,
        f"{BLANK_NUMBER}/TB-PNV",
        "Chợ Mới, ngày      tháng 5 năm 2023",
        agency=("PHÒNG NỘI VỤ",),
        parent="UBND HUYỆN CHỢ MỚI",
    )
    title(document, "THÔNG BÁO", "Kết quả kiểm tra công tác cải cách hành chính tại xã Long Điền A")
    body(
        document,
        "Ngày 12 tháng 5 năm 2023, Phòng Nội vụ kiểm tra công tác cải cách hành chính tại Ủy ban nhân dân xã Long Điền A. Kết "
        "quả như sau:",
        "# 1. Ưu điểm",
        "a) Kế hoạch năm được ban hành kịp thời, có phân công cụ thể; báo cáo định kỳ gửi đúng hạn.",
        "b) Nơi tiếp nhận hồ sơ bố trí thuận tiện, công khai đủ thủ tục hành chính.",
        "# 2. Hạn chế",
        "a) Một số hồ sơ đất đai trễ hạn từ 01 đến 03 ngày nhưng chưa có văn bản xin lỗi.",
        "b) Sổ theo dõi phản ánh, kiến nghị ghi chưa đầy đủ.",
        "# 3. Yêu cầu",
        "Ủy ban nhân dân xã khắc phục các hạn chế nêu trên, báo cáo kết quả về Phòng Nội vụ trước ngày 30 tháng 6 năm 2023.",
        "Phòng Nội vụ thông báo để Ủy ban nhân dân xã Long Điền A biết, thực hiện./.",
    )
    signature(
        document,
        ("- UBND xã Long Điền A;", "- Chủ tịch UBND huyện (báo cáo);", "- Lưu: VT."),
        ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
        "Võ Thị Bản Mẫu",
    )
    fit_lines(document)
    return document


def minutes() -> Document:
    """Minutes: no line of place and date (model 1.9)."""
    document = new_document()
    letterhead(document, "Số: 02/BB-UBND", "")
    title(document, "BIÊN BẢN", "Họp sơ kết công tác cải cách hành chính quý I năm 2023")
    body(
        document,
        "Thời gian bắt đầu: 08 giờ 00 phút, ngày 31 tháng 3 năm 2023.",
        "Địa điểm: Hội trường Ủy ban nhân dân xã Long Điền A.",
        "Thành phần tham dự: Thành viên Ban điều hành cải cách hành chính xã; Trưởng Ban nhân dân các ấp (28/30 người).",
        "Chủ trì (chủ tọa): Ông Nguyễn Văn Thí Dụ, Quyền Chủ tịch Ủy ban nhân dân xã.",
        "Thư ký (người ghi biên bản): Bà Trần Thị Ngọc Thử, Công chức Văn phòng - Thống kê.",
        "Nội dung (theo diễn biến cuộc họp):",
        "1. Công chức Văn phòng - Thống kê trình bày báo cáo kết quả quý I năm 2023.",
        "2. Ý kiến thảo luận:",
        "a) Công chức Địa chính đề nghị bổ sung máy quét để số hóa hồ sơ khổ lớn.",
        "b) Trưởng Ban nhân dân ấp Long Hòa đề nghị tổ chức hướng dẫn nộp hồ sơ trực tuyến vào buổi tối.",
        "c) Bộ phận Tiếp nhận và Trả kết quả đề nghị thống nhất mẫu phiếu hẹn.",
        "3. Chủ tọa kết luận: Giao Công chức Văn phòng - Thống kê tổng hợp nhu cầu máy quét; tổ chức 02 buổi hướng dẫn tại các "
        "ấp trong tháng 4 năm 2023.",
        "Cuộc họp kết thúc vào 10 giờ 30 phút, ngày 31 tháng 3 năm 2023./.",
    )
    minutes_signatures(
        document,
        "Trần Thị Ngọc Thử",
        "Nguyễn Văn Thí Dụ",
        ("- Thành viên Ban điều hành CCHC xã;", "- Lưu: VT, Hồ sơ."),
    )
    fit_lines(document)
    return document


def annex_file() -> Document:
    """The only annex of the report, a file of its own, landscape."""
    document = new_document(landscape=True)
    attached = "Báo cáo số 45/BC-UBND ngày 20 tháng 3 năm 2023 của Ủy ban nhân dân xã Long Điền A"
    annex(document, "Phụ lục", "TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ QUÝ I NĂM 2023", attached)
    table_of(
        document,
        (14, 92, 58, 36, 46),
        (
            ("STT", "Nội dung nhiệm vụ", "Chủ trì", "Thời hạn", "Kết quả"),
            ("1", "Ban hành kế hoạch tuyên truyền", "Văn phòng - Thống kê", "Tháng 02", "Đã hoàn thành"),
            ("2", "Công khai dự toán ngân sách", "Tài chính - Kế toán", "Tháng 02", "Đã hoàn thành"),
            ("3", "Kiện toàn Tổ kiểm tra công vụ", "Văn phòng - Thống kê", "Tháng 02", "Đã hoàn thành"),
            ("4", "Rà soát thủ tục hành chính niêm yết", "Bộ phận Một cửa", "Tháng 3", "Đang thực hiện"),
        ),
    )
    body(document, "Kết quả nêu trên tính đến ngày 14 tháng 3 năm 2023./.")
    fit_lines(document)
    return document
