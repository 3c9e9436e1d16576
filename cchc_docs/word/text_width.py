"""How wide a text is in Times New Roman Bold (and in Liberation Serif Bold, its metric twin)."""

import unicodedata
from functools import lru_cache

_ADVANCES = {
    " -.,;:/()'": (250, 333, 250, 250, 333, 333, 278, 333, 333, 278),
    "_–—─…\u00a0%&+=": (500, 500, 1000, 708, 1000, 250, 1000, 833, 570, 570),
    "0123456789": (500,) * 10,
    "ABCDEFGHIJKLM": (722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944),
    "NOPQRSTUVWXYZ": (722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667),
    "abcdefghijklm": (500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833),
    "nopqrstuvwxyz": (556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444),
    "ĐđƠơƯư": (722, 556, 778, 500, 772, 599),
}


class _Widths(dict[str, float]):
    """Remembers every letter that was asked for: a long document asks a million times."""

    def __missing__(self, letter: str) -> float:
        base = unicodedata.normalize("NFD", letter)[0]
        # An accent typed as a letter of its own stands above the letter before it.
        unknown = 0.0 if unicodedata.combining(letter) else 0.5
        self[letter] = dict.get(self, base, unknown)
        return self[letter]


_WIDTHS = _Widths(
    (letter, width / 1000) for letters, widths in _ADVANCES.items() for letter, width in zip(letters, widths, strict=True)
)


@lru_cache(maxsize=16384)
def text_width(text: str) -> float:
    """The text's width as a multiple of the font size. Accents do not widen a letter; words are asked for again and again."""
    return sum(map(_WIDTHS.__getitem__, text))
