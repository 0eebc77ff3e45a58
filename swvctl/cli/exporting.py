"""Write forms and tables: everything that was asked for, or nothing."""

import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from swvctl import __version__
from swvctl.cli.kinds import unknown_kind
from swvctl.cli.streams import put_lines
from swvctl.cli.target import as_seen, real, refuse_own
from swvctl.errors import UsageError
from swvctl.exchange.formulier import FormFile, export_forms
from swvctl.exchange.formulier.mail import terug_voor
from swvctl.exchange.formulier.prefill import Wanted, forms
from swvctl.exchange.tabel import Vorm, table_of, written
from swvctl.limits import MAX_TABLE_BYTES
from swvctl.model import load_nouns
from swvctl.model.workspace import Workspace
from swvctl.pipeline import Region
from swvctl.render.artifact import Artifact
from swvctl.scaffold.naming import year_name
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join, plural
from swvctl.write import write_file, write_output
from swvctl.write.manifest import entry_of, manifest_in
from swvctl.write.memory import recall, remember

_TABLES = "tabellen"


def write_forms(region: Region, words: tuple[str, str, str], out: Path | None) -> None:
    wanted = _wanted(region.workspace, words)
    found = forms(region.workspace, wanted)
    named = "".join(f"-{word}" for word in (wanted.bestuur, wanted.school) if word)
    target = out or region.root / f"formulieren-{wanted.schooljaar}{named}"
    _refuse_answers(target)
    artifacts = (Artifact(*file) for file in _counted(export_forms(region.workspace, found)))
    meta = {"version": __version__, "schooljaar": wanted.schooljaar}
    made = write_output(artifacts, target, workspace=region.root, meta=meta)
    mails = len([*target.glob("mail-*.txt")])
    many = plural(made.files - mails, "formulier", "formulieren")
    put_lines([f"{many} en {plural(mails, 'mailtekst', 'mailteksten')} in {as_seen(target)}."])
    if not all(terug_voor(region.workspace, form) for form in found):
        missing = f"bij rondes ontbreekt dat voor {wanted.schooljaar}"
        put_lines([f"Wanneer ze terug moeten zijn, staat er niet in: {missing}."])
    put_lines(
        [
            "Kreeg u ze ingevuld terug? Bewaar ze in de map ontvangen, en lees ze in met swvctl import ontvangen."
        ]
    )


def write_table(region: Region, kind: str, vorm: str, out: Path | None) -> None:
    noun = load_nouns().get(kind.casefold())
    if noun is None:
        raise UsageError(unknown_kind(kind, sorted(load_nouns())))
    if vorm not in [*Vorm]:
        raise UsageError(f'De vorm "{shown(vorm)}" bestaat niet. Kies uit {join(Vorm, "of")}.')
    chosen = Vorm(vorm)
    table = table_of(noun, region.workspace, region.schemas.of(noun.kind))
    target = out or Path(f"{noun.kind}.{'xlsx' if chosen is Vorm.XLSX else 'csv'}")
    refuse_own(region.root, target)
    content = written(table, chosen)
    _refuse_taken(region.root, target, content)
    write_file(target, content)
    remember(region.root, _TABLES, str(real(target)), {"sha256": sha256(content).hexdigest()})
    put_lines([f"{plural(len(table.rows), 'rij', 'rijen')} in {as_seen(target)}."])


def _wanted(workspace: Workspace, words: tuple[str, str, str]) -> Wanted:
    schooljaar, bestuur, school = words
    jaar = year_name(schooljaar) if schooljaar else workspace.werkjaar
    if not jaar:
        raise UsageError("Noem het schooljaar, zoals --schooljaar 2027-2028.")
    by_name = {item.naam: item.id for item in workspace.swv.besturen} if workspace.swv else {}
    return Wanted(jaar, by_name.get(bestuur, bestuur), _school(workspace, school))


def _school(workspace: Workspace, word: str) -> str:
    from swvctl.model.school import School  # noqa: PLC0415 - only where one school was named

    found = [school.name for school in workspace.all(School) if word == school.naam]
    if len(found) > 1:
        raise UsageError(f"Meer scholen heten {shown(word)}. Kies {join(found, 'of')}.")
    return found[0] if found else word


def _refuse_answers(target: Path) -> None:
    """A form that was filled in and saved in this folder must not be replaced by an empty one."""
    for path, entry in (manifest_in(target) or {}).items():
        place = target / path
        if place.is_file() and entry_of(place.read_bytes()) != entry:
            raise UsageError(
                f"{as_seen(place)} is gewijzigd sinds de export; misschien zijn het antwoorden van een school. "
                "Lees het eerst in, of verplaats het."
            )


def _refuse_taken(root: Path, target: Path, content: bytes) -> None:
    """What stands there may have been worked in; only a table that is as swvctl left it makes room."""
    if not target.parent.is_dir():
        raise UsageError(
            f"De map {as_seen(target.parent)} bestaat niet. Maak die eerst, of kies een andere met --out."
        )
    if not os.path.lexists(target):
        return
    known = recall(root, _TABLES, str(real(target))).get("sha256")
    if target.is_file() and not target.is_symlink() and target.stat().st_size <= MAX_TABLE_BYTES:
        there = target.read_bytes()
        if there == content or sha256(there).hexdigest() == known:
            return
    why = "is gewijzigd sinds de export" if known else "bestaat al"
    raise UsageError(f"{as_seen(target)} {why}. Verplaats het bestand, of kies een andere naam met --out.")


def _counted(files: Iterable[FormFile]) -> Iterator[FormFile]:
    """Show how far it is, on a terminal only."""
    if not sys.stderr.isatty():
        yield from files
        return
    from rich.console import Console  # noqa: PLC0415 - only on a terminal

    with Console(stderr=True).status("Bezig met de formulieren…") as status:
        for number, file in enumerate(files, 1):
            status.update(f"Bezig met de formulieren… {number}")
            yield file
