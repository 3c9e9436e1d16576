"""cchc turns a Vietnamese commune's spreadsheets into its official documents."""

__version__ = "0.1.0"
