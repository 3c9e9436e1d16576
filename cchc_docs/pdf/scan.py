"""Pictures as pages: a photograph or a scan on a sheet of paper, no finer than is worth its bytes."""

import io
import struct
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps, ImageSequence

from cchc_docs.pdf.bounds import MOST_PAGES, MOST_PIXELS, MOST_SECONDS, TooMuchError, within
from cchc_docs.pdf.findings import Findings
from cchc_docs.pdf.guest import Guest
from cchc_docs.pdf.object_store import ObjectStore, numbers
from cchc_docs.pdf.page import A3_LONG, A3_SHORT, A4

_A4_SHORT, _A4_LONG = A4[2], A4[3]
_MARGIN = 28.35
"""Around a picture that had to be fitted onto a sheet: 10 mm."""

_ROUND = 1.1
"""A little more than the set resolution is left alone."""

_BILEVEL = 2
"""Black and white scans stay readable at twice the resolution of the others, and are small."""

_QUALITY = 88
_PNG_MARK = b"\x89PNG\r\n\x1a\n"
_TURNS = {1: 0, 3: 180, 6: 90, 8: 270}
"""How far a sheet is turned clockwise by the camera's own mark (EXIF)."""

_ORIENTATION = 0x0112
_COLOURS = {"1": (b"/DeviceGray", 1), "L": (b"/DeviceGray", 8), "RGB": (b"/DeviceRGB", 8)}

Image.MAX_IMAGE_PIXELS = MOST_PIXELS  # Pillow refuses twice as many before it reads anything


@dataclass
class _Told:
    """What happened to the pictures of one file."""

    reduced: int = 0
    finest: float = 0.0
    cmyk: int = 0


def read_scan(content: bytes, findings: Findings, store: ObjectStore, parent: int, *, resolution: int) -> Guest | None:
    """Puts each picture of the JPEG, PNG or TIFF on a page of its own; None when the file is refused.

    A picture that would be finer than ``resolution`` dots per inch on its sheet is made coarser, and that is said.
    """
    begun, told = len(store), _Told()
    try:
        with within(MOST_SECONDS):
            pages = _pages(content, store, parent, resolution, told)
    except (TooMuchError, Image.DecompressionBombError) as error:
        reason = str(error) if isinstance(error, TooMuchError) else f"có ảnh quá {MOST_PIXELS // 10**6} triệu điểm"
        findings.finding("guest-too-large", f"tệp {reason} nên không gộp; hãy quét lại ở độ phân giải thấp hơn")
    except Exception:  # the one guarded call into a foreign parser: whatever it raises means «unreadable»
        findings.finding("guest-damaged", "ảnh hỏng hoặc bị cắt cụt; hãy chụp, quét lại hoặc lấy lại tệp gốc", unreadable=True)
    else:
        _tell(told, findings, resolution)
        return Guest(pages=pages, archival=True)
    store.forget_from(begun)
    return None


def _tell(told: _Told, findings: Findings, resolution: int) -> None:
    if told.reduced:
        findings.finding(
            "scan-downsampled",
            f"{told.reduced} ảnh quá mịn (tới {told.finest:.0f} điểm/inch) được giảm về {resolution} điểm/inch; --dpi N đặt mức khác",
        )
    if told.cmyk:
        findings.finding("scan-cmyk-converted", f"{told.cmyk} ảnh màu in CMYK được đổi sang RGB nên màu có thể lệch đôi chút")


def _pages(content: bytes, store: ObjectStore, parent: int, resolution: int, told: _Told) -> tuple[int, ...]:
    pages: list[int] = []
    with (
        warnings.catch_warnings(action="ignore"),
        Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "TIFF", "MPO")) as opened,
    ):
        for order, frame in enumerate(_frames(opened)):
            if order >= MOST_PAGES:
                raise TooMuchError(f"có quá {MOST_PAGES} trang")
            if frame.width * frame.height > MOST_PIXELS:
                raise TooMuchError(f"có ảnh quá {MOST_PIXELS // 10**6} triệu điểm")
            pages.append(_page(frame, content, store, parent, resolution, told))
    return tuple(pages)


def _frames(opened: Image.Image) -> "ImageSequence.Iterator | tuple[Image.Image]":
    """The pages of a TIFF; of anything else the first picture alone."""
    return ImageSequence.Iterator(opened) if opened.format == "TIFF" else (opened,)


