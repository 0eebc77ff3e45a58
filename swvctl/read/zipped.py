"""A file out of a zip that a stranger made."""

from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_PLAIN = {ZIP_STORED, ZIP_DEFLATED}


def opened(archive: ZipFile, entry: ZipInfo) -> IO[bytes]:
    """Open a file that is packed as everybody packs; each other way has errors of its own, more in each Python.

    Raises ``NotImplementedError`` as the library does for a way that it does not know.
    """
    if entry.compress_type not in _PLAIN:
        raise NotImplementedError("packed in an unusual way")
    return archive.open(entry)
