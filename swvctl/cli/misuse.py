"""What is said when a command is called in a way it does not know: one Dutch sentence."""

import re
from ast import literal_eval
from collections.abc import Sequence

from typer._click import exceptions
from typer._click.core import Context, Parameter

from swvctl.cli.extra import meant_by_extra
from swvctl.cli.parameter import bounds_of, choices_of, name_of
from swvctl.cli.said import said_for
from swvctl.limits import MAX_MESSAGE_CHARACTERS
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import closest, join

_INSTEAD = {("diff", "--since"): "Bij diff staat de versie zonder optie, zoals: swvctl diff main."}
# The library gives no other handle on these than their English text; what matches nothing is our own Dutch.
_SENTENCES = (
    (r"(?P<value>.+) is not one of .*", "{name}: {value} kan hier niet.{choices}"),
    (r"(?P<value>.+) is not a valid (?:int|integer)( range)?\.", "{name}: {value} is geen heel getal."),
    (r"(?P<value>.+) is not a valid float( range)?\.", "{name}: {value} is geen getal."),
    (r"(?P<value>.+) is not a valid boolean\..*", "{name}: {value} is geen ja of nee."),
    (r"(?P<value>.+) is not a valid UUID\.", "{name}: {value} is geen UUID."),
    (r"(?P<value>.+) is not in the range .+\.", "{name}: {value} mag hier niet. Kies {bounds}."),
    (r"(?P<value>.+) does not match the formats? .*", "{name}: {value} is geen datum, zoals 2027-04-09."),
    (r"\w+ (?P<value>.+) does not exist\.", "{name}: {value} bestaat niet."),
    (r"\w+ (?P<value>.+) is a file\.", "{name}: {value} is een bestand, geen map."),
    (r"\w+ (?P<value>.+) is a directory\.", "{name}: {value} is een map, geen bestand."),
    (r"\w+ (?P<value>.+) is not readable\.", "{name}: {value} mag u niet lezen."),
    (r"\w+ (?P<value>.+) is not writable\.", "{name}: in {value} kan niet worden geschreven."),
    (r"(?P<value>'.*'): [^']*", "{name}: {value} is niet te openen."),
    (r"Takes (\d+) values but (\d+) given\.", "{name} vraagt {1} waarden, u gaf er {2}."),
    (r"(\d+) values are required, but (\d+) given\.", "{name} vraagt {1} waarden, u gaf er {2}."),
    (
        r"Got unexpected extra argument(?:\(s\)|s)? \((?P<extra>.*)\)",
        'Dit is te veel: "{extra}". Een naam met een spatie staat tussen aanhalingstekens.',
    ),
    (r"Missing command\.", "Kies een opdracht."),
)


_TAKES_FILES, _FEW = "duo", 2


def explain_misuse(error: exceptions.ClickException) -> str:
    """Give the sentence for people, and what to type for help."""
    context = error.ctx if isinstance(error, exceptions.UsageError) else None
    sentence = _sentence(error, context)
    return f"{sentence} Probeer: {context.command_path} --help" if context else sentence


def unknown_command(word: str, commands: Sequence[str]) -> str:
    """Name the word, and the command that was probably meant."""
    meant = said_for(word, commands) or closest(word, commands)
    unknown = f'Onbekende opdracht "{shown(word)}".'
    if _TAKES_FILES in commands:  # of import: a file or folder may stand in its place
        unknown = f'"{shown(word)}" is geen opdracht, en een bestand of map die zo heet is er niet.'
    if not meant and len(commands) <= _FEW and _TAKES_FILES not in commands:
        return f"{unknown} Kies uit: {join(commands, 'of')}."
    return unknown + (f' Bedoelt u "{meant}"?' if meant else "")


def _sentence(error: exceptions.ClickException, context: Context | None) -> str:
    match error:
        case exceptions.NoSuchOption():
            return _unknown_option(error.option_name, context)
        case exceptions.BadOptionUsage():
            return _wrong_option(error.option_name, context)
        case exceptions.MissingParameter():
            return _missing(error.param, context)
        case exceptions.FileError():
            return f'"{shown(error.ui_filename)}" is niet te openen.'
        case exceptions.BadParameter(param=Parameter() as param):
            return _translated(error.message, param, context)
        case _:
            return meant_by_extra(error.message, context) or _translated(error.message, None, context)


def _unknown_option(option: str, context: Context | None) -> str:
    if instead := _INSTEAD.get((context.info_name or "" if context else "", option)):
        return f"Onbekende optie {shown(option)}. {instead}"
    known = [name for param in _params(context) for name in (*param.opts, *param.secondary_opts)]
    if meant := closest(option, known) if option.startswith("--") else None:
        return f"Onbekende optie {shown(option)}. Bedoelt u {meant}?"
    before = context is not None and context.parent is None
    after = " Opties staan achter de opdracht, zoals: swvctl check --strict." if before else ""
    return f"Onbekende optie {shown(option)}.{after}"


def _wrong_option(option: str, context: Context | None) -> str:
    named = (param for param in _params(context) if option in {*param.opts, *param.secondary_opts})
    found = next(named, None)
    if found is None or context is None:
        return f"Zo is de optie {shown(option)} niet te gebruiken."
    if getattr(found, "is_flag", False):
        return f"Bij de optie {option} hoort geen waarde."
    return f"Na de optie {option} hoort nog een waarde.{_choices(found, context)}"


def _missing(param: Parameter | None, context: Context | None) -> str:
    if param is None:
        return "Er ontbreekt een waarde."
    kind = "De optie" if param.param_type_name == "option" else "De waarde"
    return f"{kind} {name_of(param)} ontbreekt nog.{_choices(param, context)}"


def _choices(param: Parameter | None, context: Context | None, wrong: str = "") -> str:
    words = choices_of(param, context) if param else []
    if not words:
        return ""
    meant = closest(wrong, words) if wrong else None
    suggestion = f' Bedoelt u "{meant}"?' if meant else ""
    return f"{suggestion} Kies uit: {join(words, 'of')}."


def _translated(message: str, param: Parameter | None, context: Context | None) -> str:
    for pattern, sentence in _SENTENCES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            words = found.groupdict()
            value = _plain(words.get("value") or "")
            return sentence.format(
                *found.group(0, *range(1, found.re.groups + 1)),
                name=name_of(param) if param else "",
                value=f'"{shown(value)}"',
                choices=_choices(param, context, value),
                bounds=bounds_of(param),
                extra=shown(words.get("extra") or ""),
            )
    own = shown(message, MAX_MESSAGE_CHARACTERS)
    return f"{name_of(param)}: {own}" if param else own


def _plain(quoted: str) -> str:
    """Undo the quotation marks and escapes of Python."""
    try:
        return str(literal_eval(quoted))
    except (SyntaxError, ValueError):
        return quoted


def _params(context: Context | None) -> Sequence[Parameter]:
    return context.command.get_params(context) if context else ()
