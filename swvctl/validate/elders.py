"""A file in a folder of another kind: its fields say what it is, and so where it belongs."""

from collections.abc import Callable, Iterable

from swvctl.read.document import Document
from swvctl.read.entry import DATA
from swvctl.read.yaml_text import Value
from swvctl.schemas import Schema, Schemas
from swvctl.schemas.shape import fold
from swvctl.tekst.escape import shown
from swvctl.tekst.soortnaam import meant_kind
from swvctl.validate.folders import right_place
from swvctl.validate.misplaced import meant_name
from swvctl.validate.refusal import Refusal
from swvctl.validate.voor_alle import LIST

Move = Callable[[Document, Schema], str]
_ENOUGH = 4  # fields that tell a kind, when one of them is misspelt
_FEW = 2  # one strange field is a mistake in a file that is in its place


def astray(document: Document, schemas: Schemas, move: Move) -> Refusal | None:
    """Say it once, instead of each field that the folder does not know; None when the file may well belong here."""
    own = schemas.of(document.kind)
    first = _first(document.data)
    if len(first.keys() - own.properties().keys()) < _FEW:  # nearly every file, so this must be quick
        return None
    keys = _keys(document.data)
    strange = keys - _known(own)
    if len(strange) < _FEW or 2 * len(strange) < len(keys):
        return None
    schema = _told_by(keys, schemas)
    if schema is None:
        return None
    message = f'Dit bestand staat in de map "{document.kind}", maar de velden zijn die van {_named(schema)}.'
    return Refusal("SCH010", (), message, move(document, schema))


def elsewhere(document: Document, schemas: Schemas) -> Document | None:
    """The same file as if it stood where its fields say that it belongs; None where they do not tell."""
    schema = _told_by(_keys(document.data), schemas)
    if schema is None:
        return None
    name = meant_name(document.name or document.kind, right_place(document, schema))
    return document.called(schema.kind, name)


def meant_folder(document: Document, schemas: Schemas) -> str:
    """The kind that names the folder: ``school`` for ``scholen``, unless the fields say otherwise."""
    kinds = [kind for kind in schemas.kinds() if schemas.of(kind).folders != []]
    meant = meant_kind(document.kind, kinds) if document.name else None
    schema = _told_by(_keys(document.data), schemas) if meant else None
    return meant if meant and (schema is None or schema.kind == meant) else ""


def of_folder(document: Document, meant: str) -> Refusal | None:
    """What is wrong with the folder as a whole; told once, however many files it holds."""
    if document.kind == DATA and document.name:
        return _whole_again()
    return _wrong_folder(document, meant) if meant else None


def _wrong_folder(document: Document, meant: str) -> Refusal:
    message = f'De map "{shown(document.kind)}" hoort hier niet. Bedoelt u "{meant}"?'
    hint = f"Noem de map {meant}. Is die er al, verplaats de bestanden dan daarheen."
    return Refusal("SCH011", (), message, hint)


def _whole_again() -> Refusal:
    """The whole folder once more, in itself: what comes of copying or unpacking."""
    hint = "Is het een kopie? Verwijder die map. Staat er iets nieuws in? Verplaats dat dan naar data."
    return Refusal("SCH011", (), "In de map data staat nog een map data.", hint)


def unknown_kind(document: Document, schemas: Schemas, move: Move) -> tuple[Refusal, Schema | None]:
    """What stands in a folder that swvctl does not know, or in none; and its kind, where its fields tell."""
    name = document.path.split("/")[1]
    message = f'De map "{shown(name)}" hoort hier niet.'
    if not document.name:
        message = f'Het bestand "{shown(name)}" kan niet los in de map data staan.'
    schema = _told_by(_keys(document.data), schemas)
    hint = move(document, schema) if schema else "Welke mappen er zijn, ziet u met: swvctl list"
    return Refusal("SCH011", (), message, hint), schema


def _told_by(keys: set[str], schemas: Schemas) -> Schema | None:
    """The one kind that knows all these fields and misses none that it must have; else the one that knows most."""
    kinds = [schemas.of(kind) for kind in schemas.kinds()] if keys else []
    found = [schema for schema in kinds if _fits(keys, schema)] or _most(keys, kinds)
    return found[0] if len(found) == 1 else None


def _fits(keys: set[str], schema: Schema) -> bool:
    return keys <= _known(schema) and _folded(schema.value.get("required", ())) - schema.placed <= keys


def _most(keys: set[str], kinds: list[Schema]) -> list[Schema]:
    """The kinds that know most of these fields, all but one of them: a slip in a name says nothing else."""
    least = max(len(keys) - 1, _ENOUGH)
    return [schema for schema in kinds if len(keys & _known(schema)) >= least]


def _keys(value: Value) -> set[str]:
    return _folded(_first(value)) - {"id"}


def _first(value: Value) -> dict[str, Value]:
    """The fields of a file, or of the first item where it holds several records."""
    if not isinstance(value, dict):
        return {}
    items = value.get(LIST)
    first = items[0] if isinstance(items, list) and items else value
    return first if isinstance(first, dict) else {}


def _known(schema: Schema) -> set[str]:
    return _folded(schema.properties())


def _folded(keys: Iterable[str]) -> set[str]:
    return {fold(key) for key in keys}


def _named(schema: Schema) -> str:
    """The kind with its article; names and the one file of the region take none."""
    return "het samenwerkingsverband zelf" if schema.folders == [] else f"een {schema.kind}"
