"""REF…: from one record to another."""

from collections.abc import Iterator

from swvctl.check.gekozen import who_miss
from swvctl.check.invulplekken import asked_of
from swvctl.check.rule import Problem, rule
from swvctl.check.verwijzing.delen import PARTS, ROL, as_name, is_of_the_path
from swvctl.check.verwijzing.verteld import verteld
from swvctl.findings import Severity
from swvctl.model.hernoemd import by_old_names
from swvctl.model.keuzelijst import Keuzelijst, Optie
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.verwijzing import full_name
from swvctl.model.workspace import ROLLEN, Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.invulling import ZIE
from swvctl.tekst.nederlands import join
from swvctl.validate import Record
from swvctl.validate.normalise import Reference


@rule("REF001", "Verwijzing bestaat niet")
def bestaat(workspace: Workspace) -> Iterator[Problem]:
    """Een verwijzing is de naam van een bestand, zonder .yaml, of de korte naam van een onderdeel.

    Fout:
        bestuur: de-krng

    Goed:
        bestuur: de-kring
    """
    if failing := [*_failing(workspace)]:
        yield from verteld(failing, workspace)


def _failing(workspace: Workspace) -> Iterator[tuple[Record, Reference]]:
    for record in workspace.records:
        for reference in record.references:
            if reference.may_be_absent:
                continue
            if reference.target in PARTS and workspace.swv is None:
                continue  # the file that names them cannot be read, and that has been said
            if not _found(record, reference, workspace):
                yield record, reference


def _found(record: Record, reference: Reference, workspace: Workspace) -> bool:
    if reference.target == ROL:
        return workspace.find(Keuzelijst, ROLLEN) is None or workspace.rol(reference.text) is not None
    names = workspace.names.get(reference.target, frozenset())
    if {reference.text, _as_name(reference)} & names:
        return True
    return bool(workspace.voluit(reference.target, reference.text, record))


@rule("REF015", "Verwijzing noemt een oude naam", Severity.ADVICE)
def oude_naam(workspace: Workspace) -> Iterator[Problem]:
    """Een verwijzing naar een naam die iets eerder had, klopt nog, maar de naam van nu leest duidelijker.

    Fout:
        besturen:
          - {id: de-kring-oost, naam: De Kring Oost, eerder: [de-kring]}
        bestuur: de-kring

    Goed:
        bestuur: de-kring-oost
    """
    unsure = {plan.name for plan in workspace.all(Ondersteuningsplan) if plan.spreekt_zich_tegen}
    for record in workspace.records if workspace.earlier else ():
        now = by_old_names(record, workspace.names, workspace.earlier)
        for reference in record.references:
            new = now.get(reference.route)
            if new and new.partition("/")[0] not in unsure:
                short = _as_short(reference.text, new)
                hint = (
                    f"Geef het bestand de naam {short}.yaml."
                    if is_of_the_path(record, reference)
                    else f"Schrijf: {short}"
                )
                yield Problem(record.place(reference.route), f'"{reference.text}" heet nu "{short}".', hint)
    yield from _old_names_in_texts(workspace)


def _old_names_in_texts(workspace: Workspace) -> Iterator[Problem]:
    """The same for what a text points at with ``{zie: …}``."""
    if not workspace.earlier:
        return
    from swvctl.model.doel import doel_van  # noqa: PLC0415 - it knows plans, which schools do without

    for record, place, asked in asked_of(workspace):
        doel = doel_van(asked.waarde, record, workspace) if asked.soort == ZIE else None
        written = asked.waarde.strip().partition("/")[2]
        if doel and not doel.alles and not full_name(doel.kind, written, record, workspace.names):
            now = f"{doel.kind}/{_as_short(written, doel.name)}"
            yield Problem(place, f'"{shown(asked.waarde)}" heet nu "{now}".', f"Schrijf: {{zie: {now}}}")


def _as_short(text: str, new: str) -> str:
    """The name that something has now, with as many folders as the old name was written with."""
    return "/".join(new.split("/")[-1 - text.count("/") :])


def _as_name(reference: Reference) -> str:
    """A part of the region may be called by its full name; a file only by the name of the file."""
    return as_name(reference.text) if reference.target in PARTS else reference.text


