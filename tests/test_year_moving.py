"""A plan's words in another year: by hand, from the seed, and by made-up plans of which the outcome is known."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_docs.vietnamese.cited_documents import cited_documents
from cchc_docs.vietnamese.periods import read_deadline
from cchc_docs.vietnamese.year_moving import Moved, move_deadline, move_years
from tests.made_plans import FIRM, LOOSE, OLD, Piece, cited, composed, plans
from tests.seed_years import SEED

DISTRICT = "Kế hoạch số 341/KH-UBND ngày 22 tháng 02 năm 2023 của Ủy ban nhân dân huyện Chợ Mới về cải cách hành chính năm 2023"

BROKEN = DISTRICT.replace("chính năm", "chính\nnăm")


def changes(moved: Moved) -> list[tuple[str, str]]:
    return [(one.old, one.new) for one in moved.changes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quý I/2023", "Quý I/2024"),
        ("Quý I, II/2023", "Quý I, II/2024"),
        ("quí IV năm 2023", "quí IV năm 2024"),
        ("tháng 02/2023", "tháng 02/2024"),
        ("31/3/2023", "31/3/2024"),
        ("trước ngày 31-3-2023", "trước ngày 31-3-2024"),
        ("từ 15/02/2023-14/3/2023", "từ 15/02/2024-14/3/2024"),
        ("ngày 15-20/3/2023", "ngày 15-20/3/2024"),
        ("năm 2023", "năm 2024"),
        ("NĂM 2023", "NĂM 2024"),
        ("năm ngân sách 2023", "năm ngân sách 2024"),
        ("trong năm 2023 và những năm tiếp theo", "trong năm 2024 và những năm tiếp theo"),
        ("từ năm 2023 trở đi", "từ năm 2024 trở đi"),
        ("6 tháng đầu năm 2023", "6 tháng đầu năm 2024"),
        ("hết năm 2023", "hết năm 2024"),
        ("cuối năm 2023", "cuối năm 2024"),
        ("trong năm 2023 hồ sơ được giải quyết đúng hạn", "trong năm 2024 hồ sơ được giải quyết đúng hạn"),
        (f"{DISTRICT}; hoàn thành trong quý I/2023", f"{DISTRICT}; hoàn thành trong quý I/2024"),
        (f"Theo {DISTRICT}, trong năm 2023 xã thực hiện", f"Theo {DISTRICT}, trong năm 2024 xã thực hiện"),
        (f"(theo {DISTRICT}) trong năm 2023", f"(theo {DISTRICT}) trong năm 2024"),
        ("Công văn số 64/UBND ngày 25/4/2023 trước 31/5/2023", "Công văn số 64/UBND ngày 25/4/2023 trước 31/5/2024"),
        ("Kế hoạch số …/KH-UBND ngày …/02/2023; năm 2023", "Kế hoạch số …/KH-UBND ngày …/02/2023; năm 2024"),
        ("Nghị quyết số 05-NQ/HU năm 2023; năm 2023", "Nghị quyết số 05-NQ/HU năm 2023; năm 2024"),
        ("kế hoạch năm 2023 của Bộ phận một cửa", "kế hoạch năm 2024 của Bộ phận một cửa"),
        ("kế hoạch năm 2023 của huyện trong quý I/2023", "kế hoạch năm 2023 của huyện trong quý I/2024"),
        ("Thông tư 33/2023; số 12/2023; 3/2023", "Thông tư 33/2023; số 12/2023; 3/2024"),
        (
            "Quyết định ngày 05/01/2023 của Chủ tịch UBND huyện và Công văn số 64/UBND ngày 25/4/2023; 3/2023",
            "Quyết định ngày 05/01/2023 của Chủ tịch UBND huyện và Công văn số 64/UBND ngày 25/4/2023; 3/2024",
        ),
        ("theo 71/Q\u00d0-UBND ngày 28/02/2023; 3/2023", "theo 71/Q\u00d0-UBND ngày 28/02/2023; 3/2024"),
        ("Hiến pháp năm 2013; Luật Đất đai trong năm 2023", "Hiến pháp năm 2013; Luật Đất đai trong năm 2024"),
        (
            f"{BROKEN}\n- Quý I/2023",
            f"{BROKEN}\n- Quý I/2024",
        ),
        (
            "Thông tư số 26/2019/TT-BTC (sau đây gọi là Thông tư 26) trong năm 2023",
            "Thông tư số 26/2019/TT-BTC (sau đây gọi là Thông tư 26) trong năm 2024",
        ),
        ("2023 hồ sơ; 2.023; 2.023.000 đồng; 2023%", "2023 hồ sơ; 2.023; 2.023.000 đồng; 2023%"),
        ("giai đoạn 2021-2025", "giai đoạn 2021-2025"),
    ],
)
def test_the_plans_own_year_moves_and_nothing_else(text: str, expected: str) -> None:
    assert move_years(text, 2023, 2024).text == expected


@pytest.mark.parametrize(
    ("text", "doubted", "moved"),
    [
        ("năm học 2022-2023", "năm học 2022-2023", "năm học 2023-2024"),
        ("năm học 2023 – 2024", "năm học 2023 – 2024", "năm học 2024 – 2025"),
        ("năm học 2020-2021", "năm học 2020-2021", None),
        ("28/02/2023", "28/02/2023", "28/02/2024"),
        ("31/02/2023", "31/02/2023", "31/02/2024"),
        ("so với năm 2022", "năm 2022", None),
        ("đến năm 2025", "năm 2025", None),
        ("giai đoạn 2021-2023", "giai đoạn 2021-2023", None),
        ("2016 – 2020", "2016 – 2020", None),
        ("năm 2022, 2023", "năm 2022, 2023", None),
        ("Quý I/23", "Quý I/23", None),
        ("Kế hoạch CCHC 2023", "2023", None),
        ("đã họp ngày 15/02/2023", "ngày 15/02/2023", None),
        ("Gửi báo cáo ngày 05/12/2023", "05/12/2023", None),
        ("Long Điền A, ngày 28 tháng 02 năm 2023", "ngày 28 tháng 02 năm 2023", None),
        ("Luật Giao dịch điện tử năm 2023", "năm 2023", None),
        ("2023 - 2021", "2023", None),
        ("Hướng dẫn số 31-HD/BTGTU của Ban Tuyên giáo Tỉnh ủy, TP. Long Xuyên về tuyên truyền năm 2023", "năm 2023", None),
        (f"Thực hiện {DISTRICT}.", DISTRICT, None),
        ("chương trình công tác năm 2023 của UBND huyện", "chương trình công tác năm 2023 của UBND huyện", None),
        (
            "Kế hoạch số 1200/KH-UBND ngày 30/12/2022 về CCHC năm 2023",
            "Kế hoạch số 1200/KH-UBND ngày 30/12/2022 về CCHC năm 2023",
            None,
        ),
    ],
)
def test_what_words_alone_cannot_decide_is_a_doubt(text: str, doubted: str, moved: str | None) -> None:
    found = move_years(text, 2023, 2024)
    assert [doubt.text.removeprefix("ngày ") for doubt in found.doubts] == [doubted.removeprefix("ngày ")]
    assert found.text == (moved or text)
    (doubt,) = found.doubts
    assert text[doubt.start :].startswith(doubt.text)
    assert re.match(r"[A-ZĐ«].*[.?]", doubt.reason)


def test_only_the_first_year_of_a_subject_is_certainly_its_own() -> None:
    moved = move_years(f"{DISTRICT} và năm 2023 của xã", 2023, 2024)
    assert moved.changes == ()
    replaced, second = moved.doubts
    assert replaced.text == f"{DISTRICT} và năm 2023 của xã"
    assert (second.start, second.text) == (len(DISTRICT) + len(" và "), "năm 2023")


def test_a_longer_plan_that_goes_on_in_the_new_year_needs_no_replacement() -> None:
    text = "Kế hoạch số 20/KH-UBND ngày 10/01/2023 của UBND huyện về chuyển đổi số giai đoạn 2023 - 2025"
    assert move_years(text, 2023, 2024).doubts == ()
    assert len(move_years(text, 2025, 2026).doubts) == 1


@pytest.mark.parametrize(("text", "moved", "doubted"), SEED, ids=range(len(SEED)))
def test_the_seed_in_2024(text: str, moved: list[tuple[str, str]], doubted: list[str]) -> None:
    found = move_years(text, 2023, 2024)
    assert changes(found) == moved
    assert [doubt.text for doubt in found.doubts] == doubted
    assert len(found.text) == len(text)


def test_the_seeds_five_years_end_in_2025() -> None:
    ended = [doubt.text for text, _, _ in SEED for doubt in move_years(text, 2025, 2026).doubts]
    assert ended == ["giai đoạn 2021-2025", "giai đoạn 5 năm 2021 – 2025"]


@pytest.mark.parametrize(
    ("text", "expected", "due", "doubts"),
    [
        ("Quý I/2023 và những năm tiếp theo", "Quý I/2024 và những năm tiếp theo", date(2024, 3, 31), 0),
        ("Quý I 2023", "Quý I 2024", date(2024, 3, 31), 0),
        ("Trong quý 3 năm 2023", "Trong quý 3 năm 2024", date(2024, 9, 30), 0),
        ("Tháng 02/2023", "Tháng 02/2024", date(2024, 2, 29), 0),
        ("31/3/2023", "31/3/2024", date(2024, 3, 31), 0),
        ("Hoàn thành trước ngày 31/3/2023", "Hoàn thành trước ngày 31/3/2024", "unread", 1),
        ("chậm nhất ngày 31 tháng 3 năm 2023", "chậm nhất ngày 31 tháng 3 năm 2024", date(2024, 3, 31), 0),
        ("2023-03-31", "2024-03-31", date(2024, 3, 31), 0),
        ("Năm 2023", "Năm 2024", date(2024, 12, 31), 0),
        ("6 tháng đầu năm 2023", "6 tháng đầu năm 2024", date(2024, 6, 30), 0),
        ("9 tháng/2023", "9 tháng/2024", date(2024, 9, 30), 0),
        ("28/02/2023", "28/02/2024", date(2024, 2, 28), 1),
        ("Quý I/2022", "Quý I/2022", date(2022, 3, 31), 1),
        ("Quý I/2020", "Quý I/2020", date(2020, 3, 31), 1),
        ("Quý I/2024", "Quý I/2024", date(2024, 3, 31), 1),
        ("Thường xuyên", "Thường xuyên", None, 0),
        ("Thường xuyên trong năm 2023 và những năm tiếp theo", "Thường xuyên trong năm 2024 và những năm tiếp theo", None, 0),
        ("sớm nhất có thể", "sớm nhất có thể", "unread", 1),
        ("", "", "unread", 0),
    ],
)
def test_deadlines_move_and_are_still_understood(text: str, expected: str, due: date | str | None, doubts: int) -> None:
    moved = move_deadline(text, 2023, 2024)
    assert (moved.text, len(moved.doubts)) == (expected, doubts)
    if due == "unread":
        with pytest.raises(ValueError, match="not understood"):
            read_deadline(moved.text)
    else:
        assert read_deadline(moved.text) == due


@pytest.mark.parametrize("text", ["29/02/2024", "2024-02-29", "ngày 29 tháng 02 năm 2024", "29-2-2024"])
def test_a_leap_day_becomes_the_last_of_february(text: str) -> None:
    moved = move_deadline(text, 2024, 2025)
    assert read_deadline(moved.text) == date(2025, 2, 28)
    assert len(moved.doubts) == 1
    assert len(moved.text) == len(text)


DEADLINES = st.one_of(
    st.dates(date(2023, 1, 1), date(2023, 12, 31)).map(lambda day: f"{day.day:02d}/{day.month}/{day.year}"),
    st.dates(date(2023, 1, 1), date(2023, 12, 31)).map(lambda day: f"đến hết ngày {day.day:02d} tháng {day.month} năm {day.year}"),
    st.from_regex(r"(trong )?(quý|Quý) (I|II|III|IV|[1-4])\s?(/|năm )\s?2023( và những năm tiếp theo)?\.?", fullmatch=True),
    st.from_regex(r"([Tt]rong |hoàn thành )?[Tt]háng (0?[1-9]|1[0-2])\s?(/|năm | )2023", fullmatch=True),
    st.from_regex(r"[369] tháng( đầu)? ?(/|năm | )2023", fullmatch=True),
)


@settings(deadline=None, derandomize=True)
@given(text=DEADLINES)
def test_every_understood_deadline_moves_by_its_year(text: str) -> None:
    before = read_deadline(text)
    assert before is not None
    moved = move_deadline(text, 2023, 2025)
    after = read_deadline(moved.text)
    assert after is not None
    assert (after.year, after.month, after.day) == (2025, before.month, before.day)
    assert not moved.doubts


def unflagged(text: str, moved: Moved, places: list[tuple[int, int, Piece]], year: int) -> list[str]:
    """The years of the plan's own that were neither changed nor doubted."""
    touched = [(one.start, one.start + len(one.old)) for one in moved.changes]
    touched += [(one.start, one.start + len(one.text)) for one in moved.doubts]
    own = [range(start, end) for start, end, piece in places if piece.kind in ("own", "doubted")]
    return [
        text[max(0, found.start() - 30) : found.end()]
        for found in re.finditer(rf"(?<![\d.]){year}(?![\d,])", text)
        if any(found.start() in piece for piece in own) and not any(start <= found.start() < end for start, end in touched)
    ]


