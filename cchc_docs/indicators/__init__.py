"""Every figure that a document may show, declared once, with the cells it came from."""
