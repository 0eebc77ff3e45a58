"""``swvctl new addendum``: a change of the plan that holds, to fill in."""

from swvctl.cli.creation import create_all
from swvctl.cli.new_records import editor_advice
from swvctl.cli.streams import put
from swvctl.cli.target import from_here
from swvctl.errors import UsageError
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planstand import lopend_plan
from swvctl.pipeline import Region
from swvctl.scaffold.naming import record_name
from swvctl.scaffold.planwijziging import WIJZIGINGEN, wijziging
from swvctl.tekst.escape import shown


def change_of(text: str) -> str:
    """The kind of change that a name begins with, as in ``addendum-steunpunt``; nothing for any other name."""
    first = text.strip().casefold().replace(" ", "-").partition("-")[0]
    return first if first in WIJZIGINGEN else ""


def make_change(region: Region, soort: str, text: str, plan: str = "") -> None:
    """Make the file; its name says what it is."""
    called = text if change_of(text) == soort else f"{soort} {text}"
    name = record_name(called)
    if name == soort:
        raise UsageError(f"Noem ook waar het over gaat, zoals: swvctl new {soort} steunpunt")
    if name in region.workspace.names.get(Ondersteuningsplan.kind, ()):
        raise UsageError(f"data/{Ondersteuningsplan.kind}/{name}.yaml bestaat al.")
    changed = _changed(region, plan)
    file = wijziging(region.workspace, changed, soort, called, name)
    create_all(region.root, [file])
    path = from_here(region.root / file.path)
    lines = [
        f"{path} gemaakt: wijzigt {changed.name}.",
        f"Noem bij wijzigingen elke paragraaf die verandert. Daarna: swvctl check {path}",
        "Het begint als concept; verander de status als het is vastgesteld.",
        *editor_advice(region),
    ]
    put(f"{line}\n" for line in lines)


def _changed(region: Region, plan: str) -> Ondersteuningsplan:
    """The plan that was named, or the one that holds."""
    if plan:
        found = region.workspace.find(Ondersteuningsplan, plan)
        if found is None or not found.is_plan:
            near = region.workspace.nearest(Ondersteuningsplan.kind, plan)
            ask = f' Bedoelt u "{near}"?' if near else ""
            raise UsageError(f'Er is geen ondersteuningsplan "{shown(plan)}".{ask}')
        return found
    running = lopend_plan(region.workspace)
    if running is None:
        message = "Er is nog geen plan om te wijzigen."
        raise UsageError(f"{message} Maak het eerst, zoals: swvctl new ondersteuningsplan 2031-2035")
    return running
