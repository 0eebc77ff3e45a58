"""TAL…, PRI…: what stands in the texts themselves."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.workspace import Workspace
from swvctl.read.document import Place
from swvctl.tekst.herken import Hit, Kind, hits
from swvctl.tekst.markdown import MarkdownFault, MarkdownFaultKind, faults
from swvctl.validate import Record

_hits = lru_cache(maxsize=512)(hits)
_faults = lru_cache(maxsize=512)(faults)


def _said(workspace: Workspace, kind: Kind) -> Iterator[tuple[Problem, Hit]]:
    """Every hit of one kind in every text, as a problem at its exact place."""
    for record in workspace.records:
        for route, text in record.texts:
            for hit in _hits(text):
                if hit.kind == kind:
                    yield Problem(_place(record, route, text, hit), hit.message, hit.hint), hit


def _place(record: Record, route: tuple[str | int, ...], text: str, hit: Hit) -> Place:
    line = text.count("\n", 0, hit.start)
    column = hit.start - (text.rfind("\n", 0, hit.start) + 1) + 1
    return Place(record.document, route, inside=(line, column, hit.end - hit.start))


def _written(workspace: Workspace, *kinds: MarkdownFaultKind) -> Iterator[Problem]:
    for record in workspace.records:
        for route, text in record.texts:
            for fault in _faults(text):
                if fault.kind in kinds:
                    yield Problem(_fault_place(record, route, fault), fault.message, fault.hint)


def _fault_place(record: Record, route: tuple[str | int, ...], fault: MarkdownFault) -> Place:
    return Place(record.document, route, inside=(fault.line - 1, fault.column, 1))


def _simple(kind: Kind) -> Callable[[Workspace], Iterator[Problem]]:
    def find(workspace: Workspace) -> Iterator[Problem]:
        return (problem for problem, _ in _said(workspace, kind))

    return find


@rule("TAL001", "Tekst die nog moet worden ingevuld", Severity.WARNING)
def plaatsvervanger(workspace: Workspace) -> Iterator[Problem]:
    """Woorden die nog vervangen moeten worden, horen niet in een stuk dat u publiceert.

    Alleen wat zeker nog moet worden ingevuld, telt: een hele waarde "volgt", "(volgt)", "[datum]", "XX".
    "De school volgt de leerling" is gewoon Nederlands.

    Fout:
        visie: "> volgt"

    Goed:
        visie: Wij kijken eerst wat een kind kan.
    """
    return _simple(Kind.PLAATSVERVANGER)(workspace)


@rule("TAL002", "Leeg opsommingsteken", Severity.WARNING)
def leeg_punt(workspace: Workspace) -> Iterator[Problem]:
    """Achter een opsommingsteken staat tekst.

    Fout:
        tekst: |
          - een veilige sfeer
          -

    Goed:
        tekst: |
          - een veilige sfeer
    """
    yield from _simple(Kind.LEEG_PUNT)(workspace)
    yield from _written(workspace, MarkdownFaultKind.EMPTY)


@rule("TAL003", "Linktekst zegt niet waar de link heen gaat", Severity.ADVICE)
def linktekst(workspace: Workspace) -> Iterator[Problem]:
    """Wie een schermlezer gebruikt, hoort vaak alleen de linktekst. "Klik hier" zegt dan niets.

    Fout:
        tekst: Aanmelden kan [hier](https://stroomland.example/aanmelden).

    Goed:
        tekst: |
          U kunt zich
          [aanmelden voor de studiedag](https://stroomland.example/aanmelden).
    """
    return _written(workspace, MarkdownFaultKind.LINK_TEXT)


@rule("TAL004", "Tekst sluit een groep kinderen uit", Severity.ADVICE)
def sluit_uit(workspace: Workspace) -> Iterator[Problem]:
    """Een school weegt elke aanmelding apart. Beschrijf wanneer u hulp van anderen vraagt, en noem geen groep
    die u niet aanneemt.

    Fout:
        hulpvraag: Kinderen met autisme kunnen wij niet plaatsen.

    Goed:
        hulpvraag: |
          Heeft een kind veel rust nodig, dan zoeken wij een oplossing,
          samen met ouders en het samenwerkingsverband.
    """
    return _simple(Kind.SLUIT_GROEP_UIT)(workspace)


@rule("TAL005", "Opmaak kan niet worden weergegeven")
def opmaak(workspace: Workspace) -> Iterator[Problem]:
    """Tekst wordt geweigerd als hij te groot is, een te grote tabel heeft, of te veel lijsten en citaten in
    elkaar heeft: anders zou er iets wegvallen.

    Fout:
        tekst: |
          > > > > > > > > > > te diep

    Goed:
        tekst: |
          > een citaat
    """
    return _written(workspace, MarkdownFaultKind.SIZE, MarkdownFaultKind.DEPTH, MarkdownFaultKind.TABLE, MarkdownFaultKind.BRACKETS)


@rule("TAL006", "Link naar een adres dat niet kan")
def link(workspace: Workspace) -> Iterator[Problem]:
    """Een link begint met https:, http:, mailto: of tel:, of wijst naar een stuk binnen dit project.

    Fout:
        tekst: Open [het stuk](file:///C:/stukken/plan.pdf).

    Goed:
        tekst: Open [het stuk](https://stroomland.example/plan.pdf).
    """
    return _written(workspace, MarkdownFaultKind.ADDRESS, MarkdownFaultKind.IMAGE)


@rule("TAL007", "Link die iets anders zegt dan hij doet", Severity.WARNING)
def misleidend(workspace: Workspace) -> Iterator[Problem]:
    """De tekst van een link is geen ander adres dan het doel, en een adres bevat geen letters die op andere
    lijken.

    Fout:
        tekst: Zie [https://stroomland.example](https://anders.example).

    Goed:
        tekst: Zie [de site van Stroomland](https://stroomland.example).
    """
    return _written(workspace, MarkdownFaultKind.OTHER_TARGET, MarkdownFaultKind.LOOK_ALIKE)


@rule("TAL008", "HTML in de tekst", Severity.ADVICE)
def html(workspace: Workspace) -> Iterator[Problem]:
    """HTML wordt nooit uitgevoerd: de lezer ziet de tekens zelf. Gebruik Markdown.

    Fout:
        tekst: Dit is <b>belangrijk</b>.

    Goed:
        tekst: Dit is **belangrijk**.
    """
    return _written(workspace, MarkdownFaultKind.HTML)


@rule("PRI001", "Nummer dat op een burgerservicenummer lijkt", Severity.WARNING, private=True)
def bsn(workspace: Workspace) -> Iterator[Problem]:
    """Negen cijfers die aan de controle van een burgerservicenummer voldoen, horen hier niet. Naast het woord
    bsn of leerling is het een fout.

    Git vergeet niets: staat het nummer al in een gedeelde versie, bel dan uw functionaris
    gegevensbescherming.

    Fout:
        tekst: Het nummer is 111222333.

    Goed:
        tekst: Het nummer staat in het leerlingdossier.
    """
    for problem, hit in _said(workspace, Kind.BSN):
        yield problem._replace(severity=Severity.ERROR if hit.near else Severity.WARNING)


@rule("PRI002", "Geboortedatum", Severity.WARNING, private=True)
def geboortedatum(workspace: Workspace) -> Iterator[Problem]:
    """Een geboortedatum is een persoonsgegeven. Naast het woord leerling of bsn is het een fout.

    Fout:
        tekst: De leerling is geboren op 12-03-2015.

    Goed:
        tekst: Het kind zit in groep 5.
    """
    for problem, hit in _said(workspace, Kind.GEBOORTEDATUM):
        yield problem._replace(severity=Severity.ERROR if hit.near else Severity.WARNING)


@rule("PRI003", "E-mailadres op naam", Severity.ADVICE)
def mail(workspace: Workspace) -> Iterator[Problem]:
    """Gebruik een algemeen adres: dat blijft kloppen als iemand vertrekt. Een adres dat wel openbaar mag
    zijn, staat bij openbaar in samenwerkingsverband.yaml.

    Fout:
        mail: s.dejong@devuurtoren.example

    Goed:
        mail: directie@devuurtoren.example
    """
    return _unless_public(workspace, Kind.MAIL_OP_NAAM)


@rule("PRI004", "Mobiel nummer", Severity.ADVICE)
def mobiel(workspace: Workspace) -> Iterator[Problem]:
    """Een mobiel nummer is meestal van een persoon. Een nummer dat wel openbaar mag zijn, staat bij openbaar
    in samenwerkingsverband.yaml.

    Fout:
        telefoon: 06 12 34 56 78

    Goed:
        telefoon: 088 000 02 10
    """
    return _unless_public(workspace, Kind.MOBIEL)


def _unless_public(workspace: Workspace, kind: Kind) -> Iterator[Problem]:
    allowed = {_bare(text) for text in workspace.swv.openbaar} if workspace.swv else set()
    for record in workspace.records:
        for route, text in record.texts:
            for hit in _hits(text):
                if hit.kind == kind and _bare(text[hit.start : hit.end]) not in allowed and "openbaar" not in route:
                    yield Problem(_place(record, route, text, hit), hit.message, hit.hint)


def _bare(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum() or char in "@.")


@rule("PRI005", "Klein aantal leerlingen", Severity.WARNING)
def klein_aantal(workspace: Workspace) -> Iterator[Problem]:
    """Een aantal van 1 tot en met 4 leerlingen kan herleidbaar zijn tot een kind.

    Fout:
        tekst: Twee leerlingen zitten langer dan drie maanden thuis.

    Goed:
        tekst: Minder dan 5 leerlingen zitten langer dan drie maanden thuis.
    """
    return _simple(Kind.KLEIN_AANTAL)(workspace)
