"""The decree's wording of dates and numbers, and reading without guessing."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_docs.vietnamese.dates import blank_date, long_date, read_date, short_date
from cchc_docs.vietnamese.numbers import (
    format_number,
    format_percent,
    read_decimal,
    read_integer,
    read_roman,
    roman,
    round_half_up,
)
from cchc_docs.vietnamese.periods import last_day_of_month, month_name, quarter_name, read_deadline
from cchc_docs.vietnamese.text import clean, fold, sentence

DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31))


@pytest.mark.parametrize(
    ("day", "text"),
    [  # the decree's own examples (Appendix I, Part I, V, row 4), then the edges of its rule
        (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (date(2023, 2, 28), "ngày 28 tháng 02 năm 2023"),
        (date(2023, 3, 5), "ngày 05 tháng 3 năm 2023"),
        (date(2023, 10, 10), "ngày 10 tháng 10 năm 2023"),
        (date(2023, 12, 9), "ngày 09 tháng 12 năm 2023"),
    ],
)
def test_dates_are_worded_as_the_decree_does(day: date, text: str) -> None:
    assert long_date(day) == text


def test_a_blank_date_leaves_room_for_the_day_only() -> None:
    assert blank_date(date(2023, 3, 28)) == "ngày      tháng 3 năm 2023"
    assert blank_date(date(2023, 2, 1)) == "ngày      tháng 02 năm 2023"


@given(DAYS)
def test_every_written_date_reads_back(day: date) -> None:
    for text in (long_date(day), short_date(day), day.isoformat(), f"{day:%d/%m/%Y}", f"{day.day}-{day.month}-{day.year}"):
        assert read_date(text) == day


@pytest.mark.parametrize("text", ["31/02/2023", "30/2/2023", "2023", "5/3", "hôm nay", "05/03-2023", "13/13/2023", ""])
def test_what_is_no_date_is_not_guessed(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [(0, 0, "0"), (1247, 0, "1.247"), (1234567, 0, "1.234.567"), (Decimal("1234.5"), 2, "1.234,50"), (-5, 0, "-5")],
)
def test_numbers_have_vietnamese_separators(value: int | Decimal, digits: int, text: str) -> None:
    assert format_number(value, digits) == text


def test_halves_are_rounded_away_from_zero_and_not_to_even() -> None:
    assert [str(round_half_up(Decimal(text), 0)) for text in ("0.5", "1.5", "2.5", "-2.5")] == ["1", "2", "3", "-3"]
    assert format_percent(Decimal("0.12345")) == "12,35%"


@pytest.mark.parametrize(
    ("share", "text"), [("0.9728", "97,28%"), ("1", "100%"), ("0", "0%"), ("0.5", "50%"), ("0.231", "23,10%"), ("0.1", "10%")]
)
def test_shares_are_printed_without_needless_zeros(share: str, text: str) -> None:
    assert format_percent(Decimal(share)) == text


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), (" 1.247 ", 1247), ("1.234.567", 1234567), ("-3", -3), ("1,247", None), ("1.24", None), ("mười", None)],
)
def test_whole_numbers_are_read_by_vietnamese_rules(text: str, number: int | None) -> None:
    assert read_integer(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("97,28", "97.28"),
        ("1.247,5", "1247.5"),
        ("12", "12"),
        ("1.234", None),
        ("1.234.567", "1234567"),
        ("97.28", None),
        ("1,2,3", None),
    ],
)
def test_ambiguous_decimals_are_not_guessed(text: str, number: str | None) -> None:
    assert read_decimal(text) == (Decimal(number) if number else None)


@given(st.integers(min_value=0, max_value=10**12))
def test_every_written_number_reads_back(number: int) -> None:
    assert read_integer(format_number(number)) == number


def test_roman_numerals_go_both_ways() -> None:
    assert [roman(number) for number in (1, 4, 9, 14, 40, 1990)] == ["I", "IV", "IX", "XIV", "XL", "MCMXC"]
    assert all(read_roman(roman(number)) == number for number in range(1, 40))
    with pytest.raises(ValueError, match="no Roman numeral"):
        roman(0)


def test_periods_are_named_as_in_reports() -> None:
    assert quarter_name(1, 2023) == "quý I năm 2023"
    assert (month_name(1, 2023), month_name(3, 2023)) == ("tháng 01 năm 2023", "tháng 3 năm 2023")


@pytest.mark.parametrize(
    ("text", "due"),
    [  # the wordings of plan 136/KH-UBND first
        ("Quý I/2023 và những năm tiếp theo.", date(2023, 3, 31)),
        ("Quý II/2023 và những năm tiếp theo", date(2023, 6, 30)),
        ("thường xuyên trong năm 2023 và những năm tiếp theo.", None),
        ("Quý 4/2023", date(2023, 12, 31)),
        ("quý III năm 2023", date(2023, 9, 30)),
        ("Tháng 02/2024", date(2024, 2, 29)),
        ("tháng 3 năm 2023", date(2023, 3, 31)),
        ("31/3/2023", date(2023, 3, 31)),
        ("Chậm nhất ngày 05/03/2023", date(2023, 3, 5)),
        ("ngày 05 tháng 3 năm 2023", date(2023, 3, 5)),
        ("6 tháng đầu năm 2023", date(2023, 6, 30)),
        ("Năm 2023", date(2023, 12, 31)),
        ("Hằng tháng", None),
    ],
)
def test_deadlines_are_read_as_plans_word_them(text: str, due: date | None) -> None:
    assert read_deadline(text) == due


@pytest.mark.parametrize("text", ["sớm", "Quý V/2023", "Quý I", "tháng 13/2023", "31/02/2023"])
def test_a_deadline_that_is_not_understood_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="deadline"):
        read_deadline(text)


@given(DAYS)
def test_the_last_day_of_a_month_is_followed_by_a_first(day: date) -> None:
    assert (last_day_of_month(day.year, day.month) + timedelta(days=1)).day == 1


def test_text_is_stored_composed_and_without_what_cannot_be_seen() -> None:
    assert clean("  Lệ\u200bnh\x0b\u00a0cấp ") == "Lệnh cấp"
    assert clean("e\u0323\u0302") == "ệ"
    assert clean("B\u00d0H") == "BĐH"


def test_labels_are_compared_without_case_spaces_punctuation_and_place_of_tone() -> None:
    assert fold("Thời  hạn:") == fold("THỜI HẠN")
    assert fold("hoà giải") == fold("hòa giải")
    assert fold("Ủy ban") == fold("uỷ ban")
    assert fold("Đúng hạn (9)") == fold("đúng hạn 9")
    assert fold("Quá hạn") != fold("Qua hạn")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("phát 04 tin", "Phát 04 tin."),
        ("Xong.", "Xong."),
        ("điều hành;", "Điều hành."),
        ("đã xong!", "Đã xong!"),
        ("ước đạt", "Ước đạt."),
    ],
)
def test_sentences_begin_with_a_capital_and_end_in_a_mark(text: str, printed: str) -> None:
    assert sentence(text) == printed
