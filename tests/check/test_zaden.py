"""The five sources that the project began with: what a checker must say of their facts, and nothing else that is wrong.

The cases are held to their golden files elsewhere; here the golden files are held to what was agreed. Families of codes
are counted: a code may get another number. Of advice there may be more.
"""

import re
from collections import Counter
from pathlib import Path

import pytest

CASES = Path(__file__).parents[1] / "cases"
SAID = re.compile(r"^(\S+):\d+:\d+ (fout|waarschuwing|advies) ([A-Z]{3})\d{3}$", re.MULTILINE)
ENDED = re.compile(r"^exit \d$", re.MULTILINE)

# By case, for each time that it was checked: errors and warnings, then the advice that there must be.
AGREED = {
    "zaad-s0-stand-van-het-plan": [("2 fout BSL, 1 waarschuwing BSL", "1 advies BSL")],
    "zaad-s0-nieuwsbrief": [("7 waarschuwing TIJ, 2 waarschuwing TAL", "2 advies TAL")],
    "zaad-1-aanbod": [
        ("4 waarschuwing REF, 4 waarschuwing TIJ", "2 advies TAL"),
        (
            "4 waarschuwing REF, 1 waarschuwing TIJ",
            "2 advies TAL",
        ),  # nothing is expected yet that is not there
    ],
    "zaad-s2-week-van-het-plan": [("1 fout REF, 1 waarschuwing RPL", "1 advies PRI")],
    "zaad-s3-koersnotitie": [
        (
            "1 waarschuwing BSL, 1 waarschuwing SAM, 1 waarschuwing TIJ, 1 waarschuwing PLN, 2 waarschuwing TAL",
            "1 advies BSL, 1 advies TIJ",
        ),
        (  # once what was planned is past
            "1 waarschuwing BSL, 1 waarschuwing SAM, 2 waarschuwing TIJ, 1 waarschuwing PLN, 2 waarschuwing TAL",
            "1 advies BSL, 1 advies TIJ",
        ),
    ],
    "zaad-s4-op-weg-naar-een-plan": [
        ("1 fout BSL", ""),
        ("1 fout BSL, 2 waarschuwing TIJ", ""),  # two moments whose month is past
    ],
}


def counted(text):
    words = [part.split(" ", 1) for part in text.split(", ") if part]
    return Counter({what: int(number) for number, what in words})


@pytest.mark.parametrize("name", AGREED)
def test_of_a_seed_is_said_what_was_agreed_and_nothing_else_that_is_wrong(name):
    output = (CASES / name / "expected/output.txt").read_text("utf-8")
    commands = (CASES / name / "command").read_text("utf-8").splitlines()
    runs = zip(commands, ENDED.split(output)[:-1], strict=True)
    checks = [said for command, said in runs if command.startswith("check ")]
    for run, (wrong, advice) in zip(checks, AGREED[name], strict=True):
        said = Counter(f"{severity} {family}" for _, severity, family in SAID.findall(run))
        tips = Counter({what: count for what, count in said.items() if what.startswith("advies")})
        assert said - tips == counted(wrong)
        assert counted(advice) <= tips
