"""Every problem of a template at once, before anything is rendered; nothing in the template is run."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from docx.document import Document
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from cchc_docs import errors
from cchc_docs.domain.template_field import TemplateFields
from cchc_docs.issues import Issue, Place, Severity
from cchc_docs.word.hazards import find_hazards
from cchc_docs.word.package import MOST_UNPACKED
from cchc_docs.word.template import open_template
from cchc_docs.word.template_blocks import BlockReader
from cchc_docs.word.template_finding import Finding
from cchc_docs.word.template_layout import layout_findings
from cchc_docs.word.template_names import NameReader
from cchc_docs.word.template_tags import TagScanner
from cchc_docs.word.template_text import ENDNOTES, TemplateParagraph, template_parts

_TAG = re.compile(r"\{[{%]")
_FILLED_FROM = re.compile(r"\{\{|\{%|\{#")


def lint_template(path: Path, name: str, known: TemplateFields) -> list[Issue]:
    """Every problem of the template, in the order of the document: body, headers, footers, notes, the file's properties.

    ``name`` is how messages call the file, ``known`` what it may name. Raises :class:`~cchc_docs.errors.TemplateError`
    for what is no Word file.
    """
    _refuse_bomb(path, name)
    template = open_template(path, name)
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    findings = [finding for part in template_parts(template.get_docx()) for finding in _part_findings(part, known, environment)]
    issues = _hazards(template.get_docx(), name)
    issues += [finding.as_issue(name) for finding in sorted(findings, key=lambda finding: finding.order)]
    if not any(issue.severity is Severity.ERROR for issue in issues):
        issues.extend(finding.as_issue(name) for finding in _unread(template, environment))
    return issues


def _hazards(document: Document, name: str) -> list[Issue]:
    return [
        Issue(
            code="template-hazard",
            message=f"{hazard.what}; {hazard.remedy}",
            place=Place(file=name, paragraph=hazard.paragraph),
        )
        for hazard in find_hazards(document)
    ]


def count_tags(document: Document) -> int:
    """How many tags begin in what is filled in."""
    parts = (part for part in template_parts(document) if part and part[0].element is not None)
    return sum(len(_TAG.findall(paragraph.text)) for part in parts for paragraph in part)


def _part_findings(part: list[TemplateParagraph], known: TemplateFields, environment: SandboxedEnvironment) -> Iterator[Finding]:
    if part and part[0].part == ENDNOTES:
        yield from _not_filled(part)
        return
    scanner = TagScanner()
    scanner.read(part)
    names = NameReader(known, environment)
    names.read(scanner.tags)
    yield from scanner.findings
    yield from layout_findings(scanner.tags)
    yield from BlockReader().read(scanner.tags)
    yield from names.findings


def _not_filled(part: list[TemplateParagraph]) -> Iterator[Finding]:
    for paragraph in part:
        match = _FILLED_FROM.search(paragraph.text)
        if match:
            yield Finding(
                code="template-not-filled",
                what="thẻ nằm ở chỗ không được điền",
                remedy="hãy chuyển thẻ vào thân văn bản hoặc chú thích cuối trang",
                paragraph=paragraph,
                at=match.start(),
            )


def _unread(template: DocxTemplate, environment: SandboxedEnvironment) -> Iterator[Finding]:
    """What Jinja refuses in the whole although every paragraph looked right: a tag in a picture's title, a deletion, a field."""
    document = template.get_docx()
    parts = [template.get_xml()]
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        parts.extend(template.get_part_xml(part) for _, part in template.get_headers_footers(uri))
    parts.extend(
        part.blob.decode("utf-8", "replace")
        for part in document.part.package.iter_parts()
        if part.content_type.endswith("wordprocessingml.footnotes+xml")
    )
    for part in parts:
        try:
            environment.parse(template.patch_xml(part))
        except (TemplateSyntaxError, RecursionError):
            yield Finding(
                code="template-tag-broken",
                what="có thẻ viết sai ở chỗ không đọc được (tên hình, phần đã xóa đang theo dõi, trường tự động của Word)",
                remedy="hãy chấp nhận mọi thay đổi và xóa thẻ ở các chỗ đó",
            )
            return


def _refuse_bomb(path: Path, name: str) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except (OSError, ValueError, RuntimeError, zipfile.BadZipFile):
        return  # said better by who opens it
    if unpacked > MOST_UNPACKED:
        raise errors.TemplateError(f"{name}: tệp nén giãn ra quá lớn, có thể là tệp độc hại; hãy chép lại tệp mẫu gốc (cchc init)")
