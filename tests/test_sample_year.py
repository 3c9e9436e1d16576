"""The sample year's twelve months agree with each other."""

import itertools
import re
from collections import defaultdict
from datetime import date

import pytest

from cchc_docs.excel.figure_form import FIGURE_SHEETS
from tests.conftest import ROOT
from tests.sample_year import (
    CARRIED,
    EARLY,
    IN_PERSON,
    IN_TIME,
    LATE,
    MONTHS,
    ON_TIME,
    ONLINE,
    PENDING,
    PENDING_LATE,
    RECEIVED,
    RESOLVED,
    YEAR,
    day,
    dossiers,
    fields,
    figures,
    notes,
    numbers,
    percent,
    results,
    rows,
    sheets,
    total,
)
from tools.sample_evidence import FILES

LAST_DAYS = {month: date(2023, month + 1, 1) if month < 12 else date(2024, 1, 1) for month in MONTHS}
"""The first day after each month."""

PARTS = (
    ("tc_dung_trinh_tu", "tc_ban_hanh"), ("tc_kien_nghi_xu_ly", "tc_ra_soat"), ("kt_da_xu_ly", "kt_vi_pham"), ("kt_vi_pham", "kt_don_vi"),
    ("td_pakn_dung_han", "td_pakn_xong"), ("hl_thu_ve", "hl_phat_ra"), ("hl_hai_long", "hl_thu_ve"), ("bm_co_mat", "bm_bien_che"),
    ("cqs_thanh_toan", "cqs_ho_so_phi"), ("cqs_van_ban_di_ky_so", "cqs_van_ban_di"),
)  # fmt: skip


def test_twelve_months_are_there_and_march_alone_is_estimated() -> None:
    kinds = {month: dict(sheets(f"thang-{month:02d}")["Thông tin"]) for month in MONTHS}
    assert sorted(path.name for path in YEAR.glob("thang-*")) == [f"thang-{month:02d}.xlsx" for month in MONTHS]
    assert [(facts["Năm"], facts["Tháng"]) for facts in kinds.values()] == [(2023, month) for month in MONTHS]
    assert [month for month in MONTHS if kinds[month]["Loại số liệu"] != "Chính thức"] == [3]


@pytest.mark.parametrize("month", MONTHS)
def test_the_form_adds_up_across_and_down(month: int) -> None:
    assert len(fields(month)) >= 5
    for row in dossiers(month).values():
        assert row[RECEIVED] == row[ONLINE] + row[IN_PERSON] + row[CARRIED] == row[RESOLVED] + row[PENDING]
        assert row[RESOLVED] == row[EARLY] + row[ON_TIME] + row[LATE]
        assert row[PENDING] == row[IN_TIME] + row[PENDING_LATE]
        assert min(row[1:]) >= 0
    assert list(dossiers(month)["Tổng cộng"][1:]) == [total(month, column) for column in range(1, 12)]


@pytest.mark.parametrize("month", MONTHS[1:])
def test_what_is_carried_over_is_what_was_pending(month: int) -> None:
    left = {name: row[PENDING] for name, row in fields(month - 1).items()}
    carried = {name: row[CARRIED] for name, row in fields(month).items()}
    assert {name: count for name, count in carried.items() if count} == {name: count for name, count in left.items() if count}
    assert sum(carried.values()) > 0


def test_the_year_has_the_turns_that_reports_must_tell() -> None:
    late = [total(month, LATE) + total(month, PENDING_LATE) for month in MONTHS]
    received = [total(month, ONLINE) + total(month, IN_PERSON) for month in MONTHS]
    assert 0 in late and sum(late[9:]) < sum(late[:3])
    assert any(after < before for before, after in itertools.pairwise(received))
    names = [set(fields(month)) for month in MONTHS]
    assert names[4] - set().union(*names[:4]), "a field that is new in May"
    assert set.intersection(*names) != set().union(*names), "a field with nothing in some months"


