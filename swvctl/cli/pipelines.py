"""Add what a code host and git need; a file that is there already stays as it is."""

from collections.abc import Iterable
from pathlib import Path

from swvctl.cli.creation import create_all
from swvctl.cli.streams import put
from swvctl.read.source import git_top
from swvctl.scaffold.pipelines import Pipeline, pipeline_files
from swvctl.tekst.escape import shown

_NEXT = {
    Pipeline.GITHUB: (
        "Vul nu in waar swvctl staat. Zoek in .github/workflows/swvctl.yml naar voorbeeld/swvctl en vervang dat "
        "door de eigenaar en de naam van de opslagplaats met swvctl, zoals swv-stroomland/swvctl. Vervang de nullen "
        "door de commit die u wilt gebruiken (40 tekens). Zolang dat niet is gebeurd, zegt swvctl check het."
    ),
    Pipeline.GITLAB: (
        "Zet het wiel van swvctl, een bestand als swvctl-0.1.0-py3-none-any.whl, in de map gereedschap, met "
        "constraints.txt van dezelfde uitgave ernaast. Leg beide vast met git."
    ),
    Pipeline.PRE_COMMIT: (
        "Geef eenmaal: pre-commit install. Kent uw systeem die opdracht niet, geef dan eerst: pipx install pre-commit. "
        "De controle draait met de swvctl die u hebt geïnstalleerd."
    ),
    Pipeline.GIT: "Geef eenmaal de opdrachten die boven in .gitattributes staan.",
}


def add_pipelines(target: Path, wanted: Iterable[Pipeline]) -> None:
    """Make the files, all or none, and say what is left to do."""
    wanted = list(dict.fromkeys(wanted))
    files = list(pipeline_files(wanted))
    create_all(target.absolute(), files)
    lines = [f"{shown(file.path)} gemaakt." for file in files]
    lines += [_NEXT[pipeline] for pipeline in wanted]
    if git_top(target.absolute().parent):
        lines.append("Zet deze bestanden in de bovenste map van uw git-opslagplaats.")
    put(f"{line}\n" for line in lines)
