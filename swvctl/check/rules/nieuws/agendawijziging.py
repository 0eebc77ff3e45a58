"""TIJ056: a change of an event that calendars of others would not take over."""

from collections.abc import Iterator
from datetime import date

from swvctl.check.rule import Problem, Wijziging, rule
from swvctl.findings import Severity
from swvctl.model.agendastand import Agendastand
from swvctl.model.bijeenkomst import CONCEPT, Bijeenkomst, Sessie
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join, join_some
from swvctl.wanneer import show_date_with_weekday

_STAYS = "Wie de afspraak al in de agenda heeft, ziet dat daar niet."

_KEPT = "Wie de afspraak al in de agenda heeft, houdt die daar zoals hij was."


@rule("TIJ056", "Wijziging komt niet in agenda's van anderen", Severity.WARNING, timed=True)
def agenda(wijziging: Wijziging) -> Iterator[Problem]:
    """Een agenda neemt een wijziging pas over als het volgnummer hoger is. Met stond_op of status: vervallen gebeurt
    dat vanzelf, anders verhoogt u volgnummer. Wat weer een concept wordt of verdwijnt, blijft in agenda's staan. Dit
    ziet de controle alleen met --since, en bij swvctl diff.

    Fout:
        # eerder stond hier 14 september 2027
        wanneer: dinsdag 21 september 2027

    Goed:
        stond_op: dinsdag 14 september 2027
        wanneer: dinsdag 21 september 2027
    """
    today = wijziging.new.today
    yield from _files_gone(wijziging)
    for event in wijziging.new.all(Bijeenkomst):
        before = _before(event, wijziging)
        if before and event.status == CONCEPT:
            yield from _withdrawn(event, before, today)
        for key, old in _in_calendars(before).items() if before and event.publiek else ():
            sessie = _sessions(event).get(key)
            if sessie is None:
                if _still_on(old, today):
                    yield _gone(event, old)
                continue
            new = Agendastand.van(event, sessie)
            if new.volgnummer > old.volgnummer or not (_ahead(old, today) or _ahead(new, today)):
                continue
            if said := _changed(event, old, new):
                yield Problem(sessie.place, *said)


def _files_gone(wijziging: Wijziging) -> Iterator[Problem]:
    """Events of which there is no file any more, under any name, while calendars still show them."""
    kept = {
        name.removeprefix(f"{event.kind}/")
        for event in wijziging.new.all(Bijeenkomst)
        for name in (event.name, *event.eerder)
    }
    unread = {record.name for record in wijziging.new.records if record.kind == Bijeenkomst.kind}
    for old in wijziging.old.all(Bijeenkomst):
        days = [stand for stand in _in_calendars(old).values() if _still_on(stand, wijziging.new.today)]
        if old.publiek and days and old.name not in kept | unread:
            message = f'Het bestand van "{shown(old.titel)}" op {_day(days[0])} is weggehaald. {_STAYS}'
            renamed = f"Heet het nu anders, schrijf dan in het nieuwe bestand: eerder: {shown(old.name)}."
            hint = f"Zet het terug, met status: vervallen. {renamed}"
            yield Problem(old.at("titel", part="key"), message, hint)


def _before(event: Bijeenkomst, wijziging: Wijziging) -> Bijeenkomst | None:
    """The same event in the earlier state, also by a name that it had, if others could see it there."""
    names = (event.name, *(name.removeprefix(f"{event.kind}/") for name in event.eerder))
    found = next((old for name in names if (old := wijziging.old.find(Bijeenkomst, name))), None)
    return found if found and found.publiek else None


def _sessions(event: Bijeenkomst) -> dict[str, Sessie]:
    return {sessie.id: sessie for sessie in event.momenten_gelezen}


def _in_calendars(event: Bijeenkomst) -> dict[str, Agendastand]:
    stands = {key: Agendastand.van(event, sessie) for key, sessie in _sessions(event).items()}
    return {key: stand for key, stand in stands.items() if stand.dagen}


def _ahead(stand: Agendastand, today: date) -> bool:
    return stand.dagen is not None and stand.dagen[1] >= today


def _still_on(stand: Agendastand, today: date) -> bool:
    """Whether calendars show it as something that is to come and takes place."""
    return stand.gaat_door and _ahead(stand, today)


def _withdrawn(event: Bijeenkomst, before: Bijeenkomst, today: date) -> Iterator[Problem]:
    """An event that was to be seen, and is a concept again."""
    days = [_day(stand) for stand in _in_calendars(before).values() if _still_on(stand, today)]
    if not days:
        return
    message = f'"{shown(event.titel)}" op {join_some(days)} is weer een concept. {_KEPT}'
    moved = f"Komt er een andere dag, zet dan status: verzet, met stond_op: {days[0]}."
    if len(days) > 1:
        moved = "Komt er een andere dag, zet dan bij dat moment status: verzet, met de oude dag bij stond_op."
    hint = f"{moved} Gaat het niet door: status: vervallen. Is het nog niet zeker: status: onder voorbehoud."
    yield Problem(event.at("status"), message, hint)


def _gone(event: Bijeenkomst, old: Agendastand) -> Problem:
    message = f'"{shown(event.titel)}" op {_day(old)} is weggehaald. {_STAYS}'
    hint = "Laat het moment staan met status: vervallen; is het verzet, vul dan stond_op in."
    return Problem(event.at("momenten" if event.momenten else "titel", part="key"), message, hint)


def _changed(event: Bijeenkomst, old: Agendastand, new: Agendastand) -> tuple[str, str] | None:
    titel, count = shown(event.titel), f"Zet volgnummer op {event.volgnummer + 1}."
    if not new.dagen:
        hint = f"Zet status: verzet, met stond_op: {_day(old)}."
        return f'"{titel}" stond op {_day(old)} en heeft nu geen dag. {_STAYS}', hint
    if old.dagen != new.dagen:
        hint = f"Zet erbij: stond_op: {_day(old)}. Was dat een tikfout? {count}"
        return f'"{titel}" stond op {_day(old)} en staat nu op {_day(new)}. {_STAYS}', hint
    if new.gaat_door and not old.gaat_door:
        return f'"{titel}" op {_day(new)} gaat toch door. {_STAYS}', count
    parts = (("de tijd", "tijd"), ("de plaats", "plaats"), ("het adres om online mee te doen", "online"))
    other = [words for words, name in parts if getattr(old, name) != getattr(new, name)]
    if not other:
        return None
    verb = "zijn" if len(other) > 1 else "is"
    return f'Van "{titel}" op {_day(new)} {verb} {join(other)} gewijzigd. {_STAYS}', count


def _day(stand: Agendastand) -> str:
    first, last = stand.dagen or (date.min, date.min)
    return (
        show_date_with_weekday(first)
        if first == last
        else join(map(show_date_with_weekday, (first, last)), "t/m")
    )
