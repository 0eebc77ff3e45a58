"""SOP…: the choices of a profile against their lists."""

import re
from collections.abc import Iterator

from swvctl.check.gekozen import chosen
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.schooljaar import eerste_dag, year_before
from swvctl.model.schoolprofiel import IN_OPLEIDING, MAX_DAGDELEN, Keuze, Schoolprofiel
from swvctl.model.sopformaat import Veld
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.getal import NumberError
from swvctl.tekst.nederlands import plural


@rule("SOP004", "Andere schrijfwijze van een keuze", Severity.ADVICE)
def andere_schrijfwijze(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Een andere schrijfwijze wordt begrepen; op het blad staat het label uit de lijst.

    Fout:
        interne_expertise: [ib'er]

    Goed:
        interne_expertise: [intern-begeleider]
    """
    for _, lijst, keuze, option in chosen(profiel, workspace):
        if option and keuze.keuze != option.code and lijst.is_alias(keuze.keuze):
            yield Problem(
                keuze.at("keuze"),
                f'"{keuze.keuze}" is gelezen als "{option.label}".',
                f"U kunt ook schrijven: {option.code}.",
            )
        own = lijst.vind(keuze.anders) if keuze.anders else None
        if own:
            message = (
                f'"{keuze.anders}" staat gewoon in de lijst {lijst.titel} en telt zo niet mee in de dekking.'
            )
            yield Problem(keuze.at("anders"), message, f"Schrijf: {own.code}", Severity.WARNING)


@rule("SOP005", "Te weinig of te veel keuzes")
def aantal_keuzes(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Het formaat zegt hoeveel keuzes er ten minste en ten hoogste nodig zijn.

    Fout:
        # formaat: minimaal: 2
        externe_deskundigheid: [logopedist]

    Goed:
        externe_deskundigheid: [logopedist, jeugdarts]
    """
    formaat = workspace.formaat_van(profiel)
    for veld in formaat.alle_velden if formaat and not profiel.is_concept else ():
        if veld.minimaal and _is_too_many(veld, workspace):
            continue
        count = len(profiel.keuzes(veld.id)) if veld.minimaal or veld.maximaal else 0
        if 0 < count < veld.minimaal:
            need = plural(veld.minimaal, "keuze", "keuzes")
            yield Problem(
                profiel.at("velden", veld.id, part="key"),
                f'Bij "{veld.titel}" zijn ten minste {need} nodig; het {"is" if count == 1 else "zijn"} er {count}.',
                "Vul de lijst aan.",
            )
        elif veld.maximaal and count > veld.maximaal:
            room = plural(veld.maximaal, "keuze", "keuzes")
            yield Problem(
                profiel.at("velden", veld.id, part="key"),
                f'Bij "{veld.titel}" is plaats voor ten hoogste {room}; het zijn er {count}.',
                f"Haal er {count - veld.maximaal} weg.",
            )


def _is_too_many(veld: Veld, workspace: Workspace) -> bool:
    """Whether the format asks for more than it allows or than its list holds, of which REF005 speaks."""
    if veld.maximaal is not None and veld.minimaal > veld.maximaal:
        return True
    lijst = workspace.find(Keuzelijst, veld.keuzelijst) if veld.keuzelijst else None
    return lijst is not None and veld.minimaal > len(lijst.te_kiezen)


@rule("SOP006", "Status van een keuze", Severity.ADVICE)
def status(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Met i.o. zegt een school dat iemand nog in opleiding is. Dat telt in het dekkingsoverzicht apart; iets
    anders kan er niet staan.

    Fout:
        - keuze: rekenspecialist
          status: bezig met cursus

    Goed:
        - keuze: rekenspecialist
          status: i.o.
    """
    for veld, lijst, keuze, _ in chosen(profiel, workspace):
        if keuze.status and not keuze.in_opleiding:
            message = f'De status "{keuze.status}" bestaat niet.'
            yield Problem(
                keuze.at("status"), message, f"Schrijf {IN_OPLEIDING} of laat status weg.", Severity.ERROR
            )
        elif keuze.in_opleiding and _was_in_training(_a_year_before(profiel, workspace), veld, lijst, keuze):
            message = f'"{keuze.keuze}" stond vorig jaar ook al op {IN_OPLEIDING} Is de opleiding klaar?'
            yield Problem(keuze.at("status"), message, "Haal status weg als de opleiding klaar is.")


def _was_in_training(earlier: Schoolprofiel | None, veld: Veld, lijst: Keuzelijst, keuze: Keuze) -> bool:
    option = lijst.vind(keuze.keuze)
    if earlier is None or option is None:
        return False
    return any(other.in_opleiding and lijst.vind(other.keuze) is option for other in earlier.keuzes(veld.id))


def _a_year_before(profiel: Schoolprofiel, workspace: Workspace) -> Schoolprofiel | None:
    return workspace.profiel(profiel.school, year_before(profiel.jaar))


_DAYS = patroon(r"\bdag(?:en)?\b|\bfte\b|\buur\b|\bu\b", re.IGNORECASE)
_HALF_DAYS = " Een hele dag is twee dagdelen."


@rule("SOP007", "Dagdelen is geen getal")
def dagdelen(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Dagdelen is het aantal dagdelen per week, als getal.

    Fout:
        - keuze: logopedist
          dagdelen: op dinsdag

    Goed:
        - keuze: logopedist
          dagdelen: 2
    """
    for _, lijst, keuze, _ in chosen(profiel, workspace):
        if keuze.dagdelen and (problem := _not_a_count(keuze)):
            yield Problem(keuze.at("dagdelen"), *problem)
        elif keuze.dagdelen and "dagdelen" not in lijst.met:
            message = f"Bij de lijst {lijst.titel} worden geen dagdelen gevraagd."
            yield Problem(keuze.at("dagdelen"), message, "Haal dagdelen weg.", Severity.WARNING)


def _not_a_count(keuze: Keuze) -> tuple[str, str] | None:
    message, hint = (
        f'"{keuze.dagdelen}" is geen aantal dagdelen.',
        f"Schrijf het aantal per week, zoals 6 of 2,5.{_HALF_DAYS if _DAYS.search(keuze.dagdelen) else ''}",
    )
    try:
        number = keuze.aantal_dagdelen
    except NumberError as error:
        return message, error.hint if "Bedoelt u" in error.hint else hint
    if number is None or number.value is None or number.value <= 0:
        return message, hint
    if number.value > MAX_DAGDELEN:
        return f"{keuze.dagdelen} dagdelen per week kan niet; de grens is {MAX_DAGDELEN}.", hint
    return None


@rule("SOP015", "Vervallen keuze")
def vervallen(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Een keuze die is vervallen, blijft leesbaar in oude profielen en kan niet in een nieuw profiel.

    Fout:
        # opties: rt is vervallen per 1 augustus 2026, gebruik taalspecialist
        interne_expertise: [rt]

    Goed:
        interne_expertise: [taalspecialist]
    """
    first = eerste_dag(profiel.jaar)
    for _, lijst, keuze, option in chosen(profiel, workspace):
        if option and option.vervallen_op(first):
            instead = lijst.opvolger(option, first)
            hint = f'Gebruik "{instead.label}".' if instead else "Kies iets anders uit de lijst."
            yield Problem(
                keuze.at("keuze"), f'"{option.label}" is vervallen en kan niet meer worden gekozen.', hint
            )
