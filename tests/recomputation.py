"""Every figure of the sample year once more, by plain arithmetic over the cells: nothing of the package has a part in it.

What each figure is stands here as a table written by hand from the forms; a value is exact, and None where there is none.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

INPUTS = Path(__file__).resolve().parent.parent / "inputs" / "2023"
Value = Fraction | None
Key = tuple[str, str]
"""Group of figures and code: «qua_han» is a figure of tasks and one of dossiers."""

PERIODS: dict[str, range] = {
    **{f"2023-{month:02d}": range(month, month + 1) for month in range(1, 13)},
    "2023-Q1": range(1, 4),
    "2023-Q2": range(4, 7),
    "2023-Q3": range(7, 10),
    "2023-Q4": range(10, 13),
    "2023-H1": range(1, 7),
    "2023-9M": range(1, 10),
    "2023": range(1, 13),
}
LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_LAW, _TALK, _CHECK, _MEET = "Thể chế", "Tuyên truyền", "Kiểm tra công vụ", "Tiếp dân, PAKN"
_SURVEY, _STAFF, _DIGITAL = "Khảo sát hài lòng", "Tổ chức bộ máy, nhân sự", "Chính quyền số"
REPORTED = {
    "tc_ban_hanh": (_LAW, "Văn bản QPPL ban hành", "sum"),
    "tc_dung_trinh_tu": (_LAW, "Văn bản QPPL ban hành đúng trình tự", "sum"),
    "tc_ra_soat": (_LAW, "Văn bản QPPL được rà soát", "sum"),
    "tc_kien_nghi_xu_ly": (_LAW, "Văn bản kiến nghị xử lý sau rà soát", "sum"),
    "tc_da_xu_ly": (_LAW, "Văn bản đã xử lý sau rà soát", "sum"),
    "tc_theo_doi_thi_hanh": (_LAW, "Cuộc theo dõi tình hình thi hành pháp luật", "sum"),
    "tc_pho_bien": (_LAW, "Cuộc phổ biến, giáo dục pháp luật", "sum"),
    "tc_luot_nguoi": (_LAW, "Lượt người dự phổ biến pháp luật", "sum"),
    "tt_tin_bai": (_TALK, "Tin, bài về CCHC trên truyền thanh", "sum"),
    "tt_hoi_nghi": (_TALK, "Hội nghị có lồng ghép tuyên truyền CCHC", "sum"),
    "tt_luot_nguoi": (_TALK, "Lượt người được tuyên truyền", "sum"),
    "tt_khau_hieu": (_TALK, "Băng rôn, khẩu hiệu", "sum"),
    "tt_doi_thoai": (_TALK, "Cuộc đối thoại với người dân", "sum"),
    "kt_ke_hoach": (_CHECK, "Cuộc kiểm tra theo kế hoạch", "sum"),
    "kt_dot_xuat": (_CHECK, "Cuộc kiểm tra đột xuất", "sum"),
    "kt_don_vi": (_CHECK, "Bộ phận, công chức được kiểm tra", "sum"),
    "kt_vi_pham": (_CHECK, "Trường hợp vi phạm phát hiện", "sum"),
    "kt_da_xu_ly": (_CHECK, "Trường hợp vi phạm đã xử lý", "sum"),
    "td_luot": (_MEET, "Lượt công dân được tiếp", "sum"),
    "td_pakn_nhan": (_MEET, "Phản ánh, kiến nghị tiếp nhận trong tháng", "sum"),
    "td_pakn_ky_truoc": (_MEET, "Phản ánh, kiến nghị từ tháng trước chuyển sang", "first"),
    "td_pakn_xong": (_MEET, "Phản ánh, kiến nghị đã giải quyết", "sum"),
    "td_pakn_dung_han": (_MEET, "Trong đó: giải quyết đúng hạn", "sum"),
    "td_don": (_MEET, "Đơn khiếu nại, tố cáo tiếp nhận", "sum"),
    "td_don_xong": (_MEET, "Đơn khiếu nại, tố cáo đã giải quyết", "sum"),
    "hl_phat_ra": (_SURVEY, "Phiếu phát ra", "sum"),
    "hl_thu_ve": (_SURVEY, "Phiếu thu về hợp lệ", "sum"),
    "hl_hai_long": (_SURVEY, "Phiếu hài lòng, rất hài lòng", "sum"),
    "bm_bien_che": (_STAFF, "Cán bộ, công chức được giao", "last"),
    "bm_co_mat": (_STAFF, "Cán bộ, công chức có mặt", "last"),
    "bm_khong_chuyen_trach": (_STAFF, "Người hoạt động không chuyên trách", "last"),
    "bm_dao_tao": (_STAFF, "Lượt cán bộ, công chức được đào tạo, bồi dưỡng", "sum"),
    "bm_tuyen_dung": (_STAFF, "Công chức được tuyển dụng, tiếp nhận", "sum"),
    "bm_ky_luat": (_STAFF, "Cán bộ, công chức bị kỷ luật", "sum"),
    "cqs_toan_trinh": (_DIGITAL, "TTHC cung cấp trực tuyến toàn trình", "last"),
    "cqs_mot_phan": (_DIGITAL, "TTHC cung cấp trực tuyến một phần", "last"),
    "cqs_ho_so_phi": (_DIGITAL, "Hồ sơ có phí, lệ phí", "sum"),
    "cqs_thanh_toan": (_DIGITAL, "Hồ sơ thanh toán trực tuyến", "sum"),
    "cqs_so_hoa": (_DIGITAL, "Hồ sơ được số hóa khi tiếp nhận", "sum"),
    "cqs_ket_qua_dien_tu": (_DIGITAL, "Hồ sơ trả kết quả điện tử", "sum"),
    "cqs_van_ban_di": (_DIGITAL, "Văn bản đi", "sum"),
    "cqs_van_ban_di_ky_so": (_DIGITAL, "Văn bản đi được ký số, gửi điện tử", "sum"),
    "cqs_van_ban_den": (_DIGITAL, "Văn bản đến tiếp nhận điện tử", "sum"),
    "cqs_may_tinh": (_DIGITAL, "Tỷ lệ cán bộ, công chức có máy tính làm việc", "last percent"),
}
"""Code → sheet, label, how it goes over the months."""

REPORTED_SHARES = {
    "ty_le_hai_long": ("hl_hai_long", "hl_thu_ve"),
    "ty_le_dung_trinh_tu": ("tc_dung_trinh_tu", "tc_ban_hanh"),
    "ty_le_pakn_dung_han": ("td_pakn_dung_han", "td_pakn_xong"),
    "ty_le_don_xong": ("td_don_xong", "td_don"),
    "ty_le_thanh_toan": ("cqs_thanh_toan", "cqs_ho_so_phi"),
    "ty_le_ky_so": ("cqs_van_ban_di_ky_so", "cqs_van_ban_di"),
}
COLUMNS = {
    "tiep_nhan": 3, "truc_tuyen": 4, "truc_tiep": 5, "ky_truoc": 6, "da_giai_quyet": 7, "truoc_han": 8, "dung_han": 9,
    "qua_han": 10, "dang_giai_quyet": 11, "dang_trong_han": 12, "dang_qua_han": 13,
}  # fmt: skip
"""Code → column of form II.06a."""

DOSSIER_SHARES = {
    "ty_le_dung_han": ((8, 9), (7,)),
    "ty_le_766": ((8, 9, 12), (3,)),
    "ty_le_tren_tiep_nhan": ((8, 9), (3,)),
    "ty_le_truc_tuyen": ((4,), (4, 5)),
}
_ONWARDS = " và những năm tiếp theo"
DEADLINES = {
    "Tháng 02/2023": date(2023, 2, 28),
    f"Quý I/2023{_ONWARDS}": date(2023, 3, 31),
    f"Quý II/2023{_ONWARDS}": date(2023, 6, 30),
    "6 tháng đầu năm 2023": date(2023, 6, 30),
    "Quý III/2023": date(2023, 9, 30),
    "Quý IV/2023": date(2023, 12, 31),
    "Năm 2023": date(2023, 12, 31),
    f"Thường xuyên trong năm 2023{_ONWARDS}": None,
}
"""The plan's wording → the last day; None for regular work."""

