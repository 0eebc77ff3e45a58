"""What the README shows is what the program says."""

import re
from pathlib import Path

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app

PROJECT = Path(__file__).parents[2]
README = PROJECT / "README.md"
SEEN = "2027-03-29"
PROFILE = Path("data/schoolprofiel/2027-2028/de-eikel.yaml")


def test_the_mistake_in_the_readme_is_reported_like_that(tmp_path, monkeypatch, capsys) -> None:
    [shown] = re.findall(r"```text\n(.+? fout .+?)```", README.read_text("utf-8"), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    run(app, ["init", "mijn-regio", "--today", SEEN])
    monkeypatch.chdir(tmp_path / "mijn-regio")
    text = PROFILE.read_text("utf-8")
    assert "- logopedist " in text
    PROFILE.write_text(text.replace("- logopedist ", "- logopdist "), "utf-8")
    capsys.readouterr()
    assert run(app, ["check", "--today", SEEN]) == 1
    assert shown in capsys.readouterr().out


@pytest.mark.parametrize("page", ["README.md", "docs/handleiding.md"])
def test_every_way_to_install_gives_the_versions_that_were_tested(page) -> None:
    """Without them a new user is the first who tries what came out that day."""
    text = (PROJECT / page).read_text("utf-8")
    ways = [line for line in text.splitlines() if re.search(r"\binstall\b.*\[all\]", line)]
    assert len(ways) >= 4
    assert [line for line in ways if "constraints.txt" not in line] == []
    assert (PROJECT / "constraints.txt").is_file()
