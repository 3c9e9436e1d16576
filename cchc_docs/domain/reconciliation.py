"""Every figure of a report against its cells (đối chiếu số liệu)."""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_docs.domain.figure import Figure
from cchc_docs.issues import Place

FILE = "doi-chieu-so-lieu.xlsx"
"""Its name, beside the report."""


@dataclass(frozen=True, kw_only=True)
class ShownFigure:
    """A figure and every place in which the report shows it."""

    figure: Figure
    printed: str
    """As it is printed: «97,28%»."""

    standings: tuple[str, ...]
    """«bao-cao.docx, đoạn 18»."""


@dataclass(frozen=True, kw_only=True)
class TypedNumber:
    """A number within words that somebody typed (do người soạn nhập)."""

    text: str
    words: str
    """The sentence in which it stands."""

    cell: Place
    standing: str


@dataclass(frozen=True, kw_only=True)
class Reconciliation:
    """All numbers of one report and its annexes."""

    title: str
    """«Báo cáo kết quả công tác cải cách hành chính quý I năm 2023»."""

    figures: tuple[ShownFigure, ...]
    typed: tuple[TypedNumber, ...]

    def find(self, wanted: str) -> tuple[tuple[ShownFigure, ...], tuple[TypedNumber, ...]]:
        """The figures and typed numbers printed so, «97,28%» or «97,28», or of that code."""
        name = _bare(wanted)
        figures = tuple(one for one in self.figures if _bare(one.printed) == name or _is_called(one.figure.code, wanted.strip()))
        return figures, tuple(one for one in self.typed if _bare(one.text) == name)

    def behind(self, figures: Sequence[ShownFigure]) -> tuple[ShownFigure, ...]:
        """The further figures that those are computed from: a comparison is of two figures, each of which has its cells."""
        named = {source.figure for one in figures for source in one.figure.sources if source.figure}
        return tuple(one for one in self.figures if one.figure.code in named and one not in figures)


def _is_called(code: str, wanted: str) -> bool:
    """Whether the code, «ho_so.qua_han», is the one asked for, whole or without its group."""
    return wanted in (code, code.rpartition(".")[2])


def _bare(text: str) -> str:
    return text.strip().strip("«»\"'").replace(" ", "").removesuffix("%").replace(".", "")
