"""The places in texts that are left to the build, such as ``{zie: …}``: of which record, and where."""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from swvctl.check.texts import spot
from swvctl.findings import Route
from swvctl.model.bericht import Bericht
from swvctl.model.nieuwsbrief import Item, Nieuwsbrief
from swvctl.model.workspace import Workspace
from swvctl.read.document import Place
from swvctl.tekst.invulling import Invulling, invullingen
from swvctl.validate import Record


class Asked(NamedTuple):
    """One of them, and the record it stands in."""

    record: Record
    place: Place
    invulling: Invulling


def asked_of(workspace: Workspace) -> Iterator[Asked]:
    """Every place that a text leaves to the build, in Markdown and in the steps of news."""
    for record, route, text in chain(_prose(workspace), _steps(workspace)):
        if "{" in text:
            for found in invullingen(text):
                yield Asked(record, spot(record, route, text, found.start, found.end), found)


def _prose(workspace: Workspace) -> Iterator[tuple[Record, Route, str]]:
    return ((record, route, text) for record in workspace.records for route, text in record.prose)


def _steps(workspace: Workspace) -> Iterator[tuple[Record, Route, str]]:
    """The steps in news: lines that are no Markdown, which the build fills in all the same."""
    items = ((issue.record, item) for issue in workspace.all(Nieuwsbrief) for item in issue.items)
    messages = ((message.record, message) for message in workspace.all(Bericht))
    for record, deel in chain[tuple[Record, Item | Bericht]](items, messages):
        for number, step in enumerate(deel.stappen):
            yield record, deel.at("stappen", number).route, step
