"""Numbers in words, as sums are written out beside their figures: «một triệu không trăm linh năm nghìn đồng»."""

from decimal import Decimal

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu")
_BILLION = "tỷ"
_GROUP, _CYCLE = 1_000, 1_000_000_000


def number_words(value: int | Decimal) -> str:
    """Any number in words: «âm mười hai phẩy hai mươi lăm». Digits after the comma are kept as they are given."""
    sign = "âm " if value < 0 else ""
    exact = abs(Decimal(value))
    whole = int(exact)
    decimals = format(exact, "f").partition(".")[2]
    after = f" phẩy {_decimals(decimals)}" if decimals else ""
    return f"{sign}{_whole(whole)}{after}"


def money_words(dong: int) -> str:
    """A sum in đồng, with the capital and the full stop of such a line: «Hai mươi lăm triệu đồng.»."""
    words = f"{number_words(dong)} đồng"
    return f"{words[0].upper()}{words[1:]}."


def _decimals(digits: str) -> str:
    """Zeros one by one, what follows them as a number, longer than three digits one by one."""
    rest = digits.lstrip("0")
    zeros = [_DIGITS[0]] * (len(digits) - len(rest))
    if len(rest) > 3:
        return " ".join([*zeros, *(_DIGITS[int(digit)] for digit in rest)])
    return " ".join([*zeros, *([_whole(int(rest))] if rest else [])])


def _whole(number: int) -> str:
    if number == 0:
        return _DIGITS[0]
    return " ".join(_cycles(number, leading=True))


def _cycles(number: int, *, leading: bool) -> list[str]:
    """Billions of billions: every nine digits are read alike and followed by one more «tỷ»."""
    above, below = divmod(number, _CYCLE)
    words: list[str] = []
    if above:
        words += [*_cycles(above, leading=leading), _BILLION]
    return words + (_groups(below, leading=leading and not above) if below else [])


def _groups(number: int, *, leading: bool) -> list[str]:
    words: list[str] = []
    for scale in (2, 1, 0):
        group = number // _GROUP**scale % _GROUP
        if group:
            words += [*_hundreds(group, leading=leading and not words), *([_SCALES[scale]] if scale else [])]
    return words


def _hundreds(group: int, *, leading: bool) -> list[str]:
    """Three digits; only the very first group leaves out hundreds that it has not."""
    hundreds, rest = divmod(group, 100)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or not leading else []
    tens, ones = divmod(rest, 10)
    match tens:
        case 0:
            return words + ((["linh"] if words else []) + [_DIGITS[ones]] if ones else [])
        case 1:
            words.append("mười")
        case _:
            words += [_DIGITS[tens], "mươi"]
    return words + ([_after_tens(tens, ones)] if ones else [])


def _after_tens(tens: int, ones: int) -> str:
    if ones == 5:
        return "lăm"
    if tens > 1 and ones in (1, 4):
        return "mốt" if ones == 1 else "tư"
    return _DIGITS[ones]
