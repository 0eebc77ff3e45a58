"""``swvctl init``: a small region, filled in, to begin with."""

from pathlib import Path
from typing import Annotated

import typer

Target = Annotated[Path, typer.Argument(metavar="MAP", help="Een nieuwe of lege map.")]


def run(target: Target) -> None:
    """Maak een map met een klein, ingevuld voorbeeld van een regio.

    De map krijgt ook instellingen voor uw teksteditor. Een map waar al iets in staat, blijft zoals hij is.

    Voorbeeld: swvctl init mijn-regio
    """
    from swvctl.cli.new_workspace import make_workspace  # noqa: PLC0415 - help needs no reading

    make_workspace(target)
