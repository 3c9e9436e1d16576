"""What stands in a Word file and how it looks, all styles followed to their end."""

import docx
import pytest
from docx.shared import Mm, Pt

from cchc_docs.domain.document_structure import Alignment, LineSpacing, SpacingRule
from cchc_docs.errors import InputError
from cchc_docs.word.package import open_document, to_bytes
from cchc_docs.word.structure import read_structure
from tests.conftest import ROOT
from tests.word_files import first, make_docx, paragraph, read, style

TWIP = 25.4 / 1440


def test_the_templates_values_are_read_as_their_tool_wrote_them() -> None:
    structure = read_structure(open_document(ROOT / "templates" / "bao-cao.docx", "bao-cao.docx"))
    [section] = structure.sections
    assert round(section.setup.left_margin) == 30
    assert section.setup.different_first_page
    assert section.header[0].fields == ("PAGE",)
    assert section.header[0].place.part == "đầu trang"
    motto = next(found for found in structure.paragraphs() if found.style == "Quốc hiệu")
    assert (motto.alignment, motto.runs[0].size, motto.runs[0].bold) == (Alignment.CENTER, 12, True)
    assert (motto.place.table, motto.place.row, motto.place.column) == (1, 1, 2)
    body = next(found for found in structure.paragraphs() if found.style == "Lời văn")
    assert (body.alignment, body.space_before, round(body.first_line_indent, 1)) == (Alignment.JUSTIFY, 6, 12.7)
    heading = next(found for found in structure.paragraphs() if found.outline_level)
    assert (heading.style, heading.outline_level, heading.runs[0].font) == ("Heading 1", 1, "Times New Roman")


def test_the_nearest_word_wins_for_paragraphs() -> None:
    styles = (
        '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="276"/><w:jc w:val="end"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
        + style("Gốc", '<w:pPr><w:ind w:left="100" w:firstLine="50"/><w:outlineLvl w:val="1"/></w:pPr>', default=True)
        + style("Con", '<w:basedOn w:val="Gốc"/><w:pPr><w:ind w:hanging="30"/><w:jc w:val="both"/></w:pPr>')
    )
    plain, derived = read(
        paragraph() + paragraph(look='<w:pStyle w:val="Con"/><w:ind w:end="20"/><w:spacing w:before="120"/>'), {"styles": styles}
    ).paragraphs()
    assert (plain.style, plain.alignment, plain.outline_level, plain.space_after) == ("Gốc", Alignment.RIGHT, 2, 10)
    assert plain.line_spacing == LineSpacing(value=1.15)
    assert (plain.left_indent, plain.first_line_indent) == (100 * TWIP, 50 * TWIP)
    assert (derived.left_indent, derived.first_line_indent, derived.right_indent) == (100 * TWIP, -30 * TWIP, 20 * TWIP)
    assert (derived.alignment, derived.space_before, derived.space_after) == (Alignment.JUSTIFY, 6, 10)


@pytest.mark.parametrize(
    ("spacing", "expected"),
    [
        ('w:line="360"', LineSpacing(value=1.5)),
        ('w:line="360" w:lineRule="exact"', LineSpacing(rule=SpacingRule.EXACTLY, value=18)),
        ('w:line="340.0" w:lineRule="atLeast"', LineSpacing(rule=SpacingRule.AT_LEAST, value=17)),
        ('w:line="18pt" w:lineRule="exact"', LineSpacing(rule=SpacingRule.EXACTLY, value=18)),
        ('w:line="NaN"', LineSpacing()),
        ('w:line="360" w:lineRule="lạ"', LineSpacing(value=1.5)),
    ],
)
def test_line_spacing_is_a_multiple_or_points(spacing: str, expected: LineSpacing) -> None:
    assert first(paragraph(look=f"<w:spacing {spacing}/>")).line_spacing == expected


def test_neighbours_of_one_style_lose_the_space_between_them_when_they_say_so() -> None:
    look = '<w:spacing w:before="100" w:after="100"/><w:contextualSpacing/>'
    one, two, three = read(paragraph(look=look) * 2 + paragraph(look=f'<w:pStyle w:val="B"/>{look}')).paragraphs()
    assert [(found.space_before, found.space_after) for found in (one, two, three)] == [(5, 0), (0, 5), (5, 5)]
    assert first(paragraph(look='<w:spacing w:before="40" w:beforeAutospacing="1"/>')).space_before == 14


