"""What is a figure in a text and what is not: one grammar, tried with planted numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_docs.vietnamese.numbers import format_number
from cchc_docs.vietnamese.printed_numbers import EXCLUSIONS, Exclusion, printed_numbers


def found(text: str) -> list[str]:
    return [one.text for one in printed_numbers(text)]


@pytest.mark.parametrize("exclusion", EXCLUSIONS, ids=lambda one: one.name)
def test_each_exclusion_takes_out_its_example_and_nothing_beside_it(exclusion: Exclusion) -> None:
    for example in exclusion.example.split("; "):
        assert found(example) == [], example
    if not exclusion.name.endswith("đầu dòng"):
        example = exclusion.example.split("; ")[0]
        assert found(f"Đã giải quyết 1.247 hồ sơ theo {example}, đạt 97,28%") == ["1.247", "97,28%"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Tính đến hết ngày 14/3/2023, đã hoàn thành 7/12 nhiệm vụ, đạt 58,33%", ["7", "12", "58,33%"]),
        ("Kế hoạch số 136/KH-UBND ngày 28 tháng 02 năm 2023 gồm 35 nhiệm vụ", ["35"]),
        ("(từ ngày 01 tháng 01 năm 2023 đến ngày 31 tháng 3 năm 2023)", []),
        ("Nghị quyết số 76/NQ-CP, Luật số 77/2015/QH13, Điều 5 khoản 2", []),
        ("Tổng số 12 hồ sơ, tổng số: 15", ["12", "15"]),
        ("số hồ sơ TTHC phải giải quyết là 1.247 hồ sơ", ["1.247"]),
        ("03 buổi hướng dẫn tại 02 ấp trong tháng 4 năm 2023", ["03", "02"]),
        ("giai đoạn 2021 - 2030, năm 2023, quý I năm 2023, 6 tháng đầu năm 2023", []),
        ("tháng 01, 02 và 3 năm 2023", []),
        ("trong tháng 3, 15 hồ sơ quá hạn", ["15"]),
        ("1. Tỷ lệ đúng hạn 98%", ["98%"]),
        ("2.500.000 đồng; 12,5 điểm", ["2.500.000", "12,5"]),
        ("mức 2023 hồ sơ", ["2023"]),
        ("lúc 08 giờ 30 phút có 28/30 người", ["28", "30"]),
        ("hồ sơ H01.23-230115-0042 (NV12) của COVID-19", []),
        ("(3)=(4)+(5)+(6)", []),
    ],
)
def test_figures_are_told_from_dates_notations_and_numbering(text: str, numbers: list[str]) -> None:
    assert found(text) == numbers


@given(number=st.integers(0, 10**9), unit=st.sampled_from(["hồ sơ", "nhiệm vụ", "người", "đồng", "lượt"]))
def test_a_planted_number_is_always_found(number: int, unit: str) -> None:
    text = f"Ngày 14 tháng 3 năm 2023, theo Kế hoạch số 136/KH-UBND, đã có {format_number(number)} {unit}."
    assert found(text) == [format_number(number)]
