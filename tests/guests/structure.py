"""Guests whose file is put together in another way than usual, or is broken."""

import base64
import functools
import re
import subprocess
import tempfile
import zlib
from pathlib import Path

from tests.guests.guest_case import GuestCase, refused, taken
from tests.guests.raw import A4, DRAWN, paged, simple, stream, updated, written


def by_qpdf(*arguments: str, pages: int = 2) -> bytes:
    """A file of ours rewritten by qpdf."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "nguon.pdf"), Path(folder, "ra.pdf")
        source.write_bytes(written(paged(pages)))
        subprocess.run(["qpdf", *arguments, source, target], check=True)
        return target.read_bytes()


def hybrid() -> bytes:
    """The page's content is known to the stream of references alone, which older readers do not see."""
    objects = paged()
    del objects[3]
    whole = written(objects)
    body = whole[: whole.rindex(b"xref\n0")]
    hidden = len(body)
    body += b"3 0 obj\n%s\nendobj\n" % stream(DRAWN)
    table = len(body)
    rows = b"".join(bytes([1]) + place.to_bytes(4, "big") + b"\0" for place in (hidden, table))
    body += b"4 0 obj\n%s\nendobj\n" % stream(rows, b"/Type/XRef/Size 11/Index[3 2]/W[1 4 1]/Root 1 0 R")
    start = len(body)
    lines = []
    for number in range(11):
        found = re.search(rb"(?:^|\n)%d 0 obj" % number, body)
        used = found is not None and number not in (3, 4)
        place = (found.start() + 1 if body[found.start() : found.start() + 1] == b"\n" else found.start()) if found else 0
        lines.append(b"%010d 00000 n \n" % place if used else b"0000000000 65535 f \n")
    return body + b"xref\n0 11\n%strailer\n<</Size 11/Root 1 0 R/XRefStm %d>>\nstartxref\n%d\n%%%%EOF\n" % (
        b"".join(lines),
        table,
        start,
    )


def increment() -> bytes:
    """The page's content was replaced by a newer one."""
    original = written(paged())
    newer = {3: stream(b"1 0 0 rg 10 10 20 20 re f % ban moi")}
    return updated(original, newer, original.rindex(b"xref\n0"), 11)


def without(ending: bytes) -> bytes:
    """The file cut off where the ending begins."""
    whole = written(paged(3))
    return whole[: whole.rindex(ending)]


