"""What a text leaves to the build: ``{zie: …}`` and ``{aantal: …}``."""

from collections.abc import Iterator

from swvctl.check.invulplekken import asked_of
from swvctl.check.rule import Problem, rule
from swvctl.check.texts import spot
from swvctl.check.verwijzing.elders import said_elsewhere
from swvctl.check.verwijzing.vroeger import hernoemd
from swvctl.findings import Severity
from swvctl.model.aantallen import AANTALLEN, aantal
from swvctl.model.doel import OVERZICHTEN, Doel, doel_van, heeft, soorten
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import boom
from swvctl.model.samenwerkingsverband import Samenwerkingsverband
from swvctl.model.versietitel import vroeger
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.escape import shown
from swvctl.tekst.invulling import AANTAL, ZIE, onafgemaakt
from swvctl.tekst.nederlands import closest, join
from swvctl.validate import Record
from swvctl.validate.normalise import Reference

MOST_OFFERED = 3
_NUMBER = patroon(r"[0-9]{1,2}(?:[.][0-9]{1,2})?")


@rule("REF013", "Verwijzing in een tekst bestaat niet")
def zie(workspace: Workspace) -> Iterator[Problem]:
    """Met {zie: …} verwijst u naar een hoofdstuk, paragraaf, bijlage of ander bestand. De build zet het nummer
    en de titel erbij, ook als die veranderen. Met alleen de soort, zoals {zie: indicator}, verwijst u naar alles
    van die soort bij dit plan. Dat kan met aanbod, begrip, begroting, besluit, indicator, planning,
    publieksversie, raadpleging, schoolprofiel en werkagenda.

    Fout:
        tekst: |
          Zie {zie: hoofdstuk/resultaat/indicatoren}.

    Goed:
        tekst: |
          Zie {zie: hoofdstuk/resultaten/indicatoren}.
    """
    for record, place, asked in asked_of(workspace):
        doel = doel_van(asked.waarde, record, workspace) if asked.soort == ZIE else None
        if asked.soort != ZIE or (doel and not doel.alles):
            continue
        if doel:
            if not heeft(doel, workspace) and not _may_be_lost(doel, workspace):
                yield Problem(place, *_nothing_yet(doel))
            continue
        kind, _, name = asked.waarde.strip().partition("/")
        if not said_elsewhere(Reference((), kind, name), record, workspace):
            if asked.waarde.strip() not in OVERZICHTEN:
                yield Problem(place, *_unknown(asked.waarde, record, workspace))
            elif not _has_lost_its_plan(record, workspace):
                yield Problem(place, *_of_no_plan(asked.waarde.strip(), workspace))


def _nothing_yet(doel: Doel) -> tuple[str, str]:
    """All of a kind, of which there is nothing."""
    what = f"{doel.kind} met doelen" if doel.kind == "planning" else doel.kind
    where = f" bij plan {shown(doel.name)}" if doel.name else ""
    return (
        f"Er is nog geen {what}{where} om naar te verwijzen.",
        "Haal de verwijzing weg, of maak eerst wat ontbreekt.",
    )


def _has_lost_its_plan(record: Record, workspace: Workspace) -> bool:
    """Whether it is a text of a plan that is not known: of that it is told already."""
    if record.kind == Hoofdstuk.kind or any(route[-1:] == ("plan",) for route in record.faults):
        return True
    plans = (other for other in record.references if other.target == Ondersteuningsplan.kind)
    return any(not workspace.voluit(other.target, other.text, record) for other in plans)


def _may_be_lost(doel: Doel, workspace: Workspace) -> bool:
    """Whether there may be some of this kind, in a record or of a plan in which something is wrong."""
    kinds = {doel.kind, Ondersteuningsplan.kind}
    return any(
        record.kind in kinds
        and (record.document.doubtful or record.faults or _has_lost_its_plan(record, workspace))
        for record in workspace.records
    )


def _of_no_plan(text: str, workspace: Workspace) -> tuple[str, str]:
    """All of a kind, in a text that belongs to no plan, such as that of a newsletter."""
    plan = min(workspace.names.get(Ondersteuningsplan.kind, ()), default="2027-2031")
    message = f'Van welk plan het overzicht "{text}" is, staat er niet bij.'
    return message, f"Zet de naam van het plan erbij, zoals {{zie: {text}/{shown(plan)}}}."


