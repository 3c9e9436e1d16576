"""Real footnotes and italics out of printed values: in the file, for other readers, and on the page."""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from cchc_docs.domain.document_structure import Alignment, DocumentStructure
from cchc_docs.domain.figure import Figure
from cchc_docs.domain.marked_text import MarkedText, NoteCall, Piece, Stretch
from cchc_docs.domain.traced import TracedText, Words
from cchc_docs.errors import TemplateError
from cchc_docs.issues import Place
from cchc_docs.word.edits import edits_between
from cchc_docs.word.footnotes import Footnotes
from cchc_docs.word.package import open_document, to_bytes
from cchc_docs.word.revisions import find_revisions
from cchc_docs.word.structure import read_structure
from cchc_docs.word.template import Rendered, render
from cchc_docs.word.visible_text import document_letters
from tools.styles import add_styles, set_up_page

CELL = Words(place=Place(file="ke-hoach.xlsx", sheet="Nội dung", cell="B7"))
NOTES_CELL = Words(place=Place(file="ke-hoach.xlsx", sheet="Ghi chú", cell="B2"))
_PRIVATE = re.compile("[\U000f0000-\U0010ffff]")


def marked(*pieces: str | Piece, parenthesized: bool = False, origin: Figure | Words | None = None) -> MarkedText:
    made = tuple(Stretch(text=piece) if isinstance(piece, str) else piece for piece in pieces)
    return MarkedText(pieces=made, parenthesized=parenthesized, origin=origin)


def note(text: str) -> NoteCall:
    return NoteCall(text=text)


def italic(text: str) -> Stretch:
    return Stretch(text=text, italic=True)


def template(*texts: str) -> Document:
    """A template of the house's styles with these paragraphs."""
    document = docx.Document()
    add_styles(document)
    set_up_page(document)
    for text in texts:
        document.add_paragraph(text, "Lời văn")
    return document


def filled(document: Document, folder: Path, **context: Any) -> Rendered:
    document.save(str(folder / "mau.docx"))
    return render(folder / "mau.docx", "mau.docx", context)


def structure_of(rendered: Rendered) -> DocumentStructure:
    """As it is read from the bytes that are written."""
    return read_structure(open_document(to_bytes(rendered.document), "thử.docx"))


def notes_of(structure: DocumentStructure) -> list[tuple[int, str]]:
    return [(one.number, "\n".join(line.text.strip() for line in one.paragraphs)) for one in structure.footnotes]


def parts_of(rendered: Rendered) -> Mapping[str, str]:
    with zipfile.ZipFile(BytesIO(to_bytes(rendered.document))) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist() if name.endswith((".xml", ".rels"))}


def test_notes_are_called_where_they_stand_and_read_back_with_their_numbers(tmp_path: Path) -> None:
    value = marked("nội dung", note("một"), " và", note("hai"))
    structure = structure_of(filled(template("{{ a }}.", "Không có gì.", "{{ b }}"), tmp_path, a=value, b=marked(note("ba"))))
    assert [(one.text, one.footnotes) for one in structure.paragraphs()] == [
        ("nội dung và.", (1, 2)),
        ("Không có gì.", ()),
        ("", (3,)),
    ]
    assert notes_of(structure) == [(1, "một"), (2, "hai"), (3, "ba")]


def test_a_note_has_the_house_style(tmp_path: Path) -> None:
    rendered = filled(template("{{ a }}"), tmp_path, a=marked("chữ", note("một\nhai")))
    lines = structure_of(rendered).footnotes[0].paragraphs
    assert [line.text for line in lines] == [" một", "hai"]
    for line in lines:
        (run,) = line.runs
        assert (run.font, run.high_font, run.size, run.bold, run.italic) == ("Times New Roman", "Times New Roman", 10, False, False)
        assert line.alignment is Alignment.JUSTIFY
        assert (line.first_line_indent, line.space_before) == (0, 0)
    styles = {style.name: style for style in rendered.document.styles}
    assert styles["footnote reference"].font.superscript