@settings(max_examples=300, deadline=None, derandomize=True)
@given(pieces=plans(glue=FIRM))
def test_made_up_plans_roll_twice_as_they_were_made_to(pieces: list[Piece]) -> None:
    text, places = composed(pieces, OLD)
    for year in (2023, 2024):
        moved = move_years(text, year, year + 1)
        assert moved.text == composed(pieces, year + 1)[0]
        assert unflagged(text, moved, places, year) == []
        for start, end, piece in places:
            if piece.kind == "doubted" and year == OLD:
                assert any(start <= doubt.start < end for doubt in moved.doubts), piece
        text = moved.text


@settings(max_examples=300, deadline=None, derandomize=True)
@given(pieces=plans(glue=LOOSE))
def test_whatever_stands_between_them_no_citation_changes_and_no_year_is_lost(pieces: list[Piece]) -> None:
    text, places = composed(pieces, OLD)
    moved = move_years(text, OLD, OLD + 1)
    assert len(moved.text) == len(text)
    for start, end, piece in places:
        if piece.kind in ("cited", "still"):
            assert moved.text[start:end] == text[start:end]
    assert unflagged(text, moved, places, OLD) == []


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    piece=cited(), before=st.sampled_from(["Căn cứ ", "(", "", "theo Điều 5 "]), behind=st.sampled_from([";", ".", ")", "./.", ""])
)
def test_a_citation_is_found_whole(piece: Piece, before: str, behind: str) -> None:
    text = before + piece.pattern.replace("\u00d0", "Đ") + behind
    found = cited_documents(text)
    assert found[0].start == len(before)
    assert found[-1].end >= len(text) - len(behind) - len("năm 2024)")
    assert move_years(text, OLD, OLD + 1).text == text


@settings(deadline=None, derandomize=True)
@given(text=st.text(st.characters(exclude_categories=["Nd", "Cs"]), max_size=80))
def test_a_text_without_figures_stays(text: str) -> None:
    moved = move_years(text, OLD, OLD + 1)
    assert moved.changes == ()
    assert move_years(moved.text, OLD, OLD + 1).text == moved.text


@settings(deadline=None, derandomize=True)
@given(text=st.text(st.sampled_from("năm 2023/-–.,;:()quýIVtháđếKHUBND\n"), max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    moved = move_years(text, OLD, OLD + 1)
    for change in moved.changes:
        assert text[change.start :].startswith(change.old)
    for doubt in moved.doubts:
        assert text[doubt.start :].startswith(doubt.text)


def test_a_decomposed_text_is_read_like_any_other() -> None:
    import unicodedata

    text = f"Căn cứ {DISTRICT}; năm 2023"
    assert move_years(unicodedata.normalize("NFD", text), 2023, 2024).text == f"Căn cứ {DISTRICT}; năm 2024"
