"""What a reference that points at nothing once pointed at, by what files say of themselves and by git."""

from swvctl.check.verwijzing.naslag import naslag
from swvctl.model.hernoemd import namen_van_nu
from swvctl.model.verwijzing import full_name
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join
from swvctl.validate import Record

MOST_NAMED = 3


def hernoemd(kind: str, text: str, record: Record, workspace: Workspace) -> str:
    """What to do when this was another name of something, or something was there before; else nothing."""
    claimed = namen_van_nu(kind, text, record, naslag(workspace).vroeger)
    if len(claimed) > 1:
        named = join(f'"{_short(name, text)}"' for name in claimed[:MOST_NAMED])
        return f"Van {named} staat bij eerder dat zij zo heetten. Haal het bij alle op één na weg."
    before, now = workspace.vroeger().get(kind, frozenset()), workspace.names.get(kind, frozenset())
    old = full_name(kind, text, record, {kind: before})
    if not old:
        return ""
    while (whole := old.rpartition("/")[0]) in before - now:
        old, text = whole, text.rpartition("/")[0]
    said = naslag(workspace).vroeger.new.get(kind, frozenset())
    new = sorted(name for name in now - before - said if name.rpartition("/")[0] == old.rpartition("/")[0])
    last = shown(old.rpartition("/")[2])
    if 0 < len(new) <= MOST_NAMED:
        named = join((f'"{_short(name, text)}"' for name in new), "of")
        return f'Tot nu toe was "{last}" er wel. Heet dat nu {named}, zet daar dan bij: eerder: {last}'
    return f'Tot nu toe was "{last}" er wel. Zet het terug, of zet bij wat nu anders heet: eerder: {last}'


def _short(full: str, text: str) -> str:
    """A full name with as many folders as the reference was written with."""
    return shown("/".join(full.split("/")[-1 - text.count("/") :]))
