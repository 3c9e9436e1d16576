"""Text of the old Vietnamese code pages, which other programs show as rubbish.

TCVN3 (ABC, fonts .Vn*) and VNI (fonts VNI-*) put Vietnamese letters on the places of other signs; read as Unicode they are
Latin letters and symbols within words. They are recognised and refused, never converted by guess.
"""

import re

_TCVN3_SIGNS = "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\xadøõö÷ùýúûüþ"
_TCVN3 = re.compile(rf"[a-zA-Z][{re.escape(_TCVN3_SIGNS)}]|[{re.escape(_TCVN3_SIGNS)}][a-zA-Z]")
_TCVN3_ONLY = re.compile(r"[¸µ¶·¹¨¾»¼½©®ª«¬\xad×÷þÞ]")
_VNI = re.compile(r"[aeiouyAEIOUY](?:[øûúùåâäáàãÀÁÃØÛÚÙÅÂÄ])|[oO][âäáàãù]|[öÖ][ïøûõùò]?|ñ[aeiouyöôAEIOUY]")
_VNI_ONLY = re.compile(r"[öñøûïÖÑØÛ]")
_VNI_PAIRS = re.compile(r"[aA][ùøûõïâäáàãåÙØÛÕÏÂÄÁÀÃÅ]|[eE][âäáàãåùøûõïÂÄÁÀÃÅ]|[oO][âåäùøûõïÂÅÄÙØÛÕ]|[uUyY][ùøûõïÙØÛÕ]")
"""No Vietnamese word of Unicode has these pairs: oâ for ô, aù for á, eà for ề."""

_QUOTED = re.compile(r"(?<!\w)«([^«»]*)»(?!\w)")
_VIETNAMESE = re.compile(r"[ăĂđĐơƠưƯ\u1ea0-\u1ef9]")


def has_vietnamese_letters(text: str) -> bool:
    """Whether the text has letters that only Unicode has: ă, đ, ơ, ư, ạ …"""
    return bool(_VIETNAMESE.search(text))


def legacy_code_page(text: str) -> str | None:
    """«TCVN3» or «VNI» when the text is clearly written in it; None otherwise.

    A text with letters that only Unicode has (ă, đ, ơ, ư, ạ …) is not.
    """
    if text.isascii() or has_vietnamese_letters(text):
        return None
    unquoted = _QUOTED.sub(r"\1", text)
    if _TCVN3_ONLY.search(unquoted) and _TCVN3.search(unquoted):
        return "TCVN3"
    if _VNI_PAIRS.search(unquoted) or (_VNI_ONLY.search(unquoted) and _VNI.search(unquoted)):
        return "VNI"
    return None


def legacy_font(name: str) -> str | None:
    """The code page that a font's name stands for."""
    if name.upper().startswith(".VN"):
        return "TCVN3"
    return "VNI" if name.upper().startswith("VNI-") else None
