"""One line of text that can do no harm, neither to a terminal nor in the log of a code host."""

from swvctl.limits import MAX_MESSAGE_CHARACTERS, MAX_PATH_CHARACTERS
from swvctl.patroon import patroon
from swvctl.tekst.escape import shown

# Hosts look for a command behind blanks at the start of a line, and for the older forms anywhere in it.
_LEADING_COMMAND = patroon(r"^(\s*):(?=:)")
INNER_COMMAND = patroon(r"#(?=#[\w.]*\[)")


def harmless(text: str, limit: int = MAX_MESSAGE_CHARACTERS) -> str:
    """Give one printable line that no terminal and no code host takes for a command."""
    return disarm(shown(text, limit))


def place(prefix: str, file: str) -> str:
    """Give the path to show, never cut short within what systems allow."""
    return harmless(prefix + file, MAX_PATH_CHARACTERS)


def disarm(line: str) -> str:
    """Take the power from what a code host would obey."""
    return INNER_COMMAND.sub(r"\\u0023", _LEADING_COMMAND.sub(r"\1\\u003a", line))
