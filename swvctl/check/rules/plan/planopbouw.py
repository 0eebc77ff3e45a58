"""PLN…: the plan as a whole: its chapters, its period, and what a change of it changes."""

from collections.abc import Iterator

from swvctl.check.geweigerd import geweigerd
from swvctl.check.rule import Problem, rule
from swvctl.check.verwijzing.hoofdstuk_weg import heet_nu, wat_te_doen
from swvctl.check.verwijzing.planmap import is_verdwaald
from swvctl.findings import Severity
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import in_map, niet_genoemd, onbekend
from swvctl.model.plichten import buiten_het_plan
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.nederlands import closest, in_words, join

_ZELF = {"plan": "Dit plan", "addendum": "Dit addendum", "koersnotitie": "Deze koersnotitie"}
_BETWEEN = patroon(r"[\s,;]+")
VIER_JAAR = "hoogstens-vier-schooljaren"


@rule("PLN003", "Hoofdstuk van het plan ontbreekt")
def ontbreekt(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Een plan dat af is, heeft alle hoofdstukken die het noemt. In een concept tellen wij alleen hoeveel er nog
    te schrijven zijn.

    Fout:
        # er is geen data/hoofdstuk/2027-2031/toewijzingen.yaml
        status: vastgesteld
        hoofdstukken: [basisondersteuning, toewijzingen]

    Goed:
        status: vastgesteld
        hoofdstukken: [basisondersteuning, toewijzing]
    """
    lists = [("hoofdstukken",), ("publieksversie", "hoofdstukken")]
    named = {lists[0]: plan.hoofdstukken}
    if plan.publieksversie:
        named[lists[1]] = plan.publieksversie.hoofdstukken
    told: set[str] = set()
    for route, names in named.items():
        for index, name in enumerate(names):
            absent = name not in told and not workspace.voluit(Hoofdstuk.kind, name, plan.record)
            if absent and not is_verdwaald(name, workspace):
                yield from _missing(plan, workspace, name, (*route, index))
                told.add(name)


def _missing(
    plan: Ondersteuningsplan, workspace: Workspace, name: str, route: tuple[str | int, ...]
) -> Iterator[Problem]:
    if parts := _run_together(name, plan, workspace):
        message = f"Hier staan {in_words(len(parts))} hoofdstukken achter elkaar: {join(parts)}."
        yield Problem(plan.at(*route), message, "Begin elk hoofdstuk op een eigen regel met een streepje.")
        return
    near = _bijna(name, plan, workspace)
    if plan.is_af or near:
        message = f'Het hoofdstuk "{name}" is er niet.'
        ask = f' Bedoelt u "{near}"?' if near else ""
        yield Problem(plan.at(*route), message + ask, "" if near else wat_te_doen(plan, name, workspace))


def _bijna(name: str, plan: Ondersteuningsplan, workspace: Workspace) -> str:
    """The chapter in the folder of the plan that was meant: with a slip, or as its file is called."""
    known = [chapter.kort for chapter in in_map(plan, workspace)]
    bare = name.removesuffix(".yaml").rpartition("/")[2]
    return bare if bare in known else closest(name, known) or ""


def _run_together(name: str, plan: Ondersteuningsplan, workspace: Workspace) -> list[str]:
    """The chapters of which the marks between them were forgotten."""
    parts = [part for part in _BETWEEN.split(name.strip()) if part]
    known = [chapter.kort for chapter in in_map(plan, workspace)] if len(parts) > 1 else []
    return parts if known and set(parts) <= set(known) else []


@rule("PLN004", "Hoofdstuk staat niet in het plan", Severity.WARNING)
def vergeten(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Een hoofdstuk komt alleen in het plan als het bij hoofdstukken staat. Staat er een onderwerp in dat de wet vraagt
    en dat nergens anders staat, dan weegt dat mee.

    Fout:
        # data/hoofdstuk/2027-2031/ouders.yaml bestaat
        hoofdstukken: [basisondersteuning, toewijzing]

    Goed:
        hoofdstukken: [basisondersteuning, toewijzing, ouders]
    """
    duties = buiten_het_plan(plan, workspace) if plan.is_af else {}
    unknown = onbekend(plan, workspace)
    meant = {_bijna(name, plan, workspace) for name in unknown}
    meant.update(part for name in unknown for part in _run_together(name, plan, workspace))
    meant.update(heet_nu(plan, name, workspace) for name in unknown)
    for chapter in niet_genoemd(plan, workspace):
        if chapter.kort not in meant:
            wanted = duties.get(chapter.name, [])
            message = f'Het hoofdstuk "{chapter.titel}" staat niet bij de hoofdstukken van {plan.titel}.'
            hint = (
                f"Zet {chapter.kort} op zijn plaats in {plan.record.document.path}, of haal het bestand weg."
            )
            law = (
                f" Daarin staat wat de wet vraagt: {join(item.artikel for item in wanted)}." if wanted else ""
            )
            needed = any(item.severity is Severity.ERROR for item in wanted)
            severity = Severity.ERROR if needed else Severity.WARNING
            yield Problem(chapter.at("titel"), message + law, hint, severity)
    for index, name in enumerate(plan.hoofdstukken):
        if name in plan.hoofdstukken[:index]:
            message = f'Het hoofdstuk "{name}" staat twee keer in het plan.'
            yield Problem(plan.at("hoofdstukken", index), message, "Haal er een weg.")


@rule("PLN005", "Hoofdstuk of paragraaf zonder tekst")
def leeg(chapter: Hoofdstuk, workspace: Workspace) -> Iterator[Problem]:
    """In een plan dat af is, heeft elke paragraaf een tekst. In een concept tellen wij alleen hoeveel er nog te
    schrijven zijn.

    Fout:
        paragrafen:
          - id: norm
            titel: Wat elke school biedt

    Goed:
        paragrafen:
          - id: norm
            titel: Wat elke school biedt
            tekst: Elke school biedt dezelfde basisondersteuning.
    """
    plan = workspace.volg(Ondersteuningsplan, chapter.plan, chapter.record)
    if plan is None or not plan.is_af or chapter.record.faults:
        return
    for deel in chapter.delen:
        if deel.is_leeg:
            what = f'"{deel.titel}"' if deel.id else f'Het hoofdstuk "{deel.titel}"'
            yield Problem(
                deel.at("titel"), f"{what} heeft geen tekst.", "Schrijf de tekst, of haal de kop weg."
            )
        if deel.id and chapter.tekst and deel is chapter.delen[0]:
            message = "Dit hoofdstuk heeft een tekst naast paragrafen; de tekst komt nergens in."
            yield Problem(
                chapter.at("tekst", part="key"), message, "Maak er een inleiding of een paragraaf van."
            )


@rule("PLN006", "Plan duurt te lang")
def te_lang(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Een plan geldt voor ten hoogste vier schooljaren. Voor een wijziging van een plan geldt dat niet.

    Fout:
        soort: plan
        periode: 2027-2032

    Goed:
        soort: plan
        periode: 2027-2031
    """
    first, last = plan.jaren
    regel = workspace.kaderregel(VIER_JAAR)
    if plan.is_plan and regel and regel.geldt_op(plan.eerste_dag) and last - first > 4:  # noqa: PLR2004 - the rule is called after it
        message = (
            f"{plan.titel} duurt {in_words(last - first)} schooljaren; een plan duurt er hoogstens vier."
        )
        hint = f"Schrijf bijvoorbeeld: periode: {first}-{first + 4}"
        hint = f"{regel.voorbehoud} {hint}".strip()
        yield Problem(plan.at("periode"), f"{message[:-1]}{regel.verantwoording}.", hint, regel.severity)


@rule("PLN007", "Wijziging van een plan klopt niet")
def wijzigt(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Een addendum of koersnotitie zegt welk plan het wijzigt. Een plan wijzigt geen ander plan, wijzigingen
    verwijzen niet in een kring naar elkaar, en niets vervangt of wijzigt zichzelf.

    Fout:
        soort: addendum
        periode: 2029-2031

    Goed:
        soort: addendum
        periode: 2029-2031
        wijzigt: 2027-2031
    """
    if workspace.volg(Ondersteuningsplan, plan.vervangt, plan.record) is plan:
        hint = "Noem het plan dat hiervoor gold, of haal vervangt weg."
        yield Problem(plan.at("vervangt"), f'{_ZELF[plan.soort]} vervangt zichzelf: "{plan.vervangt}".', hint)
    if not plan.wijzigt:
        if not plan.is_plan and plan.is_af:
            message = f"Bij {plan.titel} staat niet welk plan het wijzigt."
            yield Problem(plan.at("soort"), message, "Voeg toe: wijzigt: en de naam van het plan.")
        return
    ring = _ring(plan, workspace)
    if len(ring) == 2:  # noqa: PLR2004 - itself, there and back
        hint = "Noem het plan dat het wijzigt." if not plan.is_plan else "Haal wijzigt weg."
        yield Problem(plan.at("wijzigt"), f'{_ZELF[plan.soort]} wijzigt zichzelf: "{plan.wijzigt}".', hint)
        return
    if plan.is_plan and not geweigerd(plan, plan.record, "soort"):
        message = f"{plan.titel} is een plan, maar wijzigt {plan.wijzigt}."
        yield Problem(
            plan.at("wijzigt"),
            message,
            "Maak er soort: addendum of soort: koersnotitie van, of schrijf vervangt.",
        )
    if ring:
        message = f"Deze wijzigingen verwijzen in een kring naar elkaar: {' → '.join(ring)}."
        yield Problem(plan.at("wijzigt"), message, "Laat elke wijziging naar het plan zelf verwijzen.")


def _ring(plan: Ondersteuningsplan, workspace: Workspace) -> list[str]:
    """The names on the way back to where it began; empty when there is no way back."""
    way = [plan.name]
    here: Ondersteuningsplan | None = plan
    while here and here.wijzigt:
        here = workspace.volg(Ondersteuningsplan, here.wijzigt, here.record)
        if here is plan:
            return [*way, plan.name]
        if here is None or here.name in way:
            break
        way.append(here.name)
    return []
