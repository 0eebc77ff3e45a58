"""SOP…: what was taken over from last year, and what was adopted."""

from collections.abc import Iterator
from typing import Any

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace


@rule("SOP016", "Tekst is ongewijzigd overgenomen", Severity.ADVICE)
def ongewijzigd(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Na de sluitingsdatum vraagt de controle of tekst van vorig jaar bewust gelijk is gebleven.

    Fout:
        overgenomen_uit: 2026-2027
        # velden gelijk aan die van 2026-2027

    Goed:
        overgenomen_uit: 2026-2027
        # velden nagekeken en aangepast
    """
    ronde = workspace.ronde(profiel.jaar, workspace.formaat_van(profiel))
    earlier = (
        workspace.profiel(profiel.school, profiel.overgenomen_uit.replace(" ", ""))
        if profiel.overgenomen_uit
        else None
    )
    if (
        ronde
        and ronde.inleveren_voorbij(workspace.today)
        and earlier
        and profiel.velden
        and _content(profiel) == _content(earlier)
    ):
        school = workspace.schoolnaam(profiel)
        message = f"{school}: alle tekst is ongewijzigd overgenomen uit {earlier.jaar}. Klopt dat?"
        yield Problem(
            profiel.at("overgenomen_uit"),
            message,
            "Haal overgenomen_uit weg als de school de tekst heeft nagekeken.",
        )


def _content(profiel: Schoolprofiel) -> dict[str, Any]:
    """The fields without how their lines were broken."""
    return {
        key: " ".join(value.split()) if isinstance(value, str) else value
        for key, value in profiel.velden.items()
    }


@rule("SOP017", "Vastgesteld, maar het besluit van het bestuur ontbreekt", Severity.WARNING)
def vastgesteld_zonder_besluit(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Een vastgesteld profiel noemt de dag waarop het bestuur het vaststelde, als het formaat die stap kent.

    Fout:
        status: vastgesteld
        route:
          team: 23 maart 2027

    Goed:
        status: vastgesteld
        route:
          team: 23 maart 2027
          bestuur: 24 juni 2027
    """
    formaat = workspace.formaat_van(profiel)
    asked = formaat and any(stap.id == "bestuur" and stap.verplicht for stap in formaat.route)
    if profiel.publiek and asked and "bestuur" not in profiel.route:
        school = workspace.schoolnaam(profiel)
        message = (
            f"Het profiel van {school} is vastgesteld, maar er staat niet op welke dag het bestuur dat deed."
        )
        yield Problem(
            profiel.at("route", "bestuur", part="key"),
            message,
            "Vul bestuur in bij route, of zet de status op ingeleverd.",
        )
