"""``swvctl build``: check first, then make every document, all or nothing."""

from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer

from swvctl.cli.offered import forms, parts
from swvctl.cli.options import Directory, Today, day_of, root_of

Out = Annotated[
    Path | None,
    typer.Option(
        "--out", metavar="MAP", help="De map voor de uitvoer. Zonder waarde: build.", show_default=False
    ),
]
Only = Annotated[
    str,
    typer.Option(
        "--only",
        metavar="NAAM",
        help="Maak alleen dit onderdeel, in build-NAAM.",
        autocompletion=parts,
        show_default=False,
    ),
]
Forms = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="VORM",
        help="Maak alleen deze vorm, zoals pdf of html.",
        autocompletion=forms,
        show_default=False,
    ),
]
Gremium = Annotated[
    str,
    typer.Option(
        "--gremium", metavar="NAAM", help="Voor wie de vergaderstukken zijn, zoals opr.", show_default=False
    ),
]
Datum = Annotated[
    str,
    typer.Option(
        "--datum", metavar="DATUM", help="De dag van de vergadering, zoals 2027-03-10.", show_default=False
    ),
]
Draft = Annotated[
    bool, typer.Option("--draft", help="Bouw wat klopt, ook als er fouten zijn, als concept of proefdruk.")
]


def run(
    only: Only = "",
    forms: Forms = None,
    gremium: Gremium = "",
    datum: Datum = "",
    out: Out = None,
    draft: Draft = False,
    today: Today = "",
    directory: Directory = None,
) -> None:
    """Bouw alle stukken: publiek en intern, als pagina, als Markdown en als PDF.

    Controleert eerst. Bij een fout in de gegevens die nodig zijn, wordt er niets geschreven en blijft de vorige uitvoer
    staan. Met --draft ziet u de fouten en komt er toch een concept van wat wel klopt. Wat is vastgesteld, heet dan een
    proefdruk.

    Voorbeeld: swvctl build --only schoolprofiel
    """
    from swvctl.cli.building import blocked, build, on_the_press, tell  # noqa: PLC0415 - help needs no rendering
    from swvctl.cli.meeting import asked_meeting  # noqa: PLC0415 - the same
    from swvctl.cli.only import refuse_other_words  # noqa: PLC0415 - the same
    from swvctl.pipeline import load  # noqa: PLC0415 - the same
    from swvctl.render import ordered  # noqa: PLC0415 - the same

    started = perf_counter()
    root = root_of(directory)
    loaded = load(root, day_of(today))
    refuse_other_words(only, loaded)
    vraag = asked_meeting(loaded, only, gremium, datum)
    order = ordered(only, draft=draft, forms=forms or [], vraag=vraag)
    region, press = on_the_press(loaded, order)
    if blocked(region, order):
        raise typer.Exit(1)
    written = build(region, order, out or root / (f"build-{only}" if only else "build"), press)
    tell(region, written, perf_counter() - started, only)
