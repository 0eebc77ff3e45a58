"""The codes about the writing of YAML: indents, colons, quotation marks, and signs that are not used here."""

from inspect import cleandoc

from swvctl.findings import Severity

WRITING_CODES = {
    "YML003": (
        "Tweede deel in één bestand",
        Severity.ERROR,
        cleandoc("""
            Een regel met alleen --- begint een nieuw deel. Hier bestaat een bestand uit één deel. Zet het
            tweede deel in een eigen bestand, of haal de regel weg.

            Fout:
                naam: De Brug
                ---
                naam: De Vuurtoren

            Goed:
                # data/school/de-brug.yaml
                naam: De Brug
            """),
    ),
    "YML006": (
        "Tab of vaste spatie waar een gewone spatie hoort",
        Severity.ERROR,
        cleandoc("""
            Met spaties vooraan laat u zien wat bij elkaar hoort. Een tab of een vaste spatie ziet er
            hetzelfde uit, maar is een ander teken. Haal de ruimte weg en typ gewone spaties.

            Fout:
                # voor telefoon staat een tab
                contact:
                        telefoon: 088 000 00 00

            Goed:
                contact:
                  telefoon: 088 000 00 00
            """),
    ),
    "YML007": (
        "Schrijfwijze van een regel klopt niet",
        Severity.ERROR,
        cleandoc("""
            De regel is niet te lezen. De melding zegt waarom. Meestal is het een van deze vier: een dubbele
            punt of een ander leesteken in de tekst, een aanhalingsteken dat niet wordt gesloten, een dubbele
            punt zonder spatie erna, of een regel die anders inspringt dan zijn buren. Tekst met leestekens
            zet u tussen aanhalingstekens.

            Fout:
                titel: Terugblik: de studiedag

            Goed:
                titel: "Terugblik: de studiedag"
            """),
    ),
    "YML008": (
        "Veld staat er twee keer",
        Severity.ERROR,
        cleandoc("""
            Binnen een groep staat elk veld één keer. Bij twee is niet te zeggen welk van beide geldt. De
            melding noemt beide regels.

            Fout:
                telefoon: 088 000 02 10
                telefoon: 088 000 02 11

            Goed:
                telefoon: 088 000 02 10
            """),
    ),
    "YML009": (
        "Veldnaam ontbreekt of kan niet",
        Severity.ERROR,
        cleandoc("""
            Voor een dubbele punt staat een veldnaam: een woord. Er staat nu niets, of iets dat geen veldnaam
            kan zijn, zoals een lijst tussen haakjes.

            Fout:
                : De Brug

            Goed:
                naam: De Brug
            """),
    ),
    "YML010": (
        "Verwijzing binnen het bestand kan hier niet",
        Severity.ERROR,
        cleandoc("""
            Met &, * en << kan een bestand stukken van zichzelf overnemen. Dat leest moeilijk en wordt hier
            niet gebruikt. Schrijf de velden uit. Begint uw tekst gewoon met zo'n teken? Zet de tekst dan
            tussen aanhalingstekens.

            Fout:
                hulp: *alleen als het speelt

            Goed:
                hulp: "*alleen als het speelt"
            """),
    ),
    "YML011": (
        "Uitroepteken of procentteken aan het begin",
        Severity.ERROR,
        cleandoc("""
            Een woord dat met ! begint en een regel die met % begint, hebben in deze bestanden een bijzondere
            betekenis die hier niet wordt gebruikt. Haal ze weg. Begint uw tekst gewoon met dat teken? Zet de
            tekst dan tussen aanhalingstekens.

            Fout:
                titel: !Let op de nieuwe tijden

            Goed:
                titel: "!Let op de nieuwe tijden"
            """),
    ),
    "YML012": (
        "Te veel lagen of mappen in elkaar",
        Severity.ERROR,
        cleandoc("""
            Er zitten te veel lagen in elkaar, in het bestand of in de mappen. De melding noemt de grens. Maak
            de opbouw eenvoudiger; vaak zijn er haakjes te veel.

            Fout:
                soort: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[bo]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

            Goed:
                soort: [bo]
            """),
    ),
    "YML020": (
        "Tekst na een hekje wordt niet gelezen",
        Severity.ADVICE,
        cleandoc("""
            Na een spatie en een hekje (#) begint een opmerking. Die hoort niet meer bij de waarde. Hoort het
            wel bij de tekst? Zet dan alles tussen aanhalingstekens. Is het een opmerking? Zet dan twee
            spaties voor #.

            Fout:
                adres: Ons gebouw #3, Havenstraat 12

            Goed:
                adres: "Ons gebouw #3, Havenstraat 12"
            """),
    ),
    "YML023": (
        "Aanhalingstekens uit een tekstverwerker",
        Severity.WARNING,
        cleandoc("""
            Een tekstverwerker maakt van rechte aanhalingstekens gekrulde. Hier werken alleen de rechte: de
            gekrulde worden deel van de tekst. Typ ze opnieuw, of haal ze weg als ze niet nodig zijn. Is de
            tekst door de gekrulde tekens niet te lezen, dan is het een fout.

            Fout:
                naam: “De Brug”

            Goed:
                naam: "De Brug"
            """),
    ),
}
