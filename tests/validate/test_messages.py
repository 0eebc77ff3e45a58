"""What is said for each keyword of a schema."""

import pytest

REGION = "naam: Proefland\ncode: PO9901\nsector: po\n"
BRACKETS = (
    "Horen de haken bij de tekst? Zet die dan tussen aanhalingstekens. "
    "Schrijf anders één tekst, zonder streepje of haken: adres: a"
)
ON_THE_LINE = "Schrijf één tekst op dezelfde regel: adres: …"
QUOTED = 'Is het tekst, zet die dan tussen aanhalingstekens: leerlingen: "1 februari 2027: 164"'
SCHOOL = "naam: De Brug\nsoort: bo\nbestuur: de-kring\n"

SAID = [
    (
        "samenwerkingsverband",
        REGION.replace("sector: po", "sector: PO en SO"),
        '"PO en SO" kan niet bij "sector". Bedoelt u "po"?',
        "Kies uit: po of vo.",
    ),
    (
        "sopformaat/f",
        "titel: F\npast_op: A4\nvelden: [{id: a, titel: A}]\n",
        '"A4" kan niet bij "past_op" (Past op). Bedoelt u "1 A4"?',
        "Kies uit: 1 A4 of 2 A4.",
    ),
    (
        "sopformaat/f",
        "titel: F\npast_op: 3 A4\nvelden: [{id: a, titel: A}]\n",
        '"3 A4" kan niet bij "past_op" (Past op).',
        "Kies uit: 1 A4 of 2 A4.",
    ),
    ("school/s", SCHOOL + "geminte: x\n", 'Het veld "geminte" bestaat hier niet. Bedoelt u "gemeente"?', ""),
    (
        "school/s",
        SCHOOL + "soort_onderwijs: x\n",
        'Het veld "soort_onderwijs" bestaat hier niet. Bedoelt u "soort"?',
        "",
    ),
    ("school/s", "soort: bo\nbestuur: x\n", 'Het veld "naam" ontbreekt.', "Voeg toe: naam: …"),
    ("school/s", SCHOOL + "adres: [a]\n", 'Bij "adres" hoort tekst, er staat een lijst.', BRACKETS),
    (
        "school/s",
        SCHOOL + "adres: {a: b}\n",
        'Bij "adres" hoort tekst, er staat een blok met velden.',
        ON_THE_LINE,
    ),
    (
        "planning/p",
        "titel: P\ntekst:\n  Let op: a\n",
        'Bij "tekst" hoort tekst, er staat een blok met velden.',
        "Zet achter tekst: een rechte streep (|).",
    ),
    (
        "planning/p",
        "titel: P\ntekst:\n  - Wij kijken.\n  - Wij vragen.\n",
        'Bij "tekst" hoort tekst, er staat een lijst.',
        "Horen de streepjes bij de tekst? Zet achter tekst: een rechte streep (|).",
    ),
    (
        "samenwerkingsverband",
        REGION + "besturen:\n  - de-linde:\n    naam: Stichting De Linde\n",
        'Stichting De Linde: voor "de-linde" ontbreekt de veldnaam.',
        "Schrijf: - id: de-linde",
    ),
    (
        "samenwerkingsverband",
        REGION + "besturen:\n  - de-linde:\n      naam: Stichting De Linde\n",
        'Voor "de-linde" ontbreekt de veldnaam.',
        "Zet de velden eronder recht onder id. Schrijf: - id: de-linde",
    ),
    (
        "samenwerkingsverband",
        REGION + "rondes:\n  2027-2028:\n    opent: 1 februari 2027\n",
        'Voor "2027-2028" ontbreekt de veldnaam.',
        "Zet de velden eronder recht onder schooljaar. Schrijf: - schooljaar: 2027-2028",
    ),
    (
        "school/s",
        SCHOOL + "adres: [Kade 1, 9999 ZZ Loo]\n",
        'Bij "adres" hoort tekst, er staat een lijst.',
        f"{BRACKETS.rpartition(' a')[0]} Kade 1, 9999 ZZ Loo",
    ),
    (
        "school/s",
        SCHOOL + "leerlingen:\n  - 1 februari 2027 164\n",
        '"1 februari 2027 164" is geen getal in de gewone schrijfwijze.',
        "Zet een dubbele punt na de datum: 1 februari 2027: 164",
    ),
    (
        "school/s",
        SCHOOL + "leerlingen:\n  - klas 1: 120\n  - klas 2: 130\n",
        '"klas 1" is niet als datum of periode te lezen.',
        "Schrijf de dag, en hoeveel leerlingen de hele school dan telde: 1 februari 2027: 374.",
    ),
    (
        "school/s",
        SCHOOL + "leerlingen: 1 februari 2027: 164\n",
        "Deze regel bevat een dubbele punt in de tekst.",
        f"Begint hier een lijst? Zet het op een eigen regel eronder: - 1 februari 2027: 164. {QUOTED}",
    ),
    (
        "school/s",
        SCHOOL + "leerlingen: 1 februari 2027\n",
        '"1 februari 2027" is geen getal in de gewone schrijfwijze.',
        "Hier hoort een getal, geen datum.",
    ),
    ("school/s", SCHOOL + "adres:\n", 'Het veld "adres" is leeg.', "Vul het in, of haal de regel weg."),
    (
        "planning/p",
        "titel: P\nplan: 2027-2031\nmijlpalen:\n  - juni 2027:\n",
        "juni 2027: er staat niets achter de dubbele punt.",
        "Vul het in.",
    ),
    (
        "begrip/b",
        "lijst:\n  - OPR:\n",
        "Er staat niets achter de dubbele punt.",
        "Vul het in, of haal de regel weg.",
    ),
    (
        "begroting/b",
        "titel: B\njaren: [2027]\nverdeling:\n  - wat: Post\n    delen:\n      - X: [a]\n",
        'Bij "delen" hoort tekst, er staat een lijst.',
        BRACKETS.replace("adres", "deel"),
    ),
    (
        "school/s",
        "naam: x\nsoort: [bo, spo]\nbestuur: x\n",
        '"spo" kan niet bij "soort". Bedoelt u "sbo"?',
        "Kies uit: bo, sbo, so, vso, vo, pro of isk.",
    ),
    (
        "school/s",
        SCHOOL + "brin: 12E4\n",
        '"12E4" is geen BRIN.',
        "Een BRIN is twee cijfers en twee letters, zoals 90AB.",
    ),
    (
        "samenwerkingsverband",
        REGION + "besturen: [{id: De Kring, naam: De Kring}]\n",
        '"De Kring" kan niet bij "id" (Korte naam). Bedoelt u "de-kring"?',
        "Kleine letters, cijfers en streepjes, zonder spaties.",
    ),
    ("school/s", SCHOOL.replace("De Brug", '""'), 'Het veld "naam" is leeg.', "Vul het in."),
    (
        "samenwerkingsverband",
        REGION + "gremia: [{naam: OPR, leden: 1.250}]\n",
        'OPR: bij "leden" is 1.250 te hoog.',
        "Het mag ten hoogste 999 zijn.",
    ),
    (
        "samenwerkingsverband",
        REGION + "gremia: [{naam: OPR, leden: -1}]\n",
        'OPR: bij "leden" is -1 te laag.',
        "Het moet ten minste 0 zijn.",
    ),
    (
        "samenwerkingsverband",
        REGION + "gremia: [{naam: OPR, leden: tien}]\n",
        'OPR: bij "leden" hoort een heel getal, er staat "tien".',
        "Schrijf het in cijfers.",
    ),
    (
        "sopformaat/s",
        "titel: x\nvelden: []\n",
        'De lijst bij "velden" is leeg.',
        "Vul de lijst aan, of haal de regel weg.",
    ),
    (
        "school/s",
        SCHOOL.replace("bo", "[bo, bo]"),
        'Bij "soort" (Soort onderwijs) staat iets twee keer.',
        "Laat het één keer staan.",
    ),
    (
        "samenwerkingsverband",
        REGION + "contact: {mailboxen: {Het Bureau: bureau@proefland.example}}\n",
        'De naam "Het Bureau" kan niet bij "mailboxen".',
        "Gebruik kleine letters, cijfers en streepjes.",
    ),
    (
        "keuzelijst/s",
        "titel: x\nopties:\n  - a\n  -\n",
        'Bij "opties" staat een streepje zonder iets erachter.',
        "Vul het aan, of haal het streepje weg.",
    ),
    (
        "school/s",
        SCHOOL + "negeer: {SAM009: }\n",
        'Bij het negeren van "SAM009" ontbreekt de reden.',
        "Schrijf erachter waarom deze melding hier niet telt.",
    ),
]


@pytest.mark.parametrize(("name", "text", "message", "hint"), SAID)
def test_what_is_said(see, name, text, message, hint):
    (finding,) = see({name: text}).findings
    assert (finding.message, finding.hint) == (message, hint)
