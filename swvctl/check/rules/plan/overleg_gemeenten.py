"""BSL…: the consultation with the gemeenten, row by row."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from swvctl.check.geweigerd import geweigerd
from swvctl.check.herkomst import op_zijn_hoogst, waarom
from swvctl.check.routezin import het_stuk, op, regels, volgorde, wat_te_doen, zin
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.besluit import Gemeentebesluit
from swvctl.model.besluitvorming import Route, Routestap, kan_gemist_zijn, route_van
from swvctl.model.gemeenteoverleg import OVERLEG, is_met_gemeenten, voert_overleg
from swvctl.model.kader import Kaderregel
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.samenwerkingsverband import Gemeente
from swvctl.model.uitkomst import Oordeel
from swvctl.model.workspace import Workspace
from swvctl.read.document import Place
from swvctl.tekst.naam import slug
from swvctl.tekst.nederlands import closest, join_some
from swvctl.wanneer import show

ELKE_GEMEENTE = "overleg met elke gemeente"


class Stand(NamedTuple):
    """The consultation with one gemeente: its best row, and whether it came before the adoption (None: unclear)."""

    gemeente: Gemeente
    rij: Gemeentebesluit | None
    op_tijd: bool | None

    @property
    def zegt(self) -> str:
        """How it stands, within a sentence."""
        if self.rij is None:
            return f"{self.gemeente.naam} staat er niet bij"
        if self.rij.datum is None:
            return f"{self.gemeente.naam} zonder datum"
        word = f" ({self.rij.uitkomst})" if self.rij.oordeel is Oordeel.NIET_GEHOUDEN else ""
        return f"{self.gemeente.naam}{op(self.rij.datum)}{word}"


@rule("BSL002", "Overleg met elke gemeente hoort vóór de vaststelling")
def gemeenten_eerst(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Over een concept van het plan is overleg gevoerd met elke gemeente in de regio: elke gemeente heeft een
    rij met een dag. "geen overeenstemming" is een uitkomst; het overleg is dan gevoerd.

    Fout:
        soort: overleg
        gremium: oogo
        gemeenten:
          - {gemeente: rietbeek, datum: 4 februari 2027}
        # en de regio heeft nog twee gemeenten

    Goed:
        soort: overleg
        gremium: oogo
        gemeenten:
          - {gemeente: rietbeek, datum: 4 februari 2027}
          - {gemeente: oosterlaar, datum: 4 februari 2027}
          - gemeente: zandeloo
            datum: 11 februari 2027
            uitkomst: geen overeenstemming
    """
    route = route_van(plan, workspace)
    adopted = route.vaststelling
    if adopted is None or adopted.wanneer is None or workspace.swv is None:
        return
    for regel in regels(plan, workspace, ELKE_GEMEENTE):
        if route.overleg_gemeenten:
            yield from _by_row(route, adopted, regel, workspace)
        else:
            yield from _as_a_whole(route, adopted, regel, workspace)


def _by_row(route: Route, adopted: Routestap, regel: Kaderregel, workspace: Workspace) -> Iterator[Problem]:
    found = _without_strangers(list(_standen(route, adopted, workspace)), route, workspace)
    if wrong := [stand for stand in found if stand.op_tijd is False]:
        yield _not_ready(wrong, route, adopted, regel)
    for stand in found:
        if stand.op_tijd is None and stand.rij:
            yield _not_known_yet(stand.gemeente, stand.rij, adopted, regel)


def _not_ready(wrong: list[Stand], route: Route, adopted: Routestap, regel: Kaderregel) -> Problem:
    """All gemeenten with which the consultation was not held before the adoption, in one message."""
    stuk, where = het_stuk(route.plan), _where(wrong, route)
    if all(stand.rij and stand.rij.datum is None for stand in wrong):
        names = join_some(stand.gemeente.naam for stand in wrong)
        when = f"het vóór de vaststelling{op(adopted.wanneer)} was"
        message = f"Bij het overleg met {names} staat geen dag; of {when}, is niet te zien."
        return Problem(where, message, f"Vul de dag in. {waarom(regel)}", regel.severity)
    done = f"{zin(stuk)} is vastgesteld{op(adopted.wanneer)}, maar het overleg was toen nog niet klaar"
    planned = f"De vaststelling staat{op(adopted.wanneer)}, maar het overleg is dan nog niet klaar"
    message = f"{done if adopted.genomen else planned}: {_said_of(wrong)}."
    return Problem(
        where, message, f"{_step(wrong, adopted, route.plan, regel)} {waarom(regel)}", regel.severity
    )


def _where(wrong: list[Stand], route: Route) -> Place:
    """The first of their rows; where one has no row, the list in which it is missing."""
    rows = [stand.rij for stand in wrong if stand.rij]
    if len(rows) < len(wrong):
        return route.overleg_gemeenten[0].at("gemeenten")
    return rows[0].at("datum" if rows[0].datum else "gemeente")


def _not_known_yet(
    gemeente: Gemeente, row: Gemeentebesluit, adopted: Routestap, regel: Kaderregel
) -> Problem:
    """A row with a moment that may come before the adoption, or after it."""
    moment = show(row.datum) if row.datum else ""
    said = f'"{moment}" kan voor en na de vaststelling{op(adopted.wanneer)} vallen'
    message = f"Of het overleg met {gemeente.naam} op tijd is, is nog niet te zeggen: {said}."
    severity = op_zijn_hoogst(regel.severity, Severity.WARNING if adopted.genomen else Severity.ADVICE)
    return Problem(row.at("datum"), message, "Vul de dag in zodra u die weet.", severity)


