"""What of a text was not in the one before it, sentence by sentence: so that who knows the old one reads only that."""

from collections.abc import Collection, Iterator, Sequence

from swvctl.patroon import patroon
from swvctl.tekst.markdown.parser import parse
from swvctl.tekst.markdown.structure import inline_text
from swvctl.tekst.markdown.token import Token

# Behind the end of a sentence, before what can begin one; an abbreviation that looks so does no harm, in both texts.
_BETWEEN = patroon(r"(?:(?<=[.!?…])|(?<=[.!?…][”’\"')])) +(?=[“‘\"'(]?[A-ZÀ-ÖØ-Þ0-9])")
_ENDED = patroon(r"[.!?…][”’\"')]?\Z")
_ENDED_BEFORE = patroon(r"[.!?…][”’\"')]? +\Z")
_BLANK = Token("text", content=" ")
_OPEN, _CLOSE = Token("ins_open", "ins", 1), Token("ins_close", "ins", -1)
_LEAST_KEPT = 3  # one in so many sentences; of a text that was written anew every sentence would be marked


def nieuwe_zinnen(oud: str, nieuw: str) -> list[str]:
    """The sentences that are not in the old text; none where the texts have too little in common."""
    before = set(_keys(oud))
    after = list(_keys(nieuw))
    found = [key for key in after if key not in before]
    return found if _LEAST_KEPT * (len(after) - len(found)) >= len(after) else []


def gemerkt(tokens: Sequence[Token], zinnen: Collection[str]) -> Sequence[Token]:
    """The tokens of a text with ``ins`` around these sentences."""
    if not zinnen:
        return tokens
    return [
        token._replace(children=tuple(_marked(token.children, cell, zinnen)))
        for token, cell in _cells(tokens)
    ]


def _marked(children: Sequence[Token], cell: str, zinnen: Collection[str]) -> Iterator[Token]:
    for unit in _units(children):
        yield from (_OPEN, *unit, _CLOSE) if f"{cell}{_key(unit)}" in zinnen else unit


def _keys(text: str) -> Iterator[str]:
    for token, cell in _cells(parse(text)):
        yield from (f"{cell}{key}" for key in map(_key, _units(token.children)) if key)


def _cells(tokens: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """Each token with its row and column in a table: an amount is new where it stands now, if not in the table."""
    row, column = "", 0
    for token in tokens:
        if token.type in {"tr_open", "table_close"}:
            row, column = "", 0
        column += token.type in {"td_open", "th_open"}
        yield token, f"{row}|{column}|" if column else ""
        if column == 1 and token.children:
            row = inline_text(token.children)


def _key(unit: Sequence[Token]) -> str:
    """The words, and where its links lead: who follows a link to another place gets to read something else."""
    links = [str(token.attrs["href"]) for token in unit if token.type == "link_open"]
    return " ".join([*inline_text(unit).split(), *links])


def _units(children: Sequence[Token]) -> Iterator[list[Token]]:
    """The sentences of a paragraph and what stands between them; markup is never torn apart."""
    unit: list[Token] = []
    depth = 0
    for token in children:
        if not depth and token.type != "text" and _ENDED_BEFORE.search(inline_text(unit)):
            last = unit[-1]._replace(content=unit[-1].content.rstrip(" "))
            yield from ([*unit[:-1], last], [_BLANK])
            unit = []
        depth += token.nesting
        if depth or token.type not in {"text", "softbreak", "hardbreak"}:
            unit.append(token)
        elif token.type != "text" and (token.type == "hardbreak" or _ENDED.search(inline_text(unit))):
            yield from (unit, [token])
            unit = []
        else:
            *ended, unit = _split(unit, token)
            for whole in ended:
                yield from (whole, [_BLANK])
    yield unit


def _split(unit: list[Token], token: Token) -> list[list[Token]]:
    """What was begun with the words that follow, as one or more sentences."""
    if token.type != "text":
        return [[*unit, token]]
    tail = inline_text(unit)[-2:]
    words = tail + token.content
    ends = [found.span() for found in _BETWEEN.finditer(words) if found.start() >= len(tail)]
    starts, stops = [len(tail), *(end for _, end in ends)], [*(start for start, _ in ends), len(words)]
    first, *rest = (token._replace(content=words[a:b]) for a, b in zip(starts, stops, strict=True))
    return [[*unit, first], *([piece] for piece in rest)]
