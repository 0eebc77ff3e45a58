"""A profile to fill in: every field of its format with its title, help and options as remarks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.school import School
from swvctl.model.schoolprofiel import CONCEPT
from swvctl.model.sopformaat import Sopformaat, Veld
from swvctl.model.workspace import Workspace
from swvctl.scaffold.formaat_schema import tussen_haakjes
from swvctl.scaffold.record import EXPLAINED
from swvctl.scaffold.yaml_lines import STEP, comment, key_line


@dataclass(frozen=True, slots=True)
class Plan:
    """Which profile is to be made: of which school, for which year, in which format."""

    school: School
    schooljaar: str
    formaat: Sopformaat

    @property
    def path(self) -> str:
        return f"data/schoolprofiel/{self.schooljaar}/{self.school.name}.yaml"


def empty_profile(plan: Plan, workspace: Workspace) -> Iterator[str]:
    yield from head(plan, workspace, "")
    yield from fields(plan, workspace, {})
    yield from route(plan.formaat)


def head(plan: Plan, workspace: Workspace, taken_from: str) -> Iterator[str]:
    """What stands above the fields."""
    title = (
        f"{workspace.schoolnaam(plan.school)}, {plan.schooljaar}: {plan.formaat.kort or plan.formaat.titel}."
    )
    yield from comment(title)
    yield from comment(EXPLAINED)
    yield from key_line(f"status: {CONCEPT}", "concept, ingeleverd of vastgesteld")
    if workspace.formaat_voor(plan.schooljaar, plan.school.soort) is not plan.formaat:
        yield f"formaat: {plan.formaat.name}"
    if taken_from:
        said = "de school kijkt de velden na, past ze aan en haalt dan deze regel weg"
        yield from key_line(f"overgenomen_uit: {taken_from}", said)
    yield from key_line("# ingeleverd: ", "de dag van inleveren")
    yield ""


def fields(plan: Plan, workspace: Workspace, written: dict[str, list[str]]) -> Iterator[str]:
    """All fields in the order of the format; those that are ``written`` as they were."""
    asked = plan.formaat.invulvelden
    active = any(veld.soort == "tekst" or veld.id in written for veld in asked)
    yield "velden:" if active else "# velden:"
    for veld in asked:
        yield from _section(plan.formaat, veld)
        yield from written.get(veld.id) or _empty(veld, workspace.lijsten().get(veld.keuzelijst))
        yield ""


def remarks(formaat: Sopformaat, workspace: Workspace, besides: str) -> Iterator[str]:
    """The remarks that an empty profile has at its fields, those of one field left out."""
    for veld in formaat.invulvelden:
        own = [] if veld.id == besides else _empty(veld, workspace.lijsten().get(veld.keuzelijst))
        lines = (line.strip() for line in (*_section(formaat, veld), *own))
        yield from (line for line in lines if line.startswith("#"))


def route(formaat: Sopformaat) -> Iterator[str]:
    """The steps of the route, all still to be taken."""
    if not formaat.route:
        return
    yield from key_line("# route:", "per stap de datum, met na een komma de uitkomst: 18 mei 2027, positief")
    for stap in formaat.route:
        yield from _remarked(key_line(f"{STEP}{stap.id}: ", stap.titel, 2))


def _section(formaat: Sopformaat, veld: Veld) -> Iterator[str]:
    """The title of a part of the format, above its first field."""
    for deel in formaat.onderdelen:
        if deel.invulvelden[:1] == (veld,):
            yield from comment(f"== {deel.titel} ==", STEP)


def _empty(veld: Veld, lijst: Keuzelijst | None) -> Iterator[str]:
    yield from comment(f"{veld.titel}{tussen_haakjes(veld)}", STEP)
    if veld.hulp:
        yield from comment(veld.hulp, STEP)
    match veld.soort:
        case "tekst":
            yield f"{STEP}{veld.id}: |"
        case "keuzes":
            yield from comment(lijst.vraag if lijst else "", STEP)
            yield from _remarked([f"{veld.id}:", *_options(lijst)], STEP)
        case "tabel":
            yield from _remarked([f"{veld.id}:", *_row(veld)], STEP)
        case "ja/nee":
            yield from _remarked([f"{veld.id}: ja of nee"], STEP)
        case _:
            yield from _remarked([f"{veld.id}: "], STEP)


def _options(lijst: Keuzelijst | None) -> Iterator[str]:
    for optie in lijst.opties if lijst else ():
        if optie.vervallen is None:
            same = optie.label.casefold().replace(" ", "-") == optie.code
            yield from key_line(f"{STEP}- {optie.code}", "" if same else optie.label, 4)
    if lijst and "dagdelen" in lijst.met and lijst.opties:
        yield from key_line(f"{STEP}- keuze: {lijst.opties[0].code}", "met dagdelen per week", 4)
        yield f"{STEP}  dagdelen: 2"
    if lijst and lijst.anders:
        yield from key_line(f"{STEP}- anders: ", "wat niet in de lijst staat", 4)


def _row(veld: Veld) -> Iterator[str]:
    mark = "- "
    for kolom in veld.kolommen:
        yield from key_line(f"{STEP}{mark}{kolom.id}: ", kolom.titel, 4)
        mark = "  "


def _remarked(lines: Iterable[str], indent: str = "") -> Iterator[str]:
    return (f"{indent}# {line}".rstrip() for line in lines)
