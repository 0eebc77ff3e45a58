"""BSL…: consent that is limited or conditional, and what becomes of its conditions."""

from collections.abc import Iterator
from datetime import date

from swvctl.check.geweigerd import geweigerd
from swvctl.check.routezin import gremiumnaam, het_stuk, op
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit, Voorwaarde
from swvctl.model.besluitvorming import INSTEMMING, VASTSTELLING, plan_van, route_van
from swvctl.model.geldigheid import Onduidelijk, einde_van, niet_gelezen
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import hoofdstukken_van
from swvctl.model.planning import Planning
from swvctl.model.stappen import stap_van_naam
from swvctl.model.uitkomst import Oordeel
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.wanneer import show, show_date


@rule("BSL007", "Besluit loopt af voordat het plan afloopt", Severity.WARNING)
def loopt_af(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Een instemming of vaststelling voor een deel van de periode dekt de rest van het plan niet.

    Fout:
        soort: instemming
        over: 2027-2031
        uitkomst: ingestemd onder voorwaarden
        geldig_tot: 31 juli 2028

    Goed:
        soort: instemming
        over: 2027-2031
        uitkomst: ingestemd
    """
    last = date(plan.jaren[1], 7, 31)
    for soort in (INSTEMMING, VASTSTELLING):
        full = [stap.besluit for stap in route_van(plan, workspace).van(soort) if stap.volledig]
        ends = {einde_van(besluit, plan): besluit for besluit in full if besluit}
        if ends and None not in ends:
            end = max(day for day in ends if day)
            besluit = ends[end]
            if end < last:
                yield _runs_out(besluit, plan, end, workspace)


def _runs_out(besluit: Besluit, plan: Ondersteuningsplan, end: date, workspace: Workspace) -> Problem:
    name = gremiumnaam(besluit.gremium, workspace) if besluit.gremium else "het gremium"
    last = show_date(date(plan.jaren[1], 7, 31))
    message = f"De {besluit.soort} door {name} geldt t/m {show_date(end)}; {het_stuk(plan)} loopt t/m {last}."
    where = besluit.at("geldig_tot") if besluit.geldig_tot else besluit.at("geldt")
    hint = f"Vraag op tijd een nieuw besluit, en leg dat vast als een eigen {besluit.soort}."
    return Problem(where, message, hint)


@rule("BSL024", "Waarvoor het besluit geldt, is niet te lezen", Severity.WARNING)
def geldt_onleesbaar(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Bij geldt staat voor welk deel van het plan en voor hoelang een besluit is genomen. Is dat niet te lezen, dan
    ziet de controle niet of het besluit de hele periode dekt. Staat er dat het voor een deel is, dan ook welk deel.
    Zonder geldt is het: hele plan, hele periode.

    Fout:
        soort: instemming
        geldt: ja

    Goed:
        soort: instemming
        geldt: hele plan, voor één jaar
    """
    plan = plan_van(besluit, workspace)
    found = niet_gelezen(besluit, plan, _titels(plan, workspace)) if plan else None
    if plan is None or found is None:
        return
    what, said = found[0], shown(found[1])
    match what:
        case Onduidelijk.TOT_WANNEER:
            message = f'Tot wanneer het besluit geldt, is niet te lezen: "{said}".'
            hint = f"Zet de laatste dag erbij: geldig_tot: 31 juli {plan.jaren[0] + 1}"
        case Onduidelijk.WELK_DEEL:
            message = f'"{said}" zegt niet voor welk deel het besluit geldt.'
            hint = "Noem de delen, zoals: geldt: hoofdstuk 3 en 5. Geldt het helemaal? Haal geldt dan weg."
        case _:
            message = f'"{said}" zegt niet waarvoor en voor hoelang het besluit geldt.'
            hint = "Schrijf bijvoorbeeld: geldt: hele plan, voor één jaar. Geldt het helemaal? Haal geldt dan weg."
    yield Problem(besluit.at("geldt"), message, hint)


def _titels(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[str]:
    """What its chapters and paragraphs are called."""
    for chapter in hoofdstukken_van(plan, workspace):
        yield chapter.titel
        yield from (deel.titel for deel in chapter.paragrafen)


@rule("BSL008", "Voorwaarde zonder stap in de planning")
def voorwaarde_zonder_stap(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Bij elke voorwaarde hoort een stap in de planning, of de dag waarop eraan is voldaan. Een stap die er niet is,
    is een fout; zonder stap is het een waarschuwing.

    Fout:
        voorwaarden:
          - wat: Tussenevaluatie met de OPR
            wanneer: uiterlijk 1 juli 2029

    Goed:
        voorwaarden:
          - wat: Tussenevaluatie met de OPR
            wanneer: uiterlijk 1 juli 2029
            planning: 2027-2031/tussenevaluatie
    """
    name = gremiumnaam(besluit.gremium, workspace) if besluit.gremium else "het gremium"
    for item in besluit.voorwaarden:
        said = f'De voorwaarde "{item.wat}" van {name} heeft geen stap'
        if item.planning and not workspace.voluit(Planning.kind, item.planning, besluit.record):
            message = f'{said}: "{item.planning}" staat niet in de planning.'
            near = _without_goal(item.planning, workspace) or workspace.nearest(Planning.kind, item.planning)
            add = f"Zet de stap in de planning met id: {item.planning.rpartition('/')[2]}"
            hint = f'Bedoelt u "{near}"?' if near else add
            yield Problem(item.at("planning"), message, hint)
        elif not item.planning and not item.vervuld and not _is_past(item, workspace):
            hint = "Zet een stap in de planning en noem die bij planning; is het al gebeurd, schrijf dan vervuld."
            yield Problem(item.at("wat"), f"{said} in de planning.", hint, Severity.WARNING)


def _without_goal(text: str, workspace: Workspace) -> str | None:
    """The step that is meant by a name with its goal in between: its own name has none."""
    plan, _, step = text.partition("/")
    short = f"{plan}/{step.rpartition('/')[2]}"
    return short if short != text and short in workspace.names.get(Planning.kind, ()) else None


def _is_past(item: Voorwaarde, workspace: Workspace) -> bool:
    """Whether its day has come, after which BSL009 asks for it."""
    return bool(item.wanneer and item.wanneer.past(workspace.today))


@rule("BSL009", "Voorwaarde is niet op tijd vervuld", Severity.WARNING, timed=True)
def voorwaarde_te_laat(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Is de dag van een voorwaarde voorbij, dan hoort de stap gereed te zijn.

    Fout:
        voorwaarden:
          - wat: Plan voor de wachttijden
            wanneer: uiterlijk 1 mei 2027
            planning: 2027-2031/wachttijden   # en die stap is niet gereed

    Goed:
        voorwaarden:
          - wat: Plan voor de wachttijden
            wanneer: uiterlijk 1 mei 2027
            planning: 2027-2031/wachttijden
            vervuld: 20 april 2027
    """
    name = gremiumnaam(besluit.gremium, workspace) if besluit.gremium else "het gremium"
    for item in besluit.voorwaarden:
        step = stap_van_naam(item.planning, besluit.record, workspace)
        done = item.vervuld or (step and step.klaar)
        if item.wanneer and _is_past(item, workspace) and not done:
            message = f'De voorwaarde "{item.wat}" van {name} moest {show(item.wanneer)} zijn vervuld.'
            hint = "Vul bij de stap gereed in, of bij de voorwaarde vervuld; anders bespreekt u het met het gremium."
            yield Problem(item.at("wanneer"), message, hint)


@rule("BSL017", "Stap komt na de uiterste dag van de voorwaarde", Severity.WARNING)
def stap_na_voorwaarde(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """De stap die aan een voorwaarde voldoet, ligt niet na de dag die het gremium noemde, en kan daar ook niet na
    liggen.

    Fout:
        voorwaarden:
          - wat: Tussenevaluatie met de OPR
            wanneer: uiterlijk 1 juli 2029
            planning: 2027-2031/tussenevaluatie   # staat in najaar 2029

    Goed:
        voorwaarden:
          - wat: Tussenevaluatie met de OPR
            wanneer: uiterlijk 1 juli 2029
            planning: 2027-2031/tussenevaluatie   # staat in juni 2029
    """
    for item in besluit.voorwaarden:
        step, limit = stap_van_naam(item.planning, besluit.record, workspace), item.wanneer
        moment = step.moment if step else None
        if not (step and moment and limit and limit.last):
            continue
        said = f'De stap "{step.wat}" staat{op(moment)}; de voorwaarde zegt {show(limit)}'
        if moment.first and moment.first > limit.last:
            yield Problem(item.at("planning"), f"{said}.", "Vervroeg de stap, of spreek een andere dag af.")
        elif moment.last and moment.last > limit.last:
            message = f"{said}. De stap kan dus te laat komen."
            yield Problem(item.at("planning"), message, "Zet bij de stap een dag die op tijd is.")


@rule("BSL034", "Voorwaarden staan er niet bij", Severity.ADVICE)
def welke_voorwaarden(besluit: Besluit) -> Iterator[Problem]:
    """Stemt een gremium in onder voorwaarden, dan staat erbij welke: dan is te volgen of eraan is voldaan. Staan zij in
    de toelichting, dan komt er geen melding.

    Fout:
        uitkomst: ingestemd onder voorwaarden

    Goed:
        uitkomst: ingestemd onder voorwaarden
        voorwaarden:
          - wat: Tussenevaluatie met de OPR
            wanneer: uiterlijk 1 juli 2029
            planning: 2027-2031/tussenevaluatie
    """
    told = (
        besluit.voorwaarden
        or besluit.toelichting
        or besluit.geldig_tot
        or geweigerd(besluit, besluit.record, "voorwaarden")
    )
    if besluit.oordeel is Oordeel.ONDER_VOORWAARDEN and not told:
        message = f'Er staat "{shown(besluit.uitkomst)}", maar niet welke voorwaarden dat zijn.'
        yield Problem(besluit.at("uitkomst"), message, "Zet ze bij voorwaarden, elk met wat en wanneer.")
