"""The types of administrative documents (tên loại) and their abbreviations."""

from enum import Enum


class DocumentType(Enum):
    """The 29 types of Decree 30/2020/NĐ-CP, Article 7, with the abbreviations of Appendix III, section I.

    Official letters (công văn) and letters of courtesy (thư công) have no abbreviation. The apology comes from elsewhere: model
    04 of Circular 01/2018/TT-VPCP, whose abbreviation offices choose.
    """

    NGHI_QUYET = ("Nghị quyết", "NQ")
    QUYET_DINH = ("Quyết định", "QĐ")
    CHI_THI = ("Chỉ thị", "CT")
    QUY_CHE = ("Quy chế", "QC")
    QUY_DINH = ("Quy định", "QyĐ")
    THONG_CAO = ("Thông cáo", "TC")
    THONG_BAO = ("Thông báo", "TB")
    HUONG_DAN = ("Hướng dẫn", "HD")
    CHUONG_TRINH = ("Chương trình", "CTr")
    KE_HOACH = ("Kế hoạch", "KH")
    PHUONG_AN = ("Phương án", "PA")
    DE_AN = ("Đề án", "ĐA")
    DU_AN = ("Dự án", "DA")
    BAO_CAO = ("Báo cáo", "BC")
    BIEN_BAN = ("Biên bản", "BB")
    TO_TRINH = ("Tờ trình", "TTr")
    HOP_DONG = ("Hợp đồng", "HĐ")
    CONG_VAN = ("Công văn", None)
    CONG_DIEN = ("Công điện", "CĐ")
    BAN_GHI_NHO = ("Bản ghi nhớ", "BGN")
    BAN_THOA_THUAN = ("Bản thỏa thuận", "BTT")
    GIAY_UY_QUYEN = ("Giấy ủy quyền", "GUQ")
    GIAY_MOI = ("Giấy mời", "GM")
    GIAY_GIOI_THIEU = ("Giấy giới thiệu", "GGT")
    GIAY_NGHI_PHEP = ("Giấy nghỉ phép", "GNP")
    PHIEU_GUI = ("Phiếu gửi", "PG")
    PHIEU_CHUYEN = ("Phiếu chuyển", "PC")
    PHIEU_BAO = ("Phiếu báo", "PB")
    THU_CONG = ("Thư công", None)
    PHIEU_XIN_LOI = ("Phiếu xin lỗi và hẹn lại ngày trả kết quả", "PXL")

    def __init__(self, title: str, abbreviation: str | None) -> None:
        self.title = title
        self.abbreviation = abbreviation
