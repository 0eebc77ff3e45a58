"""Show findings in the form that was asked for, and say what they mean for the exit code."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from swvctl.check.bekend import PLACE
from swvctl.cli.choice import Chosen
from swvctl.cli.options import OutputFormat
from swvctl.cli.outputs import Output
from swvctl.cli.streams import is_terminal, line_width, put
from swvctl.cli.target import from_here, refuse_own
from swvctl.findings import Finding, Severity
from swvctl.pipeline import Region, summarise
from swvctl.read.source import git_top
from swvctl.report import REPORTERS, Report, Summary
from swvctl.report.colour import wants_colour
from swvctl.report.job_summary import job_summary

EVERYTHING = Chosen()
ALOUD = (Output(OutputFormat.FULL),)
NOTHING: Mapping[str, frozenset[int]] = {}


def failed(findings: Sequence[Finding], *, strict: bool) -> bool:
    """Whether what is shown makes the check fail."""
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(finding.severity in bad for finding in findings)


def report(
    region: Region,
    known: Sequence[Finding],
    chosen: Chosen = EVERYTHING,
    outputs: Sequence[Output] = ALOUD,
    changed: Mapping[str, frozenset[int]] = NOTHING,
    held: Sequence[Finding] = (),
) -> Sequence[Finding]:
    """Write the chosen findings where they were asked for, and give them; the counts follow from all that is known.

    What is ``held`` back because it was written down as known is only counted.
    """
    shown = [finding for finding in known if chosen.holds(finding)]
    seen = _report(region, [*known, *held], shown, chosen, changed)
    kept = tuple(finding.severity for finding in held if chosen.holds(finding))
    seen = seen._replace(summary=seen.summary._replace(held=kept, held_in=PLACE))
    for output in outputs:
        if output.file is not None:
            refuse_own(region.root, output.file)
    for output in outputs:
        if output.file is None:
            put(REPORTERS[output.form](seen))
        else:
            from swvctl.write import write_file  # noqa: PLC0415 - most reports go to the screen

            text = "".join(REPORTERS[output.form](seen._replace(colour=False, width=None)))
            write_file(output.file, text.encode("utf-8", "replace"))
    if any(output.form is OutputFormat.GITHUB for output in outputs):
        _summarise_job(seen)
    return shown


def _report(
    region: Region,
    known: Sequence[Finding],
    shown: Sequence[Finding],
    chosen: Chosen,
    changed: Mapping[str, frozenset[int]],
) -> Report:
    prefix = _prefix(Path.cwd(), region.root)
    return Report(
        shown,
        _summary(region, known, chosen, prefix),
        prefix,
        toplevel_prefix(region.root),
        changed=changed,
        colour=wants_colour(sys.stdout, os.environ),
        width=_width(),
    )


def _summarise_job(seen: Report) -> None:
    """Add the table to the summary of the job, where the code host has a place for it."""
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if place:
        from swvctl.write import append_to  # noqa: PLC0415 - only in a job of a code host

        append_to(Path(place), job_summary(seen).encode("utf-8", "replace"))


def _summary(region: Region, known: Sequence[Finding], chosen: Chosen, prefix: str) -> Summary:
    summary = summarise(region, known)
    if chosen.is_everything:
        return summary
    notes = summarise(chosen.narrowed(region), known).notes
    left_out = sum(one.severity is Severity.ERROR and not chosen.holds(one) for one in known)
    return summary._replace(notes=notes, scope=chosen.scope(prefix), elsewhere=left_out)


def _width() -> int | None:
    """How wide a sentence may be; elsewhere than on a terminal a sentence is one line."""
    if not is_terminal(sys.stdout):
        return None
    return line_width()


def _prefix(start: Path, root: Path) -> str:
    relative = from_here(root, start)
    return "" if relative == "." else f"{relative}/"


def toplevel_prefix(root: Path) -> str:
    """The way from the top of the repository to the workspace, which code hosts want before a path."""
    return _prefix(git_top(root) or root, root)
