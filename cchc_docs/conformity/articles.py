"""How rules cite the decree."""


def part_one(point: str) -> str:
    """A point of Decree 30/2020/NĐ-CP, Appendix I, Part I: «II.1.b»."""
    return f"NĐ 30/2020, Phụ lục I, Phần I, {point}"


def appendix_three(point: str) -> str:
    """A point of Appendix III."""
    return f"NĐ 30/2020, Phụ lục III, {point}"


def appendix_two(point: str) -> str:
    """A point of Appendix II, on capital letters: «III.1.a»."""
    return f"NĐ 30/2020, Phụ lục II, {point}"