DONE = "Hoàn thành"


@cache
def book(name: str) -> dict[str, list[tuple[Any, ...]]]:
    """Sheet → its rows from the third on, blank rows left out."""
    return {
        page.title: [row for row in page.iter_rows(min_row=3, values_only=True) if any(cell is not None for cell in row)]
        for page in load_workbook(INPUTS / f"{name}.xlsx")
    }


def table(months: Iterable[int], sheet: str) -> list[dict[str, Any]]:
    """The rows of the sheet in all the months, by the labels of their columns."""
    pages = (book(f"thang-{month:02d}").get(sheet) or [()] for month in months)
    return [dict(zip(header, row, strict=True)) for header, *rows in pages for row in rows]


def stated(month: int, sheet: str, label: str) -> Value:
    """The number beside the label; None where the cell is empty."""
    (value,) = (row[1] for row in book(f"thang-{month:02d}")[sheet] if row[0] == label)
    return None if value is None else Fraction(value)


def share(part: Value, whole: Value) -> Value:
    return part / whole if part is not None and whole else None


def reported(months: Sequence[int]) -> dict[str, Value]:
    figures: dict[str, Value] = {}
    for code, (sheet, label, how) in REPORTED.items():
        among = {"sum": months, "first": months[:1], "last": months[-1:], "last percent": months[-1:]}[how]
        there = [value for month in among if (value := stated(month, sheet, label)) is not None]
        value = sum(there, Fraction()) if there else None
        figures[code] = value / 100 if value is not None and how == "last percent" else value
    carried, received, resolved = (figures[code] or 0 for code in ("td_pakn_ky_truoc", "td_pakn_nhan", "td_pakn_xong"))
    figures["td_pakn_con"] = Fraction(carried + received - resolved)
    return figures | {code: share(figures[part], figures[whole]) for code, (part, whole) in REPORTED_SHARES.items()}


