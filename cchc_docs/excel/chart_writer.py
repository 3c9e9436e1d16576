"""Drawing charts as DrawingML, which Word and LibreOffice lay out as lines and letters, never as a picture.

The library that writes charts into workbooks writes the same part for Word. Everything is black on white: lines have markers, bars
have hatches of their own, and each value stands beside its point.
"""

from decimal import Decimal
from typing import Any

from openpyxl.chart import BarChart, LineChart
from openpyxl.chart.data_source import AxDataSource, NumData, NumDataSource, NumRef, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.marker import DataPoint, Marker
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties
from openpyxl.xml.functions import tostring

from cchc_docs.domain.chart import Chart, ChartKind
from cchc_docs.vietnamese.numbers import round_half_up

_FONT = "Times New Roman"
_BLACK: Any = "000000"
_WHITE: Any = "FFFFFF"
_HATCHES: tuple[Any, ...] = ("ltUpDiag", "dkDnDiag", "smGrid", "diagCross", "dashHorz", "pct30")
_SHARE, _COUNT = "[=1][$-42A]0%;[$-42A]0.00%", "0"
"""A comma before decimals in Vietnamese, and no decimals for the whole: as the text prints them."""


def draw(chart: Chart) -> bytes:
    """The chart's part, the same bytes for the same chart."""
    drawn: Any = _line(chart) if chart.kind is ChartKind.LINE else _bars(chart)
    drawn.legend = None
    drawn.graphical_properties = GraphicalProperties(noFill=True, ln=LineProperties(noFill=True))
    for axis in (drawn.x_axis, drawn.y_axis):
        axis.delete = axis is drawn.y_axis  # the values stand beside their points; a scale would print numbers that are no figures
        axis.txPr = _letters(11)
        axis.graphicalProperties = GraphicalProperties(ln=_stroke(_BLACK))
    content: bytes = tostring(drawn._write())  # noqa: SLF001 the library has no other way to its part
    return content


def _line(chart: Chart) -> LineChart:
    drawn = LineChart()
    series = _series(chart)
    series.marker = Marker(symbol="diamond", size=8, spPr=GraphicalProperties(solidFill=_BLACK, ln=_stroke(_BLACK)))
    series.graphicalProperties = GraphicalProperties(ln=_stroke(_BLACK, points=1.5))
    series.smooth = False
    series.dLbls = _labels("b", 9)
    drawn.series.append(series)
    drawn.y_axis.majorGridlines = None
    if chart.share:
        lowest = _lowest(chart)
        drawn.y_axis.scaling.min, drawn.y_axis.scaling.max = lowest, 1 + (1 - lowest) / 20  # a marker at the whole is not cut
    return drawn


def _bars(chart: Chart) -> BarChart:
    drawn = BarChart()
    drawn.type, drawn.gapWidth = "bar", 50
    series = _series(chart)
    for at in range(len(chart.names)):
        hatch = PatternFillProperties(prst=_HATCHES[at % len(_HATCHES)])
        hatch.fgClr, hatch.bgClr = ColorChoice(srgbClr=_BLACK), ColorChoice(srgbClr=_WHITE)
        series.dPt.append(DataPoint(idx=at, invertIfNegative=False, spPr=GraphicalProperties(pattFill=hatch, ln=_stroke(_BLACK))))
    series.dLbls = _labels("outEnd", 11)
    drawn.series.append(series)
    drawn.x_axis.scaling.orientation = "maxMin"  # the first one at the top
    drawn.y_axis.majorGridlines, drawn.y_axis.scaling.min = None, 0
    return drawn


def _series(chart: Chart) -> Series:
    form, last = _SHARE if chart.share else _COUNT, len(chart.names) + 1
    values = [None if one is None else round_half_up(Decimal(one), 4 if chart.share else 0) for one in chart.values]
    points = [NumVal(idx=at, v=str(value)) for at, value in enumerate(values) if value is not None]
    names = [StrVal(idx=at, v=name) for at, name in enumerate(chart.names)]
    title = StrData(ptCount=1, pt=[StrVal(idx=0, v=chart.title)])
    series = Series(idx=0, order=0)
    series.tx = SeriesLabel(strRef=StrRef(f="'Số liệu'!$B$1", strCache=title))
    series.cat = AxDataSource(strRef=StrRef(f=f"'Số liệu'!$A$2:$A${last}", strCache=StrData(ptCount=len(names), pt=names)))
    cache = NumData(formatCode=form, ptCount=len(chart.names), pt=points)
    series.val = NumDataSource(numRef=NumRef(f=f"'Số liệu'!$B$2:$B${last}", numCache=cache))
    return series


def _lowest(chart: Chart) -> float:
    """Where the axis of shares begins: at the tens below the lowest, so that months can be told apart."""
    least = min((Decimal(one) for one in chart.values if one is not None), default=Decimal(0))
    return max(0, int(least * 10 - Decimal("0.2"))) / 10


def _labels(position: str, size: int) -> DataLabelList:
    labels = DataLabelList()
    labels.showVal, labels.position, labels.txPr = True, position, _letters(size)
    labels.showSerName = labels.showCatName = labels.showLegendKey = labels.showPercent = False
    return labels


def _stroke(colour: Any, *, points: float = 0.75) -> LineProperties:
    return LineProperties(solidFill=colour, w=int(points * 12700))


def _letters(size: int) -> RichText:
    look = CharacterProperties(sz=size * 100, latin=Font(typeface=_FONT), cs=Font(typeface=_FONT), lang="vi-VN", solidFill=_BLACK)
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=look), endParaRPr=look)])
