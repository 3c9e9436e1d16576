"""What the sample year's months say in words is what their own figures say."""

import re
from collections import defaultdict
from datetime import date

import pytest

from tests.sample_year import (
    IN_PERSON,
    LATE,
    MONTHS,
    ONLINE,
    PENDING_LATE,
    figures,
    notes,
    numbers,
    percent,
    results,
    rows,
    said,
    total,
)


@pytest.mark.parametrize("month", MONTHS)
def test_the_words_say_the_figures_of_their_month(month: int) -> None:
    known, lines = figures(month), results()[month]
    assert numbers(r"Phát (\d+) lượt tin, bài", said(month, "NV07")) == (known["tt_tin_bai"],)
    assert numbers(r"[Tt]iếp (\d+) lượt công dân", said(month, "NV13")) == (known["td_luot"],)
    if match := re.search(r"(\d+) lượt người dự", said(month, "NV07")):
        assert int(match[1]) == known["tt_luot_nguoi"]
    if match := re.search(r"giải quyết xong (\d+) phản ánh", said(month, "NV13")):
        assert int(match[1]) == known["td_pakn_xong"]
    assert ("giải quyết xong" in said(month, "NV13")) is (known["td_pakn_xong"] + known["td_don_xong"] > 0)
    if "NV16" in lines:
        assert numbers(r"Cử (\d+) ", said(month, "NV16")) == (known["bm_dao_tao"],)
    assert ("NV16" in lines) is (known["bm_dao_tao"] > 0)
    kinds = {"kt_ke_hoach": r"theo kế hoạch (\d+) cuộc đối", "kt_dot_xuat": r"đột xuất (\d+) cuộc"}
    for code, pattern in kinds.items():
        match = re.search(pattern, said(month, "NV12")) if "NV12" in lines else None
        assert (int(match[1]) if match else 0) == known[code], code


@pytest.mark.parametrize("month", range(4, 13))
def test_later_months_say_their_shares_and_sums(month: int) -> None:
    known = figures(month)
    signed = numbers(r"Gửi (\d+)/(\d+) văn bản đi có ký số", said(month, "NV18"))
    assert signed == (known["cqs_van_ban_di_ky_so"], known["cqs_van_ban_di"])
    digital = numbers(rf"Tháng {month}: số hóa (\d+) hồ sơ khi tiếp nhận; (\d+)/(\d+) hồ sơ có phí", notes(month))
    assert digital == (known["cqs_so_hoa"], known["cqs_thanh_toan"], known["cqs_ho_so_phi"])
    online, received = total(month, ONLINE), total(month, ONLINE) + total(month, IN_PERSON)
    assert f"trực tuyến tháng {month} đạt {percent(online, received)}" in said(month, "NV19")
    people = sum(int(count) for count in re.findall(r"(\d+) người tham dự", notes(month)))
    assert people == known["tc_luot_nguoi"]
    assert ("không có hồ sơ trễ hạn" in said(month, "NV08")) is (total(month, LATE) + total(month, PENDING_LATE) == 0)


def test_the_year_end_says_the_sums_of_the_year() -> None:
    online = sum(total(month, ONLINE) for month in MONTHS)
    received = online + sum(total(month, IN_PERSON) for month in MONTHS)
    assert f"cả năm đạt {percent(online, received)}, chưa đạt" in said(12, "NV19")
    trained = sum(figures(month)["bm_dao_tao"] for month in MONTHS)
    assert numbers(r"cả năm cử (\d+) lượt", said(11, "NV16")) == (trained,)
    checks = tuple(sum(figures(month)[code] for month in MONTHS) for code in ("kt_ke_hoach", "kt_dot_xuat", "kt_da_xu_ly"))
    assert numbers(r"(\d+) cuộc theo kế hoạch, (\d+) cuộc đột xuất, xử lý (\d+) ", said(12, "NV12")) == checks
    for month, text in ((6, said(6, "NV14")), (12, notes(12))):
        known = figures(month)
        counts = numbers(r"phát ra (\d+) phiếu, thu về (\d+) phiếu hợp lệ, (\d+) phiếu hài lòng", text)
        assert counts == (known["hl_phat_ra"], known["hl_thu_ve"], known["hl_hai_long"])
        assert f"đạt {percent(known['hl_hai_long'], known['hl_thu_ve'])}" in text


def test_no_result_is_said_twice() -> None:
    """A report prints a sentence once: two months that say the same would be taken for one."""
    texts = [str(row["Kết quả thực hiện"]) for lines in results().values() for row in lines.values() if row["Kết quả thực hiện"]]
    texts += [line for month in MONTHS for line in notes(month).splitlines()]
    assert len(texts) > 130
    assert len(set(texts)) == len(texts)


def test_numbers_of_documents_rise_with_their_days() -> None:
    texts = [str(row[key]) for lines in results().values() for row in lines.values() for key in ("Minh chứng",) if row[key]]
    texts += [
        str(row["Văn bản công nhận"]) for month in MONTHS for row in rows(month, "Sáng kiến, thi đua") if row["Văn bản công nhận"]
    ]
    series: dict[tuple[str, int], set[tuple[date, int]]] = defaultdict(set)
    for number, notation, *when in re.findall(r"số (\d+)/([\w-]+) ngày (\d+)/(\d+)/(\d+)", "\n".join(texts)):
        issued = date(*map(int, reversed(when)))
        series[notation, issued.year].add((issued, int(number)))
    assert {notation for notation, _ in series} >= {"QĐ-UBND", "KH-UBND", "BB-UBND", "TB-UBND", "BC-UBND"}
    assert sum(map(len, series.values())) > 30
    for documents in series.values():
        in_order = [number for _, number in sorted(documents)]
        assert in_order == sorted(set(in_order))
        assert all(issued.weekday() < 5 for issued, _ in documents)


@pytest.mark.parametrize("month", range(4, 13))
def test_each_later_month_says_how_it_went_and_what_comes_next(month: int) -> None:
    kinds = {row["Loại"] for row in rows(month, "Khó khăn, kiến nghị")}
    assert {"Hạn chế", "Nguyên nhân"} <= kinds
    assert rows(month, "Nội dung bổ sung")
    assert rows(month, "Phương hướng")
