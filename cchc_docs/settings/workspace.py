"""The folders and file names of a workspace."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.domain.period_key import PeriodKey, PeriodKind

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_OWN_WORKBOOKS = {
    PeriodKind.THREE_MONTHS: "3-thang",
    PeriodKind.HALF_YEAR: "6-thang",
    PeriodKind.NINE_MONTHS: "9-thang",
    PeriodKind.YEAR: "nam",
}
_READ = re.compile(r"ke-hoach|thang-(?:0[1-9]|1[0-2])|quy-[1-4]|3-thang|6-thang|9-thang|nam|hop-.+|.+\.loi")
"""The names, without their ends, of workbooks that a year's folder may hold."""

_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
_MISTAKEN = (".csv", ".tsv", ".txt", ".xlsb", ".fods", ".et", ".htm", ".html", ".xml")
"""What people send for a workbook: found as well, so that the reader can say why it is none."""


@dataclass(frozen=True)
class Workspace:
    """A folder with ``templates``, ``inputs`` and ``outputs``. Only names are decided here; nothing is read."""

    root: Path
    shared_templates: Path | None = None
    """The templates of several workspaces, when this one has none of its own."""

    @property
    def templates(self) -> Path:
        """The Word templates."""
        return self.shared_templates or self.root / "templates"

    @property
    def inputs(self) -> Path:
        """The clerks' workbooks."""
        return self.root / "inputs"

    @property
    def agency(self) -> Path:
        """The agency's workbook."""
        return _found(self.inputs / "co-quan.xlsx")

    @property
    def certificates(self) -> Path:
        """The certificates of those who sign for the agency, or of who issues them."""
        return self.inputs / "chung-thu"

    @property
    def record(self) -> Path:
        """The issued documents and their register; nothing in it is ever made again."""
        return self.root / "van-ban-di"

    @property
    def register(self) -> Path:
        """The outgoing register."""
        return self.record / "so-van-ban.sqlite3"

    def plan(self, year: int) -> Path:
        """The year's plan."""
        return _found(self.inputs / str(year) / "ke-hoach.xlsx")

    def evidence(self, year: int) -> Path:
        """The year's evidence: PDF, scans, pictures."""
        return self.inputs / str(year) / "minh-chung"

    def results(self, year: int, month: int) -> Path:
        """The month's results when one workbook holds them all; .xlsx unless there is one of another kind."""
        return _found(self.inputs / str(year) / f"thang-{month:02d}.xlsx")

    def own_results(self, key: PeriodKey) -> Path | None:
        """The workbook of a period whose days are not those of its months; None for kinds that have none."""
        names = {PeriodKind.QUARTER: f"quy-{key.number}", **_OWN_WORKBOOKS}
        return _found(self.inputs / str(key.year) / f"{names[key.kind]}.xlsx") if key.kind in names else None

    def unit_results(self, year: int, month: int) -> list[Path]:
        """The month's workbooks of single units, in the folder of the month; marks and annotated copies left out."""
        folder = self.inputs / str(year) / f"thang-{month:02d}"
        found = (path for path in folder.glob("*") if path.suffix.lower() in (*_WORKBOOKS, *_MISTAKEN))
        return sorted(path for path in found if not path.name.startswith("~$") and not path.name.endswith(".loi.xlsx"))

    def unit_form(self, year: int, month: int, unit: str) -> Path:
        """Where the month's workbook of one unit belongs; the code is made fit for a file name."""
        name = _NOT_IN_NAMES.sub("-", unit).strip(". ") or "-"
        return _found(self.inputs / str(year) / f"thang-{month:02d}" / f"{name}.xlsx")

    def meeting(self, key: PeriodKey, number: int = 1) -> Path:
        """The workbook of the period's meeting, or of the day's; ``number`` is 2 for the second one of the same key."""
        return _found(self.inputs / str(key.year) / f"hop-{str(key).lower()}{again(number)}.xlsx")

    def meetings(self, year: int) -> list[Path]:
        """The year's workbooks of meetings; marks and annotated copies left out."""
        found = (path for path in (self.inputs / str(year)).glob("hop-*") if path.suffix.lower() in _WORKBOOKS)
        return sorted(path for path in found if not path.name.endswith(".loi.xlsx"))

    def unread(self, year: int) -> list[Path]:
        """The workbooks in the year's folder whose names nothing reads: «thang-2.xlsx», «thang-02 (bản sao).xlsx»."""
        found = (path for path in (self.inputs / str(year)).glob("*") if path.suffix.lower() in _WORKBOOKS and path.is_file())
        return sorted(path for path in found if not path.name.startswith(("~$", ".")) and not _READ.fullmatch(path.stem))

    def annotated(self, workbook: Path) -> Path:
        """The copy of a workbook in which its issues are marked; readers skip it. Of two of one name each has its own."""
        name = workbook.name if workbook.suffix != ".xlsx" and workbook.with_suffix(".xlsx").is_file() else workbook.stem
        return workbook.with_name(f"{name}.loi.xlsx")

    def outputs(self, key: PeriodKey, unit: str | None = None) -> Path:
        """The folder of the drafts for a period; of a unit's own, in a folder below it."""
        folder = self.root / "outputs" / str(key.year) / str(key)
        return folder / plain_name(unit) if unit else folder

    def years(self) -> list[int]:
        """The years that have a folder of inputs."""
        return sorted(int(folder.name) for folder in self.inputs.glob("[12][0-9][0-9][0-9]") if folder.is_dir())

    def months(self, year: int) -> list[int]:
        """The months of the year that have results."""
        return [month for month in range(1, 13) if self.results(year, month).is_file() or self.unit_results(year, month)]

    def name(self, path: Path) -> str:
        """The path as messages print it: relative to the workspace, with forward strokes."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()

    def name_of(self, resolved: Path) -> str:
        """The same for an absolute path without links."""
        root = self.root.resolve()
        return resolved.relative_to(root).as_posix() if resolved.is_relative_to(root) else resolved.as_posix()


def again(number: int) -> str:
    """What stands in file names of the second and later meetings of a key: «-lan-2»; nothing for the first."""
    return f"-lan-{number}" if number > 1 else ""


def plain_name(code: str) -> str:
    """A unit's code as a folder's name: small letters without accents, digits, and hyphens for all else."""
    letters = unicodedata.normalize("NFD", code.casefold().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(one for one in letters if not unicodedata.combining(one))).strip("-") or "don-vi"


def rivals(path: Path) -> list[Path]:
    """Other files that could be meant by the workbook: of the same name, of another kind."""
    return [other for other in _candidates(path) if other != path]


def _found(path: Path) -> Path:
    return next(iter(_candidates(path)), path)


def _candidates(path: Path) -> list[Path]:
    kinds = (*_WORKBOOKS, *_MISTAKEN)
    return [other for other in (path.with_suffix(kind) for kind in kinds) if other.is_file()]
