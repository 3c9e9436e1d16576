"""The commands of ``cchc register``, one in a file."""
