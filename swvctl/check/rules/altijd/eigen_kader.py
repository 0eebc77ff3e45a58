"""REF027, REF030, REF031: a legal framework of the region's own, and what it does to the one of swvctl."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, cast

from swvctl.assets import Assets
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.kader import Kader
from swvctl.model.workspace import Workspace
from swvctl.read.yaml_text import load
from swvctl.tekst.nederlands import closest, join, plural

_OWN_NAME = "Geef het bestand de naam van het kader dat het vervangt, of een naam die er minder op lijkt."
_PARTS = ("kaderregel", "plicht")
_FEW = 3


class _Onze(NamedTuple):
    """What a framework of swvctl holds: for which sector, and its rules and duties."""

    sector: str
    ids: tuple[str, ...]


@rule("REF027", "Eigen kader vervangt niets", Severity.WARNING)
def kadernaam(kader: Kader, workspace: Workspace) -> Iterator[Problem]:
    """Een kader van uzelf vervangt dat van swvctl als het dezelfde naam heeft. Met een naam die er bijna op lijkt,
    of met regels die dezelfde id hebben, gelden beide naast elkaar.

    Fout:
        # data/kader/schoolprofielen.yaml

    Goed:
        # data/kader/schoolprofiel.yaml vervangt het kader van swvctl
    """
    if kader.record.document.shipped or _is_ours(kader.name):
        return
    ours = [other for other in workspace.all(Kader) if other.record.document.shipped]
    names = sorted(other.name for other in ours)
    if near := closest(kader.name, names):
        message = f'"{kader.name}" vervangt geen kader van swvctl. Bedoelt u "{near}"?'
        yield Problem(kader.at("titel"), message, _OWN_NAME)
        return
    if not (kader.regels or kader.plichten or kader.begrippen or kader.record.faults):
        message = f'"{kader.name}" vervangt geen kader van swvctl, en er staan geen regels in.'
        yield Problem(kader.at("titel"), message, f"Te vervangen zijn: {join(names)}.")
    for other in ours:
        same = sorted(_ids(kader.name, workspace) & _ids(other.name, workspace))
        if same and all(one.geldt_in(workspace.sector) for one in (kader, other)):
            message = f'De regel "{same[0]}" geldt nu twee keer: hij staat ook in het kader "{other.name}" van swvctl.'
            hint = f"Noem uw bestand data/{Kader.kind}/{other.name}.yaml, of geef de regel een andere id."
            yield Problem(kader.at("titel"), message, hint)


@rule("REF030", "Eigen kader laat regels van swvctl weg", Severity.WARNING)
def weggelaten(kader: Kader, workspace: Workspace) -> Iterator[Problem]:
    """Een kader met de naam van een kader van swvctl komt ervoor in de plaats. Wat er niet in staat, kijkt de
    controle niet meer na.

    Fout:
        # data/kader/route-plan-po.yaml
        regels: []

    Goed:
        # data/kader/onze-afspraken.yaml: geldt naast de kaders van swvctl
    """
    if kader.record.document.shipped or kader.record.faults or not kader.geldt_in(workspace.sector):
        return
    ours = _onze(kader.name) if _is_ours(kader.name) else None
    if ours is None or ours.sector not in {"", workspace.sector}:
        return
    lost = _lost(ours, workspace)
    if lost or not (kader.regels or kader.plichten or kader.begrippen):
        says = f"Daardoor let de controle niet meer op {lost}." if lost else "Er staat niets in."
        yield Problem(kader.at("titel"), f"Dit kader vervangt dat van swvctl. {says}", _restore(kader))


def _lost(ours: _Onze, workspace: Workspace) -> str:
    """What ours holds and no framework that counts here; a rule may have moved to another file of the region."""
    here = {part.id for one in workspace.all(Kader) if one.geldt_in(workspace.sector) for part in _parts(one)}
    missing = [f'"{name}"' for name in ours.ids if name not in here]
    rest = missing[_FEW:] if len(missing) > _FEW + 1 else []
    more = [f"nog {plural(len(rest), 'regel', 'regels')}"] if rest else []
    return join([*missing[: len(missing) - len(rest)], *more])


def _restore(kader: Kader) -> str:
    return (
        f"Zet het bestand buiten data, haal het kader van swvctl op met swvctl new kader {kader.name}, en wijzig "
        "daarin wat bij u anders is. Geldt het bij u niet, zeg dan bij negeer waarom."
    )


@rule("REF031", "Eigen kader is voor de andere sector", Severity.WARNING)
def andere_sector(kader: Kader, workspace: Workspace) -> Iterator[Problem]:
    """Een kader geldt in de sector die erin staat. Is dat niet de sector van uw regio, dan leest de controle het
    niet.

    Fout:
        # in een regio voor het vo
        sector: po

    Goed:
        sector: vo
    """
    if kader.record.document.shipped or not workspace.sector or kader.geldt_in(workspace.sector):
        return
    ours = _onze(kader.name).sector if _is_ours(kader.name) else ""
    if ours and ours != workspace.sector:
        return  # as it was: whoever keeps the framework of both sectors has done nothing wrong
    gone = " Ook dat van swvctl met deze naam geldt nu niet." if ours else ""
    said = f"Dit kader is voor het {join(kader.sector)}; uw regio is {workspace.sector}."
    hint = f"Schrijf sector: {workspace.sector}, of haal het bestand weg."
    yield Problem(kader.at("sector"), f"{said} De controle leest het niet.{gone}", hint)


def _parts(kader: Kader) -> Iterator[Any]:
    yield from kader.regels
    yield from kader.plichten


@cache
def _onze(name: str) -> _Onze:
    """Read again only where a region puts its own in the place of ours: that one is in no workspace."""
    text = Assets().shipped_text(f"data/{Kader.kind}/{name}.yaml")
    value = cast("dict[str, Any]", load(text.encode()).value)
    ids = (part["id"] for key in ("regels", "plichten") for part in value.get(key, ()))
    return _Onze(str(value.get("sector", "")), tuple(map(str, ids)))


def _ids(name: str, workspace: Workspace) -> set[str]:
    names = (full.rpartition("/") for kind in _PARTS for full in workspace.names.get(kind, ()))
    return {own for owner, _, own in names if owner == name}


def _is_ours(name: str) -> bool:
    return Assets().is_shipped(f"data/{Kader.kind}/{name}.yaml")
