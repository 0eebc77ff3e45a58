"""PLN…: what a body consented to, and what has been changed since."""

from collections.abc import Iterable, Iterator

from swvctl.check.routezin import gremiumnaam
from swvctl.check.rule import Problem, rule
from swvctl.check.rules.altijd.wie import met_een_tikfout
from swvctl.check.rules.plan.anders_gemeld import anders_gemeld
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit
from swvctl.model.besluitvorming import besluiten_over, is_opgevolgd
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.indicator import Indicator
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.ongaaf import ongaaf
from swvctl.model.planboom import onbekend
from swvctl.model.planstand import is_van
from swvctl.model.redactioneel import alleen_taal, geschreven, niet_gevonden, versie_met, zonder_werking
from swvctl.model.uitkomst import Oordeel
from swvctl.model.verschil import Verschil, verschil
from swvctl.model.versie import Versie
from swvctl.model.versietitel import titel_in
from swvctl.model.vingerafdruk import KOP, OPENING, PERIODE, tabellen
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import capitalised, closest, in_words, join, join_some
from swvctl.wanneer import show

_BINDING = {"instemming": "instemde", "goedkeuring": "het plan goedkeurde"}
VASTSTELLING = "vaststelling"
MOST_NAMED = 4


@rule("PLN001", "Tekst gewijzigd na een besluit", Severity.WARNING)
def gewijzigd(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Een gremium besluit over een tekst. Verandert die tekst daarna, dan geldt het besluit niet vanzelf voor de
    nieuwe tekst. De versie bij het besluit onthoudt van elke paragraaf een vingerafdruk; opmaak, volgorde en
    nummering tellen niet mee. Besluit hetzelfde gremium later opnieuw, dan telt dat latere besluit.

    Is het alleen taal, noem de paragraaf dan bij redactioneel, met de versie waarin de verbeterde tekst staat. Een
    tabel noemt u met begroting of indicator; titel, pijlers en aanleiding van het plan met onderdeel. Vroeg het gremium
    zelf om de wijziging, noem de paragraaf en de versie dan bij die voorwaarde.

    Fout:
        # na de instemming is de paragraaf norm gewijzigd
        soort: instemming
        versie: 0.9

    Goed:
        soort: instemming
        versie: 0.9
        redactioneel:
          - hoofdstuk: basisondersteuning/norm
            reden: Tikfout hersteld.
            versie: 1.0
    """
    told: dict[Verschil, list[Besluit]] = {}
    every = besluiten_over(plan, workspace)
    for besluit in every:
        found = _since(besluit, workspace)
        if found and besluit.volledig and not is_opgevolgd(besluit, every, workspace):
            told.setdefault(found, []).append(besluit)
    for found, besluiten in told.items():
        first = min(besluiten, key=lambda item: item.datum.sort_key() if item.datum else ())
        ordered = [first, *(item for item in besluiten if item is not first)]
        message = _told(ordered, found, workspace)
        yield Problem(first.at("versie"), message, _hint(besluiten, found, plan, workspace))


def _hint(besluiten: list[Besluit], found: Verschil, plan: Ondersteuningsplan, workspace: Workspace) -> str:
    """What to do; of several decisions at once. The years, or what was taken out, are never wording only."""
    consent = any(item.soort == "instemming" for item in besluiten)
    if len(besluiten) == 1:
        need, where = "is opnieuw instemming" if consent else "is een nieuw besluit", "bij redactioneel"
    else:
        need = "zijn opnieuw instemming en nieuwe besluiten" if consent else "zijn nieuwe besluiten"
        where = "bij elk van deze besluiten bij redactioneel"
    texts = [item for item in (*found.gewijzigd, *found.nieuw) if item.naam != PERIODE]
    if not texts:
        return f"Zet het terug zoals het was. Anders {need} nodig."
    bound = any(item.oordeel is Oordeel.ONDER_VOORWAARDEN for item in besluiten)
    asked, where = "Is het alleen taal?", f"{where}{', of bij de voorwaarde die erom vroeg' if bound else ''}"
    seen = versie_met(texts, plan, workspace)
    if seen:
        entry = geschreven(texts[0].naam)
        called = f" als {entry}" if len(texts) == 1 else f", elk apart, zoals {entry}"
        return f"{asked} Noem het dan {where}{called}, met versie: {seen.nummer}. Anders {need} nodig."
    make = f"Maak dan een versie (swvctl new versie {plan.name}), en noem het met die versie {where}."
    return f"{asked} {make} Anders {need} nodig."


def _since(besluit: Besluit, workspace: Workspace) -> Verschil:
    """What differs from the version of a decision, apart from what was declared to be wording only."""
    plan = workspace.volg(Ondersteuningsplan, besluit.over, besluit.record)
    version = workspace.volg(Versie, besluit.versie, besluit.record)
    if plan is None or version is None or besluit.soort not in {*_BINDING, VASTSTELLING}:
        return Verschil()
    if not (plan.is_plan or plan.wijzigt):  # its tables are those of no plan, of which PLN007 tells
        return Verschil()
    if _wording_refused(besluit):
        return Verschil()
    if workspace.onvolledig(Hoofdstuk.kind) or not is_van(version, plan, workspace):
        return Verschil()
    found = verschil(version, plan, workspace)
    found = found.zonder(alleen_taal(besluit, found, plan, workspace))
    meant = [name for _, names in zonder_werking(besluit, found, plan, workspace) for name in names]
    found = found.zonder(meant)  # of which PLN064 tells
    found = found.zonder(ongaaf(found.namen, plan, workspace))
    found = found.zonder(anders_gemeld(found, plan, workspace))
    if any(name.startswith(f"{Indicator.kind}/") for name in found.namen):
        found = found.zonder(met_een_tikfout(Indicator.kind, workspace))  # of which REF028 tells
    if lost := niet_gevonden(besluit, plan, workspace):  # which were meant, and REF001 tells of the names
        unknown = len([name for name in lost if name not in found.namen])
        found = found.zonder(lost)
        if len(found.gewijzigd) + len(found.nieuw) <= unknown:
            found = found._replace(gewijzigd=(), nieuw=())
    return found._replace(vervallen=()) if onbekend(plan, workspace) else found


def _wording_refused(besluit: Besluit) -> bool:
    """Whether what was declared to be wording cannot be read, under that key or one that looks like it."""
    size = len(besluit.record.route)
    keys = {str(route[size]) for route in besluit.record.faults if len(route) > size}
    return any(closest(key, ["redactioneel"]) for key in keys)


def _told(besluiten: list[Besluit], found: Verschil, workspace: Workspace) -> str:
    """What has changed, said once of all the decisions that it comes after."""
    when = f" {join_some(_when(item, workspace) for item in besluiten)}"
    tables, titles = _tables(besluiten[0], workspace), _titles(besluiten, found.vervallen, workspace)
    fresh = {item.naam: item.titel for item in found.nieuw}
    parts = (
        ("gewijzigd", {item.naam: item.titel for item in found.gewijzigd}),
        ("toegevoegd", {name: fresh[name] for name in _outermost(fresh)}),
        ("weggehaald", {name: titles[name] for name in _outermost(found.vervallen)}),
    )
    sentences = []
    for verb, items in parts:
        if items:
            sentences.append(f"{_count(items, tables)} {verb}{when}: {_named(items.values())}.")
            when = ""
    return " ".join(sentences)


def _outermost(names: Iterable[str]) -> list[str]:
    """Those whose chapter is not among them: who names a chapter, need not name its paragraphs."""
    found = list(names)
    return [name for name in found if name.rpartition("/")[0] not in found]


def _titles(besluiten: list[Besluit], names: Iterable[str], workspace: Workspace) -> dict[str, str]:
    """What was taken out was called, by the first of the versions that keeps its title."""
    plan = workspace.volg(Ondersteuningsplan, besluiten[0].over, besluiten[0].record)
    found = (workspace.volg(Versie, item.versie, item.record) for item in besluiten)
    versions = [item for item in found if item]
    kept = {name: title for item in reversed(versions) for name, title in item.titels.items()}
    return {name: kept.get(name) or titel_in(versions[0], name, plan, workspace) for name in names}


def _named(titles: Iterable[str]) -> str:
    """The titles; of many only the first, so that the message can be read."""
    found = list(titles)
    return join_some(found, most=MOST_NAMED) if len(found) > MOST_NAMED + 1 else ", ".join(found)


def _tables(besluit: Besluit, workspace: Workspace) -> frozenset[str]:
    """The names of what is a table, now or in the version of the decision."""
    plan = workspace.volg(Ondersteuningsplan, besluit.over, besluit.record)
    version = workspace.volg(Versie, besluit.versie, besluit.record)
    now = (found.naam for found in tabellen(plan, workspace)) if plan else ()
    return frozenset({*now, *(version.tabellen if version else ())})


def _count(names: Iterable[str], known: frozenset[str]) -> str:
    """``Eén tabel is``, ``Twee paragrafen en één tabel zijn``."""
    found = list(names)
    tables = sum(name in known for name in found)
    heads = sum(name.startswith(KOP) and name != OPENING for name in found)
    chapters = sum("/" not in name and not name.startswith(KOP) for name in found if name not in known)
    kinds = (
        (heads, "onderdeel", "onderdelen"),
        (chapters, "hoofdstuk", "hoofdstukken"),
        (len(found) - tables - chapters - heads, "paragraaf", "paragrafen"),
        (tables, "tabel", "tabellen"),
    )
    told = [
        f"één {one}" if number == 1 else f"{in_words(number)} {many}" for number, one, many in kinds if number
    ]
    return f"{capitalised(join(told))} {'is' if len(found) == 1 else 'zijn'}"


def _when(besluit: Besluit, workspace: Workspace) -> str:
    day = f" op {show(besluit.datum)}" if besluit.datum and besluit.datum.day else ""
    body = gremiumnaam(besluit.gremium, workspace) if besluit.gremium else "het gremium"
    verb = _BINDING.get(besluit.soort)
    return f"nadat {body} {verb}{day}" if verb else f"na de vaststelling{day}"
