"""PDFs that other programs make, of twenty kinds: what a clerk may be sent."""

import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from cchc_docs.pdf.office_job import job_folder, profile_option

WORDS = "Kính gửi các đồng chí: đề nghị gửi báo cáo trước ngày 31 tháng 3 năm 2023."
_HTML = (
    f"<html><head><meta charset='utf-8'></head><body><h1>Thông báo</h1><p>{WORDS * 8}</p>"
    "<table border=1><tr><td>1</td><td>Hai</td></tr></table>"
)
_RTF = r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0\fs24 Bao cao thang 3\par Noi dung\par}"
_PS = (
    "%!PS\n/Times-Roman findfont 14 scalefont setfont\n72 700 moveto (BAO CAO) show\n72 100 moveto 400 0 rlineto stroke\nshowpage\n"
)
_SVG = (
    "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='200'><rect width='90' height='50'/>"
    "<text x='20' y='90'>Số liệu</text></svg>"
)
_FODP = """<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2"
office:mimetype="application/vnd.oasis.opendocument.presentation"><office:body><office:presentation><draw:page draw:name="1">
<draw:frame svg:x="2cm" svg:y="2cm" svg:width="20cm" svg:height="3cm"><draw:text-box><text:p>Hội nghị CCHC</text:p></draw:text-box>
</draw:frame></draw:page></office:presentation></office:body></office:document>"""


def _by_office(name: str, content: str) -> Callable[[Path, Path], Path]:
    def make(folder: Path, _good: Path) -> Path:
        source = folder / name
        source.write_text(content, encoding="utf-8")
        with job_folder() as job:
            command = ["soffice", profile_option(job), "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
            subprocess.run(command, check=True, capture_output=True, timeout=120)
        return source.with_suffix(".pdf")

    return make


def _by_program(program: str, *arguments: str, given: str = "") -> Callable[[Path, Path], Path | None]:
    """``{good}`` is a good document's PDF, ``{out}`` what to write, ``{in}`` the given text as a file."""

    def make(folder: Path, good: Path) -> Path | None:
        if shutil.which(program) is None:
            return None
        source, out = folder / "vao.txt", folder / "ra.pdf"
        source.write_text(given, encoding="utf-8")
        filled = [one.replace("{good}", str(good)).replace("{out}", str(out)).replace("{in}", str(source)) for one in arguments]
        done = subprocess.run([program, *filled], capture_output=True, check=True, timeout=60)
        if not out.exists():
            out.write_bytes(done.stdout)
        return out

    return make


def _picture(*sizes: tuple[int, int]) -> Callable[[Path, Path], Path]:
    def make(folder: Path, _good: Path) -> Path:
        pages = [Image.new("RGB", size, "white") for size in sizes]
        for page in pages:
            ImageDraw.Draw(page).text((200, 200), "BAO CAO", fill="black")
        pages[0].save(folder / "quet.pdf", save_all=True, append_images=pages[1:], resolution=150)
        return folder / "quet.pdf"

    return make


def _by_pypdf(change: Callable[[PdfWriter], object]) -> Callable[[Path, Path], Path]:
    def make(folder: Path, good: Path) -> Path:
        writer = PdfWriter(clone_from=PdfReader(BytesIO(good.read_bytes())))
        change(writer)
        with (folder / "sua.pdf").open("wb") as stream:
            writer.write(stream)
        return folder / "sua.pdf"

    return make


def _crop(writer: PdfWriter) -> None:
    for page in writer.pages:
        page.cropbox.upper_right = (400, 700)


def _shrink(writer: PdfWriter) -> None:
    for page in writer.pages:
        page.scale_by(0.5)


def _bytes(writer: PdfWriter) -> BytesIO:
    stream = BytesIO()
    writer.write(stream)
    return BytesIO(stream.getvalue())


def _only_blank(folder: Path, _good: Path) -> Path:
    writer = PdfWriter()
    for _ in range(3):
        writer.add_blank_page(595, 842)
    with (folder / "trang.pdf").open("wb") as stream:
        writer.write(stream)
    return folder / "trang.pdf"


def _raw(operators: bytes) -> Callable[[Path, Path], Path]:
    """A page of operators written by hand, in a font that no file carries."""

    def make(folder: Path, _good: Path) -> Path:
        writer = PdfWriter()
        page = writer.add_blank_page(595, 842)
        stream = DecodedStreamObject()
        stream.set_data(operators)
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})})
        page[NameObject("/Contents")] = writer._add_object(stream)
        with (folder / "tay.pdf").open("wb") as out:
            writer.write(out)
        return folder / "tay.pdf"

    return make


MADE: dict[str, Callable[[Path, Path], Path | None]] = {
    "writer, from HTML": _by_office("trang.html", _HTML),
    "writer, from text": _by_office("thu.txt", "\n\n".join([WORDS * 5] * 30)),
    "writer, from RTF": _by_office("thu.rtf", _RTF),
    "calc": _by_office("bang.csv", "\n".join(f"{n},Việc {n},{n * 3}" + ",x" * 20 for n in range(120))),
    "impress": _by_office("trinh-chieu.fodp", _FODP),
    "draw": _by_office("hinh.svg", _SVG),
    "ps2pdf": _by_program("ps2pdf", "{in}", "{out}", given=_PS),
    "ghostscript, from PostScript": _by_program("gs", "-q", "-sDEVICE=pdfwrite", "-o", "{out}", "{in}", given=_PS),
    "ghostscript, distilled": _by_program("gs", "-q", "-sDEVICE=pdfwrite", "-o", "{out}", "{good}"),
    "ghostscript, as pictures": _by_program("gs", "-q", "-sDEVICE=pdfimage24", "-r60", "-o", "{out}", "{good}"),
    "ghostscript, four pages on one": _by_program("gs", "-q", "-sDEVICE=pdfwrite", "-sNupControl=2x2", "-o", "{out}", "{good}"),
    "qpdf, linearized": _by_program("qpdf", "--linearize", "{good}", "{out}"),
    "qpdf, turned": _by_program("qpdf", "--rotate=+90", "{good}", "{out}"),
    "qpdf, backwards": _by_program("qpdf", "{good}", "--pages", "{good}", "z-1", "--", "{out}"),
    "pillow, a scan": _picture((1240, 1754), (1240, 1754)),
    "pillow, a large picture": _picture((3000, 900)),
    "pypdf, cropped": _by_pypdf(_crop),
    "pypdf, scaled": _by_pypdf(_shrink),
    "pypdf, bound twice": _by_pypdf(lambda writer: writer.append(_bytes(writer))),
    "pypdf, blank": _only_blank,
    "by hand, letters one by one": _raw(
        b"BT /F1 1 Tf 14 0 0 14 72 700 Tm (B) Tj 1 0 Td (A) Tj 0 -2 Td (O) Tj ET 0 0 m 700 900 l S"
    ),
    "by hand, upright and mirrored": _raw(
        b"BT /F1 12 Tf 0 1 -1 0 90 90 Tm (DOC) Tj -1 0 0 1 300 300 Tm (GUONG) Tj 3 Tr (AN) Tj ET"
    ),
}
"""By the program, given a folder of its own and a good document's PDF; None when the program is not on this machine."""