def test_an_office_own_note_styles_are_kept(tmp_path: Path) -> None:
    document = template("{{ a }}")
    own = document.styles.add_style("footnote text", 1, builtin=True)
    own.font.size = docx.shared.Pt(11)
    own.element.set(qn("w:styleId"), "VnbanCcchu")
    rendered = filled(document, tmp_path, a=marked("chữ", note("một")))
    (line,) = structure_of(rendered).footnotes[0].paragraphs
    assert line.runs[0].size == 11
    assert 'w:styleId="FootnoteText"' not in parts_of(rendered)["word/styles.xml"]


def test_the_package_is_as_word_wants_it(tmp_path: Path) -> None:
    parts = parts_of(filled(template("{{ a }}"), tmp_path, a=marked("chữ", note("một"), note("hai"))))
    assert 'PartName="/word/footnotes.xml"' in parts["[Content_Types].xml"]
    assert parts["word/_rels/document.xml.rels"].count("/footnotes") == 1
    identities = re.findall(r'<w:footnote (?:w:type="(\w+)" )?w:id="(-?\d+)"', parts["word/footnotes.xml"])
    assert identities == [("separator", "-1"), ("continuationSeparator", "0"), ("", "1"), ("", "2")]
    settings = parts["word/settings.xml"]
    assert '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>' in settings
    assert re.findall(r'<w:footnoteReference w:id="(\d)"/>', parts["word/document.xml"]) == ["1", "2"]


def test_a_document_without_notes_has_no_part_for_them(tmp_path: Path) -> None:
    parts = parts_of(filled(template("{{ a }}"), tmp_path, a=marked("chỉ ", italic("chữ"))))
    assert "word/footnotes.xml" not in parts
    assert "footnote" not in parts["word/settings.xml"] + parts["word/styles.xml"]


def test_italics_keep_the_look_of_their_run(tmp_path: Path) -> None:
    document = template()
    run = document.add_paragraph("", "Lời văn").add_run("trước {{ a }} sau")
    run.bold, run.font.size = True, docx.shared.Pt(13)
    rendered = filled(document, tmp_path, a=marked("x ", italic("nghiêng\tnữa\nxuống"), " y", note("n")))
    (paragraph,) = structure_of(rendered).paragraphs()
    assert [(one.text, one.italic) for one in paragraph.runs] == [
        ("trước x ", False),
        ("nghiêng\tnữa\nxuống", True),
        (" y sau", False),
    ]
    assert {(one.bold, one.size) for one in paragraph.runs} == {(True, 13)}
    assert [one.text for one in docx.Document(BytesIO(to_bytes(rendered.document))).paragraphs] == [paragraph.text]


def test_numbers_may_stand_in_parentheses_which_are_no_text_of_the_trace(tmp_path: Path) -> None:
    value = marked("tuyên truyền", note("một"), parenthesized=True, origin=CELL)
    rendered = filled(template("- {{ a }}."), tmp_path, a=value)
    (paragraph,) = structure_of(rendered).paragraphs()
    assert [(one.text, one.superscript) for one in paragraph.runs] == [("- tuyên truyền", False), ("()", True), (".", False)]
    assert notes_of(structure_of(rendered)) == [(1, "một")]
    assert [(one.text, one.paragraph) for one in rendered.read()[1]] == [("tuyên truyền", "- tuyên truyền.")]


def test_loops_and_cells_in_the_order_of_reading(tmp_path: Path) -> None:
    document = template("{{ a }}", "{%p for x in xs %}", "- {{ x }}", "{%p endfor %}")
    table = document.add_table(3, 2)
    for cell, text in zip(table.rows[0].cells, ("{%tr for x in xs %}", ""), strict=True):
        cell.text = text
    for cell, text in zip(table.rows[1].cells, ("{{ loop.index }}", "{{ x }}"), strict=True):
        cell.text = text
    table.rows[2].cells[0].text = "{%tr endfor %}"
    document.add_paragraph("{{ a }}", "Lời văn")
    values = [marked(f"dòng {number}", note(f"của {number}")) for number in range(30)]
    structure = structure_of(filled(document, tmp_path, a=marked("một", note("của a")), xs=values))
    looped = [f"của {number}" for number in range(30)]
    assert notes_of(structure) == list(enumerate(["của a", *looped, *looped, "của a"], start=1))
    assert next(one.footnotes for one in structure.paragraphs() if one.place.table and one.footnotes) == (32,)


