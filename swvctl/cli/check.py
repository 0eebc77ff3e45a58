"""``swvctl check``: everything there is to say about the data. Reads only."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from swvctl.cli.options import Directory, OutputFormat, Today, day_of, root_of

if TYPE_CHECKING:
    from swvctl.pipeline import Region

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
        show_default=False,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="CODE", help="Toon deze meldingen niet.", show_default=False),
]
Strict = Annotated[bool, typer.Option("--strict", help="Ook een waarschuwing laat de controle mislukken.")]
Fit = Annotated[bool, typer.Option("--fit", help="Meet ook of elk blad op het papier past.")]
Format = Annotated[
    OutputFormat, typer.Option("--output-format", metavar="VORM", help="De vorm van de uitvoer.")
]


def run(
    paths: Paths = None,
    select: Select = None,
    ignore: Ignore = None,
    strict: Strict = False,
    fit: Fit = False,
    output_format: Format = OutputFormat.FULL,
    today: Today = "",
    directory: Directory = None,
) -> None:
    """Controleer alle gegevens.

    Leest alleen en wijzigt niets. Sluit af met 0 als er geen fouten zijn, met 1 als die er wel zijn en met 2 als de
    controle niet kon draaien.

    Voorbeeld: swvctl check data/schoolprofiel --select SOP
    """
    from swvctl.cli.choice import Chosen  # noqa: PLC0415 - help needs no reading
    from swvctl.cli.findings import failed, report  # noqa: PLC0415 - the same
    from swvctl.pipeline import check_region, load  # noqa: PLC0415 - the same

    root = root_of(directory)
    chosen = Chosen.of(root, paths or [], select or [], ignore or [])
    region = load(root, day_of(today))
    if fit:
        region = _measured(region)
    shown = report(region, check_region(region), output_format, chosen)
    raise typer.Exit(1 if failed(shown, strict=strict) else 0)


def _measured(region: "Region") -> "Region":
    from swvctl.pipeline import press_of, put_on_paper  # noqa: PLC0415 - only on request
    from swvctl.render.pdf import require  # noqa: PLC0415 - the same

    require()
    press = press_of(region, writes=False)
    try:
        return put_on_paper(region, press, draft=False)
    finally:
        press.close()
