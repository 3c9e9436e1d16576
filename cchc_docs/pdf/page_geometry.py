"""Reading what stands where on the pages of any PDF."""

from pathlib import Path
from typing import Any

from cchc_docs.domain.page_geometry import PageGeometry, PrintedPage
from cchc_docs.errors import InputError
from cchc_docs.pdf.drawn_shapes import read_shapes
from cchc_docs.pdf.page_view import view_of
from cchc_docs.pdf.text_runs import read_runs

MOST_BYTES, MOST_PAGES = 200 * 2**20, 2000
_PASSWORD = 4
"""PDFium's number for a missing or wrong password."""


def read_geometry(path: Path, name: str) -> PageGeometry:
    """Every page of the file.

    Raises :class:`~cchc_docs.errors.InputError`, which begins with ``name``, when it is damaged, has a password or is too large.
    """
    import pypdfium2

    if path.stat().st_size > MOST_BYTES:
        raise InputError(f"{name}: tệp lớn hơn {MOST_BYTES // 2**20} MB; hãy giảm độ phân giải ảnh hoặc tách tệp rồi thử lại")
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise InputError(f"{name}: tệp PDF đặt mật khẩu; hãy bỏ mật khẩu rồi thử lại") from error
        raise InputError(f"{name}: không đọc được tệp PDF này (hỏng hoặc không phải PDF); hãy xuất lại tệp") from error
    try:
        if len(document) > MOST_PAGES:
            raise InputError(f"{name}: có {len(document)} trang, nhiều hơn {MOST_PAGES}; hãy tách tệp rồi thử lại")
        return PageGeometry(pages=tuple(_read(document, index) for index in range(len(document))))
    except InputError:
        raise
    except Exception as error:  # the one guarded call into a foreign parser: whatever it raises means «unreadable»
        raise InputError(f"{name}: không đọc được trang nào đó của tệp PDF này; hãy xuất lại tệp") from error
    finally:
        document.close()


def _read(document: Any, index: int) -> PrintedPage:
    page = document[index]
    try:
        view = view_of(page)
        lines, images = read_shapes(page, view)
        width, height = view.size
        label = document.get_page_label(index)
        runs = read_runs(page, view)
        return PrintedPage(number=index + 1, label=label, width=width, height=height, runs=runs, lines=lines, images=images)
    finally:
        page.close()
