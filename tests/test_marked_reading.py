"""What a clerk types for italics and notes, read."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_docs.domain.marked_reading import read_marked
from cchc_docs.domain.marked_text import MarkedText, NoteCall, Stretch
from cchc_docs.domain.traced import TracedText, Words
from cchc_docs.issues import Place

NOTES = {"1": "một", "a b": "hai", "*": "sao"}
CELL = Words(place=Place(file="ke-hoach.xlsx", sheet="Nội dung", cell="B7"))


def shown(text: MarkedText) -> str:
    """Italics between underscores, notes between angles."""
    return "".join(
        f"‹{piece.text}›" if isinstance(piece, NoteCall) else f"_{piece.text}_" if piece.italic else piece.text
        for piece in text.pieces
    )


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("khẩu hiệu tuyên truyền[^1].", "khẩu hiệu tuyên truyền‹một›."),
        ("[^1]đầu và cuối[^a b]", "‹một›đầu và cuối‹hai›"),
        ("hai liền[^1][^ a b ]", "hai liền‹một›‹hai›"),
        ("“*Xây dựng Chính phủ số*” xong", "“_Xây dựng Chính phủ số_” xong"),
        ("*nghiêng[^1] tiếp*, thường", "_nghiêng_‹một›_ tiếp_, thường"),
        ("*[^1]*", "‹một›"),
        ("*(tạm tính)*;*x*", "_(tạm tính)_;_x_"),
        ("*hai\ndòng*", "_hai\ndòng_"),
        ("a [^*] *b*", "a ‹sao› _b_"),
        ("*a *b*", "*a _b_"),
        ("", ""),
    ],
)
def test_marks_are_read(typed: str, expected: str) -> None:
    read = read_marked(typed, NOTES)
    assert shown(read.text) == expected
    assert read.unread == ()
    assert bool(read.text) is bool(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "5*3*2 m",
        "(*) dòng này (*)",
        "**đậm**",
        "* mục một\n* mục hai",
        "95%*\n*Ghi chú",
        "*.xlsx và *.docx",
        "*hở",
        "*a**b*",
        "[1] ^ ][",
    ],
)
def test_a_star_that_holds_nothing_stays_a_star(typed: str) -> None:
    assert read_marked(typed, NOTES).text.pieces == (Stretch(text=typed),)


@pytest.mark.parametrize(
    ("typed", "written", "code", "start"),
    [("chữ[^9].", "[^9]", "9", 3), ("[^]", "[^]", "", 0), ("chữ [^1 hở", "[^1", "", 4), ("*x [^A B]*", "[^A B]", "A B", 3)],
)
def test_a_call_of_nothing_is_an_error_value(typed: str, written: str, code: str, start: int) -> None:
    read = read_marked(typed, NOTES)
    (unread,) = read.unread
    assert (unread.written, unread.code, unread.start) == (written, code, start)
    assert written in str(read.text)


def test_codes_are_told_in_the_order_of_the_text() -> None:
    read = read_marked("[^a b] rồi [^1], lại [^a b]", NOTES, parenthesized=True)
    assert read.called == ("a b", "1", "a b")
    assert [note.text for note in read.text.notes()] == ["hai", "một", "hai"]
    assert read.text.parenthesized


def test_traced_text_stays_traced() -> None:
    note = TracedText("ghi", CELL)
    read = read_marked(TracedText("chữ[^m]", CELL), {"m": note})
    assert read.text.origin is CELL
    assert next(read.text.notes()).text is note
    assert read_marked("chữ", {}).text.origin is None


@given(st.text(alphabet="ab *[]^1\n(.ệ", max_size=60))
def test_nothing_is_lost_but_the_marks(typed: str) -> None:
    read = read_marked(typed, {"1": "một"})
    without_calls = re.sub(r"\[\^ *1 *\]", "", typed)
    left = str(read.text)
    assert left.replace("*", "") == without_calls.replace("*", "")
    assert (without_calls.count("*") - left.count("*")) % 2 == 0
    assert len(read.called) == len(list(read.text.notes()))


@pytest.mark.parametrize("typed", ["*a" * 20_000, "[^" * 20_000, "*" * 40_000, "[^a" * 10_000 + "]", "*a* " * 8_000])
def test_endless_marks_are_read_at_once(typed: str) -> None:
    started = time.process_time()
    read_marked(typed, NOTES)
    assert time.process_time() - started < 2
