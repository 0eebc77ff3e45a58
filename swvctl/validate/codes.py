"""What holding a file to its schema can say, by code; and what the form of a value can."""

from collections.abc import Mapping
from inspect import cleandoc
from types import MappingProxyType

from swvctl.findings import Severity
from swvctl.validate.codes_value import VALUE_CODES

_SHAPE_CODES = {
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
    "SCH014": (
        "Hulp in de editor is verouderd",
        Severity.ADVICE,
        cleandoc("""
            Uw editor kent de velden uit de map .swvctl/schemas. Die zijn gemaakt door een eerdere versie van
            swvctl, of u hebt sindsdien een formaat of keuzelijst gewijzigd. De controle werkt wel, maar uw
            editor kan iets anders zeggen.

            Fout:
                # data/sopformaat/a4-2027.yaml is gewijzigd, .swvctl/schemas niet

            Goed:
                # daarna is gedaan: swvctl schema --write
            """),
    ),
    "SCH016": (
        "Import is niet afgemaakt",
        Severity.WARNING,
        cleandoc("""
            Een import die meer bestanden tegelijk wijzigt, is halverwege gestopt, bijvoorbeeld door een lege accu.
            Elk bestand is heel, maar een deel is nieuw en een deel nog oud. De volgende import maakt het af.

            Fout:
                # swvctl import duo vestigingen.csv --apply is afgebroken

            Goed:
                # daarna is gedaan: swvctl import duo vestigingen.csv
            """),
    ),
    "SCH029": (
        "Bekende melding komt niet meer voor",
        Severity.ADVICE,
        cleandoc("""
            In .swvctl/bekend.json staan meldingen die u kent en later oplost. Deze is opgelost, of het bestand is er
            niet meer. Leg de meldingen opnieuw vast met swvctl baseline, dan kan de melding niet ongemerkt terugkomen.

            Fout:
                findings: [{file: data/school/opgeheven.yaml, code: SAM004}]

            Goed:
                findings: []
            """),
    ),
    "SCH015": (
        "Negeren doet hier niets",
        Severity.ADVICE,
        cleandoc("""
            Bij negeer staat een code die op deze plaats niets tegenhoudt. Misschien is het al verbeterd, is
            de code verkeerd getypt, of hoort negeer een laag hoger. Haal de regel weg, dan valt een nieuwe
            melding weer op.

            Fout:
                # er staat geen mobiel nummer in dit bestand
                telefoon: 088 000 02 10
                negeer: {PRI004: Dit nummer mag openbaar zijn.}

            Goed:
                telefoon: 088 000 02 10
            """),
    ),
}

CODES: Mapping[str, tuple[str, Severity, str]] = MappingProxyType({**_SHAPE_CODES, **VALUE_CODES})
