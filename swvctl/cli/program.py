"""The program: every command under its name, in the order of the help page."""

import typer

from swvctl.cli import (
    baseline,
    build,
    check,
    diff,
    explain,
    export,
    impact,
    import_,
    init,
    listing,
    new,
    release,
    schema,
)
from swvctl.cli.dutch import DutchCommand, DutchGroup
from swvctl.cli.options import BUILD, CHECK, LOOK, MAKE

_IMPORT_EXAMPLE = "Voorbeeld: swvctl import ontvangen/de-vuurtoren.xlsx"
_EXPORT_EXAMPLE = "Voorbeeld: swvctl export formulier --schooljaar 2027-2028"
HELP = "Controleer en bouw de stukken van een samenwerkingsverband passend onderwijs."

app = typer.Typer(
    cls=DutchGroup,
    help=HELP,
    epilog="Voorbeeld: swvctl check",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("check", cls=DutchCommand, rich_help_panel=CHECK)(check.run)
app.command("diff", cls=DutchCommand, rich_help_panel=CHECK)(diff.run)
app.command("baseline", cls=DutchCommand, rich_help_panel=CHECK)(baseline.run)
app.command("explain", cls=DutchCommand, rich_help_panel=CHECK)(explain.run)
app.command("build", cls=DutchCommand, rich_help_panel=BUILD)(build.run)
app.command("release", cls=DutchCommand, rich_help_panel=BUILD)(release.run)
app.command("verify", cls=DutchCommand, rich_help_panel=BUILD)(release.run_verify)
app.command("impact", cls=DutchCommand, rich_help_panel=LOOK)(impact.run)
app.command("list", cls=DutchCommand, rich_help_panel=LOOK)(listing.run)
app.command("init", cls=DutchCommand, rich_help_panel=MAKE)(init.run)
app.command("new", cls=DutchCommand, rich_help_panel=MAKE)(new.run)
app.add_typer(import_.app, name="import", rich_help_panel=MAKE, epilog=_IMPORT_EXAMPLE)
app.add_typer(export.app, name="export", rich_help_panel=MAKE, epilog=_EXPORT_EXAMPLE)
app.command("schema", cls=DutchCommand, rich_help_panel=MAKE)(schema.run)


@app.callback()
def swvctl(
    version: bool = typer.Option(False, "--version", help="Toon de versie.", is_eager=True),
) -> None:
    if version:
        from swvctl import __version__  # noqa: PLC0415 - rarely asked

        typer.echo(f"swvctl {__version__}")
        raise typer.Exit
