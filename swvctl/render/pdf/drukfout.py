"""What is wrong with a Typst template of a region: its file and its line; the reason is Typst's own."""

from collections.abc import Mapping
from pathlib import Path

from swvctl.errors import AssetError
from swvctl.patroon import patroon
from swvctl.render.pdf.templates import FOLDER, OURS

_PLACE = patroon(r"┌─ (.+?):([0-9]+):[0-9]+\n")


def explained(error: RuntimeError, name: str, files: Mapping[str, str], root: Path) -> AssetError:
    """Name the place in a file of the region itself: there it can be mended."""
    told = str(getattr(error, "diagnostic", "")).replace("\\", "/")
    places = [(path.rpartition(f"{root.name}/")[2], line) for path, line in _PLACE.findall(told)]
    own = ((place, line) for place, line in places if files.get(place) != files.get(f"{OURS}/{place}"))
    place, line = next(own, (name, ""))
    where = f", regel {line}," if line else ""
    said = str(error).replace(f"{root}/", "")
    return AssetError(f'Het sjabloon {FOLDER}/{place}{where} klopt niet. Typst zegt daarover: "{said}".')
