"""Tags that Word has cut into runs: what docxtpl mends, what it loses, and that the lint says which; and hostile templates."""

import random
import re
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from cchc_docs.errors import TemplateError
from cchc_docs.issues import has_errors
from cchc_docs.word.package import MOST_UNPACKED
from cchc_docs.word.template import render
from cchc_docs.word.template_lint import lint_template
from cchc_docs.workflows.companions import COMPANIONS
from cchc_docs.workflows.plan_annexes import PLAN, PLAN_ANNEXES
from cchc_docs.workflows.report_fields import REPORT_FIELDS
from cchc_docs.workflows.template_fields import TEMPLATE_FIELDS
from tests.conftest import ROOT
from tests.sister_plan_words import KINDS
from tests.template_breaking import REPORT, lint, opened, run, with_content, with_paragraphs
from tests.test_template_lint import RIGHT
from tools.sample_context import sample_context, sample_meeting_context, sample_plan_context, sample_sister_plan_context
from tools.sample_letters import LETTERS

BOLD, ITALIC = "<w:b/>", "<w:i/>"
PRINTED = "Kỳ quý I năm 2023 hết"
MARK = '<w:bookmarkStart w:id="90" w:name="{}"/>'
MENDED = {
    "whole": run("Kỳ {{ ky.ten }} hết"),
    "the same look": run("Kỳ {{ ky.") + run("ten }} hết"),
    "between the braces": run("Kỳ {") + run("{ ky.ten }") + run("} hết"),
    "spelling marks": run("Kỳ {{ ")
    + '<w:proofErr w:type="spellStart"/>'
    + run("ky")
    + '<w:proofErr w:type="spellEnd"/>'
    + run(".ten }} hết"),
    "another language": run("Kỳ {{ ky.", '<w:lang w:val="vi-VN"/>') + run("ten }} hết", '<w:lang w:val="en-US"/>'),
    "Word's own bookmark": run("Kỳ {{ ky.") + MARK.format("_GoBack") + '<w:bookmarkEnd w:id="90"/>' + run("ten }} hết"),
    "a comment": run("Kỳ {{ ky.")
    + '<w:commentRangeStart w:id="0"/>'
    + run("ten")
    + '<w:commentRangeEnd w:id="0"/>'
    + run(" }} hết"),
    "a deletion": run("Kỳ {{ ky.") + '<w:del w:id="5" w:author="a"><w:r><w:delText>x</w:delText></w:r></w:del>' + run("ten }} hết"),
    "a line break": run("Kỳ {{ ky.ten") + "<w:r><w:br/></w:r>" + run(" }} hết"),
}
WARNED = {
    "another look": run("Kỳ {{ ky.", BOLD) + run("ten }} hết", ITALIC),
    "another look between the braces": run("Kỳ {", BOLD) + run("{ ky.ten }} hết"),
    "a bookmark": run("Kỳ {{ ") + MARK.format("IssuedDate") + run("ky.ten") + '<w:bookmarkEnd w:id="90"/>' + run(" }} hết"),
    "a link in the middle": run("Kỳ {{ ") + f'<w:hyperlink w:anchor="x">{run("ky.ten")}</w:hyperlink>' + run(" }} hết"),
}
LOST = {
    "a link begins": run("Kỳ {{ ky.") + f'<w:hyperlink w:anchor="x">{run("ten }}")}</w:hyperlink>' + run(" hết"),
    "an insertion ends": f'<w:ins w:id="5" w:author="a">{run("Kỳ {{ ky.")}</w:ins>' + run("ten }} hết"),
    "an insertion begins": run("Kỳ {{ ky.") + f'<w:ins w:id="5" w:author="a">{run("ten }}")}</w:ins>' + run(" hết"),
    "a content control begins": run("Kỳ {{ ky.") + f"<w:sdt><w:sdtContent>{run('ten }}')}</w:sdtContent></w:sdt>" + run(" hết"),
}


@pytest.fixture(scope="module")
def context() -> dict[str, Any]:
    return sample_context()


