#!/usr/bin/env python3
"""Make what reviewers see: a redline of the example region, and the reports of a region full of faults.

Usage: make_review.py EXAMPLE-ROOT WORST-REGION FOLDER
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

TODAY = "2027-06-03"
CHANGES = [
    ("data/school/de-bolder.yaml", "bestuur: zand-en-loo", "bestuur: samen-leren"),
    ("data/school/de-tjalk.yaml", "naam: De Tjalk", "naam: De Nieuwe Tjalk"),
    ("data/besluit/plan-2027-2031.yaml", "datum: 11 februari 2027", "datum: 8 april 2027"),
    ("data/hoofdstuk/2027-2031/basisondersteuning.yaml", "dezelfde basisondersteuning", "een <ruime> basis"),
    ("data/schoolprofiel/2027-2028/de-vuurtoren.yaml", "rustige werkplek", "veilige en rustige werkplek"),
    ("data/keuzelijst/voorzieningen.yaml", "titel: ", "titel: Nieuwe "),
]
NEW = "data/schoolprofiel/2027-2028/de-looiershof.yaml"


def main() -> None:
    root, worst, folder = (Path(word).resolve() for word in sys.argv[1:])
    region, pages = folder / "review-region", folder / "review" / "intern"
    shutil.copytree(root / "data", region / "data", ignore=shutil.ignore_patterns("kader"))
    pages.mkdir(parents=True)
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "begin"]):
        git(region, *words)
    for path, old, new in CHANGES:
        place = region / path
        text = place.read_text("utf-8")
        if old not in text:
            raise SystemExit(f"{path} does not hold {old}")
        place.write_text(text.replace(old, new, 1), "utf-8")
    shutil.copy(region / "data/schoolprofiel/2027-2028/de-zandloper.yaml", region / NEW)
    swvctl(region, "diff", "--out", str(pages / "index.html"))
    reports = ["sarif", "rdjson", "gitlab"]
    words = [
        word
        for form in reports
        for word in ("--output-format", form, "--output-file", str(folder / f"x.{form}"))
    ]
    swvctl(worst, "check", *words)


def git(folder: Path, *words: str) -> None:
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PATH": os.environ["PATH"]}
    names = {f"GIT_{who}_{what}": "proef" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    subprocess.run(["git", *words], cwd=folder, env={**own, **names}, check=True)


def swvctl(folder: Path, *words: str) -> None:
    call = [sys.executable, "-m", "swvctl", *words, "-C", str(folder), "--today", TODAY]
    done = subprocess.run(call, stdout=subprocess.DEVNULL, check=False)
    if done.returncode not in {0, 1}:
        raise SystemExit(f"{' '.join(call)} stopped with {done.returncode}")


if __name__ == "__main__":
    main()
