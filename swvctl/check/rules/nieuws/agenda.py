"""TIJ052 and TIJ053: weekdays in texts about events, and one audience in two places."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from swvctl.check.rule import Problem, rule
from swvctl.check.texts import spot
from swvctl.findings import Route, Severity
from swvctl.model.bijeenkomst import KIES_ER_EEN, Bijeenkomst, Sessie
from swvctl.model.enquete import Enquete
from swvctl.model.entity import Deel, Entity
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join, join_some
from swvctl.wanneer import days_in, show_date, show_date_with_weekday
from swvctl.wanneer.vocabulary import WEEKDAYS

_Held = tuple[Bijeenkomst, Sessie]


@rule("TIJ052", "Weekdag in de tekst van een bijeenkomst of enquête klopt niet")
def weekdag(workspace: Workspace) -> Iterator[Problem]:
    """Een weekdag die niet bij zijn datum hoort, brengt de lezer op de verkeerde dag. Zonder jaar telt het jaar van
    de bijeenkomst, en is dit een waarschuwing.

    Fout:
        tekst: Het programma komt donderdag 9 juni 2027.

    Goed:
        tekst: Het programma komt woensdag 9 juni 2027.
    """
    for event in workspace.all(Bijeenkomst):
        parts: list[tuple[Deel, str]] = [(event, event.tekst)]
        if event.terugblik:
            parts.append((event.terugblik, event.terugblik.tekst))
        for part, text in parts:
            yield from _wrong_weekdays(event, part.at("tekst").route, text, event.eerste_dag)
    for survey in workspace.all(Enquete):
        for key, text in (("tekst", survey.tekst), ("uitkomst", survey.uitkomst)):
            yield from _wrong_weekdays(survey, survey.at(key).route, text, None)


def _wrong_weekdays(item: Entity, route: Route, text: str, anchor: date | None) -> Iterator[Problem]:
    for found in days_in(text):
        conflict = found.weekdag_fout(anchor)
        if conflict:
            own, written = WEEKDAYS[conflict.weekday], WEEKDAYS[conflict.written]
            message = f"{show_date(conflict.day)} is een {own}, er staat {written}."
            readings = map(show_date_with_weekday, (conflict.day, *conflict.nearest))
            place = spot(item.record, route, text, found.start, found.end)
            severity = None if found.year else Severity.WARNING
            yield Problem(place, message, f"Bedoelt u {join(readings, 'of')}?", severity)


@rule("TIJ053", "Twee bijeenkomsten tegelijk voor dezelfde mensen", Severity.ADVICE)
def dubbel(workspace: Workspace) -> Iterator[Problem]:
    """Wie voor twee bijeenkomsten is gevraagd, kan er maar één bezoeken.

    Fout:
        - {titel: Netwerk, voor: leraren, wanneer: "15 juni 2027, 9-11 uur"}
        - {titel: Clinic, voor: leraren, wanneer: "15 juni 2027, 10-12 uur"}

    Goed:
        - {titel: Netwerk, voor: leraren, wanneer: "15 juni 2027, 9-11 uur"}
        - {titel: Clinic, voor: leraren, wanneer: "15 juni 2027, 13-15 uur"}
    """
    by_day: defaultdict[object, list[_Held]] = defaultdict(list)
    for event in workspace.all(Bijeenkomst):
        for session in event.momenten_gelezen if event.vorm != KIES_ER_EEN else ():
            if session.dag and session.gaat_door and session.dag >= workspace.today:
                by_day[session.dag].append((event, session))
    for held in by_day.values():
        for (one, first), (other, second) in combinations(held, 2):
            shared = _roles(one, workspace) & _roles(other, workspace)
            if one is not other and shared and _overlap(first, second):
                message = (
                    f'Op hetzelfde moment is "{shown(one.titel)}", ook voor {join_some(sorted(shared))}.'
                )
                yield Problem(
                    second.place, message, "Kies een andere tijd, of pas bij voor de doelgroep aan."
                )


def _roles(event: Bijeenkomst, workspace: Workspace) -> set[str]:
    return {option.label if (option := workspace.rol(text)) else text for text in event.voor}


def _overlap(one: Sessie, other: Sessie) -> bool:
    first, second = _span(one), _span(other)
    return bool(first and second and first[0] < second[1] and second[0] < first[1])


def _span(session: Sessie) -> tuple[int, int] | None:
    """From when till when; without a time nobody knows, and nothing is said."""
    clock = session.wanneer.clock if session.wanneer else None
    return None if clock is None else (clock.begin, clock.end or clock.begin + 60)
