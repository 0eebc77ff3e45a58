"""``swvctl impact``: what leans on a record."""

from typing import Annotated

import typer

from swvctl.cli.offered import records
from swvctl.cli.options import AsJson, Directory, Today, day_of, root_of

Name = Annotated[
    str,
    typer.Argument(
        metavar="NAAM",
        help="Een naam of titel, zoals de-vuurtoren, De Vuurtoren of hoofdstuk/basis/norm.",
        autocompletion=records,
    ),
]


def run(name: Name, as_json: AsJson = False, today: Today = "", directory: Directory = None) -> None:
    """Toon wat op iets leunt: bladen, hoofdstukken, data, nieuwsbrieven en besluiten.

    Handig voordat u iets hernoemt, sluit of weghaalt. Noemt ook wat er via een ander stuk op leunt.

    Voorbeeld: swvctl impact de-vuurtoren
    """
    from swvctl.cli.leaning import show_impact  # noqa: PLC0415 - help needs no reading
    from swvctl.pipeline import load  # noqa: PLC0415 - the same

    show_impact(load(root_of(directory), day_of(today)), name, as_json=as_json)
