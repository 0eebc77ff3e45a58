"""How an event was, as a plain value: what was said of it, what was agreed, and what can be read again."""

from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.namen import naam_van
from swvctl.model.terugblik import Evaluatie, Terugblik, punten
from swvctl.render.invulling import Invuller
from swvctl.render.moment import voluit, zin
from swvctl.render.page import Site
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised

_WORDS_OF_A_SENTENCE = 7


def terugblik_view(bijeenkomst: Bijeenkomst, site: Site, path: str) -> JSON | None:
    """What there is to look back on; None before that."""
    terugblik = bijeenkomst.terugblik
    if terugblik is None:
        return None
    evaluatie = terugblik.evaluatie
    return {
        "tekst": Invuller(site, path).markdown(terugblik.tekst, bijeenkomst.record),
        "lijsten": _lists(terugblik),
        "afspraken": "Afspraken",
        "evaluatie": _evaluation(evaluatie, bijeenkomst, site) if evaluatie else None,
        "materiaal": [{"titel": item.titel, "link": item.link} for item in terugblik.materiaal],
    }


def _lists(terugblik: Terugblik) -> list[JSON]:
    found = (("Tips", terugblik.tips), ("Tops", terugblik.tops), ("Ideeën", terugblik.ideeen))
    return [
        {"titel": titel, "punten": [_point(point) for point in points]}
        for titel, texts in found
        if (points := punten(texts))
    ]


def _point(text: str) -> str:
    return zin(text) if len(text.split()) >= _WORDS_OF_A_SENTENCE else capitalised(text)


def _evaluation(evaluatie: Evaluatie, bijeenkomst: Bijeenkomst, site: Site) -> JSON:
    when = bijeenkomst.anker_van_dagen.lees(evaluatie.wanneer) if evaluatie.wanneer else None
    words = [naam_van(evaluatie.gremium, site.workspace), voluit(when) if when else evaluatie.wanneer]
    return {"waar": ", ".join(filter(None, words)), "punten": list(evaluatie.punten)}
