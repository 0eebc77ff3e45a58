"""TIJ07… and NBR01…: days in newsletters and messages, against the calendar, the day of issue and the record."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from swvctl.check.geweigerd import geweigerd
from swvctl.check.nieuwsdagen import Dagen, dagen_van
from swvctl.check.nieuwsteksten import Tekst, gevolgd, teksten, van_nieuwsbrief
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.enquete import Enquete
from swvctl.model.entity import Entity
from swvctl.model.nieuwsbrief import TERUGBLIK, Item, Nieuwsbrief
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import capitalised, join, join_some
from swvctl.wanneer import Vermelding, days_in, relatives_in, show_date, show_date_with_weekday
from swvctl.wanneer.vocabulary import WEEKDAYS

_NEAR = timedelta(days=60)
_PAST = patroon(
    r"\b(?:vorige?|afgelopen|geleden|destijds|toen|eerder\w*|jl|j\.l|terug\w*|was|waren|werd|werden|vond|hield\w*|had|hadden)\b",
    re.IGNORECASE,
)
_ANY_YEAR = patroon(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_REGISTERS = patroon(
    r"aan(?:ge|te)?meld|aan te melden|\bmeld(?:t|en)? [^.!?]{0,60}\baan\b|inschrij|ingeschreven|op ?te ?geven|opgeven"
    r"|\binvul|\bin te vullen|ingevuld|\bvul(?:t|len)? [^.!?]{0,60}\bin\b|reageren|reageer|reactie",
    re.IGNORECASE,
)
_ATTENDS = patroon(
    r"bijeenkomst|studie(?:mid)?dag|\b(?:werk|kennis)?sessie|workshop|\bclinic|netwerk(?:dag|middag)?\b|uitgenodigd"
    r"|\bwelkom\b|\bkom(?:t|en)? (?:op|naar|u|je)\b|\bvindt plaats|plaatsvind",
    re.IGNORECASE,
)
_ANOTHER = patroon(r"volgend|vorig|nieuwe|herhal|vervolg|daarna|eerder|\bna (?:de|het)\b", re.IGNORECASE)


@rule("TIJ070", "Datum met a.s. of jl. zonder dag van verzending", Severity.WARNING)
def zonder_anker(workspace: Workspace) -> Iterator[Problem]:
    """ "15 juni a.s." en "17 april jl." zijn pas te begrijpen met de dag waarop het nummer is verzonden.

    Heeft het nummer nog helemaal geen datum, dan is dit een advies.

    Fout:
        datum: juni 2027
        items:
          - titel: Vragenlijst
            tekst: Vul de vragenlijst in voor 15 juni a.s.

    Goed:
        datum: donderdag 3 juni 2027
        items:
          - titel: Vragenlijst
            tekst: Vul de vragenlijst in voor 15 juni 2027.
    """
    refused = {
        issue.record.document.path
        for issue in workspace.all(Nieuwsbrief)
        if geweigerd(issue, issue.record, "datum")
    }
    for text in teksten(workspace):
        if text.dag is None and text.plaats.document.path not in refused:
            for found in relatives_in(text.tekst):
                severity = None if text.gedateerd else Severity.ADVICE
                message = f'"{found.text}" hangt af van de dag van verzending, en die staat er niet.'
                hint = "Schrijf de datum voluit, of vul bij datum de dag in."
                yield Problem(text.bij(found.start, found.end), message, hint, severity)


@rule("TIJ071", "A.s. of jl. wijst de verkeerde kant op", Severity.WARNING)
def verkeerde_kant(workspace: Workspace) -> Iterator[Problem]:
    """ "a.s." is de eerstvolgende keer na de dag van verzending, "jl." de laatste keer daarvoor.

    Fout:
        datum: 3 juni 2027
        items:
          - titel: Studiedag
            tekst: De studiedag is op 1 juni a.s.

    Goed:
        datum: 3 juni 2027
        items:
          - titel: Studiedag
            tekst: De studiedag is op 10 juni a.s.
    """
    for text in teksten(workspace):
        for found in days_in(text.tekst):
            if text.dag and found.relatief and (day := found.dichtst_bij(text.dag)):
                ahead = found.relatief == "as"
                wrong = day < text.dag if ahead else day > text.dag
                if wrong and abs(day - text.dag) <= _NEAR:  # else it is the right way, a year further on
                    place = text.bij(found.start, found.end)
                    yield Problem(place, *_wrong_way(found, day, text.dag, ahead=ahead))


def _wrong_way(found: Vermelding, day: date, issued: date, *, ahead: bool) -> tuple[str, str]:
    was = "was toen al voorbij" if ahead else "moest toen nog komen"
    message = f'"{found.text}": {show_date(day)} {was}, want dit is van {show_date(issued)}.'
    return message, f"Bedoelt u {found.day} {show_date(day).split()[1]} {'jl.' if ahead else 'a.s.'}?"


@rule("TIJ072", "Weekdag in de tekst hoort niet bij de datum")
def weekdag(workspace: Workspace) -> Iterator[Problem]:
    """Een weekdag die niet bij zijn datum hoort, brengt de lezer op de verkeerde dag.

    Zonder jaartal telt het jaar van verzending, en is dit een waarschuwing.

    Fout:
        tekst: De studiedag is op donderdag 14 april 2027.

    Goed:
        tekst: De studiedag is op woensdag 14 april 2027.
    """
    for text in teksten(workspace):
        for found in days_in(text.tekst):
            conflict = found.weekdag_fout(text.dag, komend=not _PAST.search(text.zin(found.start)))
            if conflict and (found.year or not _other_years(text, found)):
                day, written = show_date(conflict.day), WEEKDAYS[conflict.written]
                message = f"{day} is een {WEEKDAYS[conflict.weekday]}, er staat {written}."
                readings = [
                    show_date_with_weekday(conflict.day),
                    *map(show_date_with_weekday, conflict.nearest),
                ]
                severity = None if found.year else Severity.WARNING
                place = text.bij(found.start, found.end)
                yield Problem(place, message, f"Bedoelt u {join(readings, 'of')}?", severity)


def _other_years(text: Tekst, found: Vermelding) -> bool:
    """Whether the sentence is about a year further away, to which the day then belongs."""
    near = {text.dag.year + step for step in (-1, 0, 1)} if text.dag else set()
    return any(int(year) not in near for year in _ANY_YEAR.findall(text.zin(found.start)))


@rule("NBR010", "Datum in de tekst is een andere dan die van het item", Severity.WARNING)
def andere_datum(issue: Nieuwsbrief, workspace: Workspace) -> Iterator[Problem]:
    """Datum, tijd en plaats komen uit de bijeenkomst of enquête zelf. Een datum die u erbij typt, klopt daarmee.

    Fout:
        # de bijeenkomst is op 15 en 17 juni
        - bijeenkomst: ib-oo-juni-2027
          tekst: U bent welkom op de bijeenkomst van 16 juni.

    Goed:
        - bijeenkomst: ib-oo-juni-2027
          tekst: U bent welkom; kies zelf de dag die u uitkomt.
    """
    records = {item.place.route: gevolgd(item, issue, workspace) for item in issue.items}
    for text in van_nieuwsbrief(issue):
        days = dagen_van(records.get(text.item.place.route), workspace) if text.item else None
        for found in days_in(text.tekst) if days else ():
            if days and (said := _differs(found, text, days, issue)):
                yield Problem(
                    text.bij(found.start, found.end),
                    said,
                    "Haal de datum weg, want die komt vanzelf mee. Of verbeter hem.",
                )


def _differs(found: Vermelding, text: Tekst, days: Dagen, issue: Nieuwsbrief) -> str:
    """What to say of a day that is not the record's; nothing where the sentence may be about another day."""
    anchor = issue.dag or (issue.maand.first if issue.maand else None)
    day = found.dichtst_bij(anchor) if anchor else found.op(found.year or 1)
    sentence = text.zin(found.start)
    if day is None or days.kent(day) or _ANOTHER.search(sentence):
        return ""
    name = shown(days.naam)
    if days.uiterlijk and _REGISTERS.search(sentence):
        return f'De tekst noemt {show_date(day)}; {days.doen} bij "{name}" kan {days.grens}.'
    gap = days.afstand(day)
    if gap is not None and gap <= _NEAR and _ATTENDS.search(sentence):
        return f'De tekst noemt {show_date(day)}; "{name}" is op {join_some(days.getoond)}.'
    return ""


