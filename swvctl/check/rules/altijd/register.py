"""SAM…: the region and its schools, counted and compared."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.check.verwijzing.delen import LISTS
from swvctl.check.verwijzing.naslag import naslag
from swvctl.check.verwijzing.weggevallen import missing
from swvctl.findings import Severity
from swvctl.model.samenwerkingsverband import Samenwerkingsverband
from swvctl.model.school import School
from swvctl.model.workspace import Workspace
from swvctl.tekst.naam import slug_or_nothing
from swvctl.tekst.nederlands import join

SECTOR_NAMES = {"po": "primair onderwijs", "vo": "voortgezet onderwijs"}


@rule("SAM001", "Genoemd aantal klopt niet", Severity.WARNING)
def aantallen(swv: Samenwerkingsverband, workspace: Workspace) -> Iterator[Problem]:
    """Staat er een aantal, dan wordt het nageteld. Gesloten scholen tellen niet mee.

    Fout:
        aantallen:
          besturen: 6
        # en er staan 5 besturen

    Goed:
        aantallen:
          besturen: 5
    """
    if (
        swv.aantallen is None
        or workspace.onvolledig(School.kind)
        or swv.record.faults
        or swv.record.document.doubtful
    ):
        return
    schools = workspace.open_scholen()
    counted = {
        "besturen": len(swv.besturen),
        "gemeenten": len(swv.gemeenten),
        "scholen": len({school.code[:4] or school.name for school in schools}),
        # Two with one code are told by SAM002.
        "vestigingen": len({school.code or school.name for school in schools}),
    }
    stated = {name: getattr(swv.aantallen, name) for name in counted}
    wrong = [
        name
        for name, count in counted.items()
        if stated[name] not in {None, count}
        and not _on_one_line(swv, name, stated[name])
        and not _is_doubled(name, workspace)
        and stated[name] != count + missing(name, workspace)  # else it is told of those
    ]
    if wrong:
        said = join(f"{name} {'' if name in wrong[1:] else 'staat '}{stated[name]}" for name in wrong)
        found = join(str(counted[name]) for name in wrong)
        message = f"Bij {said}; in de bestanden {'is' if found == '1' else 'zijn'} er {found} geteld."
        many = "deze regels" if len(wrong) > 1 else "de regel"
        better = "de aantallen" if len(wrong) > 1 else "het aantal"
        hint = f"Verbeter {better}, of haal {many} weg: dan telt swvctl zelf."
        yield Problem(swv.aantallen.at(wrong[0]), message, hint)


def _is_doubled(plural: str, workspace: Workspace) -> bool:
    """Whether a name stands twice in this list, which REF002 tells."""
    kinds = (kind for kind, name in LISTS.items() if name == plural)
    return any("" in naslag(workspace).dubbel.get(kind, ()) for kind in kinds)


def _on_one_line(swv: Samenwerkingsverband, plural: str, stated: int) -> bool:
    """Whether so many would be counted, had each name its own line: that is told of the names."""
    return sum(len(part.naam.split(",")) for part in getattr(swv, plural, ())) == stated


@rule("SAM002", "Twee scholen met dezelfde BRIN en vestiging")
def dubbele_code(workspace: Workspace) -> Iterator[Problem]:
    """BRIN en vestiging samen horen bij één school.

    Fout:
        # data/school/de-vuurtoren.yaml en data/school/de-baken.yaml
        brin: 90AB
        vestiging: 00

    Goed:
        # data/school/de-baken.yaml
        brin: 90AB
        vestiging: 01
    """
    first: dict[str, School] = {}
    # The file that is called after its school comes first: the other one is the copy.
    for school in sorted(workspace.all(School), key=lambda one: not _heet_naar_school(one)):
        other = first.setdefault(school.code, school) if school.code else school
        if other is not school:
            files = school.record.document.path, other.record.document.path
            message = f"{files[0]} heeft dezelfde BRIN en vestiging als {files[1]}: {school.code}."
            hint = "Is dit een kopie? Verbeter naam en nummer, of verwijder het bestand."
            yield Problem(school.at("brin"), message, hint)


def _heet_naar_school(school: School) -> bool:
    return school.name == slug_or_nothing(school.naam)


@rule("SAM004", "BRIN of vestiging anders geschreven", Severity.ADVICE)
def schoolcodes(school: School) -> Iterator[Problem]:
    """BRIN en vestiging worden in meer schrijfwijzen herkend, ook met drie cijfers voor de vestiging.

    Fout:
        brin: 90ab
        vestiging: 001

    Goed:
        brin: 90AB
        vestiging: 01
    """
    brin, vestiging = school.code[:4], school.code[4:]
    compact = school.brin.upper().replace(" ", "")
    if school.vestiging and brin and vestiging != school.vestiging:
        yield Problem(
            school.at("vestiging"),
            f'"{school.vestiging}" is gelezen als {vestiging}.',
            f"Schrijf {vestiging}.",
        )
    if school.brin != compact:
        yield Problem(school.at("brin"), f'"{school.brin}" is gelezen als {compact}.', f"Schrijf {compact}.")
    if school.vestiging and compact[4:] not in {"", vestiging}:
        message = f'In "{school.brin}" staat vestiging {compact[4:]}, bij vestiging staat {school.vestiging}.'
        yield Problem(school.at("vestiging"), message, "Laat er één staan.", Severity.ERROR)


@rule("SAM008", "Gesloten school en opvolger spreken elkaar tegen", Severity.WARNING)
def opvolger(school: School, workspace: Workspace) -> Iterator[Problem]:
    """Alleen een gesloten school is opgegaan in een andere, en die andere is nog open.

    Fout:
        opgegaan_in: de-vuurtoren
        # en geen gesloten

    Goed:
        gesloten: per 1 augustus 2026
        opgegaan_in: de-vuurtoren
    """
    if school.gesloten and school.geopend and school.gesloten.certainly_before(school.geopend):
        message = f"{school.naam} is gesloten voordat de school openging."
        yield Problem(school.at("gesloten"), message, "Verbeter een van de twee data.")
    if school.opgegaan_in not in {"", school.name} and school.gesloten is None:
        message = f"{school.naam} is opgegaan in een andere school, maar er staat niet sinds wanneer."
        yield Problem(school.at("opgegaan_in"), message, "Voeg toe: gesloten: per …")
    other = workspace.find(School, school.opgegaan_in) if school.opgegaan_in else None
    if other is school:
        yield Problem(
            school.at("opgegaan_in"),
            f"{school.naam} kan niet in zichzelf opgaan.",
            "Noem de school die nu open is.",
        )
    elif other and school.gesloten and school.gesloten.first and other.gesloten_op(school.gesloten.first):
        message = f"{school.naam} is opgegaan in {other.naam}, maar die was toen zelf gesloten."
        yield Problem(school.at("opgegaan_in"), message, "Noem de school die nu open is.")


@rule("SAM009", "Soort onderwijs hoort niet bij deze sector", Severity.WARNING)
def sector(school: School, workspace: Workspace) -> Iterator[Problem]:
    """In een regio voor primair onderwijs staan scholen voor bo, sbo en so; in een regio voor voortgezet
    onderwijs vo, pro, vso en isk. Een school met twee soorten telt mee voor het deel dat hier hoort.

    Fout:
        # sector: po
        soort: vo

    Goed:
        soort: [so, vso]
    """
    if workspace.swv and workspace.sector not in school.sectoren:
        region = f"een samenwerkingsverband voor {SECTOR_NAMES[workspace.sector]}"
        message = f"{school.naam} heeft de soort {join(school.soort)}; dat hoort niet bij {region}."
        yield Problem(school.at("soort"), message, "Verbeter de soort, of haal de school uit dit register.")


@rule("SAM010", "School die niet van ons is", Severity.WARNING)
def niet_van_ons(school: School, workspace: Workspace) -> Iterator[Problem]:
    """Een school die bij niet_van_ons staat, heeft geen eigen bestand.

    Fout:
        # samenwerkingsverband.yaml: niet_van_ons met brin 98ZZ
        brin: 98ZZ

    Goed:
        # geen bestand voor deze school
    """
    excluded = (
        {item.brin.upper().replace(" ", "")[:4] for item in workspace.swv.niet_van_ons}
        if workspace.swv
        else set()
    )
    if school.code and school.code[:4] in excluded:
        message = f"{school.naam} ({school.code[:4]}) staat bij niet_van_ons en heeft toch een bestand."
        yield Problem(
            school.at("brin"), message, "Haal het nummer uit niet_van_ons, of verwijder het bestand."
        )
