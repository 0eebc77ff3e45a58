"""An adoption that came before what belongs before it: of the body that consents, its message names the others."""

from collections.abc import Iterator

from swvctl.check.routezin import regels, volgorde, wie
from swvctl.check.vaststelling_jaar import eerste_ervoor
from swvctl.model.besluitvorming import ADVIES, GOEDKEURING, INSTEMMING, Route, Routestap, route_van
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.uitkomst import Oordeel
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import join
from swvctl.wanneer import show

_RESERVED = ("voorbehoud", "goedkeuring")
_NOUNS = {ADVIES: "het advies", GOEDKEURING: "de goedkeuring"}


def is_voor_de_instemming(plan: Ondersteuningsplan, workspace: Workspace) -> bool:
    """Whether the document was adopted, or will be, before its consent, so that this is told there."""
    if eerste_ervoor(plan, workspace):
        return True
    route = route_van(plan, workspace)
    consent, adopted = route.instemming, route.vaststelling
    if consent is None or adopted is None or consent.oordeel is Oordeel.NEE:
        return False
    return volgorde(consent.wanneer, adopted.wanneer) is False and bool(regels(plan, workspace, INSTEMMING))


def ook_te_laat(route: Route, adopted: Routestap, workspace: Workspace) -> str:
    """What else came after the adoption, as a sentence with a blank before it; mostly nothing."""
    named = [
        f"{_NOUNS[stap.soort]} van {wie(stap, workspace)} ({show(stap.wanneer)})"
        for stap in (*adviezen_erna(route, adopted), *goedkeuring_erna(route, adopted))
        if stap.wanneer
    ]
    if not named:
        return ""
    verb = "staat" if len(named) == 1 else "staan"
    return f" Ook {join(named)} {verb} na die dag."


def adviezen_erna(route: Route, adopted: Routestap) -> Iterator[Routestap]:
    """The advice that came after the adoption."""
    return (stap for stap in route.van(ADVIES) if volgorde(stap.wanneer, adopted.wanneer) is False)


def goedkeuring_erna(route: Route, adopted: Routestap) -> Iterator[Routestap]:
    """The approval, if it came after an adoption that does not say itself that it waits for that."""
    found = route.van(GOEDKEURING)
    said = adopted.besluit.uitkomst.casefold() if adopted.besluit else ""
    if not found or any(word in said for word in _RESERVED):
        return
    last = next((stap for stap in reversed(found) if stap.genomen), found[-1])
    before = any(stap.volledig and volgorde(stap.wanneer, adopted.wanneer) for stap in found)
    if volgorde(last.wanneer, adopted.wanneer) is False and not before:
        yield last
