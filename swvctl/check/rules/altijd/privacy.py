"""PRI…: personal data in the texts themselves."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.check.texts import problems, said
from swvctl.findings import Severity
from swvctl.model.workspace import Workspace
from swvctl.tekst.herken import Kind


@rule("PRI001", "Nummer dat op een burgerservicenummer lijkt", Severity.WARNING, private=True)
def bsn(workspace: Workspace) -> Iterator[Problem]:
    """Negen cijfers die aan de controle van een burgerservicenummer voldoen, horen hier niet. Naast het woord
    bsn of leerling is het een fout.

    Git vergeet niets: staat het nummer al in een gedeelde versie, bel dan uw functionaris
    gegevensbescherming.

    Fout:
        tekst: Het nummer is 111222333.

    Goed:
        tekst: Het nummer staat in het leerlingdossier.
    """
    for problem, hit, _ in said(workspace, Kind.BSN):
        yield problem._replace(severity=Severity.ERROR if hit.near else Severity.WARNING)


@rule("PRI002", "Geboortedatum", Severity.WARNING, private=True)
def geboortedatum(workspace: Workspace) -> Iterator[Problem]:
    """Een geboortedatum is een persoonsgegeven. Naast het woord leerling of bsn is het een fout.

    Fout:
        tekst: De leerling is geboren op 12-03-2015.

    Goed:
        tekst: Het kind zit in groep 5.
    """
    for problem, hit, _ in said(workspace, Kind.GEBOORTEDATUM):
        yield problem._replace(severity=Severity.ERROR if hit.near else Severity.WARNING)


@rule("PRI003", "E-mailadres op naam", Severity.ADVICE)
def mail(workspace: Workspace) -> Iterator[Problem]:
    """Gebruik een algemeen adres: dat blijft kloppen als iemand vertrekt. Een adres dat wel openbaar mag
    zijn, staat bij openbaar in samenwerkingsverband.yaml.

    Fout:
        mail: s.dejong@devuurtoren.example

    Goed:
        mail: directie@devuurtoren.example
    """
    return _unless_public(workspace, Kind.MAIL_OP_NAAM)


@rule("PRI004", "Mobiel nummer", Severity.ADVICE)
def mobiel(workspace: Workspace) -> Iterator[Problem]:
    """Een mobiel nummer is meestal van een persoon. Een nummer dat wel openbaar mag zijn, staat bij openbaar
    in samenwerkingsverband.yaml.

    Fout:
        telefoon: 06 12 34 56 78

    Goed:
        telefoon: 088 000 02 10
    """
    return _unless_public(workspace, Kind.MOBIEL)


def _unless_public(workspace: Workspace, kind: Kind) -> Iterator[Problem]:
    """What the region lists at ``openbaar`` is meant to be seen; the list itself too."""
    allowed = {_bare(text) for text in workspace.swv.openbaar} if workspace.swv else set()
    for problem, _, words in said(workspace, kind):
        if _bare(words) not in allowed and "openbaar" not in problem.where.route:
            yield problem


def _bare(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum() or char in "@.")


@rule("PRI005", "Klein aantal leerlingen", Severity.WARNING)
def klein_aantal(workspace: Workspace) -> Iterator[Problem]:
    """Een aantal van 1 tot en met 4 leerlingen kan herleidbaar zijn tot een kind.

    Fout:
        tekst: Twee leerlingen zitten langer dan drie maanden thuis.

    Goed:
        tekst: Minder dan 5 leerlingen zitten langer dan drie maanden thuis.
    """
    return problems(workspace, Kind.KLEIN_AANTAL)
