"""The text of a PDF."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


class PrintedText:
    """The text of each page, read when it is first asked for; pages are counted from 0."""

    def __init__(self, content: bytes) -> None:
        import pypdfium2

        self._document = pypdfium2.PdfDocument(content)
        self._pages: dict[int, Any] = {}

    def __len__(self) -> int:
        """How many pages there are."""
        return len(self._document)

    def letters(self, page: int) -> Any:
        """The page's letters with their places, as pdfium has them."""
        if page not in self._pages:
            self._pages[page] = self._document[page].get_textpage()
        return self._pages[page]

    def text(self, page: int) -> str:
        """All that is printed on the page."""
        return str(self.letters(page).get_text_range())

    def close(self) -> None:
        """Gives back what pdfium holds."""
        self._document.close()


@contextmanager
def printed_text(path: Path) -> Iterator[PrintedText]:
    """That of the file as it is now."""
    printed = PrintedText(path.read_bytes())
    try:
        yield printed
    finally:
        printed.close()


def page_texts(path: Path) -> list[str]:
    """The text of each page."""
    with printed_text(path) as printed:
        return [printed.text(page) for page in range(len(printed))]
