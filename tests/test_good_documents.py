"""The documents the linter is tried on are whole, and every rule has a slip that breaks it."""

import io
from random import Random

import docx
import pytest
from docx.document import Document

from cchc_docs.word.package import to_bytes
from tests.form.cut_models import FOLDER, MODELS
from tests.form.good_documents import GOOD
from tests.form.mutation import ALL, Mutation, every_paragraph
from tests.form.mutations import MUTATIONS

RULES = (
    "page-size", "page-orientation", "margin-top", "margin-bottom", "margin-left", "margin-right", "font-family",
    "font-twin", "text-color", "page-number-missing", "page-number-place", "page-number-look", "page-number-first-page",
    "page-number-format", "date-field", "national-title-missing", "national-title-wording", "national-title-look",
    "motto-missing", "motto-wording", "motto-look", "motto-line", "national-title-place", "national-title-spacing",
    "issuer-missing", "issuer-look", "issuer-line", "issuer-abbreviated", "parent-look", "number-missing", "number-wording",
    "number-two-digits", "notation-spacing", "notation-capitals", "notation-type", "notation-letter", "number-look",
    "date-missing", "date-unwanted", "date-wording", "place-name", "date-look", "number-date-line", "type-missing",
    "type-unwanted", "type-look", "subject-missing", "subject-look", "subject-line", "subject-stop",
    "letter-subject-missing", "letter-subject-look", "basis-look", "basis-punctuation", "basis-incomplete", "body-size",
    "body-size-uniform", "body-alignment", "body-indent", "body-spacing", "body-line-spacing", "body-upright",
    "heading-numbering", "heading-letters", "heading-mark", "heading-section-look", "heading-article-look",
    "heading-chapter-look", "heading-clause-look", "closing-mark", "closing-mark-twice", "addressee-missing",
    "addressee-unwanted", "addressee-wording", "addressee-list", "addressee-look", "recipients-missing", "recipients-title",
    "recipients-title-look", "recipients-look", "recipients-list", "recipients-archive", "recipients-as-above",
    "signature-missing", "authority-wording", "authority-position", "authority-look", "signer-name-missing",
    "signer-name-look", "signer-name-title", "signature-place", "minutes-signers", "part-order", "annex-label-look",
    "annex-numeral", "annex-title-look", "annex-title-missing", "annex-attached", "annex-attached-look", "annex-mentioned",
    "look-alike-letter", "not-nfc", "legacy-code-page", "tone-placement", "double-space", "space-before-mark",
    "dash-in-notation", "date-short", "date-zeros", "citation-incomplete", "year-contradiction", "term-out-of-force",
    "district-out-of-force", "name-out-of-force", "template-tag-left", "tracked-changes", "comments-left", "hidden-text",
)  # fmt: skip
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
    assert len(RULES) == len(set(RULES)) == 118
    assert {one.rule for one in MUTATIONS} == set(RULES)


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
