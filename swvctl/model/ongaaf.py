"""What of a plan cannot be held against a version: parts in which something is wrong that is told already."""

from collections import Counter
from collections.abc import Iterable, Iterator

from swvctl.findings import Route
from swvctl.model.begroting import Begroting
from swvctl.model.doel import doel_van
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import hoofdstukken_van
from swvctl.model.vingerafdruk import KOP, PERIODE, WIJZIGING, vaste_naam
from swvctl.model.workspace import Workspace
from swvctl.tekst.invulling import ZIE, invullingen
from swvctl.validate import Record
from swvctl.wanneer import parse_years
from swvctl.wanneer.schooljaar import MAX_PLAN_YEARS


def ongaaf(names: Iterable[str], plan: Ondersteuningsplan, workspace: Workspace) -> frozenset[str]:
    """Those of these parts of which a value was refused, that point at nothing, or whose name stands twice."""
    chapters = {vaste_naam(item): item for item in hoofdstukken_van(plan, workspace)}
    return frozenset(name for name in names if _is_broken(name, plan, chapters, workspace))


def _is_broken(
    name: str, plan: Ondersteuningsplan, chapters: dict[str, Hoofdstuk], workspace: Workspace
) -> bool:
    above, _, own = name.partition("/")
    if name == PERIODE and _is_odd(plan):  # which PLN008 and BSL tell
        return True
    if name.startswith((KOP, WIJZIGING)):
        return _is_refused(plan.record) or _points_nowhere(_of_plan(plan), plan.record, workspace)
    if above in chapters:
        return _in_chapter(chapters[above], own, workspace)
    record = next((item for item in workspace.records if f"{item.kind}/{item.name}" == name), None)
    if record is None:  # it may stand in a file that could not be read
        return workspace.onvolledig(above)
    if (
        (begroting := workspace.find(Begroting, own))
        and above == Begroting.kind
        and not begroting.is_rechthoekig
    ):
        return True
    return _is_refused(record) or _has_no_place(record, workspace)


def _is_odd(plan: Ondersteuningsplan) -> bool:
    """Whether its period is wrong in itself."""
    first, last = parse_years(plan.periode)
    return plan.spreekt_zich_tegen or last - first > MAX_PLAN_YEARS


def _has_no_place(record: Record, workspace: Workspace) -> bool:
    """Whether it names a plan that is not there, so that its table stands in no plan; or anything else."""
    return any(not workspace.voluit(item.target, item.text, record) for item in record.references)


def _of_plan(plan: Ondersteuningsplan) -> Iterator[str]:
    yield plan.aanleiding
    yield from (change.tekst for change in plan.wijzigingen)


def _in_chapter(chapter: Hoofdstuk, own: str, workspace: Workspace) -> bool:
    deel = chapter.vaste_paragraaf(own) if own else None
    if own and deel is None:
        return _is_refused(chapter.record) or _has_doubles(chapter)
    texts = (deel.tekst,) if deel else (chapter.inleiding, chapter.tekst)
    route = deel.place.route if deel else ()
    without_text = deel is not None and not deel.tekst  # which PLN005 tells
    return (
        without_text
        or _is_refused(chapter.record, route)
        or _has_doubles(chapter)
        or _points_nowhere(texts, chapter.record, workspace)
    )


def _has_doubles(chapter: Hoofdstuk) -> bool:
    return any(count > 1 for count in Counter(deel.id for deel in chapter.paragrafen).values())


def _is_refused(record: Record, below: Route = ()) -> bool:
    """Whether a value of it was left out; of a file that could not be read well, any may be."""
    return record.document.doubtful or any(route[: len(below)] == below for route in record.faults)


def _points_nowhere(texts: Iterable[str], record: Record, workspace: Workspace) -> bool:
    asked = (found for text in texts for found in invullingen(text) if found.soort == ZIE)
    return any(doel_van(found.waarde, record, workspace) is None for found in asked)
