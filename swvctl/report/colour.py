"""Colour on a terminal: when it is wanted, and how it is written."""

from collections.abc import Mapping
from typing import TextIO

from swvctl.findings import Severity

_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
# From the cube of 256 colours, which no theme changes: each can be read on white as well as on black.
_RED = "\x1b[1;38;5;196m"
_GREEN = "\x1b[1;38;5;28m"
_BROWN = "\x1b[1;38;5;130m"
_TEAL = "\x1b[1;38;5;30m"
_GREY = "\x1b[38;5;243m"
_BY_SEVERITY = {Severity.ERROR: _RED, Severity.WARNING: _BROWN, Severity.ADVICE: _TEAL}


def wants_colour(stream: TextIO | None, environment: Mapping[str, str]) -> bool:
    """Tell whether to write colour there: ``NO_COLOR`` decides, then ``FORCE_COLOR``, then the terminal."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream is not None and stream.isatty() and environment.get("TERM") != "dumb"


class Paint:
    """Puts colour around text, or leaves it alone."""

    __slots__ = ("_active",)

    def __init__(self, active: bool) -> None:
        self._active = active

    def place(self, text: str) -> str:
        return self._wrap(_BOLD, text)

    def margin(self, text: str) -> str:
        return self._wrap(_GREY, text)

    def gone(self, text: str) -> str:
        return self._wrap(_RED, f"[-{text}-]")

    def come(self, text: str) -> str:
        return self._wrap(_GREEN, f"{{+{text}+}}")

    def severity(self, severity: Severity, text: str) -> str:
        return self._wrap(_BY_SEVERITY[severity], text)

    def _wrap(self, colour: str, text: str) -> str:
        return f"{colour}{text}{_RESET}" if self._active else text
