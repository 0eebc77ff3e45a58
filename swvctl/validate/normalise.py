"""From what an author wrote to one canonical form: short forms spelled out, plain scalars typed.

The ten agreements of the files live here, once, driven by annotations in the schema.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import lru_cache
from typing import Any, NamedTuple

from swvctl.findings import Route
from swvctl.patroon import patroon
from swvctl.read.textfile import TextFile
from swvctl.read.yaml_text import Block, Quoted, Value
from swvctl.schemas.shape import Shape, fold
from swvctl.tekst.herken import suspect
from swvctl.tekst.letters import has_rare_signs
from swvctl.tekst.naam import slug
from swvctl.tekst.nederlands import closest
from swvctl.validate.writing import ELSEWHERE_BEGINS, Remark, remarks


class Reference(NamedTuple):
    """A value that names something else: where it stands, what kind it names, what was written.

    What ``may_be_absent`` is judged by a rule of its own kind.
    """

    route: Route
    target: str
    text: str
    may_be_absent: bool = False


class Beside(NamedTuple):
    """A text that stands in a file of its own: where the file is named, and where its text would stand.

    ``doubled`` tells that there is a text in the record as well, which is then the one that counts.
    """

    route: Route
    target: Route
    file: TextFile
    doubled: bool = False


class Name(NamedTuple):
    """Something that can be referred to inside a file."""

    kind: str
    name: str
    route: Route
    earlier: tuple[str, ...] = ()


class Normalised:
    """The canonical value, and what the walk learned on the way; routes are canonical.

    ``implied`` are the keys that stand in no file, because a short form was written, and the items of a list of one
    that was written without its dash; ``single`` the texts that stand where a list is asked for.
    """

    def __init__(self) -> None:
        self.value: Any = None
        self.pairs: dict[Route, tuple[str, str]] = {}
        self.implied: set[Route] = set()
        self.ignored: dict[Route, dict[str, str]] = {}
        self.references: list[Reference] = []
        self.within: list[str] = []
        self.names: list[Name] = []
        self.texts: list[tuple[Route, str]] = []
        self.prose: list[tuple[Route, str]] = []
        self.rare: list[tuple[Route, str]] = []
        self.files: list[Beside] = []
        self.remarks: list[Remark] = []
        self.single: list[Route] = []
        self.tight: list[Route] = []  # of those, the texts that begin with a dash


def no_file(name: str) -> TextFile:
    """For values that stand in no folder."""
    return TextFile(name, None, reason="het bestaat niet.")


def normalise(
    value: Value, shape: Shape, route: Route = (), beside: Callable[[str], TextFile] = no_file
) -> Normalised:
    """Walk value and shape together; what does not fit is left as it is, for the validator to refuse.

    ``beside`` reads a text that stands in a file of its own, by its name.
    """
    walk = _Walk(beside)
    walk.result.value = walk.visit(value, shape, route)
    return walk.result


class _Walk:
    __slots__ = ("_beside", "result")

    def __init__(self, beside: Callable[[str], TextFile]) -> None:
        self._beside = beside
        self.result = Normalised()

    def visit(self, value: Value, shape: Shape, route: Route) -> Any:
        if shape.is_scalar:  # nearly all there is
            return self._scalar(value, shape, route) if isinstance(value, str) else _plain(value)
        if shape.is_array:
            return self._list(value, shape, route)
        return self._mapping(value, shape, route)

    def _list(self, value: Value, shape: Shape, route: Route) -> Any:
        if value is None or shape.items is None:
            return _plain(value)
        many = value if isinstance(value, list) else [value]
        if type(value) is dict:
            self.result.implied.add((*route, 0))
        elif type(value) is str and (" " in value or value[:1] == "-"):
            (self.result.tight if value[:1] == "-" else self.result.single).append((*route, 0))
        return [self.visit(item, shape.items, (*route, index)) for index, item in enumerate(many)]

    def _mapping(self, value: Value, shape: Shape, route: Route) -> Any:
        if isinstance(value, str):
            value = self._spelled_out(value, shape, route)
        if not isinstance(value, dict):
            return _plain(value)
        if shape.pair and len(value) == 1:
            value = self._paired(value, shape, shape.pair, route)
        result: dict[str, Any] = {}
        for name, child in value.items():
            inner = shape.properties.get(name)
            if inner is None:
                name, inner = shape.meant(name)  # noqa: PLW2901 - the key as the schema spells it
            if child is None and inner and inner.may_be_empty:
                continue
            result[name] = self.visit(child, inner, (*route, name)) if inner else _plain(child)
        if shape.file_key and isinstance(result.get(shape.file_key), str):
            self._read_text(result, shape, route)
        if shape.id_key or shape.names:
            self._identify(result, shape, route)
        if "negeer" in result and isinstance(result["negeer"], dict):
            self.result.ignored[route] = result["negeer"]
        return result

    def _spelled_out(self, value: str, shape: Shape, route: Route) -> Value:
        """One word that stands for a mapping, as a mapping."""
        if shape.main:
            self.result.implied.add((*route, shape.main))
            return {shape.main: value}
        found = _KEY_BEHIND.fullmatch(value) if shape.key_behind else None
        return {found["key"]: found["value"]} if found else value

    def _read_text(self, result: dict[str, Any], shape: Shape, route: Route) -> None:
        """Put the words of a file where they could have been written as well."""
        name, target = result[shape.file_key], (*route, shape.file_of)
        if not _FILE_NAME.fullmatch(name):
            return
        file = self._beside(name)
        doubled = shape.file_of in result
        self.result.files.append(Beside((*route, shape.file_key), target, file, doubled))
        if file.text and not doubled:
            result[shape.file_of] = self.visit(Block(file.text), shape.properties[shape.file_of], target)

    def _paired(
        self, value: dict[str, Value], shape: Shape, pair: tuple[str, str], route: Route
    ) -> dict[str, Value]:
        """Read ``- juni 2027: rapport gereed`` as two keys, unless the key is one we know or resembles one."""
        [(key, child)] = value.items()
        if fold(key) in shape.folded or _resembling(key, tuple(shape.properties)):
            return value
        self.result.pairs[route] = pair
        self.result.implied.update((*route, name) for name in pair)
        return {pair[0]: key, pair[1]: child}

    def _identify(self, result: dict[str, Any], shape: Shape, route: Route) -> None:
        """Make the id that was left out of the name; of a name without letters none can be made.

        A record that is a file of its own is called by its path.
        """
        key = shape.id_key
        if key and route and key not in result and isinstance(result.get(shape.id_from), str):
            with suppress(ValueError):
                result[key] = slug(result[shape.id_from]).replace("-", shape.id_joint)
        if shape.names and isinstance(result.get(key or "id"), str):
            self.result.names.append(Name(shape.names, result[key or "id"], route, earlier_names(result)))

    def _scalar(self, value: str, shape: Shape, route: Route) -> Any:
        bare = type(value) is str
        plain = value if bare else str(value)  # one text, for the value and for all who look at it
        if shape.is_read and suspect(plain):
            self.result.texts.append((route, plain))
        if shape.is_text:
            self.result.prose.append((route, plain))
        if not plain.isascii() and has_rare_signs(plain):
            self.result.rare.append((route, plain))
        if shape.refers and shape.may_hold_text and not (shape.unless and shape.unless in plain):
            self.result.references.append(Reference(route, shape.refers, plain, shape.may_be_absent))
        if shape.only_text:
            if (
                not bare or plain[:1] in ELSEWHERE_BEGINS or (shape.is_text and "\n" in plain)
            ):  # of most words there is nothing to say
                self.result.remarks += remarks(value, route, is_text=shape.is_text)
            if shape.is_place:
                self.result.within.append(plain)
            return plain if plain.strip() else ""
        return plain if shape.may_hold_text or "integer" not in shape.types else _number(value)


def earlier_names(value: Any) -> tuple[str, ...]:
    """The names that something had, as far as they can be names."""
    names = value.get("eerder") if isinstance(value, dict) else None
    return tuple(name for name in names if isinstance(name, str)) if isinstance(names, list) else ()


_KEY_BEHIND = patroon(r"(?P<value>[^()]*[^()\s])\s*\((?P<key>[^()]+)\)")
_FILE_NAME = patroon(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*\.md")
_WHOLE = patroon(r"[-+]?[0-9]{1,3}(\.[0-9]{3})+|[-+]?[0-9]{1,15}")


# The same dates stand in the files of all schools.
_resembling = lru_cache(maxsize=512)(closest)


def _number(value: str) -> int | str:
    if isinstance(value, Quoted) or not _WHOLE.fullmatch(value):
        return str(value)
    return int(value.replace(".", ""))


def _plain(value: Value) -> Any:
    """The value without the traces of how it was quoted."""
    match value:
        case Quoted():
            return str(value)
        case list():
            return [_plain(item) for item in value]
        case Mapping():
            return {key: _plain(item) for key, item in value.items()}
        case _:
            return value
