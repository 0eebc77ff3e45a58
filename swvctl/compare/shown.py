"""What a value of one place in a schema is on one line, and in rows where it is a list of such things."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from swvctl.compare.titles import Titles, called
from swvctl.schemas import JSON, Schema
from swvctl.tekst.nederlands import join
from swvctl.validate import Record

# Notes are never shown to others, and names are told as such.
PASSED_OVER = frozenset({"eerder", "negeer", "intern", "id"})
Option = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two states: the names that hold in it, and the record as it was there."""

    titles: Titles
    record: Record
    option: Option


@dataclass(frozen=True, slots=True)
class Shown:
    """Says values of one state as a reader knows them: references by their title, amounts with their year."""

    schema: Schema
    side: Side

    def line(self, value: Any, part: JSON, lists: str = "") -> str:
        """A value on one line."""
        match value:
            case dict():
                return "; ".join(self.facts(value, part, lists))
            case list():
                inner = self.schema.resolve(part.get("items", {}))
                if sort := inner.get("x-naam"):
                    return self.side.titles.named(map(text_of, value), sort)
                said = (self.line(item, inner, lists) for item in value)
                named = by_place(value, part, self.side)
                return (
                    join(said)
                    if named is None
                    else "; ".join(f"{name}: {text}" for name, text in zip(named, said, strict=False))
                )
            case None:
                return ""
        target = part.get("verwijst")
        text = text_of(value)
        if sort := part.get("x-naam"):
            return self.side.titles.named([text], sort)
        return self.side.titles.meant(str(target), text, self.side.record) if target else text

    def facts(self, value: JSON, part: JSON, lists: str = "", *, passing: tuple[str, ...] = ()) -> list[str]:
        """What a mapping says, its own name first; without texts of more lines, and without what is passed over."""
        said: list[str] = []
        for key, child in value.items():
            inner = self._inner(part, key)
            hidden = inner.get("x-tekst") or key in {"id", "code", *PASSED_OVER} or "x-bestand-voor" in inner
            if hidden or key in passing or child in (None, [], {}):
                continue
            text = self.line(child, inner)
            if lists and key == "keuze":
                text = self.side.option(lists, text)
            alone = text == called(value) or not said or "x-per" in inner
            said.append(text if alone else f"{inner.get('title', key)}: {text}")
        return said

    def rows(self, value: JSON, part: JSON) -> Iterator[tuple[str, int, JSON, JSON]]:
        """What stands in it item by item, such as the steps of a goal: the key, the place, the item and its schema."""
        for key in self.row_keys(value, part):
            inner = self.schema.resolve(self._inner(part, key).get("items", {}))
            for place, item in enumerate(value[key]):
                yield key, place, item, inner

    def row_keys(self, value: JSON, part: JSON) -> tuple[str, ...]:
        """The keys of which the items say more than fits in a sentence."""
        return tuple(
            key
            for key, child in value.items()
            if key in part.get("properties", {}) and isinstance(child, list) and child and _are_rows(child)
        )

    def prose(self, value: Any, part: JSON) -> str:
        """The Markdown of an item, if it has any."""
        if not isinstance(value, dict):
            return ""
        return "\n\n".join(
            str(child) for key, child in value.items() if self._inner(part, key).get("x-tekst")
        )

    def _inner(self, part: JSON, key: str) -> JSON:
        return self.schema.resolve(part.get("properties", {}).get(key, {}))


def _are_rows(items: list[Any]) -> bool:
    return all(isinstance(item, dict) and called(item) for item in items)


def by_place(items: list[Any], part: JSON, side: Side) -> list[str] | None:
    """What each place of such a list stands for, such as the years of a budget; None where it stands for nothing."""
    if not items:
        return []
    names = (side.record.data or {}).get(str(part.get("x-per", "")))
    if not isinstance(names, list) or len(names) != len(items):
        return None
    said = [text_of(name) for name in names]
    return said if len(said) == len(set(said)) else None


def text_of(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case list() | dict():
            return str(value)
        case _:
            return str(value).strip()
