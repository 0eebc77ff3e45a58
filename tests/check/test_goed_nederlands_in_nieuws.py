"""Good Dutch in a newsletter gives no finding: false alarms are bugs."""

from textwrap import indent

import pytest

from swvctl.check import check

CODES = ("NBR010", "TIJ070", "TIJ071", "TIJ072", "TAL030", "TAL031", "TAL032")
EVENT = """titel: Netwerk van intern begeleiders
momenten:
  - dinsdag 15 juni 2027 van 9.00 tot 11.00 uur
  - donderdag 17 juni 2027 van 13.30 tot 15.30 uur
aanmelden: uiterlijk donderdag 10 juni 2027 via https://x.example/a
toegezegd:
  - 11 juni 2027: programma
"""
GOOD = """
U bent welkom op dinsdag 15 juni of donderdag 17 juni.
Meld u aan voor 11 juni; daarna is de zaal vol.
Aanmelden kan uiterlijk donderdag 10 juni.
Het programma krijgt u op vrijdag 11 juni.
Op 1 augustus gaat het nieuwe plan in.
De vorige bijeenkomst was op 18 mei.
De volgende bijeenkomst is op dinsdag 21 september.
Na de bijeenkomst van 15 juni maken wij een verslag.
Tot en met 9 juli kunt u uw profiel laten vaststellen.
In 2022 was de studiedag op donderdag 14 april.
De Eerste Kamer nam de wet aan op 21 mei 2024.
Wij vieren het op vrijdag 2 juli 2027.
Zo 13 juni is er niets, maar dat weet u al.
Zij is aanstaande moeder en werkt tot 1 juli.
De aanstaande wijziging komt in juni.
Voor 15 juni a.s. en na 27 mei jl. is er geen verschil.
Zie ook wat wij hierover schreven op de site.
Wij zien de werkwijzer graag tegemoet.
Ouders zien het verslag op school.
Zie [de werkwijzer](https://x.example/w) voor meer.
Zie de handreiking op https://x.example/h.
Het boek "Samen kijken" is "mooi".
LET OP: het netwerk is op een andere plek.
CBS De Regenboog en IKC De Parel vieren feest.
De AVG geldt ook voor een leerling met ADHD die NT2 volgt.
DUO, OCW en de GGD stuurden een brief.
Hulp bij ernstige dyslexie (ED) regelt de gemeente; ED is zeldzaam.
De OPR (ondersteuningsplanraad) vergadert; de OPR-leden ook.
Een scherm van 15" is genoeg.
Dat is 's ochtends zo, en 's middags ook.
‘Heel fijn’, zei een ouder, “dat helpt ons”.
Van 31 mei t/m 4 juni is er een gespreksweek.
Groep 3 en 4 doen mee op 15 juni.
Artikel 18a, lid 8, geldt vanaf 1 augustus 2027.
De toelaatbaarheidsverklaring (TLV) vraagt u aan.
De medezeggenschapsraad (MR) adviseert op woensdag 9 juni.
LET OP: dit is NIET hetzelfde, en het is GRATIS.
SAVE THE DATE: 15 juni 2027.
Stuur een WhatsApp naar de VO-raad of kijk op www.KVT.example.
Het kernvergadertraject (KVT) begint; het KVT duurt lang.
KVT (het kernvergadertraject) begint in september.
KVT staat voor kernvergadertraject.
Lees [KVT](https://x.example/kvt) of schrijf naar KVT@x.example.
Stichting KVT en KVT Stroomland doen mee met OBS De Beek.
Artikel IV, lid B2, lokaal A12 en groep 7B zijn bekend.
De tv, de TV, de EHBO-doos en de QR-code staan klaar.
**BELANGRIJK BERICHT VAN HET BUREAU**
Op De IJssel en bij OBS Het Kompas gaat het goed.
Zaterdag 12 juni en zondag 13 juni zijn wij dicht.
Op woensdag 5 juli 2028 sluiten wij het jaar af.
""".strip().splitlines()
BAD = {
    "De bijeenkomst is op 16 juni.": "NBR010",
    "Aanmelden kan tot en met 8 juni.": "NBR010",
    "De bijeenkomst is op woensdag 15 juni.": "TIJ072",
    "De wet is van donderdag 21 mei 2024.": "TIJ072",
    "Op 1 juni a.s. weten wij meer.": "TIJ071",
    "Op 8 juni jl. wisten wij meer.": "TIJ071",
    "Zie het verslag van de werkgroep.": "TAL031",
    "Het KVT begint in september.": "TAL030",
    'Hij zei: "dat kan.': "TAL032",
}


def said(see, sentence, datum="datum: 3 juni 2027\n"):
    files = {
        "bijeenkomst/netwerk": EVENT,
        "nieuwsbrief/2027-06": f"{datum}items:\n  - bijeenkomst: netwerk\n    tekst: |\n{indent(sentence, '      ')}\n",
    }
    # Another record is no excuse for a missing place, so what only leans on it stands in an item of its own too.
    files["nieuwsbrief/2027-07"] = (
        f"{datum}items:\n  - titel: Los\n    tekst: |\n{indent(sentence, '      ')}\n"
    )
    seen = see(files)
    return {finding.code for finding in check(seen.workspace) if finding.code in CODES}


@pytest.mark.parametrize("sentence", GOOD)
def test_good_dutch_is_left_alone(see, sentence):
    assert said(see, sentence) == set()


@pytest.mark.parametrize(("sentence", "code"), BAD.items())
def test_what_is_wrong_is_seen(see, sentence, code):
    assert said(see, sentence) == {code}


@pytest.mark.parametrize(
    "name", ["studiedag", "studiedag/werksessie", "bijeenkomst/studiedag", "bijeenkomst/studiedag/werksessie"]
)
def test_a_text_may_name_the_day_of_what_is_held_again(see, name):
    repeated = "titel: Studiedag\nwanneer: dinsdag 8 juni 2027\nonderdelen: [Werksessie]\n"
    issue = "datum: 3 juni 2027\nitems:\n  - bijeenkomst: netwerk\n    tekst: De bijeenkomst van 8 juni zat vol.\n"
    files = {"bijeenkomst/studiedag": repeated, "nieuwsbrief/2027-06": issue}
    for event, codes in ((EVENT, {"NBR010"}), (f"{EVENT}herhaling_van: {name}\n", set())):
        seen = see({**files, "bijeenkomst/netwerk": event})
        assert {finding.code for finding in check(seen.workspace) if finding.code in CODES} == codes
