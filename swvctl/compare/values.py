"""Two canonical values of one place in a schema, and what is different between them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from swvctl.compare.change import Detail, What
from swvctl.compare.items import Pairing, pair_items
from swvctl.compare.moments import days_later, same_moment
from swvctl.compare.titles import Titles, called
from swvctl.compare.words import COME, GONE, Mark, marks, same_text
from swvctl.findings import Route
from swvctl.schemas import JSON, Schema
from swvctl.tekst.nederlands import join, plural
from swvctl.validate import Record

# Notes are never shown to others, and names are told as such.
_PASSED_OVER = frozenset({"eerder", "negeer", "intern", "id"})
_LONG = 90
_MOMENT = "wanneer"
Option = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two states: the names that hold in it, and the record as it was there."""

    titles: Titles
    record: Record
    option: Option


@dataclass(frozen=True, slots=True)
class Difference:
    """Walks two values of one schema together."""

    schema: Schema
    before: Side
    after: Side

    def between(self, old: Any, new: Any) -> Iterator[Detail]:
        """What is different, in the order of the schema."""
        for detail in self._visit(old, new, self.schema.resolve(self.schema.value), (), ()):
            yield replace(detail, place=str(self.schema.at(detail.route[:1]).get("title", "")))

    def _visit(
        self, old: Any, new: Any, part: JSON, label: tuple[str, ...], route: Route
    ) -> Iterator[Detail]:
        if old == new:
            return
        if words := part.get("x-geteld"):
            yield _tally(old or {}, new or {}, words, label, route)
            return
        shape = part.get("type")
        if isinstance(old, dict) and isinstance(new, dict):
            yield from self._mapping(old, new, part, label, route)
        elif isinstance(old or new, list) and isinstance(new or old, list):
            yield from self._list(old or [], new or [], part, label, route)
        elif isinstance(old or new, dict) and not (old and new) and shape == "object" and route:
            yield from self._whole(old, new, part, label, route)
        else:
            yield from self._scalar(old, new, part, label, route)

    def _mapping(
        self, old: JSON, new: JSON, part: JSON, label: tuple[str, ...], route: Route
    ) -> Iterator[Detail]:
        known = part.get("properties", {})
        free = part.get("additionalProperties")
        said_by_place = self.schema.folders or () if not route else ()
        for key in [*known, *sorted((old.keys() | new.keys()) - known.keys())]:
            inner = self.schema.resolve(known.get(key, free if isinstance(free, dict) else {}))
            if key in _PASSED_OVER or key in said_by_place or "x-bestand-voor" in inner:
                continue
            title = str(inner.get("title", key)) if key in known else key.replace("_", " ")
            unnamed = inner.get("x-velden") or (inner.get("x-tekst") and label)
            named = label if unnamed else (*label, title)
            yield from self._visit(old.get(key), new.get(key), inner, named, (*route, key))

    def _list(
        self, old: list[Any], new: list[Any], part: JSON, label: tuple[str, ...], route: Route
    ) -> Iterator[Detail]:
        inner = self.schema.resolve(part.get("items", {}))
        lists = str(part.get("x-keuzelijst", ""))
        if target := str(inner.get("verwijst", "")):
            old = self._as_now(target, old, new)
        for pair in pair_items(old, new, inner, in_order=self._is_ordered(inner)):
            place = (*route, pair.new_place if pair.new_place is not None else pair.old_place or 0)
            above = label[:-1] if inner.get("x-soort") == self.schema.kind else label
            for detail in self._item(pair, inner, above, place, lists):
                yield detail if detail.label else replace(detail, label=label)

    def _as_now(self, target: str, old: list[Any], new: list[Any]) -> list[Any]:
        """A list of references, in which what has another name by now is called as the new list calls it."""
        called_now = {self._now(target, item): item for item in new if isinstance(item, str)}
        return [
            called_now.get(self._now(target, item), item) if isinstance(item, str) else item for item in old
        ]

    def _now(self, target: str, text: str) -> str:
        return self.after.titles.full(target, text, self.after.record) or text

    def _item(
        self, pair: Pairing, inner: JSON, above: tuple[str, ...], place: Route, lists: str
    ) -> Iterator[Detail]:
        label = (*above, *filter(None, self._item_label(pair, inner, lists)))
        part = str(inner.get("x-soort", ""))
        if pair.old is None or pair.new is None:
            yield self._one_sided(pair, inner, label, place, lists)
            return
        if pair.renamed_from:
            yield Detail(What.RENAMED, label, place, pair.renamed_from, pair.name, part=part, name=pair.name)
        if pair.moved:
            old, new = (str((at or 0) + 1) for at in (pair.old_place, pair.new_place))
            yield Detail(What.MOVED, label, place, old, new, part=part, name=pair.name)
        yield from self._visit(pair.old, pair.new, inner, label, place)

    def _one_sided(
        self, pair: Pairing, inner: JSON, label: tuple[str, ...], place: Route, lists: str
    ) -> Detail:
        """An item that came or went; one with a longer text of its own is shown with all of it."""
        came = pair.old is None
        value = pair.new if came else pair.old
        text = _prose(value, inner, self.schema)
        said = self._shown(value, inner, self.after if came else self.before, lists)
        if text:
            said = said.removeprefix(label[-1] if label else "").removeprefix("; ")
        return Detail(
            What.ADDED if came else What.REMOVED,
            label if text or inner.get("x-soort") == self.schema.kind else label[:-1] or label,
            place,
            "" if came else said,
            said if came else "",
            (Mark(COME if came else GONE, text),) if text else (),
            part=str(inner.get("x-soort", "")),
            name=pair.name,
            markdown=("", text) if came else (text, ""),
            value=value,
        )

    def _item_label(self, pair: Pairing, inner: JSON, lists: str) -> tuple[str, ...]:
        value = pair.new if pair.new is not None else pair.old
        side = self.after if pair.new is not None else self.before
        if not isinstance(value, dict):
            return (self._shown(value, inner, side, lists),)
        main = str(inner.get("x-hoofdwoord", ""))
        name = str(value.get(main) or "") if main in {"keuze", "gemeente", "hoofdstuk"} else called(value)
        if not name and pair.old and pair.new and pair.old.get(_MOMENT) == pair.new.get(_MOMENT):
            name = str(value.get(_MOMENT) or "")
        if lists and value.get("keuze"):
            return (side.option(lists, str(value["keuze"])),)
        target = self.schema.resolve(inner.get("properties", {}).get(main, {})).get("verwijst")
        return (side.titles.meant(target, name, side.record) if target and name == value.get(main) else name,)

    def _whole(
        self, old: JSON | None, new: JSON | None, part: JSON, label: tuple[str, ...], route: Route
    ) -> Iterator[Detail]:
        """A block that is there on one side only: key by key."""
        yield from self._mapping(old or {}, new or {}, part, label, route)

    def _scalar(
        self, old: Any, new: Any, part: JSON, label: tuple[str, ...], route: Route
    ) -> Iterator[Detail]:
        before, after = _text(old), _text(new)
        if part.get("x-tekst") or max(len(before), len(after)) > _LONG:
            if not same_text(before, after):
                what = _what(before, after)
                typed = (before, after) if part.get("x-tekst") else None
                yield Detail(what, label, route, marks=marks(before, after), markdown=typed)
            return
        days = None
        if part.get("format") in {"wanneer", "wanneer-los"}:
            if same_moment(before, after):
                return
            days = days_later(before, after)
        target = str(part.get("verwijst", ""))
        if target and before and after and self._now(target, before) == self._now(target, after):
            return  # the same thing, under the name it has now
        old, new = self._shown(old, part, self.before, ""), self._shown(new, part, self.after, "")
        if old != new:
            yield Detail(_what(old, new), label, route, old, new, days=days)

    def _shown(self, value: Any, part: JSON, side: Side, lists: str) -> str:
        """A value on one line, with references by their title."""
        match value:
            case dict():
                return self._facts(value, part, side, lists)
            case list():
                inner = self.schema.resolve(part.get("items", {}))
                return join(self._shown(item, inner, side, lists) for item in value)
            case None:
                return ""
        target = part.get("verwijst")
        text = _text(value)
        return side.titles.meant(str(target), text, side.record) if target else text

    def _facts(self, value: JSON, part: JSON, side: Side, lists: str) -> str:
        said: list[str] = []
        for key, child in value.items():
            inner = self.schema.resolve(part.get("properties", {}).get(key, {}))
            hidden = inner.get("x-tekst") or key in {"id", "code", *_PASSED_OVER} or "x-bestand-voor" in inner
            if hidden or child in (None, [], {}):
                continue
            text = self._shown(child, inner, side, "")
            if lists and key == "keuze":
                text = side.option(lists, text)
            said.append(text if text == called(value) or not said else f"{inner.get('title', key)}: {text}")
        return "; ".join(said)

    def _is_ordered(self, inner: JSON) -> bool:
        """Whether the place in a list means something: for parts with a name, and for records that are put in order."""
        return bool(inner.get("x-soort")) or inner.get("verwijst") in {"hoofdstuk", "bijlage"}


def _tally(old: JSON, new: JSON, words: tuple[str, str], label: tuple[str, ...], route: Route) -> Detail:
    """Values that mean nothing to people are counted: how many there are, and how many of them are other ones."""
    before, after = (plural(len(side), *words) if side else "" for side in (old, new))
    other = sum(old.get(key) != value for key, value in new.items())
    if before and other:
        after += f", waarvan {other} anders"
    return Detail(_what(before, after), label, route, before, after)


def _what(old: str, new: str) -> What:
    if not old:
        return What.ADDED
    return What.CHANGED if new else What.REMOVED


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case list() | dict():
            return str(value)
        case _:
            return str(value).strip()


def _prose(value: Any, part: JSON, schema: Schema) -> str:
    """The Markdown of an item, if it has any."""
    if not isinstance(value, dict):
        return ""
    texts = (
        str(child)
        for key, child in value.items()
        if schema.resolve(part.get("properties", {}).get(key, {})).get("x-tekst")
    )
    return "\n\n".join(texts)
