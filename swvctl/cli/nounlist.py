"""How ``list`` shows nouns: a table that fits the terminal, a whole one elsewhere, or JSON."""

import sys
from collections.abc import Sequence

from swvctl.cli.kinds import unknown_kind
from swvctl.cli.streams import is_terminal, put, say
from swvctl.errors import UsageError
from swvctl.model import load_nouns
from swvctl.model.formaatkeuze import GEWEIGERD
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.report.columns import cells, columns_of, in_order
from swvctl.report.nouns import kinds_json, nouns_json
from swvctl.report.table import column_widths, plain_table, wrapped
from swvctl.tekst.escape import shown
from swvctl.tekst.getal import show_number
from swvctl.tekst.naam import slug_or_nothing
from swvctl.tekst.nederlands import plural, spoken

_YEAR = patroon(r"[0-9]{2,4}(?:[-/–][0-9]{2,4})?")
_LOOKED_FOR = ("school", "ondersteuningsplan")  # of the kinds that have something by one name
_COUNT = patroon(r"(?:[0-9]+(?:\.[0-9]{3})*)?")


def list_kinds(workspace: Workspace, *, as_json: bool) -> None:
    """Every kind, and how many there are of it."""
    counts = {kind: len(workspace.nouns[kind]) for kind in _kinds(workspace)}
    if as_json:
        put([kinds_json(counts)])
        return
    _show(["soort", "aantal"], [[kind, show_number(count)] for kind, count in counts.items()])


def _kinds(workspace: Workspace) -> list[str]:
    return sorted(workspace.nouns.keys() - {GEWEIGERD})


def _no_kind(word: str, workspace: Workspace) -> str:
    """Also of what is a year, or the name of something."""
    name = slug_or_nothing(word)
    holders = {kind for kind in _kinds(workspace) if name in workspace.nouns[kind]}
    if holders:
        meant = next((kind for kind in _LOOKED_FOR if kind in holders), min(holders))
        return f'"{shown(word)}" is een naam, geen soort. Bedoelt u "swvctl list {meant}"?'
    if _YEAR.fullmatch(word):
        return f'"{shown(word)}" is geen soort. Noem er een; u ziet dan alle jaren, zoals: swvctl list schoolprofiel'
    return unknown_kind(word, _kinds(workspace))


def list_nouns(workspace: Workspace, kind: str, *, as_json: bool) -> None:
    """Every record of a kind that could be read; how many could not goes to standard error."""
    noun = load_nouns().get(kind.casefold())
    if noun is None:
        raise UsageError(_no_kind(kind, workspace))
    found = [*workspace.all(noun)]
    if as_json:
        put(nouns_json(noun.kind, found, workspace))
    elif found:
        columns = columns_of(noun)
        rows = [cells(item, columns, workspace) for item in in_order(found, workspace)]
        _show([column.heading for column in columns], rows)
    else:
        put([f"Er is nog niets van de soort {spoken(noun.kind)}.\n"])
    _tell_what_is_left_out(workspace, noun.kind)


def _tell_what_is_left_out(workspace: Workspace, kind: str) -> None:
    left_out = sum(
        record.kind == kind and record.name not in workspace.nouns[kind] for record in workspace.records
    )
    if left_out:
        many = plural(left_out, "stuk staat", "stukken staan")
        say(f"{many} niet in deze lijst, omdat er iets niet klopt. Kijk met: swvctl check data/{kind}")


def _without_empty_columns(
    headings: Sequence[str], rows: Sequence[Sequence[str]]
) -> tuple[Sequence[str], Sequence[Sequence[str]]]:
    """On a terminal room is short; for other programs the columns of a kind stay the same."""
    kept = [place for place in range(len(headings)) if any(row[place] for row in rows)]
    return [headings[place] for place in kept], [[row[place] for place in kept] for row in rows]


def _show(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    if not is_terminal(sys.stdout):
        put(plain_table(headings, rows))
        return
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - only on a terminal
    from rich.console import Console  # noqa: PLC0415 - the same
    from rich.table import Table  # noqa: PLC0415 - the same
    from rich.text import Text  # noqa: PLC0415 - the same

    headings, rows = _without_empty_columns(headings, rows)
    console = Console(file=sys.stdout)
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    # Left to itself the library lets a column vanish beside one that is very wide.
    widths = column_widths([headings, *rows], console.width)
    for place, (heading, width) in enumerate(zip(headings, widths, strict=True)):
        counts = all(_COUNT.fullmatch(row[place]) for row in rows)
        table.add_column(
            Text(wrapped(heading, width)), width=width, no_wrap=True, justify="right" if counts else "left"
        )
    for row in rows:
        table.add_row(*(Text(wrapped(cell, width)) for cell, width in zip(row, widths, strict=True)))
    with console.capture() as drawn:
        console.print(table)
    put([drawn.get()])
