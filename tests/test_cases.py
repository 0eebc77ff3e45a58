"""Every folder in ``cases`` is a story: a region, what is asked of it, and what comes back.

``_basis`` lies under each case; ``remove`` names what the case takes away from it, and its own files come on top.
``before``, where it is there, is an earlier state: it lies over the basis alone, is committed to git, and makes room.
``command`` has a line for each run. ``expected/output.txt`` holds everything that was said, in order.
Of the files that were made, those in ``expected/files`` are compared.
Rewrite with ``pytest tests/test_cases.py --update-golden``; an empty file in ``expected/files`` asks for one more.
"""

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app

CASES = Path(__file__).parent / "cases"
BASIS = CASES / "_basis"
NOT_COPIED = shutil.ignore_patterns("before", "command", "expected", "remove")
# What differs from run to run, or with every kind that is added.
PASSING = (
    (re.compile(r"Dat duurde [^.]*\."), "Dat duurde even."),
    (re.compile(r"Mappen die wel kunnen: [^.]*\."), "Mappen die wel kunnen: alle soorten."),
    (re.compile(r" Daarbuiten: [0-9]+ fout(en)?\."), ""),
    (re.compile(r"\b[0-9]+ schema's geschreven"), "Alle schema's geschreven"),
)
SETTINGS = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "SWVCTL_DEBUG", "GITHUB_ACTIONS")


@pytest.mark.parametrize("case", sorted(CASES.glob("[!_]*")), ids=lambda case: case.name)
def test_case(case, golden, tmp_path, monkeypatch):
    region = tmp_path / "regio"
    _lay_out(case, region)
    monkeypatch.chdir(region)
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    said = "".join(_runs(case, monkeypatch))
    assert str(tmp_path) not in said
    made = {"output.txt": said.encode()}
    for name in _compared(case):
        if (path := region / name).is_file():
            made[f"files/{name}"] = path.read_bytes()
    golden(case / "expected", made)


def _lay_out(case: Path, region: Path) -> None:
    shutil.copytree(BASIS, region)
    for name in _lines(case / "remove"):
        if (path := region / name).is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    if (case / "before").is_dir():
        shutil.copytree(case / "before", region, dirs_exist_ok=True)
        _commit(region)
        for path in (case / "before").rglob("*.*"):
            (region / path.relative_to(case / "before")).unlink()
    shutil.copytree(case, region, ignore=NOT_COPIED, dirs_exist_ok=True)


def _commit(region: Path) -> None:
    who = ("-c", "user.name=Proef", "-c", "user.email=proef@proefland.example", "-c", "commit.gpgsign=false")
    for words in (["init", "-q"], ["add", "-A"], [*who, "commit", "-q", "-m", "Eerder"]):
        subprocess.run(["git", *words], cwd=region, check=True)


def _runs(case: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    commands = _lines(case / "command")
    for line in commands:
        screen = StringIO()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", screen)
            patch.setattr(sys, "stderr", screen)
            code = run(app, shlex.split(line))
        before = f"$ swvctl {line}\n" if len(commands) > 1 else ""
        yield f"{before}{_lasting(screen.getvalue())}exit {code}\n"


def _lasting(said: str) -> str:
    for pattern, instead in PASSING:
        said = pattern.sub(instead, said)
    return said


def _compared(case: Path) -> list[str]:
    folder = case / "expected" / "files"
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []


def test_short_forms_and_long_forms_mean_the_same(tmp_path, monkeypatch):
    built = {}
    for name in ("korte-vormen", "voluit-geschreven"):
        _lay_out(CASES / name, tmp_path / name)
        monkeypatch.chdir(tmp_path / name)
        assert "exit 0" in list(_runs(CASES / name, monkeypatch))[1]
        folder = tmp_path / name / "build-schoolprofiel"
        built[name] = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.*")}
    assert len(built["korte-vormen"]) > 20
    assert built["korte-vormen"] == built["voluit-geschreven"]
    said = {name: (CASES / name / "expected" / "output.txt").read_text("utf-8") for name in built}
    assert said["korte-vormen"] == said["voluit-geschreven"]
