"""What a scaffold gives: a place in the workspace and the text that belongs there."""

from typing import NamedTuple


class NewFile(NamedTuple):
    """One file to be made; ``path`` is relative to the workspace, with forward slashes."""

    path: str
    content: bytes