@pytest.fixture(scope="module")
def contexts(context: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """What each template is filled with."""
    plans = dict.fromkeys((PLAN, *PLAN_ANNEXES), sample_plan_context())
    sisters = dict.fromkeys((f"{kind}.docx" for kind in KINDS), sample_sister_plan_context())
    letters = {COMPANIONS[kind].template: sample() for kind, (_, sample) in LETTERS.items()}
    meetings = dict.fromkeys(("bien-ban.docx", "giay-moi.docx", "thong-bao-ket-luan.docx"), sample_meeting_context())
    return dict.fromkeys(TEMPLATE_FIELDS, context) | plans | sisters | letters | meetings


def rendered(document: Document, folder: Path, context: dict[str, Any]) -> str:
    document.save(str(folder / "made.docx"))
    made = render(folder / "made.docx", "made.docx", context).document
    return "\n".join(paragraph.text for paragraph in made.paragraphs)


@pytest.mark.parametrize("case", MENDED)
def test_what_docxtpl_mends_is_no_problem(tmp_path: Path, context: dict[str, Any], case: str) -> None:
    assert lint(with_content(MENDED[case]), tmp_path) == []
    assert PRINTED in rendered(with_content(MENDED[case]), tmp_path, context)


@pytest.mark.parametrize("case", WARNED)
def test_what_docxtpl_mends_with_a_loss_is_a_warning(tmp_path: Path, context: dict[str, Any], case: str) -> None:
    assert [issue.code for issue in lint(with_content(WARNED[case]), tmp_path)] == ["template-tag-formatted"]
    assert PRINTED in rendered(with_content(WARNED[case]), tmp_path, context)


@pytest.mark.parametrize("case", LOST)
def test_what_docxtpl_does_not_mend_is_an_error(tmp_path: Path, context: dict[str, Any], case: str) -> None:
    assert [issue.code for issue in lint(with_content(LOST[case]), tmp_path)] == ["template-tag-split"]
    assert PRINTED not in rendered(with_content(LOST[case]), tmp_path, context)


def test_a_section_break_in_the_paragraph_of_a_tag_would_be_lost(tmp_path: Path) -> None:
    document = with_paragraphs("{%p if ky.uoc %}", "x", "{%p endif %}")
    paragraph = next(one for one in document.paragraphs if one.text == "{%p if ky.uoc %}")
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:sectPr {nsdecls('w')}/>"))
    assert [issue.code for issue in lint(document, tmp_path)] == ["template-text-beside-tag"]


def test_text_boxes_are_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent><w:p>{run('{{ ky.tem }}')}</w:p></w:txbxContent>"
    spaces = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = f"<w:r><mc:AlternateContent {spaces}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    (issue,) = lint(with_content(run("Kỳ ") + both), tmp_path)
    assert issue.place.paragraph == 15
    assert "có phải là «ky.ten»?" in issue.message


def test_a_tag_where_no_paragraph_shows_it_is_found_all_the_same(tmp_path: Path) -> None:
    document = with_content(run("x") + '<w:del w:id="5" w:author="a"><w:r><w:delText>{% if %}</w:delText></w:r></w:del>')
    (issue,) = lint(document, tmp_path)
    assert issue.code == "template-tag-broken"
    assert "chỗ không đọc được" in issue.message


@pytest.mark.parametrize("kind", ["footnotes", "endnotes"])
def test_notes_are_looked_at(tmp_path: Path, kind: str) -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = opened()
    xml = f"<w:{kind} {nsdecls('w')}><w:p>{run('{{ ky.tem }}')}</w:p></w:{kind}>"
    content_type = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
    part = Part(PackURI(f"/word/{kind}.xml"), content_type, xml.encode(), document.part.package)
    document.part.relate_to(part, f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}")
    (issue,) = lint(document, tmp_path)
    assert issue.code == ("template-field-unknown" if kind == "footnotes" else "template-not-filled")
    assert issue.message.startswith("chú thích")
    assert issue.place.paragraph is None


def test_the_files_properties_are_looked_at(tmp_path: Path) -> None:
    document = opened()
    document.core_properties.title = "{{ trich_yeuu }}"
    (issue,) = lint(document, tmp_path)
    assert issue.message.startswith("thuộc tính của tệp: không có trường «trich_yeuu»")


@pytest.mark.parametrize("right", RIGHT)
def test_what_has_no_problem_renders(tmp_path: Path, context: dict[str, Any], right: str) -> None:
    assert "{{" not in rendered(with_paragraphs(*right.split("¶")), tmp_path, context)


@pytest.mark.parametrize("name", sorted(TEMPLATE_FIELDS))
def test_every_misspelt_field_of_the_shipped_templates_is_found(tmp_path: Path, name: str, request: pytest.FixtureRequest) -> None:
    """A name in a tag, spoilt alone: every single one in the long proofs, else some of them."""
    texts = [node.text or "" for node in opened(name).element.iter(qn("w:t"))]
    names = re.compile(r"(?<![\w.'])(?:\w+\.)?([a-z]+(?:_[a-z]+)+)(?=[^{}]*[%}]\})")
    spoilt = [(index, match) for index, text in enumerate(texts) for match in names.finditer(text)]
    assert len(spoilt) > 5
    chosen = spoilt if request.config.getoption("--all") else random.Random(name).sample(spoilt, min(len(spoilt), 20))
    for index, match in chosen:
        document = opened(name)
        text = texts[index]
        list(document.element.iter(qn("w:t")))[index].text = f"{text[: match.end()]}x{text[match.end() :]}"
        found = [issue for issue in lint(document, tmp_path, name) if issue.code == "template-field-unknown"]
        assert any(f"{match[1]}x" in issue.message for issue in found), text


@pytest.mark.parametrize("seed", range(60))
def test_a_template_spoilt_at_random_has_a_problem_or_renders(
    tmp_path: Path, contexts: dict[str, dict[str, Any]], seed: int
) -> None:
    """A letter of a tag left out, put in or changed: what the lint lets pass, the drafting takes."""
    chance = random.Random(seed)
    name = chance.choice(sorted(TEMPLATE_FIELDS))
    document = opened(name)
    node = chance.choice([node for node in document.element.iter(qn("w:t")) if "{" in (node.text or "")])
    text = str(node.text)
    tag = chance.choice(list(re.finditer(r"\{[{%].*?[%}]\}", text)))
    at, kept = chance.randrange(tag.start(), tag.end()), chance.randrange(2)
    node.text = text[:at] + chance.choice(["", *"{}%|._()[]'“ -pf1=ạ&\u00a0,:#"]) + text[at + kept :]
    if not has_errors(lint(document, tmp_path, name)):
        rendered(document, tmp_path, contexts[name])


HOSTILE = {
    "10,000 right tags": "{{ trich_yeu }}" * 10_000,
    "10,000 wrong tags": "{{ trich_yeuu }}" * 10_000,
    "10,000 openings": "{{ " * 10_000,
    "10,000 loops": "{% for a in noi_nhan %}" * 10_000,
    "crossing tags": "{% if ky.uoc %}{% for a in noi_nhan %}{% endif %}" * 2_000,
    "deep brackets": "{{ " + "[" * 1_990 + " }}",
    "deep attributes": "{{ a" + ".b" * 990 + " }}",
    "one endless tag": "{{ " + "a " * 100_000 + "}}",
    "quotes": "{{ " + "'" * 1_901 + " }}",
    "escape": "{{ ().__class__.__base__.__subclasses__() }}",
    "globals": "{{ cycler.__init__.__globals__.os.popen('touch MARK').read() }}",
    "format": "{{ '{0.__class__}'.format(1) }}",
    "huge": "{{ 'x' * 10**10 }}",
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_template_gives_issues_soon_and_runs_nothing(tmp_path: Path, case: str) -> None:
    mark = tmp_path / "da-chay"
    document = with_paragraphs(HOSTILE[case].replace("MARK", mark.as_posix()))
    begun = time.monotonic()
    issues = lint(document, tmp_path)
    assert time.monotonic() - begun < 20
    assert bool(issues) == (case != "10,000 right tags")
    assert not mark.exists()


def test_styles_in_a_circle_do_no_harm(tmp_path: Path) -> None:
    document = opened()
    styles = document.styles
    styles["Heading 1"].base_style = styles["Heading 2"]
    styles["Heading 2"].base_style = styles["Heading 1"]
    assert lint(document, tmp_path) == []


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / REPORT
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, zipfile.ZipFile(ROOT / "templates" / REPORT) as source:
        for entry in source.infolist():
            archive.writestr(entry, source.read(entry))
        with archive.open("word/media/x.bin", "w") as stream:
            for _ in range(MOST_UNPACKED // 2**24 + 1):
                stream.write(bytes(2**24))
    with pytest.raises(TemplateError, match="quá lớn"):
        lint_template(path, REPORT, REPORT_FIELDS)
