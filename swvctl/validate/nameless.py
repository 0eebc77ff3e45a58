"""A key that is the value of the field that should stand before it: ``- de-linde:`` for ``- id: de-linde``."""

from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import closest
from swvctl.validate.refusal import UNKNOWN, Refusal, Trouble

_ID, _SEVERAL = "id", 2


def without_name(trouble: Trouble, known: list[str]) -> Refusal | None:
    """Of an item of a list that has one such key: with nothing behind it, or with all other fields below it."""
    found = [key for key in trouble.value if key not in trouble.part.get("properties", {})]
    if several := _several(found, trouble, known):
        return several
    if len(found) != 1 or not trouble.route or not isinstance(trouble.route[-1], int):
        return None
    [key] = found
    name = _name(key, trouble, known)
    if not name or closest(key, known):
        return None
    message = f'Voor "{shown(key)}" ontbreekt de veldnaam.'
    hint = f"Schrijf: - {name}: {shown(key)}"
    about = (*trouble.route, name)
    if trouble.value[key]:
        hint = f"Zet de velden eronder recht onder {name}. {hint}"
        about = trouble.route  # all that is missing here stands one step further
    return Refusal(UNKNOWN, (*trouble.route, key), message, hint, on_key=True, about=about)


def _several(found: list[str], trouble: Trouble, known: list[str]) -> Refusal | None:
    """Of a block with only such keys, where a list should stand: each of them begins an item."""
    blocks = [value for value in trouble.value.values() if isinstance(value, dict)]
    required = [name for name in trouble.part.get("required", ()) if name not in trouble.value]
    all_items = len(found) == len(blocks) == len(trouble.value) >= _SEVERAL
    if not all_items or len(required) != 1 or not all(block.keys() <= set(known) for block in blocks):
        return None
    key, [name] = shown(found[0]), required
    message = f'Voor "{key}" ontbreken een streepje en de veldnaam.'
    about = (*trouble.route, name)
    hint = f"Begin elk onderdeel van de lijst zo: - {name}: {key}"
    return Refusal(UNKNOWN, (*trouble.route, found[0]), message, hint, on_key=True, about=about)


def without_dashes(trouble: Trouble) -> Refusal | None:
    """Of a block ``jenaplan: Jenaplan`` where a list should stand, and none of its keys is a field: each is an item."""
    said = list(trouble.value.items())
    required = [name for name in trouble.part.get("required", ()) if name not in trouble.value]
    if trouble.route not in trouble.implied or len(said) < _SEVERAL or len(required) != 1:
        return None
    if not all(isinstance(value, str | int | float) for _, value in said):
        return None
    (key, value), [name] = said[0], required
    text = str(value) if any(char.isalpha() for char in str(value)) else key
    message = f'Voor "{shown(key)}" ontbreekt een streepje, en voor de regels eronder ook.'
    hint = f"Begin elk onderdeel van de lijst zo: - {name}: {shown(text)}"
    return Refusal(UNKNOWN, (*trouble.route, key), message, hint, on_key=True, about=(*trouble.route, name))


def _name(key: str, trouble: Trouble, known: list[str]) -> str:
    below, keys = trouble.value[key], list(trouble.value)
    if not below and len(keys) > 1:
        written = _ID in keys and keys[-1] != _ID  # one that was made of the name comes last
        lacking = [name for name in trouble.part.get("required", ()) if name not in trouble.value]
        own = _ID if _ID in known else lacking[0] if len(lacking) == 1 else ""
        return own if keys[0] == key and not written else ""
    if len(keys) > 1 or not isinstance(below, dict) or not below.keys() <= set(known):
        return ""
    required = [name for name in trouble.part.get("required", ()) if name not in below]
    return required[0] if len(required) == 1 else _ID if not required and _ID in known else ""
