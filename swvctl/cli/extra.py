"""What was meant by a word that a command does not take: most often the value of an option."""

from typing import TYPE_CHECKING

from swvctl.cli.parameter import takes_words
from swvctl.patroon import patroon
from swvctl.tekst.escape import shown

if TYPE_CHECKING:
    from typer._click.core import Context

_EXTRA = patroon(r"unexpected extra argument(?:\(s\)|s)? \((?P<extra>.*)\)")
_ONE_YEAR = patroon(r"20[0-9]{2}")
_ALL_YEARS = {"build": "maakt", "list": "toont"}


def meant_by_extra(message: str, context: "Context | None") -> str:
    """The sentence about words too many, where there is more to say than that."""
    found = _EXTRA.search(message)
    if not found or context is None:
        return ""
    word, *rest = found["extra"].split(" ")
    if rest and takes_words(context):
        return ""
    return _of_year(word, context) or _of_name(word, context) or _nothing_here(word, context)


def _of_year(word: str, context: "Context") -> str:
    year = _year(word)
    if year and "--schooljaar" in _options(context):
        return f'Bedoelt u "{context.command_path} --schooljaar {year}"?'
    if year and (verb := _ALL_YEARS.get(context.info_name or "")):
        return f'Een jaar kiezen kan hier niet: {context.command_path} {verb} alle jaren. Haal "{word}" weg.'
    return ""


def _of_name(word: str, context: "Context") -> str:
    """A part or a form behind ``build``, a school behind ``export formulier``, without its option."""
    option, said = "--school" if "--school" in _options(context) else "", shown(word)
    if context.info_name == "build" and not takes_words(context):
        from swvctl.render import form_names, groups  # noqa: PLC0415 - only for a word too many

        option = "--format" if word in form_names() else "--only" if word in groups() else ""
        if not option:
            example = f"{context.command_path} --only schoolprofiel"
            return f'"{said}" kan hier niet staan. Kies met --only wat u wilt maken, zoals: {example}.'
    return f'Bedoelt u "{context.command_path} {option} {said}"?' if option else ""


def _nothing_here(word: str, context: "Context") -> str:
    if takes_words(context):
        return ""
    return f'Achter "{context.command_path}" kan "{shown(word)}" niet staan, alleen een optie.'


def _year(word: str) -> str:
    if _ONE_YEAR.fullmatch(word):
        return f"{word}-{int(word) + 1}"
    from swvctl.wanneer import WanneerError, parse_schoolyear  # noqa: PLC0415 - only for a word too many

    try:
        first, last = parse_schoolyear(word)
    except WanneerError:
        return ""
    return f"{first}-{last}"


def _options(context: "Context") -> set[str]:
    return {name for param in context.command.get_params(context) for name in param.opts}
