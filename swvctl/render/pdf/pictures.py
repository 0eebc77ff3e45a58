"""What came in as an address that holds it whole: written where Typst can see it.

A picture only if Typst can draw it; a file that comes along in the PDF as it is.
"""

import base64
import binascii
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

_FOLDER = "_beeld"
_ENDINGS = {"image/png": ".png", "image/jpeg": ".jpg", "image/svg+xml": ".svg"}
_FILE, _FILE_ENDING = "application/octet-stream", ".bin"


@dataclass(slots=True)
class Pictures:
    """What was kept, by address; ``proves`` says whether Typst can draw a file."""

    root: Path
    proves: Callable[[str], bool]
    kept: dict[str, str] = field(default_factory=dict)

    def keep(self, address: str) -> str:
        """The path for a template, or nothing for a picture that cannot be drawn."""
        if address not in self.kept:
            self.kept[address] = self._kept(address)
        return self.kept[address]

    def _kept(self, address: str) -> str:
        head, _, body = address.partition(";base64,")
        kind = head.removeprefix("data:")
        ending = _FILE_ENDING if kind == _FILE else _ENDINGS.get(kind)
        try:
            content = base64.b64decode(body, validate=True)
        except (binascii.Error, ValueError):
            return ""
        if ending is None:
            return ""
        name = f"{_FOLDER}/{hashlib.blake2b(content, digest_size=12).hexdigest()}{ending}"
        path = self.root / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return f"/{name}" if ending == _FILE_ENDING or self.proves(f"/{name}") else ""
