"""Signed files that went into a whole: their copies, byte for byte, lie beside it, for only there the signatures can be verified."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from cchc_docs.domain.register_entry import ORIGINAL
from cchc_docs.workflows.guest_files import GuestFile
from cchc_docs.workflows.protection import MADE, refuse_foreign, remove_made
from cchc_docs.workflows.publication import Publication


def keep_originals(outgoing: Publication, target: str, signed: Mapping[str, GuestFile]) -> tuple[Path, ...]:
    """Publishes a copy of each signed file, by its name, in the folder beside the whole; gives where they will be."""
    folder = _folder(target)
    for name, file in signed.items():
        refuse_foreign(outgoing.target / folder, name)
        outgoing.path(f"{folder}/{name}").write_bytes(file.read())
        outgoing.path(f"{folder}/{MADE}/{name}.sha256").write_text(file.digest, encoding="ascii")
    return tuple(outgoing.target / folder / name for name in signed)


def forget_originals(target: Path, kept: Sequence[Path]) -> None:
    """Takes away the copies that an earlier merge has kept and this one has not; a changed one is somebody's and stays."""
    folder = target.parent / _folder(target.name)
    for known in (folder / MADE).glob("*.sha256"):
        name = known.name.removesuffix(".sha256")
        if folder / name not in kept:
            remove_made(folder, name)
    for empty in (folder / MADE, folder):
        if empty.is_dir() and not any(empty.iterdir()):
            empty.rmdir()


def copied_originals(signed: Mapping[str, GuestFile], record: Path) -> list[Path]:
    """The copies of signed files in a record, where everything lies side by side."""
    for name, file in signed.items():
        (record / f"{ORIGINAL}{name}").write_bytes(file.read())
    return [record / f"{ORIGINAL}{name}" for name in signed]


def originals_of(pdf: Path) -> list[Path]:
    """The copies that lie beside the PDF."""
    return sorted(path for path in (pdf.parent / _folder(pdf.name)).glob("*.pdf") if path.is_file())


def _folder(target: str) -> str:
    """«ho-so.goc» of «ho-so.pdf»."""
    return Path(target).with_suffix(".goc").name
