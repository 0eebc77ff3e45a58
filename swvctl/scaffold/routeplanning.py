"""The file of the way to a plan: phases, who is heard, and milestones planned backwards, with short guidance."""

from collections.abc import Iterator

from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.planning import INGANG
from swvctl.model.vrije_dagen import onbekende_vakanties
from swvctl.model.workspace import ROLLEN, Workspace
from swvctl.scaffold.editor_files import schema_line
from swvctl.scaffold.new_file import NewFile
from swvctl.scaffold.terugplannen import Stap, terugplannen
from swvctl.scaffold.yaml_lines import comment, key_line, scalar
from swvctl.tekst.nederlands import join
from swvctl.wanneer import show_date, show_date_with_weekday

ROUTE = "route-"
VOICES = (
    "ouders",
    "leerlingen",
    "leraren",
    "docenten",
    "intern-begeleider",
    "ondersteuningscoordinator",
    "mentor",
    "teamleider",
    "leerplicht",
    "mbo",
    "partners-jeugdhulp",
)


def routeplanning(workspace: Workspace, first: int, last: int) -> NewFile:
    """The planning of the way to the plan for these years."""
    path = f"data/planning/{ROUTE}{first}-{last}.yaml"
    lines = [schema_line(path, "planning"), *_lines(workspace, first, last)]
    return NewFile(path, ("\n".join(lines) + "\n").encode())


def _lines(workspace: Workspace, first: int, last: int) -> Iterator[str]:
    yield from comment(
        "De weg naar het plan, teruggerekend vanaf de uiterste dag van de inspectie. Elke datum is een voorstel: "
        "vervang hem zodra u de vergadering weet. Dagen in het weekend en op feestdagen zijn overgeslagen."
    )
    yield from comment(_holidays(workspace, first))
    yield f"titel: Op weg naar het ondersteuningsplan {first}-{last}"
    yield f"plan: {first}-{last}"
    yield from key_line(
        "status: concept", "kloppen de data, schrijf dan vastgesteld: zo komt de planning op de site"
    )
    yield ""
    yield from _phases(first, "leerlingen" if workspace.swv and workspace.swv.sector == "vo" else "kinderen")
    yield ""
    yield from _voices(workspace)
    yield ""
    yield from comment(
        "Is een stap besloten? Leg het besluit vast in data/besluit en noem het hier: besluit: …"
    )
    yield "mijlpalen:"
    for stap in terugplannen(workspace, first):
        yield from _milestone(stap)


def _holidays(workspace: Workspace, year: int) -> str:
    """Which school holidays were reckoned with, and how to tell of the others."""
    swv = workspace.swv
    if swv is None or not (swv.vakantieregio or swv.vakanties):
        return (
            "Met een vakantieregio in data/samenwerkingsverband.yaml houdt dit rekening met de schoolvakanties."
            " Kijk de dagen na."
        )
    unknown = onbekende_vakanties(swv, year - 1)
    if not unknown:
        return "Ook de schoolvakanties van uw regio zijn overgeslagen."
    these = f"de {join(unknown)} van {year - 1}-{year}"
    return (
        f"Nog niet bekend is wanneer {these} {'valt' if len(unknown) == 1 else 'vallen'}. Weet u het, zet het dan bij "
        "vakanties in data/samenwerkingsverband.yaml: de controle zegt welk overleg in een vakantie valt."
    )


def _phases(first: int, young: str) -> Iterator[str]:
    yield "fasen:"
    yield f"  - schooljaar {first - 2}-{first - 1}: Terugkijken, wat bracht het huidige plan?"
    yield f"  - sept-nov {first - 1}: Ophalen, wat hebben {young}, ouders en scholen nodig?"
    yield f"  - nov-dec {first - 1}: Schrijven"
    yield f"  - jan-april {first}: Overleggen en besluiten"


def _voices(workspace: Workspace) -> Iterator[str]:
    yield from comment("Wie u wilt horen. De controle kijkt of er een raadpleging of moment voor is.")
    lijst = workspace.find(Keuzelijst, ROLLEN)
    found = [lijst.vind(role) for role in VOICES] if lijst else []
    known = dict.fromkeys(option.code for option in found if option)
    yield "inbreng:"
    yield from (f"  - {scalar(role)}" for role in known or ("ouders",))


def _milestone(stap: Stap) -> Iterator[str]:
    when = f"uiterlijk {show_date(stap.dag)}" if stap.uiterlijk else show_date_with_weekday(stap.dag)
    if stap.soort == INGANG:
        when = show_date(stap.dag)
    yield from comment(stap.uitleg, "  ")
    yield f"  - wat: {scalar(stap.wat)}"
    yield f"    wanneer: {when}"
    if stap.soort:
        yield f"    soort: {stap.soort}"
    if stap.gremium:
        yield f"    gremium: {scalar(stap.gremium)}"