def form(month: int) -> dict[str, dict[int, int]]:
    """Field → column of II.06a → number."""
    rows: dict[str, dict[int, int]] = {}
    for row in table([month], "Hồ sơ TTHC"):
        numbers = {int(match[1]): value for label, value in row.items() if (match := re.search(r"\((\d+)\)", label))}
        rows[row["Lĩnh vực"]] = numbers
    del rows["Tổng cộng"]
    return rows


def fields(months: Iterable[int]) -> list[str]:
    """The fields in the order in which they first appear."""
    return list(dict.fromkeys(name for month in months for name in form(month)))


def dossiers(months: Sequence[int], names: Iterable[str]) -> dict[str, Value]:
    """The form of the named fields together: 4, 5, 8, 9, 10 of all months, 6 of the first, 12 and 13 of the last."""
    wanted, column = set(names), dict.fromkeys(range(3, 14), 0)
    for month in months:
        for name, row in form(month).items():
            if name in wanted:
                flows = (4, 5, 8, 9, 10, *((6,) if month == months[0] else ()), *((12, 13) if month == months[-1] else ()))
                for number in flows:
                    column[number] += row[number]
    column[3], column[7] = column[4] + column[5] + column[6], column[8] + column[9] + column[10]
    column[11] = column[12] + column[13]
    shares = {
        code: share(Fraction(sum(column[one] for one in above)), Fraction(sum(column[one] for one in below)))
        for code, (above, below) in DOSSIER_SHARES.items()
    }
    return {**{code: Fraction(column[number]) for code, number in COLUMNS.items()}, **shares}


def tasks(last_month: int, day: date, *, over: bool) -> dict[str, Value]:
    """The plan's tasks on the day; what is due on it is overdue when the day is over."""
    header, *lines = book("ke-hoach")["Nhiệm vụ"]
    due = {row[header.index("Mã")]: DEADLINES[row[header.index("Thời hạn")]] for row in lines}
    finished: dict[str, date] = {}
    for row in table(range(1, last_month + 1), "Nhiệm vụ"):
        if row["Tình trạng"] == DONE:
            finished.setdefault(row["Mã"], row["Ngày hoàn thành"].date())
    dated = {code: last for code, last in due.items() if last}
    late = [code for code, last in dated.items() if code in finished and finished[code] > last]
    open_tasks = [code for code in dated if code not in finished]
    overdue = [code for code in open_tasks if dated[code] < day or (over and dated[code] == day)]
    done = len(dated) - len(open_tasks)
    counts = {
        "tong_so": len(due), "co_thoi_han": len(dated), "thuong_xuyen": len(due) - len(dated), "hoan_thanh": done,
        "hoan_thanh_dung_han": done - len(late), "hoan_thanh_cham": len(late), "qua_han": len(overdue),
        "chua_den_han": len(open_tasks) - len(overdue),
    }  # fmt: skip
    return {**{code: Fraction(count) for code, count in counts.items()}, "ty_le_hoan_thanh": Fraction(done, len(dated))}


