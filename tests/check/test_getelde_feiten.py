"""Numbers in a chapter: what is said of all there are is counted; what is said of some is left alone."""

import pytest

from swvctl.check import check

REGION = """\
naam: S
code: PO9901
sector: po
gemeenten: [Rietbeek, Oosterlaar, Zandeloo]
besturen: [De Kring, De Waaier]
"""
PLAN = "titel: P\nperiode: 2027-2031\nstatus: concept\nhoofdstukken: [tekst]\n"
GOOD = """\
Drie scholen doen mee aan de proef.
Twee gemeenten hebben een eigen jeugdteam.
Alle vijf scholen van De Kring werken met hetzelfde plan.
Van de zes scholen die meedoen, zijn er vier klaar.
Alle vier scholen voor speciaal onderwijs krijgen bezoek.
De zes scholen in Rietbeek delen een taalklas.
Alle drie gemeenten waren bij het overleg.
Onze drie gemeenten en twee besturen werken samen.
In 2019 had ons samenwerkingsverband zeven gemeenten.
Alle twaalf scholen waar een taalklas is, krijgen extra geld.
Elk jaar bezoeken wij 6 van de 12 scholen met een nieuwe directeur.
Alle scholen doen mee.
Alle 12 basisscholen in het dorp doen mee.
Alle zeven deelnemende gemeenten tekenen.
Wij praten met vier besturen en zes schoolteams.
Onze regio heeft drie gemeenten.
Toen wij begonnen, telde de regio vijf besturen.
Straks heeft de regio vier gemeenten.
Met 12 van de 40 leraren is gesproken.
Een school heeft gemiddeld 212 leerlingen.
""".splitlines()
WRONG = {
    "Onze vier gemeenten werken samen.": "vier gemeenten",
    "De afspraak geldt in alle 5 gemeenten.": "5 gemeenten",
    "Het samenwerkingsverband heeft 9 besturen.": "9 besturen",
    "Dat is zo bij 2 van de 6 besturen.": "6 besturen",
    "Twee van de vier gemeenten tekenden.": "vier gemeenten",
    "De vijf gemeenten in de regio tekenen.": "vijf gemeenten",
    "Alle zes gemeenten van ons samenwerkingsverband doen mee.": "zes gemeenten",
}


def found(see, sentence):
    chapter = f"titel: T\ntekst: |\n  Een eerste zin.\n  {sentence}\n"
    seen = see(
        {
            "samenwerkingsverband": REGION,
            "ondersteuningsplan/2027-2031": PLAN,
            "hoofdstuk/2027-2031/tekst": chapter,
        }
    )
    assert not seen.findings
    return [finding for finding in check(seen.workspace) if finding.code == "PLN060"]


@pytest.mark.parametrize("sentence", GOOD)
def test_good_sentences_are_left_alone(see, sentence):
    assert not found(see, sentence)


@pytest.mark.parametrize(("sentence", "words"), WRONG.items())
def test_a_number_of_all_there_are_is_counted_and_shown(see, sentence, words):
    (finding,) = found(see, sentence)
    assert f'"{words}"' in finding.message
    line = f"  {sentence}"
    assert finding.span.line == 4
    assert line[finding.span.column - 1 : finding.span.end_column - 1] == words
