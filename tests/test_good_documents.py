"""The documents the linter is tried on are whole, and every rule has a slip that breaks it."""

import io
from random import Random

import docx
import pytest
from docx.document import Document

from cchc_docs.conformity import printed_rules
from cchc_docs.conformity.rules import RULES
from cchc_docs.word.package import to_bytes
from tests.form.cut_models import FOLDER, MODELS
from tests.form.good_documents import GOOD
from tests.form.mutation import ALL, Mutation, every_paragraph
from tests.form.mutations import MUTATIONS

SEEDS = range(5)


@pytest.fixture(scope="module")
def good() -> dict[str, bytes]:
    return {name: to_bytes(make()) for name, make in GOOD.items()}


@pytest.fixture(scope="module")
def contents(good: dict[str, bytes]) -> dict[str, dict[str, bytes]]:
    return {name: content(opened(source)) for name, source in good.items()}


def content(document: Document) -> dict[str, bytes]:
    return {str(part.partname): part.blob for part in document.part.package.iter_parts() if "docProps" not in part.partname}


def opened(source: bytes) -> Document:
    return docx.Document(io.BytesIO(source))


def test_good_documents_are_all_there(good: dict[str, bytes]) -> None:
    assert tuple(GOOD) == ALL
    for name, source in good.items():
        texts = [one.text for one in every_paragraph(opened(source))]
        assert sum(bool(text.strip()) for text in texts) > 15, name
        assert not any("{" in text or "  " in text.replace(" " * 6, "") for text in texts), name


@pytest.mark.parametrize("name", GOOD)
def test_good_documents_are_the_same_each_time(name: str, good: dict[str, bytes]) -> None:
    assert to_bytes(GOOD[name]()) == good[name]


def test_every_rule_has_a_mutation_and_every_mutation_a_rule() -> None:
    assert len(RULES) > 100
    of_pages = {rule.name for rule in printed_rules.RULES}
    assert {one.rule for one in MUTATIONS} == set(RULES) - of_pages


def test_mutations_have_names_of_their_own() -> None:
    names = [(one.rule, one.name) for one in MUTATIONS]
    assert len(names) == len(set(names)) > 180
    assert all(one.documents and set(one.documents) <= set(GOOD) for one in MUTATIONS)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: f"{one.rule}: {one.name}")
def test_mutations_apply_to_each_document_they_name(
    mutation: Mutation, good: dict[str, bytes], contents: dict[str, dict[str, bytes]]
) -> None:
    for name in mutation.documents:
        for seed in SEEDS:
            document = opened(good[name])
            if mutation.apply(document, Random(seed)):
                assert content(document) != contents[name], name
                break
        else:
            pytest.fail(f"{name}: nothing could be so changed")


@pytest.mark.slow
@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: f"{one.rule}: {one.name}")
def test_mutated_documents_are_documents(mutation: Mutation, good: dict[str, bytes], contents: dict[str, dict[str, bytes]]) -> None:
    for name in mutation.documents:
        for seed in SEEDS:
            document = opened(good[name])
            changed = mutation.apply(document, Random(seed))
            assert (content(document) != contents[name]) == changed, name
            opened(to_bytes(document))


@pytest.mark.parametrize("number", MODELS)
def test_models_of_the_decree_are_whole(number: str) -> None:
    texts = [one.text for one in every_paragraph(docx.Document(str(FOLDER / f"mau-{number.replace('.', '-')}.docx")))]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in texts
    assert "Nơi nhận:" in texts
    assert "Họ và tên" in texts
    assert not any(text.startswith(("Mẫu", "Ghi chú")) for text in texts)
