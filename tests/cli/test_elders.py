"""On a system without what only POSIX has, every step of the README goes the same way."""

import subprocess
import sys
from pathlib import Path

import pytest

PRETENCE = Path(__file__).with_name("elders.py")
TODAY = "--today 2027-03-29"
STEPS = {
    f"init regio {TODAY}": 0,
    f"check -C regio {TODAY}": 0,
    f"build -C regio --out uit --format html --format md {TODAY}": 0,
    f"new school proefschool -C regio {TODAY}": 0,
    f"build -C regio --out uit --format html {TODAY}": 1,
    "schema -C regio --write": 0,
    f"build -C regio --out uit --format html --draft {TODAY}": 0,
    "list school -C regio": 0,
}


@pytest.mark.skipif(sys.platform == "win32", reason="there, nothing needs to be pretended")
def test_the_whole_way_without_posix(tmp_path):
    words = [sys.executable, str(PRETENCE), "\n".join(STEPS)]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    said = [line for line in done.stdout.splitlines() if " -> " in line]
    assert [int(line.rpartition(" ")[2]) for line in said] == [*STEPS.values()], done.stdout + done.stderr
    assert (tmp_path / "uit/publiek/index.html").is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["regio", "uit"]
