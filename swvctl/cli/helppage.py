"""Help pages in Dutch: aligned, at most 80 columns wide, headings bold on a terminal; the last line is an example."""

import inspect
import os
import sys
from collections.abc import Iterator, Sequence
from enum import Enum
from textwrap import wrap
from typing import NamedTuple

from typer._click.core import Command, Context, Parameter
from typer.core import TyperGroup

from swvctl.cli.parameter import bounds_of, choices_of, name_of
from swvctl.cli.streams import line_width
from swvctl.report.colour import Paint, wants_colour

_NAME_COLUMN = 28
_INDENT = "  "
_USAGE = "Gebruik:"
_EXAMPLE = "Voorbeeld:"
_KINDS = {
    "str": "TEKST",
    "text": "TEKST",
    "path": "PAD",
    "file": "BESTAND",
    "filename": "BESTAND",
    "directory": "MAP",
    "int": "GETAL",
    "integer": "GETAL",
    "integer range": "GETAL",
    "int range": "GETAL",
    "float": "GETAL",
    "float range": "GETAL",
    "datetime": "DATUM",
    "choice": "KEUZE",
    "boolean": "JA/NEE",
    "bool": "JA/NEE",
}


class _Row(NamedTuple):
    panel: str
    name: str
    text: str


def help_page(command: Command, context: Context) -> str:
    """Give the whole page, ending in a line end."""
    width, paint = line_width(), Paint(wants_colour(sys.stdout, os.environ))
    rows = [
        *_argument_rows(command, context),
        *_command_rows(command, context),
        *_option_rows(command, context),
    ]
    paragraphs = [*_paragraphs(command.help or "", width), *_paragraphs(command.epilog or "", width)]
    examples = [paragraph for paragraph in paragraphs if paragraph.startswith(_EXAMPLE)]
    blocks = [
        _headed(_USAGE, _usage(command, context, width), paint),
        *(paragraph for paragraph in paragraphs if paragraph not in examples),
        *_tables(rows, width, paint),
        *(_headed(_EXAMPLE, example, paint) for example in examples),
    ]
    return "\n\n".join(blocks) + "\n"


def _headed(heading: str, text: str, paint: Paint) -> str:
    return paint.place(heading) + text.removeprefix(heading)


def _usage(command: Command, context: Context, width: int) -> str:
    pieces = ["[OPTIES]"]
    pieces.extend(_usage_name(param) for param in command.get_params(context) if _is_argument(param))
    if isinstance(command, TyperGroup):
        pieces.append("OPDRACHT [ARGUMENTEN]...")
    lead = f"{_USAGE} {context.command_path} "
    indent = " " * min(len(lead), width // 2)
    return "\n".join(wrap(lead + " ".join(pieces), width, subsequent_indent=indent, break_on_hyphens=False))


def _usage_name(param: Parameter) -> str:
    name = name_of(param)
    return (name if param.required else f"[{name}]") + ("..." if param.nargs != 1 else "")


def _paragraphs(text: str, width: int) -> Iterator[str]:
    """Fill the text; a paragraph that is indented, such as an example, stays as it is."""
    for paragraph in inspect.cleandoc(text).partition("\f")[0].split("\n\n"):
        if paragraph.startswith(" "):
            yield paragraph.rstrip()
        elif paragraph.strip():
            yield "\n".join(wrap(paragraph, width, break_on_hyphens=False, break_long_words=False))


def _argument_rows(command: Command, context: Context) -> Iterator[_Row]:
    for param in command.get_params(context):
        if _is_argument(param) and not getattr(param, "hidden", False):
            yield _Row(_panel(param, "Argumenten"), name_of(param), _described(param, context))


def _option_rows(command: Command, context: Context) -> Iterator[_Row]:
    for param in command.get_params(context):
        if not _is_argument(param) and not getattr(param, "hidden", False):
            yield _Row(_panel(param, "Opties"), _option_name(param), _described(param, context))


def _command_rows(command: Command, context: Context) -> Iterator[_Row]:
    if isinstance(command, TyperGroup):
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            if found is not None and not found.hidden:
                yield _Row(_panel(found, "Opdrachten"), name, _short_text(found))


def _short_text(command: Command) -> str:
    text = inspect.cleandoc(command.short_help or command.help or "").split("\n\n")[0]
    return " ".join(text.split()) + (" (verouderd)" if command.deprecated else "")


def _option_name(param: Parameter) -> str:
    names = ", ".join(sorted(param.opts, key=len))
    if param.secondary_opts:
        names += " / " + ", ".join(sorted(param.secondary_opts, key=len))
    if getattr(param, "is_flag", False) or getattr(param, "count", False):
        return names
    return f"{names} {param.metavar or _KINDS.get(param.type.name, 'WAARDE')}"


def _described(param: Parameter, context: Context) -> str:
    notes = []
    if choices := choices_of(param, context):
        notes.append("keuze: " + ", ".join(choices))
    if bounds := bounds_of(param):
        notes.append(bounds)
    if default := _default(param, context):
        notes.append("standaard: " + default)
    if param.required:
        notes.append("verplicht")
    text = " ".join((getattr(param, "help", None) or "").split())
    return f"{text} [{'; '.join(notes)}]".strip() if notes else text


def _default(param: Parameter, context: Context) -> str:
    show = getattr(param, "show_default", True)
    if isinstance(show, str):
        return show
    value = param.get_default(context, call=False) if show else None
    if isinstance(value, bool):
        return _flag_default(param) if value or param.secondary_opts else ""
    if callable(value) or value is None:
        return ""
    return ", ".join(_plain(item) for item in (value if isinstance(value, list | tuple) else [value]))


def _flag_default(param: Parameter) -> str:
    names = param.opts if param.default else param.secondary_opts
    return max(names, key=len) if param.secondary_opts else ""


def _plain(value: object) -> str:
    return str(value.value if isinstance(value, Enum) else value)


def _tables(rows: Sequence[_Row], width: int, paint: Paint) -> Iterator[str]:
    """Give each panel its table, in the order in which the panels first appear; one column width for all."""
    fitting = [len(row.name) for row in rows if len(row.name) <= _NAME_COLUMN]
    column = min(max(fitting, default=0), width // 3) + len(_INDENT)
    for panel in dict.fromkeys(row.panel for row in rows):
        lines = [line for row in rows if row.panel == panel for line in _row_lines(row, column, width)]
        yield "\n".join([paint.place(f"{panel}:"), *lines])


def _row_lines(row: _Row, column: int, width: int) -> Iterator[str]:
    room = width - len(_INDENT) - column
    text = wrap(row.text, room, break_on_hyphens=False) or [""]
    if len(row.name) + len(_INDENT) > column:
        yield _INDENT + row.name
    else:
        yield f"{_INDENT}{row.name:<{column}}{text.pop(0)}".rstrip()
    yield from (_INDENT + " " * column + line for line in text if line)


def _is_argument(param: Parameter) -> bool:
    return param.param_type_name == "argument"


def _panel(owner: Command | Parameter, otherwise: str) -> str:
    panel = getattr(owner, "rich_help_panel", None)
    return panel if isinstance(panel, str) else otherwise
