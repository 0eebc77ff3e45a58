"""What a shell offers while someone types."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from swvctl.cli.offered import codes, kinds, makeable, parts, records


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
        ("new schoolprofiel de-vuur", "de-vuurtoren"),
        ("new schoolprofiel 2028-2029/de-vuur", "2028-2029/de-vuurtoren"),
        ("new schooljaar 2028", "2028-2029"),
        ("check --select SOP00", "SOP001"),
        ("check --ignore TAL,SOP00", "TAL,SOP001"),
        ("build --format pd", "pdf"),
        ("build --format ato", "atom"),
        ("export tabel begri", "begrip"),
        ("export formulier --school de-vuur", "de-vuurtoren"),
        ("export formulier --schooljaar 2027", "2027-2028"),
        ("impact de-vuur", "de-vuurtoren"),
        ("impact schoolprofiel/2027-2028/de-vuur", "schoolprofiel/2027-2028/de-vuurtoren"),
    ],
)
def test_the_shell_gets_it_from_the_command_itself(
    typed: str, offered: str, request: pytest.FixtureRequest
) -> None:
    words = f"swvctl {typed}"
    asked = {"COMP_WORDS": words, "COMP_CWORD": str(len(typed.split())), "_SWVCTL_COMPLETE": "complete_bash"}
    done = subprocess.run(
        [sys.executable, "-m", "swvctl"],
        env={**os.environ, **asked},
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=request.config.rootpath,
    )
    assert done.stdout.splitlines()[:1] == [offered]


def test_where_there_is_no_region_nothing_is_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert records("de-") == []
