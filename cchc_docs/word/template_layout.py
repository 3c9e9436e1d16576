"""What docxtpl would lose around a tag: text beside it, and what stands between its own letters.

docxtpl strips everything between the first and the last letter of a tag, whatever it is. Measured with 0.20.2: different
looks, spelling marks, bookmarks, comments, tabs, line breaks, deletions and whole links in a tag are mended, with the loss
of what was stripped. A tag that begins in a link, a tracked insertion or a content control and ends outside it, or the
other way round, is not: the XML is broken there and the text around it vanishes without a word.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from docx.oxml.ns import qn
from lxml import etree

from cchc_docs.word.template_finding import Finding
from cchc_docs.word.template_tags import Tag
from cchc_docs.word.template_text import TemplateParagraph, own

_NO_LOOK = {qn(name) for name in ("w:lang", "w:noProof", "w:rPrChange", "w:webHidden")}
_LOST = {
    "w:bookmarkStart": "dấu trang",
    "w:drawing": "hình",
    "w:pict": "hình",
    "w:object": "hình",
    "w:footnoteReference": "chú thích",
    "w:endnoteReference": "chú thích",
    "w:fldChar": "trường tự động của Word",
    "w:hyperlink": "liên kết",
}
_BESIDE = ("w:drawing", "w:pict", "w:object", "w:sectPr")
_AROUND = {"p": "đoạn", "tr": "hàng", "tc": "ô"}
_CONTAINERS = {"tr": "w:tr", "tc": "w:tc"}


def layout_findings(tags: Iterable[Tag]) -> Iterator[Finding]:
    """Of all the tags of one part."""
    whole = [tag for tag in tags if tag.paragraph.element is not None]
    for tag in whole:
        yield from _split(tag)
    yield from _beside_paragraph_tags(whole)
    for prefix, name in _CONTAINERS.items():
        yield from _beside_container_tags([tag for tag in whole if tag.prefix == prefix], name)


def wrappers(node: etree._Element) -> tuple[str, ...]:
    """What stands around a ``w:t`` within its paragraph: links, insertions, content controls."""
    names = []
    for ancestor in node.iterancestors():
        if ancestor.tag == qn("w:p"):
            break
        names.append(str(ancestor.tag))
    return tuple(names)


def _split(tag: Tag) -> Iterator[Finding]:
    pieces = tag.paragraph.pieces_between(tag.start, tag.end)
    if len(pieces) < 2:
        return
    if wrappers(pieces[0]) != wrappers(pieces[-1]):
        what = f"thẻ «{tag.text}» có một phần nằm trong liên kết, phần đánh dấu thay đổi hoặc ô nhập của Word"
        yield tag.finding("template-tag-split", what, "chữ ở đó sẽ bị mất, hãy bỏ liên kết hoặc chấp nhận thay đổi rồi gõ lại thẻ")
        return
    lost = sorted({words for node in _between(pieces) if (words := _word_for(node))})
    if lost:
        what = f"thẻ «{tag.text}» có {', '.join(lost)} nằm bên trong, sẽ bị mất"
        yield tag.finding("template-tag-formatted", what, "hãy xóa thẻ và gõ lại một lần")
    elif len({_look(piece) for piece in pieces}) > 1:
        what = f"thẻ «{tag.text}» bị chia thành nhiều đoạn định dạng"
        yield tag.finding(
            "template-tag-formatted", what, "chữ in ra theo định dạng của dấu mở, hãy chọn cả thẻ và đặt một định dạng"
        )


def _between(pieces: list[etree._Element]) -> Iterator[etree._Element]:
    """The elements between the first and the last piece, in the order of the document."""
    paragraph = next(pieces[0].iterancestors(qn("w:p")))
    inside = False
    for node in paragraph.iter():
        if node is pieces[-1]:
            return
        if inside:
            yield node
        inside = inside or node is pieces[0]


def _word_for(node: etree._Element) -> str:
    if node.tag == qn("w:bookmarkStart") and str(node.get(qn("w:name"))).startswith("_GoBack"):
        return ""
    return next((words for name, words in _LOST.items() if node.tag == qn(name)), "")


def _look(piece: etree._Element) -> tuple[bytes, ...]:
    """How a run says that it looks, without what cannot be seen."""
    properties = piece.getparent().find(qn("w:rPr"))
    return tuple(sorted(etree.tostring(one) for one in properties if one.tag not in _NO_LOOK)) if properties is not None else ()


def _beside_paragraph_tags(tags: list[Tag]) -> Iterator[Finding]:
    for paragraph, group in groupby(tags, key=lambda tag: tag.paragraph):
        own_tags = [tag for tag in group if tag.prefix == "p"]
        if not own_tags:
            continue
        rest = _without(paragraph.text, own_tags[:1])
        if rest.strip() or next(own(paragraph.element, _BESIDE), None) is not None:
            yield _beside(own_tags[0], rest.strip() or "hình hoặc dấu ngắt phần")


def _beside_container_tags(tags: list[Tag], name: str) -> Iterator[Finding]:
    """A tag that takes away its row or cell, with whatever else is in it."""
    seen: set[etree._Element] = set()
    for tag in tags:
        container = tag.paragraph.inside(name)
        if container is None:
            what = f"thẻ «{tag.text}» đứng ngoài bảng"
            yield tag.finding("template-tag-prefix", what, f"thẻ {{%{tag.prefix} …%}} chỉ dùng trong bảng, hãy viết {{%p …%}}")
        elif container not in seen:
            seen.add(container)
            whole = "".join(node.text or "" for node in container.iter(qn("w:t")))
            rest = whole.replace(tag.text, "", 1).strip()
            if rest or next(container.iter(qn("w:tbl"), qn("w:drawing"), qn("w:pict")), None) is not None:
                yield _beside(tag, rest or "hình hoặc bảng con")


def _beside(tag: Tag, lost: str) -> Finding:
    where = _AROUND[tag.prefix]
    what = f"thẻ «{tag.text}» phải đứng riêng một {where}, «{lost[:60]}» bên cạnh sẽ bị mất"
    return tag.finding("template-text-beside-tag", what, f"hãy chuyển phần đó sang {where} khác")


def _without(text: str, tags: Iterable[Tag]) -> str:
    for tag in sorted(tags, key=lambda one: -one.start):
        text = text[: tag.start] + text[tag.end :]
    return text


def level(tag: Tag) -> tuple[object, ...]:
    """Where a tag stands for docxtpl: an opening and its closing tag must agree, or the document falls apart between them."""
    paragraph: TemplateParagraph = tag.paragraph
    if paragraph.element is None:
        return ()
    if tag.prefix in _CONTAINERS:
        container = paragraph.inside(_CONTAINERS[tag.prefix])
        return (tag.prefix, container.getparent() if container is not None else None)
    if tag.prefix == "p":
        return ("p", paragraph.element.getparent())
    pieces = paragraph.pieces_between(tag.start, tag.end)
    return (tag.prefix, paragraph.element.getparent(), wrappers(pieces[0]) if pieces else ())
