"""Which findings to show, how, and what they mean for the exit code."""

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from swvctl.cli.options import OutputFormat
from swvctl.cli.streams import put
from swvctl.errors import UsageError
from swvctl.findings import Finding, Severity
from swvctl.pipeline import Region, summarise
from swvctl.report import REPORTERS, Report
from swvctl.report.colour import wants_colour


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the user asked to see; nothing named means everything."""

    below: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]

    @classmethod
    def of(cls, root: Path, paths: Iterable[Path], select: Iterable[str], ignore: Iterable[str]) -> "Chosen":
        return cls(tuple(_inside(root, path) for path in paths), _codes(select), _codes(ignore))

    def holds(self, finding: Finding) -> bool:
        if self.below and not any(_is_below(finding.file, path) for path in self.below):
            return False
        selected = not self.select or finding.code.startswith(self.select)
        return selected and not (self.ignore and finding.code.startswith(self.ignore))


def failed(findings: Sequence[Finding], *, strict: bool) -> bool:
    """Whether what is shown makes the check fail."""
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(finding.severity in bad for finding in findings)


def report(region: Region, findings: Sequence[Finding], output_format: OutputFormat) -> None:
    """Write the findings to standard output."""
    prefix = _prefix(Path.cwd(), region.root)
    top = _prefix(_git_top(region.root), region.root)
    seen = Report(findings, summarise(region), prefix, top, colour=wants_colour(sys.stdout, os.environ))
    put(REPORTERS[output_format](seen))


def _codes(words: Iterable[str]) -> tuple[str, ...]:
    from swvctl.check.catalogue import catalogue  # noqa: PLC0415 - only when codes are named

    codes = tuple(code.strip().upper() for word in words for code in word.split(",") if code.strip())
    for code in codes:
        if not any(known.startswith(code) for known in catalogue()):
            raise UsageError(f'De code "{code}" ken ik niet. Alle codes: swvctl explain.')
    return codes


def _inside(root: Path, path: Path) -> str:
    absolute = path if path.is_absolute() else Path.cwd() / path
    normal = Path(os.path.normpath(absolute))
    if not os.path.lexists(normal):
        raise UsageError(f'"{path}" bestaat niet.')
    try:
        return normal.relative_to(Path(os.path.normpath(root))).as_posix()
    except ValueError as error:
        raise UsageError(f'"{path}" ligt buiten deze map van het samenwerkingsverband.') from error


def _is_below(file: str, path: str) -> bool:
    return path in {".", file} or file.startswith(f"{path}/")


def _prefix(start: Path, root: Path) -> str:
    relative = os.path.relpath(root, start)
    return "" if relative == "." else f"{Path(relative).as_posix()}/"


def _git_top(root: Path) -> Path:
    return next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), root)
