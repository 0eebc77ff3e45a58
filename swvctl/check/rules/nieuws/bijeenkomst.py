"""TIJ04…, TIJ05… and NBR04…: what an event says, held against itself and the calendar."""

from collections.abc import Iterator
from datetime import date

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.agendastand import dagen_van
from swvctl.model.anker import lees_tijd
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.vrije_dagen import vrij_bij
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import capitalised
from swvctl.wanneer import show, show_clock, show_date, show_date_with_weekday
from swvctl.wanneer.vocabulary import WEEKDAYS

WEEKEND = 5


@rule("TIJ042", "Aanmelden kan tot na de bijeenkomst")
def aanmelden(bijeenkomst: Bijeenkomst) -> Iterator[Problem]:
    """De laatste dag om aan te melden ligt niet na de bijeenkomst zelf. Zijn er meer momenten, dan telt het
    laatste.

    Fout:
        wanneer: dinsdag 15 juni 2027
        aanmelden: uiterlijk 25 juni 2027

    Goed:
        wanneer: dinsdag 15 juni 2027
        aanmelden: uiterlijk 10 juni 2027
    """
    until, last = bijeenkomst.aanmelding.uiterlijk, bijeenkomst.laatste_dag
    known = all(sessie.dag for sessie in bijeenkomst.momenten_gelezen if sessie.gaat_door)
    if until and until.last and until.decidable and last and known and until.last > last:
        message = f"Aanmelden kan tot en met {show_date(until.last)}, maar de bijeenkomst is al op {show_date(last)}."
        yield Problem(
            bijeenkomst.aanmelding.place or bijeenkomst.at(), message, "Verbeter een van de twee data."
        )


@rule("TIJ044", "Bijeenkomst op een vrije dag", Severity.ADVICE, timed=True)
def vrij(bijeenkomst: Bijeenkomst, workspace: Workspace) -> Iterator[Problem]:
    """In het weekend, op een feestdag en in een schoolvakantie zijn de meeste mensen vrij. Is het de bedoeling,
    zeg dat dan bij negeer. Van een bijeenkomst van meer dagen tellen de eerste en de laatste.

    Fout:
        wanneer: zaterdag 19 juni 2027

    Goed:
        wanneer: donderdag 17 juni 2027
    """
    for sessie in bijeenkomst.momenten_gelezen:
        for day in dict.fromkeys(dagen_van(sessie.wanneer) or ()) if sessie.gaat_door else ():
            if day >= workspace.today and (said := _off(day, workspace)):
                yield Problem(sessie.place, *said)
                break


def _off(day: date, workspace: Workspace) -> tuple[str, str] | None:
    """What to say of a day on which most people are off."""
    words = vrij_bij(workspace.swv, day)
    if day.weekday() >= WEEKEND:
        also, other = (f" en {words}", "andere dag") if words else ("", "werkdag")
        return f"{show_date(day)} is een {WEEKDAYS[day.weekday()]}{also}.", f"Kies een {other}, als het kan."
    if words:
        return f"{capitalised(show_date_with_weekday(day))} {words}.", "Kies een andere dag, als het kan."
    return None


@rule("TIJ045", "Inloop begint na de bijeenkomst zelf")
def inloop(bijeenkomst: Bijeenkomst) -> Iterator[Problem]:
    """De deur is open voordat de bijeenkomst begint.

    Fout:
        wanneer: dinsdag 15 juni 2027, 9.00-11.00 uur
        inloop: vanaf 9.30 uur

    Goed:
        wanneer: dinsdag 15 juni 2027, 9.00-11.00 uur
        inloop: vanaf 8.45 uur
    """
    door = lees_tijd(bijeenkomst.inloop.removeprefix("inloop ").removeprefix("vanaf "))
    starts = [s.wanneer.clock for s in bijeenkomst.momenten_gelezen if s.wanneer and s.wanneer.clock]
    late = [clock for clock in starts if door and door.begin > clock.begin]
    if door and late:
        message = (
            f"De inloop is om {show_clock(door)}, maar de bijeenkomst begint al om {_begin(late[0].begin)}."
        )
        yield Problem(bijeenkomst.at("inloop"), message, "Verbeter een van de twee tijden.")


