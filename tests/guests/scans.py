"""Guests that are pictures."""

import functools
import io
import struct
import zlib
from collections.abc import Callable

from PIL import Image, ImageDraw

from tests.guests.guest_case import GuestCase, refused, taken
from tests.guests.raw import paged, written

_A4_AT_200 = (1654, 2339)


def drawn(mode: str, size: tuple[int, int] = (400, 300)) -> Image.Image:
    """A picture with a line in it."""
    paper: dict[str, object] = {"1": 1, "P": 255, "I;16": 65535, "CMYK": (0, 0, 0, 0)}
    ink: dict[str, object] = {"1": 0, "L": 0, "P": 0, "I;16": 0, "CMYK": (0, 99, 99, 0)}
    picture = Image.new(mode, size, paper.get(mode, "white"))  # type: ignore[arg-type]
    ImageDraw.Draw(picture).line((0, 0, *size), fill=ink.get(mode, "red"), width=9)  # type: ignore[arg-type]
    return picture


def saved(picture: Image.Image, kind: str, **how: object) -> Callable[[], bytes]:
    """The picture as a file."""

    def write() -> bytes:
        out = io.BytesIO()
        picture.save(out, kind, **how)
        return out.getvalue()

    return write


def turned(how: int) -> bytes:
    """As a telephone writes it: 6 when held upright, 2 mirrored."""
    exif = Image.Exif()
    exif[0x0112] = how
    return saved(drawn("RGB"), "JPEG", exif=exif)()


def claimed(width: int, height: int) -> bytes:
    """A PNG that says it is so large."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def cut(whole: bytes) -> bytes:
    """Half of it."""
    return whole[: len(whole) // 2]


_MANY = saved(drawn("RGB"), "TIFF", save_all=True, append_images=[drawn("L"), drawn("1", (300, 400))])
pictured = functools.partial(taken, archival=True)
SCANS: tuple[GuestCase, ...] = (
    pictured("anh-mau", saved(drawn("RGB"), "JPEG"), end=".jpg", size=(842, 595)),
    pictured("anh-xam", saved(drawn("L"), "JPEG"), end=".jpeg"),
    pictured("anh-tien-dan", saved(drawn("RGB"), "JPEG", progressive=True), end=".jpg"),
    pictured("anh-cmyk", saved(drawn("CMYK"), "JPEG"), "scan-cmyk-converted", end=".jpg"),
    pictured("anh-xoay-exif", lambda: turned(6), end=".jpg", size=(595, 842)),
    pictured("anh-200dpi", saved(drawn("L", _A4_AT_200), "JPEG", dpi=(200, 200)), end=".jpg", size=(595, 842)),
    pictured(
        "anh-600dpi", saved(drawn("L", (2480, 3508)), "JPEG", dpi=(600, 600)), "scan-downsampled", end=".jpg", size=(595, 842)
    ),
    pictured("anh-kho-a3", saved(drawn("1", (2338, 3308)), "TIFF", dpi=(200, 200)), end=".tif", size=(842, 1191)),
    pictured("anh-mpo", saved(drawn("RGB"), "MPO", save_all=True, append_images=[drawn("RGB")]), end=".jpg"),
    pictured("anh-guong", lambda: turned(2), end=".jpg", size=(842, 595)),
    pictured("png-mau", saved(drawn("RGB"), "PNG"), end=".png"),
    pictured("png-trong-suot", saved(drawn("RGBA"), "PNG"), end=".png"),
    pictured("png-bang-mau", saved(drawn("P"), "PNG", transparency=0), end=".png"),
    pictured("png-16-bit", saved(drawn("I;16"), "PNG"), end=".png"),
    pictured("tiff-nhieu-trang", _MANY, end=".tif", pages=3),
    pictured("tiff-g4", saved(drawn("1", _A4_AT_200), "TIFF", compression="group4", dpi=(200, 200)), end=".tiff"),
    pictured("tiff-cmyk", saved(drawn("CMYK"), "TIFF"), "scan-cmyk-converted", end=".tif"),
    pictured("anh-doi-duoi-pdf", saved(drawn("RGB"), "JPEG")),
    taken("pdf-doi-duoi-jpg", lambda: written(paged()), end=".jpg"),
    refused("anh-cat-cut", lambda: cut(saved(drawn("RGB"), "JPEG")()), "guest-damaged", status=3, end=".jpg"),
    refused("tiff-cat-cut", lambda: cut(_MANY()), "guest-damaged", status=3, end=".tif"),
    refused("bom-diem-anh", lambda: claimed(60000, 60000), "guest-too-large", status=1, end=".png"),
    refused("gif", saved(drawn("P"), "GIF"), "guest-kind-unknown", status=3, end=".gif"),
    refused("word-cu", lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "guest-kind-unknown", status=3, end=".doc"),
    refused("word-co-mat-khau", lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "guest-password", status=1, end=".docx"),
    refused("zip", lambda: b"PK\x03\x04" + bytes(100), "guest-kind-unknown", status=3, end=".docx"),
)
