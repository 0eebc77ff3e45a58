"""A school that takes part, closes, or goes to another bestuur; and what its profile says."""

from collections.abc import Iterator
from datetime import date

from swvctl.compare.change import What
from swvctl.compare.saying import Told, says
from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace
from swvctl.tekst.naam import slug
from swvctl.tekst.nederlands import in_zin, join
from swvctl.wanneer import Wanneer, show_in_sentence


@says("school", belongs_to=lambda told: told.noun.name if told.noun else "")
def school(told: Told) -> Iterator[str]:
    old, new = told.old, told.new
    if new and not old:
        where = f" in {_gemeente(new, told.after)}" if new.gemeente else ""
        opens = f", geopend {_on(new.geopend)}" if new.geopend else ""
        yield f"Nieuw in het register: {new.naam}{where}, van {_bestuur(new, told.after)}{opens}."
    if old and not new and told.what is What.REMOVED:
        yield f"{old.naam} staat niet meer in het register."
    if old and new:
        yield from _changed(old, new, told)


def _changed(old: School, new: School, told: Told) -> Iterator[str]:
    if old.naam != new.naam:
        yield f"{old.naam} heet nu {new.naam}."
    name = told.after.schoolnaam(new)
    if _elsewhere("bestuur", old.bestuur, new.bestuur, told):
        yield f"{name} gaat van {_bestuur(old, told.before)} naar {_bestuur(new, told.after)}."
    if _elsewhere("gemeente", old.gemeente, new.gemeente, told):
        here, there = _gemeente(new, told.after), _gemeente(old, told.before)
        yield f"{name} staat nu in {here} en stond in {there}."
    if new.gesloten and not old.gesloten:
        heir = told.after.volg(School, new.opgegaan_in, new.record)
        into = f" en gaat op in {heir.naam}" if heir else ""
        yield f"{name} {_closes(new.gesloten, told.after.today)}{into}."
    if old.gesloten and not new.gesloten:
        yield f"{name} is niet meer gesloten."
    if old.code and new.code and old.code != new.code:
        yield f"{name} heeft een andere BRIN en vestiging: {new.code} in plaats van {old.code}."
    if set(old.soort) != set(new.soort):
        yield f"{name} is nu {join(new.soort)} en was {join(old.soort)}."
    apart = name if name != new.naam else ""
    yield from told.shifted_dates(of=apart)
    yield from told.elsewhere(*_TOLD, of=apart)


def _closes(day: Wanneer, today: date) -> str:
    """In the words that fit the day: it will, or it has."""
    past = day.last is not None and day.last < today
    return f"{'is gesloten' if past else 'sluit'} {_on(day)}"


def _on(day: Wanneer) -> str:
    """``per 1 augustus 2028``: a school does not close from a day on."""
    said = show_in_sentence(day)
    return f"per {said.removeprefix(_FROM)}" if said.startswith(_FROM) else said


def _elsewhere(kind: str, old: str, new: str, told: Told) -> bool:
    """Whether two references mean something else, and not the same under another name."""
    record = told.new.record
    here, there = (
        (told.after.voluit(kind, text, record) or slug(text)) if text else "" for text in (old, new)
    )
    return here != there


def _gemeente(school: School, workspace: Workspace) -> str:
    gemeenten = workspace.swv.gemeenten if workspace.swv else ()
    known = next((item.naam for item in gemeenten if item.id == school.gemeente_id), school.gemeente_naam)
    return known or "een gemeente die niet is genoemd"


def _bestuur(school: School, workspace: Workspace) -> str:
    besturen = workspace.swv.besturen if workspace.swv else ()
    return next((bestuur.naam for bestuur in besturen if bestuur.id == school.bestuur_id), school.bestuur)


_FROM = "vanaf "
_TOLD = ("naam", "bestuur", "gemeente", "gesloten", "opgegaan_in", "brin", "vestiging", "soort")
_OF_A_CHOICE = 3  # the way to an option: velden, the field and its place in the list


def _title(told: Told) -> str:
    return f"Profiel {told.noun.jaar}" if told.noun else ""


@says("schoolprofiel", title=_title, belongs_to=lambda told: told.noun.school if told.noun else "")
def schoolprofiel(told: Told) -> Iterator[str]:
    old, new = told.old, told.new
    if not told.noun:
        return
    name = (told.after if new else told.before).schoolnaam(told.noun)
    if new and not old:
        yield f"{name} heeft nu een profiel voor {new.jaar} ({new.status})."
    if old and not new and told.what is What.REMOVED:
        yield f"Het profiel van {name} voor {old.jaar} is weggehaald."
    if old and new:
        if old.status != new.status:
            yield f"Het profiel van {name} voor {new.jaar} is nu {new.status} en was {old.status}."
        yield from _offer(told, new, name)
        yield from _fields(told, f"het profiel van {name} voor {new.jaar}")
        yield from _steps(old, new, name, told)
        if told.what is What.RENAMED and not told.details:
            yield f"Het profiel van {name} voor {new.jaar} gaat mee naar de nieuwe naam."


def _offer(told: Told, profiel: Schoolprofiel, name: str) -> Iterator[str]:
    """What the school chooses from now on, and what no more."""
    formaat = told.after.formaat_van(profiel)
    lists = formaat.keuzelijsten(told.after.lijsten()) if formaat else ()
    places = {("velden", veld.id) for veld, _ in lists}
    chosen = [item for item in told.details if item.route[:2] in places and len(item.route) == _OF_A_CHOICE]
    for said, what in (("Nieuw bij", What.ADDED), ("Niet meer bij", What.REMOVED)):
        if named := [(item.new or item.old).partition(";")[0] for item in chosen if item.what is what]:
            yield f"{said} {name}: {join(named)}."


def _fields(told: Told, profile: str) -> Iterator[str]:
    """The fields that say something else, by their titles."""
    inside = [item for item in told.details if item.route[:1] == ("velden",) and item.label]
    titles = dict.fromkeys(item.label[0] for item in inside)
    if titles:
        yield f"Gewijzigd in {profile}: {join(f'“{title}”' for title in titles)}."


def _steps(old: Schoolprofiel, new: Schoolprofiel, name: str, told: Told) -> Iterator[str]:
    """The steps of its route that were filled in or changed."""
    formaat = told.after.formaat_van(new)
    titles = {stap.id: stap.titel for stap in formaat.route} if formaat else {}
    for step, text in new.route.items():
        if old.route.get(step) != text:
            before = f" (eerder: {old.route[step]})" if old.route.get(step) else ""
            yield f"{name}, {in_zin(titles.get(step, step))}: {text}{before}."
    for step in old.route.keys() - new.route.keys():
        yield f"{name}, {in_zin(titles.get(step, step))}: weggehaald."