def test_notes_of_the_template_stay_among_those_that_are_added(tmp_path: Path) -> None:
    document = template("{{ a }} rồi ")
    own = Footnotes(document)
    paragraph = document.paragraphs[0]
    for text in ("riêng {{ ten }}", "riêng hai"):
        for run in own.call(own.add([text]), None, parenthesized=False):
            paragraph._p.append(run)
        paragraph.add_run(" tiếp {{ b }}")
    traced = TracedText("Tên & họ", CELL)
    value = marked("chữ ", italic("nghiêng"), note("thêm"))
    rendered = filled(document, tmp_path, a=value, b=marked("b", note("thêm b")), ten=traced)
    expected = ["thêm", "riêng Tên & họ", "thêm b", "riêng hai", "thêm b"]
    assert notes_of(structure_of(rendered)) == list(enumerate(expected, start=1))
    assert [(one.text, one.place.part) for one in rendered.read()[1]] == [("Tên & họ", "chú thích 2")]
    markup = parts_of(rendered)["word/footnotes.xml"]
    assert re.findall(r'w:id="(-?\d+)"', markup) == ["-1", "0", "1", "2", "3", "4", "5"]
    assert not _PRIVATE.search(markup)


def test_a_note_of_the_template_in_a_loop_is_a_note_each_time(tmp_path: Path) -> None:
    document = template("{%p for x in xs %}", "{{ x }}", "{%p endfor %}")
    own = Footnotes(document)
    for run in own.call(own.add(["riêng"]), None, parenthesized=False):
        document.paragraphs[1]._p.append(run)
    rendered = filled(document, tmp_path, xs=["một", "hai", "ba"])
    assert notes_of(structure_of(rendered)) == [(1, "riêng"), (2, "riêng"), (3, "riêng")]


def test_traced_texts_and_traced_notes_are_found_where_they_are_printed(tmp_path: Path) -> None:
    value = marked("chữ ", italic("nghiêng"), note(TracedText("ghi chú", NOTES_CELL)), " hết", origin=CELL)
    pieces = marked("a ", Stretch(text=TracedText("riêng", CELL), italic=True))
    rendered = filled(template("{{ a }}", "{{ b }}"), tmp_path, a=value, b=pieces)
    assert [(one.text, one.origin, one.place.paragraph, one.place.part) for one in rendered.read()[1]] == [
        ("chữ nghiêng hết", CELL, 1, ""),
        ("riêng", CELL, 2, ""),
        ("ghi chú", NOTES_CELL, None, "chú thích 1"),
    ]
    assert not any(_PRIVATE.search(part) for part in parts_of(rendered).values())


MARKS = "\U0010ffe2\U0010fff9\U0010ffe3 \U0010ffe0\U0010ffe1\U0010fffd\U000f0000\U000f0001"
HOSTILE = f"a{MARKS}b <w:p>&amp;&lt;\x00\x1b\ud800\ufffe {{{{ a }}}} \\1 "
CLEAN = "a b <w:p>&amp;&lt; {{ a }} \\1 "


def test_hostile_text_is_only_text(tmp_path: Path) -> None:
    value = marked(HOSTILE, italic(HOSTILE), note(HOSTILE), origin=CELL)
    rendered = filled(template("{{ a }}|{{ b }}|{{ c }}"), tmp_path, a=value, b=HOSTILE, c=TracedText(HOSTILE, CELL))
    structure = structure_of(rendered)
    assert [one.text for one in structure.paragraphs()] == [CLEAN * 2 + "|" + CLEAN + "|" + CLEAN]
    assert [one.text for one in structure.footnotes[0].paragraphs] == [f" {CLEAN}"]
    assert [one.text for one in rendered.read()[1]] == [CLEAN * 2, CLEAN]
    assert not any(_PRIVATE.search(part) for part in parts_of(rendered).values())


def test_an_empty_value_and_an_empty_note(tmp_path: Path) -> None:
    document = template("[{{ a }}]{% if a %}có{% else %}không{% endif %}", "{{ b }}")
    structure = structure_of(filled(document, tmp_path, a=marked(), b=marked(note(""))))
    assert [one.text for one in structure.paragraphs()] == ["[]không", ""]
    assert notes_of(structure) == [(1, "")]


