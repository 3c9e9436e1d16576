"""Files that are no workbook, not a whole one, or another one than their name says."""

import csv
import io
import re
import shutil
import zipfile
from pathlib import Path

from tests.awkward.book import BOTH, dossiers, with_part
from tests.awkward.case import Catalogue, Seen, error

CASES = Catalogue()
LOCKED = Path(__file__).with_name("mat-khau.xlsx")
UNREADABLE: Seen = error("workbook-unreadable")


def saved(folder: Path, name: str) -> Path:
    """The good workbook under a name."""
    dossiers()[0].save(folder / "good.xlsx")
    return Path(shutil.copy(folder / "good.xlsx", folder / name))


def written(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


@CASES.case("a workbook with macros (.xlsm), which never run", reads=BOTH, raw=True)
def macros(folder: Path) -> Path:
    path = saved(folder, "m.xlsm")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504)
    return path


@CASES.case("an .xlsx whose name ends in .xls", reads=BOTH, raw=True)
def renamed_to_xls(folder: Path) -> Path:
    return saved(folder, "r.xls")


@CASES.case("the ending in capitals", reads=BOTH, raw=True)
def ending_in_capitals(folder: Path) -> Path:
    return saved(folder, "R.XLSX")


@CASES.case(".csv", UNREADABLE, raw=True, says="tệp .csv không giữ được kiểu số và ngày")
def comma_separated(folder: Path) -> Path:
    stream = io.StringIO()
    csv.writer(stream).writerows([["Mã", "Tình trạng"], ["NV01", "Hoàn thành"]])
    return written(folder, "c.csv", stream.getvalue().encode())


@CASES.case("a text file with the ending .xlsx", UNREADABLE, raw=True, says="không phải bảng tính")
def text_renamed(folder: Path) -> Path:
    return written(folder, "t.xlsx", "Mã;Tình trạng\nNV01;Hoàn thành\n".encode())


@CASES.case("a web page with the ending .xls, as old software exports", UNREADABLE, raw=True, says="trang web")
def web_page_renamed(folder: Path) -> Path:
    return written(folder, "w.xls", b"\xef\xbb\xbf\n<html><body><table><tr><td>1</td></tr></table></body></html>")


@CASES.case("another program's file (.docx inside) with the ending .xlsx", UNREADABLE, raw=True, says="không phải bảng tính")
def document_renamed(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "d.xlsx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return folder / "d.xlsx"


@CASES.case("a PDF", UNREADABLE, raw=True, says="tệp .pdf không phải loại đọc được")
def portable_document(folder: Path) -> Path:
    return written(folder, "p.pdf", b"%PDF-1.7\n")


@CASES.case("0 bytes", UNREADABLE, raw=True, says="tệp rỗng (0 byte)")
def no_bytes(folder: Path) -> Path:
    return written(folder, "z.xlsx", b"")


@CASES.case("a file that is not there", UNREADABLE, raw=True, says="không có tệp này")
def no_file(folder: Path) -> Path:
    return folder / "absent.xlsx"


def _truncated(share: float) -> None:
    def make(folder: Path) -> Path:
        content = saved(folder, "whole.xlsx").read_bytes()
        return written(folder, "cut.xlsx", content[: int(len(content) * share)])

    make.__name__ = f"truncated_to_{round(share * 100)}_percent"
    CASES.case(f"cut off after {share:.0%}", UNREADABLE, raw=True, says="hỏng")(make)


for _share in (0.01, 0.25, 0.5, 0.9, 0.99):
    _truncated(_share)


@CASES.case("protected by a password, as Excel does it", UNREADABLE, raw=True, says="tệp có mật khẩu")
def password(folder: Path) -> Path:
    return Path(shutil.copy(LOCKED, folder / "k.xlsx"))


@CASES.case("a zip bomb: one sheet of 64 MB of noughts", UNREADABLE, raw=True, says="giãn ra quá lớn")
def zip_bomb(folder: Path) -> Path:
    return with_part(dossiers()[0], folder, "b.xlsx", "xl/worksheets/sheet3.xml", lambda part: part + b"0" * (64 * 2**20))


@CASES.case("an archive that says it holds less than it does", UNREADABLE, raw=True)
def sizes_forged(folder: Path) -> Path:
    path = with_part(dossiers()[0], folder, "s.xlsx", "xl/worksheets/sheet3.xml", lambda part: part + b" " * 100_000)
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo("xl/worksheets/sheet3.xml").file_size
    content = path.read_bytes()
    return written(folder, "forged.xlsx", content.replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little")))


@CASES.case("links to other workbooks and addresses, which are never opened", reads=BOTH, raw=True)
def external_links(folder: Path) -> Path:
    path = saved(folder, "e.xlsx")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/externalLinks/externalLink1.xml", "<externalLink/>")
        target = '<Relationship Id="r1" Type="x" Target="http://127.0.0.1:9/x.xlsx" TargetMode="External"/>'
        archive.writestr("xl/externalLinks/_rels/externalLink1.xml.rels", f"<Relationships>{target}</Relationships>")
    return path


@CASES.case("an entity that names a file of this machine", UNREADABLE, raw=True)
def external_entity(folder: Path) -> Path:
    entity = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/hostname">]><worksheet>&e;</worksheet>'
    return with_part(dossiers()[0], folder, "x.xlsx", "xl/workbook.xml", lambda _: entity)


@CASES.case("no part for the shared strings that the cells name", UNREADABLE, raw=True)
def shared_strings_missing(folder: Path) -> Path:
    shared = re.compile(rb't="inlineStr"><is><t>[^<]*</t></is>')
    return with_part(dossiers()[0], folder, "s.xlsx", "xl/worksheets/sheet3.xml", lambda part: shared.sub(b't="s"><v>0</v>', part))


@CASES.case("no part for the styles", reads=BOTH, raw=True)
def styles_missing(folder: Path) -> Path:
    return with_part(dossiers()[0], folder, "s.xlsx", "xl/styles.xml", lambda _: None)


@CASES.case("no list of the sheets", UNREADABLE, raw=True)
def relations_missing(folder: Path) -> Path:
    return with_part(dossiers()[0], folder, "s.xlsx", "xl/_rels/workbook.xml.rels", lambda _: None)


@CASES.case("a sheet's part missing", UNREADABLE, raw=True)
def sheet_part_missing(folder: Path) -> Path:
    return with_part(dossiers()[0], folder, "s.xlsx", "xl/worksheets/sheet3.xml", lambda _: None)


@CASES.case("a chart's sheet among the others", reads=BOTH)
def chart_sheet() -> object:
    book, _ = dossiers()
    book.create_chartsheet("Biểu đồ", 0)
    return book
