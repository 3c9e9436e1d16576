"""Texts in other writings, with signs that cannot be seen, too long, or looking like what they are not."""

import unicodedata

from openpyxl import Workbook
from openpyxl.styles import Font

from tests.awkward.book import BOTH, DOSSIER_HEADER, FIRST, SECOND, D, N, counted, dossiers, task, tasks, with_first
from tests.awkward.case import Catalogue, error, warning

CASES = Catalogue()


def result(text: str) -> Workbook:
    return tasks(["NV01", "Đang thực hiện", None, text])[0]


@CASES.case("everything decomposed (NFD), as from a Mac", reads=BOTH)
def decomposed() -> Workbook:
    parts = [
        [unicodedata.normalize("NFD", cell) if isinstance(cell, str) else cell for cell in row]
        for row in (DOSSIER_HEADER, FIRST, SECOND)
    ]
    book, sheet = dossiers(parts)
    sheet.title = unicodedata.normalize("NFD", D)
    return book


@CASES.case("half composed: ê and a combining dot", reads=task("result", "Việc đã làm"))
def half_composed() -> Workbook:
    return result("Viê\u0323c đã làm")


@CASES.case("Ð (U+00D0), the Icelandic letter", warning("cell-look-alike-letter", N, "D2"), reads=task("result", "Họp BĐH"))
def icelandic_d() -> Workbook:
    return result("Họp B\u00d0H")


@CASES.case(
    "Ɖ (U+0189) in a field's name", warning("cell-look-alike-letter", D, "A2"), reads=counted(["Đất đai", *FIRST[1:]], SECOND)
)
def african_d() -> Workbook:
    return with_first("A2", "\u0189ất đai")


@CASES.case("zero-width, no-break and thin spaces, a byte order mark", reads=task("result", "Họp quý I"))
def invisible_signs() -> Workbook:
    return result("\ufeffHọp\u00a0qu\u200bý\u2009I\u200e ")


@CASES.case("control characters", reads=task("result", "Họp quý I"))
def control_characters() -> Workbook:
    return result("Họp quý\u0086 I\u0080")


@CASES.case("line breaks of every kind", reads=task("result", "một\nhai\nba\nbốn"))
def line_breaks() -> Workbook:
    return result("một\nhai\u2028ba\u0085bốn\n")


@CASES.case("only spaces that cannot be seen: blank", reads=task("result", None))
def invisible_only() -> Workbook:
    return result("\u00a0\u200b\u3000")


@CASES.case("text of TCVN3", error("cell-legacy-code-page", N, "D2"), says="bảng mã TCVN3")
def tcvn3_text() -> Workbook:
    return result("Ban hµnh kÕ ho¹ch c¶i c¸ch hµnh chÝnh")


@CASES.case("text of TCVN3 whose signs look like Ð or cannot be seen", error("cell-legacy-code-page", N, "D2"), says="TCVN3")
def tcvn3_text_with_soft_hyphens() -> Workbook:
    return result("XÐt duyÖt hå s¬ ng\u00ad\u00eci d©n")


@CASES.case("text of VNI", error("cell-legacy-code-page", N, "D2"), says="bảng mã VNI")
def vni_text() -> Workbook:
    return result("Ban haønh keá hoaïch caûi caùch haønh chính nhaø nöôùc")


@CASES.case("a choice written in TCVN3", error("cell-legacy-code-page", N, "B2"))
def tcvn3_choice() -> Workbook:
    return tasks(["NV01", "§ang thùc hiÖn", None, "x"])[0]


@CASES.case(
    "a word in .VnTime that no rule could recognise",
    warning("font-legacy"),
    error("cell-legacy-code-page", N, "D2"),
    says=".VnTime",
)
def tcvn3_font_on_text() -> Workbook:
    book = result("Hép b¸o")
    book[N]["D2"].value = "Hép"
    book[N]["D2"].font = Font(name=".VnTime")
    return book


@CASES.case("a plain text in .VnTimeH", warning("font-legacy"), reads=task("result", "Hop quy I"))
def tcvn3_font_on_plain_text() -> Workbook:
    book = result("Hop quy I")
    book[N]["D2"].font = Font(name=".VnTimeH")
    return book


@CASES.case("Unicode text in a VNI font", warning("font-legacy"), reads=task("result", "Họp quý I"), says="VNI-Times (VNI)")
def vni_font_on_unicode_text() -> Workbook:
    book = result("Họp quý I")
    book[N]["D2"].font = Font(name="VNI-Times")
    return book


@CASES.case("a text of 5,000 characters", error("cell-too-long", N, "D2"), says="5000 ký tự")
def text_too_long() -> Workbook:
    return result("a" * 5000)


@CASES.case("a text of 4,000 characters", reads=task("result", "ă" * 4000))
def text_just_short_enough() -> Workbook:
    return result("ă" * 4000)


@CASES.case("signs of XML, of templates and of formulas", reads=task("result", "A & B <C> {{ x }} {% if %} ]]> +1"))
def signs_of_markup() -> Workbook:
    return result("A & B <C> {{ x }} {% if %} ]]> +1")


@CASES.case("letters beyond the basic plane", reads=task("result", "Hài lòng 😀 𝔸"))
def letters_beyond() -> Workbook:
    return result("Hài lòng 😀 𝔸")


@CASES.case("a choice in capitals with odd spaces", reads=task("progress", None))
def choice_in_capitals() -> Workbook:
    return tasks(["NV01", " ĐANG  THỰC HIỆN. ", None, "x"])[0]


@CASES.case(
    "a choice that is not offered",
    error("cell-not-a-choice", N, "B2"),
    says="hãy chọn «Hoàn thành»; «Đang thực hiện»; «Chưa thực hiện»",
)
def choice_unknown() -> Workbook:
    return tasks(["NV01", "Xong", None, "x"])[0]


@CASES.case("a code merged with Excel's apostrophe and leading noughts", reads=task("code", "001"))
def code_with_noughts() -> Workbook:
    return tasks(["001", "Đang thực hiện", None, "x"])[0]
