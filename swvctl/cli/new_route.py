"""``swvctl new planning --plan``: the way to a plan, planned backwards."""

from pathlib import Path

from swvctl.cli.creation import create_all
from swvctl.cli.period import period_of
from swvctl.cli.streams import put
from swvctl.cli.target import from_here
from swvctl.errors import UsageError
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.pipeline import Region
from swvctl.scaffold.routeplanning import routeplanning
from swvctl.scaffold.terugplannen import niet_gepland
from swvctl.tekst.nederlands import join


def make_route(region: Region, text: str) -> None:
    """Make the file; without a period that of the plan that is being written, or that comes after the current one."""
    first, last = period_of(region, text, "swvctl new planning --plan", written=True)
    file = routeplanning(region.workspace, first, last)
    name = Path(file.path).stem
    if name in region.workspace.names.get("planning", ()):
        raise UsageError(f"De planning {name} bestaat al.")
    create_all(region.root, [file])
    path = from_here(region.root / file.path)
    lines = [f"{path} gemaakt, teruggerekend vanaf de uiterste dag in {first}."]
    if f"{first}-{last}" not in region.workspace.names.get(Ondersteuningsplan.kind, ()):
        lines.append(f"Het plan zelf maakt u met: swvctl new ondersteuningsplan {first}-{last}")
    if missing := niet_gepland(region.workspace, first):
        lines.append(
            f"Niet ingepland: {join(missing)}. Bij gremia in data/samenwerkingsverband.yaml staat niet wie dat doet. "
            f"Vul het daar aan, verwijder {path}, en maak de planning opnieuw."
        )
    lines.append(f"Kijk de data na. Daarna: swvctl check {path}")
    lines.append("Het begint als concept; verander de status als de data kloppen.")
    put(f"{line}\n" for line in lines)
