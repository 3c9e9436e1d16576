"""Plan 136/KH-UBND of 28 February 2023 as its scan has it, paragraph by paragraph, and where the drafted plan differs on purpose."""

from typing import NamedTuple

from tests.conftest import ROOT

SOURCE = ROOT / "tests" / "seed" / "ke-hoach-136-KH-UBND-2023.txt"
CUT_BY_PAGES = ("rộng rãi trong Nhân dân", "tốt chuẩn mực đạo đức", "hay, mô hình hiệu quả")
"""How the second halves begin of the paragraphs that the scan's page breaks cut in two."""

SUBJECT_GOES_ON = "hành chính trên địa bàn xã Long Điền A."


class Difference(NamedTuple):
    """What the scan says, what the draft says, and why."""

    seed: str
    draft: str
    reason: str


DIFFERENCES = (
    Difference(
        "Số: 136/KH-UBND\n",
        "ỦY BAN NHÂN DÂN\nXÃ LONG ĐIỀN A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 136/KH-UBND\n",
        "the scan lost the head of the page",
    ),
    Difference(
        "trên địa bàn huyện Chợ Mới.\nCăn cứ tình hình",
        "trên địa bàn huyện Chợ Mới;\nCăn cứ tình hình",
        "every basis but the last ends in a semicolon (Decree 30/2020/NĐ-CP, Appendix I, Part I, II.5.b)",
    ),
    *(
        Difference(f"\n{old}. {words}", f"\n{old - 1}. {words}", "the source has no group 6: the program leaves no gap")
        for old, words in ((7, "Đẩy mạnh ứng"), (8, "Phát động"), (9, "Rà soát, bổ"), (10, "Đề nghị Ủy ban"))
    ),
    Difference(
        "\nYêu cầu các thành viên",
        "\nNhiệm vụ, sản phẩm, thời gian hoàn thành cụ thể tại Phụ lục I; dự toán kinh phí tại Phụ lục II kèm theo Kế hoạch này."
        "\nYêu cầu các thành viên",
        "the source had no annexes, and a text points to those that it has (the same Appendix, III.1.a)",
    ),
    Difference("- BÐH, TGV BÐH", "- BĐH, TGV BĐH", "the source types Icelandic Ð, which only looks like Đ"),
    Difference("KT.CHỦ TỊCH", "KT. CHỦ TỊCH", "as the decree writes it (the same Appendix, II.7.a)"),
    Difference("Trương Minh Sơn", "Lê Thanh Mẫu", "people of the sample are invented"),
)


def seed_paragraphs() -> list[str]:
    """The scan's paragraphs with their marks: ``*italic*``, ``**bold**``, «⁽¹⁾»."""
    paragraphs: list[str] = []
    for line in filter(None, map(str.strip, SOURCE.read_text(encoding="utf-8").splitlines())):
        if line.startswith((*CUT_BY_PAGES, SUBJECT_GOES_ON)):
            paragraphs[-1] += f" {line}"
        else:
            paragraphs.append(line)
    return paragraphs


def expected_paragraphs() -> list[str]:
    """The drafted plan's paragraphs: the scan's, but for the deliberate differences; without marks of italics."""
    text = "\n".join(seed_paragraphs()).replace("*", "")
    for difference in DIFFERENCES:
        assert text.count(difference.seed) == 1, difference.seed
        assert difference.reason
        text = text.replace(difference.seed, difference.draft)
    return text.split("\n")
