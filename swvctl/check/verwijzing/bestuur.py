"""Which schoolbestuur, gemeente or body was meant: people write its full name for its short one, with a slip."""

from collections.abc import Iterator

from swvctl.check.verwijzing.bedoeld import near_name
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.nederlands import closest
from swvctl.validate import Record
from swvctl.validate.normalise import Reference

_LISTS = {"bestuur": "besturen", "gemeente": "gemeenten", "gremium": "gremia"}
# What stands before or behind a name and says only what kind of body it is.
_KIND = patroon(
    r"^(?:(?:de |het )?(?:gemeente|gem\.|schoolbestuur|bestuur(?: van)?)"
    r"|stichting|sticht\.|st\.?|vereniging|ver\.|coöperatie)\s+"
    r"|\s+(?:stichting|vereniging|coöperatie|u\.?a\.?|e\.o\.)$"
)


def by_full_name(reference: Reference, workspace: Workspace) -> str:
    """The short name of what is called exactly this."""
    said = reference.text.casefold()
    return next((short for naam, short in _names(reference.target, workspace) if naam == said), "")


def near_body(reference: Reference, record: Record, workspace: Workspace) -> str | None:
    """The short name of what is called nearly this, with or without the word for what kind of body it is."""
    names = dict(_names(reference.target, workspace))
    said = reference.text.casefold()
    if near := closest(said, names):
        return names[near]
    bare = _KIND.sub("", said).strip()
    own = {_KIND.sub("", naam): short for naam, short in names.items()}
    if near := closest(bare, own):
        return own[near]
    return near_name(reference._replace(text=bare), record, workspace) if bare and names else None


def _names(kind: str, workspace: Workspace) -> Iterator[tuple[str, str]]:
    for item in getattr(workspace.swv, _LISTS.get(kind, ""), ()):
        for name in (item.naam, getattr(item, "kort", "")):
            if name:
                yield name.casefold(), item.id
