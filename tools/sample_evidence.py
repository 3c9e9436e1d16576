"""The sample's evidence: invented minutes as offices scan them, one as a picture, one as a PDF."""

import io
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from cchc_docs.pdf.findings import Findings
from cchc_docs.pdf.merged import Merged, MergedPart
from cchc_docs.pdf.scan import read_scan

FOLDER = "2023/minh-chung"
LATE_DOSSIERS, INSPECTION = "02-BB-UBND.png", "kiem-tra/09-BB-UBND.pdf"
FILES: Mapping[tuple[int, str], str] = {(1, "NV08"): LATE_DOSSIERS, (3, "NV12"): INSPECTION}
"""Month and task, and the file that its line names."""

_DPI = 150
_SHEET = (1240, 1754)
_LEFT, _RIGHT, _TOP, _LINE = 177, 1122, 118, 34
_NOTE = "TÀI LIỆU MẪU: nhân vật, số liệu, số văn bản là giả định, chỉ để học cách dùng cchc."


@dataclass(frozen=True)
class _Minutes:
    number: str
    day: str
    title: str
    paragraphs: Sequence[str]
    secretary: str
    chair: str


_SAID = {
    LATE_DOSSIERS: _Minutes(
        "02/BB-UBND",
        "Long Điền A, ngày 03 tháng 02 năm 2023",
        "Họp rà soát hồ sơ trễ hạn tháng 01 năm 2023",
        (
            "Hôm nay, vào lúc 08 giờ 00 phút ngày 03 tháng 02 năm 2023, tại phòng họp Ủy ban nhân dân xã Long Điền A, tổ chức họp rà "
            "soát hồ sơ thủ tục hành chính trễ hạn tháng 01 năm 2023.",
            "Chủ trì: ông Lê Thanh Mẫu, Phó Chủ tịch Ủy ban nhân dân xã. Thư ký: bà Phạm Thị Ví Dụ, công chức Văn phòng - Thống kê.",
            "1. Bộ phận Tiếp nhận và Trả kết quả báo cáo tình hình hồ sơ trễ hạn trong tháng, tập trung ở lĩnh vực đất đai.",
            "2. Ý kiến của công chức Địa chính - Xây dựng: hồ sơ phải xác minh nguồn gốc qua nhiều khâu.",
            "3. Kết luận: công chức phụ trách lĩnh vực đất đai có biện pháp khắc phục, xin lỗi và hẹn lại ngày trả kết quả.",
            "Cuộc họp kết thúc vào lúc 09 giờ 30 phút cùng ngày./.",
        ),
        "Phạm Thị Ví Dụ",
        "Lê Thanh Mẫu",
    ),
    INSPECTION: _Minutes(
        "09/BB-UBND",
        "Long Điền A, ngày 22 tháng 3 năm 2023",
        "Kiểm tra đột xuất tại Bộ phận Tiếp nhận và Trả kết quả",
        (
            "Hôm nay, vào lúc 14 giờ 00 phút ngày 22 tháng 3 năm 2023, tại Bộ phận Tiếp nhận và Trả kết quả, Tổ kiểm tra công vụ xã "
            "Long Điền A kiểm tra đột xuất việc chấp hành kỷ luật, kỷ cương hành chính.",
            "Trưởng đoàn: ông Nguyễn Văn Thí Dụ, Chủ tịch Ủy ban nhân dân xã. Thư ký: bà Phạm Thị Ví Dụ.",
            "1. Công chức có mặt đủ, đeo thẻ, mặc trang phục đúng quy định.",
            "2. Thủ tục hành chính được niêm yết đầy đủ; hồ sơ được tiếp nhận, hẹn trả kết quả đúng quy định.",
            "3. Kết luận: chưa phát hiện vi phạm.",
            "Việc kiểm tra kết thúc vào lúc 15 giờ 30 phút cùng ngày./.",
        ),
        "Phạm Thị Ví Dụ",
        "Nguyễn Văn Thí Dụ",
    ),
}


def evidence_files() -> dict[str, bytes]:
    """The files by their paths below ``inputs``."""
    made = {LATE_DOSSIERS: _picture(_drawn(_SAID[LATE_DOSSIERS])), INSPECTION: _scanned(_drawn(_SAID[INSPECTION]))}
    return {f"{FOLDER}/{name}": content for name, content in made.items()}


def _drawn(said: _Minutes) -> Image.Image:
    """The sheet in black and white."""
    sheet = Image.new("L", _SHEET, "white")
    draw = ImageDraw.Draw(sheet)
    left, right = _LEFT + 190, _RIGHT - 270
    for row, (one, other) in enumerate(
        (
            ("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ("XÃ LONG ĐIỀN A", "Độc lập - Tự do - Hạnh phúc"),
            (f"Số: {said.number}", said.day),
        )
    ):
        _centred(draw, left, _TOP + row * 46, one, bold=row == 1)
        _centred(draw, right, _TOP + row * 46, other, bold=row < 2)
    _centred(draw, _SHEET[0] // 2, 330, "BIÊN BẢN", bold=True)
    _centred(draw, _SHEET[0] // 2, 374, said.title, bold=True)
    at = 460
    for paragraph in said.paragraphs:
        for line in _wrapped(draw, paragraph):
            draw.text((_LEFT, at), line, font=_font(27), fill=0)
            at += _LINE
        at += 14
    for across, post, name in ((left, "THƯ KÝ", said.secretary), (right, "CHỦ TRÌ", said.chair)):
        _centred(draw, across, at + 40, post, bold=True)
        _centred(draw, across, at + 240, name, bold=True)
    _centred(draw, _SHEET[0] // 2, _SHEET[1] - 90, _NOTE, size=22)
    return sheet.point(lambda value: 255 if value > 140 else 0).convert("1")


def _wrapped(draw: ImageDraw.ImageDraw, text: str) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and draw.textlength(longer, font=_font(27)) > _RIGHT - _LEFT:
            yield line
            longer = word
        line = longer
    yield line


def _centred(draw: ImageDraw.ImageDraw, across: int, at: int, text: str, *, bold: bool = False, size: int = 25) -> None:
    font = _font(size, bold=bold)
    draw.text((across - draw.textlength(text, font=font) / 2, at), text, font=font, fill=0)


def _font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Liberation Serif, which the project asks for anyway; laid out plainly, so that it is the same on every machine."""
    name = f"LiberationSerif-{'Bold' if bold else 'Regular'}.ttf"
    return ImageFont.truetype(name, size, layout_engine=ImageFont.Layout.BASIC)


def _picture(sheet: Image.Image) -> bytes:
    written = io.BytesIO()
    sheet.save(written, "PNG", dpi=(_DPI, _DPI))
    return written.getvalue()


def _scanned(sheet: Image.Image) -> bytes:
    """As the office's scanner writes it: a PDF of one picture."""
    merged = Merged()
    guest = read_scan(_picture(sheet), Findings(INSPECTION), merged.store, merged.parent, resolution=_DPI)
    assert guest is not None, "a picture of our own"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "quet.pdf")
        merged.write([MergedPart(guest=guest, title="Biên bản kiểm tra")], path)
        return path.read_bytes()
