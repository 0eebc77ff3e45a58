"""The schemas in ``.swvctl/schemas``, for editors: which, for which files, and are they current."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.workspace import Workspace
from swvctl.scaffold.formaat_schema import formaat_schema
from swvctl.scaffold.new_file import NewFile
from swvctl.schemas import JSON, Schemas
from swvctl.schemas.editor import ALONE, editor_schema

FOLDER = ".swvctl/schemas"
_SUFFIX = ".schema.json"


def editor_schemas(workspace: Workspace, schemas: Schemas) -> dict[str, JSON]:
    """Every schema that editors need, by name: one of each kind, and one of each format of the profile."""
    return dict(_editor_schemas(schemas.kinds(), workspace, schemas))


def editor_files(workspace: Workspace, schemas: Schemas) -> list[NewFile]:
    found = sorted(editor_schemas(workspace, schemas).items())
    return [NewFile(schema_path(name), as_json(value)) for name, value in found]


def stale_files(root: Path, workspace: Workspace, schemas: Schemas) -> list[str]:
    """The editor schemas that are missing or say something else than they would now.

    Git on Windows writes other line ends; they say nothing.
    """
    files = editor_files(workspace, schemas)
    return [file.path for file in files if _lines(root / file.path) != file.content]


def stale(root: Path, workspace: Workspace, schemas: Schemas) -> bool:
    """Whether an editor has an old schema for a file of this workspace; one without any schemas is content."""
    if not (root / FOLDER).is_dir():
        return False
    kinds = {record.kind for record in workspace.records if not record.document.shipped}
    needed = _editor_schemas(sorted(kinds), workspace, schemas)
    return any(_says(root / schema_path(name)) != value for name, value in needed)


def schema_path(name: str) -> str:
    return f"{FOLDER}/{name}{_SUFFIX}"


def schema_line(path: str, name: str) -> str:
    """The first line of a data file, by which any editor finds its schema."""
    up = "../" * (len(PurePosixPath(path).parts) - 1)
    return f"# yaml-language-server: $schema={up}{schema_path(name)}"


def profile_schema(formaat: Sopformaat | None) -> str:
    """The name of the schema for a profile."""
    return _formaat_name(formaat) if formaat else Schoolprofiel.kind


def mapping(workspace: Workspace, schemas: Schemas) -> dict[str, list[str]]:
    """Which files belong to which schema, as VS Code wants it."""
    globs: defaultdict[str, list[str]] = defaultdict(list)
    for kind in schemas.kinds():
        if kind != Schoolprofiel.kind:
            globs[kind] = [f"data/{kind}.yaml"] if kind == ALONE else [f"data/{kind}/**/*.yaml"]
    for jaar in sorted(_years(workspace)):
        for name, paths in _of_year(workspace, jaar).items():
            globs[name] += paths
    return {f"./{schema_path(name)}": paths for name, paths in sorted(globs.items())}


def as_json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _editor_schemas(
    kinds: Iterable[str], workspace: Workspace, schemas: Schemas
) -> Iterator[tuple[str, JSON]]:
    for kind in kinds:
        yield kind, editor_schema(schemas.of(kind))
    for formaat in workspace.all(Sopformaat):
        yield _formaat_name(formaat), formaat_schema(formaat, workspace.lijsten(), schemas)


def _says(path: Path) -> object:
    """What a schema says, however it is laid out; nothing where it cannot be read."""
    try:
        return json.loads(_content(path) or b"null")
    except (ValueError, RecursionError):
        return None


def _years(workspace: Workspace) -> set[str]:
    return {profiel.jaar for profiel in workspace.all(Schoolprofiel)} | ({workspace.werkjaar} - {""})


def _of_year(workspace: Workspace, jaar: str) -> Mapping[str, list[str]]:
    """One line for the whole year where all schools have the same format, else a line for each school."""
    folder = f"data/{Schoolprofiel.kind}/{jaar}"
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, school in sorted(workspace.by_name(School).items()):
        found[profile_schema(_formaat(workspace, school, jaar))].append(f"{folder}/{name}.yaml")
    return {name: [f"{folder}/*.yaml"] for name in found} if len(found) == 1 else found


def _formaat(workspace: Workspace, school: School, jaar: str) -> Sopformaat | None:
    profiel = workspace.profiel(school.name, jaar)
    return workspace.formaat_van(profiel) if profiel else workspace.formaat_voor(jaar, school.soort)


def _formaat_name(formaat: Sopformaat) -> str:
    return f"{Schoolprofiel.kind}-{formaat.name.replace('/', '-')}"


def _lines(path: Path) -> bytes:
    return (_content(path) or b"").replace(b"\r\n", b"\n")


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
