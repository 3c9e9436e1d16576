"""All guests."""

from tests.guests.active import ACTIVE
from tests.guests.forms import FORMS
from tests.guests.guest_case import GuestCase
from tests.guests.scans import SCANS
from tests.guests.structure import STRUCTURE

CORPUS: tuple[GuestCase, ...] = (*STRUCTURE, *ACTIVE, *FORMS, *SCANS)
