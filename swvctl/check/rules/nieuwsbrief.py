"""NBR…: the issues of a newsletter, one by one and in a row."""

import re
from collections.abc import Iterator
from itertools import pairwise

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.bericht import Beeld, Bericht
from swvctl.model.nieuwsbrief import Nieuwsbrief
from swvctl.model.workspace import Workspace
from swvctl.read.document import Place
from swvctl.tekst.escape import shown
from swvctl.wanneer import show
from swvctl.wanneer.vocabulary import MONTHS

_WORDS = re.compile(r"[a-z]+")
_YEARS = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")


@rule("NBR001", "Nummer volgt niet op het vorige", Severity.WARNING)
def nummer(workspace: Workspace) -> Iterator[Problem]:
    """Nummers van een nieuwsbrief lopen door, in de volgorde van de maanden. Nummers zijn niet verplicht.

    Fout:
        # 2027-05.yaml heeft nummer 61, 2027-06.yaml:
        nummer: 63

    Goed:
        # 2027-05.yaml heeft nummer 61, 2027-06.yaml:
        nummer: 62
    """
    numbered = sorted((issue for issue in workspace.all(Nieuwsbrief) if issue.nummer), key=_by_name)
    for before, issue in pairwise(numbered):
        wanted = (before.nummer or 0) + 1
        if issue.nummer != wanted:
            message = (
                f"{issue.opschrift} heeft nummer {issue.nummer}, {before.opschrift} nummer {before.nummer}."
            )
            yield Problem(issue.at("nummer"), message, f"Verwacht werd nummer {wanted}.")


@rule("NBR002", "Bestandsnaam, titel en datum noemen een andere maand", Severity.WARNING)
def maand(issue: Nieuwsbrief) -> Iterator[Problem]:
    """De bestandsnaam is de maand van het nummer, zoals 2027-06. De titel en de datum horen daarbij.

    Fout:
        # data/nieuwsbrief/2027-06.yaml
        titel: Nieuwsbrief mei 2027

    Goed:
        # data/nieuwsbrief/2027-06.yaml
        titel: Nieuwsbrief juni 2027
    """
    month = issue.maand
    if month is None or month.first is None:
        message = f'Aan de bestandsnaam "{shown(issue.name)}" is niet te zien van welke maand dit nummer is.'
        yield Problem(issue.at(), message, "Noem het bestand naar de maand: 2027-06.yaml.", Severity.ADVICE)
        return
    said = _months(issue.titel)
    if said and month.first.month not in said:
        message = f"De titel noemt {MONTHS[said[0] - 1]}, de bestandsnaam is van {show(month)}."
        yield Problem(issue.at("titel"), message, "Verbeter de titel, of geef het bestand een andere naam.")
    elif (years := _years(issue.titel)) and month.first.year not in years:
        message = f"De titel noemt {years[0]}, de bestandsnaam is van {show(month)}."
        yield Problem(issue.at("titel"), message, "Verbeter de titel, of geef het bestand een andere naam.")
    if issue.datum and (month.certainly_before(issue.datum) or issue.datum.certainly_before(month)):
        message = f"De datum is {show(issue.datum)}, de bestandsnaam is van {show(month)}."
        yield Problem(issue.at("datum"), message, "Verbeter de datum, of geef het bestand een andere naam.")


@rule("NBR003", "Item zonder kop of zonder inhoud")
def leeg(issue: Nieuwsbrief) -> Iterator[Problem]:
    """Een item heeft een kop en iets om te lezen: tekst, stappen, links, of een verwijzing die dat meebrengt.

    Zolang het nummer geen datum heeft, is dit een advies.

    Fout:
        items:
          - tekst: Voor 1 augustus staat alles op de site.

    Goed:
        items:
          - titel: Uw ondersteuningsaanbod
            tekst: Voor 1 augustus staat alles op de site.
    """
    severity = None if issue.datum else Severity.ADVICE
    for item in issue.items:
        if item.verwijzingen:
            continue
        if not item.titel:
            yield Problem(item.at(), "Dit item heeft geen kop.", "Geef het een titel.", severity)
        elif not (item.tekst or item.stappen or item.links):
            message = f'Onder "{shown(item.titel)}" staat niets.'
            yield Problem(item.at(), message, "Schrijf een tekst, of verwijs naar wat er al staat.", severity)


@rule("NBR004", "Beeld zonder omschrijving")
def omschrijving(workspace: Workspace) -> Iterator[Problem]:
    """Wie een beeld niet ziet, leest de omschrijving. Zonder omschrijving komt het beeld nergens te staan.

    Zolang het nummer of bericht geen datum heeft, is dit een advies.

    Fout:
        beeld: beeld/studiedag.jpg

    Goed:
        beeld:
          bestand: beeld/studiedag.jpg
          omschrijving: Twee leraren bespreken een les aan een tafel vol kaarten
    """
    for place, beeld, dated in _pictures(workspace):
        if not beeld.omschrijving:
            message = f'Het beeld "{shown(beeld.bestand)}" heeft geen omschrijving.'
            hint = "Schrijf bij omschrijving wat er te zien is."
            yield Problem(place, message, hint, None if dated else Severity.ADVICE)


def _by_name(issue: Nieuwsbrief) -> str:
    return issue.name


def _months(titel: str) -> list[int]:
    words = set(_WORDS.findall(titel.casefold()))
    return [number for number, name in enumerate(MONTHS, 1) if name in words]


def _years(titel: str) -> list[int]:
    return [int(year) for year in _YEARS.findall(titel)]


def _pictures(workspace: Workspace) -> Iterator[tuple[Place, Beeld, bool]]:
    for issue in workspace.all(Nieuwsbrief):
        for item in issue.items:
            if item.beeld:
                yield item.beeld.at("bestand"), item.beeld, issue.datum is not None
    for message in workspace.all(Bericht):
        if message.beeld:
            yield message.beeld.at("bestand"), message.beeld, message.datum is not None