def test_styles_toggle_each_other_and_a_runs_own_word_is_final() -> None:
    styles = style("P", "<w:rPr><w:b/><w:caps/></w:rPr>") + style("C", "<w:rPr><w:b/><w:i/></w:rPr>", "character")
    both = '<w:pStyle w:val="P"/>'
    [toggled] = first(paragraph(look=both, letters='<w:rStyle w:val="C"/>'), {"styles": styles}).runs
    [final] = first(paragraph(look=both, letters='<w:rStyle w:val="C"/><w:b/><w:i w:val="0"/>'), {"styles": styles}).runs
    assert (toggled.bold, toggled.italic, toggled.all_caps, toggled.printed) == (False, True, True, "CHỮ")
    assert (final.bold, final.italic) == (True, False)
    always = f"<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>{styles}"
    assert first(paragraph(look=both), {"styles": always}).runs[0].bold


def test_a_styles_own_toggle_replaces_that_of_its_base() -> None:
    styles = style("A", "<w:rPr><w:b/></w:rPr>") + style("B", '<w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr>')
    assert first(paragraph(look='<w:pStyle w:val="B"/>'), {"styles": styles}).runs[0].bold


def test_letters_have_fonts_sizes_and_colours_of_their_own() -> None:
    theme = (
        "<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface='Cambria'/></a:majorFont>"
        "<a:minorFont><a:latin typeface='Calibri'/></a:minorFont></a:fontScheme></a:themeElements>"
    )
    styles = style(
        "N", '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:sz w:val="26"/></w:rPr>', default=True
    )
    look = '<w:rFonts w:ascii="Arial"/><w:u w:val="single"/><w:color w:val="ff0000"/><w:vertAlign w:val="superscript"/>'
    plain, own = (first(paragraph(letters=letters), {"styles": styles, "theme": theme}).runs[0] for letters in ("", look))
    assert (plain.font, plain.high_font, plain.size, plain.color, plain.underline) == ("Calibri", "Cambria", 13, None, False)
    assert (own.font, own.high_font, own.color, own.underline, own.superscript) == ("Arial", "Cambria", "FF0000", True, True)
    [bare] = first(paragraph()).runs
    assert (bare.font, bare.high_font, bare.size) == ("Times New Roman", "Times New Roman", 10)


def test_a_table_style_stands_below_the_paragraphs_style() -> None:
    table = style("T", "<w:pPr><w:jc w:val='center'/></w:pPr><w:rPr><w:i/><w:sz w:val='22'/></w:rPr>", "table")
    whole = style(
        "W", '<w:basedOn w:val="T"/><w:tblStylePr w:type="wholeTable"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:u w:val="single"/></w:rPr></w:tblStylePr>', "table"
    )  # fmt: skip
    body = f"<w:tbl><w:tblPr><w:tblStyle w:val='W'/></w:tblPr><w:tr><w:tc>{paragraph()}</w:tc></w:tr></w:tbl>"
    styles = table + whole + style("N", "<w:rPr><w:sz w:val='24'/></w:rPr>", default=True)
    found = first(body, {"styles": styles})
    [run] = found.runs
    assert (found.alignment, run.bold, run.italic, run.underline, run.size) == (Alignment.CENTER, True, True, False, 12)


def test_text_is_what_is_printed() -> None:
    body = (
        '<w:p><w:r><w:t>a</w:t><w:tab/><w:t xml:space="preserve"> b </w:t><w:br/><w:noBreakHyphen/><w:softHyphen/>'
        '<w:sym w:font="Symbol" w:char="2022"/></w:r>'
        '<w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:del><w:r><w:delText>cũ</w:delText><w:t>cũ</w:t></w:r></w:del>'
        '<w:hyperlink><w:smartTag><w:r><w:t>dẫn</w:t></w:r></w:smartTag></w:hyperlink>'
        '<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>ô</w:t></w:r></w:sdtContent></w:sdt>'
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>'
        '<w:r><w:commentReference w:id="1"/></w:r></w:p>'
    )  # fmt: skip
    structure = read(body)
    [found] = structure.paragraphs()
    assert found.text == "a\t b \n-•mớidẫnô"
    assert (structure.tracked_changes, structure.comments) == (2, 1)
    assert [run.text for run in found.runs if run.hidden] == ["ẩn"]


