"""Only what changed: the findings that are new since a revision, or that stand in a file that changed since."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from swvctl.cli.choice import COUNTED
from swvctl.errors import GitError, SwvctlError
from swvctl.findings import Finding, fingerprints
from swvctl.model.verwijzing import Names
from swvctl.pipeline import Region, check_region, check_regions, load
from swvctl.read.characters import LINE_END
from swvctl.read.source import Folder, Source

if TYPE_CHECKING:
    from swvctl.read.revision import Revision


class Seen(NamedTuple):
    """The region as it is, all that there is to say, and which of that is about a change; None is all of it.

    ``untouched`` are the files that are the same as they were.
    """

    region: Region
    known: list[Finding]
    about_changes: frozenset[Finding] | None = None
    untouched: frozenset[str] = frozenset()


def see(root: Path, today: date, since: str, *, fit: bool = False) -> Seen:
    """Look at everything, on paper too if asked; with a revision also tell what is about a change."""
    measured = _measured if fit else _as_it_is
    if not since:
        region = measured(load(root, today))
        vroeger = cache(partial(_names_in_git, root, today))
        region = region._replace(workspace=region.workspace.but(vroeger=vroeger))
        return Seen(region, check_region(region))
    from swvctl.comparison import load_both  # noqa: PLC0415 - only with a revision
    from swvctl.read.revision import Revision  # noqa: PLC0415 - the same

    old = Revision(root, since)
    before, after = map(measured, load_both(root, today, old))
    earlier, known = check_regions(before, after)
    marks = {mark for _, mark in fingerprints(earlier)}
    now = Folder(root)
    changed = {file for file in {finding.file for finding in known} if _differs(file, old, now)}
    new = (item for item, mark in fingerprints(known) if mark not in marks or item.file in changed)
    return Seen(after, known, frozenset(new), _untouched(after, old, now))


def _names_in_git(root: Path, today: date) -> Names:
    """Every name in the last commit; only asked for where a reference points at nothing."""
    from swvctl.read.revision import Revision  # noqa: PLC0415 - only where something is wrong

    try:
        return load(root, today, Revision(root, "HEAD")).workspace.names
    except SwvctlError:
        return {}


def _untouched(region: Region, old: "Revision", now: Source) -> frozenset[str]:
    """The files of profiles, plans and chapters that are as they were: of those there is nothing to count."""
    nouns = (noun for kind in COUNTED for noun in region.workspace.nouns.get(kind, {}).values())
    return frozenset(
        file for file in {noun.record.document.path for noun in nouns} if not _differs(file, old, now)
    )


def _as_it_is(region: Region) -> Region:
    return region


def _measured(region: Region) -> Region:
    from swvctl.pipeline import press_of, put_on_paper  # noqa: PLC0415 - only on request
    from swvctl.render.pdf import require  # noqa: PLC0415 - the same

    require()
    press = press_of(region, writes=False)
    try:
        return put_on_paper(region, press, draft=False)
    finally:
        press.close()


def changed_lines(root: Path, revision: str, findings: Iterable[Finding]) -> Mapping[str, frozenset[int]]:
    """The lines that are new since a revision, of the files with findings; nothing where git cannot tell."""
    from swvctl.read.revision import Revision  # noqa: PLC0415 - only with a revision

    try:
        old, now = Revision(root, revision), Folder(root)
        files = sorted({finding.file for finding in findings})
        return {file: _new_lines(file, old, now) for file in files if _differs(file, old, now)}
    except SwvctlError:
        return {}


def base_of_pull_request(root: Path, environment: Mapping[str, str]) -> str:
    """What a pull request is compared with: the host checks out a merge, and this is its first parent."""
    if not environment.get("GITHUB_EVENT_NAME", "").startswith("pull_request"):
        return ""
    from swvctl.read.revision import Revision  # noqa: PLC0415 - only in a pull request

    try:
        Revision(root, "HEAD^2")
    except GitError:
        return ""
    return "HEAD^1"


def _differs(file: str, old: "Revision", now: Source) -> bool:
    try:
        return not old.holds(file, now.read(file))
    except SwvctlError:
        return True


def _new_lines(file: str, old: "Revision", now: Source) -> frozenset[int]:
    before = set(_lines(old, file))
    return frozenset(number for number, line in enumerate(_lines(now, file), 1) if line not in before)


def _lines(source: Source, file: str) -> Sequence[str]:
    try:
        return LINE_END.split(source.read(file).decode("utf-8", "replace"))
    except SwvctlError:
        return []