@pytest.mark.parametrize("month", MONTHS)
def test_late_dossiers_are_listed_as_they_are_counted(month: int) -> None:
    counted: dict[str, list[int]] = {name: [row[LATE], row[PENDING_LATE]] for name, row in fields(month).items()}
    listed: dict[str, list[int]] = {name: [0, 0] for name in counted}
    for row in rows(month, "Hồ sơ trễ hạn"):
        resolved = row["Ngày giải quyết xong"]
        assert day(row["Ngày tiếp nhận"]) < day(row["Ngày hẹn trả"]) < day(row["Ngày hẹn lại"])
        assert day(row["Ngày hẹn trả"]) < (day(resolved) if resolved else LAST_DAYS[month])
        assert resolved is None or day(resolved).month == month
        listed[row["Lĩnh vực"]][resolved is None] += 1
    assert listed == counted


@pytest.mark.parametrize("month", range(2, 13))
def test_a_dossier_left_late_is_resolved_in_the_next_month(month: int) -> None:
    left = {row["Mã hồ sơ"]: row for row in rows(month - 1, "Hồ sơ trễ hạn") if row["Ngày giải quyết xong"] is None}
    now = {row["Mã hồ sơ"]: row for row in rows(month, "Hồ sơ trễ hạn")}
    for code, row in left.items():
        written = row["Văn bản xin lỗi"] or now[code]["Văn bản xin lỗi"]
        assert written
        assert now[code] == {**row, "Văn bản xin lỗi": written, "Ngày giải quyết xong": now[code]["Ngày giải quyết xong"]}


def test_every_figure_is_filled_in_somewhere() -> None:
    codes = {fact.name for sheet in FIGURE_SHEETS for fact in sheet.facts}
    assert len(codes) > 40
    assert {code for month in MONTHS for code in figures(month)} == codes
    assert {code for code in codes if not any(figures(month).get(code) for month in MONTHS)} == {"bm_ky_luat"}
    assert [month for month in MONTHS if "hl_phat_ra" in figures(month)] == [6, 12]


@pytest.mark.parametrize("month", MONTHS)
def test_parts_are_within_their_wholes(month: int) -> None:
    known = figures(month)
    seen = [(part, whole) for part, whole in PARTS if part in known and whole in known]
    assert len(seen) > 5
    assert [pair for pair in seen if known[pair[0]] > known[pair[1]]] == []
    received = total(month, ONLINE) + total(month, IN_PERSON)
    assert known["cqs_ho_so_phi"] <= received
    assert known["cqs_so_hoa"] <= received
    assert known["cqs_ket_qua_dien_tu"] <= total(month, RESOLVED)
    assert known["cqs_may_tinh"] <= 100


def test_balances_go_from_month_to_month() -> None:
    left, complaints, to_settle, staff = 0, 0, 0, figures(1)["bm_co_mat"]
    for month in MONTHS:
        known = figures(month)
        assert known["td_pakn_ky_truoc"] == left
        left += known["td_pakn_nhan"] - known["td_pakn_xong"]
        complaints += known["td_don"] - known["td_don_xong"]
        to_settle += known["tc_kien_nghi_xu_ly"] - known.get("tc_da_xu_ly", 0)
        staff += known["bm_tuyen_dung"]
        assert min(left, complaints, to_settle) >= 0
        assert known["bm_co_mat"] == staff
        assert known["cqs_toan_trinh"] + known["cqs_mot_phan"] == 92
    assert (left, complaints, to_settle) == (0, 0, 0)
    assert sum(figures(month)["td_pakn_nhan"] for month in MONTHS) > 10


QUARTER_ENDS = {"Quý I": (3, 31), "6 tháng": (6, 30), "Quý II": (6, 30), "Quý III": (9, 30), "Quý IV": (12, 31), "Năm": (12, 31)}


def test_tasks_are_done_once_most_in_time_three_late_and_one_never() -> None:
    plan = {row[0]: row[7] for row in sheets("ke-hoach")["Nhiệm vụ"][1:]}
    state: dict[str, list[str]] = defaultdict(list)
    for code, deadline in plan.items():
        done = [row for month in MONTHS if (row := results()[month].get(code)) and row["Tình trạng"] == "Hoàn thành"]
        if deadline.startswith("Thường xuyên"):
            assert not done
            assert sum(code in results()[month] for month in MONTHS) >= 4, "regular work goes on"
            continue
        parts = QUARTER_ENDS.get(re.split(r"/| đầu| 2023", deadline)[0], (2, 28))
        if not done:
            state["never"].append(code)
            assert results()[12][code]["Lý do chậm"]
            continue
        (line,) = done
        late = day(line["Ngày hoàn thành"]) > date(2023, *parts)
        state["late" if late else "in time"].append(code)
        assert bool(line["Lý do chậm"]) is late
    assert (len(state["in time"]), state["late"], state["never"]) == (12, ["NV01", "NV15", "NV23"], ["NV19"])


