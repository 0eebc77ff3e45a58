"""The codes about a file as a whole: its name, its size, its characters."""

from inspect import cleandoc

from swvctl.findings import Severity

FILE_CODES = {
    "YML001": (
        "Bestand is leeg",
        Severity.ERROR,
        cleandoc("""
            In dit bestand staat niets, of alleen opmerkingen achter een #. Vul de velden in, of haal het
            bestand weg.

            Fout:
                # data/school/de-brug.yaml
                # hier komen de gegevens van De Brug

            Goed:
                # data/school/de-brug.yaml
                naam: De Brug
            """),
    ),
    "YML002": (
        "Bestand bestaat niet uit velden",
        Severity.ERROR,
        cleandoc("""
            Een bestand bestaat uit velden: een naam, een dubbele punt en een waarde. Alleen tekst of alleen
            een lijst kan niet. Wilt u meer gegevens van dezelfde soort in één bestand zetten? Zet ze dan
            onder het veld lijst.

            Fout:
                - naam: De Brug
                - naam: De Vuurtoren

            Goed:
                lijst:
                  - id: de-brug
                    naam: De Brug
                  - id: de-vuurtoren
                    naam: De Vuurtoren
            """),
    ),
    "YML004": (
        "Bestand is niet opgeslagen als UTF-8",
        Severity.ERROR,
        cleandoc("""
            Alle bestanden zijn tekst in UTF-8. Dat is de gewone manier om letters met accenten op te slaan.
            Kies in uw editor Opslaan met codering en dan UTF-8. Een Word-bestand, een pdf of een afbeelding
            hoort niet in de map data.

            Fout:
                # opgeslagen als Windows-1252: de ë is dan niet te lezen
                naam: De Zoëven

            Goed:
                # opgeslagen als UTF-8
                naam: De Zoëven
            """),
    ),
    "YML005": (
        "Teken dat hier niet mag",
        Severity.ERROR,
        cleandoc(r"""
            In de tekst staat een teken dat niemand ziet en waar programma's in vastlopen, zoals een
            stuurteken. Vaak is het meegekomen met plakken. Haal het weg, of typ de regel opnieuw. Het kan ook
            als code tussen dubbele aanhalingstekens staan.

            Fout:
                naam: "De Brug\x1b"

            Goed:
                naam: De Brug
            """),
    ),
    "YML013": (
        "Bestand of regel is te groot",
        Severity.ERROR,
        cleandoc("""
            Er is een grens aan de grootte van een bestand, het aantal onderdelen erin en de lengte van een
            regel. De melding noemt de grens. Verdeel de inhoud over meer bestanden, of zet elke zin op een
            eigen regel.

            Fout:
                # één regel met de tekst van een heel plan
                tekst: Op onze school leren kinderen samen …

            Goed:
                tekst: |
                  Op onze school leren kinderen samen.
                  Elke zin staat op een eigen regel.
            """),
    ),
    "YML014": (
        "Samenvoegen in git is niet afgemaakt",
        Severity.ERROR,
        cleandoc("""
            Twee mensen wijzigden dezelfde regel. Git heeft beide versies in het bestand gezet, met tekens
            eromheen. Kies welke tekst blijft en haal de regels met <<<<<<<, ======= en >>>>>>> weg.

            Fout:
                # zo ziet dat er in het bestand uit:
                # <<<<<<< HEAD
                # telefoon: 088 000 02 10
                # =======
                # telefoon: 088 000 02 11
                # >>>>>>> nieuw-nummer

            Goed:
                telefoon: 088 000 02 11
            """),
    ),
    "YML015": (
        "Geen gewoon bestand",
        Severity.ERROR,
        cleandoc("""
            In de map data staan gewone bestanden en mappen die u kunt openen. Een verwijzing (link) naar een
            andere plaats wordt niet gevolgd, want die plaats kan bij een ander ontbreken. De naam van een map
            eindigt niet op .yaml.

            Fout:
                # data/school/de-brug.yaml is een snelkoppeling naar een bestand elders

            Goed:
                # data/school/de-brug.yaml is het bestand zelf
                naam: De Brug
            """),
    ),
    "YML016": (
        "Naam van bestand of map kan niet",
        Severity.ERROR,
        cleandoc("""
            De naam van een bestand is ook de naam waarmee u ernaar verwijst. Daarom bestaat hij uit kleine
            letters, cijfers en streepjes, zonder spaties en accenten, en eindigt hij op .yaml. De melding
            noemt een naam die wel kan. Zegt de naam dat het een kopie is van het bestand ernaast, zoals
            de-brug - kopie.yaml, dan wordt de kopie niet gelezen.

            Fout:
                # data/school/De Kleine Haven.yml

            Goed:
                # data/school/de-kleine-haven.yaml
                naam: De Kleine Haven
            """),
    ),
    "YML017": (
        "Onzichtbaar teken in de tekst",
        Severity.ERROR,
        cleandoc("""
            Een onzichtbaar teken maakt dat twee woorden gelijk lijken en het niet zijn. Vaak is het
            meegekomen met plakken. Keert het teken de leesrichting om, dan staat er iets anders dan u leest:
            dat is een fout. Andere onzichtbare tekens geven een waarschuwing.

            Fout:
                # in de naam staat een spatie zonder breedte (U+200B)
                naam: De Brug

            Goed:
                # de naam is opnieuw getypt
                naam: De Brug
            """),
    ),
    "YML021": (
        "Twee bestanden met dezelfde naam",
        Severity.ERROR,
        cleandoc("""
            Twee bestanden die alleen in hoofdletters, spaties of achtervoegsel verschillen, krijgen dezelfde
            naam. Een verwijzing weet dan niet welk bestand u bedoelt. Geef een van de twee een andere naam,
            of voeg ze samen.

            Fout:
                # data/school/de-brug.yaml en data/school/De Brug.yml

            Goed:
                # alleen data/school/de-brug.yaml
                naam: De Brug
            """),
    ),
    "YML022": (
        "Bestand wordt niet gelezen",
        Severity.ADVICE,
        cleandoc("""
            In de map data leest swvctl bestanden op .yaml, en teksten op .md. Een ander bestand kan een bijlage
            of een afbeelding zijn. Is het dat niet, dan denkt u misschien dat het meetelt, en dat is niet zo.

            Fout:
                # data/school/de-brug.txt

            Goed:
                # data/school/de-brug.yaml
                naam: De Brug
            """),
    ),
    "YML024": (
        "Letters met een accent zijn verminkt",
        Severity.WARNING,
        cleandoc("""
            Een ander programma opende het bestand met een verkeerde codering en sloeg het zo op. Van ü worden dan
            twee tekens gemaakt. Open het bestand voortaan als UTF-8.

            Fout:
                naam: De MeeÃ¼w

            Goed:
                naam: De Meeüw
            """),
    ),
}
