"""Fields of a profile that stand a level too high or too low: a block of which the indent was lost, or that got one."""

from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join_some
from swvctl.validate.another_shape import EVERYWHERE
from swvctl.validate.refusal import UNKNOWN, Refusal, Trouble


def on_another_level(trouble: Trouble, found: list[str]) -> tuple[list[Refusal], list[str]]:
    """What belongs below a field beside it, or beside the field above it; and the keys that are left."""
    if not trouble.route:
        for name, part in trouble.part.get("properties", {}).items():
            inner = trouble.schema.at((name,)).get("properties", {}) if "x-velden" in part else {}
            if inside := [key for key in found if key in inner]:
                return [_too_high(trouble, name, inside)], [key for key in found if key not in inside]
    elif "x-velden" in trouble.part:
        beside = trouble.schema.at(trouble.route[:-1]).get("properties", {})
        outside = [key for key in found if key in beside]
        if not EVERYWHERE.issuperset(outside):
            return [_too_low(trouble, outside)], [key for key in found if key not in outside]
    return [], found


def _too_high(trouble: Trouble, name: str, keys: list[str]) -> Refusal:
    said = join_some(f'"{shown(key)}"' for key in keys)
    message = f"{said} {'hoort' if len(keys) == 1 else 'horen'} onder {name}."
    hint = "Zet deze regels onder de regel " + name + ": en geef ze twee spaties vooraan, ook hun tekst."
    return _refused(trouble, keys, message, hint)


def _too_low(trouble: Trouble, keys: list[str]) -> Refusal:
    said = join_some(f'"{shown(key)}"' for key in keys)
    message = f"{said} {'hoort' if len(keys) == 1 else 'horen'} niet onder {trouble.route[-1]}."
    return _refused(trouble, keys, message, "Haal vooraan twee spaties weg, ook bij de regels eronder.")


def _refused(trouble: Trouble, keys: list[str], message: str, hint: str) -> Refusal:
    routes = tuple((*trouble.route, key) for key in keys)
    return Refusal(UNKNOWN, routes[0], message, hint, on_key=True, also=routes[1:])
