"""What only the printed page shows: what is cut off, left alone or left blank. Appendix I, Part I, I and II."""

from collections.abc import Iterator
from itertools import pairwise

from cchc_docs.conformity.articles import part_one
from cchc_docs.conformity.form import Form
from cchc_docs.conformity.lines import plain
from cchc_docs.conformity.look import is_bold
from cchc_docs.conformity.rule import ERROR, WARNING, Finding, Rule, quote
from cchc_docs.domain.document_structure import MILLIMETRES_PER_POINT, DocumentPlace, Paragraph
from cchc_docs.domain.page_geometry import Box, PrintedPage

_EDGE = 8.5
"""Points: printers leave some 3 mm at the paper's edge white."""

_LONGEST_HEADING = 200


def _pages(form: Form) -> tuple[PrintedPage, ...]:
    return form.structure.printed.pages if form.structure.printed else ()


def _scan(form: Form) -> Iterator[Finding]:
    if form.structure.printed is not None and form.structure.printed.is_scan:
        pages = len(_pages(form))
        yield Finding(found=f"{pages} trang chỉ có hình ảnh, không có chữ nên không soát được", expected="tệp PDF xuất từ Word")


def _clipped(form: Form) -> Iterator[Finding]:
    for page in _pages(form):
        for box in (*(line.box for line in page.lines), *(run.box for run in page.runs)):
            if _outside(box, page):
                past = max(box[2] - page.width, -box[0], -box[1], box[3] - page.height) * MILLIMETRES_PER_POINT
                where = f"vượt mép giấy {past:.0f} mm" if past >= 1 else "sát mép giấy, máy in không in được"
                yield Finding(
                    place=DocumentPlace(page=page.number, box=box),
                    found=f"bảng hoặc chữ trên trang {where}",
                    expected="nằm trọn trong lề; hãy thu hẹp bảng hoặc đặt trang nằm ngang",
                )
                break


def _outside(box: Box, page: PrintedPage) -> bool:
    return box[0] < _EDGE or box[1] < _EDGE or box[2] > page.width - _EDGE or box[3] > page.height - _EDGE


def _blank(form: Form) -> Iterator[Finding]:
    pages = _pages(form)
    annexes = {annex.label.place.page for annex in form.annexes}
    for page in pages:
        numbered_only = page.number in form.structure.numbered_pages and len(page.runs) == 1 and not page.images and not page.lines
        if page.number + 1 in annexes:  # it makes the annex begin on the front of a sheet
            continue
        if len(pages) > 1 and (page.is_blank or numbered_only):
            last = page is pages[-1]
            found = "trang cuối để trống" if last else "trang để trống"
            yield Finding(place=DocumentPlace(page=page.number), found=found, expected="bỏ trang trống")


def _alone(form: Form) -> Iterator[Finding]:
    first = next(iter((*form.ending.authority, *_some(form.ending.recipients_title), *form.ending.secretary)), None)
    if first is None or first.place.page is None or not _pages(form) or first.place.page == _pages(form)[0].number:
        return
    ending = {id(line) for line in (*form.ending.authority, *form.ending.recipients, *form.ending.secretary)}
    ending |= {id(line) for line in (*_some(form.ending.recipients_title), *_some(form.ending.name))}
    before = [line for line in form.lines if id(line) not in ending and line.place.page == first.place.page]
    ends_here = any(line.place.page == first.place.page for line in form.last_lines) or _goes_on(form, first.place.page)
    if not any((line.place.paragraph or 0) < (first.place.paragraph or 0) for line in before) and not ends_here:
        yield Finding(
            place=first.place,
            found=f"trang {first.place.page} chỉ có phần chữ ký, không có dòng nào của nội dung",
            expected="ít nhất hai dòng nội dung ở cùng trang với chữ ký",
        )


def _some(line: Paragraph | None) -> tuple[Paragraph, ...]:
    return (line,) if line else ()


def _goes_on(form: Form, page: int) -> bool:
    """Whether the text's last paragraph, begun on the page before, ends on this one."""
    return any(line.last_page == page for line in form.last_lines)


def _widowed(form: Form) -> Iterator[Finding]:
    said = [line for line in form.lines if line.place.page is not None and plain(line)]
    for line, after in pairwise(said):
        turned = line.last_page is not None and (after.place.page or 0) > line.last_page
        if turned and line.place.table is None and _is_heading(line):
            found = f"tiêu đề {quote(line)} nằm ở cuối trang"
            yield Finding(place=line.place, found=found, expected="cùng trang với nội dung dưới nó")


def _is_heading(line: Paragraph) -> bool:
    text = plain(line)
    return is_bold(line) and len(text) < _LONGEST_HEADING and not text.endswith((".", ";"))


RULES = (
    Rule(
        "scan-without-text",
        ERROR,
        "NĐ 30/2020, Điều 8",
        "Tệp PDF có chữ thì mới soát được; bản quét (scan) chỉ là hình ảnh.",
        "PDF xuất từ Word",
        "PDF quét từ giấy",
        _scan,
        on_annexes=True,
    ),
    Rule(
        "content-clipped",
        ERROR,
        part_one("I.3"),
        "Bảng và chữ nằm trọn trên trang giấy.",
        "Bảng nhiều cột đặt ở trang nằm ngang",
        "Cột cuối của bảng vượt ra ngoài mép giấy",
        _clipped,
        on_annexes=True,
    ),
    Rule(
        "blank-page",
        WARNING,
        part_one("I.2"),
        "Không có trang trống.",
        "Trang cuối có chữ ký",
        "Sau chữ ký còn một trang trống",
        _blank,
        on_annexes=True,
    ),
    Rule(
        "signature-alone",
        WARNING,
        part_one("II.7"),
        "Phần chữ ký không đứng một mình một trang.",
        "Trang cuối có hai dòng nội dung rồi đến chữ ký",
        "Trang cuối chỉ có chữ ký và nơi nhận",
        _alone,
    ),
    Rule(
        "heading-widowed",
        WARNING,
        part_one("II.6.d"),
        "Tiêu đề không nằm ở dòng cuối trang, tách khỏi nội dung dưới nó.",
        "Tiêu đề và hai dòng đầu của nội dung ở cùng trang",
        "Dòng cuối trang 2 là «III. NHIỆM VỤ», nội dung ở trang 3",
        _widowed,
        on_annexes=True,
    ),
)
