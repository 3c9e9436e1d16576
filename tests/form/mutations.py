"""Every slip that the linter is tried on."""

from tests.form.mutation import Mutation
from tests.form.mutations_body import BODY
from tests.form.mutations_capitals import CAPITALS
from tests.form.mutations_end import END
from tests.form.mutations_page import PAGE
from tests.form.mutations_text import TEXT
from tests.form.mutations_top import TOP

MUTATIONS: tuple[Mutation, ...] = (*PAGE, *TOP, *BODY, *END, *TEXT, *CAPITALS)
