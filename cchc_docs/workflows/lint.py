"""Judging Word files and PDFs: documents by the form of Decree 30, templates by their tags."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from cchc_docs.checks.catalogue import CATALOGUE
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.rule import Rule
from cchc_docs.conformity.rules import RULES
from cchc_docs.domain.agency import Agency
from cchc_docs.domain.template_field import TemplateFields
from cchc_docs.errors import CchcError, TemplateError, UsageError
from cchc_docs.issues import Issue, Place, Severity, exit_status, has_errors
from cchc_docs.pdf.page_geometry import read_geometry
from cchc_docs.settings.workspace import Workspace
from cchc_docs.word.commenting import is_annotated
from cchc_docs.word.package import open_document
from cchc_docs.word.structure import read_structure
from cchc_docs.word.template_lint import count_tags, lint_template
from cchc_docs.workflows.document_form import judge_form, judge_pages
from cchc_docs.workflows.inputs import read_checked_agency

TEMPLATE, ANNOTATED = "Tệp mẫu", "Bản chú thích"
_MANY_TAGS = 3
_PDF = ".pdf"
_OLE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, kw_only=True)
class Linted:
    """One file and what was found in it."""

    file: str
    kind: str
    """«Báo cáo», «Phụ lục», «Tệp mẫu»; «không rõ loại» when nothing says it; empty when it could not be read."""

    issues: tuple[Issue, ...]

    @property
    def is_document(self) -> bool:
        """Whether it is a Word document that was judged by its form."""
        return self.kind not in ("", TEMPLATE, ANNOTATED) and self.file.lower().endswith(".docx")


def lint(workspace: Workspace, files: Sequence[Path]) -> list[Linted]:
    """Every finding in the files; one that cannot be read is an issue of its own and does not hide the others.

    The agency's overrides and the days on which its names hold are used when its workbook is there and readable.
    """
    agency = read_checked_agency(workspace)[0] if workspace.agency.is_file() else None
    linted = [_lint(workspace.name_of(file.resolve()), file, agency) for file in files]
    return [*linted, *([_agency_not_used(workspace)] if agency is None and workspace.agency.is_file() else ())]


def _agency_not_used(workspace: Workspace) -> Linted:
    name = workspace.name(workspace.agency)
    message = "bảng có lỗi nên tên cơ quan và trang «Nới kiểm tra» không được dùng khi soát; hãy chạy cchc check rồi sửa"
    issue = Issue(code="agency-not-used", severity=Severity.WARNING, message=message, place=Place(file=name))
    return Linted(file=name, kind="", issues=(issue,))


def _lint(name: str, file: Path, agency: Agency | None) -> Linted:
    if refusal := _refusal(file):
        return _unreadable(name, refusal)
    try:
        if file.suffix.lower() == _PDF:
            form, issues = judge_pages(read_geometry(file, name), name, agency)
            return Linted(file=name, kind=_kind(form), issues=tuple(issues))
        document = open_document(file, name)
        if is_annotated(document):
            return Linted(file=name, kind=ANNOTATED, issues=(_our_copy(name),))
        if is_template(file, count_tags(document)):
            return Linted(file=name, kind=TEMPLATE, issues=tuple(lint_template(file, name, _fields(file.name))))
        form, issues = judge_form(read_structure(document), name, agency)
    except CchcError as error:
        return _unreadable(name, str(error).removeprefix(f"{name}: "))
    return Linted(file=name, kind=_kind(form), issues=tuple(issues))


def _our_copy(name: str) -> Issue:
    message = "là bản sao có chú thích do cchc lint --annotate ghi nên không soát lại; hãy sửa và soát tệp gốc"
    return Issue(code="annotated-copy", severity=Severity.WARNING, message=message, place=Place(file=name))


def status_of(linted: Sequence[Linted]) -> int:
    """The status to end with: 3 when a file could not be read, 4 when a template is wrong, 1 for errors of form."""
    status = exit_status([issue for one in linted for issue in one.issues])
    wrong_template = any(one.kind == TEMPLATE and has_errors(one.issues) for one in linted)
    return TemplateError.exit_status if status == 1 and wrong_template else status


def _refusal(file: Path) -> str:
    """Why the file cannot be a .docx or a PDF, seen from outside; empty when it may be one."""
    if file.is_dir():
        return "thư mục không có tệp Word .docx hay PDF nào để soát; hãy kiểm tra lại đường dẫn"
    if not file.exists():
        return "không có tệp này; hãy kiểm tra lại đường dẫn"
    if file.suffix.lower() == _PDF:
        return ""
    if file.suffix.lower() != ".docx":
        return "không phải tệp Word .docx hoặc PDF; hãy mở bằng Word rồi lưu thành .docx"
    with file.open("rb") as opened:
        if opened.read(len(_OLE)) == _OLE:
            return "tệp đặt mật khẩu hoặc là Word đời cũ (.doc); hãy bỏ mật khẩu, lưu thành .docx rồi thử lại"
    return ""


def is_template(file: Path, tags: int) -> bool:
    """A file of the folder of templates, or one with so many tags that they cannot be leftovers."""
    if not tags:
        return False
    return tags >= _MANY_TAGS or file.resolve().parent.name == "templates" or file.name in _template_fields()


def _unreadable(name: str, message: str) -> Linted:
    issue = Issue(code="document-unreadable", message=message, place=Place(file=name), unreadable=True)
    return Linted(file=name, kind="", issues=(issue,))


def _template_fields() -> Mapping[str, TemplateFields]:
    """What each template may name; imported only when a file has tags, for it takes everything that drafts with it."""
    from cchc_docs.workflows.template_fields import TEMPLATE_FIELDS

    return TEMPLATE_FIELDS


def _fields(name: str) -> TemplateFields:
    """What the template may name; one of an unknown name may name what any may."""
    known = _template_fields().get(name)
    return (
        known if known is not None else tuple({one.name: one for fields in _template_fields().values() for one in fields}.values())
    )


def _kind(form: Form) -> str:
    if form.is_annex:
        return "Phụ lục"
    return form.kind.title if form.kind else "không rõ loại"


def explain(name: str) -> Rule:
    """The rule of the name. Raises :class:`~cchc_docs.errors.UsageError` naming the nearest."""
    if name in RULES:
        return RULES[name]
    if name in CATALOGUE:
        raise UsageError(f"«{name}» là mã lỗi, không phải quy tắc thể thức; hãy xem docs/issues.md")
    near = get_close_matches(name, RULES, n=1)
    hint = f"có phải là «{near[0]}»?" if near else "danh sách ở docs/the-thuc.md"
    raise UsageError(f"không có quy tắc «{name}»; {hint}")