@rule("NBR011", "Het kan al niet meer als het nummer uitkomt", Severity.WARNING)
def te_laat(issue: Nieuwsbrief, workspace: Workspace) -> Iterator[Problem]:
    """Wie de nieuwsbrief leest, kan zich nog aanmelden, de vragenlijst invullen of reageren.

    Fout:
        datum: 3 juni 2027
        items:
          # aanmelden kon tot en met 1 juni 2027
          - bijeenkomst: netwerkdag

    Goed:
        datum: 3 juni 2027
        items:
          # aanmelden kan tot en met 10 juni 2027
          - bijeenkomst: netwerkdag
    """
    if issue.dag is None:
        return
    for item in issue.items:
        record = gevolgd(item, issue, workspace)
        if said := _too_late(record, item, issue.dag, workspace):
            yield Problem(item.at(item.verwijzingen[0][0]), *said)


def _too_late(record: Entity | None, item: Item, day: date, workspace: Workspace) -> tuple[str, str] | None:
    if isinstance(record, Bijeenkomst) and item.toon != TERUGBLIK and record.voorbij(day):
        last = show_date(record.laatste_dag or day)
        message = f'"{shown(record.titel)}" was op {last} al geweest; het nummer is van {show_date(day)}.'
        return message, "Bedoelt u toon: terugblik?" if record.terugblik else "Haal het item weg."
    if item.toon == TERUGBLIK or (isinstance(record, Enquete) and record.uitkomst):
        return None
    days = dagen_van(record, workspace)
    if days is None or days.uiterlijk is None or not days.uiterlijk.past(day):
        return None
    what = capitalised(days.doen)
    message = f'{what} bij "{shown(days.naam)}" kan {days.grens}; het nummer is van {show_date(day)}.'
    return message, "Haal het item weg, of pas de laatste dag aan."
