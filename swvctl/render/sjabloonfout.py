"""What is wrong with a template of a region: its file, its line and one Dutch sentence."""

import re
import traceback
from collections.abc import Callable
from types import MappingProxyType

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from swvctl.assets import Assets
from swvctl.errors import AssetError, ExhaustedError
from swvctl.patroon import patroon
from swvctl.render.environment import FOLDER, OURS

_WRITTEN = "kijk na wat er tussen {{ en }} of tussen {% en %} staat."
# What the library says, and what it means. A group is quoted as it was found.
_SAYINGS = tuple(
    (patroon(pattern, re.IGNORECASE | re.DOTALL), dutch)
    for pattern, dutch in (
        (r"Encountered unknown tag '(end\w+|else|elif)'", "{{% {} %}} hoort hier niet: er is niets geopend."),
        (r"Encountered unknown tag '(.+?)'", 'de opdracht "{}" bestaat niet.'),
        (r"No filter named '(.+?)'", 'het filter "{}" bestaat niet.'),
        (r"No test named '(.+?)'", 'de vraag "is {}" bestaat niet.'),
        (r"looking for the following tags: .*?'(end\w+)'", "{{% {} %}} ontbreekt aan het eind."),
        (r"Missing end of comment", "{{# wordt niet gesloten met #}}."),
        (r"Missing end of raw", "{{% endraw %}} ontbreekt."),
        (r"unexpected end of template, expected 'end of print", "{{{{ wordt niet gesloten met }}}}."),
        (r"unexpected end of template, expected 'end of state", "{{% wordt niet gesloten met %}}."),
        (r"unexpected char ['\"](.)['\"] at", "het teken {} kan hier niet, of wordt niet gesloten."),
        (r"unexpected '(.+?)', expected '(.+?)'", "er staat {} waar {} hoort."),
        (r"unexpected '(\W{1,2})'", "{} hoort hier niet."),
        (r"block '(.+?)' defined twice", 'het blok "{}" staat er twee keer.'),
        (r"'None' has no attribute '(.+?)'", 'het vraagt naar "{}" van iets wat leeg is.'),
        (r"has no (?:attribute|element) '?(.+?)'?$", 'het gebruikt een naam die er niet is: "{}".'),
        (r"^'(.+?)' is undefined", 'het gebruikt een naam die er niet is: "{}".'),
    )
)
_MISHAPS: MappingProxyType[type[Exception], str] = MappingProxyType(
    {
        ZeroDivisionError: "het deelt door nul.",
        OverflowError: "het rekent met een getal dat te groot is.",
        RecursionError: "het roept zichzelf steeds opnieuw aan.",
        TypeError: "het doet iets met een gegeven wat daarmee niet kan, zoals een tekst optellen bij een getal.",
    }
)


def explained(error: Exception, name: str, is_own: Callable[[str], bool]) -> AssetError:
    """Name the place in a template of the region itself: there it can be mended."""
    place, line = _place(error, name, is_own)
    where = f", regel {line}," if line else ""
    return AssetError(f"Het sjabloon {FOLDER}/{place}{where} klopt niet: {_reason(error)}")


def not_blank(text: str, name: str, assets: Assets) -> str:
    """What a template gave; a page on which nothing stands would lie unseen among the others."""
    if text.strip():
        return text
    empty = (
        own for own in assets.own_below(FOLDER) if not (assets.own_text(f"{FOLDER}/{own}") or "").strip()
    )
    own = name if assets.own_text(f"{FOLDER}/{name}") is not None else next(empty, name)
    raise AssetError(f"Het sjabloon {FOLDER}/{own} klopt niet: er komt een lege pagina uit.")


def _place(error: Exception, name: str, is_own: Callable[[str], bool]) -> tuple[str, int | None]:
    if isinstance(error, TemplateSyntaxError):
        return (error.name or name).removeprefix(OURS), error.lineno
    frames = reversed(traceback.extract_tb(error.__traceback__))
    own = next((frame for frame in frames if is_own(frame.filename)), None)
    return (own.filename, own.lineno) if own else (name, None)


def _reason(error: Exception) -> str:
    match error:
        case ExhaustedError():
            return f"{error}."
        case SecurityError():
            return "het gebruikt iets wat een sjabloon niet mag."
        case TemplateNotFound():
            return f"het sjabloon {error.name} is er niet."
        case UndefinedError():
            return _said(error, "het gebruikt een naam die er niet is.")
        case TemplateError():
            return _said(error, _WRITTEN)
        case _:
            mishaps = (dutch for kind, dutch in _MISHAPS.items() if isinstance(error, kind))
            return next(mishaps, "het invullen lukt niet.")


def _said(error: TemplateError, otherwise: str) -> str:
    for pattern, dutch in _SAYINGS:
        if found := pattern.search(error.message or ""):
            return dutch.format(*found.groups())
    return otherwise
