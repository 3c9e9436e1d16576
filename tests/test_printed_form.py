"""The rules of form over printed pages: silent over good documents, and each noticing its own slip."""

import io
from pathlib import Path
from random import Random

import docx
import pytest

from cchc_docs.conformity import printed_rules
from cchc_docs.word.package import to_bytes
from tests.form.good_documents import GOOD
from tests.form.mutation import Mutation
from tests.form.mutations_printed import OF_PAGES, PRINTED, UNSEEN
from tests.form.printing import broken_on_pages, print_all

_SOURCES = {name: to_bytes(make()) for name, make in GOOD.items()}
Tried = dict[str, tuple[Mutation, str, bytes]]


def spoilt(mutation: Mutation, name: str, seed: int) -> bytes | None:
    document = docx.Document(io.BytesIO(_SOURCES[name]))
    return to_bytes(document) if mutation.apply(document, Random(seed)) else None


def drawn(random: Random, count: int) -> Tried:
    """So many slips, each in a document of its own."""
    tried: Tried = {}
    while len(tried) < count:
        mutation = random.choice(PRINTED)
        name, seed = random.choice(mutation.documents), random.randrange(10**6)
        if (source := spoilt(mutation, name, seed)) is not None:
            tried[f"{len(tried)}: {mutation.rule}, {mutation.name}, {name}"] = (mutation, name, source)
    return tried


def missed(tried: Tried, folder: Path) -> list[str]:
    """What was not noticed by its own rule, or along with more than two others."""
    printed = print_all({key: source for key, (_, _, source) in tried.items()}, folder)
    found = {key: broken_on_pages(pdf) for key, pdf in printed.items()}
    return [
        f"{key}: {dict(found[key])}"
        for key, (mutation, _, _) in tried.items()
        if not (mutation.rule in found[key] and len(found[key]) <= 3)
    ]


def test_good_documents_break_no_rule_in_print(tmp_path: Path) -> None:
    printed = print_all(_SOURCES, tmp_path)
    assert {name: dict(broken_on_pages(pdf)) for name, pdf in printed.items()} == {name: {} for name in GOOD}


def test_every_slip_of_pages_is_noticed(tmp_path: Path) -> None:
    tried: Tried = {}
    for mutation in OF_PAGES:
        for name in mutation.documents:
            source = next(filter(None, (spoilt(mutation, name, seed) for seed in range(5))), None)
            if source is not None:
                tried[f"{mutation.rule}, {mutation.name}, {name}"] = (mutation, name, source)
    assert {mutation.rule for mutation in OF_PAGES} >= {rule.name for rule in printed_rules.RULES} - {"scan-without-text"}
    assert len(tried) > 30
    printed = print_all({key: source for key, (_, _, source) in tried.items()}, tmp_path)
    found = {key: broken_on_pages(pdf) for key, pdf in printed.items()}
    assert [f"{key}: {dict(found[key])}" for key, (mutation, _, _) in tried.items() if mutation.rule not in found[key]] == []


def test_of_150_random_slips_at_least_95_in_100_are_noticed_in_print(tmp_path: Path) -> None:
    failed = missed(drawn(Random(12), 150), tmp_path)
    assert len(failed) <= 7, failed


@pytest.mark.slow
def test_of_350_other_random_slips_at_least_95_in_100_are_noticed_in_print(tmp_path: Path) -> None:
    failed = missed(drawn(Random(500), 350), tmp_path)
    assert len(failed) <= 17, failed


def test_slips_that_a_print_does_not_show_have_a_reason() -> None:
    assert all(UNSEEN.values())
    assert len(PRINTED) > 250
