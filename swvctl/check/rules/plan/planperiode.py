"""PLN…: periods that plans and their changes name."""

from collections.abc import Iterator

from swvctl.check.geweigerd import geweigerd
from swvctl.check.rule import Problem, rule
from swvctl.check.texts import spot
from swvctl.findings import Severity
from swvctl.model.begroting import Begroting
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planning import Planning
from swvctl.model.werkagenda import Werkagenda
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join
from swvctl.wanneer import WanneerError, parse_years

_NAMED = patroon(
    r"(?i:\b(?:ondersteunings)?plan(?:nen)?)\s+(?P<first>20[0-9]{2})\s?[-–/]\s?(?P<last>20[0-9]{2})\b"
)
_SPAN = patroon(r"\b(20[0-9]{2})\s?[-–/]\s?(20[0-9]{2})\b")
_YEARS = patroon(r"20[0-9]{2}\s?[-–/]")
_OF_A_PLAN: tuple[type[Begroting | Planning | Werkagenda], ...] = (Begroting, Planning, Werkagenda)
_KINDS = ("ondersteuningsplan", "hoofdstuk")


@rule("PLN008", "Periode klopt niet met die van het plan", Severity.WARNING)
def periode(workspace: Workspace) -> Iterator[Problem]:
    """Een wijziging valt binnen de periode van het plan dat zij wijzigt, en een plan heet overal hetzelfde.
    Noemen de naam van het bestand en periode andere jaren, dan is dat een fout. En een plan sluit aan op het plan dat
    het vervangt, en de titel van een begroting, planning of werkagenda noemt de jaren van haar eigen plan.

    Fout:
        # het plan heet 2019-2023
        titel: Koersnotitie bij het ondersteuningsplan 2020-2023
        wijzigt: 2019-2023

    Goed:
        titel: Koersnotitie bij het ondersteuningsplan 2019-2023
        wijzigt: 2019-2023
    """
    for plan in workspace.all(Ondersteuningsplan):
        yield from _by_another_name(plan)
        yield from _outside(plan, workspace)
        yield from _gap(plan, workspace)
    known = _known(workspace)
    for plan in workspace.all(Ondersteuningsplan):
        yield from (Problem(plan.at("titel"), *said) for _, said in _misnamed(plan.titel, known))
    for kind in _OF_A_PLAN:
        for item in workspace.all(kind):
            yield from _of_another_plan(item, known, workspace)
    for record in workspace.records:
        if record.kind in _KINDS:
            for route, text in record.prose:
                for (start, end), said in _misnamed(text, known):
                    yield Problem(spot(record, route, text, start, end), *said)


def _misnamed(text: str, known: set[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], tuple[str, str]]]:
    """Where a plan is called by years that nearly, but not quite, are those of a plan."""
    for found in _NAMED.finditer(text) if _YEARS.search(text) else ():
        years = int(found["first"]), int(found["last"])
        near = next((other for other in sorted(known) if other[0] == years[0] or other[1] == years[1]), None)
        if years not in known and years[1] > years[0] and near:
            message = f'Hier staat "{found[0]}", maar het plan is van {near[0]}-{near[1]}.'
            hint = "Verbeter de jaren, of de periode van het plan."
            yield (found.start("first"), found.end("last")), (message, hint)


def _by_another_name(plan: Ondersteuningsplan) -> Iterator[Problem]:
    if plan.spreekt_zich_tegen:
        first, last = parse_years(plan.periode)
        message = f'Het bestand heet {plan.name}, maar periode is "{plan.periode}".'
        hint = f"Verbeter periode, of noem het bestand {first}-{last}.yaml; het plan heet overal naar het bestand."
        yield Problem(plan.at("periode"), message, hint, Severity.ERROR)