def _step(wrong: list[Stand], adopted: Routestap, plan: Ondersteuningsplan, regel: Kaderregel) -> str:
    """What to do: give each gemeente its row with a day, and decide again where that day is late."""
    late = [stand for stand in wrong if stand.rij and stand.rij.datum]
    absent = (
        "" if len(late) == len(wrong) else "Zet elke gemeente in een eigen rij, met de dag en de uitkomst. "
    )
    if late or not adopted.genomen or regel.severity is Severity.ADVICE:
        return absent + wat_te_doen("dat overleg", adopted, plan, regel)
    return f"{absent}Is er niet gesproken, doe dat dan alsnog, en stel {het_stuk(plan)} daarna opnieuw vast."


def _said_of(wrong: list[Stand]) -> str:
    """How it stands with each; of several without a row that is said once."""
    missing = [stand.gemeente.naam for stand in wrong if stand.rij is None]
    if len(missing) < 2:  # noqa: PLR2004 - one is told like the others
        return join_some(stand.zegt for stand in wrong)
    told = [join_some(stand.zegt for stand in wrong if stand.rij)] if len(missing) < len(wrong) else []
    return "; ".join([*told, f"{join_some(missing)} staan er niet bij"])


def _standen(route: Route, adopted: Routestap, workspace: Workspace) -> Iterator[Stand]:
    """Every gemeente of the region; where nothing is adopted yet, one without a day is only not done yet."""
    gemeenten = workspace.swv.gemeenten if workspace.swv else ()
    for gemeente in gemeenten:
        found = [
            _stand(gemeente, row, adopted, refused=geweigerd(row, stap.besluit.record, "datum"))
            for stap in route.van(OVERLEG)
            if stap.besluit
            for row in stap.rijen
            if _meant(row.gemeente, gemeenten) is gemeente
        ]
        yield _best(found, gemeente, adopted)


def _without_strangers(found: list[Stand], route: Route, workspace: Workspace) -> list[Stand]:
    """Without those that miss a row, where as many rows name none of the region or one twice: that is told there."""
    gemeenten = workspace.swv.gemeenten if workspace.swv else ()
    strangers = 0
    for stap in route.van(OVERLEG):
        named = [_meant(row.gemeente, gemeenten) for row in stap.rijen]
        known = [gemeente.id for gemeente in named if gemeente]
        strangers += len(named) - len(set(known))
    missing = [stand for stand in found if stand.rij is None]
    return found if len(missing) > strangers else [stand for stand in found if stand.rij is not None]


def _best(found: list[Stand], gemeente: Gemeente, adopted: Routestap) -> Stand:
    for wanted in (True, None, False):
        for stand in found:
            if stand.op_tijd is wanted:
                return stand
    return Stand(gemeente, None, op_tijd=not adopted.genomen)


def _stand(gemeente: Gemeente, row: Gemeentebesluit, adopted: Routestap, *, refused: bool) -> Stand:
    """How one row stands; of a day that could not be read, that is told, and here it counts as in time."""
    if refused:
        return Stand(gemeente, row, op_tijd=True)
    not_held = row.oordeel is Oordeel.NIET_GEHOUDEN and adopted.genomen
    if not_held or row.datum is None or adopted.wanneer is None:
        return Stand(gemeente, row, op_tijd=not adopted.genomen)
    return Stand(gemeente, row, volgorde(row.datum, adopted.wanneer))


def _meant(text: str, gemeenten: Iterable[Gemeente]) -> Gemeente | None:
    """The gemeente of a row; of a name with a slip, which REF001 tells of, the one that was meant."""
    known = {gemeente.id: gemeente for gemeente in gemeenten}
    exact = next((gemeente for gemeente in known.values() if _is(text, gemeente)), None)
    return exact or known.get(closest(text, known) or "")


def _is(text: str, gemeente: Gemeente) -> bool:
    try:
        return text == gemeente.id or slug(text) in {gemeente.id, slug(gemeente.naam)}
    except ValueError:
        return False


def _as_a_whole(
    route: Route, adopted: Routestap, regel: Kaderregel, workspace: Workspace
) -> Iterator[Problem]:
    """The consultation as one step, without a row for each gemeente; or not recorded at all."""
    held = [stap for stap in route.van(OVERLEG) if stap.wanneer and _with_gemeenten(stap, workspace)]
    mild = op_zijn_hoogst(regel.severity, Severity.WARNING)
    why = waarom(regel)
    if not held:
        if adopted.genomen and not kan_gemist_zijn(OVERLEG, route.plan, workspace):
            stuk = het_stuk(route.plan)
            message = f"Er staat geen overleg met de gemeenten voordat {stuk} werd vastgesteld{op(adopted.wanneer)}."
            hint = f"Leg het overleg vast, met een rij per gemeente. {why}"
            yield Problem(adopted.bij, message, hint, mild)
        return
    step = held[0]
    if volgorde(step.wanneer, adopted.wanneer) is False:
        message = (
            f"Het overleg met de gemeenten is{op(step.wanneer)}, na de vaststelling{op(adopted.wanneer)}."
        )
        todo = wat_te_doen("dat overleg", adopted, route.plan, regel)
        yield Problem(step.bij, message, f"{todo} {why}", regel.severity)
    elif step.besluit and step.genomen:
        message = "Bij het overleg met de gemeenten staat niet met welke gemeenten."
        yield Problem(step.besluit.at(), message, f"Geef elke gemeente een rij. {why}", mild)


def _with_gemeenten(stap: Routestap, workspace: Workspace) -> bool:
    """Whether this step, recorded or planned, is by the body that may talk with the gemeenten."""
    if stap.besluit:
        return is_met_gemeenten(stap.besluit, workspace)
    return bool(stap.gremia) and voert_overleg(stap.gremia[0], workspace)