def _begin(minutes: int) -> str:
    return f"{minutes // 60}.{minutes % 60:02} uur"


@rule("TIJ046", "Twee verschillende tijden")
def tijden(bijeenkomst: Bijeenkomst) -> Iterator[Problem]:
    """De tijd staat bij wanneer of bij tijd, en op één plaats.

    Fout:
        wanneer: dinsdag 15 juni 2027, 9.00-11.00 uur
        tijd: 13.00-15.00 uur

    Goed:
        wanneer: dinsdag 15 juni 2027
        tijd: 13.00-15.00 uur
    """
    for part, day, time in (
        (bijeenkomst, bijeenkomst.wanneer, bijeenkomst.tijd),
        *((moment, moment.wanneer, moment.tijd) for moment in bijeenkomst.momenten),
    ):
        found, own = bijeenkomst.anker.lees(day) if day else None, lees_tijd(time)
        if found and found.clock and own and (found.clock.begin, found.clock.end) != (own.begin, own.end):
            message = f"Bij wanneer staat {show_clock(found.clock)}, bij tijd {show_clock(own)}."
            yield Problem(part.at("tijd"), message, "Laat de tijd staan die klopt.")


@rule("TIJ048", "Toezegging is nog niet nagekomen", Severity.WARNING, timed=True)
def toezegging(bijeenkomst: Bijeenkomst, workspace: Workspace) -> Iterator[Problem]:
    """De dag waarop u iets had beloofd, is voorbij. Zet erbij dat het er is, met gereed of link.

    Fout:
        # vandaag is 3 juni 2027
        toegezegd:
          - 1 juni 2027: programma per mail

    Goed:
        toegezegd:
          - wanneer: 1 juni 2027
            wat: programma per mail
            gereed: 1 juni 2027
    """
    for promise in bijeenkomst.toegezegd if bijeenkomst.gaat_door else ():
        when = bijeenkomst.anker_van_dagen.lees(promise.wanneer) if promise.wanneer else None
        if when and when.past(workspace.today) and not promise.is_er:
            message = f'"{shown(promise.wat)}" was toegezegd voor {show(when)}; dat is voorbij.'
            yield Problem(
                promise.at(), message, "Is het er? Vul gereed of link in. Vul anders een nieuwe dag in."
            )


@rule("TIJ054", "Bijeenkomsten in de verkeerde volgorde")
def volgorde(bijeenkomst: Bijeenkomst, workspace: Workspace) -> Iterator[Problem]:
    """Wat na een andere bijeenkomst komt, is later dan die andere. Een herhaling ook; daar is het een
    waarschuwing.

    Fout:
        wanneer: dinsdag 15 juni 2027
        na: kennissessie        # die is op 22 september 2027

    Goed:
        wanneer: dinsdag 16 november 2027
        na: kennissessie
    """
    for text, key, severity in (
        *((text, "na", Severity.ERROR) for text in bijeenkomst.na),
        (bijeenkomst.herhaling_van, "herhaling_van", Severity.WARNING),
    ):
        other = workspace.volg_naar_geheel(Bijeenkomst, text, bijeenkomst.record)
        last, first = bijeenkomst.laatste_dag, other.eerste_dag if other else None
        if other and other is not bijeenkomst and last and first and last < first:
            later = show_date(first) if other.dagen else f"of na {show_date(first)}"
            earlier = show_date(last)
            message = f'"{shown(other.titel)}" is pas op {later}, deze bijeenkomst al op {earlier}.'
            yield Problem(bijeenkomst.at(key), message, "Verbeter een van de twee data.", severity)
