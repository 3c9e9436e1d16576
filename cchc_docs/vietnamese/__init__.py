"""The decree's wording of dates, numbers and periods, and the reading of Vietnamese text without guessing."""