def test_a_block_printed_twice_has_its_notes_twice_and_a_cut_one_loses_no_words(tmp_path: Path) -> None:
    texts = "{% set x %}{{ a }}{% endset %}{{ x }} {{ x }}", "{% set x %}{{ a }}{% endset %}{{ x[:5] }} hết"
    structure = structure_of(filled(template(*texts), tmp_path, a=marked("ab", italic("cd"), note("n"))))
    first, second = structure.paragraphs()
    assert (first.text, first.footnotes) == ("abcd abcd", (1, 2))
    assert (second.text, second.footnotes) == ("abcd hết", ())


@pytest.mark.parametrize("where", ["header", "box", "note"])
def test_a_note_where_word_has_none_stops_the_rendering(tmp_path: Path, where: str) -> None:
    document = template("Thân")
    if where == "header":
        document.sections[0].header.paragraphs[0].text = "{{ a }}"
    elif where == "note":
        own = Footnotes(document)
        for run in own.call(own.add(["{{ a }}"]), None, parenthesized=False):
            document.paragraphs[0]._p.append(run)
    else:
        box = document.add_paragraph("{{ a }}")._p
        run, picture, content = (OxmlElement(name) for name in ("w:r", "w:pict", "w:txbxContent"))
        document.paragraphs[0]._p.append(run)
        run.append(picture)
        picture.append(content)
        content.append(box)
    with pytest.raises(TemplateError, match=r"mau\.docx, .*«chữ nghiêng».*chuyển thẻ vào thân văn bản") as raised:
        filled(document, tmp_path, a=marked("chữ ", italic("nghiêng"), note("n"), origin=CELL))
    assert not _PRIVATE.search(str(raised.value))


def test_italics_are_welcome_everywhere_and_titles_get_bare_words(tmp_path: Path) -> None:
    document = template("Thân")
    document.core_properties.title = "Về {{ a }}"
    document.sections[0].header.paragraphs[0].text = "{{ a }}"
    rendered = filled(document, tmp_path, a=marked("chữ ", italic("nghiêng")))
    (line,) = structure_of(rendered).sections[0].header
    assert [(one.text, one.italic) for one in line.runs] == [("chữ ", False), ("nghiêng", True)]
    assert rendered.document.core_properties.title == "Về chữ nghiêng"


def test_broken_notes_of_a_template_are_said(tmp_path: Path) -> None:
    document = template("{{ a }}")
    Footnotes(document).add(["x"])
    document.save(str(tmp_path / "nguyen.docx"))
    with zipfile.ZipFile(tmp_path / "nguyen.docx") as whole, zipfile.ZipFile(tmp_path / "hong.docx", "w") as broken:
        for name in whole.namelist():
            broken.writestr(name, b"<w:footnotes>" if name == "word/footnotes.xml" else whole.read(name))
    with pytest.raises(TemplateError, match="phần chú thích"):
        render(tmp_path / "hong.docx", "hong.docx", {"a": "x"})


def test_the_same_values_make_the_same_bytes(tmp_path: Path) -> None:
    value = marked("x", note("một"), italic("y"), note("hai"), origin=CELL)
    first, second = (to_bytes(filled(template("{{ a }}", "{{ a }}"), tmp_path, a=value).document) for _ in range(2))
    assert first == second


def test_an_edited_note_is_an_edit_and_its_letters_are_missed(tmp_path: Path) -> None:
    made = filled(template("{{ a }}"), tmp_path, a=marked("x", note("một"), note("hai"))).document
    edited = filled(template("{{ a }}"), tmp_path, a=marked("x", note("một"), note("hai, sửa"))).document
    edits = edits_between(to_bytes(made), to_bytes(edited), "thử.docx")
    assert [str(edit) for edit in edits] == ["chú thích 2: « hai» thành « hai, sửa»"]
    assert (document_letters(edited) - document_letters(made)).total() == len("sửa")


def test_a_tracked_change_in_a_note_is_told(tmp_path: Path) -> None:
    rendered = filled(template("{{ a }}"), tmp_path, a=marked("x", note("một"), note("hai")))
    notes = [part for part in rendered.document.part.package.iter_parts() if part.partname == "/word/footnotes.xml"]
    notes[0].element[-1][0].append(OxmlElement("w:ins"))
    assert find_revisions(rendered.document) == [(None, "thay đổi đang theo dõi (Track Changes) trong chú thích 2")]
