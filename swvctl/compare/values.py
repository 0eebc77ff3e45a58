"""Two canonical values of one place in a schema, and what is different between them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from swvctl.compare.change import Detail, What
from swvctl.compare.items import Pairing, pair_items
from swvctl.compare.moments import days_later, same_moment
from swvctl.compare.shown import PASSED_OVER, Shown, Side, by_place, text_of
from swvctl.compare.titles import called
from swvctl.compare.words import COME, GONE, Mark, marks, same_text
from swvctl.compare.yearly import folded
from swvctl.findings import Route
from swvctl.schemas import JSON, Schema
from swvctl.tekst.nederlands import plural

_LONG = 90
_MOMENT = "wanneer"


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
            if key in PASSED_OVER or key in said_by_place or "x-bestand-voor" in inner:
                continue
            title = str(inner.get("title", key)) if key in known else key.replace("_", " ")
            unnamed = inner.get("x-velden") or (inner.get("x-tekst") and label)
            named = label if unnamed else (*label, title)
            yield from self._visit(old.get(key), new.get(key), inner, named, (*route, key))

    def _list(
        self, old: list[Any], new: list[Any], part: JSON, label: tuple[str, ...], route: Route
    ) -> Iterator[Detail]:
        inner = self.schema.resolve(part.get("items", {}))
        before, after = by_place(old, part, self.before), by_place(new, part, self.after)
        if before is not None and after is not None and "x-per" in part:
            once, here = dict(zip(before, old, strict=True)), dict(zip(after, new, strict=True))
            for number, year in enumerate(dict.fromkeys([*after, *before])):
                yield from self._visit(
                    once.get(year), here.get(year), inner, (*label, year), (*route, number)
                )
            return
        lists = str(part.get("x-keuzelijst", ""))
        if target := str(inner.get("verwijst", "")):
            old = self._as_now(target, old, new)
        then, now = folded(self.schema, route, (self.before, old), (self.after, new))
        in_order = self._is_ordered(inner) and not (then.folded or now.folded)  # those are in order of time
        for pair in pair_items(then.items, now.items, inner, in_order=in_order):
            at = then.places[pair.old_place or 0] if pair.new_place is None else now.places[pair.new_place]
            place = (*route, at)
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
        own = tuple(filter(None, self._item_label(pair, inner, lists)))
        title = own[-1] if own and isinstance(pair.new or pair.old, dict) else ""
        for detail in self._of_item(pair, inner, (*above, *own), place, lists):
            yield replace(detail, item=title) if title and not detail.item else detail

    def _of_item(
        self, pair: Pairing, inner: JSON, label: tuple[str, ...], place: Route, lists: str
    ) -> Iterator[Detail]:
        part = str(inner.get("x-soort", ""))
        if pair.old is None or pair.new is None:
            yield from self._one_sided(pair, inner, label, place, lists)
            return
        if pair.renamed_from:
            yield Detail(What.RENAMED, label, place, pair.renamed_from, pair.name, part=part, name=pair.name)
        if pair.moved:
            old, new = (str((at or 0) + 1) for at in (pair.old_place, pair.new_place))
            yield Detail(What.MOVED, label, place, old, new, part=part, name=pair.name)
        yield from self._visit(pair.old, pair.new, inner, label, place)

    def _one_sided(
        self, pair: Pairing, inner: JSON, label: tuple[str, ...], place: Route, lists: str
    ) -> Iterator[Detail]:
        """An item that came or went: with all of its longer text, and row by row what stands in it."""
        came = pair.old is None
        value = pair.new if came else pair.old
        shown = Shown(self.schema, self.after if came else self.before)
        text = shown.prose(value, inner)
        rows = shown.row_keys(value, inner) if isinstance(value, dict) else ()
        is_part = isinstance(value, dict)
        said = (
            shown.facts(value, inner, lists, passing=rows) if is_part else [shown.line(value, inner, lists)]
        )
        named = bool(text) or inner.get("x-soort") == self.schema.kind
        if named and (text or len(said) > 1):
            said = [fact for fact in said if fact not in label[-1:]]
        line = "; ".join(said)
        whole = Detail(
            What.ADDED if came else What.REMOVED,
            label if named else label[:-1] or label,
            place,
            "" if came else line,
            line if came else "",
            (Mark(COME if came else GONE, text),) if text else (),
            part=str(inner.get("x-soort", "")),
            name=pair.name,
            markdown=("", text) if came else (text, ""),
            value=value,
        )
        yield whole
        if rows:
            yield from _rows(shown, whole, inner, label)

    def _item_label(self, pair: Pairing, inner: JSON, lists: str) -> tuple[str, ...]:
        value = pair.new if pair.new is not None else pair.old
        side = self.after if pair.new is not None else self.before
        if not isinstance(value, dict):
            return (Shown(self.schema, side).line(value, inner, lists),)
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
        before, after = text_of(old), text_of(new)
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
        old, new = (
            Shown(self.schema, side).line(value, part)
            for side, value in ((self.before, old), (self.after, new))
        )
        if target and old == new:  # two things of one name, such as the meetings of two years
            old, new = before, after
        if old != new:
            yield Detail(_what(old, new), label, route, old, new, days=days)

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


def _rows(shown: Shown, whole: Detail, inner: JSON, label: tuple[str, ...]) -> Iterator[Detail]:
    """What stood in an item that came or went, each below its own name."""
    for key, number, item, part in shown.rows(whole.value, inner):
        name, *facts = shown.facts(item, part)
        line = "; ".join(facts)
        said = line or name
        yield Detail(
            whole.what,
            (*label, name if line else str(inner["properties"][key].get("title", key))),
            (*whole.route, key, number),
            "" if whole.what is What.ADDED else said,
            said if whole.what is What.ADDED else "",
            row=True,
        )
