"""The YAML that we write ourselves: plain where that is safe, quoted where it is not."""

import json
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from swvctl.patroon import patroon
from swvctl.tekst.escape import line_value

STEP = "  "
WIDTH = 100
_REMARK_COLUMN = 35
# Letters first: then no other program reads a number, a date or a sign of YAML in it.
_PLAIN = patroon(r"[^\W\d_](?:[\w .,'’()/&+?!-]*[\w.,'’()&+?!-])?")
_PLAIN_KEY = patroon(r"[a-z][a-z0-9_-]*")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_CODE = patroon(r"[0-9][0-9-]*|[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?|i\.o\.")


def scalar(text: str) -> str:
    """One value on one line."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)


def comment(text: str, indent: str = "") -> Iterator[str]:
    """Remark lines; whatever the text is, it stays a remark."""
    for line in textwrap.wrap(line_value(text), WIDTH - len(indent), break_on_hyphens=False):
        yield f"{indent}# {line}"


def key_line(start: str, remark: str, shift: int = 0) -> list[str]:
    """A key with its explanation behind it, or above it when it is long; ``shift`` is what comes before."""
    remark = line_value(remark)
    indent = start[: len(start) - len(start.lstrip(" "))]
    column = _REMARK_COLUMN - shift
    behind = f"{start:<{column}}" if len(start) < column - 1 else f"{start}  "
    if not remark:
        return [start]
    if len(behind) + len(remark) <= WIDTH + 20:
        return [f"{behind}# {remark}"]
    return [*comment(remark, indent), start]


def value_lines(value: Any, indent: str) -> Iterator[str]:
    """A block of keys, or a list, as lines."""
    if isinstance(value, Mapping):
        for key, child in value.items():
            yield from entry_lines(f"{indent}{_key(str(key))}:", child, indent + STEP)
    else:
        for item in value if isinstance(value, list) else [value]:
            yield from _item_lines(item, indent)


def entry_lines(start: str, value: Any, indent: str) -> Iterator[str]:
    """A key with its value; what does not fit behind it stands below, at ``indent``."""
    match value:
        case None:
            yield start
        case str() if _is_long(value):
            yield f"{start} |"
            yield from (f"{indent}{line}" if line else "" for line in value.rstrip("\n").split("\n"))
        case Mapping() | list() if value:
            yield start
            yield from value_lines(value, indent)
        case Mapping() | list():
            yield f"{start} {json.dumps(value)}"
        case _:
            yield f"{start} {_short(str(value))}"


def _item_lines(item: Any, indent: str) -> Iterator[str]:
    if isinstance(item, Mapping | list) and item:
        first, *rest = value_lines(item, indent + STEP)
        yield f"{indent}- {first[len(indent) + len(STEP) :]}"
        yield from rest
    else:
        yield from entry_lines(f"{indent}-", item, indent + STEP)


def _short(text: str) -> str:
    return text if _CODE.fullmatch(text) else scalar(text)


def _is_long(text: str) -> bool:
    """Whether the text can and should stand in a block with ``|``."""
    lost = text[:1].isspace() or "\r" in text or any(line != line.rstrip() for line in text.split("\n"))
    return not lost and ("\n" in text or len(text) > WIDTH)


def _key(text: str) -> str:
    plain = _PLAIN_KEY.fullmatch(text) and text not in _WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)
