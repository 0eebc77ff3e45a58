"""Print the events of all calendars in builds, as our own library reads them. Usage: calendar_events.py BUILD..."""

import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from icalendar import Calendar

TEXTS = ("UID", "SUMMARY", "STATUS", "LOCATION", "DESCRIPTION", "CONTACT")


def read(path: Path) -> list[dict[str, Any]]:
    return [_event(item) for item in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]


def _event(item: Any) -> dict[str, Any]:
    texts = {name.lower(): str(item.get(name, "")) for name in TEXTS}
    times = {name.lower(): _time(item[name].dt) if name in item else "" for name in ("DTSTART", "DTEND")}
    return {**texts, **times, "sequence": int(item["SEQUENCE"])}


def _time(moment: date) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%MZ}" if isinstance(moment, datetime) else moment.isoformat()


if __name__ == "__main__":
    files = [path for root in sys.argv[1:] for path in sorted(Path(root).rglob("*.ics"))]
    json.dump({str(path): read(path) for path in files}, sys.stdout, ensure_ascii=False)
