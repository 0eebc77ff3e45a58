"""The whole output of a region, made on a machine with another clock, language and order of hashes."""

import os
import subprocess
import sys

TODAY = "2027-06-03"
PAGES = tuple(
    word
    for form in ("atom", "eml", "fragment.html", "html", "ics", "md", "txt")
    for word in ("--format", form)
)
SURROUNDINGS = [
    {"TZ": "Pacific/Kiritimati", "LANG": "C", "PYTHONHASHSEED": "1", "COLUMNS": "20"},
    {
        "TZ": "America/Los_Angeles",
        "LC_ALL": "nl_NL.UTF-8",
        "PYTHONHASHSEED": "2",
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "cp1252",
        "HOME": "/nonexistent",
    },
]


def files_in(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def built_in(surroundings, region, *words):
    """Where the output is, made by a program of its own that finds only what was put into the store beside it."""
    target, store = region.parent / "uit", str(region.parent / "kas")
    command = [sys.executable, "-m", "swvctl", "build", "-C", region, "--today", TODAY, "--out", target]
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    environment = {**kept, "XDG_CACHE_HOME": store, "LOCALAPPDATA": store, **surroundings}
    subprocess.run(
        [*map(str, command), *words], env=environment, check=True, capture_output=True, cwd=region.parent
    )
    return target
