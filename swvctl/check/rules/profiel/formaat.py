"""REF…: a format of the profile, held against itself and against its lists."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.sopformaat import Kolom, Onderdeel, RouteStap, Sopformaat, Veld
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import join_some

# What only one shape of value can have.
_BELONGS: Mapping[str, str] = MappingProxyType(
    {
        "keuzelijst": "keuzes",
        "minimaal": "keuzes",
        "maximaal": "keuzes",
        "kolommen": "tabel",
        "tekens": "tekst",
        "eenheid": "getal",
        "voorgedrukt": "tekst",
    }
)


@rule("REF003", "Formaat spreekt zichzelf tegen")
def formaat(formaat: Sopformaat) -> Iterator[Problem]:
    """Een formaat heeft velden of onderdelen, elk veld een eigen id, en een veld met keuzes noemt zijn
    keuzelijst.

    Fout:
        - id: interne_expertise
          titel: Specialisten
          soort: keuzes

    Goed:
        - id: interne_expertise
          titel: Specialisten
          soort: keuzes
          keuzelijst: interne-expertise
    """
    if formaat.velden and formaat.onderdelen:
        message, hint = (
            "Dit formaat heeft velden naast onderdelen.",
            "Zet elk veld in een onderdeel, of gebruik geen onderdelen.",
        )
        yield Problem(formaat.at("onderdelen", part="key"), message, hint)
    if not formaat.alle_velden:
        yield Problem(
            formaat.at(), "Dit formaat heeft nog geen velden.", "Voeg velden toe, of onderdelen met velden."
        )
    yield from _twice(formaat.alle_velden, "Het veld", "dit formaat")
    yield from _twice(formaat.onderdelen, "Het onderdeel", "dit formaat")
    yield from _alike(formaat.onderdelen)
    for fields in (formaat.velden, *(deel.velden for deel in formaat.onderdelen)):
        yield from _alike(fields)
    for veld in formaat.alle_velden:
        yield from _twice(veld.kolommen, "De kolom", f'het veld "{veld.id}"')
        misplaced = [*_misplaced(veld)]
        yield from misplaced or _complete(veld)


def _twice(parts: Iterable[Veld | Onderdeel | Kolom], what: str, where: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for part in parts:
        if part.id in seen:
            message = f'{what} "{part.id}" staat twee keer in {where}.'
            yield Problem(part.at("id"), message, "Haal er een weg, of geef een van de twee een eigen id.")
        seen.add(part.id)


def _alike(parts: Iterable[Veld | Onderdeel]) -> Iterator[Problem]:
    """What stands below each other under one title; a school cannot tell what to write where."""
    first: dict[str, str] = {}
    for part in parts:
        other = first.setdefault(part.titel.casefold(), part.id)
        if other != part.id:
            message = f'"{other}" en "{part.id}" hebben dezelfde titel: {part.titel}.'
            yield Problem(part.at("titel"), message, "Geef ze elk een eigen titel.", Severity.WARNING)


def _complete(veld: Veld) -> Iterator[Problem]:
    needs = {"keuzes": ("keuzelijst", veld.keuzelijst), "tabel": ("kolommen", veld.kolommen)}
    key, value = needs.get(veld.soort, ("", True))
    if not value:
        yield Problem(
            veld.at("soort"),
            f'Het veld "{veld.id}" heeft soort {veld.soort}, maar geen {key}.',
            f"Voeg toe: {key}: …",
        )
    printed = veld.voorgedrukt
    if printed and not printed.tekst and not printed.hoofdstuk:
        message = f'Bij het veld "{veld.id}" staat voorgedrukt, maar niet wat er staat.'
        hint = "Zet er tekst of hoofdstuk onder. Vult de school het veld zelf in? Haal voorgedrukt dan weg."
        yield Problem(veld.at("voorgedrukt", part="key"), message, hint)


def _misplaced(veld: Veld) -> Iterator[Problem]:
    """What is said of a field but belongs to another shape does nothing; most often ``soort`` was forgotten."""
    for key, soort in _BELONGS.items():
        if getattr(veld, key) and veld.soort != soort:
            message = f'Bij het veld "{veld.id}" staat {key}, maar de soort is {veld.soort}.'
            yield Problem(veld.at(key, part="key"), message, f"Schrijf soort: {soort}, of haal {key} weg.")


@rule("REF005", "Aantal keuzes van een formaat kan niet")
def aantallen(formaat: Sopformaat, workspace: Workspace) -> Iterator[Problem]:
    """Er kunnen niet meer keuzes nodig zijn dan er mogen, en niet meer dan er in de lijst staan. Mag een school ook
    iets anders noemen, dan is dat laatste een waarschuwing.

    Fout:
        minimaal: 4
        maximaal: 3

    Goed:
        minimaal: 1
        maximaal: 3
    """
    for veld in formaat.alle_velden:
        if veld.maximaal is not None and veld.minimaal > veld.maximaal:
            message = (
                f'Bij "{veld.titel}" is minimaal {veld.minimaal} en maximaal {veld.maximaal}: dat kan niet.'
            )
            yield Problem(veld.at("minimaal"), message, "Maak minimaal kleiner of maximaal groter.")
        lijst = workspace.find(Keuzelijst, veld.keuzelijst) if veld.keuzelijst else None
        if lijst and veld.minimaal > len(lijst.te_kiezen):
            message = (
                f'Bij "{veld.titel}" zijn ten minste {veld.minimaal} keuzes nodig; '
                f"in de lijst {lijst.titel} staan er {len(lijst.te_kiezen)}."
            )
            weight = Severity.WARNING if lijst.anders else Severity.ERROR
            yield Problem(veld.at("minimaal"), message, "Maak minimaal kleiner, of vul de lijst aan.", weight)


@rule("REF006", "Route van een formaat kan niet")
def route(formaat: Sopformaat) -> Iterator[Problem]:
    """Bij na staat een stap uit dezelfde route, en twee stappen wachten niet op elkaar.

    Fout:
        route:
          - {id: mr_advies, titel: Advies van de MR, na: bestuur}
          - {id: bestuur, titel: Vastgesteld, na: mr_advies}

    Goed:
        route:
          - {id: mr_advies, titel: Advies van de MR}
          - {id: bestuur, titel: Vastgesteld, na: mr_advies}
    """
    by_id: dict[str, RouteStap] = {}
    for stap in formaat.route:
        if by_id.setdefault(stap.id, stap) is not stap:
            message = f'De stap "{stap.id}" staat twee keer in deze route.'
            yield Problem(stap.at("id"), message, "Haal er een weg, of geef een van de twee een eigen id.")
    for stap in formaat.route:
        for index, earlier in enumerate(stap.na):
            if earlier not in by_id:
                near = formaat.bedoelde_stap(earlier)
                ask = f' Bedoelt u "{near}"?' if near else ""
                message = f'De stap "{earlier}" bestaat niet in deze route.{ask}'
                others = join_some([step for step in by_id if step != stap.id], "of")
                yield Problem(stap.at("na", index), message, "" if near else f"Kies uit: {others}.")
    circles = [*_circles(formaat)]
    yield from _upside_down(formaat, {step for circle in circles for step in circle})
    for circle in circles:
        names = join_some(f'"{step}"' for step in circle)
        one = len(circle) == 1
        message = f"De stap {names} wacht op zichzelf." if one else f"De stappen {names} wachten op elkaar."
        yield Problem(by_id[circle[0]].at("na"), message, "Haal bij een van de stappen de regel met na weg.")


def _upside_down(formaat: Sopformaat, told: set[str]) -> Iterator[Problem]:
    """Steps that stand before the one they wait for: people read the route from top to bottom."""
    order = [stap.id for stap in formaat.route]
    for number, stap in enumerate(formaat.route):
        for index, earlier in enumerate(stap.na):
            if earlier in order[number + 1 :] and earlier not in order[:number] and stap.id not in told:
                message = f'De stap "{stap.id}" staat boven "{earlier}", maar komt daarna.'
                hint = f'Zet "{stap.id}" onder "{earlier}", of haal de regel met na weg.'
                yield Problem(stap.at("na", index), message, hint, Severity.WARNING)


def _circles(formaat: Sopformaat) -> Iterator[list[str]]:
    """Steps, in order of the route, that can never be taken because each waits for the next of them."""
    known = [stap.id for stap in formaat.route]
    waits = {stap.id: {step for step in stap.na if step in known} for stap in formaat.route}
    while free := [step for step, others in waits.items() if not others]:
        waits = {step: others - set(free) for step, others in waits.items() if step not in free}
    told: set[str] = set()
    for step in waits:
        path = [step]
        while (following := min(waits[path[-1]])) not in path:
            path.append(following)
        circle = path[path.index(following) :]
        if not told & set(circle):
            told |= set(circle)
            yield sorted(circle, key=known.index)
