"""PLN014: what an addendum or koersnotitie changes: each paragraph once, and nothing in place of what lapses."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import VERVALT, Ondersteuningsplan
from swvctl.model.planboom import vind
from swvctl.model.workspace import Workspace


@rule("PLN014", "Wijziging van een paragraaf klopt niet", Severity.WARNING)
def wijzigingen(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Een addendum wijzigt elke paragraaf één keer; van twee wijzigingen komt alleen de laatste in het plan. Wat
    vervalt, krijgt geen nieuwe tekst.

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
        seen.add(name)
