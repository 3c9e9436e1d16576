"""Files as LibreOffice saves them, when somebody has opened them there."""

import shutil
import subprocess
from pathlib import Path

from cchc_docs.pdf.office_job import job_folder, profile_option


def save_by_office(path: Path, kind: str, folder: Path) -> None:
    """Writes the file into the folder in the kind, «docx» or one with its filter, under its own stem."""
    with job_folder() as job:
        command = ["soffice", profile_option(job), "--headless", "--convert-to", kind, "--outdir", str(folder), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)


def save_again_by_office(path: Path, folder: Path) -> None:
    """The file as LibreOffice saves it, in its own place; the folder is for the meantime."""
    save_by_office(path, path.suffix[1:], folder)
    shutil.move(folder / path.name, path)
