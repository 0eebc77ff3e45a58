"""``swvctl new planning --plan``: the way to a plan, planned backwards."""

import os
from pathlib import Path

from swvctl.cli.creation import create_all
from swvctl.cli.streams import put
from swvctl.errors import UsageError
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planstand import lopend_plan
from swvctl.pipeline import Region
from swvctl.scaffold.naming import next_period
from swvctl.scaffold.routeplanning import YEARS, routeplanning
from swvctl.tekst.escape import shown
from swvctl.wanneer import WanneerError, parse_years


def make_route(region: Region, text: str) -> None:
    """Make the file; without a period that of the plan after the current one."""
    first, last = _years(region, text)
    file = routeplanning(region.workspace, first, last)
    name = Path(file.path).stem
    if name in region.workspace.names.get("planning", ()):
        raise UsageError(f"De planning {name} bestaat al.")
    create_all(region.root, [file])
    path = Path(os.path.relpath(region.root / file.path)).as_posix()
    lines = [f"{path} gemaakt, teruggerekend vanaf de uiterste dag in {first}."]
    if f"{first}-{last}" not in region.workspace.names.get(Ondersteuningsplan.kind, ()):
        lines.append(f"Het plan zelf maakt u met: swvctl new ondersteuningsplan {first}-{last}")
    lines.append(f"Kijk de data na. Daarna: swvctl check {path}")
    put(f"{line}\n" for line in lines)


def _years(region: Region, text: str) -> tuple[int, int]:
    if not text.strip():
        running = lopend_plan(region.workspace)
        if running is None:
            example = next_period(region.workspace.today)
            raise UsageError(f"Noem de periode, zoals: swvctl new planning --plan {example}")
        return running.jaren[1], running.jaren[1] + YEARS
    try:
        first, last = parse_years(text)
    except WanneerError as error:
        raise UsageError(" ".join(part for part in (str(error), error.hint) if part)) from error
    if not 0 < last - first <= YEARS:
        message = f'"{shown(text)}" is geen periode van een plan; dat duurt ten hoogste {YEARS} schooljaren.'
        raise UsageError(f"{message} Bedoelt u {first}-{first + YEARS}?")
    return first, last
