"""PLN…: what the law wants in the plan, and what paragraphs say that they meet."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.plichten import dekkingen
from swvctl.model.workspace import Workspace
from swvctl.tekst.artikel import lees_artikel
from swvctl.tekst.escape import shown


@rule("PLN002", "Wettelijk onderwerp ontbreekt in het plan")
def plicht(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """De wet noemt onderwerpen die in het plan moeten staan. Een paragraaf zegt bij grondslag aan welk artikel zij
    voldoet. In een concept tellen wij alleen hoeveel onderwerpen er nog ontbreken.

    Fout:
        # geen paragraaf noemt WPO 18a lid 8 d
        paragrafen:
          - titel: Terug naar de basisschool
            tekst: Elk jaar bespreken wij of een gewone school weer past.

    Goed:
        paragrafen:
          - titel: Terug naar de basisschool
            grondslag: WPO 18a lid 8 d
            tekst: Elk jaar bespreken wij of een gewone school weer past.
    """
    if not plan.is_af or not plan.hoofdstukken or workspace.onvolledig(Hoofdstuk.kind):
        return
    for duty, delen in dekkingen(plan, workspace):
        if not delen:
            subject = duty.wat.rstrip(".")
            message = f"In {plan.titel} ontbreekt: {subject[:1].lower()}{subject[1:]}{duty.verantwoording}."
            hint = f"Zet bij de paragraaf die hierover gaat: grondslag: {duty.artikel}"
            yield Problem(plan.at("hoofdstukken", part="key"), message, hint, duty.severity)


@rule("PLN009", "Grondslag is geen wetsartikel", Severity.ADVICE)
def grondslag(chapter: Hoofdstuk) -> Iterator[Problem]:
    """Bij grondslag staat een wetsartikel, zodat te zien is aan welke plicht een paragraaf voldoet.

    Fout:
        grondslag: afspraak met de OPR

    Goed:
        grondslag: WPO 18a lid 8 a
    """
    named = [(chapter.at("grondslag", index), text) for index, text in enumerate(chapter.grondslag)]
    for deel in chapter.paragrafen:
        named += [(deel.at("grondslag", index), text) for index, text in enumerate(deel.grondslag)]
    for where, text in named:
        if lees_artikel(text) is None:
            message = f'"{shown(text)}" is niet als wetsartikel te lezen.'
            yield Problem(where, message, "Schrijf het zo: WPO 18a lid 8 a.")