def given(months: Sequence[int], day: date, *, over: bool) -> dict[str, Value]:
    """What superiors gave: each task once, as its last line has it."""
    latest = {(row["Văn bản giao"], row["Nội dung nhiệm vụ"]): row for row in table(months, "Nhiệm vụ cấp trên giao")}
    count = dict.fromkeys(("ct_giao", "ct_dung_han", "ct_cham", "ct_dang_lam", "ct_qua_han"), 0)
    for row in latest.values():
        due: datetime | None = row["Thời hạn"]
        if row["Tình trạng"] == DONE:
            state = "ct_cham" if due and row["Ngày hoàn thành"] > due else "ct_dung_han"
        else:
            gone = due is not None and (due.date() < day or (over and due.date() == day))
            state = "ct_qua_han" if gone else "ct_dang_lam"
        count[state] += 1
        count["ct_giao"] += 1
    return {code: Fraction(number) for code, number in count.items()}


def total(rows: Iterable[Mapping[str, Any]], label: str) -> Value:
    there = [Fraction(str(row[label])) for row in rows]
    return sum(there, Fraction()) if there else None


def things(months: Sequence[int]) -> dict[str, Value]:
    """Initiatives, equipment, money, scores."""
    initiatives = {row["Tên sáng kiến, phong trào"]: row for row in table(months, "Sáng kiến, thi đua")}.values()
    equipment, spending = table(months, "Trang thiết bị"), table(months, "Kinh phí")
    until = range(1, months[-1] + 1)
    standing = {(row["Tên thiết bị"], row["Bộ phận sử dụng"]): row for row in table(until, "Trang thiết bị")}.values()
    budgets = {(row["Nội dung chi"], row["Nguồn"]): row for row in table(until, "Kinh phí")}.values()
    scored = next((rows for month in reversed(months) if (rows := table([month], "Tự chấm điểm CCHC"))), [])
    top = [row for row in scored if re.fullmatch(r"\d+", row["Mã tiêu chí"])]
    budget = total(budgets, "Dự toán năm")
    spent = (total(spending, "Đã chi trong tháng") or Fraction()) if budgets else None
    return {
        "sk_so": Fraction(len(initiatives)),
        "sk_cong_nhan": Fraction(sum(bool(row["Văn bản công nhận"] or row["Ngày công nhận"]) for row in initiatives)),
        "tb_hien_co": total(standing, "Hiện có"),
        "tb_can": total(standing, "Cần bổ sung"),
        "tb_bo_sung": (total(equipment, "Đã bổ sung trong tháng") or Fraction()) if standing else None,
        "kp_du_toan": budget,
        "kp_da_chi": spent,
        "ty_le_da_chi": share(spent, budget),
        "diem_toi_da": total(top, "Điểm tối đa"),
        "diem_tu_cham": total(top, "Điểm tự chấm"),
    }


def recomputed(months: Sequence[int], day: date, *, over: bool) -> dict[Key, Value]:
    """Every figure of the months as on the day; ``over`` says that the day is past."""
    groups: dict[str, dict[str, Value]] = {
        "nhiem_vu": tasks(months[-1], day, over=over),
        "ho_so": dossiers(months, fields(months)),
        **{f"ho_so {name}": dossiers(months, [name]) for name in fields(months)},
        "bao_cao": reported(months),
        "chi_tiet": {**given(months, day, over=over), **things(months)},
    }
    return {(group, code): value for group, figures in groups.items() for code, value in figures.items()}
