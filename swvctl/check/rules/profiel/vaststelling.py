"""SOP…: what was taken over from last year, and what was adopted."""

from array import array
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.school import School
from swvctl.model.schoolprofiel import BESTUUR, Schoolprofiel
from swvctl.model.uitkomst import bedoeld
from swvctl.model.workspace import Workspace
from swvctl.wanneer import show

LONG_ENOUGH_TO_COMPARE = 80
ENOUGH_TO_TELL_APART = 12
ALSO = ("geplaatst", "gepubliceerd", "opgenomen", "zichtbaar")  # said of the school guide and of sites


@rule("SOP016", "Tekst is ongewijzigd overgenomen", Severity.ADVICE, timed=True)
def ongewijzigd(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Na de sluitingsdatum vraagt de controle of tekst van vorig jaar bewust gelijk is gebleven.

    Fout:
        overgenomen_uit: 2026-2027
        # velden gelijk aan die van 2026-2027

    Goed:
        overgenomen_uit: 2026-2027
        # velden nagekeken en aangepast
    """
    if not profiel.overgenomen_uit:
        return
    ronde = workspace.ronde(profiel.jaar, workspace.formaat_van(profiel))
    earlier = workspace.profiel(profiel.school, profiel.overgenomen_uit.replace(" ", ""))
    if (
        ronde
        and ronde.inleveren_voorbij(workspace.today)
        and earlier
        and profiel.velden
        and _content(profiel) == _content(earlier)
    ):
        school = workspace.schoolnaam(profiel)
        message = f"{school}: alle tekst is ongewijzigd overgenomen uit {earlier.jaar}. Klopt dat?"
        yield Problem(
            profiel.at("overgenomen_uit"),
            message,
            "Haal overgenomen_uit weg als de school de tekst heeft nagekeken.",
        )


def _content(profiel: Schoolprofiel) -> dict[str, Any]:
    """The fields that were filled in, without how their lines were broken."""
    return {
        key: " ".join(value.split()) if isinstance(value, str) else value
        for key, value in profiel.velden.items()
        if value not in ("", [], None)
    }


@rule("SOP017", "Vastgesteld, maar het besluit van het bestuur ontbreekt", Severity.WARNING, timed=True)
def vastgesteld_zonder_besluit(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Een vastgesteld profiel noemt de dag waarop het bestuur het vaststelde, als het formaat die stap kent.

    Ligt die dag in de toekomst of staat er geen dag, dan komt het blad nog niet bij de publieke stukken.
    Zegt de uitkomst nee, dan is het een fout.

    Fout:
        status: vastgesteld
        route:
          team: 23 maart 2027

    Goed:
        status: vastgesteld
        route:
          team: 23 maart 2027
          bestuur: 24 juni 2027
    """
    if not profiel.publiek or workspace.vastgesteld(profiel) or profiel.stap_geweigerd(BESTUUR):
        return
    school = workspace.schoolnaam(profiel)
    where = profiel.at("route", BESTUUR, part="value" if BESTUUR in profiel.route else "key")
    if not profiel.route:
        where = profiel.at("status")
    step = next((stap for stap in profiel.stappen() if stap.id == BESTUUR), None)
    hint = "Vul de dag van het bestuur in bij route, of zet de status op ingeleverd."
    if step and (step.afgewezen or step.uitgesteld):
        message = f'De status van {school} is vastgesteld, maar bij het bestuur staat "{step.uitkomst}".'
        yield Problem(where, message, "Verbeter de uitkomst, of zet de status op ingeleverd.", Severity.ERROR)
    elif step and step.wanneer and step.wanneer.day:
        message = f"{school} is vastgesteld, maar {show(step.wanneer)} is nog niet geweest."
        yield Problem(where, message, hint)
    else:
        message = (
            f"Het profiel van {school} is vastgesteld, maar er staat niet op welke dag het bestuur dat deed."
        )
        yield Problem(where, message, hint)


@rule("SOP019", "Status en route spreken elkaar tegen", Severity.WARNING, timed=True)
def status_en_route(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """De status volgt wat er is gebeurd: na het besluit van het bestuur is een profiel vastgesteld.

    Fout:
        status: ingeleverd
        route:
          bestuur: 24 juni 2027, vastgesteld

    Goed:
        status: vastgesteld
        route:
          bestuur: 24 juni 2027, vastgesteld
    """
    decided = next((stap for stap in profiel.stappen() if stap.id == BESTUUR), None)
    if profiel.status_geweigerd:
        return
    if not profiel.publiek and decided and decided.wanneer and decided.klaar(workspace.today):
        school, day = workspace.schoolnaam(profiel), show(decided.wanneer)
        message = (
            f"Bij bestuur staat {day} en die dag is geweest, maar de status van {school} is {profiel.status}."
        )
        hint = "Zet de status op vastgesteld, of zet bij bestuur de dag waarop het dat wordt."
        yield Problem(profiel.at("status"), message, hint)
    elif (
        profiel.is_concept and profiel.ingeleverd and (profiel.ingeleverd.last or date.max) <= workspace.today
    ):
        school, day = workspace.schoolnaam(profiel), show(profiel.ingeleverd)
        message = f"{school} leverde in op {day}, maar de status is {profiel.status}."
        hint = "Zet de status op ingeleverd. Is het profiel terug naar de school, haal dan die dag weg."
        yield Problem(profiel.at("status"), message, hint)
    if profiel.ingeleverd and profiel.ingeleverd.first and profiel.ingeleverd.first > workspace.today:
        message = f"{show(profiel.ingeleverd)} is nog niet geweest."
        yield Problem(
            profiel.at("ingeleverd"), message, "Schrijf de dag waarop de school het profiel inleverde."
        )


@rule("SOP020", "Onbekende uitkomst van een stap", Severity.WARNING)
def uitkomst(profiel: Schoolprofiel) -> Iterator[Problem]:
    """Een uitkomst is vrij, maar een woord dat bijna een bekend woord is, is meestal een tikfout. Zo'n woord telt
    niet mee: van "negatef" weet de controle niet dat het nee is.

    Fout:
        route:
          mr_advies: 18 mei 2027, postief

    Goed:
        route:
          mr_advies: 18 mei 2027, positief
    """
    for stap in profiel.stappen():
        near = bedoeld(stap.uitkomst, ALSO) if stap.wanneer else ""
        if near:
            message = f'"{stap.uitkomst}" is geen bekende uitkomst. Bedoelt u "{near}"?'
            hint = "Verbeter het woord. Eigen woorden mogen ook, bijvoorbeeld na een komma."
            yield Problem(profiel.at("route", stap.id), message, hint)


@rule("SOP021", "Tekst is gelijk aan die van een andere school", Severity.WARNING)
def gelijke_tekst(workspace: Workspace) -> Iterator[Problem]:
    """Een profiel dat is gekopieerd van een andere school, is vaak niet aangepast.

    Fout:
        # in de-eikel.yaml en net zo in de-boomgaard.yaml
        velden:
          visie: De Eikel ligt aan het bos.

    Goed:
        # data/schoolprofiel/2027-2028/de-boomgaard.yaml
        velden:
          visie: De Boomgaard heeft kleine groepen.
    """
    first: dict[tuple[str, str, str], Schoolprofiel] = {}
    endings = array("q", (_ending(text) for _, _, text in _long_texts(workspace)))
    often = Counter(endings)
    told: Schoolprofiel | None = None
    for (profiel, veld, text), ending in zip(_long_texts(workspace), endings, strict=True):
        if often[ending] == 1 or profiel is told:
            continue
        other = first.setdefault((profiel.jaar, veld, " ".join(text.split())), profiel)
        if other.school != profiel.school:
            name = workspace.schoolnaam(other)
            message = (
                f"Deze tekst is gelijk aan die van {name}. Is het een kopie die nog aangepast moet worden?"
            )
            yield Problem(profiel.at("velden", veld, part="key"), message, "Pas de tekst aan.")
            told = profiel


def _long_texts(workspace: Workspace) -> Iterator[tuple[Schoolprofiel, str, str]]:
    known = workspace.names.get(School.kind, ())  # of another school SOP009 tells
    for profiel in workspace.all(Schoolprofiel):
        for veld, text in profiel.velden.items() if profiel.school in known else ():
            if isinstance(text, str) and len(text) >= LONG_ENOUGH_TO_COMPARE:
                yield profiel, veld, text


def _ending(text: str) -> int:
    """The same for texts that differ only in their blanks; taking every text apart to its first word takes long."""
    return hash(tuple(text.rsplit(None, ENOUGH_TO_TELL_APART)[1:]))
