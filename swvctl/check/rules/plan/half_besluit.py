"""BSL006: an outcome that is no decision yet on the whole text."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit
from swvctl.model.besluitvorming import GOEDKEURING, INSTEMMING, VASTSTELLING, plan_van, route_van
from swvctl.model.uitkomst import ZWIJGEN, Oordeel
from swvctl.model.workspace import Workspace

_HALF = frozenset({Oordeel.DEELS, Oordeel.GEHOUDEN})
_WHOLE = frozenset({Oordeel.JA, Oordeel.ONDER_VOORWAARDEN, Oordeel.GEEN})
_DONE = {INSTEMMING: "ingestemd", GOEDKEURING: "goedgekeurd"}
_NOUN = {VASTSTELLING: "vaststelling", INSTEMMING: "volledige instemming", GOEDKEURING: "goedkeuring"}


@rule("BSL006", "Uitkomst is geen besluit", Severity.WARNING)
def half_besluit(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Een plan dat in grote lijnen is vastgesteld, is nog niet vastgesteld: het gremium besluit over de hele
    tekst. Staat dat latere besluit er ook, dan komt er geen melding.

    Fout:
        soort: vaststelling
        uitkomst: in grote lijnen vastgesteld

    Goed:
        soort: vaststelling
        uitkomst: vastgesteld
    """
    if besluit.soort not in _NOUN or besluit.oordeel not in _HALF or _comes_later(besluit, workspace):
        return
    if besluit.uitkomst.casefold().startswith(ZWIJGEN):
        message = f'"{besluit.uitkomst}" is geen {besluit.soort}.'
        hint = (
            "Vraag alsnog om een besluit. Zegt het reglement dat zwijgen toestemmen is, laat dat dan nakijken en "
            f"schrijf: stilzwijgend {_DONE.get(besluit.soort, 'akkoord')}, volgens artikel … van het reglement."
        )
        yield Problem(besluit.at("uitkomst"), message, hint)
        return
    message = f'"{besluit.uitkomst}" is geen {_NOUN[besluit.soort]}.'
    yield Problem(
        besluit.at("uitkomst"), message, "Leg een eigen besluit vast zodra het gremium over alles besluit."
    )


def _comes_later(besluit: Besluit, workspace: Workspace) -> bool:
    """Whether the whole decision stands there as well: first a draft or a part, later all of it."""
    plan, day = plan_van(besluit, workspace), besluit.datum
    return plan is not None and any(
        stap.oordeel in _WHOLE and stap.wanneer and day and stap.wanneer.certainly_after(day)
        for stap in route_van(plan, workspace).niet_achterhaald(workspace.today)
        if stap.soort == besluit.soort and stap.bron is not besluit
    )
