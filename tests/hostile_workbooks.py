"""Workbooks that would fetch, run or swamp something."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def book(fill: Callable[[Worksheet], object]) -> bytes:
    """A workbook with a word of its own in A1."""
    made = Workbook()
    sheet = made.worksheets[0]
    sheet["A1"] = "Số liệu"
    fill(sheet)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def formula(text: str) -> bytes:
    """With the formula in B3."""
    return book(lambda sheet: sheet.__setitem__("B3", text))


def with_parts(parts: Mapping[str, bytes], replaced: Mapping[str, tuple[bytes, bytes]] | None = None) -> bytes:
    """With further parts, and some of its own changed."""
    source, target = io.BytesIO(book(lambda _: None)), io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if replaced and name in replaced:
                content = content.replace(*replaced[name])
            new.writestr(name, content)
        for name, content in parts.items():
            new.writestr(name, content)
    return target.getvalue()


def related(kind: str, target: str, *, external: bool = True) -> bytes:
    mode = ' TargetMode="External"' if external else ""
    return (
        f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/></Relationships>'
    ).encode()


def other_book(target: str) -> bytes:
    """Whose A2 is a cell of another workbook, as Excel writes it: with what it was when it was saved."""
    link = (
        f'<externalLink xmlns="{_MAIN}"><externalBook xmlns:r="{_OFFICE}" r:id="rId1"><sheetNames><sheetName val="Sheet"/></sheetNames>'
        "</externalBook></externalLink>"
    )
    cell = b'<row r="2"><c r="A2"><f>[1]Sheet!$A$1</f><v>7</v></c></row></sheetData>'
    return with_parts(
        {
            "xl/externalLinks/externalLink1.xml": link.encode(),
            "xl/externalLinks/_rels/externalLink1.xml.rels": related("externalLinkPath", target),
        },
        {"xl/worksheets/sheet1.xml": (b"</sheetData>", cell)},
    )


def linked_picture(target: str) -> bytes:
    """A drawing whose picture lies elsewhere."""
    space = "http://schemas.openxmlformats.org/drawingml/2006"
    drawing = (
        f'<xdr:wsDr xmlns:xdr="{space}/spreadsheetDrawing" xmlns:a="{space}/main" xmlns:r="{_OFFICE}"><xdr:oneCellAnchor><xdr:from>'
        "<xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
        '<xdr:ext cx="900000" cy="900000"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="x"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>'
        '<a:blip r:link="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>'
        "</xdr:wsDr>"
    )
    kind = b"application/vnd.openxmlformats-officedocument.drawing+xml"
    kinds = b'<Override PartName="/xl/drawings/drawing1.xml" ContentType="%s"/></Types>' % kind
    return with_parts(
        {
            "xl/drawings/drawing1.xml": drawing.encode(),
            "xl/drawings/_rels/drawing1.xml.rels": related("image", target),
            "xl/worksheets/_rels/sheet1.xml.rels": related("drawing", "../drawings/drawing1.xml", external=False),
        },
        {
            "[Content_Types].xml": (b"</Types>", kinds),
            "xl/worksheets/sheet1.xml": (b"</worksheet>", f'<drawing xmlns:r="{_OFFICE}" r:id="rId1"/></worksheet>'.encode()),
        },
    )


def hostile_workbooks(web: str, secret: Path) -> Mapping[str, tuple[bytes, tuple[str | None, str | None]]]:
    """Each by its name, with sheet and cell where it is to be found; ``secret`` is a workbook of this machine."""
    nowhere, there = (None, None), ("Sheet", "B3")
    named = b'<definedNames><definedName name="x">[1]Sheet!$A$1</definedName></definedNames><calcPr'
    return {
        "WEBSERVICE": (formula(f'=_xlfn.WEBSERVICE("{web}/so")'), there),
        "IMAGE": (formula(f'=_xlfn.IMAGE("{web}/anh.png")'), there),
        "RTD": (formula('=RTD("may.chu",,"x")'), there),
        "DDE": (formula("=cmd|'/c calc'!A0"), there),
        "cell of another workbook": (formula(f"='{secret.parent}/[{secret.name}]Sheet'!$A$1"), there),
        "cell by address": (formula(f"='{secret.as_uri()}'#$Sheet.A1"), there),
        "cell on the web": (formula(f"='{web}/[so.xlsx]Sheet'!$A$1"), there),
        "external link": (other_book(secret.as_uri()), nowhere),
        "external link on the web": (other_book(f"{web}/so.xlsx"), nowhere),
        "picture on the web": (linked_picture(f"{web}/anh.png"), nowhere),
        "picture on this machine": (linked_picture(secret.as_uri()), nowhere),
        "defined name": (with_parts({}, {"xl/workbook.xml": (b"<calcPr", named)}), nowhere),
        "macros": (with_parts({"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}), nowhere),
        "nested archive": (with_parts({"xl/embeddings/oleObject1.bin": b"PK"}), nowhere),
        "ActiveX": (with_parts({"xl/activeX/activeX1.xml": b"<x/>"}), nowhere),
        "connection": (with_parts({"xl/connections.xml": b"<connections/>"}), nowhere),
        "a cell far away": (book(lambda sheet: sheet.__setitem__("XFD1048576", 1)), ("Sheet", None)),
    }


def harmless_workbooks(web: str) -> Mapping[str, bytes]:
    """What looks like it and is not."""
    table = '=SUM(Bang1[Số hồ sơ])+SUM(Sheet!A1:A2)+IF(A1="[x]Sheet!A1",1,0)'
    return {
        "an address to click on": book(lambda sheet: setattr(sheet["B3"], "hyperlink", f"{web}/trang")),
        "HYPERLINK": formula(f'=HYPERLINK("{web}/trang","Trang của xã")'),
        "formulas of its own": formula(table),
        "words": book(lambda sheet: sheet.__setitem__("B3", "WEBSERVICE(x) cmd|'/c'!A0")),
    }
