"""What a code host and git need to check a region at every change; it comes with the program."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from types import MappingProxyType

from swvctl.assets import WORKFLOW, shipped
from swvctl.errors import AssetError
from swvctl.findings import Span
from swvctl.patroon import patroon
from swvctl.scaffold.new_file import NewFile

_FOLDER = "templates/_ci"
_PLACEHOLDER = patroon(r"^ *- uses: (?:voorbeeld/|\S{0,200}@0{40})\S*", re.MULTILINE)


class Pipeline(StrEnum):
    """Where a region is checked at every change."""

    GITHUB = "github"
    GITLAB = "gitlab"
    PRE_COMMIT = "pre-commit"
    GIT = "git"


# A name with a dot in front would be left out of the package.
_FILES = MappingProxyType(
    {
        Pipeline.GITHUB: {
            WORKFLOW: "github/workflows/swvctl.yml",
            ".github/workflows/swvctl-reactie.yml": "github/workflows/swvctl-reactie.yml",
        },
        Pipeline.GITLAB: {".gitlab-ci.yml": "gitlab/gitlab-ci.yml"},
        Pipeline.PRE_COMMIT: {".pre-commit-config.yaml": "pre-commit/pre-commit-config.yaml"},
        Pipeline.GIT: {".gitattributes": "git/gitattributes"},
    }
)


def unfilled(workflow: str) -> Span | None:
    """Where a workflow still has what its user must replace: the place of swvctl, or the commit of it."""
    found = _PLACEHOLDER.search(workflow)
    if found is None:
        return None
    line, start = workflow.count("\n", 0, found.start()) + 1, found[0].index("uses:")
    return Span(line, start + 1, line, len(found[0]) + 1)


def pipeline_files(wanted: Iterable[Pipeline]) -> Iterator[NewFile]:
    """The files of these, each at its place in the workspace."""
    for pipeline in dict.fromkeys(wanted):
        for place, name in _FILES[pipeline].items():
            source = shipped() / _FOLDER / name
            if not source.is_file():
                raise AssetError(f"Het bestand {name} ontbreekt in swvctl zelf. Installeer swvctl opnieuw.")
            yield NewFile(place, source.read_bytes())
