"""``swvctl diff``: what changes between two states of a region, in words."""

from pathlib import Path
from typing import Annotated

import typer

from swvctl.cli.options import DiffFormat, Directory, Today, day_of, root_of
from swvctl.errors import UsageError

Old = Annotated[
    str,
    typer.Argument(
        metavar="OUD", help="De versie om mee te vergelijken: een tak, label of commit.", show_default=False
    ),
]
New = Annotated[
    str,
    typer.Argument(
        metavar="NIEUW", help="De nieuwe versie. Zonder waarde: uw bestanden van nu.", show_default=False
    ),
]
Form = Annotated[
    DiffFormat | None,
    typer.Option("--format", metavar="VORM", help="De vorm van het overzicht.", show_default=False),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out", metavar="BESTAND", help="Schrijf het overzicht naar dit bestand.", show_default=False
    ),
]
Consent = Annotated[
    str,
    typer.Option(
        "--sinds-instemming",
        metavar="GREMIUM",
        help="Vergelijk het plan met de versie waar dit gremium mee instemde, zoals opr.",
        show_default=False,
    ),
]
Plan = Annotated[
    str,
    typer.Option(
        "--plan",
        metavar="NAAM",
        help="Bij --sinds-instemming: welk plan of addendum; anders het laatste hele plan.",
        show_default=False,
    ),
]
ExitCode = Annotated[bool, typer.Option("--exit-code", help="Sluit af met 1 als er iets is veranderd.")]


def run(
    old: Old = "",
    new: New = "",
    form: Form = None,
    out: Out = None,
    consent: Consent = "",
    plan: Plan = "",
    exit_code: ExitCode = False,
    today: Today = "",
    directory: Directory = None,
) -> None:
    """Laat zien wat er verandert, in gewone woorden.

    Vergelijkt uw bestanden met de laatst vastgelegde versie, met een andere versie, of twee versies met elkaar. Met
    main... vergelijkt u met het punt waar uw tak van main is afgegaan. Alleen anders opgeschreven is geen wijziging.

    Voorbeeld: swvctl diff main --format html --out wijzigingen.html
    """
    from swvctl.cli import comparing  # noqa: PLC0415 - help needs no reading

    if plan and not consent:
        raise UsageError("--plan hoort bij: swvctl diff --sinds-instemming GREMIUM")
    since = comparing.Consent(consent, plan) if consent else None
    asked = comparing.Asked.of(old, new, form, out, since)
    differs = comparing.show(root_of(directory), day_of(today), asked)
    raise typer.Exit(1 if exit_code and differs else 0)
