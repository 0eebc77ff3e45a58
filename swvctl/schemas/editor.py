"""The schemas that editors get: every short form that the reader accepts is accepted here too.

Editors read plain JSON Schema, so the annotations that ``validate`` follows are spelled out.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from swvctl.schemas.overlay import JSON
from swvctl.schemas.store import Schema

LIST = "lijst"
ALONE = "samenwerkingsverband"
_ABOUT = ("title", "description")
_OURS = ("verwijst", "format")
# What the formats accept of text; never stricter than the check, or an editor complains of good files.
PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "brin": "^ *[0-9] *[0-9] *[A-Za-z] *[A-Za-z] *([0-9] *[0-9] *)?$",
        "vestiging": "^0?[0-9][0-9]$",
        "swvcode": "^ *([Pp][Oo]|[Vv][Oo])[- ]?[0-9][0-9][-. ]?[0-9][0-9] *$",
        "gemeentecode": "^[0-9][0-9][0-9][0-9]$",
        "bestuursnummer": "^[0-9][0-9][0-9][0-9][0-9]$",
        "tekens": "^(ten hoogste )?[0-9]+$",
        "mail": "^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$",
        "telefoon": "^[+(]?[0-9][0-9 ()–-]+$",
        "link": "^https?://",
        "kleur": "^#[0-9A-Fa-f]+$",
    }
)
_ACCENTS = MappingProxyType(
    {"a": "àáâãäå", "c": "ç", "e": "èéêë", "i": "ìíîï", "n": "ñ", "o": "òóôõö", "u": "ùúûü", "y": "ýÿ"}
)


def editor_schema(schema: Schema) -> JSON:
    """The schema as an editor needs it; complete in itself."""
    expansion = _Expansion(schema)
    record = expansion.record()
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    if schema.kind == ALONE or LIST in schema.properties():
        return {**head, **record, "$defs": expansion.defs}
    about = {key: record[key] for key in _ABOUT if key in record}
    forms = {"record": record, LIST: _listed(about, record), "onderdeel": expansion.in_list(record)}
    # With "anyOf" an editor reports the mistakes of the wrong branch.
    choice = {"if": {"required": [LIST]}, "then": _ref(LIST), "else": _ref("record")}
    return {**head, **about, "type": "object", **choice, "$defs": {**forms, **expansion.defs}}


class _Expansion:
    """One walk through a schema; parts that lists repeat are kept once, in ``defs``."""

    __slots__ = ("_schema", "defs")

    def __init__(self, schema: Schema) -> None:
        self._schema = schema
        self.defs: JSON = {}

    def record(self) -> JSON:
        root = {key: part for key, part in self._schema.value.items() if key not in {"$defs", "$schema"}}
        root["required"] = [key for key in root.get("required", []) if key not in self._schema.placed]
        record = self._object({key: part for key, part in root.items() if key != "x-paar"}, "")
        if self._schema.overlay is not None:
            record["allOf"] = [*record.get("allOf", []), self._added(self._schema.overlay)]
        return record

    def in_list(self, record: JSON) -> JSON:
        """A record of a list: with its id, or on one line where the kind knows that."""
        own = _with_id(record, self._schema)
        pair = self._schema.value.get("x-paar")
        return (
            {**_about(record), "anyOf": [own, _pair(own["properties"], own["properties"][pair[1]])]}
            if pair
            else own
        )

    def _added(self, overlay: JSON) -> JSON:
        """What the workspace asks on top of ours; its references are its own."""
        inner = _Expansion(Schema(self._schema.kind, overlay))
        part = inner._part({key: overlay[key] for key in overlay if key not in {"$defs", "$schema"}}, "eigen")
        self.defs |= inner.defs
        return part

    def _part(self, part: JSON, name: str) -> JSON:
        if not isinstance(part, dict):  # the workspace may say just true or false
            return part
        part = self._schema.resolve(part)
        types = _types(part)
        if "array" in types and "items" in part:
            return self._array(part, name)
        if "properties" in part or isinstance(part.get("additionalProperties"), dict):
            return self._object(part, name)
        return _scalar(part, types)

    def _array(self, part: JSON, name: str) -> JSON:
        """A list, or one value of it."""
        item = self._item(part["items"], name)
        many = {key: part[key] for key in ("type", "minItems", "maxItems", "uniqueItems") if key in part}
        return {**_about(part), "anyOf": [item, {**many, "items": item}]}

    def _item(self, items: JSON, name: str) -> JSON:
        target = str(items["$ref"]).removeprefix("#/$defs/") if [*items] == ["$ref"] else name
        expanded = self._part(items, name)
        if "properties" not in expanded and "anyOf" not in expanded:
            return expanded
        self.defs[target] = expanded
        return _ref(target)

    def _object(self, part: JSON, name: str) -> JSON:
        """A block with keys, and beside it the short forms that stand for one."""
        known = part.get("properties", {})
        inner = {key: self._part(child, f"{name}-{key}".lstrip("-")) for key, child in known.items()}
        more = part.get("additionalProperties")
        block = {**_kept(part), **({"properties": inner} if inner else {})}
        if isinstance(more, dict):
            block["additionalProperties"] = self._part(more, f"{name}-waarde")
        elif more is False:
            block["patternProperties"] = {_other_spellings(inner): {}}
        forms = [block]
        if main := part.get("x-hoofdwoord"):
            forms.append(inner[main])
        if part.get("x-sleutel-achteraan"):
            forms.append({"type": ["string", "integer", "number"]})
        if pair := part.get("x-paar"):
            forms.append(_pair(inner, inner[pair[1]]))
        return block if len(forms) == 1 else {**_about(part), "anyOf": forms}


def _listed(about: JSON, record: JSON) -> JSON:
    shared = ("properties", "patternProperties", "additionalProperties")
    for_all = {**about, "type": "object", **{key: record[key] for key in shared if key in record}}
    items = {"type": "array", "items": _ref("onderdeel")}
    kept = {LIST: {**items, **about}, "voor_alle": for_all, "intern": {"type": "string"}}
    return {**about, "type": "object", "required": [LIST], "additionalProperties": False, "properties": kept}


def _with_id(record: JSON, schema: Schema) -> JSON:
    """A record of a list, which needs a name of its own; one that is called after its title need not say it."""
    properties = {"id": _scalar(schema.value["$defs"]["id"], frozenset({"string"})), **record["properties"]}
    own = [] if "x-id-uit" in schema.value else ["id"]
    required = [*own, *(key for key in record.get("required", []) if key != "id")]
    return {**record, "required": required, "properties": properties}


def _pair(known: JSON, value: JSON) -> JSON:
    """``- juni 2027: rapport gereed``: one key that is none of ours."""
    one = {"type": "object", "minProperties": 1, "maxProperties": 1}
    return {**one, "propertyNames": {"not": {"enum": [*known]}}, "additionalProperties": value}


def _scalar(part: JSON, types: frozenset[str]) -> JSON:
    kept = _kept(part)
    if types == {"integer"}:
        # An editor reads 1.250 as a fraction and 1.250.000 as text.
        kept |= {"type": ["integer", "number", "string"], "pattern": "^[-+]?[0-9]+([.][0-9][0-9][0-9])*$"}
    if pattern := PATTERNS.get(part.get("format", "")):
        kept["pattern"] = pattern
    if "pattern" in kept and "description" in kept:
        kept["patternErrorMessage"] = kept["description"]
    return kept


def _kept(part: JSON) -> JSON:
    dropped = {*_OURS, "propertyNames"} if "format" in part.get("propertyNames", {}) else {*_OURS}
    kept = {key: value for key, value in part.items() if not key.startswith("x-") and key not in dropped}
    return {**kept, "allOf": _without_ours(kept["allOf"])} if "allOf" in kept else kept


def _without_ours(value: Any) -> Any:
    """Conditions, without the keywords that only our own check knows."""
    match value:
        case dict():
            return {key: _without_ours(child) for key, child in value.items() if not key.startswith("x-")}
        case list():
            return [_without_ours(child) for child in value]
        case _:
            return value


def _about(part: JSON) -> JSON:
    return {key: part[key] for key in _ABOUT if key in part}


def _types(part: JSON) -> frozenset[str]:
    types = part.get("type", [])
    return frozenset([types] if isinstance(types, str) else types)


def _ref(name: str) -> JSON:
    return {"$ref": f"#/$defs/{name}"}


def _other_spellings(names: Iterable[str]) -> str:
    """A pattern for our keys with accents or a capital, which the reader takes for the key itself."""
    return f"^({'|'.join(map(_any_spelling, names))})$"


def _any_spelling(name: str) -> str:
    start = _any_of(name[0] + name[0].upper() + _ACCENTS.get(name[0], ""))
    return start + "".join(_any_of(char + _ACCENTS.get(char, "")) for char in name[1:])


def _any_of(signs: str) -> str:
    return f"[{signs}]" if len(set(signs)) > 1 else signs[0]
