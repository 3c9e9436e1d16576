"""Documents to try the linter on: flawless ones, ways to spoil them, and the decree's own models."""
