"""What can be chosen, and what is said where something else stands, or nothing."""

from collections.abc import Mapping
from types import MappingProxyType

from swvctl.patroon import patroon
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import MOST_OFFERED, join_some
from swvctl.validate import meant
from swvctl.validate.called import name_of
from swvctl.validate.refusal import Refusal, Trouble, as_seen

NOTHING: Mapping[str, str] = MappingProxyType({})


def nothing_there(trouble: Trouble, name: str) -> tuple[str, str]:
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
        case route if route in trouble.implied:  # "- juni 2027:", in which no field is named
            return "Er staat niets achter de dubbele punt.", how_to_fill(trouble)
        case _:
            return f"Het veld {name} is leeg.", how_to_fill(trouble)


def how_to_fill(trouble: Trouble) -> str:
    """A required field can only be filled in; taking its line away would be the next mistake."""
    *holder, key = trouble.route or ("",)
    required = key in trouble.schema.at(tuple(holder)).get("required", ())
    options = trouble.part.get("enum") or trouble.part.get("items", {}).get("enum") or ()
    choose = f" {one_of([*map(str, options)])}" if options else ""
    fill = "Vul de lijst aan" if isinstance(trouble.value, list) else "Vul het in"
    return f"{fill}.{choose}" if required else f"{fill}, of haal de regel weg.{choose}"


def wrong_option(trouble: Trouble) -> list[Refusal]:
    options = [str(option) for option in trouble.limit]
    if not isinstance(trouble.value, str | int):  # the type says it, where there is one
        if trouble.value is None and "type" not in trouble.part:
            return [Refusal("SCH012", trouble.route, *nothing_there(trouble, name_of(trouble)))]
        message = f"Bij {name_of(trouble)} kan {as_seen(trouble.value)} niet."
        return [] if "type" in trouble.part else [Refusal("SCH004", trouble.route, message, one_of(options))]
    message = f'"{shown(str(trouble.value))}" kan niet bij {name_of(trouble)}.'
    near = meant.option(str(trouble.value), trouble.part.get("x-voluit", {}), options)
    ask = f' Bedoelt u "{near}"?' if near else ""
    said = patroon(r"\s*[,;&+]\s*|\s+en\s+").split(str(trouble.value).strip("[] "))
    several = [part for part in said if part in options]
    if len(several) > 1 and isinstance(trouble.route[-1], int):
        apart = f"Schrijf ze los: [{', '.join(several)}]"
        return [Refusal("SCH004", trouble.route, message, apart)]
    why = trouble.part.get("x-waarom", "")  # of a condition under which not every option can be chosen
    choose = one_of(options, trouble.part.get("x-betekent", {}))
    return [Refusal("SCH004", trouble.route, message + ask, f"{why} {choose}".strip())]


def one_of(options: list[str], means: Mapping[str, str] = NOTHING) -> str:
    """What can be chosen, with what it means where the word alone does not say that."""
    options = [f"{one} ({means[one]})" if one in means else one for one in options]
    if len(options) == 1:
        return f"Hier kan alleen: {options[0]}."
    return f"Kies uit: {join_some(options, 'of', MOST_OFFERED)}."
