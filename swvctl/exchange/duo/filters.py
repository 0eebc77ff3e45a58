"""Which schools of the national register are meant: what the user said, as plain values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from swvctl.errors import UsageError
from swvctl.exchange.duo.columns import find_columns
from swvctl.exchange.duo.spelling import name_of
from swvctl.exchange.duo.vestiging import Vestiging
from swvctl.model.samenwerkingsverband import swvcode
from swvctl.patroon import patroon
from swvctl.read.csvtext import Table
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import closest

_RANGE = patroon(r"([1-9][0-9]{3})(?:\s*[-–]\s*([1-9][0-9]{3}))?")
_PC4 = patroon(r"[1-9][0-9]{3}")
_CODE = patroon(r"[0-9]{4}")


@dataclass(frozen=True, slots=True)
class Filters:
    """A school must pass every filter that was given; within one filter any value will do."""

    gemeenten: frozenset[str] = frozenset()  # numbers, and names as slugs
    pc4: frozenset[str] | None = None
    besturen: frozenset[str] = frozenset()

    @property
    def are_given(self) -> bool:
        return bool(self.gemeenten or self.besturen) or self.pc4 is not None

    def hold(self, item: Vestiging) -> bool:
        return self.holds(item.gemeente_code, item.gemeente, item.pc4, item.bestuur)

    def cannot_place(self, item: Vestiging) -> bool:
        """Whether only its postcode, which cannot be read, keeps it from being judged."""
        if self.pc4 is None or _PC4.fullmatch(item.pc4):
            return False
        return replace(self, pc4=None).hold(item)

    def holds(self, gemeente_code: str, gemeente: str, pc4: str, bestuur: str) -> bool:
        in_gemeente = (
            not self.gemeenten or gemeente_code in self.gemeenten or name_of(gemeente) in self.gemeenten
        )
        in_pc4 = self.pc4 is None or pc4 in self.pc4
        return in_gemeente and in_pc4 and (not self.besturen or bestuur in self.besturen)


def filters_of(
    gemeenten: Sequence[str], pc4: Sequence[str], besturen: Sequence[str], found: Iterable[Vestiging]
) -> Filters:
    """Read what the user typed; a gemeente that the file does not have is a mistake."""
    names = {name_of(item.gemeente): item for item in found}
    chosen = frozenset(_gemeente(text, names) for text in gemeenten)
    areas = frozenset(code for text in pc4 for code in _postcodes(text)) if pc4 else None
    return Filters(chosen, areas, frozenset(_bestuur(text) for text in besturen))


def table_postcodes(table: Table, source: str, code: str) -> frozenset[str]:
    """The postcodes of one region in the table that divides the country."""
    sector = "vo" if code.upper().startswith("VO") else "po"
    columns = find_columns(table.header, ("pc4", sector), source)
    found: set[str] = set()
    for row in table.rows:
        said = columns.cell(row.cells, sector)
        if swvcode(said if said[:1].isalpha() else f"{sector.upper()}{said}") == swvcode(code):
            found |= set(_postcodes(columns.cell(row.cells, "pc4")))
    if not found:
        raise UsageError(f"In {shown(source)} staat geen postcode bij {shown(code)}.")
    return frozenset(found)


def _gemeente(text: str, names: dict[str, Vestiging]) -> str:
    if _CODE.fullmatch(text.strip()):
        if not any(item.gemeente_code == text.strip() for item in names.values()):
            raise UsageError(f"In het bestand staat geen gemeente met nummer {text.strip()}.")
        return text.strip()
    name = name_of(text)
    if name not in names:
        near = closest(name, sorted(names))
        ask = (
            f' Bedoelt u "{names[near].gemeente}"?'
            if near
            else " Zijn het er meer? Noem ze een voor een: --gemeente A --gemeente B."
            if {",", ";"} & set(text)
            else " Kijk hoe DUO de gemeente schrijft, of neem het nummer."
        )
        raise UsageError(f'In het bestand staat geen gemeente "{shown(text)}".{ask}')
    return name


def _postcodes(text: str) -> Iterable[str]:
    for part in text.split(","):
        found = _RANGE.fullmatch(part.strip())
        if not found or int(found[2] or found[1]) < int(found[1]):
            message = f'"{shown(part.strip())}" is geen postcodegebied.'
            raise UsageError(f"{message} Schrijf vier cijfers, zoals 9990, of van en tot: 9990-9999.")
        yield from map(str, range(int(found[1]), int(found[2] or found[1]) + 1))


def _bestuur(text: str) -> str:
    number = text.strip().zfill(5)
    if not number.isdigit() or len(number) != 5:  # noqa: PLR2004 - five digits
        raise UsageError(
            f'"{shown(text)}" is geen nummer van een bestuur. Schrijf vijf cijfers, zoals 99001.'
        )
    return number
