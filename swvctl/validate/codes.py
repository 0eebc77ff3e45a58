"""What holding a file to its schema can say, by code; and what the form of a value can."""

from collections.abc import Mapping
from inspect import cleandoc
from types import MappingProxyType

from swvctl.findings import Severity
from swvctl.validate.codes_value import VALUE_CODES
from swvctl.validate.codes_workspace import WORKSPACE_CODES

SHAPE_CODES = {
    "SCH001": (
        "Veld bestaat hier niet",
        Severity.ERROR,
        cleandoc("""
            Elke soort bestand heeft vaste velden. Meestal is het een tikfout, of staat het veld een laag te
            diep of te ondiep. De melding noemt het veld dat er het meest op lijkt.

            Fout:
                telefon: 088 000 02 10

            Goed:
                telefoon: 088 000 02 10
            """),
    ),
    "SCH002": (
        "Veld ontbreekt",
        Severity.ERROR,
        cleandoc("""
            Zonder dit veld is het bestand niet te gebruiken. De melding noemt het veld. Voeg een regel toe.

            Fout:
                # data/school/de-brug.yaml
                naam: De Brug
                soort: bo

            Goed:
                # data/school/de-brug.yaml
                naam: De Brug
                soort: bo
                bestuur: de-kring
            """),
    ),
    "SCH003": (
        "Hier hoort iets anders te staan",
        Severity.ERROR,
        cleandoc("""
            Er staat bijvoorbeeld een lijst waar één tekst hoort, of één tekst waar een groep velden hoort. De
            melding zegt wat er hoort.

            Fout:
                adres:
                  - Havenstraat 12
                  - 9999 ZX Rietbeek

            Goed:
                adres: Havenstraat 12, 9999 ZX Rietbeek
            """),
    ),
    "SCH004": (
        "Waarde is geen van de mogelijkheden",
        Severity.ERROR,
        cleandoc("""
            Bij dit veld kiest u uit een paar woorden. De melding noemt ze allemaal.

            Fout:
                soort: basisschool

            Goed:
                soort: bo
            """),
    ),
    "SCH005": (
        "Schrijfwijze van een waarde klopt niet",
        Severity.ERROR,
        cleandoc("""
            Nummers, bedragen, adressen en kleuren hebben een vaste vorm. De melding geeft een voorbeeld.
            Namen die u zelf bedenkt voor een veld of onderdeel, bestaan uit kleine letters en cijfers.

            Fout:
                brin: 9OAB

            Goed:
                brin: 90AB
            """),
    ),
    "SCH006": (
        "Te kort, te lang, te veel of te weinig",
        Severity.ERROR,
        cleandoc("""
            Een tekst is leeg of te lang, een lijst heeft te veel of te weinig onderdelen, of een getal ligt
            buiten zijn grenzen. De melding noemt de grens.

            Fout:
                adres: ""

            Goed:
                adres: Havenstraat 12, 9999 ZX Rietbeek
            """),
    ),
    "SCH008": (
        "Twee keer hetzelfde in een lijst",
        Severity.ERROR,
        cleandoc("""
            In deze lijst staat elke waarde één keer. Haal de tweede weg.

            Fout:
                soort: [so, so]

            Goed:
                soort: [so, vso]
            """),
    ),
    "SCH009": (
        "Waarde past hier niet",
        Severity.ERROR,
        cleandoc("""
            De waarde voldoet niet aan een regel die swvctl niet in gewone woorden kan uitleggen. Dat komt
            vooral voor bij regels die uw eigen samenwerkingsverband in de map schemas heeft toegevoegd. Vraag
            wie die regels beheert.

            Fout:
                # in schemas/school.schema.json staat dat een site niet op .net eindigt
                site: https://debrug.net

            Goed:
                site: https://debrug.example
            """),
    ),
    "SCH010": (
        "Plaats van het bestand klopt niet",
        Severity.ERROR,
        cleandoc("""
            De map en de bestandsnaam zeggen al om welk schooljaar en welke school het gaat. Staat het bestand
            in een andere map dan waar het hoort, of zegt de inhoud iets anders, dan is niet duidelijk wat
            geldt.

            Fout:
                # data/schoolprofiel/2027-2028/de-brug.yaml
                schooljaar: 2026-2027

            Goed:
                # data/schoolprofiel/2027-2028/de-brug.yaml
                status: concept
            """),
    ),
    "SCH011": (
        "Map is onbekend",
        Severity.ERROR,
        cleandoc("""
            De eerste map onder data zegt wat voor gegevens erin staan, zoals school of schoolprofiel. Het is
            altijd enkelvoud. De melding noemt de mappen die kunnen.

            Fout:
                # data/scholen/de-brug.yaml
                naam: De Brug

            Goed:
                # data/school/de-brug.yaml
                naam: De Brug
                soort: bo
                bestuur: de-kring
            """),
    ),
    "SCH012": (
        "Veld is leeg",
        Severity.ERROR,
        cleandoc("""
            Achter de dubbele punt staat niets. Vul de waarde in, of haal de hele regel weg.

            Fout:
                telefoon:

            Goed:
                telefoon: 088 000 02 10
            """),
    ),
    "SCH013": (
        "Twee controles zijn het niet eens",
        Severity.ERROR,
        cleandoc("""
            Elk bestand wordt twee keer nagekeken, op twee manieren. Hier keurt de ene manier iets af dat de
            andere goedkeurt. Dat ligt niet aan u. Meld het aan de makers van swvctl en stuur het bestand mee.

            Fout:
                # een bestand dat maar door één van de twee controles komt

            Goed:
                # een bestand waarover beide controles hetzelfde zeggen
            """),
    ),
}

CODES: Mapping[str, tuple[str, Severity, str]] = MappingProxyType(
    {**SHAPE_CODES, **VALUE_CODES, **WORKSPACE_CODES}
)
