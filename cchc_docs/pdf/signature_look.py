"""How a signature looks on the page: a picture, or lines of text in an embedded font. PyHanko's own look would not embed its font."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pyhanko.pdf_utils import content, generic, layout
from pyhanko.pdf_utils.images import PdfImage
from pyhanko.stamp import BaseStampStyle, StaticStampStyle
from pyhanko.stamp.base import BaseStamp

from cchc_docs.errors import ProgramError
from cchc_docs.pdf.signature_picture import SignaturePicture
from cchc_docs.pdf.typeface import Typeface, load_typeface, write_typeface

_SIZE, _LEADING = 10.0, 12.0
_FONT = "/CchcKy"


def picture_look(picture: SignaturePicture, box: tuple[float, float], *, seal: bool) -> BaseStampStyle:
    """The picture at its true size, made smaller only where it does not fit.

    A seal touches the right edge of its box, up to which a third of the signature is covered; a signature stands in the middle.
    """
    wide, high = picture.size or _fitted(picture.image.size, box)
    pressed = min(1.0, box[0] / wide, box[1] / high)
    width, height = round(wide * pressed), round(high * pressed)
    image = PdfImage(picture.image, opacity=1, box=layout.BoxConstraints(width=max(width, 1), height=max(height, 1)))
    rule = layout.SimpleBoxLayoutRule(
        x_align=layout.AxisAlignment.ALIGN_MAX if seal else layout.AxisAlignment.ALIGN_MID,
        y_align=layout.AxisAlignment.ALIGN_MID,
        margins=layout.Margins.uniform(0),
        inner_content_scaling=layout.InnerScaling.NO_SCALING,
    )
    return StaticStampStyle(background=image, background_layout=rule, border_width=0)


def fits(picture: SignaturePicture, box: tuple[float, float]) -> bool:
    """Whether the picture has its true size in the box."""
    return picture.size is None or (picture.size[0] <= box[0] and picture.size[1] <= box[1])


def text_look(lines: Sequence[str]) -> BaseStampStyle:
    """Upright, size 10, black. Raises :class:`~cchc_docs.errors.ProgramError` when this machine has no font to embed."""
    face = load_typeface(further="".join(sorted(set("".join(lines)))))
    if face is None:
        raise ProgramError("không tìm thấy tệp phông Times New Roman hoặc Liberation Serif; hãy cài phông, hoặc ký bằng --image")
    return _TextStyle(border_width=0, lines=tuple(lines), face=face)


def _fitted(pixels: tuple[int, int], box: tuple[float, float]) -> tuple[float, float]:
    scale = min(box[0] / pixels[0], box[1] / pixels[1])
    return pixels[0] * scale, pixels[1] * scale


@dataclass(frozen=True)
class _TextStyle(BaseStampStyle):
    lines: tuple[str, ...] = ()
    face: Typeface | None = field(default=None)

    def create_stamp(self, writer: Any, box: Any, text_params: Any) -> "_TextStamp":
        return _TextStamp(writer=writer, style=self, box=box)


class _TextStamp(BaseStamp):
    """The lines one under another in the middle of the box's height, pressed together where they are too long."""

    def _render_inner_content(self) -> list[bytes]:
        face, lines = self.style.face, self.style.lines
        font = write_typeface(self.writer, face)
        self.set_resource(content.ResourceType.FONT, generic.pdf_name(_FONT), font)
        width, height = self.box.width, self.box.height
        first = (height + _LEADING * len(lines)) / 2 - _SIZE * 0.9
        drawn = []
        for at, line in enumerate(lines):
            pressed = min(1.0, width / max(face.width(line, _SIZE), 1))
            text = f"BT {_FONT} {_SIZE:g} Tf 0 g {pressed * 100:.4g} Tz 0 {first - at * _LEADING:.2f} Td <{face.encode(line).hex()}> Tj ET"
            drawn.append(text.encode("ascii"))
        return drawn
