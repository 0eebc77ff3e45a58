"""A table in a text that changed, in words: who reads what changed sees no strokes and dashes."""

from collections.abc import Iterator, Sequence

from swvctl.patroon import patroon
from swvctl.schemas import JSON

_LINES = ("regel", "alinea")
_RULE = patroon(r"\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?")
_STROKE = patroon(r"\s*(?<!\\)\|\s*")


def tables_in_words(pieces: Sequence[JSON]) -> Iterator[JSON]:
    """Rows of a table become their cells with a semicolon between them; the line below its head goes."""
    in_table = False
    for number, piece in enumerate(pieces):
        begins = number == 0 or piece["ruimte"] in _LINES
        if begins:
            in_table = piece["tekst"].startswith("|")
        if not in_table:
            yield piece
            continue
        if begins and _RULE.fullmatch(piece["tekst"]):
            continue
        ends = number + 1 == len(pieces) or pieces[number + 1]["ruimte"] in _LINES
        yield from _row(piece, begins=begins, ends=ends)


def _row(piece: JSON, *, begins: bool, ends: bool) -> Iterator[JSON]:
    text = _STROKE.sub("; ", piece["tekst"])
    if begins:
        text = text.removeprefix("; ")
    if ends:
        text = text.removesuffix("; ")
    if text.strip():
        yield {**piece, "tekst": text.rstrip() if ends else text}
