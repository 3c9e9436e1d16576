"""``python -m cchc_docs`` is the command ``cchc``."""

from cchc_docs.cli import main

if __name__ == "__main__":
    main()
