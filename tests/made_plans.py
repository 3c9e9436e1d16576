"""Made-up sentences of a plan, each piece with what must become of it known from how it was made."""

from dataclasses import dataclass

from hypothesis import strategies as st

OLD = 2023


@dataclass(frozen=True)
class Piece:
    """«{0}» stands for the plan's year, «{1}» for the year behind it, «{2}» for the year before."""

    pattern: str
    kind: str

    def in_year(self, year: int) -> str:
        return self.pattern.format(year, year + 1, year - 1)


OWN = [
    Piece(pattern, "own")
    for pattern in (
        "thời gian thực hiện: Quý I/{0} và những năm tiếp theo",
        "thực hiện trong Quý II/{0}",
        "hoàn thành trong tháng 02/{0}",
        "hoàn thành trước ngày 31/3/{0}",
        "hoàn thành chậm nhất ngày 15 tháng 12 năm {0}",
        "thường xuyên trong năm {0} và những năm tiếp theo",
        "đăng ký thi đua của xã từ năm {0} trở đi",
        "sơ kết trong 6 tháng đầu năm {0}",
        "đạt chỉ tiêu đến hết năm {0}",
        "tổng kết vào cuối năm {0}",
        "từ ngày 01/3/{0} đến ngày 30/6/{0}",
        "trong quý I, II/{0} và đến hết 30.9.{0}",
        "trong các tháng 3, 6, 9 năm {0}",
        "TRONG NĂM {0}",
    )
]
FREE = [
    Piece(pattern, "own")
    for pattern in (
        "Năm {0} xã phấn đấu nâng hạng",
        "Kế hoạch cải cách hành chính năm {0} của xã",
        "nhiệm vụ năm\u00a0{0}",
        "Q1/{0} và T3/{0}",
    )
]
STILL = [
    Piece(pattern, "still")
    for pattern in (
        "có 2023 hồ sơ",
        "kinh phí 2.023 đồng",
        "đạt 2023,5 điểm",
        "giải quyết 2024 trường hợp",
        "thu 2.023.000 đồng",
        "họp mỗi quý một lần",
        "chậm nhất ngày 05 của các tháng 3, tháng 6",
        "theo giai đoạn 2021 – 2030",
        "trong thời kỳ từ năm 2021 đến năm 2030",
        "như từ năm 2015",
    )
]
DOUBTED = [
    Piece(pattern, "doubted")
    for pattern in (
        "so với năm 2022",
        "tầm nhìn đến năm 2035",
        "thuộc giai đoạn 2016-2020",
        "hưởng ứng chủ đề CCHC 2023 này",
        "trong các năm 2022, 2023",
    )
]

_NUMBERED = [
    "Kế hoạch số 341/KH-UBND",
    "Kế hoạch số 341/KH – UBND",
    "kế hoạch số 12/KH-UBND",
    "Nghị quyết số 05-NQ/HU",
    "Thông tư số 33/2022/TT-BTC",
    "Chương trình số 15-CTr/HU",
    "Quyết định số 2023/QĐ-UBND",
    "Nghị định số 30/2020/NĐ-CP",
    "Công văn số 64/UBND",
    "Công văn số 581/BNV-CCHC",
    "Kế hoạch số …/KH-UBND",
    "Kế hoạch số      /KH-UBND",
    "Thông báo số 18, 41, 63/TB-UBND",
    "Kế hoạch số 7/KH",
    "Nghị quyết 12/2023/NQ-HĐND",
    "Quyết định số 71/QÐ-UBND",
    "KH số 9/KH-BCĐ",
]
_DATED = [
    " ngày 22 tháng 02 năm {y}",
    " ngày 09/6/{y}",
    " ngày 9-6-{y}",
    ", ngày 05/01/{y}",
    " ngày      tháng 3 năm {y}",
    " ban hành ngày 10.5.{y}",
    " năm {y}",
    "",
    " (ngày 03/02/{y})",
]
_ISSUED = [" của Ủy ban nhân dân huyện Chợ Mới", " của UBND tỉnh An Giang", " của Bộ Tài chính", " của Huyện ủy", ""]
_SUBJECTS = [
    " về cải cách hành chính năm {y}",
    " về nâng cao chất lượng, hiệu quả công tác CCHC năm {y}",
    " Kế hoạch nâng cao chất lượng CCHC năm {y}",
    " ban hành Kế hoạch kiểm tra công vụ năm {y}",
    " phê duyệt Chương trình tổng thể giai đoạn 2021 – 2030",
    " về nhiệm vụ quý I năm {y}",
    " về giao dự toán ngân sách năm {y}",
    " về báo cáo 6 tháng đầu năm {y}",
    " về phong trào “Tăng cường kỷ luật, kỷ cương năm {y}”",
    " về một số nhiệm vụ trong năm {y}",
    " về tổng kết năm {y} và phương hướng năm 2024",
    " về cải cách hành chính giai đoạn 5 năm 2021 – 2025",
    " về việc tổ chức thi đua (đợt I năm {y})",
    "",
]


