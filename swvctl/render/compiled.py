"""Our own templates as an earlier run compiled them: reading sixty of them back takes a tenth of compiling them.

A compiled template is code, as in Python's own ``__pycache__``, and held to the same: the store gives only what
nobody but the user can have written, and the key holds all it was made of. Templates of a region are never kept.
"""

import marshal
import os
import sys
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from swvctl import __version__, tekst
from swvctl.render.store import Store
from swvctl.tekst import markdown


class Compiled(BytecodeCache):
    """The compiled templates of one output."""

    def __init__(self, store: Store, output: str) -> None:
        self._store = store
        self._output = output
        self.adds = False

    def load_bytecode(self, bucket: Bucket) -> None:
        if kept := self._store.get(self._key(bucket)):
            with suppress(EOFError, ValueError, TypeError):
                code = marshal.loads(kept[1])  # noqa: S302 - only what this user wrote, see above
                bucket.code = code if isinstance(code, CodeType) else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.adds = True
        self._store.put(self._key(bucket), {}, marshal.dumps(bucket.code))

    def _key(self, bucket: Bucket) -> str:
        parts = (*_made_by(), self._output, bucket.key, bucket.checksum)
        return blake2b("\0".join(parts).encode(), digest_size=20).hexdigest()


@cache
def _made_by() -> tuple[str, ...]:
    """What decides about the code beside the template: both programs, and our functions that it works out ahead."""
    folders = (Path(__file__).parent, *(Path(package.__path__[0]) for package in (tekst, markdown)))
    files = (file for folder in folders for file in os.scandir(folder) if file.name.endswith(".py"))
    found = sorted((file.path, file.stat()) for file in files)
    return (
        __version__,
        jinja2.__version__,
        sys.implementation.cache_tag or "",
        MAGIC_NUMBER.hex(),
        *(f"{path} {stat.st_size} {stat.st_mtime_ns}" for path, stat in found),
    )
