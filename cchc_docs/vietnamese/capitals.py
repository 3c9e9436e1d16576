"""Capital letters as Decree 30/2020/NĐ-CP, Appendix II, wants them: how wrong ones are found in a text.

Only what the words themselves decide is looked for: a name with its letters wrong, a word whose neighbours leave no doubt.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
VOWEL = f"[{_VOWELS}]"
"""A small vowel, for regular expressions."""

SMALL = f"[bcdđfghjklmnpqrstvwxz{_VOWELS}]"
"""Any small letter."""

CAPITAL = f"[BCDĐFGHJKLMNPQRSTVWXZ{_VOWELS.upper()}]"
"""A capital one."""

_NEW_TONES = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "uỷ": "ủy", "uý": "úy", "uỳ": "ùy", "uỵ": "ụy"}
_TONES = re.compile("|".join(_NEW_TONES))
_NEAR = 48
_KNOWN_TEXTS = 4096
_RUNNING_ON = re.compile(r"(?:\w|,) $")


@dataclass(frozen=True, kw_only=True)
class Miswritten:
    """Words whose capital letters are wrong."""

    found: str
    right: str


@dataclass(frozen=True)
class Spelling:
    """A name and the capitals it has. One that begins with a small letter may begin a sentence too."""

    words: str
    before: str = ""
    """A regular expression that the text before the name must end with."""

    after: str = ""
    """One that the text behind it must begin with."""

    mixed: bool = False
    """Whether words without any capital may mean something else and are let pass."""

    small: bool = False
    """Whether its small first letter is demanded within a sentence: «tỉnh An Giang»."""

    def find(self, text: str, lowered: str) -> Iterator[Miswritten]:
        """Where the text has the name with other capitals; ``lowered`` is :func:`lower` of it."""
        wanted = lower(self.words)
        start = lowered.find(wanted)
        while start >= 0:
            end = start + len(wanted)
            found = text[start:end]
            if self._is_meant(text, start, end) and (right := self._right(found, text[:start])) != found:
                yield Miswritten(found=found, right=right)
            start = lowered.find(wanted, end)

    def _is_meant(self, text: str, start: int, end: int) -> bool:
        found = text[start:end]
        if text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum() or found.isupper():
            return False
        if self.mixed and found == found.lower():
            return False
        near = text[max(0, start - _NEAR) : start]
        if self.before and not re.search(f"(?:{self.before})$", near):
            return False
        return not self.after or bool(re.match(self.after, text[end : end + _NEAR]))

    def _right(self, found: str, before: str) -> str:
        right = "".join(one.upper() if model.isupper() else one.lower() for one, model in zip(found, self.words, strict=True))
        first_is_free = self.words[0].islower() and not (self.small and _RUNNING_ON.search(before))
        return found[0] + right[1:] if first_is_free else right


@dataclass(frozen=True)
class Context:
    """A word whose neighbours say that its first letter is wrong: ``low`` or ``high`` names the group that holds the word."""

    pattern: re.Pattern[str]

    def find(self, text: str) -> Iterator[Miswritten]:
        """Where the text has the word with the other first letter."""
        for met in self.pattern.finditer(text):
            name = met.lastgroup
            if name is not None:
                start, end = met.start(name) - met.start(), met.end(name) - met.start()
                word = met[name]
                right = word[0].upper() + word[1:] if name == "low" else word[0].lower() + word[1:]
                yield Miswritten(found=met[0].strip(), right=f"{met[0][:start]}{right}{met[0][end:]}".strip())


@dataclass(frozen=True)
class Capitals:
    """What one point of the appendix says, as far as words decide it."""

    spellings: tuple[Spelling, ...] = ()
    contexts: tuple[Context, ...] = ()

    @cached_property
    def _wanted(self) -> tuple[tuple[str, Spelling], ...]:
        """Each spelling with what a text must hold in small letters to have it: most texts have none."""
        return tuple((lower(spelling.words), spelling) for spelling in self.spellings)

    @cached_property
    def find(self) -> Callable[[str], tuple[Miswritten, ...]]:
        """Gives everything in a text that is written otherwise, each once; tables say the same in many cells."""
        return lru_cache(maxsize=_KNOWN_TEXTS)(self._find)

    def _find(self, text: str) -> tuple[Miswritten, ...]:
        lowered = lower(text)
        found: list[Miswritten] = []
        if len(lowered) == len(text):
            there = (spelling for wanted, spelling in self._wanted if wanted in lowered)
            found += [one for spelling in there for one in spelling.find(text, lowered)]
        found += [one for context in self.contexts for one in context.find(text)]
        return tuple(dict.fromkeys(found))


@lru_cache(maxsize=16384)
def lower(text: str) -> str:
    """The text in small letters, every tone mark where the newer spelling has it: as long as the text itself."""
    return _TONES.sub(lambda met: _NEW_TONES[met[0]], text.lower())


def contexts(*patterns: str) -> tuple[Context, ...]:
    """Contexts of the regular expressions."""
    return tuple(Context(re.compile(pattern)) for pattern in patterns)


def spellings(words: Iterable[str], *, before: str = "", after: str = "", mixed: bool = False) -> tuple[Spelling, ...]:
    """Names that are met in the same circumstances."""
    return tuple(Spelling(one, before, after, mixed) for one in words)


def unless(*words: str) -> str:
    """For ``before``: none of the words, however they begin, stands before the name."""
    return "".join(f"(?<!{form} )" for word in words for form in (word, word.capitalize()))
