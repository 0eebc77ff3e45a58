"""Load a schema with everything it refers to, as one self-contained JSON value."""

from functools import lru_cache
from typing import Any, cast

from swvctl.assets import Assets
from swvctl.errors import AssetError
from swvctl.findings import Route
from swvctl.schemas.overlay import JSON, of_known_fields, overlay_of, parse, parts_of
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import closest

SHARED = "gedeeld.schema.json"
SUFFIX = ".schema.json"
OWN_NAME, OPTIONAL = "*", "?"

_NOTE: JSON = {
    "type": "string",
    "title": "Intern",
    "description": "Een aantekening die nooit wordt gepubliceerd.",
}
_IGNORE: JSON = {
    "type": "object",
    "title": "Negeer",
    "description": "Schrijf meldingen die u hier niet wilt zien, elk met een reden, zoals {SOP017: De datum volgt}.",
    "additionalProperties": {"type": "string", "minLength": 1},
}
_RENAMED: JSON = {
    "type": "array",
    "items": {"type": "string"},
    "title": "Eerder",
    "description": "Eerdere namen van dit bestand of dit onderdeel.",
}
_REVIEW: JSON = {
    "type": ["string", "integer", "number"],
    "format": "wanneer",
    "title": "Nalezen voor",
    "description": "Na deze datum vraagt de controle of dit nog klopt.",
}


class Schema:
    """A schema of one kind: ``value`` is what validators get, references inside it are all local."""

    __slots__ = ("kind", "overlay", "value")

    def __init__(self, kind: str, value: JSON, overlay: JSON | None = None) -> None:
        self.kind = kind
        self.value = value
        self.overlay = overlay

    @property
    def title(self) -> str:
        return str(self.value.get("title", self.kind))

    @property
    def folders(self) -> list[str] | None:
        """The parts of the path; an empty list where the kind is one file; None where it is just a name.

        Each is the key that it says, ``*`` is a name that means nothing, and ``plan?`` a folder that may be absent.
        """
        return cast("list[str] | None", self.value.get("x-map"))

    @property
    def placed(self) -> frozenset[str]:
        """The keys that the path always says, so that a file may leave them out."""
        return frozenset(key for key in self.folders or () if key != OWN_NAME and not key.endswith(OPTIONAL))

    def resolve(self, part: JSON) -> JSON:
        """Follow a local ``$ref``; keywords beside it win."""
        while "$ref" in part:
            name = str(part["$ref"]).removeprefix("#/$defs/")
            part = {**self.value["$defs"][name], **{key: part[key] for key in part if key != "$ref"}}
        return part

    def at(self, route: Route) -> JSON:
        """The part of the schema for a place in a record; what the place calls itself wins over a shared form."""
        part = self.resolve(self.value)
        for key in route:
            free = part.get("additionalProperties")
            inner = part.get("items") if isinstance(key, int) else part.get("properties", {}).get(key, free)
            part = self.resolve(inner) if isinstance(inner, dict) else {}
        return part

    def properties(self, part: JSON | None = None) -> JSON:
        found = self.resolve(self.value if part is None else part).get("properties", {})
        return cast(JSON, found)

    @property
    def ours(self) -> "Schema":
        """What is asked of what is shipped with the program: nothing that the workspace adds."""
        return Schema(self.kind, self.value) if self.overlay else self

    @property
    def combined(self) -> JSON:
        """Ours and the workspace's together, so that the workspace can only be stricter."""
        if self.overlay is None:
            return self.value
        return {**self.value, "allOf": [*self.value.get("allOf", []), self.overlay]}


class Schemas:
    """All schemas by kind, read once."""

    def __init__(self, assets: Assets) -> None:
        self.assets = assets
        self._loaded: dict[str, Schema] = {}
        self._kinds: list[str] = []
        self._shared = ""

    def kinds(self) -> list[str]:
        if not self._kinds:
            names = [
                name.removesuffix(SUFFIX) for name in self.assets.names("schemas") if name.endswith(SUFFIX)
            ]
            kinds = [name for name in names if f"{name}{SUFFIX}" != SHARED]
            ours = [kind for kind in kinds if self.assets.is_shipped(f"schemas/{kind}{SUFFIX}")]
            if stray := next((kind for kind in kinds if kind not in ours), ""):
                raise _of_no_kind(stray, ours)
            self._kinds += ours
        return self._kinds

    def of(self, kind: str) -> Schema:
        if kind not in self._loaded:
            self._loaded[kind] = self._load(kind)
        return self._loaded[kind]

    def _load(self, kind: str) -> Schema:
        name = f"schemas/{kind}{SUFFIX}"
        if not self.assets.is_shipped(name):
            raise _of_no_kind(kind, [])
        self._shared = self._shared or self.assets.shipped_text(f"schemas/{SHARED}")
        ours = _shipped(kind, self.assets.shipped_text(name), self._shared)
        overlay = overlay_of(name, self.assets.own_text(name))
        if overlay is None:
            return ours
        for part, known in parts_of(overlay, ours.value):
            of_known_fields(name, part, known.get("properties", {}))
        return Schema(kind, ours.value, overlay)


@lru_cache(maxsize=128)
def _shipped(kind: str, text: str, shared: str) -> Schema:
    """Ours, the same object for the same words, so that what is compiled of it serves all regions of a run."""
    value = _equipped(_localised(parse(f"schemas/{kind}{SUFFIX}", text)))
    return Schema(kind, {**value, "$defs": {**_for_all(shared), **value.get("$defs", {})}})


@lru_cache(maxsize=1)
def _for_all(shared: str) -> JSON:
    """The parts that every schema may refer to."""
    return cast(JSON, _with_notes(_localised(parse(SHARED, shared)["$defs"])))


def _of_no_kind(kind: str, kinds: list[str]) -> AssetError:
    """A schema that would never be asked would be a demand that nobody is held to."""
    near = closest(kind, kinds)
    hint = f'Bedoelt u "{near}{SUFFIX}"?' if near else "Verbeter de naam."
    place = f"schemas/{shown(kind)}{SUFFIX}"
    return AssetError(f'{place} hoort bij geen soort: swvctl kent geen "{shown(kind)}". {hint}')


def _localised(value: Any) -> Any:
    """The same value with references to the shared schema made local."""
    match value:
        case dict():
            return {
                key: child.removeprefix(SHARED) if key == "$ref" else _localised(child)
                for key, child in value.items()
            }
        case list():
            return [_localised(child) for child in value]
        case _:
            return value


def _equipped(schema: JSON) -> JSON:
    """Give every closed object its ``intern`` and ``negeer``, and what can be referred to its ``eerder``."""
    root = {**schema, "properties": {**schema["properties"], "eerder": _RENAMED, "nalezen_voor": _REVIEW}}
    return cast(JSON, _with_notes(root))


def _with_notes(value: Any) -> Any:
    match value:
        case dict():
            children = {key: _with_notes(child) for key, child in value.items()}
            if value.get("additionalProperties") is False and "properties" in value:
                named = {"eerder": _RENAMED} if "x-soort" in value else {}
                children["properties"] = {
                    **children["properties"],
                    **named,
                    "intern": _NOTE,
                    "negeer": _IGNORE,
                }
            return children
        case list():
            return [_with_notes(child) for child in value]
        case _:
            return value