def test_a_page_break_before_the_text_starts_a_page() -> None:
    page_break = '<w:r><w:br w:type="page"/></w:r>'
    body = f"<w:p>{page_break}<w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r>{page_break}</w:p>"
    structure = read(body + paragraph(look="<w:pageBreakBefore/>"))
    assert [found.starts_page for found in structure.paragraphs()] == [True, False, True]
    assert [found.text for found in structure.paragraphs()] == ["\fa", "b\f", "chữ"]


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_fields_give_their_name_and_their_last_result() -> None:
    instruction = "<w:r><w:instrText> ref x </w:instrText></w:r>"
    begun = f"<w:p>{mark('begin')}{instruction}{mark('separate')}<w:r><w:t>một</w:t></w:r></w:p>"
    ended = f"<w:p><w:r><w:t>hai</w:t></w:r>{mark('end')}<w:fldSimple w:instr=' PAGE '><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>"
    one, two = read(begun + ended).paragraphs()
    assert (one.text, one.fields, two.text, two.fields) == ("một", ("REF",), "hai3", ("PAGE",))


def test_a_field_without_an_end_swallows_nothing_that_follows() -> None:
    structure = read(f"<w:p>{mark('begin')}<w:r><w:instrText>DATE</w:instrText></w:r></w:p>{paragraph('còn')}")
    assert [found.text for found in structure.paragraphs()] == ["", "còn"]


def test_text_boxes_stand_apart_and_only_once() -> None:
    box = f"<w:txbxContent>{paragraph('trong hộp')}</w:txbxContent>"
    shape = '<wps:wsp><wps:spPr><a:xfrm><a:ext cx="1800000" cy="900000"/></a:xfrm></wps:spPr><wps:txbx>{}</wps:txbx></wps:wsp>'
    new = f"<w:drawing><wp:anchor>{shape.format(box)}</wp:anchor></w:drawing>"
    old = f"<w:pict><v:rect><v:textbox>{box}</v:textbox></v:rect></w:pict>"
    both = f"<mc:AlternateContent><mc:Choice>{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    structure = read(f"<w:p><w:r>{both}<w:t>ngoài</w:t></w:r></w:p>{paragraph('sau')}")
    assert [(found.text, found.place.paragraph) for found in structure.paragraphs()] == [("ngoài", 1), ("sau", 2)]
    [inside] = structure.text_boxes
    assert (inside.text, inside.place.part, inside.place.paragraph) == ("trong hộp", "hộp văn bản", None)
    assert round(inside.width, 1) == 44.9


def test_notes_are_numbered_in_the_order_of_their_calls() -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{paragraph()}</w:footnote>'
        f'<w:footnote w:id="7">{paragraph("bảy")}</w:footnote><w:footnote w:id="2">{paragraph("hai")}</w:footnote>'
    )
    ends = f'<w:endnote w:id="2">{paragraph("cuối")}</w:endnote>'
    called = "".join(
        f'<w:p><w:r><w:{kind}Reference w:id="{key}"/></w:r></w:p>'
        for kind, key in (("endnote", 2), ("footnote", 7), ("footnote", 2))
    )
    structure = read(called, {"footnotes": notes, "endnotes": ends})
    assert [found.footnotes for found in structure.paragraphs()] == [(3,), (1,), (2,)]
    assert [(note.number, note.paragraphs[0].text) for note in structure.footnotes] == [(1, "bảy"), (2, "hai"), (3, "cuối")]
    assert structure.footnotes[0].paragraphs[0].place.part == "chú thích 1"


def test_python_docxs_own_files_are_read() -> None:
    document = docx.Document()
    made = document.add_paragraph("Nội dung", "List Bullet")
    made.paragraph_format.left_indent, made.runs[0].font.size = Mm(20), Pt(13)
    found = next(read_structure(open_document(to_bytes(document), "x")).paragraphs())
    assert (found.label, found.style, round(found.left_indent), found.runs[0].size) == ("-", "List Bullet", 20, 13)


def test_a_file_without_a_body_is_refused_in_a_clerks_words() -> None:
    empty = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    with pytest.raises(InputError, match="không có phần thân"):
        read_structure(open_document(make_docx("", document=empty), "x"))


def test_the_strict_variant_is_refused_when_it_is_opened() -> None:
    with pytest.raises(InputError, match="lưu lại"):
        open_document(make_docx(paragraph(), office="http://purl.oclc.org/ooxml/officeDocument/relationships"), "x")
