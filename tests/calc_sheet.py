"""The main figures of the year as formulas over copied cells, calculated by LibreOffice Calc."""

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook

from tests.recomputation import COLUMNS, INPUTS, PERIODS, REPORTED

_LETTERS = "ABCDEFGHIJKL"
_SUMMED = (
    "tt_tin_bai", "td_pakn_nhan", "hl_thu_ve", "hl_hai_long", "cqs_ho_so_phi", "cqs_thanh_toan", "cqs_van_ban_di",
    "cqs_van_ban_di_ky_so",
)  # fmt: skip
_SHEETS = (
    "Hồ sơ TTHC", "Nhiệm vụ", "Kinh phí", "Tổ chức bộ máy, nhân sự", *dict.fromkeys(REPORTED[code][0] for code in _SUMMED)
)  # fmt: skip
CUMULATIVE = tuple(period for period in PERIODS if len(PERIODS[period]) > 1)


def _form(code: str, months: Sequence[int]) -> str:
    """A column of II.06a over the months, the row of totals left out."""
    letter = _LETTERS[COLUMNS[code] - 2]
    return "+".join(
        f"SUMIF('{month} Hồ sơ TTHC'!$A$4:$A$40,\"<>Tổng cộng\",'{month} Hồ sơ TTHC'!${letter}$4:${letter}$40)" for month in months
    )


def _beside(code: str, months: Sequence[int]) -> str:
    """The numbers beside a label."""
    sheet, label, _ = REPORTED[code]
    return "+".join(f"SUMIF('{month} {sheet}'!$A$3:$A$20,\"{label}\",'{month} {sheet}'!$B$3:$B$20)" for month in months)


def formulas(months: Sequence[int]) -> dict[str, str]:
    """Group and code → formula; the parts of shares are cells named by their codes."""
    first, last, since = months[:1], months[-1:], range(1, months[-1] + 1)
    flows = ("truc_tuyen", "truc_tiep", "truoc_han", "dung_han", "qua_han")
    made = {f"ho_so/{code}": _form(code, months) for code in flows}
    made["ho_so/ky_truoc"] = _form("ky_truoc", first)
    made |= {f"ho_so/{code}": _form(code, last) for code in ("dang_trong_han", "dang_qua_han")}
    made["ho_so/tiep_nhan"] = "[ho_so/truc_tuyen]+[ho_so/truc_tiep]+[ho_so/ky_truoc]"
    made["ho_so/da_giai_quyet"] = "[ho_so/truoc_han]+[ho_so/dung_han]+[ho_so/qua_han]"
    made["ho_so/ty_le_dung_han"] = "([ho_so/truoc_han]+[ho_so/dung_han])/[ho_so/da_giai_quyet]"
    made["ho_so/ty_le_766"] = "([ho_so/truoc_han]+[ho_so/dung_han]+[ho_so/dang_trong_han])/[ho_so/tiep_nhan]"
    made["ho_so/ty_le_truc_tuyen"] = "[ho_so/truc_tuyen]/([ho_so/truc_tuyen]+[ho_so/truc_tiep])"
    made |= {f"bao_cao/{code}": _beside(code, months) for code in _SUMMED}
    made["bao_cao/bm_co_mat"] = _beside("bm_co_mat", last)
    made["bao_cao/td_pakn_con"] = f"{_beside('td_pakn_ky_truoc', first)}+[bao_cao/td_pakn_nhan]-({_beside('td_pakn_xong', months)})"
    made["bao_cao/ty_le_thanh_toan"] = "[bao_cao/cqs_thanh_toan]/[bao_cao/cqs_ho_so_phi]"
    made["bao_cao/ty_le_ky_so"] = "[bao_cao/cqs_van_ban_di_ky_so]/[bao_cao/cqs_van_ban_di]"
    made["chi_tiet/kp_da_chi"] = "+".join(f"SUM('{month} Kinh phí'!$D$4:$D$40)" for month in months)
    made["nhiem_vu/hoan_thanh"] = "+".join(f"COUNTIF('{month} Nhiệm vụ'!$B$4:$B$40,\"Hoàn thành\")" for month in since)
    made["nhiem_vu/ty_le_hoan_thanh"] = (
        "[nhiem_vu/hoan_thanh]/(COUNTA('Kế hoạch'!$A$4:$A$40)-COUNTIF('Kế hoạch'!$A$4:$A$40,\"Thường xuyên*\"))"
    )
    return made


def _with_cells(formula: str, rows: Mapping[str, int]) -> str:
    """The formula with the cell of each figure that it names."""
    return re.sub(r"\[([^]]+)\]", lambda named: f"$B${rows[named[1]]}", formula)


def write(path: Path) -> None:
    """The copied cells, and a sheet of formulas for each cumulative period."""
    target = Workbook()
    target.remove(target.worksheets[0])
    for month in range(1, 13):
        source = load_workbook(INPUTS / f"thang-{month:02d}.xlsx")
        for name in _SHEETS:
            page = target.create_sheet(f"{month} {name}")
            for line in source[name].iter_rows(values_only=True) if name in source.sheetnames else ():
                page.append(line)
    deadlines = target.create_sheet("Kế hoạch")
    tasks = load_workbook(INPUTS / "ke-hoach.xlsx")["Nhiệm vụ"]
    for row in range(4, tasks.max_row + 1):
        deadlines.cell(row, 1, tasks.cell(row, 8).value)
    for period in CUMULATIVE:
        page, made = target.create_sheet(period), formulas(PERIODS[period])
        rows = {name: row for row, name in enumerate(made, start=1)}
        for name, row in rows.items():
            page.cell(row, 1, name)
            page.cell(row, 2, "=" + _with_cells(made[name], rows))
    target.save(path)


def calculate(program: Path, folder: Path) -> dict[str, dict[str, float]]:
    """Period → group and code → number, as Calc has calculated it."""
    source, profile = folder / "so-lieu.xlsx", (folder / "profile").as_uri()
    write(source)
    command = [str(program), f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "xlsx"]
    subprocess.run(
        [*command, "--outdir", str(folder / "calculated"), str(source)],
        env={**os.environ, "TMPDIR": str(folder), "SAL_USE_VCLPLUGIN": "svp"},
        capture_output=True,
        timeout=120,
        check=True,
    )
    book = load_workbook(folder / "calculated" / source.name, data_only=True)
    return {period: {str(name.value): float(str(value.value)) for name, value in book[period].iter_rows()} for period in CUMULATIVE}
