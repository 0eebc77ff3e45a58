"""The file of the register as locations of schools, each with its line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from swvctl.exchange.duo.columns import Columns, find_columns
from swvctl.exchange.duo.soorten import soorten_of_file, soorten_of_row
from swvctl.exchange.duo.spelling import name_of, web_address
from swvctl.exchange.duo.vestiging import Vestiging
from swvctl.exchange.proposal import Refusal
from swvctl.model.school import MAIN_LOCATION
from swvctl.patroon import patroon
from swvctl.read.csvtext import Row, Table
from swvctl.tekst.escape import shown
from swvctl.validate.formats import fits

_CODE = patroon(r"([0-9]{2}[A-Z]{2})([0-9]{2})?")
_NUMBER = patroon(r"[0-9]{1,3}")
MAX_CELL = 250
_NEEDED = ("brin", "naam", "bestuur", "gemeente")


@dataclass(frozen=True, slots=True)
class Register:
    """What one file says; ``soorten`` are the kinds of education that it is about."""

    source: str
    vestigingen: tuple[Vestiging, ...]
    soorten: frozenset[str]
    has_locations: bool = True
    refusals: tuple[Refusal, ...] = ()
    notes: tuple[str, ...] = ()


def read_register(
    table: Table,
    source: str,
    *,
    soort: tuple[str, ...] = (),
    sector: str = "",
    besturen: Mapping[str, str] | None = None,
) -> Register:
    """Make locations of the rows; ``besturen`` gives names of boards by number, from the file that has them."""
    columns = find_columns(table.header, _NEEDED, source)
    fixed = soorten_of_file(columns, soort, source, sector)
    reader = _Reader(columns, fixed, besturen or {})
    found = tuple(_once(reader.vestiging(row) for row in table.rows))
    refusals = tuple(
        Refusal(source, f"regel {fault.line}", fault.message, fault.hint) for fault in table.faults
    )
    kinds = frozenset(kind for item in found for kind in item.soort)
    return Register(
        source,
        found,
        kinds,
        "vestiging" in columns.places,
        refusals,
        (*table.notes, *_told(columns, fixed, soort, source)),
    )


def names_of_besturen(table: Table, source: str) -> dict[str, str]:
    """The names of boards by number, from the register's own file of boards."""
    columns = find_columns(table.header, ("bestuur", "bestuur_naam"), source)
    return {
        _padded(columns.cell(row.cells, "bestuur"), 5): columns.cell(row.cells, "bestuur_naam")
        for row in table.rows
    }


@dataclass(frozen=True, slots=True)
class _Reader:
    columns: Columns
    soorten: tuple[str, ...]
    besturen: Mapping[str, str]

    def vestiging(self, row: Row) -> Vestiging:
        found = {key: self.columns.cell(row.cells, key) for key in self.columns.places}
        get = found.get
        bestuur = _padded(get("bestuur", ""), 5)
        code = _code(get("brin", ""), get("vestiging", ""))
        soort = self.soorten or soorten_of_row(get("soort", ""), get("structuur", ""))
        return Vestiging(
            line=row.line,
            code=code,
            naam=get("naam", ""),
            soort=soort,
            bestuur=bestuur,
            bestuur_naam=self.besturen.get(bestuur) or get("bestuur_naam", ""),
            gemeente_code=_padded(get("gemeente_code", ""), 4),
            gemeente_register=get("gemeente", ""),
            straat=f"{get('straat', '')} {get('nummer', '')}".strip(),
            postcode_register=get("postcode", ""),
            plaats_register=get("plaats", ""),
            telefoon=get("telefoon", ""),
            site=web_address(get("site", "")),
            vakantieregio=get("vakantieregio", "").capitalize(),
            fault=next(_faults(found, code, soort, bestuur), ""),
        )


def _code(brin: str, vestiging: str) -> str:
    """BRIN and location as ``90AB00``, from any pair of columns; empty when it is none."""
    number = f"{int(vestiging):02}" if _NUMBER.fullmatch(vestiging) else ""
    whole = _CODE.fullmatch((brin[:4] + number if number else vestiging or brin).upper())
    if whole is None or (brin and not brin.upper().startswith(whole[1])):
        return ""
    return f"{whole[1]}{whole[2] or MAIN_LOCATION}"


def _padded(text: str, width: int) -> str:
    """With the zeros that a spreadsheet took away."""
    return text.zfill(width) if text.isdigit() else text


def _faults(found: Mapping[str, str], code: str, soort: tuple[str, ...], bestuur: str) -> Iterator[str]:
    """Why a row cannot be used; the first reason is the one to tell."""
    for value in found.values():
        if not value.isprintable():
            yield f'Hier staat een teken dat niet te zien is: "{shown(value, 60)}".'
        if len(value) > MAX_CELL:
            yield f'Deze cel is te lang: "{shown(value, 40)}".'
    if not code:
        written = " ".join(found[key] for key in ("brin", "vestiging") if found.get(key))
        yield f'"{shown(written)}" is geen BRIN met vestiging.' if written else "De BRIN ontbreekt."
    if not name_of(found.get("naam", "")):
        yield f"De naam van {code} ontbreekt."
    if not fits("bestuursnummer")(bestuur):
        yield (
            f'"{shown(bestuur)}" is geen nummer van een bestuur.'
            if bestuur
            else "Het nummer van het bestuur ontbreekt."
        )
    if not name_of(found.get("gemeente", "")):
        yield f"De gemeente van {code} ontbreekt."
    if not soort:
        said = found.get("soort") or found.get("structuur") or ""
        yield (
            f'Het soort onderwijs "{shown(said)}" bestaat niet.' if said else "Het soort onderwijs ontbreekt."
        )


def _once(found: Iterator[Vestiging]) -> Iterator[Vestiging]:
    first: dict[str, Vestiging] = {}
    for item in found:
        other = first.setdefault(item.code, item) if item.code else item
        yield item if other is item else replace(item, fault=f"{item.code} staat ook op regel {other.line}.")


def _told(columns: Columns, fixed: tuple[str, ...], given: tuple[str, ...], source: str) -> Iterator[str]:
    unsure = "basisonderwijs" not in source.casefold() and "structuur" not in columns.places
    if fixed and not given and unsure:
        read = f"het bestand zegt niet welk soort onderwijs het is; gelezen als {fixed[0]}."
        yield f"{read} Klopt dat niet? Gebruik --soort."
