"""TIJ…: what comes after what in a planning."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from swvctl.check.routezin import op
from swvctl.check.rule import Problem, rule
from swvctl.findings import Route, Severity
from swvctl.model.planning import Planning, Stap
from swvctl.model.stappen import stap_van_naam
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import join_some
from swvctl.wanneer import Wanneer, show

_LONG_BEFORE = timedelta(days=183)
_KEEP_ONE = "Houd één stap over, of maak duidelijk wat het verschil is."


@rule("TIJ012", "Stap komt vóór de stap waar hij op volgt", Severity.WARNING)
def na(planning: Planning, workspace: Workspace) -> Iterator[Problem]:
    """Wat bij na staat, is eerder klaar dan de stap zelf.

    Fout:
        - {id: bespreking, wat: Bevindingen besproken, wanneer: juni 2028}
        - {wat: Vertaling naar de profielen, wanneer: voorjaar 2028, na: bespreking}

    Goed:
        - {id: bespreking, wat: Bevindingen besproken, wanneer: juni 2027}
        - {wat: Vertaling naar de profielen, wanneer: voorjaar 2028, na: bespreking}
    """
    waiting = [{id(planning.op_naam[name]) for name in ring} for ring in _rings(planning)]
    for stap in planning.stappen:
        for index, name in enumerate(stap.na):
            first = stap_van_naam(name, planning.record, workspace)
            if first is None or any({id(first), id(stap)} <= ring for ring in waiting):
                continue
            if stap.moment and first.moment and stap.moment.certainly_before(first.moment):
                message = f'"{stap.wat}" ({show(stap.moment)}) komt na "{first.wat}", en die is pas{op(first.moment)}.'
                yield Problem(stap.at("na", index), message, "Verschuif een van de twee, of haal na weg.")
            elif stap.klaar and first.open and not first.status:
                message = (
                    f'"{stap.wat}" is gereed, maar "{first.wat}" hoort eerder klaar te zijn en is dat niet.'
                )
                yield Problem(stap.at("na", index), message, "Vul bij die stap gereed in, of haal na weg.")


@rule("TIJ074", "Stap was lang voor zijn tijd gereed", Severity.ADVICE)
def lang_ervoor(planning: Planning) -> Iterator[Problem]:
    """Eerder klaar dan gepland mag. Ligt er meer dan een half jaar tussen, dan is het vaak een fout in het jaar.

    Fout:
        wanneer: jan-april 2027
        gereed: 23 april 2026

    Goed:
        wanneer: jan-april 2027
        gereed: 23 april 2027
    """
    for stap in planning.stappen:
        done, planned = stap.gereed, stap.wanneer
        if done and planned and done.last and planned.first and planned.first - done.last > _LONG_BEFORE:
            message = f'"{stap.wat}" staat{op(planned)}, maar was al gereed{op(done)}.'
            yield Problem(stap.at("gereed"), message, "Kijk het jaar na.")


@rule("TIJ013", "Stappen wachten op elkaar")
def kring(planning: Planning) -> Iterator[Problem]:
    """Stappen die op elkaar volgen, mogen geen kring vormen: dan kan geen van alle beginnen.

    Fout:
        - {id: schrijven, wat: Schrijven, na: bespreken}
        - {id: bespreken, wat: Bespreken, na: schrijven}

    Goed:
        - {id: schrijven, wat: Schrijven}
        - {id: bespreken, wat: Bespreken, na: schrijven}
    """
    doubled = {name for name, count in Counter(stap.id for stap in planning.stappen).items() if count > 1}
    for ring in _rings(planning):
        if doubled & set(ring):
            continue  # one of the two was meant to have another id, which REF002 tells
        steps = [planning.op_naam[name] for name in ring]
        named = join_some(f'"{step.wat}"' for step in steps)
        if len(steps) == 1:
            message = f"De stap {named} wacht op zichzelf."
        else:
            message = f"Deze stappen wachten op elkaar: {named}."
        yield Problem(steps[0].at("na"), message, "Haal bij een van de stappen na weg.")


def _rings(planning: Planning) -> Iterator[list[str]]:
    """The names of steps that wait for each other, each step in one ring only."""
    after = {name: [own(one, planning) for one in stap.na] for name, stap in planning.op_naam.items()}
    told: set[str] = set()
    for name in after:
        ring = [] if name in told else _ring(name, after)
        if ring and not told & set(ring):
            told |= set(ring)
            yield ring


def own(name: str, planning: Planning) -> str:
    """The id within this planning of a step that may be named in full."""
    return name.removeprefix(f"{Planning.kind}/").removeprefix(f"{planning.name}/")


def _ring(start: str, after: Mapping[str, list[str]]) -> list[str]:
    """The way from a step back to itself, the shortest first; empty when there is none."""
    ways = [[start]]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        for name in after.get(way[-1], ()):
            if name == start:
                return way
            if name in after and name not in seen:
                seen.add(name)
                ways.append([*way, name])
    return []


@rule("TIJ014", "Zelfde stap staat er twee keer", Severity.WARNING)
def twee_keer(planning: Planning) -> Iterator[Problem]:
    """Een stap die bij twee doelen staat, heeft overal dezelfde periode. Bij één doel staat hij één keer.

    Fout:
        # bij het ene doel
        - sept-dec 2027: Vertaling naar de schoolprofielen
        # bij het andere doel
        - sept-okt 2027: Vertaling naar de schoolprofielen

    Goed:
        # bij één doel
        - sept-dec 2027: Vertaling naar de schoolprofielen
    """
    by_words: defaultdict[str, list[Stap]] = defaultdict(list)
    for stap in planning.stappen:
        by_words[" ".join(stap.wat.casefold().rstrip(".").split())].append(stap)
    for steps in by_words.values():
        yield from _different(steps)


def _different(steps: list[Stap]) -> Iterator[Problem]:
    """What comes back every year stands once in the file: that is told once, and is not held against itself."""
    written: defaultdict[Route, list[tuple[Stap, Wanneer]]] = defaultdict(list)
    for stap in steps:
        if stap.wanneer:
            written[stap.place.written].append((stap, stap.wanneer))
    first, *others = written.values() or [[]]
    days = {(moment.first, moment.last) for _, moment in first}
    for other in others:
        apart = [one for one in other if (one[1].first, one[1].last) not in days]
        for stap, moment in apart[:1]:
            message = f'"{stap.wat.rstrip(".")}" staat er twee keer: {show(first[0][1])} en {show(moment)}.'
            yield Problem(stap.at("wanneer"), message, _KEEP_ONE)
        if not apart and (same := _copied(other, first)):
            message = f'"{same.wat.rstrip(".")}" staat er twee keer, beide{op(same.wanneer)}.'
            yield Problem(same.at("wat"), message, _KEEP_ONE)


def _copied(other: Sequence[tuple[Stap, Wanneer]], first: Sequence[tuple[Stap, Wanneer]]) -> Stap | None:
    """The first of these that one of the others says too, in the same list: at two goals it may stand."""
    known = {_what_is_same(stap, moment) for stap, moment in first}
    return next((stap for stap, moment in other if _what_is_same(stap, moment) in known), None)


def _what_is_same(stap: Stap, moment: Wanneer) -> tuple[object, ...]:
    return (stap.place.route[:-1], moment.first, moment.last, stap.gremium, stap.wie)
