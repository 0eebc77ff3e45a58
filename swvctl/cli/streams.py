"""Standard output and standard error: any text can be written, also to a reader that is gone."""

import atexit
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from io import TextIOWrapper
from typing import NoReturn, TextIO


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


def say(line: str) -> None:
    """Write one line of talk to standard error, if there is anyone to read it."""
    stream: TextIO | None = sys.stderr
    if stream is None:
        return
    try:
        stream.write(line + "\n")
        stream.flush()
    except OSError:
        _forget(stream)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether someone reads along; a program without a console has no stream at all."""
    return stream is not None and stream.isatty()


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
