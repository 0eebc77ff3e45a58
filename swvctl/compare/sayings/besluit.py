"""A decision that was recorded, changed its outcome or got another date."""

from collections.abc import Iterator

from swvctl.compare.change import What
from swvctl.compare.saying import Told, says
from swvctl.model.besluit import Besluit
from swvctl.tekst.nederlands import capitalised
from swvctl.wanneer import show


def _title(told: Told) -> str:
    besluit = told.noun
    if besluit is None:
        return ""
    return besluit.titel or capitalised(f"{besluit.soort}{_by(besluit, told)}{_about(besluit)}")


@says("besluit", title=_title)
def besluit(told: Told) -> Iterator[str]:
    old, new = told.old, told.new
    title = _title(told)
    if new and not old:
        yield f"Besluit vastgelegd: {title}{_when(new)}{_outcome(new)}{_version(new)}."
    if old and not new and told.what is What.REMOVED:
        yield f"Het besluit “{title}” is weggehaald."
    if old and new:
        if old.uitkomst != new.uitkomst:
            before = f" en was {old.uitkomst}" if old.uitkomst else ""
            yield f"{title}: de uitkomst is {new.uitkomst or 'weggehaald'}{before}."
        if old.versie != new.versie:
            yield f"{title}: gaat over versie {new.versie or 'onbekend'} en niet over {old.versie or 'geen versie'}."
        yield from told.shifted_dates(of=title)


def _by(besluit: Besluit, told: Told) -> str:
    """Who decided, as people call them."""
    swv = (told.after if told.new else told.before).swv
    gremia = {item.id: item.kort or item.naam for item in swv.gremia} if swv else {}
    who = gremia.get(besluit.gremium, besluit.gremium) or ", ".join(besluit.met)
    return f" {who}" if who else ""


def _about(besluit: Besluit) -> str:
    plan = besluit.over or besluit.onderwerp
    return f" over {plan}" if plan else ""


def _when(besluit: Besluit) -> str:
    return f", {show(besluit.datum)}" if besluit.datum else ""


def _outcome(besluit: Besluit) -> str:
    return f", {besluit.uitkomst}" if besluit.uitkomst else ""


def _version(besluit: Besluit) -> str:
    return f" (versie {besluit.versie})" if besluit.versie else ""
