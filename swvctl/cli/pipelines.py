"""Add what a code host and git need; a file that is there already stays as it is."""

import os
from collections.abc import Iterable
from pathlib import Path

from swvctl.cli.creation import create_all
from swvctl.cli.streams import put
from swvctl.scaffold.pipelines import Pipeline, pipeline_files
from swvctl.tekst.escape import shown

_NEXT = {
    Pipeline.GITHUB: "Vul in .github/workflows/swvctl.yml in waar swvctl staat en welke commit u gebruikt.",
    Pipeline.GITLAB: "Zet het wiel van swvctl op gereedschap/swvctl.whl, of wijs met SWVCTL een andere plaats aan.",
    Pipeline.PRE_COMMIT: "Vul in .pre-commit-config.yaml in waar swvctl staat, en geef eenmaal: pre-commit install",
    Pipeline.GIT: "Geef eenmaal de opdrachten die boven in .gitattributes staan.",
}


def add_pipelines(target: Path, wanted: Iterable[Pipeline]) -> None:
    """Make the files, all or none, and say what is left to do."""
    wanted = list(dict.fromkeys(wanted))
    files = list(pipeline_files(wanted))
    create_all(target.absolute(), files)
    lines = [f"{shown(file.path)} gemaakt." for file in files]
    lines += [_NEXT[pipeline] for pipeline in wanted]
    if any(os.path.lexists(folder / ".git") for folder in target.absolute().parents):
        lines.append("Zet deze bestanden in de bovenste map van uw git-opslagplaats.")
    put(f"{line}\n" for line in lines)
