"""A new value in the spelling of the file: what says the same stays as its author wrote it."""

from collections.abc import Iterable, Mapping
from typing import Any

from swvctl.exchange.formulier.content import identity, rows_of
from swvctl.exchange.proposal import JSON
from swvctl.findings import Route
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.sopformaat import Veld
from swvctl.patroon import patroon
from swvctl.read.yaml_text import Value, load
from swvctl.schemas.shape import fold

VELDEN = "velden"
_FIELD = patroon(r" {2}([a-z0-9_-]+):")
_CODE = patroon(r"(?P<start> +(?:- )?(?P<key>[a-z0-9_-]+): )(?P<code>[0-9][0-9.,-]*)\n")
_SAID = ("dagdelen", "status")


def fields_in(content: bytes, route: Route) -> dict[str, Value] | None:
    """The fields of a profile as they stand in its file; None where there is no such key."""
    found: Any = load(content).value
    for key in route:
        found = found[key]
    velden = found.get(VELDEN) if isinstance(found, dict) else None
    return velden if isinstance(velden, dict) else None


def key_of(raw: Mapping[str, Value], veld: str) -> str:
    """The key of a field as the author spelled it."""
    return next((key for key in raw if fold(key) == fold(veld)), veld)


def written_value(new: JSON, raw: Value, old: JSON, veld: Veld, lijst: Keuzelijst | None) -> Any:
    """The value to put in the file; ``raw`` stands there now, ``old`` is what that says."""
    match veld.soort:
        case "keuzes":
            return _choices(new, raw, old, lijst)
        case "tabel":
            return _rows(new, raw)
        case _:
            return new


def is_bare(veld: Veld) -> bool:
    """Whether numbers may stand here without quotation marks."""
    match veld.soort:
        case "getal" | "schooljaar" | "keuzes":
            return True
        case "tabel":
            return all(kolom.soort in {"getal", "schooljaar"} for kolom in veld.kolommen)
        case _:
            return False


def with_quotes(content: bytes, velden: Iterable[Veld]) -> bytes:
    """A new profile in which other programs too read a code as text, with the zeros in front of it."""
    keys = {veld.id: _text_keys(veld) for veld in velden}
    field = ""
    lines: list[str] = []
    for line in content.decode().splitlines(keepends=True):
        if found := _FIELD.match(line):
            field = found[1]
        code = _CODE.fullmatch(line)
        is_text = code is not None and code["key"] in keys.get(field, ())
        lines.append(_CODE.sub(r'\g<start>"\g<code>"\n', line) if is_text else line)
    return "".join(lines).encode()


def _text_keys(veld: Veld) -> set[str]:
    if veld.soort == "tabel":
        return {kolom.id for kolom in veld.kolommen if kolom.soort == "tekst"}
    return {veld.id} if veld.soort == "tekst" else set()


def _choices(new: JSON, raw: Value, old: JSON, lijst: Keuzelijst | None) -> list[Any]:
    """Old choices in their old order and spelling, then the new ones."""
    wanted = {identity(item, lijst): item for item in rows_of(new)}
    said = {identity(item, lijst): item for item in rows_of(old)}
    kept: list[Any] = []
    for item in _items(raw):
        as_dict = (
            {str(key): value for key, value in item.items()} if isinstance(item, dict) else {"keuze": item}
        )
        key = identity({name: str(value) for name, value in as_dict.items()}, lijst)
        if (target := wanted.pop(key, None)) is not None:
            kept.append(item if target == said.get(key) else _changed(as_dict, target, said.get(key, {})))
    return [*kept, *(_short(item) for item in wanted.values())]


def _items(raw: Value) -> list[Any]:
    if raw is None:
        return []
    return raw if isinstance(raw, list) else [raw]


def _changed(item: dict[str, Any], target: Mapping[str, JSON], said: Mapping[str, JSON]) -> Any:
    """The choice with only what differs replaced."""
    new = dict(item)
    for key in _SAID:
        if target.get(key) == said.get(key):
            continue
        if key in target:
            new[key] = target[key]
        else:
            new.pop(key, None)
    return _short(new)


def _short(item: Mapping[str, Any]) -> Any:
    return item["keuze"] if set(item) == {"keuze"} else dict(item)


def _rows(new: JSON, raw: Value) -> list[Any]:
    """Rows with the keys in the spelling and order of the row that stood there."""
    before = raw if isinstance(raw, list) else [raw] if isinstance(raw, dict) else []
    rows: list[Any] = []
    for index, row in enumerate(rows_of(new)):
        old = before[index] if index < len(before) else None
        names = {fold(key): key for key in old} if isinstance(old, dict) else {}
        rows.append({names.get(fold(key), key): value for key, value in row.items()})
    return rows
