"""``swvctl init``: a small region, filled in, to begin with."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from swvctl.cli.import_ import Besturen, Bestuur, Gemeente, Postcodes, Soort, Tabel
from swvctl.cli.options import Today, day_of
from swvctl.errors import UsageError
from swvctl.scaffold.pipelines import Pipeline


class Sector(StrEnum):
    """Whose words and schools the example has."""

    PO = "po"
    VO = "vo"


Target = Annotated[Path, typer.Argument(metavar="MAP", help="Een nieuwe of lege map.")]

Register = Annotated[
    Path | None,
    typer.Option(
        "--van-duo",
        metavar="BESTAND",
        help="Begin met uw eigen scholen, uit het bestand met vestigingen van DUO (CSV).",
        show_default=False,
    ),
]
Naam = Annotated[
    str, typer.Option("--naam", metavar="NAAM", help="De naam van uw regio.", show_default=False)
]
Code = Annotated[
    str, typer.Option("--code", metavar="CODE", help="De code, zoals PO9901.", show_default=False)
]
Voor = Annotated[
    Sector | None,
    typer.Option(
        "--sector",
        metavar="SECTOR",
        help="Het voorbeeld voor uw sector: po of vo. Zonder deze optie: po.",
        show_default=False,
    ),
]

Ci = Annotated[
    list[Pipeline] | None,
    typer.Option(
        "--ci",
        metavar="WAAR",
        help="Controleer bij elke wijziging: github, gitlab, pre-commit of git.",
        show_default=False,
    ),
]

_ONLY_DUO = (
    "Deze opties horen bij --van-duo. Noem ook het bestand van DUO. Wilt u alleen een voorbeeld, kies dan "
    "--sector po of --sector vo; naam en code wijzigt u daarna in data/samenwerkingsverband.yaml."
)


def run(
    target: Target,
    sector: Voor = None,
    ci: Ci = None,
    van_duo: Register = None,
    gemeente: Gemeente = None,
    pc4: Postcodes = None,
    bestuur: Bestuur = None,
    tabel: Tabel = None,
    besturen: Besturen = None,
    soort: Soort = None,
    naam: Naam = "",
    code: Code = "",
    today: Today = "",
) -> int:
    """Maak een map met een klein, ingevuld voorbeeld van een regio, of met uw eigen scholen.

    De map krijgt ook instellingen voor uw teksteditor. De datums in het voorbeeld liggen rond vandaag. Een map waar al
    iets in staat, blijft zoals hij is. Met --sector vo krijgt u een voorbeeld voor het voortgezet onderwijs. Met
    --van-duo en een of meer gemeenten staan uw eigen scholen erin; de opties daarna horen daarbij. Met --ci komt er een
    controle bij elke wijziging bij; dat kan ook in een map die u al hebt.

    Voorbeeld: swvctl init mijn-regio
    """
    if ci and (target / "data" / "samenwerkingsverband.yaml").is_file():
        from swvctl.cli.pipelines import add_pipelines  # noqa: PLC0415 - help needs no reading

        add_pipelines(target, ci)
        return 0
    if van_duo is None:
        from swvctl.cli.new_workspace import make_workspace  # noqa: PLC0415 - help needs no reading

        if any((gemeente, pc4, bestuur, tabel, besturen, soort, naam, code)):
            raise UsageError(_ONLY_DUO)
        make_workspace(target, day_of(today), sector or Sector.PO)
        outcome = 0
    elif sector:
        raise UsageError("Met --van-duo volgt de sector uit de code en het bestand. Laat --sector weg.")
    else:
        from swvctl.cli.import_duo import Request  # noqa: PLC0415 - the same
        from swvctl.cli.new_region import Wish, make_region  # noqa: PLC0415 - the same

        words = (tuple(gemeente or ()), tuple(pc4 or ()), tuple(bestuur or ()))
        request = Request(van_duo, *words, tabel, besturen, tuple(soort or ()))
        outcome = make_region(target, request, Wish(naam.strip(), code.strip().upper()), day_of(today))
    if ci:
        from swvctl.cli.pipelines import add_pipelines  # noqa: PLC0415 - the same

        add_pipelines(target, ci)
    return outcome
