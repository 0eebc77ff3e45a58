"""What is told of ``{zie: …}`` in a text, where that points at nothing."""

from collections.abc import Iterable, Iterator

from swvctl.check.invulplekken import Asked
from swvctl.check.rule import Problem
from swvctl.check.verwijzing.elders import is_verteld_zonder_plan, said_elsewhere
from swvctl.check.verwijzing.vroeger import hernoemd
from swvctl.model.doel import OVERZICHTEN, Doel, doel_van, heeft, soorten
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import boom
from swvctl.model.versietitel import vroeger
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import closest, join
from swvctl.validate import Record
from swvctl.validate.normalise import Reference

MOST_OFFERED = 3
_NUMBER = patroon(r"[0-9]{1,2}(?:[.][0-9]{1,2})?")


def verteld(pointing: Iterable[Asked], workspace: Workspace) -> Iterator[Problem]:
    """Of each that points at nothing what is wrong and what to do."""
    for record, place, asked in pointing:
        doel = doel_van(asked.waarde, record, workspace)
        if doel and not doel.alles:
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
    if is_verteld_zonder_plan(record, workspace):
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
        of_plan = was.nu == name  # it is there, in a plan that this place does not know
        now = f"{was.versie.plan}/{was.nu}" if of_plan else was.nu
        return f'{message} Bedoelt u "{kind}/{now}"?', "" if of_plan else earlier or was.hint
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
