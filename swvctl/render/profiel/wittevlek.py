"""What no school has, and what stands or falls with one: said only as far as the profiles allow."""

from collections.abc import Iterator, Mapping

from swvctl.model.samenwerkingsverband import Gemeente
from swvctl.model.schooljaar import year_before
from swvctl.model.workspace import Workspace
from swvctl.render.page import Audience, Site
from swvctl.render.profiel.basis import Basis
from swvctl.render.profiel.dekking import Dekking
from swvctl.render.profiel.dekkingkop import NO_PROFILES, blad_href
from swvctl.render.profiel.elders import DEKKING_PATH as PATH
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import join, part_of, plural

NO_SPOTS = "Geen witte vlekken: elke mogelijkheid is er op ten minste één school."
NO_SPOTS_SHARED = (
    "Geen witte vlekken: elke mogelijkheid is er op een school of in een bovenschoolse voorziening."
)
NO_ANSWER = "Nog niet ingevuld"
SPOTS_LATER = (
    "Wat in een gemeente op geen enkele school is (een witte vlek), "
    "staat hier zodra elke school daar een vastgesteld profiel heeft."
)
SINGLE_LATER = (
    "Wat maar op één school aanwezig is, staat hier zodra elke school een vastgesteld profiel heeft."
)


def witte_vlekken(found: list[Dekking], site: Site) -> Iterator[JSON]:
    """By gemeente and by list, the options that no school has; none as long as every gemeente must wait."""
    bases = _per_gemeente(found, site)
    if bases and all(_waits(basis, site) for basis in bases.values()):
        return
    for gemeente, basis in bases.items():
        inside = [item.in_gemeente(gemeente.id) for item in found]
        lists = list(_lists(inside, basis)) if basis.volstaat(site) else []
        shared = any(item.voorzieningen for item in inside)
        yield {
            "gemeente": gemeente.naam,
            "basis": f"op basis van {basis.tekst}" if basis.volstaat(site) else "",
            "zin": ""
            if lists
            else _sentence(basis, site, shared=shared, ook=_neither(found, site.workspace)),
            "lijsten": lists,
        }


def nog_niet(found: list[Dekking], site: Site) -> str:
    """What the page does not say yet, for who is outside: told once, and not as parts that have nothing."""
    if not any(item.scholen for item in found):
        return ""
    bases = _per_gemeente(found, site)
    waiting = {gemeente.naam: basis for gemeente, basis in bases.items() if _waits(basis, site)}
    sentences = (
        _waiting(waiting, _neither(found, site.workspace)) if len(waiting) == len(bases) else "",
        SPOTS_LATER if waiting else "",
        SINGLE_LATER if _waits(Basis.van(found), site) else "",
    )
    return " ".join(filter(None, sentences))


def _waits(basis: Basis, site: Site) -> bool:
    return basis.gevraagd > 0 and site.audience != Audience.INTERN and not basis.volstaat(site)


def _per_gemeente(found: list[Dekking], site: Site) -> dict[Gemeente, Basis]:
    """The gemeenten in which a school was asked something."""
    gemeenten = site.workspace.swv.gemeenten_op_naam if site.workspace.swv else ()
    bases = {one: Basis.van(item.in_gemeente(one.id) for item in found) for one in gemeenten}
    return {one: basis for one, basis in bases.items() if basis.gevraagd}


def _neither(found: list[Dekking], workspace: Workspace) -> str:
    """Where profiles of last year count too, a school that is awaited has neither."""
    return f", ook niet van {year_before(workspace.werkjaar)}" if any(item.eerder for item in found) else ""


def _waiting(bases: Mapping[str, Basis], ook: str) -> str:
    """As in: ``Nog geen vastgesteld profiel: 2 van de 9 vestigingen in Rietbeek en 3 van de 4 in Zandeloo``."""
    if not any(basis.geteld for basis in bases.values()):
        return ""
    said = [(basis.nog, f"in {naam}") for naam, basis in bases.items()]
    noun = "vestiging" if next(iter(bases.values())).gevraagd == 1 else "vestigingen"
    (first, where), *others = said
    return f"Nog geen vastgesteld profiel{ook}: {join([f'{first} {noun} {where}', *map(' '.join, others)])}."


def _lists(inside: list[Dekking], basis: Basis) -> Iterator[JSON]:
    """A list that no school answered is named too: without it there seems to be no gap."""
    for item in inside:
        own = Basis.van([item])
        missing = item.witte_vlekken() if own.geteld else []
        if missing or (own.gevraagd and not own.geteld):
            yield {
                "titel": item.naam.titel,
                "basis": "" if own == basis else _asked(own),
                "zin": "" if own.geteld else _unanswered(item),
                "opties": [optie.label for optie in missing],
            }


def nergens(inside: Dekking, site: Site) -> list[str]:
    """The options that are nowhere here, nor as one in training; said under the same condition as a gap."""
    if not Basis.van([inside]).volstaat(site):
        return []
    named = [inside.van(school) for school in inside.scholen]
    return [
        optie.label for optie in inside.witte_vlekken() if not any(optie.code in found for found in named)
    ]