def _page(frame: Image.Image, content: bytes, store: ObjectStore, parent: int, resolution: int, told: _Told) -> int:
    turned = _TURNS.get(frame.getexif().get(_ORIENTATION, 1))
    photograph, untouched = frame.format in ("JPEG", "MPO"), frame.format == "JPEG"
    if turned is None:  # a mirrored picture
        frame, untouched, turned = ImageOps.exif_transpose(frame), False, 0
    sheet, shown = _laid_out(frame)
    fine = frame.width / shown[0] * 72
    limit = resolution * (_BILEVEL if frame.mode == "1" else 1)
    if fine > limit * _ROUND:
        told.reduced, told.finest = told.reduced + 1, max(told.finest, fine)
        picture = _add_coarser(frame, limit / fine, store, told)
    elif untouched and frame.mode in ("L", "RGB"):
        frame.load()  # a truncated one is noticed here
        picture = _add(store, frame, content, b"/DCTDecode")
    elif photograph:
        picture = _add_photograph(store, _plain(frame, told))
    else:
        picture = _add_exact(store, _plain(frame, told))
    place = numbers(shown[0], 0, 0, shown[1], (sheet[0] - shown[0]) / 2, (sheet[1] - shown[1]) / 2)
    drawn = store.add_stream(b"", b"q %s cm /Anh Do Q" % place)
    written = b"/MediaBox[%s]/Resources<</XObject<</Anh %d 0 R>>>>/Contents %d 0 R" % (numbers(0, 0, *sheet), picture, drawn)
    written += b"/Rotate %d" % turned if turned else b""
    number = store.reserve()
    store.put(number, b"<</Type/Page/Parent %d 0 R%s>>" % (parent, written))
    return number


def _laid_out(frame: Image.Image) -> tuple[tuple[float, float], tuple[float, float]]:
    """The sheet and the size of the picture upon it, in points.

    A scan of at most A4 keeps its size on an A4 sheet, one of at most A3 on a sheet of its own size; anything larger, or of
    a size unknown, is fitted onto A4.
    """
    width, height = _own_size(frame)
    upright = height >= width
    sheet = (_A4_SHORT, _A4_LONG) if upright else (_A4_LONG, _A4_SHORT)
    if width and height:
        if width <= sheet[0] + 1 and height <= sheet[1] + 1:
            return sheet, (width, height)
        if min(width, height) <= A3_SHORT + 15 and max(width, height) <= A3_LONG + 15:
            return (width, height), (width, height)
    scale = min((sheet[0] - 2 * _MARGIN) / frame.width, (sheet[1] - 2 * _MARGIN) / frame.height)
    return sheet, (frame.width * scale, frame.height * scale)


def _own_size(frame: Image.Image) -> tuple[float, float]:
    """The size that the file claims, in points; for a claim that is none (72 dpi of a camera), 0 but in the right proportion."""
    said = frame.info.get("dpi") or (0, 0)
    across, upward = (float(one) for one in said[:2])
    if 90 <= across <= 2400 and 90 <= upward <= 2400:
        return frame.width / across * 72, frame.height / upward * 72
    return (0.0, 1.0) if frame.height >= frame.width else (1.0, 0.0)


def _add_coarser(frame: Image.Image, factor: float, store: ObjectStore, told: _Told) -> int:
    size = max(1, round(frame.width * factor)), max(1, round(frame.height * factor))
    if frame.mode == "1":
        return _add_exact(store, frame.convert("L").resize(size, Image.Resampling.BOX).convert("1", dither=Image.Dither.NONE))
    if frame.format == "JPEG":
        frame.draft(None, size)  # the decoder's own coarse reading saves most of the work
    return _add_photograph(store, _plain(frame, told).resize(size, Image.Resampling.LANCZOS))


def _add_photograph(store: ObjectStore, picture: Image.Image) -> int:
    written = io.BytesIO()
    picture.convert("L" if picture.mode == "1" else picture.mode).save(written, "JPEG", quality=_QUALITY)
    return _add(store, picture, written.getvalue(), b"/DCTDecode")


def _add_exact(store: ObjectStore, picture: Image.Image) -> int:
    """Point for point, packed as PNG packs it: each row by its difference from the one above."""
    written = io.BytesIO()
    picture.save(written, "PNG")
    data, at, whole = [], len(_PNG_MARK), written.getvalue()
    while at < len(whole):
        length, kind = struct.unpack_from(">I4s", whole, at)
        data += [whole[at + 8 : at + 8 + length]] if kind == b"IDAT" else []
        at += length + 12
    _, bits = _COLOURS[picture.mode]
    how = b"/Predictor 15/Colors %d/BitsPerComponent %d/Columns %d" % (len(picture.getbands()), bits, picture.width)
    return _add(store, picture, b"".join(data), b"/FlateDecode/DecodeParms<<%s>>" % how)


def _plain(frame: Image.Image, told: _Told) -> Image.Image:
    """Black and white, grey or RGB, nothing transparent: what lies under a transparent place is white paper."""
    if frame.mode in _COLOURS and "transparency" not in frame.info:
        return frame
    if frame.mode in ("I;16", "I;16B", "I", "F"):
        return frame.convert("I").point(lambda value: value / 256).convert("L")
    if frame.mode in ("CMYK", "YCbCr", "LAB"):
        told.cmyk += frame.mode == "CMYK"
        return frame.convert("RGB")
    seen = frame.convert("RGBA")
    paper = Image.new("RGBA", seen.size, "white")
    paper.alpha_composite(seen)
    return paper.convert("L" if frame.mode in ("LA", "La") else "RGB")


def _add(store: ObjectStore, picture: Image.Image, data: bytes, packed: bytes) -> int:
    colours, bits = _COLOURS[picture.mode]
    entries = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace%s/BitsPerComponent %d/Filter%s"
    written = entries % (picture.width, picture.height, colours, bits, packed)
    return store.add_stream(written, data, packed=True)
