"""Read the forms that came back, show what each would change, and change it when that was asked for."""

import gc
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from swvctl.cli.form_files import form_files, kept_by_git
from swvctl.cli.streams import put_lines
from swvctl.cli.taken_over import earlier, keep
from swvctl.edit import Edit, EditError, apply_changes
from swvctl.edit.files import check_places, save
from swvctl.edit.wish import bare
from swvctl.errors import OutputError, UnreadableError, UsageError
from swvctl.exchange.formulier import compare, read_each
from swvctl.exchange.formulier.design import Form
from swvctl.exchange.formulier.merge import Difference, Outcome, Side
from swvctl.exchange.formulier.telling import told
from swvctl.exchange.formulier.written import VELDEN, fields_in, is_bare, key_of, with_quotes, written_value
from swvctl.findings import Route
from swvctl.model.schoolprofiel import INGELEVERD, Schoolprofiel
from swvctl.model.workspace import Workspace
from swvctl.pipeline import Region
from swvctl.read.document import digest_of
from swvctl.read.source import Folder
from swvctl.read.yaml_text import Value, load
from swvctl.scaffold.ingevuld import filled_profile
from swvctl.scaffold.profiel import Plan
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import plural
from swvctl.wanneer import show_date

REFUSED = 1
_MANY = 5


class Ready(NamedTuple):
    """The file that one form makes or changes; an ``expected`` digest is that of the file as it was read."""

    path: str
    content: bytes
    expected: bytes | None


def import_forms(region: Region, paths: Sequence[Path], prefer: str, *, apply: bool) -> int:
    """Give the exit code."""
    files = [*form_files(paths)]
    counts: Counter[str] = Counter()
    changed: dict[str, bytes] = {}
    side = _side(prefer)
    with _tidying():
        read = [*read_each(_counted(files))]
    for outcome in compare(read, region.workspace, side, lambda form: earlier(region, form)):
        counts[_one(region, outcome, changed, apply=apply)] += 1
    put_lines([*kept_by_git(region.root, files), _closing(counts, applied=apply)])
    return REFUSED if counts["refused"] else 0


@contextmanager
def _tidying() -> Iterator[None]:
    """Let go of what each Excel file leaves behind; the region itself need not be searched for that."""
    tidied = gc.isenabled()
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.unfreeze()
        if not tidied:
            gc.disable()


def prepared(region: Region, outcome: Outcome, changed: Mapping[str, bytes]) -> Ready:
    """The bytes that a sound form leads to; ``changed`` has the digests of files that this run wrote itself."""
    if outcome.form is None:
        raise ValueError("a form that belongs nowhere leads to no file")
    if outcome.profiel is None:
        return _new(region.workspace, outcome, outcome.form)
    path = outcome.profiel.record.document.path
    expected = changed.get(path, outcome.profiel.record.document.digest)
    # A file that somebody saved since it was compared has values that nobody has looked at.
    check_places(region.root, [path], {path: expected})
    content = Folder(region.root).read(path)
    edits = [*_field_edits(region.workspace, outcome, outcome.profiel, content)]
    if outcome.hands_in:
        order = [*region.schemas.of(Schoolprofiel.kind).properties()]
        day = show_date(region.workspace.today)
        top = outcome.profiel.record.route
        edits += [Edit((*top, "status"), INGELEVERD, order), Edit((*top, "ingeleverd"), day, order)]
    return Ready(path, apply_changes(content, edits), expected)


def _one(region: Region, outcome: Outcome, changed: dict[str, bytes], *, apply: bool) -> str:
    """Tell, and carry out, what one form says; gives how it went."""
    try:
        ready = prepared(region, outcome, changed) if outcome.does_something else None
        if ready and apply:
            save(region.root, {ready.path: ready.content}, _expected(ready))
            changed[ready.path] = digest_of(ready.content)
            keep(region, outcome)
        elif ready:
            check_places(region.root, [ready.path], _expected(ready))
    except EditError as error:
        name = outcome.profiel.record.document.path if outcome.profiel else outcome.source
        put_lines([f"{shown(outcome.source)}: {shown(name)} kan niet worden gewijzigd. {error}"])
        return "refused"
    except (OutputError, UnreadableError, UsageError) as error:
        # One profile that cannot be written does not keep the others waiting.
        put_lines([f"{shown(outcome.source)}: {error} Uit dit formulier wordt niets overgenomen."])
        return "refused"
    put_lines(told(outcome, region.workspace))
    if not outcome.is_sound:
        return "refused"
    if ready is None:
        return "same" if outcome.form else "copy"
    return "new" if ready.expected is None else "changed"


