"""Old code pages are recognised, and honest text is not taken for them."""

import pytest

from cchc_docs.vietnamese.code_pages import legacy_code_page, legacy_font


@pytest.mark.parametrize("text", ["C«ng t¸c c¶i c¸ch hµnh chÝnh", "KÕ ho¹ch", "®Þa ph­¬ng", "Uû ban nh©n d©n x·"])
def test_tcvn3_is_recognised(text: str) -> None:
    assert legacy_code_page(text) == "TCVN3"


@pytest.mark.parametrize("text", ["Ñeà nghò", "coâng taùc", "Tieáp nhaän hoà sô", "Uûy ban nhaân daân xaõ"])
def test_vni_is_recognised(text: str) -> None:
    assert legacy_code_page(text) == "VNI"


@pytest.mark.parametrize(
    "text",
    [
        "Công tác cải cách hành chính", "xuân", "hoà giải, già, giá, quà", "App «Zalo»", "dùng «Cổng dịch vụ công»", "Plan 2023",
        "Tòa án", "m² đất", "3×4 m", "Lý Công Uẩn", "Hoàn thành", "cà phê", "thuê, chia, tuân", "ý kiến", "hoãn", "Bùi Văn Tí",
    ],
)  # fmt: skip
def test_honest_text_is_not(text: str) -> None:
    assert legacy_code_page(text) is None


def test_fonts_tell_their_code_page() -> None:
    assert [legacy_font(name) for name in (".VnTime", "VNI-Times", "Times New Roman")] == ["TCVN3", "VNI", None]
