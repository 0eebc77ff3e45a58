"""Long texts that stand in a file of their own, beside their record."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import closest


@rule("REF010", "Tekstbestand ontbreekt")
def ontbreekt(workspace: Workspace) -> Iterator[Problem]:
    """Een tekst in een eigen bestand staat in dezelfde map als het bestand dat ernaar verwijst.

    Fout:
        tekstbestand: toewijzingen.md    # het bestand heet toewijzing.md

    Goed:
        tekstbestand: toewijzing.md
    """
    for record in workspace.records:
        for beside in record.files:
            if not beside.file.reason:
                continue
            folder, _, name = beside.file.path.rpartition("/")
            others = [path.rpartition("/")[2] for path in workspace.loose_texts if _is_in(path, folder)]
            near = closest(name, others)
            message = f'Het tekstbestand "{shown(name)}" is niet te lezen: {_reason(beside.file.reason)}'
            hint = f'Bedoelt u "{near}"?' if near else f"Zet het bestand in de map {shown(folder)}."
            yield Problem(record.place(beside.route), message, hint)


def _is_in(path: str, folder: str) -> bool:
    return path.rpartition("/")[0] == folder


def _reason(reason: str) -> str:
    return reason.rpartition(": ")[2] if ": " in reason else reason


@rule("REF011", "Tekst staat er twee keer", Severity.WARNING)
def dubbel(workspace: Workspace) -> Iterator[Problem]:
    """Een tekst staat in het bestand zelf of in een tekstbestand ernaast, niet allebei. Staat hij op twee
    plaatsen, dan telt alleen de tekst in het bestand zelf.

    Fout:
        tekst: De korte tekst.
        tekstbestand: lange-tekst.md

    Goed:
        tekstbestand: lange-tekst.md
    """
    for record in workspace.records:
        for beside in record.files:
            if beside.doubled:
                name = shown(beside.file.path.rpartition("/")[2])
                message = (
                    f'Naast "tekstbestand: {name}" staat hier ook een tekst; het tekstbestand telt niet mee.'
                )
                yield Problem(record.place(beside.route), message, "Haal een van de twee weg.")


@rule("REF012", "Tekstbestand wordt nergens gebruikt", Severity.ADVICE)
def ongebruikt(workspace: Workspace) -> Iterator[Problem]:
    """Een tekst naast een hoofdstuk komt alleen in het plan als een bestand ernaar verwijst.

    Fout:
        # data/hoofdstuk/2027-2031/ouders.yaml
        # ernaast staat ouders.md, maar niets verwijst ernaar
        titel: Ouders

    Goed:
        titel: Ouders
        tekstbestand: ouders.md
    """
    for path, where in workspace.loose_texts.items():
        message = f"Geen bestand verwijst naar {shown(path.rpartition('/')[2])}: de tekst komt nergens in."
        yield Problem(where, message, "Verwijs ernaar met tekstbestand, of haal het bestand weg.")
