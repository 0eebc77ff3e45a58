"""What lies below ``data``: each candidate with its kind of file, and what is wrong with its being there."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from swvctl.limits import MAX_FOLDER_DEPTH
from swvctl.read.fault import Fault, whole
from swvctl.read.filename import check_name, has_slug, suffix_of, temporary, unread
from swvctl.tekst.escape import shown

DATA = "data"
_MOST_NAMED = 3
Kind = Literal["file", "folder", "link", "module", "other"]


class Entry(NamedTuple):
    """One candidate below ``data``; with a fault it is not, or not only, read."""

    path: str
    suffix: str
    fault: Fault | None = None
    readable: bool = True


def walk(below: str, scan: Callable[[str], Iterable[tuple[str, Kind]]]) -> Iterator[Entry]:
    """Every candidate below a folder, sorted by path; ``scan`` gives names and kinds of what is in one folder."""
    found: list[Entry] = []
    folders = [below]
    while folders:
        folder = folders.pop()
        for name, kind in scan(folder):
            path = f"{folder}/{name}"
            entry = _entry(path, name, kind)
            if entry:
                found.append(entry)
            if kind == "folder" and (entry is None or entry.readable):
                folders.append(path)
    return iter(sorted(found, key=lambda entry: entry.path))


def _entry(path: str, name: str, kind: Kind) -> Entry | None:
    """Make an entry of what the reader must see, and of what must not be there at all."""
    suffix = suffix_of(name)
    match kind:
        case "file":
            if not suffix:
                fault = unread(name)
                return Entry(path, "", fault, readable=False) if fault else None
            if fault := temporary(name):
                return Entry(path, suffix, fault, readable=False)
            fault = check_name(name, suffix)
            return Entry(path, suffix, fault, readable=fault is None or has_slug(name, suffix))
        case "folder" if suffix:
            fault = whole("YML015", "Dit is een map, geen bestand.", f"Geef de map een naam zonder {suffix}.")
        case "folder" if path.count("/") > MAX_FOLDER_DEPTH:
            message = f"Deze map ligt te diep: meer dan {MAX_FOLDER_DEPTH} mappen onder {DATA}."
            fault = whole("YML012", message, "Haal een laag mappen weg.")
        case "folder":
            return Entry(path, "", fault, has_slug(name, "")) if (fault := check_name(name, "")) else None
        case "link":
            message = "Dit is een verwijzing (link) naar een andere plaats; die wordt niet gevolgd."
            fault = whole("YML015", message, "Zet het bestand zelf op deze plaats.")
        case "module":
            message = (
                "Dit is een verwijzing naar een andere git-opslagplaats (submodule); die wordt niet gelezen."
            )
            fault = whole("YML015", message, "Zet de bestanden zelf op deze plaats.")
        case "other":
            fault = whole("YML015", "Dit is geen gewoon bestand.", f"Haal het weg uit de map {DATA}.")
    return Entry(path, suffix, fault, readable=False)


def folders_with(place: Path, held: str) -> list[str]:
    """The folders below a place that hold this file, a few by name: people often stand in the folder above theirs."""
    try:
        return sorted(shown(one.name) for one in place.iterdir() if (one / held).is_file())[:_MOST_NAMED]
    except OSError:
        return []
