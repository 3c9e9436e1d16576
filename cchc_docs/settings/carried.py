"""What the installed package carries along."""

from pathlib import Path


def carried_workspace() -> Path:
    """The folder with the templates and the sample: inside the installed package; in a checkout, its root."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "workspace"
    return installed if installed.is_dir() else package.parent