def half() -> bytes:
    """Ten pages, each with its own content, cut in the middle."""
    more = {100 + number: stream(DRAWN + b" " * number * 50, packed=False) for number in range(10)}
    objects = {**paged(10), **more}
    for number in range(10):
        objects[10 + number] = b"<</Type/Page/Parent 2 0 R/Contents %d 0 R>>" % (100 + number)
    whole = written(objects)
    return whole[: len(whole) // 2]


def broken_content() -> bytes:
    """A page whose packed content has wrong bytes in it."""
    packed = bytearray(zlib.compress(DRAWN * 30))
    packed[len(packed) // 2] ^= 0xFF
    objects = paged(2)
    objects[3] = b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(packed), bytes(packed))
    return written(objects)


def lost_object() -> bytes:
    """The table is wrong and the content is nowhere: the page would be blank."""
    objects = paged()
    del objects[3]
    return written(objects, offset=7)


def cyclic_tree() -> bytes:
    """A tree of pages that holds itself."""
    objects = paged()
    objects[2] = b"<</Type/Pages/Count 5/Kids[4 0 R]%s>>" % A4
    objects[4] = b"<</Type/Pages/Count 5/Kids[2 0 R 10 0 R]/Parent 2 0 R>>"
    return written(objects)


def deep_tree(depth: int) -> bytes:
    """A tree of pages so many nodes deep."""
    objects = paged()
    objects[2] = b"<</Type/Pages/Count 1/Kids[100 0 R]%s/Resources<<>>>>" % A4
    for number in range(100, 100 + depth):
        below = number + 1 if number < 99 + depth else 10
        objects[number] = b"<</Type/Pages/Count 1/Kids[%d 0 R]/Parent %d 0 R>>" % (below, number - 1 if number > 100 else 2)
    return written(objects)


def nested(depth: int) -> bytes:
    """Resources with arrays within arrays."""
    return simple(page=b"/Resources<</ExtGState<</G %s>>>>" % (b"[" * depth + b"]" * depth))


def chained(length: int) -> bytes:
    """Resources with references from one object to the next."""
    more = {number: b"<</D %d 0 R>>" % (number + 1) for number in range(100, 100 + length)}
    return simple(page=b"/Resources<</ExtGState<</G 100 0 R>>>>", more={**more, 100 + length: b"<<>>"})


@functools.cache
def zeros(amount: int) -> bytes:
    """So many zeros packed, without ever holding them all."""
    packer = zlib.compressobj(9)
    block = bytes(10**6)
    return b"".join([packer.compress(block) for _ in range(amount // 10**6)]) + packer.flush()


def content_bomb() -> bytes:
    """A page's content of 300 MB in 300 kB."""
    packed = zeros(300_000_000)
    return written({**paged(), 3: b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(packed), packed)})


def picture_bomb() -> bytes:
    """A picture twice packed."""
    packed = zlib.compress(zeros(300_000_000))
    entries = b"/Type/XObject/Subtype/Image/Width 20000/Height 15000/ColorSpace/DeviceGray/BitsPerComponent 8/Length %d" % len(
        packed
    )
    picture = b"<<%s/Filter[/FlateDecode/FlateDecode]>>\nstream\n%s\nendstream" % (entries, packed)
    return simple(page=b"/Resources<</XObject<</A 100 0 R>>>>", more={100: picture})


def picture_of(width: int) -> bytes:
    """A page with a square picture that says it is so wide, in a few bytes of fax code."""
    entries = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode"
    picture = stream(b"\0\x10\x01", entries % (width, width), packed=False)
    return simple(page=b"/Resources<</XObject<</A 100 0 R>>>>", more={100: picture})


def many_times(count: int) -> bytes:
    """A page whose content is one stream of 10 MB, so many times over."""
    packed = zeros(10_000_000)
    content = b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(packed), packed)
    objects = {**paged(), 3: content}
    objects[10] = b"<</Type/Page/Parent 2 0 R/Contents[%s]>>" % (b"3 0 R " * count)
    return written(objects)


@functools.cache
def by_ghostscript(*arguments: str) -> bytes:
    """A page with a picture in CMYK and a font, as Ghostscript writes it."""
    drawing = "/Times-Roman findfont 24 scalefont setfont 0 1 1 0 setcmykcolor 72 700 moveto (Chu in) show showpage"
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "ra.pdf")
        command = [
            "gs",
            "-q",
            "-dNOSAFER",
            "-dBATCH",
            "-dNOPAUSE",
            "-sDEVICE=pdfwrite",
            *arguments,
            f"-sOutputFile={target}",
            "-c",
            drawing,
        ]
        subprocess.run(command, check=True, capture_output=True)
        return target.read_bytes()


def claiming(content: bytes = DRAWN, part: bytes = b"2") -> bytes:
    """A page that claims to be PDF/A, in the colours of a screen."""
    xmp = stream(b"<x><pdfaid:part>%s</pdfaid:part></x>" % part, b"/Type/Metadata/Subtype/XML", packed=False)
    return simple(content=content, catalogue=b"/Metadata 90 0 R", more={90: xmp})


def lzw() -> bytes:
    """A content packed with LZW, which PDF/A does not know."""
    codes = [256, *DRAWN, 257]
    bits = "".join(f"{code:09b}" for code in codes)
    data = int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8), "big")
    return written({**paged(), 3: b"<</Length %d/Filter/LZWDecode>>\nstream\n%s\nendstream" % (len(data), data)})


def ascii85() -> bytes:
    """A content of letters alone, as old printers want it."""
    data = base64.a85encode(DRAWN) + b"~>"
    return written({**paged(), 3: b"<</Length %d/Filter/ASCII85Decode>>\nstream\n%s\nendstream" % (len(data), data)})


def loop_in_references() -> bytes:
    """A table of references that names itself as the one before."""
    whole = written(paged())
    start = whole.rindex(b"xref\n0")
    return whole.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % start)


