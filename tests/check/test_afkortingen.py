"""Which abbreviations need an explanation: also those inside a compound, and no good Dutch."""

import pytest

from swvctl.check import check
from swvctl.check.afkortingen import onbekend, plek, uitgelegd

KNOWN = {"opr", "tlv", "swv", "ib", "oogo", "wpo", "b&w", "gmr"}
GOOD = """
Het tv-scherm hangt in de hal, naast het T-shirt van groep 8.
Een PO-school en een VO-school werken samen aan de PO- en VO-agenda.
Op een A4-tje past veel; het A4'tje hangt in de klas.
De vmbo-t-leerling en de leerling van vmbo-T doen de IQ-test niet.
De EHBO-doos staat naast de AED-kast, onder de TL-lamp.
De TLV's en de TLV-aanvraag gaan naar het swv; de OPR-leden lezen mee.
De IB'er en de IB-ers bellen; ook IB’ers van buiten.
Het OPR-reglement en de GMR-vergadering staan in de jaaragenda.
Het OOGO-verslag gaat naar B&W-leden van elke gemeente.
De WPO-artikelen 8 en 18a, en de WPO-tekst van 2014.
Een SBO-school, een VSO-locatie, een MBO-opleiding en een HBO-stage.
De OV-chipkaart, de PIN-code en de SIM-kaart zijn van de leerling.
Een CO2-meter, een UV-filter en een DNA-model staan in het lokaal.
De X-as en de Y-as, plan B en optie A.
De ICT-coördinator en de IT-afdeling regelen de USB-stick.
Jan-Willem, Anne-Marie en Sint-Nicolaas zijn namen.
De McDonald's zit naast het IJsselplein in IJsselstein.
School 90AB-school en code PO9901 zijn codes, en VO9901-regio ook.
Kijk op https://voorbeeld.example/regio-XQZ of mail naar iemand@school-XQZ.example.
Het bestand bijlage_over-XQZ.pdf staat klaar.
Het kwaliteitsteam (KWT) begint; de KWT-leden en het KWT-overleg volgen.
Het KWT (kwaliteitsteam) begint; een KWT-lid belt.
Het BTW-tarief, de CAO-afspraken en het UWV-formulier.
De ABC-methode en de VIP-tafel.
Groep 1-2, 50+-leden, 4-jarigen en 0-meting.
De OPR- en GMR-leden, de TLV-, OPR- en WPO-teksten.
Een LED-scherm, een PC-lokaal en een PR-plan.
De TLVs en de IBers zijn verkeerd gespeld, maar wel bekend.
De leerling kreeg een e-mail; de e-mailbox en de i-pad zijn nieuw.
Zie bijlage IIa en IVb; BZK en het AZC weten ervan.
Wij zeggen NIET-meedoen is geen optie.
Het KPC begeleidde de pilot; de CED-Groep, CPS en SLO deden mee.
AOb, AVS en CNV Onderwijs lazen mee, net als LAKS en het NJi.
Onderzoek van de UvA, de RUG en de HAN laat dat ook zien.
De DMT, de IEP-toets en de AVI-niveaus staan in ISY.
Leerlingen oefenen met BOUW! en LIST.
Dit is ECHT belangrijk, en wij zoeken JOU.
Het gaat om HUN stem; wat KUNT u doen?
Een Q&A staat op de site, met een SWOT-analyse.
Neem een laptop met HDMI-kabel mee; het WIFI-wachtwoord hangt er.
De Wet SUWI en de Wet BIG gelden ook.
Het team van OBS 't Kofschip won; PCB De Ark werd tweede.
Het PO-VO-overleg en de PO-, VO- en MBO-scholen; de HR-ICT-afdeling en het OPR-GMR-gesprek.
De tlv-aanvraag gaat naar het swv, de opr-leden en de gmr-leden lezen mee; het oogo-verslag volgt.
Een tv-programma, een dvd-speler, een sms-bericht, een gps-horloge, een wc-bril en een cd-rom.
Het btw-tarief, de vwo-klas, het vmbo-advies, de vso-school en de ggd-arts, met een xxl-trui.
Een pdf-bestand, een html-pagina, een usb-stick, het mfa-gebouw en een nrc-artikel van een kwart-jaar.
De herfst-, kerst- en zomervakantie; de sfeer is hmm-achtig, en psst-geluiden helpen niet.
Kijk op voorbeeld.example/xqz-norm, of lees bijlage_xqz-norm.pdf.
SOMtoday, ESIS en Hogeschool KPZ leveren een TOP-dag.
Het adres is info@school-xqz-aanvraag.example, de map /stukken-xqz-formulier en verder niets bijzonders.
"""
BAD = {
    "De XQZ-norm geldt overal.": ["XQZ"],
    "Wij volgen de XQZ-werkwijze, en de XQZ zelf.": ["XQZ", "XQZ"],
    "De XQZ's van alle scholen.": ["XQZ"],
    "De XQZ’s van alle scholen.": ["XQZ"],
    "Alle XQZs van de scholen, en de XQZers.": ["XQZ", "XQZ"],
    "De XQZ- en KWT-leden komen.": ["XQZ", "KWT"],
    "De XQZ'er belt, de XQZ-er ook.": ["XQZ", "XQZ"],
    "Een bovenschoolse-XQZ is er niet.": ["XQZ"],
    "Het XQZ.": ["XQZ"],
    "De PGB-adviseur helpt.": ["PGB"],
    "Het KvT-overleg.": ["KvT"],
    "Het XQZ-OPR-overleg.": ["XQZ"],
    "Het OPR-XQZ-overleg.": ["XQZ"],
    "Het XQZ-KWT-overleg.": ["XQZ", "KWT"],
    "De vo-XQZ en de po-XQZ-agenda.": ["XQZ", "XQZ"],
    "De ex-XQZ-leden.": ["XQZ"],
    "Een xqz-aanvraag en de ktm-leden.": ["xqz", "ktm"],
}


