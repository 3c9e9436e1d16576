"""What a report shows, brought together with where it came from."""

from collections.abc import Mapping, Sequence

from cchc_docs.domain.document_structure import DocumentPlace
from cchc_docs.domain.figure import Figure
from cchc_docs.domain.reconciliation import Reconciliation, ShownFigure, TypedNumber
from cchc_docs.domain.shown import Shown
from cchc_docs.vietnamese.printed_numbers import printed_numbers


def reconcile(title: str, parts: Mapping[str, Sequence[Shown]]) -> Reconciliation:
    """All figures and typed numbers of the report; ``parts`` are what each file shows, in the order of the report."""
    figures: dict[tuple[str, str], list[tuple[Shown, str]]] = {}
    typed: list[TypedNumber] = []
    for file, shown in parts.items():
        for one in shown:
            standing = _standing(file, one.place)
            if isinstance(one.origin, Figure):
                figures.setdefault((one.origin.code, one.origin.scope), []).append((one, standing))
                continue
            typed += [
                TypedNumber(text=number.text, words=one.text, cell=one.origin.place, standing=standing)
                for number in printed_numbers(one.text)
            ]
    return Reconciliation(title=title, figures=tuple(_shown(found) for found in figures.values()), typed=tuple(typed))


def _shown(found: Sequence[tuple[Shown, str]]) -> ShownFigure:
    origin = found[0][0].origin
    assert isinstance(origin, Figure)
    return ShownFigure(
        figure=origin,
        printed="; ".join(dict.fromkeys(one.text for one, _ in found)),
        standings=tuple(dict.fromkeys(standing for _, standing in found)),
    )


def _standing(file: str, place: DocumentPlace) -> str:
    if place.table is not None:
        return f"{file}, bảng {place.table}, hàng {place.row}, cột {place.column}"
    return f"{file}, đoạn {place.paragraph}" if place.paragraph is not None else f"{file}, {place.part}"
