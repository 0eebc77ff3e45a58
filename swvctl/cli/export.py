"""``swvctl export``: forms for the schools, and tables for Excel or another program."""

from pathlib import Path
from typing import Annotated

import typer

from swvctl.cli.dutch import DutchCommand, DutchGroup
from swvctl.cli.offered import kinds, schools, years
from swvctl.cli.options import Directory, Today

HELP = "Maak formulieren voor de scholen, of een tabel van uw gegevens."

app = typer.Typer(cls=DutchGroup, help=HELP, rich_markup_mode=None)

Schooljaar = Annotated[
    str,
    typer.Option(
        "--schooljaar",
        metavar="JAAR",
        help="Het schooljaar, zonder waarde het werkjaar.",
        autocompletion=years,
        show_default=False,
    ),
]
Bestuur = Annotated[
    str,
    typer.Option("--bestuur", metavar="NAAM", help="Alleen de scholen van dit bestuur.", show_default=False),
]
School = Annotated[
    str,
    typer.Option(
        "--school", metavar="NAAM", help="Alleen deze school.", autocompletion=schools, show_default=False
    ),
]
Folder = Annotated[
    Path | None,
    typer.Option("--out", metavar="MAP", help="De map voor de formulieren.", show_default=False),
]
Kind = Annotated[
    str,
    typer.Argument(metavar="SOORT", help="De soort, zoals school of schoolprofiel.", autocompletion=kinds),
]
Vorm = Annotated[
    str,
    typer.Option(
        "--vorm",
        metavar="VORM",
        help="csv voor Excel, xlsx, of plat voor andere programma's.",
        show_default=False,
    ),
]
File = Annotated[
    Path | None,
    typer.Option(
        "--out", metavar="BESTAND", help="Het bestand. Zonder waarde: SOORT.csv.", show_default=False
    ),
]


@app.command("formulier", cls=DutchCommand)
def formulier(
    schooljaar: Schooljaar = "",
    bestuur: Bestuur = "",
    school: School = "",
    out: Folder = None,
    today: Today = "",
    directory: Directory = None,
) -> None:
    """Maak voor elke open school een formulier in Excel, met een begeleidende mail per bestuur.

    Wat al bekend is, staat erin: het profiel van dit schooljaar, of anders dat van het jaar ervoor. Komt een
    formulier terug, lees het dan in met swvctl import.

    Voorbeeld: swvctl export formulier --schooljaar 2027-2028
    """
    from swvctl.cli.exporting import write_forms  # noqa: PLC0415 - help needs no reading
    from swvctl.cli.options import day_of, root_of  # noqa: PLC0415 - the same
    from swvctl.pipeline import load  # noqa: PLC0415 - the same

    write_forms(load(root_of(directory), day_of(today)), (schooljaar, bestuur, school), out)


@app.command("tabel", cls=DutchCommand)
def tabel(
    kind: Kind, vorm: Vorm = "csv", out: File = None, today: Today = "", directory: Directory = None
) -> None:
    """Maak een tabel van alle gegevens van één soort.

    csv opent meteen goed in Excel: met puntkomma's en een komma in getallen. Een tekst die Excel voor een formule, een
    getal of een datum zou houden, zoals 00, 12E3 of 1-2, krijgt een ' vooraan. xlsx heeft dat niet nodig. plat is voor
    andere programma's: met komma's, met een punt in getallen, en elke tekst zoals hij is. Een eerdere tabel die u
    niet hebt gewijzigd, wordt vervangen; elk ander bestand blijft staan.

    Voorbeeld: swvctl export tabel school --vorm xlsx
    """
    from swvctl.cli.exporting import write_table  # noqa: PLC0415 - help needs no reading
    from swvctl.cli.options import day_of, root_of  # noqa: PLC0415 - the same
    from swvctl.pipeline import load  # noqa: PLC0415 - the same

    write_table(load(root_of(directory), day_of(today)), kind, vorm, out)
