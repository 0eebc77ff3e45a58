"""``swvctl schema``: what an editor needs to know to help while typing."""

from typing import Annotated

import typer

from swvctl.cli.options import Directory
from swvctl.errors import UsageError

Kind = Annotated[
    str | None,
    typer.Argument(metavar="SOORT", help="Toon het schema van deze soort, zoals school.", show_default=False),
]
Write = Annotated[bool, typer.Option("--write", help="Zet alle schema's in de map .swvctl/schemas.")]
Check = Annotated[bool, typer.Option("--check", help="Kijk alleen of de schema's nog kloppen.")]


def run(kind: Kind = None, write: Write = False, check: Check = False, directory: Directory = None) -> int:
    """Toon of schrijf de schema's voor uw teksteditor.

    Met een schema vult de editor namen van velden aan en toont hij uitleg tijdens het typen. Elk formaat
    van het profiel heeft een eigen schema. Met --check sluit de opdracht af met 1 als de schema's verouderd
    zijn.

    Voorbeeld: swvctl schema --write
    """
    from swvctl.cli.editor_schemas import check_files, show, write_files  # noqa: PLC0415 - help needs no reading

    if sum((kind is not None, write, check)) > 1:
        raise UsageError("Kies één van de drie: een soort, --write of --check.")
    if write:
        return write_files(directory)
    return check_files(directory) if check else show(kind, directory)