def _asked(own: Basis) -> str:
    """How few schools a list was for, where that differs from the gemeente as a whole."""
    asked = f"gevraagd aan {plural(own.gevraagd, 'school', 'scholen')}"
    return asked if own.compleet or not own.geteld else f"{asked}, {_answered(own)}"


def _answered(own: Basis) -> str:
    if not own.geteld:
        return NO_ANSWER.lower()
    return f"{own.geteld} {'heeft' if own.geteld == 1 else 'hebben'} geantwoord"


def _sentence(basis: Basis, site: Site, *, shared: bool, ook: str) -> str:
    if basis.volstaat(site):
        return NO_SPOTS_SHARED if shared else NO_SPOTS
    if site.audience == Audience.INTERN:
        return NO_PROFILES
    return f"{_not_adopted(basis)}{ook}."


def _not_adopted(basis: Basis) -> str:
    left = basis.gevraagd - basis.geteld
    if basis.gevraagd == 1:
        return "De enige vestiging heeft nog geen vastgesteld profiel"
    if not basis.geteld:
        return f"Geen van de {basis.gevraagd} vestigingen heeft al een vastgesteld profiel"
    verb = "heeft" if left == 1 else "hebben"
    return f"{part_of(left, basis.gevraagd)} vestigingen {verb} nog geen vastgesteld profiel"


def enige(found: list[Dekking], site: Site) -> JSON:
    """The options that stand or fall with one school, by list, and on how many profiles that rests.

    Where all of these lists rest on the same few schools, that is said once, and not with each list.
    """
    basis = Basis.van(found)
    if not basis.volstaat(site):
        return {"basis": "", "lijsten": [], "wacht": bool(basis.gevraagd)}
    lists = [(item, lines) for item in found if (lines := list(_single(item, site)))]
    few = [_few(item, basis) for item, _ in lists]
    shared = few[0] if len(few) > 1 and len(set(few)) == 1 else ""
    return {
        "basis": _asked_of_all(Basis.van([lists[0][0]])) if shared else f"Op basis van {basis.tekst}.",
        "lijsten": [
            {"titel": item.naam.titel, "basis": "" if shared else own, "regels": lines}
            for own, (item, lines) in zip(few, lists, strict=True)
        ],
        "wacht": False,
    }


def _few(item: Dekking, basis: Basis) -> str:
    own = Basis.van([item])
    return "" if own.gevraagd == basis.gevraagd else _asked(own)


def _asked_of_all(own: Basis) -> str:
    whom = plural(own.gevraagd, "school", "scholen")
    known = "" if own.compleet else f"; {_answered(own)}"
    return f"Deze lijsten zijn aan {whom} voorgelegd{known}."


def _single(item: Dekking, site: Site) -> Iterator[JSON]:
    """What just one of the profiles names; of a single profile that would be all it names."""
    if len(item.scholen) <= 1:
        return
    for optie in item.opties:
        schools = item.scholen_met(optie)
        if len(schools) == 1 and not item.voorzieningen_met(optie):
            href = blad_href(schools[0], item, site, PATH)
            yield {"optie": optie.label, "school": site.workspace.schoolnaam(schools[0]), "href": href}


def vraag(item: Dekking, found: list[Dekking], workspace: Workspace) -> str:
    """What the list is called elsewhere, what the schools were asked, and how many of them where that is not all."""
    return " ".join(
        filter(None, (_elsewhere(item), _asked_here(item, found), _silent(item, found, workspace)))
    )


def _elsewhere(item: Dekking) -> str:
    """The names on the sheets, where those differ: by these a reader knows the list."""
    names = [f"“{titel}”" for titel in item.naam.elders]
    return f"Op de profielen heet dit {join(names, 'of')}." if names else ""


def _asked_here(item: Dekking, found: list[Dekking]) -> str:
    own, basis = Basis.van([item]), Basis.van(found)
    few = own.gevraagd != basis.gevraagd
    if item.lijst.vraag:
        whom = plural(own.gevraagd, "school", "scholen") if few else "de scholen"
        return f"De vraag aan {whom} was: “{item.lijst.vraag}”"
    return f"G{_asked(own)[1:]}." if few else ""


def _silent(item: Dekking, found: list[Dekking], workspace: Workspace) -> str:
    """Who did not answer this question while its profile is counted: without it the school seems forgotten."""
    counted = {school.name for other in found for school in other.scholen}
    answered = {school.name for school in item.scholen}
    gevraagd = (school for school in item.gevraagd if school.name in counted - answered)
    names = [workspace.schoolnaam(school) for school in gevraagd]
    return f"{_unanswered(item, join(names))}." if names else ""


def _unanswered(item: Dekking, whom: str = "") -> str:
    """Of a question that no school must answer, else someone waits for what nobody asks for."""
    by = f" door {whom}" if whom else ""
    return f"{NO_ANSWER}{by}{'' if item.verplicht else ' (niet verplicht)'}"
