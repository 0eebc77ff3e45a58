"""A file of any kind, from its schema: what is needed stands ready, what is possible stands as a remark."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from swvctl.scaffold.yaml_lines import STEP, comment, entry_lines, key_line, scalar
from swvctl.schemas import JSON, Schema
from swvctl.schemas.shape import fold
from swvctl.tekst.nederlands import join

MAX_NAMES = 12
_KEPT_OUT = frozenset({"id", "negeer", "eerder", "nalezen_voor"})
_WORDS = frozenset({"titel", "naam", "begrip"})
EXPLAINED = "Een regel met # ervoor telt niet mee. Wilt u hem gebruiken? Haal # en de spatie erachter weg."


@dataclass(frozen=True, slots=True)
class Blank:
    """An empty record: its schema, what is known already, and the names it may refer to, by kind."""

    schema: Schema
    given: Mapping[str, Any]
    names: Mapping[str, frozenset[str]]

    def lines(self) -> Iterator[str]:
        yield from comment(f"{self.schema.title}. {self.schema.value.get('description', '')}")
        yield from comment(EXPLAINED)
        yield ""
        for key, part in self.schema.properties().items():
            if key not in _KEPT_OUT | self.schema.placed:
                yield from self._top(key, self.schema.resolve(part))

    def _top(self, key: str, part: JSON) -> Iterator[str]:
        if key in self.given:
            value = self.given[key]
            first, *rest = entry_lines(f"{key}:", value, STEP)
            if key in _WORDS and isinstance(value, str):
                first = f"{key}: {scalar(value)}"  # a title of figures is a text all the same
            yield from key_line(first, self._explained(part))
            yield from rest
        elif key in self.schema.value.get("required", []):
            yield from self._key(key, part)
            yield from (f"{STEP}# {line}" for line in self._inside(part))
        else:
            yield from self._optional(key, part)

    def _optional(self, key: str, part: JSON) -> Iterator[str]:
        yield from self._key(f"# {key}", part)
        yield from (f"#   {line}" for line in self._inside(part))

    def _key(self, key: str, part: JSON, shift: int = 0) -> list[str]:
        bar = " |" if part.get("x-tekst") else ""
        return key_line(f"{key}:{bar}", self._explained(part), shift)

    def _inside(self, part: JSON) -> Iterator[str]:
        """What may stand below a key: its own keys, or those of one item of its list."""
        item = self.schema.resolve(part.get("items", part))
        mark = "- " if "items" in part else ""
        for key, child in item.get("properties", {}).items():
            if key in {"intern", "negeer"}:
                continue
            *above, line = self._key(key, self.schema.resolve(child), len(mark) + len("#   "))
            yield from above
            yield f"{mark}{line}"
            mark = " " * len(mark)

    def _explained(self, part: JSON) -> str:
        text = str(part.get("description") or part.get("title") or "")
        options = _options(part.get("enum", []))
        if not all(word in text for word in options):
            return f"{text} Kies uit: {join(options, 'of')}."
        names = sorted(self.names.get(part.get("verwijst", ""), ()))
        return f"{text} U kunt kiezen: {join(names, 'of')}." if 0 < len(names) <= MAX_NAMES else text


def _options(words: Iterable[str]) -> list[str]:
    """What may be chosen, each once: "kies er een" is another spelling of "kies er één"."""
    found: dict[str, str] = {}
    for word in words:
        found.setdefault(fold(word), word)
    return list(found.values())
