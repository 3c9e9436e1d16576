"""Word files: the only importer of docxtpl, jinja2 and python-docx."""
