"""A calendar file of a plain view: the same bytes each time, and nothing in a text can become a line of its own.

``kalender``: {naam, gebeurtenissen: [{uid, volgnummer, stand: "zeker" | "voorlopig" | "vervalt", titel, begin, einde
(or ""), hele_dag: bool, plaats, tekst, link, contact, voor: [text]}]}; times are local, days end on their last day.
There is no clock: DTSTAMP is a fixed moment and the sequence number in minutes, so that it only rises with it.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from swvctl.tekst.adres import safe_url
from swvctl.tekst.escape import line_value

if TYPE_CHECKING:
    from icalendar import Event, Timezone

ZONE = "Europe/Amsterdam"
STANDEN = MappingProxyType({"zeker": "CONFIRMED", "voorlopig": "TENTATIVE", "vervalt": "CANCELLED"})
_STAMP = datetime(2020, 1, 1, tzinfo=UTC)
_DAY = timedelta(days=1)
# The rule of the European Union since 1996: the last Sunday of March and of October.
_RULES = (
    ("DAYLIGHT", "CEST", datetime(1996, 3, 31, 2), 3, 1, 2),  # noqa: DTZ001 - a rule is in local time
    ("STANDARD", "CET", datetime(1996, 10, 27, 3), 10, 2, 1),  # noqa: DTZ001 - the same
)


def compose(view: Mapping[str, Any], _: Mapping[str, bytes]) -> bytes:
    """Write the calendar of a page."""
    return to_ical(view["kalender"])


def to_ical(kalender: Mapping[str, Any]) -> bytes:
    from icalendar import Calendar  # noqa: PLC0415 - only a build needs it

    calendar: Calendar = Calendar()
    naam = line_value(kalender["naam"])
    for name, value in (
        ("prodid", "-//swvctl//agenda//NL"),
        ("version", "2.0"),
        ("method", "PUBLISH"),
        ("name", naam),
        ("x-wr-calname", naam),
        ("x-wr-timezone", ZONE),
    ):
        calendar.add(name, value)
    calendar.add_component(_zone())
    for item in kalender["gebeurtenissen"]:
        calendar.add_component(_event(item))
    return bytes(calendar.to_ical(sorted=False))


def _zone() -> "Timezone":
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # noqa: PLC0415 - only a build needs it

    zone: Timezone = Timezone()
    zone.add("tzid", ZONE)
    for kind, name, start, month, before, after in _RULES:
        part = TimezoneDaylight() if kind == "DAYLIGHT" else TimezoneStandard()
        part.add("dtstart", start)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        part.add("tzname", name)
        zone.add_component(part)
    return zone


def _event(item: Mapping[str, Any]) -> "Event":
    from icalendar import Event  # noqa: PLC0415 - only a build needs it

    event: Event = Event()
    event.add("uid", line_value(item["uid"]))
    event.add("dtstamp", _STAMP + item["volgnummer"] * timedelta(minutes=1))
    event.add("sequence", item["volgnummer"])
    _add_times(event, item)
    event.add("summary", line_value(item["titel"]))
    event.add("status", STANDEN[item["stand"]])
    event.add("transp", "TRANSPARENT" if item["hele_dag"] or item["stand"] == "vervalt" else "OPAQUE")
    if plaats := line_value(item["plaats"]):
        event.add("location", plaats)
    if tekst := _lines(item["tekst"]):
        event.add("description", tekst)
    if link := safe_url(line_value(item["link"])):
        event.add("url", link)
    if contact := line_value(item["contact"]):
        event.add("contact", contact)
    if item["voor"]:
        event.add("categories", [line_value(label) for label in item["voor"]])
    return event


def _add_times(event: "Event", item: Mapping[str, Any]) -> None:
    if item["hele_dag"]:
        event.add("dtstart", date.fromisoformat(item["begin"]))
        event.add("dtend", date.fromisoformat(item["einde"] or item["begin"]) + _DAY)
        return
    for name, text in (("dtstart", item["begin"]), ("dtend", item["einde"])):
        if text:
            event.add(name, datetime.fromisoformat(text), parameters={"TZID": ZONE})


def _lines(text: str) -> str:
    return "\n".join(line for part in text.split("\n") if (line := line_value(part)))
