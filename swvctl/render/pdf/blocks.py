"""Markdown tokens as a tree of plain values: what the Typst function in ``_delen/papier.typ`` walks.

A block has ``s`` for its kind: alinea, kop, lijst, citaat, code, tabel, lijn.
A piece of a line is a text, or a value with ``s``: vet, cursief, code, link, nieuw, regel.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from swvctl.model.papier import STAND_IN
from swvctl.render.pdf.letters import leans
from swvctl.tekst.markdown.nieuw import gemerkt
from swvctl.tekst.markdown.parser import parse
from swvctl.tekst.markdown.structure import plain_tokens

Token = dict[str, Any]
Node = dict[str, Any]
Clean = Callable[[str], str]
_MARKS = {"strong_open": "vet", "em_open": "cursief", "link_open": "link", "ins_open": "nieuw"}


def blocks(text: str, clean: Clean, nieuw: Collection[str] = ()) -> list[Node]:
    """The blocks of a text; every word goes through ``clean``, and the sentences that are ``nieuw`` are marked."""
    found: list[Token] = plain_tokens(gemerkt(parse(text), nieuw))
    return list(
        _blocks(
            iter(found), clean, _Ranks(token["tag"] for token in found if "heading_open" in token["type"])
        )
    )


class _Ranks:
    """How deep each heading of a text stands, from 0: without gaps, and the first of all at the top."""

    def __init__(self, tags: Iterable[str]) -> None:
        self._known = sorted(set(tags))
        self._last = -1

    def next(self, tag: str) -> int:
        self._last = min(self._known.index(tag), self._last + 1)
        return self._last


def _blocks(rest: Iterator[Token], clean: Clean, ranks: _Ranks) -> Iterator[Node]:
    """Everything up to the end of the box that was opened last."""
    for token in rest:
        match token["type"]:
            case "paragraph_open":
                yield {"s": "alinea", "d": _line(next(rest), clean)}
            case "heading_open":
                yield {"s": "kop", "n": ranks.next(token["tag"]), "d": _line(next(rest), clean) or [STAND_IN]}
            case "fence" | "code_block":
                yield {"s": "code", "t": clean(token["content"].rstrip("\n"))}
            case "hr":
                yield {"s": "lijn"}
            case "table_open":
                yield _table(rest, clean)
            case "bullet_list_open" | "ordered_list_open":
                yield _list(token, rest, clean, ranks)
            case "blockquote_open":
                yield {"s": "citaat", "b": list(_blocks(rest, clean, ranks))}
            case "bullet_list_close" | "ordered_list_close" | "list_item_close" | "blockquote_close":
                return


def _list(opening: Token, rest: Iterator[Token], clean: Clean, ranks: _Ranks) -> Node:
    first = int(opening["attrs"].get("start", 1)) if opening["type"] == "ordered_list_open" else None
    items = []
    for token in rest:
        if token["type"] != "list_item_open":
            break
        items.append(list(_blocks(rest, clean, ranks)))
    return {"s": "lijst", "start": first, "p": items}


def _table(rest: Iterator[Token], clean: Clean) -> Node:
    rows: list[list[Any]] = []
    right: list[bool] = []
    for token in rest:
        match token["type"]:
            case "table_close":
                break
            case "tr_open":
                rows.append([])
            case "th_open":
                right.append("right" in str(token["attrs"].get("style", "")))
            case "inline":
                rows[-1].append(_line(token, clean))
    return {"s": "tabel", "kop": rows[0], "rijen": rows[1:], "rechts": right}


def _line(inline: Token, clean: Clean) -> list[Any]:
    return _joined(_pieces(iter(inline["children"]), clean))


def _joined(pieces: Iterator[Any]) -> list[Any]:
    """The pieces with what is plain text in one."""
    found: list[Any] = []
    for piece in pieces:
        if isinstance(piece, str) and found and isinstance(found[-1], str):
            found[-1] += piece
        else:
            found.append(piece)
    return found


def _pieces(rest: Iterator[Token], clean: Clean) -> Iterator[Any]:
    for token in rest:
        match token["type"]:
            case "softbreak":
                yield " "
            case "hardbreak":
                yield {"s": "regel"}
            case "code_inline":
                yield {"s": "code", "t": clean(token["content"])}
            case "strong_open" | "em_open" | "link_open" | "ins_open":
                yield _marked(token, rest, clean)
            case "strong_close" | "em_close" | "link_close" | "ins_close":
                return
            case _:
                yield clean(token["content"])


def _marked(token: Token, rest: Iterator[Token], clean: Clean) -> Node:
    inside = _joined(_pieces(rest, clean))
    if token["type"] != "link_open":
        mark = _MARKS[token["type"]]
        return {
            "s": "vet" if mark == "cursief" and not all(map(leans, _words(inside))) else mark,
            "d": inside,
        }
    href = str(token["attrs"].get("href", ""))
    return {"s": "link", "href": href, "d": inside or [clean(href)]}


def _words(pieces: list[Any]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        else:
            yield from _words([piece.get("t", ""), *piece.get("d", ())])
