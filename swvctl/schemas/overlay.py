"""What a region asks beside our schemas: read, and held to what it can ask at all."""

import json
from collections.abc import Iterator
from typing import Any

from swvctl.errors import AssetError
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import closest

JSON = dict[str, Any]


def overlay_of(name: str, text: str | None) -> JSON | None:
    if text is None:
        return None
    overlay = parse(name, text)
    for reference in _references(overlay):
        if not reference.startswith("#"):
            raise AssetError(f'{name} verwijst naar "{reference}". Dat mag alleen binnen het bestand zelf.')
    _lead_somewhere(name, overlay)
    return {"$id": f"urn:swvctl:{name}", **overlay}  # a resource of its own, so that "#" is this file


def of_known_fields(name: str, overlay: JSON, fields: JSON) -> None:
    """A region can ask more of a field, but not add one: who fills it in is told that it does not exist."""
    rules, required = overlay.get("properties"), overlay.get("required")
    asked = [key for key, rule in rules.items() if isinstance(rule, dict)] if isinstance(rules, dict) else []
    asked += [key for key in required if isinstance(key, str)] if isinstance(required, list) else []
    if strange := next((key for key in asked if key not in fields), ""):
        near = closest(strange, fields)
        hint = f'Bedoelt u "{near}"?' if near else "Een eigen schema kan alleen strenger zijn."
        raise AssetError(f'{name} noemt het veld "{shown(strange)}"; dat kent swvctl niet. {hint}')


def parts_of(overlay: JSON, ours: JSON) -> Iterator[tuple[JSON, JSON]]:
    """Each part that asks something of the fields of one block, with the part of ours that knows those fields."""
    yield overlay, ours
    for word in ("if", "then", "else", "not"):
        if isinstance(part := overlay.get(word), dict):
            yield from parts_of(part, ours)
    for word in ("allOf", "anyOf", "oneOf"):
        for part in overlay[word] if isinstance(overlay.get(word), list) else ():
            if isinstance(part, dict):
                yield from parts_of(part, ours)
    rules = overlay.get("properties")
    for key, rule in rules.items() if isinstance(rules, dict) else ():
        if isinstance(rule, dict) and isinstance(known := ours.get("properties", {}).get(key), dict):
            yield from _below(rule, known)


def _below(rule: JSON, known: JSON) -> Iterator[tuple[JSON, JSON]]:
    if isinstance(items := rule.get("items"), dict) and isinstance(item := known.get("items"), dict):
        yield from _below(items, item)
    elif known.get("additionalProperties") is False:
        yield from parts_of(rule, known)


def _lead_somewhere(name: str, overlay: JSON) -> None:
    """References lead to a part below ``$defs``, and never in a circle: editors get them written out."""
    parts = overlay.get("$defs")
    known = parts if isinstance(parts, dict) else {}
    clear: set[str] = set()

    def follow(value: object, above: frozenset[str]) -> None:
        for reference in _references(value):
            target = reference.removeprefix("#/$defs/")
            if target in above or target not in known:
                raise AssetError(
                    f'{name} verwijst naar "{reference}". Dat staat niet onder $defs, of verwijst weer naar zichzelf.'
                )
            if target not in clear:
                follow(known[target], above | {target})
                clear.add(target)

    follow(overlay, frozenset())


def _references(value: object) -> Iterator[str]:
    match value:
        case dict():
            if isinstance(value.get("$ref"), str):
                yield value["$ref"]
            for child in value.values():
                yield from _references(child)
        case list():
            for child in value:
                yield from _references(child)


def parse(name: str, text: str) -> JSON:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        where = f"kijk bij regel {error.lineno}" if text.strip() else "het is leeg"
        raise AssetError(f"Het schema {name} is geen geldige JSON: {where}.") from error
    except (ValueError, RecursionError) as error:
        raise AssetError(f"Het schema {name} is geen geldige JSON.") from error
    if not isinstance(value, dict):
        raise AssetError(f"Het schema {name} is geen JSON-object.")
    return value
