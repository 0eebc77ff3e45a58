"""RPL…: counts, themes, and what became of the findings of a consultation."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from swvctl.check.geweigerd import geweigerd
from swvctl.check.routezin import het_stuk, zin
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.aantal import AantalZin, lees_aantal, telwoord
from swvctl.model.besluitvorming import route_van
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.raadpleging import TER_KENNISNEMING, Bevinding, Gesprek, Raadpleging
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.read.document import Place
from swvctl.tekst.nederlands import closest, in_words, plural

NEEDS_ANSWER = frozenset({"overgenomen", "deels overgenomen", "niet overgenomen"})
NEEDS_PLACE = frozenset({"overgenomen", "deels overgenomen"})
ALIKE = 0.6
_IN_PROSE = patroon(r"\b([0-9]{1,3}|[a-zë]+) (gesprekken|thema[’']s|bevindingen)\b", re.IGNORECASE)
_TOTAL = patroon(r"\b(in totaal|totaal)\b", re.IGNORECASE)


@rule("RPL001", "Aantal klopt niet met wat er staat", Severity.WARNING)
def aantallen(raadpleging: Raadpleging) -> Iterator[Problem]:
    """Wat bij aantallen of in de tekst wordt geteld, wordt nageteld. Noemt de tekst er minder, dan kan zij een
    deel bedoelen; alleen met "in totaal" is dat een melding.

    Fout:
        aantallen: {themas: 8}
        themas: [inclusiever onderwijs, jeugdhulp]

    Goed:
        aantallen: {themas: 2}
        themas: [inclusiever onderwijs, jeugdhulp]
    """
    listed = {
        "gesprekken": ("gesprek", "gesprekken", len(raadpleging.gesprekken)),
        "themas": ("thema", "thema's", len(raadpleging.themas)),
        "bevindingen": ("bevinding", "bevindingen", len(raadpleging.bevindingen)),
    }
    if totals := raadpleging.aantallen:
        for key, (one, many, count) in listed.items():
            stated = getattr(totals, key)
            if stated is not None and stated != count:
                message = f"Opgegeven: {plural(stated, one, many)}; {_are(count)}."
                yield Problem(totals.at(key), message, "Kijk het aantal na, of vul de lijst aan.")
    for where, text in _prose(raadpleging):
        yield from _counted_in(text, where, {many: count for _, many, count in listed.values()})


def _are(count: int) -> str:
    return "er is er één genoemd" if count == 1 else f"genoemd zijn er {in_words(count)}"


def _prose(raadpleging: Raadpleging) -> Iterator[tuple[Place, str]]:
    yield raadpleging.at("doel"), raadpleging.doel
    yield raadpleging.at("tekst"), raadpleging.tekst
    for item in raadpleging.vervolg:
        yield item.at("wat"), item.wat


def _counted_in(text: str, where: Place, listed: dict[str, int]) -> Iterator[Problem]:
    for found in _IN_PROSE.finditer(text):
        stated, noun = telwoord(found[1]), found[2].casefold().replace("’", "'")
        count = listed[noun]
        begin = text.rfind(".", 0, found.start()) + 1
        total = _TOTAL.search(text[begin : found.start()])
        if stated and count and (stated > count or (total and stated < count)):
            message = f'In de tekst staat "{found[0]}"; {_are(count)}.'
            yield Problem(
                where.within(text, *found.span()), message, "Kijk het aantal na, of vul de lijst aan."
            )


@rule("RPL002", "Aantal deelnemers past niet bij de gesprekken", Severity.WARNING)
def deelnemers(raadpleging: Raadpleging) -> Iterator[Problem]:
    """Een aantal bij benadering wordt als zin gelezen: ruim 60 past bij 61, zo'n 90 bij 92. Minder dan de som mag:
    wie bij twee gesprekken was, telt één keer.

    Fout:
        deelnemers: ruim 80
        gesprekken:
          - {thema: jeugdhulp, deelnemers: 7}
          - {thema: nieuwkomers, deelnemers: 5}

    Goed:
        deelnemers: ruim 10
        gesprekken:
          - {thema: jeugdhulp, deelnemers: 7}
          - {thema: nieuwkomers, deelnemers: 5}
    """
    stated = lees_aantal(raadpleging.deelnemers)
    if stated is None:
        return
    yield from _one_with_more(raadpleging, stated)
    if (counted := raadpleging.geteld) is not None and stated.te_veel(counted):
        message = f'Er staat "{raadpleging.deelnemers}", en de gesprekken tellen samen {counted} deelnemers.'
        yield Problem(raadpleging.at("deelnemers"), message, "Kijk het aantal na, of vul de gesprekken aan.")


def _one_with_more(raadpleging: Raadpleging, stated: AantalZin) -> Iterator[Problem]:
    """One conversation cannot have had more people than all of them together."""
    held = ((one.deelnemers.value, one) for one in raadpleging.gesprekken if one.deelnemers)
    counts = {int(value): one for value, one in held if value is not None}
    if counts and stated.te_weinig(most := max(counts)):
        whole = f'bij de hele raadpleging staat "{raadpleging.deelnemers}"'
        message = f"Bij dit gesprek waren {most} deelnemers, en {whole}."
        yield Problem(counts[most].at("deelnemers"), message, "Kijk beide aantallen na.")


@rule("REF029", "Thema staat niet bij de thema's")
def thema(raadpleging: Raadpleging) -> Iterator[Problem]:
    """Een gesprek of bevinding noemt een thema bij zijn korte naam of zijn titel, precies zoals die bij themas staat.

    Fout:
        themas: [als geen enkele school past]
        gesprekken:
          - {wanneer: 3 november, thema: als er geen school past}

    Goed:
        themas: [als geen enkele school past]
        gesprekken:
          - {wanneer: 3 november, thema: als geen enkele school past}
    """
    parts: list[Gesprek | Bevinding] = [*raadpleging.gesprekken, *raadpleging.bevindingen]
    unknown: dict[str, list[Place]] = {}
    for part in parts:
        for index, text in enumerate(part.thema):
            if raadpleging.thema(text) is None:
                unknown.setdefault(text, []).append(part.at("thema", index))
    for text, places in unknown.items():
        if near := _nearest(text, raadpleging):
            message = f'Het thema "{text}" staat niet bij de thema\'s. Bedoelt u "{near}"?'
            yield from (
                Problem(one, message, "Schrijf het thema zoals het bij themas staat.") for one in places
            )
        else:
            again = f" Het is {in_words(len(places))} keer genoemd." if len(places) > 1 else ""
            message = f'Het thema "{text}" staat niet bij de thema\'s.{again}'
            yield Problem(places[0], message, "Zet het thema bij themas.")


def _nearest(text: str, raadpleging: Raadpleging) -> str:
    """The theme that was meant: with a slip of the pen, or in other words."""
    titles = [thema.titel for thema in raadpleging.themas]
    near = closest(text, [*titles, *(thema.id for thema in raadpleging.themas)])
    if near:
        return near
    ranked = sorted(
        (SequenceMatcher(None, text.casefold(), titel.casefold()).ratio(), titel) for titel in titles
    )
    return ranked[-1][1] if ranked and ranked[-1][0] >= ALIKE else ""


@rule("RPL004", "Bevinding staat nog open na de vaststelling", Severity.WARNING)
def open_na_vaststelling(raadpleging: Raadpleging, workspace: Workspace) -> Iterator[Problem]:
    """Is het plan vastgesteld, dan heeft elke bevinding een antwoord.

    Fout:
        - wat: Bij jeugdhulp is onduidelijk wie de regie heeft.
          afdoening: open

    Goed:
        - wat: Bij jeugdhulp is onduidelijk wie de regie heeft.
          afdoening: deels overgenomen
          antwoord: Wij maken met de gemeenten één werkwijze.
    """
    plan = workspace.volg(Ondersteuningsplan, raadpleging.plan, raadpleging.record)
    if plan is None or not _adopted(plan, workspace):
        return
    for bevinding in raadpleging.bevindingen:
        if bevinding.open:
            said = f'deze bevinding staat nog open: "{bevinding.wat}"'
            message = f"{zin(het_stuk(plan))} is vastgesteld, maar {said}"
            hint = "Kies een afdoening en geef antwoord; doet u er nu niets mee, kies dan niet overgenomen."
            yield Problem(bevinding.at("afdoening"), message, hint)


def _adopted(plan: Ondersteuningsplan, workspace: Workspace) -> bool:
    adopted = route_van(plan, workspace).vaststelling
    return plan.is_vastgesteld or bool(adopted and adopted.genomen and adopted.volledig)


@rule("RPL005", "Bevinding zonder antwoord", Severity.WARNING)
def zonder_antwoord(raadpleging: Raadpleging) -> Iterator[Problem]:
    """Wie iets zei, leest terug wat u ermee deed. Bij doorgegeven staat aan wie. Een bevinding die alleen een zin is,
    neemt u ter kennisneming aan: daar hoeft geen antwoord bij.

    Fout:
        - wat: Scholen willen meer kennis in huis.
          afdoening: overgenomen

    Goed:
        - wat: Scholen willen meer kennis in huis.
          afdoening: overgenomen
          antwoord: Elke school krijgt een vaste onderwijsondersteuner.
    """
    for bevinding in raadpleging.bevindingen:
        said = f'"{bevinding.wat}" is {bevinding.afdoening}'
        if geweigerd(bevinding, raadpleging.record, "antwoord", "aan"):
            continue  # of what is empty that is told
        if bevinding.afdoening in NEEDS_ANSWER and not bevinding.antwoord:
            message = f"{said}, maar er staat geen antwoord."
            yield Problem(bevinding.at("afdoening"), message, "Schrijf bij antwoord wat u ermee deed.")
        elif bevinding.afdoening == "doorgegeven" and not bevinding.aan:
            message = f"{said}, maar er staat niet aan wie."
            yield Problem(bevinding.at("afdoening"), message, "Schrijf bij aan wie het nu heeft.")
        elif bevinding.afdoening == TER_KENNISNEMING and bevinding.antwoord:
            if geweigerd(bevinding, raadpleging.record, "afdoening"):
                continue
            message = f'"{bevinding.wat}" heeft een antwoord, maar geen afdoening waar dat bij hoort.'
            yield Problem(bevinding.at("antwoord"), message, _CHOOSE)


_CHOOSE = "Voeg toe: afdoening: overgenomen, deels overgenomen, niet overgenomen of doorgegeven."


@rule("RPL006", "Bevinding zonder plaats", Severity.ADVICE)
def zonder_plaats(raadpleging: Raadpleging) -> Iterator[Problem]:
    """Wat is overgenomen, staat ergens: in een paragraaf, de planning of de werkagenda. Eén regel per bestand.

    Fout:
        - wat: Scholen willen meer kennis in huis.
          afdoening: overgenomen
          antwoord: Elke school krijgt een vaste onderwijsondersteuner.

    Goed:
        - wat: Scholen willen meer kennis in huis.
          afdoening: overgenomen
          antwoord: Elke school krijgt een vaste onderwijsondersteuner.
          verwerkt_in:
            - hoofdstuk: basisondersteuning/deskundigheid
    """
    nowhere = [one for one in raadpleging.bevindingen if one.afdoening in NEEDS_PLACE and not one.verwerkt_in]
    if nowhere:
        many = f"{in_words(len(nowhere)).capitalize()} bevindingen zijn"
        count = "Eén bevinding is" if len(nowhere) == 1 else many
        message = f'{count} overgenomen zonder plaats: "{nowhere[0].wat}"'
        yield Problem(nowhere[0].at("afdoening"), message, "Noem bij verwerkt_in de paragraaf of het doel.")
