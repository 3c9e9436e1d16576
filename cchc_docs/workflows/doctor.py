"""Looking after the machine and the workspace: what is wrong and how to mend it."""

from dataclasses import dataclass

from cchc_docs.errors import CchcError
from cchc_docs.pdf.libreoffice import INSTALL_COMMAND, OLDEST, LibreOffice
from cchc_docs.pdf.office_job import job_folder
from cchc_docs.settings.carried import carried_workspace
from cchc_docs.settings.workspace import Workspace
from cchc_docs.word.template import check_template
from cchc_docs.workflows.conversion import Engine, fonts_in_use, require_vietnamese_font


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that was looked at."""

    subject: str
    good: bool
    text: str
    """What was found; for something bad, with the remedy."""

    exit_status: int = 0
    """What the command ends with when this is bad."""


def examine(workspace: Workspace, engine: Engine) -> list[Finding]:
    """LibreOffice, the font that will really be embedded, the templates, the workspace."""
    return [*_office(engine), *_templates(workspace), _workspace(workspace)]


def _office(engine: Engine) -> list[Finding]:
    try:
        office = engine()
        version = office.version()
    except CchcError as error:
        return [Finding(subject="LibreOffice", good=False, text=str(error), exit_status=error.exit_status)]
    said = f"{'.'.join(map(str, version))} ({office.program})"
    if version < OLDEST:
        wanted = ".".join(map(str, OLDEST))
        return [
            Finding(subject="LibreOffice", good=False, text=f"{said}: cần bản {wanted} trở lên; {INSTALL_COMMAND}", exit_status=5)
        ]
    return [Finding(subject="LibreOffice", good=True, text=said), _fonts(office)]


def _fonts(office: LibreOffice) -> Finding:
    with job_folder() as folder:
        try:
            fonts = fonts_in_use(office, folder)
            require_vietnamese_font(fonts)
        except CchcError as error:
            return Finding(subject="Phông chữ", good=False, text=str(error), exit_status=error.exit_status)
    names = ", ".join(sorted({font.name.split("-")[0] for font in fonts}))
    return Finding(subject="Phông chữ", good=True, text=f"«Times New Roman» được nhúng bằng {names}, đủ chữ tiếng Việt")


def _templates(workspace: Workspace) -> list[Finding]:
    found = sorted(path for path in workspace.templates.glob("*.docx") if not path.name.startswith("~$"))
    known = {path.name for path in Workspace(carried_workspace()).templates.glob("*.docx")}
    findings = [
        Finding(
            subject="Tệp mẫu",
            good=False,
            text=f"thiếu templates/{name}; hãy chép lại từ một không gian làm việc mới (cchc init THƯ_MỤC)",
            exit_status=4,
        )
        for name in sorted(known - {path.name for path in found})
    ]
    for path in found:
        try:
            check_template(path, workspace.name(path))
        except CchcError as error:
            findings.append(Finding(subject="Tệp mẫu", good=False, text=str(error), exit_status=error.exit_status))
    return findings or [Finding(subject="Tệp mẫu", good=True, text=f"{len(found)} tệp, các thẻ đọc được")]


def _workspace(workspace: Workspace) -> Finding:
    if not workspace.agency.is_file():
        text = f"thiếu {workspace.name(workspace.agency)}; hãy chuyển đến đúng thư mục hoặc tạo mới bằng lệnh: cchc init THƯ_MỤC"
        return Finding(subject="Không gian làm việc", good=False, text=text, exit_status=3)
    years = ", ".join(map(str, workspace.years())) or "chưa có năm nào"
    return Finding(subject="Không gian làm việc", good=True, text=f"{workspace.root.resolve().as_posix()} (năm: {years})")