_KNOWN = [
    "Quyết định ngày 05/01/{y} của Chủ tịch UBND huyện về giao dự toán ngân sách năm {y}",
    "Thông báo kết luận số 18-TB/ĐU ngày 17/3/{y} của Đảng ủy xã",
    "Luật Cán bộ, công chức năm 2008",
    "Luật Giao dịch điện tử năm {y}",
    "kế hoạch cải cách hành chính năm {y} của Ủy ban nhân dân huyện Chợ Mới",
    "Chương trình công tác của UBND tỉnh năm {y}",
    "Kế hoạch chuyển đổi số năm {y} (số 27/KH-UBND ngày 15/02/{y})",
    "Nghị định 61/{y} và Thông tư số 12 ngày 3/3/{y}",
    "Công văn số 100/SNV-CCHC (Sở Nội vụ) ngày 10/02/{y} về chấm điểm năm {y}",
    "Kế hoạch số 8/KH-UBND ngày 09/01/{y} của UBND huyện về\ncải cách hành chính năm {y}",
    "Hướng dẫn số 31-HD/BTGTU ngày 07/02/{y} của Ban Tuyên giáo Tỉnh ủy An Giang, TP. Long Xuyên về tuyên truyền năm {y}",
]


@st.composite
def cited(draw: st.DrawFn) -> Piece:
    """A citation whose every letter must stay, ending where its pieces end."""
    year = draw(st.sampled_from([2021, 2022, 2023, 2023, 2024]))
    composed = st.tuples(*(st.sampled_from(part) for part in (_NUMBERED, _DATED, _ISSUED, _SUBJECTS))).map("".join)
    text = draw(st.one_of(composed, composed, st.sampled_from(_KNOWN)))
    return Piece(text.replace("{y}", str(year)), "cited")


LEADS = ["Căn cứ ", "Thực hiện ", "theo ", "triển khai ", ""]
FIRM = ["; ", ". ", ";\n"]
"""Between two pieces of which nobody can say that they are one."""

LOOSE = [*FIRM, ", ", " ", " và ", " - ", " (", ") "]


@st.composite
def plans(draw: st.DrawFn, *, glue: list[str]) -> list[Piece]:
    """Pieces of all kinds with what stands between them."""
    simple = st.sampled_from([*OWN, *STILL, *DOUBTED, *(FREE if glue is FIRM else [])])
    pieces: list[Piece] = []
    for piece in draw(st.lists(st.one_of(simple, cited()), min_size=1, max_size=5)):
        pieces += [Piece(draw(st.sampled_from(LEADS)) if piece.kind == "cited" else "", "words"), piece]
        pieces.append(Piece(draw(st.sampled_from(glue)), "words"))
    return pieces


def composed(pieces: list[Piece], year: int) -> tuple[str, list[tuple[int, int, Piece]]]:
    """The text in that year, and where each piece stands in it."""
    text, places = "", []
    for piece in pieces:
        words = piece.in_year(year) if piece.kind == "own" else piece.pattern
        places.append((len(text), len(text) + len(words), piece))
        text += words
    return text, places
