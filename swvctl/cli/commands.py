"""The commands by name; the module of a command is imported when someone asks for that command."""

from collections.abc import Iterator, Mapping, MutableMapping
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

import typer
from typer.main import get_group

from swvctl.cli.dutch import DutchCommand

if TYPE_CHECKING:
    from typer._click.core import Command


class Entry(NamedTuple):
    """Where a command is written: the module, and in it ``run`` or the group ``app``."""

    module: str
    panel: str
    part: str = "run"
    epilog: str | None = None


class Commands(MutableMapping[str, "Command"]):
    """Knows every name at once, and makes a command once."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._entries = dict(entries)
        self._made: dict[str, Command] = {}

    def __getitem__(self, name: str) -> "Command":
        if name not in self._made:
            self._made[name] = _made(name, self._entries[name])
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._made or name in self._entries

    def __setitem__(self, name: str, command: "Command") -> None:
        self._made[name] = command

    def __delitem__(self, name: str) -> None:
        self._entries.pop(name, None)
        self._made.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self._entries, *self._made)))

    def __len__(self) -> int:
        return len([*self])


def _made(name: str, entry: Entry) -> "Command":
    part = getattr(import_module(f"{__package__}.{entry.module}"), entry.part)
    holder = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    if isinstance(part, typer.Typer):
        holder.add_typer(part, name=name, rich_help_panel=entry.panel, epilog=entry.epilog)
    else:
        holder.command(name, cls=DutchCommand, rich_help_panel=entry.panel)(part)
    return get_group(holder).commands[name]
