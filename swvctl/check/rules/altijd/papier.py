"""SOP04…: what shows only on paper. Looked at with ``check --fit`` and by every build that makes a PDF."""

from collections.abc import Iterator
from unicodedata import category, combining, normalize

from swvctl.check.rule import Problem, rule
from swvctl.check.texts import spot
from swvctl.findings import Severity
from swvctl.model.papier import STAND_IN, Inkorten, Maat
from swvctl.model.samenwerkingsverband import Samenwerkingsverband
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace
from swvctl.tekst.getal import show_number
from swvctl.tekst.nederlands import in_words, join, join_some, plural

_SHOWN = 5
_UNSEEN = "Cf"  # signs that nobody sees are left out in silence; YML017 speaks of them
_ONE = {"tekens": "teken", "keuzes": "keuze", "rijen": "rij"}


@rule("SOP040", "Blad past niet op het papier", timed=True)
def past(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Het formaat zegt op hoeveel papier het blad past. Bij het bouwen, en met swvctl check --fit, wordt elk blad
    nagemeten in de letter van het blad zelf.

    Het blad kiest de ruimste opmaak die past, en wordt nooit kleiner dan 9 punt. Past het ook dan niet, dan zegt
    de melding hoeveel er weg moet en waar. Er wordt niets weggelaten. Bij een concept is het een waarschuwing.

    Fout:
        # formaat: past_op: 1 A4
        # het profiel is 4 regels te lang

    Goed:
        # er zijn 180 tekens weg bij het langste veld
    """
    maat = workspace.papier.maten.get(profiel.name) if workspace.papier else None
    if maat is None or maat.past:
        return
    paper = "één A4" if maat.bladen == 1 else f"{in_words(maat.bladen)} A4"
    message = (
        f"{workspace.schoolnaam(profiel)} is {plural(maat.regels, 'regel', 'regels')} te lang voor {paper}."
    )
    first = maat.inkorten[0].veld if maat.inkorten else ""
    where = profiel.at("velden", first) if first else profiel.at("velden")
    yield Problem(where, message, _advice(maat), Severity.WARNING if profiel.is_concept else None)


def _advice(maat: Maat) -> str:
    if not maat.inkorten:
        return (
            "Ook met veel kortere teksten past het niet. Maak opsommingen korter, kies een ander formaat of laat dit "
            "formaat meer papier toe."
        )
    if len(maat.inkorten) == 1:
        (one,) = maat.inkorten
        return f'Haal {_amount(one)} weg bij "{one.titel}" (nu {show_number(one.lengte)}). Dan past het.'
    cuts = (f'{_amount(one)} bij "{one.titel}" (nu {show_number(one.lengte)})' for one in maat.inkorten)
    return f"Haal weg: {join_some(cuts)}. Dan past het."


def _amount(one: Inkorten) -> str:
    return plural(one.weg, _ONE[one.eenheid], one.eenheid)


@rule("SOP041", "Teken dat niet kan worden gedrukt", Severity.WARNING, timed=True)
def tekens(workspace: Workspace) -> Iterator[Problem]:
    """De letter van de PDF kent de tekens van alle Europese talen met een Latijns, Grieks of Cyrillisch schrift. Een
    smiley of een woord in het Arabisch kan er niet mee worden gedrukt; op het papier staat dan ☐.

    Fout:
        visie: Welkom op onze school 😀

    Goed:
        visie: Welkom op onze school!
    """
    papier = workspace.papier
    for record in workspace.records if papier else ():
        if papier is None or record.kind not in papier.soorten:
            continue
        for route, text in record.rare:
            if route[-1:] != ("intern",) and (strange := _strange(text, papier.tekens)):
                names = [f'"{char}"' for char in strange[:_SHOWN]]
                if (rest := len(strange) - _SHOWN) > 0:
                    names.append(f"nog {rest} {'ander' if rest == 1 else 'andere'}")
                many, them = ("Dit teken kan", "het") if len(strange) == 1 else ("Deze tekens kunnen", "ze")
                message = f"{many} niet worden gedrukt: {join(names)}."
                hint = f"Op papier staat er {STAND_IN}. Haal {them} weg, of schrijf in woorden wat u bedoelt."
                start = max(text.find(strange[0]), 0)
                yield Problem(spot(record, route, text, start, start + 1), message, hint)


def _strange(text: str, known: frozenset[str]) -> list[str]:
    if text.isascii():
        return []
    chars = dict.fromkeys(normalize("NFC", text))
    return [char for char in chars if char not in known and not combining(char) and category(char) != _UNSEEN]


@rule("SOP042", "Logo kan niet worden gedrukt", Severity.WARNING, timed=True)
def logo(swv: Samenwerkingsverband, workspace: Workspace) -> Iterator[Problem]:
    """Een beschadigd beeld is op een scherm soms nog te zien, maar komt niet in de PDF. Het blad wordt dan zonder logo
    gedrukt.

    Fout:
        huisstijl:
          logo: huisstijl/half-bestand.png

    Goed:
        huisstijl:
          logo: huisstijl/logo.svg
    """
    if workspace.papier and workspace.papier.logo_mislukt and swv.huisstijl:
        message = "Het logo kan niet worden gedrukt: het beeld is beschadigd of van een soort die niet kan."
        yield Problem(swv.huisstijl.at("logo"), message, "Bewaar het logo opnieuw als PNG, JPEG of SVG.")
