"""Show findings in the form that was asked for, and say what they mean for the exit code."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from shutil import get_terminal_size

from swvctl.cli.choice import Chosen
from swvctl.cli.options import OutputFormat
from swvctl.cli.streams import is_terminal, put
from swvctl.findings import Finding, Severity
from swvctl.pipeline import Region, summarise
from swvctl.report import REPORTERS, Report, Summary
from swvctl.report.colour import wants_colour

EVERYTHING = Chosen()
_WIDEST, _NARROWEST = 80, 40


def failed(findings: Sequence[Finding], *, strict: bool) -> bool:
    """Whether what is shown makes the check fail."""
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(finding.severity in bad for finding in findings)


def report(
    region: Region, known: Sequence[Finding], output_format: OutputFormat, chosen: Chosen = EVERYTHING
) -> Sequence[Finding]:
    """Write the chosen findings to standard output, and give them; the counts follow from all that is known."""
    shown = [finding for finding in known if chosen.holds(finding)]
    prefix = _prefix(Path.cwd(), region.root)
    seen = Report(
        shown,
        _summary(region, known, chosen, prefix),
        prefix,
        toplevel_prefix(region.root),
        colour=wants_colour(sys.stdout, os.environ),
        width=_width(),
    )
    put(REPORTERS[output_format](seen))
    return shown


def _summary(region: Region, known: Sequence[Finding], chosen: Chosen, prefix: str) -> Summary:
    summary = summarise(region, known)
    if chosen.is_everything:
        return summary
    notes = summarise(chosen.narrowed(region), known).notes
    return replace(summary, notes=notes, scope=chosen.scope(prefix))


def _width() -> int | None:
    """How wide a sentence may be; elsewhere than on a terminal a sentence is one line."""
    if not is_terminal(sys.stdout):
        return None
    return max(_NARROWEST, min(_WIDEST, get_terminal_size().columns))


def _prefix(start: Path, root: Path) -> str:
    relative = os.path.relpath(root, start)
    return "" if relative == "." else f"{Path(relative).as_posix()}/"


def toplevel_prefix(root: Path) -> str:
    """The way from the top of the repository to the workspace, which code hosts want before a path."""
    return _prefix(_git_top(root), root)


def _git_top(root: Path) -> Path:
    return next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), root)
