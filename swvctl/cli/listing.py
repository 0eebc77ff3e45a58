"""``swvctl list``: the records of one kind as a table, or as JSON."""

from typing import Annotated

import typer

from swvctl.cli.offered import kinds
from swvctl.cli.options import AsJson, Directory, Today, day_of, root_of

_KIND_HELP = "De map onder data, zoals school of schoolprofiel."
Kind = Annotated[
    str, typer.Argument(metavar="SOORT", help=_KIND_HELP, autocompletion=kinds, show_default=False)
]


def run(kind: Kind = "", as_json: AsJson = False, today: Today = "", directory: Directory = None) -> None:
    """Toon de gegevens van één soort in een tabel.

    Bij schoolprofiel ziet u ook de volgende stap van elk profiel en hoeveel verplichte velden er nog leeg zijn. Zonder
    soort ziet u welke soorten er zijn en hoeveel van elk.

    Voorbeeld: swvctl list schoolprofiel
    """
    from swvctl.cli.nounlist import list_kinds, list_nouns  # noqa: PLC0415 - help needs no reading
    from swvctl.pipeline import load  # noqa: PLC0415 - the same

    workspace = load(root_of(directory), day_of(today)).workspace
    if kind:
        list_nouns(workspace, kind, as_json=as_json)
    else:
        list_kinds(workspace, as_json=as_json)
