"""Whether a file that a record names is there."""

from swvctl.errors import UnreadableError
from swvctl.read.entry import DATA
from swvctl.read.source import Source


def present(source: Source, path: str) -> bool:
    """Whether a regular file stands at this path below ``data``; links and ways out of it do not count."""
    try:
        source.read(f"{DATA}/{path}")
    except UnreadableError:
        return False
    return True
