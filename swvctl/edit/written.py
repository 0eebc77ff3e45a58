"""One value as characters, so that every YAML reader gives back the same text."""

import json
import re

import yaml

from swvctl.edit.refusal import EditError
from swvctl.edit.wish import bare
from swvctl.patroon import patroon
from swvctl.read.characters import FORBIDDEN, describe

# A first sign that means something to YAML, or that some reader takes for a number.
_STARTS_ODD = patroon(r"[-?:,\[\]{}#&*!|>'\"%@`=<~]")
_HOLDS_SIGN = patroon(r":(?:\s|\Z)|\s#|\t")
_FLOW_SIGN = patroon(r"[,\[\]{}:#]")
_OTHER_TYPE = patroon(
    r"[-+]?[0-9][0-9_]*|0o[0-7]+|0x[0-9a-fA-F_]+|0b[01_]+|[-+]?[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?"
    r"|true|false|null|yes|no|on|off|y|n",
    re.IGNORECASE,
)
_STANDARD = yaml.SafeLoader.yaml_implicit_resolvers
_REMEDY = "Haal het weg en probeer het opnieuw."


def written(value: str | int, *, plain: bool = False, flow: bool = False, sign: str = "") -> str:
    """One value on one line; ``sign`` is the quotation mark that the place had, kept where it can be."""
    if isinstance(value, int):
        return str(bare(value))
    refuse_odd(value)
    if "\n" in value:
        return json.dumps(value, ensure_ascii=False)
    if not sign and is_plain(value, flow=flow) and (not resembles(value) or (plain and _is_code(value))):
        return value
    return quoted(value, sign)


def quoted(text: str, sign: str = "") -> str:
    if sign == "'" or (not sign and ('"' in text or "\\" in text)):
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=False)


def is_plain(text: str, *, flow: bool = False) -> bool:
    """Whether a text without quotation marks is read whole, as something."""
    return bool(
        text
        and text == text.strip()
        and not _STARTS_ODD.match(text)
        and not text.startswith("...")
        and not _HOLDS_SIGN.search(text)
        and not (flow and _FLOW_SIGN.search(text))
        and "\n" not in text
    )


def resembles(text: str) -> bool:
    """Whether some reader takes these bare characters for something else than text."""
    if _OTHER_TYPE.fullmatch(text):
        return True
    return any(pattern.match(text) for _, pattern in _STANDARD.get(text[:1], []))


def is_code(text: str | None) -> bool:
    """Whether bare characters here show that the place takes a number or a code."""
    return text is not None and _is_code(text) and resembles(text)


def refuse_odd(text: str) -> None:
    found = FORBIDDEN.search(text) or re.search(r"[\r\t]", text)
    if found:
        name = {"\r": "een los regeleinde", "\t": "een tab"}.get(found[0]) or describe(found[0])
        raise EditError(f"In de nieuwe tekst staat een teken dat hier niet mag: {name}. {_REMEDY}")


def _is_code(text: str) -> bool:
    return text[:1].isascii() and text[:1].isdigit()
