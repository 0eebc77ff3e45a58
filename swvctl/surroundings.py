"""What lies in a region beside its data and can be unfinished, stale or without effect: one function for each.

Each looks for its file or folder first, and imports what judges it only when that is there.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from swvctl.assets import WORKFLOW, Assets, Unused
from swvctl.errors import UnreadableError
from swvctl.findings import START, Finding, Severity
from swvctl.model.workspace import Workspace
from swvctl.read.entry import DATA
from swvctl.read.source import UNFINISHED, Folder
from swvctl.schemas import Schemas

_NEARLY = {"templates": ("template", "sjabloon", "sjablonen"), "schemas": ("schema", "schema's")}
_OWN = (".j2", ".css", ".json", ".typ")
_SHAPES = (f"{DATA}/keuzelijst/", f"{DATA}/sopformaat/")


def unfinished_import(root: Path) -> Iterator[Finding]:
    """An import that stopped halfway."""
    if (root / UNFINISHED).is_file():
        message = "Een import is halverwege gestopt: een deel van de bestanden is nieuw, een deel nog oud."
        hint = "Geef de opdracht voor de import nog eens; swvctl maakt hem dan eerst af."
        yield Finding(UNFINISHED, START, "SCH016", message, hint, Severity.WARNING)


def unfilled_workflow(root: Path) -> Iterator[Finding]:
    """The check of a code host, as long as no one has said where it gets this program."""
    if not (root / WORKFLOW).is_file():
        return
    from swvctl.scaffold.pipelines import unfilled  # noqa: PLC0415 - most regions are filled in

    with suppress(UnreadableError):
        if place := unfilled(Folder(root).read(WORKFLOW).decode("utf-8", "replace")):
            message = "In deze workflow staat nog niet waar swvctl staat; zo draait de controle niet."
            hint = (
                "Vervang voorbeeld/swvctl door eigenaar/opslagplaats van swvctl, en de nullen door de commit."
            )
            yield Finding(WORKFLOW, place, "SCH030", message, hint, Severity.WARNING)


def unused_own(assets: Assets) -> Iterator[Finding]:
    """Templates and schemas of the region that change nothing, because no one looks for their name."""
    found: list[Unused] = []
    if assets.has_own("templates"):
        from swvctl.render.eigen import unused_templates  # noqa: PLC0415 - most regions use ours

        found += unused_templates(assets)
    if assets.has_own("schemas"):
        from swvctl.schemas.eigen import unused_schemas  # noqa: PLC0415 - the same

        found += unused_schemas(assets)
    found += _beside(assets)
    yield from (Finding(path, START, "SCH031", text, hint, Severity.WARNING) for path, text, hint in found)


def _beside(assets: Assets) -> Iterator[Unused]:
    """A folder with nearly the name of the one in which templates or schemas are looked for."""
    for folder, others in _NEARLY.items():
        for other in others:
            if assets.has_own(other) and any(name.endswith(_OWN) for name in assets.own_below(other)):
                message = f'De map "{other}" wordt niet gelezen. Bedoelt u "{folder}"?'
                yield Unused(other, message, f"Noem de map {folder}.")


def stale_editor_schemas(
    root: Path, workspace: Workspace, schemas: Schemas, known: Iterable[Finding]
) -> Iterator[Finding]:
    """Schemas for the editor of before the last change of a format or a list of choices.

    Not while a format or a list of choices is wrong: the schemas that come of it would be wrong as well.
    """
    folder = ".swvctl/schemas"
    wrong = any(one.severity is Severity.ERROR and one.file.startswith(_SHAPES) for one in known)
    if wrong or not (root / folder).is_dir():
        return
    from swvctl.scaffold.editor_files import stale  # noqa: PLC0415 - most regions in CI have none

    if stale(root, workspace, schemas):
        message = "De schema's voor uw teksteditor zijn verouderd."
        hint = "Vernieuw ze: swvctl schema --write"
        yield Finding(folder, START, "SCH014", message, hint, Severity.ADVICE)
