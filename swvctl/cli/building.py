"""What ``build`` says and does: what stands in the way, the writing itself, and what came of it."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from swvctl import __version__
from swvctl.check.papierstand import paper_notes
from swvctl.cli.findings import report
from swvctl.cli.meeting import MEETING
from swvctl.cli.streams import is_terminal, put, put_lines, say
from swvctl.cli.target import as_seen
from swvctl.findings import Finding, Severity
from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace
from swvctl.pipeline import Region, check_region, press_of, put_on_paper, store_of_user
from swvctl.render import Order, render
from swvctl.render.artifact import Artifact
from swvctl.render.pdf import SHEET, advice, available, require
from swvctl.render.pdf import SUFFIX as PDF
from swvctl.tekst.escape import shown
from swvctl.tekst.getal import show_number
from swvctl.tekst.nederlands import plural
from swvctl.write import Written, write_output
from swvctl.write.manifest import JSON

if TYPE_CHECKING:
    from swvctl.render.pdf.press import Press

START = "index.html"


def on_the_press(region: Region, order: Order) -> tuple[Region, "Press | None"]:
    """Measure what will be printed; without the extra the PDFs are left out, unless they were asked for by name."""
    if not order.wants(PDF):
        return region, None
    if not available():
        if order.suffixes:
            require()
        say(f"Er komen geen PDF's: daarvoor ontbreekt een onderdeel. {advice()}")
        return region, None
    press = press_of(region, writes=True)
    if any(kind.name == SHEET for kind in order.pages):
        region = put_on_paper(region, press, draft=order.draft)
    return region, press


def blocked(region: Region, order: Order) -> bool:
    """Show the errors in the files that these pages need; whether they stop the build.

    A draft is built of what is left, and says what that is not.
    """
    errors = [*_standing_in_the_way(region, order)]
    if not errors:
        return False
    report(region, errors)
    if order.draft:
        put_lines(["", *_left_out(region, order)])
        return False
    say("Er is niets gebouwd. Verbeter eerst de fouten, of bouw met --draft een concept.")
    return True


def build(region: Region, order: Order, target: Path, press: "Press | None" = None) -> Written:
    """Write the whole output, or leave what was there."""
    meta: dict[str, JSON] = {
        "version": __version__,
        "today": region.workspace.today.isoformat(),
        "pages": sorted({kind.group for kind in order.pages}),
        "draft": order.draft,
        "typst": press.version if press else None,
    }
    artifacts = render(region.workspace, region.assets, order, press, store_of_user(writes=True))
    written = write_output(_counted(artifacts), target, workspace=region.root, meta=meta)
    if press:
        press.close()
    return written


def tell(region: Region, written: Written, seconds: float, only: str = "") -> None:
    """Say what was made, where, and how long it took."""
    where = as_seen(written.target)
    if not written.files:
        put_lines([f"Hiervoor zijn er nog geen gegevens: {where} is leeg."])
        return
    time = plural(round(seconds), "seconde", "seconden") if seconds >= 1 else "minder dan een seconde"
    changed = (
        "alles is gelijk gebleven"
        if not written.changed
        else f"{show_number(written.changed)} nieuw of gewijzigd"
    )
    put_lines([f"{plural(written.files, 'bestand', 'bestanden')} in {where}, {changed}. Dat duurde {time}."])
    for folder in ("publiek", "intern"):
        if only != MEETING and (start := _to_open(written.target / folder, only)):
            put([f"  {folder}: {start}\n"])
    found = (path for path in (written.target / "intern" / MEETING).glob("*") if path.is_file())
    papers = sorted(found, key=lambda path: path.suffix != PDF)
    put(f"  {'om te lezen' if path.suffix == PDF else 'als tekst'}: {as_seen(path)}\n" for path in papers)
    put_lines(paper_notes(region.workspace))


def _to_open(folder: Path, only: str) -> str:
    """The page to begin with; without a start page the first of the newest, and how many there are beside it."""
    if (folder / START).is_file():
        return as_seen(folder / START)
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    for suffix in (".html", PDF, ".md", ""):
        if pages := [path for path in found if path.name.endswith(suffix)]:
            more = f" (en nog {show_number(len(pages) - 1)})" if len(pages) > 1 else ""
            place = max(
                {path.parent for path in pages}, key=lambda each: (-len(each.parts), only in each.parts, each)
            )
            return f"{as_seen(next(path for path in pages if path.parent == place))}{more}"
    return ""


def _standing_in_the_way(region: Region, order: Order) -> Iterator[Finding]:
    """The errors in what the pages are made of; a file in a wrong folder is of the kind that it was meant to be."""
    needs = _needs(order)
    meant = {record.document.path for record in region.workspace.records if record.kind in needs}
    for finding in check_region(region):
        # What is told of many files at once stands in the way of those.
        if finding.severity is Severity.ERROR and any(
            _kind_of(file) in needs or file in meant for file in finding.also or (finding.file,)
        ):
            yield finding


def _kind_of(file: str) -> str:
    return file.removeprefix("data/").partition("/")[0].removesuffix(".yaml")


def _needs(order: Order) -> set[str]:
    return {kind for page in order.pages for kind in page.needs} | {"kader"}


def _left_out(region: Region, order: Order) -> Iterator[str]:
    """A sentence for each record of which nothing could be built."""
    workspace, needs = region.workspace, _needs(order)
    for record in workspace.records:
        if record.kind in needs and record.name not in workspace.nouns[record.kind]:
            path = shown(record.document.path)
            match record.kind:
                case Schoolprofiel.kind:
                    yield f"{_profile(workspace, record.name)} niet bij: het profiel is niet te lezen."
                case School.kind:
                    yield f'De school "{shown(record.name)}" staat er niet bij: verbeter eerst {path}.'
                case _:
                    yield f"{path} doet niet mee: verbeter eerst wat daar niet klopt."


def _profile(workspace: Workspace, name: str) -> str:
    """``De Eikel staat er``, with the year when it is another one than everybody works at."""
    jaar, _, key = name.rpartition("/")
    school = workspace.find(School, key)
    subject = shown(workspace.schoolnaam(school) if school else key)
    return (
        f"{subject} staat er"
        if jaar in {"", workspace.werkjaar}
        else f"{subject} staat er voor {shown(jaar)}"
    )


def _counted(artifacts: Iterable[Artifact]) -> Iterator[Artifact]:
    """Show how far it is, on a terminal only."""
    if not is_terminal(sys.stderr):
        yield from artifacts
        return
    from rich.console import Console  # noqa: PLC0415 - only on a terminal

    with Console(stderr=True).status("Bezig met bouwen…") as status:
        for number, artifact in enumerate(artifacts, 1):
            if number % 25 == 0:
                status.update(f"Bezig met bouwen… {show_number(number)} bestanden")
            yield artifact
