"""Numbers in words, against examples of the language and a reader of its own."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_docs.vietnamese.number_words import money_words, number_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "không"),
        ("5", "năm"),
        ("10", "mười"),
        ("11", "mười một"),
        ("14", "mười bốn"),
        ("15", "mười lăm"),
        ("20", "hai mươi"),
        ("21", "hai mươi mốt"),
        ("24", "hai mươi tư"),
        ("25", "hai mươi lăm"),
        ("55", "năm mươi lăm"),
        ("100", "một trăm"),
        ("101", "một trăm linh một"),
        ("105", "một trăm linh năm"),
        ("110", "một trăm mười"),
        ("115", "một trăm mười lăm"),
        ("131", "một trăm ba mươi mốt"),
        ("1000", "một nghìn"),
        ("1001", "một nghìn không trăm linh một"),
        ("1015", "một nghìn không trăm mười lăm"),
        ("1247", "một nghìn hai trăm bốn mươi bảy"),
        ("10000", "mười nghìn"),
        ("1005000", "một triệu không trăm linh năm nghìn"),
        ("25000000", "hai mươi lăm triệu"),
        ("1000000000", "một tỷ"),
        ("1000000001", "một tỷ không trăm linh một"),
        ("2500000000", "hai tỷ năm trăm triệu"),
        ("1000000000000", "một nghìn tỷ"),
        ("3000000000000000000", "ba tỷ tỷ"),
        ("-12.25", "âm mười hai phẩy hai mươi lăm"),
        ("97.28", "chín mươi bảy phẩy hai mươi tám"),
        ("0.05", "không phẩy không năm"),
        ("12.5", "mười hai phẩy năm"),
        ("1.10", "một phẩy mười"),
    ],
)
def test_numbers_are_read_as_people_read_them(number: str, words: str) -> None:
    value = Decimal(number)
    assert number_words(int(value) if "." not in number else value) == words


UNITS = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
}


def read(words: str) -> int:
    """What the words say, read from the left by an arithmetic of its own."""
    total, group, digit = 0, 0, 0
    for word in words.split():
        match word:
            case "linh":
                pass
            case "mười":
                group, digit = group + 10, 0
            case "mươi":
                group, digit = group + digit * 10, 0
            case "trăm":
                group, digit = group + digit * 100, 0
            case "nghìn" | "triệu":
                total, group, digit = total + (group + digit) * (1000 if word == "nghìn" else 10**6), 0, 0
            case "tỷ":
                total, group, digit = (total + group + digit) * 10**9, 0, 0
            case _:
                digit = UNITS[word]
    return total + group + digit


@given(st.integers(0, 10**18 - 1))
def test_what_is_written_is_read_back(number: int) -> None:
    assert read(number_words(number)) == number
    assert "  " not in number_words(number)


def test_sums_begin_with_a_capital() -> None:
    assert money_words(25_500_000) == "Hai mươi lăm triệu năm trăm nghìn đồng."
