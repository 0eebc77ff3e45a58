"""A view as what a Typst template is given: printable texts, Markdown as blocks, pictures and files by their place."""

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from swvctl.render.pdf.blocks import blocks
from swvctl.render.pdf.letters import fit_to_print
from swvctl.render.typeset import typeset

KEPT = ("data:image/", "data:application/octet-stream;")
REMEMBERED = 20_000
# What leads from page to page means nothing on paper, and differs between the two outputs.
_ON_SCREEN = frozenset({"kruimels", "pad_naar_begin", "vormen"})
_MARKUP = frozenset("\n*_`[]()#>|<&~\\-+.!=:")

KeepPicture = Callable[[str], str]


def inputs_of(view: Mapping[str, Any], keep_picture: KeepPicture) -> dict[str, str]:
    """What goes in: the view, the blocks of every text in it that is Markdown, and what is of the whole region."""
    texts: dict[str, Any] = {}
    ready = _ready(view, texts, keep_picture)
    return {
        "view": _dump(ready),
        "teksten": _dump(texts),
        "regio": _dump(ready.get("pagina", {}).get("regio", {})),
    }


def _ready(value: Any, texts: dict[str, Any], keep_picture: KeepPicture) -> Any:
    match value:
        case str():
            return keep_picture(value) if value.startswith(KEPT) else _text(value, texts)
        case Mapping():
            kept = ((key, item) for key, item in value.items() if key not in _ON_SCREEN)
            ready = {key: _ready(item, texts, keep_picture) for key, item in kept}
            if value.get("nieuw") and "tekst" in value:
                texts[ready["tekst"]] = blocks(value["tekst"], _set, value["nieuw"])
            return ready
        case list() | tuple():
            return [_ready(item, texts, keep_picture) for item in value]
        case _:
            return value


def _text(text: str, texts: dict[str, Any]) -> str:
    printed, parts = _printed(text)
    if parts:
        texts[printed] = parts
    return printed


@lru_cache(maxsize=REMEMBERED)
def _printed(text: str) -> tuple[str, list[dict[str, Any]]]:
    """The text to print, with its blocks if it is more than one plain paragraph."""
    printed = _set(text)
    found = [] if _MARKUP.isdisjoint(text) else blocks(text, _set)
    return printed, [] if found == [{"s": "alinea", "d": [printed]}] else found


def _set(text: str) -> str:
    return fit_to_print(typeset(text))


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
