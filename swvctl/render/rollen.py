"""Audiences: one name and one code for a role, in whichever spelling it was written."""

from collections.abc import Iterable
from typing import NamedTuple

from swvctl.model.workspace import Workspace
from swvctl.tekst.naam import slug


class Rol(NamedTuple):
    """A role as pages call it; ``code`` stands in addresses."""

    code: str
    label: str


def rol(text: str, workspace: Workspace) -> Rol:
    """The role that is meant; a word that is in no list stands for itself."""
    found = workspace.rol(text)
    return Rol(found.code, found.label) if found else Rol(_code(text), text)


def rollen(texts: Iterable[str], workspace: Workspace) -> list[Rol]:
    """The roles once each, in the order in which they were written."""
    return list(dict.fromkeys(rol(text, workspace) for text in texts))


def labels(texts: Iterable[str], workspace: Workspace) -> list[str]:
    return [found.label for found in rollen(texts, workspace)]


def _code(text: str) -> str:
    try:
        return slug(text)
    except ValueError:
        return "anders"