def _new(workspace: Workspace, outcome: Outcome, form: Form) -> Ready:
    plan = Plan(form.school, form.schooljaar, form.formaat)
    lists = workspace.lijsten()
    velden = {veld.id: veld for veld in form.formaat.alle_velden}
    values = {
        key: written_value(value, None, None, velden[key], lists.get(velden[key].keuzelijst))
        for key, value in outcome.values().items()
    }
    day = show_date(workspace.today) if outcome.hands_in else ""
    file = filled_profile(plan, workspace, values, day)
    content = with_quotes(file.content, velden.values())
    _prove(content, values)
    return Ready(file.path, content, None)


def _prove(content: bytes, values: Mapping[str, Any]) -> None:
    """Read the new file as everyone else will: what was answered must be in it."""
    fields = fields_in(content, ()) or {}
    if not load(content).ok or any(bare(values[key]) != bare(fields.get(key)) for key in values):
        raise EditError("De antwoorden zijn niet veilig op te schrijven. Neem ze zelf over.")


def _field_edits(
    workspace: Workspace, outcome: Outcome, profiel: Schoolprofiel, content: bytes
) -> Iterator[Edit]:
    route: Route = profiel.record.route
    raw = fields_in(content, route)
    order = [veld.id for veld in outcome.form.formaat.alle_velden] if outcome.form else []
    if raw is None:
        fresh = {change.veld.id: _written(workspace, change, None) for change in outcome.changes}
        if fresh:
            yield Edit((*route, VELDEN), fresh)
        return
    for change in outcome.changes:
        key = key_of(raw, change.veld.id)
        new = None if change.theirs is None else _written(workspace, change, raw.get(key))
        yield Edit((*route, VELDEN, key), new, order, is_bare(change.veld))


def _written(workspace: Workspace, change: Difference, raw: Value) -> Any:
    lijst = workspace.lijsten().get(change.veld.keuzelijst)
    return written_value(change.theirs, raw, change.ours, change.veld, lijst)


def _expected(ready: Ready) -> dict[str, bytes]:
    return {} if ready.expected is None else {ready.path: ready.expected}


def _side(word: str) -> Side | None:
    if not word:
        return None
    if word not in [*Side]:
        raise UsageError(f'Bij --conflict staat "{shown(word)}". Kies {Side.OURS} of {Side.THEIRS}.')
    return Side(word)


def _counted(files: Sequence[Path]) -> Iterable[Path]:
    """Show how far it is, on a terminal and for many files only."""
    if len(files) <= _MANY or not sys.stderr.isatty():
        return files
    from rich.console import Console  # noqa: PLC0415 - only on a terminal
    from rich.progress import track  # noqa: PLC0415 - the same

    return track(files, "Formulieren lezen", console=Console(stderr=True), transient=True)


def _closing(counts: Counter[str], *, applied: bool) -> str:
    made = plural(counts["new"], "profiel gemaakt", "profielen gemaakt") if counts["new"] else ""
    changed = (
        plural(counts["changed"], "profiel gewijzigd", "profielen gewijzigd") if counts["changed"] else ""
    )
    kept = plural(counts["same"], "formulier zonder wijzigingen", "formulieren zonder wijzigingen")
    refused = plural(counts["refused"], "formulier niet gebruikt", "formulieren niet gebruikt")
    parts = [made, changed, kept if counts["same"] else "", refused if counts["refused"] else ""]
    said = ", ".join(part for part in parts if part)
    if not (counts["new"] or counts["changed"]):
        return f"{said}." if counts["refused"] else f"{said}. Er is niets te doen."
    if applied:
        return f"{said}. Kijk na met swvctl check."
    would = said.replace("gemaakt", "te maken").replace("gewijzigd", "te wijzigen")
    return f"{would}. Er is nog niets geschreven; dat gebeurt met --apply."
