"""The sample's single figures by month, in step with what its tasks say. All invented."""

_STANDING = {"bm_bien_che": 21, "bm_khong_chuyen_trach": 12, "cqs_toan_trinh": 38, "cqs_mot_phan": 54, "cqs_may_tinh": 100}

FIGURES: dict[int, dict[str, int]] = {
    1: {
        **_STANDING, "tc_ban_hanh": 0, "tc_ra_soat": 12, "tc_kien_nghi_xu_ly": 0, "tc_theo_doi_thi_hanh": 0, "tc_pho_bien": 0,
        "tc_luot_nguoi": 0, "tt_tin_bai": 4, "tt_hoi_nghi": 0, "tt_luot_nguoi": 0, "tt_khau_hieu": 2, "tt_doi_thoai": 0,
        "kt_ke_hoach": 0, "kt_dot_xuat": 0, "kt_don_vi": 0, "kt_vi_pham": 0, "kt_da_xu_ly": 0, "td_luot": 6, "td_pakn_nhan": 0,
        "td_pakn_ky_truoc": 0, "td_pakn_xong": 0, "td_pakn_dung_han": 0, "td_don": 0, "td_don_xong": 0, "bm_co_mat": 20,
        "bm_dao_tao": 0, "bm_tuyen_dung": 0, "bm_ky_luat": 0, "cqs_ho_so_phi": 201, "cqs_thanh_toan": 48, "cqs_so_hoa": 112,
        "cqs_ket_qua_dien_tu": 96, "cqs_van_ban_di": 64, "cqs_van_ban_di_ky_so": 58, "cqs_van_ban_den": 141,
    },
    2: {
        **_STANDING, "tc_ban_hanh": 0, "tc_ra_soat": 0, "tc_kien_nghi_xu_ly": 0, "tc_theo_doi_thi_hanh": 0, "tc_pho_bien": 0,
        "tc_luot_nguoi": 0, "tt_tin_bai": 5, "tt_hoi_nghi": 1, "tt_luot_nguoi": 60, "tt_khau_hieu": 0, "tt_doi_thoai": 0,
        "kt_ke_hoach": 0, "kt_dot_xuat": 0, "kt_don_vi": 0, "kt_vi_pham": 0, "kt_da_xu_ly": 0, "td_luot": 5, "td_pakn_nhan": 1,
        "td_pakn_ky_truoc": 0, "td_pakn_xong": 1, "td_pakn_dung_han": 1, "td_don": 0, "td_don_xong": 0, "bm_co_mat": 20,
        "bm_dao_tao": 0, "bm_tuyen_dung": 0, "bm_ky_luat": 0, "cqs_ho_so_phi": 214, "cqs_thanh_toan": 61, "cqs_so_hoa": 134,
        "cqs_ket_qua_dien_tu": 118, "cqs_van_ban_di": 83, "cqs_van_ban_di_ky_so": 78, "cqs_van_ban_den": 152,
    },
    3: {
        **_STANDING, "tc_ban_hanh": 0, "tc_ra_soat": 0, "tc_kien_nghi_xu_ly": 0, "tc_theo_doi_thi_hanh": 0, "tc_pho_bien": 1,
        "tc_luot_nguoi": 85, "tt_tin_bai": 4, "tt_hoi_nghi": 0, "tt_luot_nguoi": 0, "tt_khau_hieu": 0, "tt_doi_thoai": 0,
        "kt_ke_hoach": 0, "kt_dot_xuat": 1, "kt_don_vi": 1, "kt_vi_pham": 0, "kt_da_xu_ly": 0, "td_luot": 6, "td_pakn_nhan": 0,
        "td_pakn_ky_truoc": 0, "td_pakn_xong": 0, "td_pakn_dung_han": 0, "td_don": 0, "td_don_xong": 0, "bm_co_mat": 20,
        "bm_dao_tao": 2, "bm_tuyen_dung": 0, "bm_ky_luat": 0, "cqs_ho_so_phi": 238, "cqs_thanh_toan": 83, "cqs_so_hoa": 161,
        "cqs_ket_qua_dien_tu": 150, "cqs_van_ban_di": 97, "cqs_van_ban_di_ky_so": 93, "cqs_van_ban_den": 166,
    },
}  # fmt: skip
