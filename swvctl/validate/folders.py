"""What the path of a file says of its record: the school year, the school, the plan."""

from collections.abc import Mapping
from functools import lru_cache

from swvctl.read.document import Document
from swvctl.read.yaml_text import Value
from swvctl.schemas import Schema
from swvctl.schemas.store import OPTIONAL, OWN_NAME
from swvctl.validate.formats import fits
from swvctl.validate.record import Record


def said_by_path(record: Record, schema: Schema) -> Mapping[str, str] | None:
    """The keys that the folders say; None when the file does not stand where its kind has its place.

    Where folders carry no meaning, one record is one name, whatever its id. An optional folder is one of the
    file itself: in a list, the name of the file is not the folder.
    """
    keys = schema.folders
    if keys is None:
        keys = [OWN_NAME]
        name = record.document.name
    else:
        name = record.document.name if any(key.endswith(OPTIONAL) for key in keys) else record.name
    parts = [part for part in name.split("/") if part]
    if len(parts) < len(keys):
        keys = [key for key in keys if not key.endswith(OPTIONAL)]
    if len(parts) != len(keys):
        return None
    found = zip((key.removesuffix(OPTIONAL) for key in keys), parts, strict=True)
    return {key: part for key, part in found if key != OWN_NAME}


def right_place(document: Document, schema: Schema) -> str:
    """Where a file of this kind stands, as words for its author; the last word is the file's own name."""
    keys = [OWN_NAME] if schema.folders is None else schema.folders
    *above, own = document.name.split("/")
    own = own or ("NAAM" if document.kind == schema.kind else document.kind)
    folders = [
        _among(above, str(schema.at((key,)).get("format", ""))) or key.upper()
        for key in (key.removesuffix(OPTIONAL) for key in keys[:-1])
    ]
    return "/".join(["data", schema.kind, *folders, *([own] if keys else [])]) + ".yaml"


def _among(folders: list[str], name: str) -> str:
    """The folder that has the form asked for, where a file lies a folder too deep."""
    return next((folder for folder in folders if not name or fits(name)(folder)), "")


def also_named(record: Record, value: Value, schema: Schema) -> list[str]:
    """What the record says that it is called, where its file has another name of the same form (``x-ook-naam``).

    A rule tells that they differ; whoever goes by the other name need not be told too.
    """
    own = record.name.rpartition("/")[2]
    given = [
        (key, str(value[key]).replace(" ", ""))
        for key in _naming_keys(schema)
        if isinstance(value, dict) and key in value
    ]
    return [
        name
        for key, name in given
        if name != own and all(map(fits(schema.at((key,))["format"]), (name, own)))
    ]


@lru_cache(maxsize=128)
def _naming_keys(schema: Schema) -> tuple[str, ...]:
    return tuple(key for key, part in schema.properties().items() if part.get("x-ook-naam"))
