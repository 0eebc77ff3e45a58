"""BSL…: what an outcome says, who may decide, and whether status and decisions agree."""

from collections.abc import Iterator

from swvctl.check.geweigerd import geweigerd
from swvctl.check.routezin import gremiumnaam, het_stuk, op, zin
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit, Gemeentebesluit
from swvctl.model.besluitvorming import (
    ADVIES,
    GOEDKEURING,
    INSTEMMING,
    VASTSTELLING,
    kan_gemist_zijn,
    plan_van,
    route_van,
    stuk_van,
)
from swvctl.model.gremium import gremium_van
from swvctl.model.ondersteuningsplan import CONCEPT, DEFINITIEF, Ondersteuningsplan
from swvctl.model.uitkomst import KNOWN, Oordeel, bedoeld, kort_gezegd
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import closest, join_some
from swvctl.wanneer import Wanneer, show

_WEIGHT = {VASTSTELLING: Severity.ERROR, INSTEMMING: Severity.ERROR, GOEDKEURING: Severity.ADVICE}
_RECORD_IT = "Leg het besluit vast in data/besluit, of verbeter de status."


@rule("BSL005", "Gremium heeft deze bevoegdheid niet")
def bevoegdheid(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Wie een plan vaststelt, staat in de statuten; wie wat mag, staat bij bevoegdheden in
    samenwerkingsverband.yaml.

    Fout:
        soort: vaststelling
        gremium: directeuren           # dat overleg krijgt het plan ter informatie

    Goed:
        soort: vaststelling
        gremium: bestuurder
    """
    plan = plan_van(besluit, workspace)
    gremium = gremium_van(besluit.gremium, workspace)
    if plan is None or gremium is None or besluit.soort not in _WEIGHT or workspace.swv is None:
        return
    if any("bevoegdheden" in route for route in workspace.swv.record.faults):
        return  # a slip there is told there
    if "bevoegdheden" in workspace.swv.record.document.twice:
        return  # of two that ran together, one lost its powers
    if sum(one.id == gremium.id for one in workspace.swv.gremia) > 1:
        return  # whose powers these are, nobody can say before one of the two has another id
    stuk = stuk_van(plan)
    if stuk in gremium.bevoegdheden.get(besluit.soort, ()):
        return
    able = [one for one in workspace.swv.gremia if stuk in one.bevoegdheden.get(besluit.soort, ())]
    name = zin(gremiumnaam(besluit.gremium, workspace))
    message = f"{name} is niet bevoegd om {_verb(besluit.soort, plan)}."
    where = "bevoegdheden in data/samenwerkingsverband.yaml"
    if able:
        said = join_some((gremiumnaam(one.id, workspace) for one in able), "of")
        hint = f"Volgens {where} is dat {said}. Verbeter het besluit, of de bevoegdheden."
        yield Problem(besluit.at("gremium"), message, hint, _WEIGHT[besluit.soort])
    else:
        hint = f"Bij geen gremium staat {besluit.soort} van {stuk}. Vul {where} aan volgens de statuten."
        yield Problem(besluit.at("gremium"), message, hint, Severity.WARNING)


def _verb(soort: str, plan: Ondersteuningsplan) -> str:
    stuk = het_stuk(plan)
    return {
        VASTSTELLING: f"{stuk} vast te stellen",
        INSTEMMING: f"met {stuk} in te stemmen",
        GOEDKEURING: f"{stuk} goed te keuren",
    }[soort]


@rule("BSL010", "Uitkomst niet begrepen", Severity.WARNING)
def uitkomst_begrepen(besluit: Besluit) -> Iterator[Problem]:
    """Een uitkomst begint met een woord dat zegt of het ja, nee of iets ertussenin is. Daarna mag alles.

    Fout:
        uitkomst: ingestmd

    Goed:
        uitkomst: ingestemd, met zorgen over het vervoer
    """
    told: list[Besluit | Gemeentebesluit] = [besluit, *besluit.gemeenten]
    for item in told:
        if item.oordeel is Oordeel.ONBEKEND:
            first = item.uitkomst.partition(",")[0]
            short = kort_gezegd(item.uitkomst, besluit.soort)
            near = (
                short
                or bedoeld(item.uitkomst)
                or closest(first, KNOWN)
                or closest(first.split(" ")[0], KNOWN)
            )
            ask = f' Bedoelt u "{near}"?' if near else ""
            hint = f"Begin met een woord als {_words(besluit.soort)}, en zet na een komma de rest."
            unclear = f'De controle weet niet of "{item.uitkomst}" ja of nee is.'
            message = f'"{item.uitkomst}" zegt niet wat is besloten.{ask}' if short else f"{unclear}{ask}"
            yield Problem(item.at("uitkomst"), message, hint)
        elif near := bedoeld(item.uitkomst):
            message = f'"{item.uitkomst}" is gelezen als {item.oordeel.value}. Bedoelt u "{near}"?'
            yield Problem(
                item.at("uitkomst"), message, "Verbeter het woord, of zet eigen woorden na een komma."
            )


def _words(soort: str) -> str:
    return {
        "overleg": "besproken, overeenstemming of geen overeenstemming",
        ADVIES: "positief of negatief",
        INSTEMMING: "ingestemd, ingestemd onder voorwaarden of niet ingestemd",
        GOEDKEURING: "goedgekeurd of niet goedgekeurd",
        VASTSTELLING: "vastgesteld of niet vastgesteld",
        "indiening": "ingediend",
    }.get(soort, "akkoord of niet akkoord")


@rule("BSL018", "Status van het plan en besluiten spreken elkaar tegen", Severity.WARNING, timed=True)
def status_en_besluit(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Na het besluit tot vaststelling is de status van het plan vastgesteld, en niet eerder. Een plan dat is
    vastgesteld, heeft een besluit; van een plan dat is afgelopen, hoeft dat er niet meer te staan.

    Fout:
        status: concept
        # en in data/besluit staat: vastgesteld op 25 maart 2027

    Goed:
        status: vastgesteld
    """
    route = route_van(plan, workspace)
    adopted = route.vaststelling
    full = adopted and adopted.volledig
    if full and adopted and plan.status in {CONCEPT, DEFINITIEF}:
        message = (
            f"{zin(het_stuk(plan))} is vastgesteld{op(adopted.wanneer)}, maar de status is {plan.status}."
        )
        yield Problem(plan.at("status"), message, "Zet de status op vastgesteld.")
    if kan_gemist_zijn(VASTSTELLING, plan, workspace):
        return  # what is missing may stand in what could not be read
    if plan.is_vastgesteld and not full and any(stap.besluit for stap in route.stappen):
        message = (
            f"De status van {het_stuk(plan)} is vastgesteld, maar er staat geen besluit tot vaststelling."
        )
        yield Problem(plan.at("status"), message, _RECORD_IT)
    elif plan.is_vastgesteld and not any(stap.besluit for stap in route.stappen):
        yield from _no_decision(plan, workspace)


def _no_decision(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Of a plan that runs already the decisions may be of before these files; of one that has ended, nobody asks."""
    if plan.wijzigt:
        hint, severity = f"{_RECORD_IT} Ook de OPR stemt vooraf in met een wijziging.", Severity.WARNING
    elif workspace.today > plan.laatste_dag:
        return
    else:
        runs = workspace.today >= plan.eerste_dag
        hint = "Leg de vaststelling vast in data/besluit, of verbeter de status."
        severity = Severity.ADVICE if runs else Severity.WARNING
    message = f"De status van {het_stuk(plan)} is vastgesteld, maar er staat geen enkel besluit over."
    yield Problem(plan.at("status"), message, hint, severity)


@rule("BSL019", "Uitkomst van een dag die nog moet komen", Severity.WARNING, timed=True)
def uitkomst_in_de_toekomst(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Wat nog moet gebeuren, heeft nog geen uitkomst.

    Fout:
        datum: 16 maart 2031
        uitkomst: ingestemd

    Goed:
        datum: 16 maart 2031
    """
    told: list[Besluit | Gemeentebesluit] = [besluit, *besluit.gemeenten]
    for item in told:
        if item.genomen and _future(item.datum, workspace):
            message = (
                f'Er staat al een uitkomst ("{item.uitkomst}"), maar het besluit is pas{op(item.datum)}.'
            )
            yield Problem(item.at("datum"), message, "Kijk de datum na, of haal de uitkomst weg.")


def _future(moment: Wanneer | None, workspace: Workspace) -> bool:
    return bool(moment and moment.first and moment.first > workspace.today)


@rule("BSL020", "Uitkomst ontbreekt", Severity.ADVICE, timed=True)
def uitkomst_ontbreekt(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Na de dag van een besluit hoort er een uitkomst te staan. Bij een indiening is de datum genoeg.

    Fout:
        soort: advies
        datum: 10 maart 2027
        # en het is 3 juni 2027

    Goed:
        soort: advies
        datum: 10 maart 2027
        uitkomst: positief
    """
    if besluit.soort == "indiening":
        return
    rows: list[Besluit | Gemeentebesluit] = [*besluit.gemeenten] if besluit.gemeenten else [besluit]
    late = [
        row
        for row in rows
        if row.datum and _all_past(row, workspace) and not row.uitkomst
        if not geweigerd(row, besluit.record, "uitkomst")
    ]
    if late and late[0].datum:
        first = f"De datum ({show(late[0].datum)}) is voorbij, en er staat nog geen uitkomst."
        more = f"Van {len(late)} gemeenten is de dag voorbij, en er staat nog geen uitkomst."
        yield Problem(late[0].at("datum"), more if len(late) > 1 else first, "Vul de uitkomst in.")


@rule("BSL023", "Besluit zegt niet waarover het gaat", Severity.WARNING)
def waarover(besluit: Besluit) -> Iterator[Problem]:
    """Een besluit gaat over een plan, addendum of koersnotitie (over) of over iets anders (onderwerp).

    Fout:
        soort: advies
        gremium: deelnemersraad

    Goed:
        soort: advies
        gremium: deelnemersraad
        over: 2027-2031
    """
    told = geweigerd(besluit, besluit.record, "over", "onderwerp")
    if not (besluit.over or besluit.onderwerp or told):
        yield Problem(
            besluit.at(),
            "Dit besluit zegt niet waarover het gaat.",
            "Noem bij over het plan, of bij onderwerp iets anders.",
        )


def _all_past(row: Besluit | Gemeentebesluit, workspace: Workspace) -> bool:
    """Whether there is no further talk to come."""
    days = row.dagen if isinstance(row, Gemeentebesluit) else [row.datum]
    return all(day.past(workspace.today) for day in days if day)
