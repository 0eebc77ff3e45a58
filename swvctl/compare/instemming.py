"""What changed since a body consented, and which of that needs its consent again by the legal framework."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from swvctl.errors import UsageError
from swvctl.model.besluit import Besluit, Redactioneel, Voorwaarde
from swvctl.model.besluitvorming import plan_van
from swvctl.model.gremium import gremium_van
from swvctl.model.kader import Kaderregel
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.redactioneel import verklaard
from swvctl.model.samenwerkingsverband import Gremium
from swvctl.model.verschil import Verschil, is_vergelijkbaar, verschil
from swvctl.model.versie import Versie
from swvctl.model.versietitel import titel_in
from swvctl.model.vorm import NIETS
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import capitalised, closest, join, met_lidwoord, plural
from swvctl.wanneer import show

INSTEMMING, INGESTEMD = "instemming", "ingestemd"


@dataclass(frozen=True, slots=True)
class Instemming:
    """A consent, the version it was about, and what the plan says otherwise since.

    Of that ``taal`` is wording only, and ``gevraagd`` was a condition of it.
    ``weg`` are the names of what was taken out, with what it is called now that it is gone.
    """

    gremium: Gremium
    besluit: Besluit
    versie: Versie
    plan: Ondersteuningsplan
    verschil: Verschil
    taal: tuple[str, ...]
    gevraagd: tuple[str, ...]
    weg: Mapping[str, str]
    regel: Kaderregel | None
    ook: tuple[Ondersteuningsplan, ...] = ()  # what the same body consented to besides

    @property
    def naam(self) -> str:
        """The body within a sentence: ``de OPR``."""
        return met_lidwoord(self.gremium.kort or self.gremium.naam)

    def is_about(self, kind: str, name: str) -> bool:
        """Whether a record is printed in the plan: the plan itself, a chapter, or a table that changed."""
        own = (kind, name) == (self.plan.kind, self.plan.name)
        chapter = kind == "hoofdstuk" and name.startswith(f"{self.plan.name}/")
        printed = {item.naam for item in (*self.verschil.gewijzigd, *self.verschil.nieuw)}
        return own or chapter or any(item.startswith(f"{kind}/{name}") for item in printed)

    def zinnen(self, titles: Mapping[str, str] = NIETS) -> Iterator[str]:
        """What a board member wants to know, the conclusion last; ``titles`` are those of the old text, if any."""
        when = f" op {show(self.besluit.datum)}" if self.besluit.datum else ""
        outcome = self.besluit.uitkomst
        how = f" Uitkomst: {outcome}." if outcome and outcome.casefold() != INGESTEMD else ""
        yield f"{capitalised(self.naam)} stemde{when} in met versie {self.versie.nummer} van “{self.plan.titel}”.{how}"
        told = {
            "Gewijzigd": [_quoted(item.naam, item.titel) for item in self.verschil.gewijzigd],
            "Nieuw": [_quoted(item.naam, item.titel) for item in self.verschil.nieuw],
            "Weggehaald": [
                _quoted(name, self.versie.titels.get(name) or titles.get(name)) or called
                for name, called in self.weg.items()
            ],
            "Alleen taal, volgens het besluit": [f"“{title}”" for title in self.taal],
            "Gewijzigd omdat het een voorwaarde was": [f"“{title}”" for title in self.gevraagd],
        }
        yield from (f"{word}: {join(names)}." for word, names in told.items() if names)
        yield self._conclusion()
        if self.ook:
            names = join(f"“{plan.titel}”" for plan in self.ook)
            yield f"{capitalised(self.naam)} stemde ook in met {names}."

    def _conclusion(self) -> str:
        if not is_vergelijkbaar(self.versie):
            why = (
                "is gemaakt met een andere swvctl" if self.versie.paragrafen else "onthoudt geen enkele tekst"
            )
            return (
                f"Of er sindsdien iets is gewijzigd, is niet na te gaan: versie {self.versie.nummer} {why}."
            )
        parts = self.verschil.gewijzigd, self.verschil.nieuw, self.verschil.vervallen
        if not (number := sum(map(len, parts))):
            return "Sindsdien is niets gewijzigd waarvoor opnieuw instemming nodig is."
        what = f"Voor {plural(number, 'onderdeel', 'onderdelen')} is opnieuw instemming nodig"
        if self.regel is None:
            return f"{what}, tenzij het alleen taal is; het kader zegt hier niets over."
        return f"{what}, tenzij het alleen taal is. {self.regel.wat}{self.regel.verantwoording}"


def _quoted(name: str, title: str | None) -> str:
    """Titles can hold a comma or read as a sentence; that of an indicator also does not say what it is."""
    what = "indicator " if name.startswith("indicator/") else ""
    return f"{what}“{title}”" if title else ""


def instemming_van(text: str, workspace: Workspace, asked: str = "") -> Instemming:
    """The last consent of a body to a version of the document that is asked about, else of a whole plan.

    Without one a sentence about what is missing.
    """
    gremium = _gremium(text, workspace)
    name = gremium.genoemd
    every = [item for item in workspace.all(Besluit) if _is_consent(item, gremium, workspace)]
    if not every:
        raise UsageError(f"Er is nog geen besluit vastgelegd waarin {name} instemt.{_who_did(workspace)}")
    besluit = _last(_about(asked, every, name, workspace), workspace)
    versie = workspace.volg(Versie, besluit.versie, besluit.record)
    plan = plan_van(besluit, workspace)
    if versie is None or plan is None:
        raise UsageError(
            f"Bij de instemming van {name} staat niet om welke versie van welk plan het gaat. "
            "Leg de versie vast met swvctl new versie, en noem die bij het besluit."
        )
    found = verschil(versie, plan, workspace)
    said = {taal.naam: taal.item for taal in verklaard(besluit, plan, workspace) if taal.geldt_voor(found)}
    told = [(item.titel, said.get(item.naam)) for item in (*found.gewijzigd, *found.nieuw)]
    wording = tuple(title for title, item in told if isinstance(item, Redactioneel))
    asked_for = tuple(title for title, item in told if isinstance(item, Voorwaarde))
    regels = workspace.kaderregels(plan.soort)
    regel = next((item for item in regels if item.eerst == INSTEMMING), None)
    found = found.zonder(said)
    gone = {name: titel_in(versie, name, plan, workspace) for name in found.vervallen}
    others = dict.fromkeys(plan_van(item, workspace) for item in every)
    ook = tuple(other for other in others if other and other is not plan)
    also = () if asked else ook
    return Instemming(gremium, besluit, versie, plan, found, wording, asked_for, gone, regel, also)


def _about(asked: str, besluiten: list[Besluit], name: str, workspace: Workspace) -> list[Besluit]:
    """The consents to the document that is asked about; all of them when none is."""
    if not asked:
        return besluiten
    found = [item for item in besluiten if (plan := plan_van(item, workspace)) and plan.name == asked]
    if found:
        return found
    known = list(dict.fromkeys(plan.name for item in besluiten if (plan := plan_van(item, workspace))))
    if workspace.find(Ondersteuningsplan, asked):
        message = f"Er is nog geen besluit vastgelegd waarin {name} instemt met {shown(asked)}."
    else:
        message = f'Er is geen ondersteuningsplan "{shown(asked)}".'
    choose = f" Ingestemd is er met: {join(known)}." if known else ""
    raise UsageError(message + choose)


def _last(besluiten: list[Besluit], workspace: Workspace) -> Besluit:
    """The last one, of a whole plan rather than of a change, and that says about which version it was."""

    def rank(item: Besluit) -> tuple[bool, bool, object]:
        plan = plan_van(item, workspace)
        return bool(plan and plan.is_plan), bool(item.versie), item.datum.sort_key() if item.datum else ()

    return max(besluiten, key=rank)


def _gremium(text: str, workspace: Workspace) -> Gremium:
    if found := gremium_van(text.strip(), workspace):
        return found
    gremia = workspace.swv.gremia if workspace.swv else ()
    if not gremia:
        raise UsageError("In data/samenwerkingsverband.yaml staat bij gremia nog niemand.")
    near = closest(text, [gremium.id for gremium in gremia])
    known = join((gremium.id for gremium in gremia), "of")
    hint = f'Bedoelt u "{near}"?' if near else f"Kies uit: {known}."
    raise UsageError(f'Er is geen gremium "{shown(text)}". {hint}')


def _who_did(workspace: Workspace) -> str:
    """The bodies that consented to something, to choose from."""
    swv = workspace.swv
    found = [
        gremium.id
        for gremium in (swv.gremia if swv else ())
        if any(_is_consent(item, gremium, workspace) for item in workspace.all(Besluit))
    ]
    return f" Dat is er wel van: {join(found)}." if found else ""


def _is_consent(besluit: Besluit, gremium: Gremium, workspace: Workspace) -> bool:
    own = workspace.voluit("gremium", besluit.gremium, besluit.record) if besluit.gremium else ""
    return besluit.soort == INSTEMMING and besluit.volledig and own == gremium.id