@pytest.mark.parametrize("sentence", GOOD.strip().splitlines())
def test_good_dutch_is_left_alone(sentence):
    assert [*onbekend(sentence, KNOWN)] == []


@pytest.mark.parametrize(("sentence", "names"), BAD.items())
def test_an_abbreviation_is_seen_wherever_it_stands(sentence, names):
    assert [*onbekend(sentence, KNOWN)] == names
    start, end = plek(sentence, names[0])
    assert sentence[start:end] == names[0]


def test_what_was_explained_before_needs_no_more():
    explained = uitgelegd("De norm voor alles (XQZ) telt.")
    assert [*onbekend("De XQZ-norm en de KWT.", KNOWN, explained)] == ["KWT"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Het bovenschools team (BTM) helpt.",
        'Het "bovenschools team" (BTM-team) helpt.',
        "Het bovenschools team (**BTM**) helpt.",
        "Het bovenschools team (hierna: BTM) helpt.",
        "Het bovenschools team (verder te noemen: het BTM) helpt.",
        "Het bovenschools team, kortweg BTM, helpt.",
        "Het BTM (bovenschools team) helpt.",
        "Het BTM, het bovenschools team, helpt.",
        "**BTM**: bovenschools team",
        "BTM staat voor bovenschools team.",
    ],
)
def test_an_explanation_comes_in_many_forms(sentence):
    assert "BTM" in uitgelegd(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Het BTM helpt.", "Het BTM, de school en ouders.", "Dat (BTM van nu) helpt.", "(zie het BTM) Dus."],
)
def test_a_word_that_only_stands_there_is_not_explained(sentence):
    assert "BTM" not in uitgelegd(sentence)


def test_what_the_plan_explains_is_explained_for_its_addendum(see):
    plan = "titel: {}\nperiode: 2027-2031\nstatus: concept\n"
    files = {
        "ondersteuningsplan/2027-2031": plan.format("Plan") + "hoofdstukken: [a]\n",
        "hoofdstuk/2027-2031/a": "titel: A\ntekst: Het bovenschools team (BTM) helpt.\n",
        "ondersteuningsplan/later": plan.format("Later")
        + "soort: addendum\nwijzigt: 2027-2031\naanleiding: Het BTM en de XQZ.\n",
    }
    found = [item.message for item in check(see(files).workspace) if item.code == "TAL023"]
    assert found == ['De afkorting "XQZ" is nergens uitgelegd.']
