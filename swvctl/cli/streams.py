"""Standard output and standard error: any text can be written, also to a reader that is gone."""

import atexit
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from io import TextIOWrapper
from shutil import get_terminal_size
from typing import NoReturn, TextIO

_WIDEST, _NARROWEST = 80, 40


def prepare_streams() -> None:
    """Write UTF-8 whatever the system says, and replace what no encoding can hold."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def put(pieces: Iterable[str]) -> None:
    """Write results to standard output; when the reader stops reading, so does this, without a word."""
    stream = _output()
    if stream is None:
        return
    try:
        for piece in pieces:
            stream.write(piece)
        stream.flush()
    except BrokenPipeError:
        _forget(stream)


def put_lines(lines: Iterable[str]) -> None:
    """Write sentences to standard output, each on a line; on a terminal the rest of a long one hangs below it."""
    on_terminal = is_terminal(_output())
    put(_folded(line, hang="  ") if on_terminal else f"{line}\n" for line in lines)


def say(line: str) -> None:
    """Write one line of talk to standard error, if there is anyone to read it."""
    stream: TextIO | None = sys.stderr
    if stream is None:
        return
    try:
        stream.write(_folded(line) if is_terminal(stream) else line + "\n")
        stream.flush()
    except OSError:
        _forget(stream)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether someone reads along; a program without a console has no stream at all."""
    return stream is not None and stream.isatty()


def line_width() -> int:
    """How many signs a line of text has on this terminal, within what reads well."""
    return max(_NARROWEST, min(_WIDEST, get_terminal_size().columns))


def abandon_output() -> None:
    """Write what is left, and let go what cannot be written, so that Python has no complaint when it ends."""
    stream = _output()
    if stream is None:
        return
    try:
        stream.flush()
    except OSError:
        _forget(stream)


def leave(code: int) -> NoReturn:
    """End the program at once, once everything is written and cleared away.

    To give back a whole region piece by piece takes an eighth of a check.
    """
    atexit._run_exitfuncs()  # noqa: SLF001 - what Python itself does first
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(code)


def _folded(talk: str, hang: str = "") -> str:
    """Talk with its lines broken between words, where the terminal would break them anywhere."""
    lines = (part for line in talk.split("\n") for part in _parts(line, hang) or [""])
    return "".join(f"{line}\n" for line in lines)


def _parts(line: str, hang: str) -> list[str]:
    from swvctl.report.lines import filled  # noqa: PLC0415 - it knows dates; the help goes without

    below = line[: len(line) - len(line.lstrip(" "))] + hang
    return filled(line, line_width(), hang=below)


def _output() -> TextIO | None:
    """Give standard output; a program without a console has none."""
    return sys.stdout


def _forget(stream: TextIO) -> None:
    try:
        number = stream.fileno()
    except (OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)
