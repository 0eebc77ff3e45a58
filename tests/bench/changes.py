"""A region under version control in which ten things change, of the kinds that a pull request has."""

import os
import subprocess
from pathlib import Path

from generate import YEAR

TEN = 10


def commit(region: Path) -> None:
    """Everything as it is becomes the first commit; a repository that is there already stays."""
    if (region / ".git").exists():
        _git(region, "checkout", "--quiet", "--", "data")
        _git(region, "clean", "--quiet", "-fd", "data")
        return
    _git(region, "init", "--quiet")
    _git(region, "add", "data")
    _git(region, "commit", "--quiet", "--message", "begin")


def change_ten(region: Path) -> int:
    """Texts of profiles, schools that move, one that comes, a profile that goes, a text that is not handed in yet."""
    profiles = sorted((region / "data" / "schoolprofiel" / YEAR).glob("*.yaml"))
    schools = sorted((region / "data" / "school").glob("*.yaml"))
    for path in profiles[10:15]:
        _replace(path, "  ambitie: |\n", "  ambitie: |\n    Dit jaar leren wij van elkaar.\n")
    for path in schools[40:42]:
        _replace(path, "bestuur: ", "bestuur: bestuur-1 # ")
    profiles[100].unlink()
    (schools[0].parent / "een-nieuwe-school.yaml").write_text(
        schools[0].read_text("utf-8").replace("naam: ", "naam: Nieuwe ", 1).replace("brin: 9", "brin: 8", 1),
        "utf-8",
    )
    _replace(profiles[200], "versie: 1.0", "versie: 1.1")
    return TEN


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    if old not in text:
        raise SystemExit(f"{path} does not hold {old!r}")
    path.write_text(text.replace(old, new, 1), "utf-8")


def _git(folder: Path, *words: str) -> None:
    own = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    names = {f"GIT_{who}_{what}": "bench" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    subprocess.run(["git", *words], cwd=folder, env={**own, **names}, check=True)