def _unknown(text: str, record: Record, workspace: Workspace) -> tuple[str, str]:
    message = f'Er is geen "{shown(text)}" om naar te verwijzen.'
    if named := _by_number(text, record, workspace):
        return message, f"Nummers kunnen veranderen. Schrijf: {{zie: {named}}}"
    kind, _, name = text.partition("/")
    known = [other for other in soorten(workspace) if workspace.voluit(other, text, record)]
    if known:
        return message, f"Zet de soort ervoor: {{zie: {known[0]}/{shown(text)}}}"
    whole = closest(kind, OVERZICHTEN, most=2) if not name else None
    if kind not in workspace.names:
        alike = closest(kind, soorten(workspace)) if name else None
        kind, name = (alike, name) if alike else (Hoofdstuk.kind, text)
    earlier = hernoemd(kind, name, record, workspace)
    was = vroeger(name, workspace) if kind == Hoofdstuk.kind else None
    if was and was.nu:
        return f'{message} Bedoelt u "{kind}/{was.nu}"?', earlier or was.hint
    if was:
        return message, earlier or was.zin
    near = [f"{kind}/{one}" for one in _nearest(name, kind, record, workspace)]
    near = [whole, *near] if whole else near
    if near:
        offered = join((f'"{one}"' for one in near), "of")
        return f"{message} Bedoelt u {offered}?", earlier
    return message, earlier or "Schrijf de soort en de naam, zoals hoofdstuk/basisondersteuning/norm."


def _nearest(name: str, kind: str, record: Record, workspace: Workspace) -> list[str]:
    """What was probably meant: what is written almost so, else what has such a last name, as short as it goes."""
    names = _as_written(kind, record, workspace)
    if name in names:
        return [name]
    if near := closest(name, names):
        return [near]
    lasts = {one.rpartition("/")[2] for one in names}
    last = name.rpartition("/")[2]
    last = last if last in lasts else closest(last, sorted(lasts)) or ""
    same = [one for one in names if last and one.rpartition("/")[2] == last]
    full = {workspace.voluit(kind, one, record): one for one in sorted(same, key=len, reverse=True)}
    return sorted(full.values()) if len(full) <= MOST_OFFERED else []


def _by_number(text: str, record: Record, workspace: Workspace) -> str:
    """The name of the chapter or paragraph that has this number in the plan of the record."""
    plan = (
        workspace.find(Ondersteuningsplan, record.name.partition("/")[0]) if _NUMBER.fullmatch(text) else None
    )
    for tak in boom(plan, workspace) if plan else ():
        for number, name in (
            (tak.nummer, tak.hoofdstuk.kort),
            *((deel.nummer, deel.kort) for deel in tak.delen),
        ):
            if number == text:
                return f"{Hoofdstuk.kind}/{name}"
    return ""


def _as_written(kind: str, record: Record, workspace: Workspace) -> list[str]:
    """The names of a kind, without what the place of this record makes certain."""
    names = sorted(workspace.names.get(kind, ()))
    starts = [
        f"{place}/" for place in (record.name.partition("/")[0], *record.within, *record.beyond) if place
    ]
    return names + [name.removeprefix(start) for name in names for start in starts if name.startswith(start)]


@rule("TAL020", "Aantal dat niet te tellen is")
def tel(workspace: Workspace) -> Iterator[Problem]:
    """Met {aantal: …} zet de build een getal in de tekst dat in de gegevens is geteld.

    Fout:
        tekst: |
          Wij werken voor {aantal: schoolen} scholen.

    Goed:
        tekst: |
          Wij werken voor {aantal: scholen} scholen.
    """
    for _, place, asked in asked_of(workspace):
        if asked.soort != AANTAL:
            continue
        if asked.waarde.casefold() not in AANTALLEN:
            near = closest(asked.waarde, AANTALLEN)
            message = f'"{shown(asked.waarde)}" kan niet worden geteld.'
            hint = f"Tellen kan: {join(AANTALLEN, 'of')}."
            yield Problem(place, f'{message} Bedoelt u "{near}"?' if near else message, "" if near else hint)
        elif aantal(workspace, asked.waarde) is None and not workspace.onvolledig(Samenwerkingsverband.kind):
            message = f"Het aantal {asked.waarde} is nog niet te tellen: er ontbreken gegevens."
            yield Problem(place, message, "Vul de gegevens aan, of schrijf het getal zelf.", Severity.WARNING)


@rule("TAL021", "Tussen accolades staat iets anders dan zie of aantal", Severity.WARNING)
def anders(workspace: Workspace) -> Iterator[Problem]:
    """Alleen {zie: …} en {aantal: …} worden ingevuld. Al het andere komt letterlijk in het stuk.

    Fout:
        tekst: |
          Zie ook {verwijs: hoofdstuk/resultaten}.

    Goed:
        tekst: |
          Zie ook {zie: hoofdstuk/resultaten}.
    """
    for _, place, asked in asked_of(workspace):
        if asked.soort not in {ZIE, AANTAL}:
            message = f'"{{{shown(asked.soort)}: …}}" wordt niet ingevuld en komt letterlijk in het stuk.'
            yield Problem(place, message, "Gebruik {zie: …} of {aantal: …}, of haal de accolades weg.")
    for record in workspace.records:
        for route, text in record.prose:
            for open_ in onafgemaakt(text):
                message = f'"{{{open_.soort}: …" heeft geen }} aan het eind en komt letterlijk in het stuk.'
                place = spot(record, route, text, open_.start, open_.start + len(open_.soort) + 2)
                yield Problem(place, message, f"Sluit af met een accolade, zoals {{{open_.soort}: …}}.")
