"""Make the files of ``swvctl new``, and tell what to do next."""

from pathlib import Path
from textwrap import wrap

from swvctl.assets import Assets
from swvctl.cli.creation import create_all
from swvctl.cli.editor_schemas import renewed
from swvctl.cli.kinds import MAIN_FILE, unknown_kind
from swvctl.cli.streams import put
from swvctl.cli.target import from_here
from swvctl.errors import UsageError
from swvctl.model.kader import Kader
from swvctl.model.nieuwsbrief import Nieuwsbrief
from swvctl.model.planning import Planning
from swvctl.model.school import School
from swvctl.model.schooljaar import year_after, year_before
from swvctl.model.schoolnaam import bedoelde_school
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.pipeline import Region
from swvctl.scaffold.editor_files import schema_line, schema_path
from swvctl.scaffold.naming import record_name, year_name
from swvctl.scaffold.new_file import NewFile
from swvctl.scaffold.nieuwsbrief import issue_name, new_issue
from swvctl.scaffold.record import Blank
from swvctl.scaffold.routeplanning import ROUTE
from swvctl.scaffold.schooljaar import NewYear, scaffold_profile, scaffold_year
from swvctl.scaffold.starters import known_of
from swvctl.schemas import Schema, Schemas
from swvctl.schemas.editor import ALONE
from swvctl.schemas.store import OPTIONAL
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join, plural
from swvctl.wanneer import WanneerError, parse_years

_WIDTH = 80


def refuse_unknown(region: Region, kind: str) -> None:
    """Say which kind was meant, before anything is asked about its name."""
    schemas = region.schemas
    if kind == ALONE:
        raise UsageError(f"Er is maar één samenwerkingsverband, en {MAIN_FILE} bestaat al.")
    kinds = [*(known for known in schemas.kinds() if known != ALONE), "schooljaar"]
    if kind not in kinds:
        raise UsageError(unknown_kind(kind, kinds))


def make_record(region: Region, kind: str, text: str, formaat: str) -> None:
    schemas = region.schemas
    match kind:
        case Schoolprofiel.kind:
            file = _profile(region, text, formaat)
        case Nieuwsbrief.kind:
            file = _issue(region, schemas, text)
        case _:
            file = _record(region, schemas, kind, text)
    create_all(region.root, [file])
    put([*(f"{line}\n" for line in _told(region, file, text)), *renewed(region.root)])


def make_year(region: Region, text: str, formaat: str) -> None:
    if not text:
        example = year_after(region.workspace.werkjaar or "2026-2027")
        raise UsageError(f"Noem ook het schooljaar, zoals: swvctl new schooljaar {example}")
    schooljaar = year_name(text)
    year = scaffold_year(region.workspace, schooljaar, formaat)
    create_all(region.root, year.files)
    put([*(f"{line}\n" for line in _year_told(region, schooljaar, year)), *renewed(region.root)])


def _record(region: Region, schemas: Schemas, kind: str, text: str) -> NewFile:
    schema = schemas.of(kind)
    path = _free_path(region, schemas, kind, _placed(schema, text))
    if kind == Kader.kind and Assets().is_shipped(path):
        return NewFile(path, _own_copy(path).encode())
    called = text.rpartition("/")[2] if len(schema.folders or ()) > 1 else text
    blank = Blank(schema, known_of(schema, called, region.workspace), region.workspace.names)
    lines = [schema_line(path, kind), *blank.lines()]
    return NewFile(path, ("\n".join(lines) + "\n").encode())


def _own_copy(path: str) -> str:
    """Our framework to work on: an empty file of its name would take all of ours away."""
    lines = [
        schema_line(path, Kader.kind),
        "# Dit bestand komt in de plaats van het kader van swvctl met dezelfde naam. Alles daaruit staat hieronder.",
        "# Wijzig wat bij u anders is, en zeg bij gelezen en zekerheid waar u zich op baseert.",
    ]
    return "\n".join([*lines, Assets().shipped_text(path)])


def _placed(schema: Schema, text: str) -> str:
    """The name with the folders that its kind stands in, such as the plan of a chapter."""
    folders = schema.folders or [""]
    parts = text.split("/")
    if len(folders) == 1:
        return record_name(text)
    if len(parts) != len(folders):
        place = "/".join([*(folder.removesuffix(OPTIONAL) for folder in folders[:-1]), "naam"]).upper()
        last = record_name(parts[-1])
        example = f"swvctl new {schema.kind} 2027-2031/{'naam' if last[:1].isdigit() else last}"
        raise UsageError(f"Noem ook de map: {place}. Bijvoorbeeld: {example}")
    return "/".join(record_name(part) for part in parts)


def _issue(region: Region, schemas: Schemas, text: str) -> NewFile:
    """The next issue, or the one of a month."""
    name = issue_name(text, region.workspace)
    path = _free_path(region, schemas, Nieuwsbrief.kind, name)
    lines = [schema_line(path, Nieuwsbrief.kind), *new_issue(name, region.workspace)]
    return NewFile(path, ("\n".join(lines).rstrip() + "\n").encode())


def _free_path(region: Region, schemas: Schemas, kind: str, name: str) -> str:
    if name in region.workspace.names.get(kind, ()) and kind != Kader.kind:
        raise UsageError(f'{schemas.of(kind).title} "{name}" bestaat al.')
    return f"data/{kind}/{name}.yaml"


