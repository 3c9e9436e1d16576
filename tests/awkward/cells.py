"""Formulas, error values, and what other programs write into a sheet's XML."""

import re
from pathlib import Path

from openpyxl import Workbook

from tests.awkward.book import BOTH, DOSSIER_HEADER, FIRST, SECOND, D, dossiers, with_first, with_part
from tests.awkward.case import Catalogue, error, warning

CASES = Catalogue()
SHEET = "xl/worksheets/sheet3.xml"


def number_cell(cell: str, tag: bytes, inner: bytes) -> re.Pattern[bytes]:
    return re.compile(rb'<c r="' + cell.encode() + rb'"' + tag + rb">" + inner + rb"</c>")


@CASES.case("formulas that no program has calculated", error("cell-formula-without-value", D, "C2"), says="lưu lại rồi gửi")
def formula_without_value() -> Workbook:
    return with_first("C2", "=4+6")


@CASES.case("totals that no program has calculated", *(warning("cell-formula-without-value", D, f"{letter}4") for letter in "BCDEFGHIJKL"),
            reads=BOTH)  # fmt: skip
def total_formulas_without_value() -> Workbook:
    sums = [f"=SUM({letter}2:{letter}3)" for letter in "BCDEFGHIJKL"]
    return dossiers([DOSSIER_HEADER, FIRST, SECOND, ["Tổng cộng", *sums]])[0]


@CASES.case(
    "a row of nothing but formulas without values",
    *(error("cell-formula-without-value", D, f"{letter}2") for letter in "ACDEGHIKL"),
)
def row_of_formulas() -> Workbook:
    kept = [None if at in (1, 5, 9) else f"=Nguồn!A{at + 1}" for at in range(12)]
    return dossiers([DOSSIER_HEADER, kept])[0]


@CASES.case("a formula's cached value", reads=BOTH, raw=True)
def formula_with_value(folder: Path) -> Path:
    pattern = number_cell("C2", b"[^>]*", b"<v>10</v>")
    return with_part(dossiers()[0], folder, "f.xlsx", SHEET, lambda part: pattern.sub(b'<c r="C2"><f>4+6</f><v>10</v></c>', part))


@CASES.case(
    "error values #N/A, #REF!, #DIV/0!, #VALUE!", *(error("cell-error-value", D, cell) for cell in ("C2", "D2", "E2", "G2"))
)
def error_values() -> Workbook:
    book, sheet = dossiers()
    for cell, value in (("C2", "#N/A"), ("D2", "#REF!"), ("E2", "#DIV/0!"), ("G2", "#VALUE!")):
        sheet[cell].value, sheet[cell].data_type = value, "e"
    return book


@CASES.case(
    "an error value in an optional column", error("cell-error-value", D, "B2"), says="«Tiếp nhận: tổng số (3)» báo lỗi công thức"
)
def error_value_optional() -> Workbook:
    book, sheet = dossiers()
    sheet["B2"].value, sheet["B2"].data_type = "#REF!", "e"
    return book


@CASES.case("#N/A typed as text", error("cell-not-a-count", D, "C2"), says="«#N/A»", raw=True)
def error_typed_as_text(folder: Path) -> Path:
    pattern = number_cell("C2", b"[^>]*", b"<v>10</v>")
    text = b'<c r="C2" t="inlineStr"><is><t>#N/A</t></is></c>'
    return with_part(dossiers()[0], folder, "t.xlsx", SHEET, lambda part: pattern.sub(text, part))


@CASES.case("cells and rows without their places, as some exporters write them", reads=BOTH, raw=True)
def places_left_out(folder: Path) -> Path:
    return with_part(dossiers()[0], folder, "p.xlsx", SHEET, lambda part: re.sub(rb'(<(?:c|row)) r="[A-Z]*\d+"', rb"\1", part))


@CASES.case(
    "hidden rows and errors among cells without their places",
    error("cell-error-value", D, "C3"),
    warning("rows-hidden", D, "A3"),
    raw=True,
)
def places_left_out_with_marks(folder: Path) -> Path:
    book, sheet = dossiers()
    sheet.row_dimensions[3].hidden = True
    sheet["C3"].value, sheet["C3"].data_type = "#N/A", "e"
    return with_part(book, folder, "p.xlsx", SHEET, lambda part: re.sub(rb'(<(?:c|row)) r="[A-Z]*\d+"', rb"\1", part))


@CASES.case("every tag with a prefix, as .NET programs write them", error("cell-formula-without-value", D, "C2"), raw=True)
def tags_with_prefix(folder: Path) -> Path:
    def prefixed(part: bytes) -> bytes:
        return re.sub(rb"<(/?)(\w)", rb"<\1x:\2", part).replace(b"xmlns=", b"xmlns:x=")

    return with_part(with_first("C2", "=4+6"), folder, "x.xlsx", SHEET, prefixed)


@CASES.case("strings cut into runs of different fonts", warning("font-legacy"), reads=BOTH, raw=True)
def rich_text_runs(folder: Path) -> Path:
    run = b'<is><r><rPr><rFont val=".VnTime"/></rPr><t>Ch&#7913;ng</t></r><r><t xml:space="preserve"> th&#7921;c</t></r></is>'
    return with_part(
        dossiers()[0], folder, "r.xlsx", SHEET, lambda part: part.replace(b"<is><t>Ch&#7913;ng th&#7921;c</t></is>", run)
    )


@CASES.case("a cell filled in at XFD1048576 by mistake", error("workbook-unreadable", D, "XFD1048576"), says="đến tận ô XFD1048576")
def cell_far_away() -> Workbook:
    return with_first("XFD1048576", "x")


@CASES.case("cells with a style and nothing in them, as far as row 1048576", reads=BOTH)
def styles_far_away() -> Workbook:
    book, sheet = dossiers()
    sheet["XFD1048576"].number_format = "0.00"
    return book


@CASES.case("a place that no sheet has: ZZZZZZZ99999999999", error("workbook-unreadable", D, None), raw=True)
def place_impossible(folder: Path) -> Path:
    return with_part(dossiers()[0], folder, "i.xlsx", SHEET, lambda part: part.replace(b'r="C3"', b'r="ZZZZZZZ99999999999"'))
