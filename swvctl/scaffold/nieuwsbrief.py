"""The next issue of the newsletter: number and month, and what there is to tell as ready items."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from swvctl.errors import UsageError
from swvctl.model.bericht import Bericht
from swvctl.model.besluit import Besluit
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.enquete import Enquete
from swvctl.model.nieuwsbrief import TERUGBLIK, Nieuwsbrief
from swvctl.model.workspace import Workspace
from swvctl.scaffold.yaml_lines import STEP, comment, key_line, scalar
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import plural
from swvctl.wanneer import (
    NeedsAnchorError,
    Precision,
    Wanneer,
    WanneerError,
    parse,
    show,
    show_date_with_weekday,
)
from swvctl.wanneer.vocabulary import MONTHS

SOON = timedelta(days=45)
DECEMBER = 12


class Voorstel(NamedTuple):
    """An item that may go in: what it points at, and why."""

    soort: str
    naam: str
    reden: str
    toon: str = ""


def issue_name(text: str, workspace: Workspace) -> str:
    """The month of the new issue: the one that was typed, else the first that comes after the last issue."""
    if text:
        return _typed(text, workspace.today)
    months = [issue.maand for issue in workspace.all(Nieuwsbrief)]
    last = max((month.first for month in months if month and month.first), default=None)
    first = workspace.today.replace(day=1)
    following = _next_month(last) if last else first
    return f"{max(following, first):%Y-%m}"


def new_issue(name: str, workspace: Workspace) -> Iterator[str]:
    """The lines of the file."""
    month = parse(name)
    yield from comment(
        f"Nieuwsbrief van {show(month)}. Haal weg wat niet mee hoeft, en zet de rest in uw volgorde."
    )
    yield from comment("Titel, datum, plaats en link komen vanzelf uit waar een item naar verwijst.")
    yield ""
    if number := _next_number(name, workspace):
        yield f"nummer: {number}"
    yield f"titel: {scalar(f'Nieuwsbrief {show(month)}')}"
    yield from key_line("# datum: ", "vul in op de dag van verzending; tot dan is dit een concept")
    yield from key_line("# inleiding: |", "een paar zinnen vooraf, één zin per regel")
    yield ""
    yield "items:"
    found = list(voorstellen(month, workspace))
    yield from _items(found) if found else _first_item()


def voorstellen(month: Wanneer, workspace: Workspace) -> Iterator[Voorstel]:
    """What there is to tell that no issue has told yet."""
    told = _told(workspace)
    yield from _surveys(month, told, workspace)
    yield from _events(month, told, workspace)
    yield from _decisions(told, workspace)
    for message in workspace.all(Bericht):
        if (Bericht.kind, message.name, "") not in told:
            yield Voorstel(Bericht.kind, message.name, f"{message.soort}, nog in geen nummer")


def _events(month: Wanneer, told: set[tuple[str, str, str]], workspace: Workspace) -> Iterator[Voorstel]:
    day, until = _from(month, workspace), (month.last or workspace.today) + SOON
    for event in sorted(
        workspace.all(Bijeenkomst), key=lambda found: (found.eerste_dag or date.max, found.name)
    ):
        if not (event.publiek_in(workspace) and event.gaat_door):
            continue
        invited, looked_back = ((event.kind, event.name, tone) in told for tone in ("", TERUGBLIK))
        if event.voorbij(day):
            if event.terugblik and not looked_back:
                yield Voorstel(event.kind, event.name, "terugblik, nog in geen nummer", TERUGBLIK)
            continue
        closes = event.aanmelding.uiterlijk if event.aanmelding.open_op(day) else None
        if not invited:
            yield Voorstel(event.kind, event.name, _reason(event, closes, day))
        elif closes and closes.last and closes.last <= until:
            yield Voorstel(event.kind, event.name, f"herinnering: aanmelden {_until(closes)}")


def _surveys(month: Wanneer, told: set[tuple[str, str, str]], workspace: Workspace) -> Iterator[Voorstel]:
    for survey in workspace.all(Enquete):
        closes = survey.sluit(workspace)
        over = bool(survey.uitkomst) or (closes is not None and closes.past(_from(month, workspace)))
        fresh = (survey.kind, survey.name, "") not in told
        if fresh and not over and survey.publiek_in(workspace):
            yield Voorstel(survey.kind, survey.name, f"invullen: {show(closes)}" if closes else "nog open")


def _from(month: Wanneer, workspace: Workspace) -> date:
    """From when on the issue is read."""
    return max(workspace.today, month.first or workspace.today)


def _decisions(told: set[tuple[str, str, str]], workspace: Workspace) -> Iterator[Voorstel]:
    """Decisions with a date after the last issue that came out; not on what is still a concept."""
    out = [issue.datum.last for issue in workspace.all(Nieuwsbrief) if issue.datum and issue.datum.last]
    since = max((day for day in out if day <= workspace.today), default=date.min)
    for step in workspace.all(Besluit):
        day = step.datum.last if step.datum and step.publiek_in(workspace) else None
        if day and since < day <= workspace.today and (step.kind, step.name, "") not in told:
            yield Voorstel(
                step.kind, step.name, f"{step.uitkomst or step.soort}, {show_date_with_weekday(day)}"
            )


def _reason(event: Bijeenkomst, closes: Wanneer | None, day: date) -> str:
    ahead = (found.wanneer for found in event.momenten_gelezen if found.gaat_door)
    moments = [moment for moment in ahead if moment and not moment.past(day)]
    when = show(moments[0]) if moments else "nog geen datum"
    more = f" en nog {plural(len(moments) - 1, 'moment', 'momenten')}" if len(moments) > 1 else ""
    return f"{when}{more}" + (f"; aanmelden {_until(closes)}" if closes else "")


def _until(closes: Wanneer) -> str:
    return f"uiterlijk {show(closes)}" if closes.is_day else show(closes)


def _told(workspace: Workspace) -> set[tuple[str, str, str]]:
    """What earlier issues carry: kind, full name, and whether as a look back."""
    return {
        (
            kind,
            workspace.voluit(kind, text, issue.record) or text,
            item.toon if item.toon == TERUGBLIK else "",
        )
        for issue in workspace.all(Nieuwsbrief)
        for item in issue.items
        for kind, text in item.verwijzingen
    }


def _items(found: Iterable[Voorstel]) -> Iterator[str]:
    for one in found:
        yield from comment(one.reden, STEP)
        yield f"{STEP}- {one.soort}: {scalar(one.naam)}"
        if one.toon:
            yield f"{STEP}  toon: {one.toon}"
        yield ""


def _first_item() -> Iterator[str]:
    yield from comment("Er is niets dat nog in geen nummer stond. Begin met een eigen bericht.", STEP)
    yield f"{STEP}- titel: Een eigen bericht"
    yield f"{STEP}  tekst: |"
    yield f"{STEP}    Vertel hier in een paar zinnen wat er speelt."


def _typed(text: str, today: date) -> str:
    try:
        month = parse(text)
    except NeedsAnchorError as error:
        ask = _with_a_year(text, today)
        raise UsageError(
            f'Bij "{shown(text)}" ontbreekt het jaar.{ask}' if ask else _no_month(text)
        ) from error
    except WanneerError as error:
        raise UsageError(_no_month(text)) from error
    if month.precision is not Precision.MAAND or month.first is None:
        raise UsageError(_no_month(text))
    return f"{month.first:%Y-%m}"


def _no_month(text: str) -> str:
    return f'"{shown(text)}" is geen maand. Schrijf bijvoorbeeld 2027-07 of juli 2027.'


def _with_a_year(text: str, today: date) -> str:
    """The first such month that is not over; nothing where it is no month at all."""
    try:
        nearest = parse(text, anchor=today)
    except WanneerError:
        return ""
    if nearest.precision is not Precision.MAAND or nearest.first is None or nearest.last is None:
        return ""
    first = nearest.first
    year = first.year + (first < today.replace(day=1))
    return f" Bedoelt u {MONTHS[first.month - 1]} {year}?"


def _next_number(name: str, workspace: Workspace) -> int:
    """One more than that of the issue before it; nothing where the region does not count."""
    issues = [issue for issue in workspace.all(Nieuwsbrief) if issue.name < name]
    numbers = [issue.nummer for issue in issues if issue.nummer]
    return max(numbers, default=0) + 1 if numbers or not issues else 0


def _next_month(day: date) -> date:
    return date(day.year + day.month // DECEMBER, day.month % DECEMBER + 1, 1)
