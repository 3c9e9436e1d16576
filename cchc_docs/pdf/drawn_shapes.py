"""The straight lines and the pictures of a PDF page."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from cchc_docs.domain.page_geometry import Box, PrintedLine
from cchc_docs.pdf.page_view import PageView

MOST_SHAPES, _DEEPEST = 50_000, 5
_THICKEST, _SHORTEST = 3.5, 8.0
"""Points: a filled strip no thicker is a line; what is shorter is a mark."""

_STRAIGHT = 1.0
Matrix = tuple[float, float, float, float, float, float]
_AS_IT_IS: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def read_shapes(page: Any, view: PageView) -> tuple[tuple[PrintedLine, ...], tuple[Box, ...]]:
    """Lines, each once, and the boxes of pictures."""
    from pypdfium2 import raw

    lines: dict[tuple[int, ...], PrintedLine] = {}
    images: list[Box] = []
    for number, (found, matrix) in enumerate(_objects(page, _AS_IT_IS, 0)):
        if number >= MOST_SHAPES:
            break
        kind = raw.FPDFPageObj_GetType(found)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            images.append(view.box(*_moved(_bounds(found), matrix)))
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            for part in _strips(found):
                box = view.box(*_moved(part, matrix))
                if min(box[2] - box[0], box[3] - box[1]) <= _THICKEST and max(box[2] - box[0], box[3] - box[1]) >= _SHORTEST:
                    lines.setdefault(tuple(round(edge) for edge in box), PrintedLine(box=box))
    return tuple(lines.values()), tuple(images)


def _objects(holder: Any, matrix: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
    """The page's objects, those inside of forms with the form's place."""
    from pypdfium2 import raw

    count, get = (
        (raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject) if depth else (raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject)
    )
    for index in range(count(holder)):
        found = get(holder, index)
        if raw.FPDFPageObj_GetType(found) == raw.FPDF_PAGEOBJ_FORM:
            placed = raw.FS_MATRIX()
            if depth < _DEEPEST and raw.FPDFPageObj_GetMatrix(found, placed):
                yield from _objects(found, _combined(_values(placed), matrix), depth + 1)
        else:
            yield found, matrix


def _values(matrix: Any) -> Matrix:
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _combined(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _moved(box: Box, matrix: Matrix) -> Box:
    a, b, c, d, e, f = matrix
    (x1, y1), (x2, y2) = ((a * x + c * y + e, b * x + d * y + f) for x, y in (box[:2], box[2:]))
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _bounds(found: Any) -> Box:
    from pypdfium2 import raw

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(found, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _strips(path: Any) -> Iterator[Box]:
    """What of the path may be lines: each stroke of a drawn one, each closed part of a filled one."""
    from pypdfium2 import raw

    mode, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, mode, stroked)
    if not stroked.value and (not mode.value or _is_white(path)):
        return
    placed = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(path, placed)
    for part in _parts(path):
        if stroked.value:
            for first, second in pairwise(part):
                yield _moved((*first, *second), _values(placed))
        else:
            across, up = [point[0] for point in part], [point[1] for point in part]
            yield _moved((min(across), min(up), max(across), max(up)), _values(placed))


def _parts(path: Any) -> Iterator[list[tuple[float, float]]]:
    """The corners of each part of the path, a closed one's first corner again at its end."""
    from pypdfium2 import raw

    across, up = ctypes.c_float(), ctypes.c_float()
    part: list[tuple[float, float]] = []
    for index in range(min(raw.FPDFPath_CountSegments(path), MOST_SHAPES)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, across, up)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and part:
            yield part
            part = []
        part.append((across.value, up.value))
        if raw.FPDFPathSegment_GetClose(segment):
            part.append(part[0])
    if part:
        yield part


def _is_white(path: Any) -> bool:
    from pypdfium2 import raw

    shades = [ctypes.c_uint() for _ in range(4)]
    return bool(raw.FPDFPageObj_GetFillColor(path, *shades)) and all(shade.value > 250 for shade in shades[:3])
