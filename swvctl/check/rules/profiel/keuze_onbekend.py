"""SOP003: a choice that is not in its list; where many profiles make it, it is told of the list."""

import re
from collections.abc import Iterator

from swvctl.check.gekozen import not_in_list, who_miss
from swvctl.check.rule import Problem, rule
from swvctl.check.verwijzing.bedoeld import meant_option
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.herken import zegt_niets
from swvctl.tekst.nederlands import capitalised, in_words, join_some

_MOST_OFFERED = 8
_BETWEEN = patroon(r"[,;&+/]| en ")
_OTHERWISE = patroon(r"anders(?:[ ,]+(?:namelijk|nl\.?))?[ ,:=]+(?P<what>.+)", re.IGNORECASE)


@rule("SOP003", "Keuze staat niet in de lijst")
def onbekend(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Een keuze is een code, een label of een andere schrijfwijze uit de keuzelijst.

    Fout:
        interne_expertise:
          - logopdist

    Goed:
        interne_expertise:
          - logopedist
          - anders: speltherapeut
    """
    for lijst, text, where in not_in_list(profiel, workspace):
        same = who_miss(text, lijst, workspace)
        if not same:
            yield Problem(where, *_not_in_list(text, lijst, workspace))
        elif same[0] == profiel.name:
            words = _left_the_list(text, lijst, same, workspace)
            also = tuple(workspace.by_name(Schoolprofiel)[name].record.document.path for name in same)
            yield Problem(lijst.at("opties", part="key"), *words, also=also)


def _left_the_list(text: str, lijst: Keuzelijst, names: list[str], workspace: Workspace) -> tuple[str, str]:
    count = capitalised(in_words(len(names)))
    message = f'{count} profielen kiezen "{text}"; dat staat niet in de lijst {lijst.titel}.'
    option = meant_option(text, lijst, workspace)
    of = f' van "{option.label}"' if option else ""
    hint = (
        "Is de keuze weggehaald? Zet haar terug, zo nodig met vervallen. "
        f"Is het een andere schrijfwijze{of}? Zet die bij ook. "
        f"Zie data/{Schoolprofiel.kind}/{names[0]}.yaml."
    )
    return message, hint


def _not_in_list(text: str, lijst: Keuzelijst, workspace: Workspace) -> tuple[str, str]:
    message = f'"{text}" staat niet in de lijst {lijst.titel}.'
    if lijst.anders and (own := _OTHERWISE.fullmatch(text)):
        return message, f"Schrijf: anders: {own['what']}"
    for parts in ([part.strip() for part in _BETWEEN.split(text)], text.split()):
        if len(parts) > 1 and all(lijst.vind(part) for part in parts):
            return message, "Zet elke keuze op een eigen regel, met een streepje ervoor."
    if zegt_niets(text):
        return message, "Is er geen? Haal de regel weg."
    head = text.partition(",")[0].partition("(")[0].strip()
    if head != text and (found := lijst.vind(head)):
        rest = "Zet de rest op een eigen regel eronder, bij dagdelen, status of toelichting."
        return f'{message} Bedoelt u "{found.label}"?', f"Schrijf: keuze: {found.code}. {rest}"
    return _proposal(message, text, lijst, workspace)


def _proposal(message: str, text: str, lijst: Keuzelijst, workspace: Workspace) -> tuple[str, str]:
    """What was probably meant, else what there is to choose from."""
    if option := meant_option(text, lijst, workspace):
        message = f'{message} Bedoelt u "{option.label}"?'
        own = f"Staat het er echt niet bij? Schrijf dan: anders: {text}"
        return message, own if lijst.anders else f"Schrijf: {option.code}"
    offered = join_some((option.label for option in lijst.te_kiezen), "of", _MOST_OFFERED)
    own = f" Staat het er niet bij? Schrijf dan: anders: {text}" if lijst.anders else ""
    return message, f"Kies uit: {offered}.{own}"
