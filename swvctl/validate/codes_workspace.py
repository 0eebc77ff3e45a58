"""The codes about the workspace around the files: what was ignored, kept or left unfinished there."""

from inspect import cleandoc

from swvctl.findings import Severity

WORKSPACE_CODES = {
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
    "SCH030": (
        "Workflow is niet ingevuld",
        Severity.WARNING,
        cleandoc("""
            De controle bij elke wijziging haalt swvctl op van de plaats die in de workflow staat. Met de plaats uit
            het voorbeeld kan dat niet: de controle draait dan niet.

            Fout:
                # .github/workflows/swvctl.yml
                - uses: voorbeeld/swvctl@0000000000000000000000000000000000000000

            Goed:
                # de eigenaar en de naam van de opslagplaats, en de commit
                - uses: swv-stroomland/swvctl@1f2e3d4c5b6a79880f1e2d3c4b5a69788f7e6d5c
            """),
    ),
    "SCH031": (
        "Eigen sjabloon of schema wordt niet gebruikt",
        Severity.WARNING,
        cleandoc("""
            Een sjabloon in uw map templates vervangt het sjabloon van swvctl met dezelfde naam, en een schema in uw
            map schemas vult het schema met dezelfde naam aan. Met een andere naam doet het bestand niets, ook niet
            als er maar één letter verschilt.

            Fout:
                # templates/schoolprofil/blad.html.j2

            Goed:
                # templates/schoolprofiel/blad.html.j2
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
                negeer: {PRI004: Dit nummer is van de school.}

            Goed:
                telefoon: 088 000 02 10
            """),
    ),
}
