"""The outgoing register as a database: the only package that knows SQLite."""
