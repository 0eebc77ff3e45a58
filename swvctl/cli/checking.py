"""What ``check`` does: look at everything, choose what to show, and report it."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from swvctl.check.bekend import PLACE, Bekend
from swvctl.cli.choice import Chosen
from swvctl.cli.findings import NOTHING, failed, report
from swvctl.cli.options import OutputFormat
from swvctl.cli.outputs import Output
from swvctl.cli.since import base_of_pull_request, changed_lines, see
from swvctl.findings import Finding
from swvctl.read.source import Folder


class Wish(NamedTuple):
    """What the user asked of a check."""

    chosen: Chosen
    outputs: Sequence[Output]
    since: str = ""
    all_known: bool = False
    strict: bool = False
    fit: bool = False


def check(root: Path, today: date, wish: Wish) -> bool:
    """Report; whether what is shown makes the check fail."""
    seen = see(root, today, wish.since, fit=wish.fit)
    known, held = (list(seen.known), []) if wish.all_known else _without_known(root, seen.known)
    chosen = wish.chosen.among(wish.since, seen.about_changes, seen.untouched)
    base = wish.since or base_of_pull_request(root, os.environ)
    marked = base and any(output.form is OutputFormat.GITHUB for output in wish.outputs)
    changed = changed_lines(root, base, known) if marked else NOTHING
    shown = report(seen.region, known, chosen, wish.outputs, changed, held)
    return failed(shown, strict=wish.strict)


def _without_known(root: Path, findings: Sequence[Finding]) -> tuple[list[Finding], list[Finding]]:
    """What was not written down as known, with an advice about what was, but is gone; and what is held back."""
    if not (root / PLACE).is_file():
        return list(findings), []
    bekend = Bekend.read(Folder(root).read(PLACE))
    left = bekend.unknown(findings)
    fresh = set(left)
    held = [finding for finding in findings if finding not in fresh]
    return sorted([*left, *bekend.unused(findings)]), held
