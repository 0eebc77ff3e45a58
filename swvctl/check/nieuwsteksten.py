"""The texts of newsletters and messages, each with the day on which it is read and the record it is about."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from swvctl.model.bericht import Bericht
from swvctl.model.entity import Entity
from swvctl.model.nieuwsbrief import Item, Nieuwsbrief
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.read.document import Place

_SENTENCE_END = patroon(r"[.!?](?=\s+[A-Z\"“'‘(])|\n[ \t]*(?=\n|[-*+] |[0-9]+[.)] )")


class Tekst(NamedTuple):
    """One text: where it stands, what it says, on which day it comes out, and of which item it is part.

    Without any date (``gedateerd``) it is still being written.
    """

    plaats: Place
    tekst: str
    dag: date | None
    gedateerd: bool
    item: Item | None = None

    def bij(self, start: int, end: int) -> Place:
        """The place of some words in it."""
        return self.plaats.within(self.tekst, start, end)

    def zin(self, position: int) -> str:
        """The sentence around a position."""
        ends = [found.end() for found in _SENTENCE_END.finditer(self.tekst)]
        first = max((end for end in ends if end <= position), default=0)
        last = min((end for end in ends if end > position), default=len(self.tekst))
        return self.tekst[first:last]


def teksten(workspace: Workspace) -> Iterator[Tekst]:
    """Every text that an author of news writes, in the order of the files."""
    for issue in workspace.all(Nieuwsbrief):
        yield from van_nieuwsbrief(issue)
    for message in workspace.all(Bericht):
        yield from van_bericht(message)


def van_nieuwsbrief(issue: Nieuwsbrief) -> Iterator[Tekst]:
    dated = issue.datum is not None
    for key, text in (("titel", issue.titel), ("inleiding", issue.inleiding)):
        yield from _one(issue.at(key), text, issue.dag, dated)
    for item in issue.items:
        for key, text in (("titel", item.titel), ("tekst", item.tekst)):
            yield from _one(item.at(key), text, issue.dag, dated, item)
        for number, step in enumerate(item.stappen):
            yield from _one(item.at("stappen", number), step, issue.dag, dated, item)
    yield from _one(issue.at("afsluiting"), issue.afsluiting, issue.dag, dated)


def van_bericht(message: Bericht) -> Iterator[Tekst]:
    dated, day = message.datum is not None, message.datum.day if message.datum else None
    for key, text in (("titel", message.titel), ("tekst", message.tekst)):
        yield from _one(message.at(key), text, day, dated)
    for number, step in enumerate(message.stappen):
        yield from _one(message.at("stappen", number), step, day, dated)


def gevolgd(item: Item, issue: Nieuwsbrief, workspace: Workspace) -> Entity | None:
    """The record that an item points at, also where readers may not see it yet."""
    kind, text = next(iter(item.verwijzingen), ("", ""))
    name = workspace.voluit(kind, text, issue.record) if kind else ""
    return workspace.nouns.get(kind, {}).get(name)


def _one(place: Place, text: str, day: date | None, dated: bool, item: Item | None = None) -> Iterator[Tekst]:
    if text:
        yield Tekst(place, text, day, dated, item)
