"""To whom a document goes."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Recipients:
    """«Kính gửi» and «Nơi nhận». Decree 30/2020/NĐ-CP, Appendix I, Part I, II.9."""

    addressees: tuple[str, ...] = ()
    """Named after «Kính gửi:» in reports upward, submissions and official letters; empty for other documents."""

    copies: tuple[str, ...] = ()
    """Others who receive it, one line each."""

    archive: str = ""
    """After «Lưu:»: VT and the drafting unit's abbreviation."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines under «Nơi nhận:», «Như trên» first when there are addressees, the archive last."""
        above = ("Như trên",) if self.addressees else ()
        return (*(f"- {copy};" for copy in (*above, *self.copies)), f"- Lưu: {self.archive}.")
