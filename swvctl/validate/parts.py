"""Fields for the parts of what is one field here: ``postcode`` and ``plaats`` for the end of ``adres``."""

from collections.abc import Mapping
from typing import Any

from swvctl.findings import Route
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join
from swvctl.validate.refusal import UNKNOWN, Refusal, Trouble

_PARTS = (
    "x-delen"  # of a field: the names of its parts, in the groups and the order in which they are written
)
_SEVERAL = 2


def as_parts(trouble: Trouble, found: list[str]) -> tuple[list[Refusal], list[str]]:
    """What to say of such fields, once for each field that they belong to; and the keys that are none."""
    told: list[Refusal] = []
    for name in trouble.part.get("properties", {}):
        route = (*trouble.route, name)
        groups = trouble.schema.at(route).get(_PARTS, ())
        mine = [key for group in groups for part in group for key in found if key.casefold() == part]
        if mine:
            told.append(_told(mine, trouble, route))
            found = [key for key in found if key not in mine]
    return told, found


def whole_of(trouble: Trouble, route: Route, parts: Mapping[str, Any], written: str = "") -> str:
    """The one text of these parts, behind what is written of it already; nothing where they are no parts."""
    by_name = {key.casefold(): value for key, value in parts.items() if isinstance(value, str) and value}
    groups = [
        " ".join(by_name[part] for part in group if part in by_name and by_name[part] not in written)
        for group in trouble.schema.at(route).get(_PARTS, ())
    ]
    return ", ".join(filter(None, [written, *groups]))


def _told(keys: list[str], trouble: Trouble, route: Route) -> Refusal:
    first, name = next(key for key in trouble.value if key in keys), str(route[-1])
    named = join((f'"{shown(key)}"' for key in keys), "en")
    what = "zijn geen eigen velden: ze horen" if len(keys) >= _SEVERAL else "is geen eigen veld: het hoort"
    written = trouble.value.get(name)
    written = written if isinstance(written, str) else ""
    whole = whole_of(trouble, route, {key: trouble.value[key] for key in keys}, written)
    hint = f"Schrijf het op één regel: {name}: {shown(whole or '…')}"
    if whole == written != "":
        hint = f"Daar staat het al: haal {'deze regels' if len(keys) >= _SEVERAL else 'deze regel'} weg."
    message = f"{named} {what} bij {name}."
    also = tuple((*trouble.route, key) for key in keys)
    return Refusal(UNKNOWN, (*trouble.route, first), message, hint, on_key=True, about=route, also=also)
