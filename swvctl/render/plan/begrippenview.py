"""A word of the glossary as a plain value, and which of them a document needs."""

from collections.abc import Iterator, Mapping
from typing import Any

from swvctl.model.begrippen import Term, afgekort, gebruikte
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.schemas import JSON
from swvctl.tekst.adres import OWN_PAGE
from swvctl.tekst.naam import slug

# What leads the way, says how something is drawn or no longer holds; nobody reads it. Of a planning as a picture, the
# words broken into lines and the narrow form say what stands there already.
_UNREAD = frozenset(
    {"pagina", "ook", "href", "anker", "id", "naam", "sjabloon", "stijl", "uit", "mermaid", "grafiek", "smal"}
    | {"vorm", "stand", "afkortingen", "jaren", "bedragen", "gebroken", "vervallen"}
)
# Where a link of ours leads; its words are read.
_LED = patroon(rf"(?<=\])\({OWN_PAGE}[^()\s]*\)")


def begrippen_view(view: Mapping[str, Any], workspace: Workspace) -> list[JSON]:
    """The glossary of a document: every word of the field that stands anywhere in what is printed of it.

    Texts, but also tables, posts of a budget, names of indicators, the steps of a route and a planning.
    """
    return [term_view(term) for term in gebruikte(gelezen(view), workspace)]


def begrippen_kort_view(view: Mapping[str, Any], workspace: Workspace) -> list[JSON]:
    """The glossary of a text for parents: of the short forms only those that stand in it."""
    texts = list(gelezen(view))
    written = afgekort(texts, workspace)
    terms = (term_view(term) for term in gebruikte(texts, workspace))
    return [{**term, "kort": term["kort"] if term["kort"] in written else ""} for term in terms]


def gelezen(view: Any) -> Iterator[str]:
    """Every text of a view that a reader gets to see."""
    waiting = [view]
    while waiting:
        match waiting.pop():
            case str() as text:
                yield _LED.sub("", text) if OWN_PAGE in text else text
            case dict() as block:
                waiting += [child for key, child in block.items() if key not in _UNREAD]
            case list() | tuple() as items:
                waiting += items


def term_view(term: Term) -> JSON:
    return {
        "woord": term.woord,
        "kort": term.kort,
        "ook": [name for name in term.ook if name != term.kort],
        "niet": term.niet,
        "uitleg": term.uitleg,
        "anker": f"begrip--{_anchor(term.kort or term.woord)}",
    }


def _anchor(text: str) -> str:
    try:
        return slug(text)
    except ValueError:
        return "x"
