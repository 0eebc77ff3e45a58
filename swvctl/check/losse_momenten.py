"""Moments whose year the file makes certain: each with its place, its text, and what it lies nearest to."""

from collections.abc import Iterator
from typing import NamedTuple

from swvctl.model.anker import Anker, anker_van_naam
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.enquete import Enquete
from swvctl.model.workspace import Workspace
from swvctl.read.document import Place


class Los(NamedTuple):
    """A moment as it was written, and what says its year."""

    plaats: Place
    tekst: str
    anker: Anker


def losse_momenten(workspace: Workspace) -> Iterator[Los]:
    """Every such moment of events and surveys, in the order of the files."""
    for bijeenkomst in workspace.all(Bijeenkomst):
        yield from (los for los in _of_event(bijeenkomst) if los.tekst)
    for enquete in workspace.all(Enquete):
        if enquete.wanneer:
            yield Los(enquete.at("wanneer"), enquete.wanneer, enquete.anker(workspace))


def _of_event(bijeenkomst: Bijeenkomst) -> Iterator[Los]:
    own, days = bijeenkomst.anker, bijeenkomst.anker_van_dagen
    yield Los(
        bijeenkomst.at("wanneer"),
        bijeenkomst.wanneer,
        anker_van_naam(bijeenkomst.name, bijeenkomst.place.document),
    )
    for number, text in enumerate(bijeenkomst.stond_op):
        yield Los(bijeenkomst.at("stond_op", number), text, own)
    for moment in bijeenkomst.momenten:
        yield Los(moment.at("wanneer"), moment.wanneer, own)
        for number, text in enumerate(moment.stond_op):
            yield Los(moment.at("stond_op", number), text, own)
    if bijeenkomst.aanmelding.place:
        yield Los(bijeenkomst.aanmelding.place, bijeenkomst.aanmelding.tekst, days)
    for promise in bijeenkomst.toegezegd:
        yield Los(promise.at("wanneer"), promise.wanneer, days)
        yield Los(promise.at("gereed"), promise.gereed, days)
    if bijeenkomst.terugblik and bijeenkomst.terugblik.evaluatie:
        evaluatie = bijeenkomst.terugblik.evaluatie
        yield Los(evaluatie.at("wanneer"), evaluatie.wanneer, days)
