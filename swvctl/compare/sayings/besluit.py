"""A decision that was recorded, changed its outcome or got another date."""

from collections.abc import Iterator

from swvctl.compare.besluitnaam import besluitnaam
from swvctl.compare.change import What
from swvctl.compare.saying import Told, says
from swvctl.model.besluit import Besluit
from swvctl.tekst.nederlands import in_zin
from swvctl.wanneer import show_in_sentence


def _title(told: Told) -> str:
    besluit = told.noun
    if besluit is None:
        return ""
    return besluitnaam(besluit, told.after if told.new else told.before)


@says("besluit", title=_title)
def besluit(told: Told) -> Iterator[str]:
    old, new = told.old, told.new
    title = _title(told)
    if new and not old:
        yield f"Besluit vastgelegd: {in_zin(title)}{_version(new)}{_when(new)}{_outcome(new)}."
    if old and not new and told.what is What.REMOVED:
        yield f"Weggehaald uit de besluiten: {in_zin(title)}{_when(old)}."
    if old and new:
        if old.uitkomst != new.uitkomst:
            yield f"{title}: {_of_outcome(old.uitkomst, new.uitkomst)}."
        if old.versie != new.versie:
            yield f"{title}: {_of_version(old.versie, new.versie)}."
        yield from told.shifted_dates(of=title)
        yield from told.elsewhere("uitkomst", "versie", "titel", of=title)


def _of_outcome(old: str, new: str) -> str:
    if old and new:
        return f"de uitkomst is nu “{new}” en was “{old}”"
    return f"de uitkomst is “{new}”" if new else f"de uitkomst “{old}” is weggehaald"


def _of_version(old: str, new: str) -> str:
    if old and new:
        return f"gaat nu over versie {new} en ging over versie {old}"
    return f"gaat over versie {new}" if new else f"noemt versie {old} niet meer"


def _when(besluit: Besluit) -> str:
    return f", {show_in_sentence(besluit.datum)}" if besluit.datum else ""


def _outcome(besluit: Besluit) -> str:
    return f": {besluit.uitkomst}" if besluit.uitkomst else ""


def _version(besluit: Besluit) -> str:
    return f", versie {besluit.versie}" if besluit.versie else ""
