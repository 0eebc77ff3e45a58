"""A file from outside the workspace, as somebody hands it to a command."""

import os
import stat
from pathlib import Path

from swvctl.errors import UnreadableError
from swvctl.tekst.escape import shown

# Without waiting for a writer, should it be a pipe.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_MB = 1024 * 1024


def handed(path: Path, most: int) -> bytes:
    """Its bytes; no more than ``most``, and only of an ordinary file, or ``UnreadableError`` says what it is."""
    name = f'"{shown(str(path))}"'
    if path.is_dir():
        raise UnreadableError(f"{name} is een map. Noem het bestand dat erin staat.")
    try:
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise UnreadableError(f"{name} is geen gewoon bestand.")
            content = file.read(most + 1)
    except FileNotFoundError as error:
        raise UnreadableError(f"Het bestand {name} bestaat niet.") from error
    except OSError as error:
        raise UnreadableError(f"Het bestand {name} is niet te lezen.") from error
    if len(content) > most:
        raise UnreadableError(f'"{shown(path.name)}" is groter dan {most // _MB} MB.')
    return content
