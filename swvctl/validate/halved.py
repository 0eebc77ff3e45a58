"""A number that was cut in two at its comma: between braces, as in ``{2028: 78,5%}``, a comma begins the next field."""

from collections.abc import Iterable
from typing import Any

from swvctl.patroon import patroon
from swvctl.read.yaml_text import Value
from swvctl.tekst.escape import shown
from swvctl.validate.record import replaced, without
from swvctl.validate.refusal import Refusal

_BEGIN, _END = patroon(r"[0-9.]*[0-9]"), patroon(r"[0-9]{1,6}\s?%?")
_CODE = "SCH005"


def halved(value: Value, refusals: Iterable[Refusal]) -> tuple[Value, list[Refusal]]:
    """The value with such numbers whole again, and what there is to say of each."""
    told: list[Refusal] = []
    for holder, key in {(one.route[:-1], one.route[-1]) for one in refusals if one.route}:
        fields = written_at(value, holder)
        before = _key_before(fields, key) if isinstance(fields, dict) else None
        if before is None:
            continue
        first, whole = fields[before], f"{fields[before]},{key}"
        halves = f'"{shown(str(first))}" en "{shown(str(key))}"'
        message = f'Tussen accolades scheidt een komma: "{shown(whole)}" is gelezen als {halves}.'
        hint = f'Zet er aanhalingstekens om: {shown(before)}: "{shown(whole)}"'
        told.append(Refusal(_CODE, (*holder, before), message, hint))
        value = replaced(without(value, (*holder, key)), (*holder, before), whole)
    return value, told


def _key_before(fields: dict[str, Any], key: object) -> str | None:
    """The field before an empty one, when the two are the halves of a number."""
    if key not in fields or fields[str(key)] or not _END.fullmatch(str(key)):
        return None
    names = [*fields]
    before = names[names.index(str(key)) - 1] if names.index(str(key)) else None
    return before if before is not None and _BEGIN.fullmatch(str(fields[before])) else None


def written_at(value: Any, route: Iterable[str | int]) -> Any:
    """What was written there; nothing where that was a short form."""
    for key in route:
        match value:
            case dict() if key in value:
                value = value[key]
            case list() if isinstance(key, int) and key < len(value):
                value = value[key]
            case _:
                return None
    return value
