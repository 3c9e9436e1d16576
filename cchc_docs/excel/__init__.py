"""Workbooks: the only importer of the spreadsheet libraries. Each sheet is declared once."""
