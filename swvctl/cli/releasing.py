"""Make one bundle of everything that goes out, and look at one that came in."""

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from swvctl import __version__
from swvctl.cli.building import blocked, on_the_press
from swvctl.cli.streams import put, say
from swvctl.cli.target import real, refuse_own
from swvctl.errors import GitError, UsageError
from swvctl.model.besluit import Besluit
from swvctl.model.versie import Versie
from swvctl.model.workspace import Workspace
from swvctl.pipeline import Region, load, store_of_user
from swvctl.read.bundle import LISTED, SUMS, verify
from swvctl.read.revision import Revision
from swvctl.read.source import Folder
from swvctl.render import ordered, render
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import plural
from swvctl.wanneer import Wanneer, machine, show_date
from swvctl.write import write_file
from swvctl.write.bundle import packed

_PUBLIC = "publiek/"
_MARK = 16


def release(root: Path, today: date, target: Path, *, intern: bool) -> bool:
    """Write the bundle; whether nothing stood in its way."""
    refuse_own(root, target)
    if target.suffix.lower() != ".zip":
        raise UsageError(f'"{shown(str(target))}" moet op .zip eindigen, zoals --out uitgave.zip.')
    order = ordered("", draft=False)
    region, press = on_the_press(load(root, today), order)
    if blocked(region, order):
        return False
    artifacts = render(region.workspace, region.assets, order, press, store_of_user(writes=True))
    files = {item.path: item.content for item in artifacts if intern or item.path.startswith(_PUBLIC)}
    if press:
        press.close()
    sums = {path: hashlib.sha256(content).hexdigest() for path, content in files.items()}
    listed = _listed(region, files, sums, intern=intern)
    names = "".join(f"{sums[path]}  {path}\n" for path in sorted(sums))
    write_file(target, packed({**files, LISTED: listed, SUMS: names.encode()}))
    mark = hashlib.sha256(listed).hexdigest()[:_MARK]
    put([f"{plural(len(files), 'bestand', 'bestanden')} in {_seen(target)}. Kenmerk: {mark}\n"])
    return True


def tell_verdict(path: Path) -> bool:
    """Say what came of a bundle; whether it is as it was sent."""
    verdict = verify(path)
    made = f"Gemaakt voor {_day(verdict.listed.get('today'))}"
    mark = verdict.mark[:_MARK]
    if verdict.faults:
        put(f"{fault}\n" for fault in verdict.faults)
        say(f"{shown(path.name)} is niet zoals het is verstuurd. Vraag de afzender om een nieuw bestand.")
        return False
    whole = plural(verdict.files, "bestand", "bestanden")
    put([f"{shown(path.name)} is compleet en ongewijzigd: {whole}. {made}. Kenmerk: {mark}\n"])
    return True


def _seen(target: Path) -> str:
    """The place as seen from the current folder, where it lies in it; else as it was named."""
    path = real(target)
    return shown(path.relative_to(Path.cwd()).as_posix() if path.is_relative_to(Path.cwd()) else str(target))


def _day(said: object) -> str:
    """A day as people write it; what a stranger's bundle calls a day need not be one."""
    try:
        return show_date(date.fromisoformat(str(said)))
    except ValueError:
        return shown(str(said)) if said else "een onbekende dag"


def _listed(region: Region, files: dict[str, bytes], sums: dict[str, str], *, intern: bool) -> bytes:
    seen = region.workspace if intern else region.workspace.publiek()
    whole = {
        "schema": 1,
        "generator": f"swvctl {__version__}",
        "today": region.workspace.today.isoformat(),
        "region": region.workspace.swv.naam if region.workspace.swv else "",
        **_revision(region.root),
        "versions": list(_versions(seen)),
        "decisions": list(_decisions(seen)),
        "files": {path: {"sha256": sums[path], "size": len(files[path])} for path in sorted(files)},
    }
    return (json.dumps(whole, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def _revision(root: Path) -> dict[str, Any]:
    """The commit that the files were made of, as far as git knows one, and whether they are still as they were."""
    try:
        committed = Revision(root, "HEAD")
    except GitError:
        return {"revision": "", "changed_since": None}
    now = Folder(root)
    paths, before = ([entry.path for entry in side.entries() if not entry.fault] for side in (now, committed))
    same = paths == before and all(committed.holds(path, now.read(path)) for path in paths)
    return {"revision": committed.commit, "changed_since": not same}


def _versions(workspace: Workspace) -> Iterator[dict[str, Any]]:
    for versie in workspace.all(Versie):
        yield {
            "version": versie.name,
            "date": _moment(versie.datum),
            "revision": versie.revisie,
            "paragraphs": len(versie.paragrafen),
        }


def _decisions(workspace: Workspace) -> Iterator[dict[str, Any]]:
    """The register: every decision that may be seen, with what it says about it."""
    for besluit in workspace.all(Besluit):
        yield {
            "decision": besluit.name,
            "kind": besluit.soort,
            "body": besluit.gremium or ", ".join(besluit.met),
            "about": besluit.over or besluit.onderwerp,
            "version": besluit.versie,
            "date": _moment(besluit.datum),
            "outcome": besluit.uitkomst,
        }


def _moment(moment: Wanneer | None) -> str:
    return machine(moment) if moment else ""
