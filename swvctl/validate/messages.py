"""One plain Dutch sentence for each keyword of a schema; chosen by keyword, never by a library's text."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from swvctl.findings import Route
from swvctl.limits import MAX_FINDINGS_PER_FILE
from swvctl.schemas import JSON
from swvctl.tekst.escape import shown
from swvctl.tekst.getal import show_number
from swvctl.tekst.nederlands import closest, join
from swvctl.validate.another_shape import EVERYWHERE, hint_for_type
from swvctl.validate.formats import FORMATS, FormatError, check_format
from swvctl.validate.refusal import KEYS, KINDS_OF_VALUE, MISSING, UNKNOWN, Refusal, Trouble, as_seen


def explain(trouble: Trouble) -> list[Refusal]:
    """Put one refusal of the validator into words; a keyword without words of its own gets a general sentence."""
    return MESSAGES.get(trouble.keyword, _other)(trouble)


def title_of(part: JSON, route: Route) -> str:
    """How a place is called in a sentence: its key, and its title where that says more."""
    key = next((str(key) for key in reversed(route) if isinstance(key, str)), "")
    title = str(part.get("title", ""))
    return f'"{key}"' if not title or title.casefold() == key.casefold() else f'"{key}" ({title})'


def _unknown(trouble: Trouble) -> list[Refusal]:
    properties = trouble.part.get("properties", {})
    known = [name for name in properties if name not in EVERYWHERE]
    titles = {
        _as_key(str(trouble.schema.at((*trouble.route, name)).get("title", ""))): name for name in known
    }
    found = [key for key in trouble.value if key not in properties]
    told = [
        _unknown_key(key, titles.get(_as_key(key)) or closest(key, known), known, (*trouble.route, key))
        for key in found[:MAX_FINDINGS_PER_FILE]
    ]
    told = _listed_once(told)
    rest = len(found) - len(told)
    if rest > 0:
        message = f"En nog {show_number(rest)} velden die hier niet bestaan."
        told.append(Refusal(UNKNOWN, (*trouble.route, found[len(told)]), message, on_key=True))
    return told


def _listed_once(told: list[Refusal]) -> list[Refusal]:
    """What can stand here is said with the first of them."""
    first = next((refusal for refusal in told if refusal.hint), None)
    return [refusal if refusal is first else refusal._replace(hint="") for refusal in told]


def _as_key(words: str) -> str:
    """The title of a field as people write it for the field itself: ``korte_naam`` for ``kort``."""
    return words.casefold().replace(" ", "_").replace("-", "_")


def _unknown_key(key: str, near: str | None, known: list[str], route: Route) -> Refusal:
    message = f'Het veld "{shown(key)}" bestaat hier niet.'
    if near:
        about = (*route[:-1], near)
        return Refusal(UNKNOWN, route, f'{message} Bedoelt u "{near}"?', on_key=True, about=about)
    always = next((name for name in EVERYWHERE if key.casefold().startswith(name)), None)
    if always:
        return Refusal(UNKNOWN, route, f'{message} Bedoelt u "{always}"?', on_key=True)
    listed = f"Hier kan: {join(known, 'of')}. Overal kan: {join(sorted(EVERYWHERE))}." if known else ""
    return Refusal(UNKNOWN, route, message, listed, on_key=True)


def _required(trouble: Trouble) -> list[Refusal]:
    missing = [name for name in trouble.limit if name not in trouble.value]
    return [_missing_key(trouble, (*trouble.route, name), name) for name in missing]


def _missing_key(trouble: Trouble, place: Route, name: str) -> Refusal:
    message = f"Het veld {title_of(trouble.schema.at(place), (name,))} ontbreekt."
    return Refusal(MISSING, trouble.route, message, f"Voeg toe: {name}: …", on_key=True, about=place)


def _type(trouble: Trouble) -> list[Refusal]:
    name = title_of(trouble.part, trouble.route)
    if trouble.value is None:
        return [Refusal("SCH012", trouble.route, *_nothing_there(trouble, name))]
    wanted = trouble.limit
    wanted = wanted if isinstance(wanted, str) else wanted[0]
    where = f"Bij {name}" if trouble.route else "Hier"
    return [
        Refusal(
            "SCH003",
            trouble.route,
            f"{where} hoort {KINDS_OF_VALUE[wanted]}, er staat {as_seen(trouble.value)}.",
            hint_for_type(trouble, wanted),
        )
    ]


def _nothing_there(trouble: Trouble, name: str) -> tuple[str, str]:
    match trouble.route:
        case (*_, str() as key, int()):
            return (
                f'Bij "{key}" staat een streepje zonder iets erachter.',
                "Vul het aan, of haal het streepje weg.",
            )
        case (*_, "negeer", _):
            return (
                f"Bij het negeren van {name} ontbreekt de reden.",
                "Schrijf erachter waarom deze melding hier niet telt.",
            )
        case _:
            return f"Het veld {name} is leeg.", _how_to_fill(trouble)


def _how_to_fill(trouble: Trouble) -> str:
    """A required field can only be filled in; taking its line away would be the next mistake."""
    *holder, key = trouble.route or ("",)
    required = key in trouble.schema.at(tuple(holder)).get("required", ())
    return "Vul het in." if required else "Vul het in, of haal de regel weg."


def _enum(trouble: Trouble) -> list[Refusal]:
    options = [str(option) for option in trouble.limit]
    if not isinstance(trouble.value, str | int):  # the type says it, where there is one
        message = f"Bij {title_of(trouble.part, trouble.route)} kan {as_seen(trouble.value)} niet."
        return [] if "type" in trouble.part else [Refusal("SCH004", trouble.route, message, _one_of(options))]
    message = f'"{shown(str(trouble.value))}" kan niet bij {title_of(trouble.part, trouble.route)}.'
    near = closest(str(trouble.value), options)
    ask = f' Bedoelt u "{near}"?' if near else ""
    return [Refusal("SCH004", trouble.route, message + ask, _one_of(options))]


def _one_of(options: list[str]) -> str:
    return f"Kies uit: {join(options, 'of')}."


def _format(trouble: Trouble) -> list[Refusal]:
    name = str(trouble.limit)
    try:
        check_format(name, str(trouble.value))
    except FormatError as problem:
        code = problem.code or FORMATS[name].code
        return [Refusal(code, trouble.route, shown(problem.message, 400), shown(problem.hint, 400))]
    return _other(trouble)


def _pattern(trouble: Trouble) -> list[Refusal]:
    message = f'"{shown(str(trouble.value))}" kan niet bij {title_of(trouble.part, trouble.route)}.'
    return [Refusal("SCH005", trouble.route, message, str(trouble.part.get("description", "")))]


def _length(trouble: Trouble) -> list[Refusal]:
    name = title_of(trouble.part, trouble.route)
    limit, value = _amount(trouble.limit), _amount(trouble.value)
    words = {
        "minLength": (f"Het veld {name} is korter dan {limit} tekens.", "Vul het aan."),
        "maxLength": (f"Het veld {name} is langer dan {limit} tekens.", "Maak het korter."),
        "minItems": (
            f"Bij {name} moet er ten minste {limit} staan.",
            "Vul de lijst aan, of haal de regel weg.",
        ),
        "maxItems": (f"Bij {name} mogen er ten hoogste {limit} staan.", "Maak de lijst korter."),
        "minimum": (f"Bij {name} is {value} te laag.", f"Het moet ten minste {limit} zijn."),
        "maximum": (f"Bij {name} is {value} te hoog.", f"Het mag ten hoogste {limit} zijn."),
    }
    if trouble.keyword == "minLength" and not trouble.value:
        return [Refusal("SCH006", trouble.route, f"Het veld {name} is leeg.", _how_to_fill(trouble))]
    return [Refusal("SCH006", trouble.route, *words[trouble.keyword])]


def _amount(value: Any) -> str:
    return show_number(value) if isinstance(value, int) else shown(str(value))


def _unique(trouble: Trouble) -> list[Refusal]:
    return [
        Refusal(
            "SCH008",
            trouble.route,
            f"Bij {title_of(trouble.part, trouble.route)} staat iets twee keer.",
            "Laat het één keer staan.",
        )
    ]


def _key_name(trouble: Trouble) -> list[Refusal]:
    key = str(trouble.value)
    if name := trouble.part.get("format"):
        told = _format(trouble._replace(limit=name))
        return [refusal._replace(route=(*trouble.route, key), on_key=True) for refusal in told]
    message = f'De naam "{shown(key)}" kan niet bij {title_of(trouble.part, trouble.route)}.'
    return [
        Refusal(
            "SCH005",
            (*trouble.route, key),
            message,
            "Gebruik kleine letters, cijfers en streepjes.",
            on_key=True,
        )
    ]


def _inner(trouble: Trouble) -> list[Refusal]:
    """A branch that applies: say what its own parts have against the value."""
    return [refusal for child in trouble.inner for refusal in explain(child)] or _other(trouble)


def _other(trouble: Trouble) -> list[Refusal]:
    hint = str(trouble.part.get("description", ""))
    if not trouble.route:
        return [Refusal("SCH009", (), "Dit bestand past niet bij zijn schema.", hint)]
    return [
        Refusal(
            "SCH009",
            trouble.route,
            f"De waarde bij {title_of(trouble.part, trouble.route)} past hier niet.",
            hint,
        )
    ]


Words = Callable[[Trouble], list[Refusal]]
MESSAGES: Mapping[str, Words] = MappingProxyType(
    {
        "additionalProperties": _unknown,
        "required": _required,
        "type": _type,
        "enum": _enum,
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
