"""The words that help who lacks the extra for PDF: the command that fits how this swvctl was installed."""

import json
import os
import shlex
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

_OWN = "swvctl"
_EXTRA = "pdf"
_PIPX, _UV = "pipx_metadata.json", "uv-receipt.toml"  # what these two leave in the environment they made
_WINDOWS = os.name == "nt"
_TESTED = "constraints.txt"
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.=/\\:")


def advice() -> str:
    """What to do, as one Dutch sentence. Only what is missing is added: nobody makes the whole anew for that."""
    try:
        own = Distribution.from_name(_OWN)
    except PackageNotFoundError:
        return _again()
    missing = [_quoted(name) for name in _needed(own)]
    if (Path(sys.prefix) / _UV).is_file():
        return _with_uv_tool(own)
    if (Path(sys.prefix) / _PIPX).is_file():
        return _with(["pipx", "inject", _OWN, *missing])
    return _with([*_pip(), *missing])


def _with(words: list[str]) -> str:
    return f"Voeg het toe met: {' '.join(words)}"


def _again() -> str:
    return 'Installeer swvctl opnieuw, met [all] erachter, zoals bij "Installeren" in de handleiding staat.'


def _with_uv_tool(own: Distribution) -> str:
    """What is put in such an environment by hand is gone at its next upgrade, so uv itself must know of it."""
    source = _source(own)
    if source is None or not source.exists():
        return _again()
    tested = source / _TESTED
    pinned = ["--constraints", _quoted(str(tested))] if tested.is_file() else []
    return _with(["uv", "tool", "install", *pinned, _quoted(f"{source}[all]")])


def _pip() -> list[str]:
    """How this very Python installs; one that uv made has no pip of its own."""
    python = _quoted(sys.executable)
    if not find_spec("pip"):
        return ["uv", "pip", "install", "--python", python]
    called = f"& {python}" if _WINDOWS and python.startswith('"') else python
    return [called, "-m", "pip", "install"]


def _needed(own: Distribution) -> Iterator[str]:
    for line in own.requires or ():
        name, _, condition = line.partition(";")
        if condition.replace("'", '"').strip() == f'extra == "{_EXTRA}"':
            yield name.strip()


def _source(own: Distribution) -> Path | None:
    """The folder or the wheel that it was installed from."""
    try:
        said = json.loads(own.read_text("direct_url.json") or "{}")
        address = urlsplit(str(said.get("url", "")) if isinstance(said, dict) else "")
    except ValueError:
        return None
    return Path(url2pathname(address.path)) if address.scheme == "file" else None


def _quoted(word: str) -> str:
    """One word of a command, for PowerShell or for other shells."""
    if _PLAIN.issuperset(word):
        return word
    return f'"{word}"' if _WINDOWS or not set(word) & set('"$`\\') else shlex.quote(word)
