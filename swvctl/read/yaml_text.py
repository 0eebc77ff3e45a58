"""YAML as plain values: every scalar stays the text that was typed, and nothing but data can come in.

The events of the C parser are replayed on a stack of our own. Composing nodes is what overflows the C stack,
resolves types and expands references; none of that happens here.
"""

import sys
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

from yaml._yaml import CParser
from yaml.error import YAMLError
from yaml.events import (
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from swvctl.limits import MAX_PARTS
from swvctl.read import refusal
from swvctl.read.barless import mistaken_bar
from swvctl.read.blanks import hard_indent
from swvctl.read.characters import LINE_END, decode
from swvctl.read.encoding import other_file
from swvctl.read.fault import Fault, fit
from swvctl.read.pasted import curly_quotes, pasted_list
from swvctl.read.refusal import Refused
from swvctl.read.remark import lost_text
from swvctl.read.swallowed import swallowed_fields, swallowed_item, tight_items

__all__ = [
    "Block",
    "Fault",
    "Folded",
    "Loaded",
    "Quoted",
    "Value",
    "load",
]


class Quoted(str):
    """Text that was written between quotation marks or as a block."""

    __slots__ = ()


class Block(Quoted):
    """Text in a block with ``|`` or in a file of its own: every sign in it stands in the file as it is."""

    __slots__ = ()


class Folded(Quoted):
    """Text in a block with ``>``, whose lines run together."""

    __slots__ = ()


_STYLES: dict[str, type[Quoted]] = {"|": Block, ">": Folded}
Value: TypeAlias = "dict[str, Value] | list[Value] | str | None"


class Loaded(NamedTuple):
    """The plain value of a file, or why there is none."""

    value: Value
    faults: list[Fault]
    ok: bool


class _Built(NamedTuple):
    """A document, whether a key stood twice, and whether a bare text holds a dash, so that it may be two items."""

    value: dict[str, Any]
    repeated: bool
    dashed: bool


_ITEM = ""
# What is read without a fault and is yet not what was meant; the second only where a bare text holds a dash.
_LOOKS = (refusal.escaped, mistaken_bar, hard_indent, pasted_list, swallowed_fields)
_LOOKS_DASHED = (
    refusal.escaped,
    mistaken_bar,
    hard_indent,
    pasted_list,
    swallowed_item,
    tight_items,
    swallowed_fields,
)
_ODD_KEYS = frozenset({"", "~", "null", "Null", "NULL", "<<"})


def load(content: bytes) -> Loaded:
    """Read one file; whatever the bytes are, the answer is a value or a fault."""
    text, faults = decode(content)
    if text is None:
        return Loaded(None, faults, ok=False)
    try:
        built = _build(content)
    except Refused as refused:
        faults.append(other_file(content) or refused.fault)
    except (YAMLError, UnicodeDecodeError) as error:
        from swvctl.read.syntax import explain_syntax  # noqa: PLC0415 - nearly every file can be read

        faults.append(other_file(content) or explain_syntax(content, text, error))
    else:
        if built.repeated:
            from swvctl.read.positions import positions  # noqa: PLC0415 - the same

            faults.extend(refusal.repeated(positions(content)))
        looks = _LOOKS_DASHED if built.dashed else _LOOKS
        unusable = next((fault for look in looks if (fault := look(content, text))), None)
        if not unusable:
            return Loaded(
                built.value, faults + curly_quotes(content, text) + lost_text(content, text), ok=True
            )
        faults.append(unusable)
    text_lines = LINE_END.split(text)
    return Loaded(None, [fault._replace(span=fit(fault.span, text_lines)) for fault in faults], ok=False)


def _build(content: bytes) -> _Built:
    """Replay one document."""
    get = CParser(content).get_event
    _open(get)
    root: dict[str, Any] = {}
    stack: list[Any] = []
    node: Any = root
    key: str | None = None  # the key that waits for its value, None where a key comes next, _ITEM in a list
    repeated = dashed = False
    signs = b"!" in content or b"&" in content
    inspect = refusal.inspect if signs or b"*" in content else refusal.inspect_plain
    for _ in range(MAX_PARTS):
        event: Any = get()
        kind = type(event)
        if kind is ScalarEvent:
            if signs and (event.anchor is not None or event.tag is not None):
                raise Refused(refusal.decorated(event))
            value = event.value
            if key is None:
                key = _plain_key(value) or _odd_key(event)
                if key in node:
                    repeated = True
                continue
            style = event.style
            dashed = dashed or (not style and " -" in value)
            # Codes stand in many files; once each in memory is enough.
            value = _STYLES.get(style, Quoted)(value) if style else sys.intern(value) or None
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            if not stack:
                break
            node = stack.pop()
            key = _ITEM if type(node) is list else None
            continue
        else:
            inspect(event, len(stack), as_key=key is None)
            stack.append(node)
            value = {} if kind is MappingStartEvent else []
        if key:
            node[key] = value
            key = None
        else:
            node.append(value)
        if kind is not ScalarEvent:
            node = value
            key = None if kind is MappingStartEvent else _ITEM
    else:
        raise Refused(refusal.too_many_parts())
    _close(get)
    return _Built(root, repeated, dashed)


def _open(get: Callable[[], Event | None]) -> None:
    """Pass the start of the stream, the document and its root, which must be a mapping."""
    get()
    document = get()
    if not isinstance(document, DocumentStartEvent):
        raise Refused(refusal.empty())
    if document.version or document.tags:
        raise Refused(refusal.directive(document))
    root = get()
    if not isinstance(root, MappingStartEvent):
        if isinstance(root, ScalarEvent):
            get()  # a first line without its colon is better explained by what fails next
        raise Refused(refusal.root(root))
    refusal.inspect(root, 0)


def _close(get: Callable[[], Event | None]) -> None:
    """Pass the end of the document; nothing may follow."""
    get()
    after = get()
    if isinstance(after, DocumentStartEvent):
        raise Refused(refusal.second_document(after))


@lru_cache(maxsize=2048)
def _plain_key(text: str) -> str:
    """Give a key as it is compared, with composed letters; nothing for a key that may be refused."""
    return "" if text in _ODD_KEYS or text[0] == "-" else sys.intern(unicodedata.normalize("NFC", text))


def _odd_key(event: ScalarEvent) -> str:
    """Accept the word itself between quotation marks."""
    if not event.value or not event.style:
        raise Refused(refusal.odd_key(event))
    return event.value
