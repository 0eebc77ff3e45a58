"""PLN…: what a body consented to, and what has been changed since."""

from collections.abc import Iterable, Iterator

from swvctl.check.routezin import gremiumnaam
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.redactioneel import alleen_taal
from swvctl.model.verschil import Verschil, verschil
from swvctl.model.versie import Versie
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import capitalised, in_words
from swvctl.wanneer import show

_BINDING = {"instemming": "instemde", "goedkeuring": "het plan goedkeurde"}
VASTSTELLING = "vaststelling"
MOST_NAMED = 8


@rule("PLN001", "Tekst gewijzigd na een besluit", Severity.WARNING)
def gewijzigd(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Een gremium besluit over een tekst. Verandert die tekst daarna, dan geldt het besluit niet vanzelf voor de
    nieuwe tekst. De versie bij het besluit onthoudt van elke paragraaf een vingerafdruk; opmaak, volgorde en
    nummering tellen niet mee.

    Is het alleen taal, noem de paragraaf dan bij redactioneel.

    Fout:
        # na de instemming is de paragraaf norm gewijzigd
        soort: instemming
        versie: 0.9

    Goed:
        soort: instemming
        versie: 0.9
        redactioneel:
          - hoofdstuk: basisondersteuning/norm
            reden: Tikfout hersteld.
    """
    found = _since(besluit, workspace)
    if found and besluit.genomen:
        hint = "Is het alleen taal? Noem het dan bij redactioneel. Anders is een nieuw besluit nodig."
        if besluit.soort == "instemming":
            hint = hint.replace("een nieuw besluit", "opnieuw instemming")
        yield Problem(besluit.at("versie"), _told(besluit, found, workspace), hint)


def _since(besluit: Besluit, workspace: Workspace) -> Verschil:
    """What differs from the version of a decision, apart from what was declared to be wording only."""
    plan = workspace.volg(Ondersteuningsplan, besluit.over, besluit.record) if besluit.over else None
    version = workspace.volg(Versie, besluit.versie, besluit.record) if besluit.versie else None
    if plan is None or version is None or besluit.soort not in {*_BINDING, VASTSTELLING}:
        return Verschil()
    if workspace.onvolledig(Hoofdstuk.kind):
        return Verschil()
    return verschil(version, plan, workspace).zonder(alleen_taal(besluit, workspace))


def _told(besluit: Besluit, found: Verschil, workspace: Workspace) -> str:
    when = _when(besluit, workspace)
    sentences = []
    if found.gewijzigd:
        names = _named(item.titel for item in found.gewijzigd)
        sentences.append(f"{_count(len(found.gewijzigd))} gewijzigd {when}: {names}.")
    if found.nieuw:
        names = _named(item.titel for item in found.nieuw)
        more = "" if found.gewijzigd else f" {when}"
        sentences.append(f"{_count(len(found.nieuw))} toegevoegd{more}: {names}.")
    if found.vervallen:
        more = "" if found.gewijzigd or found.nieuw else f" {when}"
        sentences.append(f"{_count(len(found.vervallen))} weggehaald{more}: {_named(found.vervallen)}.")
    return " ".join(sentences)


def _named(titles: Iterable[str]) -> str:
    """The titles; of many only the first, so that the message can be read."""
    found = list(titles)
    rest = len(found) - MOST_NAMED
    return f"{', '.join(found[:MOST_NAMED])} en nog {rest}" if rest > 0 else ", ".join(found)


def _count(number: int) -> str:
    if number == 1:
        return "Eén paragraaf is"
    return f"{capitalised(in_words(number))} paragrafen zijn"


def _when(besluit: Besluit, workspace: Workspace) -> str:
    day = f" op {show(besluit.datum)}" if besluit.datum and besluit.datum.day else ""
    body = gremiumnaam(besluit.gremium, workspace) if besluit.gremium else "het gremium"
    verb = _BINDING.get(besluit.soort)
    return f"nadat {body} {verb}{day}" if verb else f"na de vaststelling{day}"
