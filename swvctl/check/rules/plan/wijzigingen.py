"""PLN014: what an addendum or koersnotitie changes: each paragraph once, with a new text, or else it lapses."""

from collections.abc import Iterator

from swvctl.check.geweigerd import geweigerd
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import VERVALT, Ondersteuningsplan, Wijziging
from swvctl.model.planboom import vind
from swvctl.model.workspace import Workspace


@rule("PLN014", "Wijziging van een paragraaf klopt niet", Severity.WARNING)
def wijzigingen(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Een addendum wijzigt elke paragraaf één keer; van twee wijzigingen komt alleen de laatste in het plan. Wat
    vervalt, krijgt geen nieuwe tekst; wat verandert of wordt aangevuld wel, zodra het stuk naar een gremium gaat.

    Fout:
        wijzigingen:
          - {hoofdstuk: ouders/steunpunt, wat: Ook een bericht sturen.}
          - {hoofdstuk: ouders/steunpunt, wat: Ook op woensdag open.}

    Goed:
        wijzigingen:
          - {hoofdstuk: ouders/steunpunt, wat: Een bericht en de woensdag.}
    """
    seen: set[str] = set()
    for change in plan.wijzigingen:
        name = workspace.voluit(Hoofdstuk.kind, change.hoofdstuk, plan.record)
        found = vind(name, workspace) if name else None
        title = (found[1] or found[0]).titel if found else change.hoofdstuk
        if name and name in seen:
            message = f'"{title}" wordt in dit stuk twee keer gewijzigd; alleen de laatste wijziging komt in het plan.'
            yield Problem(change.at("hoofdstuk"), message, "Maak er één wijziging van.")
        elif change.werking == VERVALT and change.tekst:
            message = f'"{title}" vervalt, maar er staat ook een nieuwe tekst.'
            yield Problem(change.at("tekst"), message, "Haal de tekst weg, of schrijf: hoe: vervangt")
        elif plan.is_af:
            yield from _without_text(change, title, plan)
        seen.add(name)
    refused = geweigerd(plan, plan.record, "wijzigingen", "soort")
    if plan.is_af and not (plan.is_plan or plan.wijzigingen or plan.hoofdstukken or refused):
        message = f'De status is {plan.status}, maar er staat niet wat "{plan.titel}" verandert.'
        hint = "Noem bij wijzigingen elke paragraaf die verandert, met de nieuwe tekst."
        yield Problem(plan.at("status"), message, hint, Severity.ADVICE)


def _without_text(change: Wijziging, title: str, plan: Ondersteuningsplan) -> Iterator[Problem]:
    """Of a text in a file that cannot be read, that has been said."""
    told = (
        change.tekst or change.tekstbestand or geweigerd(change, plan.record, "tekst", "tekstbestand", "hoe")
    )
    if change.werking == VERVALT or told:
        return
    hint = "Zet de nieuwe tekst bij tekst. Vervalt de oude? Schrijf dan: hoe: vervalt"
    if change.hoe:
        message = f'Bij "{title}" staat hoe: {change.hoe}, maar geen nieuwe tekst.'
        yield Problem(change.at("hoe"), message, hint)
    else:
        message = f'"{title}" krijgt geen nieuwe tekst; in het plan blijft de oude staan.'
        yield Problem(change.at("hoofdstuk"), message, hint, Severity.ADVICE)
