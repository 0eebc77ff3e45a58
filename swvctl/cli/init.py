"""``swvctl init``: a small region, filled in, to begin with."""

from pathlib import Path
from typing import Annotated

import typer

from swvctl.cli.import_ import Besturen, Bestuur, Gemeente, Postcodes, Soort, Tabel
from swvctl.cli.options import Today, day_of
from swvctl.errors import UsageError

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


def run(
    target: Target,
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

    De map krijgt ook instellingen voor uw teksteditor. Een map waar al iets in staat, blijft zoals hij is. Met
    --van-duo en een of meer gemeenten staan uw eigen scholen erin. De andere opties horen daarbij.

    Voorbeeld: swvctl init mijn-regio
    """
    if van_duo is None:
        from swvctl.cli.new_workspace import make_workspace  # noqa: PLC0415 - help needs no reading

        if any((gemeente, pc4, bestuur, tabel, besturen, soort, naam, code)):
            raise UsageError("Deze opties horen bij --van-duo. Noem ook het bestand van DUO.")
        make_workspace(target)
        return 0
    from swvctl.cli.import_duo import Request  # noqa: PLC0415 - the same
    from swvctl.cli.new_region import Wish, make_region  # noqa: PLC0415 - the same

    words = (tuple(gemeente or ()), tuple(pc4 or ()), tuple(bestuur or ()))
    request = Request(van_duo, *words, tabel, besturen, tuple(soort or ()))
    return make_region(target, request, Wish(naam.strip(), code.strip().upper()), day_of(today))