REPAIRED, UNEMBEDDED = "guest-repaired", "guest-font-not-embedded"
ENCRYPTED = ("--encrypt", "", "chu", "256", "--")
VERSIONS = tuple(
    taken(f"pdf-{version.decode()}", functools.partial(written, paged(), version=version), seen=DRAWN)
    for version in (b"1.3", b"1.4", b"1.5", b"1.6", b"1.7", b"2.0")
)
STRUCTURE: tuple[GuestCase, ...] = (
    *VERSIONS,
    taken("doi-tuong-nen", lambda: by_qpdf("--object-streams=generate"), pages=2, seen=DRAWN),
    taken("linearized", lambda: by_qpdf("--linearize"), pages=2, seen=DRAWN),
    taken("hybrid", hybrid, seen=DRAWN),
    taken("cap-nhat-them", increment, seen=b"ban moi"),
    taken("rac-dau-tep", lambda: written(paged(), before=b"HTTP/1.1 200 OK\r\n\r\n"), REPAIRED, seen=DRAWN),
    taken("rac-cuoi-tep", lambda: written(paged()) + b"\0" * 300 + b"<html>rac</html>", seen=DRAWN),
    taken("thieu-eof", lambda: without(b"%%EOF"), REPAIRED, pages=3),
    taken("mat-bang-tham-chieu", lambda: without(b"xref\n0"), REPAIRED, pages=3, seen=DRAWN),
    taken("bang-tham-chieu-sai", lambda: written(paged(2), offset=7), REPAIRED, pages=2, seen=DRAWN),
    taken("do-dai-sai", lambda: written(paged()).replace(b"/Length ", b"/Length 9"), REPAIRED, seen=DRAWN),
    taken("bang-tham-chieu-vong", loop_in_references, REPAIRED),
    refused("cat-nua-tep", half, "guest-damaged", status=3),
    refused("noi-dung-hong", broken_content, "guest-damaged", status=3),
    refused("mat-noi-dung", lost_object, "guest-damaged", status=3),
    refused("cay-trang-vong", cyclic_tree, "guest-damaged", status=3),
    refused("cay-trang-sau", lambda: deep_tree(300), "guest-too-large", status=1),
    taken("cay-trang-nhieu-tang", lambda: deep_tree(40)),
    refused("tep-rong", lambda: b"", "guest-damaged", status=3),
    refused("trang-web", lambda: b"<html>khong phai PDF</html>", "guest-damaged", status=3),
    refused("chi-co-dau-tep", lambda: b"%PDF-1.7\n", "guest-damaged", status=3),
    refused("khong-trang", lambda: written(paged(0)), "guest-empty", status=1),
    refused("mang-long-nhau", lambda: nested(5000), "guest-damaged", status=3),
    refused("tham-chieu-day-chuyen", lambda: chained(500), "guest-too-large", status=1),
    refused("bom-noi-dung", content_bomb, "guest-too-large", status=1),
    refused("bom-anh", picture_bomb, "guest-too-large", status=1),
    refused("anh-qua-lon", lambda: picture_of(60_000), "guest-too-large", status=1),
    refused("noi-dung-lap-lai", lambda: many_times(60), "guest-too-large", status=1),
    taken("ghostscript-1.3", lambda: by_ghostscript("-dCompatibilityLevel=1.3"), UNEMBEDDED),
    taken("ghostscript-cmyk", lambda: by_ghostscript("-dPDFSETTINGS=/printer")),
    taken("noi-la-pdfa", claiming, seen=DRAWN, archival=True),
    taken("noi-la-pdfa-mau-in", lambda: claiming(b"0 1 1 0 k 9 9 9 9 re f")),
    taken("noi-la-pdfa-4", lambda: claiming(part=b"4")),
    taken("lzw", lzw, seen=DRAWN),
    taken("ascii85", ascii85, seen=DRAWN),
    taken("2000-trang", lambda: written(paged(2000)), pages=2000),
    refused("6000-trang", lambda: written(paged(6000)), "guest-too-large", status=1),
    taken("trang-ngang", lambda: simple(box=b"/MediaBox[0 0 842 595]"), size=(842, 595)),
    taken("trang-xoay", lambda: simple(page=b"/Rotate 90"), size=(842, 595)),
    taken("trang-xoay-am", lambda: simple(page=b"/Rotate -270"), size=(842, 595)),
    taken("khung-nguoc", lambda: simple(box=b"/MediaBox[595 842 0 0]"), size=(595, 842)),
    taken("khong-khung", lambda: simple(box=b""), size=(595, 842)),
    taken("co-khung-cat", lambda: simple(page=b"/CropBox[100 100 400 500]"), size=(300, 400)),
    taken("kho-a0", lambda: simple(box=b"/MediaBox[0 0 2384 3370]"), "guest-page-scaled", size=(842, 1190)),
    taken("kho-a1-ngang", lambda: simple(box=b"/MediaBox[0 0 2384 1684]"), "guest-page-scaled", size=(1191, 841)),
    taken("don-vi-lon", lambda: simple(page=b"/UserUnit 4"), "guest-page-scaled", size=(841, 1190)),
    taken("ma-hoa-khong-mat-khau", lambda: by_qpdf(*ENCRYPTED), "guest-encrypted", pages=2, seen=DRAWN),
    taken(
        "ma-hoa-rc4",
        lambda: by_qpdf("--allow-weak-crypto", "--encrypt", "", "chu", "40", "--"),
        "guest-encrypted",
        pages=2,
        seen=DRAWN,
    ),
    refused("co-mat-khau", lambda: by_qpdf("--encrypt", "mo", "chu", "256", "--"), "guest-password", status=1),
)
