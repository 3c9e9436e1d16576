"""What the field talks about, as plain frozen values. No file format is known here."""
