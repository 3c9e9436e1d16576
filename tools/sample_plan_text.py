"""The text of plan 136/KH-UBND of 28 February 2023, word for word, its slips included."""

# Level, text.
TEXT = (
    (
        "Lời dẫn",
        "Nhằm chấn chỉnh khắc phục những mặt tồn tại hạn chế trong thực hiện công tác cải cách hành chính trong thời gian qua và nâng "
        "cao chất lượng, hiệu quả công tác cải cách hành chính (CCHC), Ủy ban nhân dân (UBND) xã Long Điền A ban hành Kế hoạch chấn "
        "chỉnh công tác CCHC trên địa bàn xã Long Điền A với các nội dung sau:",
    ),
    ("Phần (I, II)", "MỤC ĐÍCH, YÊU CẦU"),
    ("Mục (1, 2)", "Mục đích"),
    (
        "Gạch đầu dòng",
        "Nâng cao chất lượng, hiệu quả và cải thiện thứ hạng chỉ số CCHC; lấy dự hài lòng của người dân, doanh nghiệp làm thước đo kết "
        "quả sự phục vụ hành chính.",
    ),
    (
        "Gạch đầu dòng",
        "Nâng cao hiệu lực, hiệu quả quản lý nhà nước, góp phần tích cực vào sự nghiệp phát triển kinh tế - xã hội của địa phương.",
    ),
    ("Gạch đầu dòng", "Khắc phục cho được những mặt tồn tại hạn chế trong thực hiện công tác CCHC trong thời gian qua"),
    ("Mục (1, 2)", "Yêu cầu"),
    (
        "Gạch đầu dòng",
        "Cải cách hành chính là nhiệm vụ của cả hệ thống chính trị dưới sự lãnh đạo của Đảng, sự điều hành của Chính quyền. Người đứng "
        "đầu chịu trách nhiệm chính về kết quả thực hiện công tác CCHC ở cơ quan, đơn vị, địa phương.",
    ),
    (
        "Gạch đầu dòng",
        "Cải cách hành chính, trọng tâm là cải cách TTHC và cải cách chế độ công vụ. Khắc phục dứt điểm tình trạng trễ hạn trong giải "
        "quyết TTHC cho người dân, doanh nghiệp; xây dựng và nâng cao năng lực đội ngũ cán bộ, công chức, viên chức.",
    ),
    ("Gạch đầu dòng", "Đẩy mạnh ứng dụng công nghệ thông tin trong thực hiện công tác CCHC."),
    (
        "Gạch đầu dòng",
        "Triển khai thực hiện công tác CCHC với quyết tâm cao, năng động, sáng tạo, kịp thời, hướng tới sự hài lòng ngày càng tăng của "
        "người dân, doanh nghiệp.",
    ),
    (
        "Gạch đầu dòng",
        "Thường xuyên tranh thủ sự phối hợp, hướng dẫn, hỗ trợ của ngành chuyên môn cấp trên theo từng lĩnh vực trong thực hiện nhiệm "
        "vụ công tác CCHC trên địa bàn.",
    ),
    ("Gạch đầu dòng", "Bố trí đủ nguồn tài chính và nhân lực cho cải cách hành chính."),
    ("Phần (I, II)", "NỘI DUNG, GIẢI PHÁP VÀ TRÁCH NHIỆM THỰC HIỆN"),
    ("Mục (1, 2)", "Công tác chỉ đạo, điều hành CCHC"),
    (
        "Gạch đầu dòng",
        "Kiện toàn Ban điều hành CCHC cấp xã và phân công trách nhiệm cụ thể từng thành viên Ban điều hành và phân công nhiệm vụ cụ "
        "thể.",
    ),
    (
        "Gạch đầu dòng",
        "Sửa đổi bổ sung Quy chế hoạt động của Ban điều hành CCHC cho phù hợp với tình hình thực tế và các quy định mới ban hành. Ban "
        "điều hành tổ chức làm việc theo Quy chế.",
    ),
    (
        "Gạch đầu dòng",
        "Ban điều hành CCHC cấp xã họp định kỳ mỗi quý một lần (họp đột xuất khi có yêu cầu) để kịp thời rà soát, sơ kết đánh giá kết "
        "quả tiến độ thực hiện các chương trình, kế hoạch đã đề ra. Đối với cuộc họp định kỳ hàng quý của Ban điều hành CCHC thành "
        "viên ban điều hành CCHC cấp xã phải tham dự đầy đủ.",
    ),
    (
        "Gạch đầu dòng",
        "Các chủ trương, kết luận, chỉ đạo, quy định, hướng dẫn mới ban hành của cơ quan thẩm quyền có liên quan đến công tác CCHC "
        "phải được các ngành, các cấp triển khai, quán triệt và tổ chức thực hiện kịp thời, hiệu quả.",
    ),
    (
        "Gạch đầu dòng",
        "Những kiến nghị, đề xuất, phản ánh, khiếu nại liên quan đến công tác CCHC, thực thi công vụ phải được quan tâm chỉ đạo xác "
        "minh làm rõ, giải quyết, chấn chỉnh, xử lý kịp thời theo quy định.",
    ),
    (
        "Gạch đầu dòng",
        "Quan tâm thực hiện tốt công tác lãnh đạo, điều hành thực hiện nhiệm vụ CCHC từ khâu lập kế hoạch; phân công trách nhiệm cụ "
        "thể từng cá nhân, bộ phận chủ trì thực hiện, phối hợp, thường xuyên theo dõi, kiểm tra, đôn đốc thực hiện đạt mục đích, yêu "
        "cầu, nhiệm vụ, tiến độ kế hoạch đã đề ra; trách nhiệm báo cáo, tập hợp hồ sơ minh chứng. Có biện pháp chỉ đạo chấn chỉnh khắc "
        "phục mạnh mẽ, kịp thời, hiệu quả các mặt hạn chế, các tiêu chí, tiêu chí thành phần bị mất điểm, bị trừ điểm đặc biệt quan "
        "tâm đến việc lập hồ sơ công việc của cán bộ, công chức.",
    ),
    ("Cơ quan thực hiện", "Công chức VP – TK ; các ngành liên quan, Ban điều hành CCHC cấp xã."),
    ("Thời gian thực hiện", "Quý I/2023 và những năm tiếp theo."),
    ("Mục (1, 2)", "Đẩy mạnh công tác thông tin, tuyên truyền CCHC"),
    (
        "Gạch đầu dòng",
        "Quan tâm đẩy mạnh công tác thông tin, tuyên truyền CCHC, trước hết là trong cán bộ, đảng viên, công chức, viên chức; đồng "
        "thời tuyên truyền phổ biến rộng rãi trong Nhân dân để tạo sự đồng thuận, thu hút sự tham gia góp ý và giám sát của Nhân dân "
        "về CCHC.",
    ),
    (
        "Gạch đầu dòng",
        "Nội dung thông tin, tuyên truyền: Mục đích, ý nghĩa và tầm quan trọng của CCHC; những chủ trương, chính sách của Đảng và pháp "
        "luật của Nhà nước về CCHC. Chú trọng tuyên truyền gương người tốt việc tốt, điển hình tiên tiến thực hiện tốt văn hóa công "
        "sở, đạo đức công vụ, những sáng kiến kinh nghiệm hay, mô hình hiệu quả trong thực hiện CCHC,...",
    ),
    (
        "Gạch đầu dòng",
        "Hình thức thông tin, tuyên truyền: Bằng nhiều hình thức phong phú, đa dạng (tuyên truyền miệng, trực quan, lồng ghép, tổ chức "
        "hội thi, đối thoại,...), lưu ý xác định rõ nội dung khẩu hiệu tuyên truyền[^1]. Khuyến khích cán bộ, công chức, viên chức "
        "tham gia cung cấp tin tức, viết tin, bài về công tác CCHC của địa phương đăng trên hệ thống truyền thanh xã; đưa nội dung "
        "CCHC lồng ghép vào chương trình hội nghị của UBND xã.",
    ),
    (
        "Gạch đầu dòng",
        "Công tác thông tin, tuyên truyền CCHC phải được xây dựng thành kế hoạch cụ thể hàng năm với các nhiệm vụ, đầu công việc cụ "
        "thể và tổ chức triển khai thực hiện theo kế hoạch[^2].",
    ),
    ("Cơ quan chủ trì", "Phụ trách ĐTT -NVH"),
    ("Cơ quan phối hợp", "CC VP- TK"),
    ("Thời gian thực hiện", "thường xuyên trong năm 2023 và những năm tiếp theo."),
    ("Mục (1, 2)", "Khắc phục tình trạng trễ hạn trong giải quyết thủ tục hành chính cho tổ chức, cá nhân."),
    (
        "Đoạn văn",
        "Tổ chức họp định kỳ hàng tháng (chậm nhất 05 ngày sau khi kết thúc tháng), cuối năm (chậm nhất 10 ngày sau khi kết thúc năm) "
        "rà soát, đánh giá, rút kinh nghiệm, đề ra biện pháp chấn chỉnh khắc phục các mặt hạn chế trong công tác giải quyết TTHC cho "
        "tổ chức, cá nhân trên các lĩnh vực, nhất là đối với các trường hợp, lĩnh vực thường xuyên bị trễ hạn. Trường hợp cần thiết "
        "họp đột xuất khi có yêu cầu.",
    ),
    ("Cơ quan chủ trì", "CC VP -TK"),
    ("Cơ quan phối hợp", "Bộ phận một cửa"),
    ("Thời gian thực hiện", "thường xuyên trong năm 2023 và những năm tiếp theo."),
    (
        "Mục (1, 2)",
        "Tăng cường kiểm tra công tác cải cách hành chính gắn với kiểm tra công vụ; thực hiện tốt công tác tiếp dân, giải quyết trả "
        "lời những kiến nghị, đề xuất, phản ánh, khiếu nại của tổ chức, cá nhân kịp thời, đúng theo quy định",
    ),
    ("Điểm (a, b)", "*Đối với tổ kiểm tra công vụ*"),
    (
        "Gạch đầu dòng",
        "Kiện toàn Tổ kiểm tra công vụ của xã. Xây dựng (hoặc sửa đổi bổ sung) Quy chế hoạt động của Tổ kiểm tra công vụ và tổ chức "
        "làm việc theo quy chế[^3].",
    ),
    (
        "Gạch đầu dòng",
        "Hàng năm xây dựng và triển khai thực hiện kiểm tra công vụ theo kế hoạch[^4]. Chú trọng thực hiện công tác tự kiểm tra, tăng "
        "cường kiểm tra đột xuất ngoài kế hoạch và xử lý kịp thời, nhất là đối với các vụ việc có thông tin dư luận xấu về hành vi, "
        "thái độ phục vụ của cán bộ, công chức, viên chức đối với người dân, doanh nghiệp.",
    ),
    (
        "Gạch đầu dòng",
        "Thủ trưởng đơn vị chịu trách nhiệm đối với trường hợp cán bộ, công chức, viên chức thuộc cơ quan, đơn vị, địa phương mình "
        "quản lý có biểu hiện, hành vi, hoặc thông tin dư luận gây phiền hà, tham nhũng vặt, văn hóa ứng xử kém,... nhưng chậm được "
        "xác minh làm rõ, thiếu biện pháp xử lý kịp thời, dứt điểm, gây bức xúc kéo dài cho người dân, doanh nghiệp.",
    ),
    (
        "Gạch đầu dòng",
        "Phối hợp thực hiện việc khảo sát sự hài lòng của tổ chức, cá nhân về giải quyết TTHC trên địa bàn xã. Thực hiện nghiêm túc ý "
        "kiến chỉ đạo chấn chỉnh, khắc phục của Chủ tịch UBND cấp xã qua đánh giá kết quả khảo sát hàng năm.",
    ),
    ("Cơ quan thực hiện", "Công chức Văn Phòng – Thống kê."),
    ("Thời gian thực hiện", "Quý I/2023 và những năm tiếp theo."),
    (
        "Điểm (a, b)",
        "Đối với công tác tiếp dân, giải quyết trả lời những kiến nghị, đề xuất, phản ánh, khiếu nại của tổ chức, cá nhân",
    ),
    (
        "Gạch đầu dòng",
        "Bộ phận một cửa thực hiện tốt công tác tiếp dân, xem xét giải quyết, trả lời những kiến nghị, đề xuất, phản ánh, khiếu nại "
        "của tổ chức, cá nhân kịp thời, đúng theo quy định. Hạn chế đến mức thấp nhất tình trạng phản ánh, khiếu nại vượt cấp.",
    ),
    (
        "Gạch đầu dòng",
        "Tạo điều kiện phát huy vai trò của Ban Thanh tra nhân dân, Hòa giải viên cơ sở; vai trò của Hội Luật gia đối với công tác "
        "tiếp dân, tư vấn pháp luật, trợ giúp pháp lý, hòa giải ở cơ sở,... trong công tác CCHC, phòng chống tham nhũng, tiêu cực[^5].",
    ),
    ("Cơ quan thực hiện", "Công chức Tư Pháp – Hộ tịch, bộ phận một cửa, các ngành có liên quan."),
    ("Thời gian thực hiện", "thường xuyên trong năm 2023 và những năm tiếp theo."),
    ("Mục (1, 2)", "Tiếp tục cải cách tổ chức bộ máy, xây dựng và nâng cao năng lực đội ngũ cán bộ, công chức, viên chức"),
    (
        "Gạch đầu dòng",
        "Tiếp tục rà soát, sắp xếp bố trí vị trí việc làm phù hợp, phát huy được đức tính và năng lực của từng người. Quan tâm bố trí "
        "cán bộ, công chức, viên chức làm công tác CCHC, làm nhiệm vụ tại Bộ phận Tiếp nhận và Trả kết quả, Bộ phận tiếp dân có chuyên "
        "môn, năng lực, có tinh thần trách nhiệm, thực hiện tốt chuẩn mực đạo đức, văn hóa công vụ[^6] để nâng cao chất lượng phục vụ "
        "người dân, tổ chức.",
    ),
    (
        "Gạch đầu dòng",
        "Tạo điều kiện cho cán bộ, công chức, viên chức được học tập, bồi dưỡng nâng cao trình độ lý luận chính trị, kỹ năng làm việc, "
        "văn hóa ứng xử, đạo đức công vụ.",
    ),
    (
        "Gạch đầu dòng",
        "Tạo điều kiện tiếp nhận, tuyển dụng bổ sung công chức cấp xã theo quy định để giúp cho cơ quan, đơn vị, địa phương có đủ "
        "người thực hiện công việc chức năng, nhiệm vụ được giao.",
    ),
    (
        "Gạch đầu dòng",
        "Tăng cường kỷ luật, kỷ cương hành chính trong hoạt động công vụ, kịp thời phát hiện, xử lý nghiêm những tổ chức, cá nhân sai "
        "phạm.",
    ),
    ("Cơ quan chủ trì", "Công chức Văn Phòng – Thống kê(Phụ trách nội vụ)"),
    ("Cơ quan thực hiện", "Các ngành có liên quan"),
    ("Thời gian thực hiện", "thường xuyên trong năm 2023 và những năm tiếp theo."),
    ("Mục (1, 2)", "Đẩy mạnh ứng dụng công nghệ thông tin trong thực hiện cải cách hành chính"),
    (
        "Gạch đầu dòng",
        "Tiếp tục duy trì và đẩy mạnh ứng dụng công nghệ thông tin, quản lý điều hành trên môi trường mạng, áp dụng chữ ký số. Triển "
        "khai, thực hiện hoàn thành tốt các nội dung của lĩnh vực “*Xây dựng Chính phủ điện tử, Chính phủ số*” trong phạm vi quản lý "
        "của xã.",
    ),
    (
        "Gạch đầu dòng",
        "Có biện pháp nâng cao tỷ lệ thực hiện hồ sơ thủ tục hành chính Mức độ 3, mức độ 4 đạt theo yêu cầu của huyện.",
    ),
    ("Cơ quan chủ trì", "Phụ trách Công nghệ thông tin"),
    ("Cơ quan phối hợp", "các ngành liên quan"),
    ("Thời gian thực hiện", "thường xuyên trong năm 2023 và những năm tiếp theo."),
    (
        "Mục (1, 2)",
        "Phát động phong trào thi đua CCHC, khuyến khích tìm kiếm phát hiện, phát huy những sáng kiến, giải pháp hay trong thực hiện "
        "CCHC",
    ),
    (
        "Gạch đầu dòng",
        "Tiếp tục thực hiện chính sách khuyến khích tìm kiếm phát hiện, phát huy những sáng kiến, giải pháp hay trong thực hiện CCHC.",
    ),
    (
        "Gạch đầu dòng",
        "Thủ trưởng đơn vị thường xuyên theo dõi phát hiện, khuyến khích phát huy những sáng kiến, giải pháp hay trong thực hiện CCHC, "
        "trong thực hiện nhiệm vụ công tác chuyên môn; chủ động tổ chức học tập, áp dụng các mô hình hay, hiệu quả, tiết kiệm trong "
        "thực hiện CCHC.",
    ),
    (
        "Gạch đầu dòng",
        "Hàng năm, Ban Điều hành CCHC xã có kế hoạch phát động phong trào thi đua CCHC, khuyến khích tìm kiếm phát hiện những sáng "
        "kiến, giải pháp hay, mô hình hiệu quả trong thực hiện CCHC và phổ biến, nhân rộng phạm vi áp dụng trên địa bàn huyện.",
    ),
    ("Cơ quan thực hiện", "Công chức VP -TK, các ngành liên quan,"),
    ("Thời gian thực hiện", "Quý I/2023 và những năm tiếp theo."),
    ("Mục (1, 2)", "Rà soát, bổ sung trang thiết bị, phương tiện làm việc"),
    (
        "Gạch đầu dòng",
        "Rà soát thống kê, bổ sung đầy đủ trang thiết bị và phương tiện làm việc tối thiểu cho cán bộ, công chức, viên chức (bàn ghế "
        "làm việc, máy vi tính, máy photocopy, in ấn, bàn ghế nơi ngồi chờ làm TTHC cho tổ chức, cá nhân,...), nhất là đối với Bộ phận "
        "Tiếp nhận và Trả kết quả, Bộ phận Tiếp dân cấp xã.",
    ),
    ("Gạch đầu dòng", "Khảo sát, lắp đặt hệ thống camera giám sát hoạt động của Bộ phận Tiếp nhận và Trả kết quả cấp xã."),
    ("Cơ quan thực hiện", "CC VP -TK, Công chức Tài Chính – Kế toán."),
    ("Thời gian thực hiện", "Quý II/2023 và những năm tiếp theo."),
    (
        "Mục (1, 2)",
        "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện và các tổ chức thành viên tăng cường phối hợp trong thực hiện công tác tuyên "
        "truyền, vận động và đẩy mạnh thực hiện việc giám sát, phản biện đối với công tác CCHC trên địa bàn xã.",
    ),
    ("Phần (I, II)", "KINH PHÍ THỰC HIỆN"),
    (
        "Đoạn văn",
        "Thực hiện theo Thông tư số 26/2019/TT-BTC ngày 10 tháng 5 năm 2019 và Thông tư số 33/2022/TT-BTC ngày 09/6/2022 của Bộ Tài "
        "chính về Sửa đổi, bổ sung một số điều của Thông tư số 26/2019/TT-BTC ngày 10 tháng 5 năm 2019 của Bộ Tài chính hướng dẫn việc "
        "lập dự toán, quản lý, sử dụng và quyết toán kinh phí bảo đảm công tác cải cách hành chính nhà nước và các văn bản quy định, "
        "hướng dẫn khác của Bộ, ngành Trung ương và Ủy ban nhân dân tỉnh. Trong đó: Các nhiệm vụ do thành viên Ban điều hành CCHC xã "
        "thực hiện sử dụng từ nguồn kinh phí thường xuyên hàng năm của cơ quan, đơn vị, địa phương được cấp thẩm quyền giao để thực "
        "hiện nhiệm vụ CCHC.",
    ),
    (
        "Đoạn văn",
        "Công chức Tài Chính – kế toán cân đối ngân sách, tham mưu phòng Tài Chính – Kế hoạch bố trí nguồn kinh phí thực hiện các "
        "nhiệm vụ theo kế hoạch này theo định mức, chế độ quy định và khả năng ngân sách.",
    ),
    ("Đoạn văn", "Cơ quan thực hiện: Công chức Tài Chính – Kế toán, Công chức VP - TK, các ngành liên quan."),
    ("Phần (I, II)", "CHẾ ĐỘ THÔNG TIN, BÁO CÁO"),
    (
        "Gạch đầu dòng",
        "Kết quả thực hiện các nội dung trong kế hoạch này được báo cáo định kỳ 3 tháng, 6 tháng, 9 tháng, năm. Thời gian báo cáo: "
        "chậm nhất ngày 05 của các tháng 3, tháng 6, tháng 9, tháng 12[^7].",
    ),
    ("Gạch đầu dòng", "Báo cáo đột xuất (nếu có): Thực hiện khi có yêu cầu."),
    (
        "Gạch đầu dòng",
        "Thông tin đột xuất - nếu có (phản ánh, khiếu nại, thông tin dư luận về biểu hiện, hành vi vi phạm đạo đức công vụ, văn hóa "
        "ứng xử, chậm trễ kéo dài trong giải quyết thủ tục hành chính,...): Báo cáo kịp thời cho cơ quan có thẩm quyền theo phân cấp "
        "quản lý.",
    ),
    (
        "Đoạn văn",
        "Công chức Văn Phòng – Thống kê hướng dẫn cụ thể các ngành thực hiện chế độ hội họp, thông tin, báo cáo theo kế hoạch này.",
    ),
    ("Đoạn văn", "Cơ quan thực hiện: CC VP - TK, các ngành liên quan."),
    ("Phần (I, II)", "TỔ CHỨC THỰC HIỆN"),
    (
        "Gạch đầu dòng",
        "Công chức Văn Phòng – Thống kê tham mưu điều chỉnh bổ sung một số nội dung trong kế hoạch này vào bảng đăng ký thi đua cải "
        "cách hành của xã từ năm 2023 trở đi.",
    ),
    (
        "Gạch đầu dòng",
        "Giao CC VP - TK thường xuyên theo dõi, hướng dẫn, đôn đốc, kiểm tra việc triển khai, thực hiện kế hoạch này; định kỳ 3 tháng, "
        "6 tháng, 9 tháng, năm tổng hợp báo cáo kết quả thực hiện kế hoạch cho phòng Nội Vụ.",
    ),
    (
        "Đoạn văn",
        "Yêu cầu các thành viên Ban điều hành CCHC xã, nghiêm túc triển khai thực hiện tinh thần kế hoạch này. Quá trình thực hiện nếu "
        "có phát sinh vấn đề vướng mắc, kịp thời báo cáo về VP UBND xã (thông qua CC VP - TK) để có xem xét, điều chỉnh bổ sung cho "
        "phù hợp",
    ),
)
