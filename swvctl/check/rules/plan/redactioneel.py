"""PLN…: what was declared to be wording only after a decision."""

from collections.abc import Iterator

from swvctl.check.geweigerd import geweigerd
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit, Redactioneel, Voorwaarde
from swvctl.model.besluitvorming import plan_van
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planstand import is_van
from swvctl.model.redactioneel import Taal, alleen_taal, geschreven, verklaard, versie_met, zonder_werking
from swvctl.model.verschil import verschil
from swvctl.model.versie import Versie
from swvctl.model.versietitel import titel_in
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join_some

_KEYS = ("hoofdstuk", "begroting", "indicator", "onderdeel")


@rule("PLN062", "Redactionele wijziging zonder versie", Severity.ADVICE)
def zonder_versie(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Een redactionele wijziging is de stap van de tekst bij het besluit naar de verbeterde tekst. Staat die tekst in
    een latere versie, dan ziet de controle elke wijziging daarna. Zonder zo'n versie blijft ook een wijziging van de
    inhoud onopgemerkt.

    Fout:
        # na de instemming is norm gewijzigd; er is geen versie van na die wijziging
        versie: 0.9
        redactioneel:
          - hoofdstuk: basisondersteuning/norm
            reden: Tikfout hersteld.

    Goed:
        versie: 0.9
        redactioneel:
          - hoofdstuk: basisondersteuning/norm
            reden: Tikfout hersteld.
            versie: 1.0
    """
    decided = _waarover(besluit, workspace)
    if decided is None:
        return
    plan, base = decided
    loose = [taal for taal in verklaard(besluit, plan, workspace) if _is_loose(taal, besluit)]
    changed = verschil(base, plan, workspace).namen if loose else ()
    for taal in loose:
        if taal.naam in changed:
            title = shown(titel_in(base, taal.naam, plan, workspace))
            yield Problem(
                taal.item.at(),
                f'De gewijzigde tekst van "{title}" staat in geen versie: een latere wijziging is niet te zien.',
                f"Leg de tekst vast met swvctl new versie {plan.name}.",
            )


def _waarover(besluit: Besluit, workspace: Workspace) -> tuple[Ondersteuningsplan, Versie] | None:
    """The plan and the version of it that were decided on, where wording was corrected after it."""
    told = besluit.redactioneel or any(item.hoofdstuk for item in besluit.voorwaarden)
    plan = plan_van(besluit, workspace) if told else None
    base = workspace.volg(Versie, besluit.versie, besluit.record)
    return (plan, base) if plan and base and is_van(base, plan, workspace) else None


def _is_loose(taal: Taal, besluit: Besluit) -> bool:
    return taal.versie is None and not taal.item.versie and not geweigerd(taal.item, besluit.record, "versie")


@rule("PLN063", "Redactioneel zegt niet wat er is gewijzigd")
def zonder_plaats(besluit: Besluit) -> Iterator[Problem]:
    """Bij redactioneel staat wat na het besluit alleen van taal is veranderd: een hoofdstuk of paragraaf, een
    begroting, een indicator, of een onderdeel van het plan zelf.

    Fout:
        redactioneel:
          - reden: Tikfout hersteld.

    Goed:
        redactioneel:
          - begroting: 2027-2031
            reden: Tikfout hersteld.
            versie: 1.0
    """
    for item in besluit.redactioneel:
        if not (item.genoemd or item.onderdeel or geweigerd(item, besluit.record, *_KEYS)):
            message = f'Hier staat niet wat er is gewijzigd met deze reden: "{shown(item.reden)}"'
            yield Problem(item.at(), message, "Noem hoofdstuk, begroting, indicator of onderdeel.")


@rule("PLN064", "Redactioneel dekt de wijziging niet", Severity.WARNING)
def dekt_niet(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Redactioneel noemt elke gewijzigde paragraaf apart: een heel hoofdstuk noemen is te ruim. De versie erbij is die
    met de verbeterde tekst, dus een van na het besluit.

    Fout:
        versie: 0.9
        redactioneel:
          - hoofdstuk: basisondersteuning
            reden: Tikfout hersteld.
            versie: 0.9

    Goed:
        versie: 0.9
        redactioneel:
          - hoofdstuk: basisondersteuning/norm
            reden: Tikfout hersteld.
            versie: 1.0
    """
    decided = _waarover(besluit, workspace)
    if decided is None:
        return
    plan, base = decided
    found = verschil(base, plan, workspace)
    found = found.zonder(alleen_taal(besluit, found, plan, workspace))
    for taal, names in zonder_werking(besluit, found, plan, workspace):
        titles = join_some(f'"{shown(titel_in(base, name, plan, workspace))}"' for name in names)
        if taal.naam in names and taal.versie and isinstance(taal.item, Voorwaarde):
            continue  # of which BSL036 tells
        if taal.naam in names and taal.versie:
            now = [item for item in (*found.gewijzigd, *found.nieuw) if item.naam == taal.naam]
            later = versie_met(now, plan, workspace) if now else None
            own = f"dit besluit gaat over versie {base.nummer}"
            message = (
                f"In versie {taal.versie.nummer} staat de verbeterde tekst van {titles} nog niet; {own}."
            )
            make = f"Maak een versie (swvctl new versie {plan.name}), en noem die."
            yield Problem(taal.item.at("versie"), message, f"Zet: versie: {later.nummer}" if later else make)
        else:
            message = f"Een heel hoofdstuk is te ruim: dit geldt niet voor de gewijzigde tekst van {titles}."
            apart = f"Noem elke paragraaf apart, zoals {geschreven(names[0])}."
            asked = "Is het alleen taal" if isinstance(taal.item, Redactioneel) else "Is het de voorwaarde"
            hint = f"{asked}? {apart} Vraag anders een nieuw besluit."
            yield Problem(taal.item.at("hoofdstuk"), message, hint)
