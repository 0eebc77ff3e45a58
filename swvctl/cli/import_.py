"""``swvctl import``: take over what comes from outside; without ``--apply`` it only shows."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from swvctl.cli.dutch import DutchCommand, DutchGroup
from swvctl.cli.options import Directory, Today
from swvctl.errors import UsageError
from swvctl.tekst.escape import shown

if TYPE_CHECKING:
    from typer._click.core import Context

HELP = "Neem gegevens over van buiten: ingevulde formulieren, of het scholenregister van DUO."


class ImportGroup(DutchGroup):
    """A group in which a file needs no command: ``import de-vuurtoren.xlsx`` reads a form."""

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and any(map(_may_be_form, args)):
            args = ["formulier", *args]
        return super().parse_args(ctx, args)


def _may_be_form(word: str) -> bool:
    path = Path(word)
    return not word.startswith("-") and (
        path.suffix.lower() in _SUFFIXES or path.exists() or path.parent != Path()
    )


_SUFFIXES = {".xlsx", ".xlsm", ".xls", ".ods", ".csv"}

app = typer.Typer(cls=ImportGroup, help=HELP, rich_markup_mode=None)

Forms = Annotated[
    list[Path],
    typer.Argument(metavar="BESTAND...", help="Ingevulde formulieren, of een map met formulieren."),
]
OnConflict = Annotated[
    str,
    typer.Option(
        "--conflict",
        metavar="KEUZE",
        help="Aan twee kanten gewijzigd? Houd eigen, of neem formulier.",
        show_default=False,
    ),
]

File = Annotated[Path, typer.Argument(metavar="BESTAND", help="Het bestand met vestigingen van DUO (CSV).")]
Gemeente = Annotated[
    list[str] | None,
    typer.Option(
        "--gemeente", metavar="NAAM", help="Alleen deze gemeente, met naam of nummer.", show_default=False
    ),
]
Postcodes = Annotated[
    list[str] | None,
    typer.Option(
        "--pc4", metavar="GEBIED", help="Alleen deze postcodes: 9990,9993 of 9990-9999.", show_default=False
    ),
]
Bestuur = Annotated[
    list[str] | None,
    typer.Option("--bestuur", metavar="NUMMER", help="Alleen dit bestuur, met nummer.", show_default=False),
]
Tabel = Annotated[
    Path | None,
    typer.Option(
        "--tabel",
        metavar="BESTAND",
        help="De tabel van postcodes en samenwerkingsverbanden.",
        show_default=False,
    ),
]
Besturen = Annotated[
    Path | None,
    typer.Option(
        "--besturen",
        metavar="BESTAND",
        help="Het bestand met besturen van DUO, voor hun namen.",
        show_default=False,
    ),
]
Soort = Annotated[
    list[str] | None,
    typer.Option(
        "--soort",
        metavar="SOORT",
        help="Het soort onderwijs, als het bestand dat niet zegt.",
        show_default=False,
    ),
]
Alleen = Annotated[
    list[str] | None,
    typer.Option(
        "--alleen",
        metavar="WAT",
        help="Alleen nieuw, naam, adres, telefoon, site, bestuur of gemeente.",
        show_default=False,
    ),
]
Apply = Annotated[
    bool, typer.Option("--apply", help="Voer het ook uit. Zonder deze optie verandert er niets.")
]


@app.command("duo", cls=DutchCommand)
def duo(
    file: File,
    gemeente: Gemeente = None,
    pc4: Postcodes = None,
    bestuur: Bestuur = None,
    tabel: Tabel = None,
    besturen: Besturen = None,
    soort: Soort = None,
    alleen: Alleen = None,
    apply: Apply = False,
    today: Today = "",
    directory: Directory = None,
) -> int:
    """Vergelijk de scholen met het register van DUO.

    Toont nieuwe scholen en wat er bij DUO anders is: een andere naam, een ander adres, een ander bestuur. Zonder
    filter gaat het om de gemeenten in samenwerkingsverband.yaml. Een school moet aan elk filter voldoen. Met --apply
    komen er bestanden bij en worden alleen de gewijzigde waarden vervangen.

    Voorbeeld: swvctl import duo vestigingen.csv --gemeente Rietbeek --alleen nieuw
    """
    from swvctl.cli.import_duo import Request, import_register  # noqa: PLC0415 - help needs no reading
    from swvctl.cli.options import day_of, root_of  # noqa: PLC0415 - the same
    from swvctl.pipeline import load  # noqa: PLC0415 - the same

    root = root_of(directory)
    finish_earlier(root)
    region = load(root, day_of(today))
    words = (tuple(gemeente or ()), tuple(pc4 or ()), tuple(bestuur or ()))
    request = Request(file, *words, tabel, besturen, tuple(soort or ()), tuple(alleen or ()))
    return import_register(region, request, apply=apply)


@app.command("formulier", cls=DutchCommand)
def formulier(
    files: Forms,
    apply: Apply = False,
    conflict: OnConflict = "",
    today: Today = "",
    directory: Directory = None,
) -> int:
    """Lees ingevulde formulieren in. Het woord formulier mag u weglaten.

    Toont per school wat er zou veranderen. Met --apply worden alleen de gewijzigde waarden vervangen; heeft een school
    nog geen profiel, dan komt er een. Is een waarde ook hier gewijzigd sinds het formulier is gemaakt, dan wordt van
    dat formulier niets overgenomen, tot u met --conflict kiest.

    Voorbeeld: swvctl import ontvangen/de-vuurtoren.xlsx
    """
    refuse_registers(files)
    from swvctl.cli.import_forms import import_forms  # noqa: PLC0415 - help needs no reading
    from swvctl.cli.options import day_of, root_of  # noqa: PLC0415 - the same
    from swvctl.pipeline import load  # noqa: PLC0415 - the same

    root = root_of(directory)
    finish_earlier(root)
    return import_forms(load(root, day_of(today)), files, conflict, apply=apply)


def finish_earlier(root: Path) -> None:
    """An import that was cut off while it wrote is finished before the next one looks at the files."""
    from swvctl.cli.streams import say  # noqa: PLC0415 - help needs no reading
    from swvctl.edit.journal import finish  # noqa: PLC0415 - the same

    if finish(root):
        say("Een eerdere import was halverwege gestopt. Die is nu afgemaakt.")


def refuse_registers(files: list[Path]) -> None:
    """A CSV file is never a form: it is probably the register."""
    if found := next((path for path in files if path.suffix.lower() == ".csv" and not path.is_dir()), None):
        name = shown(str(found))
        raise UsageError(f"Is dit het bestand van DUO? Gebruik: swvctl import duo {name}")
