"""``swvctl explain``: what a code means, with a wrong and a right example."""

import os
import sys
from typing import Annotated

import typer

from swvctl.cli.offered import codes

Codes = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="CODE...",
        help="De code uit een melding, zoals SOP001, een groep, zoals SOP, of woorden uit de titel.",
        autocompletion=codes,
    ),
]


def run(codes: Codes = None) -> None:
    """Leg uit wat een melding betekent.

    Geeft bij elke code een fout en een goed voorbeeld. Bij een groep, zoals SOP, ziet u de codes van die
    groep. Zonder code ziet u ze allemaal.

    Voorbeeld: swvctl explain SOP001
    """
    from swvctl.cli.explaining import explain  # noqa: PLC0415 - help needs no rules
    from swvctl.cli.streams import put  # noqa: PLC0415 - the same
    from swvctl.report.colour import wants_colour  # noqa: PLC0415 - the same

    put(explain(codes or [], colour=wants_colour(sys.stdout, os.environ)))
