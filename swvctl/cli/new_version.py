"""Make the version of a plan for ``swvctl new versie``, from the files as they are or as they were."""

from datetime import date
from pathlib import Path

from swvctl.cli.creation import create_all, refuse_links
from swvctl.cli.streams import put
from swvctl.cli.target import from_here
from swvctl.errors import UsageError
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.versie import Versie
from swvctl.model.vingerafdruk import TABEL, TEKST
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.pipeline import load
from swvctl.read.source import git_top
from swvctl.scaffold.naming import record_name
from swvctl.scaffold.planversie import (
    TITELS,
    is_after_adoption,
    next_number,
    plan_of,
    unchanged_since,
    version_file,
    with_titles,
)
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import plural
from swvctl.write import write_file

_RECORD_IT = (
    "Leg dit bestand nu vast met git commit, samen met de tekst: dan is die later nog te tonen.\n"
    "Ligt de tekst al vast, dan zet --rev HEAD bij een volgende versie meteen de commit erbij.\n"
)
_NUMBER = patroon(r"[0-9]{1,3}\.[0-9]{1,3}")


def make_version(root: Path, day: date, text: str, revision: str) -> None:
    """Write one version; one that is there is never written over."""
    now = load(root, day).workspace
    name, sep, wanted = text.strip("/").rpartition("/")
    if not sep or f"{name}/{wanted}" in now.names.get("ondersteuningsplan", ()):
        name, wanted = text.strip("/"), ""
    commit, seen = "", now
    if revision:
        from swvctl.read.revision import Revision  # noqa: PLC0415 - only with --rev git is asked

        old = Revision(root, revision)
        commit, seen = old.commit[:12], load(root, day, old).workspace
    plan = plan_of(record_name(name), seen)
    if not wanted and (same := unchanged_since(plan, seen, now)):
        put([_held(same, revision)])
        return
    if wanted and not _NUMBER.fullmatch(wanted):
        raise UsageError(
            f'"{shown(wanted)}" is geen nummer van een versie. Schrijf twee getallen, zoals 0.9 of 1.0.'
        )
    number = wanted or next_number(plan, now)
    if f"{plan.name}/{number}" in now.names.get(Versie.kind, ()):
        versie = now.find(Versie, f"{plan.name}/{number}")
        if versie is None or not _add_titles(root, versie, plan, seen):
            raise UsageError(
                f"Versie {number} van {plan.name} bestaat al. Een versie wordt nooit overschreven."
            )
        return
    file = version_file(plan, number, seen, commit)
    create_all(root, [file])
    path = from_here(root / file.path)
    prints = file.content.partition(f"\n{TITELS}:".encode())[0]
    number_of = sum(prints.count(f": {make}".encode()) for make in (TEKST, TABEL))
    count = plural(number_of, "vingerafdruk", "vingerafdrukken")
    where = "in het nieuwe besluit, of bij redactioneel" if is_after_adoption(number) else "in het besluit"
    put([f"{path} gemaakt, met {count}.\n", f"Noem deze versie {where}: versie: {number}\n"])
    if not commit and git_top(root):
        put([_RECORD_IT])


def _held(number: str, revision: str) -> str:
    """That this text is in a version already; of one from git, that is what a decision may name."""
    if not revision:
        return f"Er is niets gewijzigd sinds versie {number}; er is geen nieuwe versie gemaakt.\n"
    held = f"De tekst van {shown(revision)} staat al in versie {number}; er is geen nieuwe versie gemaakt."
    return f"{held}\nNoem in het besluit: versie: {number}\n"


def _add_titles(root: Path, versie: Versie, plan: Ondersteuningsplan, seen: Workspace) -> bool:
    """A version from before versions kept titles gets those; its fingerprints stay as they are."""
    content, count = with_titles(versie, plan, seen)
    if content:
        path = root / versie.record.document.path
        refuse_links(root, path)
        write_file(path, content)
        name, added = from_here(path), plural(count, "titel", "titels")
        put([f"{name}: {added} erbij gezet; de vingerafdrukken zijn niet gewijzigd.\n"])
    return bool(content)
