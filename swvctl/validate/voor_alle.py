"""What stands once above a list holds for each of its records, unless a record says otherwise."""

from collections.abc import Mapping
from typing import Any

from swvctl.findings import Route
from swvctl.read.document import Document
from swvctl.read.yaml_text import Value
from swvctl.schemas import Schemas
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import closest
from swvctl.validate.refusal import UNKNOWN, Refusal

LIST, FOR_ALL = "lijst", "voor_alle"
_OWN = ("id", "lijst", "eerder")


def spread(document: Document, items: list[Value]) -> tuple[list[Value], list[Refusal]]:
    """Give the items with what they share, and remember in the document where that stands."""
    data = document.data if isinstance(document.data, dict) else {}
    if FOR_ALL not in data:
        return items, []
    shared = data[FOR_ALL]
    if not isinstance(shared, dict):
        message = f'Bij "{FOR_ALL}" horen velden.'
        hint = "Schrijf er velden onder, zoals bron: eigen registratie."
        return items, [Refusal("SCH003", (FOR_ALL,), message, hint)]
    refusals = [_refused(key) for key in _OWN if key in shared]
    common = {key: value for key, value in shared.items() if key not in _OWN}
    document.shared = _where(items, common)
    return [_with(item, common) for item in items], refusals


def _with(item: Value, common: Mapping[str, Any]) -> Value:
    return (
        {**item, **{key: common[key] for key in common if key not in item}}
        if isinstance(item, dict)
        else item
    )


def _where(items: list[Value], common: Mapping[str, Any]) -> Mapping[Route, Route]:
    return {
        (LIST, index, key): (FOR_ALL, key)
        for index, item in enumerate(items)
        if isinstance(item, dict)
        for key in common
        if key not in item
    }


def _refused(key: str) -> Refusal:
    message = f'"{key}" kan niet voor alle onderdelen hetzelfde zijn.'
    return Refusal("SCH001", (FOR_ALL, key), message, "Zet het bij elk onderdeel van de lijst.", on_key=True)


def misspelt_list(document: Document, schemas: Schemas) -> Refusal | None:
    """A file with several records of which the first word was misspelt, or named after what they are."""
    schema, data = schemas.of(document.kind), document.data
    if not isinstance(data, dict) or LIST in data or schema.folders == []:
        return None
    for key, items in data.items():
        if not isinstance(items, list) or key in schema.properties():
            continue  # of most fields there is nothing to ask
        is_list = items and all(isinstance(item, dict) for item in items)
        if is_list and (str(key).casefold().startswith((LIST, document.kind)) or closest(str(key), (LIST,))):
            message = f'Het veld "{shown(key)}" bestaat hier niet. Bedoelt u "{LIST}"?'
            return Refusal(UNKNOWN, (key,), message, on_key=True)
    return None


def read_as_list(document: Document, refusal: Refusal) -> None:
    """Read the file as if its first word stood there well, so that its records are there for whoever names them."""
    if isinstance(document.data, dict):
        written = refusal.route[0]
        document.data = {LIST if key == written else key: value for key, value in document.data.items()}
        document.meant = {(LIST,): str(written)}
