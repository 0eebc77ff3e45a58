"""What stands in an agenda: every session of every event, with what it is called and in what state it is."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from swvctl.model.agendastand import dagen_van
from swvctl.model.bijeenkomst import KIES_ER_EEN, VERVALLEN, VERZET, VOORBEHOUD, Bijeenkomst, Sessie
from swvctl.model.workspace import Workspace
from swvctl.wanneer import Certainty


class Afspraak(NamedTuple):
    """One session in an agenda; ``nummer`` is its place among the sessions of its event."""

    bijeenkomst: Bijeenkomst
    sessie: Sessie
    nummer: int
    van: int

    @property
    def titel(self) -> str:
        own = f": {self.sessie.wat}" if self.sessie.wat else ""
        return f"{self.bijeenkomst.titel}{own}"

    @property
    def keuze(self) -> str:
        """``keuze 1 van 2`` where one of several sessions is enough."""
        alternative = self.bijeenkomst.vorm == KIES_ER_EEN and self.van > 1
        return f"keuze {self.nummer} van {self.van}" if alternative else ""

    @property
    def stand(self) -> str:
        """The word a reader must not miss: it was moved, does not take place, or is not certain."""
        status = self.sessie.status
        if status in VERVALLEN:
            return "gaat niet door"
        if status == VERZET or self.sessie.stond_op:
            return "verzet"
        if status == "vol":
            return "vol"
        return VOORBEHOUD if self.is_onzeker else ""

    @property
    def is_onzeker(self) -> bool:
        wanneer = self.sessie.wanneer
        return self.sessie.status == VOORBEHOUD or bool(wanneer and wanneer.certainty is Certainty.ONZEKER)

    @property
    def dagen(self) -> tuple[date, date] | None:
        """First and last day, where days are known; a month or a season is no place in a calendar."""
        return dagen_van(self.sessie.wanneer)

    @property
    def maanden(self) -> list[tuple[int, int]]:
        """The months it is, or may be, in; nothing when it may be in more than two."""
        wanneer = self.sessie.wanneer
        if wanneer is None or wanneer.first is None or wanneer.last is None:
            return []
        first, last = wanneer.first, wanneer.last
        count = 12 * (last.year - first.year) + last.month - first.month + 1
        if count > 2 and self.dagen is None:  # noqa: PLR2004 - a season is no month
            return []
        months = (first.year * 12 + first.month - 1 + ahead for ahead in range(count))
        return [(number // 12, number % 12 + 1) for number in months]

    def komt(self, today: date) -> bool:
        """Whether it lies ahead, today included, or nobody knows when it is."""
        wanneer = self.sessie.wanneer
        return wanneer is None or not wanneer.past(today)


def afspraken(workspace: Workspace) -> list[Afspraak]:
    """Every session of the region, by first possible day."""
    return sorted(
        (item for bijeenkomst in workspace.all(Bijeenkomst) for item in van_bijeenkomst(bijeenkomst)),
        key=_order,
    )


def van_bijeenkomst(bijeenkomst: Bijeenkomst) -> Iterator[Afspraak]:
    sessies = bijeenkomst.momenten_gelezen
    for number, sessie in enumerate(sessies, 1):
        yield Afspraak(bijeenkomst, sessie, number, len(sessies))


def voor_rol(items: Iterable[Afspraak], code: str, workspace: Workspace) -> list[Afspraak]:
    """The sessions for one audience."""
    return [item for item in items if code in {_code(text, workspace) for text in item.bijeenkomst.voor}]


def _code(text: str, workspace: Workspace) -> str:
    found = workspace.rol(text)
    return found.code if found else text


def _order(item: Afspraak) -> tuple[object, ...]:
    wanneer = item.sessie.wanneer
    ranked = wanneer.sort_key() if wanneer else (date.max, date.max, 0, "")
    return (*ranked[:3], item.bijeenkomst.name, item.nummer)
