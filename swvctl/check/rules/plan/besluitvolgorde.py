"""BSL…: what must come before the adoption of a plan."""

from collections.abc import Iterator

from swvctl.check.herkomst import op_zijn_hoogst, waarom
from swvctl.check.routezin import het_stuk, instemmer, op, regels, volgorde, wat_te_doen, wie, zin
from swvctl.check.rule import Problem, rule
from swvctl.check.te_vroeg_vastgesteld import ook_te_laat
from swvctl.findings import Severity
from swvctl.model.besluitvorming import (
    ADVIES,
    GOEDKEURING,
    INSTEMMING,
    VASTSTELLING,
    Route,
    Routestap,
    kan_gemist_zijn,
    route_van,
    stuk_van,
)
from swvctl.model.gemeenteoverleg import OVERLEG
from swvctl.model.gremium import gremium_van
from swvctl.model.kader import Kaderregel
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.samenwerkingsverband import AndereSector
from swvctl.model.uitkomst import Oordeel
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import closest
from swvctl.wanneer import Wanneer, show

ANDERE_SECTOR = "overleg met de andere sector"
FILL_IN = "Vul de dag in zodra u die weet."


@rule("BSL001", "Instemming hoort vóór de vaststelling")
def instemming_eerst(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """De OPR stemt in voordat een plan wordt vastgesteld, en ook voordat een addendum of koersnotitie wordt
    vastgesteld. Kunnen de dagen niet zeggen wat eerst kwam, dan is het een waarschuwing.

    Fout:
        - {id: vaststelling, soort: vaststelling, datum: 29 april 2027}
        - {id: instemming, soort: instemming, datum: 12 mei 2027}

    Goed:
        - {id: instemming, soort: instemming, datum: 16 maart 2027}
        - {id: vaststelling, soort: vaststelling, datum: 25 maart 2027}
    """
    route = route_van(plan, workspace)
    adopted = route.vaststelling
    for regel in regels(plan, workspace, INSTEMMING):
        if adopted and adopted.wanneer:
            yield from _consent(route, adopted, regel, workspace)


def _consent(route: Route, adopted: Routestap, regel: Kaderregel, workspace: Workspace) -> Iterator[Problem]:
    consent, stuk = route.instemming, het_stuk(route.plan)
    hint = waarom(regel)
    if consent is None or consent.wanneer is None:
        if message := _no_consent(route, adopted, workspace):
            mild = op_zijn_hoogst(regel.severity, Severity.WARNING)
            todo = _otherwise(route, workspace) or "Leg de instemming vast met de dag."
            yield Problem(adopted.bij, message, f"{todo} {hint}", mild)
        return
    who = zin(wie(consent, workspace))
    if consent.oordeel is Oordeel.NEE:
        if adopted.genomen:
            message = f"{who} stemde niet in{op(consent.wanneer)}, maar {stuk} is wel vastgesteld{op(adopted.wanneer)}."
            step = f"Kijk de uitkomst na. Klopt die, stel {stuk} dan opnieuw vast na een nieuwe instemming."
            yield Problem(consent.bij, message, f"{step} {hint}", regel.severity)
        return
    match volgorde(consent.wanneer, adopted.wanneer):
        case False if consent.genomen and adopted.genomen:
            message = (
                f"{who} stemde in{op(consent.wanneer)}, maar {stuk} was al vastgesteld{op(adopted.wanneer)}."
            )
            step = wat_te_doen("de instemming", adopted, route.plan, regel)
            more = ook_te_laat(route, adopted, workspace)
            yield Problem(consent.bij, f"{message}{more}", f"{step} {hint}", regel.severity)
        case False:
            message = f"De instemming staat{op(consent.wanneer)}, na de vaststelling{op(adopted.wanneer)}."
            step = wat_te_doen("de instemming", adopted, route.plan, regel)
            more = ook_te_laat(route, adopted, workspace)
            yield Problem(consent.bij, f"{message}{more}", f"{step} {hint}", regel.severity)
        case None:
            what = f"Of {wie(consent, workspace)} op tijd is"
            yield _undecided(what, consent, consent.wanneer, adopted)


def _otherwise(route: Route, workspace: Workspace) -> str:
    """What the body that consents is said to have done instead, which may be its consent."""
    stuk = stuk_van(route.plan)
    for stap in route.van(ADVIES, GOEDKEURING, VASTSTELLING) if route.instemming is None else ():
        body = gremium_van(stap.gremia[0], workspace) if stap.gremia else None
        if body and stuk in body.bevoegdheden.get(INSTEMMING, ()):
            there = f"Van {wie(stap, workspace)} staat er wel een {stap.soort}."
            return f"{there} Is dat de instemming, zet dan: soort: instemming."
    return ""


def _no_consent(route: Route, adopted: Routestap, workspace: Workspace) -> str:
    """What to say of consent that was not recorded: nothing while there is only a plan to adopt."""
    consent, stuk = route.instemming, het_stuk(route.plan)
    if consent is None:
        who = instemmer(route.plan, workspace)
        done = f"Er staat niet dat {who} instemde voordat {stuk} werd vastgesteld{op(adopted.wanneer)}."
        # It may stand in what could not be read.
        return done if adopted.genomen and not kan_gemist_zijn(INSTEMMING, route.plan, workspace) else ""
    if consent.besluit and any(route[-1:] == ("datum",) for route in consent.besluit.record.faults):
        return ""
    who, sent = wie(consent, workspace), consent.besluit.gestuurd if consent.besluit else None
    if sent:
        before = f"vóór de vaststelling{op(adopted.wanneer)}"
        return f"De stukken gingen{op(sent)} naar {who}, maar {before} staat geen instemming."
    return f"Bij de instemming van {who} staat geen dag; de vaststelling is{op(adopted.wanneer)}."


def _undecided(what: str, first: Routestap, moment: Wanneer, adopted: Routestap) -> Problem:
    """A warning about what cannot be decided; advice as long as both are only planned."""
    said = f'"{show(moment)}" kan voor en na de vaststelling{op(adopted.wanneer)} vallen'
    severity = Severity.WARNING if first.genomen or adopted.genomen else Severity.ADVICE
    vague = adopted if moment.day and adopted.wanneer and not adopted.wanneer.day else first
    return Problem(vague.bij, f"{what}, is nog niet te zeggen: {said}.", FILL_IN, severity)


@rule("BSL003", "Overleg met de andere sector hoort vóór de vaststelling")
def andere_sector_eerst(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Over een concept van het plan is overleg gevoerd met elk samenwerkingsverband van de andere sector dat
    in samenwerkingsverband.yaml staat.

    Fout:
        - {id: vaststelling, soort: vaststelling, datum: 25 maart 2027}
        - {id: overleg-vo, soort: overleg, met: VO9901, datum: 8 april 2027}

    Goed:
        - {id: overleg-vo, soort: overleg, met: VO9901, datum: 28 januari 2027}
        - {id: vaststelling, soort: vaststelling, datum: 25 maart 2027}
    """
    route = route_van(plan, workspace)
    adopted = route.vaststelling
    if adopted is None or adopted.wanneer is None or workspace.swv is None:
        return
    for regel in regels(plan, workspace, ANDERE_SECTOR):
        for other in workspace.swv.andere_sector:
            dated = any(stap.wanneer for stap in route.overleg_met(other.code))
            if dated or not kan_gemist_zijn(OVERLEG, plan, workspace):
                yield from _overlap(route, adopted, other, regel)


def _overlap(route: Route, adopted: Routestap, other: AndereSector, regel: Kaderregel) -> Iterator[Problem]:
    name, stuk = _naam(other), het_stuk(route.plan)
    hint = waarom(regel)
    dated = [(stap, stap.wanneer) for stap in route.overleg_met(other.code) if stap.wanneer]
    if not dated:
        if adopted.genomen and not _is_misspelt(route, other):
            message = (
                f"Er staat geen overleg met {name} voordat {stuk} werd vastgesteld{op(adopted.wanneer)}."
            )
            mild = op_zijn_hoogst(regel.severity, Severity.WARNING)
            yield Problem(adopted.bij, message, f"Leg het overleg vast met de dag. {hint}", mild)
        return
    orders = [volgorde(moment, adopted.wanneer) for _, moment in dated]
    if True in orders:
        return
    first, moment = dated[0]
    if None in orders:
        yield _undecided(f"Of het overleg met {name} op tijd is", first, moment, adopted)
    else:
        message = f"Het overleg met {name} is{op(first.wanneer)}, na de vaststelling{op(adopted.wanneer)}."
        step = wat_te_doen("dat overleg", adopted, route.plan, regel)
        yield Problem(first.bij, message, f"{step} {hint}", regel.severity)


def _is_misspelt(route: Route, other: AndereSector) -> bool:
    """Whether there is a consultation with one that almost has the code of the other sector: BSL045 tells of it."""
    codes = (code for stap in route.van(OVERLEG) if stap.besluit for code in stap.besluit.met)
    alike = (code for code in codes if code[:2] == other.code[:2] and code != other.code)
    return any(closest(code, [other.code]) for code in alike)


def _naam(other: AndereSector) -> str:
    """The other region within a sentence."""
    return (
        f"het {other.naam[:1].lower()}{other.naam[1:]}"
        if other.naam.startswith("Samenw")
        else other.naam or other.code
    )