@pytest.mark.parametrize("month", MONTHS)
def test_results_carry_dates_of_their_month_and_evidence(month: int) -> None:
    for row in results()[month].values():
        finished = row["Ngày hoàn thành"]
        assert (finished is not None) is (row["Tình trạng"] == "Hoàn thành")
        assert finished is None or (day(finished).month == month and row["Minh chứng"])
        named = row["Tệp minh chứng"]
        assert named == FILES.get((month, str(row["Mã"]))), "only the quarter of the sample's day has some"
        assert named is None or (ROOT / "inputs/2023/minh-chung" / str(named)).is_file()


def test_money_and_things_add_up() -> None:
    budgets: dict[str, set[int]] = defaultdict(set)
    spent: dict[str, int] = defaultdict(int)
    things: dict[str, int] = {}
    for month in MONTHS:
        for row in rows(month, "Kinh phí"):
            budgets[row["Nội dung chi"]].add(row["Dự toán năm"])
            spent[row["Nội dung chi"]] += row["Đã chi trong tháng"]
        for row in rows(month, "Trang thiết bị"):
            name = row["Tên thiết bị"]
            assert row["Hiện có"] == things.get(name, row["Hiện có"]) + row["Đã bổ sung trong tháng"]
            things[name] = row["Hiện có"]
    assert len(budgets) > 5
    assert len(things) == 4
    for content, budget in budgets.items():
        assert len(budget) == 1 and 0 < spent[content] <= min(budget)
    whole = sum(min(budget) for budget in budgets.values())
    assert numbers(r"([\d.]+) đồng trên dự toán ([\d.]+) đồng", notes(12)) == (sum(spent.values()), whole)
    assert f"đạt {percent(sum(spent.values()), whole)}" in notes(12)


def test_the_scores_of_december_add_up_to_a_hundred() -> None:
    scores = {row["Mã tiêu chí"]: row for row in rows(12, "Tự chấm điểm CCHC")}
    stated = scores.pop("Tổng cộng")
    above = [code for code in scores if "." not in code]
    leaves = [code for code in scores if not any(other.startswith(f"{code}.") for other in scores)]
    assert len(above) == 8 and len(leaves) == 32
    for label, most in (("Điểm tối đa", 100), ("Điểm tự chấm", 90.26)):
        for code in scores.keys() - set(leaves):
            parts = [row[label] for part, row in scores.items() if part.rpartition(".")[0] == code]
            assert scores[code][label] == pytest.approx(sum(parts))
        assert sum(scores[code][label] for code in above) == pytest.approx(most)
        assert stated[label] == most
    for row in (scores[code] for code in leaves):
        assert bool(row["Tài liệu kiểm chứng"]) is not bool(row["Cách chấm"])
        assert row["Đơn vị phụ trách"]
        lost = row["Điểm tự chấm"] < row["Điểm tối đa"]
        assert lost is bool(row["Giải trình"]) is bool(row["Nhiệm vụ khắc phục"])


def test_superior_tasks_and_initiatives_are_of_every_kind() -> None:
    tasks = [row for month in range(4, 13) for row in rows(month, "Nhiệm vụ cấp trên giao")]
    done = [row for row in tasks if row["Ngày hoàn thành"]]
    late = [row for row in done if row["Ngày hoàn thành"] > row["Thời hạn"]]
    assert len(tasks) > 8 and len(done) > len(late) > 0 and len(done) < len(tasks)
    assert all(bool(row["Lý do chậm"]) is (row in late) for row in tasks)
    initiatives = [row for month in MONTHS for row in rows(month, "Sáng kiến, thi đua")]
    assert [bool(row["Văn bản công nhận"]) for row in initiatives] == [False, False, True]
