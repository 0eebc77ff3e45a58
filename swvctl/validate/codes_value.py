"""The codes about one value: a date that cannot be read, and text that other programs read differently."""

from inspect import cleandoc

from swvctl.findings import Severity

VALUE_CODES = {
    "TIJ001": (
        "Datum of periode is niet te lezen",
        Severity.ERROR,
        cleandoc("""
            U mag een datum schrijven zoals u gewend bent: 9 april 2027, juni 2027, voor 1 augustus 2027,
            najaar 2027. Wat niet te lezen is, wordt niet geraden. De melding noemt de vorm die er het meest
            op lijkt.

            Fout:
                gesloten: 31 juni 2026

            Goed:
                gesloten: 30 juni 2026
            """),
    ),
    "TIJ002": (
        "Weekdag hoort niet bij de datum",
        Severity.ERROR,
        cleandoc("""
            De weekdag en de datum spreken elkaar tegen. Een van de twee is verkeerd, en alleen u weet welke.
            De melding noemt beide mogelijkheden.

            Fout:
                geopend: donderdag 14 april 2027

            Goed:
                geopend: woensdag 14 april 2027
            """),
    ),
    "TIJ003": (
        "Jaar ontbreekt in de datum",
        Severity.ERROR,
        cleandoc("""
            Zonder jaar, of met a.s. of jl., is hier niet te zeggen welke dag u bedoelt. Schrijf het jaar
            erbij.

            Fout:
                geopend: 1 augustus

            Goed:
                geopend: 1 augustus 2027
            """),
    ),
    "TIJ005": (
        "Onduidelijk in welke jaren iets elk jaar terugkomt",
        Severity.WARNING,
        cleandoc("""
            Wat elk jaar terugkomt, schrijft u één keer: elk jaar in november. Het geldt in de jaren van het
            plan, of in de jaren die u noemt. Zonder jaren, of met een moment dat niet te lezen is, krijgt het
            geen dag en staat het in geen kalender.

            Fout:
                # data/planning/vast.yaml
                titel: Vaste momenten
                mijlpalen:
                  - elk jaar in november: Begroting vastgesteld

            Goed:
                # data/planning/vast.yaml
                titel: Vaste momenten
                mijlpalen:
                  - elk jaar in november, 2027 t/m 2030: Begroting vastgesteld
            """),
    ),
    "TIJ006": (
        "Eén jaar van wat elk jaar terugkomt klopt niet",
        Severity.ERROR,
        cleandoc("""
            Hoe het in een van de jaren ging, staat bij per_jaar, onder dat jaar. Wat maar voor één jaar kan
            gelden, zoals gereed of resultaat, hoort daar ook.

            Fout:
                # data/planning/vast.yaml
                titel: Vaste momenten
                mijlpalen:
                  - wat: Begroting vastgesteld
                    wanneer: elk jaar in november, 2027 t/m 2030
                    gereed: 18 november 2027

            Goed:
                # data/planning/vast.yaml
                titel: Vaste momenten
                mijlpalen:
                  - wat: Begroting vastgesteld
                    wanneer: elk jaar in november, 2027 t/m 2030
                    per_jaar:
                      2027: 18 november 2027
            """),
    ),
    "YML018": (
        "Regels van een tekst lopen in elkaar over",
        Severity.WARNING,
        cleandoc("""
            Met > lopen de regels van een tekst in elkaar over, ook die van een opsomming. Zonder teken gebeurt dat
            ook, en dan ook met de alinea's. Met | blijft elke regel staan waar u hem schreef.

            Fout:
                # data/samenwerkingsverband.yaml
                steunpunt:
                  naam: Steunpunt Ouders en Jeugd Stroomland
                  tekst: >
                    - U kunt bellen.
                    - U kunt mailen.

            Goed:
                # data/samenwerkingsverband.yaml
                steunpunt:
                  naam: Steunpunt Ouders en Jeugd Stroomland
                  tekst: |
                    - U kunt bellen.
                    - U kunt mailen.
            """),
    ),
    "YML019": (
        "Waarde die andere programma's niet als tekst lezen",
        Severity.ADVICE,
        cleandoc("""
            swvctl leest dit als tekst. Uw editor en andere programma's lezen het als een getal of als ja of
            nee, en geven dan een eigen foutmelding. Met aanhalingstekens leest iedereen hetzelfde.

            Fout:
                naam: 1801

            Goed:
                naam: "1801"
            """),
    ),
    "TAL033": (
        "Regeleinde in een waarde van één regel",
        Severity.WARNING,
        cleandoc("""
            Op deze plaats past één regel, zoals een titel of een naam. Een regeleinde tussen aanhalingstekens
            maakt er meer van, en dat ziet niemand in het bestand.

            Fout:
                naam: "De Brug\\nZuid"

            Goed:
                naam: De Brug Zuid
            """),
    ),
}
