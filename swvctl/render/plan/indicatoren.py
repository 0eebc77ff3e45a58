"""The view of the indicators, pillar by pillar. The plan and the PDF use it too."""

from collections.abc import Iterable, Iterator, Sequence

from swvctl.model.indicator import Indicator, Meting
from swvctl.model.jaar import Jaar
from swvctl.model.namen import door_wie
from swvctl.model.ondersteuningsplan import Ondersteuningsplan, pijler_id
from swvctl.model.plichten import met_zekerheid
from swvctl.model.workspace import Workspace
from swvctl.render.plan.verloop import verloop, zonder
from swvctl.schemas import JSON
from swvctl.tekst.getal import Getal, GetalKind, show_amount
from swvctl.tekst.meetwaarde import Meetwaarde
from swvctl.tekst.nederlands import capitalised, join
from swvctl.tekst.volgorde import op_naam

FEW = "minder dan 5"
_BETTER = {"hoger": "Hoger is beter.", "lager": "Lager is beter.", "gelijk": "Gelijk blijven is goed."}
ELSEWHERE = "Overig"


def van_plan(workspace: Workspace, plan: Ondersteuningsplan) -> list[Indicator]:
    """The indicators of a plan, in the order of their files."""
    found = [item for item in workspace.all(Indicator) if item.plan == plan.name]
    return sorted(found, key=lambda item: (op_naam(item.record.document.path), item.record.route))


def indicatoren_view(
    indicators: Sequence[Indicator], plan: Ondersteuningsplan | None, workspace: Workspace
) -> JSON:
    """A block for each pillar, in the order of the plan; what belongs to none comes last."""
    order = [(pijler.id, pijler.titel) for pijler in plan.pijlers] if plan else []
    known = {key for key, _ in order}
    groups = [(key, titel, [i for i in indicators if pijler_id(i.pijler) == key]) for key, titel in order]
    rest = [item for item in indicators if pijler_id(item.pijler) not in known]
    groups.append(("overig", ELSEWHERE if known else "", rest))
    return {"pijlers": [_group(*group, workspace) for group in groups if group[2]]}


def waarde_tekst(meting: Meting, indicator: Indicator) -> str:
    """A value as readers see it; a measured number that may lead to a child is "minder dan 5"."""
    measured = meting in (*indicator.begin, *indicator.uitkomsten)
    if measured and indicator.is_herleidbaar(meting):
        return FEW
    return _text(meting.waarde)


def _group(key: str, titel: str, indicators: Sequence[Indicator], workspace: Workspace) -> JSON:
    years = _years(indicators)
    return {
        "id": key,
        "titel": titel,
        "jaren": [jaar.naam for jaar in years],
        "indicatoren": [_indicator(item, years, workspace) for item in indicators],
    }


def _years(indicators: Sequence[Indicator]) -> list[Jaar]:
    """The years that a table of these has a column for: those of which it says something."""
    return sorted({meting.jaar for item in indicators for meting in (*item.doelen, *item.uitkomsten)})


def _indicator(item: Indicator, years: Sequence[Jaar], workspace: Workspace) -> JSON:
    own = _years([item])
    return {
        "id": item.anker,
        "titel": item.titel,
        "eenheid": "" if item.titel.casefold().startswith(item.eenheid.casefold()) else item.eenheid,
        "nulmeting": [{"waarde": waarde_tekst(m, item), "jaar": m.jaar.naam} for m in item.begin],
        "streef": _cells(item.doelen, years, item),
        "gerealiseerd": _cells(item.uitkomsten, years, item),
        "eigen": {
            "jaren": [jaar.naam for jaar in own],
            "streef": _cells(item.doelen, own, item),
            "gerealiseerd": _cells(item.uitkomsten, own, item),
        },
        "bron": capitalised(item.bron),
        "wie": capitalised(join(door_wie(item.wie, workspace))),
        "weetjes": list(_facts(item, workspace)),
        "toelichting": item.toelichting,
        "grafiek": verloop(
            item, lambda meting: waarde_tekst(meting, item).removesuffix(f" {meting.waarde.toelichting}")
        ),
        "zonder_grafiek": zonder(item),
        "reeks": _series(item),
    }


def _cells(found: Iterable[Meting], years: Sequence[Jaar], item: Indicator) -> list[str]:
    by_year = {meting.jaar: waarde_tekst(meting, item) for meting in found}
    return [by_year.get(jaar, "") for jaar in years]


def _series(item: Indicator) -> list[JSON]:
    found = (*item.begin, *item.uitkomsten)
    measured = {meting.jaar: waarde_tekst(meting, item) for meting in found}
    later = {meting.jaar for meting in found if meting.waarde.volgt is not None}
    aims = {meting.jaar: waarde_tekst(meting, item) for meting in item.doelen}
    return [
        {
            "jaar": jaar.naam,
            "gemeten": measured.get(jaar, ""),
            "volgt": jaar in later,
            "streef": aims.get(jaar, ""),
        }
        for jaar in item.jaren
    ]


def _facts(item: Indicator, workspace: Workspace) -> Iterator[str]:
    if item.beter:
        yield _BETTER[item.beter]
    if item.meten:
        yield f"Meting: {item.meten.rstrip('.')}."
    if item.artikel:
        yield f"Grondslag: {met_zekerheid(item.artikel, workspace)}."


def _text(waarde: Meetwaarde) -> str:
    if waarde.getal is None or waarde.getal.kind == GetalKind.UNKNOWN:
        return " ".join(waarde.text.split())
    words = " ".join(filter(None, (waarde.grens, _number(waarde.getal))))
    return f"{words}{_joint(waarde)}{waarde.toelichting}" if waarde.toelichting else words


def _joint(waarde: Meetwaarde) -> str:
    """``12 weken``, but ``2,6%, voorlopig``."""
    return ", " if ", " in waarde.text else " "


def _number(number: Getal) -> str:
    value = number.value if number.value is not None else number.bound
    if value is None:
        return number.text
    shown = show_amount(value, number.unit)
    return f"minder dan {shown}" if number.kind == GetalKind.BELOW else shown
