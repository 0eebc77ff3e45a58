"""TIJ04… and TIJ05…: dates of events and surveys without a year, and events that never got a day."""

from collections.abc import Iterator

from swvctl.check.losse_momenten import losse_momenten
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.bijeenkomst import VERZET, Bijeenkomst, Sessie
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import capitalised
from swvctl.validate.formats import weekday_conflict
from swvctl.wanneer import Certainty, NeedsAnchorError, Precision, WanneerError, show, show_date


@rule("TIJ040", "Weekdag hoort niet bij de datum zonder jaar")
def weekdag(workspace: Workspace) -> Iterator[Problem]:
    """Bij een datum zonder jaar zegt het bestand welk jaar het is: bij wanneer, of in zijn naam. De weekdag
    hoort bij de datum in dat jaar.

    Fout:
        wanneer: schooljaar 2027-2028
        momenten:
          - woensdag 21 september

    Goed:
        wanneer: schooljaar 2027-2028
        momenten:
          - dinsdag 21 september
    """
    for los in losse_momenten(workspace):
        moment = los.anker.lees(los.tekst)
        conflict = weekday_conflict(moment) if moment else None
        if conflict:
            yield Problem(los.plaats, *conflict)


@rule("TIJ041", "Welk jaar het is, staat nergens")
def jaar(workspace: Workspace) -> Iterator[Problem]:
    """Een datum zonder jaar mag, als het jaar bij wanneer staat of in de naam van het bestand.

    Fout:
        # data/enquete/werkdruk.yaml
        titel: Werkdruk
        wanneer: voor 15 juni

    Goed:
        # data/enquete/werkdruk-2027.yaml
        titel: Werkdruk
        wanneer: voor 15 juni
    """
    for los in losse_momenten(workspace):
        try:
            los.anker.lees_streng(los.tekst)
        except NeedsAnchorError as error:
            yield Problem(los.plaats, str(error), error.hint)
        except WanneerError as error:
            yield Problem(los.plaats, str(error), error.hint or "Schrijf de datum met het jaar.")


@rule("TIJ047", "Bijeenkomst kreeg nooit een dag", Severity.WARNING, timed=True)
def zonder_dag(bijeenkomst: Bijeenkomst, workspace: Workspace) -> Iterator[Problem]:
    """De tijd waarin de bijeenkomst zou zijn, is voorbij, en er staat nog geen dag. Dat geldt ook voor een
    bijeenkomst die is verzet.

    Fout:
        # vandaag is 3 juni 2027
        wanneer: nader te bepalen in april 2027

    Goed:
        wanneer: dinsdag 20 april 2027
    """
    if bijeenkomst.terugblik:
        return
    for sessie in bijeenkomst.momenten_gelezen:
        if sessie.gaat_door and sessie.wanneer and sessie.wanneer.past(workspace.today) and _is_vague(sessie):
            what = "verzet" if sessie.stond_op else "aangekondigd"
            when = capitalised(show(sessie.wanneer._replace(certainty=Certainty.ZEKER)))
            message = f'{when} is voorbij: "{shown(bijeenkomst.titel)}" is {what}, maar kreeg nooit een dag.'
            yield Problem(sessie.place, message, "Vul de dag in, of zet status: vervallen.")


def _is_vague(sessie: Sessie) -> bool:
    """Whether a day was still to be chosen in it: ``eind schooljaar`` may stay as it is, ``mei 2027`` may not."""
    moment = sessie.wanneer
    if moment is None or sessie.dag:
        return False
    open_day = moment.certainty is Certainty.NADER_TE_BEPALEN or sessie.status == VERZET
    between_days = moment.is_window or "vakantie" in moment.label
    return (
        open_day or between_days or moment.precision in (Precision.MAAND, Precision.WEEK, Precision.MAANDDEEL)
    )


@rule("TIJ050", "Terugblik staat er al, maar de bijeenkomst moet nog komen", Severity.WARNING, timed=True)
def te_vroeg(bijeenkomst: Bijeenkomst, workspace: Workspace) -> Iterator[Problem]:
    """Een terugblik hoort bij een bijeenkomst die is geweest. Klopt de datum?

    Fout:
        # vandaag is 3 juni 2027
        wanneer: woensdag 16 juni 2027
        terugblik: Honderd deelnemers bezochten de studiedag.

    Goed:
        wanneer: woensdag 14 april 2027
        terugblik: Honderd deelnemers bezochten de studiedag.
    """
    first = bijeenkomst.eerste_dag
    if bijeenkomst.terugblik and first and first > workspace.today:
        message = f"Er staat al een terugblik, maar de bijeenkomst is pas op {show_date(first)}."
        yield Problem(bijeenkomst.at("terugblik", part="key"), message, "Kijk de datum na.")


@rule("TIJ055", "Moment valt buiten de periode van de bijeenkomst", Severity.WARNING)
def erbuiten(bijeenkomst: Bijeenkomst) -> Iterator[Problem]:
    """Staan er momenten, dan zegt wanneer in welke periode die vallen. En een verzette bijeenkomst heeft een andere
    dag dan eerst.

    Fout:
        wanneer: schooljaar 2027-2028
        momenten:
          - dinsdag 15 juni 2027

    Goed:
        wanneer: schooljaar 2027-2028
        momenten:
          - dinsdag 14 september 2027
    """
    whole = bijeenkomst.anker.lees(bijeenkomst.wanneer) if bijeenkomst.wanneer else None
    for sessie in bijeenkomst.momenten_gelezen:
        own = sessie.wanneer
        if (
            bijeenkomst.momenten
            and whole
            and own
            and (own.certainly_before(whole) or own.certainly_after(whole))
        ):
            message = f'"{shown(sessie.tekst)}" valt buiten {show(whole)}, dat bij wanneer staat.'
            yield Problem(sessie.place, message, "Verbeter een van de twee.")
        if own and own.day and any(old.day == own.day and old.clock == own.clock for old in sessie.stond_op):
            message = f"De oude datum en de nieuwe zijn dezelfde: {show_date(own.day)}."
            yield Problem(sessie.place, message, "Vul bij wanneer de nieuwe datum in.")
