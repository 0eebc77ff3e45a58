"""``swvctl release`` and ``swvctl verify``: one file to send, and proof that it arrived as it was sent."""

from pathlib import Path
from typing import Annotated

import typer

from swvctl.cli.options import Directory, Today, day_of, root_of

Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="BESTAND",
        help="Het zipbestand. Zonder waarde: uitgave-DATUM.zip.",
        show_default=False,
    ),
]
Intern = Annotated[bool, typer.Option("--intern", help="Neem ook de interne stukken op.")]
Bundle = Annotated[Path, typer.Argument(metavar="BESTAND", help="Het zipbestand van swvctl release.")]


def run(out: Out = None, intern: Intern = False, today: Today = "", directory: Directory = None) -> None:
    """Bundel alle openbare stukken van een dag in één bestand.

    Met controlegetallen, de versies van het plan en het besluitenregister. Dezelfde gegevens geven hetzelfde bestand.
    Bij een fout in de gegevens wordt er niets gemaakt. De ontvanger kijkt het na met swvctl verify.

    Voorbeeld: swvctl release --today 2027-06-03
    """
    from swvctl.cli.releasing import release  # noqa: PLC0415 - help needs no rendering

    day = day_of(today)
    root = root_of(directory)
    made = release(root, day, out or root / f"uitgave-{day.isoformat()}.zip", intern=intern)
    raise typer.Exit(0 if made else 1)


def run_verify(bundle: Bundle) -> None:
    """Kijk na of een ontvangen bundel compleet en ongewijzigd is.

    Noemt elk bestand dat ontbreekt, gewijzigd is of er niet bij hoort. Pakt niets uit. Vergelijk het kenmerk met dat
    van de afzender, dan weet u ook dat de hele bundel niet is vervangen.

    Voorbeeld: swvctl verify uitgave-2027-06-03.zip
    """
    from swvctl.cli.releasing import tell_verdict  # noqa: PLC0415 - help needs no reading

    raise typer.Exit(0 if tell_verdict(bundle) else 1)
