"""What people type for a command that has another name: Dutch verbs, and those of other tools."""

from collections.abc import Sequence

_SAID = {
    "check": """
        controle controleer controleren check-all nakijken kijk-na nagaan test testen toets validate valideer valideren
        validatie lint linter fouten fout format fmt fix herstel doctor""",
    "build": """
        bouw bouwen make publiceer publiceren publish render genereer genereren generate compile compileer
        pdf html docx word markdown print afdrukken druk site website pagina paginas serve preview voorbeeld
        ics agenda mail""",
    "check --fit": "fit past nameten meet",
    "new": "nieuw nieuwe maak toevoegen voeg-toe add create aanmaken scaffold",
    "new schooljaar": "schooljaar nieuw-schooljaar jaar overnemen",
    "new nieuwsbrief": "nieuwsbrief nieuwsbrieven",
    "new schoolprofiel": "schoolprofiel profiel profielen sop",
    "new versie": "versie",
    "new addendum": "addendum koersnotitie",
    "init": "begin beginnen start starten setup nieuwe-regio regio",
    "list": "lijst lijsten toon tonen overzicht show ls laat-zien",
    "list school": "school scholen",
    "explain": "uitleg leg-uit leg melding code waarom why describe",
    "diff": "verschil verschillen wijziging wijzigingen gewijzigd vergelijk vergelijken compare changes status",
    "impact": "gevolg gevolgen gebruik zoek zoeken find search verwijzingen hernoem rename",
    "baseline": "nulmeting bekend",
    "release": "uitgave uitgeven bundel bundelen bundle package pakket zip",
    "verify": "verifieer verifieren controlegetal checksum",
    "schema": "schemas editor vscode",
    "export": "exporteer exporteren",
    "export formulier": "formulier formulieren",
    "export tabel": "tabel tabellen excel xlsx csv",
    "import": "importeer importeren inlezen lees",
    "import duo": "duo register brin",
    "--version": "version",
}


def said_for(word: str, commands: Sequence[str]) -> str | None:
    """The command that this word stands for; within a group only what the group has."""
    own = word.casefold()
    for meant, words in _SAID.items():
        if own in words.split():
            first, *rest = meant.split()
            whole = first in commands or first.startswith("-")
            return meant if whole else next((part for part in rest if part in commands), None)
    return None
