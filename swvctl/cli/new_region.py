"""A new region from the national register, in one go."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from swvctl.cli.import_duo import Request, filters_of_request, read_request
from swvctl.cli.new_workspace import make_folder, with_editor_files
from swvctl.cli.streams import put
from swvctl.edit.written import written
from swvctl.errors import UsageError
from swvctl.exchange.duo import propose
from swvctl.exchange.duo.additions import SWV
from swvctl.exchange.duo.register import Register
from swvctl.exchange.proposal import Proposal
from swvctl.exchange.wording import remarks
from swvctl.model.samenwerkingsverband import swvcode
from swvctl.model.school import SECTOREN
from swvctl.model.workspace import Workspace
from swvctl.scaffold.new_file import NewFile
from swvctl.scaffold.region import MAIN_FILE, NewRegion, region_files
from swvctl.scaffold.seed import seed_files
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join, plural
from swvctl.validate.formats import fits
from swvctl.wanneer import first_year_of

_MAX_NAMED = 3
_REGIONS = ("Noord", "Midden", "Zuid")


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user said about the region itself; what was not said gets a stand-in."""

    naam: str
    code: str


def make_region(target: Path, request: Request, wish: Wish, today: date) -> int:
    """Give the exit code: 1 when rows of the register could not be used."""
    if wish.code and not fits("swvcode")(wish.code):
        raise UsageError(
            f'"{shown(wish.code)}" is geen code van een samenwerkingsverband. Schrijf bijvoorbeeld PO9901.'
        )
    register = read_request(request, wish.code[:2].lower())
    sector = wish.code[:2].lower() or _sector(register)
    filters = filters_of_request(request, register, wish.code)
    kept = tuple(item for item in register.vestigingen if item.fault or SECTOREN[sector] & set(item.soort))
    register = replace(register, vestigingen=kept)
    proposal = propose(register, Workspace(today=today, nouns={}), filters, written)
    if not proposal.new_files:
        raise UsageError("In het bestand staat geen school die hierbij past. Kijk de filters na.")
    vakantieregio = Counter(item.vakantieregio for item in kept if filters.hold(item)).most_common(1)[0][0]
    region = _region(proposal, wish, sector, vakantieregio, _werkjaar(today))
    make_folder(target, with_editor_files(region_files(region, seed_files(sector)), today))
    put(f"{line}\n" for line in _told(proposal, wish))
    return 0 if proposal.is_sound else 1


def _sector(register: Register) -> str:
    return "po" if register.soorten & SECTOREN["po"] else "vo"


def _werkjaar(today: date) -> str:
    """The school year that the next round is for."""
    first = first_year_of(today) + 1
    return f"{first}-{first + 1}"


def _region(proposal: Proposal, wish: Wish, sector: str, vakantieregio: str, werkjaar: str) -> NewRegion:
    parts: dict[str, list[object]] = {"gemeenten": [], "besturen": []}
    for change in proposal.changes:
        if change.record == SWV:
            parts[str(change.route[0])].append(change.new)
    names = [str(one["naam"]) for one in parts["gemeenten"] if isinstance(one, dict)]
    values: dict[str, object] = {
        "naam": wish.naam or f"Samenwerkingsverband {join(names[:_MAX_NAMED])}",
        "code": swvcode(wish.code) if wish.code else f"{sector.upper()}0000",
        "sector": sector,
        **({"vakantieregio": vakantieregio} if vakantieregio in _REGIONS else {}),
        "werkjaar": werkjaar,
        "profielnaam": "Schoolondersteuningsprofiel",
        **parts,
    }
    schools = tuple(NewFile(file.path, file.content) for file in proposal.new_files)
    ids = [str(one["id"]) for one in parts["besturen"] if isinstance(one, dict)]
    return NewRegion(values, werkjaar, schools, next(iter(ids), ""))


def _told(proposal: Proposal, wish: Wish) -> list[str]:
    added = [str(change.route[0]) for change in proposal.changes]
    counts = (
        plural(len(proposal.new_files), "school", "scholen"),
        plural(added.count("besturen"), "bestuur", "besturen"),
        plural(added.count("gemeenten"), "gemeente", "gemeenten"),
    )
    missing = [key for key, value in (("naam", wish.naam), ("code", wish.code)) if not value]
    ask = [f"Vul eerst uw eigen {join(missing)} in: {MAIN_FILE}."] if missing else []
    return [f"Overgenomen uit het register: {join(counts)}.", *ask, *remarks(proposal)]
