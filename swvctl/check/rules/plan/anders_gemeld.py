"""What differs from a version by a slip that another rule tells of: that it was changed, need not be said as well."""

from collections.abc import Iterable, Iterator

from swvctl.check.ignoring import is_ignored
from swvctl.check.rule import Problem
from swvctl.check.rules.plan.begroting import dubbel
from swvctl.check.rules.plan.begroting import eenheid as eenheid_van_begroting
from swvctl.check.rules.plan.begrotingsjaren import jaren
from swvctl.check.rules.plan.bestandkopie import kopieen
from swvctl.check.rules.plan.indicatoren import eenheid, richting
from swvctl.check.rules.plan.indicatoren import periode as periode_van_indicator
from swvctl.check.rules.plan.meetwaarden import teken_vergeten
from swvctl.check.rules.plan.planperiode import periode
from swvctl.check.rules.plan.verdeling import verdeling
from swvctl.model.begroting import Begroting
from swvctl.model.entity import Entity
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.indicator import Indicator
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import hoofdstukken_van, niet_genoemd
from swvctl.model.verschil import Verschil
from swvctl.model.vingerafdruk import TITEL, vaste_naam
from swvctl.model.workspace import Workspace
from swvctl.read.document import Place
from swvctl.validate.writing import RUN_TOGETHER

PERIOD = "PLN008"


def anders_gemeld(found: Verschil, plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[str]:
    """The names of these parts: a chapter left out of the list, years, an amount, a target, a text run together."""
    if found.vervallen:
        loose = {vaste_naam(item) for item in niet_genoemd(plan, workspace) if not _is_meant(item)}
        yield from (name for name in found.vervallen if name.partition("/")[0] in loose)
    if found.nieuw:
        copies = {f"{record.kind}/{record.name}" for record, _ in kopieen(workspace)}
        yield from (item.naam for item in found.nieuw if item.naam in copies)
    if found.gewijzigd:
        spoken = [problem.where for problem in periode(workspace)]
        chapters = {vaste_naam(item): item for item in hoofdstukken_van(plan, workspace)}
        for item in found.gewijzigd:
            if _is_told(item.naam, plan, chapters, spoken, workspace):
                yield item.naam


def _is_told(
    name: str,
    plan: Ondersteuningsplan,
    chapters: dict[str, Hoofdstuk],
    spoken: list[Place],
    workspace: Workspace,
) -> bool:
    kind, _, own = name.partition("/")
    if kind == Begroting.kind and (begroting := workspace.find(Begroting, own)):
        return _is_odd_budget(begroting, workspace) or _speaks_at(spoken, begroting.at("titel"), begroting)
    if kind == Indicator.kind and (indicator := workspace.find(Indicator, own)):
        return _is_odd(indicator, workspace)
    if name == TITEL:
        return _speaks_at(spoken, plan.at("titel"), plan)
    chapter = chapters.get(kind)
    return chapter is not None and _is_told_of_text(chapter, own, spoken)


def _is_told_of_text(chapter: Hoofdstuk, own: str, spoken: list[Place]) -> bool:
    """Whether its text names a plan by other years, or lost what keeps its paragraphs apart."""
    deel = chapter.vaste_paragraaf(own) if own else None
    if own and deel is None:
        return False
    texts = [deel.at("tekst")] if deel else [chapter.at("inleiding"), chapter.at("tekst")]
    run_together = (
        place.route in chapter.record.run_together and not is_ignored(RUN_TOGETHER, place, chapter.record)
        for place in texts
    )
    return any(run_together) or any(_speaks_at(spoken, place, chapter) for place in texts)


def _speaks_at(spoken: list[Place], where: Place, subject: Entity) -> bool:
    """Whether it is told there that years are those of another plan."""
    there = any((one.document, one.route) == (where.document, where.route) for one in spoken)
    return there and not is_ignored(PERIOD, where, subject.record)


def _is_odd_budget(begroting: Begroting, workspace: Workspace) -> bool:
    """Whether a rule tells that its years, its unit, a distribution or a row is a slip."""
    return (
        _speaks("PLN046", jaren(begroting, workspace), begroting)
        or _speaks("PLN045", eenheid_van_begroting(begroting), begroting)
        or _speaks("PLN042", verdeling(begroting), begroting)
        or _speaks("PLN043", dubbel(begroting), begroting)
    )


def _is_odd(indicator: Indicator, workspace: Workspace) -> bool:
    """Whether a rule tells that one of its values is a slip."""
    return (
        _speaks("PLN051", richting(indicator, workspace), indicator)
        or _speaks("PLN052", periode_van_indicator(indicator, workspace), indicator)
        or _speaks("PLN054", eenheid(indicator), indicator)
        or _speaks("PLN057", teken_vergeten(indicator), indicator)
    )


def _is_meant(chapter: Hoofdstuk) -> bool:
    """Whether it may stand in the folder without being in the list."""
    return is_ignored("PLN004", chapter.at("titel"), chapter.record)


def _speaks(code: str, problems: Iterable[Problem], subject: Entity) -> bool:
    return any(not is_ignored(code, problem.where, subject.record) for problem in problems)
