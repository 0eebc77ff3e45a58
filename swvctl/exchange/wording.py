"""A proposal in Dutch, for the terminal."""

from collections.abc import Iterator, Sequence

from swvctl.exchange.proposal import JSON, Change, Conflict, Proposal, Refusal
from swvctl.limits import MAX_NOTES_SHOWN
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join, plural

_SHOWN = 80


def lines(proposal: Proposal) -> Iterator[str]:
    """What would be new, what would change, what needs a choice, and what could not be used."""
    yield from (f"{file.label}." for file in proposal.new_files)
    yield from (_change(change) for change in proposal.changes)
    yield from (_conflict(conflict) for conflict in proposal.conflicts)
    yield from remarks(proposal)


def remarks(proposal: Proposal) -> Iterator[str]:
    """Only what could not be used, and what the user should know."""
    refused = [_refusal(refusal) for refusal in proposal.refusals]
    yield from _some(
        refused, "regel of cel die niet bruikbaar is", "regels of cellen die niet bruikbaar zijn"
    )
    yield from _some([f"Let op: {note}" for note in proposal.notes], "opmerking", "opmerkingen")


def said(value: JSON) -> str:
    """A value as it can be quoted in a sentence."""
    match value:
        case None:
            return "niets"
        case bool():
            return "ja" if value else "nee"
        case list():
            return join(said(item) for item in value) if value else "niets"
        case dict():
            named = next((value[key] for key in ("naam", "titel", "keuze", "anders") if key in value), None)
            return said(named if named is not None else next(iter(value.values()), None))
        case _:
            return f'"{shown(str(value), _SHOWN)}"'


def _change(change: Change) -> str:
    label = shown(change.label)
    if change.new is None:
        return f"{label}: {said(change.old)} gaat weg."
    if isinstance(change.new, dict) and change.old is None:
        return f"{label}."
    return (
        f"{label}: {said(change.new)}."
        if change.old is None
        else f"{label}: {said(change.old)} → {said(change.new)}."
    )


def _conflict(conflict: Conflict) -> str:
    label = f"{shown(conflict.label)} is op twee plaatsen gewijzigd"
    return f"{label}: hier {said(conflict.ours)}, daar {said(conflict.theirs)}, eerst {said(conflict.base)}."


def _refusal(refusal: Refusal) -> str:
    place = ", ".join(part for part in (shown(refusal.source), refusal.place) if part)
    return f"Niet bruikbaar: {place}: {' '.join(part for part in (refusal.message, refusal.hint) if part)}"


def _some(found: Sequence[str], one: str, many: str) -> Iterator[str]:
    yield from found[:MAX_NOTES_SHOWN]
    if len(found) > MAX_NOTES_SHOWN:
        yield f"En nog {plural(len(found) - MAX_NOTES_SHOWN, one, many)}."