def _outside(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    base = workspace.volg(Ondersteuningsplan, plan.wijzigt, plan.record)
    if base is None or base is plan:
        return
    first, last = plan.jaren
    if first < base.jaren[0] or last > base.jaren[1]:
        message = f"{plan.titel} geldt voor {first}-{last}, maar het plan zelf geldt voor {base.periode}."
        hint = "Kies jaren binnen de periode van het plan."
        if last > base.jaren[1] and base.is_plan:
            make = f"swvctl new ondersteuningsplan {base.jaren[1]}-{last}"
            hint = f"{hint} Loopt het plan langer door, maak dan een plan voor die jaren: {make}"
        yield Problem(plan.at("periode"), message, hint)


def _of_another_plan(
    item: Begroting | Planning | Werkagenda, known: set[tuple[int, int]], workspace: Workspace
) -> Iterator[Problem]:
    """A title that was copied with its years: those of another plan than it belongs to."""
    text = item.plannaam if isinstance(item, Begroting) else item.plan
    plan = workspace.volg(Ondersteuningsplan, text, item.record)
    spans = [(int(found[1]), int(found[2])) for found in _SPAN.finditer(item.titel)]
    if plan is None or not plan.is_plan or len(spans) != 1 or spans[0] == plan.jaren or spans[0] not in known:
        return
    first, last = spans[0]
    message = f"In de titel staat {first}-{last}, maar dit hoort bij het plan {plan.periode}."
    yield Problem(item.at("titel"), message, "Verbeter de jaren in de titel, of het plan.")


def _gap(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """School years for which there is no plan: the one that is replaced ends before this one begins, or comes later."""
    other = workspace.volg(Ondersteuningsplan, plan.vervangt, plan.record)
    try:
        years = other.jaren if other else parse_years(plan.vervangt)
    except WanneerError:
        return
    (first, last), begin = years, plan.jaren[0]
    if plan.spreekt_zich_tegen or other is plan or first < begin <= last:
        return
    message = f"Dit plan begint in {begin}; het plan dat het vervangt ({first}-{last}), begint niet eerder."
    if first < begin:
        without = join(f"{year}-{year + 1}" for year in range(last, begin))
        message = (
            f"Dit plan begint in {begin}, maar vervangt een plan tot {last}: voor {without} is er geen plan."
        )
    example = f"{begin - (last - first)}-{begin}"
    hint = f"Noem het plan dat tot {begin} gold, zoals: vervangt: {example}"
    yield Problem(plan.at("vervangt"), message, hint)


def _known(workspace: Workspace) -> set[tuple[int, int]]:
    """The periods of all plans, also of those that are only named as replaced; a change has none of its own."""
    plans = [plan for plan in workspace.all(Ondersteuningsplan) if not plan.wijzigt]
    found = {plan.jaren for plan in plans}
    for plan in plans:
        try:
            found.add(parse_years(plan.vervangt))
        except WanneerError:
            continue
    return found


@rule("PLN015", "Twee plannen gelden tegelijk", Severity.WARNING)
def tegelijk(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """In elk schooljaar geldt één plan. Een nieuw plan dat eerder ingaat dan het vorige afloopt, zegt bij vervangt
    welk plan het vervangt.

    Fout:
        # het plan 2027-2031 is vastgesteld, en dit plan ook
        periode: 2029-2033
        status: vastgesteld

    Goed:
        periode: 2029-2033
        status: vastgesteld
        vervangt: 2027-2031
    """
    if not _holds(plan):
        return
    for other in workspace.all(Ondersteuningsplan):
        both = [jaar for jaar in plan.schooljaren if jaar in other.schooljaren]
        earlier = (other.jaren, other.name) < (plan.jaren, plan.name)
        if not (both and earlier and _holds(other)) or _replaced(other, plan, workspace):
            continue
        years = both[0] if len(both) == 1 else f"{both[0]} t/m {both[-1]}"
        message = f'In {years} geldt ook het plan "{shown(other.titel)}" ({other.periode}).'
        hint = f"Vervangt dit plan het andere? Zet dan: vervangt: {other.name}. Verbeter anders een van de periodes."
        yield Problem(plan.at("periode"), message, hint)


def _holds(plan: Ondersteuningsplan) -> bool:
    refused = geweigerd(plan, plan.record, "soort")
    return plan.is_plan and plan.is_vastgesteld and not (plan.spreekt_zich_tegen or refused)


def _replaced(other: Ondersteuningsplan, plan: Ondersteuningsplan, workspace: Workspace) -> bool:
    return bool(plan.vervangt) and workspace.volg(Ondersteuningsplan, plan.vervangt, plan.record) is other
