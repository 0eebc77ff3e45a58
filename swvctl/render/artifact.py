"""What a renderer hands over: a place in the output and the bytes that belong there."""

from typing import NamedTuple


class Artifact(NamedTuple):
    """One output file; ``path`` is relative, with forward slashes."""

    path: str
    content: bytes
