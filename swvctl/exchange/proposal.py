"""What a file from outside would change: a value to be shown first, and applied only when asked for."""

from dataclasses import dataclass
from typing import NamedTuple

from swvctl.findings import Route

JSON = str | int | bool | list["JSON"] | dict[str, "JSON"] | None


class Change(NamedTuple):
    """One value of an existing record; ``new`` is None where the key goes away."""

    record: str  # "school/de-vuurtoren"
    path: str  # "data/school/de-vuurtoren.yaml"
    route: Route  # in the canonical value of the record
    label: str  # Dutch: "De Vuurtoren: telefoon"
    old: JSON
    new: JSON


class NewFile(NamedTuple):
    """A record that is not there yet; ``path`` is relative to the workspace, with forward slashes."""

    path: str
    content: bytes
    label: str


class Refusal(NamedTuple):
    """Something in the source that cannot be used, and where it stands there."""

    source: str  # the name of the file
    place: str  # "blad Profiel, cel C7" or "regel 12"
    message: str
    hint: str = ""


class Conflict(NamedTuple):
    """A value that was changed on both sides since ``base`` was handed out; ``ours`` stands in the workspace."""

    record: str
    path: str
    route: Route
    label: str
    base: JSON
    ours: JSON
    theirs: JSON


@dataclass(frozen=True, slots=True)
class Proposal:
    """Everything that one source has to say to the workspace; nothing in it is done yet."""

    changes: tuple[Change, ...] = ()
    new_files: tuple[NewFile, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    notes: tuple[str, ...] = ()  # Dutch sentences

    @property
    def is_empty(self) -> bool:
        """Whether applying it would change nothing."""
        return not (self.changes or self.new_files)

    @property
    def is_sound(self) -> bool:
        """Whether every part of the source could be used."""
        return not (self.refusals or self.conflicts)
