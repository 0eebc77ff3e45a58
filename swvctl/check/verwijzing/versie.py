"""What is said of a version of a plan that is not there: a number is not misspelt, it is another version."""

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.versie import Versie
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.nederlands import closest, join
from swvctl.tekst.volgorde import op_naam
from swvctl.validate import Record
from swvctl.validate.normalise import Reference

_NUMBER = patroon(r"[0-9]{1,3}\.[0-9]{1,3}")


def version_words(reference: Reference, record: Record, workspace: Workspace) -> tuple[str, str] | None:
    """The versions that the document does have, and how to make this one; nothing where that cannot be said."""
    whole, _, number = reference.text.removeprefix(f"{Versie.kind}/").rpartition("/")
    plan = workspace.voluit(Ondersteuningsplan.kind, whole, record) if whole else _plan_of(record, workspace)
    if not plan:
        return None
    found = (name.partition("/") for name in workspace.names.get(Versie.kind, ()))
    known = sorted((last for folder, _, last in found if folder == plan), key=op_naam)
    if not _NUMBER.fullmatch(number):
        return _no_number(number, known)
    make = f"aak de versie: swvctl new versie {plan}/{number}"
    choose = f"Kies uit: {join(known, 'of')}. Of m{make}" if known else f"M{make}"
    return f'Er is geen versie "{number}" van {plan}.', choose


def _no_number(text: str, known: list[str]) -> tuple[str, str] | None:
    """What to say of words in which the number of a version stands, such as ``concept 0.9``, or of half a number."""
    if closest(text, known):
        return None  # and that is what is asked
    named = [one for one in _NUMBER.findall(text) if one in known]
    if len(named) == 1:
        return f'Er is geen versie "{text}". Bedoelt u "{named[0]}"?', "Noem alleen het nummer."
    return (f'Er is geen versie "{text}".', f"Kies uit: {join(known, 'of')}.") if known else None


def _plan_of(record: Record, workspace: Workspace) -> str:
    """The document that the record is about."""
    places = (workspace.voluit(Ondersteuningsplan.kind, name, record) for name in record.within)
    return next(filter(None, places), "")