def _profile(region: Region, text: str, formaat: str) -> NewFile:
    year, sep, name = text.rpartition("/")
    schooljaar = year_name(year) if sep else region.workspace.werkjaar
    if not sep and (typed := _as_year(text)):
        example = min(region.workspace.names.get(School.kind, ()), default="de-vuurtoren")
        raise UsageError(
            f"Zet de school erachter, zoals: swvctl new schoolprofiel {typed}/{example}. "
            f"Voor alle scholen: swvctl new schooljaar {typed}"
        )
    if not schooljaar:
        raise UsageError("Noem ook het schooljaar, zoals 2027-2028/de-vuurtoren.")
    school = _school(region, record_name(name))
    return scaffold_profile(region.workspace, school, schooljaar, formaat)


def _as_year(text: str) -> str:
    try:
        return year_name(text)
    except UsageError:
        return ""


def _school(region: Region, name: str) -> School:
    if found := region.workspace.find(School, name):
        return found
    if name in region.workspace.names.get(School.kind, ()):
        raise UsageError(f"In data/school/{name}.yaml zit een fout. Kijk eerst met swvctl check wat er is.")
    near = bedoelde_school(name, region.workspace)
    ask = f'Bedoelt u "{near}"?' if near else f"Maak haar eerst: swvctl new school {name}"
    raise UsageError(f'Er is geen school "{name}". {ask}')


def _told(region: Region, file: NewFile, text: str) -> list[str]:
    name = Path(file.path).stem
    renamed = (
        [] if not text or name == text.rpartition("/")[2] else [f'"{shown(text)}" heet in bestanden {name}.']
    )
    path = from_here(region.root / file.path)
    concept = b"\nstatus: concept" in file.content and not file.path.startswith(f"data/{Schoolprofiel.kind}/")
    later = ["Het begint als concept; verander de status als het klaar is."] if concept else []
    steps = [f"{_first_step(region, file)} Daarna: swvctl check {path}", *later]
    return [*renamed, f"{path} gemaakt.", *_route_advice(region, file), *steps, *editor_advice(region)]


def _first_step(region: Region, file: NewFile) -> str:
    ours = (
        region.workspace.find(Kader, Path(file.path).stem)
        if file.path.startswith(f"data/{Kader.kind}/")
        else None
    )
    if ours is None or not Assets().is_shipped(file.path):
        return "Vul het in."
    sector = region.workspace.sector
    aside = (
        ""
        if ours.geldt_in(sector)
        else f" Let op: het geldt voor het {join(ours.sector)}; uw regio is {sector}."
    )
    return f"Het vervangt dat van swvctl: pas aan wat bij u anders is.{aside}"


def _route_advice(region: Region, file: NewFile) -> list[str]:
    """An empty planning that is named after a plan may have been meant to be the way to that."""
    kind, _, name = file.path.removeprefix("data/").removesuffix(".yaml").partition("/")
    years = name.removeprefix(ROUTE)
    try:
        first, last = parse_years(years) if kind == Planning.kind else (0, 0)
    except WanneerError:
        return []
    route = f"{ROUTE}{first}-{last}"
    if not first or (route != name and route in region.workspace.names.get(Planning.kind, ())):
        return []
    aside = "Haal dit bestand dan weg, en schrijf" if route == name else "Die maakt u met"
    ask = f"Zoekt u de weg naar het plan, teruggerekend vanaf de uiterste dag? {aside}:"
    return [ask, f"swvctl new planning --plan {first}-{last}"]


def _year_told(region: Region, schooljaar: str, year: NewYear) -> list[str]:
    before = year_before(schooljaar)
    made = len(year.files)
    if not made:
        notes = [line for note in year.notes for line in _wrapped(note)]
        return [f"Er is niets te doen: {_why_nothing(region, schooljaar, year)}.", *notes]
    empty = made - year.taken_over
    counts = f": {year.taken_over} overgenomen uit {before}, {empty} leeg."
    if not empty:
        counts = f", {'alle ' if made > 1 else ''}overgenomen uit {before}."
    if not year.taken_over:
        counts = f". Uit {before} was niets over te nemen; er staat nog geen tekst in."
    lines = [f"{plural(made, 'profiel', 'profielen')} gemaakt in data/schoolprofiel/{schooljaar}{counts}"]
    if year.existing:
        found = plural(year.existing, "profiel bestond al en is", "profielen bestonden al en zijn")
        lines.append(f"{found} niet gewijzigd.")
    steps = [*_next_steps(region, schooljaar), "Daarna: swvctl check"]
    return [*lines, *(line for note in year.notes for line in _wrapped(note)), *steps, *editor_advice(region)]


def _wrapped(text: str) -> list[str]:
    return wrap(text, _WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def _next_steps(region: Region, schooljaar: str) -> list[str]:
    steps = []
    if region.workspace.werkjaar < schooljaar:
        steps.append(f"Zet in {MAIN_FILE} bij werkjaar: {schooljaar}")
    if region.workspace.ronde(schooljaar) is None:
        steps.append(f"Zet in {MAIN_FILE} bij rondes de data van {schooljaar}.")
    return steps


def editor_advice(region: Region) -> list[str]:
    """The first line of a new file points at a schema that may not be there yet."""
    there = (region.root / schema_path("school")).is_file()
    return [] if there else ["Hulp bij het typen in uw editor: swvctl schema --write"]


def _why_nothing(region: Region, schooljaar: str, year: NewYear) -> str:
    if year.existing:
        found = plural(year.existing, "school heeft", "scholen hebben")
        return f"{found} al een profiel voor {schooljaar}"
    if region.workspace.names.get(School.kind):
        return f"in {schooljaar} is er geen school open"
    return "in data/school staat nog geen school"
