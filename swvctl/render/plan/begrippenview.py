"""A word of the glossary as a plain value."""

from swvctl.model.begrippen import Term
from swvctl.schemas import JSON
from swvctl.tekst.naam import slug


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
