"""A school that takes part, closes, or goes to another bestuur; and what its profile says."""

from collections.abc import Iterator

from swvctl.compare.change import What
from swvctl.compare.saying import Told, says
from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import join


@says("school", belongs_to=lambda told: told.noun.name if told.noun else "")
def school(told: Told) -> Iterator[str]:
    old, new = told.old, told.new
    if new and not old:
        where = f" in {_gemeente(new, told.after)}" if new.gemeente else ""
        yield f"{new.naam}{where} doet nieuw mee, onder {_bestuur(new, told.after)}."
    if old and not new and told.what is What.REMOVED:
        yield f"{old.naam} staat niet meer in het register."
    if old and new:
        yield from _changed(old, new, told)


def _changed(old: School, new: School, told: Told) -> Iterator[str]:
    if old.naam != new.naam:
        yield f"{old.naam} heet nu {new.naam}."
    if old.bestuur_id != new.bestuur_id:
        yield f"{new.naam} gaat van {_bestuur(old, told.before)} naar {_bestuur(new, told.after)}."
    if old.gemeente_id != new.gemeente_id:
        here, there = _gemeente(new, told.after), _gemeente(old, told.before)
        yield f"{new.naam} staat nu in {here} en stond in {there}."
    if new.gesloten and not old.gesloten:
        heir = told.after.volg(School, new.opgegaan_in, new.record) if new.opgegaan_in else None
        into = f" en gaat op in {heir.naam}" if heir else ""
        yield f"{new.naam} sluit ({new.gesloten.text}){into}."
    if old.gesloten and not new.gesloten:
        yield f"{new.naam} is niet meer gesloten."
    if old.code and new.code and old.code != new.code:
        yield f"{new.naam} heeft een andere BRIN en vestiging: {new.code} in plaats van {old.code}."
    if set(old.soort) != set(new.soort):
        yield f"{new.naam} is nu {join(new.soort)} en was {join(old.soort)}."


def _gemeente(school: School, workspace: Workspace) -> str:
    gemeenten = workspace.swv.gemeenten if workspace.swv else ()
    known = next((item.naam for item in gemeenten if item.id == school.gemeente_id), school.gemeente_naam)
    return known or "een gemeente die niet is genoemd"


def _bestuur(school: School, workspace: Workspace) -> str:
    besturen = workspace.swv.besturen if workspace.swv else ()
    return next((bestuur.naam for bestuur in besturen if bestuur.id == school.bestuur_id), school.bestuur)


def _title(told: Told) -> str:
    return f"Profiel {told.noun.jaar}" if told.noun else ""


@says("schoolprofiel", title=_title, belongs_to=lambda told: told.noun.school if told.noun else "")
def schoolprofiel(told: Told) -> Iterator[str]:
    old, new = told.old, told.new
    if not told.noun:
        return
    name = (told.after if new else told.before).schoolnaam(told.noun)
    if new and not old:
        yield f"{name} heeft een profiel voor {new.jaar} ({new.status})."
    if old and not new and told.what is What.REMOVED:
        yield f"Het profiel van {name} voor {old.jaar} is weggehaald."
    if old and new:
        if old.status != new.status:
            yield f"Het profiel van {name} voor {new.jaar} is nu {new.status} en was {old.status}."
        yield from _steps(old, new, name, told)


def _steps(old: Schoolprofiel, new: Schoolprofiel, name: str, told: Told) -> Iterator[str]:
    """The steps of its route that were filled in or changed."""
    formaat = told.after.formaat_van(new)
    titles = {stap.id: stap.titel for stap in formaat.route} if formaat else {}
    for step, text in new.route.items():
        if old.route.get(step) != text:
            before = f" (was {old.route[step]})" if old.route.get(step) else ""
            yield f"{name}, {titles.get(step, step)}: {text}{before}."