@rule("REF002", "Korte naam staat er twee keer")
def eenmalig(workspace: Workspace) -> Iterator[Problem]:
    """Binnen een bestand is elke korte naam uniek: besturen, gemeenten, opties en records in een lijst.

    Fout:
        besturen:
          - {id: de-kring, naam: Stichting De Kring}
          - {id: de-kring, naam: Vereniging De Kring}

    Goed:
        besturen:
          - {id: de-kring, naam: Stichting De Kring}
          - {id: de-kring-oost, naam: Vereniging De Kring}
    """
    for record in workspace.records:
        seen: set[tuple[str, str]] = set()
        for part in record.names:
            if (part.kind, part.name) in seen:
                message = f'De korte naam "{part.name}" staat twee keer in dit bestand.'
                own = "code" if part.kind == "optie" else "id"
                yield Problem(
                    record.place(part.route),
                    message,
                    f"Haal er een weg, of geef een van de twee een eigen {own}.",
                )
            seen.add((part.kind, part.name))
    yield from _twice(workspace)


def _twice(workspace: Workspace) -> Iterator[Problem]:
    first: dict[tuple[str, str], Record] = {}
    for record in workspace.records:
        other = first.setdefault((record.kind, record.name), record)
        if other.misplaced:
            first[record.kind, record.name] = record
        elif other is not record and not record.misplaced:
            same = other.document is record.document
            where = "ook eerder in dit bestand" if same else f"ook in {other.document.path}"
            message = f'"{record.name.rpartition("/")[2]}" staat {where}.'
            yield Problem(record.place((*record.route, "id")), message, "Houd er één over.")


@rule("REF004", "Keuzelijst spreekt zichzelf tegen")
def keuzelijst(lijst: Keuzelijst, workspace: Workspace) -> Iterator[Problem]:
    """Elke schrijfwijze hoort bij één optie, en een vervallen optie verwijst naar een optie die er is.

    Fout:
        opties:
          - {label: Logopedist, ook: spraakleraar}
          - {label: Taalspecialist, ook: spraakleraar}

    Goed:
        opties:
          - {label: Logopedist, ook: spraakleraar}
          - Taalspecialist
    """
    for option in lijst.opties:
        yield from _of_another(option, lijst)
        if option.gebruik:
            yield from _opvolging(option, lijst, workspace)


def _of_another(option: Optie, lijst: Keuzelijst) -> Iterator[Problem]:
    written = [
        (option.label, option.at("label")),
        *((text, option.at("ook", index)) for index, text in enumerate(option.ook)),
        *((text, option.at("eerder", index)) for index, text in enumerate(option.eerder)),
    ]
    for text, where in written:
        other = lijst.vind(text)
        if other is not None and other.code != option.code:
            message = f'"{text}" staat bij de optie "{option.code}" en ook bij de optie "{other.code}".'
            yield Problem(where, message, "Laat het bij één optie staan.")


def _opvolging(option: Optie, lijst: Keuzelijst, workspace: Workspace) -> Iterator[Problem]:
    """What is wrong with the option that another is to make room for."""
    where, other = option.at("gebruik"), lijst.vind(option.gebruik)
    if other is None:
        if who_miss(option.gebruik, lijst, workspace):
            return  # it left the list, which SOP003 tells of the list
        near = lijst.lijkt_op(option.gebruik)
        ask = f' Bedoelt u "{near.code}"?' if near and near is not option else ""
        message = f'De optie "{option.gebruik}" bestaat niet in deze lijst.{ask}'
        yield Problem(where, message, "" if ask else "Noem een code uit de lijst.")
    elif other is option:
        message = f'"{option.label}" kan niet voor zichzelf in de plaats komen.'
        yield Problem(where, message, "Noem bij gebruik een andere keuze, of haal de regel weg.")
    elif circle := lijst.kring(option):
        if option is min(circle, key=lijst.opties.index):
            names = join(f'"{one.label}"' for one in sorted(circle, key=lijst.opties.index))
            message = f"{names} verwijzen bij gebruik naar elkaar."
            yield Problem(where, message, "Noem bij gebruik een keuze die nog in de lijst staat.")
    elif option.vervallen is None:
        message = f'Bij "{option.label}" staat gebruik, maar niet sinds wanneer de keuze is vervallen.'
        yield Problem(
            where, message, "Voeg toe: vervallen: …, of haal de regel met gebruik weg.", Severity.WARNING
        )
