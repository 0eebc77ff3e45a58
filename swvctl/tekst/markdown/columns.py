"""Which tables of a text become blocks on a narrow screen, and which of their cells stay on one line on a wide one."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from swvctl.tekst.markdown.structure import inline_text
from swvctl.tekst.markdown.token import Token

_LEAST = 3  # two columns fit beside each other on a telephone
_MOST, _SHORT = 4, 20  # so many cells of so many letters fit beside each other in a column of text


def stacked(tokens: Sequence[Token]) -> dict[int, str]:
    """By the position of its token: each such table, and the name of the column of each cell of it.

    The first cell of a row is what the row is about, and is called nothing. A table of which a column has no
    name stays a table: its values would stand there without a word.
    """
    found: dict[int, str] = {}
    for position, token in enumerate(tokens):
        if token.type == "table_open":
            heads = list(_heads(tokens[position:]))
            if len(heads) >= _LEAST and all(heads[1:]):
                found[position] = ""
                found |= dict(_cells(tokens, position, heads))
    return found


def short_cells(tokens: Sequence[Token], tables: Mapping[int, str]) -> frozenset[int]:
    """Which cells of those tables hold so few words that they stay on one line, as ``2 dagdelen per week``."""
    found: set[int] = set()
    for position in tables:
        if tokens[position].type == "table_open" and len(list(_heads(tokens[position:]))) <= _MOST:
            named = [at for at, _ in _cells(tokens, position, [""] * _MOST)]
            found |= {at for at in named if len(inline_text(tokens[at + 1].children).strip()) <= _SHORT}
    return frozenset(found)


def _heads(rest: Sequence[Token]) -> Iterator[str]:
    for token in rest:
        if token.type == "thead_close":
            return
        if token.type == "inline":
            yield inline_text(token.children).strip()


def _cells(tokens: Sequence[Token], start: int, heads: Sequence[str]) -> Iterator[tuple[int, str]]:
    columns = count()
    for position in range(start, len(tokens)):
        match tokens[position].type:
            case "tr_open":
                columns = count()
            case "td_open":
                column = next(columns)
                yield position, heads[column] if column else ""
            case "table_close":
                return
