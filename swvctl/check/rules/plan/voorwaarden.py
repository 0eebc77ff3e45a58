"""BSL…: what becomes of the conditions of a consent."""

from collections.abc import Iterator

from swvctl.check.geweigerd import geweigerd
from swvctl.check.routezin import gremiumnaam, het_stuk, op
from swvctl.check.rule import Problem, rule
from swvctl.check.verwijzing.bestandsnaam import is_anders_genoemd
from swvctl.check.verwijzing.half import is_half
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit, Voorwaarde
from swvctl.model.besluitvorming import plan_van
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planning import Planning
from swvctl.model.stappen import stap_van_naam
from swvctl.model.uitkomst import Oordeel
from swvctl.model.voorwaarde import is_vervuld, tekst_van
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.validate.normalise import Reference
from swvctl.wanneer import Wanneer, show, show_date

_HOW = (
    "Zet een stap in de planning en noem die bij planning; "
    "wordt de tekst erom gewijzigd, noem dan de paragraaf bij hoofdstuk; is het al gebeurd, schrijf dan vervuld."
)


@rule("BSL008", "Voorwaarde zonder stap in de planning")
def voorwaarde_zonder_stap(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Bij elke voorwaarde hoort een stap in de planning, de paragraaf die erom wordt gewijzigd, of de dag waarop
    eraan is voldaan. Een stap die er niet is, is een fout; zonder stap is het een waarschuwing.

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
        stap = Reference((), Planning.kind, item.planning)
        if item.planning and not (
            workspace.voluit(Planning.kind, item.planning, besluit.record)
            or is_half(stap, workspace)
            or is_anders_genoemd(stap, besluit.record, workspace)
        ):
            message = f'{said}: "{item.planning}" staat niet in de planning.'
            near = _without_goal(item.planning, workspace) or workspace.nearest(Planning.kind, item.planning)
            add = f"Zet de stap in de planning met id: {item.planning.rpartition('/')[2]}"
            hint = f'Bedoelt u "{near}"?' if near else add
            yield Problem(item.at("planning"), message, hint)
        elif not (item.planning or item.hoofdstuk or item.vervuld or _is_past(item, workspace)):
            yield Problem(item.at("wat"), f"{said} in de planning.", _HOW, Severity.WARNING)


def _without_goal(text: str, workspace: Workspace) -> str | None:
    """The step that is meant by a name with its goal in between: its own name has none."""
    plan, _, step = text.partition("/")
    short = f"{plan}/{step.rpartition('/')[2]}"
    return short if short != text and short in workspace.names.get(Planning.kind, ()) else None


def _ended_before(day: Wanneer, besluit: Besluit, workspace: Workspace) -> Ondersteuningsplan | None:
    """What was decided on, if it holds no more on the last day of a condition."""
    plan = plan_van(besluit, workspace)
    sure = plan is not None and not plan.spreekt_zich_tegen
    return plan if plan and sure and day.last and day.last > plan.laatste_dag else None


def _is_turned(item: Voorwaarde, besluit: Besluit) -> bool:
    """Whether a condition had to be met before it was made."""
    return bool(
        item.wanneer
        and item.wanneer.last
        and besluit.datum
        and besluit.datum.first
        and item.wanneer.last < besluit.datum.first
    )


def _is_past(item: Voorwaarde, workspace: Workspace) -> bool:
    """Whether its day has come, after which BSL009 asks for it."""
    return bool(item.wanneer and item.wanneer.past(workspace.today))


@rule("BSL009", "Voorwaarde is niet op tijd vervuld", Severity.WARNING, timed=True)
def voorwaarde_te_laat(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Is de dag van een voorwaarde voorbij, dan hoort de stap gereed te zijn. Ligt die dag vóór het besluit zelf of na
    de jaren van het plan, dan is een datum niet goed.

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
        if _is_turned(item, besluit) and item.wanneer and besluit.datum:
            decided = f"het besluit{op(besluit.datum)}"
            message = f"De voorwaarde moet {show(item.wanneer)} zijn vervuld; dat is vóór {decided}."
            yield Problem(item.at("wanneer"), message, "Kijk de twee datums na.")
        elif item.wanneer and (plan := _ended_before(item.wanneer, besluit, workspace)):
            ended = f"{het_stuk(plan)} geldt tot en met {show_date(plan.laatste_dag)}"
            message = f"De voorwaarde moet {show(item.wanneer)} zijn vervuld, maar {ended}."
            yield Problem(item.at("wanneer"), message, "Kijk het jaar na.")
        elif item.wanneer and _is_past(item, workspace) and not is_vervuld(item, besluit, workspace):
            message = f'De voorwaarde "{item.wat}" van {name} moest {show(item.wanneer)} zijn vervuld.'
            do = "Noem bij de voorwaarde de versie met de gewijzigde tekst, of schrijf vervuld"
            done = do if item.hoofdstuk else "Vul bij de stap gereed in, of bij de voorwaarde vervuld"
            yield Problem(item.at("wanneer"), message, f"{done}; anders bespreekt u het met het gremium.")


@rule("BSL036", "Voorwaarde staat niet in de tekst", Severity.WARNING)
def voorwaarde_niet_in_tekst(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Wordt aan een voorwaarde voldaan door de tekst te wijzigen, dan staan de paragraaf en de versie met de gewijzigde
    tekst erbij. In die versie hoort de paragraaf anders te zijn dan in de versie waarover het gremium besloot. Dat kan
    ook een versie van een addendum zijn: dat wijzigt dan die paragraaf.

    Fout:
        versie: 0.9
        voorwaarden:
          - wat: Ook leerlingen van het speciaal onderwijs denken mee
            hoofdstuk: ouders/meepraten   # en die is in 1.0 nog gelijk
            versie: 1.0

    Goed:
        versie: 0.9
        voorwaarden:
          - wat: Ook leerlingen van het speciaal onderwijs denken mee
            hoofdstuk: ouders/meepraten
            versie: 1.1
    """
    for item in besluit.voorwaarden:
        found = tekst_van(item, besluit, workspace)
        if found is None or found.anders:
            continue
        said = f'De voorwaarde "{shown(item.wat)}" staat nog niet in versie {found.versie.nummer}'
        if found.stuk is plan_van(besluit, workspace):
            same = f"gelijk aan versie {found.besloten.nummer}, waarover is besloten"
            message = f'{said}: "{shown(found.titel)}" is daar {same}.'
        else:
            message = f'{said} van "{shown(found.stuk.titel)}": dat wijzigt "{shown(found.titel)}" niet.'
        hint = "Noem de versie waarin de tekst is gewijzigd, of haal versie weg zolang dat nog moet gebeuren."
        yield Problem(item.at("versie"), message, hint)


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
        if not (step and moment and limit and limit.last) or _is_turned(item, besluit):
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
