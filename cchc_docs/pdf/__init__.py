"""PDFs: the only importer of pypdf, pyHanko and pypdfium2, and the only starter of LibreOffice."""

import logging

# A clerk reads our sentence about a bad file, not the libraries' English remarks on it.
for _library in ("pypdf", "pyhanko"):
    logging.getLogger(_library).setLevel(logging.CRITICAL)
