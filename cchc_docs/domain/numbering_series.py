"""Which book a document takes its number from. Decree 30/2020/NĐ-CP, Article 15.1; Appendix I, Part I, II.3.a."""

from dataclasses import dataclass

from cchc_docs.domain.document_type import DocumentType
from cchc_docs.domain.issuing_number import IssuingNumber
from cchc_docs.domain.origin import RowOrigin

ALL_TYPES = "chung"
"""The name of a series from which every type takes its numbers."""


@dataclass(frozen=True, kw_only=True)
class NumberingSeries:
    """A run of numbers from 01 on 1 January of each year."""

    issuer: str | None = None
    """The abbreviation of a body that issues in its own name («BĐH»); None for the agency itself."""

    name: str
    """The type's abbreviation («BC»), the group's name, or :data:`ALL_TYPES`."""

    def __str__(self) -> str:
        return f"{self.issuer}: {self.name}" if self.issuer else self.name


@dataclass(frozen=True, kw_only=True)
class NumberingRule:
    """What the head of the agency has decided for one type, or for all types that no other rule names."""

    issuer: str | None = None
    """The body whose documents are meant; None for the agency itself."""

    document_type: DocumentType | None = None
    """None for every type without a rule of its own."""

    each: bool = False
    """Without a type: whether each type has a series of its own, instead of one for all."""

    group: str | None = None
    """Types of one group share a series; a type without a group has its own."""

    origin: RowOrigin | None = None


@dataclass(frozen=True, kw_only=True)
class Numbering:
    """How an agency numbers. Who says nothing has one series for all types, and one for each body with a name of its own."""

    rules: tuple[NumberingRule, ...] = ()

    def series(self, document_type: DocumentType, issuer: str | None = None) -> NumberingSeries:
        """The series from which such a document of the issuer takes its number."""
        own = [rule for rule in self.rules if rule.issuer == issuer]
        for rule in own:
            if rule.document_type is document_type:
                return NumberingSeries(issuer=issuer, name=rule.group or _name(document_type))
        each = any(rule.each for rule in own if rule.document_type is None)
        return NumberingSeries(issuer=issuer, name=_name(document_type) if each else ALL_TYPES)


ONE_FOR_ALL = Numbering()
"""Of an agency that says nothing."""


def issuer_of(notation: str, agency: str) -> str | None:
    """The body in whose name a document of the notation is issued; None when that is the agency, by its abbreviation.

    A notation is «BC-UBND», or «UBND-VX» where the type (công văn) has no abbreviation.
    """
    groups = notation.split("-")
    typed = type_of(notation) is not DocumentType.CONG_VAN
    issuer = "-".join(groups[1:]) if typed else groups[0]
    return None if issuer.casefold() == agency.casefold() else issuer


def type_of(notation: str) -> DocumentType:
    """The type that the notation's first group names; an official letter when it names none."""
    first = notation.split("-", maxsplit=1)[0]
    return next((one for one in DocumentType if one.abbreviation == first), DocumentType.CONG_VAN)


def notation_of(document_type: DocumentType, issuer: str, drafting_unit: str = "") -> str:
    """«BC-UBND»; of a type without abbreviation «UBND-VPTK», by the drafting unit."""
    groups = (document_type.abbreviation, issuer) if document_type.abbreviation else (issuer, drafting_unit)
    return "-".join(group for group in groups if group)


def folder_name(number: IssuingNumber) -> str:
    """The name of the record's folder: «05-BC-UBND»."""
    return f"{number.code_number or 0:02d}-{number.code_notation}"


def _name(document_type: DocumentType) -> str:
    return document_type.abbreviation or document_type.title
