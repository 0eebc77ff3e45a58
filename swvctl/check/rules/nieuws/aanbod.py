"""REF02…, TIJ049 and TIJ051: the catalogue, held against itself, the lists of choices and the calendar."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.check.texts import spot
from swvctl.check.verwijzing.bedoeld import meant_option
from swvctl.check.verwijzing.delen import PARTS
from swvctl.check.verwijzing.oorzaak import is_elders
from swvctl.check.verwijzing.rollen import is_told_as_role
from swvctl.findings import Severity
from swvctl.model.aanbod import AANBOD, OVERZICHT, VOORZIENING, Aanbod
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.samenwerkingsverband import swvcode
from swvctl.model.school import School
from swvctl.model.workspace import ROLLEN, Workspace
from swvctl.read.half import written_names
from swvctl.tekst.escape import shown
from swvctl.tekst.naam import slug
from swvctl.tekst.nederlands import closest
from swvctl.validate.formats import SWVCODE
from swvctl.wanneer import days_in, show


@rule("REF021", "Overzicht en aanbod spreken elkaar tegen", Severity.WARNING)
def overzicht(workspace: Workspace) -> Iterator[Problem]:
    """Wat een overzicht noemt, heeft een eigen beschrijving, en elk aanbod staat in het overzicht. Op de site wordt
    het overzicht vanzelf gemaakt; noemt is alleen voor een overzicht dat u overneemt. Instrumenten, goede voorbeelden
    en voorzieningen hoeven er niet apart in te staan.

    Fout:
        # data/aanbod/overzicht.yaml
        titel: Wat wij bieden
        soort: overzicht
        noemt: [Praktijktoets, Clinics]

    Goed:
        # data/aanbod/overzicht.yaml
        titel: Wat wij bieden
        soort: overzicht
    """
    described = {_key(item.titel): item for item in workspace.all(Aanbod) if item.soort != OVERZICHT}
    for record in (item for item in workspace.all(Aanbod) if item.soort == OVERZICHT and item.noemt):
        named = {_key(titel) for titel in record.noemt}
        for number, titel in enumerate(record.noemt):
            if _key(titel) not in described:
                near = closest(titel, [item.titel for item in described.values()])
                ask = f' Bedoelt u "{near}"?' if near else ""
                message = f'"{shown(titel)}" staat in het overzicht, maar heeft geen beschrijving.{ask}'
                yield Problem(
                    record.at("noemt", number),
                    message,
                    "Maak een bestand in data/aanbod, of haal de titel weg.",
                )
        for key, item in described.items():
            if key not in named and item.soort == AANBOD:
                message = f'"{shown(item.titel)}" is beschreven, maar staat niet in het overzicht.'
                yield Problem(
                    item.at("titel"), message, f"Zet de titel bij noemt in {record.record.document.path}."
                )


def _key(titel: str) -> str:
    try:
        return slug(titel)
    except ValueError:
        return titel


@rule("REF022", "Expertise staat in geen keuzelijst")
def expertise(aanbod: Aanbod, workspace: Workspace) -> Iterator[Problem]:
    """Een voorziening telt mee in het dekkend aanbod met dezelfde woorden als de scholen: een optie uit een
    keuzelijst die daarin meetelt.

    Fout:
        soort: voorziening
        expertise: nieuwkomers

    Goed:
        soort: voorziening
        expertise: nt2
    """
    lists = [lijst for lijst in workspace.lijsten().values() if lijst.dekking and lijst.name != ROLLEN]
    if not lists or workspace.onvolledig("keuzelijst"):
        return
    lost = frozenset(name for lijst in lists for name in written_names(lijst.record.document))
    for number, text in enumerate(aanbod.expertise):
        if text not in lost and not any(lijst.vind(text) for lijst in lists):
            option = next((found for lijst in lists if (found := meant_option(text, lijst, workspace))), None)
            ask = f' Bedoelt u "{option.code}"?' if option else ""
            message = f'"{shown(text)}" staat in geen keuzelijst van het dekkend aanbod.{ask}'
            yield Problem(aanbod.at("expertise", number), message, "Kies een optie uit data/keuzelijst.")


@rule("REF023", "Voorziening kan niet meetellen", Severity.ADVICE)
def meetellen(aanbod: Aanbod, workspace: Workspace) -> Iterator[Problem]:
    """Om mee te tellen in het dekkend aanbod, zegt een voorziening wat zij biedt en voor welke gemeenten.

    Fout:
        titel: Taalklas Rietbeek
        soort: voorziening

    Goed:
        titel: Taalklas Rietbeek
        soort: voorziening
        expertise: nt2
        bereik: [rietbeek, oosterlaar]
    """
    if aanbod.soort != VOORZIENING or aanbod.komt_nog:
        return
    schools = [found for name in aanbod.school if (found := workspace.find(School, name))]
    if not aanbod.expertise:
        yield _cannot_count(aanbod, "wat zij biedt", "Vul bij expertise een optie uit een keuzelijst in.")
    elif not aanbod.bereik and not any(school.gemeente_id for school in schools):
        yield _cannot_count(aanbod, "voor welke gemeenten zij is", "Vul bij bereik de gemeenten in.")


def _cannot_count(aanbod: Aanbod, what: str, hint: str) -> Problem:
    message = f'"{shown(aanbod.titel)}" telt niet mee in het dekkend aanbod: er staat niet {what}.'
    return Problem(aanbod.at("soort"), message, hint)


@rule("REF024", "Wie het mag aanvragen, is niet bekend", Severity.ADVICE)
def door(aanbod: Aanbod, workspace: Workspace) -> Iterator[Problem]:
    """Noem een rol uit de lijst met rollen of een overleg van het samenwerkingsverband; dan is voor iedereen
    duidelijk wie dat is.

    Fout:
        aanvragen:
          door: directeurs

    Goed:
        aanvragen:
          door: directeuren
    """
    roles = workspace.find(Keuzelijst, ROLLEN)
    if aanbod.aanvragen is None or roles is None:
        return
    swv = workspace.swv
    lists = ((swv.gremia, swv.besturen, swv.gemeenten)) if swv else ()
    bodies = [item.id for parts in lists for item in parts]
    names = {item.naam.casefold() for parts in lists for item in parts}
    for number, text in enumerate(aanbod.aanvragen.door):
        if workspace.rol(text) or text in bodies or text.casefold() in names:
            continue
        near = closest(text, [*roles.spellingen, *bodies])
        if near and not _is_told(text, workspace):
            message = f'"{shown(text)}" is geen rol of overleg. Bedoelt u "{near}"?'
            yield Problem(
                aanbod.aanvragen.at("door", number), message, "Kies een rol uit data/keuzelijst/rollen.yaml."
            )


def _is_told(text: str, workspace: Workspace) -> bool:
    """Whether the list that gives the name is told of it."""
    return is_told_as_role(text, workspace) or any(is_elders(kind, text, workspace) for kind in PARTS)


@rule("REF025", "Onbekende code van een samenwerkingsverband", Severity.WARNING)
def partner(aanbod: Aanbod, workspace: Workspace) -> Iterator[Problem]:
    """Een partner met een code staat bij andere_sector in samenwerkingsverband.yaml; dan komt de naam op de site.

    Fout:
        met: VO9910

    Goed:
        met: VO9901
    """
    swv = workspace.swv
    known = {swvcode(item.code) for item in swv.andere_sector} | {swvcode(swv.code)} if swv else set()
    for item in aanbod.met:
        code = item.partner.upper().strip()
        if swv and SWVCODE.fullmatch(code) and swvcode(code) not in known:
            message = f'"{shown(item.partner)}" staat niet bij andere_sector in samenwerkingsverband.yaml.'
            yield Problem(
                item.at("partner"), message, "Zet de code daar met de naam erbij, of schrijf hier de naam."
            )


@rule("TIJ049", "Wat werd verwacht, is er nog niet", Severity.WARNING, timed=True)
def verwacht(aanbod: Aanbod, workspace: Workspace) -> Iterator[Problem]:
    """De tijd waarin iets zou komen, is voorbij, en de status is nog verwacht of in voorbereiding.

    Fout:
        # vandaag is 3 juni 2027
        status: verwacht
        wanneer: voorjaar 2027

    Goed:
        status: geplaatst
        wanneer: voorjaar 2027
    """
    if aanbod.komt_nog and aanbod.wanneer and aanbod.wanneer.past(workspace.today):
        name, when = shown(aanbod.titel), show(aanbod.wanneer)
        message = f'"{name}" staat nog op {aanbod.status}, maar de tijd daarvoor ({when}) is voorbij.'
        yield Problem(
            aanbod.at("status"),
            message,
            "Is het er? Verander de status. Zet anders bij wanneer een nieuwe tijd.",
        )


@rule("TIJ051", "Datum zonder jaar in het aanbod", Severity.WARNING)
def zonder_jaar(aanbod: Aanbod) -> Iterator[Problem]:
    """Aanbod blijft jaren staan. Een dag zonder jaar zegt dan niets meer.

    Fout:
        tekst: De training bouwt voort op de tweedaagse van 3 en 4 oktober.

    Goed:
        tekst: De training bouwt voort op de tweedaagse van 3 en 4 oktober 2027.
    """
    for key in ("tekst", "vorm", "schaal", "doelgroep", "motto", "kosten"):
        text = getattr(aanbod, key)
        seen: set[int] = set()
        for found in days_in(text):
            if not found.year and found.end not in seen:
                seen.add(found.end)
                words = text[found.start : found.end].rstrip(" .")
                end = found.start + len(words)
                place = spot(aanbod.record, (*aanbod.record.route, key), text, found.start, end)
                yield Problem(place, f'Bij "{shown(words)}" ontbreekt het jaar.', "Schrijf het jaar erbij.")
