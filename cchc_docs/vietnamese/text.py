"""Vietnamese text as it should be stored and as it may be compared."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_INVISIBLE = dict.fromkeys(
    [
        *range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0), 0xAD, 0x061C,
        *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF, 0xFFFE, 0xFFFF,
    ]
)  # fmt: skip
_SPACES = dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_LINES = dict.fromkeys([0x0D, 0x85, 0x2028, 0x2029], "\n")
_LOOKALIKES = {0xD0: "\u0110", 0x0189: "\u0110", 0xF0: "\u0111", 0x0256: "\u0111"}
_MENDED = {**_INVISIBLE, **_SPACES, **_LINES, **_LOOKALIKES}


@lru_cache(maxsize=8192)
def clean(text: str) -> str:
    """The text in NFC, without control and zero-width characters, no-break and thin spaces as spaces, without outer spaces.

    Icelandic Ð (U+00D0) and African Ɖ (U+0189), which look like Vietnamese Đ and are typed for it, become Đ.
    Line breaks stay.
    """
    if text.isascii() and text.isprintable():
        return text.strip()
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_MENDED)).strip()


_LOOK_ALIKE_LETTERS = frozenset("\u00d0\u00f0\u0189\u0256")


def has_look_alikes(text: str) -> bool:
    """Whether the text holds Ð (U+00D0) or Ɖ (U+0189) or their small letters, which only look like Đ."""
    return not (text.isascii() or _LOOK_ALIKE_LETTERS.isdisjoint(text))


def without_look_alikes(text: str) -> str:
    """The text with Đ, đ for the letters that only look like them."""
    return text.translate(_LOOKALIKES)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text for comparing labels and names: letter case, spaces, punctuation and the place of the tone mark
    (hoà, hòa) do not count; the letters and the tone itself do.
    """
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", clean(text)).casefold())
    return " ".join(_tone_last(word) for word in words)


def _tone_last(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    letters = "".join(mark for mark in decomposed if mark not in _TONES)
    tones = "".join(mark for mark in decomposed if mark in _TONES)
    return unicodedata.normalize("NFC", letters) + tones


def capitalize_first(text: str) -> str:
    """The text with a capital first letter, the rest as it stands."""
    return text[:1].upper() + text[1:]


def uncapitalize_first(text: str) -> str:
    """The text with a small first letter, unless its first word is an abbreviation (TTHC, UBND)."""
    first_word = text.split(" ", 1)[0]
    return text if len(first_word) > 1 and first_word.isupper() else text[:1].lower() + text[1:]


def sentence(text: str) -> str:
    """The text as a sentence: a capital first letter and a full stop, unless it ends in a mark of its own."""
    stripped = capitalize_first(text.strip().rstrip(" .;,:"))
    return stripped if stripped.endswith(("!", "?", "…")) else stripped + "."


def enumerated(texts: Iterable[str]) -> str:
    """«a, b và c»; nothing of nothing."""
    *first, last = [*texts] or [""]
    return f"{', '.join(first)} và {last}" if first else last
