"""Awkward workbooks as people really send them, each made by a few lines and catalogued in the README beside."""

from tests.awkward import cells, dates, files, headers, layout, merges, numbers, office, texts
from tests.awkward.case import Case

CASES: tuple[Case, ...] = tuple(
    case for module in (headers, layout, merges, numbers, dates, texts, cells, files) for case in module.CASES.values()
)
"""Those that are a single file made by a script."""

OFFICE_CASES: tuple[Case, ...] = tuple(office.CASES.values())
"""Those that LibreOffice saves as .xlsx, .xls and .ods during the run."""
