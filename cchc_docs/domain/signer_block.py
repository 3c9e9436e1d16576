"""Authority, position and name of the signer."""

from dataclasses import dataclass

ACTING = "Q."
"""An acting head signs as «Q. CHỦ TỊCH», on one line."""


@dataclass(frozen=True, kw_only=True)
class SignerBlock:
    """The block at the lower right. Decree 30/2020/NĐ-CP, Appendix I, Part I, II.7; Article 13."""

    collective: str | None = None
    """Signed on behalf of it, after «TM.»: «Ủy ban nhân dân»."""

    delegation: str | None = None
    """How the signer stands for the head: KT., TL., TUQ. or Q.; None when the head signs."""

    principal: str | None = None
    """The head's position after :attr:`delegation`: «Chủ tịch»."""

    position: str
    """The signer's own position: «Phó Chủ tịch»."""

    full_name: str

    @property
    def authority_lines(self) -> tuple[str, ...]:
        """The lines above the position, in capitals: «TM. ỦY BAN NHÂN DÂN», «KT. CHỦ TỊCH»."""
        lines = []
        if self.collective:
            lines.append(f"TM. {self.collective.upper()}")
        if self.delegation and self.principal and self.delegation != ACTING:
            lines.append(f"{self.delegation} {self.principal.upper()}")
        return tuple(lines)

    @property
    def position_line(self) -> str:
        """The position in capitals; an acting head's after «Q.»."""
        acting = f"{ACTING} " if self.delegation == ACTING else ""
        return acting + self.position.upper()
