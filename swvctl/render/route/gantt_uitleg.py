"""The key of the picture of a planning: on screen and on paper in the same words."""

from collections.abc import Iterable

from swvctl.schemas import JSON

_STANDEN = {
    "gedaan": "Gevuld: gedaan",
    "bezig": "Grijs: bezig",
    "gepland": "Leeg: gepland",
    "fase": "Licht vlak: een fase",
}
_STREEPJES = ("verzet", "vervallen")
_VORMEN = {
    "ruit": "Ruit: één dag",
    "balk": "Balk: een periode",
    "grens": "Driehoek naar links: uiterlijk",
    "start": "Driehoek naar rechts: vanaf",
}


def uitleg(rijen: Iterable[JSON]) -> list[str]:
    """What each sign means, of those that are drawn."""
    drawn = [rij for rij in rijen if rij["vorm"]]
    states, shapes = {rij["stand"] for rij in drawn}, {rij["vorm"] for rij in drawn}
    dashed = " of ".join(stand for stand in _STREEPJES if stand in states)
    return [
        *(words for stand, words in _STANDEN.items() if stand in states),
        *([f"Streepjes: {dashed}"] if dashed else ()),
        *(words for vorm, words in _VORMEN.items() if vorm in shapes),
    ]
