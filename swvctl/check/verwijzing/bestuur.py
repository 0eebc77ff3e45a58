"""Which schoolbestuur, gemeente or body was meant: people write its full name for its short one, with a slip."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from swvctl.check.verwijzing.bedoeld import near_name
from swvctl.check.verwijzing.delen import LISTS
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.namenlijst import Namenlijst
from swvctl.validate import Record
from swvctl.validate.normalise import Reference

# What stands before or behind a name and says only what kind of body it is.
_KIND = patroon(
    r"^(?:(?:de |het )?(?:gemeente|gem\.|schoolbestuur|bestuur(?: van)?)"
    r"|stichting|sticht\.|st\.?|vereniging|ver\.|coöperatie)\s+"
    r"|\s+(?:stichting|vereniging|coöperatie|u\.?a\.?|e\.o\.)$"
)


def by_full_name(reference: Reference, workspace: Workspace) -> str:
    """The short name of what is called exactly this."""
    return _names(reference.target, workspace).full.get(reference.text.casefold(), "")


def near_body(reference: Reference, record: Record, workspace: Workspace) -> str | None:
    """The short name of what is called nearly this, with or without the word for what kind of body it is."""
    names = _names(reference.target, workspace)
    said = reference.text.casefold()
    if near := names.in_full.lijkt_op(said):
        return names.full[near]
    bare = _KIND.sub("", said).strip()
    if near := names.in_short.lijkt_op(bare):
        return names.bare[near]
    return near_name(reference._replace(text=bare), record, workspace) if bare and names.full else None


class _Names(NamedTuple):
    """What these bodies are called, with and without the word for their kind, and the short name of each."""

    full: Mapping[str, str]
    bare: Mapping[str, str]
    in_full: Namenlijst
    in_short: Namenlijst


@lru_cache(maxsize=12)
def _names(kind: str, workspace: Workspace) -> _Names:
    full: dict[str, str] = {}
    for item in getattr(workspace.swv, LISTS.get(kind, ""), ()):
        for name in filter(None, (item.naam, getattr(item, "kort", ""))):
            full.setdefault(name.casefold(), item.id)
    bare = {_KIND.sub("", naam): short for naam, short in full.items()}
    return _Names(full, bare, Namenlijst([*full]), Namenlijst([*bare]))
