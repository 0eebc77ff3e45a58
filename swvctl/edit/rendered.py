"""New values as lines of a file, in the layout of its neighbours."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from swvctl.edit.refusal import EditError
from swvctl.edit.wish import JSON
from swvctl.edit.written import refuse_odd, written
from swvctl.patroon import patroon

STEP = 2
_INDENTED = patroon(r"\n* ")


class Rendered(NamedTuple):
    """What stands behind the colon or dash, and the whole lines below it."""

    head: str
    below: list[str]


@dataclass(frozen=True, slots=True)
class Layout:
    """How this file is laid out: how far a list springs in below its key; whether codes stand bare."""

    dash_step: int = STEP
    plain: bool = False

    def with_plain(self, plain: bool) -> "Layout":
        return replace(self, plain=plain)

    def field(self, key: str, value: JSON, at: int) -> list[str]:
        """A key with its value, as lines that begin at column ``at``."""
        head, below = self.below_key(value, at)
        return [f"{' ' * at}{self.key(key)}:{f' {head}' if head else ''}", *below]

    def item(self, value: JSON, at: int) -> list[str]:
        head, below = self.behind_dash(value, at)
        return [f"{' ' * at}-{f' {head}' if head else ''}", *below]

    def below_key(self, value: JSON, at: int) -> Rendered:
        match value:
            case Mapping() if value:
                return Rendered("", list(self._fields(value, at + STEP)))
            case Sequence() if value and not isinstance(value, str):
                return Rendered("", list(self._items(value, at + self.dash_step)))
        return self._simple(value, at)

    def behind_dash(self, value: JSON, at: int) -> Rendered:
        match value:
            case Mapping() if value:
                first, *rest = self._fields(value, at + STEP)
            case Sequence() if value and not isinstance(value, str):
                first, *rest = self._items(value, at + STEP)
            case _:
                return self._simple(value, at)
        return Rendered(first[at + STEP :], rest)

    def key(self, key: str) -> str:
        if not key or "\n" in key:
            raise EditError("Een veldnaam kan niet leeg zijn en niet meer regels hebben.")
        return written(key, plain=self.plain)

    def in_brackets(self, value: JSON) -> str:
        """The value on one line, for within ``[ ]`` or ``{ }``."""
        match value:
            case Mapping():
                return f"{{{', '.join(self._pair(key, child) for key, child in value.items())}}}"
            case str() | int():
                return written(value, plain=self.plain, flow=True)
            case None:
                raise EditError("Tussen haakjes kan geen leeg onderdeel staan.")
        return f"[{', '.join(self.in_brackets(child) for child in value)}]"

    def _pair(self, key: str, value: JSON) -> str:
        name = written(key, plain=self.plain, flow=True)
        return f"{name}: " if value is None else f"{name}: {self.in_brackets(value)}"

    def _fields(self, value: Mapping[str, JSON], at: int) -> Iterator[str]:
        for key, child in value.items():
            yield from self.field(key, child, at)

    def _items(self, value: Sequence[JSON], at: int) -> Iterator[str]:
        for child in value:
            yield from self.item(child, at)

    def _simple(self, value: JSON, at: int) -> Rendered:
        match value:
            case None:
                return Rendered("", [])
            case Mapping():
                return Rendered("{}", [])
            case str() if value.removesuffix("\n") and "\n" in value:
                return block(value, at + STEP, STEP)
            case str() | int():
                text = value.removesuffix("\n") if isinstance(value, str) else value
                return Rendered(written(text, plain=self.plain), [])
        return Rendered("[]", [])


def block(text: str, indent: int, step: int, chomp: str = "") -> Rendered:
    """A text of more lines as a block; ``step`` is how far it springs in from what it belongs to."""
    refuse_odd(text)
    lines = text.removesuffix("\n").split("\n")
    if not lines[-1].strip():
        raise EditError("De nieuwe tekst eindigt met een lege regel. Haal lege regels aan het einde weg.")
    digit = str(step) if _INDENTED.match(text) else ""
    return Rendered(f"|{digit}{chomp}", [f"{' ' * indent}{line}" if line else "" for line in lines])
