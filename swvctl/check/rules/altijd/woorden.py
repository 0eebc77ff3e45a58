"""TAL…: wording in the texts themselves."""

from collections.abc import Iterator

from swvctl.check.linknamen import linknamen
from swvctl.check.rule import Problem, rule
from swvctl.check.texts import problems, written
from swvctl.findings import Severity
from swvctl.model.workspace import Workspace
from swvctl.tekst.herken import Kind
from swvctl.tekst.markdown.problems import MarkdownFaultKind


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
    return problems(workspace, Kind.PLAATSVERVANGER)


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
    yield from problems(workspace, Kind.LEEG_PUNT)
    yield from written(workspace, MarkdownFaultKind.EMPTY)


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
    yield from written(workspace, MarkdownFaultKind.LINK_TEXT)
    yield from linknamen(workspace)


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
    return problems(workspace, Kind.SLUIT_GROEP_UIT)


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
    return written(
        workspace,
        MarkdownFaultKind.SIZE,
        MarkdownFaultKind.DEPTH,
        MarkdownFaultKind.TABLE,
        MarkdownFaultKind.BRACKETS,
    )


@rule("TAL006", "Link naar een adres dat niet kan")
def link(workspace: Workspace) -> Iterator[Problem]:
    """Een link begint met https:, http:, mailto: of tel:, of wijst naar een stuk binnen dit project.

    Fout:
        tekst: Open [het stuk](file:///C:/stukken/plan.pdf).

    Goed:
        tekst: Open [het stuk](https://stroomland.example/plan.pdf).
    """
    return written(workspace, MarkdownFaultKind.ADDRESS, MarkdownFaultKind.IMAGE)


@rule("TAL007", "Link die iets anders zegt dan hij doet", Severity.WARNING)
def misleidend(workspace: Workspace) -> Iterator[Problem]:
    """De tekst van een link is geen ander adres dan het doel, en een adres bevat geen letters die op andere
    lijken.

    Fout:
        tekst: Zie [https://stroomland.example](https://anders.example).

    Goed:
        tekst: Zie [de site van Stroomland](https://stroomland.example).
    """
    return written(workspace, MarkdownFaultKind.OTHER_TARGET, MarkdownFaultKind.LOOK_ALIKE)


@rule("TAL008", "HTML in de tekst", Severity.ADVICE)
def html(workspace: Workspace) -> Iterator[Problem]:
    """HTML wordt nooit uitgevoerd: de lezer ziet de tekens zelf. Gebruik Markdown.

    Fout:
        tekst: Dit is <b>belangrijk</b>.

    Goed:
        tekst: Dit is **belangrijk**.
    """
    return written(workspace, MarkdownFaultKind.HTML)
