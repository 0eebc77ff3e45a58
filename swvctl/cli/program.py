"""The program: every command under its name, in the order of the help page."""

from typing import Any

import typer

from swvctl.cli.commands import Commands, Entry
from swvctl.cli.dutch import DutchGroup
from swvctl.cli.options import BUILD, CHECK, LOOK, MAKE

_IMPORT_EXAMPLE = "Voorbeeld: swvctl import ontvangen/de-vuurtoren.xlsx"
_EXPORT_EXAMPLE = "Voorbeeld: swvctl export formulier --schooljaar 2027-2028"
HELP = "Controleer en bouw de stukken van een samenwerkingsverband passend onderwijs."
COMMANDS = {
    "check": Entry("check", CHECK),
    "diff": Entry("diff", CHECK),
    "baseline": Entry("baseline", CHECK),
    "explain": Entry("explain", CHECK),
    "build": Entry("build", BUILD),
    "release": Entry("release", BUILD),
    "verify": Entry("release", BUILD, "run_verify"),
    "impact": Entry("impact", LOOK),
    "list": Entry("listing", LOOK),
    "init": Entry("init", MAKE),
    "new": Entry("new", MAKE),
    "schema": Entry("schema", MAKE),
    "import": Entry("import_", MAKE, "app", _IMPORT_EXAMPLE),
    "export": Entry("export", MAKE, "app", _EXPORT_EXAMPLE),
}


class Program(DutchGroup):
    """All commands, of which a run makes only its own."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = Commands(COMMANDS)


app = typer.Typer(
    cls=Program,
    help=HELP,
    epilog="Voorbeeld: swvctl check",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.callback()
def swvctl(
    version: bool = typer.Option(False, "--version", help="Toon de versie.", is_eager=True),
) -> None:
    if version:
        from swvctl import __version__  # noqa: PLC0415 - rarely asked

        typer.echo(f"swvctl {__version__}")
        raise typer.Exit
