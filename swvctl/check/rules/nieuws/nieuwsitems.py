"""NBR…: the items of one issue, and what they point at."""

from collections.abc import Iterator

from swvctl.check.geweigerd import geweigerd
from swvctl.check.nieuwsteksten import gevolgd
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.bericht import Bericht
from swvctl.model.besluit import Besluit
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.entity import Entity
from swvctl.model.nieuwsbrief import STAND, TERUGBLIK, Nieuwsbrief
from swvctl.model.ondersteuningsplan import CONCEPT, Ondersteuningsplan
from swvctl.model.planstand import vastgesteld_op
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import capitalised, join, spoken
from swvctl.wanneer import show_date

_TONES = {TERUGBLIK: {"bijeenkomst"}, STAND: {"ondersteuningsplan"}}


@rule("NBR005", "Item staat er twee keer in", Severity.WARNING)
def dubbel(issue: Nieuwsbrief, workspace: Workspace) -> Iterator[Problem]:
    """Een bijeenkomst, bericht of besluit staat één keer in een nummer; als uitnodiging en als terugblik mag.

    Fout:
        items:
          - bijeenkomst: studiedag-2027
          - bijeenkomst: studiedag-2027

    Goed:
        items:
          - bijeenkomst: studiedag-2027
            toon: terugblik
    """
    seen: set[tuple[str, str, str]] = set()
    for item in issue.items:
        for kind, text in item.verwijzingen:
            key = (kind, workspace.voluit(kind, text, issue.record) or text, item.toon)
            if key in seen:
                message = f'"{shown(text)}" staat twee keer in dit nummer.'
                yield Problem(item.at(kind), message, "Haal er een weg.")
            seen.add(key)


@rule("NBR006", "Twee items met dezelfde kop", Severity.WARNING)
def gelijke_koppen(issue: Nieuwsbrief, workspace: Workspace) -> Iterator[Problem]:
    """De inhoudsopgave wordt van de koppen gemaakt: twee gelijke koppen zijn daarin niet uit elkaar te houden.

    Fout:
        items:
          - {titel: Studiedag, tekst: Meld u nu aan.}
          - {titel: Studiedag, tekst: Het programma is bekend.}

    Goed:
        items:
          - {titel: Meld u aan voor de studiedag, tekst: Dat kan tot mei.}
          - {titel: Programma van de studiedag, tekst: Het is bekend.}
    """
    seen: set[str] = set()
    for item in issue.items:
        titel = item.titel or str(getattr(gevolgd(item, issue, workspace), "titel", ""))
        titel = " ".join(titel.split())
        key = titel.casefold()
        if key and key in seen:
            yield Problem(item.at("titel"), f'Twee items heten "{shown(titel)}".', "Geef ze een eigen kop.")
        seen.add(key)


@rule("NBR007", "Item verwijst naar meer dan één ding")
def verwijzingen(issue: Nieuwsbrief) -> Iterator[Problem]:
    """Een item gaat over één ding: dan is duidelijk welke titel, feiten en tekst erbij horen.

    Fout:
        items:
          - bijeenkomst: studiedag-2027
            enquete: wensen-studiedag

    Goed:
        items:
          - bijeenkomst: studiedag-2027
          - enquete: wensen-studiedag
    """
    for item in issue.items:
        kinds = [kind for kind, _ in item.verwijzingen]
        if len(kinds) > 1:
            message = f"Dit item verwijst tegelijk naar {join(map(spoken, kinds))}."
            yield Problem(item.at(kinds[1]), message, "Maak er aparte items van.")


@rule("NBR008", "Item is op de dag van verzending nog niet openbaar", Severity.WARNING, timed=True)
def openbaar(issue: Nieuwsbrief, workspace: Workspace) -> Iterator[Problem]:
    """Wat zelf nog een concept is, komt niet in de nieuwsbrief: het item valt weg, of mist zijn feiten.

    Een bericht zonder datum komt uit met het nummer dat het opneemt.

    Fout:
        # data/bijeenkomst/netwerkdag.yaml heeft: status: concept
        datum: 3 juni 2027
        items:
          - bijeenkomst: netwerkdag

    Goed:
        # data/bijeenkomst/netwerkdag.yaml heeft: status: gepland
        datum: 3 juni 2027
        items:
          - bijeenkomst: netwerkdag
    """
    if issue.dag is None:
        return
    seen = workspace.but(today=issue.leesdag(workspace.today))
    for item in issue.items:
        record = gevolgd(item, issue, workspace)
        if record is None or geweigerd(record, record.record, "status") or _is_adopted(record, workspace):
            continue
        if not record.publiek_in(seen):
            kind, text = item.verwijzingen[0]
            message, hint = _unready(record, kind, text, show_date(issue.dag))
            yield Problem(item.at(kind), message, hint, because=record.at("status"))


def _is_adopted(record: Entity, workspace: Workspace) -> bool:
    """Whether a plan was adopted, so that it is its status that is wrong: BSL018 tells of it."""
    return (
        isinstance(record, Ondersteuningsplan)
        and record.status == CONCEPT
        and vastgesteld_op(record, workspace) is not None
    )


def _unready(record: Entity, kind: str, text: str, day: str) -> tuple[str, str]:
    if isinstance(record, Besluit) and record.over and record.genomen:
        message = f'Het plan waar besluit "{shown(text)}" over gaat, is op {day} nog een concept.'
        return message, "Wacht met dit item tot het plan is vastgesteld, of vertel het in eigen woorden."
    return f'{capitalised(spoken(kind))} "{shown(text)}" is op {day} nog een concept.', _ready(record, kind)


def _ready(record: Entity, kind: str) -> str:
    if isinstance(record, Bericht):
        return "Geef het bericht een eerdere datum, of haal de datum weg."
    return f"Maak eerst klaar wat in data/{kind} staat, of haal het item weg."


@rule("NBR009", "Toon past niet bij het item", Severity.WARNING)
def toon(issue: Nieuwsbrief, workspace: Workspace) -> Iterator[Problem]:
    """Een terugblik hoort bij een bijeenkomst die is geweest, een stand bij een ondersteuningsplan.

    Fout:
        items:
          - enquete: wensen-studiedag
            toon: terugblik

    Goed:
        items:
          - bijeenkomst: studiedag-2027
            toon: terugblik
    """
    for item in issue.items:
        kinds = {kind for kind, _ in item.verwijzingen}
        wanted = _TONES.get(item.toon, kinds)
        if not kinds & wanted and item.toon:
            message = f'"toon: {item.toon}" hoort bij {join(map(spoken, sorted(wanted)), "of")}.'
            yield Problem(item.at("toon"), message, "Haal de regel weg, of verwijs daarnaar.")
        record = gevolgd(item, issue, workspace)
        if item.toon == TERUGBLIK and isinstance(record, Bijeenkomst) and record.terugblik is None:
            message = f'Bij "{shown(record.titel)}" staat nog geen terugblik.'
            yield Problem(item.at("toon"), message, f"Schrijf die in {shown(record.record.document.path)}.")
