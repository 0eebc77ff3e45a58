"""What the law wants in a plan, and which paragraphs say that they meet it."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from swvctl.model.kader import Kader, Plicht
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import Deel, boom, niet_genoemd, takken
from swvctl.model.workspace import Workspace
from swvctl.tekst.artikel import Artikel, lees_artikel, printed_article

NAKIJKEN = "laat dit nakijken"


class Dekking(NamedTuple):
    """A duty with the paragraphs that meet it; one without text meets nothing."""

    plicht: Plicht
    delen: tuple[Deel, ...]


def plichten_van(plan: Ondersteuningsplan, workspace: Workspace) -> list[Plicht]:
    """The duties that hold for a plan: those of the sector, on the day on which it begins."""
    if not plan.is_plan:
        return []
    day = plan.eerste_dag
    found = (
        plicht
        for kader in workspace.all(Kader)
        if kader.geldt_in(workspace.sector)
        for plicht in kader.plichten
    )
    return [plicht for plicht in found if plicht.geldt_op(day)]


def dekkingen(plan: Ondersteuningsplan, workspace: Workspace) -> list[Dekking]:
    """Every duty with what meets it, in the order of the law."""
    parts = [(deel, list(_articles(deel))) for tak in boom(plan, workspace) for deel in tak.delen]
    return [
        Dekking(plicht, tuple(deel for deel, said in parts if deel.paragraaf.tekst and _meets(said, plicht)))
        for plicht in plichten_van(plan, workspace)
    ]


def onderwerpen(found: Iterable[Dekking]) -> str:
    """What the duties are called: the law is named only where each has its article, and was read for it."""
    sure = all(_uit_de_wet(item.plicht) for item in found)
    return "wettelijke onderwerpen" if sure else "onderwerpen uit het kader"


def _uit_de_wet(plicht: Plicht) -> bool:
    """What a region agreed by itself stands in no law."""
    return plicht.zekerheid == "hoog" and any(place.wet for place in artikelen_van(plicht))


def buiten_het_plan(plan: Ondersteuningsplan, workspace: Workspace) -> dict[str, list[Plicht]]:
    """The duties that only a chapter meets that the plan does not name, by the name of that chapter."""
    if not (loose := niet_genoemd(plan, workspace)):
        return {}
    missing = [duty for duty, delen in dekkingen(plan, workspace) if not delen]
    said = {tak.hoofdstuk.name: [list(_articles(deel)) for deel in tak.delen] for tak in takken(loose)}
    return {
        name: [duty for duty in missing if any(_meets(articles, duty) for articles in parts)]
        for name, parts in said.items()
    }


@lru_cache(maxsize=4)
def vakken(workspace: Workspace) -> tuple[Artikel, ...]:
    """Every place in the law that stands for a subject, in either sector and at any time."""
    duties = (plicht for kader in workspace.all(Kader) for plicht in kader.plichten)
    return tuple(dict.fromkeys(place for plicht in duties for place in artikelen_van(plicht)))


def met_zekerheid(grondslag: str, workspace: Workspace) -> str:
    """An article as it is printed: with a caveat where the law itself was not read for it."""
    place = lees_artikel(grondslag)
    unsure = place is not None and any(place.valt_onder(wanted) for wanted in _onzekere_vakken(workspace))
    shown = printed_article(grondslag)
    return f"{shown} ({NAKIJKEN})" if unsure and NAKIJKEN not in shown else shown


@lru_cache(maxsize=4)
def _onzekere_vakken(workspace: Workspace) -> tuple[Artikel, ...]:
    duties = (plicht for kader in workspace.all(Kader) for plicht in kader.plichten)
    return tuple(place for plicht in duties if plicht.zekerheid != "hoog" for place in artikelen_van(plicht))


def voorbehoud_bij(place: Artikel, workspace: Workspace) -> str:
    """What was not read of the law that an article seems to mean, as a sentence."""
    duties = (plicht for kader in workspace.all(Kader) for plicht in kader.plichten)
    near = (plicht for plicht in duties for one in artikelen_van(plicht) if _is_near(place, one))
    return next((plicht.voorbehoud for plicht in near if plicht.voorbehoud), "")


def _is_near(place: Artikel, other: Artikel) -> bool:
    """Whether it is of the same article, whichever letter; without a law, whichever law."""
    return place.artikel == other.artikel and place.wet in {"", other.wet, other.wet.removesuffix("2020")}


def artikelen_van(plicht: Plicht) -> list[Artikel]:
    """The places in the law that stand for a duty."""
    return [found for found in map(lees_artikel, (plicht.artikel, *plicht.ook)) if found]


def _articles(deel: Deel) -> Iterator[Artikel]:
    """What a paragraph claims to meet; what its chapter claims holds for each paragraph that claims nothing."""
    own = deel.paragraaf.grondslag or deel.hoofdstuk.grondslag
    yield from (found for found in map(lees_artikel, own) if found)


def _meets(said: list[Artikel], plicht: Plicht) -> bool:
    return any(one.valt_onder(wanted) for one in said for wanted in artikelen_van(plicht))
