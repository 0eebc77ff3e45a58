"""TIJ…: steps of a planning and their windows."""

from collections.abc import Iterator

from swvctl.check.geweigerd import geweigerd
from swvctl.check.routezin import op
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.planning import Doel, Mijlpaal, Planning, Stap
from swvctl.model.raadpleging import Moment, Raadpleging
from swvctl.model.voortgang import KNOWN, Stand
from swvctl.model.vrije_dagen import vrij_bij
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.read.document import Place
from swvctl.tekst.nederlands import closest, in_words, join, plural
from swvctl.wanneer import Certainty, show, show_date_with_weekday, show_in_sentence

_SHORT, _SATURDAY = 3, 5
_CHOICES = join((stand.value for stand in Stand if stand is not Stand.ONBEKEND), "of")
_PREFIX = patroon(r"^(?:in |op )(?:de periode )?")


@rule("TIJ010", "Stap van het verleden zonder gereed", Severity.ADVICE, timed=True)
def stap_voorbij(planning: Planning, workspace: Workspace) -> Iterator[Problem]:
    """Is de periode van een stap voorbij, dan hoort er te staan wanneer hij gereed was, of hoe het ervoor staat. Eén
    regel per bestand. Een mijlpaal met soort: ingang of soort: uiterste dag komt vanzelf.

    Fout:
        - april 2027: Rapport gereed      # en het is juni 2027

    Goed:
        - wat: Rapport gereed
          wanneer: april 2027
          gereed: 23 april 2027
    """
    late = [
        stap
        for stap in planning.stappen
        if stap.open
        and not (stap.status or geweigerd(stap, planning.record, "gereed", "status"))
        and _is_past(stap, workspace)
        and not (_undetermined(stap) or (isinstance(stap, Mijlpaal) and stap.vanzelf))
    ]
    if late:
        message = f"{_count(late)} voorbij zonder gereed: {_first(late)}."
        yield Problem(late[0].at("wanneer"), message, _how_it_went(late[0], planning))


def _how_it_went(stap: Stap, planning: Planning) -> str:
    """What comes back every year has a place for each of its years."""
    written = [other.place.written for other in planning.stappen]
    if written.count(stap.place.written) == 1:
        return "Vul gereed in, of schrijf bij status hoe het ervoor staat."
    return "Schrijf bij per_jaar, onder het jaar, de dag waarop het klaar was of hoe het ervoor staat."


@rule("TIJ011", "Status en datum spreken elkaar tegen", Severity.WARNING, timed=True)
def status_en_datum(planning: Planning, workspace: Workspace) -> Iterator[Problem]:
    """Wat gepland heet, ligt in de toekomst; wat gereed is, niet. Eén regel per bestand voor wat nog gepland heet.

    Fout:
        - wat: Presentatie in het netwerk
          wanneer: april 2027
          status: gepland                 # en het is juni 2027

    Goed:
        - wat: Presentatie in het netwerk
          wanneer: september 2027
          status: gepland
    """
    planned = [stap for stap in planning.stappen if stap.status and stap.stand is Stand.GEPLAND]
    late = [stap for stap in planned if not stap.gereed and _is_past(stap, workspace)]
    if late:
        message = f'{_count(late)} voorbij, en de status is nog "gepland": {_first(late)}.'
        yield Problem(late[0].at("status"), message, "Werk de status bij, of geef de stap een nieuwe datum.")
    for stap in planning.stappen:
        if stap.gereed and stap.gereed.first and stap.gereed.first > workspace.today:
            message = f'"{stap.wat}" is gereed{op(stap.gereed)}, en die dag moet nog komen.'
            yield Problem(stap.at("gereed"), message, "Zet de datum bij wanneer, of verbeter gereed.")
        elif stap.gereed and stap.status and stap.stand in {Stand.GEPLAND, Stand.BEZIG, Stand.VERVALLEN}:
            message = f'"{stap.wat}" is gereed{op(stap.gereed)}, maar de status is "{stap.status}".'
            yield Problem(stap.at("status"), message, "Haal de status weg, of haal gereed weg.")


def _count(steps: list[Stap]) -> str:
    if len(steps) == 1:
        return "Eén stap is"
    return f"{in_words(len(steps)).capitalize()} stappen zijn"


def _first(steps: list[Stap]) -> str:
    """The steps by name, at most three."""
    names = [f'"{stap.wat}"{_window(stap)}' for stap in steps[:3]]
    rest = len(steps) - len(names)
    return join([*names, plural(rest, "andere", "andere")] if rest else names)


def _window(stap: Stap) -> str:
    return f" ({show(stap.wanneer)})" if stap.wanneer else ""


def _is_past(stap: Stap, workspace: Workspace) -> bool:
    past = stap.wanneer is not None and stap.wanneer.past(workspace.today)
    return past and not stap.besluit


