"""``swvctl check``: everything there is to say about the data. Reads only."""

import os
from pathlib import Path
from typing import Annotated

import typer

from swvctl.cli.offered import codes
from swvctl.cli.options import Directory, OutputFormat, Today, day_of, root_of

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="PAD...", help="Toon alleen meldingen over deze bestanden of mappen.", show_default=False
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODE",
        help="Toon alleen deze meldingen: SOP001, SOP of SOP001,TAL.",
        autocompletion=codes,
        show_default=False,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore", metavar="CODE", help="Toon deze meldingen niet.", autocompletion=codes, show_default=False
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Ook een waarschuwing laat de controle mislukken.")]
Fit = Annotated[bool, typer.Option("--fit", help="Meet ook of elk blad op het papier past.")]
Format = Annotated[
    list[OutputFormat] | None,
    typer.Option(
        "--output-format",
        metavar="VORM",
        help="De vorm van de uitvoer. Zonder waarde: full, in GitHub Actions github.",
        show_default=False,
    ),
]
File = Annotated[
    list[Path] | None,
    typer.Option(
        "--output-file",
        metavar="BESTAND",
        help="Schrijf de vorm die ervoor staat naar dit bestand.",
        show_default=False,
    ),
]
Since = Annotated[
    str,
    typer.Option(
        "--since",
        metavar="VERSIE",
        help="Toon alleen wat is gewijzigd sinds deze tak, dit label of deze commit.",
        show_default=False,
    ),
]
NoBaseline = Annotated[
    bool, typer.Option("--no-baseline", help="Toon ook de meldingen die als bekend zijn vastgelegd.")
]


def run(
    ctx: typer.Context,
    paths: Paths = None,
    select: Select = None,
    ignore: Ignore = None,
    since: Since = "",
    no_baseline: NoBaseline = False,
    strict: Strict = False,
    fit: Fit = False,
    output_format: Format = None,
    output_file: File = None,
    today: Today = "",
    directory: Directory = None,
) -> None:
    """Controleer alle gegevens.

    Leest alleen en wijzigt niets. Sluit af met 0 als er geen fouten zijn, met 1 als die er wel zijn en met 2 als de
    controle niet kon draaien. U kunt meer vormen tegelijk vragen, elk met een eigen bestand.

    Voorbeeld: swvctl check data/schoolprofiel --select SOP
    """
    from swvctl.cli.checking import Wish, check  # noqa: PLC0415 - help needs no reading
    from swvctl.cli.choice import Chosen  # noqa: PLC0415 - the same
    from swvctl.cli.dutch import WORDS  # noqa: PLC0415 - the same
    from swvctl.cli.outputs import outputs  # noqa: PLC0415 - the same

    asked = outputs(ctx.meta.get(WORDS, []) if output_format or output_file else [], os.environ)
    root = root_of(directory)
    chosen = Chosen.of(root, paths or [], select or [], ignore or [])
    wish = Wish(chosen, asked, since, all_known=no_baseline, strict=strict, fit=fit)
    raise typer.Exit(1 if check(root, day_of(today), wish) else 0)
