"""What a shell offers while someone types."""

import os
import subprocess
import sys

import pytest

from swvctl.cli.offered import codes, kinds, makeable, parts


def test_what_begins_so_is_offered() -> None:
    assert kinds("schoolp") == ["schoolprofiel"]
    assert makeable("school") == ["school", "schooljaar", "schoolprofiel"]
    assert codes("sop00")[:2] == ["SOP001", "SOP002"]
    assert "schoolprofiel" in parts("school")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("new schoolj", "schooljaar"),
        ("list begri", "begrip"),
        ("explain SOP00", "SOP001"),
        ("build --only schoolp", "schoolprofiel"),
    ],
)
def test_the_shell_gets_it_from_the_command_itself(typed: str, offered: str) -> None:
    words = f"swvctl {typed}"
    asked = {"COMP_WORDS": words, "COMP_CWORD": str(len(typed.split())), "_SWVCTL_COMPLETE": "complete_bash"}
    done = subprocess.run(
        [sys.executable, "-m", "swvctl"],
        env={**os.environ, **asked},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.splitlines()[:1] == [offered]
