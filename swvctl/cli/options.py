"""Options that several commands share, each said once."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from swvctl.errors import UsageError
from swvctl.limits import FIRST_YEAR, LAST_YEAR

CHECK, BUILD, MAKE, LOOK = "Controleren", "Bouwen", "Maken", "Opzoeken"


class OutputFormat(StrEnum):
    """How findings are reported; the names are those of other checkers."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    JSON_LINES = "json-lines"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"
    RDJSON = "rdjson"


class DiffFormat(StrEnum):
    """The forms in which a comparison is read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    JSON = "json"


Directory = Annotated[
    Path | None,
    typer.Option(
        "-C", "--directory", metavar="MAP", help="De map met uw samenwerkingsverband.", show_default=False
    ),
]
Today = Annotated[
    str,
    typer.Option(
        "--today", metavar="DATUM", help="Doe alsof het deze dag is, zoals 2027-06-03.", show_default=False
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Schrijf JSON, voor andere programma's.")]


def day_of(text: str) -> date:
    """The day to work with; only here is the clock read."""
    if not text:
        return date.today()  # noqa: DTZ011 - the reader's own calendar day is meant
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(_no_day(text)) from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UsageError(f"Het jaar {day.year} kan hier niet: alleen {FIRST_YEAR} t/m {LAST_YEAR}.")
    return day


def _no_day(text: str) -> str:
    """What to say of what is no day, or of a day that is written as in a letter."""
    from swvctl.tekst.escape import shown  # noqa: PLC0415 - help needs no reading
    from swvctl.wanneer import WanneerError, parse  # noqa: PLC0415 - the same

    try:
        moment = parse(text)
    except WanneerError:
        moment = None
    if moment and moment.first and moment.first == moment.last:
        return f'Schrijf een dag als jaar-maand-dag: {moment.first} in plaats van "{shown(text)}".'
    return f'"{shown(text)}" is geen dag. Schrijf jaar-maand-dag, zoals 2027-06-03.'


def root_of(directory: Path | None) -> Path:
    """The workspace: the folder that was named, or the nearest one upwards."""
    from swvctl.read.source import find_workspace  # noqa: PLC0415 - help needs no reading
    from swvctl.tekst.escape import shown  # noqa: PLC0415 - the same

    if directory is not None and _is_missing(directory):
        raise UsageError(f"De map {shown(str(directory))} bestaat niet.")
    return find_workspace(directory or Path.cwd())


def _is_missing(folder: Path) -> bool:
    """Whether there is nothing at all: else a slip in a name would be about the region in a folder above it."""
    try:
        folder.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False  # for the reader to tell
    return False
