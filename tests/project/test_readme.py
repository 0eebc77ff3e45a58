"""What the README shows is what the program says."""

import re
from pathlib import Path

from swvctl.cli.dutch import run
from swvctl.cli.program import app

README = Path(__file__).parents[2] / "README.md"
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
