"""RPL…: who was promised to be heard, and who was."""

from collections.abc import Iterator

from swvctl.check.geweigerd import geweigerd
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planning import Planning
from swvctl.model.raadpleging import Moment, Raadpleging
from swvctl.model.workspace import ROLLEN, Workspace
from swvctl.tekst.nederlands import MOST_OFFERED, join_some
from swvctl.wanneer import Certainty

_TOO_LATE = "zet bij negeer waarom dat niet is gebeurd: het plan is al vastgesteld"


@rule("RPL007", "Beloofde inbreng is niet gehoord", Severity.ADVICE)
def inbreng(planning: Planning, workspace: Workspace) -> Iterator[Problem]:
    """Wie bij inbreng staat, kwam naar een raadpleging of heeft een moment met een dag. Zolang er nog een raadpleging
    moet komen, zegt de controle niets. Eén regel per bestand.

    Fout:
        inbreng: [ouders, leerlingen]
        # en bij geen raadpleging staan leerlingen bij gekomen of van

    Goed:
        inbreng: [ouders, leerlingen]
        # en een raadpleging heeft een moment van: [ouders, leerlingen]
    """
    every = workspace.all(Raadpleging)
    own = [one for one in every if _of_the_same_plan(one, planning, workspace)]
    if any(geweigerd(one, one.record, "plan") for one in every):
        return  # who seems unheard may have been heard there
    if not planning.inbreng or not own or any(_still_to_come(one, workspace) for one in own):
        return
    heard = {_code(role, workspace) for one in own for role in _heard(one)}
    # Where there is a list, REF001 speaks of a role that is not in it.
    told = workspace.find(Keuzelijst, ROLLEN) is not None
    roles = [role for role in planning.inbreng if not told or workspace.rol(role)]
    missing = [role for role in roles if _code(role, workspace) not in heard]
    if missing:
        said = join_some(
            (f"{_label(role, workspace)} ({_how(role, own, workspace)})" for role in missing),
            most=MOST_OFFERED,
        )
        message = f"Beloofd, maar nog niet gehoord: {said}."
        index = planning.inbreng.index(missing[0])
        plan = workspace.volg(Ondersteuningsplan, planning.plan, planning.record)
        late = plan is not None and plan.is_vastgesteld
        hint = (
            f"Leg vast wanneer zij zijn gehoord, of {_TOO_LATE if late else 'organiseer alsnog een moment'}."
        )
        yield Problem(planning.at("inbreng", index), message, hint)


def _of_the_same_plan(raadpleging: Raadpleging, planning: Planning, workspace: Workspace) -> bool:
    def full(item: Raadpleging | Planning) -> str:
        return workspace.voluit(Ondersteuningsplan.kind, item.plan, item.record) or item.plan

    return bool(planning.plan) and full(raadpleging) == full(planning)


def _still_to_come(raadpleging: Raadpleging, workspace: Workspace) -> bool:
    moments = [raadpleging.wanneer, *(moment.wanneer for moment in raadpleging.momenten)]
    return any(moment and moment.last and moment.last >= workspace.today for moment in moments)


def _heard(raadpleging: Raadpleging) -> Iterator[str]:
    yield from raadpleging.gekomen
    for gesprek in raadpleging.gesprekken:
        yield from gesprek.van
    for bevinding in raadpleging.bevindingen:
        yield from bevinding.van
    for moment in raadpleging.momenten:
        if _has_a_day(moment):
            yield from moment.van


def _has_a_day(moment: Moment) -> bool:
    return moment.wanneer is not None and moment.wanneer.certainty is not Certainty.NADER_TE_BEPALEN


def _how(role: str, own: list[Raadpleging], workspace: Workspace) -> str:
    """In what way somebody was not heard."""
    code = _code(role, workspace)

    def named(roles: tuple[str, ...]) -> bool:
        return code in {_code(one, workspace) for one in roles}

    ways = []
    if any(named(one.uitgenodigd) for one in own):
        ways.append("uitgenodigd, maar niet gekomen")
    undated = [m.wat for one in own for m in one.momenten if named(m.van) and not _has_a_day(m)]
    ways += [f'het moment "{wat}" heeft geen dag' for wat in undated]
    return "; ".join(ways) or "geen moment"


def _code(role: str, workspace: Workspace) -> str:
    found = workspace.rol(role)
    return found.code if found else role.casefold()


def _label(role: str, workspace: Workspace) -> str:
    found = workspace.rol(role)
    return found.label if found else role
