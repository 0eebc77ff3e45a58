"""PLN…: annexes and downloads: numbers, sources and titles."""

from collections.abc import Iterator
from itertools import combinations

from swvctl.check.geweigerd import geweigerd
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.bijlage import VERVALLEN, VOLGT, Bijlage
from swvctl.model.bijlagen import bijlagen_van
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.read.present import present
from swvctl.tekst.nederlands import join

SHORT = 8  # shorter titles may well differ by one letter
_YEARS = patroon(r"[0-9]+|[^\w\s]")


@rule("PLN010", "Nummers van bijlagen lopen niet door", Severity.WARNING)
def nummers(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Bijlagen hebben elk een eigen nummer, zonder gaten. Zonder nummer krijgt een bijlage het volgende.

    Fout:
        lijst:
          - {id: begrippen, nummer: 1, titel: Begrippenlijst, uit: begrip}
          - {id: reglement, nummer: 3, titel: Reglement, status: volgt}

    Goed:
        lijst:
          - {id: begrippen, nummer: 1, titel: Begrippenlijst, uit: begrip}
          - {id: reglement, nummer: 2, titel: Reglement, status: volgt}
    """
    first: dict[int, Bijlage] = {}
    last = doubled = 0
    for item in bijlagen_van(plan.name, workspace):
        last = item.nummer or last + 1
        other = first.setdefault(last, item)
        if other is not item:
            doubled += 1
            message = f'Bijlage {last} is er twee keer: "{other.titel}" en "{item.titel}".'
            yield Problem(
                item.at("nummer"), message, "Geef een van de twee een ander nummer.", Severity.ERROR
            )
    before = 0
    for number in sorted(first):
        # One of those that have the same number was meant to fill the gap.
        if len(first) + doubled < max(first) and number > before + 1:
            message = f"Bijlage {number} komt na een gat: {_missing(before + 1, number - 1)}."
            yield Problem(first[number].at("nummer"), message, "Nummer de bijlagen zonder gaten.")
        before = number


def _missing(first: int, last: int) -> str:
    if first == last:
        return f"{first} ontbreekt"
    return f"{first} {'en' if last == first + 1 else 't/m'} {last} ontbreken"


@rule("PLN011", "Bijlage zonder inhoud", Severity.WARNING)
def inhoud(bijlage: Bijlage, workspace: Workspace) -> Iterator[Problem]:
    """Een bijlage heeft één bron: uit, bestand, link of tekst. Is zij er nog niet, dan staat er status: volgt. In
    een vastgesteld plan volgt er niets meer.

    Fout:
        titel: Reglement van de ondersteuningsplanraad

    Goed:
        titel: Reglement van de ondersteuningsplanraad
        bestand: stukken/reglement-opr.pdf
    """
    found = bijlage.bronnen
    where = bijlage.at("titel")
    if len(found) > 1:
        message = f'Bij "{bijlage.titel}" staat {join(found)}: het is niet duidelijk welke geldt.'
        yield Problem(bijlage.at(found[1], part="key"), message, "Houd er één over.", Severity.ERROR)
    elif bijlage.status == VERVALLEN:
        return
    elif bijlage.status == VOLGT and found:
        message = f'"{bijlage.titel}" heeft status volgt, maar er staat al {found[0]}.'
        yield Problem(bijlage.at("status"), message, "Haal de status weg.")
    elif not found and not bijlage.tekstbestand:
        if not geweigerd(bijlage, bijlage.record, "uit", "bestand", "link", "tekst", "tekstbestand"):
            yield from _nothing(bijlage, workspace)
    elif bijlage.bestand and not present(bijlage.record.document.source, bijlage.bestand):
        message = f'Het bestand "{bijlage.bestand}" is er niet.'
        yield Problem(
            bijlage.at("bestand"), message, f"Zet het bestand op data/{bijlage.bestand}.", Severity.ERROR
        )
    if bijlage.uit and not bijlage.uit.kind and not geweigerd(bijlage, bijlage.record, "uit"):
        yield Problem(
            where, f'Bij "{bijlage.titel}" staat niet waar de bijlage uit komt.', "Schrijf: uit: begrip"
        )


def _nothing(bijlage: Bijlage, workspace: Workspace) -> Iterator[Problem]:
    plan = workspace.volg(Ondersteuningsplan, bijlage.plan, bijlage.record)
    if bijlage.status != VOLGT:
        message = f'Bij "{bijlage.titel}" staat niet waar de bijlage is.'
        yield Problem(
            bijlage.at("titel"), message, "Voeg uit, bestand, link of tekst toe, of schrijf: status: volgt"
        )
    elif plan and plan.is_vastgesteld:
        message = f'"{bijlage.titel}" volgt nog, maar {plan.titel} is al vastgesteld.'
        yield Problem(bijlage.at("status"), message, "Voeg de bijlage toe, of haal haar weg.")


@rule("TAL022", "Twee stukken met bijna dezelfde titel", Severity.WARNING)
def titels(workspace: Workspace) -> Iterator[Problem]:
    """Wie een stuk wil openen, ziet alleen de titel. Titels die op een jaar of letter na gelijk zijn, zijn niet uit
    elkaar te houden.

    Fout:
        lijst:
          - {id: plan, titel: Ondersteuningsplan 2019-2023, status: volgt}
          - {id: addendum, titel: Ondersteuningsplan 2019-2023, status: volgt}

    Goed:
        lijst:
          - {id: plan, titel: Ondersteuningsplan 2019-2023, status: volgt}
          - {id: addendum, titel: Addendum bij het plan, status: volgt}
    """
    groups: dict[str, list[Bijlage]] = {}
    for item in workspace.all(Bijlage):
        if item.status != VERVALLEN:
            groups.setdefault(item.plan, []).append(item)
    for items in groups.values():
        for one, other in combinations(items, 2):
            if _same(one.titel, other.titel):
                same = one.titel == other.titel
                message = f'De titels "{one.titel}" en "{other.titel}" zijn bijna gelijk.'
                message = f'Twee stukken heten "{one.titel}".' if same else message
                yield Problem(other.at("titel"), message, "Zeg in de titel waarin dit stuk verschilt.")


def _same(one: str, other: str) -> bool:
    first, second = (" ".join(_YEARS.sub(" ", text).casefold().split()) for text in (one, other))
    near = len(first) > SHORT and abs(len(first) - len(second)) <= 1 and _apart(first, second) <= 1
    return first == second or near


def _apart(one: str, other: str) -> int:
    """How many letters differ between two texts of nearly the same length."""
    start = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        return abs(len(one) - len(other))
    rest = {one[start + 1 :], one[start:]} & {other[start + 1 :], other[start:]}
    return 1 if rest else 2
