"""One plain Dutch sentence for each keyword of a schema; chosen by keyword, never by a library's text."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from swvctl.findings import Route
from swvctl.tekst.escape import shown
from swvctl.tekst.getal import show_number
from swvctl.tekst.naam import slug
from swvctl.validate import meant
from swvctl.validate.another_shape import expected_of, has_year, hint_for_type
from swvctl.validate.called import name_of, title_of
from swvctl.validate.formats import FORMATS, FormatError, check_format
from swvctl.validate.geen_moment import instead_of_yes_or_no
from swvctl.validate.options import how_to_fill, nothing_there, one_of, wrong_option
from swvctl.validate.refusal import KEYS, MISSING, Refusal, Trouble, as_seen
from swvctl.validate.unknown_keys import unknown_keys, without_dash
from swvctl.wanneer.suggestion import EXAMPLES

_LONGEST_NAME = 60


def explain(trouble: Trouble) -> list[Refusal]:
    """Put one refusal of the validator into words; a keyword without words of its own gets a general sentence."""
    return MESSAGES.get(trouble.keyword, _other)(trouble)


def _required(trouble: Trouble) -> list[Refusal]:
    if without_dash(trouble):
        return []
    missing = [name for name in trouble.limit if name not in trouble.value]
    return [_missing_key(trouble, (*trouble.route, name), name) for name in missing]


def _missing_key(trouble: Trouble, place: Route, name: str) -> Refusal:
    part = trouble.schema.at(place)
    message = f"Het veld {title_of(part, (name,))} ontbreekt."
    choice = f" {one_of([str(option) for option in part['enum']])}" if "enum" in part else ""
    return Refusal(MISSING, trouble.route, message, f"Voeg toe: {name}: …{choice}", on_key=True, about=place)


def _type(trouble: Trouble) -> list[Refusal]:
    name = name_of(trouble)
    if trouble.value is None:
        return [Refusal("SCH012", trouble.route, *nothing_there(trouble, name))]
    wanted = trouble.limit
    wanted = wanted if isinstance(wanted, str) else wanted[0]
    where = f"Bij {name}" if trouble.route else "Hier"
    if has_year(trouble, wanted):
        message = f"{where} staat het jaar niet op zijn plaats: {as_seen(trouble.value)}."
        return [Refusal("SCH003", trouble.route, message, hint_for_type(trouble, wanted))]
    return [
        Refusal(
            "SCH003",
            trouble.route,
            f"{where} hoort {expected_of(trouble, wanted)}, er staat {as_seen(trouble.value)}.",
            hint_for_type(trouble, wanted),
        )
    ]


def _format(trouble: Trouble) -> list[Refusal]:
    name = str(trouble.limit)
    try:
        check_format(name, str(trouble.value))
    except FormatError as problem:
        code = problem.code or FORMATS[name].code
        told = Refusal(code, trouble.route, shown(problem.message, 400), shown(problem.hint, 400))
        if problem.hint != EXAMPLES:
            return [told]
        if instead := instead_of_yes_or_no(trouble):
            return [told._replace(hint=instead)]
        so = trouble.part.get("x-zo", "")
        return [told._replace(hint=so, whole=trouble.route[:-2]) if so else told]
    return _other(trouble)


def _pattern(trouble: Trouble) -> list[Refusal]:
    value = str(trouble.value)
    message = f'"{shown(value)}" kan niet bij {name_of(trouble)}.'
    described = str(trouble.part.get("description", ""))
    near = meant.written_apart(value, described)
    if not near and trouble.keyword == "pattern":
        near = _fitting_name(value, trouble.limit)
    ask = f' Bedoelt u "{near}"?' if near else ""
    return [Refusal("SCH005", trouble.route, message + ask, described)]


def _fitting_name(value: str, pattern: str) -> str:
    """The value in small letters with hyphens, or underscores, where that is what the place asks for."""
    try:
        name = slug(value) if len(value) <= _LONGEST_NAME else ""
    except ValueError:  # there is no letter or figure in it
        return ""
    return next((near for near in (name, name.replace("-", "_")) if near and re.search(pattern, near)), "")


def _length(trouble: Trouble) -> list[Refusal]:
    name = name_of(trouble)
    limit, value = _amount(trouble.limit), _amount(trouble.value)
    words = {
        "minLength": (f"Het veld {name} is korter dan {limit} tekens.", "Vul het aan."),
        "maxLength": (f"Het veld {name} is langer dan {limit} tekens.", "Maak het korter."),
        "minItems": (f"Bij {name} moet er ten minste {limit} staan.", how_to_fill(trouble)),
        "maxItems": (f"Bij {name} mogen er ten hoogste {limit} staan.", "Maak de lijst korter."),
        "minimum": (f"Bij {name} is {value} te laag.", f"Het moet ten minste {limit} zijn."),
        "maximum": (f"Bij {name} is {value} te hoog.", f"Het mag ten hoogste {limit} zijn."),
    }
    if trouble.keyword in {"minLength", "minItems"} and not trouble.value:
        what = "De lijst bij" if trouble.keyword == "minItems" else "Het veld"
        return [Refusal("SCH006", trouble.route, f"{what} {name} is leeg.", how_to_fill(trouble))]
    return [Refusal("SCH006", trouble.route, *words[trouble.keyword])]


def _amount(value: Any) -> str:
    return show_number(value) if isinstance(value, int) else shown(str(value))


def _unique(trouble: Trouble) -> list[Refusal]:
    return [
        Refusal(
            "SCH008",
            trouble.route,
            f"Bij {name_of(trouble)} staat iets twee keer.",
            "Laat het één keer staan.",
        )
    ]


def _key_name(trouble: Trouble) -> list[Refusal]:
    key = str(trouble.value)
    if name := trouble.part.get("format"):
        one = _format(trouble._replace(limit=name))[0]
        said, is_list, _ = one.hint.partition(": [")  # which a key cannot be
        hint = f"{said}." if is_list else said
        return [one._replace(route=(*trouble.route, key), hint=hint, on_key=True)]
    message = f'De naam "{shown(key)}" kan niet bij {name_of(trouble)}.'
    hint = "Gebruik kleine letters, cijfers en streepjes."
    return [Refusal("SCH005", (*trouble.route, key), message, hint, on_key=True)]


def _inner(trouble: Trouble) -> list[Refusal]:
    """A branch that applies: say what its own parts have against the value."""
    return [refusal for child in trouble.inner for refusal in explain(child)] or _other(trouble)


def _other(trouble: Trouble) -> list[Refusal]:
    hint = str(trouble.part.get("description", ""))
    if not trouble.route:
        return [Refusal("SCH009", (), "Dit bestand past niet bij zijn schema.", hint)]
    return [Refusal("SCH009", trouble.route, f"De waarde bij {name_of(trouble)} past hier niet.", hint)]


Words = Callable[[Trouble], list[Refusal]]
MESSAGES: Mapping[str, Words] = MappingProxyType(
    {
        "additionalProperties": unknown_keys,
        "required": _required,
        "type": _type,
        "enum": wrong_option,
        "const": _pattern,
        "format": _format,
        "pattern": _pattern,
        "minLength": _length,
        "maxLength": _length,
        "minItems": _length,
        "maxItems": _length,
        "minimum": _length,
        "maximum": _length,
        "uniqueItems": _unique,
        KEYS: _key_name,
        "anyOf": _inner,
        "oneOf": _inner,
    }
)
