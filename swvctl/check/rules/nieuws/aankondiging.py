"""NBR04…: what an announcement of an event needs to be of use to a reader."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.bijeenkomst import CONCEPT, VERZET, Bijeenkomst
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import in_words, join


@rule("NBR042", "Bijeenkomst zonder moment")
def moment(bijeenkomst: Bijeenkomst) -> Iterator[Problem]:
    """Een lezer wil weten wanneer het is, ook als dat nog niet zeker is.

    Fout:
        titel: Studiedag

    Goed:
        titel: Studiedag
        wanneer: nader te bepalen in april 2028
    """
    waits = bijeenkomst.status == VERZET and bijeenkomst.stond_op
    said = bijeenkomst.wanneer or bijeenkomst.momenten or waits
    if (
        not said
        and bijeenkomst.status != CONCEPT
        and not _refused(bijeenkomst, "wanneer", "momenten", "stond_op")
    ):
        message = f'Bij "{shown(bijeenkomst.titel)}" staat niet wanneer het is.'
        hint = "Schrijf wanneer. Is de dag nog niet bekend, schrijf dan bijvoorbeeld: nader te bepalen in mei 2028."
        yield Problem(bijeenkomst.at(), message, hint)


def _refused(bijeenkomst: Bijeenkomst, *keys: str) -> bool:
    """Whether something under one of these keys could not be read: what is there is then not known."""
    faults = bijeenkomst.record.faults
    return any(route[len(bijeenkomst.record.route) :][:1] == (key,) for route in faults for key in keys)


@rule("NBR043", "Verzet, maar de oude datum ontbreekt", Severity.WARNING)
def verzet(bijeenkomst: Bijeenkomst) -> Iterator[Problem]:
    """Wie de oude datum in de agenda heeft staan, moet die kunnen herkennen. Met stond_op gaat de oude afspraak
    ook uit agenda's.

    Fout:
        status: verzet
        wanneer: nader te bepalen in september 2027

    Goed:
        status: verzet
        stond_op: woensdag 2 juni 2027
        wanneer: nader te bepalen in september 2027
    """
    message, hint = (
        "Hier is iets verzet, maar de oude datum staat er niet.",
        "Schrijf: stond_op: … met de oude datum.",
    )
    single = len(bijeenkomst.momenten) <= 1
    old = bijeenkomst.stond_op or [moment.stond_op for moment in bijeenkomst.momenten if moment.stond_op]
    if bijeenkomst.status == VERZET and single and not old:
        yield Problem(bijeenkomst.at("status"), message, hint)
    for moment in bijeenkomst.momenten:
        if moment.status == VERZET and not moment.stond_op:
            yield Problem(moment.at("status"), message, hint)


@rule("NBR044", "Niet duidelijk hoe de momenten bij elkaar horen", Severity.ADVICE)
def sessies(bijeenkomst: Bijeenkomst) -> Iterator[Problem]:
    """Kiest een deelnemer één moment, hoort hij bij alle, of zijn ze tegelijk? Dat scheelt in de agenda en bij het
    aanmelden.

    Fout:
        momenten:
          - dinsdag 15 juni 2027
          - donderdag 17 juni 2027

    Goed:
        sessies: kies er één
        momenten:
          - dinsdag 15 juni 2027
          - donderdag 17 juni 2027
    """
    count = len(bijeenkomst.momenten)
    if _refused(bijeenkomst, "momenten", "sessies"):
        return
    if count > 1 and not bijeenkomst.sessies:
        message = f"Er staan {in_words(count)} momenten, maar niet hoe die bij elkaar horen."
        hint = f"Schrijf bij sessies: {join(('kies er één', 'reeks', 'tegelijk'), 'of')}."
        yield Problem(bijeenkomst.at("momenten", part="key"), message, hint)
    if bijeenkomst.sessies and count <= 1:
        message = f'Er staat "{bijeenkomst.sessies}", maar er is één moment.'
        yield Problem(
            bijeenkomst.at("sessies"), message, "Voeg bij momenten de andere toe, of haal sessies weg."
        )


@rule("NBR045", "Aanmelden, maar er staat niet hoe", Severity.ADVICE)
def hoe(bijeenkomst: Bijeenkomst) -> Iterator[Problem]:
    """Wie zich wil aanmelden, zoekt een adres.

    Fout:
        aanmelden: uiterlijk 10 juni 2027

    Goed:
        aanmelden: uiterlijk 10 juni 2027 via https://stroomland.example/juni
    """
    found = bijeenkomst.aanmelding
    way = found.link or found.mail or found.via or found.toelichting or bijeenkomst.contact
    if found.gevraagd and not way and not _refused(bijeenkomst, "aanmelden", "contact"):
        message = "Er staat tot wanneer men zich kan aanmelden, maar niet hoe."
        yield Problem(bijeenkomst.at("aanmelden", part="key"), message, "Vul link, mail of contact in.")
