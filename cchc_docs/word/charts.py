"""Charts in a rendered document: each takes the place of the mark that the template printed for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import quoteattr

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm
from docx.text.paragraph import Paragraph

from cchc_docs.word.private_marks import strip_marks

_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_LETTERS = qn("w:t")
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart"
_BEGIN, _END = "\U0010ff00", "\U0010ff01"
_MARK = re.compile(f"{_BEGIN}([^{_END}]*){_END}")
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_WIDTH, _HEIGHT = Mm(160), Mm(72)


@dataclass(frozen=True, kw_only=True)
class DrawnChart:
    """A chart's part and what a screen reader says of it."""

    content: bytes
    description: str


def chart_mark(name: str) -> str:
    """What a template prints where the chart of that name is to stand."""
    return f"{_BEGIN}{name}{_END}"


def place_charts(document: Document, charts: Mapping[str, DrawnChart]) -> None:
    """Puts each chart into the paragraph that holds its mark; a mark without a chart is taken out."""
    marked = [(one, found[1]) for one in document.paragraphs if (found := _MARK.search("".join(one._p.itertext(_LETTERS))))]
    there = [(paragraph, charts[name]) for paragraph, name in marked if name in charts]
    for number, (paragraph, chart) in enumerate(there, start=1):
        _put(document, paragraph, chart, number)
    if not charts or len(there) < len(marked):
        strip_marks(document, _MARK)


def _put(document: Document, paragraph: Paragraph, chart: DrawnChart, number: int) -> None:
    package = document.part.package
    assert package is not None
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), _TYPE, chart.content, package)
    for run in paragraph.runs:
        run._r.getparent().remove(run._r)
    identity = 1 + len(document.element.findall(f".//{qn('wp:docPr')}"))
    paragraph.add_run()._r.append(_inline(document.part.relate_to(part, _RELATION), identity, chart.description, _WIDTH, _HEIGHT))


def _inline(relation: str, identity: int, description: str, width: Length, height: Length) -> Any:
    return parse_xml(
        f"<w:drawing {nsdecls('w', 'wp', 'a', 'r')}>"
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{identity}" name="Biểu đồ {identity}" descr={quoteattr(description)}/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" r:id="{relation}"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
