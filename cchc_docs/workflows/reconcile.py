"""What a report shows, brought together with where it came from."""

from collections.abc import Mapping, Sequence

from cchc_docs.domain.document_structure import DocumentPlace
from cchc_docs.domain.figure import Figure
from cchc_docs.domain.reconciliation import Reconciliation, ShownFigure, TypedNumber
from cchc_docs.domain.shown import Shown
from cchc_docs.vietnamese.printed_numbers import printed_numbers

_QUOTED = 40


def reconcile(title: str, parts: Mapping[str, Sequence[Shown]]) -> Reconciliation:
    """All figures and typed numbers of the report; ``parts`` are what each file shows, in the order of the report."""
    figures: dict[tuple[str, str], list[tuple[Shown, str]]] = {}
    typed: list[TypedNumber] = []
    for file, shown in parts.items():
        for one in shown:
            where = standing(file, one.place, one.paragraph)
            if isinstance(one.origin, Figure):
                figures.setdefault((one.origin.code, one.origin.scope), []).append((one, where))
                continue
            typed += [
                TypedNumber(text=number.text, words=one.text, cell=one.origin.place, standing=where)
                for number in printed_numbers(one.text)
            ]
    return Reconciliation(title=title, figures=tuple(_shown(found) for found in figures.values()), typed=tuple(typed))


def _shown(found: Sequence[tuple[Shown, str]]) -> ShownFigure:
    origin = found[0][0].origin
    assert isinstance(origin, Figure)
    assert all(isinstance(one.origin, Figure) and one.origin.value == origin.value for one, _ in found), "a code tells one figure"
    return ShownFigure(
        figure=origin,
        printed="; ".join(dict.fromkeys(one.text for one, _ in found)),
        standings=tuple(dict.fromkeys(standing for _, standing in found)),
    )


def standing(file: str, place: DocumentPlace, paragraph: str) -> str:
    """In words that help to find it: outside tables with the beginning of the paragraph."""
    if place.table is not None:
        return f"{file}, bảng {place.table}, hàng {place.row}, cột {place.column}"
    begins = " ".join(paragraph.split())
    quoted = f"«{begins[:_QUOTED].rstrip()}…»" if len(begins) > _QUOTED else f"«{begins}»"
    return f"{file}, đoạn {place.paragraph} {quoted}" if place.paragraph is not None else f"{file}, {place.part}"
