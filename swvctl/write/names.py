"""Which names an output may use, so that it fits on every disk and every web server."""

import re

from swvctl.errors import OutputError
from swvctl.limits import MAX_DEPTH, MAX_OUTPUT_NAME_BYTES
from swvctl.patroon import patroon
from swvctl.write import manifest

_ALLOWED = patroon(r"[a-z0-9_-][a-z0-9._-]*", re.ASCII)
_WINDOWS_DEVICE = patroon(r"(con|prn|aux|nul|conin|conout|com[0-9]|lpt[0-9])(\..*)?", re.ASCII)


class Names:
    """The names that one output uses so far."""

    def __init__(self) -> None:
        self._files: set[str] = set()
        self._folders: set[str] = set()

    def claim(self, path: str) -> list[str]:
        """Take a name, or raise; gives the folders it needs that were not needed before, outer ones first."""
        folder, _, name = path.rpartition("/")
        # Of a folder that was taken before, only the name in it is new.
        known = folder in self._folders and path not in self._files and path not in self._folders
        if known and not _fault_in_part(name):
            self._files.add(path)
            return []
        if fault := fault_in(path):
            raise OutputError(f"{_quoted(path)} kan niet in de uitvoer komen: {fault}.")
        folders = _folders_of(path)
        clash = next((folder for folder in folders if folder in self._files), None)
        if clash or path in self._folders:
            raise OutputError(f'In de uitvoer is "{clash or path}" een pagina en ook een map.')
        if path in self._files:
            raise OutputError(f'In de uitvoer komt "{path}" twee keer voor.')
        fresh = [folder for folder in folders if folder not in self._folders]
        self._files.add(path)
        self._folders.update(fresh)
        return fresh

    @property
    def folders(self) -> list[str]:
        return sorted(self._folders)


def fault_in(path: str) -> str:
    """Say what is wrong with the name of an output file; empty when nothing is."""
    parts = path.split("/")
    if path == manifest.NAME:
        return "die naam is voor de lijst van swvctl zelf"
    if len(parts) > MAX_DEPTH:
        return f"meer dan {MAX_DEPTH} mappen diep mag niet"
    return next((fault for part in parts if (fault := _fault_in_part(part))), "")


def _fault_in_part(part: str) -> str:
    if len(part) > MAX_OUTPUT_NAME_BYTES:
        return f"een naam mag hooguit {MAX_OUTPUT_NAME_BYTES} tekens hebben"
    if not _ALLOWED.fullmatch(part) or part.endswith("."):
        return (
            "een naam mag alleen kleine letters zonder accent, cijfers, punten, streepjes en lage streepjes "
            "hebben, en geen punt aan het begin of het eind"
        )
    if _WINDOWS_DEVICE.fullmatch(part):
        return "Windows gebruikt die naam voor een apparaat"
    return ""


def _folders_of(path: str) -> list[str]:
    parts = path.split("/")[:-1]
    return ["/".join(parts[: end + 1]) for end in range(len(parts))]


def _quoted(path: str) -> str:
    short = path if len(path) <= MAX_OUTPUT_NAME_BYTES else path[:MAX_OUTPUT_NAME_BYTES] + "…"
    return '"' + "".join(c if c.isprintable() else "�" for c in short) + '"'
