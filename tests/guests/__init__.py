"""The corpus of guests: files as people send them, each with what is to become of it."""
