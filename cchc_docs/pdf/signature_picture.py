"""The picture of a signature or a seal: a transparent PNG at its true size.

Decree 30/2020/NĐ-CP, Appendix I, Part I, II.7.d and II.8: the signature blue, the seal red and as large as the seal itself.
"""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cchc_docs.errors import InputError
from cchc_docs.issues import Issue, Place, Severity

_MOST_PIXELS = 20_000_000
_SEEN = 40
"""Opacity from 0 to 255 above which a point counts for the colour."""


@dataclass(frozen=True, kw_only=True)
class SignaturePicture:
    """A picture that was read, with what is not as the decree wants it."""

    image: Any
    """Pillow's, in RGBA."""

    size: tuple[float, float] | None
    """Width and height in points, by the resolution that the file says; None when it says none."""

    issues: tuple[Issue, ...] = ()


def read_picture(path: Path, *, seal: bool) -> SignaturePicture:
    """Raises :class:`~cchc_docs.errors.InputError` for what is no picture."""
    from PIL import Image

    try:
        opened: Any = Image.open(io.BytesIO(path.read_bytes()))
        if opened.width * opened.height > _MOST_PIXELS:
            raise InputError(f"{path.as_posix()}: hình quá lớn; hãy giảm còn vài nghìn điểm ảnh mỗi chiều")
        kind, resolution = opened.format, opened.info.get("dpi")
        image = opened.convert("RGBA")
    except InputError:
        raise
    except Exception as error:  # the one guarded call into a foreign parser: whatever it raises means «unreadable»
        raise InputError(f"{path.as_posix()}: không đọc được hình này; hãy dùng tệp .png nền trong suốt") from error
    size = None
    if resolution and min(resolution) > 1:
        size = (image.width * 72 / float(resolution[0]), image.height * 72 / float(resolution[1]))
    return SignaturePicture(image=image, size=size, issues=tuple(_issues(path, image, kind, size, seal=seal)))


def _issues(path: Path, image: Any, kind: str | None, size: tuple[float, float] | None, *, seal: bool) -> list[Issue]:
    place = Place(file=path.as_posix())
    found = []
    if kind != "PNG" or image.getchannel("A").getextrema()[0] == 255:
        message = "hình không có nền trong suốt; hãy dùng tệp .png nền trong suốt (NĐ 30/2020/NĐ-CP)"
        found.append(Issue(code="picture-not-transparent", severity=Severity.WARNING, message=message, place=place))
    if not _has_colour(image, red=seal):
        message = f"hình {'dấu không có màu đỏ' if seal else 'chữ ký không có màu xanh'}; hãy kiểm tra có chọn nhầm hình không"
        found.append(Issue(code="picture-colour", severity=Severity.WARNING, message=message, place=place))
    if seal and size is None:
        message = "hình dấu không ghi độ phân giải nên không rõ kích thước thật; hãy quét lại ở 300 dpi và giữ thông tin dpi"
        found.append(Issue(code="picture-size-unknown", severity=Severity.WARNING, message=message, place=place))
    return found


def _has_colour(image: Any, *, red: bool) -> bool:
    """By the mean of the points that are seen."""
    from PIL import Image, ImageStat

    seen = image.getchannel("A").point(lambda opacity: 255 if opacity > _SEEN else 0)
    if not seen.getbbox():
        return False
    bands = ImageStat.Stat(Image.merge("RGB", image.split()[:3]), mask=seen).mean
    return bool(bands[0] > bands[2]) if red else bool(bands[2] > bands[0])
