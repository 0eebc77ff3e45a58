"""Templates of a region that were meant to take the place of ours, but are named so that nothing ever reads them."""

from collections import deque
from collections.abc import Iterator
from posixpath import basename, dirname, join, normpath

from jinja2 import Environment, TemplateSyntaxError
from jinja2.meta import find_referenced_templates

from swvctl.assets import Assets, Unused
from swvctl.errors import AssetError
from swvctl.patroon import patroon
from swvctl.render.environment import FOLDER, OURS
from swvctl.tekst.nederlands import closest
from swvctl.tekst.nederlands import join as joined

_READ = (".j2", ".typ", ".css")
_USES = patroon(r'\b(?:import|include)\s*"([^"]+)"')
_NOT_PAGES = ("_start/", "_start_vo/", "_ci/")
_MOST_NAMED = 8
_RENAME = "Geef het bestand de naam van het sjabloon dat het vervangt, of haal het weg."


def unused_templates(assets: Assets) -> Iterator[Unused]:
    """Every file below the region's ``templates`` that changes nothing."""
    own = assets.own_below(FOLDER)
    known = [name for name in assets.shipped_below(FOLDER) if not name.startswith(_NOT_PAGES)]
    loose = [name for name in own if name not in known and not _is_page(name)]
    if not loose or (used := _reached(assets, own, [name for name in own if name not in loose])) is None:
        return
    # What only an unused one takes in is told with that one.
    used |= {other for name in loose for other in _used(assets, name) if other and other != name}
    for name in loose:
        near = _near(name, known)
        if name not in used and (near or name.endswith(_READ)):
            message = "Dit sjabloon vervangt niets en geen ander sjabloon gebruikt het."
            ask = f' Bedoelt u "{FOLDER}/{near}"?' if near else ""
            yield Unused(f"{FOLDER}/{name}", f"{message}{ask}", _RENAME if near else _choice(name, known))


def _is_page(name: str) -> bool:
    """Whether it gives a page of ours one more form."""
    from swvctl.render import load_pages  # noqa: PLC0415 - only for files that have no name of ours
    from swvctl.render.template import OUTPUTS  # noqa: PLC0415 - the same

    endings = (*(f"{suffix}.j2" for suffix in OUTPUTS), ".pdf.typ")
    return any(name.removesuffix(ending) in load_pages() for ending in endings if name.endswith(ending))


def _reached(assets: Assets, own: list[str], start: list[str]) -> set[str] | None:
    """What templates that do count take in; None where one builds the name of what it takes in."""
    found, queue = set(start), deque(start)
    while queue:
        name = queue.popleft()
        for used in _used(assets, name):
            if used is None:
                return None
            if used in own and used not in found:
                found.add(used)
                queue.append(used)
    return found


def _used(assets: Assets, name: str) -> list[str | None]:
    try:
        source = assets.own_text(f"{FOLDER}/{name}") or ""
    except AssetError:
        return [None]  # the build tells why it cannot be read
    if name.endswith(".typ"):
        return [normpath(join(dirname(f"/{name}"), used)).lstrip("/") for used in _USES.findall(source)]
    try:
        named = find_referenced_templates(Environment(autoescape=True).parse(source))
    except (TemplateSyntaxError, RecursionError):
        return [None]  # the build tells what is wrong with it
    return [used for used in named if used is None or not used.startswith(OURS)]


def _near(name: str, known: list[str]) -> str:
    """The file of ours that was probably meant: nearly its path, its name elsewhere, or its name nearly elsewhere."""
    folder, file = dirname(name), basename(name)
    if whole := closest(name, known):
        return whole
    if folder not in map(dirname, known):
        same = [other for other in known if basename(other) == file]
        place = closest(folder, sorted({dirname(other) for other in same}))
        if len(same) == 1 or place:
            return join(place, file) if place else same[0]
        folder = closest(folder, sorted(set(map(dirname, known)))) or ""
    here = {basename(other): other for other in known if dirname(other) == folder}
    return here.get(closest(file, here) or "", "")


def _choice(name: str, known: list[str]) -> str:
    """What there is to replace in the folder that it stands in, or should."""
    folder = dirname(name)
    folders = sorted(set(map(dirname, known)))
    place = folder if folder in folders else closest(folder, folders)
    ending = name[name.find(".", len(folder)) :]
    files = [
        basename(other) for other in known if place and dirname(other) == place and other.endswith(ending)
    ]
    if 0 < len(files) <= _MOST_NAMED:
        return f"In {FOLDER}/{place} kunt u vervangen: {joined(files)}."
    return _RENAME
