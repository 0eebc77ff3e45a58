"""A change of a plan between two plans: an addendum or a memo on its course."""

from collections.abc import Iterator
from datetime import date

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import boom
from swvctl.model.workspace import Workspace
from swvctl.scaffold.editor_files import schema_line
from swvctl.scaffold.new_file import NewFile
from swvctl.scaffold.yaml_lines import comment, key_line, scalar
from swvctl.wanneer import first_year_of

WIJZIGINGEN = ("addendum", "koersnotitie")


def wijziging(workspace: Workspace, plan: Ondersteuningsplan, soort: str, called: str, name: str) -> NewFile:
    """The file of the change, with one paragraph of the plan as an example."""
    path = f"data/{Ondersteuningsplan.kind}/{name}.yaml"
    title = called.strip().replace("-", " ").replace("_", " ")
    lines = [
        schema_line(path, Ondersteuningsplan.kind),
        *_head(plan, soort, title[:1].upper() + title[1:], _first_year(plan, workspace.today)),
        *_example(_paragraph(plan, workspace)),
    ]
    return NewFile(path, ("\n".join(lines) + "\n").encode())


def _first_year(plan: Ondersteuningsplan, today: date) -> int:
    """It begins with the school year that runs, or with the plan: what is past does not change any more."""
    running = first_year_of(today)
    return min(max(plan.jaren[0], running), plan.jaren[1] - 1)


def _head(plan: Ondersteuningsplan, soort: str, title: str, first: int) -> Iterator[str]:
    yield from comment(
        "Wat er tussentijds aan het plan verandert. Ook hiervoor is instemming van de OPR nodig, met een eigen "
        "versie en eigen besluiten."
    )
    yield f"titel: {scalar(title)}"
    yield from key_line(f"soort: {soort}", "addendum of koersnotitie")
    yield from key_line(f"wijzigt: {plan.name}", "het plan dat verandert")
    yield from key_line(f"periode: {first}-{plan.jaren[1]}", "de schooljaren waarvoor dit geldt")
    yield from key_line("status: concept", "concept, definitief concept, vastgesteld of ingetrokken")
    yield ""
    yield from comment("Waarom verandert het plan?")
    yield from key_line("# aanleiding: |", "één zin per regel")
    yield ""


def _example(paragraph: str) -> Iterator[str]:
    yield from comment(
        "Elke paragraaf die verandert. Haal van deze regels # en de spatie erachter weg, en vul ze in."
    )
    yield "# wijzigingen:"
    yield f"#   - hoofdstuk: {paragraph}"
    yield from key_line("#     hoe: vult aan", "vervangt, vult aan of vervalt")
    yield "#     wat: Wat er verandert, in één zin."
    yield "#     tekst: |"
    yield "#       De nieuwe tekst, één zin per regel."


def _paragraph(plan: Ondersteuningsplan, workspace: Workspace) -> str:
    """A paragraph that the plan has, so that the example holds."""
    names = (deel.kort for tak in boom(plan, workspace) for deel in tak.delen if deel.paragraaf.id)
    return f"{plan.name}/{next(names, 'hoofdstuk/paragraaf')}"
