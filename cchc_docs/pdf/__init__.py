"""PDFs: the only importer of pypdf, pyHanko and pypdfium2, and the only starter of LibreOffice."""
