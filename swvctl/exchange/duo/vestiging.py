"""A location of a school as the national register knows it."""

from dataclasses import dataclass

from swvctl.exchange.duo.spelling import place_name, postcode


@dataclass(frozen=True, slots=True)
class Vestiging:
    """One row of the register, in our spelling; ``fault`` says why it cannot be used."""

    line: int
    code: str  # 90AB00
    naam: str
    soort: tuple[str, ...]
    bestuur: str
    bestuur_naam: str
    gemeente_code: str
    gemeente_register: str
    straat: str
    postcode_register: str
    plaats_register: str
    telefoon: str
    site: str
    vakantieregio: str
    fault: str = ""

    @property
    def gemeente(self) -> str:
        return place_name(self.gemeente_register)

    @property
    def plaats(self) -> str:
        return place_name(self.plaats_register)

    @property
    def pc4(self) -> str:
        return self.postcode_register[:4]

    @property
    def adres(self) -> str:
        """Street, number, postcode and place; empty without a street."""
        place = f"{postcode(self.postcode_register)} {self.plaats}".strip()
        return ", ".join(part for part in (place_name(self.straat), place) if part) if self.straat else ""
