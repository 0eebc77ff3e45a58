"""Show, write or check the schemas for editors."""

import json
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from swvctl.assets import Assets
from swvctl.cli.creation import create_all, refuse_links
from swvctl.cli.kinds import unknown_kind
from swvctl.cli.options import day_of, root_of
from swvctl.cli.streams import put
from swvctl.errors import NoWorkspaceError, UsageError
from swvctl.model import load_nouns
from swvctl.pipeline import Region, load
from swvctl.scaffold.editor_files import FOLDER, as_json, editor_files, editor_schemas, mapping, stale_files
from swvctl.scaffold.vscode import SETTINGS, settings_file
from swvctl.schemas import JSON, Schemas
from swvctl.schemas.editor import editor_schema
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import plural
from swvctl.write import write_file

_WIDTH, _NARROWEST = 80, 30
_MAPPING = "yaml.schemas"
_WORDS = ("schema", "schema's")


def show(kind: str | None, directory: Path | None) -> int:
    """Print one schema, or the names of all."""
    known = _known(directory)
    if kind is None:
        put(_listed(known))
        return 0
    if kind not in known:
        raise UsageError(unknown_kind(kind, sorted(known)))
    put([as_json(known[kind]).decode()])
    return 0


def write_files(directory: Path | None) -> int:
    """Write what is missing or old; settings of the editor only where there are none."""
    put(_written(_region(directory)))
    return 0


def renewed(root: Path) -> Iterator[str]:
    """Renew the schemas of a region that has them, after something new was made in it, and say so."""
    if not (root / FOLDER).is_dir():
        return
    region = _region(root)
    if stale_files(region.root, region.workspace, region.schemas):
        yield from _written(region)


def _written(region: Region) -> Iterator[str]:
    schemas = region.schemas
    old = set(stale_files(region.root, region.workspace, schemas))
    for file in editor_files(region.workspace, schemas):
        if file.path in old:
            refuse_links(region.root, region.root / file.path)
            write_file(region.root / file.path, file.content)
    said = f"{plural(len(old), *_WORDS)} geschreven in {FOLDER}." if old else "Alle schema's kloppen al."
    yield f"{said}\n"
    yield from _settings(region, schemas)


def check_files(directory: Path | None) -> int:
    region = _region(directory)
    old = stale_files(region.root, region.workspace, region.schemas)
    if not old:
        put(["Alle schema's kloppen.\n"])
        return 0
    put(f"{path} is verouderd of ontbreekt.\n" for path in old)
    put(["Vernieuw ze: swvctl schema --write\n"])
    return 1


def _region(directory: Path | None) -> Region:
    return load(root_of(directory), day_of(""))


def _known(directory: Path | None) -> dict[str, JSON]:
    """All schemas of the workspace; outside one, those of the kinds."""
    try:
        region = _region(directory)
    except NoWorkspaceError:
        if directory is not None:
            raise
        schemas = Schemas(Assets())
        return {kind: editor_schema(schemas.of(kind)) for kind in schemas.kinds()}
    return editor_schemas(region.workspace, region.schemas)


def _listed(known: dict[str, JSON]) -> Iterator[str]:
    """Each name, with what it is about."""
    column = max(map(len, known)) + 2
    for name in sorted(known):
        about = shown(known[name]["description" if name in load_nouns() else "title"])
        lines = wrap(about, max(_WIDTH - column, _NARROWEST)) or [""]
        yield f"{name:<{column}}{lines[0]}\n"
        yield from (f"{'':<{column}}{line}\n" for line in lines[1:])
    yield "\nEén bekijken: swvctl schema school\nAlles klaarzetten voor uw teksteditor: swvctl schema --write\n"


def _settings(region: Region, schemas: Schemas) -> Iterator[str]:
    """Make the settings of VS Code, or say what to add to those that are there."""
    wanted = mapping(region.workspace, schemas)
    path = region.root / SETTINGS
    if not path.exists():
        create_all(region.root, [settings_file(wanted)])
        yield f"{SETTINGS} gemaakt.\n"
        return
    own = _mapped(path)
    new = {key: value for key, value in wanted.items() if (own or {}).get(key) != value}
    if not new:
        return
    if own:
        yield f'Voeg deze regels toe bij "{_MAPPING}" in {SETTINGS}, of vervang ze daar:\n'
        lines = [f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}," for key, value in new.items()]
        yield from (f"  {line}\n" for line in lines)
    else:
        yield f"{SETTINGS} is van u en blijft zoals het is. Neem er dit in over:\n"
        lines = json.dumps({_MAPPING: wanted}, ensure_ascii=False, indent=2).splitlines()[1:-1]
        yield from (f"{line}\n" for line in lines)


def _mapped(path: Path) -> dict[str, object] | None:
    """Which schemas the settings name; nothing where they are no plain JSON."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    own = found.get(_MAPPING) if isinstance(found, dict) else None
    return own if isinstance(own, dict) else None
