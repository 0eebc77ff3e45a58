"""Read the register as it was asked for, compare it with the region, and tell or apply the difference."""

from dataclasses import dataclass
from pathlib import Path

from swvctl.cli.proposing import finish
from swvctl.edit.written import written
from swvctl.errors import UsageError
from swvctl.exchange.duo import propose
from swvctl.exchange.duo.filters import Filters, filters_of, table_postcodes
from swvctl.exchange.duo.onderdeel import Onderdeel
from swvctl.exchange.duo.register import Register, names_of_besturen, read_register
from swvctl.model.school import SECTOREN, School
from swvctl.model.workspace import Workspace
from swvctl.pipeline import Region
from swvctl.read.csvtext import read_table
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join


@dataclass(frozen=True, slots=True)
class Request:
    """What the user typed."""

    file: Path
    gemeenten: tuple[str, ...] = ()
    pc4: tuple[str, ...] = ()
    bestuur: tuple[str, ...] = ()
    tabel: Path | None = None
    besturen: Path | None = None
    soort: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()


def import_register(region: Region, request: Request, *, apply: bool) -> int:
    """Give the exit code."""
    swv = region.workspace.swv
    if swv is None or swv.record.faults:
        raise UsageError("Verbeter eerst data/samenwerkingsverband.yaml; swvctl check zegt wat er is.")
    _refuse_unreadable(region.workspace)
    register = read_request(request, swv.sector)
    filters = filters_of_request(request, register, swv.code)
    proposal = propose(register, region.workspace, filters, written, _wanted(request))
    return finish(region, proposal, apply=apply)


def read_request(request: Request, sector: str) -> Register:
    """Read the register; ``sector`` tells what a file is about that does not say so."""
    allowed = sorted(kind for kinds in SECTOREN.values() for kind in kinds)
    if wrong := next((kind for kind in request.soort if kind not in allowed), ""):
        raise UsageError(
            f'Het soort onderwijs "{shown(wrong)}" bestaat niet. Kies uit {join(allowed, "of")}.'
        )
    names = names_of_besturen(read_table(request.besturen), request.besturen.name) if request.besturen else {}
    table = read_table(request.file)
    return read_register(table, request.file.name, soort=request.soort, sector=sector, besturen=names)


def filters_of_request(request: Request, register: Register, code: str) -> Filters:
    """``code`` is that of the region, for the table that divides the country."""
    found = filters_of(request.gemeenten, request.pc4, request.bestuur, register.vestigingen)
    if request.tabel is None:
        return found
    if not code:
        raise UsageError("Noem bij --tabel ook de code van uw samenwerkingsverband, zoals --code PO9901.")
    areas = table_postcodes(read_table(request.tabel), request.tabel.name, code)
    return Filters(found.gemeenten, areas if found.pc4 is None else areas & found.pc4, found.besturen)


def _refuse_unreadable(workspace: Workspace) -> None:
    """A school of which the BRIN cannot be read would come in a second time."""
    broken = workspace.names.get(School.kind, frozenset()) - set(workspace.by_name(School))
    if broken:
        raise UsageError(f"Verbeter eerst data/school/{min(broken)}.yaml; swvctl check zegt wat er is.")


def _wanted(request: Request) -> list[Onderdeel]:
    allowed = [part.value for part in Onderdeel]
    if wrong := next((word for word in request.wanted if word not in allowed), ""):
        raise UsageError(f'Bij --alleen staat "{shown(wrong)}". Kies uit {join(allowed, "of")}.')
    return [Onderdeel(word) for word in request.wanted]
