"""A broken world: what stops a command although the data may be right.

Each error's text is one plain Vietnamese sentence for a clerk that ends in the remedy, and each class has the exit
status under which the command ends. Wrong data is no exception but an :class:`~cchc_docs.issues.Issue`.
"""


class CchcError(Exception):
    """Stops the command with :attr:`exit_status` and one sentence on standard error."""

    exit_status = 1
    code = "error"
    """What machines read instead of the sentence."""


class UsageError(CchcError):
    """What was asked for does not exist: an unknown key, kind or option value."""

    exit_status = 2
    code = "usage"


class SigningError(CchcError):
    """A file cannot be signed or sealed: the wrong secret, certificate or file; or somebody has signed there already."""

    code = "signing-refused"


class InputError(CchcError):
    """An input file without which nothing can be done is missing or unreadable."""

    exit_status = 3
    code = "input-unreadable"


class TemplateError(CchcError):
    """A Word template is missing or wrong: a misspelt field, a broken tag, a damaged file."""

    exit_status = 4
    code = "template-wrong"


class ProgramError(CchcError):
    """An outside program (LibreOffice, its fonts, a cluster of machines) is missing or has failed."""

    exit_status = 5
    code = "program-failed"


class OutputError(CchcError):
    """An output cannot be written: locked, no room, no right; or it is a draft that somebody has edited."""

    exit_status = 6
    code = "output-refused"


class RegisterError(CchcError):
    """The outgoing register refuses: an unlawful number or date; or it is locked, read-only, damaged or of a newer version."""

    exit_status = 7
    code = "register-refused"