def _undetermined(stap: Stap | Moment) -> bool:
    return stap.wanneer is not None and stap.wanneer.certainty is Certainty.NADER_TE_BEPALEN


@rule("TIJ015", "Moment is nog niet bepaald en de periode is voorbij", Severity.WARNING, timed=True)
def niet_bepaald(workspace: Workspace) -> Iterator[Problem]:
    """Van een moment dat nog moest worden bepaald, hoort na afloop de dag er te staan.

    Fout:
        - nader te bepalen in oktober 2026: OPR    # en het is juni 2027

    Goed:
        - 13 oktober 2026: OPR
    """
    for item in _moments(workspace):
        if _undetermined(item) and item.wanneer and item.wanneer.past(workspace.today):
            window = _PREFIX.sub("", show_in_sentence(item.wanneer).partition(" (")[0])
            message = f'Het moment "{item.wat}" heeft nog geen dag, en {window} is voorbij.'
            yield Problem(item.at("wanneer"), message, "Vul de dag in, of haal het moment weg.")


def _moments(workspace: Workspace) -> Iterator[Stap | Moment]:
    for planning in workspace.all(Planning):
        open_ones = (stap for stap in planning.stappen if stap.open)
        yield from (stap for stap in open_ones if not stap.besluit)
    for raadpleging in workspace.all(Raadpleging):
        yield from raadpleging.momenten


@rule("TIJ016", "Regels van een oude tabel horen niet bij elkaar", Severity.ADVICE)
def tabel(planning: Planning) -> Iterator[Problem]:
    """In een oude tabel hoort bij elke regel van realisatie een regel van planning. Met stappen kan dat niet misgaan.

    Fout:
        realisatie: [Onderzoek op alle scholen, Rapport]
        planning: [Afgerond juni 2027]

    Goed:
        stappen:
          - {wat: Onderzoek op alle scholen, gereed: juni 2027}
          - {wat: Rapport, wanneer: najaar 2027}
    """
    for doel in planning.doelen:
        if not doel.paart:
            counts = (
                plural(len(doel.realisatie), "regel", "regels"),
                plural(len(doel.planning), "regel", "regels"),
            )
            message = f"Realisatie heeft {counts[0]} en planning {counts[1]}: ze horen niet twee aan twee bij elkaar."
            yield Problem(_table(doel), message, "Maak er stappen van, elk met wat en wanneer.")


def _table(doel: Doel) -> Place:
    return doel.at("planning" if doel.planning else "realisatie", part="key")


@rule("TIJ017", "Status niet begrepen", Severity.ADVICE)
def status_begrepen(planning: Planning) -> Iterator[Problem]:
    """Een status begint met een woord dat zegt hoe het ervoor staat; na een komma mag alles. Een eigen zin mag ook,
    maar een woord dat bijna een bekend woord is, is meestal een tikfout.

    Fout:
        status: gerred

    Goed:
        status: gereed, p.d.
    """
    for stap in planning.stappen:
        if stap.status and stap.stand is Stand.ONBEKEND:
            said = stap.status.partition(",")[0].strip()
            word = said.split(" ")[0]
            near = closest(word, KNOWN) if len(word) > _SHORT and "." not in word else None
            if near or (said.isalpha() and said.casefold() != Stand.ONBEKEND):
                ask = f' Bedoelt u "{near}"?' if near else ""
                hint = "" if near else f"Schrijf {_CHOICES}, en zet uw eigen woorden na een komma."
                yield Problem(stap.at("status"), f'"{word}" is geen bekende status.{ask}', hint)


@rule("TIJ019", "Overleg op een vrije dag", Severity.ADVICE, timed=True)
def vrije_dag_gepland(workspace: Workspace) -> Iterator[Problem]:
    """In het weekend, op een feestdag en in een schoolvakantie vergadert bijna niemand. Is het de bedoeling, zeg dat
    dan bij negeer.

    Fout:
        - {wat: Instemming, wanneer: zaterdag 15 maart 2031, gremium: opr}

    Goed:
        - {wat: Instemming, wanneer: dinsdag 18 maart 2031, gremium: opr}
    """
    for item in _meetings(workspace):
        day = item.wanneer.day if item.wanneer else None
        if day is None or day < workspace.today:
            continue
        weekend = "valt in het weekend" if day.weekday() >= _SATURDAY else ""
        if words := weekend or vrij_bij(workspace.swv, day):
            message = f'"{item.wat}": {show_date_with_weekday(day)} {words}.'
            yield Problem(item.at("wanneer"), message, "Kies een andere dag, als het kan.")


def _meetings(workspace: Workspace) -> Iterator[Stap | Moment]:
    """What people come together for: steps of a body that are still to be set, and consultations."""
    for item in _moments(workspace):
        if isinstance(item, Moment) or item.gremium:
            yield item
