"""Making a workspace."""

import shutil
from pathlib import Path

from cchc_docs.errors import OutputError
from cchc_docs.settings.carried import carried_workspace
from cchc_docs.settings.workspace import Workspace


def initialize(folder: Path, *, sample: bool) -> list[Path]:
    """Makes a workspace with the templates and, with ``sample``, the sample year's inputs; gives the files made.

    Raises :class:`~cchc_docs.errors.OutputError` when the folder holds something already: nothing is ever overwritten.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputError(f"{folder.as_posix()}: đã có và không trống; hãy chọn thư mục mới để không ghi đè tệp của ai")
    source, target = Workspace(carried_workspace()), Workspace(folder)
    try:
        shutil.copytree(source.templates, target.templates, ignore=_IGNORED)
        if sample:
            shutil.copytree(source.inputs, target.inputs, ignore=_IGNORED)
        else:
            target.inputs.mkdir()
        (folder / "outputs").mkdir()
    except OSError as error:
        raise OutputError(
            f"{folder.as_posix()}: không tạo được ({error.strerror}); hãy kiểm tra quyền ghi và dung lượng đĩa"
        ) from error
    return sorted(path for path in folder.rglob("*") if path.is_file())


_IGNORED = shutil.ignore_patterns("~$*", ".~lock.*", "*.loi.xlsx", "*.loi.docx")
