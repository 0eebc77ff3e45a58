"""The goals of speed, measured side by side in one run; the exit code is 1 when one is missed.

Usage: goals.py [--quick] [--keep FOLDER] [--program PATH]
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

import peers
from changes import change_ten, commit
from generate import TODAY, YEAR, generate
from incoming import fill_in, reopen, write_register
from measure import Cost, Task, in_turn
from plan import generate_plan, words

PYTHON = sys.executable
HERE = Path(__file__).parent
SMALL, MIDDLE, LARGE = 300, 3_000, 10_000
FORMS, ROWS = 500, 7_000
FEW, SOME = 2, 12
MAX_MIB, MAX_FORMS_MIB = 200, 300
SPARE = 0.5
FAULTS = 0.1


class Outcome(NamedTuple):
    """A goal, what was measured, and how many times."""

    name: str
    found: float
    goal: float
    runs: int
    note: str = ""

    @property
    def reached(self) -> bool:
        return self.found <= self.goal

    @property
    def row(self) -> str:
        verdict = "reached" if self.reached else "MISSED"
        return f"{self.name:<58} {self.found:>9.3f} {self.goal:>9.3f} {self.runs:>4}  {verdict:<8} {self.note}".rstrip()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="one pair of each, and no region of 10,000 schools"
    )
    parser.add_argument("--keep", type=Path, help="work in this folder and leave everything there")
    parser.add_argument(
        "--program", type=Path, default=Path(PYTHON).with_name("swvctl"), help="another swvctl to measure"
    )
    asked = parser.parse_args()
    peers.install()
    folder = (asked.keep or Path(tempfile.mkdtemp(prefix="bench-"))).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    _say(f"{'goal':<58} {'found':>9} {'at most':>9} {'runs':>4}")
    missed = 0
    try:
        for outcome in _outcomes(folder, str(asked.program.resolve()), quick=asked.quick):
            _say(outcome.row)
            missed += not outcome.reached
    finally:
        if asked.keep is None:
            shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if missed else 0)


def _outcomes(folder: Path, program: str, *, quick: bool) -> Iterator[Outcome]:
    few = 1 if quick else 5
    yield from _start_up(folder, program, 5 if quick else 25)
    yield from _planted(folder, program)
    yield from _forms(folder, program)
    yield from _register(folder, program)
    yield from _plan(folder, program, few)
    yield from _against_check_jsonschema(folder, program, few)
    yield from _against_hugo(folder, program, 1 if quick else 3)
    yield from _diff(folder, program, few)
    yield from _paper(folder, program, 1)
    if not quick:
        yield from _memory(folder, program)


def _start_up(folder: Path, program: str, runs: int) -> Iterator[Outcome]:
    version = in_turn(_task(folder, [program, "--version"]), _task(folder, [PYTHON, "-c", "pass"]), runs)
    yield Outcome("--version / python -c pass", version.ratio(), 1.5, runs)
    bare = str(peers.bare_app(folder))
    help_page = in_turn(_task(folder, [program, "--help"]), _task(folder, [PYTHON, bare, "--help"]), runs)
    yield Outcome("--help / --help of a bare Typer app", help_page.ratio(), 1.3, runs)


def _planted(folder: Path, program: str) -> Iterator[Outcome]:
    """Every planted fault at its line and by its code, and not one line more."""
    region = _region(folder, SMALL, FAULTS)
    command = [*_check(program), "--output-format", "json-lines"]
    said = subprocess.run(command, cwd=region, capture_output=True, text=True, check=False).stdout
    findings = [json.loads(line) for line in said.splitlines()]
    found = {(item["file"], item["line"], item["code"]) for item in findings if "file" in item}
    planted = {tuple(item[1:]) for item in json.loads((region / "planted.json").read_text(encoding="utf-8"))}
    for file, line, code in sorted(planted - found):
        _say(f"  not found: {file}:{line} {code}")
    for file, line, code in sorted(found - planted):
        _say(f"  not planted: {file}:{line} {code}")
    yield Outcome("planted faults not found", len(planted - found), 0, 1, f"of {len(planted)}")
    yield Outcome("findings at other lines", len(found - planted), 0, 1)


def _forms(folder: Path, program: str) -> Iterator[Outcome]:
    """Forms in which one text was changed, read and compared; what would be written is made, and not saved."""
    region, forms = _region(folder, FORMS), folder / "forms"
    reopen(region, YEAR)
    shutil.rmtree(forms, ignore_errors=True)
    export = [program, "export", "formulier", "--schooljaar", YEAR, "--today", TODAY, "--out", str(forms)]
    _task(region, export).cost()
    count = fill_in(forms, region, YEAR)
    cost = _task(region, [program, "import", str(forms), "--today", TODAY]).cost()
    yield Outcome(f"import of {FORMS} forms, ms a form", 1000 * cost.cpu / count, 30, 1, f"{cost.cpu:.1f} s")
    yield Outcome(f"import of {FORMS} forms, MiB", cost.memory, MAX_FORMS_MIB, 1)


def _register(folder: Path, program: str) -> Iterator[Outcome]:
    region, file = _region(folder, FORMS), folder / "vestigingen-basisonderwijs.csv"
    write_register(file, region, ROWS)
    cost = _task(region, [program, "import", "duo", str(file), "--today", TODAY]).cost()
    yield Outcome(f"import duo of {ROWS} rows, seconds", cost.cpu, 2, 1, f"{cost.memory:.0f} MiB")


def _against_check_jsonschema(folder: Path, program: str, runs: int) -> Iterator[Outcome]:
    region = _region(folder, SMALL)
    pairs = in_turn(_task(region, _check(program)), Task(peers.check_jsonschema(region), region), runs)
    note = _seconds(pairs.ours, pairs.theirs)
    yield Outcome(f"check of {SMALL} / check-jsonschema, both kinds", pairs.ratio(), 1 / 20, runs, note)


def _against_hugo(folder: Path, program: str, runs: int) -> Iterator[Outcome]:
    region, site = _region(folder, MIDDLE), folder / "site"
    out, public = region / "build-bench", folder / "public"
    # Pages only: Hugo makes no PDF.
    command = [program, "build", "--today", TODAY, "--format", "html,md", "--out", str(out)]
    ours = Task([command], region, lambda: shutil.rmtree(out, ignore_errors=True))
    ours.cost()
    sheets = sorted((out / "intern" / "schoolprofiel" / YEAR).glob("*.md"))
    peers.hugo_site(site, sheets)
    build = [peers.hugo(), "--quiet", "--noBuildLock", "--destination", str(public)]
    theirs = Task([build], site, lambda: shutil.rmtree(public, ignore_errors=True))
    pairs = in_turn(ours, theirs, runs)
    written = sum(path.suffix in {".html", ".md"} for path in out.rglob("*.*"))
    note = f"{written} pages / {len(sheets)}; {_seconds(pairs.ours, pairs.theirs)}"
    yield Outcome(
        f"build of {MIDDLE}, a page / Hugo, a page", pairs.ratio(written, len(sheets)), 1.0, runs, note
    )


def _plan(folder: Path, program: str, runs: int) -> Iterator[Outcome]:
    """A plan checked and written as HTML and Markdown, against twice what a parser alone needs for its text."""
    region, out = folder / "plan", folder / "plan-out"
    generate_plan(region)
    build = [program, "build", "--today", TODAY, "--format", "html,md", "--out", str(out)]
    ours = Task([build], region, lambda: shutil.rmtree(out, ignore_errors=True))
    pairs = in_turn(ours, _task(region, [PYTHON, "parse.py", "tekst.md"]), runs)
    found = median(a.cpu / (2 * b.cpu + SPARE) for a, b in zip(pairs.ours, pairs.theirs, strict=True))
    note = f"{words(region)} words; {_seconds(pairs.ours, pairs.theirs)}"
    yield Outcome(f"plan: check and build / (2 x markdown-it + {SPARE} s)", found, 1.0, runs, note)


def _diff(folder: Path, program: str, runs: int) -> Iterator[Outcome]:
    region = _region(folder, MIDDLE)
    commit(region)
    count = change_ten(region)
    pairs = in_turn(_task(region, [program, "diff", "--today", TODAY]), _task(region, _check(program)), runs)
    commit(region)
    note = _seconds(pairs.ours, pairs.theirs)
    yield Outcome(f"diff of {MIDDLE} with {count} changes / check", pairs.ratio(), 1.3, runs, note)


def _paper(folder: Path, program: str, runs: int) -> Iterator[Outcome]:
    """Profile sheets as PDF/UA: in a warm process, and all from nothing beside WeasyPrint, a sheet."""
    region, cache, pages = _region(folder, SMALL), folder / "cache", folder / "pages"
    once = [PYTHON, str(HERE / "sheets.py"), str(region), TODAY]
    warm = subprocess.run(once, capture_output=True, text=True, check=True).stdout
    yield Outcome("a sheet as PDF in a warm process, ms", float(warm), 20, 1)
    build = [program, "build", "--only", "schoolprofiel", "--today", TODAY]
    _task(region, [*build, "--format", "html", "--out", str(pages)]).cost()
    sheets = sorted((pages / "intern" / "schoolprofiel").rglob("*.html"))
    ours = folder / "pdf-ours"
    fresh = ["env", f"XDG_CACHE_HOME={cache}", *build, "--format", "pdf", "--out", str(ours)]
    mine = Task([fresh], region, lambda: shutil.rmtree(cache, ignore_errors=True))
    yield _beside_weasyprint(folder, mine, ours, sheets[:FEW], runs)
    yield _beside_weasyprint(folder, mine, ours, sheets[:SOME], runs, "--below")


def _beside_weasyprint(
    folder: Path, mine: Task, ours: Path, sheets: list[Path], runs: int, *more: str
) -> Outcome:
    """All our sheets beside a few of WeasyPrint, which takes so long for each that more would not end."""
    few, theirs = folder / f"few-{len(sheets)}", folder / "pdf-theirs"
    few.mkdir(exist_ok=True)
    for sheet in sheets:
        shutil.copy(sheet, few)
    peer = Task(
        [[*peers.weasyprint(few, theirs), *more]], few, lambda: shutil.rmtree(theirs, ignore_errors=True)
    )
    pairs = in_turn(mine, peer, runs)
    made = len([*(ours / "intern").rglob("*.pdf")])
    note = f"{made} / {len(sheets)} sheets; {_seconds(pairs.ours, pairs.theirs)}"
    name = f"{SMALL} sheets as PDF / WeasyPrint{', plain layout' if more else ''}, a sheet"
    return Outcome(name, pairs.ratio(made, len(sheets)), 1 / 8, runs, note)


def _memory(folder: Path, program: str) -> Iterator[Outcome]:
    cost = _task(_region(folder, LARGE), _check(program)).cost()
    yield Outcome(f"check of {LARGE}, MiB", cost.memory, MAX_MIB, 1, f"{cost.cpu:.1f} s")


def _region(folder: Path, schools: int, faults: float = 0.0) -> Path:
    region = folder / f"region-{schools}{'-faults' if faults else ''}"
    if not (region / "planted.json").is_file():
        generate(region, schools, faults)
    return region


def _check(program: str) -> list[str]:
    return [program, "check", "--today", TODAY]


def _task(folder: Path, command: list[str]) -> Task:
    return Task([command], folder)


def _seconds(ours: list[Cost], theirs: list[Cost]) -> str:
    return f"{median(cost.cpu for cost in ours):.2f} s / {median(cost.cpu for cost in theirs):.2f} s"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
