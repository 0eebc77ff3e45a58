"""A folder of a plan that is not there: told once, and not at every file in it or at all that refers to those."""

from functools import lru_cache

from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.read.copied import bare_name
from swvctl.tekst.escape import shown
from swvctl.validate import Record
from swvctl.validate.normalise import Reference

_IT = {"Het bestand": "het", "De map": "haar"}


def van_de_map(reference: Reference, record: Record) -> str:
    """The folder or file that names the plan, where the path of the record does."""
    plan = reference.text
    if reference.target != Ondersteuningsplan.kind or not record.name.startswith(f"{plan}/"):
        return ""
    if record.document.name.startswith(f"{plan}/"):
        return f"data/{record.kind}/{plan}"
    return record.document.path


def map_woorden(path: str, plan: str, workspace: Workspace) -> tuple[str, str]:
    """What is wrong with the name of that folder or file, and what to do."""
    near = workspace.nearest(Ondersteuningsplan.kind, plan)
    what, end = ("Het bestand", ".yaml") if path.endswith(".yaml") else ("De map", "")
    message = f"{what} {shown(path)} hoort bij geen plan."
    if old := _old_copy(plan, workspace):
        kept = f"{path.removesuffix(end).rpartition('/')[0]}/{old}{end}"
        return message, f"Is het een oude kopie van {kept}? Zet {_IT[what]} dan buiten de map data."
    make = f"Maak data/{Ondersteuningsplan.kind}/{shown(plan)}.yaml, of noem {what.lower()} naar het plan"
    if near:
        return f'{message} Bedoelt u "{near}"?', f"{make}: {near}{end}."
    return message, f"{make}."


def _old_copy(name: str, workspace: Workspace) -> str:
    """The plan of which it may have been kept as it was: ``2027-2031`` of ``2027-2031-oud``."""
    bare = bare_name(name)
    return bare if bare != name and bare in workspace.names.get(Ondersteuningsplan.kind, ()) else ""


def is_verdwaald(text: str, workspace: Workspace, kind: str = Hoofdstuk.kind) -> bool:
    """Whether a chapter, paragraph or other part is there, in a folder or file that is named after no plan."""
    return not _verdwaald(workspace, kind).isdisjoint(in_een_plan(text, workspace))


def in_een_plan(text: str, workspace: Workspace) -> tuple[str, ...]:
    """What is named, also without the plan before it; where no such plan is, that is a mistake of its own."""
    plan, _, rest = text.partition("/")
    return (text, rest) if plan in workspace.names.get(Ondersteuningsplan.kind, ()) else (text,)


@lru_cache(maxsize=16)
def _verdwaald(workspace: Workspace, kind: str) -> frozenset[str]:
    plans = workspace.names.get(Ondersteuningsplan.kind, frozenset())
    files = (record.document.name for record in workspace.records if record.kind == kind)
    folders = {name.partition("/")[0] for name in files if "/" in name} - plans
    names = (name.partition("/") for name in workspace.names.get(kind, ()) if folders)
    return frozenset(rest for folder, _, rest in names if folder in folders)
