"""Writing a companion: one of those that come with the program, or one whose template is the office's own."""

from cchc_docs.checks.proposal import nearest
from cchc_docs.errors import UsageError
from cchc_docs.settings.workspace import Workspace
from cchc_docs.workflows.companion import Companion, CompanionRequest
from cchc_docs.workflows.companions import COMPANIONS
from cchc_docs.workflows.own_templates import own_companion, own_templates
from cchc_docs.workflows.produced import Produced


def write_companion(kind: str, request: CompanionRequest) -> Produced:
    """Writes the companion's draft and a preview into ``outputs/``; nothing when the data has errors.

    Raises :class:`~cchc_docs.errors.UsageError` for an unknown kind, or a key that is none of its; other errors of
    :mod:`cchc_docs.errors` when the world is broken.
    """
    companion = COMPANIONS.get(kind) or own_companion(request.workspace, kind)
    if companion is None:
        raise _unknown(kind, request.workspace)
    if request.key.kind not in companion.keys:
        raise UsageError(f"«{kind}» soạn theo {companion.key_name}, không theo «{request.key}»; hãy ghi như: {example(companion)}")
    return companion.draft(companion, request)


def example(companion: Companion) -> str:
    """How it is asked for."""
    kind = f'"{companion.kind}"' if " " in companion.kind else companion.kind
    return f"cchc write {kind} {companion.key_example}"


def _unknown(kind: str, workspace: Workspace) -> UsageError:
    known = [*COMPANIONS, *(own.companion.kind for own in own_templates(workspace))]
    return UsageError(
        f"không có loại văn bản «{kind}»{nearest(kind, known)}; các loại: {', '.join(known)} (xem: cchc write --list)"
    )
