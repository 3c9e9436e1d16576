"""Letters, spaces and marks: what a reader overlooks and a search, a sort or a register does not."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from cchc_docs.conformity.articles import part_one
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.rule import ERROR, WARNING, Finding, Rule, quote
from cchc_docs.domain.document_structure import Paragraph
from cchc_docs.vietnamese.code_pages import legacy_code_page, legacy_font
from cchc_docs.vietnamese.text import has_look_alikes
from cchc_docs.vietnamese.typing_slips import double_spaces, loose_notation

_UNICODE = part_one("I.4")
_HABIT = "chính tả văn bản hành chính"
_WORD = re.compile(r"[^\W\d_]{1,12}")
_OLD_TONE = re.compile(r"(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)(?!\w)", re.IGNORECASE)
_NEW_TONE = re.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\w)", re.IGNORECASE)
_LOOSE_MARK = re.compile(r"(?<=\w)\s+(?P<mark>[,;:!?]|\.(?![\d./…]))(?=\s|$)")
_TIGHT_MARK = re.compile(r"(?<=[^\W\d_])(?P<mark>[,;])(?=[^\W\d_]{2})")
_LOOSE_BRACKET = re.compile(r"[(“«]\s+(?=\w)|(?<=\w)\s+[)”»]")
_NEAR = 30


def _before(text: str, position: int) -> str:
    """The word that ends at the position."""
    return (text[max(0, position - _NEAR) : position].split() or [""])[-1]


def _everywhere(form: Form, fault: Callable[[str], str | None], expected: str) -> Iterator[Finding]:
    for paragraph in form.structure.everything():
        if found := fault(paragraph.text):
            yield Finding(place=paragraph.place, found=f"{quote(paragraph)}: {found}", expected=expected)


def _look_alikes(form: Form) -> Iterator[Finding]:
    def fault(text: str) -> str | None:
        letters = sorted({letter for letter in text if has_look_alikes(letter)})
        return f"có chữ {', '.join(f'«{letter}» (U+{ord(letter):04X})' for letter in letters)}" if letters else None

    return _everywhere(
        form, lambda text: None if legacy_code_page(text) else fault(text), "chữ Đ, đ của tiếng Việt (U+0110, U+0111)"
    )


def _not_composed(form: Form) -> Iterator[Finding]:
    def fault(text: str) -> str | None:
        return None if unicodedata.is_normalized("NFC", text) else "chữ có dấu ghép rời (tổ hợp)"

    return _everywhere(form, fault, "Unicode dựng sẵn")


def _legacy(form: Form) -> Iterator[Finding]:
    for paragraph in form.structure.everything():
        page = legacy_code_page(paragraph.text)
        fonts = sorted({run.high_font for run in paragraph.runs if not run.printed.isascii() and legacy_font(run.high_font)})
        if page or fonts:
            found = f"{quote(paragraph)}: bảng mã cũ {page or 'của phông ' + ', '.join(fonts)}"
            yield Finding(place=paragraph.place, found=found, expected="Unicode; hãy chuyển mã rồi soát lại")


@lru_cache(maxsize=16384)
def _placed(text: str) -> tuple[tuple[str, ...], ...]:
    """The words whose tone mark stands where the old habit has it, and those where the new one has it."""
    words = [found[0] for found in _WORD.finditer(unicodedata.normalize("NFC", text))]
    return tuple(tuple(word for word in words if pattern.search(word)) for pattern in (_OLD_TONE, _NEW_TONE))


def _tones(form: Form) -> Iterator[Finding]:
    placed: dict[str, list[tuple[Paragraph, str]]] = {"old": [], "new": []}
    fixed = [line.place for line in (form.heading.national_title, form.heading.motto, form.ending.name) if line]
    for paragraph in form.structure.everything():
        if paragraph.place in fixed:
            continue  # the decree's own words, and a name as its bearer writes it
        for name, words in zip(placed, _placed(paragraph.text), strict=True):
            placed[name] += [(paragraph, word) for word in words]
    if not placed["old"] or not placed["new"]:
        return
    fewer, more = sorted(placed.values(), key=len)
    for word, paragraph in {word.casefold(): paragraph for paragraph, word in reversed(fewer)}.items():
        found = f"{quote(paragraph)}: «{word}» đặt dấu khác với «{more[0][1]}» ở những chỗ khác"
        yield Finding(place=paragraph.place, found=found, expected="một cách đặt dấu thanh trong cả văn bản")


def _double_space(form: Form) -> Iterator[Finding]:
    def fault(text: str) -> str | None:
        first = next(double_spaces(text), None)
        return f"thừa dấu cách giữa «{first[0]}» và «{first[1]}»" if first else None

    return _everywhere(form, fault, "một dấu cách")


def _space_before_mark(form: Form) -> Iterator[Finding]:
    def fault(text: str) -> str | None:
        if found := _LOOSE_MARK.search(text):
            return f"cách chữ trước dấu «{found['mark']}» sau «{_before(text, found.start())}»"
        if found := _TIGHT_MARK.search(text):
            return f"thiếu dấu cách sau dấu «{found['mark']}» sau «{_before(text, found.start())}»"
        found = _LOOSE_BRACKET.search(text)
        return f"cách chữ bên trong dấu ngoặc «{found[0]}»" if found else None

    return _everywhere(form, fault, "dấu câu liền sau chữ trước, cách chữ sau; dấu ngoặc liền chữ bên trong")


def _long_dash(form: Form) -> Iterator[Finding]:
    own = form.heading.number.place.paragraph if form.heading.number else None
    for paragraph in form.structure.everything():
        found = loose_notation(paragraph.text)
        if found and (own is None or paragraph.place.paragraph != own):
            yield Finding(place=paragraph.place, found=f"ký hiệu «{found}»", expected="gạch nối ngắn (-), không cách chữ")


RULES = (
    Rule(
        "look-alike-letter",
        ERROR,
        _UNICODE,
        "Chữ Đ là chữ tiếng Việt, không phải Ð, Ɖ trông giống.",
        "BĐH (U+0110)",
        "BÐH (U+00D0)",
        _look_alikes,
        on_annexes=True,
    ),
    Rule(
        "not-nfc",
        WARNING,
        _UNICODE,
        "Chữ Unicode dựng sẵn, không phải tổ hợp.",
        "ệ (một ký tự)",
        "ệ (e, dấu mũ, dấu nặng)",
        _not_composed,
        on_annexes=True,
    ),
    Rule(
        "legacy-code-page",
        ERROR,
        _UNICODE,
        "Văn bản dùng Unicode, không dùng bảng mã TCVN3 (ABC), VNI.",
        "cải cách hành chính",
        "c¶i c¸ch hµnh chÝnh; phông .VnTime",
        _legacy,
        on_annexes=True,
    ),
    Rule(
        "tone-placement",
        WARNING,
        _HABIT,
        "Một cách đặt dấu thanh trong cả văn bản: hòa hoặc hoà, úy hoặc uý.",
        "hòa, thủy, Ủy ban",
        "hoà ở dòng trên, hòa ở dòng dưới",
        _tones,
        on_annexes=True,
    ),
    Rule(
        "double-space",
        WARNING,
        _HABIT,
        "Giữa hai chữ có một dấu cách.",
        "cải cách hành chính",
        "cải cách  hành chính",
        _double_space,
        on_annexes=True,
    ),
    Rule(
        "space-before-mark",
        WARNING,
        _HABIT,
        "Dấu câu liền sau chữ, cách chữ sau.",
        "nhiệm vụ, giải pháp",
        "nhiệm vụ , giải pháp",
        _space_before_mark,
        on_annexes=True,
    ),
    Rule(
        "dash-in-notation",
        WARNING,
        part_one("II.6.b"),
        "Trong số, ký hiệu của văn bản được viện dẫn: gạch nối ngắn, không cách chữ.",
        "341/KH-UBND",
        "341/KH – UBND",
        _long_dash,
        on_annexes=True,
    ),
)
