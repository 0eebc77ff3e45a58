"""One file that holds a whole output: the same bytes for the same content, on every machine and day."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_NO_DATE = (1980, 1, 1, 0, 0, 0)  # the first that the format knows
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3
_LEVEL = 9


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip with these files, sorted, without any trace of when and where it was made."""
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for path in sorted(files):
            entry = ZipInfo(path, _NO_DATE)
            entry.external_attr = _PLAIN_FILE
            entry.create_system = _UNIX
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, files[path], compresslevel=_LEVEL)
    return whole.getvalue()
