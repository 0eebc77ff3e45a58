"""Show what an import would do, and do it when that was asked for: all of it, or nothing."""

from collections import defaultdict
from collections.abc import Iterator

from swvctl.cli.streams import put
from swvctl.edit import Edit, apply_changes
from swvctl.edit.files import save
from swvctl.edit.routes import as_written
from swvctl.exchange.proposal import Change, Proposal
from swvctl.exchange.wording import lines
from swvctl.pipeline import Region
from swvctl.read.source import Folder
from swvctl.schemas.shape import shape_of
from swvctl.tekst.nederlands import join, plural

REFUSED = 1


def finish(region: Region, proposal: Proposal, *, apply: bool) -> int:
    """Tell the proposal, carry it out when asked, and give the exit code."""
    put(f"{line}\n" for line in lines(proposal))
    if apply and not proposal.is_empty:
        carry_out(region, proposal)
    put(f"{line}\n" for line in _closing(proposal, applied=apply))
    return 0 if proposal.is_sound else REFUSED


def carry_out(region: Region, proposal: Proposal) -> None:
    """Write the new files and the changed values in one step."""
    folder = Folder(region.root)
    by_path: defaultdict[str, list[Change]] = defaultdict(list)
    for change in proposal.changes:
        by_path[change.path].append(change)
    contents = {file.path: file.content for file in proposal.new_files}
    # The digests of when the proposal was made: a file that was saved since then is refused.
    digests = {record.document.path: record.document.digest for record in region.workspace.records}
    for path, changes in by_path.items():
        contents[path] = edited(region, folder.read(path), changes)
    save(region.root, contents, {path: digests[path] for path in by_path})


def edited(region: Region, content: bytes, changes: list[Change]) -> bytes:
    """The file with these changes, in the short forms that its author used."""
    kind = changes[0].record.partition("/")[0]
    edits = [Edit(change.route, change.new) for change in changes]
    return apply_changes(content, as_written(content, edits, shape_of(region.schemas.of(kind))))


def _closing(proposal: Proposal, *, applied: bool) -> Iterator[str]:
    if proposal.is_empty:
        yield "Er is niets te doen."
        return
    made = len(proposal.new_files)
    changed = len({change.path for change in proposal.changes})
    if applied:
        counts = [plural(made, "bestand", "bestanden") + " gemaakt"] if made else []
        counts += [plural(changed, "bestand", "bestanden") + " gewijzigd"] if changed else []
        yield f"{join(counts)}. Kijk na met swvctl check."
    else:
        counts = [plural(made, "nieuw bestand", "nieuwe bestanden")] if made else []
        counts += [plural(changed, "bestand met wijzigingen", "bestanden met wijzigingen")] if changed else []
        yield f"{join(counts)}. Er is nog niets geschreven; dat gebeurt met --apply."
