"""A plan to write: chapters that cover what the law asks, and what the running plan leaves behind."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from swvctl.model.indicator import Indicator
from swvctl.model.kader import Kader, Plicht
from swvctl.model.ondersteuningsplan import Ondersteuningsplan, Pijler
from swvctl.model.planstand import wijzigers_van
from swvctl.model.workspace import Workspace
from swvctl.render.plan.indicatoren import van_plan
from swvctl.scaffold.editor_files import schema_line
from swvctl.scaffold.evaluatie import evaluatie, nieuwe_indicatoren
from swvctl.scaffold.modelhoofdstuk import Modelhoofdstuk, hoofdstukken
from swvctl.scaffold.new_file import NewFile
from swvctl.scaffold.yaml_lines import comment, entry_lines, key_line, scalar
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import join
from swvctl.wanneer import first_day


@dataclass(frozen=True, slots=True)
class Modelplan:
    """What is to be made: the period, the plan that runs before it, and the duties of the law."""

    first: int
    last: int
    loopt: Ondersteuningsplan | None
    plichten: tuple[Plicht, ...]
    indicatoren: tuple[Indicator, ...]
    sector: str
    gewijzigd: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return f"{self.first}-{self.last}"


def modelplan(workspace: Workspace, first: int, last: int) -> Modelplan:
    """The plan for these years, after the one that runs until then."""
    earlier = [plan for plan in workspace.all(Ondersteuningsplan) if plan.is_plan and plan.jaren[1] <= first]
    loopt = max(earlier, key=lambda plan: plan.jaren[1], default=None)
    return Modelplan(
        first,
        last,
        loopt,
        tuple(plichten(workspace, first_day(first))),
        tuple(van_plan(workspace, loopt)) if loopt else (),
        workspace.swv.sector if workspace.swv else "",
        tuple(_adopted(loopt, workspace)) if loopt else (),
    )


def _adopted(loopt: Ondersteuningsplan, workspace: Workspace) -> Iterator[str]:
    """What changed the running plan meanwhile: who writes the next one looks there too."""
    return (change.genoemd for change in wijzigers_van(loopt, workspace) if change.is_vastgesteld)


def plichten(workspace: Workspace, day: date) -> Iterator[Plicht]:
    """What must stand in a plan of this sector that begins on this day."""
    sector = workspace.swv.sector if workspace.swv else ""
    for kader in workspace.all(Kader):
        if kader.geldt_in(sector):
            yield from (plicht for plicht in kader.plichten if plicht.geldt_op(day))


def bestanden(plan: Modelplan) -> list[NewFile]:
    """All files of the new plan."""
    chapters = [evaluatie(plan.loopt, plan.indicatoren), *hoofdstukken(plan.plichten, plan.sector)]
    files = [_file(f"ondersteuningsplan/{plan.name}", "ondersteuningsplan", _head(plan, chapters))]
    files += [_file(f"hoofdstuk/{plan.name}/{item.naam}", "hoofdstuk", item.regels()) for item in chapters]
    if plan.indicatoren:
        lines = nieuwe_indicatoren(plan.indicatoren, plan.first, plan.last)
        files.append(_file(f"indicator/{plan.name}", "indicator", lines))
    return files


def _file(name: str, kind: str, lines: Iterator[str]) -> NewFile:
    path = f"data/{name}.yaml"
    return NewFile(path, ("\n".join([schema_line(path, kind), *lines]) + "\n").encode())


def _head(plan: Modelplan, chapters: list[Modelhoofdstuk]) -> Iterator[str]:
    yield from comment(
        "Een modelplan: pas aan wat bij uw regio anders is. Regels met # komen nooit in het plan."
    )
    yield f"titel: Ondersteuningsplan {plan.name}"
    yield "soort: plan"
    yield from key_line(f"periode: {plan.name}", f"1 augustus {plan.first} t/m 31 juli {plan.last}")
    yield from key_line("status: concept", "concept, definitief concept, vastgesteld of ingetrokken")
    if plan.loopt:
        yield f"vervangt: {plan.loopt.name}"
        yield f"wie: {scalar(plan.loopt.wie)}" if plan.loopt.wie else "# wie: "
    yield ""
    yield from comment("Waarom komt dit plan er, en wat leerde u van het vorige?")
    if plan.gewijzigd:
        yield from comment(
            f"Het vorige plan is gewijzigd door {join(plan.gewijzigd)}. Neem mee wat blijft gelden."
        )
    yield from key_line("# aanleiding: |", "één zin per regel")
    yield ""
    yield from _pillars(plan)
    yield "hoofdstukken:"
    yield from (f"  - {item.naam}" for item in chapters)
    yield ""
    yield from comment("Een korte versie voor ouders en leerlingen, uit dezelfde hoofdstukken.")
    yield from ("# publieksversie:", "#   titel: In het kort", "#   hoofdstukken: [evaluatie]")


def _pillars(plan: Modelplan) -> Iterator[str]:
    yield from comment(
        "De hoofdlijnen van het plan: doelen, indicatoren, geld en hoofdstukken verwijzen hiernaar."
    )
    if plan.loopt and plan.loopt.pijlers:
        yield from comment(f"Deze komen uit {plan.loopt.name}. Wat houdt u, wat verandert?")
        pillars = [_pillar(item) for item in plan.loopt.pijlers]
        yield from entry_lines("pijlers:", pillars, "  ")
    else:
        yield from ("# pijlers:", "#   - id: basis", "#     titel: Een sterke basis op elke school")
    yield ""


def _pillar(item: Pijler) -> JSON:
    """An explanation of one line comes along; of a longer text the author decides again."""
    told = item.uitleg.strip()
    more = {"uitleg": told} if told and "\n" not in told else {}
    return {"id": item.id, "titel": item.titel, **more}
